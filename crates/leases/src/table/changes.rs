//! How tables come to be what they are: settings, tags, indexes.

use std::{collections::BTreeMap, ops::ControlFlow};

use meta::{Range, Transaction};
use millstream_meta as meta;

use super::{Billing, INDEX, ITEMS, Index, KeyKind, KeySchema, Projected, StoredKey, Table};
use crate::{
    error::LeasesError,
    generated::{
        BillingMode, CreateGlobalSecondaryIndexAction, GlobalSecondaryIndex, GlobalSecondaryIndexUpdate,
        KeySchemaElement, LocalSecondaryIndex, Projection, ProjectionType, ProvisionedThroughput, Tag,
    },
    service::{encoded, note_removed},
    value::Item,
};

/// Developer guide, "Quotas".
const GLOBAL_INDEXES_MAX: usize = 20;
const LOCAL_INDEXES_MAX: usize = 5;

/// How capacity is paid for.
pub(crate) fn billing(
    mode: Option<BillingMode>,
    throughput: Option<&ProvisionedThroughput>,
) -> Result<Billing, LeasesError> {
    match (mode, throughput) {
        (Some(BillingMode::PayPerRequest), None) => Ok(Billing::OnDemand),
        (Some(BillingMode::PayPerRequest), Some(_)) => Err(LeasesError::invalid(
            "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST",
        )),
        (_, Some(units)) => {
            Ok(Billing::Provisioned { read: units.read_capacity_units, write: units.write_capacity_units })
        }
        (_, None) => Err(LeasesError::invalid(
            "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED",
        )),
    }
}

/// Tags as they are stored.
pub(crate) fn tags(tags: Vec<Tag>) -> BTreeMap<String, String> {
    tags.into_iter().map(|tag| (tag.key, tag.value)).collect()
}

/// An index as a request asks for it.
#[derive(Debug)]
pub(crate) struct NewIndex {
    name: String,
    global: bool,
    key: Vec<KeySchemaElement>,
    projection: Projection,
    throughput: Option<ProvisionedThroughput>,
}

impl NewIndex {
    pub fn local(index: LocalSecondaryIndex) -> Self {
        let LocalSecondaryIndex { index_name, key_schema, projection } = index;
        Self { name: index_name, global: false, key: key_schema, projection, throughput: None }
    }

    pub fn global(index: GlobalSecondaryIndex) -> Result<Self, LeasesError> {
        Self::created(CreateGlobalSecondaryIndexAction {
            index_name: index.index_name,
            key_schema: index.key_schema,
            projection: index.projection,
            provisioned_throughput: index.provisioned_throughput,
            on_demand_throughput: index.on_demand_throughput,
            warm_throughput: index.warm_throughput,
        })
    }

    fn created(index: CreateGlobalSecondaryIndexAction) -> Result<Self, LeasesError> {
        if index.on_demand_throughput.is_some() {
            return Err(LeasesError::unsupported("OnDemandThroughput of an index"));
        }
        if index.warm_throughput.is_some() {
            return Err(LeasesError::unsupported("WarmThroughput of an index"));
        }
        Ok(Self {
            name: index.index_name,
            global: true,
            key: index.key_schema,
            projection: index.projection,
            throughput: index.provisioned_throughput,
        })
    }
}

/// Gives a table an index; its entries are the caller's business.
pub(crate) fn add_index(table: &mut Table, new: NewIndex) -> Result<(), LeasesError> {
    let key = KeySchema::new(&new.key, &table.attributes)?;
    let name = new.name;
    if !new.global {
        if table.key.range.is_none() {
            return Err(LeasesError::invalid(
                "Table KeySchema does not have a range key, which is required when specifying a LocalSecondaryIndex",
            ));
        }
        if key.range.is_none() {
            return Err(LeasesError::invalid(format!(
                "Index KeySchema does not have a range key for index: {name}"
            )));
        }
        if key.hash != table.key.hash {
            return Err(LeasesError::invalid(format!(
                "Index KeySchema does not have the same leading hash key as table KeySchema for index: {name}. index hash key: {}, table hash key: {}",
                key.hash, table.key.hash
            )));
        }
    }
    let projection = match (new.projection.projection_type, new.projection.non_key_attributes) {
        (None, _) => return Err(LeasesError::invalid("Unknown ProjectionType: null")),
        (Some(ProjectionType::Include), Some(names)) => Projected::Include(names),
        (Some(ProjectionType::Include), None) => {
            return Err(LeasesError::invalid(
                "ProjectionType is INCLUDE, but NonKeyAttributes is not specified",
            ));
        }
        (Some(kind), Some(_)) => {
            return Err(LeasesError::invalid(format!(
                "ProjectionType is {}, but NonKeyAttributes is specified",
                kind.as_str()
            )));
        }
        (Some(ProjectionType::All), None) => Projected::All,
        (Some(ProjectionType::KeysOnly), None) => Projected::KeysOnly,
    };
    if table.billing == Billing::OnDemand && new.throughput.is_some() {
        return Err(LeasesError::invalid(format!(
            "ProvisionedThroughput should not be specified for index: {name} when BillingMode is PAY_PER_REQUEST"
        )));
    }
    if table.billing != Billing::OnDemand && new.global && new.throughput.is_none() {
        return Err(LeasesError::invalid(format!(
            "ProvisionedThroughput must be specified for index: {name}"
        )));
    }
    if table.index(&name).is_some() {
        return Err(LeasesError::invalid(format!("Duplicate index name: {name}")));
    }
    let (count, most, what) = match new.global {
        true => (
            count(table, true),
            GLOBAL_INDEXES_MAX,
            "GlobalSecondaryIndex count exceeds the per-table limit of 20",
        ),
        false => (
            count(table, false),
            LOCAL_INDEXES_MAX,
            "Number of LocalSecondaryIndexes exceeds per-table limit of 5",
        ),
    };
    if count == most {
        return Err(LeasesError::invalid(what));
    }
    table.indexes.push(Index {
        number: table.next_index,
        name,
        global: new.global,
        key,
        projection,
        throughput: new.throughput.map(|units| (units.read_capacity_units, units.write_capacity_units)),
    });
    table.next_index += 1;
    Ok(())
}

