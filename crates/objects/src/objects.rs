//! All buckets of a server.

use std::{path::PathBuf, sync::Arc};

use millstream_runtime::blocking;
use object_store::ObjectStore;

use crate::{BucketName, DetailsStore, LocalBuckets, ObjectsError, S3Config, s3};

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
pub struct Objects(Arc<Parts>);

#[derive(Debug)]
struct Parts {
    create_missing: bool,
    s3: Option<S3Config>,
    local: LocalBuckets,
}

impl Objects {
    /// With this configuration; `details` is what files have no place for. Removes what a crash has left half written.
    ///
    /// # Errors
    /// The directory of local buckets cannot be used.
    pub fn open(config: ObjectsConfig, details: Arc<dyn DetailsStore>) -> Result<Self, ObjectsError> {
        let ObjectsConfig { directory, create_missing, s3 } = config;
        let local = LocalBuckets::new(directory, details);
        local.tidy().map_err(ObjectsError::Directory)?;
        Ok(Self(Arc::new(Parts { create_missing, s3, local })))
    }

    /// The local buckets; `None` where buckets are in an S3-compatible store.
    pub fn local(&self) -> Option<&LocalBuckets> {
        self.0.s3.is_none().then_some(&self.0.local)
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
        let (parts, name) = (self.0.clone(), name.clone());
        blocking(move || {
            if parts.create_missing {
                parts.local.create(&name).map_err(ObjectsError::Directory)?;
            }
            match parts.local.bucket(&name) {
                Some(bucket) => Ok(Arc::new(bucket) as Arc<dyn ObjectStore>),
                None => Err(ObjectsError::NoSuchBucket(name)),
            }
        })
        .await
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use futures_util::StreamExt;
    use object_store::{
        Attribute, Attributes, Error, ObjectStoreExt, PutMode, PutMultipartOptions, PutOptions,
    };

    use super::*;
    use crate::{Key, Listed, MemoryDetails, Query};

    fn objects(directory: &std::path::Path, create_missing: bool) -> Objects {
        let config = ObjectsConfig { directory: directory.join("buckets"), create_missing, s3: None };
        Objects::open(config, Arc::new(MemoryDetails::default())).unwrap()
    }

    fn lake() -> BucketName {
        BucketName::parse("lake").unwrap()
    }

    fn gzip() -> PutOptions {
        let mut attributes = Attributes::new();
        attributes.insert(Attribute::ContentEncoding, "gzip".into());
        attributes.insert(Attribute::ContentType, "application/octet-stream".into());
        attributes.insert(Attribute::Metadata("made-by".into()), "a test".into());
        PutOptions { attributes, ..PutOptions::default() }
    }

    async fn keys(bucket: &dyn ObjectStore) -> Vec<String> {
        let listed: Vec<_> = bucket.list(None).collect().await;
        let mut keys: Vec<_> = listed.into_iter().map(|meta| meta.unwrap().location.to_string()).collect();
        keys.sort();
        keys
    }

    #[tokio::test]
    async fn objects_are_plain_files_of_their_bucket() {
        let directory = tempfile::tempdir().unwrap();
        let objects = objects(directory.path(), true);
        let local = objects.local().unwrap();
        assert!(local.list().unwrap().is_empty());
        let bucket = objects.bucket(&lake()).await.unwrap();
        bucket.put(&Key::from("a/b c"), "text".into()).await.unwrap();
        assert_eq!(fs::read(directory.path().join("buckets/lake/a/b c")).unwrap(), b"text");
        let names: Vec<_> = local.list().unwrap().into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, [lake()]);
    }

    #[tokio::test]
    async fn a_missing_bucket_is_made_only_where_that_is_wanted() {
        let directory = tempfile::tempdir().unwrap();
        let objects = objects(directory.path(), false);
        assert!(matches!(objects.bucket(&lake()).await, Err(ObjectsError::NoSuchBucket(_))));
    }

    #[tokio::test]
    async fn attributes_come_back_and_are_no_objects() {
        let directory = tempfile::tempdir().unwrap();
        let bucket = objects(directory.path(), true).bucket(&lake()).await.unwrap();
        let key = Key::from("a/b.gz");
        bucket.put_opts(&key, "x".into(), gzip()).await.unwrap();
        assert_eq!(bucket.get(&key).await.unwrap().attributes, gzip().attributes);
        assert_eq!(keys(bucket.as_ref()).await, ["a/b.gz"]);
        bucket.put(&key, "y".into()).await.unwrap();
        let got = bucket.get(&key).await.unwrap();
        let encoding = got.attributes.get(&Attribute::ContentEncoding);
        assert_eq!(encoding, None, "a new object has its own attributes");
        assert_eq!(got.bytes().await.unwrap(), "y");
    }

