//! `ListTagsOfResource`: lists the tags of a table.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::LeasesError,
    generated::{ListTagsOfResourceInput, ListTagsOfResourceOutput, Tag, errors::declared},
    request::resource,
    service::Leases,
    table::TABLES,
};

/// See the module.
pub struct ListTagsOfResource;

impl Operation for ListTagsOfResource {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListTagsOfResource",
        action: "dynamodb:ListTagsOfResource",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::LIST_TAGS_OF_RESOURCE,
        summary: "Lists the tags of a table.",
    };
    type Input = ListTagsOfResourceInput;
    type Output = ListTagsOfResourceOutput;
}

impl Handle<ListTagsOfResource> for Leases {
    type Error = LeasesError;

    fn access(&self, call: &Call<ListTagsOfResourceInput>) -> Result<Access, LeasesError> {
        Ok(resource(&call.input.resource_arn)?.access("dynamodb:ListTagsOfResource"))
    }

    async fn handle(
        &self,
        call: Call<ListTagsOfResourceInput>,
    ) -> Result<ListTagsOfResourceOutput, LeasesError> {
        let target = resource(&call.input.resource_arn)?;
        if call.input.next_token.is_some() {
            // All tags are answered at once, so that no token was ever given.
            return Err(LeasesError::Validation("The provided NextToken is invalid".into()));
        }
        let table = self.store.snapshot()?.get(TABLES, &target.key())?;
        let table = table.ok_or_else(|| LeasesError::NotFound(call.input.resource_arn))?;
        let tags = table.tags.into_iter().map(|(key, value)| Tag { key, value }).collect();
        Ok(ListTagsOfResourceOutput { tags: Some(tags), next_token: None })
    }
}
