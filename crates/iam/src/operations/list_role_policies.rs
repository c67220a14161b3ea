//! `ListRolePolicies`: lists the inline policies of a role by name.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{ListRolePoliciesRequest, ListRolePoliciesResponse, errors::declared},
    paging::page,
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct ListRolePolicies;

impl Operation for ListRolePolicies {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListRolePolicies",
        action: "iam:ListRolePolicies",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::LIST_ROLE_POLICIES,
        summary: "Lists the inline policies of a role by name.",
    };
    type Input = ListRolePoliciesRequest;
    type Output = ListRolePoliciesResponse;
}

impl Handle<ListRolePolicies> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<ListRolePoliciesRequest>) -> Result<Access, IamError> {
        Ok(self.may("iam:ListRolePolicies", Kind::Role, &call.caller, &call.input.role_name))
    }

    async fn handle(
        &self,
        call: Call<ListRolePoliciesRequest>,
    ) -> Result<ListRolePoliciesResponse, IamError> {
        let input = call.input;
        let entity = self.find(Kind::Role, &call.caller, &input.role_name)?;
        let names = entity.record.inline.keys().map(|name| (name.clone(), name.clone()));
        let page = page(names, input.marker.as_deref(), input.max_items)?;
        Ok(ListRolePoliciesResponse {
            policy_names: page.items,
            is_truncated: Some(page.truncated),
            marker: page.marker,
        })
    }
}
