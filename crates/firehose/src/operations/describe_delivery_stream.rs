//! `DescribeDeliveryStream`: says what a delivery stream is and how it is.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::FirehoseError,
    generated::{DescribeDeliveryStreamInput, DescribeDeliveryStreamOutput, errors::declared},
    service::Firehose,
    settings::DESTINATION_ID,
    view,
};

/// See the module.
pub struct DescribeDeliveryStream;

impl Operation for DescribeDeliveryStream {
    const SPEC: OperationSpec = OperationSpec {
        name: "DescribeDeliveryStream",
        action: "firehose:DescribeDeliveryStream",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "describe_delivery_stream_per_second", per_second: 5 },
        detached: false,
        errors: declared::DESCRIBE_DELIVERY_STREAM,
        summary: "Describes a delivery stream and its status.",
    };
    type Input = DescribeDeliveryStreamInput;
    type Output = DescribeDeliveryStreamOutput;
}

impl Handle<DescribeDeliveryStream> for Firehose {
    type Error = FirehoseError;

    fn access(&self, call: &Call<DescribeDeliveryStreamInput>) -> Result<Access, FirehoseError> {
        Ok(Self::access_to("firehose:DescribeDeliveryStream", &call.caller, &call.input.delivery_stream_name))
    }

    async fn handle(
        &self,
        call: Call<DescribeDeliveryStreamInput>,
    ) -> Result<DescribeDeliveryStreamOutput, FirehoseError> {
        let stream = self.find(&call.caller, &call.input.delivery_stream_name)?;
        let after = call.input.exclusive_start_destination_id.as_deref();
        let with_destination = after.is_none_or(|after| after < DESTINATION_ID);
        Ok(DescribeDeliveryStreamOutput {
            delivery_stream_description: view::description(&stream, with_destination),
        })
    }
}
