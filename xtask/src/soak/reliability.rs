//! Trials of the built binary by `tests/reliability`: their long runs, and the slice of each that belongs to every run of
//! the tests.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

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
        && let Some(directory) = faketime()
    {
        command.arg("--faketime").arg(directory);
    }
    call(&mut command)
}

/// Where libfaketime is, unpacked from Debian's package below the target directory; `None` where it cannot be had.
fn faketime() -> Option<PathBuf> {
    let directory = target_directory().join("tools/faketime");
    if let Some(found) = library(&directory) {
        return Some(found);
    }
    if !tools::on_path("apt-get") || !tools::on_path("dpkg-deb") {
        eprintln!("no libfaketime here, and no apt-get to fetch it: the steps of the clock are left out");
        return None;
    }
    fs::create_dir_all(&directory).ok()?;
    let quiet = |command: &mut Command| {
        command.current_dir(&directory).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    };
    quiet(Command::new("apt-get").args(["download", "libfaketime"]));
    let package = fs::read_dir(&directory).ok()?.filter_map(Result::ok).map(|entry| entry.path());
    let package = package.filter(|path| path.extension().is_some_and(|kind| kind == "deb")).max();
    if let Some(package) = package {
        quiet(Command::new("dpkg-deb").arg("-x").arg(package).arg("."));
    }
    let found = library(&directory);
    if found.is_none() {
        eprintln!("libfaketime cannot be fetched: the steps of the clock are left out");
    }
    found
}

fn library(directory: &Path) -> Option<PathBuf> {
    let architectures = fs::read_dir(directory.join("usr/lib")).ok()?.filter_map(Result::ok);
    let mut places = architectures.map(|entry| entry.path().join("faketime"));
    places.find(|place| place.join("libfaketime.so.1").is_file())
}

/// Where the documents keep the plots.
pub(super) fn plots() -> PathBuf {
    root().join("docs/plots")
}
