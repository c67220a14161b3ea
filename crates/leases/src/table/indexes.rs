//! Secondary indexes.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{KeySchema, StoredKey, Table};
use crate::value::Item;

/// A secondary index: entries that lead to items, under a key of its own.
///
/// An entry holds no attributes; a read fetches the item and shows what the index projects. So an index is never behind
/// its table, which is more than the service promises of a global one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Index {
    /// Its number in the table; no other index of the table has had it.
    pub number: u32,
    /// Its name.
    pub name: String,
    /// Whether it is global; a local one shares the table's partition key.
    pub global: bool,
    /// What it is keyed by.
    pub key: KeySchema,
    /// What it shows.
    pub projection: Projected,
    /// Read and write capacity, where they are provisioned. Described, and not enforced.
    pub throughput: Option<(i64, i64)>,
}

/// What an index shows of its items.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Projected {
    /// All attributes.
    All,
    /// The keys of table and index.
    KeysOnly,
    /// The keys and these.
    Include(Vec<String>),
}

impl Index {
    /// The attributes that it shows; `None` for all.
    pub fn shows<'a>(&'a self, table: &'a Table) -> Option<BTreeSet<&'a str>> {
        let more: &[String] = match &self.projection {
            Projected::All => return None,
            Projected::KeysOnly => &[],
            Projected::Include(names) => names,
        };
        Some(table.key.names().chain(self.key.names()).chain(more.iter().map(String::as_str)).collect())
    }

    /// Where the entry of an item stands; `None` if the item has not the attributes that the index is keyed by.
    pub(crate) fn entry(&self, table: &Table, item: &Item, item_key: &StoredKey) -> Option<StoredKey> {
        let fits = |name: &str| item.get(name).is_some_and(|value| table.kind(name).is_of(value));
        if !self.key.names().all(fits) {
            return None;
        }
        let key = StoredKey::index(table.id, self.number).of_item(&self.key, item)?;
        // The table's own id stands at the beginning already.
        Some(key.followed_by(&item_key.0[size_of::<u64>()..]))
    }
}
