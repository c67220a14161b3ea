//! `UntagResource`: removes tags of a key; those that are not there are passed over.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::KmsError,
    generated::{UntagResourceRequest, errors::declared},
    service::Kms,
};

/// See the module.
pub struct UntagResource;

impl Operation for UntagResource {
    const SPEC: OperationSpec = OperationSpec {
        name: "UntagResource",
        action: "kms:UntagResource",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "kms_untag_resource_per_second", per_second: 5 },
        detached: true,
        errors: declared::UNTAG_RESOURCE,
        summary: "Removes tags from a key.",
    };
    type Input = UntagResourceRequest;
    type Output = Empty;
}

impl Handle<UntagResource> for Kms {
    type Error = KmsError;

    fn access(&self, call: &Call<UntagResourceRequest>) -> Result<Access, KmsError> {
        let mut access = self.key_access("kms:UntagResource", &call.caller, &call.input.key_id)?;
        for key in &call.input.tag_keys {
            access = access.with_key("aws:TagKeys", key);
        }
        Ok(access)
    }

    async fn handle(&self, call: Call<UntagResourceRequest>) -> Result<Empty, KmsError> {
        let Call { input, caller } = call;

        let found = self.find(&input.key_id, &caller)?;
        self.change(&found.key, |key, record| {
            key.require_customer()?;
            key.require_not_pending()?;
            record.tags.retain(|name, _| !input.tag_keys.contains(name));
            Ok(())
        })
        .await?;
        Ok(Empty)
    }
}
