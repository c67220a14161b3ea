//! `PutItem`: stores an item.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    capacity::{consumed, write_units},
    error::{LeasesError, attributes, item},
    generated::{PutItemInput, PutItemOutput, ReturnValue, errors::declared},
    request::writes,
    service::Leases,
    table::Target,
    value::{ITEM_BYTES_MAX, item_size},
    write::{Action, Write},
};

/// See the module.
pub struct PutItem;

impl Operation for PutItem {
    const SPEC: OperationSpec = OperationSpec {
        name: "PutItem",
        action: "dynamodb:PutItem",
        audit: Audit::Data { read_only: false },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::PUT_ITEM,
        summary: "Stores an item in the place of the one with its key.",
    };
    type Input = PutItemInput;
    type Output = PutItemOutput;
}

impl Handle<PutItem> for Leases {
    type Error = LeasesError;

    fn access(&self, call: &Call<PutItemInput>) -> Result<Access, LeasesError> {
        Ok(Target::of(&call.caller, &call.input.table_name)?.access("dynamodb:PutItem"))
    }

    async fn handle(&self, call: Call<PutItemInput>) -> Result<PutItemOutput, LeasesError> {
        let caller = call.caller;
        let input = call.input;
        writes::no_metrics(input.return_item_collection_metrics)?;
        writes::returns_old(input.return_values)?;
        let item = item(input.item)?;
        if item_size(&item) > ITEM_BYTES_MAX {
            return Err(LeasesError::Validation("Item size has exceeded the maximum allowed size".into()));
        }
        let write = Write {
            target: Target::of(&caller, &input.table_name)?,
            action: Action::Put(item),
            precondition: writes::Conditional {
                expected: input.expected,
                operator: input.conditional_operator,
                expression: input.condition_expression,
                names: input.expression_attribute_names,
                values: input.expression_attribute_values,
            }
            .precondition()?,
            show_item: writes::shows_item(input.return_values_on_condition_check_failure),
        };
        let planned = self.store.write_together(move |transaction| write.carry_out(transaction)).await?;
        let units = write_units(planned.bytes());
        let old = planned.old.filter(|_| input.return_values == Some(ReturnValue::AllOld));
        Ok(PutItemOutput {
            attributes: old.map(attributes),
            consumed_capacity: consumed(input.return_consumed_capacity, &input.table_name, units, None),
            ..PutItemOutput::default()
        })
    }
}
