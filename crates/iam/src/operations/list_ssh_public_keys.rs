//! `ListSSHPublicKeys`: lists the SSH keys of a user, of which there are none.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    access_keys::of_caller,
    error::IamError,
    generated::iam::{ListSSHPublicKeysRequest, ListSSHPublicKeysResponse, errors::declared},
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct ListSSHPublicKeys;

impl Operation for ListSSHPublicKeys {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListSSHPublicKeys",
        action: "iam:ListSSHPublicKeys",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::LIST_SSH_PUBLIC_KEYS,
        summary: "Lists the SSH keys of a user; there are none.",
    };
    type Input = ListSSHPublicKeysRequest;
    type Output = ListSSHPublicKeysResponse;
}

impl Handle<ListSSHPublicKeys> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<ListSSHPublicKeysRequest>) -> Result<Access, IamError> {
        let name = of_caller(&call.caller, call.input.user_name.as_deref())?;
        Ok(self.may("iam:ListSSHPublicKeys", Kind::User, &call.caller, &name))
    }

    async fn handle(
        &self,
        call: Call<ListSSHPublicKeysRequest>,
    ) -> Result<ListSSHPublicKeysResponse, IamError> {
        let name = of_caller(&call.caller, call.input.user_name.as_deref())?;
        self.find(Kind::User, &call.caller, &name)?;
        Ok(ListSSHPublicKeysResponse {
            ssh_public_keys: Some(Vec::new()),
            is_truncated: Some(false),
            marker: None,
        })
    }
}
