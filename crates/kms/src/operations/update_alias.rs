//! `UpdateAlias`: leads an alias to another key.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    aliases::check_name,
    error::KmsError,
    generated::{UpdateAliasRequest, errors::declared},
    ring::{alias_arn, alias_not_found},
    service::Kms,
};

/// See the module.
pub struct UpdateAlias;

impl Operation for UpdateAlias {
    const SPEC: OperationSpec = OperationSpec {
        name: "UpdateAlias",
        action: "kms:UpdateAlias",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "kms_update_alias_per_second", per_second: 5 },
        detached: true,
        errors: declared::UPDATE_ALIAS,
        summary: "Associates an alias with another key.",
    };
    type Input = UpdateAliasRequest;
    type Output = Empty;
}

impl Handle<UpdateAlias> for Kms {
    type Error = KmsError;

    fn access(&self, call: &Call<UpdateAliasRequest>) -> Result<Access, KmsError> {
        let (input, caller) = (&call.input, &call.caller);
        let key = self.key_access("kms:UpdateAlias", caller, &input.target_key_id)?;
        Ok(Access::to("kms:UpdateAlias", alias_arn(caller, &input.alias_name)).and(key))
    }

    async fn handle(&self, call: Call<UpdateAliasRequest>) -> Result<Empty, KmsError> {
        let Call { input, caller } = call;

        check_name(&input.alias_name)?;
        let key = self.find(&input.target_key_id, &caller)?.key;
        key.require_customer()?;
        key.require_not_pending()?;
        let now = self.now().as_millis();
        self.change_alias(&caller, &input.alias_name, |alias| {
            let alias = alias.as_mut().ok_or_else(|| alias_not_found(&caller, &input.alias_name))?;
            alias.key_id = key.record.id.clone();
            alias.updated_ms = now;
            Ok(())
        })
        .await?;
        Ok(Empty)
    }
}
