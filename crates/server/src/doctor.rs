//! `millstream doctor`: verifies every checksum of a data directory, and changes nothing.

use std::{
    io::{self, Write as _},
    panic,
    path::Path,
    process::ExitCode,
};

use log::{LogError, verify::verify_directory};
use meta::MetaError;
use millstream_log as log;
use millstream_meta as meta;

use crate::data_dir::{DataDir, DataDirError};

/// Why nothing can be said of a directory.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error(transparent)]
    DataDir(#[from] DataDirError),
    #[error("log: {0}")]
    Log(#[from] LogError),
    #[error("metadata: {0}")]
    Meta(#[from] MetaError),
}

impl Failure {
    /// 2 for no such directory; 3 for one that is in use, or that a newer version wrote; 1 for one that cannot be read.
    fn exit_code(&self) -> u8 {
        match self {
            Self::DataDir(DataDirError::Missing(_)) => 2,
            Self::DataDir(DataDirError::InUse(_))
            | Self::Log(LogError::Locked | LogError::Newer { .. })
            | Self::Meta(MetaError::Locked | MetaError::Newer { .. }) => 3,
            _ => 1,
        }
    }
}

/// Verifies the directory and says what it found. 0 sound, 1 damage, 2 no such directory, 3 in use.
pub fn doctor(data_dir: &Path) -> ExitCode {
    match examine(data_dir) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            let _ = writeln!(io::stderr(), "error: {failure}");
            ExitCode::from(failure.exit_code())
        }
    }
}

/// Whether everything is sound.
fn examine(data_dir: &Path) -> Result<bool, Failure> {
    let directory = DataDir::open_existing(data_dir)?;
    let mut text = String::new();
    let log_is_sound = examine_log(&directory.path().join("log"), &mut text)?;
    let meta_is_sound = examine_store(&directory.path().join("meta.redb"), "metadata", &mut text)?;
    let metrics_are_sound = examine_store(&directory.path().join("metrics.redb"), "metrics", &mut text)?;
    let sound = log_is_sound && meta_is_sound && metrics_are_sound;
    text.push_str(if sound { "sound\n" } else { "DAMAGED\n" });
    // Whoever has closed standard output looks at the exit code.
    let _ = io::stdout().lock().write_all(text.as_bytes());
    Ok(sound)
}

fn examine_log(directory: &Path, text: &mut String) -> Result<bool, Failure> {
    if !directory.is_dir() {
        text.push_str("log: none yet\n");
        return Ok(true);
    }
    let report = verify_directory(directory)?;
    text.push_str(&format!(
        "log: {} records in {} batches of {} shards, {} bytes in {} segments\n",
        report.records, report.batches, report.shards, report.bytes, report.segments
    ));
    if let Some((file, offset)) = &report.torn {
        text.push_str(&format!("log: {file} ends at {offset} with a write that was never acknowledged\n"));
    }
    for damage in &report.damage {
        text.push_str(&format!("log: {damage}\n"));
    }
    for missing in &report.missing {
        text.push_str(&format!("log: missing: {missing}\n"));
    }
    Ok(report.is_sound())
}

/// Verifies a store of tables, `what` it holds.
fn examine_store(file: &Path, what: &str, text: &mut String) -> Result<bool, Failure> {
    if !file.exists() {
        text.push_str(&format!("{what}: none yet\n"));
        return Ok(true);
    }
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    // The engine panics at some damage; that is reported below, and nobody needs to see where in the engine it was.
    let hook = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let verified = meta::verify(file);
    panic::set_hook(hook);
    match verified {
        Err(MetaError::Storage(cause)) => {
            text.push_str(&format!("{what}: {name} cannot be opened: {cause}\n"));
            Ok(false)
        }
        Ok(true) => {
            text.push_str(&format!("{what}: sound\n"));
            Ok(true)
        }
        Ok(false) => {
            text.push_str(&format!("{what}: pages of {name} are damaged\n"));
            Ok(false)
        }
        Err(other) => Err(other.into()),
    }
}
