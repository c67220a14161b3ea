//! Registered consumers: which one a call means, and what it is at a moment.
//!
//! CREATING and DELETING are a matter of time, not of work: the stored record says until when, and readers see what
//! follows. The record of a consumer that is gone is removed by the next change of the stream's consumers, or by the
//! lifecycle worker.

use std::sync::Arc;

use base::Timestamp;
use meta::Transaction;
use millstream_base as base;
use millstream_meta as meta;

use crate::{
    StreamsConfig,
    accounts::is_committed,
    error::StreamsError,
    generated::{Consumer, ConsumerDescription, ConsumerStatus},
    queues::queues_of,
    service::Streams,
    stream::{Stream, StreamId},
    tables::{ACCOUNTS, CONSUMERS, ConsumerRecord, DeregisteredRecord, Mode, Status, StreamRecord},
    target::{consumer_of_arn, stream_of_arn},
};

/// The consumer that a call names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ConsumerTarget {
    pub stream: StreamId,
    pub name: String,
    /// The creation time in its ARN, seconds, if it was named by that.
    pub created_s: Option<i64>,
}

impl ConsumerTarget {
    /// By ARN, by stream and name, or by all of them if they agree.
    pub fn parse(
        stream_arn: Option<&str>,
        name: Option<&str>,
        consumer_arn: Option<&str>,
    ) -> Result<Self, StreamsError> {
        let stream = stream_arn.map(stream_of_arn).transpose()?;
        let Some(arn) = consumer_arn else {
            let (Some(stream), Some(name)) = (stream, name) else {
                return Err(StreamsError::InvalidArgument(
                    "Missing Parameter: Either ConsumerARN or both StreamARN and ConsumerName must be provided"
                        .into(),
                ));
            };
            return Ok(Self { stream, name: name.to_owned(), created_s: None });
        };
        let (of_stream, named, created_s) = consumer_of_arn(arn)?;
        if stream.is_some_and(|stream| stream != of_stream) || name.is_some_and(|name| name != named) {
            return Err(StreamsError::InvalidArgument(
                "StreamARN, ConsumerName and ConsumerARN must refer to the same consumer".into(),
            ));
        }
        Ok(Self { stream: of_stream, name: named, created_s: Some(created_s) })
    }

    /// There is no such consumer.
    pub fn not_found(&self) -> StreamsError {
        let Self { stream, name, .. } = self;
        StreamsError::NotFound(format!(
            "Consumer {name} under stream {}, account {} not found.",
            stream.name, stream.account
        ))
    }

    /// Whether the record is of this very consumer, and not of a later one of the same name.
    pub fn is(&self, record: &ConsumerRecord) -> bool {
        self.created_s.is_none_or(|created_s| created_s == record.created_s())
    }

    /// Its stored record, as of now, in a change that is being made.
    pub fn find(
        &self,
        stream: &Stream,
        now: Timestamp,
        transaction: &Transaction,
    ) -> Result<ConsumerRecord, StreamsError> {
        let stored = transaction.get(CONSUMERS, &(stream.generation, self.name.clone()))?;
        let found = stored.filter(|record| self.is(record)).and_then(|record| record.at(now));
        found.ok_or_else(|| self.not_found())
    }
}

impl ConsumerRecord {
    /// When it was registered, as its ARN has it.
    pub fn created_s(&self) -> i64 {
        self.created_ms / 1000
    }

    /// The consumer as it is at this time; `None` once it is gone.
    pub fn at(mut self, now: Timestamp) -> Option<Self> {
        if self.ready_ms <= now.as_millis() {
            match self.status {
                Status::Deleting => return None,
                _ => self.status = Status::Active,
            }
        }
        Some(self)
    }

    /// Only an ACTIVE consumer can be changed.
    pub fn require_active(&self, stream: &StreamId) -> Result<(), StreamsError> {
        if self.status == Status::Active {
            return Ok(());
        }
        Err(StreamsError::InUse(format!(
            "Consumer {} with creation timestamp {} under stream {} and account {} is not in ACTIVE status.",
            self.name,
            self.created_s(),
            stream.name,
            stream.account
        )))
    }

    fn api_status(&self) -> ConsumerStatus {
        match self.status {
            Status::Creating => ConsumerStatus::Creating,
            Status::Deleting => ConsumerStatus::Deleting,
            Status::Active | Status::Updating => ConsumerStatus::Active,
        }
    }

    /// As RegisterStreamConsumer and ListStreamConsumers show it.
    pub fn view(&self, stream: &StreamId) -> Consumer {
        Consumer {
            consumer_name: self.name.clone(),
            consumer_arn: self.arn(stream),
            consumer_status: self.api_status(),
            consumer_creation_timestamp: Timestamp::from_millis(self.created_ms),
        }
    }

    /// As DescribeStreamConsumer shows it.
    pub fn describe(&self, stream: &StreamId) -> ConsumerDescription {
        let Consumer { consumer_name, consumer_arn, consumer_status, consumer_creation_timestamp } =
            self.view(stream);
        let stream_arn = stream.arn().to_string();
        ConsumerDescription {
            consumer_name,
            consumer_arn,
            consumer_status,
            consumer_creation_timestamp,
            stream_arn,
        }
    }
}

