//! `CreateUser`: makes a user.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    entities::{Keys, arn_of, tag_records},
    error::IamError,
    generated::iam::{CreateUserRequest, CreateUserResponse, errors::declared},
    service::Iam,
    tables::Kind,
    view,
};

/// See the module.
pub struct CreateUser;

impl Operation for CreateUser {
    const SPEC: OperationSpec = OperationSpec {
        name: "CreateUser",
        action: "iam:CreateUser",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::CREATE_USER,
        summary: "Makes a user.",
    };
    type Input = CreateUserRequest;
    type Output = CreateUserResponse;
}

impl Handle<CreateUser> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<CreateUserRequest>) -> Result<Access, IamError> {
        let input = &call.input;
        let path = input.path.as_deref().unwrap_or("/");
        let arn = format!("arn:aws:iam::{}:user{path}{}", call.caller.account(), input.user_name);
        let access = Access::to("iam:CreateUser", arn_of(&arn)).with_tags(input.tags.as_deref());
        let access = match &input.permissions_boundary {
            Some(boundary) => access.with_key("iam:PermissionsBoundary", boundary),
            None => access,
        };
        // Tagging on creation needs the permission to tag as well (user guide, "Tagging IAM resources").
        Ok(match input.tags.as_deref() {
            Some(tags) if !tags.is_empty() => {
                access.and(Access::to("iam:TagUser", arn_of(&arn)).with_tags(Some(tags)))
            }
            _ => access,
        })
    }

    async fn handle(&self, call: Call<CreateUserRequest>) -> Result<CreateUserResponse, IamError> {
        let CreateUserRequest { path, user_name, permissions_boundary, tags } = call.input;
        let tags = tag_records(tags)?;
        let fill = move |record: &mut crate::tables::EntityRecord| {
            record.tags = tags;
            record.boundary = permissions_boundary;
        };
        let record = self.create(Kind::User, &call.caller, &user_name, path, fill).await?;
        Ok(CreateUserResponse { user: Some(view::user(&record)) })
    }
}
