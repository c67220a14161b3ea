//! `GenerateDataKey`: a data key, in clear and wrapped.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::Blob;
use millstream_api as api;
use millstream_base as base;
use zeroize::Zeroizing;

use crate::{
    crypto::{data_key_length, dry_run, refuse_recipient},
    error::KmsError,
    generated::{GenerateDataKeyRequest, GenerateDataKeyResponse, errors::declared},
    service::Kms,
};

/// See the module.
pub struct GenerateDataKey;

impl Operation for GenerateDataKey {
    const SPEC: OperationSpec = OperationSpec {
        name: "GenerateDataKey",
        action: "kms:GenerateDataKey",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "kms_cryptographic_operations_per_second", per_second: 10000 },
        detached: false,
        errors: declared::GENERATE_DATA_KEY,
        summary: "Returns a data key, in clear and encrypted.",
    };
    type Input = GenerateDataKeyRequest;
    type Output = GenerateDataKeyResponse;
}

impl Handle<GenerateDataKey> for Kms {
    type Error = KmsError;

    fn access(&self, call: &Call<GenerateDataKeyRequest>) -> Result<Access, KmsError> {
        let (input, caller) = (&call.input, &call.caller);
        self.crypto_access("kms:GenerateDataKey", caller, &input.key_id, input.encryption_context.as_ref())
    }

    async fn handle(&self, call: Call<GenerateDataKeyRequest>) -> Result<GenerateDataKeyResponse, KmsError> {
        let Call { input, caller } = call;

        self.check_tokens(input.grant_tokens.as_ref())?;
        refuse_recipient(input.recipient.as_ref())?;
        let length = data_key_length(input.key_spec, input.number_of_bytes)?;
        let key = self.find(&input.key_id, &caller)?.key;
        key.require_enabled()?;
        dry_run(input.dry_run)?;
        let mut plaintext = Zeroizing::new(vec![0; length]);
        self.rng.fill(&mut plaintext);
        let blob = self.seal(&key, &plaintext, input.encryption_context.as_ref())?;
        Ok(GenerateDataKeyResponse {
            ciphertext_blob: Some(Blob::from(blob)),
            plaintext: Some(Blob::from(plaintext.to_vec())),
            key_id: Some(key.arn.to_string()),
            ciphertext_for_recipient: None,
            key_material_id: key.record.materials.last().map(|material| material.id.clone()),
        })
    }
}
