//! `ListUserPolicies`: lists the inline policies of a user by name.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{ListUserPoliciesRequest, ListUserPoliciesResponse, errors::declared},
    paging::page,
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct ListUserPolicies;

impl Operation for ListUserPolicies {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListUserPolicies",
        action: "iam:ListUserPolicies",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::LIST_USER_POLICIES,
        summary: "Lists the inline policies of a user by name.",
    };
    type Input = ListUserPoliciesRequest;
    type Output = ListUserPoliciesResponse;
}

impl Handle<ListUserPolicies> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<ListUserPoliciesRequest>) -> Result<Access, IamError> {
        Ok(self.may("iam:ListUserPolicies", Kind::User, &call.caller, &call.input.user_name))
    }

    async fn handle(
        &self,
        call: Call<ListUserPoliciesRequest>,
    ) -> Result<ListUserPoliciesResponse, IamError> {
        let input = call.input;
        let entity = self.find(Kind::User, &call.caller, &input.user_name)?;
        let names = entity.record.inline.keys().map(|name| (name.clone(), name.clone()));
        let page = page(names, input.marker.as_deref(), input.max_items)?;
        Ok(ListUserPoliciesResponse {
            policy_names: page.items,
            is_truncated: Some(page.truncated),
            marker: page.marker,
        })
    }
}
