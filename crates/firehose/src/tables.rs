//! What is stored about delivery streams. Values are JSON: a new field needs a default, nothing else.

use std::collections::BTreeMap;

use base::{AccountId, Region};
use meta::Table;
use millstream_base as base;
use millstream_meta as meta;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// All delivery streams, by owner, region and name.
pub(crate) const DELIVERY_STREAMS: Table<(AccountId, Region, String), DeliveryStreamRecord> =
    Table::new("delivery-streams");
/// How far delivery has come, by the delivery stream's id.
pub(crate) const PROGRESS: Table<u64, ProgressRecord> = Table::new("delivery-progress");
/// Single values: `id`, the last one given.
pub(crate) const COUNTERS: Table<str, u64> = Table::new("delivery-counters");

/// `DeliveryStreamStatus` of the API guide, as far as it outlives a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Status {
    Creating,
    Active,
    Deleting,
}

/// A delivery stream.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct DeliveryStreamRecord {
    pub account: String,
    pub region: String,
    pub name: String,
    /// Given once and never again; also the number of its log shard.
    pub id: u64,
    pub created_ms: i64,
    #[serde(default)]
    pub updated_ms: Option<i64>,
    pub status: Status,
    pub source: SourceRecord,
    /// 1, and one more with every update; it stands in the names of objects.
    pub version: u64,
    pub destination: DestinationRecord,
    #[serde(default)]
    pub tags: BTreeMap<String, String>,
    #[serde(default)]
    pub encryption: Option<EncryptionRecord>,
    /// When encryption was started or stopped within the last 24 hours.
    #[serde(default)]
    pub encryption_changes_ms: Vec<i64>,
}

/// Where records come from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum SourceRecord {
    /// From callers of PutRecord and PutRecordBatch.
    DirectPut {
        #[serde(default)]
        throughput_hint_mbs: Option<i32>,
    },
    /// From a data stream, what was put into it after the delivery stream was made.
    KinesisStream { stream_arn: String, role_arn: String, start_ms: i64 },
}

/// Where records go: the kind, and the members of its description in the model, secrets included.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct DestinationRecord {
    pub kind: Kind,
    pub settings: Value,
}

/// The destinations that there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// The older block for S3, without processing.
    S3,
    /// S3.
    ExtendedS3,
    /// An HTTP endpoint.
    HttpEndpoint,
}

/// Server-side encryption of records that wait for delivery.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct EncryptionRecord {
    /// `AWS_OWNED_CMK` or `CUSTOMER_MANAGED_CMK`.
    pub key_type: String,
    pub key_arn: String,
    pub key_version: u32,
    /// Every data key that records may be sealed with: version and wrapped key, hexadecimal.
    pub keys: Vec<(u32, String)>,
    /// Whether new records are sealed.
    pub enabled: bool,
}

/// A record's place in its lane: the position of the log's record, and its place in an aggregated one.
pub(crate) type StoredPlace = (u64, u32);

/// How far delivery has come.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct ProgressRecord {
    /// Which life of the data stream the positions belong to.
    #[serde(default)]
    pub generation: u64,
    pub lanes: BTreeMap<u32, LaneRecord>,
    /// By output and lane: what has been delivered beyond the lane's position, as spans `(after, up to]`.
    #[serde(default)]
    pub delivered: BTreeMap<String, BTreeMap<u32, Vec<(StoredPlace, StoredPlace)>>>,
    /// By lane: records from and to, that were set aside as failed and are in no error output yet. What a span of the main
    /// output says does not hold for them.
    #[serde(default)]
    pub set_aside: BTreeMap<u32, Vec<(StoredPlace, StoredPlace)>>,
}

/// How far a lane has come.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct LaneRecord {
    /// Where to read on.
    pub resume: u64,
    /// Whether the shard was closed and all of it is delivered.
    #[serde(default)]
    pub finished: bool,
}
