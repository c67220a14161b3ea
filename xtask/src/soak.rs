//! `cargo xtask soak`: the long form of tests of which `cargo xtask test` runs a slice.

use std::process::ExitCode;

use crate::{
    repository::cargo,
    steps::{Outcome, Steps, call},
    tools,
};

/// Requests that the policy engine is compared on.
const PAIRS: u64 = 100_000;
/// The same in continuous integration.
pub const PAIRS_SLICE: u64 = 5_000;

/// Runs the long tests of a subject.
pub fn run(subject: &str, count: Option<u64>, seed: u64) -> ExitCode {
    let mut steps = Steps::of("soak");
    match subject {
        "iam" => {
            steps.run("policies against an independent evaluator", || policies(count.unwrap_or(PAIRS), seed));
        }
        other => {
            eprintln!("nothing is soaked under the name {other}; there is iam");
            return ExitCode::from(2);
        }
    }
    steps.finish()
}

/// Compares the policy engine with an independent evaluator, which runs in a process of its own.
pub fn policies(pairs: u64, seed: u64) -> Outcome {
    let paths = match tools::install(&[tools::Tool::Policies]) {
        Ok(paths) => paths,
        Err(error) => {
            eprintln!("{error}");
            return Outcome::Failed;
        }
    };
    let mut command = cargo();
    command.args(["test", "--quiet", "--package", "millstream-iam", "--test", "differential"]);
    command.args(["--", "--ignored", "--nocapture"]);
    command.env("MILLSTREAM_EVALUATOR", paths.policies());
    command.env("MILLSTREAM_PAIRS", pairs.to_string()).env("MILLSTREAM_SEED", seed.to_string());
    call(&mut command).into()
}
