//! `StopDeliveryStreamEncryption`: writes new records in clear.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::FirehoseError,
    generated::{StopDeliveryStreamEncryptionInput, StopDeliveryStreamEncryptionOutput, errors::declared},
    service::Firehose,
};

/// See the module.
pub struct StopDeliveryStreamEncryption;

impl Operation for StopDeliveryStreamEncryption {
    const SPEC: OperationSpec = OperationSpec {
        name: "StopDeliveryStreamEncryption",
        action: "firehose:StopDeliveryStreamEncryption",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "stop_delivery_stream_encryption_per_second", per_second: 5 },
        detached: true,
        errors: declared::STOP_DELIVERY_STREAM_ENCRYPTION,
        summary: "Disables server-side encryption of a delivery stream.",
    };
    type Input = StopDeliveryStreamEncryptionInput;
    type Output = StopDeliveryStreamEncryptionOutput;
}

impl Handle<StopDeliveryStreamEncryption> for Firehose {
    type Error = FirehoseError;

    fn access(&self, call: &Call<StopDeliveryStreamEncryptionInput>) -> Result<Access, FirehoseError> {
        Ok(Self::access_to(
            "firehose:StopDeliveryStreamEncryption",
            &call.caller,
            &call.input.delivery_stream_name,
        ))
    }

    async fn handle(
        &self,
        call: Call<StopDeliveryStreamEncryptionInput>,
    ) -> Result<StopDeliveryStreamEncryptionOutput, FirehoseError> {
        let stream = self.find(&call.caller, &call.input.delivery_stream_name)?;
        self.stop_encryption(&stream).await?;
        Ok(StopDeliveryStreamEncryptionOutput {})
    }
}
