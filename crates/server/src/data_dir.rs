//! The data directory: made if it is not there, and never in use twice.

use std::{
    fs::{File, TryLockError},
    io,
    path::{Path, PathBuf},
};

use base::Rng;
use millstream_base as base;

use crate::private_file;

/// A data directory that belongs to this process until it is dropped.
#[derive(Debug)]
pub struct DataDir {
    path: PathBuf,
    ephemeral: bool,
    _lock: Option<File>,
}

/// Why it cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum DataDirError {
    /// Another process has it.
    #[error("data directory {0} is in use by another process")]
    InUse(PathBuf),
    /// There is none.
    #[error("there is no data directory at {0}")]
    Missing(PathBuf),
    /// It cannot be made or entered.
    #[error("data directory {path}: {error}")]
    Io {
        /// The directory.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
}

/// The file whose lock says that the directory is in use; its contents say nothing.
const LOCK: &str = "lock";

impl DataDir {
    /// Opens the directory, making it if need be.
    pub fn open(path: &Path) -> Result<Self, DataDirError> {
        private_file::directory(path).map_err(|error| failed(path, error))?;
        Self::lock(path, false)
    }

    /// Opens the directory to look at it; changes nothing.
    pub fn open_existing(path: &Path) -> Result<Self, DataDirError> {
        if !path.is_dir() {
            return Err(DataDirError::Missing(path.to_owned()));
        }
        match File::open(path.join(LOCK)) {
            Ok(file) => Self::with_lock(path, false, Some(file)),
            // No server was ever here.
            Err(error) if error.kind() == io::ErrorKind::NotFound => Self::with_lock(path, false, None),
            Err(error) => Err(failed(path, error)),
        }
    }

    /// Makes a directory of a name that nobody else has, which is removed again when dropped.
    pub fn ephemeral(rng: &dyn Rng) -> Result<Self, DataDirError> {
        let path = std::env::temp_dir().join(format!("millstream-{:016x}", rng.next_u64()));
        private_file::directory(&path).map_err(|error| failed(&path, error))?;
        Self::lock(&path, true)
    }

    fn lock(path: &Path, ephemeral: bool) -> Result<Self, DataDirError> {
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(path.join(LOCK))
            .map_err(|error| failed(path, error))?;
        Self::with_lock(path, ephemeral, Some(file))
    }

    fn with_lock(path: &Path, ephemeral: bool, file: Option<File>) -> Result<Self, DataDirError> {
        match file.as_ref().map_or(Ok(()), File::try_lock) {
            Ok(()) => Ok(Self { path: path.to_owned(), ephemeral, _lock: file }),
            Err(TryLockError::WouldBlock) => Err(DataDirError::InUse(path.to_owned())),
            Err(TryLockError::Error(error)) => Err(failed(path, error)),
        }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for DataDir {
    fn drop(&mut self) {
        if self.ephemeral {
            let _ = std::fs::remove_dir_all(&self.path);
        }
    }
}

fn failed(path: &Path, error: io::Error) -> DataDirError {
    DataDirError::Io { path: path.to_owned(), error }
}

#[cfg(test)]
mod tests {
    use base::SystemRng;

    use super::*;

    #[test]
    fn a_directory_is_in_use_once() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("data");
        assert!(matches!(DataDir::open_existing(&path), Err(DataDirError::Missing(_))));
        let first = DataDir::open(&path).unwrap();
        assert!(matches!(DataDir::open(&path), Err(DataDirError::InUse(_))));
        assert!(matches!(DataDir::open_existing(&path), Err(DataDirError::InUse(_))));
        drop(first);
        DataDir::open_existing(&path).unwrap();
        DataDir::open_existing(dir.path()).unwrap();
        assert!(!dir.path().join(LOCK).exists(), "looking changes nothing");
    }

    #[test]
    fn an_ephemeral_one_is_gone_afterwards() {
        let dir = DataDir::ephemeral(&SystemRng).unwrap();
        let path = dir.path().to_owned();
        std::fs::write(path.join("x"), "y").unwrap();
        drop(dir);
        assert!(!path.exists());
    }
}
