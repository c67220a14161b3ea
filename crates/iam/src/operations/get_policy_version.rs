//! `GetPolicyVersion`: shows a version of a managed policy with its document.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{GetPolicyVersionRequest, GetPolicyVersionResponse, errors::declared},
    service::Iam,
    view,
};

/// See the module.
pub struct GetPolicyVersion;

impl Operation for GetPolicyVersion {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetPolicyVersion",
        action: "iam:GetPolicyVersion",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::GET_POLICY_VERSION,
        summary: "Shows a version of a managed policy with its document.",
    };
    type Input = GetPolicyVersionRequest;
    type Output = GetPolicyVersionResponse;
}

impl Handle<GetPolicyVersion> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<GetPolicyVersionRequest>) -> Result<Access, IamError> {
        self.may_policy("iam:GetPolicyVersion", &call.caller, &call.input.policy_arn)
    }

    async fn handle(
        &self,
        call: Call<GetPolicyVersionRequest>,
    ) -> Result<GetPolicyVersionResponse, IamError> {
        let GetPolicyVersionRequest { policy_arn, version_id } = call.input;
        let (versions, default) = self.versions(&call.caller, &policy_arn)?;
        let number = view::version_number(&version_id);
        let version = versions
            .iter()
            .find(|version| Some(version.number) == number)
            .ok_or_else(|| crate::policies::no_version(&policy_arn, &version_id))?;
        Ok(GetPolicyVersionResponse { policy_version: Some(view::version(version, default, true)) })
    }
}
