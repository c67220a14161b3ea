//! `UntagResource`: removes tags from a table.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::LeasesError,
    generated::{UntagResourceInput, errors::declared},
    request::resource,
    service::Leases,
};

/// See the module.
pub struct UntagResource;

impl Operation for UntagResource {
    const SPEC: OperationSpec = OperationSpec {
        name: "UntagResource",
        action: "dynamodb:UntagResource",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::UNTAG_RESOURCE,
        summary: "Removes tags from a table.",
    };
    type Input = UntagResourceInput;
    type Output = Empty;
}

impl Handle<UntagResource> for Leases {
    type Error = LeasesError;

    fn access(&self, call: &Call<UntagResourceInput>) -> Result<Access, LeasesError> {
        Ok(resource(&call.input.resource_arn)?.access("dynamodb:UntagResource"))
    }

    async fn handle(&self, call: Call<UntagResourceInput>) -> Result<Empty, LeasesError> {
        let target = resource(&call.input.resource_arn)?;
        let keys = call.input.tag_keys;
        self.change_table(target, move |table| {
            table.tags.retain(|key, _| !keys.contains(key));
            Ok(())
        })
        .await?;
        Ok(Empty)
    }
}
