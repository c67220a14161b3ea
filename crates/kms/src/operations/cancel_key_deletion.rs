//! `CancelKeyDeletion`: takes a scheduled deletion back; the key is disabled then.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::KmsError,
    generated::{CancelKeyDeletionRequest, CancelKeyDeletionResponse, errors::declared},
    service::Kms,
};

/// See the module.
pub struct CancelKeyDeletion;

impl Operation for CancelKeyDeletion {
    const SPEC: OperationSpec = OperationSpec {
        name: "CancelKeyDeletion",
        action: "kms:CancelKeyDeletion",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "kms_cancel_key_deletion_per_second", per_second: 5 },
        detached: true,
        errors: declared::CANCEL_KEY_DELETION,
        summary: "Cancels the deletion of a key.",
    };
    type Input = CancelKeyDeletionRequest;
    type Output = CancelKeyDeletionResponse;
}

impl Handle<CancelKeyDeletion> for Kms {
    type Error = KmsError;

    fn access(&self, call: &Call<CancelKeyDeletionRequest>) -> Result<Access, KmsError> {
        self.key_access("kms:CancelKeyDeletion", &call.caller, &call.input.key_id)
    }

    async fn handle(
        &self,
        call: Call<CancelKeyDeletionRequest>,
    ) -> Result<CancelKeyDeletionResponse, KmsError> {
        let Call { input, caller } = call;

        let found = self.find(&input.key_id, &caller)?;
        self.change(&found.key, |key, record| {
            if record.deletion.take().is_none() {
                return Err(KmsError::InvalidState(format!("{} is not pending deletion.", key.arn)));
            }
            record.enabled = false;
            Ok(())
        })
        .await?;
        Ok(CancelKeyDeletionResponse { key_id: Some(found.key.arn.to_string()) })
    }
}
