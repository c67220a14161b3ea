//! `StartDeliveryStreamEncryption`: seals records that wait for delivery with a data key of the delivery stream.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::FirehoseError,
    generated::{StartDeliveryStreamEncryptionInput, StartDeliveryStreamEncryptionOutput, errors::declared},
    service::Firehose,
};

/// See the module.
pub struct StartDeliveryStreamEncryption;

impl Operation for StartDeliveryStreamEncryption {
    const SPEC: OperationSpec = OperationSpec {
        name: "StartDeliveryStreamEncryption",
        action: "firehose:StartDeliveryStreamEncryption",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "start_delivery_stream_encryption_per_second", per_second: 5 },
        detached: true,
        errors: declared::START_DELIVERY_STREAM_ENCRYPTION,
        summary: "Enables server-side encryption of a delivery stream.",
    };
    type Input = StartDeliveryStreamEncryptionInput;
    type Output = StartDeliveryStreamEncryptionOutput;
}

impl Handle<StartDeliveryStreamEncryption> for Firehose {
    type Error = FirehoseError;

    fn access(&self, call: &Call<StartDeliveryStreamEncryptionInput>) -> Result<Access, FirehoseError> {
        Ok(Self::access_to(
            "firehose:StartDeliveryStreamEncryption",
            &call.caller,
            &call.input.delivery_stream_name,
        ))
    }

    async fn handle(
        &self,
        call: Call<StartDeliveryStreamEncryptionInput>,
    ) -> Result<StartDeliveryStreamEncryptionOutput, FirehoseError> {
        let stream = self.find(&call.caller, &call.input.delivery_stream_name)?;
        let configuration = call.input.delivery_stream_encryption_configuration_input;
        self.start_encryption(&call.caller, &stream, configuration).await?;
        Ok(StartDeliveryStreamEncryptionOutput {})
    }
}
