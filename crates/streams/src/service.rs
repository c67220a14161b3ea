//! The service: its parts, and how it comes up.

use std::{
    collections::HashSet,
    sync::{Arc, Weak},
};

use api::ports::{SharedCheckPolicy, SharedKeyCipher};
use base::{AccountId, Clock, Generation, Region, Rng, StreamName, Timestamp};
use futures_util::future::try_join_all;
use log::{KeyVersion, LogError, LogStore};
use meta::{Store, Transaction};
use millstream_api as api;
use millstream_base as base;
use millstream_log as log;
use millstream_meta as meta;
use millstream_runtime::{Shutdown, ShutdownTrigger};
use tokio::sync::watch;
use tracing::{error, info, warn};

use crate::{
    config::StreamsConfig,
    error::StreamsError,
    keys::{self, StreamKeys, hex, unhex},
    queues::Queues,
    read::Subscriptions,
    registry::Registry,
    resource_policies::PolicyCache,
    shard::{REALM, Shard, Traffic, log_shard, logs_to_come},
    shard_map::ShardMap,
    stream::{Stream, StreamId, StreamState},
    tables::{SECRETS, SHARDS, STREAM_KEYS, STREAMS, ShardRecord, Step, StreamRecord},
    token::TokenSealer,
};

/// What Data Streams stands on.
pub struct Parts {
    /// The metadata.
    pub store: Store,
    /// The log; opened with `stream_keys` as its cipher.
    pub log: Arc<dyn LogStore>,
    /// Data keys under KMS keys.
    pub cipher: SharedKeyCipher,
    /// Unwrapped data keys, shared with the log.
    pub stream_keys: Arc<StreamKeys>,
    /// The grammar of resource policies.
    pub grammar: SharedCheckPolicy,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Chance.
    pub rng: Arc<dyn Rng>,
    /// Settings.
    pub config: StreamsConfig,
}

/// Kinesis Data Streams.
pub struct Streams {
    pub(crate) store: Store,
    pub(crate) log: Arc<dyn LogStore>,
    pub(crate) cipher: SharedKeyCipher,
    pub(crate) stream_keys: Arc<StreamKeys>,
    pub(crate) grammar: SharedCheckPolicy,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) rng: Arc<dyn Rng>,
    pub(crate) config: StreamsConfig,
    pub(crate) registry: Registry,
    pub(crate) tokens: TokenSealer,
    pub(crate) subscriptions: Subscriptions,
    pub(crate) policies: PolicyCache,
    pub(crate) queues: Queues,
    /// Said when the server stops: nobody waits for records any longer.
    closing: (ShutdownTrigger, Shutdown),
    /// Told after every change of a stream in memory; the lifecycle worker listens.
    pub(crate) changed: watch::Sender<()>,
    /// The service as those hold it that outlive a call.
    this: Weak<Self>,
}

impl Streams {
    /// Brings the service up from what is stored: streams, shards and keys. Plans that a crash has cut are carried on by
    /// the lifecycle worker.
    pub async fn open(parts: Parts) -> Result<Arc<Self>, StreamsError> {
        let tokens = TokenSealer::new(&token_key(&parts.store, parts.rng.as_ref()).await?);
        let Parts { store, log, cipher, stream_keys, grammar, clock, rng, config } = parts;
        let policies = PolicyCache::new(&store);
        let streams = Arc::new_cyclic(|this| Self {
            policies,
            store,
            log,
            cipher,
            stream_keys,
            grammar,
            clock,
            rng,
            config,
            registry: Registry::default(),
            tokens,
            subscriptions: Subscriptions::default(),
            queues: Queues::default(),
            closing: Shutdown::new(),
            changed: watch::Sender::new(()),
            this: this.clone(),
        });
        let snapshot = streams.store.snapshot()?;
        let mut logs = HashSet::new();
        let mut planned = Vec::new();
        for record in snapshot.scan(STREAMS, &())? {
            let generation = Generation(record.generation);
            let shards = snapshot.scan(SHARDS, &generation)?;
            logs.extend(shards.iter().map(|shard| log_shard(generation, base::ShardId::new(shard.index))));
            if !record.plan.is_empty() {
                planned.push(logs_to_come(generation, record.next_shard));
            }
            streams.load(record, &shards).await?;
        }
        for orphan in streams.log.shards().into_iter().filter(|log| log.realm() == REALM) {
            if logs.contains(&orphan) || planned.iter().any(|range| range.contains(&orphan)) {
                continue; // a plan that was cut has made it ahead of its shard, and takes it up again
            }
            // Not yet deleted by a change that a crash has cut after its metadata was stored.
            info!(shard = orphan.0, "log of no stream deleted");
            streams.log.delete(orphan).await?;
        }
        streams.load_queues().await?;
        Ok(streams)
    }

    /// Lets receivers that wait for records of a queue go, without any, and waits for none from now on: what a server does
    /// that is to finish its requests.
    pub fn end_waits(&self) {
        self.closing.0.request();
    }

    /// Comes back once [`Streams::end_waits`] was called.
    pub(crate) async fn waits_end(&self) {
        self.closing.1.requested().await;
    }

    async fn load(&self, record: StreamRecord, shards: &[ShardRecord]) -> Result<(), StreamsError> {
        let id = stream_id(&record)?;
        let generation = Generation(record.generation);
        self.load_keys(&id, &record).await?;
        let shards = match record.plan.first() {
            Some(Step::OpenShards) => Vec::new(),
            // Some logs may be gone already, and must not be made again.
            Some(Step::Delete) => Vec::new(),
            _ => self.open_shards(generation, shards).await?,
        };
        let state = StreamState { record, shards: ShardMap::new(shards) };
        self.registry.insert(Arc::new(Stream::new(id, state)));
        Ok(())
    }

