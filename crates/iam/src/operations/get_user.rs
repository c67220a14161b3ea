//! `GetUser`: shows a user; without a name, the one who calls.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{GetUserRequest, GetUserResponse, User, errors::declared},
    service::Iam,
    tables::Kind,
    view,
};

/// See the module.
pub struct GetUser;

impl Operation for GetUser {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetUser",
        action: "iam:GetUser",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::GET_USER,
        summary: "Shows a user; without a name, the one who calls.",
    };
    type Input = GetUserRequest;
    type Output = GetUserResponse;
}

impl Handle<GetUser> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<GetUserRequest>) -> Result<Access, IamError> {
        match &call.input.user_name {
            Some(name) => Ok(self.may("iam:GetUser", Kind::User, &call.caller, name)),
            None => Ok(Access::to("iam:GetUser", call.caller.principal.arn.clone())),
        }
    }

    async fn handle(&self, call: Call<GetUserRequest>) -> Result<GetUserResponse, IamError> {
        let caller = &call.caller;
        let name = match (call.input.user_name, &caller.principal.kind) {
            (Some(name), _) => name,
            (None, api::PrincipalKind::User { name }) => name.to_string(),
            (None, api::PrincipalKind::Root) => {
                let user = User {
                    path: "/".into(),
                    user_id: caller.account().to_string(),
                    arn: caller.principal.arn.to_string(),
                    ..User::default()
                };
                return Ok(GetUserResponse { user });
            }
            (None, _) => {
                return Err(IamError::Validation(
                    "Must specify userName when calling with non-User credentials".into(),
                ));
            }
        };
        let user = self.find(Kind::User, caller, &name)?;
        Ok(GetUserResponse { user: view::user(&user.record) })
    }
}
