//! `RevokeGrant`: takes a grant back.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    crypto::dry_run,
    error::KmsError,
    generated::{RevokeGrantRequest, errors::declared},
    service::Kms,
};

/// See the module.
pub struct RevokeGrant;

impl Operation for RevokeGrant {
    const SPEC: OperationSpec = OperationSpec {
        name: "RevokeGrant",
        action: "kms:RevokeGrant",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "kms_revoke_grant_per_second", per_second: 30 },
        detached: true,
        errors: declared::REVOKE_GRANT,
        summary: "Revokes a grant of a key.",
    };
    type Input = RevokeGrantRequest;
    type Output = Empty;
}

impl Handle<RevokeGrant> for Kms {
    type Error = KmsError;

    fn access(&self, call: &Call<RevokeGrantRequest>) -> Result<Access, KmsError> {
        self.key_access("kms:RevokeGrant", &call.caller, &call.input.key_id)
    }

    async fn handle(&self, call: Call<RevokeGrantRequest>) -> Result<Empty, KmsError> {
        let Call { input, caller } = call;

        let key = self.find(&input.key_id, &caller)?.key;
        self.change_grants(&key.arn, |_, grants| {
            let at = grants.iter().position(|grant| grant.id == input.grant_id);
            let at =
                at.ok_or_else(|| KmsError::NotFound(format!("Grant ID {} not found", input.grant_id)))?;
            dry_run(input.dry_run)?;
            grants.remove(at);
            Ok(())
        })
        .await?;
        Ok(Empty)
    }
}
