//! `DeleteDeliveryStream`: deletes a delivery stream with all records that wait for delivery.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::FirehoseError,
    generated::{DeleteDeliveryStreamInput, DeleteDeliveryStreamOutput, errors::declared},
    service::Firehose,
};

/// See the module.
pub struct DeleteDeliveryStream;

impl Operation for DeleteDeliveryStream {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteDeliveryStream",
        action: "firehose:DeleteDeliveryStream",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "delete_delivery_stream_per_second", per_second: 5 },
        detached: true,
        errors: declared::DELETE_DELIVERY_STREAM,
        summary: "Deletes a delivery stream and its data.",
    };
    type Input = DeleteDeliveryStreamInput;
    type Output = DeleteDeliveryStreamOutput;
}

impl Handle<DeleteDeliveryStream> for Firehose {
    type Error = FirehoseError;

    fn access(&self, call: &Call<DeleteDeliveryStreamInput>) -> Result<Access, FirehoseError> {
        Ok(Self::access_to("firehose:DeleteDeliveryStream", &call.caller, &call.input.delivery_stream_name))
    }

    async fn handle(
        &self,
        call: Call<DeleteDeliveryStreamInput>,
    ) -> Result<DeleteDeliveryStreamOutput, FirehoseError> {
        // AllowForceDelete is about a key whose grant cannot be retired; here none stands in the way.
        let stream = self.find(&call.caller, &call.input.delivery_stream_name)?;
        self.remove(&stream).await?;
        Ok(DeleteDeliveryStreamOutput {})
    }
}
