//! Programs that make, read and play video, and jq: packages of Debian.

use std::{
    fs,
    os::unix::fs::MetadataExt as _,
    process::{Command, Stdio},
};

use super::{Tool, ToolError, on_path};

/// Programs and the packages that they are in.
const PROGRAMS: [(&str, &str); 5] = [
    ("ffmpeg", "ffmpeg"),
    ("ffprobe", "ffmpeg"),
    ("mkvinfo", "mkvtoolnix"),
    ("chromium", "chromium"),
    ("jq", "jq"),
];
const ADVICE: &str = "as root: apt-get install ffmpeg mkvtoolnix chromium jq";

/// Installs what is missing, if we may.
pub(super) fn install() -> Result<(), ToolError> {
    let missing = || PROGRAMS.into_iter().find(|(program, _)| !on_path(program));
    let Some((program, _)) = missing() else { return Ok(()) };
    let is_root = fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0);
    if is_root && on_path("apt-get") {
        eprintln!("installing the media tools with apt-get");
        apt_get(&["update", "-qq"]);
        let mut install = vec!["install", "-y", "-qq", "--no-install-recommends"];
        install.extend(PROGRAMS.map(|(_, package)| package));
        apt_get(&install);
    }
    match missing() {
        None => Ok(()),
        Some(_) => Err(ToolError::Missing { tool: Tool::Media, program, advice: ADVICE }),
    }
}

/// Whether it went well shows in what is there afterwards.
fn apt_get(arguments: &[&str]) {
    let mut command = Command::new("apt-get");
    command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
    let _ = command.stdin(Stdio::null()).stdout(Stdio::null()).status();
}
