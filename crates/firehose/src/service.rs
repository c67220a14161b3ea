//! The service: its parts, and how it comes up.

use std::{
    collections::{BTreeMap, HashSet},
    sync::Arc,
};

use api::{
    Access, Caller,
    ports::{AssumeServiceRole, InvokeFunction, LogSink, ReadStream, SharedKeyCipher},
};
use base::{AccountId, Clock, Region, Rng, Timestamp};
use log::{LogError, LogStore};
use meta::{Store, Transaction};
use millstream_api as api;
use millstream_base as base;
use millstream_log as log;
use millstream_meta as meta;
use millstream_runtime::Metrics;
use parking_lot::RwLock;
use tokio::sync::watch;
use tracing::{info, warn};

use crate::{
    config::FirehoseConfig,
    delivery::{Connect, Cores, Memory, Status as DeliveryStatus},
    encryption::DeliveryKeys,
    error::FirehoseError,
    metrics::FirehoseMetrics,
    quota::PutQuota,
    secrets::Vault,
    stream::{DeliveryStream, REALM, StreamKey, group, log_shard},
    tables::{DELIVERY_STREAMS, DeliveryStreamRecord, PROGRESS, SourceRecord, Status},
};

/// What Firehose stands on.
pub struct Parts {
    /// The metadata.
    pub store: Store,
    /// The log.
    pub log: Arc<dyn LogStore>,
    /// Destinations.
    pub connect: Arc<dyn Connect>,
    /// Data streams as sources; `None` where there are none.
    pub streams: Option<Arc<dyn ReadStream>>,
    /// Functions for transformation; `None` where there are none.
    pub functions: Option<Arc<dyn InvokeFunction>>,
    /// Takes the error logs of delivery streams; `None` where there is no CloudWatch Logs.
    pub logs: Option<Arc<dyn LogSink>>,
    /// Identities for what is done in the background.
    pub roles: Arc<dyn AssumeServiceRole>,
    /// Data keys under KMS keys.
    pub cipher: SharedKeyCipher,
    /// Unwrapped data keys, shared with the log.
    pub keys: Arc<DeliveryKeys>,
    /// Seals secrets in settings.
    pub vault: Vault,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Chance.
    pub rng: Arc<dyn Rng>,
    /// Where metrics are registered.
    pub metrics: Metrics,
    /// Settings.
    pub config: FirehoseConfig,
}

/// Data Firehose.
pub struct Firehose {
    pub(crate) store: Store,
    pub(crate) log: Arc<dyn LogStore>,
    pub(crate) connect: Arc<dyn Connect>,
    pub(crate) streams: Option<Arc<dyn ReadStream>>,
    pub(crate) functions: Option<Arc<dyn InvokeFunction>>,
    pub(crate) logs: Option<Arc<dyn LogSink>>,
    pub(crate) roles: Arc<dyn AssumeServiceRole>,
    pub(crate) cipher: SharedKeyCipher,
    pub(crate) keys: Arc<DeliveryKeys>,
    pub(crate) vault: Arc<Vault>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) rng: Arc<dyn Rng>,
    pub(crate) metrics: FirehoseMetrics,
    pub(crate) config: FirehoseConfig,
    pub(crate) memory: Arc<Memory>,
    pub(crate) cores: Arc<Cores>,
    registry: RwLock<BTreeMap<StreamKey, Arc<DeliveryStream>>>,
    /// One change of the metadata and the registry at a time.
    changes: tokio::sync::Mutex<()>,
    /// Told after every change; the fleet listens.
    pub(crate) changed: watch::Sender<()>,
}

impl Firehose {
    /// Brings the service up from what is stored.
    pub async fn open(parts: Parts) -> Result<Arc<Self>, FirehoseError> {
        let Parts {
            store,
            log,
            connect,
            streams,
            functions,
            logs,
            roles,
            cipher,
            keys,
            vault,
            clock,
            rng,
            metrics,
            config,
        } = parts;
        let firehose = Arc::new(Self {
            metrics: FirehoseMetrics::register(&metrics),
            memory: Arc::new(Memory::new(config.buffer_bytes)),
            cores: Cores::start().map_err(LogError::from)?,
            registry: RwLock::default(),
            changes: tokio::sync::Mutex::default(),
            changed: watch::Sender::new(()),
            store,
            log,
            connect,
            streams,
            functions,
            logs,
            roles,
            cipher,
            keys,
            vault: Arc::new(vault),
            clock,
            rng,
            config,
        });
        let mut logs = HashSet::new();
        for mut record in firehose.store.snapshot()?.scan(DELIVERY_STREAMS, &())? {
            logs.insert(log_shard(record.id));
            if record.status == Status::Creating {
                record.status = Status::Active; // its log is made below, like that of any other
                let (key, stored) = (key_of(&record)?, record.clone());
                firehose
                    .store
                    .write(move |t| {
                        Ok::<_, FirehoseError>(t.put(DELIVERY_STREAMS, &key.stored(), &stored)?)
                    })
                    .await?;
            }
            firehose.load(record).await?;
        }
        for orphan in firehose.log.shards().into_iter().filter(|shard| shard.realm() == REALM) {
            if !logs.contains(&orphan) {
                info!(shard = orphan.0, "log of no delivery stream deleted");
                firehose.log.delete(orphan).await?;
            }
        }
        Ok(firehose)
    }