    #[tokio::test]
    async fn copies_have_the_attributes_and_the_last_object_takes_its_directory_with_it() {
        let directory = tempfile::tempdir().unwrap();
        let bucket = objects(directory.path(), true).bucket(&lake()).await.unwrap();
        let (from, to) = (Key::from("a"), Key::from("b/c/d"));
        bucket.put_opts(&from, "x".into(), gzip()).await.unwrap();
        bucket.copy(&from, &to).await.unwrap();
        assert_eq!(bucket.get(&to).await.unwrap().attributes, gzip().attributes);
        bucket.delete(&from).await.unwrap();
        bucket.delete(&to).await.unwrap();
        assert!(bucket.delete(&to).await.is_err());
        assert!(keys(bucket.as_ref()).await.is_empty());
        assert_eq!(fs::read_dir(directory.path().join("buckets/lake")).unwrap().count(), 0);
    }

    #[tokio::test]
    async fn an_object_that_must_be_new_replaces_nothing() {
        let directory = tempfile::tempdir().unwrap();
        let bucket = objects(directory.path(), true).bucket(&lake()).await.unwrap();
        let key = Key::from("a");
        bucket.put_opts(&key, "x".into(), gzip()).await.unwrap();
        let again = PutOptions { mode: PutMode::Create, ..PutOptions::default() };
        let refused = bucket.put_opts(&key, "y".into(), again).await;
        assert!(matches!(refused, Err(Error::AlreadyExists { .. })));
        assert_eq!(bucket.get(&key).await.unwrap().attributes, gzip().attributes);
    }

    #[tokio::test]
    async fn an_upload_in_parts_is_seen_when_it_is_complete() {
        let directory = tempfile::tempdir().unwrap();
        let bucket = objects(directory.path(), true).bucket(&lake()).await.unwrap();
        let key = Key::from("a/b");
        let options = PutMultipartOptions { attributes: gzip().attributes, ..PutMultipartOptions::default() };
        let mut upload = bucket.put_multipart_opts(&key, options).await.unwrap();
        let (first, second) = (upload.put_part("one".into()), upload.put_part("two".into()));
        second.await.unwrap();
        first.await.unwrap();
        assert!(keys(bucket.as_ref()).await.is_empty());
        upload.complete().await.unwrap();
        let got = bucket.get(&key).await.unwrap();
        assert_eq!(got.attributes, gzip().attributes);
        assert_eq!(got.bytes().await.unwrap(), "onetwo");
    }

    #[tokio::test]
    async fn what_a_crash_left_half_written_is_gone() {
        let directory = tempfile::tempdir().unwrap();
        let staged = directory.path().join("buckets/.staged");
        fs::create_dir_all(&staged).unwrap();
        fs::write(staged.join("0000000000000000"), "half").unwrap();
        objects(directory.path(), true);
        assert!(!staged.exists());
    }

    #[tokio::test]
    async fn pages_are_in_the_order_of_bytes_and_roll_up_at_the_delimiter() {
        let directory = tempfile::tempdir().unwrap();
        let objects = objects(directory.path(), true);
        let store = objects.bucket(&lake()).await.unwrap();
        for key in ["a.txt", "a/1", "a/b/2", "a-b", "b/c/d", "z"] {
            store.put(&Key::from(key), "x".into()).await.unwrap();
        }
        fs::create_dir(directory.path().join("buckets/lake/empty")).unwrap();
        let bucket = objects.local().unwrap().bucket(&lake()).unwrap();
        let page = |prefix: &str, delimiter: &str, after: &str, max| {
            let query =
                Query { prefix: prefix.into(), delimiter: delimiter.into(), after: after.into(), max };
            let page = bucket.page(&query).unwrap();
            let names: Vec<_> = page.entries.iter().map(|entry| entry.name().to_owned()).collect();
            (names.join(" "), page.truncated)
        };
        let whole = |names: &str| (names.to_owned(), false);
        assert_eq!(page("", "", "", 1000), whole("a-b a.txt a/1 a/b/2 b/c/d z"));
        assert_eq!(page("", "/", "", 1000), whole("a-b a.txt a/ b/ z"));
        assert_eq!(page("a/", "/", "", 1000), whole("a/1 a/b/"));
        assert_eq!(page("a", "", "a.txt", 1000), whole("a/1 a/b/2"));
        assert_eq!(page("", "/", "a/", 1), ("b/".into(), true));
        assert_eq!(page("", "/", "b/", 1), whole("z"));
        assert_eq!(page("", "", "", 2), ("a-b a.txt".into(), true));
        assert_eq!(page("", "b", "", 1000), whole("a-b a.txt a/1 a/b b z"));
        assert_eq!(page("", "/", "", 0), whole(""));
        let all = bucket.page(&Query { max: 10, ..Query::default() }).unwrap();
        let Listed::Object { details, .. } = &all.entries[0] else { panic!("objects come first here") };
        assert_eq!(details.size, 1);
    }
}
