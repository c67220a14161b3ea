//! `UntagDeliveryStream`: removes tags from a delivery stream.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::FirehoseError,
    generated::{UntagDeliveryStreamInput, UntagDeliveryStreamOutput, errors::declared},
    service::Firehose,
};

/// See the module.
pub struct UntagDeliveryStream;

impl Operation for UntagDeliveryStream {
    const SPEC: OperationSpec = OperationSpec {
        name: "UntagDeliveryStream",
        action: "firehose:UntagDeliveryStream",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "untag_delivery_stream_per_second", per_second: 5 },
        detached: true,
        errors: declared::UNTAG_DELIVERY_STREAM,
        summary: "Removes tags from a delivery stream.",
    };
    type Input = UntagDeliveryStreamInput;
    type Output = UntagDeliveryStreamOutput;
}

impl Handle<UntagDeliveryStream> for Firehose {
    type Error = FirehoseError;

    fn access(&self, call: &Call<UntagDeliveryStreamInput>) -> Result<Access, FirehoseError> {
        Ok(Self::access_to("firehose:UntagDeliveryStream", &call.caller, &call.input.delivery_stream_name))
    }

    async fn handle(
        &self,
        call: Call<UntagDeliveryStreamInput>,
    ) -> Result<UntagDeliveryStreamOutput, FirehoseError> {
        let stream = self.find(&call.caller, &call.input.delivery_stream_name)?;
        let keys = call.input.tag_keys;
        self.update(&stream, move |record| {
            record.tags.retain(|key, _| !keys.contains(key));
            Ok(())
        })
        .await?;
        Ok(UntagDeliveryStreamOutput {})
    }
}
