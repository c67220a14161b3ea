//! `UpdateRoleDescription`: changes the description of a role.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{UpdateRoleDescriptionRequest, UpdateRoleDescriptionResponse, errors::declared},
    service::Iam,
    tables::Kind,
    view,
};

/// See the module.
pub struct UpdateRoleDescription;

impl Operation for UpdateRoleDescription {
    const SPEC: OperationSpec = OperationSpec {
        name: "UpdateRoleDescription",
        action: "iam:UpdateRoleDescription",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::UPDATE_ROLE_DESCRIPTION,
        summary: "Changes the description of a role.",
    };
    type Input = UpdateRoleDescriptionRequest;
    type Output = UpdateRoleDescriptionResponse;
}

impl Handle<UpdateRoleDescription> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<UpdateRoleDescriptionRequest>) -> Result<Access, IamError> {
        Ok(self.may("iam:UpdateRoleDescription", Kind::Role, &call.caller, &call.input.role_name))
    }

    async fn handle(
        &self,
        call: Call<UpdateRoleDescriptionRequest>,
    ) -> Result<UpdateRoleDescriptionResponse, IamError> {
        let UpdateRoleDescriptionRequest { role_name, description } = call.input;
        let record = self
            .update(Kind::Role, &call.caller, &role_name, move |record, _| {
                if let Some(role) = &mut record.role {
                    role.description = Some(description.clone());
                }
                Ok(())
            })
            .await?;
        Ok(UpdateRoleDescriptionResponse { role: Some(view::role(&record)) })
    }
}
