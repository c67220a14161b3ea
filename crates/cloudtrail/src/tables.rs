//! What is stored of trails.

use std::collections::BTreeMap;

use base::{AccountId, Region};
use meta::Table;
use millstream_base as base;
use millstream_meta as meta;
use serde::{Deserialize, Serialize};

use crate::selectors::Selectors;

/// Trails by account, home region and name.
pub(crate) const TRAILS: Table<(AccountId, Region, String), TrailRecord> = Table::new("cloudtrail-trails");
/// Keys that digests are signed with, by the time since when.
pub(crate) const SIGNING_KEYS: Table<u64, SigningKeyRecord> = Table::new("cloudtrail-signing-keys");

/// A trail.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct TrailRecord {
    pub account: String,
    pub region: String,
    pub name: String,
    pub bucket: String,
    #[serde(default)]
    pub prefix: Option<String>,
    #[serde(default)]
    pub multi_region: bool,
    #[serde(default)]
    pub global_events: bool,
    #[serde(default)]
    pub validation: bool,
    #[serde(default)]
    pub tags: BTreeMap<String, String>,
    #[serde(default)]
    pub selectors: Selectors,
    #[serde(default)]
    pub logging: bool,
    #[serde(default)]
    pub started_ms: Option<i64>,
    #[serde(default)]
    pub stopped_ms: Option<i64>,
    /// The position in the log of the first event that was not looked at yet.
    #[serde(default)]
    pub next: u64,
    /// Where logging stopped: what came later is not the trail's.
    #[serde(default)]
    pub until: Option<u64>,
    #[serde(default)]
    pub delivered_ms: Option<i64>,
    #[serde(default)]
    pub delivery_error: Option<String>,
    #[serde(default)]
    pub digest: DigestRecord,
}

/// How far a trail's digests are.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct DigestRecord {
    /// Files that no digest names yet.
    #[serde(default)]
    pub files: Vec<FileRecord>,
    /// When the time begins that the next digest is about.
    #[serde(default)]
    pub since_ms: i64,
    /// The digest before: object, hash of its content, signature.
    #[serde(default)]
    pub previous: Option<PreviousDigest>,
    #[serde(default)]
    pub delivered_ms: Option<i64>,
    #[serde(default)]
    pub error: Option<String>,
}

/// A file that was delivered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct FileRecord {
    pub bucket: String,
    pub object: String,
    /// SHA-256 of the content before compression, hexadecimal.
    pub hash: String,
    pub oldest: String,
    pub newest: String,
}

/// The link of a digest to the one before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct PreviousDigest {
    pub bucket: String,
    pub object: String,
    pub hash: String,
    pub signature: String,
}

/// A key that digests are signed with, or were.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct SigningKeyRecord {
    pub since_ms: i64,
    /// PKCS#8, sealed, base64; none in a key that signs no more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sealed: Option<String>,
    /// PKCS#1, hexadecimal.
    #[serde(default)]
    pub public: String,
    /// When it has signed last, in a key that signs no more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until_ms: Option<i64>,
    /// PKCS#8 in clear, hexadecimal, as versions before the sealing stored it. Never written.
    #[serde(default, skip_serializing)]
    pub private: Option<String>,
}
