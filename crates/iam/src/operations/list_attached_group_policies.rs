//! `ListAttachedGroupPolicies`: lists the managed policies that are attached to a group.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{ListAttachedGroupPoliciesRequest, ListAttachedGroupPoliciesResponse, errors::declared},
    paging::page,
    service::Iam,
    tables::Kind,
    view,
};

/// See the module.
pub struct ListAttachedGroupPolicies;

impl Operation for ListAttachedGroupPolicies {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListAttachedGroupPolicies",
        action: "iam:ListAttachedGroupPolicies",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::LIST_ATTACHED_GROUP_POLICIES,
        summary: "Lists the managed policies that are attached to a group.",
    };
    type Input = ListAttachedGroupPoliciesRequest;
    type Output = ListAttachedGroupPoliciesResponse;
}

impl Handle<ListAttachedGroupPolicies> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<ListAttachedGroupPoliciesRequest>) -> Result<Access, IamError> {
        Ok(self.may("iam:ListAttachedGroupPolicies", Kind::Group, &call.caller, &call.input.group_name))
    }

    async fn handle(
        &self,
        call: Call<ListAttachedGroupPoliciesRequest>,
    ) -> Result<ListAttachedGroupPoliciesResponse, IamError> {
        let input = call.input;
        let entity = self.find(Kind::Group, &call.caller, &input.group_name)?;
        let prefix = input.path_prefix.unwrap_or_else(|| "/".into());
        let mut arns: Vec<&String> = entity.record.attached.iter().collect();
        arns.retain(|arn| arn.split_once(":policy").is_some_and(|(_, path)| path.starts_with(&prefix)));
        arns.sort();
        let policies = arns.into_iter().map(|arn| (arn.clone(), view::attached(arn)));
        let page = page(policies, input.marker.as_deref(), input.max_items)?;
        Ok(ListAttachedGroupPoliciesResponse {
            attached_policies: Some(page.items),
            is_truncated: Some(page.truncated),
            marker: page.marker,
        })
    }
}
