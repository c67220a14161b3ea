//! `ListInstanceProfilesForRole`: lists the instance profiles of a role, of which there are none.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{
        ListInstanceProfilesForRoleRequest, ListInstanceProfilesForRoleResponse, errors::declared,
    },
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct ListInstanceProfilesForRole;

impl Operation for ListInstanceProfilesForRole {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListInstanceProfilesForRole",
        action: "iam:ListInstanceProfilesForRole",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::LIST_INSTANCE_PROFILES_FOR_ROLE,
        summary: "Lists the instance profiles of a role, of which there are none.",
    };
    type Input = ListInstanceProfilesForRoleRequest;
    type Output = ListInstanceProfilesForRoleResponse;
}

impl Handle<ListInstanceProfilesForRole> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<ListInstanceProfilesForRoleRequest>) -> Result<Access, IamError> {
        Ok(self.may("iam:ListInstanceProfilesForRole", Kind::Role, &call.caller, &call.input.role_name))
    }

    async fn handle(
        &self,
        call: Call<ListInstanceProfilesForRoleRequest>,
    ) -> Result<ListInstanceProfilesForRoleResponse, IamError> {
        // There are no machines here that a profile would give a role to; tools ask before they delete a role.
        self.find(Kind::Role, &call.caller, &call.input.role_name)?;
        Ok(ListInstanceProfilesForRoleResponse { is_truncated: Some(false), ..Default::default() })
    }
}
