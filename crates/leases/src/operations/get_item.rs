//! `GetItem`: reads an item by its key.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    capacity::{consumed, read_units},
    error::{LeasesError, attributes, item},
    generated::{GetItemInput, GetItemOutput, errors::declared},
    request::reads,
    service::Leases,
    table::{ITEMS, Target},
    value::{Item, item_size},
    write::check_paths,
};

/// See the module.
pub struct GetItem;

impl Operation for GetItem {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetItem",
        action: "dynamodb:GetItem",
        audit: Audit::Data { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::GET_ITEM,
        summary: "Reads an item by its key.",
    };
    type Input = GetItemInput;
    type Output = GetItemOutput;
}

impl Handle<GetItem> for Leases {
    type Error = LeasesError;

    fn access(&self, call: &Call<GetItemInput>) -> Result<Access, LeasesError> {
        Ok(Target::of(&call.caller, &call.input.table_name)?.access("dynamodb:GetItem"))
    }

    async fn handle(&self, call: Call<GetItemInput>) -> Result<GetItemOutput, LeasesError> {
        let target = Target::of(&call.caller, &call.input.table_name)?;
        let input = call.input;
        let key = item(input.key)?;
        let projection = reads::projection(reads::Shown {
            expression: input.projection_expression,
            attributes: input.attributes_to_get,
            names: input.expression_attribute_names,
        })?;
        let snapshot = self.store.snapshot()?;
        let table = target.table(&snapshot)?;
        let key = table.key_of(&key)?;
        check_paths(&table, projection.iter().flat_map(|projection| projection.paths()))?;
        let item: Option<Item> = snapshot.get(ITEMS, &key)?;
        let units = read_units(item.as_ref().map_or(0, item_size), input.consistent_read == Some(true));
        let shown = item.map(|item| match &projection {
            Some(projection) => projection.of(&item),
            None => item,
        });
        Ok(GetItemOutput {
            item: shown.map(attributes),
            consumed_capacity: consumed(input.return_consumed_capacity, &input.table_name, units, None),
        })
    }
}
