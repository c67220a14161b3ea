//! `TagResource`: adds tags to a key, or gives them new values.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::KmsError,
    generated::{TagResourceRequest, errors::declared},
    service::Kms,
    tags,
};

/// See the module.
pub struct TagResource;

impl Operation for TagResource {
    const SPEC: OperationSpec = OperationSpec {
        name: "TagResource",
        action: "kms:TagResource",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "kms_tag_resource_per_second", per_second: 10 },
        detached: true,
        errors: declared::TAG_RESOURCE,
        summary: "Adds tags to a key.",
    };
    type Input = TagResourceRequest;
    type Output = Empty;
}

impl Handle<TagResource> for Kms {
    type Error = KmsError;

    fn access(&self, call: &Call<TagResourceRequest>) -> Result<Access, KmsError> {
        let access = self.key_access("kms:TagResource", &call.caller, &call.input.key_id)?;
        Ok(tags::request_keys(access, &call.input.tags))
    }

    async fn handle(&self, call: Call<TagResourceRequest>) -> Result<Empty, KmsError> {
        let Call { input, caller } = call;

        let found = self.find(&input.key_id, &caller)?;
        self.change(&found.key, |key, record| {
            key.require_customer()?;
            key.require_not_pending()?;
            tags::add(&mut record.tags, &input.tags)
        })
        .await?;
        Ok(Empty)
    }
}
