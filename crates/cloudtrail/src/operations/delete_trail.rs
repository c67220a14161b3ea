//! `DeleteTrail`: the trail ends; its files stay.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::CloudTrailError,
    generated::{DeleteTrailRequest, DeleteTrailResponse, errors::declared},
    service::CloudTrail,
};

/// See the module.
pub struct DeleteTrail;

impl Operation for DeleteTrail {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteTrail",
        action: "cloudtrail:DeleteTrail",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "cloudtrail_delete_trail_per_second", per_second: 1 },
        detached: true,
        errors: declared::DELETE_TRAIL,
        summary: "Deletes a trail.",
    };
    type Input = DeleteTrailRequest;
    type Output = DeleteTrailResponse;
}

impl Handle<DeleteTrail> for CloudTrail {
    type Error = CloudTrailError;

    fn access(&self, call: &Call<DeleteTrailRequest>) -> Result<Access, CloudTrailError> {
        Ok(Access::to("cloudtrail:DeleteTrail", self.trail_arn(&call.input.name, &call.caller)?))
    }

    async fn handle(&self, call: Call<DeleteTrailRequest>) -> Result<DeleteTrailResponse, CloudTrailError> {
        let Call { input, caller } = call;

        let (arn, _) = self.trail(&input.name, &caller)?;
        self.change(arn.as_str(), |trail| {
            trail.take();
            Ok(())
        })
        .await?;
        Ok(DeleteTrailResponse {})
    }
}
