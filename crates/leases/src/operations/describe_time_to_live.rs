//! `DescribeTimeToLive`: says whether items of a table expire. They do not: expiry is not served.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::LeasesError,
    generated::{
        DescribeTimeToLiveInput, DescribeTimeToLiveOutput, TimeToLiveDescription, TimeToLiveStatus,
        errors::declared,
    },
    service::Leases,
    table::{TABLES, Target},
};

/// See the module.
pub struct DescribeTimeToLive;

impl Operation for DescribeTimeToLive {
    const SPEC: OperationSpec = OperationSpec {
        name: "DescribeTimeToLive",
        action: "dynamodb:DescribeTimeToLive",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::DESCRIBE_TIME_TO_LIVE,
        summary: "Says whether items of a table expire.",
    };
    type Input = DescribeTimeToLiveInput;
    type Output = DescribeTimeToLiveOutput;
}

impl Handle<DescribeTimeToLive> for Leases {
    type Error = LeasesError;

    fn access(&self, call: &Call<DescribeTimeToLiveInput>) -> Result<Access, LeasesError> {
        Ok(Target::of(&call.caller, &call.input.table_name)?.access("dynamodb:DescribeTimeToLive"))
    }

    async fn handle(
        &self,
        call: Call<DescribeTimeToLiveInput>,
    ) -> Result<DescribeTimeToLiveOutput, LeasesError> {
        let target = Target::of(&call.caller, &call.input.table_name)?;
        let table = self.store.snapshot()?.get(TABLES, &target.key())?;
        table.ok_or_else(|| LeasesError::TableNotFound(target.name))?;
        let description = TimeToLiveDescription {
            time_to_live_status: Some(TimeToLiveStatus::Disabled),
            ..TimeToLiveDescription::default()
        };
        Ok(DescribeTimeToLiveOutput { time_to_live_description: Some(description) })
    }
}