    /// Takes a stored delivery stream into memory; makes its log if it is not there.
    pub(crate) async fn load(&self, record: DeliveryStreamRecord) -> Result<(), FirehoseError> {
        let key = key_of(&record)?;
        if let Err(failure) = self.load_keys(&key.arn(), &record).await {
            // Its records cannot be read before the key can be used again; all else is served.
            warn!(delivery_stream = key.name, %failure, "data keys not opened");
        }
        let log = match record.source {
            SourceRecord::DirectPut { .. } => {
                Some(self.log.create(log_shard(record.id), group(record.id)).await?)
            }
            SourceRecord::KinesisStream { .. } => None,
        };
        let stream = DeliveryStream {
            arn: key.arn(),
            key: key.clone(),
            record: parking_lot::Mutex::new(Arc::new(record)),
            log,
            quota: PutQuota::full(&self.config.quotas, self.clock.monotonic()),
            status: Arc::new(DeliveryStatus::default()),
            sums: Arc::default(),
            held: parking_lot::Mutex::default(),
        };
        self.registry.write().insert(key, Arc::new(stream));
        self.changed.send_replace(());
        Ok(())
    }

    /// The place of a name, for a caller.
    pub(crate) fn key(caller: &Caller, name: &str) -> StreamKey {
        StreamKey { account: caller.account().clone(), region: caller.region.clone(), name: name.to_owned() }
    }

    /// What an action on a delivery stream must be allowed.
    pub(crate) fn access_to(action: &'static str, caller: &Caller, name: &str) -> Access {
        Access::to(action, Self::key(caller, name).arn())
    }

    /// The delivery stream of this name.
    pub(crate) fn find(&self, caller: &Caller, name: &str) -> Result<Arc<DeliveryStream>, FirehoseError> {
        let key = Self::key(caller, name);
        self.registry.read().get(&key).cloned().ok_or_else(|| FirehoseError::NotFound {
            name: name.to_owned(),
            account: caller.account().to_string(),
        })
    }

    /// The delivery stream at this place.
    pub(crate) fn by_key(&self, key: &StreamKey) -> Option<Arc<DeliveryStream>> {
        self.registry.read().get(key).cloned()
    }

    /// All delivery streams, by account, region and name.
    pub(crate) fn all(&self) -> Vec<Arc<DeliveryStream>> {
        self.registry.read().values().cloned().collect()
    }

    /// Changes the stored record of a delivery stream and then the one in memory.
    ///
    /// Callers must be detached operations: a future that is dropped between the two would leave them apart.
    pub(crate) async fn update<T: Send + 'static>(
        &self,
        stream: &Arc<DeliveryStream>,
        change: impl Fn(&mut DeliveryStreamRecord) -> Result<T, FirehoseError> + Send + 'static,
    ) -> Result<T, FirehoseError> {
        let _one_at_a_time = self.changes.lock().await;
        let (key, id) = (stream.key.clone(), stream.record().id);
        let write = move |transaction: &mut Transaction| {
            let stored = transaction.get(DELIVERY_STREAMS, &key.stored())?.filter(|record| record.id == id);
            let mut record = stored.ok_or_else(|| FirehoseError::NotFound {
                name: key.name.clone(),
                account: key.account.to_string(),
            })?;
            let result = change(&mut record)?;
            transaction.put(DELIVERY_STREAMS, &key.stored(), &record)?;
            Ok::<_, FirehoseError>((result, record))
        };
        let (result, record) = self.store.write(write).await?;
        *stream.record.lock() = Arc::new(record);
        self.changed.send_replace(());
        Ok(result)
    }

    /// Removes a delivery stream with all that waits for delivery.
    pub(crate) async fn remove(&self, stream: &Arc<DeliveryStream>) -> Result<(), FirehoseError> {
        let _one_at_a_time = self.changes.lock().await;
        let (key, id) = (stream.key.clone(), stream.record().id);
        let stored = key.stored();
        let write = move |transaction: &mut Transaction| {
            transaction.delete(DELIVERY_STREAMS, &stored)?;
            transaction.delete(PROGRESS, &id)?;
            Ok::<_, FirehoseError>(())
        };
        self.store.write(write).await?;
        self.registry.write().remove(&key);
        self.keys.forget(id);
        self.changed.send_replace(());
        Ok(self.log.delete(log_shard(id)).await?)
    }

    /// The wall clock.
    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }
}

fn key_of(record: &DeliveryStreamRecord) -> Result<StreamKey, FirehoseError> {
    let bad = |invalid: base::Invalid| FirehoseError::InvalidArgument(invalid.to_string());
    Ok(StreamKey {
        account: AccountId::parse(&record.account).map_err(bad)?,
        region: Region::parse(&record.region).map_err(bad)?,
        name: record.name.clone(),
    })
}
