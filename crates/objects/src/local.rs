//! A bucket in a local directory.
//!
//! An object is a file of its key's name. A file has no place for an object's attributes (Content-Encoding and the like), so
//! those that say more than `Content-Type: application/octet-stream` lie in a file of the same name below `.attributes/BUCKET`,
//! beside the buckets, where no bucket's name can lead. It is written before the object and removed after it.

use std::{collections::BTreeMap, fmt, fs, ops::Range, path::Path as Directory};

use async_trait::async_trait;
use bytes::Bytes;
use futures_util::{StreamExt, stream::BoxStream};
use millstream_runtime::blocking;
use object_store::{
    Attribute, Attributes, CopyMode, CopyOptions, Error, GetOptions, GetResult, ListResult, MultipartUpload,
    ObjectMeta, ObjectStore, ObjectStoreExt, PutMode, PutMultipartOptions, PutOptions, PutPayload, PutResult,
    Result, UploadPart, local::LocalFileSystem, path::Path,
};

use crate::{BucketName, ObjectsError};

const ATTRIBUTES: &str = ".attributes";
const OCTET_STREAM: &str = "application/octet-stream";

/// A bucket in a local directory.
#[derive(Debug)]
pub(crate) struct LocalBucket {
    name: BucketName,
    objects: LocalFileSystem,
    beside: Beside,
}

impl LocalBucket {
    /// The bucket below the directory of all buckets; its own must exist.
    pub(crate) fn open(buckets: &Directory, name: &BucketName) -> std::result::Result<Self, ObjectsError> {
        let attributes = buckets.join(ATTRIBUTES).join(name.as_str());
        fs::create_dir_all(&attributes).map_err(ObjectsError::Directory)?;
        let open = |directory: &Directory| {
            Ok::<_, ObjectsError>(LocalFileSystem::new_with_prefix(directory)?.with_fsync(true))
        };
        let objects = open(&buckets.join(name.as_str()))?;
        Ok(Self { name: name.clone(), objects, beside: Beside(open(&attributes)?) })
    }
}

impl fmt::Display for LocalBucket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "local bucket {}", self.name)
    }
}

#[async_trait]
impl ObjectStore for LocalBucket {
    async fn put_opts(&self, key: &Path, payload: PutPayload, mut options: PutOptions) -> Result<PutResult> {
        let attributes = std::mem::take(&mut options.attributes);
        if options.mode == PutMode::Create && self.objects.head(key).await.is_ok() {
            return Err(exists(key)); // before the attributes of the object that is there are replaced
        }
        self.beside.write(key, &attributes).await?;
        self.objects.put_opts(key, payload, options).await
    }

    async fn put_multipart_opts(
        &self,
        key: &Path,
        mut options: PutMultipartOptions,
    ) -> Result<Box<dyn MultipartUpload>> {
        let attributes = std::mem::take(&mut options.attributes);
        let upload = self.objects.put_multipart_opts(key, options).await?;
        Ok(Box::new(Upload { upload, beside: self.beside.clone(), key: key.clone(), attributes }))
    }

    async fn get_opts(&self, key: &Path, options: GetOptions) -> Result<GetResult> {
        let mut result = self.objects.get_opts(key, options).await?;
        result.attributes = self.beside.read(key).await?;
        Ok(result)
    }

    async fn get_ranges(&self, key: &Path, ranges: &[Range<u64>]) -> Result<Vec<Bytes>> {
        self.objects.get_ranges(key, ranges).await
    }

    fn delete_stream(&self, keys: BoxStream<'static, Result<Path>>) -> BoxStream<'static, Result<Path>> {
        let beside = self.beside.clone();
        let deleted = self.objects.delete_stream(keys).then(move |deleted| {
            let beside = beside.clone();
            async move {
                let key = deleted?;
                beside.remove(&key).await?;
                Ok(key)
            }
        });
        deleted.boxed()
    }

    fn list(&self, prefix: Option<&Path>) -> BoxStream<'static, Result<ObjectMeta>> {
        self.objects.list(prefix)
    }

