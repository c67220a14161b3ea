//! `TagResource`: adds tags to a table.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::LeasesError,
    generated::{TagResourceInput, errors::declared},
    request::{TAGS_MAX, resource},
    service::Leases,
    table::tags,
};

/// See the module.
pub struct TagResource;

impl Operation for TagResource {
    const SPEC: OperationSpec = OperationSpec {
        name: "TagResource",
        action: "dynamodb:TagResource",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::TAG_RESOURCE,
        summary: "Adds tags to a table.",
    };
    type Input = TagResourceInput;
    type Output = Empty;
}

impl Handle<TagResource> for Leases {
    type Error = LeasesError;

    fn access(&self, call: &Call<TagResourceInput>) -> Result<Access, LeasesError> {
        Ok(resource(&call.input.resource_arn)?.access("dynamodb:TagResource"))
    }

    async fn handle(&self, call: Call<TagResourceInput>) -> Result<Empty, LeasesError> {
        let target = resource(&call.input.resource_arn)?;
        let more = tags(call.input.tags);
        self.change_table(target, move |table| {
            table.tags.extend(more.clone());
            match table.tags.len() {
                0..=TAGS_MAX => Ok(()),
                _ => Err(LeasesError::LimitExceeded(format!(
                    "One of the tags exceeds the limit of {TAGS_MAX} tags per resource"
                ))),
            }
        })
        .await?;
        Ok(Empty)
    }
}
