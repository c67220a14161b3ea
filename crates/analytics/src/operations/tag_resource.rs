//! `TagResource`: adds tags to an application.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    changes::tags,
    error::AnalyticsError,
    generated::v2::{TagResourceRequest, TagResourceResponse, errors::declared},
    service::Analytics,
};

/// See the module.
pub struct TagResource;

impl Operation for TagResource {
    const SPEC: OperationSpec = OperationSpec {
        name: "TagResource",
        action: "kinesisanalytics:TagResource",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "analytics_tag_resource_per_second", per_second: 5 },
        detached: true,
        errors: declared::TAG_RESOURCE,
        summary: "Adds tags to an application.",
    };
    type Input = TagResourceRequest;
    type Output = TagResourceResponse;
}

impl Handle<TagResource> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<TagResourceRequest>) -> Result<Access, AnalyticsError> {
        let application = self.find_arn(&call.caller, &call.input.resource_arn)?;
        let mut access = Access::to("kinesisanalytics:TagResource", application.arn());
        for tag in &call.input.tags {
            let value = tag.value.clone().unwrap_or_default();
            access = access.with_key(format!("aws:RequestTag/{}", tag.key), value);
            access = access.with_key("aws:TagKeys", tag.key.clone());
        }
        Ok(access)
    }

    async fn handle(&self, call: Call<TagResourceRequest>) -> Result<TagResourceResponse, AnalyticsError> {
        let added = tags(call.input.tags.into_iter().map(|tag| (tag.key, tag.value)))?;
        self.tag(&call.caller, &call.input.resource_arn, added).await?;
        Ok(TagResourceResponse {})
    }
}
