//! All local buckets: making, removing and naming them.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
    time::SystemTime,
};

use parking_lot::Mutex;

use super::{LocalBucket, Uploads, store::Places, sync};
use crate::{BucketName, DetailsStore};

/// Objects of the same lock are replaced one after the other.
const LOCKS: usize = 64;

/// The directory of local buckets. Calls block. Cheap to clone.
#[derive(Clone, Debug)]
pub struct LocalBuckets(Arc<Places>);

impl LocalBuckets {
    pub(crate) fn new(directory: PathBuf, details: Arc<dyn DetailsStore>) -> Self {
        let locks = (0..LOCKS).map(|_| Mutex::default()).collect();
        Self(Arc::new(Places { directory, details, locks }))
    }

    /// Removes what a crash has left half written.
    pub(crate) fn tidy(&self) -> io::Result<()> {
        match fs::remove_dir_all(self.0.staged()) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// The bucket, if it is there.
    pub fn bucket(&self, name: &BucketName) -> Option<LocalBucket> {
        let directory = self.0.directory.join(name.as_str());
        directory.is_dir().then(|| LocalBucket::new(self.0.clone(), name.clone()))
    }

    /// Makes a bucket, durably; `false` if it is there.
    pub fn create(&self, name: &BucketName) -> io::Result<bool> {
        fs::create_dir_all(&self.0.directory)?;
        match fs::create_dir(self.0.directory.join(name.as_str())) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
            made => {
                made?;
                sync(&self.0.directory)?;
                Ok(true)
            }
        }
    }

    /// Removes a bucket; `false` if it has objects.
    pub fn delete(&self, name: &BucketName) -> io::Result<bool> {
        let directory = self.0.directory.join(name.as_str());
        // Without an object it may still have directories, which a file may come into at any time: each is removed only if
        // it is empty.
        let removed = remove_empty(&directory)?;
        sync(&self.0.directory)?;
        Ok(removed)
    }

    /// The names of all, in order, with when each was made.
    pub fn list(&self) -> io::Result<Vec<(BucketName, SystemTime)>> {
        let entries = match fs::read_dir(&self.0.directory) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries?,
        };
        let mut buckets = Vec::new();
        for entry in entries {
            let entry = entry?;
            let name = entry.file_name().to_str().and_then(|name| BucketName::parse(name).ok());
            let metadata = entry.metadata()?;
            if let (Some(name), true) = (name, metadata.is_dir()) {
                buckets.push((name, metadata.created().or_else(|_| metadata.modified())?));
            }
        }
        buckets.sort_unstable();
        Ok(buckets)
    }

    /// Where uploads in parts wait to be completed.
    pub fn uploads(&self) -> Uploads {
        Uploads::new(self.0.clone())
    }
}

fn remove_empty(directory: &Path) -> io::Result<bool> {
    for entry in fs::read_dir(directory)? {
        let entry = entry?;
        if !entry.file_type()?.is_dir() || !remove_empty(&entry.path())? {
            return Ok(false);
        }
    }
    match fs::remove_dir(directory) {
        Err(error) if error.kind() == io::ErrorKind::DirectoryNotEmpty => Ok(false),
        removed => removed.map(|()| true),
    }
}
