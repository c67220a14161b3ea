//! `DisableKey`: stops all use of a key until it is enabled again.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::KmsError,
    generated::{DisableKeyRequest, errors::declared},
    service::Kms,
};

/// See the module.
pub struct DisableKey;

impl Operation for DisableKey {
    const SPEC: OperationSpec = OperationSpec {
        name: "DisableKey",
        action: "kms:DisableKey",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "kms_disable_key_per_second", per_second: 5 },
        detached: true,
        errors: declared::DISABLE_KEY,
        summary: "Disables a key.",
    };
    type Input = DisableKeyRequest;
    type Output = Empty;
}

impl Handle<DisableKey> for Kms {
    type Error = KmsError;

    fn access(&self, call: &Call<DisableKeyRequest>) -> Result<Access, KmsError> {
        self.key_access("kms:DisableKey", &call.caller, &call.input.key_id)
    }

    async fn handle(&self, call: Call<DisableKeyRequest>) -> Result<Empty, KmsError> {
        let Call { input, caller } = call;

        let found = self.find(&input.key_id, &caller)?;
        self.change(&found.key, |key, record| {
            key.require_customer()?;
            key.require_not_pending()?;
            record.enabled = false;
            Ok(())
        })
        .await?;
        Ok(Empty)
    }
}
