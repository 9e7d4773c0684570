#!/usr/bin/env bash
# Looks for bytes that break what tests/fuzz/properties says: fuzz.sh [target…], each for FUZZ_SECONDS. What it finds stands
# below target/fuzz/: a file that breaks something goes, small and named by the defect, into tests/fuzz/corpus/<target>.
. "$(dirname "$0")/lib.sh"

have cargo-fuzz || die "cargo-fuzz is missing: cargo install cargo-fuzz"
declare -A golden=([read_file]="v1 broken view" [merge]=v1 [table]=import [board]=import [sealed]=sealed)
work=$target/fuzz
# What watches the run is not yet stable; the pinned compiler has it all the same.
export RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR=$work/build

(($#)) || set -- read_file merge table board sealed
for name in "$@"; do
  [[ -v golden[$name] ]] || die "fuzz.sh knows ${!golden[*]}, not $name"
  read -ra seeds <<<"${golden[$name]}"
  mkdir -p "$work/corpus/$name" "$work/broken"
  say "Fuzzing $name for ${FUZZ_SECONDS:-60} seconds"
  cargo fuzz run --fuzz-dir tests/fuzz "$name" "$work/corpus/$name" "tests/fuzz/corpus/$name" \
    "${seeds[@]/#/tests/golden/}" -- -max_total_time="${FUZZ_SECONDS:-60}" -timeout=10 -rss_limit_mb=2048 \
    -max_len=16384 -dict=tests/fuzz/words.dict -artifact_prefix="$work/broken/$name-"
done
