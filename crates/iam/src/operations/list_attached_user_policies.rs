//! `ListAttachedUserPolicies`: lists the managed policies that are attached to a user.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{ListAttachedUserPoliciesRequest, ListAttachedUserPoliciesResponse, errors::declared},
    paging::page,
    service::Iam,
    tables::Kind,
    view,
};

/// See the module.
pub struct ListAttachedUserPolicies;

impl Operation for ListAttachedUserPolicies {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListAttachedUserPolicies",
        action: "iam:ListAttachedUserPolicies",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::LIST_ATTACHED_USER_POLICIES,
        summary: "Lists the managed policies that are attached to a user.",
    };
    type Input = ListAttachedUserPoliciesRequest;
    type Output = ListAttachedUserPoliciesResponse;
}

impl Handle<ListAttachedUserPolicies> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<ListAttachedUserPoliciesRequest>) -> Result<Access, IamError> {
        Ok(self.may("iam:ListAttachedUserPolicies", Kind::User, &call.caller, &call.input.user_name))
    }

    async fn handle(
        &self,
        call: Call<ListAttachedUserPoliciesRequest>,
    ) -> Result<ListAttachedUserPoliciesResponse, IamError> {
        let input = call.input;
        let entity = self.find(Kind::User, &call.caller, &input.user_name)?;
        let prefix = input.path_prefix.unwrap_or_else(|| "/".into());
        let mut arns: Vec<&String> = entity.record.attached.iter().collect();
        arns.retain(|arn| arn.split_once(":policy").is_some_and(|(_, path)| path.starts_with(&prefix)));
        arns.sort();
        let policies = arns.into_iter().map(|arn| (arn.clone(), view::attached(arn)));
        let page = page(policies, input.marker.as_deref(), input.max_items)?;
        Ok(ListAttachedUserPoliciesResponse {
            attached_policies: Some(page.items),
            is_truncated: Some(page.truncated),
            marker: page.marker,
        })
    }
}
