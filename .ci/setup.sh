#!/usr/bin/env bash
# Installs what is missing and nothing else: setup.sh rust | tools | chromium | firefox | axe
. "$(dirname "$0")/lib.sh"

# packages <log> <what> <package…>: the only way into the system; it says so first.
packages() {
  local by=() what=$2 names=("${@:3}")
  have apt-get || die "missing and not to be had without apt-get: $what"
  if ((EUID != 0)); then
    have sudo || die "missing and to be installed by root: $what (apt-get install ${names[*]})"
    by=(sudo)
  fi
  step "$1" "Installing $what with apt-get, a minute or two: ${names[*]}" \
    "apt-get could not install $what (no network, or no right to?)" \
    "${by[@]}" env DEBIAN_FRONTEND=noninteractive bash -c \
    'apt-get update; apt-get install --yes --no-install-recommends "$@"' apt "${names[@]}"
}

rust() {
  have rustup && have cargo || die "rustup is missing, or its bin folder is not on PATH: see https://rustup.rs"
  have cc || packages linker "the C linker that Rust needs" gcc libc6-dev
  rustup run "$rust_version" rustc --version &>/dev/null ||
    step rust "Installing Rust $rust_version, a minute or two: rust-toolchain.toml pins it" \
      "Rust $rust_version could not be installed (no network?)" \
      rustup toolchain install "$rust_version" --profile minimal --no-self-update
  local part
  for part in rustfmt clippy; do
    [[ $(rustup component list --installed) == *"$part"* ]] ||
      step "$part" "Installing $part: the tests need it" "$part could not be installed (no network?)" \
        rustup component add "$part"
  done
  [[ $(rustup target list --installed) == *wasm32-unknown-unknown* ]] ||
    step wasm32 "Installing the wasm32 target: the browser runs WebAssembly" \
      "the wasm32 target could not be installed (no network?)" \
      rustup target add wasm32-unknown-unknown
}

# works <program> <version>: a half-finished or broken installation does not count. A program that does not tell its version
# runs at least; cargo has noted which one it is.
works() {
  [[ $("$1" --version 2>/dev/null) == *"$2"* ]] || { "$1" --help &>/dev/null && grep -qs " $2 " "${1%/bin/*}/.crates.toml"; }
}

# keep <folder> <program> <version>: moves an installation to its place in one go, once it is whole.
keep() {
  works "$1.part/$2" "$3" || die "$1.part/$2 was installed but does not run"
  rm -rf "$1" && mv "$1.part" "$1"
}

# crate <log> <time and why> <folder> <program> <version> <argument of cargo install…>
# The light profile: a tool that runs for seconds is not worth ten more minutes of optimising.
crate() {
  works "$3/$4" "$5" && return
  step "$1" "Building $1 $5 once, $2" "$1 $5 could not be built (no network?)" \
    env CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
    CARGO_TARGET_DIR="$target/tools" cargo install "$1" --version "=$5" --root "$3.part" --force "${@:6}"
  rm -rf "$target/tools"
  keep "$3" "$4" "$5"
}

tools() {
  have node && have npm || die "node or npm is missing: apt-get install nodejs npm"
  crate trunk "five to ten minutes: it puts the page together" \
    "$trunk_home" bin/trunk "$trunk_version" --locked
  # Not --locked: the lock file it was published with names a crate that the registry no longer serves.
  crate wasm-bindgen-cli "about three minutes: it ties WebAssembly to the page, in the version of Cargo.lock" \
    "$bindgen_home" bin/wasm-bindgen "$bindgen_version"
  crate wasm_split_cli_support "about a minute: it cuts off what the first page can do without" \
    "$splitter_home" bin/wasm-split-cli "$splitter_version" --features build-binary --locked
  local optimiser=node_modules/.bin/wasm-opt major=${binaryen_version%%.*}
  if ! works "$binaryen_home/$optimiser" "version $major"; then
    rm -rf "$binaryen_home.part" && mkdir -p "$binaryen_home.part"
    step binaryen "Installing wasm-opt $major from npm, a few seconds: it makes the download smaller" \
      "wasm-opt $major could not be installed (no network?)" \
      npm install --prefix "$binaryen_home.part" --ignore-scripts --no-audit --no-fund "binaryen@$binaryen_version"
    keep "$binaryen_home" "$optimiser" "version $major"
  fi
  # trunk builds offline, so that it downloads no tool of its own; the crates must be here before. CI takes the lock as it is.
  cargo fetch --quiet --offline ${CI:+--locked} &>/dev/null ||
    step crates "Fetching the crates of Cargo.lock, a minute or two" \
      "the crates of Cargo.lock could not be fetched (no network, or Cargo.lock out of date?)" \
      cargo fetch ${CI:+--locked}
}

chromium() {
  have chromium && have chromedriver ||
    packages chromium "Chromium and its driver for the browser tests" chromium chromium-driver fonts-liberation
}

firefox() {
  have firefox-esr || packages firefox "Firefox for the browser tests" firefox-esr fonts-liberation
  crate geckodriver "two or three minutes: it drives Firefox" \
    "$geckodriver_home" bin/geckodriver "$geckodriver_version" --locked
}

axe() {
  [[ -f $axe ]] && return
  rm -rf "$axe_home.part" && mkdir -p "$axe_home.part"
  step axe "Installing axe $axe_version from npm, a few seconds: it looks for what keeps people out" \
    "axe $axe_version could not be installed (no network?)" \
    npm install --prefix "$axe_home.part" --ignore-scripts --no-audit --no-fund "axe-core@$axe_version"
  rm -rf "$axe_home" && mv "$axe_home.part" "$axe_home"
}

for part in "$@"; do
  case $part in
    rust | tools | chromium | firefox | axe) "$part" ;;
    *) die "setup.sh knows rust, tools, chromium, firefox and axe, not $part" ;;
  esac
done
