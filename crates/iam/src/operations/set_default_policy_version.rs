//! `SetDefaultPolicyVersion`: puts a version of a managed policy into force.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{SetDefaultPolicyVersionRequest, errors::declared},
    service::Iam,
    view,
};

/// See the module.
pub struct SetDefaultPolicyVersion;

impl Operation for SetDefaultPolicyVersion {
    const SPEC: OperationSpec = OperationSpec {
        name: "SetDefaultPolicyVersion",
        action: "iam:SetDefaultPolicyVersion",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::SET_DEFAULT_POLICY_VERSION,
        summary: "Puts a version of a managed policy into force.",
    };
    type Input = SetDefaultPolicyVersionRequest;
    type Output = Empty;
}

impl Handle<SetDefaultPolicyVersion> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<SetDefaultPolicyVersionRequest>) -> Result<Access, IamError> {
        self.may_policy("iam:SetDefaultPolicyVersion", &call.caller, &call.input.policy_arn)
    }

    async fn handle(&self, call: Call<SetDefaultPolicyVersionRequest>) -> Result<Empty, IamError> {
        let SetDefaultPolicyVersionRequest { policy_arn, version_id } = call.input;
        let (arn, now_ms) = (policy_arn.clone(), self.now().as_millis() / 1000 * 1000);
        self.update_policy(&call.caller, &policy_arn, move |record| {
            let number = view::version_number(&version_id).filter(|&number| record.version(number).is_some());
            record.default = number.ok_or_else(|| crate::policies::no_version(&arn, &version_id))?;
            record.updated_ms = now_ms;
            Ok(())
        })
        .await?;
        Ok(Empty)
    }
}
