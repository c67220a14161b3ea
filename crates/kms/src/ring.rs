//! All keys and aliases in memory, for everybody who reads them.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use api::{Caller, ports::ResourcePolicies};
use arc_swap::{ArcSwap, Guard};
use base::{AccountId, Arn, Region, Timestamp};
use millstream_api as api;
use millstream_base as base;

use crate::{error::KmsError, key::Key, tables::AliasRecord};

/// Keys and aliases. Made before the service, which fills it, so that the policy engine can be handed it as the source of
/// key policies.
#[derive(Default)]
pub struct KeyRing {
    shown: ArcSwap<Shown>,
}

/// The keys and aliases at one moment.
#[derive(Clone, Default)]
pub(crate) struct Shown {
    pub keys: HashMap<Arn, Arc<Key>>,
    pub aliases: BTreeMap<Place, AliasRecord>,
}

/// Where an alias is found: account, region, name.
pub(crate) type Place = (String, String, String);

/// What a key id of a request leads to.
pub(crate) struct Found {
    pub key: Arc<Key>,
    /// The alias by which the caller named it, if it did.
    pub alias: Option<String>,
}

impl KeyRing {
    /// The keys and aliases now.
    pub(crate) fn peek(&self) -> Guard<Arc<Shown>> {
        self.shown.load()
    }

    /// Shows a change. One at a time: the service's lock sees to that.
    pub(crate) fn change(&self, change: impl FnOnce(&mut Shown)) {
        let mut next = Shown::clone(&self.shown.load());
        change(&mut next);
        self.shown.store(Arc::new(next));
    }

    /// The key that a key id, key ARN, alias or alias ARN names for this caller.
    pub(crate) fn find(&self, id: &str, caller: &Caller, now: Timestamp) -> Result<Found, KmsError> {
        let shown = self.peek();
        let name = Name::of(id, caller)?;
        let (arn, alias) = match &name {
            Name::Key(key_id) => (key_arn(caller, key_id), None),
            Name::Alias(alias) => {
                let place = place(caller.account(), &caller.region, alias);
                let found = shown.aliases.get(&place).ok_or_else(|| alias_not_found(caller, alias))?;
                (key_arn(caller, &found.key_id), Some(alias.clone()))
            }
            Name::Foreign(account, resource) => {
                let of = |resource: &str| Arn::new("kms", &caller.region, account, resource);
                if resource.starts_with("key/") {
                    (of(resource), None)
                } else {
                    let missing = || KmsError::NotFound(format!("Alias {} is not found.", of(resource)));
                    let place = place(account, &caller.region, resource);
                    let found = shown.aliases.get(&place).ok_or_else(missing)?;
                    (of(&format!("key/{}", found.key_id)), Some(resource.clone()))
                }
            }
        };
        let key = shown.keys.get(&arn).filter(|key| !key.is_gone(now));
        let key = key.ok_or_else(|| KmsError::NotFound(format!("Key '{arn}' does not exist")))?;
        Ok(Found { key: key.clone(), alias })
    }
}

/// A key id of a request, taken apart.
pub(crate) enum Name {
    /// A key's id.
    Key(String),
    /// An alias, `alias/` included.
    Alias(String),
    /// What the ARN of another account names: `key/…` or `alias/…`.
    Foreign(AccountId, String),
}

/// The operations that accept keys of other accounts (developer guide, "Cross-account use" of each operation).
const ACROSS_ACCOUNTS: [&str; 12] = [
    "kms:CreateGrant",
    "kms:Decrypt",
    "kms:DescribeKey",
    "kms:Encrypt",
    "kms:GenerateDataKey",
    "kms:GenerateDataKeyWithoutPlaintext",
    "kms:GetKeyRotationStatus",
    "kms:ListGrants",
    "kms:ReEncryptFrom",
    "kms:ReEncryptTo",
    "kms:RetireGrant",
    "kms:RevokeGrant",
];

/// Refuses a key of another account, as if it were not there, for actions that know their own account's keys only.
pub(crate) fn require_reach(action: &str, caller: &Caller, key: &Key) -> Result<(), KmsError> {
    if key.record.account == caller.account().as_str() || ACROSS_ACCOUNTS.contains(&action) {
        return Ok(());
    }
    Err(KmsError::NotFound(format!("Key '{}' does not exist", key.arn)))
}

impl Name {
    pub fn of(id: &str, caller: &Caller) -> Result<Self, KmsError> {
        let resource = if id.starts_with("arn:") {
            let invalid = || KmsError::InvalidArn(format!("Invalid arn {id}"));
            let arn = Arn::parse(id).map_err(|_| invalid())?;
            if arn.service() != "kms" {
                return Err(invalid());
            }
            if arn.region() != caller.region.as_str() {
                return Err(KmsError::NotFound(format!("Invalid arn {}", arn.region())));
            }
            if arn.account() != caller.account().as_str() {
                let account = AccountId::parse(arn.account()).map_err(|_| invalid())?;
                let is_known = match arn.resource().split_once('/') {
                    Some(("key", key)) => is_key_id(key),
                    Some(("alias", name)) => !name.is_empty(),
                    _ => false,
                };
                return match is_known {
                    true => Ok(Self::Foreign(account, arn.resource().to_owned())),
                    false => Err(KmsError::NotFound(format!("Invalid keyId '{id}'"))),
                };
            }
            arn.resource().to_owned()
        } else if id.starts_with("alias/") {
            id.to_owned()
        } else {
            format!("key/{id}")
        };
        match resource.split_once('/') {
            Some(("key", key)) if is_key_id(key) => Ok(Self::Key(key.to_owned())),
            Some(("alias", _)) => Ok(Self::Alias(resource)),
            _ => Err(KmsError::NotFound(format!("Invalid keyId '{id}'"))),
        }
    }
}

/// The ARN of a key of the caller's account and region.
pub(crate) fn key_arn(caller: &Caller, key_id: &str) -> Arn {
    Arn::new("kms", &caller.region, caller.account(), &format!("key/{key_id}"))
}

/// The ARN of an alias, given with `alias/`.
pub(crate) fn alias_arn(caller: &Caller, alias: &str) -> Arn {
    Arn::new("kms", &caller.region, caller.account(), alias)
}

/// Where an alias is found.
pub(crate) fn place(account: &AccountId, region: &Region, alias: &str) -> Place {
    (account.to_string(), region.to_string(), alias.to_owned())
}

pub(crate) fn alias_not_found(caller: &Caller, alias: &str) -> KmsError {
    KmsError::NotFound(format!("Alias {} is not found.", alias_arn(caller, alias)))
}

/// A UUID, or the id of a multi-region key.
fn is_key_id(id: &str) -> bool {
    let hex = |part: &str, length| part.len() == length && part.bytes().all(|b| b.is_ascii_hexdigit());
    if let Some(id) = id.strip_prefix("mrk-") {
        return hex(id, 32);
    }
    let parts: Vec<&str> = id.split('-').collect();
    parts.len() == 5 && parts.iter().zip([8, 4, 4, 4, 12]).all(|(part, length)| hex(part, length))
}

impl ResourcePolicies for KeyRing {
    fn policy(&self, resource: &Arn) -> Option<Arc<str>> {
        self.peek().keys.get(resource).map(|key| key.policy.clone())
    }

    fn tag(&self, resource: &Arn, key: &str) -> Option<String> {
        let shown = self.peek();
        let tags = &shown.keys.get(resource)?.record.tags;
        tags.iter().find(|(name, _)| name.eq_ignore_ascii_case(key)).map(|(_, value)| value.clone())
    }
}
