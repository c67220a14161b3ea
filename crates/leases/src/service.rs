//! The service: its parts, and how it comes up.

use std::{ops::ControlFlow, sync::Arc};

use base::{Clock, Rng};
use meta::{Key as _, Range, Store, Transaction};
use millstream_base as base;
use millstream_meta as meta;
use tracing::info;

use crate::{
    error::LeasesError,
    table::{INDEX, ITEMS, REMOVED, StoredKey, TABLES, Table, Target},
    value::Item,
};

/// What the service stands on.
pub struct Parts {
    /// Where everything is.
    pub store: Store,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Chance.
    pub rng: Arc<dyn Rng>,
}

/// The DynamoDB subset.
pub struct Leases {
    pub(crate) store: Store,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) rng: Arc<dyn Rng>,
}

/// So many items are removed by one commit, so that others need not wait long for theirs.
const REMOVED_AT_ONCE: usize = 2000;

impl Leases {
    /// Brings the service up; removes what tables have left that were deleted before.
    pub async fn open(parts: Parts) -> Result<Arc<Self>, LeasesError> {
        let Parts { store, clock, rng } = parts;
        let leases = Arc::new(Self { store, clock, rng });
        for prefix in leases.store.snapshot()?.scan(REMOVED, &())? {
            info!("items of a deleted table removed");
            leases.remove_below(decoded(&prefix)).await?;
        }
        Ok(leases)
    }

    /// Changes what is stored of a table.
    pub(crate) async fn change_table(
        &self,
        target: Target,
        change: impl Fn(&mut Table) -> Result<(), LeasesError> + Send + 'static,
    ) -> Result<(), LeasesError> {
        self.store
            .write(move |transaction| {
                let table = transaction.get(TABLES, &target.key())?;
                let mut table = table.ok_or_else(|| LeasesError::TableNotFound(target.name.clone()))?;
                change(&mut table)?;
                Ok(transaction.put(TABLES, &target.key(), &table)?)
            })
            .await
    }

    /// Removes all items and entries below a key that was noted with [`note_removed`].
    ///
    /// Callers are detached, or come again after a restart.
    pub(crate) async fn remove_below(&self, prefix: StoredKey) -> Result<(), LeasesError> {
        loop {
            let prefix = prefix.clone();
            let left = self.store.write(move |transaction| remove_some(transaction, &prefix)).await?;
            if !left {
                return Ok(());
            }
        }
    }
}

/// Notes in the change that takes a table or an index away that what it has held is to be removed.
pub(crate) fn note_removed(transaction: &mut Transaction, prefix: &StoredKey) -> Result<(), LeasesError> {
    Ok(transaction.put(REMOVED, prefix, &encoded(prefix))?)
}

fn remove_some(transaction: &mut Transaction, prefix: &StoredKey) -> Result<bool, LeasesError> {
    let range = Range::of_prefix(prefix.to_bytes());
    let mut items = Vec::new();
    let mut entries = Vec::new();
    // An index's prefix is longer than that of its table, and no items stand below it.
    if prefix.0.len() == size_of::<u64>() {
        transaction.visit(ITEMS, &range, |key, _: Item| {
            items.push(StoredKey(key.to_vec()));
            more(items.len())
        })?;
    }
    transaction.visit(INDEX, &range, |key, _: String| {
        entries.push(StoredKey(key.to_vec()));
        more(entries.len())
    })?;
    for key in &items {
        transaction.delete(ITEMS, key)?;
    }
    for key in &entries {
        transaction.delete(INDEX, key)?;
    }
    let left = items.len().max(entries.len()) == REMOVED_AT_ONCE;
    if !left {
        transaction.delete(REMOVED, prefix)?;
    }
    Ok(left)
}

fn more(count: usize) -> Result<ControlFlow<()>, LeasesError> {
    Ok(if count == REMOVED_AT_ONCE { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
}

/// A key as text, for values.
pub(crate) fn encoded(key: &StoredKey) -> String {
    base64_simd::STANDARD.encode_to_string(&key.0)
}

/// The key of a text that [`encoded`] has made.
pub(crate) fn decoded(text: &str) -> StoredKey {
    StoredKey(base64_simd::STANDARD.decode_to_vec(text).unwrap_or_default())
}
