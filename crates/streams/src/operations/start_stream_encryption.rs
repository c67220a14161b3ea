//! `StartStreamEncryption`: seals new records with a data key of the stream, wrapped under a KMS key.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle, ports::KeyUse};
use log::KeyVersion;
use millstream_api as api;
use millstream_log as log;

use crate::{
    error::StreamsError,
    generated::{EncryptionType, StartStreamEncryptionInput, errors::declared},
    keys::{encryption_context, store_form},
    service::Streams,
    tables::{EncryptionRecord, STREAM_KEYS, Step},
};

/// See the module.
pub struct StartStreamEncryption;

impl Operation for StartStreamEncryption {
    const SPEC: OperationSpec = OperationSpec {
        name: "StartStreamEncryption",
        action: "kinesis:StartStreamEncryption",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "start_stream_encryption_per_second", per_second: 5 },
        detached: true,
        errors: declared::START_STREAM_ENCRYPTION,
        summary: "Enables or updates server-side encryption of a data stream with a KMS key.",
    };
    type Input = StartStreamEncryptionInput;
    type Output = Empty;
}

impl Handle<StartStreamEncryption> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<StartStreamEncryptionInput>) -> Result<Access, StreamsError> {
        let (name, arn) = (call.input.stream_name.as_deref(), call.input.stream_arn.as_deref());
        self.stream_access("kinesis:StartStreamEncryption", &call.caller, name, arn)
    }

    async fn handle(&self, call: Call<StartStreamEncryptionInput>) -> Result<Empty, StreamsError> {
        let input = call.input;
        require_kms(input.encryption_type)?;
        let stream =
            self.named_stream(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        stream.state().record.require_active()?;
        let key_arn = self.cipher.resolve(&input.key_id, &call.caller).await?;
        let context = encryption_context(&stream.arn);
        self.cipher.admit(&call.caller, &key_arn, KeyUse::GenerateDataKey, &context).decided().await?;
        let data_key = self.cipher.generate(&key_arn, &context).await?;

        let generation = stream.generation;
        let known = self.store.snapshot()?.scan(STREAM_KEYS, &generation)?;
        let version = known.last().map_or(1, |key| key.version + 1);
        let (stored, sealing) = store_form(version, data_key);
        let (keys, config, now) = (self.stream_keys.clone(), self.config.clone(), self.now());
        let (subject, kms_key) = (stream.id.subject(), key_arn.clone());
        self.change_with(
            &stream,
            move |record, transaction| {
                record.count_encryption_change(&config, now)?;
                let key = (generation, u64::from(version));
                if transaction.get(STREAM_KEYS, &key)?.is_some() {
                    return Err(StreamsError::InUse(format!(
                        "The encryption of {subject} is being changed."
                    )));
                }
                transaction.put(STREAM_KEYS, &key, &stored)?;
                record.encryption = Some(EncryptionRecord {
                    key_id: input.key_id.clone(),
                    key_arn: key_arn.to_string(),
                    key_version: version,
                });
                Ok(((), vec![Step::Settle]))
            },
            // Stored by now, and not yet shown: no put is told that its record is sealed before it is.
            move || {
                keys.add(generation, kms_key, KeyVersion(version), Some(sealing.clone()));
                keys.seal_with(generation, Some(sealing));
            },
        )
        .await?;
        Ok(Empty)
    }
}

