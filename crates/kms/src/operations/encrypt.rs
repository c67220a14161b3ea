//! `Encrypt`: at most 4096 bytes, bound to the encryption context.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::Blob;
use millstream_api as api;
use millstream_base as base;

use crate::{
    crypto::{dry_run, require_symmetric},
    error::KmsError,
    generated::{EncryptRequest, EncryptResponse, EncryptionAlgorithmSpec, errors::declared},
    service::Kms,
};

/// See the module.
pub struct Encrypt;

impl Operation for Encrypt {
    const SPEC: OperationSpec = OperationSpec {
        name: "Encrypt",
        action: "kms:Encrypt",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "kms_cryptographic_operations_per_second", per_second: 10000 },
        detached: false,
        errors: declared::ENCRYPT,
        summary: "Encrypts up to 4096 bytes under a key.",
    };
    type Input = EncryptRequest;
    type Output = EncryptResponse;
}

impl Handle<Encrypt> for Kms {
    type Error = KmsError;

    fn access(&self, call: &Call<EncryptRequest>) -> Result<Access, KmsError> {
        let (input, caller) = (&call.input, &call.caller);
        self.crypto_access("kms:Encrypt", caller, &input.key_id, input.encryption_context.as_ref())
    }

    async fn handle(&self, call: Call<EncryptRequest>) -> Result<EncryptResponse, KmsError> {
        let Call { input, caller } = call;

        self.check_tokens(input.grant_tokens.as_ref())?;
        require_symmetric(input.encryption_algorithm)?;
        let key = self.find(&input.key_id, &caller)?.key;
        key.require_enabled()?;
        dry_run(input.dry_run)?;
        let blob = self.seal(&key, input.plaintext.as_slice(), input.encryption_context.as_ref())?;
        Ok(EncryptResponse {
            ciphertext_blob: Some(Blob::from(blob)),
            key_id: Some(key.arn.to_string()),
            encryption_algorithm: Some(EncryptionAlgorithmSpec::SymmetricDefault),
        })
    }
}
