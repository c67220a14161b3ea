//! `UpdateRole`: changes the description of a role and how long its sessions may last.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{UpdateRoleRequest, UpdateRoleResponse, errors::declared},
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct UpdateRole;

impl Operation for UpdateRole {
    const SPEC: OperationSpec = OperationSpec {
        name: "UpdateRole",
        action: "iam:UpdateRole",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::UPDATE_ROLE,
        summary: "Changes the description of a role and how long its sessions may last.",
    };
    type Input = UpdateRoleRequest;
    type Output = UpdateRoleResponse;
}

impl Handle<UpdateRole> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<UpdateRoleRequest>) -> Result<Access, IamError> {
        Ok(self.may("iam:UpdateRole", Kind::Role, &call.caller, &call.input.role_name))
    }

    async fn handle(&self, call: Call<UpdateRoleRequest>) -> Result<UpdateRoleResponse, IamError> {
        let UpdateRoleRequest { role_name, description, max_session_duration } = call.input;
        self.update(Kind::Role, &call.caller, &role_name, move |record, _| {
            if let Some(role) = &mut record.role {
                role.description = description.clone().or(role.description.take());
                role.max_session_s = max_session_duration.unwrap_or(role.max_session_s);
            }
            Ok(())
        })
        .await?;
        Ok(UpdateRoleResponse {})
    }
}
