//! What is stored of groups and streams.

use std::collections::BTreeMap;

use base::{AccountId, Region};
use meta::Table;
use millstream_base as base;
use millstream_meta as meta;
use serde::{Deserialize, Serialize};

/// Log groups by account, region and name.
pub(crate) const GROUPS: Table<(AccountId, Region, String), GroupRecord> = Table::new("logs-groups");
/// Log streams by account, region, and the names of the group and the stream.
pub(crate) const STREAMS: Table<(AccountId, Region, (String, String)), StreamRecord> =
    Table::new("logs-streams");
/// Under `stream`, the number of the last log stream that was made.
pub(crate) const NUMBERS: Table<str, u64> = Table::new("logs-numbers");

/// A log group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct GroupRecord {
    pub account: String,
    pub region: String,
    pub name: String,
    pub created_ms: i64,
    /// Events older than so many days are forgotten; `None` keeps them.
    #[serde(default)]
    pub retention_days: Option<i32>,
    #[serde(default)]
    pub tags: BTreeMap<String, String>,
}

/// A log stream.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct StreamRecord {
    pub account: String,
    pub region: String,
    pub group: String,
    pub name: String,
    /// Its number in the log; never used again.
    pub number: u64,
    pub created_ms: i64,
    /// Whether an event was put that is older than one that was there.
    #[serde(default)]
    pub disordered: bool,
}
