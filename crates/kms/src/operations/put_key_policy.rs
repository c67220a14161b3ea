//! `PutKeyPolicy`: replaces the key policy.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::KmsError,
    generated::{PutKeyPolicyRequest, errors::declared},
    policy,
    service::Kms,
};

/// See the module.
pub struct PutKeyPolicy;

impl Operation for PutKeyPolicy {
    const SPEC: OperationSpec = OperationSpec {
        name: "PutKeyPolicy",
        action: "kms:PutKeyPolicy",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "kms_put_key_policy_per_second", per_second: 15 },
        detached: true,
        errors: declared::PUT_KEY_POLICY,
        summary: "Replaces the policy of a key.",
    };
    type Input = PutKeyPolicyRequest;
    type Output = Empty;
}

impl Handle<PutKeyPolicy> for Kms {
    type Error = KmsError;

    fn access(&self, call: &Call<PutKeyPolicyRequest>) -> Result<Access, KmsError> {
        self.key_access("kms:PutKeyPolicy", &call.caller, &call.input.key_id).map(|access| {
            let bypass = call.input.bypass_policy_lockout_safety_check == Some(true);
            access.with_key("kms:BypassPolicyLockoutSafetyCheck", bypass.to_string())
        })
    }

    async fn handle(&self, call: Call<PutKeyPolicyRequest>) -> Result<Empty, KmsError> {
        let Call { input, caller } = call;

        let found = self.find(&input.key_id, &caller)?;
        policy::require_name(input.policy_name.as_deref())?;
        let lockout = input.bypass_policy_lockout_safety_check != Some(true);
        policy::check(&input.policy, &caller, lockout, self.grammar.as_ref())?;
        self.change(&found.key, |key, record| {
            key.require_customer()?;
            record.policy = input.policy;
            Ok(())
        })
        .await?;
        Ok(Empty)
    }
}
