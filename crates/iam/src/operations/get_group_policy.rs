//! `GetGroupPolicy`: shows an inline policy of a group.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{GetGroupPolicyRequest, GetGroupPolicyResponse, errors::declared},
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct GetGroupPolicy;

impl Operation for GetGroupPolicy {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetGroupPolicy",
        action: "iam:GetGroupPolicy",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::GET_GROUP_POLICY,
        summary: "Shows an inline policy of a group.",
    };
    type Input = GetGroupPolicyRequest;
    type Output = GetGroupPolicyResponse;
}

impl Handle<GetGroupPolicy> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<GetGroupPolicyRequest>) -> Result<Access, IamError> {
        Ok(self.may("iam:GetGroupPolicy", Kind::Group, &call.caller, &call.input.group_name))
    }

    async fn handle(&self, call: Call<GetGroupPolicyRequest>) -> Result<GetGroupPolicyResponse, IamError> {
        let GetGroupPolicyRequest { group_name, policy_name } = call.input;
        let policy_document = self.inline(Kind::Group, &call.caller, &group_name, &policy_name)?;
        let group_name = self.find(Kind::Group, &call.caller, &group_name)?.record.name.clone();
        Ok(GetGroupPolicyResponse { group_name, policy_name, policy_document })
    }
}
