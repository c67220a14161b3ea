//! `CreateAlias`: a friendly name for a key.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    aliases::check_name,
    error::KmsError,
    generated::{CreateAliasRequest, errors::declared},
    ring::alias_arn,
    service::Kms,
    tables::AliasRecord,
};

/// See the module.
pub struct CreateAlias;

impl Operation for CreateAlias {
    const SPEC: OperationSpec = OperationSpec {
        name: "CreateAlias",
        action: "kms:CreateAlias",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "kms_create_alias_per_second", per_second: 5 },
        detached: true,
        errors: declared::CREATE_ALIAS,
        summary: "Creates an alias of a key.",
    };
    type Input = CreateAliasRequest;
    type Output = Empty;
}

impl Handle<CreateAlias> for Kms {
    type Error = KmsError;

    fn access(&self, call: &Call<CreateAliasRequest>) -> Result<Access, KmsError> {
        let (input, caller) = (&call.input, &call.caller);
        let key = self.key_access("kms:CreateAlias", caller, &input.target_key_id)?;
        Ok(Access::to("kms:CreateAlias", alias_arn(caller, &input.alias_name)).and(key))
    }

    async fn handle(&self, call: Call<CreateAliasRequest>) -> Result<Empty, KmsError> {
        let Call { input, caller } = call;

        check_name(&input.alias_name)?;
        let target = self.find(&input.target_key_id, &caller)?;
        if target.alias.is_some() {
            return Err(KmsError::Validation(
                "TargetKeyId names a key by its id or ARN, not by an alias.".into(),
            ));
        }
        let key = target.key;
        key.require_customer()?;
        key.require_not_pending()?;
        let now = self.now().as_millis();
        let made = AliasRecord {
            account: caller.account().to_string(),
            region: caller.region.to_string(),
            name: input.alias_name.clone(),
            key_id: key.record.id.clone(),
            created_ms: now,
            updated_ms: now,
        };
        self.change_alias(&caller, &input.alias_name, |alias| {
            if alias.is_some() {
                return Err(KmsError::AlreadyExists(alias_arn(&caller, &input.alias_name).to_string()));
            }
            *alias = Some(made);
            Ok(())
        })
        .await?;
        Ok(Empty)
    }
}
