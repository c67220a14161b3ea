//! `cargo deny`, which reads `deny.toml`: one pinned version, compiled once into the tools directory.

use std::{
    fs,
    path::PathBuf,
    process::{Command, Stdio},
};

use crate::{
    repository::{cargo, root, target_directory},
    steps::{Outcome, call},
};

/// The version whose configuration format `deny.toml` has.
const VERSION: &str = "0.20.2";

/// Checks licences, sources and bans of every dependency, on every platform. Advisories change by the day and need the
/// network; they are no property of a commit, and are not asked for here.
pub fn check() -> Outcome {
    match install() {
        Some(program) => call(
            Command::new(program)
                .current_dir(root())
                .args(["--all-features", "--log-level", "error", "check", "--hide-inclusion-graph"])
                .args(["bans", "licenses", "sources"]),
        )
        .into(),
        None => Outcome::NotRun(format!(
            "cargo-deny {VERSION} could not be installed; is the registry reachable?"
        )),
    }
}

/// The program, installed if it was not.
fn install() -> Option<PathBuf> {
    let directory = target_directory().join("tools/cargo-deny");
    let program = directory.join("bin/cargo-deny");
    let installed = || {
        let output = Command::new(&program).arg("--version").stderr(Stdio::null()).output().ok()?;
        output.stdout.trim_ascii_end().ends_with(VERSION.as_bytes()).then(|| program.clone())
    };
    if let Some(program) = installed() {
        return Some(program);
    }
    eprintln!("installing cargo-deny {VERSION} into {}; this takes some minutes, once", directory.display());
    let build = directory.join("build");
    let mut install = cargo();
    install
        .args(["install", "--quiet", "--locked", "--force", "cargo-deny", "--version", VERSION, "--root"])
        .arg(&directory)
        .env("CARGO_TARGET_DIR", &build);
    let ok = call(&mut install);
    // What was compiled on the way is of no further use, and large.
    let _ = fs::remove_dir_all(build);
    if ok { installed() } else { None }
}
