//! What is stored of functions.

use std::collections::BTreeMap;

use base::{AccountId, Arn, Region};
use meta::Table;
use millstream_base as base;
use millstream_meta as meta;
use serde::{Deserialize, Serialize};

/// Functions by account, region and name.
pub(crate) const FUNCTIONS: Table<(AccountId, Region, String), FunctionRecord> = Table::new("functions");

/// A function.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct FunctionRecord {
    pub account: String,
    pub region: String,
    pub name: String,
    /// As the model spells it: `python3.12`.
    pub runtime: String,
    pub handler: String,
    pub role: String,
    #[serde(default)]
    pub description: String,
    pub timeout_seconds: i32,
    pub memory_mib: i32,
    pub temporary_mib: i32,
    #[serde(default)]
    pub environment: BTreeMap<String, String>,
    pub architecture: String,
    #[serde(default)]
    pub tags: BTreeMap<String, String>,
    /// SHA-256 of the zip file, hexadecimal; its name in the store.
    pub code: String,
    pub code_bytes: u64,
    pub modified_ms: i64,
    pub revision: String,
}

impl FunctionRecord {
    /// `arn:aws:lambda:REGION:ACCOUNT:function:NAME`.
    pub fn arn(&self) -> Arn {
        let text = format!("arn:aws:lambda:{}:{}:function:{}", self.region, self.account, self.name);
        Arn::parse(&text).expect("all parts of the ARN are there")
    }
}
