//! Programs that make, read and play video: packages of Debian.

use super::{Tool, ToolError, debian};

/// Programs and the packages that they are in.
const PROGRAMS: [(&str, &str); 4] =
    [("ffmpeg", "ffmpeg"), ("ffprobe", "ffmpeg"), ("mkvinfo", "mkvtoolnix"), ("chromium", "chromium")];
const ADVICE: &str = "as root: apt-get install ffmpeg mkvtoolnix chromium";

/// Installs what is missing, if we may.
pub(super) fn install() -> Result<(), ToolError> {
    match debian::install_if_allowed(&PROGRAMS) {
        None => Ok(()),
        Some(program) => Err(ToolError::Missing { tool: Tool::Media, program, advice: ADVICE }),
    }
}
