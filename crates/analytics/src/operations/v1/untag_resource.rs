//! `UntagResource`: removes tags from an application.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::AnalyticsError,
    generated::v1::{UntagResourceRequest, UntagResourceResponse, errors::declared},
    service::Analytics,
};

/// See the module.
pub struct UntagResource;

impl Operation for UntagResource {
    const SPEC: OperationSpec = OperationSpec {
        name: "UntagResource",
        action: "kinesisanalytics:UntagResource",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "analytics_untag_resource_per_second", per_second: 5 },
        detached: true,
        errors: declared::UNTAG_RESOURCE,
        summary: "Removes tags from an application.",
    };
    type Input = UntagResourceRequest;
    type Output = UntagResourceResponse;
}

impl Handle<UntagResource> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<UntagResourceRequest>) -> Result<Access, AnalyticsError> {
        let application = self.find_arn(&call.caller, &call.input.resource_arn)?;
        let mut access = Access::to("kinesisanalytics:UntagResource", application.arn());
        for key in &call.input.tag_keys {
            access = access.with_key("aws:TagKeys", key.clone());
        }
        Ok(access)
    }

    async fn handle(
        &self,
        call: Call<UntagResourceRequest>,
    ) -> Result<UntagResourceResponse, AnalyticsError> {
        self.untag(&call.caller, &call.input.resource_arn, call.input.tag_keys).await?;
        Ok(UntagResourceResponse {})
    }
}
