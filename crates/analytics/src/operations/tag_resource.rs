//! `TagResource`: adds tags to an application.

use std::collections::BTreeMap;

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::AnalyticsError,
    generated::v2::{Tag, TagResourceRequest, TagResourceResponse, errors::declared},
    service::Analytics,
    tables::Application,
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
        let application = self.find_arn(&call.caller, &call.input.resource_arn)?;
        let added = tags(call.input.tags)?;
        let change = move |application: &mut Application| {
            application.tags.extend(added.clone());
            if application.tags.len() > TAGS_MAX {
                return Err(too_many());
            }
            Ok(())
        };
        self.change(&call.caller, &application.name, None, change).await?;
        Ok(TagResourceResponse {})
    }
}

/// The most tags of an application (API guide).
const TAGS_MAX: usize = 50;

fn too_many() -> AnalyticsError {
    AnalyticsError::TooManyTags(format!("An application has at most {TAGS_MAX} tags"))
}

/// Tags of a call, by key.
pub(super) fn tags(tags: Vec<Tag>) -> Result<BTreeMap<String, String>, AnalyticsError> {
    let count = tags.len();
    let tags: BTreeMap<String, String> =
        tags.into_iter().map(|tag| (tag.key, tag.value.unwrap_or_default())).collect();
    if tags.len() != count {
        return Err(AnalyticsError::InvalidArgument("A key stands twice among the tags".into()));
    }
    if tags.len() > TAGS_MAX {
        return Err(too_many());
    }
    if let Some(key) = tags.keys().find(|key| key.to_lowercase().starts_with("aws:")) {
        return Err(AnalyticsError::InvalidArgument(format!("The key {key} is reserved")));
    }
    Ok(tags)
}
