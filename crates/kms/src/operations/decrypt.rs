//! `Decrypt`: what was encrypted under any key of the account, with the same encryption context.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::Blob;
use millstream_api as api;
use millstream_base as base;

use crate::{
    access::{on_key, pairs, with_context},
    crypto::{dry_run, refuse_recipient, require_symmetric},
    error::KmsError,
    generated::{DecryptRequest, DecryptResponse, EncryptionAlgorithmSpec, errors::declared},
    service::Kms,
};

/// See the module.
pub struct Decrypt;

impl Operation for Decrypt {
    const SPEC: OperationSpec = OperationSpec {
        name: "Decrypt",
        action: "kms:Decrypt",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "kms_cryptographic_operations_per_second", per_second: 10000 },
        detached: false,
        errors: declared::DECRYPT,
        summary: "Decrypts what was encrypted under a key.",
    };
    type Input = DecryptRequest;
    type Output = DecryptResponse;
}

impl Handle<Decrypt> for Kms {
    type Error = KmsError;

    fn access(&self, call: &Call<DecryptRequest>) -> Result<Access, KmsError> {
        let (input, caller) = (&call.input, &call.caller);
        let found = self.key_of_blob(caller, input.ciphertext_blob.as_ref(), input.key_id.as_deref())?;
        Ok(with_context(on_key("kms:Decrypt", caller, &found), pairs(input.encryption_context.as_ref())))
    }

    async fn handle(&self, call: Call<DecryptRequest>) -> Result<DecryptResponse, KmsError> {
        let Call { input, caller } = call;

        self.check_tokens(input.grant_tokens.as_ref())?;
        require_symmetric(input.encryption_algorithm)?;
        refuse_recipient(input.recipient.as_ref())?;
        if input.dry_run_modifiers.is_some() {
            return Err(KmsError::Unsupported("DryRunModifiers is not supported.".into()));
        }
        let blob = input.ciphertext_blob.as_ref();
        let key = self.key_of_blob(&caller, blob, input.key_id.as_deref())?.key;
        key.require_enabled()?;
        let (plaintext, material) = self.unseal(&key, blob, input.encryption_context.as_ref())?;
        dry_run(input.dry_run)?;
        Ok(DecryptResponse {
            key_id: Some(key.arn.to_string()),
            plaintext: Some(Blob::from(plaintext.to_vec())),
            encryption_algorithm: Some(EncryptionAlgorithmSpec::SymmetricDefault),
            ciphertext_for_recipient: None,
            key_material_id: key.material_id(material),
        })
    }
}
