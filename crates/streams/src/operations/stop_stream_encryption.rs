//! `StopStreamEncryption`: writes new records in clear again. Sealed ones stay sealed.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use super::start_stream_encryption::require_kms;
use crate::{
    error::StreamsError,
    generated::{StopStreamEncryptionInput, errors::declared},
    service::Streams,
    tables::Step,
};

/// See the module.
pub struct StopStreamEncryption;

impl Operation for StopStreamEncryption {
    const SPEC: OperationSpec = OperationSpec {
        name: "StopStreamEncryption",
        action: "kinesis:StopStreamEncryption",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "stop_stream_encryption_per_second", per_second: 5 },
        detached: true,
        errors: declared::STOP_STREAM_ENCRYPTION,
        summary: "Disables server-side encryption of a data stream.",
    };
    type Input = StopStreamEncryptionInput;
    type Output = Empty;
}

impl Handle<StopStreamEncryption> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<StopStreamEncryptionInput>) -> Result<Access, StreamsError> {
        let (name, arn) = (call.input.stream_name.as_deref(), call.input.stream_arn.as_deref());
        self.stream_access("kinesis:StopStreamEncryption", &call.caller, name, arn)
    }

    async fn handle(&self, call: Call<StopStreamEncryptionInput>) -> Result<Empty, StreamsError> {
        let input = &call.input;
        require_kms(input.encryption_type)?;
        let (name, arn) = (input.stream_name.as_deref(), input.stream_arn.as_deref());
        let stream = self.named_stream(&call.caller, name, arn)?;
        let used = stream.state().record.encryption.clone();
        // A key that is gone since must not keep encryption on: its own name is enough then.
        if let Some(used) = used.filter(|used| used.key_id != input.key_id && used.key_arn != input.key_id) {
            let named = self.cipher.resolve(&input.key_id, &call.caller).await?;
            if named.as_str() != used.key_arn {
                return Err(StreamsError::InvalidArgument(format!(
                    "Key {} is not the key that {} is encrypted with.",
                    input.key_id,
                    stream.id.subject()
                )));
            }
        }
        let (config, now) = (self.config.clone(), self.now());
        self.change(&stream, move |record, _| {
            if record.encryption.take().is_none() {
                return Ok(((), Vec::new()));
            }
            record.count_encryption_change(&config, now)?;
            Ok(((), vec![Step::Unseal, Step::Settle]))
        })
        .await?;
        Ok(Empty)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::testing::{Harness, code};

    fn body(key: &str) -> String {
        json!({"StreamName": "s", "EncryptionType": "KMS", "KeyId": key}).to_string()
    }

    #[tokio::test]
    async fn the_key_in_use_is_named_in_any_form() {
        let harness = Harness::with_stream(1).await;
        harness.ok("StopStreamEncryption", &body("any")).await;
        for name in ["key-1", "arn:aws:kms:us-east-1:000000000000:key/key-1"] {
            harness.ok("StartStreamEncryption", &body("key-1")).await;
            let other = harness.call("StopStreamEncryption", &body("key-2")).await;
            assert_eq!(code(other), "InvalidArgumentException");
            assert_eq!(harness.summary("s").await["EncryptionType"], "KMS");
            harness.ok("StopStreamEncryption", &body(name)).await;
            assert_eq!(harness.summary("s").await["EncryptionType"], "NONE");
        }
    }
}
