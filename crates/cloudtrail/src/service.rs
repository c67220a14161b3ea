//! The service: its parts, and how it comes up.

use std::{collections::BTreeMap, sync::Arc};

use api::Caller;
use arc_swap::ArcSwap;
use base::{AccountId, Arn, Clock, Region, Rng, Timestamp};
use log::LogStore;
use meta::Store;
use millstream_api as api;
use millstream_base as base;
use millstream_log as log;
use millstream_meta as meta;
use millstream_objects::Objects;

use crate::{
    audit_log::AuditLog,
    config::CloudTrailConfig,
    error::CloudTrailError,
    recorder::Recorder,
    seal::Sealer,
    signing::{SigningKey, retire_unsealed},
    tables::{TRAILS, TrailRecord},
};

/// What the service stands on.
pub struct Parts {
    /// The metadata.
    pub store: Store,
    /// The events.
    pub log: Arc<AuditLog>,
    /// Where calls are reported to.
    pub recorder: Arc<Recorder>,
    /// Where trails put their files.
    pub objects: Objects,
    /// Seals the key that digests are signed with.
    pub sealer: Sealer,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Chance.
    pub rng: Arc<dyn Rng>,
    /// Settings.
    pub config: CloudTrailConfig,
}

/// CloudTrail.
pub struct CloudTrail {
    pub(crate) store: Store,
    pub(crate) log: Arc<AuditLog>,
    pub(crate) recorder: Arc<Recorder>,
    pub(crate) objects: Objects,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) rng: Arc<dyn Rng>,
    pub(crate) config: CloudTrailConfig,
    sealer: Sealer,
    /// Opened when a digest or a caller first wants it: making one takes a tenth of a second.
    signing: tokio::sync::OnceCell<SigningKey>,
    /// The trails, by ARN, as stored.
    trails: ArcSwap<BTreeMap<String, TrailRecord>>,
    /// Held from storing a change of a trail to showing it.
    changes: tokio::sync::Mutex<()>,
}

impl CloudTrail {
    /// Opens the audit log.
    pub async fn open_log(log: &dyn LogStore) -> Result<Arc<AuditLog>, CloudTrailError> {
        Ok(AuditLog::open(log).await?)
    }

    /// Brings the service up from what is stored.
    pub async fn open(parts: Parts) -> Result<Arc<Self>, CloudTrailError> {
        let Parts { store, log, recorder, objects, sealer, clock, rng, config } = parts;
        retire_unsealed(&store, clock.now()).await?;
        let stored = store.snapshot()?.scan(TRAILS, &())?;
        let trails = stored.into_iter().map(|trail| (arn_of(&trail), trail)).collect();
        let service = Arc::new(Self {
            store,
            log,
            recorder,
            objects,
            clock,
            rng,
            config,
            sealer,
            signing: tokio::sync::OnceCell::new(),
            trails: ArcSwap::from_pointee(trails),
            changes: tokio::sync::Mutex::new(()),
        });
        service.select_data();
        Ok(service)
    }

    /// The key that digests are signed with; made and stored at the first call.
    pub(crate) async fn signing(&self) -> Result<&SigningKey, CloudTrailError> {
        let open = || SigningKey::open(&self.store, &self.sealer, self.rng.as_ref(), self.clock.now());
        self.signing.get_or_try_init(open).await
    }

    /// The trails now, by ARN.
    pub(crate) fn trails(&self) -> Arc<BTreeMap<String, TrailRecord>> {
        self.trails.load_full()
    }

    /// Changes the trail of this ARN: `change` sees what there is, and what it leaves is stored.
    pub(crate) async fn change<T>(
        &self,
        arn: &str,
        change: impl FnOnce(&mut Option<TrailRecord>) -> Result<T, CloudTrailError>,
    ) -> Result<T, CloudTrailError> {
        let _one_at_a_time = self.changes.lock().await;
        let mut trails = BTreeMap::clone(&self.trails.load());
        let before = trails.remove(arn);
        let mut after = before.clone();
        let result = change(&mut after)?;
        let Some(place) = before.as_ref().or(after.as_ref()).map(place_of).transpose()? else {
            return Ok(result);
        };
        let stored = after.clone();
        self.store
            .write(move |transaction| match &stored {
                Some(trail) => transaction.put(TRAILS, &place, trail).map_err(CloudTrailError::from),
                None => transaction.delete(TRAILS, &place).map(drop).map_err(CloudTrailError::from),
            })
            .await?;
        trails.extend(after.map(|trail| (arn.to_owned(), trail)));
        self.trails.store(Arc::new(trails));
        self.select_data();
        Ok(result)
    }

    /// Tells the recorder which data events are wanted.
    fn select_data(&self) {
        let trails = self.trails.load();
        let logging = trails.values().filter(|trail| trail.logging && trail.selectors.wants_data());
        self.recorder.select_data(logging.map(|trail| trail.selectors.clone()).collect());
    }

    /// The ARN of the trail that a request names by name or ARN.
    pub(crate) fn trail_arn(&self, name: &str, caller: &Caller) -> Result<Arn, CloudTrailError> {
        if !name.starts_with("arn:") {
            return Ok(Arn::new("cloudtrail", &caller.region, caller.account(), &format!("trail/{name}")));
        }
        let invalid = || CloudTrailError::InvalidArn(name.to_owned());
        let arn = Arn::parse(name).map_err(|_| invalid())?;
        let ours = arn.service() == "cloudtrail" && arn.resource().starts_with("trail/");
        if ours && arn.account() == caller.account().as_str() { Ok(arn) } else { Err(invalid()) }
    }

    /// The trail that a request names.
    pub(crate) fn trail(&self, name: &str, caller: &Caller) -> Result<(Arn, TrailRecord), CloudTrailError> {
        let arn = self.trail_arn(name, caller)?;
        let trail = self.trails.load().get(arn.as_str()).cloned();
        trail.map(|trail| (arn, trail)).ok_or_else(|| CloudTrailError::TrailNotFound(name.to_owned()))
    }

    /// The wall clock.
    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }
}

/// The ARN of a stored trail.
pub(crate) fn arn_of(trail: &TrailRecord) -> String {
    format!("arn:aws:cloudtrail:{}:{}:trail/{}", trail.region, trail.account, trail.name)
}

fn place_of(trail: &TrailRecord) -> Result<(AccountId, Region, String), CloudTrailError> {
    let bad = |invalid: base::Invalid| CloudTrailError::Internal(invalid.to_string());
    let account = AccountId::parse(&trail.account).map_err(bad)?;
    Ok((account, Region::parse(&trail.region).map_err(bad)?, trail.name.clone()))
}
