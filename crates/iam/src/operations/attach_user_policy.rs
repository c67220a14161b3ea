//! `AttachUserPolicy`: attaches a managed policy to a user.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{AttachUserPolicyRequest, errors::declared},
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct AttachUserPolicy;

impl Operation for AttachUserPolicy {
    const SPEC: OperationSpec = OperationSpec {
        name: "AttachUserPolicy",
        action: "iam:AttachUserPolicy",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::ATTACH_USER_POLICY,
        summary: "Attaches a managed policy to a user.",
    };
    type Input = AttachUserPolicyRequest;
    type Output = Empty;
}

impl Handle<AttachUserPolicy> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<AttachUserPolicyRequest>) -> Result<Access, IamError> {
        Ok(self
            .may("iam:AttachUserPolicy", Kind::User, &call.caller, &call.input.user_name)
            .with_key("iam:PolicyARN", &call.input.policy_arn))
    }

    async fn handle(&self, call: Call<AttachUserPolicyRequest>) -> Result<Empty, IamError> {
        let AttachUserPolicyRequest { user_name, policy_arn } = call.input;
        self.attach(Kind::User, &call.caller, &user_name, policy_arn).await?;
        Ok(Empty)
    }
}
