//! `RotateKeyOnDemand`: a new material at once; what older ones encrypted stays readable.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::KmsError,
    generated::{RotateKeyOnDemandRequest, RotateKeyOnDemandResponse, errors::declared},
    rotation::ON_DEMAND_MAX,
    service::Kms,
};

/// See the module.
pub struct RotateKeyOnDemand;

impl Operation for RotateKeyOnDemand {
    const SPEC: OperationSpec = OperationSpec {
        name: "RotateKeyOnDemand",
        action: "kms:RotateKeyOnDemand",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "kms_rotate_key_on_demand_per_second", per_second: 5 },
        detached: true,
        errors: declared::ROTATE_KEY_ON_DEMAND,
        summary: "Rotates the material of a key.",
    };
    type Input = RotateKeyOnDemandRequest;
    type Output = RotateKeyOnDemandResponse;
}

impl Handle<RotateKeyOnDemand> for Kms {
    type Error = KmsError;

    fn access(&self, call: &Call<RotateKeyOnDemandRequest>) -> Result<Access, KmsError> {
        self.key_access("kms:RotateKeyOnDemand", &call.caller, &call.input.key_id)
    }

    async fn handle(
        &self,
        call: Call<RotateKeyOnDemandRequest>,
    ) -> Result<RotateKeyOnDemandResponse, KmsError> {
        let Call { input, caller } = call;

        let key = self.find(&input.key_id, &caller)?.key;
        key.require_customer()?;
        key.require_enabled()?;
        let before = key.record.materials.iter().filter(|material| material.on_demand).count();
        if before >= ON_DEMAND_MAX {
            return Err(KmsError::LimitExceeded(format!(
                "A key can be rotated on demand {ON_DEMAND_MAX} times at the most."
            )));
        }
        self.rotate(&key.arn, true).await?;
        Ok(RotateKeyOnDemandResponse { key_id: Some(key.arn.to_string()) })
    }
}
