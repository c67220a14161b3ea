//! `ListRetirableGrants`: the grants that a principal may retire.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::KmsError,
    generated::{ListGrantsResponse, ListRetirableGrantsRequest, errors::declared},
    grants::entry,
    paging::page,
    service::Kms,
};

/// See the module.
pub struct ListRetirableGrants;

impl Operation for ListRetirableGrants {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListRetirableGrants",
        action: "kms:ListRetirableGrants",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "kms_list_retirable_grants_per_second", per_second: 100 },
        detached: false,
        errors: declared::LIST_RETIRABLE_GRANTS,
        summary: "Lists the grants that a principal can retire.",
    };
    type Input = ListRetirableGrantsRequest;
    type Output = ListGrantsResponse;
}

impl Handle<ListRetirableGrants> for Kms {
    type Error = KmsError;

    fn access(&self, _: &Call<ListRetirableGrantsRequest>) -> Result<Access, KmsError> {
        Ok(Access::to_any("kms:ListRetirableGrants"))
    }

    async fn handle(&self, call: Call<ListRetirableGrantsRequest>) -> Result<ListGrantsResponse, KmsError> {
        let Call { input, caller } = call;

        let (wanted, service) = match (input.retiring_principal, input.retiring_service_principal) {
            (Some(principal), None) => (principal, false),
            (None, Some(service)) => (service, true),
            _ => {
                let message = "Either RetiringPrincipal or RetiringServicePrincipal is required.";
                return Err(KmsError::Validation(message.into()));
            }
        };
        let shown = self.ring.peek();
        let mut grants: Vec<_> = shown
            .keys
            .values()
            .filter(|key| {
                (key.record.account.as_str(), key.record.region.as_str())
                    == (caller.account().as_str(), caller.region.as_str())
            })
            .flat_map(|key| &key.grants)
            .filter(|grant| {
                grant.retiring_is_service == service && grant.retiring.as_deref() == Some(wanted.as_str())
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
