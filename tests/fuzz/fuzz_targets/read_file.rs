//! See `lepik_fuzz::read_file`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| lepik_fuzz::read_file(bytes).unwrap());
