//! What is stored about queues.

use std::collections::BTreeMap;

use base::{AccountId, Arn, Region, Timestamp};
use meta::Table;
use millstream_base as base;
use millstream_meta as meta;
use serde::{Deserialize, Serialize};

use crate::{error::StreamsError, tables::Status};

/// All queues, by owner, region and the id in their ARN.
pub(crate) const QUEUES: Table<(AccountId, Region, String), QueueRecord> = Table::new("queues");

/// Where a queue begins, as it was created.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum StartRecord {
    TrimHorizon,
    Latest,
    AtTimestamp { ms: i64 },
}

/// A queue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct QueueRecord {
    pub account: String,
    pub region: String,
    /// The end of its ARN.
    pub id: String,
    /// The number of its journal; given once.
    pub number: u64,
    pub name: String,
    /// The stream, which outlives it.
    pub generation: u64,
    pub created_ms: i64,
    pub status: Status,
    /// When CREATING and UPDATING become ACTIVE, and DELETING is done.
    pub ready_ms: i64,
    pub visibility_timeout_s: u32,
    /// `MaxReceiveCount`; `None` without dead letters.
    pub max_receives: Option<u32>,
    pub start: StartRecord,
    /// From when on records are delivered.
    pub effective_start_ms: i64,
    #[serde(default)]
    pub tags: BTreeMap<String, String>,
}

impl QueueRecord {
    /// As it is at this time; `None` once it is gone.
    pub fn at(mut self, now: Timestamp) -> Option<Self> {
        if self.ready_ms <= now.as_millis() {
            match self.status {
                Status::Deleting => return None,
                _ => self.status = Status::Active,
            }
        }
        Some(self)
    }

    /// Its key in the table.
    pub fn key(&self) -> Result<(AccountId, Region, String), StreamsError> {
        let bad = |invalid: base::Invalid| StreamsError::InvalidArgument(invalid.to_string());
        let account = AccountId::parse(&self.account).map_err(bad)?;
        Ok((account, Region::parse(&self.region).map_err(bad)?, self.id.clone()))
    }

    /// Its ARN.
    pub fn arn(&self) -> Result<Arn, StreamsError> {
        let (account, region, id) = self.key()?;
        Ok(Arn::new("kinesis", &region, &account, &format!("queue/{id}")))
    }

    /// Only an ACTIVE queue can be changed.
    pub fn require_active(&self) -> Result<(), StreamsError> {
        if self.status == Status::Active {
            return Ok(());
        }
        Err(StreamsError::InUse(format!(
            "Queue {} under account {} not ACTIVE, instead in state {}",
            self.name,
            self.account,
            self.status.as_str()
        )))
    }
}
