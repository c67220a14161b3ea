//! Changes of keys: stored first, then shown.

use std::{collections::BTreeMap, sync::Arc};

use api::Caller;
use base::{Arn, Timestamp, hex};
use meta::Transaction;
use millstream_api as api;
use millstream_base as base;
use millstream_meta as meta;
use tracing::info;

use crate::{
    error::KmsError,
    key::{Key, Material},
    keystore::KEY_BYTES,
    policy,
    ring::{alias_arn, place},
    service::{Kms, bound_to, place_of},
    tables::{ALIASES, AliasRecord, GRANTS, GrantRecord, KEYS, KeyRecord, MaterialRecord},
};

/// The services for which the server makes keys of its own, by the last part of `alias/aws/NAME`.
const SERVICES: [&str; 3] = ["kinesis", "firehose", "kinesisvideo"];

/// What a new key is to be.
pub(crate) struct NewKey {
    pub policy: String,
    pub description: String,
    pub tags: BTreeMap<String, String>,
    pub multi_region: bool,
    pub managed: bool,
}

impl Kms {
    /// Changes a key's record. `change` sees the key as it is, and may fail with what the caller is to be told.
    pub(crate) async fn change<T: Send + 'static>(
        &self,
        key: &Arc<Key>,
        change: impl FnOnce(&Key, &mut KeyRecord) -> Result<T, KmsError>,
    ) -> Result<T, KmsError> {
        let _one_at_a_time = self.changes.lock().await;
        let shown = self.shown(&key.arn)?;
        let mut record = shown.record.clone();
        let result = change(&shown, &mut record)?;
        self.store(&record).await?;
        let changed = Arc::new(shown.changed(record, shown.grants.clone())?);
        self.show(changed);
        Ok(result)
    }

    /// Makes a key.
    pub(crate) async fn create(&self, caller: &Caller, new: NewKey) -> Result<Arc<Key>, KmsError> {
        let _one_at_a_time = self.changes.lock().await;
        self.create_locked(caller, new, None).await
    }

    /// Makes a key, with the changes' lock held; with an alias to it, both at once.
    async fn create_locked(
        &self,
        caller: &Caller,
        new: NewKey,
        alias: Option<&str>,
    ) -> Result<Arc<Key>, KmsError> {
        let now = self.now();
        let id = self.key_id(new.multi_region);
        let (material, sealed) = self.new_material(&id, now, false).await?;
        let record = KeyRecord {
            account: caller.account().to_string(),
            region: caller.region.to_string(),
            id: id.clone(),
            created_ms: now.as_millis(),
            description: new.description,
            managed: new.managed,
            enabled: true,
            deletion: None,
            multi_region: new.multi_region,
            policy: new.policy,
            tags: new.tags,
            rotation: None,
            materials: vec![sealed],
        };
        let alias = alias.map(|name| AliasRecord {
            account: record.account.clone(),
            region: record.region.clone(),
            name: name.to_owned(),
            key_id: id,
            created_ms: now.as_millis(),
            updated_ms: now.as_millis(),
        });
        let key = Arc::new(Key::new(record.clone(), Vec::new(), vec![Some(Arc::new(material))])?);
        let (account, region) = (caller.account().clone(), caller.region.clone());
        let stored_alias = alias.clone();
        self.store
            .write(move |transaction| -> Result<(), KmsError> {
                transaction.put(KEYS, &(account.clone(), region.clone(), record.id.clone()), &record)?;
                if let Some(alias) = &stored_alias {
                    transaction.put(
                        ALIASES,
                        &(account.clone(), region.clone(), alias.name.clone()),
                        alias,
                    )?;
                }
                Ok(())
            })
            .await?;
        let shown = key.clone();
        self.ring.change(|ring| {
            ring.keys.insert(shown.arn.clone(), shown);
            if let Some(alias) = alias {
                ring.aliases.insert((alias.account.clone(), alias.region.clone(), alias.name.clone()), alias);
            }
        });
        info!(key = %key.arn, "key created");
        Ok(key)
    }

    /// The key behind `alias/aws/SERVICE`, made if nobody has used it before.
    pub(crate) async fn service_key(&self, caller: &Caller, alias: &str) -> Result<Arc<Key>, KmsError> {
        let service = alias.strip_prefix("alias/aws/").filter(|service| SERVICES.contains(service));
        let Some(service) = service else {
            return Err(KmsError::NotFound(format!("Alias {} is not found.", alias_arn(caller, alias))));
        };
        let _one_at_a_time = self.changes.lock().await;
        if let Ok(found) = self.find(alias, caller) {
            return Ok(found.key); // somebody else was first
        }
        let new = NewKey {
            policy: policy::of_service(service, caller.account(), caller.region.as_str()),
            description: format!("Default key that protects data of {service} when no other key is defined"),
            tags: BTreeMap::new(),
            multi_region: false,
            managed: true,
        };
        self.create_locked(caller, new, Some(alias)).await
    }

    /// Adds a material, which encrypts from now on.
    pub(crate) async fn rotate(&self, key: &Arn, on_demand: bool) -> Result<(), KmsError> {
        let _one_at_a_time = self.changes.lock().await;
        let shown = self.shown(key)?;
        let now = self.now();
        let (material, sealed) = self.new_material(&shown.record.id, now, on_demand).await?;
        let mut record = shown.record.clone();
        record.materials.push(sealed);
        if let Some(rotation) = record.rotation.as_mut().filter(|_| !on_demand) {
            rotation.since_ms = now.as_millis();
        }
        self.store(&record).await?;
        self.show(Arc::new(shown.rotated(record, material)?));
        info!(%key, on_demand, "key rotated");
        Ok(())
    }

    /// Destroys a key: material, grants and aliases.
    pub(crate) async fn destroy(&self, key: &Arn) -> Result<(), KmsError> {
        let _one_at_a_time = self.changes.lock().await;
        let Some(shown) = self.ring.peek().keys.get(key).cloned() else { return Ok(()) };
        let (account, region) = place_of(&shown.record.account, &shown.record.region)?;
        let aliases: Vec<_> = self
            .ring
            .peek()
            .aliases
            .iter()
            .filter(|((its_account, its_region, _), alias)| {
                (its_account.as_str(), its_region.as_str()) == (account.as_str(), region.as_str())
                    && alias.key_id == shown.record.id
            })
            .map(|(place, _)| place.clone())
            .collect();
        let gone = aliases.clone();
        let removed = shown.clone();
        self.store
            .write(move |transaction| -> Result<(), KmsError> {
                let place = |name: &str| (account.clone(), region.clone(), name.to_owned());
                transaction.delete(KEYS, &place(&removed.record.id))?;
                for (_, _, alias) in &gone {
                    transaction.delete(ALIASES, &place(alias))?;
                }
                for grant in &removed.grants {
                    transaction.delete(GRANTS, &(removed.arn.to_string(), grant.id.clone()))?;
                }
                Ok(())
            })
            .await?;
        self.ring.change(|ring| {
            ring.keys.remove(key);
            aliases.iter().for_each(|alias| {
                ring.aliases.remove(alias);
            });
        });
        info!(%key, "key destroyed");
        Ok(())
    }

    /// Changes the aliases of the caller's account and region. `change` sees the one of this name; what it leaves is stored.
    pub(crate) async fn change_alias(
        &self,
        caller: &Caller,
        name: &str,
        change: impl FnOnce(&mut Option<AliasRecord>) -> Result<(), KmsError>,
    ) -> Result<(), KmsError> {
        let _one_at_a_time = self.changes.lock().await;
        let at = place(caller.account(), &caller.region, name);
        let mut alias = self.ring.peek().aliases.get(&at).cloned();
        change(&mut alias)?;
        let key = (caller.account().clone(), caller.region.clone(), name.to_owned());
        let stored = alias.clone();
        self.store
            .write(move |transaction| match &stored {
                Some(alias) => transaction.put(ALIASES, &key, alias).map_err(KmsError::from),
                None => transaction.delete(ALIASES, &key).map(drop).map_err(KmsError::from),
            })
            .await?;
        self.ring.change(|ring| match alias {
            Some(alias) => drop(ring.aliases.insert(at, alias)),
            None => drop(ring.aliases.remove(&at)),
        });
        Ok(())
    }

    /// Changes the grants of a key.
    pub(crate) async fn change_grants<T>(
        &self,
        key: &Arn,
        change: impl FnOnce(&Key, &mut Vec<Arc<GrantRecord>>) -> Result<T, KmsError>,
    ) -> Result<T, KmsError> {
        let _one_at_a_time = self.changes.lock().await;
        let shown = self.shown(key)?;
        let mut grants = shown.grants.clone();
        let result = change(&shown, &mut grants)?;
        let (before, after, of) = (shown.grants.clone(), grants.clone(), key.to_string());
        self.store
            .write(move |transaction: &mut Transaction| -> Result<(), KmsError> {
                let among = |grants: &[Arc<GrantRecord>], id: &str| grants.iter().any(|grant| grant.id == id);
                for grant in before.iter().filter(|grant| !among(&after, &grant.id)) {
                    transaction.delete(GRANTS, &(of.clone(), grant.id.clone()))?;
                }
                for grant in after.iter().filter(|grant| !among(&before, &grant.id)) {
                    transaction.put(GRANTS, &(of.clone(), grant.id.clone()), grant.as_ref())?;
                }
                Ok(())
            })
            .await?;
        self.show(Arc::new(shown.changed(shown.record.clone(), grants)?));
        Ok(result)
    }

    fn shown(&self, key: &Arn) -> Result<Arc<Key>, KmsError> {
        let shown = self.ring.peek().keys.get(key).filter(|key| !key.is_gone(self.now())).cloned();
        shown.ok_or_else(|| KmsError::NotFound(format!("Key '{key}' does not exist")))
    }

    async fn store(&self, record: &KeyRecord) -> Result<(), KmsError> {
        let (account, region) = place_of(&record.account, &record.region)?;
        let record = record.clone();
        self.store
            .write(move |transaction| {
                let at = (account.clone(), region.clone(), record.id.clone());
                transaction.put(KEYS, &at, &record).map_err(KmsError::from)
            })
            .await
    }

    fn show(&self, key: Arc<Key>) {
        self.ring.change(|ring| {
            ring.keys.insert(key.arn.clone(), key);
        });
    }

    async fn new_material(
        &self,
        key_id: &str,
        now: Timestamp,
        on_demand: bool,
    ) -> Result<(Material, MaterialRecord), KmsError> {
        let material = Material::new(self.random::<KEY_BYTES>());
        let id = hex(&self.random::<32>());
        let sealed = self.provider.seal(material.as_ref(), &bound_to(key_id, &id)).await?;
        let record = MaterialRecord { id, created_ms: now.as_millis(), on_demand, sealed: hex(&sealed) };
        Ok((material, record))
    }

    /// A random UUID, or the id of a multi-region key.
    fn key_id(&self, multi_region: bool) -> String {
        let mut bits = self.random::<16>();
        if multi_region {
            return format!("mrk-{}", hex(&bits));
        }
        bits[6] = bits[6] & 0x0f | 0x40;
        bits[8] = bits[8] & 0x3f | 0x80;
        let hex = hex(&bits);
        format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
    }
}
