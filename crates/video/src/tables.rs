//! What is stored about video streams. Values are JSON: a new field needs a default, nothing else.

use std::collections::BTreeMap;

use meta::Table;
use millstream_meta as meta;
use serde::{Deserialize, Serialize};

/// All streams, by account, region and name.
pub(crate) const STREAMS: Table<(String, String, String), StreamRecord> = Table::new("video-streams");
/// Up to which count fragment numbers may have been given out, by generation. Raised ahead of use, so that a crash skips
/// numbers and repeats none.
pub(crate) const NUMBERS: Table<u64, u64> = Table::new("video-fragment-numbers");
/// Single values: `generation`, the last one given.
pub(crate) const COUNTERS: Table<str, u64> = Table::new("video-counters");
/// Secrets of this node, hexadecimal.
pub(crate) const SECRETS: Table<str, String> = Table::new("video-secrets");

/// A video stream.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct StreamRecord {
    pub account: String,
    pub region: String,
    pub name: String,
    /// Which life of the name, over all streams.
    pub generation: u64,
    pub created_ms: i64,
    pub version: String,
    pub retention_hours: u32,
    pub media_type: Option<String>,
    pub device_name: Option<String>,
    /// As the caller named it.
    pub kms_key_id: String,
    /// The data key that fragments are encrypted with.
    pub key: KeyRecord,
    pub storage_tier: String,
    #[serde(default)]
    pub tags: BTreeMap<String, String>,
}

/// A wrapped data key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct KeyRecord {
    /// The ARN of the KMS key that wrapped it.
    pub arn: String,
    /// The wrapped key, hexadecimal.
    pub wrapped: String,
}
