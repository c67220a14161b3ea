//! The service: its parts, how it comes up, and how what is stored becomes what is read.

use std::{collections::HashMap, sync::Arc};

use api::{Principal, PrincipalKind, ports::ResourcePolicies};
use arc_swap::ArcSwap;
use base::{AccountId, Arn, Clock, Rng, Timestamp};
use meta::{MetaError, Store, Transaction};
use millstream_api as api;
use millstream_base as base;
use millstream_meta as meta;
use parking_lot::Mutex;
use zeroize::Zeroizing;

use crate::{
    error::IamError,
    last_use::{LastMinute, Uses},
    policy::Policy,
    seal::{Purpose, Sealer},
    sessions::Sessions,
    snapshot::{Account, Entity, Key, Managed, Snapshot},
    tables::{
        ACCESS_KEYS, AccessKeyRecord, EntityRecord, GROUPS, Kind, POLICIES, PolicyRecord, ROLES, USERS,
    },
};

/// What IAM stands on.
pub struct Parts {
    /// The metadata.
    pub store: Store,
    /// The key that stored secrets and session tokens are sealed with. Whoever has it can forge tokens.
    pub sealing_key: Zeroizing<[u8; 32]>,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Chance.
    pub rng: Arc<dyn Rng>,
    /// Whether the quotas of AWS are kept.
    pub enforce_quotas: bool,
    /// Whether everybody is root and nothing is authorized, as in `dev`: root may assume roles then, and services need
    /// none.
    pub open: bool,
}

/// Users, groups, roles, policies, access keys and sessions.
pub struct Iam {
    pub(crate) store: Store,
    pub(crate) sealer: Sealer,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) rng: Arc<dyn Rng>,
    pub(crate) enforce_quotas: bool,
    pub(crate) open: bool,
    pub(crate) sessions: Sessions,
    /// When access keys were used of late.
    pub(crate) uses: Uses,
    /// Compiled resource policies, with the document that each was made from.
    pub(crate) compiled: Mutex<Compiled>,
    /// The policies of private endpoints, by the endpoint's id.
    pub(crate) endpoints: ArcSwap<HashMap<String, Arc<Policy>>>,
    /// Who knows the policies of resources, by the service in their ARNs.
    resources: ArcSwap<Vec<(&'static str, Arc<dyn ResourcePolicies>)>>,
    state: ArcSwap<Snapshot>,
    /// Held while the state is brought up to date, so that it never goes back.
    publishing: Mutex<()>,
}

/// Documents and what was made of them, by resource.
type Compiled = HashMap<Arn, (Arc<str>, Arc<Policy>)>;

/// What a change has touched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Touched {
    Entity(Kind, AccountId, String),
    Policy(AccountId, String),
    Key(String),
}

impl Iam {
    /// Brings the service up from what is stored.
    ///
    /// # Errors
    /// If the metadata cannot be read, or an access key's secret does not open with the sealing key.
    pub fn open(parts: Parts) -> Result<Arc<Self>, IamError> {
        let Parts { store, sealing_key, clock, rng, enforce_quotas, open } = parts;
        let iam = Self {
            store,
            sealer: Sealer::new(&sealing_key),
            clock,
            rng,
            enforce_quotas,
            open,
            sessions: Sessions::default(),
            uses: Uses::default(),
            compiled: Mutex::default(),
            endpoints: ArcSwap::default(),
            resources: ArcSwap::default(),
            state: ArcSwap::default(),
            publishing: Mutex::default(),
        };
        let stored = iam.store.snapshot()?;
        let mut accounts: HashMap<AccountId, Account> = HashMap::new();
        for (kind, table) in [(Kind::User, USERS), (Kind::Group, GROUPS), (Kind::Role, ROLES)] {
            for record in stored.scan(table, &())? {
                let account = accounts.entry(account_id(&record.account)?).or_default();
                account.of_mut(kind).insert(record.name.to_lowercase(), Arc::new(Entity::compile(record)));
            }
        }
        for record in stored.scan(POLICIES, &())? {
            let account = accounts.entry(account_id(&record.account)?).or_default();
            account.policies.insert(record.name.to_lowercase(), Arc::new(Managed::compile(record)));
        }
        accounts.values_mut().for_each(Account::resolve);
        let accounts = accounts.into_iter().map(|(id, account)| (id, Arc::new(account))).collect();
        let mut state = Snapshot { accounts, keys: HashMap::new() };
        for record in stored.scan(ACCESS_KEYS, &())? {
            if let Some(key) = iam.key(&record, &state)? {
                state.keys.insert(record.id, Arc::new(key));
            }
        }
        iam.state.store(Arc::new(state));
        Ok(Arc::new(iam))
    }

    /// Names who knows the policies of the resources of a service.
    pub fn learn_from(&self, service: &'static str, policies: Arc<dyn ResourcePolicies>) {
        self.resources.rcu(|known| {
            let mut known = Vec::clone(known);
            known.push((service, policies.clone()));
            known
        });
    }

    pub(crate) fn resources(&self, service: &str) -> Option<Arc<dyn ResourcePolicies>> {
        let known = self.resources.load();
        known.iter().find(|(name, _)| *name == service).map(|(_, policies)| policies.clone())
    }

