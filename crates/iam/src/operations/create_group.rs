//! `CreateGroup`: makes a group.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    entities::arn_of,
    error::IamError,
    generated::iam::{CreateGroupRequest, CreateGroupResponse, errors::declared},
    service::Iam,
    tables::Kind,
    view,
};

/// See the module.
pub struct CreateGroup;

impl Operation for CreateGroup {
    const SPEC: OperationSpec = OperationSpec {
        name: "CreateGroup",
        action: "iam:CreateGroup",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::CREATE_GROUP,
        summary: "Makes a group.",
    };
    type Input = CreateGroupRequest;
    type Output = CreateGroupResponse;
}

impl Handle<CreateGroup> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<CreateGroupRequest>) -> Result<Access, IamError> {
        let input = &call.input;
        let path = input.path.as_deref().unwrap_or("/");
        let arn = format!("arn:aws:iam::{}:group{path}{}", call.caller.account(), input.group_name);
        Ok(Access::to("iam:CreateGroup", arn_of(&arn)))
    }

    async fn handle(&self, call: Call<CreateGroupRequest>) -> Result<CreateGroupResponse, IamError> {
        let CreateGroupRequest { path, group_name } = call.input;
        let record = self.create(Kind::Group, &call.caller, &group_name, path, |_| {}).await?;
        Ok(CreateGroupResponse { group: view::group(&record) })
    }
}
