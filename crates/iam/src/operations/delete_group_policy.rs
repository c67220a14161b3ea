//! `DeleteGroupPolicy`: deletes an inline policy of a group.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{DeleteGroupPolicyRequest, errors::declared},
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct DeleteGroupPolicy;

impl Operation for DeleteGroupPolicy {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteGroupPolicy",
        action: "iam:DeleteGroupPolicy",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::DELETE_GROUP_POLICY,
        summary: "Deletes an inline policy of a group.",
    };
    type Input = DeleteGroupPolicyRequest;
    type Output = Empty;
}

impl Handle<DeleteGroupPolicy> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<DeleteGroupPolicyRequest>) -> Result<Access, IamError> {
        Ok(self.may("iam:DeleteGroupPolicy", Kind::Group, &call.caller, &call.input.group_name))
    }

    async fn handle(&self, call: Call<DeleteGroupPolicyRequest>) -> Result<Empty, IamError> {
        let DeleteGroupPolicyRequest { group_name, policy_name } = call.input;
        self.delete_inline(Kind::Group, &call.caller, &group_name, policy_name).await?;
        Ok(Empty)
    }
}
