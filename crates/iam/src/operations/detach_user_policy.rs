//! `DetachUserPolicy`: detaches a managed policy from a user.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{DetachUserPolicyRequest, errors::declared},
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct DetachUserPolicy;

impl Operation for DetachUserPolicy {
    const SPEC: OperationSpec = OperationSpec {
        name: "DetachUserPolicy",
        action: "iam:DetachUserPolicy",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::DETACH_USER_POLICY,
        summary: "Detaches a managed policy from a user.",
    };
    type Input = DetachUserPolicyRequest;
    type Output = Empty;
}

impl Handle<DetachUserPolicy> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<DetachUserPolicyRequest>) -> Result<Access, IamError> {
        Ok(self
            .may("iam:DetachUserPolicy", Kind::User, &call.caller, &call.input.user_name)
            .with_key("iam:PolicyARN", &call.input.policy_arn))
    }

    async fn handle(&self, call: Call<DetachUserPolicyRequest>) -> Result<Empty, IamError> {
        let DetachUserPolicyRequest { user_name, policy_arn } = call.input;
        self.detach(Kind::User, &call.caller, &user_name, policy_arn).await?;
        Ok(Empty)
    }
}