fn count(table: &Table, global: bool) -> usize {
    table.indexes.iter().filter(|index| index.global == global).count()
}

/// Refuses definitions of attributes that no key has.
pub(crate) fn check_definitions_used(table: &Table) -> Result<(), LeasesError> {
    let used = |name: &String| {
        let keys = std::iter::once(&table.key).chain(table.indexes.iter().map(|index| &index.key));
        keys.flat_map(KeySchema::names).any(|key| key == name)
    };
    if table.attributes.iter().all(|(name, _)| used(name)) {
        return Ok(());
    }
    Err(LeasesError::invalid(if table.indexes.is_empty() {
        "Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions"
    } else {
        "Some AttributeDefinitions are not used by any index"
    }))
}

/// A change of the indexes of a table.
#[derive(Debug)]
pub(crate) enum IndexChange {
    Create(CreateGlobalSecondaryIndexAction),
    Delete(String),
    Throughput(String, ProvisionedThroughput),
}

impl IndexChange {
    pub fn new(update: GlobalSecondaryIndexUpdate) -> Result<Self, LeasesError> {
        match (update.create, update.update, update.delete) {
            (Some(create), None, None) => Ok(Self::Create(create)),
            (None, None, Some(delete)) => Ok(Self::Delete(delete.index_name)),
            (None, Some(update), None) => match update.provisioned_throughput {
                Some(units) if update.on_demand_throughput.is_none() && update.warm_throughput.is_none() => {
                    Ok(Self::Throughput(update.index_name, units))
                }
                _ => Err(LeasesError::unsupported("A change of an index but to its ProvisionedThroughput")),
            },
            _ => Err(LeasesError::invalid(
                "One of GlobalSecondaryIndexUpdate.Create, Update and Delete must be specified",
            )),
        }
    }

    /// Makes the change of the table; where entries are left to be removed, it says below which key.
    pub fn make(
        &self,
        transaction: &mut Transaction,
        table: &mut Table,
        defined: &[(String, KeyKind)],
    ) -> Result<Option<StoredKey>, LeasesError> {
        match self {
            Self::Create(create) => {
                for (name, kind) in defined {
                    match table.attributes.iter().find(|(known, _)| known == name) {
                        Some((_, known)) if known == kind => {}
                        Some(_) => {
                            return Err(LeasesError::invalid(format!(
                                "Attribute {name} is defined with another type"
                            )));
                        }
                        None => table.attributes.push((name.clone(), *kind)),
                    }
                }
                add_index(table, NewIndex::created(create.clone())?)?;
                check_definitions_used(table)?;
                fill(transaction, table)?;
                Ok(None)
            }
            Self::Delete(name) => {
                let Some(place) = table.indexes.iter().position(|index| index.global && index.name == *name)
                else {
                    return Err(LeasesError::NotFound(format!("Index: {name} not found")));
                };
                let index = table.indexes.remove(place);
                let kept: Vec<String> = std::iter::once(&table.key)
                    .chain(table.indexes.iter().map(|index| &index.key))
                    .flat_map(KeySchema::names)
                    .map(str::to_owned)
                    .collect();
                table.attributes.retain(|(name, _)| kept.contains(name));
                let prefix = StoredKey::index(table.id, index.number);
                note_removed(transaction, &prefix)?;
                Ok(Some(prefix))
            }
            Self::Throughput(name, units) => {
                let Some(index) = table.indexes.iter_mut().find(|index| index.global && index.name == *name)
                else {
                    return Err(LeasesError::NotFound(format!("Index: {name} not found")));
                };
                index.throughput = Some((units.read_capacity_units, units.write_capacity_units));
                Ok(None)
            }
        }
    }
}

/// Makes the entries of the newest index. An item whose attributes do not fit its key has none.
fn fill(transaction: &mut Transaction, table: &Table) -> Result<(), LeasesError> {
    let index = table.indexes.last().expect("an index was added");
    let mut entries = Vec::new();
    let range = Range::of_prefix(StoredKey::table(table.id).0);
    transaction.visit(ITEMS, &range, |key, item: Item| {
        let key = StoredKey(key.to_vec());
        if let Some(entry) = index.entry(table, &item, &key) {
            entries.push((entry, encoded(&key)));
        }
        Ok::<_, LeasesError>(ControlFlow::Continue(()))
    })?;
    for (entry, key) in entries {
        transaction.put(INDEX, &entry, &key)?;
    }
    Ok(())
}
