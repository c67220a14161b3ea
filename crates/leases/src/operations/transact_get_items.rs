//! `TransactGetItems`: reads up to 100 items as they are at one moment.

use std::collections::BTreeMap;

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    capacity::{consumed, read_units},
    error::{LeasesError, attributes, item},
    generated::{ItemResponse, TransactGetItemsInput, TransactGetItemsOutput, errors::declared},
    request::reads,
    service::Leases,
    table::{ITEMS, Target},
    value::{Item, item_size},
    write::check_paths,
};

/// See the module.
pub struct TransactGetItems;

impl Operation for TransactGetItems {
    const SPEC: OperationSpec = OperationSpec {
        name: "TransactGetItems",
        action: "dynamodb:TransactGetItems",
        audit: Audit::Data { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::TRANSACT_GET_ITEMS,
        summary: "Reads up to 100 items as they are at one moment.",
    };
    type Input = TransactGetItemsInput;
    type Output = TransactGetItemsOutput;
}

impl Handle<TransactGetItems> for Leases {
    type Error = LeasesError;

    fn access(&self, call: &Call<TransactGetItemsInput>) -> Result<Access, LeasesError> {
        let mut access: Option<Access> = None;
        for item in &call.input.transact_items {
            let one = Target::of(&call.caller, &item.get.table_name)?.access("dynamodb:GetItem");
            access = Some(access.map_or(one.clone(), |access| access.and(one)));
        }
        Ok(access.unwrap_or_else(|| Access::to_any("dynamodb:GetItem")))
    }

    async fn handle(&self, call: Call<TransactGetItemsInput>) -> Result<TransactGetItemsOutput, LeasesError> {
        let caller = call.caller;
        let mut wanted = Vec::new();
        for transact in call.input.transact_items {
            let get = transact.get;
            let projection = reads::projection(reads::Shown {
                expression: get.projection_expression,
                attributes: None,
                names: get.expression_attribute_names,
            })?;
            wanted.push((Target::of(&caller, &get.table_name)?, get.table_name, item(get.key)?, projection));
        }
        let snapshot = self.store.snapshot()?;
        let mut responses = Vec::new();
        let mut units_of = BTreeMap::<String, f64>::new();
        for (target, name, key, projection) in wanted {
            let table = target.table(&snapshot)?;
            check_paths(&table, projection.iter().flat_map(|projection| projection.paths()))?;
            let item: Option<Item> = snapshot.get(ITEMS, &table.key_of(&key)?)?;
            // A transaction reads every item twice (developer guide).
            *units_of.entry(name).or_default() += 2.0 * read_units(item.as_ref().map_or(0, item_size), true);
            let shown = item.map(|item| match &projection {
                Some(projection) => projection.of(&item),
                None => item,
            });
            responses.push(ItemResponse { item: shown.map(attributes) });
        }
        let capacity = call.input.return_consumed_capacity;
        let units: Vec<_> =
            units_of.iter().filter_map(|(name, units)| consumed(capacity, name, *units, None)).collect();
        Ok(TransactGetItemsOutput {
            consumed_capacity: Some(units).filter(|units| !units.is_empty()),
            responses: Some(responses),
        })
    }
}
