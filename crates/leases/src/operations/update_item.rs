//! `UpdateItem`: changes attributes of an item, or makes an item of its key and them.

use std::collections::BTreeMap;

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    capacity::{consumed, write_units},
    error::{LeasesError, attributes, item},
    expression::{Arguments, Kind},
    generated::{ReturnValue, UpdateItemInput, UpdateItemOutput, errors::declared},
    legacy::{Conditions, Updates},
    request::writes,
    service::Leases,
    table::Target,
    write::{Action, Changes, Write},
};

/// See the module.
pub struct UpdateItem;

impl Operation for UpdateItem {
    const SPEC: OperationSpec = OperationSpec {
        name: "UpdateItem",
        action: "dynamodb:UpdateItem",
        audit: Audit::Data { read_only: false },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::UPDATE_ITEM,
        summary: "Changes attributes of an item, or makes an item of them.",
    };
    type Input = UpdateItemInput;
    type Output = UpdateItemOutput;
}

impl Handle<UpdateItem> for Leases {
    type Error = LeasesError;

    fn access(&self, call: &Call<UpdateItemInput>) -> Result<Access, LeasesError> {
        Ok(Target::of(&call.caller, &call.input.table_name)?.access("dynamodb:UpdateItem"))
    }

    async fn handle(&self, call: Call<UpdateItemInput>) -> Result<UpdateItemOutput, LeasesError> {
        let caller = call.caller;
        let input = call.input;
        writes::no_metrics(input.return_item_collection_metrics)?;
        let target = Target::of(&caller, &input.table_name)?;
        writes::no_mixing(
            &[
                ("UpdateExpression", input.update_expression.is_some()),
                ("ConditionExpression", input.condition_expression.is_some()),
            ],
            &[
                ("AttributeUpdates", input.attribute_updates.is_some()),
                ("Expected", input.expected.is_some()),
                ("ConditionalOperator", input.conditional_operator.is_some()),
            ],
        )?;
        let key = item(input.key)?;
        let legacy = input.attribute_updates.map(Updates::new).transpose()?;
        let expected = input
            .expected
            .map(|expected| Conditions::expected(expected, input.conditional_operator))
            .transpose()?;
        let arguments = Arguments::new(
            input.expression_attribute_names,
            input.expression_attribute_values,
            &[
                (Kind::Update, input.update_expression.is_some()),
                (Kind::Condition, input.condition_expression.is_some()),
            ],
        )?;
        let update = arguments.update(input.update_expression.as_deref())?;
        let condition = arguments.condition(Kind::Condition, input.condition_expression.as_deref())?;
        arguments.all_used()?;
        let changes = match (update, legacy) {
            (Some(update), _) => Changes::Expression(update),
            (None, legacy) => Changes::Legacy(legacy.map_or_else(|| Updates::new(BTreeMap::new()), Ok)?),
        };
        let changed = changes.projection();
        let write = Write {
            target,
            action: Action::Update(key, changes),
            precondition: writes::precondition(condition, expected),
            show_item: writes::shows_item(input.return_values_on_condition_check_failure),
        };
        let planned = self.store.write_together(move |transaction| write.carry_out(transaction)).await?;
        let units = write_units(planned.bytes());
        let shown = match input.return_values.unwrap_or_default() {
            ReturnValue::None => None,
            ReturnValue::AllOld => planned.old,
            ReturnValue::AllNew => planned.new,
            ReturnValue::UpdatedOld => planned.old.map(|item| changed.of(&item)),
            ReturnValue::UpdatedNew => planned.new.map(|item| changed.of(&item)),
        };
        Ok(UpdateItemOutput {
            attributes: shown.map(attributes),
            consumed_capacity: consumed(input.return_consumed_capacity, &input.table_name, units, None),
            ..UpdateItemOutput::default()
        })
    }
}
