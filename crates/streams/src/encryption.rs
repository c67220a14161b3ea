//! The caller's right to an encrypted stream: whoever writes needs `kms:GenerateDataKey`, whoever reads `kms:Decrypt`, both
//! with the key that the records are sealed under.

use api::{
    Caller,
    ports::{KeyError, KeyUse},
};
use log::{Chunk, KeyVersion, Position, SealingKey};
use millstream_api as api;
use millstream_log as log;
use tracing::{info, warn};
use zeroize::Zeroizing;

use crate::{
    error::StreamsError,
    keys::{self, encryption_context},
    read::{Limits, ShardRead},
    service::Streams,
    shard::Shard,
    stream::{Stream, StreamState},
    tables::STREAM_KEYS,
};

impl Streams {
    /// Lets the caller write to the stream, as far as its key goes.
    pub(crate) async fn admit_write(&self, caller: &Caller, stream: &Stream) -> Result<(), StreamsError> {
        let version = stream.peek().record.encryption.as_ref().map(|encryption| encryption.key_version);
        match version {
            None => Ok(()),
            Some(version) => self.admit(caller, stream, KeyUse::GenerateDataKey, KeyVersion(version)).await,
        }
    }

    /// [`read_shard`](Self::read_shard) on behalf of a caller, who must be allowed to use the keys of what was read.
    pub(crate) async fn read_for(
        &self,
        caller: &Caller,
        stream: &Stream,
        state: &StreamState,
        shard: &Shard,
        from: Position,
        limits: Limits,
    ) -> Result<ShardRead, StreamsError> {
        let read = loop {
            match self.read_shard(state, shard, from, limits).await {
                // Admitting opens the key, or says why it cannot be used.
                Err(StreamsError::KeyNotOpen(missing)) => {
                    self.admit(caller, stream, KeyUse::Decrypt, missing.version).await?;
                }
                other => break other?,
            }
        };
        let mut admitted = None;
        for version in read.chunks.iter().filter_map(|chunk: &Chunk| chunk.key) {
            if admitted.replace(version) != Some(version) {
                self.admit(caller, stream, KeyUse::Decrypt, version).await?;
            }
        }
        Ok(read)
    }

    async fn admit(
        &self,
        caller: &Caller,
        stream: &Stream,
        usage: KeyUse,
        version: KeyVersion,
    ) -> Result<(), StreamsError> {
        let unknown = || KeyError::Unavailable(format!("data key {} is not known", version.0));
        let held = self.stream_keys.held(stream.generation, version).ok_or_else(unknown)?;
        let context = encryption_context(&stream.arn);
        let decision = self.cipher.admit(caller, &held.kms_key, usage, &context).decided().await;
        match decision {
            Ok(()) if held.is_open() => Ok(()),
            Ok(()) => self.open_key(stream, version).await,
            Err(KeyError::NotFound(key)) => {
                // The KMS key was destroyed, and with it everything under it.
                if held.is_open() {
                    info!(stream = %stream.id.name, version = version.0, "data key wiped: its key is gone");
                    self.stream_keys.wipe(stream.generation, self.substitute(version));
                }
                Err(KeyError::NotFound(key).into())
            }
            Err(denied) => Err(denied.into()),
        }
    }

    /// Opens a data key that could not be opened when the stream was loaded.
    async fn open_key(&self, stream: &Stream, version: KeyVersion) -> Result<(), StreamsError> {
        let stored = self.store.snapshot()?.get(STREAM_KEYS, &(stream.generation, u64::from(version.0)))?;
        let stored =
            stored.ok_or_else(|| KeyError::Unavailable(format!("data key {} is lost", version.0)))?;
        match keys::open(self.cipher.as_ref(), &stream.arn, &stored).await {
            Ok(key) => {
                self.stream_keys.opened(stream.generation, key);
                Ok(())
            }
            Err(failure) => {
                warn!(stream = %stream.id.name, version = version.0, %failure, "data key not opened");
                Err(failure)
            }
        }
    }

