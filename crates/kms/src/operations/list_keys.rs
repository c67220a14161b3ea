//! `ListKeys`: the keys of an account, those of the server's own included.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::KmsError,
    generated::{KeyListEntry, ListKeysRequest, ListKeysResponse, errors::declared},
    paging::page,
    service::Kms,
};

/// See the module.
pub struct ListKeys;

impl Operation for ListKeys {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListKeys",
        action: "kms:ListKeys",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "kms_list_keys_per_second", per_second: 500 },
        detached: false,
        errors: declared::LIST_KEYS,
        summary: "Lists the keys of the account in the region.",
    };
    type Input = ListKeysRequest;
    type Output = ListKeysResponse;
}

impl Handle<ListKeys> for Kms {
    type Error = KmsError;

    fn access(&self, _: &Call<ListKeysRequest>) -> Result<Access, KmsError> {
        Ok(Access::to_any("kms:ListKeys"))
    }

    async fn handle(&self, call: Call<ListKeysRequest>) -> Result<ListKeysResponse, KmsError> {
        let Call { input, caller } = call;

        let (shown, now) = (self.ring.peek(), self.now());
        let mut keys: Vec<_> = shown
            .keys
            .values()
            .filter(|key| {
                key.record.account == caller.account().as_str()
                    && key.record.region == caller.region.as_str()
                    && !key.is_gone(now)
            })
            .collect();
        keys.sort_unstable_by(|one, other| one.record.id.cmp(&other.record.id));
        let page = page(keys, |key| key.record.id.clone(), input.limit, 100, input.marker.as_deref())?;
        let entry = |key: &std::sync::Arc<crate::key::Key>| KeyListEntry {
            key_id: Some(key.record.id.clone()),
            key_arn: Some(key.arn.to_string()),
        };
        Ok(ListKeysResponse {
            keys: Some(page.items.into_iter().map(entry).collect()),
            truncated: Some(page.next_marker.is_some()),
            next_marker: page.next_marker,
        })
    }
}
