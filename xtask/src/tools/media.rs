//! Programs that make, read and play video, and jq: packages of Debian.

use super::{Tool, ToolError, debian};

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
    match debian::install_if_allowed(&PROGRAMS) {
        None => Ok(()),
        Some(program) => Err(ToolError::Missing { tool: Tool::Media, program, advice: ADVICE }),
    }
}
