//! `cargo xtask test`: the product's tests, then unmodified foreign clients against the built binary.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, ExitCode, Stdio},
};

use crate::{
    documents,
    repository::{binary, build_binary, cargo, root},
    soak,
    steps::{Outcome, Steps, call},
    tools,
};

/// Runs the tests; with `fast`, those that need no foreign client and no long crash test.
pub fn run(fast: bool) -> ExitCode {
    let mut steps = Steps::of("test");
    let built = steps.run("build", || call(&mut build_binary()).into());
    let binary = binary();
    steps.run("example configuration", || {
        if built { documents::check_configuration(&binary) } else { Outcome::Failed }
    });
    steps.run("cargo test", || cargo_test().into());
    if fast {
        return steps.finish();
    }
    let script = root().join("tests/conformance/run.py");
    steps.run("conformance", || if built { conformance(&script, &binary) } else { Outcome::Failed });
    steps.run("policies against an independent evaluator", || soak::policies_slice().into());
    steps.run("golden files of SQL against DuckDB", golden_files);
    steps.run("kill -9", || if built { kill_9(&binary) } else { Outcome::Failed });
    steps.run("kill -9 while delivering", || if built { delivery(&binary) } else { Outcome::Failed });
    steps.run("faults, histories and power cuts", || {
        if built { soak::reliability_slice(&binary).into() } else { Outcome::Failed }
    });
    steps.run("kill -9 under receivers", || if built { queues(&binary) } else { Outcome::Failed });
    steps.finish()
}

/// Holds the rows that golden files of the SQL dialect expect against those of DuckDB.
fn golden_files() -> Outcome {
    let paths = match tools::install(&[tools::Tool::Delivery]) {
        Ok(paths) => paths,
        Err(error) => {
            eprintln!("{error}");
            return Outcome::Failed;
        }
    };
    let mut command = Command::new(paths.root().join("delivery/bin/python"));
    command.arg(root().join("tests/conformance/sql/duckdb_golden.py"));
    call(command.arg(root().join("crates/analytics/tests/golden"))).into()
}

/// How often the server is killed under load; a cycle takes a fraction of a second.
const KILLS: &str = "200";

/// Kills the server under load and looks for every acknowledged record; needs Python's standard library alone.
fn kill_9(binary: &Path) -> Outcome {
    call(Command::new("python3").arg(root().join("tests/crash/kill9.py")).arg(binary).arg(KILLS)).into()
}

/// Kills the server while it delivers and looks for every acknowledged record in the bucket.
fn delivery(binary: &Path) -> Outcome {
    call(Command::new("python3").arg(root().join("tests/crash/delivery.py")).arg(binary)).into()
}

/// Kills the server under a hundred receivers of a queue; none may get what another one has or has acknowledged.
fn queues(binary: &Path) -> Outcome {
    call(Command::new("python3").arg(root().join("tests/crash/queues.py")).arg(binary).arg("2000")).into()
}

/// Runs the foreign clients, installed first where they are not.
fn conformance(script: &Path, binary: &Path) -> Outcome {
    let paths = match tools::install(&tools::Tool::ALL) {
        Ok(paths) => paths,
        Err(error) => {
            eprintln!("{error}");
            return Outcome::Failed;
        }
    };
    // Who needs them says so.
    tools::faketime();
    tools::prometheus();
    call(
        Command::new(paths.python())
            .arg(script)
            .arg(binary)
            .env("MILLSTREAM_TOOLS", paths.root())
            .current_dir(root()),
    )
    .into()
}

/// Runs `cargo test` over the workspace, shows what it prints, and adds up its closing lines at the end.
fn cargo_test() -> bool {
    let mut command = cargo();
    command.args(["test", "--workspace", "--no-fail-fast"]).stdout(Stdio::piped());
    let mut child = match command.spawn() {
        Ok(child) => child,
        Err(error) => {
            eprintln!("cannot run cargo: {error}");
            return false;
        }
    };
    let output = child.stdout.take().expect("standard output was asked for");
    let mut counts = Counts::default();
    for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        counts.add(&line);
    }
    let passed = child.wait().is_ok_and(|status| status.success());
    println!("cargo test: {} passed, {} failed, {} ignored", counts.passed, counts.failed, counts.ignored);
    passed
}

/// The sums over all closing lines of test binaries.
#[derive(Debug, Default, PartialEq, Eq)]
struct Counts {
    passed: u64,
    failed: u64,
    ignored: u64,
}

impl Counts {
    /// Adds a line of the form `test result: ok. 3 passed; 0 failed; 1 ignored; …`; passes over any other.
    fn add(&mut self, line: &str) {
        let Some((_, counts)) = line.strip_prefix("test result: ").and_then(|rest| rest.split_once(". "))
        else {
            return;
        };
        for part in counts.split("; ") {
            let Some((number, what)) = part.split_once(' ') else { continue };
            let number: u64 = number.parse().unwrap_or(0);
            match what {
                "passed" => self.passed += number,
                "failed" => self.failed += number,
                "ignored" => self.ignored += number,
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_add_up() {
        let mut counts = Counts::default();
        for line in [
            "running 4 tests",
            "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.02s",
            "test result: FAILED. 2 passed; 5 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.50s",
            "a test prints 9 passed",
        ] {
            counts.add(line);
        }
        assert_eq!(counts, Counts { passed: 5, failed: 5, ignored: 1 });
    }
}
