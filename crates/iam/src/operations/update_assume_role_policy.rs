//! `UpdateAssumeRolePolicy`: sets who may assume a role.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{UpdateAssumeRolePolicyRequest, errors::declared},
    policy::{Kind as DocumentKind, Policy},
    quotas,
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct UpdateAssumeRolePolicy;

impl Operation for UpdateAssumeRolePolicy {
    const SPEC: OperationSpec = OperationSpec {
        name: "UpdateAssumeRolePolicy",
        action: "iam:UpdateAssumeRolePolicy",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::UPDATE_ASSUME_ROLE_POLICY,
        summary: "Sets who may assume a role.",
    };
    type Input = UpdateAssumeRolePolicyRequest;
    type Output = Empty;
}

impl Handle<UpdateAssumeRolePolicy> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<UpdateAssumeRolePolicyRequest>) -> Result<Access, IamError> {
        Ok(self.may("iam:UpdateAssumeRolePolicy", Kind::Role, &call.caller, &call.input.role_name))
    }

    async fn handle(&self, call: Call<UpdateAssumeRolePolicyRequest>) -> Result<Empty, IamError> {
        let UpdateAssumeRolePolicyRequest { role_name, policy_document } = call.input;
        Policy::parse(&policy_document, DocumentKind::Trust)?;
        if self.enforce_quotas {
            quotas::trust(&policy_document)?;
        }
        self.update(Kind::Role, &call.caller, &role_name, move |record, _| {
            if let Some(role) = &mut record.role {
                role.trust.clone_from(&policy_document);
            }
            Ok(())
        })
        .await?;
        Ok(Empty)
    }
}
