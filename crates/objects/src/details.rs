//! What S3 keeps of an object beside its bytes, and where that is kept.

use std::{
    collections::{BTreeMap, HashMap},
    fmt, io,
    sync::{Mutex, PoisonError},
};

use object_store::{Attribute, Attributes};
use serde::{Deserialize, Serialize};

use crate::BucketName;

/// What a file has no place for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    /// Headers that the object was stored with, as S3 names them: `Content-Encoding`, `x-amz-meta-team`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub headers: BTreeMap<String, String>,
    /// The ETag without its quotes; `None` where nobody has computed one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub e_tag: Option<String>,
    /// Checksums that were verified when the object was stored, base64, by the name of their header.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub checksums: BTreeMap<String, String>,
    /// Bytes of the file that this is about.
    pub size: u64,
    /// When that file was written, in nanoseconds since 1970.
    pub modified_ns: i64,
}

/// The details of the object that is there, and of the one that it has replaced: between the change of details and that of the
/// file a crash may come, and each file must be found with its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stored {
    /// Those of the object.
    pub now: Details,
    /// Those of the one before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Details>,
}

/// Keeps details of objects in local buckets. Calls may block; what was put is durable on return.
pub trait DetailsStore: fmt::Debug + Send + Sync + 'static {
    /// What is kept of an object.
    fn get(&self, bucket: &BucketName, key: &str) -> io::Result<Option<Stored>>;

    /// Keeps this; `None` forgets the object.
    fn put(&self, bucket: &BucketName, key: &str, stored: Option<Stored>) -> io::Result<()>;
}

/// Keeps details for as long as the process lives: for tests.
#[derive(Debug, Default)]
pub struct MemoryDetails(Mutex<HashMap<(BucketName, String), Stored>>);

impl DetailsStore for MemoryDetails {
    fn get(&self, bucket: &BucketName, key: &str) -> io::Result<Option<Stored>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(kept.get(&(bucket.clone(), key.to_owned())).cloned())
    }

    fn put(&self, bucket: &BucketName, key: &str, stored: Option<Stored>) -> io::Result<()> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let place = (bucket.clone(), key.to_owned());
        match stored {
            Some(stored) => kept.insert(place, stored),
            None => kept.remove(&place),
        };
        Ok(())
    }
}

const OCTET_STREAM: &str = "application/octet-stream";
const CONTENT_TYPE: &str = "Content-Type";

impl Details {
    /// With these attributes.
    pub fn of(attributes: &Attributes) -> Self {
        let headers = attributes.iter().map(|(name, value)| (header(name), value.to_string())).collect();
        Self { headers, ..Self::default() }
    }

    /// Whether they say nothing that is not true of any file.
    pub fn say_nothing(&self) -> bool {
        let usual = |(name, value): (&String, &String)| name == CONTENT_TYPE && value == OCTET_STREAM;
        self.e_tag.is_none() && self.checksums.is_empty() && self.headers.iter().all(usual)
    }

    /// The headers as attributes.
    pub fn attributes(&self) -> Attributes {
        let mut attributes = Attributes::new();
        attributes.insert(Attribute::ContentType, OCTET_STREAM.into());
        for (name, value) in &self.headers {
            if let Some(name) = attribute(name) {
                attributes.insert(name, value.clone().into());
            }
        }
        attributes
    }

    /// The ETag; where nobody has computed one, a text that changes with the object and cannot be taken for an MD5.
    pub fn e_tag(&self) -> String {
        match &self.e_tag {
            Some(e_tag) => e_tag.clone(),
            None => format!("{:x}-{:x}", self.modified_ns, self.size),
        }
    }
}

impl Stored {
    /// The details of the file of this size and time. A restored copy may have lost its time; its size must fit.
    pub fn of_file(self, size: u64, modified_ns: i64) -> Details {
        let exactly = |details: &Details| details.size == size && details.modified_ns == modified_ns;
        let Self { now, before } = self;
        let found = match before {
            Some(before) if exactly(&before) && !exactly(&now) => before,
            _ if now.size == size => now,
            _ => Details::default(),
        };
        Details { size, modified_ns, ..found }
    }
}

/// An attribute as the header that S3 has for it.
fn header(attribute: &Attribute) -> String {
    match attribute {
        Attribute::ContentDisposition => "Content-Disposition".into(),
        Attribute::ContentEncoding => "Content-Encoding".into(),
        Attribute::ContentLanguage => "Content-Language".into(),
        Attribute::ContentType => CONTENT_TYPE.into(),
        Attribute::CacheControl => "Cache-Control".into(),
        Attribute::StorageClass => "x-amz-storage-class".into(),
        Attribute::Metadata(name) => format!("x-amz-meta-{name}"),
        other => format!("{other:?}"),
    }
}

fn attribute(header: &str) -> Option<Attribute> {
    Some(match header {
        "Content-Disposition" => Attribute::ContentDisposition,
        "Content-Encoding" => Attribute::ContentEncoding,
        "Content-Language" => Attribute::ContentLanguage,
        CONTENT_TYPE => Attribute::ContentType,
        "Cache-Control" => Attribute::CacheControl,
        "x-amz-storage-class" => Attribute::StorageClass,
        other => Attribute::Metadata(other.strip_prefix("x-amz-meta-")?.to_owned().into()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_is_found_with_its_own_details() {
        let details = |e_tag: &str, size, modified_ns| Details {
            e_tag: Some(e_tag.into()),
            size,
            modified_ns,
            ..Details::default()
        };
        let stored = Stored { now: details("new", 5, 20), before: Some(details("old", 5, 10)) };
        assert_eq!(stored.clone().of_file(5, 20).e_tag(), "new");
        assert_eq!(stored.clone().of_file(5, 10).e_tag(), "old", "a crash came before the file was replaced");
        assert_eq!(stored.clone().of_file(5, 99).e_tag(), "new", "a restored copy has another time");
        assert_eq!(stored.of_file(6, 20).e_tag(), "14-6", "another file lies there");
    }
}
