//! The policies of private endpoints, and whom a client's certificate stands for.

use std::{collections::HashMap, sync::Arc};

use api::{Principal, Session, SessionLimits};
use base::{AccountId, Arn};
use millstream_api as api;
use millstream_base as base;

use crate::{
    policy::{Decision, Evaluation, Known, Policy, Who},
    service::{Iam, user_principal},
    sessions::role_principal,
    tables::Kind,
};

/// The service that a role must trust to be taken on with a certificate, as IAM Roles Anywhere has it.
const ROLES_ANYWHERE: &str = "rolesanywhere.amazonaws.com";
/// How long what is said of such a session holds; every request asks anew.
const SESSION_S: i32 = 3600;
/// The greatest length of a session's name.
const NAME_MAX: usize = 64;

impl Iam {
    /// Which policies private endpoints have from now on, by their ids. An endpoint without one lets everything pass.
    pub fn set_endpoint_policies(&self, policies: HashMap<String, Arc<Policy>>) {
        self.endpoints.store(Arc::new(policies));
    }

    /// The policy of a private endpoint, if it has one.
    pub fn endpoint_policy(&self, id: &str) -> Option<Arc<Policy>> {
        self.endpoints.load().get(id).cloned()
    }

    /// The user or role that a verified certificate names by its ARN; `None` where there is none, where it is an account's
    /// root, or where the role does not let certificates in. `serial` is the certificate's number in hexadecimal digits, and
    /// becomes the name of the role's session.
    pub fn certified(&self, arn: &str, serial: &str) -> Option<Principal> {
        let arn = Arn::parse(arn).ok().filter(|arn| arn.service() == "iam" && arn.region().is_empty())?;
        let account = AccountId::parse(arn.account()).ok()?;
        if arn.resource().starts_with("role/") {
            return self.certified_role(&account, &arn, serial);
        }
        let name = arn.resource().strip_prefix("user/")?.rsplit('/').next()?.to_lowercase();
        let known = self.account(&account);
        let user = known.users.get(&name).filter(|user| user.record.arn(Kind::User) == arn.as_str())?;
        Some(Principal { access_key_id: None, ..user_principal(&account, &user.record, String::new()) })
    }

    fn certified_role(&self, account: &AccountId, arn: &Arn, serial: &str) -> Option<Principal> {
        let role = self.role(arn)?;
        let facts = Known::default()
            .with("aws:PrincipalIsAWSService", "true")
            .with("aws:PrincipalServiceName", ROLES_ANYWHERE)
            .with("aws:SourceAccount", account.as_str());
        let evaluation = Evaluation {
            who: Who { account: "", arn: ROLES_ANYWHERE, role: None, service: Some(ROLES_ANYWHERE) },
            is_root: false,
            identity: &[],
            boundary: None,
            session: None,
            endpoint: None,
            resource_policy: role.trust.as_deref(),
            resource_must_allow: true,
        };
        let trusted = evaluation.decide_for_service("sts:AssumeRole", arn.as_str(), &facts);
        if trusted != Decision::Allowed {
            return None;
        }
        let name = &serial[..serial.len().min(NAME_MAX)];
        let mut principal = role_principal(account, &role.record, name, None);
        let (issued, expires) = self.lifetime(SESSION_S);
        principal.session = Some(Arc::new(Session {
            issued,
            expires,
            source_identity: None,
            tags: Vec::new(),
            transitive_tag_keys: Vec::new(),
            service: None,
            limits: SessionLimits::default(),
        }));
        Some(principal)
    }
}