/// Those that are there at this time.
pub(crate) fn current(stored: Vec<ConsumerRecord>, now: Timestamp) -> Vec<ConsumerRecord> {
    stored.into_iter().filter_map(|consumer| consumer.at(now)).collect()
}

/// Removes the records of consumers that are gone, and what keeps their names from getting the same ARN again.
pub(crate) fn sweep(
    record: &mut StreamRecord,
    now: Timestamp,
    transaction: &mut Transaction,
) -> Result<(), StreamsError> {
    let gone: Vec<_> =
        record.deregistered.extract_if(.., |_, consumer| consumer.due_ms() <= now.as_millis()).collect();
    for (name, _) in gone {
        let key = (base::Generation(record.generation), name);
        if transaction.get(CONSUMERS, &key)?.is_some_and(|consumer| consumer.at(now).is_none()) {
            transaction.delete(CONSUMERS, &key)?;
        }
    }
    Ok(())
}

/// Refuses a further consumer of a stream, or a queue, which counts as one.
pub(crate) fn require_room(
    config: &StreamsConfig,
    stream: &Stream,
    record: &StreamRecord,
    now: Timestamp,
    transaction: &Transaction,
) -> Result<(), StreamsError> {
    if !config.enforce_quotas {
        return Ok(());
    }
    let (quotas, id) = (&config.quotas, &stream.id);
    let consumers = current(transaction.scan(CONSUMERS, &stream.generation)?, now);
    let queues = queues_of(stream, now, transaction)?;
    let advantage =
        record.mode == Mode::OnDemand && is_committed(transaction.get(ACCOUNTS, &id.account)?.as_ref(), now);
    let most = if advantage { quotas.consumers_per_stream_committed } else { quotas.consumers_per_stream };
    let statuses =
        consumers.iter().map(|consumer| consumer.status).chain(queues.iter().map(|queue| queue.status));
    let creating = statuses.filter(|status| *status == Status::Creating).count() as u64;
    let message = if (consumers.len() + queues.len()) as u64 >= most {
        format!("A stream cannot have more than {most} registered consumers.")
    } else if creating >= quotas.consumers_creating {
        format!("A stream cannot have more than {} consumers in CREATING status.", quotas.consumers_creating)
    } else {
        return Ok(());
    };
    Err(StreamsError::LimitExceeded(format!(
        "{message} Stream {} under account {} has reached this limit.",
        id.name, id.account
    )))
}

impl Streams {
    /// The stream's consumers as they are now, by name.
    pub(crate) fn consumers(&self, stream: &Stream) -> Result<Vec<ConsumerRecord>, StreamsError> {
        Ok(current(self.store.snapshot()?.scan(CONSUMERS, &stream.generation)?, self.now()))
    }

    /// Removes what is left of deregistered consumers; says when the next one is due.
    pub(crate) async fn sweep_consumers(&self, stream: &Arc<Stream>) -> Result<Option<i64>, StreamsError> {
        let next = || stream.peek().record.deregistered.values().map(DeregisteredRecord::due_ms).min();
        let now = self.now();
        if next().is_some_and(|due_ms| due_ms <= now.as_millis()) {
            self.update(stream, move |record, transaction| sweep(record, now, transaction)).await?;
        }
        Ok(next())
    }

    /// The consumer that a call names, with its stream.
    pub(crate) fn consumer(
        &self,
        caller: &millstream_api::Caller,
        target: &ConsumerTarget,
    ) -> Result<(Arc<Stream>, ConsumerRecord), StreamsError> {
        let stream = self.stream_for(caller, &target.stream)?;
        let stored = self.store.snapshot()?.get(CONSUMERS, &(stream.generation, target.name.clone()))?;
        let found = stored.filter(|record| target.is(record)).and_then(|record| record.at(self.now()));
        Ok((stream, found.ok_or_else(|| target.not_found())?))
    }

    /// The ARN that policies are matched with; of a consumer that does not exist, one that says what was asked for.
    pub(crate) fn consumer_arn(&self, target: &ConsumerTarget) -> Result<base::Arn, StreamsError> {
        let created_s = match (target.created_s, self.registry.get(&target.stream)) {
            (Some(created_s), _) => created_s,
            (None, Some(stream)) => {
                let key = (stream.generation, target.name.clone());
                self.store.snapshot()?.get(CONSUMERS, &key)?.map_or(0, |consumer| consumer.created_s())
            }
            (None, None) => 0,
        };
        Ok(consumer_arn(&target.stream, &target.name, created_s))
    }
}

/// `…:stream/NAME/consumer/CONSUMER:CREATED`.
pub(crate) fn consumer_arn(stream: &StreamId, name: &str, created_s: i64) -> base::Arn {
    let resource = format!("stream/{}/consumer/{name}:{created_s}", stream.name);
    base::Arn::new("kinesis", &stream.region, &stream.account, &resource)
}
