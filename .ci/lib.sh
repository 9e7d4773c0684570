# Sourced by the Makefile and the scripts beside it: where the tools are, and how a step speaks.
# shellcheck shell=bash
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { echo "lepik: $*"; }
die() { echo "lepik: $*." >&2; exit 1; }
have() { command -v "$1" >/dev/null; }

# value <file> <pattern>: what the first group of the pattern matches in the file. Versions are read where they stand.
value() {
  local found
  found=$(sed -nE "s/^$2\$/\1/p" "$1") && [[ $found ]] || die "$1 names no version where the build looks for it ($2)"
  echo "$found"
}

rust_version=$(value rust-toolchain.toml 'channel = "(.*)"')
trunk_version=$(value Trunk.toml 'trunk-version = "=(.*)"')
binaryen_version=$(value Trunk.toml 'wasm_opt = "version_(.*)"').0.0
bindgen_version=$(awk '$0 == "name = \"wasm-bindgen\"" { getline; gsub(/"/, "", $3); print $3 }' Cargo.lock)
[[ $bindgen_version ]] || die "Cargo.lock names no version of wasm-bindgen"

splitter_version=0.2.4
axe_version=4.14.1
geckodriver_version=0.37.1

target=${CARGO_TARGET_DIR:-target}
logs=$target/logs
tools=${CARGO_HOME:-$HOME/.cargo}/lepik-tools
trunk_home=$tools/trunk-$trunk_version
bindgen_home=$tools/wasm-bindgen-cli-$bindgen_version
splitter_home=$tools/wasm_split_cli_support-$splitter_version
binaryen_home=$tools/binaryen-$binaryen_version
geckodriver_home=$tools/geckodriver-$geckodriver_version
axe_home=$tools/axe-core-$axe_version
axe=$axe_home/node_modules/axe-core/axe.min.js

# First, because trunk takes what it finds on PATH, and a system's wasm-opt may be too old to be right.
export PATH="$trunk_home/bin:$bindgen_home/bin:$splitter_home/bin:$geckodriver_home/bin:$binaryen_home/node_modules/.bin:$PATH"

# trunk takes "true" for this variable and stops at the usual "1".
[[ -z ${NO_COLOR-} ]] || export NO_COLOR=true

# step <log> <what it does and why> <what is missing if it fails> <command…>
step() {
  local log=$logs/$1.log
  say "$2"
  mkdir -p "$logs"
  "${@:4}" >"$log" 2>&1 </dev/null || die "$3; the log is $log"
}
