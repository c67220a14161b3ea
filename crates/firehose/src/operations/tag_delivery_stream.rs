//! `TagDeliveryStream`: adds tags to a delivery stream, or changes their values.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::FirehoseError,
    generated::{TagDeliveryStreamInput, TagDeliveryStreamOutput, errors::declared},
    service::Firehose,
    tags,
};

/// See the module.
pub struct TagDeliveryStream;

impl Operation for TagDeliveryStream {
    const SPEC: OperationSpec = OperationSpec {
        name: "TagDeliveryStream",
        action: "firehose:TagDeliveryStream",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "tag_delivery_stream_per_second", per_second: 5 },
        detached: true,
        errors: declared::TAG_DELIVERY_STREAM,
        summary: "Adds or updates tags of a delivery stream.",
    };
    type Input = TagDeliveryStreamInput;
    type Output = TagDeliveryStreamOutput;
}

impl Handle<TagDeliveryStream> for Firehose {
    type Error = FirehoseError;

    fn access(&self, call: &Call<TagDeliveryStreamInput>) -> Result<Access, FirehoseError> {
        let name = &call.input.delivery_stream_name;
        let access = Self::access_to("firehose:TagDeliveryStream", &call.caller, name);
        Ok(call.input.tags.iter().fold(access, |access, tag| {
            access.with_key(format!("aws:RequestTag/{}", tag.key), tag.value.clone().unwrap_or_default())
        }))
    }

    async fn handle(
        &self,
        call: Call<TagDeliveryStreamInput>,
    ) -> Result<TagDeliveryStreamOutput, FirehoseError> {
        let stream = self.find(&call.caller, &call.input.delivery_stream_name)?;
        let (added, config) = (call.input.tags, self.config.clone());
        self.update(&stream, move |record| tags::add(&mut record.tags, &added, &config)).await?;
        Ok(TagDeliveryStreamOutput {})
    }
}
