//! `GenerateDataKeyWithoutPlaintext`: a data key, wrapped only.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::Blob;
use millstream_api as api;
use millstream_base as base;
use zeroize::Zeroizing;

use crate::{
    crypto::{data_key_length, dry_run},
    error::KmsError,
    generated::{
        GenerateDataKeyWithoutPlaintextRequest, GenerateDataKeyWithoutPlaintextResponse, errors::declared,
    },
    service::Kms,
};

/// See the module.
pub struct GenerateDataKeyWithoutPlaintext;

impl Operation for GenerateDataKeyWithoutPlaintext {
    const SPEC: OperationSpec = OperationSpec {
        name: "GenerateDataKeyWithoutPlaintext",
        action: "kms:GenerateDataKeyWithoutPlaintext",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "kms_cryptographic_operations_per_second", per_second: 10000 },
        detached: false,
        errors: declared::GENERATE_DATA_KEY_WITHOUT_PLAINTEXT,
        summary: "Returns an encrypted data key.",
    };
    type Input = GenerateDataKeyWithoutPlaintextRequest;
    type Output = GenerateDataKeyWithoutPlaintextResponse;
}

impl Handle<GenerateDataKeyWithoutPlaintext> for Kms {
    type Error = KmsError;

    fn access(&self, call: &Call<GenerateDataKeyWithoutPlaintextRequest>) -> Result<Access, KmsError> {
        let (input, caller) = (&call.input, &call.caller);
        self.crypto_access(
            "kms:GenerateDataKeyWithoutPlaintext",
            caller,
            &input.key_id,
            input.encryption_context.as_ref(),
        )
    }

    async fn handle(
        &self,
        call: Call<GenerateDataKeyWithoutPlaintextRequest>,
    ) -> Result<GenerateDataKeyWithoutPlaintextResponse, KmsError> {
        let Call { input, caller } = call;

        self.check_tokens(input.grant_tokens.as_ref())?;
        let length = data_key_length(input.key_spec, input.number_of_bytes)?;
        let key = self.find(&input.key_id, &caller)?.key;
        key.require_enabled()?;
        dry_run(input.dry_run)?;
        let mut plaintext = Zeroizing::new(vec![0; length]);
        self.rng.fill(&mut plaintext);
        let blob = self.seal(&key, &plaintext, input.encryption_context.as_ref())?;
        Ok(GenerateDataKeyWithoutPlaintextResponse {
            ciphertext_blob: Some(Blob::from(blob)),
            key_id: Some(key.arn.to_string()),
            key_material_id: key.record.materials.last().map(|material| material.id.clone()),
        })
    }
}
