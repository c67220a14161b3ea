//! `PutGroupPolicy`: sets an inline policy of a group.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{PutGroupPolicyRequest, errors::declared},
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct PutGroupPolicy;

impl Operation for PutGroupPolicy {
    const SPEC: OperationSpec = OperationSpec {
        name: "PutGroupPolicy",
        action: "iam:PutGroupPolicy",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::PUT_GROUP_POLICY,
        summary: "Sets an inline policy of a group.",
    };
    type Input = PutGroupPolicyRequest;
    type Output = Empty;
}

impl Handle<PutGroupPolicy> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<PutGroupPolicyRequest>) -> Result<Access, IamError> {
        Ok(self.may("iam:PutGroupPolicy", Kind::Group, &call.caller, &call.input.group_name))
    }

    async fn handle(&self, call: Call<PutGroupPolicyRequest>) -> Result<Empty, IamError> {
        let PutGroupPolicyRequest { group_name, policy_name, policy_document } = call.input;
        self.put_inline(Kind::Group, &call.caller, &group_name, policy_name, policy_document).await?;
        Ok(Empty)
    }
}
