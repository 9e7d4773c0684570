#!/usr/bin/env bash
# What a visitor downloads: one line a file of code.
. "$(dirname "$0")/lib.sh"

for file in dist/*.wasm dist/*.js; do
  [[ -f $file ]] || die "dist/ holds no program: make build makes it"
  say "${file##*/}: $(wc -c <"$file") bytes, $(gzip -9c "$file" | wc -c) with gzip"
done
