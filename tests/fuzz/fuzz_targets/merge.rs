//! See `lepik_fuzz::merge`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| lepik_fuzz::merge(bytes).unwrap());
