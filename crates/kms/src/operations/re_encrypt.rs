//! `ReEncrypt`: decrypts under one key and encrypts under another, without showing the plaintext.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::Blob;
use millstream_api as api;
use millstream_base as base;

use crate::{
    access::{on_key, pairs, with_context},
    crypto::{dry_run, require_symmetric},
    error::KmsError,
    generated::{EncryptionAlgorithmSpec, ReEncryptRequest, ReEncryptResponse, errors::declared},
    service::Kms,
};

/// See the module.
pub struct ReEncrypt;

impl Operation for ReEncrypt {
    const SPEC: OperationSpec = OperationSpec {
        name: "ReEncrypt",
        action: "kms:ReEncrypt",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "kms_cryptographic_operations_per_second", per_second: 10000 },
        detached: false,
        errors: declared::RE_ENCRYPT,
        summary: "Decrypts data and encrypts it under another key.",
    };
    type Input = ReEncryptRequest;
    type Output = ReEncryptResponse;
}

impl Handle<ReEncrypt> for Kms {
    type Error = KmsError;

    fn access(&self, call: &Call<ReEncryptRequest>) -> Result<Access, KmsError> {
        let (input, caller) = (&call.input, &call.caller);
        let from =
            self.key_of_blob(caller, input.ciphertext_blob.as_ref(), input.source_key_id.as_deref())?;
        let to = self.find(&input.destination_key_id, caller)?;
        let same = if from.key.arn == to.key.arn { "true" } else { "false" };
        let context = pairs(input.source_encryption_context.as_ref());
        let from = with_context(on_key("kms:ReEncryptFrom", caller, &from), context);
        let context = pairs(input.destination_encryption_context.as_ref());
        let to = with_context(on_key("kms:ReEncryptTo", caller, &to), context);
        Ok(from.with_key("kms:ReEncryptOnSameKey", same).and(to.with_key("kms:ReEncryptOnSameKey", same)))
    }

    async fn handle(&self, call: Call<ReEncryptRequest>) -> Result<ReEncryptResponse, KmsError> {
        let Call { input, caller } = call;

        self.check_tokens(input.grant_tokens.as_ref())?;
        require_symmetric(input.source_encryption_algorithm)?;
        require_symmetric(input.destination_encryption_algorithm)?;
        if input.dry_run_modifiers.is_some() {
            return Err(KmsError::Unsupported("DryRunModifiers is not supported.".into()));
        }
        let blob = input.ciphertext_blob.as_ref();
        let source = self.key_of_blob(&caller, blob, input.source_key_id.as_deref())?.key;
        let destination = self.find(&input.destination_key_id, &caller)?.key;
        source.require_enabled()?;
        destination.require_enabled()?;
        let (plaintext, material) = self.unseal(&source, blob, input.source_encryption_context.as_ref())?;
        dry_run(input.dry_run)?;
        let blob = self.seal(&destination, &plaintext, input.destination_encryption_context.as_ref())?;
        let newest = destination.record.materials.last();
        Ok(ReEncryptResponse {
            ciphertext_blob: Some(Blob::from(blob)),
            source_key_id: Some(source.arn.to_string()),
            key_id: Some(destination.arn.to_string()),
            source_encryption_algorithm: Some(EncryptionAlgorithmSpec::SymmetricDefault),
            destination_encryption_algorithm: Some(EncryptionAlgorithmSpec::SymmetricDefault),
            source_key_material_id: source.material_id(material),
            destination_key_material_id: newest.map(|material| material.id.clone()),
        })
    }
}
