//! `DeleteLoginProfile`: says that a user has no password to delete, as nobody has.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    access_keys::of_caller,
    error::IamError,
    generated::iam::{DeleteLoginProfileRequest, errors::declared},
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct DeleteLoginProfile;

impl Operation for DeleteLoginProfile {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteLoginProfile",
        action: "iam:DeleteLoginProfile",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::DELETE_LOGIN_PROFILE,
        summary: "Says that a user has no password to delete; nobody has.",
    };
    type Input = DeleteLoginProfileRequest;
    type Output = Empty;
}

impl Handle<DeleteLoginProfile> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<DeleteLoginProfileRequest>) -> Result<Access, IamError> {
        let name = of_caller(&call.caller, call.input.user_name.as_deref())?;
        Ok(self.may("iam:DeleteLoginProfile", Kind::User, &call.caller, &name))
    }

    async fn handle(&self, call: Call<DeleteLoginProfileRequest>) -> Result<Empty, IamError> {
        let name = of_caller(&call.caller, call.input.user_name.as_deref())?;
        self.find(Kind::User, &call.caller, &name)?;
        Err(IamError::NoSuchEntity(format!("Login Profile for User {name} cannot be found.")))
    }
}
