//! `DisableKeyRotation`: the material of a key changes no more by itself.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::KmsError,
    generated::{DisableKeyRotationRequest, errors::declared},
    service::Kms,
};

/// See the module.
pub struct DisableKeyRotation;

impl Operation for DisableKeyRotation {
    const SPEC: OperationSpec = OperationSpec {
        name: "DisableKeyRotation",
        action: "kms:DisableKeyRotation",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "kms_disable_key_rotation_per_second", per_second: 5 },
        detached: true,
        errors: declared::DISABLE_KEY_ROTATION,
        summary: "Disables the automatic rotation of a key.",
    };
    type Input = DisableKeyRotationRequest;
    type Output = Empty;
}

impl Handle<DisableKeyRotation> for Kms {
    type Error = KmsError;

    fn access(&self, call: &Call<DisableKeyRotationRequest>) -> Result<Access, KmsError> {
        self.key_access("kms:DisableKeyRotation", &call.caller, &call.input.key_id)
    }

    async fn handle(&self, call: Call<DisableKeyRotationRequest>) -> Result<Empty, KmsError> {
        let Call { input, caller } = call;

        let found = self.find(&input.key_id, &caller)?;
        self.change(&found.key, |key, record| {
            key.require_customer()?;
            key.require_enabled()?;
            record.rotation = None;
            Ok(())
        })
        .await?;
        Ok(Empty)
    }
}
