//! `ListAliases`: the names of keys, those of the server's own keys included.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::Timestamp;
use millstream_api as api;
use millstream_base as base;

use crate::{
    error::KmsError,
    generated::{AliasListEntry, ListAliasesRequest, ListAliasesResponse, errors::declared},
    paging::page,
    ring::alias_arn,
    service::Kms,
    tables::AliasRecord,
};

/// See the module.
pub struct ListAliases;

impl Operation for ListAliases {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListAliases",
        action: "kms:ListAliases",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "kms_list_aliases_per_second", per_second: 500 },
        detached: false,
        errors: declared::LIST_ALIASES,
        summary: "Lists the aliases of the account in the region.",
    };
    type Input = ListAliasesRequest;
    type Output = ListAliasesResponse;
}

impl Handle<ListAliases> for Kms {
    type Error = KmsError;

    fn access(&self, _: &Call<ListAliasesRequest>) -> Result<Access, KmsError> {
        Ok(Access::to_any("kms:ListAliases"))
    }

    async fn handle(&self, call: Call<ListAliasesRequest>) -> Result<ListAliasesResponse, KmsError> {
        let Call { input, caller } = call;

        let of = input.key_id.as_deref().map(|id| self.find(id, &caller)).transpose()?;
        let shown = self.ring.peek();
        let ours = shown.aliases.values().filter(|alias| {
            alias.account == caller.account().as_str()
                && alias.region == caller.region.as_str()
                && of.as_ref().is_none_or(|of| of.key.record.id == alias.key_id)
        });
        let page = page(ours, |alias| alias.name.clone(), input.limit, 50, input.marker.as_deref())?;
        let entry = |alias: &AliasRecord| AliasListEntry {
            alias_name: Some(alias.name.clone()),
            alias_arn: Some(alias_arn(&caller, &alias.name).to_string()),
            target_key_id: Some(alias.key_id.clone()),
            creation_date: Some(Timestamp::from_millis(alias.created_ms)),
            last_updated_date: Some(Timestamp::from_millis(alias.updated_ms)),
        };
        Ok(ListAliasesResponse {
            aliases: Some(page.items.into_iter().map(entry).collect()),
            truncated: Some(page.next_marker.is_some()),
            next_marker: page.next_marker,
        })
    }
}
