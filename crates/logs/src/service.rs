//! The service: its parts, how it comes up, and how groups and streams come and go.

use std::{
    collections::{BTreeMap, HashSet},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use api::{Caller, ports::ResourcePolicies};
use base::{Arn, Clock, Timestamp};
use log::{LogStore, ShardLog};
use meta::Store;
use millstream_api as api;
use millstream_base as base;
use millstream_log as log;
use millstream_meta as meta;
use parking_lot::RwLock;
use tokio::sync::Notify;
use tracing::info;

use crate::{
    config::LogsConfig,
    error::LogsError,
    groups::{Group, GroupKey},
    stream::{LogStream, REALM},
    tables::{GROUPS, GroupRecord, NUMBERS, STREAMS, StreamRecord},
};

/// What the service stands on.
pub struct Parts {
    /// The metadata.
    pub store: Store,
    /// The log.
    pub log: Arc<dyn LogStore>,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Settings.
    pub config: LogsConfig,
}

/// CloudWatch Logs.
pub struct Logs {
    pub(crate) store: Store,
    log: Arc<dyn LogStore>,
    clock: Arc<dyn Clock>,
    pub(crate) config: LogsConfig,
    groups: RwLock<BTreeMap<GroupKey, Arc<Group>>>,
    /// One change of the groups and streams at a time.
    changes: tokio::sync::Mutex<()>,
    /// About the bytes of all events: counted up as they come, and anew whenever the bounds are looked after.
    pub(crate) bytes: AtomicU64,
    /// Told when there are more than are kept.
    pub(crate) crowded: Notify,
}

impl Logs {
    /// Brings the service up from what is stored.
    pub async fn open(parts: Parts) -> Result<Arc<Self>, LogsError> {
        let Parts { store, log, clock, config } = parts;
        let invalid = |invalid: base::Invalid| LogsError::Invalid(invalid.to_string());
        let snapshot = store.snapshot()?;
        let mut groups = BTreeMap::new();
        for record in snapshot.scan(GROUPS, &())? {
            let key = GroupKey::of_group(&record).map_err(invalid)?;
            groups.insert(key.clone(), Arc::new(Group::new(key, record)));
        }
        let mut known = HashSet::new();
        for record in snapshot.scan(STREAMS, &())? {
            let key = GroupKey::of_stream(&record).map_err(invalid)?;
            let Some(group) = groups.get(&key) else { continue };
            known.insert(REALM.shard(record.number));
            let shard = log.create(REALM.shard(record.number), REALM.group(record.number)).await?;
            group.streams.write().insert(record.name.clone(), Arc::new(LogStream::new(&record, shard)));
        }
        for orphan in log.shards().into_iter().filter(|shard| shard.realm() == REALM) {
            if !known.contains(&orphan) {
                info!(shard = orphan.0, "events of no log stream deleted");
                log.delete(orphan).await?;
            }
        }
        let groups = RwLock::new(groups);
        let (bytes, crowded) = (AtomicU64::new(0), Notify::new());
        Ok(Arc::new(Self { store, log, clock, config, groups, changes: Default::default(), bytes, crowded }))
    }

    /// The wall clock.
    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// All groups, by account, region and name.
    pub(crate) fn groups(&self) -> Vec<Arc<Group>> {
        self.groups.read().values().cloned().collect()
    }

    /// The groups of a caller, by name.
    pub(crate) fn groups_of(&self, caller: &Caller) -> Vec<Arc<Group>> {
        let first = GroupKey::of(caller, "");
        let groups = self.groups.read();
        let own = groups
            .range(first.clone()..)
            .take_while(|(key, _)| key.account == first.account && key.region == first.region);
        own.map(|(_, group)| group.clone()).collect()
    }

    /// The group of a name.
    pub(crate) fn group(&self, key: &GroupKey) -> Result<Arc<Group>, LogsError> {
        self.groups.read().get(key).cloned().ok_or(LogsError::NoGroup)
    }

    /// The group that a request names by its name or, in another member, by name or ARN.
    pub(crate) fn named(
        caller: &Caller,
        name: Option<&str>,
        identifier: Option<&str>,
    ) -> Result<GroupKey, LogsError> {
        match (name, identifier) {
            (Some(name), None) => Ok(GroupKey::of(caller, name)),
            (None, Some(identifier)) => Self::identified(caller, identifier),
            (None, None) => {
                Err(LogsError::Invalid("logGroupName or logGroupIdentifier must be provided.".into()))
            }
            (Some(_), Some(_)) => {
                Err(LogsError::Invalid("logGroupName and logGroupIdentifier cannot both be provided.".into()))
            }
        }
    }

    /// The group of this name or ARN.
    pub(crate) fn identified(caller: &Caller, identifier: &str) -> Result<GroupKey, LogsError> {
        if !identifier.starts_with("arn:") {
            return Ok(GroupKey::of(caller, identifier));
        }
        let invalid = || LogsError::Invalid(format!("{identifier} is not the ARN of a log group."));
        let arn = Arn::parse(identifier).map_err(|_| invalid())?;
        let name = arn.resource().strip_prefix("log-group:").ok_or_else(invalid)?;
        let name = name.strip_suffix(":*").unwrap_or(name);
        let own = arn.account() == caller.account().as_str() && arn.region() == caller.region.as_str();
        if arn.service() != "logs" || name.is_empty() || !own {
            return Err(invalid());
        }
        Ok(GroupKey::of(caller, name))
    }

    /// Makes a group.
    pub(crate) async fn create_group(
        &self,
        key: &GroupKey,
        tags: BTreeMap<String, String>,
    ) -> Result<Arc<Group>, LogsError> {
        let _one_at_a_time = self.changes.lock().await;
        if self.groups.read().contains_key(key) {
            return Err(LogsError::GroupExists);
        }
        if self.groups.read().len() as u64 >= self.config.streams_max {
            return Err(self.too_many());
        }
        let record = GroupRecord {
            account: key.account.to_string(),
            region: key.region.to_string(),
            name: key.name.clone(),
            created_ms: self.now().as_millis(),
            retention_days: None,
            tags,
        };
        let (stored, place) = (record.clone(), key.group());
        self.store.write(move |t| Ok::<_, LogsError>(t.put(GROUPS, &place, &stored)?)).await?;
        let group = Arc::new(Group::new(key.clone(), record));
        self.groups.write().insert(key.clone(), group.clone());
        Ok(group)
    }

    /// Makes a stream of a group.
    pub(crate) async fn create_stream(
        &self,
        key: &GroupKey,
        name: &str,
    ) -> Result<Arc<LogStream>, LogsError> {
        let _one_at_a_time = self.changes.lock().await;
        let group = self.group(key)?;
        if group.streams.read().contains_key(name) {
            return Err(LogsError::StreamExists);
        }
        let streams: usize = self.groups.read().values().map(|group| group.streams.read().len()).sum();
        if streams as u64 >= self.config.streams_max {
            return Err(self.too_many());
        }
        let mut record = StreamRecord {
            account: key.account.to_string(),
            region: key.region.to_string(),
            group: key.name.clone(),
            name: name.to_owned(),
            number: 0,
            created_ms: self.now().as_millis(),
            disordered: false,
        };
        let (mut stored, place) = (record.clone(), key.stream(name));
        record.number = self
            .store
            .write(move |transaction| -> Result<u64, LogsError> {
                stored.number = transaction.get(NUMBERS, "stream")?.unwrap_or(0) + 1;
                transaction.put(NUMBERS, "stream", &stored.number)?;
                transaction.put(STREAMS, &place, &stored)?;
                Ok(stored.number)
            })
            .await?;
        let shard: Arc<dyn ShardLog> =
            self.log.create(REALM.shard(record.number), REALM.group(record.number)).await?;
        let stream = Arc::new(LogStream::new(&record, shard));
        group.streams.write().insert(name.to_owned(), stream.clone());
        Ok(stream)
    }

    fn too_many(&self) -> LogsError {
        LogsError::LimitExceeded(format!("Resource limit of {} exceeded.", self.config.streams_max))
    }

    /// Deletes a group with its streams.
    pub(crate) async fn delete_group(&self, key: &GroupKey) -> Result<(), LogsError> {
        let _one_at_a_time = self.changes.lock().await;
        let group = self.group(key)?;
        let names: Vec<_> = group.streams.read().keys().map(|name| key.stream(name)).collect();
        let place = key.group();
        self.store
            .write(move |transaction| -> Result<(), LogsError> {
                for name in &names {
                    transaction.delete(STREAMS, name)?;
                }
                transaction.delete(GROUPS, &place)?;
                Ok(())
            })
            .await?;
        self.groups.write().remove(key);
        for stream in group.streams() {
            self.log.delete(REALM.shard(stream.number)).await?;
        }
        Ok(())
    }

    /// Deletes a stream with its events.
    pub(crate) async fn delete_stream(&self, key: &GroupKey, name: &str) -> Result<(), LogsError> {
        let _one_at_a_time = self.changes.lock().await;
        let group = self.group(key)?;
        let stream = group.stream(name)?;
        let place = key.stream(name);
        self.store
            .write(move |transaction| -> Result<(), LogsError> {
                transaction.delete(STREAMS, &place)?;
                Ok(())
            })
            .await?;
        group.streams.write().remove(name);
        self.log.delete(REALM.shard(stream.number)).await?;
        Ok(())
    }

    /// Changes what is stored of a group.
    pub(crate) async fn change_group(
        &self,
        key: &GroupKey,
        change: impl FnOnce(&mut GroupRecord) -> Result<(), LogsError>,
    ) -> Result<(), LogsError> {
        let _one_at_a_time = self.changes.lock().await;
        let group = self.group(key)?;
        let mut record = group.record.read().clone();
        change(&mut record)?;
        let (stored, place) = (record.clone(), key.group());
        self.store.write(move |t| Ok::<_, LogsError>(t.put(GROUPS, &place, &stored)?)).await?;
        *group.record.write() = record;
        Ok(())
    }

    /// Adds events to a stream, which are in the order of their times.
    pub(crate) async fn put(
        &self,
        group: &Group,
        stream: &LogStream,
        events: &[(i64, &str)],
    ) -> Result<(), LogsError> {
        let most = self.config.bytes_max;
        // So far beyond the bound, until old events are forgotten.
        if self.bytes.load(Ordering::Relaxed) > most.saturating_add(most / 4) {
            self.crowded.notify_one();
            return Err(LogsError::Full);
        }
        let added = stream.put((&self.store, &group.key), events, self.now()).await?;
        if self.bytes.fetch_add(added, Ordering::Relaxed) + added > most {
            self.crowded.notify_one();
        }
        Ok(())
    }
}

impl ResourcePolicies for Logs {
    fn policy(&self, _: &Arn) -> Option<Arc<str>> {
        None
    }

    fn tag(&self, resource: &Arn, key: &str) -> Option<String> {
        let name = resource.resource().strip_prefix("log-group:")?;
        let name = name.split(':').next().unwrap_or(name);
        let groups = self.groups.read();
        let (_, group) = groups.iter().find(|(known, _)| {
            known.name == name
                && known.account.as_str() == resource.account()
                && known.region.as_str() == resource.region()
        })?;
        let record = group.record.read();
        record.tags.iter().find(|(known, _)| known.eq_ignore_ascii_case(key)).map(|(_, value)| value.clone())
    }
}
