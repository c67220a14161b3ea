//! What is stored about objects and uploads. Values are JSON: a new field needs a default, nothing else.

use std::{collections::BTreeMap, io};

use meta::{MetaError, Store, Table};
use millstream_meta as meta;
use millstream_objects::{BucketName, DetailsStore, Stored};
use serde::{Deserialize, Serialize};

/// What files have no place for, by bucket and key.
const DETAILS: Table<(String, String), Stored> = Table::new("bucket-objects");
/// Uploads in parts that are not completed, by bucket, key and id.
pub(crate) const UPLOADS: Table<(String, String, String), UploadRecord> = Table::new("bucket-uploads");

/// An upload in parts.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct UploadRecord {
    /// Bucket, key and id, which are its key here.
    pub place: (String, String, String),
    /// What the object is to have.
    pub headers: BTreeMap<String, String>,
    pub initiated_ms: i64,
    /// The ARN of who began it.
    pub initiator: String,
}

/// Details of objects, in the metadata.
#[derive(Clone)]
pub struct DetailsTable(Store);

impl DetailsTable {
    /// In this store.
    pub fn new(store: Store) -> Self {
        Self(store)
    }
}

impl std::fmt::Debug for DetailsTable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DetailsTable")
    }
}

fn place(bucket: &BucketName, key: &str) -> io::Result<(String, String)> {
    match key.contains('\0') {
        true => Err(io::ErrorKind::InvalidInput.into()),
        false => Ok((bucket.as_str().to_owned(), key.to_owned())),
    }
}

impl DetailsStore for DetailsTable {
    fn get(&self, bucket: &BucketName, key: &str) -> io::Result<Option<Stored>> {
        let place = place(bucket, key)?;
        self.0.snapshot().and_then(|snapshot| snapshot.get(DETAILS, &place)).map_err(io::Error::other)
    }

    fn put(&self, bucket: &BucketName, key: &str, stored: Option<Stored>) -> io::Result<()> {
        let place = place(bucket, key)?;
        let change = |transaction: &mut meta::Transaction| match &stored {
            Some(stored) => transaction.put(DETAILS, &place, stored),
            None => transaction.delete(DETAILS, &place).map(drop),
        };
        self.0.write_now::<_, MetaError>(change).map_err(io::Error::other)
    }
}
