//! `CreateRole`: makes a role.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    entities::{Keys, arn_of, tag_records},
    error::IamError,
    generated::iam::{CreateRoleRequest, CreateRoleResponse, errors::declared},
    policy::{Kind as DocumentKind, Policy},
    quotas,
    service::Iam,
    tables::{Kind, RoleRecord},
    view,
};

/// See the module.
pub struct CreateRole;

impl Operation for CreateRole {
    const SPEC: OperationSpec = OperationSpec {
        name: "CreateRole",
        action: "iam:CreateRole",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::CREATE_ROLE,
        summary: "Makes a role.",
    };
    type Input = CreateRoleRequest;
    type Output = CreateRoleResponse;
}

impl Handle<CreateRole> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<CreateRoleRequest>) -> Result<Access, IamError> {
        let input = &call.input;
        let path = input.path.as_deref().unwrap_or("/");
        let arn = format!("arn:aws:iam::{}:role{path}{}", call.caller.account(), input.role_name);
        let access = Access::to("iam:CreateRole", arn_of(&arn)).with_tags(input.tags.as_deref());
        let access = match &input.permissions_boundary {
            Some(boundary) => access.with_key("iam:PermissionsBoundary", boundary),
            None => access,
        };
        // Tagging on creation needs the permission to tag as well (user guide, "Tagging IAM resources").
        Ok(match input.tags.as_deref() {
            Some(tags) if !tags.is_empty() => {
                access.and(Access::to("iam:TagRole", arn_of(&arn)).with_tags(Some(tags)))
            }
            _ => access,
        })
    }

    async fn handle(&self, call: Call<CreateRoleRequest>) -> Result<CreateRoleResponse, IamError> {
        let input = call.input;
        Policy::parse(&input.assume_role_policy_document, DocumentKind::Trust)?;
        if self.enforce_quotas {
            quotas::trust(&input.assume_role_policy_document)?;
        }
        let tags = tag_records(input.tags)?;
        let role = RoleRecord {
            trust: input.assume_role_policy_document,
            description: input.description,
            max_session_s: input.max_session_duration.unwrap_or(3600),
        };
        let boundary = input.permissions_boundary;
        let fill = move |record: &mut crate::tables::EntityRecord| {
            record.tags = tags;
            record.boundary = boundary;
            record.role = Some(role);
        };
        let record = self.create(Kind::Role, &call.caller, &input.role_name, input.path, fill).await?;
        Ok(CreateRoleResponse { role: view::role(&record) })
    }
}
