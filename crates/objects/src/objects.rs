//! All buckets of a server.

use std::{fs, io, path::PathBuf, sync::Arc};

use millstream_runtime::blocking;
use object_store::ObjectStore;

use crate::{BucketName, ObjectsError, S3Config, local::LocalBucket, s3};

/// Where buckets are.
#[derive(Clone, Debug)]
pub struct ObjectsConfig {
    /// The directory of local buckets, each a directory of its name; made when the first bucket is.
    pub directory: PathBuf,
    /// Whether a local bucket that is asked for and missing is made. (In an S3-compatible store buckets are never made.)
    pub create_missing: bool,
    /// An S3-compatible store to be used in the place of local buckets.
    pub s3: Option<S3Config>,
}

/// Hands out buckets. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Objects(Arc<ObjectsConfig>);

impl Objects {
    /// With this configuration; nothing is opened yet.
    pub fn new(config: ObjectsConfig) -> Self {
        Self(Arc::new(config))
    }

    /// Whether buckets are directories of this machine.
    pub fn is_local(&self) -> bool {
        self.0.s3.is_none()
    }

    /// The bucket, to be kept by whoever uses it for longer. Whether it exists in an S3-compatible store shows with the first
    /// object.
    ///
    /// # Errors
    /// `NoSuchBucket` for a local bucket that is missing and not to be made.
    pub async fn bucket(&self, name: &BucketName) -> Result<Arc<dyn ObjectStore>, ObjectsError> {
        if let Some(config) = &self.0.s3 {
            return Ok(Arc::new(s3::bucket(config, name)?));
        }
        let (config, name) = (self.0.clone(), name.clone());
        blocking(move || {
            let directory = config.directory.join(name.as_str());
            if !directory.is_dir() {
                if !config.create_missing {
                    return Err(ObjectsError::NoSuchBucket(name));
                }
                fs::create_dir_all(&directory).map_err(ObjectsError::Directory)?;
                sync(&config.directory)?;
            }
            Ok(Arc::new(LocalBucket::open(&config.directory, &name)?) as Arc<dyn ObjectStore>)
        })
        .await
    }

    /// The names of all local buckets, in order; none where buckets are in an S3-compatible store.
    pub async fn local_buckets(&self) -> Result<Vec<BucketName>, ObjectsError> {
        if !self.is_local() {
            return Ok(Vec::new());
        }
        let directory = self.0.directory.clone();
        blocking(move || {
            let entries = match fs::read_dir(&directory) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
                entries => entries.map_err(ObjectsError::Directory)?,
            };
            let names = entries.flatten().filter(|entry| entry.path().is_dir());
            let mut names: Vec<_> =
                names.filter_map(|entry| BucketName::parse(entry.file_name().to_str()?).ok()).collect();
            names.sort_unstable();
            Ok(names)
        })
        .await
    }
}

/// Makes the names in a directory durable.
fn sync(directory: &std::path::Path) -> Result<(), ObjectsError> {
    fs::File::open(directory).and_then(|directory| directory.sync_all()).map_err(ObjectsError::Directory)
}

#[cfg(test)]
mod tests {
    use object_store::ObjectStoreExt;

    use super::*;
    use crate::Key;

    fn objects(directory: &std::path::Path, create_missing: bool) -> Objects {
        Objects::new(ObjectsConfig { directory: directory.join("buckets"), create_missing, s3: None })
    }

    #[tokio::test]
    async fn objects_are_plain_files_of_their_bucket() {
        let directory = tempfile::tempdir().unwrap();
        let objects = objects(directory.path(), true);
        assert!(objects.local_buckets().await.unwrap().is_empty());
        let name = BucketName::parse("lake").unwrap();
        let bucket = objects.bucket(&name).await.unwrap();
        bucket.put(&Key::from("a/b c"), "text".into()).await.unwrap();
        assert_eq!(fs::read(directory.path().join("buckets/lake/a/b c")).unwrap(), b"text");
        assert_eq!(objects.local_buckets().await.unwrap(), [name]);
    }

    #[tokio::test]
    async fn a_missing_bucket_is_made_only_where_that_is_wanted() {
        let directory = tempfile::tempdir().unwrap();
        let objects = objects(directory.path(), false);
        let refused = objects.bucket(&BucketName::parse("lake").unwrap()).await;
        assert!(matches!(refused, Err(ObjectsError::NoSuchBucket(_))));
    }
}
