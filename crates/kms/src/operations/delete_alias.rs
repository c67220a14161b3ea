//! `DeleteAlias`: takes a name away; the key stays.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    aliases::check_name,
    error::KmsError,
    generated::{DeleteAliasRequest, errors::declared},
    ring::{alias_arn, alias_not_found},
    service::Kms,
};

/// See the module.
pub struct DeleteAlias;

impl Operation for DeleteAlias {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteAlias",
        action: "kms:DeleteAlias",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "kms_delete_alias_per_second", per_second: 15 },
        detached: true,
        errors: declared::DELETE_ALIAS,
        summary: "Deletes an alias.",
    };
    type Input = DeleteAliasRequest;
    type Output = Empty;
}

impl Handle<DeleteAlias> for Kms {
    type Error = KmsError;

    fn access(&self, call: &Call<DeleteAliasRequest>) -> Result<Access, KmsError> {
        let (input, caller) = (&call.input, &call.caller);
        let key = self.key_access("kms:DeleteAlias", caller, &input.alias_name)?;
        Ok(Access::to("kms:DeleteAlias", alias_arn(caller, &input.alias_name)).and(key))
    }

    async fn handle(&self, call: Call<DeleteAliasRequest>) -> Result<Empty, KmsError> {
        let Call { input, caller } = call;

        check_name(&input.alias_name)?;
        self.change_alias(&caller, &input.alias_name, |alias| match alias.take() {
            Some(_) => Ok(()),
            None => Err(alias_not_found(&caller, &input.alias_name)),
        })
        .await?;
        Ok(Empty)
    }
}
