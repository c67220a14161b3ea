//! `ListGroupPolicies`: lists the inline policies of a group by name.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{ListGroupPoliciesRequest, ListGroupPoliciesResponse, errors::declared},
    paging::page,
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct ListGroupPolicies;

impl Operation for ListGroupPolicies {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListGroupPolicies",
        action: "iam:ListGroupPolicies",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::LIST_GROUP_POLICIES,
        summary: "Lists the inline policies of a group by name.",
    };
    type Input = ListGroupPoliciesRequest;
    type Output = ListGroupPoliciesResponse;
}

impl Handle<ListGroupPolicies> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<ListGroupPoliciesRequest>) -> Result<Access, IamError> {
        Ok(self.may("iam:ListGroupPolicies", Kind::Group, &call.caller, &call.input.group_name))
    }

    async fn handle(
        &self,
        call: Call<ListGroupPoliciesRequest>,
    ) -> Result<ListGroupPoliciesResponse, IamError> {
        let input = call.input;
        let entity = self.find(Kind::Group, &call.caller, &input.group_name)?;
        let names = entity.record.inline.keys().map(|name| (name.clone(), name.clone()));
        let page = page(names, input.marker.as_deref(), input.max_items)?;
        Ok(ListGroupPoliciesResponse {
            policy_names: page.items,
            is_truncated: Some(page.truncated),
            marker: page.marker,
        })
    }
}
