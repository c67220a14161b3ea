//! `DeletePolicyVersion`: deletes a version of a managed policy that is not in force.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{DeletePolicyVersionRequest, errors::declared},
    service::Iam,
    view,
};

/// See the module.
pub struct DeletePolicyVersion;

impl Operation for DeletePolicyVersion {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeletePolicyVersion",
        action: "iam:DeletePolicyVersion",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::DELETE_POLICY_VERSION,
        summary: "Deletes a version of a managed policy that is not in force.",
    };
    type Input = DeletePolicyVersionRequest;
    type Output = Empty;
}

impl Handle<DeletePolicyVersion> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<DeletePolicyVersionRequest>) -> Result<Access, IamError> {
        self.may_policy("iam:DeletePolicyVersion", &call.caller, &call.input.policy_arn)
    }

    async fn handle(&self, call: Call<DeletePolicyVersionRequest>) -> Result<Empty, IamError> {
        let DeletePolicyVersionRequest { policy_arn, version_id } = call.input;
        let arn = policy_arn.clone();
        self.update_policy(&call.caller, &policy_arn, move |record| {
            let number = view::version_number(&version_id).filter(|&number| record.version(number).is_some());
            let number = number.ok_or_else(|| crate::policies::no_version(&arn, &version_id))?;
            if number == record.default {
                return Err(IamError::DeleteConflict(
                    "Cannot delete the default version of a policy.".into(),
                ));
            }
            record.versions.retain(|version| version.number != number);
            Ok(())
        })
        .await?;
        Ok(Empty)
    }
}
