//! `TagPolicy`: adds tags to a managed policy.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    entities::{Keys, merge_tags, tag_records},
    error::IamError,
    generated::iam::{TagPolicyRequest, errors::declared},
    service::Iam,
};

/// See the module.
pub struct TagPolicy;

impl Operation for TagPolicy {
    const SPEC: OperationSpec = OperationSpec {
        name: "TagPolicy",
        action: "iam:TagPolicy",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::TAG_POLICY,
        summary: "Adds tags to a managed policy.",
    };
    type Input = TagPolicyRequest;
    type Output = Empty;
}

impl Handle<TagPolicy> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<TagPolicyRequest>) -> Result<Access, IamError> {
        let access = self.may_policy("iam:TagPolicy", &call.caller, &call.input.policy_arn)?;
        Ok(access.with_tags(Some(&call.input.tags)))
    }

    async fn handle(&self, call: Call<TagPolicyRequest>) -> Result<Empty, IamError> {
        let TagPolicyRequest { policy_arn, tags } = call.input;
        let tags = tag_records(Some(tags))?;
        self.update_policy(&call.caller, &policy_arn, move |record| merge_tags(&mut record.tags, &tags))
            .await?;
        Ok(Empty)
    }
}
