//! Log groups in memory, and how they are named.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use api::Caller;
use base::{AccountId, Arn, Region, Timestamp};
use millstream_api as api;
use millstream_base as base;
use parking_lot::RwLock;

use crate::{
    error::LogsError,
    stream::LogStream,
    tables::{GroupRecord, StreamRecord},
};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Which group.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct GroupKey {
    pub account: AccountId,
    pub region: Region,
    pub name: String,
}

impl GroupKey {
    pub fn of(caller: &Caller, name: &str) -> Self {
        Self { account: caller.account().clone(), region: caller.region.clone(), name: name.to_owned() }
    }

    /// The group that a record is of.
    pub fn of_group(record: &GroupRecord) -> Result<Self, base::Invalid> {
        Self::stored(&record.account, &record.region, &record.name)
    }

    /// The group of the stream that a record is of.
    pub fn of_stream(record: &StreamRecord) -> Result<Self, base::Invalid> {
        Self::stored(&record.account, &record.region, &record.group)
    }

    fn stored(account: &str, region: &str, name: &str) -> Result<Self, base::Invalid> {
        Ok(Self {
            account: AccountId::parse(account)?,
            region: Region::parse(region)?,
            name: name.to_owned(),
        })
    }

    /// The key of the group in its table.
    pub fn group(&self) -> (AccountId, Region, String) {
        (self.account.clone(), self.region.clone(), self.name.clone())
    }

    /// The key of one of its streams.
    pub fn stream(&self, name: &str) -> (AccountId, Region, (String, String)) {
        (self.account.clone(), self.region.clone(), (self.name.clone(), name.to_owned()))
    }

    /// The ARN of the group as a resource with tags.
    pub fn arn(&self) -> Arn {
        Arn::new("logs", &self.region, &self.account, &format!("log-group:{}", self.name))
    }

    /// The ARN of a stream; with an empty name the group as policies see it, who write it `…:log-group:NAME:*`.
    pub fn stream_arn(&self, stream: &str) -> Arn {
        let resource = format!("log-group:{}:log-stream:{stream}", self.name);
        Arn::new("logs", &self.region, &self.account, &resource)
    }
}

/// A log group.
pub(crate) struct Group {
    pub key: GroupKey,
    pub record: RwLock<GroupRecord>,
    pub streams: RwLock<BTreeMap<String, Arc<LogStream>>>,
}

impl Group {
    pub fn new(key: GroupKey, record: GroupRecord) -> Self {
        Self { key, record: RwLock::new(record), streams: RwLock::default() }
    }

    pub fn stream(&self, name: &str) -> Result<Arc<LogStream>, LogsError> {
        self.streams.read().get(name).cloned().ok_or(LogsError::NoStream)
    }

    /// The streams, by name.
    pub fn streams(&self) -> Vec<Arc<LogStream>> {
        self.streams.read().values().cloned().collect()
    }

    /// Since when events are kept; `None` if they all are.
    pub fn kept_since(&self, now: Timestamp) -> Option<Timestamp> {
        let days = self.record.read().retention_days?;
        Some(now.minus(DAY * u32::try_from(days).unwrap_or(0)))
    }

    /// The earliest time of an event that is shown.
    pub fn shown_since(&self, now: Timestamp) -> i64 {
        self.kept_since(now).map_or(i64::MIN, Timestamp::as_millis)
    }
}
