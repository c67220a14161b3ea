//! `ListAttachedRolePolicies`: lists the managed policies that are attached to a role.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{ListAttachedRolePoliciesRequest, ListAttachedRolePoliciesResponse, errors::declared},
    paging::page,
    service::Iam,
    tables::Kind,
    view,
};

/// See the module.
pub struct ListAttachedRolePolicies;

impl Operation for ListAttachedRolePolicies {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListAttachedRolePolicies",
        action: "iam:ListAttachedRolePolicies",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::LIST_ATTACHED_ROLE_POLICIES,
        summary: "Lists the managed policies that are attached to a role.",
    };
    type Input = ListAttachedRolePoliciesRequest;
    type Output = ListAttachedRolePoliciesResponse;
}

impl Handle<ListAttachedRolePolicies> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<ListAttachedRolePoliciesRequest>) -> Result<Access, IamError> {
        Ok(self.may("iam:ListAttachedRolePolicies", Kind::Role, &call.caller, &call.input.role_name))
    }

    async fn handle(
        &self,
        call: Call<ListAttachedRolePoliciesRequest>,
    ) -> Result<ListAttachedRolePoliciesResponse, IamError> {
        let input = call.input;
        let entity = self.find(Kind::Role, &call.caller, &input.role_name)?;
        let prefix = input.path_prefix.unwrap_or_else(|| "/".into());
        let mut arns: Vec<&String> = entity.record.attached.iter().collect();
        arns.retain(|arn| arn.split_once(":policy").is_some_and(|(_, path)| path.starts_with(&prefix)));
        arns.sort();
        let policies = arns.into_iter().map(|arn| (arn.clone(), view::attached(arn)));
        let page = page(policies, input.marker.as_deref(), input.max_items)?;
        Ok(ListAttachedRolePoliciesResponse {
            attached_policies: Some(page.items),
            is_truncated: Some(page.truncated),
            marker: page.marker,
        })
    }
}
