//! `DeleteUserPolicy`: deletes an inline policy of a user.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{DeleteUserPolicyRequest, errors::declared},
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct DeleteUserPolicy;

impl Operation for DeleteUserPolicy {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteUserPolicy",
        action: "iam:DeleteUserPolicy",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::DELETE_USER_POLICY,
        summary: "Deletes an inline policy of a user.",
    };
    type Input = DeleteUserPolicyRequest;
    type Output = Empty;
}

impl Handle<DeleteUserPolicy> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<DeleteUserPolicyRequest>) -> Result<Access, IamError> {
        Ok(self.may("iam:DeleteUserPolicy", Kind::User, &call.caller, &call.input.user_name))
    }

    async fn handle(&self, call: Call<DeleteUserPolicyRequest>) -> Result<Empty, IamError> {
        let DeleteUserPolicyRequest { user_name, policy_name } = call.input;
        self.delete_inline(Kind::User, &call.caller, &user_name, policy_name).await?;
        Ok(Empty)
    }
}
