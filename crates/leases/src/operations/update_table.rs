//! `UpdateTable`: changes the settings and the indexes of a table.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::LeasesError,
    generated::{TableClass, TableStatus, UpdateTableInput, UpdateTableOutput, errors::declared},
    service::Leases,
    table::{IndexChange, SIZES, TABLES, Target, billing, definitions},
    view::describe,
};

/// See the module.
pub struct UpdateTable;

impl Operation for UpdateTable {
    const SPEC: OperationSpec = OperationSpec {
        name: "UpdateTable",
        action: "dynamodb:UpdateTable",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::UPDATE_TABLE,
        summary: "Changes how a table is paid for, whether it can be deleted, or its indexes.",
    };
    type Input = UpdateTableInput;
    type Output = UpdateTableOutput;
}

impl Handle<UpdateTable> for Leases {
    type Error = LeasesError;

    fn access(&self, call: &Call<UpdateTableInput>) -> Result<Access, LeasesError> {
        Ok(Target::of(&call.caller, &call.input.table_name)?.access("dynamodb:UpdateTable"))
    }

    async fn handle(&self, call: Call<UpdateTableInput>) -> Result<UpdateTableOutput, LeasesError> {
        let target = Target::of(&call.caller, &call.input.table_name)?;
        let input = call.input;
        refuse(&input)?;
        let mut updates = input.global_secondary_index_updates.unwrap_or_default();
        let nothing = input.billing_mode.is_none()
            && input.provisioned_throughput.is_none()
            && input.deletion_protection_enabled.is_none()
            && input.table_class.is_none()
            && updates.is_empty();
        if nothing {
            return Err(LeasesError::Validation(
                "At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled, GlobalSecondaryIndexUpdates or SSESpecification or ReplicaUpdates is required".into(),
            ));
        }
        if updates.len() > 1 {
            return Err(LeasesError::LimitExceeded(
                "Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table".into(),
            ));
        }
        let billing = match (input.billing_mode, &input.provisioned_throughput) {
            (None, None) => None,
            (mode, throughput) => Some(billing(mode, throughput.as_ref())?),
        };
        let defined = definitions(&input.attribute_definitions.unwrap_or_default())?;
        let change = updates.pop().map(IndexChange::new).transpose()?;
        let key = target.key();
        let (table, size, removed) = self
            .store
            .write(move |transaction| {
                let table = transaction.get(TABLES, &key)?;
                let mut table = table.ok_or_else(|| LeasesError::TableNotFound(key.2.clone()))?;
                table.billing = billing.unwrap_or(table.billing);
                table.deletion_protection =
                    input.deletion_protection_enabled.unwrap_or(table.deletion_protection);
                let removed = match &change {
                    Some(change) => change.make(transaction, &mut table, &defined)?,
                    None => None,
                };
                transaction.put(TABLES, &key, &table)?;
                let size = transaction.get(SIZES, &table.id)?.unwrap_or_default();
                Ok::<_, LeasesError>((table, size, removed))
            })
            .await?;
        if let Some(prefix) = removed {
            self.remove_below(prefix).await?;
        }
        Ok(UpdateTableOutput {
            table_description: Some(describe(&target, &table, size, TableStatus::Active)),
        })
    }
}

fn refuse(input: &UpdateTableInput) -> Result<(), LeasesError> {
    for (given, what) in [
        (
            input.stream_specification.as_ref().is_some_and(|stream| stream.stream_enabled),
            "StreamSpecification",
        ),
        (input.sse_specification.as_ref().is_some_and(|sse| sse.enabled == Some(true)), "SSESpecification"),
        (input.replica_updates.is_some(), "ReplicaUpdates"),
        (
            input.table_class == Some(TableClass::StandardInfrequentAccess),
            "TableClass STANDARD_INFREQUENT_ACCESS",
        ),
        (input.multi_region_consistency.is_some(), "MultiRegionConsistency"),
        (input.global_table_witness_updates.is_some(), "GlobalTableWitnessUpdates"),
        (input.on_demand_throughput.is_some(), "OnDemandThroughput"),
        (input.warm_throughput.is_some(), "WarmThroughput"),
        (input.global_table_settings_replication_mode.is_some(), "GlobalTableSettingsReplicationMode"),
        (input.disassociation_protection_enabled.is_some(), "DisassociationProtectionEnabled"),
        (input.vector_index_updates.is_some(), "VectorIndexUpdates"),
    ] {
        if given {
            return Err(LeasesError::unsupported(what));
        }
    }
    Ok(())
}
