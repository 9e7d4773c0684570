//! See `lepik_fuzz::board`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| lepik_fuzz::board(bytes).unwrap());
