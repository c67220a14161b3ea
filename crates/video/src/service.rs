//! The service: its parts, and how it comes up.

use std::{
    collections::{BTreeMap, HashSet},
    sync::{Arc, Weak},
};

use api::{Access, Caller, ports::SharedKeyCipher};
use arc_swap::ArcSwap;
use base::{AccountId, Arn, Clock, Region, Rng, Timestamp, hex, unhex};
use log::LogStore;
use meta::{Store, Transaction};
use millstream_api as api;
use millstream_base as base;
use millstream_log as log;
use millstream_meta as meta;
use tracing::{info, warn};

use crate::{
    archive::{self, Archive, REALM, index_shard, media_shard},
    config::VideoConfig,
    error::VideoError,
    fragment::FragmentNumber,
    keys::{self, VideoKeys},
    stream::{Stream, StreamId, stream_arn},
    tables::{NUMBERS, SECRETS, STREAMS, StreamRecord},
    token::TokenSealer,
};

/// What Video Streams stands on.
pub struct Parts {
    /// The metadata.
    pub store: Store,
    /// The log; opened with `keys` as its cipher for this service's groups.
    pub log: Arc<dyn LogStore>,
    /// Data keys under KMS keys.
    pub cipher: SharedKeyCipher,
    /// Unwrapped data keys, shared with the log.
    pub keys: Arc<VideoKeys>,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Chance.
    pub rng: Arc<dyn Rng>,
    /// Settings.
    pub config: VideoConfig,
}

/// Kinesis Video Streams.
pub struct Video {
    pub(crate) store: Store,
    pub(crate) log: Arc<dyn LogStore>,
    pub(crate) cipher: SharedKeyCipher,
    pub(crate) keys: Arc<VideoKeys>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) rng: Arc<dyn Rng>,
    pub(crate) config: VideoConfig,
    pub(crate) tokens: TokenSealer,
    streams: ArcSwap<BTreeMap<StreamId, Arc<Stream>>>,
    /// The service as those hold it that outlive a call.
    this: Weak<Self>,
}

/// How many fragment numbers are reserved at once: a fragment costs a write of metadata once in so many.
const NUMBERS_AT_ONCE: u64 = 4096;

impl Video {
    /// Brings the service up from what is stored.
    pub async fn open(parts: Parts) -> Result<Arc<Self>, VideoError> {
        let tokens = TokenSealer::new(&token_key(&parts.store, parts.rng.as_ref()).await?);
        let Parts { store, log, cipher, keys, clock, rng, config } = parts;
        let video = Arc::new_cyclic(|this| Self {
            store,
            log,
            cipher,
            keys,
            clock,
            rng,
            config,
            tokens,
            streams: ArcSwap::default(),
            this: this.clone(),
        });
        let mut shards = HashSet::new();
        for record in video.store.snapshot()?.scan(STREAMS, &())? {
            shards.extend([media_shard(record.generation), index_shard(record.generation)]);
            video.load(record).await?;
        }
        for orphan in video.log.shards().into_iter().filter(|shard| shard.realm() == REALM) {
            if !shards.contains(&orphan) {
                // Of a stream whose creation or deletion a crash has cut in half.
                info!(shard = orphan.0, "log of no video stream deleted");
                video.log.delete(orphan).await?;
            }
        }
        Ok(video)
    }

    async fn load(&self, record: StreamRecord) -> Result<(), VideoError> {
        let id = stream_id(&record)?;
        let arn = stream_arn(&id, record.created_ms);
        match keys::open(self.cipher.as_ref(), &arn, &record.key).await {
            Ok(key) => self.keys.add(record.generation, key),
            // What the stream has cannot be read; all else is served.
            Err(failure) => warn!(stream = %id, %failure, "data key not opened"),
        }
        let archive = match Archive::open(self.log.as_ref(), record.generation).await {
            Ok(archive) => archive,
            Err(failure) => {
                warn!(stream = %id, %failure, "fragments cannot be read");
                return Ok(());
            }
        };
        let reserved = self.store.snapshot()?.get(NUMBERS, &record.generation)?.unwrap_or(0);
        self.insert(Arc::new(Stream::new(id, record, archive, reserved)?));
        Ok(())
    }

