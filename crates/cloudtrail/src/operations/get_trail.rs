//! `GetTrail`: the settings of one trail.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::CloudTrailError,
    generated::{GetTrailRequest, GetTrailResponse, errors::declared},
    service::CloudTrail,
    trails::view,
};

/// See the module.
pub struct GetTrail;

impl Operation for GetTrail {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetTrail",
        action: "cloudtrail:GetTrail",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "cloudtrail_get_trail_per_second", per_second: 10 },
        detached: false,
        errors: declared::GET_TRAIL,
        summary: "Describes a trail.",
    };
    type Input = GetTrailRequest;
    type Output = GetTrailResponse;
}

impl Handle<GetTrail> for CloudTrail {
    type Error = CloudTrailError;

    fn access(&self, call: &Call<GetTrailRequest>) -> Result<Access, CloudTrailError> {
        Ok(Access::to("cloudtrail:GetTrail", self.trail_arn(&call.input.name, &call.caller)?))
    }

    async fn handle(&self, call: Call<GetTrailRequest>) -> Result<GetTrailResponse, CloudTrailError> {
        let Call { input, caller } = call;

        let (_, trail) = self.trail(&input.name, &caller)?;
        Ok(GetTrailResponse { trail: Some(view(&trail)) })
    }
}
