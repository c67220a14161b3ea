//! `DescribeKey`: what is known of a key.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::KmsError,
    generated::{DescribeKeyRequest, DescribeKeyResponse, errors::declared},
    ring::Name,
    service::Kms,
};

/// See the module.
pub struct DescribeKey;

impl Operation for DescribeKey {
    const SPEC: OperationSpec = OperationSpec {
        name: "DescribeKey",
        action: "kms:DescribeKey",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "kms_describe_key_per_second", per_second: 2000 },
        detached: false,
        errors: declared::DESCRIBE_KEY,
        summary: "Describes a key.",
    };
    type Input = DescribeKeyRequest;
    type Output = DescribeKeyResponse;
}

impl Handle<DescribeKey> for Kms {
    type Error = KmsError;

    fn access(&self, call: &Call<DescribeKeyRequest>) -> Result<Access, KmsError> {
        self.access_or_new("kms:DescribeKey", &call.caller, &call.input.key_id)
    }

    async fn handle(&self, call: Call<DescribeKeyRequest>) -> Result<DescribeKeyResponse, KmsError> {
        let Call { input, caller } = call;

        self.check_tokens(input.grant_tokens.as_ref())?;
        let key = match self.find(&input.key_id, &caller) {
            Ok(found) => found.key,
            Err(missing) => match Name::of(&input.key_id, &caller)? {
                Name::Alias(alias) => self.service_key(&caller, &alias).await?,
                Name::Key(_) | Name::Foreign(..) => return Err(missing),
            },
        };
        Ok(DescribeKeyResponse { key_metadata: Some(key.metadata()) })
    }
}