/// The model also knows `NONE`, which neither starts nor stops anything.
pub(super) fn require_kms(encryption_type: EncryptionType) -> Result<(), StreamsError> {
    match encryption_type {
        EncryptionType::Kms => Ok(()),
        EncryptionType::None => {
            Err(StreamsError::InvalidArgument("The only valid value of EncryptionType is KMS.".into()))
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use log::disk::{Access, Disk};
    use millstream_log as log;
    use serde_json::json;

    use crate::{
        StreamsConfig,
        testing::{Harness, code},
    };

    fn body(key: &str) -> String {
        json!({"StreamName": "s", "EncryptionType": "KMS", "KeyId": key}).to_string()
    }

    async fn types(harness: &Harness) -> Vec<String> {
        let iterator = r#"{"StreamName":"s","ShardId":"0","ShardIteratorType":"TRIM_HORIZON"}"#;
        let iterator = harness.ok("GetShardIterator", iterator).await;
        let body = json!({"ShardIterator": iterator["ShardIterator"]}).to_string();
        let answer = harness.ok("GetRecords", &body).await;
        let records = answer["Records"].as_array().unwrap();
        records.iter().map(|record| record["EncryptionType"].as_str().unwrap().to_owned()).collect()
    }

    #[tokio::test]
    async fn records_keep_the_encryption_that_they_were_written_with() {
        let (mut harness, disk) = Harness::sealing().await;
        harness.make("s", 1).await;
        harness.put("s", "k", b"clear").await;
        harness.ok("StartStreamEncryption", &body("key-1")).await;
        let summary = harness.summary("s").await;
        assert_eq!((&summary["EncryptionType"], &summary["KeyId"]), (&json!("KMS"), &json!("key-1")));
        harness.put("s", "k", b"sealed").await;
        harness.ok("StartStreamEncryption", &body("key-2")).await;
        harness.put("s", "k", b"sealed anew").await;
        assert_eq!(types(&harness).await, ["NONE", "KMS", "KMS"]);
        harness.reopen(StreamsConfig::default()).await;
        harness.put("s", "k", b"after a restart").await;
        assert_eq!(types(&harness).await, ["NONE", "KMS", "KMS", "KMS"]);
        assert_eq!(harness.data("s").await, ["clear", "sealed", "sealed anew", "after a restart"]);
        let lies_on_disk = |text: &[u8]| {
            disk.files().into_iter().any(|(name, length)| {
                let mut bytes = vec![0; length as usize];
                disk.open(&name, Access::Read).unwrap().read_at(0, &mut bytes).unwrap();
                bytes.windows(text.len()).any(|part| part == text)
            })
        };
        assert!(lies_on_disk(b"clear") && !lies_on_disk(b"sealed") && !lies_on_disk(b"restart"));
        let stop = harness.ok("StopStreamEncryption", &body("key-2")).await;
        assert_eq!(stop, json!(null));
        harness.put("s", "k", b"clear again").await;
        assert_eq!(types(&harness).await, ["NONE", "KMS", "KMS", "KMS", "NONE"]);
        let summary = harness.summary("s").await;
        assert_eq!((&summary["EncryptionType"], summary.get("KeyId")), (&json!("NONE"), None));
    }

    #[tokio::test]
    async fn puts_say_how_their_records_are_kept() {
        let harness = Harness::with_stream(1).await;
        harness.ok("StartStreamEncryption", &body("key-1")).await;
        let put = r#"{"StreamName":"s","PartitionKey":"k","Data":"aGk="}"#;
        assert_eq!(harness.ok("PutRecord", put).await["EncryptionType"], "KMS");
        let put = r#"{"StreamName":"s","Records":[{"PartitionKey":"k","Data":"aGk="}]}"#;
        assert_eq!(harness.ok("PutRecords", put).await["EncryptionType"], "KMS");
    }

    #[tokio::test]
    async fn what_cannot_be_used_is_refused_and_changes_nothing() {
        let harness = Harness::with_stream(1).await;
        let refused = harness.call("StartStreamEncryption", &body("disabled")).await;
        assert_eq!(code(refused), "KMSDisabledException");
        let none = body("key-1").replace("KMS", "NONE");
        assert_eq!(code(harness.call("StartStreamEncryption", &none).await), "InvalidArgumentException");
        let missing = body("key-1").replace("\"s\"", "\"t\"");
        assert_eq!(code(harness.call("StartStreamEncryption", &missing).await), "ResourceNotFoundException");
        harness.put("s", "k", b"x").await;
        assert_eq!(types(&harness).await, ["NONE"]);
    }

    #[tokio::test]
    async fn changes_are_counted_per_day_and_take_their_time() {
        let mut config = StreamsConfig { transition: Duration::from_secs(1), ..StreamsConfig::default() };
        config.quotas.encryption_changes_per_day = 2;
        let harness = Harness::with(config).await;
        let settle = async || {
            harness.advance(Duration::from_secs(1));
            harness.work().await;
        };
        harness.make("s", 1).await;
        assert_eq!(code(harness.call("StartStreamEncryption", &body("k")).await), "ResourceInUseException");
        settle().await;
        harness.ok("StartStreamEncryption", &body("k")).await;
        assert_eq!(harness.summary("s").await["StreamStatus"], "UPDATING");
        assert_eq!(code(harness.call("StopStreamEncryption", &body("k")).await), "ResourceInUseException");
        settle().await;
        harness.ok("StopStreamEncryption", &body("k")).await;
        settle().await;
        assert_eq!(code(harness.call("StartStreamEncryption", &body("k")).await), "LimitExceededException");
        harness.advance(Duration::from_secs(24 * 3600));
        harness.ok("StartStreamEncryption", &body("k")).await;
    }
}
