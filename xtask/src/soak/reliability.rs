//! Trials of the built binary by `tests/reliability`: their long runs, and the slice of each that belongs to every run of
//! the tests.

use std::path::{Path, PathBuf};

use crate::{
    repository::{cargo, root, target_directory},
    steps::call,
    tools,
};

/// Runs trials on a release build of the product, with the arguments that they take.
pub(super) fn long(arguments: &[String]) -> bool {
    if !call(cargo().args(["build", "--release", "--package", "millstream"])) {
        return false;
    }
    trial(&target_directory().join("release/millstream"), true, arguments)
}

/// So much of each belongs to every run of the tests: about a minute and a half on two cores.
const SLICE: &[&[&str]] = &[
    &["faults", "--stop", "2"],
    &["history", "--count", "30"],
    &["power", "--cycles", "16"],
    &["points", "--stride", "67"],
];

/// The slice of all trials, on this binary.
pub(super) fn slice(binary: &Path) -> bool {
    let mut passed = true;
    for arguments in SLICE {
        let arguments: Vec<String> = arguments.iter().map(|argument| (*argument).to_owned()).collect();
        passed &= trial(binary, false, &arguments);
    }
    passed
}

fn trial(binary: &Path, release: bool, arguments: &[String]) -> bool {
    let mut command = cargo();
    command.args(["run", "--quiet", "--package", "millstream-reliability"]);
    if release {
        command.arg("--release");
    }
    command.arg("--").arg("--binary").arg(binary).args(arguments);
    if arguments.first().is_some_and(|name| name == "faults")
        && let Some(directory) = tools::faketime()
    {
        command.arg("--faketime").arg(directory);
    }
    call(&mut command)
}

/// Where the documents keep the plots.
pub(super) fn plots() -> PathBuf {
    root().join("docs/plots")
}
