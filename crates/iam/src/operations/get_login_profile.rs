//! `GetLoginProfile`: says that a user has no password, as nobody has.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    access_keys::of_caller,
    error::IamError,
    generated::iam::{GetLoginProfileRequest, GetLoginProfileResponse, errors::declared},
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct GetLoginProfile;

impl Operation for GetLoginProfile {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetLoginProfile",
        action: "iam:GetLoginProfile",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::GET_LOGIN_PROFILE,
        summary: "Says that a user has no password; nobody has.",
    };
    type Input = GetLoginProfileRequest;
    type Output = GetLoginProfileResponse;
}

impl Handle<GetLoginProfile> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<GetLoginProfileRequest>) -> Result<Access, IamError> {
        let name = of_caller(&call.caller, call.input.user_name.as_deref())?;
        Ok(self.may("iam:GetLoginProfile", Kind::User, &call.caller, &name))
    }

    async fn handle(&self, call: Call<GetLoginProfileRequest>) -> Result<GetLoginProfileResponse, IamError> {
        let name = of_caller(&call.caller, call.input.user_name.as_deref())?;
        self.find(Kind::User, &call.caller, &name)?;
        Err(IamError::NoSuchEntity(format!("Login Profile for User {name} cannot be found.")))
    }
}
