//! `ListPolicies`: lists managed policies.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    entities::arn_of,
    error::IamError,
    generated::iam::{
        ListPoliciesRequest, ListPoliciesResponse, PolicyScopeType, PolicyUsageType, errors::declared,
    },
    managed,
    paging::page,
    service::Iam,
    view,
};

/// See the module.
pub struct ListPolicies;

impl Operation for ListPolicies {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListPolicies",
        action: "iam:ListPolicies",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::LIST_POLICIES,
        summary: "Lists managed policies.",
    };
    type Input = ListPoliciesRequest;
    type Output = ListPoliciesResponse;
}

impl Handle<ListPolicies> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<ListPoliciesRequest>) -> Result<Access, IamError> {
        Ok(Access::to("iam:ListPolicies", arn_of(&format!("arn:aws:iam::{}:policy/", call.caller.account()))))
    }

    async fn handle(&self, call: Call<ListPoliciesRequest>) -> Result<ListPoliciesResponse, IamError> {
        let input = call.input;
        let account = self.account(call.caller.account());
        let scope = input.scope.unwrap_or(PolicyScopeType::All);
        let mut policies = Vec::new();
        if scope != PolicyScopeType::Local {
            policies.extend(managed::AWS_MANAGED.iter().map(|managed| view::aws_policy(managed, &account)));
        }
        if scope != PolicyScopeType::Aws {
            policies.extend(account.policies.values().map(|managed| view::policy(&managed.record, &account)));
        }
        let prefix = input.path_prefix.unwrap_or_else(|| "/".into());
        let attached_only = input.only_attached.unwrap_or(false);
        policies.retain(|policy| {
            let in_use = match input.policy_usage_filter {
                Some(PolicyUsageType::PermissionsBoundary) => policy.permissions_boundary_usage_count,
                _ => policy.attachment_count,
            };
            policy.path.as_ref().is_some_and(|path| path.starts_with(&prefix))
                && (!attached_only || policy.attachment_count > Some(0))
                && (input.policy_usage_filter.is_none() || in_use > Some(0))
        });
        policies.sort_by(|one, other| one.arn.cmp(&other.arn));
        let policies = policies.into_iter().map(|policy| (policy.arn.clone().unwrap_or_default(), policy));
        let page = page(policies, input.marker.as_deref(), input.max_items)?;
        Ok(ListPoliciesResponse {
            policies: Some(page.items),
            is_truncated: Some(page.truncated),
            marker: page.marker,
        })
    }
}
