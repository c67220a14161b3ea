//! `ListKeyPolicies`: the names of a key's policies: there is one.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::KmsError,
    generated::{ListKeyPoliciesRequest, ListKeyPoliciesResponse, errors::declared},
    paging::page,
    policy,
    service::Kms,
};

/// See the module.
pub struct ListKeyPolicies;

impl Operation for ListKeyPolicies {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListKeyPolicies",
        action: "kms:ListKeyPolicies",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "kms_list_key_policies_per_second", per_second: 100 },
        detached: false,
        errors: declared::LIST_KEY_POLICIES,
        summary: "Lists the names of the policies of a key.",
    };
    type Input = ListKeyPoliciesRequest;
    type Output = ListKeyPoliciesResponse;
}

impl Handle<ListKeyPolicies> for Kms {
    type Error = KmsError;

    fn access(&self, call: &Call<ListKeyPoliciesRequest>) -> Result<Access, KmsError> {
        self.key_access("kms:ListKeyPolicies", &call.caller, &call.input.key_id)
    }

    async fn handle(&self, call: Call<ListKeyPoliciesRequest>) -> Result<ListKeyPoliciesResponse, KmsError> {
        let Call { input, caller } = call;

        self.find(&input.key_id, &caller)?;
        let page =
            page([policy::NAME], |name| (*name).to_owned(), input.limit, 100, input.marker.as_deref())?;
        Ok(ListKeyPoliciesResponse {
            policy_names: Some(page.items.into_iter().map(str::to_owned).collect()),
            truncated: Some(page.next_marker.is_some()),
            next_marker: page.next_marker,
        })
    }
}
