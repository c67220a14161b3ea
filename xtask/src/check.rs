//! `cargo xtask check`: everything that is checked without running the product.

use std::process::{Command, ExitCode, Stdio};

use crate::{
    deny, generate,
    repository::{cargo, succeeds},
    steps::{Outcome, Steps, call},
    tidy,
};

/// Checks; fails if any part fails. A part whose program the machine lacks is named and left out.
pub fn run() -> ExitCode {
    let mut steps = Steps::of("check");
    steps.run("lock file", || {
        call(cargo().args(["metadata", "--format-version", "1", "--locked"]).stdout(Stdio::null())).into()
    });
    steps.run("format", || component("rustfmt", "fmt", cargo().args(["fmt", "--all", "--", "--check"])));
    steps.run("clippy", || {
        component(
            "clippy",
            "clippy",
            cargo().args(["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]),
        )
    });
    steps.run("generated files", || (generate::run(true) == ExitCode::SUCCESS).into());
    steps.run("tidy", || tidy::check().into());
    steps.run("dependencies", deny::check);
    steps.finish()
}

/// Runs a component of the toolchain, if the toolchain has it.
fn component(name: &str, subcommand: &str, command: &mut Command) -> Outcome {
    if succeeds(cargo().args([subcommand, "--version"])) {
        call(command).into()
    } else {
        Outcome::NotRun(format!("the toolchain has no {name}; `rustup component add {name}` brings it"))
    }
}
