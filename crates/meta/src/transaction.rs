//! Reading and changing tables consistently.

use std::{
    collections::BTreeSet,
    ops::{Bound, ControlFlow},
    sync::Arc,
};

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

/// Which keys are visited, by their bytes, and from which end.
#[derive(Clone, Debug)]
pub struct Range {
    /// Where it begins.
    pub from: Bound<Vec<u8>>,
    /// Where it ends.
    pub to: Bound<Vec<u8>>,
    /// Whether the last key is visited first.
    pub backwards: bool,
}

impl Range {
    /// All keys that begin with these bytes, the first of them first.
    pub fn of_prefix(prefix: Vec<u8>) -> Self {
        let mut end = prefix.clone();
        while end.pop_if(|last| *last == u8::MAX).is_some() {}
        let to = match end.last_mut() {
            Some(last) => {
                *last += 1;
                Bound::Excluded(end)
            }
            None => Bound::Unbounded,
        };
        Self { from: Bound::Included(prefix), to, backwards: false }
    }

    fn is_empty(&self) -> bool {
        match (&self.from, &self.to) {
            (Bound::Included(from), Bound::Included(to)) => from > to,
            (Bound::Unbounded, _) | (_, Bound::Unbounded) => false,
            (Bound::Included(from) | Bound::Excluded(from), Bound::Included(to) | Bound::Excluded(to)) => {
                from >= to
            }
        }
    }
}

/// Shows values and the bytes of their keys until `visit` says that it has seen enough.
fn visit<V: DeserializeOwned, E: From<MetaError>>(
    name: &'static str,
    table: &impl ReadableTable<&'static [u8], &'static [u8]>,
    range: &Range,
    mut visit: impl FnMut(&[u8], V) -> Result<ControlFlow<()>, E>,
) -> Result<(), E> {
    fn bytes(bound: &Bound<Vec<u8>>) -> Bound<&[u8]> {
        bound.as_ref().map(Vec::as_slice)
    }
    if range.is_empty() {
        return Ok(());
    }
    let bounds = (bytes(&range.from), bytes(&range.to));
    let mut entries = table.range::<&[u8]>(bounds).map_err(MetaError::storage)?;
    while let Some(entry) = if range.backwards { entries.next_back() } else { entries.next() } {
        let (key, value) = entry.map_err(MetaError::storage)?;
        if visit(key.value(), decode(name, value.value())?)?.is_break() {
            break;
        }
    }
    Ok(())
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

    /// Shows the values in a range of keys, with the bytes of their keys, until `each` breaks or fails.
    pub fn visit<K: ?Sized, V: DeserializeOwned, E: From<MetaError>>(
        &self,
        table: Table<K, V>,
        range: &Range,
        each: impl FnMut(&[u8], V) -> Result<ControlFlow<()>, E>,
    ) -> Result<(), E> {
        match self.open(table.name)? {
            Some(rows) => visit(table.name, &rows, range, each),
            None => Ok(()),
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
    /// How often something was stored or removed.
    pub(crate) writes: u64,
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

    /// Shows the values in a range of keys, with the bytes of their keys, until `each` breaks or fails.
    pub fn visit<K: ?Sized, V: DeserializeOwned, E: From<MetaError>>(
        &self,
        table: Table<K, V>,
        range: &Range,
        each: impl FnMut(&[u8], V) -> Result<ControlFlow<()>, E>,
    ) -> Result<(), E> {
        let rows = self.inner.open_table(definition(table.name)).map_err(MetaError::storage)?;
        visit(table.name, &rows, range, each)
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
        self.writes += 1;
        Ok(())
    }

    /// Removes a value; says whether there was one.
    pub fn delete<K: Key + ?Sized, V>(&mut self, table: Table<K, V>, key: &K) -> Result<bool, MetaError> {
        let mut rows = self.inner.open_table(definition(table.name)).map_err(MetaError::storage)?;
        let was_there = rows.remove(key.to_bytes().as_slice()).map_err(MetaError::storage)?.is_some();
        drop(rows);
        self.touched.insert(table.name);
        self.writes += 1;
        Ok(was_there)
    }
}

#[cfg(test)]
mod tests {
    use std::ops::{Bound, ControlFlow};

    use super::Range;
    use crate::{MetaError, Store, Table};

    const NAMES: Table<str, u32> = Table::new("names");

    fn seen(store: &Store, range: &Range, most: usize) -> Vec<u32> {
        let mut seen = Vec::new();
        let each = |_: &[u8], value: u32| -> Result<_, MetaError> {
            seen.push(value);
            Ok(if seen.len() == most { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
        };
        store.snapshot().unwrap().visit(NAMES, range, each).unwrap();
        seen
    }

    #[test]
    fn a_range_is_visited_from_either_end_until_enough_is_seen() {
        let store = Store::in_memory();
        for (value, name) in ["a", "b", "ba", "bb", "c"].into_iter().enumerate() {
            let value = u32::try_from(value).unwrap();
            store.write_now(|t| -> Result<(), MetaError> { t.put(NAMES, name, &value) }).unwrap();
        }
        let all = Range::of_prefix(b"b".to_vec());
        assert_eq!(seen(&store, &all, 9), [1, 2, 3]);
        assert_eq!(seen(&store, &Range { backwards: true, ..all.clone() }, 2), [3, 2]);
        assert_eq!(seen(&store, &Range { from: Bound::Excluded(b"ba\0".to_vec()), ..all.clone() }, 9), [3]);
        assert!(seen(&store, &Range { from: Bound::Excluded(b"d".to_vec()), ..all }, 9).is_empty());
        assert!(seen(&store, &Range::of_prefix(vec![u8::MAX]), 9).is_empty());
        assert_eq!(seen(&store, &Range::of_prefix(Vec::new()), 9).len(), 5);
    }
}
