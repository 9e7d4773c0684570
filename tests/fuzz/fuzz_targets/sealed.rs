//! See `lepik_fuzz::sealed`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| lepik_fuzz::sealed(bytes).unwrap());
