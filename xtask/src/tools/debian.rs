//! Packages of Debian, for what no language's package manager has.

use std::{
    fs,
    os::unix::fs::MetadataExt as _,
    process::{Command, Stdio},
};

use super::on_path;

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