    /// Lets a stream be found.
    pub(crate) fn insert(&self, stream: Arc<Stream>) {
        self.streams.rcu(|streams| {
            let mut streams = BTreeMap::clone(streams);
            streams.insert(stream.id.clone(), stream.clone());
            streams
        });
    }

    /// Lets a stream be found no more.
    pub(crate) fn remove(&self, id: &StreamId) {
        self.streams.rcu(|streams| {
            let mut streams = BTreeMap::clone(streams);
            streams.remove(id);
            streams
        });
    }

    /// All streams, by account, region and name.
    pub(crate) fn streams(&self) -> Arc<BTreeMap<StreamId, Arc<Stream>>> {
        self.streams.load_full()
    }

    /// The stream with this identity.
    pub(crate) fn stream(&self, id: &StreamId) -> Result<Arc<Stream>, VideoError> {
        self.streams.load().get(id).cloned().ok_or_else(|| id.not_found())
    }

    /// The service, for what outlives a call.
    pub(crate) fn arc(&self) -> Arc<Self> {
        self.this.upgrade().expect("a service that is called is held by an Arc")
    }

    /// The time that fragments arrive at, which never goes back.
    pub(crate) fn now(&self) -> Timestamp {
        self.log.now()
    }

    /// The stream that a call names, by name or by ARN.
    pub(crate) fn target(
        &self,
        caller: &Caller,
        name: Option<&str>,
        arn: Option<&str>,
    ) -> Result<(StreamId, Option<Arn>), VideoError> {
        match (name, arn) {
            (None, None) => {
                Err(VideoError::InvalidArgument("Either StreamName or StreamARN is required.".into()))
            }
            (Some(_), Some(_)) => Err(VideoError::InvalidArgument(
                "Both StreamName and StreamARN are given; give one of them.".into(),
            )),
            (Some(name), None) => {
                let (account, region) = (caller.account().clone(), caller.region.clone());
                Ok((StreamId { account, region, name: name.into() }, None))
            }
            (None, Some(arn)) => {
                let invalid = || VideoError::InvalidArgument(format!("Invalid stream ARN: {arn}"));
                let parsed = Arn::parse(arn).map_err(|_| invalid())?;
                let mut resource = parsed.resource().split('/');
                let (Some("stream"), Some(name), Some(_), None) =
                    (resource.next(), resource.next(), resource.next(), resource.next())
                else {
                    return Err(invalid());
                };
                let account = AccountId::parse(parsed.account()).map_err(|_| invalid())?;
                let region = Region::parse(parsed.region()).map_err(|_| invalid())?;
                let id = StreamId { account, region, name: name.into() };
                Ok((id, Some(parsed)))
            }
        }
    }

    /// The stream that a call names, which must be there, in its present life if an ARN was given.
    pub(crate) fn named(
        &self,
        caller: &Caller,
        name: Option<&str>,
        arn: Option<&str>,
    ) -> Result<Arc<Stream>, VideoError> {
        let (id, arn) = self.target(caller, name, arn)?;
        if id.region != caller.region {
            return Err(id.not_found());
        }
        let stream = self.stream(&id)?;
        match arn {
            Some(arn) if arn != stream.arn => Err(id.not_found()),
            _ => Ok(stream),
        }
    }

    /// An action on the stream that a call names. Policies are written for ARNs, which end in the time of creation; of a
    /// stream that is not there, that is not known.
    pub(crate) fn stream_access(
        &self,
        action: &'static str,
        caller: &Caller,
        name: Option<&str>,
        arn: Option<&str>,
    ) -> Result<Access, VideoError> {
        let (id, arn) = self.target(caller, name, arn)?;
        let arn = arn.unwrap_or_else(|| match self.streams.load().get(&id) {
            Some(stream) => stream.arn.clone(),
            None => stream_arn(&id, 0),
        });
        Ok(Access::to(action, arn))
    }

