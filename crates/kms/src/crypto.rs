//! What the cryptographic operations share.

use std::collections::BTreeMap;

use api::Caller;
use base::Blob;
use millstream_api as api;
use millstream_base as base;
use zeroize::Zeroizing;

use crate::{
    access::pairs,
    blob::{self, context_bytes},
    error::KmsError,
    generated::{DataKeySpec, EncryptionAlgorithmSpec, RecipientInfo},
    key::Key,
    ring::Found,
    service::Kms,
};

/// The encryption context of a request.
type Context<'a> = Option<&'a BTreeMap<String, String>>;

/// `DryRun` ends a call that would have gone well.
pub(crate) fn dry_run(wanted: Option<bool>) -> Result<(), KmsError> {
    if wanted == Some(true) { Err(KmsError::DryRun) } else { Ok(()) }
}

/// Symmetric keys know one algorithm.
pub(crate) fn require_symmetric(algorithm: Option<EncryptionAlgorithmSpec>) -> Result<(), KmsError> {
    match algorithm {
        None | Some(EncryptionAlgorithmSpec::SymmetricDefault) => Ok(()),
        Some(other) => Err(KmsError::Unsupported(format!(
            "EncryptionAlgorithm {} is not supported by a symmetric key.",
            other.as_str()
        ))),
    }
}

/// Answers for attested enclaves are not given.
pub(crate) fn refuse_recipient(recipient: Option<&RecipientInfo>) -> Result<(), KmsError> {
    match recipient {
        None => Ok(()),
        Some(_) => Err(KmsError::Unsupported("Recipient is not supported.".into())),
    }
}

/// How long the data key of a request is to be.
pub(crate) fn data_key_length(spec: Option<DataKeySpec>, bytes: Option<i32>) -> Result<usize, KmsError> {
    match (spec, bytes) {
        (Some(DataKeySpec::Aes256), None) => Ok(32),
        (Some(DataKeySpec::Aes128), None) => Ok(16),
        (None, Some(bytes)) => Ok(usize::try_from(bytes).expect("the model lets 1 to 1024 pass")),
        _ => Err(KmsError::Validation("Please specify either number of bytes or key spec.".into())),
    }
}

impl Kms {
    /// Encrypts under the newest material of a key.
    pub(crate) fn seal(
        &self,
        key: &Key,
        plaintext: &[u8],
        context: Context<'_>,
    ) -> Result<Vec<u8>, KmsError> {
        let (number, material) = key.newest()?;
        let context = context_bytes(pairs(context));
        Ok(blob::seal(&key.arn, number, material, self.rng.as_ref(), plaintext, &context))
    }

    /// The key under which a blob was encrypted; if the caller names one, it must be that.
    pub(crate) fn key_of_blob(
        &self,
        caller: &Caller,
        blob: Option<&Blob>,
        named: Option<&str>,
    ) -> Result<Found, KmsError> {
        let parts = blob.and_then(|blob| blob::Parts::of(blob.as_slice()));
        let parts = parts.ok_or(KmsError::InvalidCiphertext)?;
        let found = match named {
            // A name that leads to another key is refused before anything is said of the blob's own.
            Some(named) => self.find(named, caller)?,
            None => self.find(parts.key.as_str(), caller).map_err(|_| KmsError::InvalidCiphertext)?,
        };
        if found.key.arn != parts.key {
            return Err(KmsError::IncorrectKey);
        }
        Ok(found)
    }

