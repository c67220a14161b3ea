//! `EnableKeyRotation`: the material of a key changes by itself; what older ones encrypted stays readable.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::KmsError,
    generated::{EnableKeyRotationRequest, errors::declared},
    rotation::PERIOD_DAYS,
    service::Kms,
    tables::Rotation,
};

/// See the module.
pub struct EnableKeyRotation;

impl Operation for EnableKeyRotation {
    const SPEC: OperationSpec = OperationSpec {
        name: "EnableKeyRotation",
        action: "kms:EnableKeyRotation",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "kms_enable_key_rotation_per_second", per_second: 15 },
        detached: true,
        errors: declared::ENABLE_KEY_ROTATION,
        summary: "Enables the automatic rotation of a key.",
    };
    type Input = EnableKeyRotationRequest;
    type Output = Empty;
}

impl Handle<EnableKeyRotation> for Kms {
    type Error = KmsError;

    fn access(&self, call: &Call<EnableKeyRotationRequest>) -> Result<Access, KmsError> {
        self.key_access("kms:EnableKeyRotation", &call.caller, &call.input.key_id).map(|access| {
            match call.input.rotation_period_in_days {
                Some(days) => access.with_key("kms:RotationPeriodInDays", days.to_string()),
                None => access,
            }
        })
    }

    async fn handle(&self, call: Call<EnableKeyRotationRequest>) -> Result<Empty, KmsError> {
        let Call { input, caller } = call;

        let found = self.find(&input.key_id, &caller)?;
        let now = self.now().as_millis();
        let period_days = input.rotation_period_in_days.unwrap_or(PERIOD_DAYS);
        self.change(&found.key, |key, record| {
            key.require_customer()?;
            key.require_enabled()?;
            let since_ms = record.rotation.map_or(now, |rotation| rotation.since_ms);
            record.rotation = Some(Rotation { period_days, since_ms });
            Ok(())
        })
        .await?;
        Ok(Empty)
    }
}
