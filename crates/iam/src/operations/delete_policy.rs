//! `DeletePolicy`: deletes a managed policy that is attached to nothing and has one version.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{DeletePolicyRequest, errors::declared},
    service::{Iam, Touched, stored_policy},
    tables::{Kind, POLICIES},
};

/// See the module.
pub struct DeletePolicy;

impl Operation for DeletePolicy {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeletePolicy",
        action: "iam:DeletePolicy",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::DELETE_POLICY,
        summary: "Deletes a managed policy that is attached to nothing and has one version.",
    };
    type Input = DeletePolicyRequest;
    type Output = Empty;
}

impl Handle<DeletePolicy> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<DeletePolicyRequest>) -> Result<Access, IamError> {
        self.may_policy("iam:DeletePolicy", &call.caller, &call.input.policy_arn)
    }

    async fn handle(&self, call: Call<DeletePolicyRequest>) -> Result<Empty, IamError> {
        let (account, arn) = (call.caller.account().clone(), call.input.policy_arn);
        self.changeable(&call.caller, &arn)?;
        let key = (account.clone(), arn.rsplit('/').next().unwrap_or_default().to_lowercase());
        let touched = vec![Touched::Policy(key.0.clone(), key.1.clone())];
        self.change(touched, move |transaction| {
            let record = stored_policy(&account, &arn, transaction)?;
            for kind in [Kind::User, Kind::Group, Kind::Role] {
                for entity in transaction.scan(kind.table(), &account)? {
                    if entity.attached.contains(&arn) || entity.boundary.as_ref() == Some(&arn) {
                        let message = "Cannot delete a policy attached to entities.";
                        return Err(IamError::DeleteConflict(message.into()));
                    }
                }
            }
            if record.versions.len() > 1 {
                let message = "This policy has more than one version. Before you delete a policy, you must delete the \
                               policy's versions. The default version is deleted with the policy.";
                return Err(IamError::DeleteConflict(message.into()));
            }
            transaction.delete(POLICIES, &key)?;
            Ok(Empty)
        })
        .await
    }
}