    async fn list_with_delimiter(&self, prefix: Option<&Path>) -> Result<ListResult> {
        self.objects.list_with_delimiter(prefix).await
    }

    async fn copy_opts(&self, from: &Path, to: &Path, options: CopyOptions) -> Result<()> {
        if options.mode == CopyMode::Create && self.objects.head(to).await.is_ok() {
            return Err(exists(to));
        }
        self.beside.write(to, &self.beside.read(from).await?).await?;
        self.objects.copy_opts(from, to, options).await
    }
}

fn exists(key: &Path) -> Error {
    Error::AlreadyExists { path: key.to_string(), source: "the object is there".into() }
}

/// Attributes, which lie beside the objects.
#[derive(Clone, Debug)]
struct Beside(LocalFileSystem);

impl Beside {
    async fn write(&self, key: &Path, attributes: &Attributes) -> Result<()> {
        let usual = |(name, value): &(&Attribute, &object_store::AttributeValue)| {
            **name == Attribute::ContentType && value.as_ref() == OCTET_STREAM
        };
        let said: BTreeMap<String, &str> = attributes
            .iter()
            .filter(|entry| !usual(entry))
            .map(|(name, value)| (text(name), value.as_ref()))
            .collect();
        if said.is_empty() {
            return self.remove(key).await;
        }
        let bytes = serde_json::to_vec(&said).expect("texts can be written");
        self.0.put(key, bytes.into()).await.map(drop)
    }

    async fn read(&self, key: &Path) -> Result<Attributes> {
        let mut attributes = Attributes::new();
        attributes.insert(Attribute::ContentType, OCTET_STREAM.into());
        let bytes = match self.0.get(key).await {
            Err(Error::NotFound { .. }) => return Ok(attributes),
            found => found?.bytes().await?,
        };
        let said: BTreeMap<String, String> = serde_json::from_slice(&bytes)
            .map_err(|error| Error::Generic { store: "attributes", source: Box::new(error) })?;
        for (name, value) in said {
            if let Some(name) = attribute(&name) {
                attributes.insert(name, value.into());
            }
        }
        Ok(attributes)
    }

    async fn remove(&self, key: &Path) -> Result<()> {
        let path = self.0.path_to_filesystem(key)?;
        let removed = blocking(move || fs::remove_file(path)).await;
        match removed {
            Err(error)
                if error.kind() != std::io::ErrorKind::NotFound
                    && error.kind() != std::io::ErrorKind::NotADirectory =>
            {
                Err(Error::Generic { store: "attributes", source: Box::new(error) })
            }
            _ => Ok(()),
        }
    }
}

/// An attribute as the header that S3 has for it.
fn text(attribute: &Attribute) -> String {
    match attribute {
        Attribute::ContentDisposition => "Content-Disposition".into(),
        Attribute::ContentEncoding => "Content-Encoding".into(),
        Attribute::ContentLanguage => "Content-Language".into(),
        Attribute::ContentType => "Content-Type".into(),
        Attribute::CacheControl => "Cache-Control".into(),
        Attribute::StorageClass => "x-amz-storage-class".into(),
        Attribute::Metadata(name) => format!("x-amz-meta-{name}"),
        other => format!("{other:?}"),
    }
}

fn attribute(text: &str) -> Option<Attribute> {
    Some(match text {
        "Content-Disposition" => Attribute::ContentDisposition,
        "Content-Encoding" => Attribute::ContentEncoding,
        "Content-Language" => Attribute::ContentLanguage,
        "Content-Type" => Attribute::ContentType,
        "Cache-Control" => Attribute::CacheControl,
        "x-amz-storage-class" => Attribute::StorageClass,
        other => Attribute::Metadata(other.strip_prefix("x-amz-meta-")?.to_owned().into()),
    })
}

/// An upload in parts, whose attributes are written when it is completed.
#[derive(Debug)]
struct Upload {
    upload: Box<dyn MultipartUpload>,
    beside: Beside,
    key: Path,
    attributes: Attributes,
}

#[async_trait]
impl MultipartUpload for Upload {
    fn put_part(&mut self, data: PutPayload) -> UploadPart {
        self.upload.put_part(data)
    }

