//! What is stored about streams. Values are JSON: a new field needs a default, nothing else.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use base::{AccountId, Arn, Generation, HashKey, HashKeyRange, Region, ShardId, StreamName, Timestamp};
use meta::Table;
use millstream_base as base;
use millstream_meta as meta;
use serde::{Deserialize, Serialize};

use crate::{StreamsConfig, consumers::consumer_arn, error::StreamsError, stream::StreamId};

/// All streams, by owner, region and name.
pub(crate) const STREAMS: Table<(AccountId, Region, StreamName), StreamRecord> = Table::new("streams");
/// All shards, open and closed, until their records have expired.
pub(crate) const SHARDS: Table<(Generation, ShardId), ShardRecord> = Table::new("shards");
/// Registered consumers, by stream and name.
pub(crate) const CONSUMERS: Table<(Generation, String), ConsumerRecord> = Table::new("consumers");
/// Resource policies, by the ARN of the resource.
pub(crate) const RESOURCE_POLICIES: Table<str, ResourcePolicyRecord> = Table::new("resource-policies");
/// Wrapped data keys, by stream and version.
pub(crate) const STREAM_KEYS: Table<(Generation, u64), StreamKeyRecord> = Table::new("stream-keys");
/// Settings of accounts.
pub(crate) const ACCOUNTS: Table<AccountId, AccountRecord> = Table::new("accounts");
/// Single values: `generation` (the last one given) and `token-key`.
pub(crate) const COUNTERS: Table<str, u64> = Table::new("counters");
/// Secrets of this node, hexadecimal.
pub(crate) const SECRETS: Table<str, String> = Table::new("secrets");

/// `StreamStatus` of the API guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Status {
    Creating,
    Active,
    Updating,
    Deleting,
}

impl Status {
    /// As the API writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Creating => "CREATING",
            Self::Active => "ACTIVE",
            Self::Updating => "UPDATING",
            Self::Deleting => "DELETING",
        }
    }
}

/// `StreamMode` of the API guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Mode {
    Provisioned,
    OnDemand,
}

/// A stream.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct StreamRecord {
    pub account: String,
    pub region: String,
    pub name: String,
    pub generation: u64,
    pub created_ms: i64,
    pub status: Status,
    pub mode: Mode,
    pub retention_hours: u32,
    pub max_record_kib: u32,
    /// Records are spread evenly and partition keys are optional (`RecordDistributionStrategy` AUTO).
    #[serde(default)]
    pub auto_distribution: bool,
    #[serde(default)]
    pub warm_throughput_mibps: Option<u32>,
    #[serde(default)]
    pub shard_level_metrics: BTreeSet<String>,
    #[serde(default)]
    pub tags: BTreeMap<String, String>,
    #[serde(default)]
    pub encryption: Option<EncryptionRecord>,
    /// The number that the next shard gets.
    pub next_shard: u32,
    /// How many shards are open, or will be once the stream is made: account quotas are counted from it.
    #[serde(default)]
    pub open_shards: u32,
    /// What arrived before stays hidden, whatever the retention period is raised to later.
    #[serde(default)]
    pub hidden_before_ms: i64,
    /// What is left to do; empty unless the stream is creating, updating or deleting.
    #[serde(default)]
    pub plan: Vec<Step>,
    /// When the plan may be carried on: how long CREATING and UPDATING are shown is configurable.
    #[serde(default)]
    pub plan_not_before_ms: i64,
    /// When calls that are counted per rolling 24 hours were made, by quota key.
    #[serde(default)]
    pub daily_ms: BTreeMap<String, Vec<i64>>,
    /// The greatest traffic of each day since 1970 that still counts for an on-demand stream's size.
    #[serde(default)]
    pub peaks: BTreeMap<i64, PeakRecord>,
    /// Consumers that were deregistered a moment ago, by name.
    #[serde(default)]
    pub deregistered: BTreeMap<String, DeregisteredRecord>,
}

/// A consumer on its way out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct DeregisteredRecord {
    /// The creation time in its ARN. No later consumer of the name may have it: an ARN is given once.
    pub created_s: i64,
    /// Until when it is shown as DELETING.
    pub gone_ms: i64,
}

impl DeregisteredRecord {
    /// When it can be forgotten: it is gone, and a new consumer of the name would get another ARN.
    pub fn due_ms(&self) -> i64 {
        self.gone_ms.max((self.created_s + 1) * 1000)
    }
}

impl StreamRecord {
    /// Only an ACTIVE stream can be changed.
    pub fn require_active(&self) -> Result<(), StreamsError> {
        if self.status == Status::Active {
            return Ok(());
        }
        Err(self.not_active())
    }

    /// Its shards and consumers can be listed while it is ACTIVE or UPDATING.
    pub fn require_readable(&self) -> Result<(), StreamsError> {
        match self.status {
            Status::Active | Status::Updating => Ok(()),
            Status::Creating | Status::Deleting => Err(self.not_active()),
        }
    }

    fn not_active(&self) -> StreamsError {
        StreamsError::InUse(format!(
            "Stream {} under account {} not ACTIVE, instead in state {}",
            self.name,
            self.account,
            self.status.as_str()
        ))
    }

    /// Resharding by hand is for provisioned streams.
    pub fn require_provisioned(&self) -> Result<(), StreamsError> {
        match self.mode {
            Mode::Provisioned => Ok(()),
            Mode::OnDemand => Err(StreamsError::Validation(format!(
                "Request is invalid. Stream {} under account {} is in On-Demand mode.",
                self.name, self.account
            ))),
        }
    }

