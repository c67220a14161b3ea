//! The service: its parts, and how it comes up.

use std::sync::Arc;

use api::{
    Caller, Planes,
    ports::{Audit, SharedCheckPolicy},
};
use base::{AccountId, Clock, Region, Rng, Timestamp, unhex};
use meta::Store;
use millstream_api as api;
use millstream_base as base;
use millstream_meta as meta;
use tracing::error;

use crate::{
    cipher::Decisions,
    error::KmsError,
    key::{Key, Material},
    provider::{KeyProvider, ProviderError},
    ring::{Found, KeyRing},
    tables::{ALIASES, GRANTS, KEYS, KeyRecord, MaterialRecord},
};

/// What the service stands on.
pub struct Parts {
    /// The metadata.
    pub store: Store,
    /// Seals key material at rest.
    pub provider: Arc<dyn KeyProvider>,
    /// The keys in memory, which the policy engine reads too.
    pub ring: Arc<KeyRing>,
    /// Decides whether a caller may use a key for a service, and how often.
    pub planes: Arc<dyn Planes>,
    /// The grammar of key policies.
    pub grammar: SharedCheckPolicy,
    /// Told of the use of keys on callers' behalf.
    pub audit: Arc<dyn Audit>,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Chance.
    pub rng: Arc<dyn Rng>,
    /// Whether quotas of accounts and keys are kept.
    pub enforce_quotas: bool,
}

/// The key management service.
pub struct Kms {
    pub(crate) store: Store,
    pub(crate) provider: Arc<dyn KeyProvider>,
    pub(crate) ring: Arc<KeyRing>,
    pub(crate) planes: Arc<dyn Planes>,
    pub(crate) grammar: SharedCheckPolicy,
    pub(crate) audit: Arc<dyn Audit>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) rng: Arc<dyn Rng>,
    pub(crate) enforce_quotas: bool,
    /// What callers may do, as of late.
    pub(crate) decisions: Decisions,
    /// Held from storing a change to showing it, so that changes are shown in the order they were stored.
    pub(crate) changes: tokio::sync::Mutex<()>,
}

impl Kms {
    /// Brings the service up from what is stored. A key whose material does not open is shown, and named in the log; what
    /// it protects cannot be read.
    pub async fn open(parts: Parts) -> Result<Arc<Self>, KmsError> {
        let Parts { store, provider, ring, planes, grammar, audit, clock, rng, enforce_quotas } = parts;
        let kms = Arc::new(Self {
            store,
            provider,
            ring,
            planes,
            grammar,
            audit,
            clock,
            rng,
            enforce_quotas,
            decisions: Decisions::default(),
            changes: tokio::sync::Mutex::new(()),
        });
        kms.load().await?;
        Ok(kms)
    }

    async fn load(&self) -> Result<(), KmsError> {
        let snapshot = self.store.snapshot()?;
        let (keys, aliases) = (snapshot.scan(KEYS, &())?, snapshot.scan(ALIASES, &())?);
        let mut loaded = Vec::new();
        for record in keys {
            let mut materials = Vec::new();
            for material in &record.materials {
                materials.push(match self.open_material(&record, material).await {
                    Ok(material) => Some(Arc::new(material)),
                    Err(KmsError::Provider(failure @ ProviderError::Unavailable(_))) => {
                        return Err(failure.into());
                    }
                    Err(failure) => {
                        error!(key = %record.id, material = %material.id, %failure, "key material does not open");
                        None
                    }
                });
            }
            let mut key = Key::new(record, Vec::new(), materials)?;
            let grants = snapshot.scan(GRANTS, &key.arn.as_str())?.into_iter().map(Arc::new).collect();
            key = key.changed(key.record.clone(), grants)?;
            loaded.push(Arc::new(key));
        }
        self.ring.change(|shown| {
            shown.keys = loaded.into_iter().map(|key| (key.arn.clone(), key)).collect();
            shown.aliases = aliases
                .into_iter()
                .map(|alias| ((alias.account.clone(), alias.region.clone(), alias.name.clone()), alias))
                .collect();
        });
        Ok(())
    }

    async fn open_material(&self, key: &KeyRecord, material: &MaterialRecord) -> Result<Material, KmsError> {
        let sealed = unhex(&material.sealed).ok_or(ProviderError::Invalid)?;
        let opened = self.provider.open(&sealed, &bound_to(&key.id, &material.id)).await?;
        let bytes = opened.as_slice().try_into().map_err(|_| ProviderError::Invalid)?;
        Ok(Material::new(bytes))
    }

    /// The key that a request names.
    pub(crate) fn find(&self, id: &str, caller: &Caller) -> Result<Found, KmsError> {
        self.ring.find(id, caller, self.now())
    }

    /// The wall clock.
    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// So many random bytes.
    pub(crate) fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.rng.fill(&mut bytes);
        bytes
    }
}

/// What a material is bound to where it is sealed: it opens in no other place.
pub(crate) fn bound_to(key_id: &str, material_id: &str) -> Vec<u8> {
    format!("millstream kms material {key_id} {material_id}").into_bytes()
}

/// Account and region of a stored record.
pub(crate) fn place_of(account: &str, region: &str) -> Result<(AccountId, Region), KmsError> {
    let bad = |invalid: base::Invalid| KmsError::InvalidArn(invalid.to_string());
    Ok((AccountId::parse(account).map_err(bad)?, Region::parse(region).map_err(bad)?))
}
