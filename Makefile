# make run      serve the program on this machine; prints the address last
# make test     every test there is: fmt, lint, native, browser
# make build    the program in dist/, ready for any static host
# make portable the program in one file, dist/lepik.html, that opens by double click and needs no server
# make setup    the tools of the build, into the user's cargo folder; each is installed once
# make fmt, lint, native, browser: one part of the tests. make size: what a visitor downloads
# make firefox  the browser tests in Firefox, which is fetched for it; no part of make test
# make speed    a large import and a full board beside the least that any program would need; no test
# make fuzz     looks for bytes that break the core, FUZZ_SECONDS (60) for each of five targets; wants cargo-fuzz; no test

SHELL = /bin/bash

.PHONY: run test build portable setup rust chromium axe fmt lint native browser in-chromium size firefox speed fuzz
# Never two builds of one profile at once: they would only wait for each other's lock.
.NOTPARALLEL:

run: build
	@exec node .ci/serve.mjs dist

# The program is built meanwhile: for minutes that takes one core alone, and none of the folders of the other builds.
test: setup chromium axe fmt
	@$(MAKE) portable & trap "kill $$! 2>/dev/null || true" EXIT; $(MAKE) lint native && wait $$!
	@$(MAKE) in-chromium
	@echo "lepik: all tests passed"

build: setup
	@echo "lepik: building dist/ in release, a few minutes the first time: the whole program is optimised"
	@. .ci/lib.sh; trunk build --release --offline
	@.ci/size.sh

portable: build
	@node .ci/portable.mjs
	@.ci/size.sh portable

setup: rust
	@.ci/setup.sh tools

rust:
	@.ci/setup.sh rust

chromium:
	@.ci/setup.sh chromium

axe:
	@.ci/setup.sh axe

fmt: rust
	@echo "lepik: format"
	cargo fmt --all --check

lint: rust
	@echo "lepik: lints, with warnings denied: all of it natively, the core without the browser, all of it for the browser"
	cargo clippy --all-targets -- -D warnings
	cargo clippy --all-targets --no-default-features -- -D warnings
	cargo clippy --lib --bins --target wasm32-unknown-unknown -- -D warnings

native: rust
	@echo "lepik: native tests, a few minutes the first time: the core without the browser side, then the unit tests of that side"
	cargo test --no-default-features
	cargo test --package lepik --lib

browser: portable chromium axe in-chromium

in-chromium:
	@echo "lepik: browser tests of dist/ and of the single file in Chromium"
	. .ci/lib.sh; LEPIK_AXE=$$axe cargo test --test browser

size:
	@.ci/size.sh

firefox: portable axe
	@.ci/setup.sh firefox
	@echo "lepik: browser tests of dist/ and of the single file in Firefox"
	. .ci/lib.sh; LEPIK_BROWSER=firefox LEPIK_AXE=$$axe cargo test --test browser

speed: build chromium
	@echo "lepik: measuring a large import and a full board in Chromium"
	. .ci/lib.sh; cargo test --test speed -- --nocapture --test-threads=1

fuzz: rust
	@.ci/fuzz.sh
