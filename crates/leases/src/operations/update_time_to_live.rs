//! `UpdateTimeToLive`: lets items of a table expire, which is refused, or not.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::LeasesError,
    generated::{UpdateTimeToLiveInput, UpdateTimeToLiveOutput, errors::declared},
    service::Leases,
    table::{TABLES, Target},
};

/// See the module.
pub struct UpdateTimeToLive;

impl Operation for UpdateTimeToLive {
    const SPEC: OperationSpec = OperationSpec {
        name: "UpdateTimeToLive",
        action: "dynamodb:UpdateTimeToLive",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::UPDATE_TIME_TO_LIVE,
        summary: "Refuses to let items of a table expire.",
    };
    type Input = UpdateTimeToLiveInput;
    type Output = UpdateTimeToLiveOutput;
}

impl Handle<UpdateTimeToLive> for Leases {
    type Error = LeasesError;

    fn access(&self, call: &Call<UpdateTimeToLiveInput>) -> Result<Access, LeasesError> {
        Ok(Target::of(&call.caller, &call.input.table_name)?.access("dynamodb:UpdateTimeToLive"))
    }

    async fn handle(&self, call: Call<UpdateTimeToLiveInput>) -> Result<UpdateTimeToLiveOutput, LeasesError> {
        let target = Target::of(&call.caller, &call.input.table_name)?;
        let table = self.store.snapshot()?.get(TABLES, &target.key())?;
        table.ok_or_else(|| LeasesError::TableNotFound(target.name))?;
        Err(match call.input.time_to_live_specification.enabled {
            true => LeasesError::unsupported("TimeToLiveSpecification with Enabled true"),
            false => LeasesError::Validation("TimeToLive is already disabled".into()),
        })
    }
}
