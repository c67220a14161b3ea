//! `GetCallerIdentity`: says who calls.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::sts::{GetCallerIdentityRequest, GetCallerIdentityResponse, errors::declared},
    service::Iam,
};

/// See the module.
pub struct GetCallerIdentity;

impl Operation for GetCallerIdentity {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetCallerIdentity",
        action: "sts:GetCallerIdentity",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::GET_CALLER_IDENTITY,
        summary: "Says who calls.",
    };
    type Input = GetCallerIdentityRequest;
    type Output = GetCallerIdentityResponse;
}

impl Handle<GetCallerIdentity> for Iam {
    type Error = IamError;

    fn access(&self, _: &Call<GetCallerIdentityRequest>) -> Result<Access, IamError> {
        // API guide: no permission is needed, and a policy that denies it changes nothing.
        Ok(Access::default())
    }

    async fn handle(
        &self,
        call: Call<GetCallerIdentityRequest>,
    ) -> Result<GetCallerIdentityResponse, IamError> {
        let principal = &call.caller.principal;
        Ok(GetCallerIdentityResponse {
            user_id: Some(principal.id.to_string()),
            account: Some(principal.account.to_string()),
            arn: Some(principal.arn.to_string()),
        })
    }
}