    /// A key that nobody keeps, to seal with where the real one is not there: in clear nothing is ever written.
    pub(crate) fn substitute(&self, version: KeyVersion) -> SealingKey {
        let mut key = Zeroizing::new([0; 32]);
        self.rng.fill(key.as_mut());
        SealingKey { version, key }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::Ordering;

    use serde_json::json;

    use super::KeyError;
    use crate::testing::{Harness, WireError, code};

    const ROOT: &str = "arn:aws:iam::000000000000:root";

    async fn encrypted() -> Harness {
        let (harness, _) = Harness::sealing().await;
        harness.make("s", 1).await;
        harness.ok("StartStreamEncryption", r#"{"StreamName":"s","EncryptionType":"KMS","KeyId":"k"}"#).await;
        harness.put("s", "k", b"secret").await;
        harness
    }

    async fn put(harness: &Harness) -> Result<serde_json::Value, WireError> {
        harness.call("PutRecord", r#"{"StreamName":"s","PartitionKey":"k","Data":"AA=="}"#).await
    }

    async fn get(harness: &Harness) -> Result<serde_json::Value, WireError> {
        let iterator = r#"{"StreamName":"s","ShardId":"0","ShardIteratorType":"TRIM_HORIZON"}"#;
        let iterator = harness.ok("GetShardIterator", iterator).await;
        harness.call("GetRecords", &json!({"ShardIterator": iterator["ShardIterator"]}).to_string()).await
    }

    #[tokio::test]
    async fn a_caller_without_the_right_to_the_key_neither_writes_nor_reads() {
        let harness = encrypted().await;
        harness.cipher.denied.lock().insert(ROOT.into());
        assert_eq!(code(put(&harness).await), "KMSAccessDeniedException");
        let many = r#"{"StreamName":"s","Records":[{"PartitionKey":"k","Data":"AA=="}]}"#;
        assert_eq!(code(harness.call("PutRecords", many).await), "KMSAccessDeniedException");
        assert_eq!(code(get(&harness).await), "KMSAccessDeniedException");
        harness.cipher.denied.lock().clear();
        put(&harness).await.unwrap();
        assert_eq!(get(&harness).await.unwrap()["Records"].as_array().unwrap().len(), 2);
    }

    #[tokio::test]
    async fn each_of_the_six_errors_of_keys_is_felt_by_whoever_puts_and_gets() {
        let harness = encrypted().await;
        let key = || "k".to_owned();
        for (refused, name) in [
            (KeyError::Disabled(key()), "KMSDisabledException"),
            (KeyError::InvalidState(key()), "KMSInvalidStateException"),
            (KeyError::AccessDenied(key()), "KMSAccessDeniedException"),
            (KeyError::OptInRequired(key()), "KMSOptInRequired"),
            (KeyError::Throttling(key()), "KMSThrottlingException"),
            (KeyError::NotFound(key()), "KMSNotFoundException"),
        ] {
            *harness.cipher.refused.lock() = Some(refused);
            assert_eq!(code(put(&harness).await), name);
            assert_eq!(code(get(&harness).await), name);
            let batch = r#"{"StreamName":"s","Records":[{"PartitionKey":"k","Data":"AA=="}]}"#;
            assert_eq!(code(harness.call("PutRecords", batch).await), name, "the whole call fails");
        }
        *harness.cipher.refused.lock() = None;
        put(&harness).await.unwrap();
        assert_eq!(get(&harness).await.unwrap()["Records"].as_array().unwrap().len(), 2, "nothing was put");
    }

    #[tokio::test]
    async fn a_key_that_is_gone_takes_its_records_along_but_no_others() {
        let harness = encrypted().await;
        harness.make("plain", 1).await;
        harness.put("plain", "k", b"in clear").await;
        harness.cipher.gone.store(true, Ordering::Relaxed);
        assert_eq!(code(put(&harness).await), "KMSNotFoundException");
        assert_eq!(code(get(&harness).await), "KMSNotFoundException");
        assert_eq!(harness.records("plain").await.len(), 1);
        // The data key was wiped from memory, and is opened anew once its key answers again.
        harness.cipher.gone.store(false, Ordering::Relaxed);
        get(&harness).await.unwrap();
    }
}
