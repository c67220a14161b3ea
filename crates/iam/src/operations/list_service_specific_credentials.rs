//! `ListServiceSpecificCredentials`: lists the passwords that a user has for single services, of which there are none.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    access_keys::of_caller,
    error::IamError,
    generated::iam::{
        ListServiceSpecificCredentialsRequest, ListServiceSpecificCredentialsResponse, errors::declared,
    },
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct ListServiceSpecificCredentials;

impl Operation for ListServiceSpecificCredentials {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListServiceSpecificCredentials",
        action: "iam:ListServiceSpecificCredentials",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::LIST_SERVICE_SPECIFIC_CREDENTIALS,
        summary: "Lists the passwords that a user has for single services; there are none.",
    };
    type Input = ListServiceSpecificCredentialsRequest;
    type Output = ListServiceSpecificCredentialsResponse;
}

impl Handle<ListServiceSpecificCredentials> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<ListServiceSpecificCredentialsRequest>) -> Result<Access, IamError> {
        let name = of_caller(&call.caller, call.input.user_name.as_deref())?;
        Ok(self.may("iam:ListServiceSpecificCredentials", Kind::User, &call.caller, &name))
    }

    async fn handle(
        &self,
        call: Call<ListServiceSpecificCredentialsRequest>,
    ) -> Result<ListServiceSpecificCredentialsResponse, IamError> {
        let name = of_caller(&call.caller, call.input.user_name.as_deref())?;
        self.find(Kind::User, &call.caller, &name)?;
        Ok(ListServiceSpecificCredentialsResponse {
            service_specific_credentials: Some(Vec::new()),
            is_truncated: Some(false),
            marker: None,
        })
    }
}
