//! `ListAccessKeys`: lists the access keys of a user, without their secrets.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;
use millstream_base as base;

use crate::{
    access_keys::of_caller,
    error::IamError,
    generated::iam::{
        AccessKeyMetadata, ListAccessKeysRequest, ListAccessKeysResponse, StatusType, errors::declared,
    },
    paging::page,
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct ListAccessKeys;

impl Operation for ListAccessKeys {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListAccessKeys",
        action: "iam:ListAccessKeys",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::LIST_ACCESS_KEYS,
        summary: "Lists the access keys of a user, without their secrets.",
    };
    type Input = ListAccessKeysRequest;
    type Output = ListAccessKeysResponse;
}

impl Handle<ListAccessKeys> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<ListAccessKeysRequest>) -> Result<Access, IamError> {
        let name = of_caller(&call.caller, call.input.user_name.as_deref())?;
        Ok(self.may("iam:ListAccessKeys", Kind::User, &call.caller, &name))
    }

    async fn handle(&self, call: Call<ListAccessKeysRequest>) -> Result<ListAccessKeysResponse, IamError> {
        let input = call.input;
        let name = of_caller(&call.caller, input.user_name.as_deref())?;
        let user = self.find(Kind::User, &call.caller, &name)?;
        let state = self.state();
        let mut keys: Vec<_> = state.keys.iter().filter(|(_, key)| key.user_id == user.record.id).collect();
        keys.sort_by_key(|(id, _)| id.as_str());
        let metadata = keys.into_iter().map(|(id, key)| {
            let metadata = AccessKeyMetadata {
                user_name: Some(user.record.name.clone()),
                access_key_id: Some(id.clone()),
                status: Some(if key.active { StatusType::Active } else { StatusType::Inactive }),
                create_date: Some(base::Timestamp::from_millis(key.created_ms)),
            };
            (id.clone(), metadata)
        });
        let page = page(metadata, input.marker.as_deref(), input.max_items)?;
        Ok(ListAccessKeysResponse {
            access_key_metadata: page.items,
            is_truncated: Some(page.truncated),
            marker: page.marker,
        })
    }
}
