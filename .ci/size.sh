#!/usr/bin/env bash
# What a visitor downloads: one line a file of code, and which crates it comes from; size.sh portable: what the single file
# weighs.
. "$(dirname "$0")/lib.sh"

files=(dist/*.wasm dist/*.js)
[[ ${1-} != portable ]] || files=(dist/lepik.html)
for file in "${files[@]}"; do
  [[ -f $file ]] || die "dist/ holds no program: make build makes it"
  say "${file##*/}: $(wc -c <"$file") bytes, $(gzip -9c "$file" | wc -c) with gzip"
done

compiled=$target/wasm32-unknown-unknown/release/lepik.wasm
if [[ ${1-} != portable && -f $compiled ]]; then
  say "largest crates, kB before wasm-opt: $(node .ci/crates.mjs "$compiled")"
fi
