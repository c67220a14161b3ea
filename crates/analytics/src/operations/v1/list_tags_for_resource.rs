//! `ListTagsForResource`: lists the tags of an application.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::AnalyticsError,
    generated::v1::{ListTagsForResourceRequest, ListTagsForResourceResponse, Tag, errors::declared},
    service::Analytics,
};

/// See the module.
pub struct ListTagsForResource;

impl Operation for ListTagsForResource {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListTagsForResource",
        action: "kinesisanalytics:ListTagsForResource",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "analytics_list_tags_for_resource_per_second", per_second: 5 },
        detached: false,
        errors: declared::LIST_TAGS_FOR_RESOURCE,
        summary: "Lists the tags of an application.",
    };
    type Input = ListTagsForResourceRequest;
    type Output = ListTagsForResourceResponse;
}

impl Handle<ListTagsForResource> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<ListTagsForResourceRequest>) -> Result<Access, AnalyticsError> {
        let application = self.find_arn(&call.caller, &call.input.resource_arn)?;
        Ok(Access::to("kinesisanalytics:ListTagsForResource", application.arn()))
    }

    async fn handle(
        &self,
        call: Call<ListTagsForResourceRequest>,
    ) -> Result<ListTagsForResourceResponse, AnalyticsError> {
        let application = self.find_arn(&call.caller, &call.input.resource_arn)?;
        let tags = application.tags.into_iter().map(|(key, value)| Tag { key, value: Some(value) });
        Ok(ListTagsForResourceResponse { tags: Some(tags.collect()) })
    }
}
