//! `UpdateContinuousBackups`: notes whether point-in-time recovery is asked for. A backup of the data directory has the tables too; there is no operation that restores one alone.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::LeasesError,
    generated::{UpdateContinuousBackupsInput, UpdateContinuousBackupsOutput, errors::declared},
    service::Leases,
    table::Target,
    view::backups,
};

/// See the module.
pub struct UpdateContinuousBackups;

impl Operation for UpdateContinuousBackups {
    const SPEC: OperationSpec = OperationSpec {
        name: "UpdateContinuousBackups",
        action: "dynamodb:UpdateContinuousBackups",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::UPDATE_CONTINUOUS_BACKUPS,
        summary: "Notes whether point-in-time recovery is asked for.",
    };
    type Input = UpdateContinuousBackupsInput;
    type Output = UpdateContinuousBackupsOutput;
}

impl Handle<UpdateContinuousBackups> for Leases {
    type Error = LeasesError;

    fn access(&self, call: &Call<UpdateContinuousBackupsInput>) -> Result<Access, LeasesError> {
        Ok(Target::of(&call.caller, &call.input.table_name)?.access("dynamodb:UpdateContinuousBackups"))
    }

    async fn handle(
        &self,
        call: Call<UpdateContinuousBackupsInput>,
    ) -> Result<UpdateContinuousBackupsOutput, LeasesError> {
        let target = Target::of(&call.caller, &call.input.table_name)?;
        let wanted = call.input.point_in_time_recovery_specification;
        if wanted.recovery_period_in_days.is_some() {
            return Err(LeasesError::unsupported("RecoveryPeriodInDays"));
        }
        let enabled = wanted.point_in_time_recovery_enabled;
        self.change_table(target, move |table| {
            table.point_in_time_recovery = enabled;
            Ok(())
        })
        .await?;
        Ok(UpdateContinuousBackupsOutput { continuous_backups_description: Some(backups(enabled)) })
    }
}
