//! `BatchGetItem`: reads up to 100 items of one or more tables.

use std::collections::BTreeMap;

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;
use millstream_runtime as runtime;

use crate::{
    capacity::{consumed, read_units},
    error::{LeasesError, attributes, item},
    generated::{BatchGetItemInput, BatchGetItemOutput, KeysAndAttributes, errors::declared},
    request::reads,
    service::Leases,
    table::{ITEMS, Target},
    value::{Item, item_size},
    write::check_paths,
};

/// See the module.
pub struct BatchGetItem;

impl Operation for BatchGetItem {
    const SPEC: OperationSpec = OperationSpec {
        name: "BatchGetItem",
        action: "dynamodb:BatchGetItem",
        audit: Audit::Data { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::BATCH_GET_ITEM,
        summary: "Reads up to 100 items of one or more tables.",
    };
    type Input = BatchGetItemInput;
    type Output = BatchGetItemOutput;
}

impl Handle<BatchGetItem> for Leases {
    type Error = LeasesError;

    fn access(&self, call: &Call<BatchGetItemInput>) -> Result<Access, LeasesError> {
        let mut access: Option<Access> = None;
        for name in call.input.request_items.keys() {
            let one = Target::of(&call.caller, name)?.access("dynamodb:BatchGetItem");
            access = Some(access.map_or(one.clone(), |access| access.and(one)));
        }
        Ok(access.unwrap_or_else(|| Access::to_any("dynamodb:BatchGetItem")))
    }

    async fn handle(&self, call: Call<BatchGetItemInput>) -> Result<BatchGetItemOutput, LeasesError> {
        let caller = call.caller;
        let mut wanted = Vec::new();
        let mut count = 0;
        for (name, keys) in call.input.request_items {
            let target = Target::of(&caller, &name)?;
            let projection = reads::projection(reads::Shown {
                expression: keys.projection_expression,
                attributes: keys.attributes_to_get,
                names: keys.expression_attribute_names,
            })?;
            let consistent = keys.consistent_read == Some(true);
            let keys = keys.keys.into_iter().map(item).collect::<Result<Vec<_>, _>>()?;
            for (place, key) in keys.iter().enumerate() {
                if keys[..place].contains(key) {
                    return Err(LeasesError::Validation(
                        "Provided list of item keys contains duplicates".into(),
                    ));
                }
            }
            count += keys.len();
            wanted.push((name, target, keys, projection, consistent));
        }
        if count > KEYS_MAX {
            return Err(LeasesError::Validation("Too many items requested for the BatchGetItem call".into()));
        }
        let snapshot = self.store.snapshot()?;
        let capacity = call.input.return_consumed_capacity;
        runtime::blocking(move || {
            let mut responses = BTreeMap::new();
            let mut unprocessed = BTreeMap::new();
            let mut units_of = Vec::new();
            let mut bytes = 0;
            for (name, target, keys, projection, consistent) in wanted {
                let table = target.table(&snapshot)?;
                check_paths(&table, projection.iter().flat_map(|projection| projection.paths()))?;
                let mut found = Vec::new();
                let mut left = Vec::new();
                let mut units = 0.0;
                for key in keys {
                    let stored = table.key_of(&key)?;
                    if bytes > ANSWER_BYTES_MAX {
                        left.push(attributes(key));
                        continue;
                    }
                    let item: Option<Item> = snapshot.get(ITEMS, &stored)?;
                    units += read_units(item.as_ref().map_or(0, item_size), consistent);
                    if let Some(item) = item {
                        bytes += item_size(&item);
                        found.push(attributes(match &projection {
                            Some(projection) => projection.of(&item),
                            None => item,
                        }));
                    }
                }
                units_of.extend(consumed(capacity, &name, units, None));
                if !left.is_empty() {
                    unprocessed.insert(
                        name.clone(),
                        KeysAndAttributes {
                            keys: left,
                            consistent_read: Some(consistent),
                            ..KeysAndAttributes::default()
                        },
                    );
                }
                responses.insert(name, found);
            }
            Ok(BatchGetItemOutput {
                responses: Some(responses),
                unprocessed_keys: Some(unprocessed),
                consumed_capacity: Some(units_of).filter(|units| !units.is_empty()),
            })
        })
        .await
    }
}

/// More are refused (API reference).
const KEYS_MAX: usize = 100;
/// What stands behind so many bytes is left for the next call (API reference).
const ANSWER_BYTES_MAX: usize = 16 << 20;
