//! `GetKeyRotationStatus`: whether and when the material of a key changes by itself.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::KmsError,
    generated::{GetKeyRotationStatusRequest, GetKeyRotationStatusResponse, errors::declared},
    rotation::next,
    service::Kms,
};

/// See the module.
pub struct GetKeyRotationStatus;

impl Operation for GetKeyRotationStatus {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetKeyRotationStatus",
        action: "kms:GetKeyRotationStatus",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "kms_get_key_rotation_status_per_second", per_second: 1000 },
        detached: false,
        errors: declared::GET_KEY_ROTATION_STATUS,
        summary: "Says whether a key rotates automatically.",
    };
    type Input = GetKeyRotationStatusRequest;
    type Output = GetKeyRotationStatusResponse;
}

impl Handle<GetKeyRotationStatus> for Kms {
    type Error = KmsError;

    fn access(&self, call: &Call<GetKeyRotationStatusRequest>) -> Result<Access, KmsError> {
        self.key_access("kms:GetKeyRotationStatus", &call.caller, &call.input.key_id)
    }

    async fn handle(
        &self,
        call: Call<GetKeyRotationStatusRequest>,
    ) -> Result<GetKeyRotationStatusResponse, KmsError> {
        let Call { input, caller } = call;

        let key = self.find(&input.key_id, &caller)?.key;
        // The server's own keys are rotated by nobody's wish; AWS shows theirs as rotating once a year.
        let rotation = key.record.rotation.filter(|_| !key.is_pending_deletion());
        Ok(GetKeyRotationStatusResponse {
            key_rotation_enabled: Some(rotation.is_some()),
            key_id: Some(key.arn.to_string()),
            rotation_period_in_days: rotation.map(|rotation| rotation.period_days),
            next_rotation_date: rotation.map(next),
            on_demand_rotation_start_date: None,
        })
    }
}
