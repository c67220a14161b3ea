//! `UpdateKeyDescription`: the words that tell a key from others.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::KmsError,
    generated::{UpdateKeyDescriptionRequest, errors::declared},
    service::Kms,
};

/// See the module.
pub struct UpdateKeyDescription;

impl Operation for UpdateKeyDescription {
    const SPEC: OperationSpec = OperationSpec {
        name: "UpdateKeyDescription",
        action: "kms:UpdateKeyDescription",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "kms_update_key_description_per_second", per_second: 5 },
        detached: true,
        errors: declared::UPDATE_KEY_DESCRIPTION,
        summary: "Changes the description of a key.",
    };
    type Input = UpdateKeyDescriptionRequest;
    type Output = Empty;
}

impl Handle<UpdateKeyDescription> for Kms {
    type Error = KmsError;

    fn access(&self, call: &Call<UpdateKeyDescriptionRequest>) -> Result<Access, KmsError> {
        self.key_access("kms:UpdateKeyDescription", &call.caller, &call.input.key_id)
    }

    async fn handle(&self, call: Call<UpdateKeyDescriptionRequest>) -> Result<Empty, KmsError> {
        let Call { input, caller } = call;

        let found = self.find(&input.key_id, &caller)?;
        self.change(&found.key, |key, record| {
            key.require_customer()?;
            key.require_not_pending()?;
            record.description = input.description;
            Ok(())
        })
        .await?;
        Ok(Empty)
    }
}
