//! What is stored.

use std::collections::BTreeMap;

use base::{AccountId, Region};
use meta::Table as MetaTable;
use millstream_base as base;
use millstream_meta as meta;
use serde::{Deserialize, Serialize};

use super::{Index, KeyKind, KeySchema, StoredKey};
use crate::{
    error::LeasesError,
    value::{Item, Value},
};

/// Tables by account, region and name.
pub(crate) const TABLES: MetaTable<(AccountId, Region, String), Table> = MetaTable::new("leases.tables");
/// Items by table and key.
pub(crate) const ITEMS: MetaTable<StoredKey, Item> = MetaTable::new("leases.items");
/// For each entry of an index the key of its item, in base64.
pub(crate) const INDEX: MetaTable<StoredKey, String> = MetaTable::new("leases.index");
/// How much there is in each table, by its id.
pub(crate) const SIZES: MetaTable<u64, Size> = MetaTable::new("leases.sizes");
/// The next table's id.
pub(crate) const NEXT_ID: MetaTable<str, u64> = MetaTable::new("leases.next");
/// Tables, and indexes of tables, that are gone and whose items are still there: their first bytes, in base64.
pub(crate) const REMOVED: MetaTable<StoredKey, String> = MetaTable::new("leases.removed");
/// Transactions that were carried out, by account, region and the client's token.
pub(crate) const TOKENS: MetaTable<(AccountId, Region, String), TokenRecord> =
    MetaTable::new("leases.tokens");

/// A transaction that was carried out.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct TokenRecord {
    pub account: String,
    pub region: String,
    pub token: String,
    /// Of the request, so that another one under the same token is told apart.
    pub digest: String,
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
}

/// How much there is in a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Size {
    /// Items.
    pub items: i64,
    /// Their bytes, names included.
    pub bytes: i64,
}

/// How capacity is paid for. Described, and not enforced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Billing {
    /// By request.
    OnDemand,
    /// By read and write units.
    Provisioned {
        /// Read units.
        read: i64,
        /// Write units.
        write: i64,
    },
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Its id in the store; no other table has had it.
    pub id: u64,
    /// Its id for clients, a UUID.
    pub uid: String,
    /// Its name.
    pub name: String,
    /// When it was made, in milliseconds since 1970.
    pub created_ms: i64,
    /// The key attributes of table and indexes with their types, in the order in which they were defined.
    pub attributes: Vec<(String, KeyKind)>,
    /// What it is keyed by.
    pub key: KeySchema,
    /// Its secondary indexes.
    pub indexes: Vec<Index>,
    /// The number of the next index.
    pub next_index: u32,
    /// How capacity is paid for.
    pub billing: Billing,
    /// Whether it cannot be deleted.
    pub deletion_protection: bool,
    /// Tags.
    pub tags: BTreeMap<String, String>,
    /// Whether point-in-time recovery was asked for.
    pub point_in_time_recovery: bool,
}

impl Table {
    /// The type of a key attribute.
    ///
    /// # Panics
    /// If no key of the table or of an index has the attribute.
    pub fn kind(&self, name: &str) -> KeyKind {
        let found = self.attributes.iter().find(|(defined, _)| defined == name);
        found.expect("every key attribute is defined: that was checked when it became one").1
    }

    /// An index by name.
    pub fn index(&self, name: &str) -> Option<&Index> {
        self.indexes.iter().find(|index| index.name == name)
    }

    /// Where an item stands that has passed [`check_item`](Self::check_item).
    pub(crate) fn item_key(&self, item: &Item) -> StoredKey {
        StoredKey::table(self.id)
            .of_item(&self.key, item)
            .expect("the item has the table's keys: that was checked")
    }

    /// Where the item with this key stands.
    pub(crate) fn key_of(&self, key: &Item) -> Result<StoredKey, LeasesError> {
        let mismatch =
            || LeasesError::Validation("The provided key element does not match the schema".into());
        if key.len() != self.key.names().count() {
            return Err(mismatch());
        }
        for (place, name) in self.key.names().enumerate() {
            let value = key.get(name).filter(|value| self.kind(name).is_of(value)).ok_or_else(mismatch)?;
            if let Some(empty) = empty(value) {
                return Err(LeasesError::Validation(format!(
                    "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty {empty} value. Key: {name}"
                )));
            }
            check_length(value, place == 0)?;
        }
        Ok(self.item_key(key))
    }

    /// Checks the keys of an item that is to be stored.
    pub fn check_item(&self, item: &Item) -> Result<(), LeasesError> {
        for (place, name) in self.key.names().enumerate() {
            let Some(value) = item.get(name) else {
                return Err(LeasesError::invalid(format!("Missing the key {name} in the item")));
            };
            let kind = self.kind(name);
            if !kind.is_of(value) {
                return Err(LeasesError::invalid(format!(
                    "Type mismatch for key {name} expected: {} actual: {}",
                    kind.name(),
                    value.type_name()
                )));
            }
            if let Some(empty) = empty(value) {
                return Err(LeasesError::Validation(format!(
                    "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty {empty} value. Key: {name}"
                )));
            }
            check_length(value, place == 0)?;
        }
        for index in &self.indexes {
            for (place, name) in index.key.names().enumerate() {
                let Some(value) = item.get(name) else { continue };
                self.check_index_type(index, name, value.type_name())?;
                if let Some(empty) = empty(value) {
                    return Err(LeasesError::Validation(format!(
                        "One or more parameter values are not valid. A value specified for a secondary index key is not supported. The AttributeValue for a key attribute cannot contain an empty {empty} value. IndexName: {}, IndexKey: {name}",
                        index.name
                    )));
                }
                check_length(value, place == 0)?;
            }
        }
        Ok(())
    }

    /// Refuses a type that the attribute cannot have, being the key of an index.
    pub fn check_index_type(&self, index: &Index, name: &str, kind: &str) -> Result<(), LeasesError> {
        let expected = self.kind(name).name();
        if kind == expected {
            return Ok(());
        }
        Err(LeasesError::invalid(format!(
            "Type mismatch for Index Key {name} Expected: {expected} Actual: {kind} IndexName: {}",
            index.name
        )))
    }
}

fn empty(value: &Value) -> Option<&'static str> {
    match value {
        Value::S(text) if text.is_empty() => Some("string"),
        Value::B(bytes) if bytes.0.is_empty() => Some("binary"),
        _ => None,
    }
}

/// Developer guide, "Quotas": partition keys have at most 2048 bytes, sort keys 1024.
fn check_length(value: &Value, is_hash: bool) -> Result<(), LeasesError> {
    let length = match value {
        Value::S(text) => text.len(),
        Value::B(bytes) => bytes.0.len(),
        _ => 0,
    };
    match is_hash {
        true if length > 2048 => Err(LeasesError::invalid(
            "Size of hashkey has exceeded the maximum size limit of2048 bytes", // so the service writes it
        )),
        false if length > 1024 => Err(LeasesError::invalid(
            "Aggregated size of all range keys has exceeded the size limit of 1024 bytes",
        )),
        _ => Ok(()),
    }
}
