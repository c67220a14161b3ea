//! `GetUserPolicy`: shows an inline policy of a user.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{GetUserPolicyRequest, GetUserPolicyResponse, errors::declared},
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct GetUserPolicy;

impl Operation for GetUserPolicy {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetUserPolicy",
        action: "iam:GetUserPolicy",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::GET_USER_POLICY,
        summary: "Shows an inline policy of a user.",
    };
    type Input = GetUserPolicyRequest;
    type Output = GetUserPolicyResponse;
}

impl Handle<GetUserPolicy> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<GetUserPolicyRequest>) -> Result<Access, IamError> {
        Ok(self.may("iam:GetUserPolicy", Kind::User, &call.caller, &call.input.user_name))
    }

    async fn handle(&self, call: Call<GetUserPolicyRequest>) -> Result<GetUserPolicyResponse, IamError> {
        let GetUserPolicyRequest { user_name, policy_name } = call.input;
        let policy_document = self.inline(Kind::User, &call.caller, &user_name, &policy_name)?;
        let user_name = self.find(Kind::User, &call.caller, &user_name)?.record.name.clone();
        Ok(GetUserPolicyResponse { user_name, policy_name, policy_document })
    }
}