    async fn complete(&mut self) -> Result<PutResult> {
        self.beside.write(&self.key, &self.attributes).await?;
        self.upload.complete().await
    }

    async fn abort(&mut self) -> Result<()> {
        self.upload.abort().await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bucket() -> (tempfile::TempDir, LocalBucket) {
        let directory = tempfile::tempdir().unwrap();
        fs::create_dir(directory.path().join("lake")).unwrap();
        let bucket = LocalBucket::open(directory.path(), &BucketName::parse("lake").unwrap()).unwrap();
        (directory, bucket)
    }

    fn gzip() -> PutOptions {
        let mut attributes = Attributes::new();
        attributes.insert(Attribute::ContentEncoding, "gzip".into());
        attributes.insert(Attribute::ContentType, OCTET_STREAM.into());
        attributes.insert(Attribute::Metadata("made-by".into()), "a test".into());
        PutOptions { attributes, ..PutOptions::default() }
    }

    async fn keys(bucket: &LocalBucket) -> Vec<String> {
        let listed: Vec<_> = bucket.list(None).collect().await;
        let mut keys: Vec<_> = listed.into_iter().map(|meta| meta.unwrap().location.to_string()).collect();
        keys.sort();
        keys
    }

    #[tokio::test]
    async fn attributes_come_back_and_are_no_objects() {
        let (_directory, bucket) = bucket();
        let key = Path::from("a/b.gz");
        bucket.put_opts(&key, "x".into(), gzip()).await.unwrap();
        let got = bucket.get(&key).await.unwrap();
        assert_eq!(got.attributes, gzip().attributes);
        assert_eq!(keys(&bucket).await, ["a/b.gz"]);
        bucket.put(&key, "y".into()).await.unwrap();
        let got = bucket.get(&key).await.unwrap();
        assert_eq!(
            got.attributes.get(&Attribute::ContentEncoding),
            None,
            "a new object has its own attributes"
        );
        assert_eq!(got.bytes().await.unwrap(), "y");
    }

    #[tokio::test]
    async fn copies_have_the_attributes_and_deletion_removes_them() {
        let (directory, bucket) = bucket();
        let (from, to) = (Path::from("a"), Path::from("b"));
        bucket.put_opts(&from, "x".into(), gzip()).await.unwrap();
        bucket.copy(&from, &to).await.unwrap();
        assert_eq!(bucket.get(&to).await.unwrap().attributes, gzip().attributes);
        bucket.delete(&from).await.unwrap();
        bucket.delete(&to).await.unwrap();
        assert!(keys(&bucket).await.is_empty());
        assert_eq!(fs::read_dir(directory.path().join(".attributes/lake")).unwrap().count(), 0);
    }

    #[tokio::test]
    async fn an_object_that_must_be_new_replaces_nothing() {
        let (_directory, bucket) = bucket();
        let key = Path::from("a");
        bucket.put_opts(&key, "x".into(), gzip()).await.unwrap();
        let again = PutOptions { mode: PutMode::Create, ..PutOptions::default() };
        let refused = bucket.put_opts(&key, "y".into(), again).await;
        assert!(matches!(refused, Err(Error::AlreadyExists { .. })));
        assert_eq!(bucket.get(&key).await.unwrap().attributes, gzip().attributes);
    }

    #[tokio::test]
    async fn an_upload_in_parts_is_seen_when_it_is_complete() {
        let (_directory, bucket) = bucket();
        let key = Path::from("a/b");
        let options = PutMultipartOptions { attributes: gzip().attributes, ..PutMultipartOptions::default() };
        let mut upload = bucket.put_multipart_opts(&key, options).await.unwrap();
        upload.put_part("one".into()).await.unwrap();
        upload.put_part("two".into()).await.unwrap();
        assert!(keys(&bucket).await.is_empty());
        upload.complete().await.unwrap();
        let got = bucket.get(&key).await.unwrap();
        assert_eq!(got.attributes, gzip().attributes);
        assert_eq!(got.bytes().await.unwrap(), "onetwo");
    }
}
