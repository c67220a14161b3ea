//! `ListMFADevices`: lists the second factors of a user, of which there are none.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    access_keys::of_caller,
    error::IamError,
    generated::iam::{ListMFADevicesRequest, ListMFADevicesResponse, errors::declared},
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct ListMFADevices;

impl Operation for ListMFADevices {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListMFADevices",
        action: "iam:ListMFADevices",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::LIST_MFA_DEVICES,
        summary: "Lists the second factors of a user; there are none.",
    };
    type Input = ListMFADevicesRequest;
    type Output = ListMFADevicesResponse;
}

impl Handle<ListMFADevices> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<ListMFADevicesRequest>) -> Result<Access, IamError> {
        let name = of_caller(&call.caller, call.input.user_name.as_deref())?;
        Ok(self.may("iam:ListMFADevices", Kind::User, &call.caller, &name))
    }

    async fn handle(&self, call: Call<ListMFADevicesRequest>) -> Result<ListMFADevicesResponse, IamError> {
        let name = of_caller(&call.caller, call.input.user_name.as_deref())?;
        self.find(Kind::User, &call.caller, &name)?;
        Ok(ListMFADevicesResponse { mfa_devices: Vec::new(), is_truncated: Some(false), marker: None })
    }
}
