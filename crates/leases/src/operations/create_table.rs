//! `CreateTable`: creates a table.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::LeasesError,
    generated::{CreateTableInput, CreateTableOutput, TableClass, TableStatus, errors::declared},
    service::Leases,
    table::{
        KeySchema, NEXT_ID, NewIndex, Size, TABLES, Table, Target, add_index, billing,
        check_definitions_used, definitions, tags,
    },
    view::{describe, uuid},
};

/// See the module.
pub struct CreateTable;

impl Operation for CreateTable {
    const SPEC: OperationSpec = OperationSpec {
        name: "CreateTable",
        action: "dynamodb:CreateTable",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::CREATE_TABLE,
        summary: "Creates a table.",
    };
    type Input = CreateTableInput;
    type Output = CreateTableOutput;
}

impl Handle<CreateTable> for Leases {
    type Error = LeasesError;

    fn access(&self, call: &Call<CreateTableInput>) -> Result<Access, LeasesError> {
        let target = Target::of(&call.caller, &call.input.table_name)?;
        let access = target.access("dynamodb:CreateTable");
        Ok(match &call.input.tags {
            Some(tags) if !tags.is_empty() => access.and(target.access("dynamodb:TagResource")),
            _ => access,
        })
    }

    async fn handle(&self, call: Call<CreateTableInput>) -> Result<CreateTableOutput, LeasesError> {
        let target = Target::of(&call.caller, &call.input.table_name)?;
        let input = call.input;
        refuse(&input)?;
        let billing = billing(input.billing_mode, input.provisioned_throughput.as_ref())?;
        let attributes = definitions(&input.attribute_definitions.unwrap_or_default())?;
        let key = KeySchema::new(&input.key_schema.unwrap_or_default(), &attributes)?;
        let mut table = Table {
            id: 0,
            uid: uuid(self.rng.as_ref()),
            name: target.name.clone(),
            created_ms: self.clock.now().as_millis(),
            attributes,
            key,
            indexes: Vec::new(),
            next_index: 0,
            billing,
            deletion_protection: input.deletion_protection_enabled.unwrap_or(false),
            tags: tags(input.tags.unwrap_or_default()),
            point_in_time_recovery: false,
        };
        if input.local_secondary_indexes.as_ref().is_some_and(Vec::is_empty) {
            return Err(LeasesError::invalid("List of LocalSecondaryIndexes is empty"));
        }
        if input.global_secondary_indexes.as_ref().is_some_and(Vec::is_empty) {
            return Err(LeasesError::invalid("List of GlobalSecondaryIndexes is empty"));
        }
        for index in input.local_secondary_indexes.into_iter().flatten() {
            add_index(&mut table, NewIndex::local(index))?;
        }
        for index in input.global_secondary_indexes.into_iter().flatten() {
            add_index(&mut table, NewIndex::global(index)?)?;
        }
        check_definitions_used(&table)?;
        let key = target.key();
        let table = self
            .store
            .write(move |transaction| {
                if transaction.get(TABLES, &key)?.is_some() {
                    return Err(LeasesError::InUse(format!("Table already exists: {}", key.2)));
                }
                let id = transaction.get(NEXT_ID, "table")?.unwrap_or(1);
                transaction.put(NEXT_ID, "table", &(id + 1))?;
                let table = Table { id, ..table.clone() };
                transaction.put(TABLES, &key, &table)?;
                Ok(table)
            })
            .await?;
        // A table can be used as soon as it is stored, and so it is never seen in creation.
        let description = describe(&target, &table, Size::default(), TableStatus::Active);
        Ok(CreateTableOutput { table_description: Some(description) })
    }
}

fn refuse(input: &CreateTableInput) -> Result<(), LeasesError> {
    for (given, what) in [
        (
            input.stream_specification.as_ref().is_some_and(|stream| stream.stream_enabled),
            "StreamSpecification",
        ),
        (input.sse_specification.as_ref().is_some_and(|sse| sse.enabled == Some(true)), "SSESpecification"),
        (
            input.table_class == Some(TableClass::StandardInfrequentAccess),
            "TableClass STANDARD_INFREQUENT_ACCESS",
        ),
        (input.warm_throughput.is_some(), "WarmThroughput"),
        (input.on_demand_throughput.is_some(), "OnDemandThroughput"),
        (input.resource_policy.is_some(), "ResourcePolicy"),
        (input.global_table_source_arn.is_some(), "GlobalTableSourceArn"),
        (input.global_table_settings_replication_mode.is_some(), "GlobalTableSettingsReplicationMode"),
        (input.vector_indexes.is_some(), "VectorIndexes"),
    ] {
        if given {
            return Err(LeasesError::unsupported(what));
        }
    }
    Ok(())
}
