//! Writes of items: each is decided against the item as it is, and then made, within one change of the store.

use meta::Transaction;
use millstream_meta as meta;

use crate::{
    error::LeasesError,
    expression::{Condition, Projection, Update},
    legacy::{Conditions, Updates},
    service::encoded,
    table::{INDEX, ITEMS, SIZES, Size, StoredKey, Table, Target},
    value::{ITEM_BYTES_MAX, Item, item_size},
};

/// A write of one item.
#[derive(Clone, Debug)]
pub(crate) struct Write {
    pub target: Target,
    pub action: Action,
    pub precondition: Precondition,
    /// Whether a condition that fails is answered with the item.
    pub show_item: bool,
}

/// What a write does.
#[derive(Clone, Debug)]
pub(crate) enum Action {
    /// Stores this item.
    Put(Item),
    /// Changes the item with this key.
    Update(Item, Changes),
    /// Removes the item with this key.
    Delete(Item),
    /// Nothing; the condition is all.
    Check(Item),
}

/// How an item is changed.
#[derive(Clone, Debug)]
pub(crate) enum Changes {
    Expression(Update),
    Legacy(Updates),
}

/// What must hold of the item before.
#[derive(Clone, Debug)]
pub(crate) enum Precondition {
    None,
    Expression(Condition),
    Legacy(Conditions),
}

/// A write that may be made.
#[derive(Debug)]
pub(crate) struct Planned {
    pub table: Table,
    pub key: StoredKey,
    /// The item before; `None` if there is none.
    pub old: Option<Item>,
    /// The item after; `None` if there is none.
    pub new: Option<Item>,
}

impl Precondition {
    fn holds(&self, item: &Item) -> bool {
        match self {
            Self::None => true,
            Self::Expression(condition) => condition.holds(item),
            Self::Legacy(conditions) => conditions.hold(item),
        }
    }
}

impl Changes {
    /// The parts of an item that are changed.
    pub fn projection(&self) -> Projection {
        match self {
            Self::Expression(update) => Projection::of_paths(update.paths().cloned().collect()),
            Self::Legacy(updates) => Projection::of_attributes(updates.names().map(str::to_owned)),
        }
    }

    fn check(&self, table: &Table) -> Result<(), LeasesError> {
        let (names, assigned): (Vec<&str>, Vec<_>) = match self {
            Self::Expression(update) => {
                check_paths(table, update.paths())?;
                (update.paths().map(|path| path.attribute.as_str()).collect(), update.assigned().collect())
            }
            Self::Legacy(updates) => (updates.names().collect(), updates.assigned().collect()),
        };
        for key in table.key.names() {
            if names.contains(&key) {
                return Err(LeasesError::invalid(format!(
                    "Cannot update attribute {key}. This attribute is part of the key"
                )));
            }
        }
        for index in &table.indexes {
            for key in index.key.names() {
                if let Some((_, kind)) = assigned.iter().find(|(name, _)| *name == key) {
                    table.check_index_type(index, key, kind)?;
                }
            }
        }
        Ok(())
    }

    fn apply(&self, item: &Item) -> Result<Item, LeasesError> {
        match self {
            Self::Expression(update) => Ok(update.apply(item)?),
            Self::Legacy(updates) => updates.apply(item),
        }
    }

    /// Whether an item is made where there is none.
    fn creates(&self) -> bool {
        match self {
            Self::Expression(_) => true,
            Self::Legacy(updates) => updates.creates(),
        }
    }
}

/// Refuses paths that lead into key attributes, which are scalars.
pub(crate) fn check_paths<'a>(
    table: &Table,
    paths: impl IntoIterator<Item = &'a crate::expression::Path>,
) -> Result<(), LeasesError> {
    for path in paths {
        if path.inside.is_empty() {
            continue;
        }
        let is_it = |key: &str| key == path.attribute;
        let place = match () {
            () if table.key.names().any(is_it) => "Key",
            () if table.indexes.iter().any(|index| index.key.names().any(is_it)) => "IndexKey",
            () => continue,
        };
        return Err(LeasesError::Validation(format!(
            "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: {place}: {}",
            path.attribute
        )));
    }
    Ok(())
}

