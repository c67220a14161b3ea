//! `RetireGrant`: gives a grant back, by whoever holds it or was named for that.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;
use std::sync::Arc;

use crate::{
    crypto::dry_run,
    error::KmsError,
    generated::{RetireGrantRequest, errors::declared},
    grants::by_token,
    service::Kms,
    tables::GrantRecord,
};

/// See the module.
pub struct RetireGrant;

impl Operation for RetireGrant {
    const SPEC: OperationSpec = OperationSpec {
        name: "RetireGrant",
        action: "kms:RetireGrant",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "kms_retire_grant_per_second", per_second: 30 },
        detached: true,
        errors: declared::RETIRE_GRANT,
        summary: "Retires a grant.",
    };
    type Input = RetireGrantRequest;
    type Output = Empty;
}

impl Handle<RetireGrant> for Kms {
    type Error = KmsError;

    fn access(&self, call: &Call<RetireGrantRequest>) -> Result<Access, KmsError> {
        let grant = self.grant_to_retire(&call.input, &call.caller)?;
        let principal = call.caller.principal.arn.as_str();
        let own = grant.retiring.as_deref() == Some(principal)
            || (grant.grantee == principal
                && grant.operations.iter().any(|operation| operation == "RetireGrant"));
        // Whoever was named to retire it, or holds it with that right, needs no policy.
        if own { Ok(Access::default()) } else { self.key_access("kms:RetireGrant", &call.caller, &grant.key) }
    }

    async fn handle(&self, call: Call<RetireGrantRequest>) -> Result<Empty, KmsError> {
        let Call { input, caller } = call;

        let grant = self.grant_to_retire(&input, &caller)?;
        let key = self.find(&grant.key, &caller)?.key;
        dry_run(input.dry_run)?;
        self.change_grants(&key.arn, |_, grants| {
            grants.retain(|other| other.id != grant.id);
            Ok(())
        })
        .await?;
        Ok(Empty)
    }
}

impl Kms {
    fn grant_to_retire(
        &self,
        input: &RetireGrantRequest,
        caller: &api::Caller,
    ) -> Result<Arc<GrantRecord>, KmsError> {
        match (&input.grant_token, &input.key_id, &input.grant_id) {
            (Some(token), None, None) => {
                by_token(&self.ring.peek(), token).ok_or(KmsError::InvalidGrantToken)
            }
            (None, Some(key), Some(id)) => {
                let key = self.find(key, caller)?.key;
                let grant = key.grants.iter().find(|grant| grant.id == *id).cloned();
                grant.ok_or_else(|| KmsError::NotFound(format!("Grant ID {id} not found")))
            }
            _ => {
                let message = "Either a grant token, or a key ARN with a grant ID is required.";
                Err(KmsError::Validation(message.into()))
            }
        }
    }
}
