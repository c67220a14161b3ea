//! `PutUserPolicy`: sets an inline policy of a user.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{PutUserPolicyRequest, errors::declared},
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct PutUserPolicy;

impl Operation for PutUserPolicy {
    const SPEC: OperationSpec = OperationSpec {
        name: "PutUserPolicy",
        action: "iam:PutUserPolicy",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::PUT_USER_POLICY,
        summary: "Sets an inline policy of a user.",
    };
    type Input = PutUserPolicyRequest;
    type Output = Empty;
}

impl Handle<PutUserPolicy> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<PutUserPolicyRequest>) -> Result<Access, IamError> {
        Ok(self.may("iam:PutUserPolicy", Kind::User, &call.caller, &call.input.user_name))
    }

    async fn handle(&self, call: Call<PutUserPolicyRequest>) -> Result<Empty, IamError> {
        let PutUserPolicyRequest { user_name, policy_name, policy_document } = call.input;
        self.put_inline(Kind::User, &call.caller, &user_name, policy_name, policy_document).await?;
        Ok(Empty)
    }
}
