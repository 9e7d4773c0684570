//! Runs a law over random input. The numbers come from one seed, so every run can be repeated: `LEPIK_SEED` sets it,
//! `LEPIK_HISTORIES` says how many histories are run. What fails is made as small as it can be before it is shown.

use std::io::Write;
use std::str::FromStr;

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseResult, TestRng, TestRunner};

/// The seed of all numbers.
pub fn seed() -> u64 {
    setting("LEPIK_SEED", 2027)
}

/// How many histories are run.
pub fn histories() -> u32 {
    setting("LEPIK_HISTORIES", 10_000)
}

fn setting<T: FromStr>(name: &str, default: T) -> T {
    match std::env::var(name) {
        Ok(text) => text.parse().unwrap_or_else(|_| panic!("{name} must be a number: {text:?}")),
        Err(_) => default,
    }
}

/// Checks a law on so many inputs. Tests with the same `stream` draw the same inputs.
pub fn check<S: Strategy>(stream: &str, cases: u32, input: &S, law: impl Fn(S::Value) -> TestCaseResult) {
    let mut bytes = [0; 32];
    let seed = seed();
    for (byte, from) in bytes.iter_mut().zip(seed.to_le_bytes().into_iter().chain(stream.bytes())) {
        *byte = from;
    }
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 20_000, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes));
    if let Err(error) = runner.run(input, law) {
        panic!("LEPIK_SEED={seed}: {error}");
    }
}

/// Says a figure past the capture of the test's output, so that it stands in every run.
#[allow(clippy::explicit_write, reason = "println! is caught by the test runner; the figure is to be seen")]
pub fn say(figures: &str) {
    writeln!(std::io::stderr(), "{figures}").unwrap();
}