    pub(crate) fn state(&self) -> arc_swap::Guard<Arc<Snapshot>> {
        self.state.load()
    }

    /// An account as it is now; empty if nothing is stored for it.
    pub(crate) fn account(&self, id: &AccountId) -> Arc<Account> {
        self.state.load().accounts.get(id).cloned().unwrap_or_default()
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Changes what is stored, then what is read. When it returns, the next call sees the change.
    pub(crate) async fn change<T: Send + 'static>(
        &self,
        touched: Vec<Touched>,
        change: impl FnMut(&mut Transaction) -> Result<T, IamError> + Send + 'static,
    ) -> Result<T, IamError> {
        let result = self.store.write(change).await?;
        self.publish(&touched)?;
        Ok(result)
    }

    /// Reads what was touched as it is stored now, whoever stored it last.
    fn publish(&self, touched: &[Touched]) -> Result<(), IamError> {
        let _publishing = self.publishing.lock();
        let stored = self.store.snapshot()?;
        let mut state = Snapshot::clone(&self.state.load());
        let mut changed: HashMap<AccountId, Account> = HashMap::new();
        for each in touched {
            match each {
                Touched::Entity(kind, id, name) => {
                    let account = changed.entry(id.clone()).or_insert_with(|| state.account(id));
                    let before = account.of_mut(*kind).remove(name);
                    if let Some(before) = before {
                        account.by_id.remove(&before.record.id);
                    }
                    if let Some(record) = stored.get(kind.table(), &(id.clone(), name.clone()))? {
                        account.of_mut(*kind).insert(name.clone(), Arc::new(Entity::compile(record)));
                    }
                }
                Touched::Policy(id, name) => {
                    let account = changed.entry(id.clone()).or_insert_with(|| state.account(id));
                    match stored.get(POLICIES, &(id.clone(), name.clone()))? {
                        Some(record) => {
                            account.policies.insert(name.clone(), Arc::new(Managed::compile(record)));
                        }
                        None => {
                            account.policies.remove(name);
                        }
                    }
                }
                Touched::Key(_) => {}
            }
        }
        for (id, mut account) in changed {
            account.resolve();
            state.accounts.insert(id, Arc::new(account));
        }
        for each in touched {
            if let Touched::Key(id) = each {
                let key = match stored.get(ACCESS_KEYS, id.as_str())? {
                    Some(record) => self.key(&record, &state)?,
                    None => None,
                };
                match key {
                    Some(key) => state.keys.insert(id.clone(), Arc::new(key)),
                    None => state.keys.remove(id),
                };
            }
        }
        self.state.store(Arc::new(state));
        Ok(())
    }

    fn key(&self, record: &AccessKeyRecord, state: &Snapshot) -> Result<Option<Key>, IamError> {
        let account = account_id(&record.account)?;
        let user = state.accounts.get(&account).and_then(|account| account.by_id.get(&record.user_id));
        let Some(user) = user else { return Ok(None) };
        let secret = self.sealer.open(Purpose::Secret, &record.id, &record.secret).ok_or(IamError::Sealed)?;
        let secret = std::str::from_utf8(&secret).map_err(|_| IamError::Sealed)?.to_owned();
        Ok(Some(Key {
            principal: user_principal(&account, &user.record, record.id.clone()),
            secret: secret.into(),
            active: record.active,
            user_id: record.user_id.clone(),
            created_ms: record.created_ms,
            last_minute: LastMinute::default(),
        }))
    }
}

/// The principal of a user.
pub(crate) fn user_principal(account: &AccountId, user: &EntityRecord, access_key_id: String) -> Principal {
    Principal {
        account: account.clone(),
        arn: Arn::parse(&user.arn(Kind::User)).expect("a user's ARN has all six parts"),
        access_key_id: Some(access_key_id),
        kind: PrincipalKind::User { name: user.name.as_str().into() },
        id: user.id.as_str().into(),
        session: None,
    }
}

impl Snapshot {
    fn account(&self, id: &AccountId) -> Account {
        self.accounts.get(id).map(|account| Account::clone(account)).unwrap_or_default()
    }
}

/// The stored user, group or role, for changing it.
pub(crate) fn stored(
    kind: Kind,
    account: &AccountId,
    name: &str,
    transaction: &Transaction,
) -> Result<EntityRecord, IamError> {
    let key = (account.clone(), name.to_lowercase());
    transaction.get(kind.table(), &key)?.ok_or_else(|| IamError::no_such(kind, name))
}

/// The stored policy, for changing it.
pub(crate) fn stored_policy(
    account: &AccountId,
    arn: &str,
    transaction: &Transaction,
) -> Result<PolicyRecord, IamError> {
    let name = arn.rsplit('/').next().unwrap_or_default().to_lowercase();
    let record = transaction.get(POLICIES, &(account.clone(), name))?;
    record
        .filter(|record| record.arn() == arn)
        .ok_or_else(|| IamError::NoSuchEntity(format!("Policy {arn} was not found.")))
}

fn account_id(text: &str) -> Result<AccountId, IamError> {
    AccountId::parse(text).map_err(|invalid| IamError::Meta(MetaError::Storage(Arc::new(invalid))))
}
