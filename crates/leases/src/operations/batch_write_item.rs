//! `BatchWriteItem`: stores or removes up to 25 items of one or more tables, each by itself.

use std::collections::{BTreeMap, BTreeSet};

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    capacity::{consumed, write_units},
    error::{LeasesError, item},
    generated::{BatchWriteItemInput, BatchWriteItemOutput, errors::declared},
    request::writes,
    service::Leases,
    table::Target,
    value::{ITEM_BYTES_MAX, item_size},
    write::{Action, Precondition, Write},
};

/// See the module.
pub struct BatchWriteItem;

impl Operation for BatchWriteItem {
    const SPEC: OperationSpec = OperationSpec {
        name: "BatchWriteItem",
        action: "dynamodb:BatchWriteItem",
        audit: Audit::Data { read_only: false },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::BATCH_WRITE_ITEM,
        summary: "Stores or removes up to 25 items of one or more tables, each by itself.",
    };
    type Input = BatchWriteItemInput;
    type Output = BatchWriteItemOutput;
}

impl Handle<BatchWriteItem> for Leases {
    type Error = LeasesError;

    fn access(&self, call: &Call<BatchWriteItemInput>) -> Result<Access, LeasesError> {
        let mut access: Option<Access> = None;
        for name in call.input.request_items.keys() {
            let one = Target::of(&call.caller, name)?.access("dynamodb:BatchWriteItem");
            access = Some(access.map_or(one.clone(), |access| access.and(one)));
        }
        Ok(access.unwrap_or_else(|| Access::to_any("dynamodb:BatchWriteItem")))
    }

    async fn handle(&self, call: Call<BatchWriteItemInput>) -> Result<BatchWriteItemOutput, LeasesError> {
        let caller = call.caller;
        writes::no_metrics(call.input.return_item_collection_metrics)?;
        let capacity = call.input.return_consumed_capacity;
        let mut all = Vec::new();
        for (name, requests) in call.input.request_items {
            let target = Target::of(&caller, &name)?;
            for request in requests {
                let action = match (request.put_request, request.delete_request) {
                    (Some(put), None) => {
                        let item = item(put.item)?;
                        if item_size(&item) > ITEM_BYTES_MAX {
                            return Err(LeasesError::Validation(
                                "Item size has exceeded the maximum allowed size".into(),
                            ));
                        }
                        Action::Put(item)
                    }
                    (None, Some(delete)) => Action::Delete(item(delete.key)?),
                    (None, None) => {
                        return Err(LeasesError::Validation(
                            "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes".into(),
                        ));
                    }
                    (Some(_), Some(_)) => {
                        return Err(LeasesError::Validation(
                            "A WriteRequest has both PutRequest and DeleteRequest".into(),
                        ));
                    }
                };
                all.push((
                    name.clone(),
                    Write {
                        target: target.clone(),
                        action,
                        precondition: Precondition::None,
                        show_item: false,
                    },
                ));
            }
        }
        if all.len() > WRITES_MAX {
            return Err(LeasesError::Validation(
                "Too many items requested for the BatchWriteItem call".into(),
            ));
        }
        let units_of = self
            .store
            .write_together(move |transaction| {
                let planned = all
                    .iter()
                    .map(|(name, write)| Ok((name, write.plan(transaction)?)))
                    .collect::<Result<Vec<_>, LeasesError>>()?;
                let keys: BTreeSet<_> = planned.iter().map(|(_, planned)| &planned.key).collect();
                if keys.len() != planned.len() {
                    return Err(LeasesError::Validation(
                        "Provided list of item keys contains duplicates".into(),
                    ));
                }
                let mut units_of = BTreeMap::<String, f64>::new();
                for (name, planned) in &planned {
                    planned.store(transaction)?;
                    *units_of.entry((*name).clone()).or_default() += write_units(planned.bytes());
                }
                Ok(units_of)
            })
            .await?;
        let units: Vec<_> =
            units_of.iter().filter_map(|(name, units)| consumed(capacity, name, *units, None)).collect();
        Ok(BatchWriteItemOutput {
            unprocessed_items: Some(BTreeMap::new()),
            consumed_capacity: Some(units).filter(|units| !units.is_empty()),
            ..BatchWriteItemOutput::default()
        })
    }
}

/// More are refused (API reference).
const WRITES_MAX: usize = 25;