    async fn load_keys(&self, id: &StreamId, record: &StreamRecord) -> Result<(), StreamsError> {
        let generation = Generation(record.generation);
        let sealing = record.encryption.as_ref().map(|encryption| KeyVersion(encryption.key_version));
        for key in self.store.snapshot()?.scan(STREAM_KEYS, &generation)? {
            let (version, kms_key) = (KeyVersion(key.version), key.kms_key()?);
            let opened = match keys::open(self.cipher.as_ref(), &id.arn(), &key).await {
                Ok(key) => Some(key),
                // The stream's records under this key cannot be read now; all else is served.
                Err(failure) => {
                    warn!(stream = %id.name, version = key.version, %failure, "data key not opened");
                    None
                }
            };
            if sealing == Some(version) {
                let sealing = opened.clone().unwrap_or_else(|| self.substitute(version));
                self.stream_keys.seal_with(generation, Some(sealing));
            }
            self.stream_keys.add(generation, kms_key, version, opened);
        }
        Ok(())
    }

    /// Shards with their logs. A log that is missing is made, loudly: its records are lost, its stream need not be.
    pub(crate) async fn open_shards(
        &self,
        generation: Generation,
        records: &[ShardRecord],
    ) -> Result<Vec<Arc<Shard>>, StreamsError> {
        try_join_all(records.iter().map(|record| async move {
            let id = log_shard(generation, base::ShardId::new(record.index));
            let log = match self.log.open(id).await {
                Err(LogError::NoSuchShard(_)) => {
                    error!(shard = record.index, "log of a shard is missing and made anew");
                    self.log.create(id, crate::shard::group(generation)).await?
                }
                other => other?,
            };
            self.shard(generation, record, log)
        }))
        .await
    }

    /// A shard in memory.
    pub(crate) fn shard(
        &self,
        generation: Generation,
        record: &ShardRecord,
        log: Arc<dyn log::ShardLog>,
    ) -> Result<Arc<Shard>, StreamsError> {
        let traffic = Arc::new(Traffic::new(&self.config.quotas, self.clock.monotonic()));
        Shard::new(generation, record, log, traffic).map(Arc::new)
    }

    /// Changes the stored record of a stream and then the stream in memory. One change at a time; `change` sees the record as
    /// stored, and may fail with what the client is to be told.
    ///
    /// Callers must be detached operations or workers: a future that is dropped between the two would leave them apart.
    pub(crate) async fn update<T: Send + 'static>(
        &self,
        stream: &Arc<Stream>,
        change: impl Fn(&mut StreamRecord, &mut Transaction) -> Result<T, StreamsError> + Send + 'static,
    ) -> Result<T, StreamsError> {
        self.update_with(stream, change, |shards| shards).await
    }

    /// As [`update`](Self::update), for a change of shards as well.
    pub(crate) async fn update_with<T: Send + 'static>(
        &self,
        stream: &Arc<Stream>,
        change: impl Fn(&mut StreamRecord, &mut Transaction) -> Result<T, StreamsError> + Send + 'static,
        shards: impl FnOnce(ShardMap) -> ShardMap,
    ) -> Result<T, StreamsError> {
        let _one_at_a_time = stream.update_lock.lock().await;
        let id = stream.id.clone();
        let generation = stream.generation.0;
        let write = move |transaction: &mut Transaction| {
            let key = id.key();
            let stored = transaction.get(STREAMS, &key)?.filter(|record| record.generation == generation);
            let mut record = stored.ok_or_else(|| StreamsError::StreamNotFound {
                stream: id.name.clone(),
                account: id.account.clone(),
            })?;
            let result = change(&mut record, transaction)?;
            transaction.put(STREAMS, &key, &record)?;
            Ok::<_, StreamsError>((result, record))
        };
        let (result, record) = self.store.write(write).await?;
        let now = stream.state();
        stream.publish(StreamState { record, shards: shards(now.shards.clone()) });
        self.changed.send_replace(());
        Ok(result)
    }

    /// The service, for what outlives a call.
    pub(crate) fn arc(&self) -> Arc<Self> {
        self.this.upgrade().expect("a service that is called is held by an Arc")
    }

    /// The wall clock.
    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }
}

/// Where a stored stream is found.
pub(crate) fn stream_id(record: &StreamRecord) -> Result<StreamId, StreamsError> {
    let bad = |invalid: base::Invalid| StreamsError::InvalidArgument(invalid.to_string());
    Ok(StreamId {
        account: AccountId::parse(&record.account).map_err(bad)?,
        region: Region::parse(&record.region).map_err(bad)?,
        name: StreamName::parse(&record.name).map_err(bad)?,
    })
}

async fn token_key(store: &Store, rng: &dyn Rng) -> Result<[u8; 32], StreamsError> {
    let mut fresh = [0; 32];
    rng.fill(&mut fresh);
    let text = store
        .write(move |transaction| {
            if let Some(stored) = transaction.get(SECRETS, "token-key")? {
                return Ok(stored);
            }
            let text = hex(&fresh);
            transaction.put(SECRETS, "token-key", &text)?;
            Ok::<_, StreamsError>(text)
        })
        .await?;
    unhex(&text)
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or_else(|| StreamsError::InvalidArgument("the stored token key is not 32 bytes".into()))
}
