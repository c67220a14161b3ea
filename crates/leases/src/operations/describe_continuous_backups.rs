//! `DescribeContinuousBackups`: says whether point-in-time recovery was asked for.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::LeasesError,
    generated::{DescribeContinuousBackupsInput, DescribeContinuousBackupsOutput, errors::declared},
    service::Leases,
    table::{TABLES, Target},
    view::backups,
};

/// See the module.
pub struct DescribeContinuousBackups;

impl Operation for DescribeContinuousBackups {
    const SPEC: OperationSpec = OperationSpec {
        name: "DescribeContinuousBackups",
        action: "dynamodb:DescribeContinuousBackups",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::DESCRIBE_CONTINUOUS_BACKUPS,
        summary: "Says whether point-in-time recovery was asked for.",
    };
    type Input = DescribeContinuousBackupsInput;
    type Output = DescribeContinuousBackupsOutput;
}

impl Handle<DescribeContinuousBackups> for Leases {
    type Error = LeasesError;

    fn access(&self, call: &Call<DescribeContinuousBackupsInput>) -> Result<Access, LeasesError> {
        Ok(Target::of(&call.caller, &call.input.table_name)?.access("dynamodb:DescribeContinuousBackups"))
    }

    async fn handle(
        &self,
        call: Call<DescribeContinuousBackupsInput>,
    ) -> Result<DescribeContinuousBackupsOutput, LeasesError> {
        let target = Target::of(&call.caller, &call.input.table_name)?;
        let table = self.store.snapshot()?.get(TABLES, &target.key())?;
        let table = table.ok_or_else(|| LeasesError::TableNotFound(target.name))?;
        Ok(DescribeContinuousBackupsOutput {
            continuous_backups_description: Some(backups(table.point_in_time_recovery)),
        })
    }
}
