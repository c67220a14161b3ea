//! `GenerateRandom`: random bytes of the server's generator.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::Blob;
use millstream_api as api;
use millstream_base as base;

use crate::{
    crypto::refuse_recipient,
    error::KmsError,
    generated::{GenerateRandomRequest, GenerateRandomResponse, errors::declared},
    service::Kms,
};

/// See the module.
pub struct GenerateRandom;

impl Operation for GenerateRandom {
    const SPEC: OperationSpec = OperationSpec {
        name: "GenerateRandom",
        action: "kms:GenerateRandom",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "kms_cryptographic_operations_per_second", per_second: 10000 },
        detached: false,
        errors: declared::GENERATE_RANDOM,
        summary: "Returns random bytes.",
    };
    type Input = GenerateRandomRequest;
    type Output = GenerateRandomResponse;
}

impl Handle<GenerateRandom> for Kms {
    type Error = KmsError;

    fn access(&self, _: &Call<GenerateRandomRequest>) -> Result<Access, KmsError> {
        Ok(Access::to_any("kms:GenerateRandom"))
    }

    async fn handle(&self, call: Call<GenerateRandomRequest>) -> Result<GenerateRandomResponse, KmsError> {
        let input = call.input;

        refuse_recipient(input.recipient.as_ref())?;
        if input.custom_key_store_id.is_some() {
            return Err(KmsError::Unsupported("CustomKeyStoreId is not supported.".into()));
        }
        let length = input.number_of_bytes.and_then(|length| usize::try_from(length).ok());
        let length = length.ok_or_else(|| KmsError::Validation("NumberOfBytes is required.".into()))?;
        let mut bytes = vec![0; length];
        self.rng.fill(&mut bytes);
        Ok(GenerateRandomResponse { plaintext: Some(Blob::from(bytes)), ciphertext_for_recipient: None })
    }
}
