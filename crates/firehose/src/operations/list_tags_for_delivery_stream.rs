//! `ListTagsForDeliveryStream`: the tags of a delivery stream, by key.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::FirehoseError,
    generated::{ListTagsForDeliveryStreamInput, ListTagsForDeliveryStreamOutput, errors::declared},
    service::Firehose,
    tags,
};

/// See the module.
pub struct ListTagsForDeliveryStream;

impl Operation for ListTagsForDeliveryStream {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListTagsForDeliveryStream",
        action: "firehose:ListTagsForDeliveryStream",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "list_tags_for_delivery_stream_per_second", per_second: 5 },
        detached: false,
        errors: declared::LIST_TAGS_FOR_DELIVERY_STREAM,
        summary: "Lists the tags of a delivery stream.",
    };
    type Input = ListTagsForDeliveryStreamInput;
    type Output = ListTagsForDeliveryStreamOutput;
}

impl Handle<ListTagsForDeliveryStream> for Firehose {
    type Error = FirehoseError;

    fn access(&self, call: &Call<ListTagsForDeliveryStreamInput>) -> Result<Access, FirehoseError> {
        Ok(Self::access_to(
            "firehose:ListTagsForDeliveryStream",
            &call.caller,
            &call.input.delivery_stream_name,
        ))
    }

    async fn handle(
        &self,
        call: Call<ListTagsForDeliveryStreamInput>,
    ) -> Result<ListTagsForDeliveryStreamOutput, FirehoseError> {
        let stream = self.find(&call.caller, &call.input.delivery_stream_name)?;
        let record = stream.record();
        let after = call.input.exclusive_start_tag_key.unwrap_or_default();
        let most = call.input.limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(50);
        let mut tags = tags::view(&record.tags);
        tags.retain(|tag| tag.key > after);
        let has_more_tags = tags.len() > most;
        tags.truncate(most);
        Ok(ListTagsForDeliveryStreamOutput { tags, has_more_tags })
    }
}
