//! See `lepik_fuzz::table`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| lepik_fuzz::table(bytes).unwrap());