    /// Decrypts, and says which material of the key did.
    pub(crate) fn unseal(
        &self,
        key: &Key,
        blob: Option<&Blob>,
        context: Context<'_>,
    ) -> Result<(Zeroizing<Vec<u8>>, u32), KmsError> {
        let parts = blob.and_then(|blob| blob::Parts::of(blob.as_slice()));
        let parts = parts.ok_or(KmsError::InvalidCiphertext)?;
        let opened = parts.open(key.material(parts.material)?, &context_bytes(pairs(context)));
        Ok((opened.ok_or(KmsError::InvalidCiphertext)?, parts.material))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::testing::Harness;

    async fn encrypt(harness: &Harness, key: &str) -> Value {
        let body = json!({"KeyId": key, "Plaintext": "c2VjcmV0", "EncryptionContext": {"a": "1", "b": "2"}});
        harness.ok("Encrypt", body).await["CiphertextBlob"].clone()
    }

    #[tokio::test]
    async fn what_was_encrypted_opens_with_its_context_and_without_a_key_id() {
        let harness = Harness::new().await;
        let key = harness.key().await;
        let blob = encrypt(&harness, &key).await;
        let context = json!({"b": "2", "a": "1"});
        let opened =
            harness.ok("Decrypt", json!({"CiphertextBlob": blob, "EncryptionContext": context})).await;
        assert_eq!((&opened["Plaintext"], &opened["KeyId"]), (&json!("c2VjcmV0"), &json!(key)));
        for bad in [json!({}), json!({"a": "1"}), json!({"a": "1", "b": "3"})] {
            let body = json!({"CiphertextBlob": blob, "EncryptionContext": bad});
            assert_eq!(harness.code("Decrypt", body).await, "InvalidCiphertextException");
        }
        let other = harness.key().await;
        let body = json!({"CiphertextBlob": blob, "EncryptionContext": context, "KeyId": other});
        assert_eq!(harness.code("Decrypt", body).await, "IncorrectKeyException");
        assert_eq!(
            harness.code("Decrypt", json!({"CiphertextBlob": "AAAA"})).await,
            "InvalidCiphertextException"
        );
    }

    #[tokio::test]
    async fn materials_of_all_rotations_open_what_they_sealed_also_after_a_restart() {
        let harness = Harness::new().await;
        let key = harness.key().await;
        let mut blobs = vec![encrypt(&harness, &key).await];
        for _ in 0..3 {
            harness.ok("RotateKeyOnDemand", json!({"KeyId": key})).await;
            blobs.push(encrypt(&harness, &key).await);
        }
        let harness = harness.reopened().await;
        let mut materials = std::collections::BTreeSet::new();
        for blob in blobs {
            let body = json!({"CiphertextBlob": blob, "EncryptionContext": {"a": "1", "b": "2"}});
            let opened = harness.ok("Decrypt", body).await;
            assert_eq!(opened["Plaintext"], "c2VjcmV0");
            materials.insert(opened["KeyMaterialId"].as_str().unwrap().to_owned());
        }
        assert_eq!(materials.len(), 4);
        let rotations = harness.ok("ListKeyRotations", json!({"KeyId": key})).await;
        assert_eq!(rotations["Rotations"].as_array().unwrap().len(), 3);
        assert_eq!(rotations["Rotations"][2]["RotationType"], "ON_DEMAND");
    }

    #[tokio::test]
    async fn reencryption_moves_to_another_key_and_context() {
        let harness = Harness::new().await;
        let (one, two) = (harness.key().await, harness.key().await);
        let blob = encrypt(&harness, &one).await;
        let moved = json!({
            "CiphertextBlob": blob, "SourceEncryptionContext": {"a": "1", "b": "2"},
            "DestinationKeyId": two, "DestinationEncryptionContext": {"c": "3"},
        });
        let moved = harness.ok("ReEncrypt", moved).await;
        assert_eq!((&moved["SourceKeyId"], &moved["KeyId"]), (&json!(one), &json!(two)));
        let body = json!({"CiphertextBlob": moved["CiphertextBlob"], "EncryptionContext": {"c": "3"}});
        assert_eq!(harness.ok("Decrypt", body).await["Plaintext"], "c2VjcmV0");
    }

    #[tokio::test]
    async fn data_keys_come_in_the_length_that_was_asked_for() {
        let harness = Harness::new().await;
        let key = harness.key().await;
        let made = harness.ok("GenerateDataKey", json!({"KeyId": key, "KeySpec": "AES_128"})).await;
        let opened = harness.ok("Decrypt", json!({"CiphertextBlob": made["CiphertextBlob"]})).await;
        assert_eq!(opened["Plaintext"], made["Plaintext"]);
        assert_eq!(made["Plaintext"].as_str().unwrap().len(), 24);
        let hidden = json!({"KeyId": key, "NumberOfBytes": 64});
        let hidden = harness.ok("GenerateDataKeyWithoutPlaintext", hidden).await;
        assert_eq!(hidden.get("Plaintext"), None);
        for bad in [json!({"KeyId": key}), json!({"KeyId": key, "KeySpec": "AES_256", "NumberOfBytes": 1})] {
            assert_eq!(harness.code("GenerateDataKey", bad).await, "ValidationException");
        }
        let dry = json!({"KeyId": key, "KeySpec": "AES_256", "DryRun": true});
        assert_eq!(harness.code("GenerateDataKey", dry).await, "DryRunOperationException");
        let random = harness.ok("GenerateRandom", json!({"NumberOfBytes": 3})).await;
        assert_eq!(random["Plaintext"].as_str().unwrap().len(), 4);
    }

    #[tokio::test]
    async fn what_is_not_made_is_refused_by_name() {
        let harness = Harness::new().await;
        for (bad, named) in [
            (json!({"KeySpec": "RSA_2048", "KeyUsage": "SIGN_VERIFY"}), "RSA_2048"),
            (json!({"KeySpec": "HMAC_256", "KeyUsage": "GENERATE_VERIFY_MAC"}), "HMAC_256"),
            (json!({"Origin": "EXTERNAL"}), "EXTERNAL"),
            (json!({"MultiRegion": true}), "MultiRegion"),
        ] {
            let error = harness.call("CreateKey", bad).await.unwrap_err();
            assert_eq!(error.code().name, "UnsupportedOperationException");
            assert!(error.message().contains(named), "{}", error.message());
        }
    }
}