impl Write {
    /// Decides: what the item is, whether the condition holds, what it becomes. Writes nothing.
    pub fn plan(&self, transaction: &Transaction) -> Result<Planned, LeasesError> {
        let table = self.target.table_in(transaction)?;
        let key = match &self.action {
            Action::Put(item) => {
                table.check_item(item)?;
                table.item_key(item)
            }
            Action::Update(key, changes) => {
                let stored = table.key_of(key)?;
                changes.check(&table)?;
                stored
            }
            Action::Delete(key) | Action::Check(key) => table.key_of(key)?,
        };
        if let Precondition::Expression(condition) = &self.precondition {
            check_paths(&table, condition.paths())?;
        }
        let old: Option<Item> = transaction.get(ITEMS, &key)?;
        if !self.precondition.holds(old.as_ref().unwrap_or(&Item::new())) {
            let item = old.filter(|_| self.show_item).map(Box::new);
            return Err(LeasesError::ConditionFailed { item });
        }
        let new = match &self.action {
            Action::Put(item) => Some(item.clone()),
            Action::Update(key, changes) => match &old {
                Some(old) => Some(changes.apply(old)?),
                None => changes.creates().then(|| changes.apply(key)).transpose()?,
            },
            Action::Delete(_) => None,
            Action::Check(_) => old.clone(),
        };
        if let (Action::Update(..), Some(item)) = (&self.action, &new) {
            if item_size(item) > ITEM_BYTES_MAX {
                return Err(LeasesError::Validation(
                    "Item size to update has exceeded the maximum allowed size".into(),
                ));
            }
            table.check_item(item)?;
        }
        Ok(Planned { table, key, old, new })
    }

    /// Decides and writes.
    pub fn carry_out(&self, transaction: &mut Transaction) -> Result<Planned, LeasesError> {
        let planned = self.plan(transaction)?;
        planned.store(transaction)?;
        Ok(planned)
    }
}

impl Planned {
    /// Writes it: the item, its entries in indexes, and how much there is.
    pub fn store(&self, transaction: &mut Transaction) -> Result<(), LeasesError> {
        if self.old == self.new {
            return Ok(());
        }
        match &self.new {
            Some(item) => transaction.put(ITEMS, &self.key, item)?,
            None => {
                transaction.delete(ITEMS, &self.key)?;
            }
        }
        for index in &self.table.indexes {
            let entry = |item: &Option<Item>| {
                item.as_ref().and_then(|item| index.entry(&self.table, item, &self.key))
            };
            let (before, after) = (entry(&self.old), entry(&self.new));
            if before == after {
                continue;
            }
            if let Some(entry) = before {
                transaction.delete(INDEX, &entry)?;
            }
            if let Some(entry) = after {
                transaction.put(INDEX, &entry, &encoded(&self.key))?;
            }
        }
        let (before, after) = (size(&self.old), size(&self.new));
        if before != after {
            let stored = transaction.get(SIZES, &self.table.id)?.unwrap_or_default();
            let size = Size {
                items: stored.items - before.items + after.items,
                bytes: stored.bytes - before.bytes + after.bytes,
            };
            transaction.put(SIZES, &self.table.id, &size)?;
        }
        Ok(())
    }

    /// The larger of both sizes: what a write is reckoned by.
    pub fn bytes(&self) -> usize {
        [&self.old, &self.new].into_iter().flatten().map(item_size).max().unwrap_or(0)
    }
}

fn size(item: &Option<Item>) -> Size {
    item.as_ref().map_or_else(Size::default, |item| Size {
        items: 1,
        bytes: i64::try_from(item_size(item)).unwrap_or(i64::MAX),
    })
}
