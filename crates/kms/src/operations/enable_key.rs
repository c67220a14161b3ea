//! `EnableKey`: lets a disabled key be used again.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::KmsError,
    generated::{EnableKeyRequest, errors::declared},
    service::Kms,
};

/// See the module.
pub struct EnableKey;

impl Operation for EnableKey {
    const SPEC: OperationSpec = OperationSpec {
        name: "EnableKey",
        action: "kms:EnableKey",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "kms_enable_key_per_second", per_second: 5 },
        detached: true,
        errors: declared::ENABLE_KEY,
        summary: "Enables a key.",
    };
    type Input = EnableKeyRequest;
    type Output = Empty;
}

impl Handle<EnableKey> for Kms {
    type Error = KmsError;

    fn access(&self, call: &Call<EnableKeyRequest>) -> Result<Access, KmsError> {
        self.key_access("kms:EnableKey", &call.caller, &call.input.key_id)
    }

    async fn handle(&self, call: Call<EnableKeyRequest>) -> Result<Empty, KmsError> {
        let Call { input, caller } = call;

        let found = self.find(&input.key_id, &caller)?;
        self.change(&found.key, |key, record| {
            key.require_customer()?;
            key.require_not_pending()?;
            record.enabled = true;
            Ok(())
        })
        .await?;
        Ok(Empty)
    }
}
