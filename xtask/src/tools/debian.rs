//! Packages of Debian, for what no language's package manager has.

use std::{
    fs,
    os::unix::fs::MetadataExt as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use super::on_path;
use crate::repository::target_directory;

/// Installs the packages of the programs that are missing, if we are root; names one that is missing all the same.
pub(super) fn install_if_allowed(programs: &[(&'static str, &'static str)]) -> Option<&'static str> {
    let missing = || programs.iter().find(|(program, _)| !on_path(program)).map(|(program, _)| *program);
    missing()?;
    let is_root = fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0);
    if is_root && on_path("apt-get") {
        let mut packages: Vec<&str> = programs.iter().map(|(_, package)| *package).collect();
        packages.dedup();
        eprintln!("installing {} with apt-get", packages.join(", "));
        apt_get(&["update", "-qq"]);
        apt_get(&[&["install", "-y", "-qq", "--no-install-recommends"], packages.as_slice()].concat());
    }
    missing()
}

/// Whether it went well shows in what is there afterwards.
fn apt_get(arguments: &[&str]) {
    let mut command = Command::new("apt-get");
    command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
    let _ = command.stdin(Stdio::null()).stdout(Stdio::null()).status();
}

/// Where libfaketime is, with which a test moves the clocks of a process; `None` where it cannot be had.
pub fn faketime() -> Option<PathBuf> {
    unpacked("faketime", "libfaketime", library)
}

/// Where the programs of Prometheus are, which scrapes a server and reads its rules; `None` where they cannot be had.
pub fn prometheus() -> Option<PathBuf> {
    let programs = |directory: &Path| {
        let programs = directory.join("usr/bin");
        ["prometheus", "promtool"].iter().all(|name| programs.join(name).is_file()).then_some(programs)
    };
    unpacked("prometheus", "prometheus", programs)
}

/// What is found in a package of Debian, which is unpacked below the target directory, without root.
fn unpacked(name: &str, package: &str, find: impl Fn(&Path) -> Option<PathBuf>) -> Option<PathBuf> {
    let directory = target_directory().join("tools").join(name);
    if let Some(found) = find(&directory) {
        return Some(found);
    }
    if !on_path("apt-get") || !on_path("dpkg-deb") {
        eprintln!("no {package} here, and no apt-get to fetch it");
        return None;
    }
    fs::create_dir_all(&directory).ok()?;
    let quiet = |command: &mut Command| {
        command.current_dir(&directory).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    };
    quiet(Command::new("apt-get").args(["download", package]));
    let archives = fs::read_dir(&directory).ok()?.filter_map(Result::ok).map(|entry| entry.path());
    let archive = archives.filter(|path| path.extension().is_some_and(|kind| kind == "deb")).max();
    if let Some(archive) = archive {
        quiet(Command::new("dpkg-deb").arg("-x").arg(&archive).arg("."));
        let _ = fs::remove_file(archive);
    }
    let found = find(&directory);
    if found.is_none() {
        eprintln!("{package} cannot be fetched");
    }
    found
}

fn library(directory: &Path) -> Option<PathBuf> {
    let architectures = fs::read_dir(directory.join("usr/lib")).ok()?.filter_map(Result::ok);
    let mut places = architectures.map(|entry| entry.path().join("faketime"));
    places.find(|place| place.join("libfaketime.so.1").is_file())
}
