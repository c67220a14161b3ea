//! `Query`: reads the items with a partition key, in the order of their sort keys.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;
use millstream_runtime as runtime;

use crate::{
    capacity::{consumed, read_units},
    error::{LeasesError, attributes},
    expression::{Arguments, Kind},
    generated::{QueryInput, QueryOutput, errors::declared},
    legacy::Conditions,
    read::{Filter, behind, start_key},
    request::{KeyConditions, reads, writes},
    service::Leases,
    table::Target,
};

/// See the module.
pub struct Query;

impl Operation for Query {
    const SPEC: OperationSpec = OperationSpec {
        name: "Query",
        action: "dynamodb:Query",
        audit: Audit::Data { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::QUERY,
        summary: "Reads the items with a partition key, in the order of their sort keys.",
    };
    type Input = QueryInput;
    type Output = QueryOutput;
}

impl Handle<Query> for Leases {
    type Error = LeasesError;

    fn access(&self, call: &Call<QueryInput>) -> Result<Access, LeasesError> {
        Ok(Target::of(&call.caller, &call.input.table_name)?
            .access_index("dynamodb:Query", call.input.index_name.as_deref()))
    }

    async fn handle(&self, call: Call<QueryInput>) -> Result<QueryOutput, LeasesError> {
        let target = Target::of(&call.caller, &call.input.table_name)?;
        let input = call.input;
        writes::no_mixing(
            &[
                ("ProjectionExpression", input.projection_expression.is_some()),
                ("FilterExpression", input.filter_expression.is_some()),
                ("KeyConditionExpression", input.key_condition_expression.is_some()),
            ],
            &[
                ("AttributesToGet", input.attributes_to_get.is_some()),
                ("QueryFilter", input.query_filter.is_some()),
                ("ConditionalOperator", input.conditional_operator.is_some()),
                ("KeyConditions", input.key_conditions.is_some()),
            ],
        )?;
        let legacy = input
            .query_filter
            .map(|filter| Conditions::filter(filter, input.conditional_operator))
            .transpose()?;
        let start = input.exclusive_start_key.map(reads::starting_key).transpose()?;
        if input.key_conditions.is_none() && input.key_condition_expression.is_none() {
            return Err(LeasesError::Validation(
                "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.".into(),
            ));
        }
        let arguments = Arguments::new(
            input.expression_attribute_names,
            input.expression_attribute_values,
            &[
                (Kind::Projection, input.projection_expression.is_some()),
                (Kind::Filter, input.filter_expression.is_some()),
                (Kind::KeyCondition, input.key_condition_expression.is_some()),
            ],
        )?;
        let key_condition =
            arguments.condition(Kind::KeyCondition, input.key_condition_expression.as_deref())?;
        let filter = arguments.condition(Kind::Filter, input.filter_expression.as_deref())?;
        let projection = arguments.projection(input.projection_expression.as_deref())?;
        arguments.all_used()?;
        let conditions = match (key_condition, input.key_conditions) {
            (Some(condition), _) => KeyConditions::of_expression(condition)?,
            (None, conditions) => KeyConditions::of_legacy(conditions.unwrap_or_default())?,
        };
        let select = reads::Select::new(
            input.select,
            projection,
            input.attributes_to_get,
            input.index_name.is_some(),
        )?;
        let snapshot = self.store.snapshot()?;
        let consistent = input.consistent_read == Some(true);
        let backwards = input.scan_index_forward == Some(false);
        let limit = input.limit.and_then(|limit| usize::try_from(limit).ok());
        let (index_name, table_name, wanted) =
            (input.index_name, input.table_name, input.return_consumed_capacity);
        runtime::blocking(move || {
            let table = target.table(&snapshot)?;
            let index = reads::index(&table, index_name.as_deref(), consistent)?;
            let schema = index.map_or(&table.key, |index| &index.key);
            let mut range = conditions.range(&table, index)?;
            range.backwards = backwards;
            reads::check_filter(&table, schema, filter.as_ref(), legacy.as_ref())?;
            if let Some(start) = start {
                let key = start_key(&table, index, &start)?;
                conditions.check_start(schema, &start)?;
                range = behind(range, key);
            }
            let filter = filter.map(Filter::Expression).or(legacy.map(Filter::Legacy));
            let page = select.request(&table, index, range, filter, limit)?.read(&snapshot)?;
            let units = read_units(page.bytes, consistent);
            let of_index = index.map(|index| (index.name.as_str(), index.global));
            Ok(QueryOutput {
                items: (!select.count_only()).then(|| page.items.into_iter().map(attributes).collect()),
                count: Some(reads::count(page.count)),
                scanned_count: Some(reads::count(page.scanned)),
                last_evaluated_key: page.last.map(attributes),
                consumed_capacity: consumed(wanted, &table_name, units, of_index),
            })
        })
        .await
    }
}
