//! `ListGrants`: the grants of a key.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::KmsError,
    generated::{ListGrantsRequest, ListGrantsResponse, errors::declared},
    grants::entry,
    paging::page,
    service::Kms,
};

/// See the module.
pub struct ListGrants;

impl Operation for ListGrants {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListGrants",
        action: "kms:ListGrants",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "kms_list_grants_per_second", per_second: 100 },
        detached: false,
        errors: declared::LIST_GRANTS,
        summary: "Lists the grants of a key.",
    };
    type Input = ListGrantsRequest;
    type Output = ListGrantsResponse;
}

impl Handle<ListGrants> for Kms {
    type Error = KmsError;

    fn access(&self, call: &Call<ListGrantsRequest>) -> Result<Access, KmsError> {
        self.key_access("kms:ListGrants", &call.caller, &call.input.key_id)
    }

    async fn handle(&self, call: Call<ListGrantsRequest>) -> Result<ListGrantsResponse, KmsError> {
        let Call { input, caller } = call;

        let key = self.find(&input.key_id, &caller)?.key;
        let mut grants: Vec<_> = key
            .grants
            .iter()
            .filter(|grant| {
                let is = |wanted: &Option<String>, service: bool| {
                    wanted
                        .as_ref()
                        .is_none_or(|wanted| grant.grantee_is_service == service && grant.grantee == *wanted)
                };
                input.grant_id.as_ref().is_none_or(|id| grant.id == *id)
                    && is(&input.grantee_principal, false)
                    && is(&input.grantee_service_principal, true)
            })
            .collect();
        grants.sort_unstable_by(|one, other| one.id.cmp(&other.id));
        let page = page(grants, |grant| grant.id.clone(), input.limit, 50, input.marker.as_deref())?;
        Ok(ListGrantsResponse {
            grants: Some(page.items.into_iter().map(|grant| entry(grant)).collect()),
            truncated: Some(page.next_marker.is_some()),
            next_marker: page.next_marker,
        })
    }
}
