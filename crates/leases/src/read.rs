//! Reads of many items: pages of a table or an index.

use std::{
    collections::BTreeSet,
    ops::{Bound, ControlFlow},
};

use meta::{Range, Snapshot};
use millstream_meta as meta;

use crate::{
    error::LeasesError,
    expression::{Condition, Projection},
    legacy::Conditions,
    service::decoded,
    table::{INDEX, ITEMS, Index, StoredKey, Table},
    value::{Item, item_size},
};

/// More bytes are not read for one page (API reference, "Query").
const PAGE_BYTES_MAX: usize = 1 << 20;

/// What a page is read from, and how.
#[derive(Debug)]
pub(crate) struct PageRequest<'a> {
    pub table: &'a Table,
    pub index: Option<&'a Index>,
    pub range: Range,
    pub filter: Option<Filter>,
    pub projection: Option<Projection>,
    /// Whether an index shows what it does not project: a local one does, where it is asked for by name or for all.
    pub whole_items: bool,
    /// At most so many items are looked at.
    pub limit: Option<usize>,
    /// Whether items are only counted.
    pub count_only: bool,
}

/// What an item must fulfil to be answered.
#[derive(Debug)]
pub(crate) enum Filter {
    Expression(Condition),
    Legacy(Conditions),
}

/// A page.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub items: Vec<Item>,
    /// How many items were let through.
    pub count: usize,
    /// How many were looked at.
    pub scanned: usize,
    /// Bytes of those.
    pub bytes: usize,
    /// The keys of the last of them, if there may be more behind it.
    pub last: Option<Item>,
}

impl Filter {
    fn lets_through(&self, item: &Item) -> bool {
        match self {
            Self::Expression(condition) => condition.holds(item),
            Self::Legacy(conditions) => conditions.hold(item),
        }
    }
}

impl PageRequest<'_> {
    /// Reads it.
    pub fn read(&self, snapshot: &Snapshot) -> Result<Page, LeasesError> {
        let mut page = Page::default();
        let shown = self.index.and_then(|index| index.shows(self.table)).filter(|_| !self.whole_items);
        match self.index {
            None => snapshot.visit(ITEMS, &self.range, |_, item: Item| {
                Ok::<_, LeasesError>(self.take(&mut page, item, None))
            })?,
            Some(_) => snapshot.visit(INDEX, &self.range, |_, key: String| {
                match snapshot.get(ITEMS, &decoded(&key))? {
                    Some(item) => Ok(self.take(&mut page, item, shown.as_ref())),
                    // Entry and item are written by one change, so that this does not happen.
                    None => Ok::<_, LeasesError>(ControlFlow::Continue(())),
                }
            })?,
        }
        Ok(page)
    }

    fn take(&self, page: &mut Page, mut item: Item, shown: Option<&BTreeSet<&str>>) -> ControlFlow<()> {
        if let Some(shown) = shown {
            item.retain(|name, _| shown.contains(name.as_str()));
        }
        page.scanned += 1;
        page.bytes += item_size(&item);
        let full = self.limit == Some(page.scanned) || page.bytes >= PAGE_BYTES_MAX;
        if full {
            page.last = Some(self.keys(&item));
        }
        if self.filter.as_ref().is_none_or(|filter| filter.lets_through(&item)) {
            page.count += 1;
            if !self.count_only {
                page.items.push(match &self.projection {
                    Some(projection) => projection.of(&item),
                    None => item,
                });
            }
        }
        if full { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// What tells the item apart in what is read: the keys of table and index.
    fn keys(&self, item: &Item) -> Item {
        let names = self.table.key.names().chain(self.index.into_iter().flat_map(|index| index.key.names()));
        names.filter_map(|name| Some((name.to_owned(), item.get(name)?.clone()))).collect()
    }
}

/// Where an item with these keys stands in what is read.
pub(crate) fn start_key(
    table: &Table,
    index: Option<&Index>,
    start: &Item,
) -> Result<StoredKey, LeasesError> {
    let bad = |why: &str| LeasesError::Validation(format!("The provided starting key is invalid{why}"));
    let names: BTreeSet<&str> =
        table.key.names().chain(index.into_iter().flat_map(|index| index.key.names())).collect();
    if names.len() != start.len() || !names.iter().all(|name| start.contains_key(*name)) {
        let why = if index.is_none() { ": The provided key element does not match the schema" } else { "" };
        return Err(bad(why));
    }
    let own: Item = table.key.names().map(|name| (name.to_owned(), start[name].clone())).collect();
    let item_key = table.key_of(&own).map_err(|error| bad(&format!(": {error}")))?;
    match index {
        None => Ok(item_key),
        Some(index) => index.entry(table, start, &item_key).ok_or_else(|| bad("")),
    }
}

/// The part of a range behind a key, seen in its direction.
pub(crate) fn behind(mut range: Range, start: StoredKey) -> Range {
    let inside = {
        let after = match &range.from {
            Bound::Included(from) | Bound::Excluded(from) => start.0 >= *from,
            Bound::Unbounded => true,
        };
        let before = match &range.to {
            Bound::Included(to) | Bound::Excluded(to) => start.0 <= *to,
            Bound::Unbounded => true,
        };
        (after, before)
    };
    match (range.backwards, inside) {
        (false, (true, _)) => range.from = Bound::Excluded(start.0),
        (true, (_, true)) => range.to = Bound::Excluded(start.0),
        _ => {} // the key lies before the range: all of it is behind
    }
    range
}
