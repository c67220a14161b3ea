//! `DeleteItem`: removes an item, if there is one and it fulfils the condition.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    capacity::{consumed, write_units},
    error::{LeasesError, attributes, item},
    generated::{DeleteItemInput, DeleteItemOutput, ReturnValue, errors::declared},
    request::writes,
    service::Leases,
    table::Target,
    write::{Action, Write},
};

/// See the module.
pub struct DeleteItem;

impl Operation for DeleteItem {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteItem",
        action: "dynamodb:DeleteItem",
        audit: Audit::Data { read_only: false },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::DELETE_ITEM,
        summary: "Removes an item.",
    };
    type Input = DeleteItemInput;
    type Output = DeleteItemOutput;
}

impl Handle<DeleteItem> for Leases {
    type Error = LeasesError;

    fn access(&self, call: &Call<DeleteItemInput>) -> Result<Access, LeasesError> {
        Ok(Target::of(&call.caller, &call.input.table_name)?.access("dynamodb:DeleteItem"))
    }

    async fn handle(&self, call: Call<DeleteItemInput>) -> Result<DeleteItemOutput, LeasesError> {
        let caller = call.caller;
        let input = call.input;
        writes::no_metrics(input.return_item_collection_metrics)?;
        writes::returns_old(input.return_values)?;
        let write = Write {
            target: Target::of(&caller, &input.table_name)?,
            action: Action::Delete(item(input.key)?),
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
        Ok(DeleteItemOutput {
            attributes: old.map(attributes),
            consumed_capacity: consumed(input.return_consumed_capacity, &input.table_name, units, None),
            ..DeleteItemOutput::default()
        })
    }
}
