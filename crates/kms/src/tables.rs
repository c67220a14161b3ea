//! What is stored of keys.

use std::collections::BTreeMap;

use base::{AccountId, Region};
use meta::Table;
use millstream_base as base;
use millstream_meta as meta;
use serde::{Deserialize, Serialize};

/// Keys by account, region and key id.
pub(crate) const KEYS: Table<(AccountId, Region, String), KeyRecord> = Table::new("kms-keys");
/// Aliases by account, region and name, `alias/` included.
pub(crate) const ALIASES: Table<(AccountId, Region, String), AliasRecord> = Table::new("kms-aliases");
/// Grants by the key's ARN and the grant's id.
pub(crate) const GRANTS: Table<(String, String), GrantRecord> = Table::new("kms-grants");

/// A key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct KeyRecord {
    pub account: String,
    pub region: String,
    pub id: String,
    pub created_ms: i64,
    #[serde(default)]
    pub description: String,
    /// Made by the server for one of its services; nobody edits it.
    #[serde(default)]
    pub managed: bool,
    pub enabled: bool,
    /// When its material is destroyed, if that is scheduled.
    #[serde(default)]
    pub deletion: Option<Deletion>,
    #[serde(default)]
    pub multi_region: bool,
    /// The key policy as it was put.
    pub policy: String,
    #[serde(default)]
    pub tags: BTreeMap<String, String>,
    /// How often the material changes by itself, if it does.
    #[serde(default)]
    pub rotation: Option<Rotation>,
    /// All materials that the key ever had, the newest last. What an old one sealed stays readable.
    pub materials: Vec<MaterialRecord>,
}

/// A deletion to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Deletion {
    pub at_ms: i64,
    pub window_days: i32,
}

/// Rotation by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Rotation {
    pub period_days: i32,
    /// When the period began to run: when rotation was enabled, or the material last changed by itself.
    pub since_ms: i64,
}

/// A material, sealed by the key provider.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct MaterialRecord {
    /// `KeyMaterialId`: 64 hexadecimal digits.
    pub id: String,
    pub created_ms: i64,
    /// Whether it came by a call of RotateKeyOnDemand rather than by itself or with the key.
    #[serde(default)]
    pub on_demand: bool,
    /// Hexadecimal.
    pub sealed: String,
}

/// An alias.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct AliasRecord {
    pub account: String,
    pub region: String,
    /// `alias/…`.
    pub name: String,
    /// The key's id.
    pub key_id: String,
    pub created_ms: i64,
    pub updated_ms: i64,
}

/// A grant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct GrantRecord {
    pub id: String,
    /// The key's ARN.
    pub key: String,
    #[serde(default)]
    pub name: Option<String>,
    pub token: String,
    pub created_ms: i64,
    pub issuer: String,
    /// Whose it is: the ARN of a principal or the name of a service.
    pub grantee: String,
    #[serde(default)]
    pub grantee_is_service: bool,
    #[serde(default)]
    pub retiring: Option<String>,
    #[serde(default)]
    pub retiring_is_service: bool,
    /// In the words of the API: `Decrypt`.
    pub operations: Vec<String>,
    #[serde(default)]
    pub context_subset: Option<BTreeMap<String, String>>,
    #[serde(default)]
    pub context_equals: Option<BTreeMap<String, String>>,
    #[serde(default)]
    pub source_arn: Option<String>,
}