    /// What arrived before this moment cannot be read: the retention period has passed, or had passed once. `now` is the
    /// log's clock.
    pub fn trim_horizon(&self, now: Timestamp) -> Timestamp {
        let by_age = now.minus(Duration::from_secs(u64::from(self.retention_hours) * 3600));
        by_age.max(Timestamp::from_millis(self.hidden_before_ms))
    }

    /// Counts a call of which only `limit` may be made in 24 hours; `false` if that is used up.
    pub fn count_daily(&mut self, key: &str, limit: u64, now: Timestamp) -> bool {
        const DAY_MS: i64 = 24 * 3600 * 1000;
        let calls = self.daily_ms.entry(key.to_owned()).or_default();
        calls.retain(|at| now.as_millis() - at < DAY_MS);
        let ok = (calls.len() as u64) < limit;
        if ok {
            calls.push(now.as_millis());
        }
        ok
    }
}

impl StreamRecord {
    /// Counts a start or stop of encryption.
    pub fn count_encryption_change(
        &mut self,
        config: &StreamsConfig,
        now: Timestamp,
    ) -> Result<(), StreamsError> {
        let daily = config.quotas.encryption_changes_per_day;
        if self.count_daily("encryption_changes_per_day", daily, now) || !config.enforce_quotas {
            return Ok(());
        }
        Err(StreamsError::LimitExceeded(format!(
            "The encryption of stream {} under account {} cannot be changed more than {daily} times in a rolling 24-hour \
             period.",
            self.name, self.account
        )))
    }
}

/// Traffic of a stream, per second.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PeakRecord {
    pub bytes: u64,
    pub records: u64,
}

impl PeakRecord {
    /// Whether the other has more of anything.
    pub fn is_exceeded_by(self, other: Self) -> bool {
        other.bytes > self.bytes || other.records > self.records
    }
}

/// One step of a plan. Each is safe to repeat.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum Step {
    /// Make the log of every open shard.
    OpenShards,
    /// Close a shard and open two, the second from `at` on (decimal).
    Split { shard: u32, at: String },
    /// Close two neighbouring shards and open one.
    Merge { shard: u32, adjacent: u32 },
    /// Cut the space evenly into so many open shards; becomes splits and merges.
    Scale { shards: u32 },
    /// Forget what arrived before the record's `hidden_before_ms`. Waits for nothing: it is done before the call returns.
    Trim,
    /// Seal new records no longer, now that no state says that they are.
    Unseal,
    /// Nothing is left to do but to be UPDATING for a while.
    Settle,
    /// Delete records, shards, consumers and the stream.
    Delete,
}

/// How new records are encrypted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct EncryptionRecord {
    /// The key as the caller named it; answered by DescribeStream.
    pub key_id: String,
    /// The KMS key's ARN.
    pub key_arn: String,
    /// Which of the stream's data keys new records are sealed with.
    pub key_version: u32,
}

/// A shard.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct ShardRecord {
    pub index: u32,
    /// Decimal, as JSON numbers end at 2^53.
    pub first_hash_key: String,
    pub last_hash_key: String,
    #[serde(default)]
    pub parent: Option<u32>,
    #[serde(default)]
    pub adjacent_parent: Option<u32>,
    pub created_ms: i64,
    #[serde(default)]
    pub closed: Option<ClosedRecord>,
}

/// Where and when a shard ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ClosedRecord {
    /// The ordinal of `EndingSequenceNumber`: above that of the last record.
    pub ending_ordinal: u64,
    pub at_ms: i64,
}

impl ShardRecord {
    /// A new shard.
    pub fn new(index: u32, range: HashKeyRange, parents: &[ShardId], now: Timestamp) -> Self {
        Self {
            index,
            first_hash_key: range.first().to_string(),
            last_hash_key: range.last().to_string(),
            parent: parents.first().map(|parent| parent.index()),
            adjacent_parent: parents.get(1).map(|parent| parent.index()),
            created_ms: now.as_millis(),
            closed: None,
        }
    }

    /// Its range. `None` if what is stored is no range.
    pub fn range(&self) -> Option<HashKeyRange> {
        let first = HashKey::parse(&self.first_hash_key).ok()?;
        HashKeyRange::new(first, HashKey::parse(&self.last_hash_key).ok()?)
    }
}

/// A registered consumer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct ConsumerRecord {
    pub name: String,
    pub created_ms: i64,
    pub status: Status,
    #[serde(default)]
    pub ready_ms: i64,
    #[serde(default)]
    pub tags: BTreeMap<String, String>,
}

impl ConsumerRecord {
    /// `…:stream/NAME/consumer/CONSUMER:CREATED`, with the creation time in seconds.
    pub fn arn(&self, stream: &StreamId) -> String {
        consumer_arn(stream, &self.name, self.created_s()).to_string()
    }
}

/// A resource policy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct ResourcePolicyRecord {
    /// The document as it was put.
    pub policy: String,
}

/// A stream's data key, wrapped under a KMS key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct StreamKeyRecord {
    pub version: u32,
    pub key_arn: String,
    /// Hexadecimal.
    pub wrapped: String,
}

impl StreamKeyRecord {
    /// The KMS key.
    pub fn kms_key(&self) -> Result<Arn, StreamsError> {
        Arn::parse(&self.key_arn).map_err(|invalid| StreamsError::InvalidArgument(invalid.to_string()))
    }
}

/// An account's settings.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct AccountRecord {
    /// `MinimumThroughputBillingCommitment`.
    #[serde(default)]
    pub commitment: Option<CommitmentRecord>,
}

/// When the minimum throughput billing commitment was made, and whether it was ended since.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct CommitmentRecord {
    pub started_ms: i64,
    #[serde(default)]
    pub ended_ms: Option<i64>,
}
