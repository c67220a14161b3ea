//! `ListEntitiesForPolicy`: lists the users, groups and roles that a managed policy is attached to or bounds.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{
        EntityType, ListEntitiesForPolicyRequest, ListEntitiesForPolicyResponse, PolicyGroup, PolicyRole,
        PolicyUsageType, PolicyUser, errors::declared,
    },
    paging::page,
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct ListEntitiesForPolicy;

impl Operation for ListEntitiesForPolicy {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListEntitiesForPolicy",
        action: "iam:ListEntitiesForPolicy",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::LIST_ENTITIES_FOR_POLICY,
        summary: "Lists the users, groups and roles that a managed policy is attached to or bounds.",
    };
    type Input = ListEntitiesForPolicyRequest;
    type Output = ListEntitiesForPolicyResponse;
}

impl Handle<ListEntitiesForPolicy> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<ListEntitiesForPolicyRequest>) -> Result<Access, IamError> {
        self.may_policy("iam:ListEntitiesForPolicy", &call.caller, &call.input.policy_arn)
    }

    async fn handle(
        &self,
        call: Call<ListEntitiesForPolicyRequest>,
    ) -> Result<ListEntitiesForPolicyResponse, IamError> {
        let input = call.input;
        let arn = &input.policy_arn;
        self.versions(&call.caller, arn)?;
        let account = self.account(call.caller.account());
        let prefix = input.path_prefix.as_deref().unwrap_or("/");
        let mut found = Vec::new();
        for (kind, wanted) in
            [(Kind::Group, EntityType::Group), (Kind::Role, EntityType::Role), (Kind::User, EntityType::User)]
        {
            if input.entity_filter.is_some_and(|filter| filter != wanted) {
                continue;
            }
            for (name, entity) in account.of(kind) {
                let attached = entity.record.attached.contains(arn);
                let bounded = entity.record.boundary.as_ref() == Some(arn);
                let meant = match input.policy_usage_filter {
                    None => attached || bounded,
                    Some(PolicyUsageType::PermissionsPolicy) => attached,
                    Some(PolicyUsageType::PermissionsBoundary) => bounded,
                };
                if meant && entity.record.path.starts_with(prefix) {
                    found.push((format!("{}/{name}", kind.word()), (kind, entity.clone())));
                }
            }
        }
        let page = page(found.into_iter(), input.marker.as_deref(), input.max_items)?;
        let (mut groups, mut roles, mut users) = (Vec::new(), Vec::new(), Vec::new());
        for (kind, entity) in page.items {
            let (name, id) = (Some(entity.record.name.clone()), Some(entity.record.id.clone()));
            match kind {
                Kind::Group => groups.push(PolicyGroup { group_name: name, group_id: id }),
                Kind::Role => roles.push(PolicyRole { role_name: name, role_id: id }),
                Kind::User => users.push(PolicyUser { user_name: name, user_id: id }),
            }
        }
        Ok(ListEntitiesForPolicyResponse {
            policy_groups: Some(groups),
            policy_users: Some(users),
            policy_roles: Some(roles),
            is_truncated: Some(page.truncated),
            marker: page.marker,
        })
    }
}
