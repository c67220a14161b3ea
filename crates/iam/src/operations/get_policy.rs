//! `GetPolicy`: shows a managed policy.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{GetPolicyRequest, GetPolicyResponse, errors::declared},
    managed,
    service::Iam,
    view,
};

/// See the module.
pub struct GetPolicy;

impl Operation for GetPolicy {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetPolicy",
        action: "iam:GetPolicy",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::GET_POLICY,
        summary: "Shows a managed policy.",
    };
    type Input = GetPolicyRequest;
    type Output = GetPolicyResponse;
}

impl Handle<GetPolicy> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<GetPolicyRequest>) -> Result<Access, IamError> {
        self.may_policy("iam:GetPolicy", &call.caller, &call.input.policy_arn)
    }

    async fn handle(&self, call: Call<GetPolicyRequest>) -> Result<GetPolicyResponse, IamError> {
        let (account, arn) = (self.account(call.caller.account()), call.input.policy_arn);
        if let Some(managed) = managed::find(&arn) {
            return Ok(GetPolicyResponse { policy: Some(view::aws_policy(managed, &account)) });
        }
        let managed = self.managed(&call.caller, &arn)?;
        Ok(GetPolicyResponse { policy: Some(view::policy(&managed.record, &account)) })
    }
}
