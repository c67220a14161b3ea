//! Everything stored, compiled, in memory: what authentication and authorization read.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, LazyLock},
};

use api::Principal;
use base::AccountId;
use millstream_api as api;
use millstream_base as base;
use secrecy::SecretString;
use tracing::error;

use crate::{
    last_use::LastMinute,
    managed,
    policy::{Kind as DocumentKind, Policy},
    tables::{EntityRecord, Kind, PolicyRecord},
};

/// The state at one moment. Cloning copies pointers only.
#[derive(Clone, Default)]
pub(crate) struct Snapshot {
    pub accounts: HashMap<AccountId, Arc<Account>>,
    /// By id.
    pub keys: HashMap<String, Arc<Key>>,
}

/// What an account has; names are in lower case.
#[derive(Clone, Default)]
pub(crate) struct Account {
    pub users: BTreeMap<String, Arc<Entity>>,
    pub groups: BTreeMap<String, Arc<Entity>>,
    pub roles: BTreeMap<String, Arc<Entity>>,
    pub policies: BTreeMap<String, Arc<Managed>>,
    /// Users and roles by their unique id.
    pub by_id: HashMap<String, Arc<Entity>>,
}

impl Account {
    pub fn of(&self, kind: Kind) -> &BTreeMap<String, Arc<Entity>> {
        match kind {
            Kind::User => &self.users,
            Kind::Group => &self.groups,
            Kind::Role => &self.roles,
        }
    }

    pub fn of_mut(&mut self, kind: Kind) -> &mut BTreeMap<String, Arc<Entity>> {
        match kind {
            Kind::User => &mut self.users,
            Kind::Group => &mut self.groups,
            Kind::Role => &mut self.roles,
        }
    }

    /// The compiled policy of an ARN; `None` if there is none.
    pub fn policy(&self, arn: &str) -> Option<Arc<Policy>> {
        match managed::find(arn) {
            Some(managed) => Some(managed.policy.clone()),
            None => self.managed(arn).map(|managed| managed.policy.clone()),
        }
    }

    /// The customer's policy of an ARN.
    pub fn managed(&self, arn: &str) -> Option<&Arc<Managed>> {
        let name = arn.rsplit('/').next()?.to_lowercase();
        self.policies.get(&name).filter(|managed| managed.record.arn() == arn)
    }

    /// Resolves anew what the identities may do; after a change of policies or groups.
    pub fn resolve(&mut self) {
        for kind in [Kind::User, Kind::Role] {
            let names: Vec<String> = self.of(kind).keys().cloned().collect();
            for name in names {
                let entity = &self.of(kind)[&name];
                let resolved = Arc::new(self.resolved(entity));
                self.by_id.insert(resolved.record.id.clone(), resolved.clone());
                self.of_mut(kind).insert(name, resolved);
            }
        }
    }

    fn resolved(&self, entity: &Entity) -> Entity {
        let groups = entity.record.groups.iter().filter_map(|name| self.groups.get(name));
        let mut effective = Vec::new();
        for holder in std::iter::once(entity).chain(groups.map(AsRef::as_ref)) {
            effective.extend(holder.inline.iter().cloned());
            effective.extend(holder.record.attached.iter().filter_map(|arn| self.policy(arn)));
        }
        // A boundary that cannot be found allows nothing.
        let boundary =
            entity.record.boundary.as_ref().map(|arn| self.policy(arn).unwrap_or_else(|| NOTHING.clone()));
        Entity { effective, boundary, ..entity.clone() }
    }
}

static NOTHING: LazyLock<Arc<Policy>> = LazyLock::new(|| Arc::new(Policy::deny_all()));

/// A user, group or role.
#[derive(Clone)]
pub(crate) struct Entity {
    pub record: EntityRecord,
    /// Its own inline policies.
    inline: Vec<Arc<Policy>>,
    /// All that it may do, groups included.
    pub effective: Vec<Arc<Policy>>,
    pub boundary: Option<Arc<Policy>>,
    /// Of a role.
    pub trust: Option<Arc<Policy>>,
}

impl Entity {
    pub fn compile(record: EntityRecord) -> Self {
        let inline =
            record.inline.values().map(|document| stored(document, DocumentKind::Identity)).collect();
        let trust = record.role.as_ref().map(|role| stored(&role.trust, DocumentKind::Trust));
        Self { record, inline, effective: Vec::new(), boundary: None, trust }
    }
}

/// A customer's managed policy.
#[derive(Clone)]
pub(crate) struct Managed {
    pub record: PolicyRecord,
    pub policy: Arc<Policy>,
}

impl Managed {
    pub fn compile(record: PolicyRecord) -> Self {
        let policy = stored(record.document(), DocumentKind::Identity);
        Self { record, policy }
    }
}

/// Compiles what was checked when it was stored. Should it not compile after all, it denies everything.
fn stored(document: &str, kind: DocumentKind) -> Arc<Policy> {
    match Policy::parse(document, kind) {
        Ok(policy) => Arc::new(policy),
        Err(malformed) => {
            error!(%malformed, "a stored policy does not compile and denies everything");
            NOTHING.clone()
        }
    }
}

/// A user's access key.
pub(crate) struct Key {
    /// Who holds it.
    pub principal: Principal,
    pub secret: SecretString,
    pub active: bool,
    pub user_id: String,
    pub created_ms: i64,
    pub last_minute: LastMinute,
}
