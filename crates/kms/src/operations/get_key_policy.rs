//! `GetKeyPolicy`: the key policy as it was put.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::KmsError,
    generated::{GetKeyPolicyRequest, GetKeyPolicyResponse, errors::declared},
    policy,
    service::Kms,
};

/// See the module.
pub struct GetKeyPolicy;

impl Operation for GetKeyPolicy {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetKeyPolicy",
        action: "kms:GetKeyPolicy",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "kms_get_key_policy_per_second", per_second: 1000 },
        detached: false,
        errors: declared::GET_KEY_POLICY,
        summary: "Shows the policy of a key.",
    };
    type Input = GetKeyPolicyRequest;
    type Output = GetKeyPolicyResponse;
}

impl Handle<GetKeyPolicy> for Kms {
    type Error = KmsError;

    fn access(&self, call: &Call<GetKeyPolicyRequest>) -> Result<Access, KmsError> {
        self.key_access("kms:GetKeyPolicy", &call.caller, &call.input.key_id)
    }

    async fn handle(&self, call: Call<GetKeyPolicyRequest>) -> Result<GetKeyPolicyResponse, KmsError> {
        let Call { input, caller } = call;

        let key = self.find(&input.key_id, &caller)?.key;
        policy::require_name(input.policy_name.as_deref())?;
        Ok(GetKeyPolicyResponse {
            policy: Some(key.record.policy.clone()),
            policy_name: Some(policy::NAME.into()),
        })
    }
}
