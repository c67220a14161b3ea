//! Whether a call is allowed.

use std::sync::Arc;

use api::{
    Access, Caller, Check, ErrorCode, Principal, PrincipalKind, WireError,
    ports::{Authorize, ResourcePolicies},
};
use base::Arn;
use millstream_api as api;
use millstream_base as base;
use tracing::error;

use crate::{
    call_facts::CallFacts,
    policy::{Decision, Evaluation, Kind as DocumentKind, Policy, PolicyKind, Who},
    service::Iam,
    sessions::Limits,
    snapshot::Entity,
    tables::Kind,
};

impl Authorize for Iam {
    fn authorize(&self, caller: &Caller, access: &Access) -> Result<(), WireError> {
        if let Some(check) = access.checks().first() {
            self.note_use(caller, check.action);
        }
        let state = self.state();
        let account = state.accounts.get(caller.account());
        // A role's session has the role's id before the colon.
        let id = caller.principal.id.split(':').next().unwrap_or_default();
        let entity = account.and_then(|account| account.by_id.get(id)).map(AsRef::as_ref);
        for check in access.checks() {
            let decision = self.decide(caller, entity, check);
            if decision != Decision::Allowed {
                return Err(denied(&caller.principal, check, decision));
            }
        }
        Ok(())
    }
}

impl Iam {
    /// Decides about one thing that a caller wants to do.
    pub(crate) fn decide(&self, caller: &Caller, entity: Option<&Entity>, check: &Check) -> Decision {
        let principal = &caller.principal;
        if principal.kind == PrincipalKind::Anonymous {
            return Decision::NotAllowed(PolicyKind::Identity);
        }
        if without_mfa(principal, check.action) {
            return Decision::NotAllowed(PolicyKind::Session);
        }
        let resources = check.resource.as_ref().and_then(|resource| self.resources(resource.service()));
        let policy = match &check.resource {
            Some(resource) => self.resource_policy(resource, check.action, resources.as_deref()),
            None => None,
        };
        let limits =
            principal.session.as_deref().map(|session| &session.limits).filter(|limits| !limits.is_none());
        let limits = limits.map(|limits| limits.get::<Limits>().map_or(&[][..], |limits| &limits.0));
        let endpoint = caller.vpc_endpoint.as_deref().and_then(|endpoint| self.endpoint_policy(&endpoint.id));
        let evaluation = Evaluation {
            who: who(principal),
            is_root: principal.kind == PrincipalKind::Root,
            identity: entity.map_or(&[], |entity| &entity.effective),
            boundary: entity.and_then(|entity| entity.boundary.as_deref()),
            session: limits,
            endpoint: endpoint.as_deref(),
            resource_policy: policy.as_deref(),
            resource_must_allow: must_allow(check),
        };
        let facts = CallFacts { caller, check, entity, resources: resources.as_deref(), now: self.now() };
        evaluation.decide(check.action, check.resource.as_ref().map_or("*", Arn::as_str), &facts)
    }

    /// The policy of a resource, compiled; that of a role is its trust policy.
    fn resource_policy(
        &self,
        resource: &Arn,
        action: &str,
        resources: Option<&dyn ResourcePolicies>,
    ) -> Option<Arc<Policy>> {
        if action.starts_with("sts:") {
            return self.role(resource)?.trust.clone();
        }
        let document = resources?.policy(resource)?;
        if let Some((known, policy)) = self.compiled.lock().get(resource)
            && Arc::ptr_eq(known, &document)
        {
            return Some(policy.clone());
        }
        let policy = Arc::new(Policy::parse(&document, DocumentKind::Resource).unwrap_or_else(|malformed| {
            error!(%resource, %malformed, "a resource policy does not compile and denies everything");
            Policy::deny_all()
        }));
        let mut compiled = self.compiled.lock();
        if compiled.len() >= COMPILED_MAX {
            compiled.clear(); // of resources that are gone, most likely
        }
        compiled.insert(resource.clone(), (document, policy.clone()));
        Some(policy)
    }

    /// The role of an ARN.
    pub(crate) fn role(&self, arn: &Arn) -> Option<Arc<Entity>> {
        let state = self.state();
        let account = base::AccountId::parse(arn.account()).ok()?;
        let account = state.accounts.get(&account)?;
        let name = arn.resource().strip_prefix("role/")?.rsplit('/').next()?.to_lowercase();
        account.roles.get(&name).filter(|role| role.record.arn(Kind::Role) == arn.as_str()).cloned()
    }
}

/// How many compiled resource policies are kept.
const COMPILED_MAX: usize = 10_000;

/// How policies name this principal.
pub(crate) fn who(principal: &Principal) -> Who<'_> {
    let role = match &principal.kind {
        PrincipalKind::AssumedRole { role } => Some(role.as_str()),
        PrincipalKind::Root | PrincipalKind::User { .. } | PrincipalKind::Anonymous => None,
    };
    Who { account: principal.account.as_str(), arn: principal.arn.as_str(), role, service: None }
}

/// The trust policies of roles and the policies of keys decide for themselves whether the account may.
fn must_allow(check: &Check) -> bool {
    check.action.starts_with("sts:")
        || (check.action.starts_with("kms:")
            && check.resource.as_ref().is_some_and(|resource| resource.resource().starts_with("key/")))
}

/// Credentials of GetSessionToken without a second factor reach neither IAM nor, but for two operations, STS (API guide,
/// GetSessionToken).
fn without_mfa(principal: &Principal, action: &str) -> bool {
    let of_user_or_root = !matches!(principal.kind, PrincipalKind::AssumedRole { .. });
    principal.session.is_some()
        && of_user_or_root
        && (action.starts_with("iam:")
            || (action.starts_with("sts:") && !action.starts_with("sts:AssumeRole")))
}

/// The message of the real service, with the kind of policy that decided.
fn denied(principal: &Principal, check: &Check, decision: Decision) -> WireError {
    let Check { action, resource, .. } = check;
    let on = resource.as_ref().map_or_else(|| "*".to_owned(), Arn::to_string);
    let reason = decision.reason(action).unwrap_or_default();
    let message =
        format!("User: {} is not authorized to perform: {action} on resource: {on} {reason}", principal.arn);
    WireError::new(ErrorCode::ACCESS_DENIED, message)
}