    /// Changes the stored record of a stream and then the stream in memory, one change at a time.
    ///
    /// Callers must be detached operations: a future that is dropped between the two would leave them apart.
    pub(crate) async fn update(
        &self,
        stream: &Arc<Stream>,
        change: impl Fn(&mut StreamRecord) -> Result<(), VideoError> + Send + 'static,
    ) -> Result<(), VideoError> {
        let _one_at_a_time = stream.update_lock.lock().await;
        let (id, generation) = (stream.id.clone(), stream.generation);
        let version = self.version();
        let record = self
            .store
            .write(move |transaction: &mut Transaction| {
                let stored = transaction.get(STREAMS, &id.key())?;
                let mut record: StreamRecord = stored
                    .filter(|record: &StreamRecord| record.generation == generation)
                    .ok_or_else(|| id.not_found())?;
                change(&mut record)?;
                record.version.clone_from(&version);
                transaction.put(STREAMS, &id.key(), &record)?;
                Ok::<_, VideoError>(record)
            })
            .await?;
        stream.publish(record);
        Ok(())
    }

    /// A version that no stream has had: 20 letters and digits, as the service's look.
    pub(crate) fn version(&self) -> String {
        const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        let mut bytes = [0; 20];
        self.rng.fill(&mut bytes);
        bytes.iter().map(|&byte| char::from(LETTERS[usize::from(byte) % LETTERS.len()])).collect()
    }

    /// A fragment number that was never given out.
    pub(crate) async fn next_number(&self, stream: &Stream) -> Result<FragmentNumber, VideoError> {
        let mut numbers = stream.numbers.lock().await;
        if numbers.next == numbers.reserved {
            let (generation, reserved) = (stream.generation, numbers.reserved + NUMBERS_AT_ONCE);
            self.store
                .write(move |transaction: &mut Transaction| {
                    transaction.put(NUMBERS, &generation, &reserved)?;
                    Ok::<_, VideoError>(())
                })
                .await?;
            numbers.reserved = reserved;
        }
        let count = numbers.next;
        numbers.next += 1;
        Ok(stream.number(count))
    }

    /// Forgets what is too old, on disk as well.
    pub(crate) async fn expire(&self, stream: &Stream) -> Result<(), VideoError> {
        stream.archive.trim(stream.horizon_ms(self.now())).await
    }

    /// Deletes a stream's logs and key; its record is gone already.
    pub(crate) async fn discard(&self, stream: &Stream) -> Result<(), VideoError> {
        stream.delete();
        archive::delete(self.log.as_ref(), stream.generation).await?;
        self.keys.forget(stream.generation);
        Ok(())
    }
}

/// Where a stored stream is found.
fn stream_id(record: &StreamRecord) -> Result<StreamId, VideoError> {
    let bad = |invalid: base::Invalid| VideoError::InvalidArgument(invalid.to_string());
    Ok(StreamId {
        account: AccountId::parse(&record.account).map_err(bad)?,
        region: Region::parse(&record.region).map_err(bad)?,
        name: record.name.as_str().into(),
    })
}

async fn token_key(store: &Store, rng: &dyn Rng) -> Result<[u8; 32], VideoError> {
    let mut fresh = [0; 32];
    rng.fill(&mut fresh);
    let text = store
        .write(move |transaction| {
            if let Some(stored) = transaction.get(SECRETS, "token-key")? {
                return Ok(stored);
            }
            let text = hex(&fresh);
            transaction.put(SECRETS, "token-key", &text)?;
            Ok::<_, VideoError>(text)
        })
        .await?;
    unhex(&text)
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or_else(|| VideoError::InvalidArgument("the stored token key is not 32 bytes".into()))
}

#[cfg(test)]
#[path = "service_tests.rs"]
mod tests;
