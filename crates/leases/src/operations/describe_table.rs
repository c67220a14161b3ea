//! `DescribeTable`: describes a table and its indexes.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::LeasesError,
    generated::{DescribeTableInput, DescribeTableOutput, TableStatus, errors::declared},
    service::Leases,
    table::{SIZES, TABLES, Target},
    view::describe,
};

/// See the module.
pub struct DescribeTable;

impl Operation for DescribeTable {
    const SPEC: OperationSpec = OperationSpec {
        name: "DescribeTable",
        action: "dynamodb:DescribeTable",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::DESCRIBE_TABLE,
        summary: "Describes a table.",
    };
    type Input = DescribeTableInput;
    type Output = DescribeTableOutput;
}

impl Handle<DescribeTable> for Leases {
    type Error = LeasesError;

    fn access(&self, call: &Call<DescribeTableInput>) -> Result<Access, LeasesError> {
        Ok(Target::of(&call.caller, &call.input.table_name)?.access("dynamodb:DescribeTable"))
    }

    async fn handle(&self, call: Call<DescribeTableInput>) -> Result<DescribeTableOutput, LeasesError> {
        let target = Target::of(&call.caller, &call.input.table_name)?;
        let snapshot = self.store.snapshot()?;
        let table = snapshot.get(TABLES, &target.key())?;
        let table = table.ok_or_else(|| LeasesError::TableNotFound(target.name.clone()))?;
        let size = snapshot.get(SIZES, &table.id)?.unwrap_or_default();
        Ok(DescribeTableOutput { table: Some(describe(&target, &table, size, TableStatus::Active)) })
    }
}
