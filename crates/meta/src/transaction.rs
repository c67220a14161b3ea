//! Reading and changing tables consistently.

use std::{collections::BTreeSet, sync::Arc};

use redb::{ReadTransaction, ReadableTable, TableDefinition, TableError, WriteTransaction};
use serde::{Serialize, de::DeserializeOwned};

use crate::{Key, MetaError, Table};

type Bytes = TableDefinition<'static, &'static [u8], &'static [u8]>;

type Rows = redb::ReadOnlyTable<&'static [u8], &'static [u8]>;

fn definition(name: &'static str) -> Bytes {
    TableDefinition::new(name)
}

fn decode<V: DeserializeOwned>(table: &'static str, bytes: &[u8]) -> Result<V, MetaError> {
    serde_json::from_slice(bytes).map_err(|source| MetaError::Unreadable { table, source: Arc::new(source) })
}

/// All values under keys that begin with `prefix`, in key order.
fn scan<V: DeserializeOwned>(
    name: &'static str,
    table: &impl ReadableTable<&'static [u8], &'static [u8]>,
    prefix: &[u8],
) -> Result<Vec<V>, MetaError> {
    let mut values = Vec::new();
    for entry in table.range(prefix..).map_err(MetaError::storage)? {
        let (key, value) = entry.map_err(MetaError::storage)?;
        if !key.value().starts_with(prefix) {
            break;
        }
        values.push(decode(name, value.value())?);
    }
    Ok(values)
}

/// The store as it was at one moment.
pub struct Snapshot(pub(crate) ReadTransaction);

impl Snapshot {
    /// The value under a key.
    pub fn get<K: Key + ?Sized, V: DeserializeOwned>(
        &self,
        table: Table<K, V>,
        key: &K,
    ) -> Result<Option<V>, MetaError> {
        let Some(rows) = self.open(table.name)? else { return Ok(None) };
        let value = rows.get(key.to_bytes().as_slice()).map_err(MetaError::storage)?;
        value.map(|value| decode(table.name, value.value())).transpose()
    }

    /// All values under keys that begin with `prefix` (`()` for all), in key order.
    pub fn scan<K: ?Sized, V: DeserializeOwned>(
        &self,
        table: Table<K, V>,
        prefix: &impl Key,
    ) -> Result<Vec<V>, MetaError> {
        match self.open(table.name)? {
            Some(rows) => scan(table.name, &rows, &prefix.to_bytes()),
            None => Ok(Vec::new()),
        }
    }

    fn open(&self, name: &'static str) -> Result<Option<Rows>, MetaError> {
        match self.0.open_table(definition(name)) {
            Ok(table) => Ok(Some(table)),
            Err(TableError::TableDoesNotExist(_)) => Ok(None),
            Err(error) => Err(MetaError::storage(error)),
        }
    }
}

/// A change in the making; it sees its own writes.
pub struct Transaction {
    pub(crate) inner: WriteTransaction,
    pub(crate) touched: BTreeSet<&'static str>,
}

impl Transaction {
    /// The value under a key.
    pub fn get<K: Key + ?Sized, V: DeserializeOwned>(
        &self,
        table: Table<K, V>,
        key: &K,
    ) -> Result<Option<V>, MetaError> {
        let rows = self.inner.open_table(definition(table.name)).map_err(MetaError::storage)?;
        let value = rows.get(key.to_bytes().as_slice()).map_err(MetaError::storage)?;
        value.map(|value| decode(table.name, value.value())).transpose()
    }

    /// All values under keys that begin with `prefix` (`()` for all), in key order.
    pub fn scan<K: ?Sized, V: DeserializeOwned>(
        &self,
        table: Table<K, V>,
        prefix: &impl Key,
    ) -> Result<Vec<V>, MetaError> {
        let rows = self.inner.open_table(definition(table.name)).map_err(MetaError::storage)?;
        scan(table.name, &rows, &prefix.to_bytes())
    }

    /// Stores a value, in the place of one that was there.
    pub fn put<K: Key + ?Sized, V: Serialize>(
        &mut self,
        table: Table<K, V>,
        key: &K,
        value: &V,
    ) -> Result<(), MetaError> {
        let bytes =
            serde_json::to_vec(value).expect("stored types have text keys and no failing serializers");
        let mut rows = self.inner.open_table(definition(table.name)).map_err(MetaError::storage)?;
        rows.insert(key.to_bytes().as_slice(), bytes.as_slice()).map_err(MetaError::storage)?;
        drop(rows);
        self.touched.insert(table.name);
        Ok(())
    }

    /// Removes a value; says whether there was one.
    pub fn delete<K: Key + ?Sized, V>(&mut self, table: Table<K, V>, key: &K) -> Result<bool, MetaError> {
        let mut rows = self.inner.open_table(definition(table.name)).map_err(MetaError::storage)?;
        let was_there = rows.remove(key.to_bytes().as_slice()).map_err(MetaError::storage)?.is_some();
        drop(rows);
        self.touched.insert(table.name);
        Ok(was_there)
    }
}
