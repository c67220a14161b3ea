//! `ListTagsForResource`: the tags of a stream or a consumer.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{ListTagsForResourceInput, ListTagsForResourceOutput, errors::declared},
    service::Streams,
    tags,
    target::Resource,
};

/// See the module.
pub struct ListTagsForResource;

impl Operation for ListTagsForResource {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListTagsForResource",
        action: "kinesis:ListTagsForResource",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "list_tags_for_resource_per_second", per_second: 5 },
        detached: false,
        errors: declared::LIST_TAGS_FOR_RESOURCE,
        summary: "Lists the tags of a data stream or a consumer.",
    };
    type Input = ListTagsForResourceInput;
    type Output = ListTagsForResourceOutput;
}

impl Handle<ListTagsForResource> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<ListTagsForResourceInput>) -> Result<Access, StreamsError> {
        Ok(Access::to("kinesis:ListTagsForResource", Resource::parse(&call.input.resource_arn)?.arn()))
    }

    async fn handle(
        &self,
        call: Call<ListTagsForResourceInput>,
    ) -> Result<ListTagsForResourceOutput, StreamsError> {
        let resource = Resource::parse(&call.input.resource_arn)?;
        let tags = match resource {
            Resource::Stream(id) => tags::view(&self.stream_for(&call.caller, &id)?.state().record.tags),
            Resource::Consumer(consumer) => tags::view(&self.consumer(&call.caller, &consumer)?.1.tags),
            Resource::Queue(arn) => tags::view(&self.queue(&call.caller, arn.as_str())?.1.tags),
        };
        Ok(ListTagsForResourceOutput { tags: Some(tags) })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::testing::Harness;

    #[tokio::test]
    async fn resources_begin_without_tags() {
        let harness = Harness::with_stream(1).await;
        let consumer = harness.consumer("s", "c").await;
        for arn in ["arn:aws:kinesis:us-east-1:000000000000:stream/s", &consumer] {
            let body = json!({"ResourceARN": arn}).to_string();
            assert_eq!(harness.ok("ListTagsForResource", &body).await, json!({"Tags": []}));
            let access = harness.access("ListTagsForResource", &body).await;
            assert_eq!(access, [("kinesis:ListTagsForResource", arn.to_owned(), vec![])]);
        }
    }
}
