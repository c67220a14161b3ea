//! The engine against an independent evaluator (npm `@cloud-copilot/iam-simulate`), which runs in a process of its own.
//!
//! `cargo xtask soak iam` installs the evaluator and compares 100,000 generated requests; `cargo xtask test` a slice of
//! them. Where the two differ, a rule of the user guide must say why, in [`explained`]; what no rule explains fails.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test")]

mod generate;
mod matrix;

use std::{
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Command, Stdio},
};

use base::SeededRng;
use generate::{Case, Generator};
use millstream_base as base;
use millstream_iam::policy::Decision;
use serde_json::Value;

/// Requests if nothing else is said.
const PAIRS: u64 = 2_000;

fn setting(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

#[test]
#[ignore = "needs the independent evaluator: cargo xtask soak iam"]
fn decides_as_the_independent_evaluator_does() {
    let (pairs, seed) = (setting("MILLSTREAM_PAIRS", PAIRS), setting("MILLSTREAM_SEED", 1));
    let generator = Generator::new(SeededRng::new(seed));
    let cases: Vec<Case> = (0..pairs).map(|_| generator.case()).collect();
    let requests: Vec<Value> = cases.iter().map(|case| case.request.clone()).collect();
    let answers = evaluate(&requests);
    assert_eq!(answers.len(), cases.len(), "an answer per request");

    let (mut allowed, mut denied, mut explained_count) = (0u64, 0u64, 0u64);
    let mut differences = Vec::new();
    for (case, theirs) in cases.iter().zip(&answers) {
        let ours = match case.decide() {
            Decision::Allowed => "Allowed",
            Decision::Forbidden(_) => "ExplicitlyDenied",
            Decision::NotAllowed(_) => "ImplicitlyDenied",
        };
        match ours {
            "Allowed" => allowed += 1,
            _ => denied += 1,
        }
        if ours != theirs {
            match explained(case, ours, theirs) {
                Some(_) => explained_count += 1,
                None => differences.push(format!("ours {ours}, theirs {theirs}: {}", case.request)),
            }
        }
    }
    println!(
        "{pairs} requests, seed {seed}: {allowed} allowed, {denied} denied, {explained_count} differ by a rule of the user \
         guide, {} differ without one",
        differences.len()
    );
    assert!(allowed > pairs / 20 && denied > pairs / 20, "both outcomes occur");
    let shown: Vec<&String> = differences.iter().take(10).collect();
    assert!(differences.is_empty(), "{shown:#?}");
}

/// The rule by which we differ, if there is one.
fn explained(case: &Case, ours: &str, theirs: &str) -> Option<&'static str> {
    let to_the_session = case.is_same_account && case.has_session_policy && case.names_the_session;
    if to_the_session && ours == "Allowed" && theirs == "ImplicitlyDenied" {
        return Some(
            "User guide, policy evaluation for requests within one account: permissions granted to a role session by a \
             resource-based policy are not limited by an implicit deny in a session policy.",
        );
    }
    None
}

/// What the evaluator says, request by request.
fn evaluate(requests: &[Value]) -> Vec<String> {
    let directory = std::env::var("MILLSTREAM_EVALUATOR").expect("MILLSTREAM_EVALUATOR names its directory");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/conformance/policies/evaluate.mjs");
    let mut child = Command::new("node")
        .arg(script)
        .env("MILLSTREAM_EVALUATOR", directory)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node is on the PATH");
    let mut input = child.stdin.take().unwrap();
    let output = BufReader::new(child.stdout.take().unwrap());
    let answers = std::thread::scope(|scope| {
        scope.spawn(move || {
            for request in requests {
                writeln!(input, "{request}").unwrap();
            }
        });
        output.lines().map(Result::unwrap).collect()
    });
    assert!(child.wait().unwrap().success(), "the evaluator ends well");
    answers
}
