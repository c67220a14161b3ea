//! A delivery stream in memory.

use std::sync::{
    Arc, Weak,
    atomic::{AtomicU64, Ordering},
};

use base::{AccountId, Arn, Region};
use log::{GroupId, LogShardId, Realm, ShardLog};
use millstream_base as base;
use millstream_log as log;
use parking_lot::Mutex;

use crate::{cloudwatch::Sums, delivery::Status, quota::PutQuota, tables::DeliveryStreamRecord};

/// Names that Firehose gives in the log.
pub const REALM: Realm = Realm(1);

/// The log shard of a delivery stream.
pub(crate) fn log_shard(id: u64) -> LogShardId {
    REALM.shard(id)
}

/// The records that share a delivery stream's key.
pub(crate) fn group(id: u64) -> GroupId {
    REALM.group(id)
}

/// Where a delivery stream is found.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct StreamKey {
    pub account: AccountId,
    pub region: Region,
    pub name: String,
}

impl StreamKey {
    /// Its ARN.
    pub fn arn(&self) -> Arn {
        Arn::new("firehose", &self.region, &self.account, &format!("deliverystream/{}", self.name))
    }

    /// Its key in the table.
    pub fn stored(&self) -> (AccountId, Region, String) {
        (self.account.clone(), self.region.clone(), self.name.clone())
    }
}

/// A delivery stream.
pub(crate) struct DeliveryStream {
    pub key: StreamKey,
    pub arn: Arn,
    /// As stored.
    pub record: Mutex<Arc<DeliveryStreamRecord>>,
    /// Its records, unless they come from elsewhere.
    pub log: Option<Arc<dyn ShardLog>>,
    pub quota: PutQuota,
    /// What its delivery is doing.
    pub status: Arc<Status>,
    /// What CloudWatch will be told.
    pub sums: Arc<Sums>,
    /// From where each of those who read it beside its delivery needs its log.
    pub held: Mutex<Vec<Weak<AtomicU64>>>,
}

impl DeliveryStream {
    /// Keeps the log from this position on, which may rise, for as long as somebody else has it.
    pub fn hold(&self, from: &Arc<AtomicU64>) {
        self.held.lock().push(Arc::downgrade(from));
    }

    /// The first position that a reader needs; `None` if nobody reads.
    pub fn first_held(&self) -> Option<u64> {
        let mut held = self.held.lock();
        held.retain(|position| position.strong_count() > 0);
        held.iter().filter_map(Weak::upgrade).map(|position| position.load(Ordering::Acquire)).min()
    }

    /// The record as it is now.
    pub fn record(&self) -> Arc<DeliveryStreamRecord> {
        self.record.lock().clone()
    }
}
