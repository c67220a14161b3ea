//! DiscoverInputSchema: a schema from records of a stream, or from an object.

mod infer;
mod json;
mod kind;
mod names;

pub(crate) use infer::infer;

use std::{sync::Arc, time::Duration};

use api::{
    Caller,
    ports::{ReadError, ReadRecord, RoleError, ServiceRole, StartAt},
};
use base::{Arn, Generation, SequenceNumber, ShardId, Timestamp};
use bytes::Bytes;
use millstream_api as api;
use millstream_base as base;
use millstream_runtime::{self as runtime, Task};
use tokio::sync::mpsc;

use crate::{
    error::AnalyticsError,
    given::{self, Kind, Object, Resource, invalid, role},
    runner::{Piece, Preprocess},
    service::{Analytics, PRINCIPAL},
    tables::{Schema, Start, application_arn},
};

/// What a call asks for.
pub(crate) struct Ask {
    pub resource: Option<String>,
    pub role: Option<String>,
    pub start: Option<Start>,
    pub object: Option<Object>,
    pub processor: Option<Resource>,
}

/// What was found.
pub(crate) struct Discovered {
    pub schema: Schema,
    pub parsed: Vec<Vec<String>>,
    pub raw: Vec<String>,
    pub processed: Option<Vec<String>>,
}

/// How many records and bytes are enough, and from how many shards they come at most.
const SAMPLE_RECORDS: usize = 100;
const SAMPLE_BYTES: usize = 512 << 10;
const SHARDS_MAX: usize = 32;
/// How many rows are shown.
const ROWS_SHOWN: usize = 100;
/// How long the first record is waited for, and then further ones.
const FIRST: Duration = Duration::from_secs(8);
const FURTHER: Duration = Duration::from_millis(500);

impl Analytics {
    /// Infers a schema.
    pub(crate) async fn discover(&self, caller: &Caller, ask: Ask) -> Result<Discovered, AnalyticsError> {
        let role_text = ask.object.as_ref().and_then(|object| object.role.as_ref()).or(ask.role.as_ref());
        let own = role(role_text.ok_or_else(|| invalid("A role must be given"))?)?;
        let service_role = |role: Arn| ServiceRole {
            role,
            service: PRINCIPAL,
            source: application_arn(&caller.region, caller.account(), "*"),
            session_name: "DiscoverInputSchema".into(),
        };
        let as_role = self.parts.roles.assume(&service_role(own.clone())).await.map_err(not_assumed)?;
        let processor = ask.processor.as_ref().map(Resource::processor).transpose()?;
        let (stream, sample) = match (&ask.resource, &ask.object) {
            (Some(arn), None) => {
                let stream = Kind::DataStream.arn(arn).or_else(|_| Kind::DeliveryStream.arn(arn));
                let stream = stream.map_err(|_| {
                    invalid(format!("{arn} is the ARN of neither a data stream nor a delivery stream"))
                })?;
                let sample = self.sample(&as_role, &stream, ask.start.unwrap_or(Start::Now)).await?;
                (stream, sample)
            }
            (None, Some(object)) => {
                let bucket = given::bucket(object.bucket.as_deref())?;
                let key = object.key.as_deref().unwrap_or_default();
                let most = self.parts.limits.analytics_reference_object_bytes;
                let bytes = self.object(&as_role, &bucket, key, most).await?;
                (bucket, vec![("".to_owned(), vec![record(first_lines(bytes))])])
            }
            _ => return Err(invalid("Exactly one of ResourceARN and S3Configuration must be given")),
        };
        let raw: Vec<String> =
            texts(sample.iter().flat_map(|(_, records)| records).map(|record| &record.data));
        if raw.is_empty() {
            return Err(no_schema("There were no records to infer a schema from", raw, None));
        }
        let mut processed = None;
        if let Some(processor) = processor {
            let own = processor.role.clone().unwrap_or(own);
            let preprocess = Preprocess::new(&self.parts, service_role(own), &processor, &stream);
            let mut pieces: Vec<Piece> = Vec::new();
            for (shard, records) in &sample {
                match preprocess.once(shard, records).await {
                    Ok(made) => pieces.extend(made.into_iter().filter(|piece| !piece.failed)),
                    Err(error) => {
                        let message = format!("The function did not process the records: {error}");
                        return Err(no_schema(&message, raw, None));
                    }
                }
            }
            processed = Some(texts(pieces.iter().map(|piece| &piece.data)));
        }
        let seen = processed.as_ref().unwrap_or(&raw).clone();
        let found = runtime::blocking(move || {
            let schema = infer(&seen)?;
            let mut parsed = infer::rows(&schema, &seen)?;
            parsed.truncate(ROWS_SHOWN);
            Some((schema, parsed)).filter(|(_, parsed)| !parsed.is_empty())
        });
        match found.await {
            Some((schema, parsed)) => Ok(Discovered { schema, parsed, raw, processed }),
            None => {
                Err(no_schema("No schema could be inferred from the records that were read", raw, processed))
            }
        }
    }

    /// Some records of a stream, by shard.
    async fn sample(
        &self,
        caller: &Arc<Caller>,
        stream: &Arn,
        start: Start,
    ) -> Result<Vec<(String, Vec<ReadRecord>)>, AnalyticsError> {
        let start = match start {
            Start::Now => StartAt::Latest,
            Start::TrimHorizon if stream.service() == "firehose" => {
                return Err(invalid("There is no TRIM_HORIZON for a delivery stream"));
            }
            Start::TrimHorizon => StartAt::TrimHorizon,
            Start::LastStoppedPoint => {
                return Err(invalid("LAST_STOPPED_POINT is for applications, not for DiscoverInputSchema"));
            }
        };
        let view = self.parts.read.view(caller, stream).await.map_err(read_error)?;
        let (to, mut from) = mpsc::channel(4);
        let mut tasks: Vec<Task<()>> = Vec::new();
        let wanted = |closed: bool| !closed || start == StartAt::TrimHorizon;
        for shard in view.shards.iter().filter(|shard| wanted(shard.closed)).take(SHARDS_MAX) {
            let opened = self.parts.read.open(caller, stream, view.generation, shard.id, start, true).await;
            let mut reader = opened.map_err(read_error)?;
            let (to, shard) = (to.clone(), shard.id.to_string());
            tasks.push(runtime::spawn(async move {
                while let Ok(batch) = reader.next(SAMPLE_BYTES).await {
                    let last = batch.children.is_some();
                    if to.send((shard.clone(), batch.records)).await.is_err() || last {
                        return;
                    }
                }
            }));
        }
        drop(to);
        let (mut count, mut bytes) = (0, 0);
        let mut sample: Vec<(String, Vec<ReadRecord>)> = Vec::new();
        while count < SAMPLE_RECORDS && bytes < SAMPLE_BYTES {
            let wait = if count == 0 { FIRST } else { FURTHER };
            let Ok(Some((shard, mut records))) = runtime::timeout(wait, from.recv()).await else { break };
            records.truncate(SAMPLE_RECORDS - count);
            count += records.len();
            bytes += records.iter().map(|record| record.data.len()).sum::<usize>();
            if !records.is_empty() {
                sample.push((shard, records));
            }
        }
        tasks.iter().for_each(Task::abort);
        Ok(sample)
    }
}

fn texts<'a>(records: impl Iterator<Item = &'a Bytes>) -> Vec<String> {
    records.map(|record| String::from_utf8_lossy(record).into_owned()).collect()
}

/// What is looked at of an object: whole lines, unless it is one line.
fn first_lines(bytes: Bytes) -> Bytes {
    if bytes.len() <= SAMPLE_BYTES {
        return bytes;
    }
    let end = bytes[..SAMPLE_BYTES].iter().rposition(|byte| *byte == b'\n');
    end.map_or(bytes.clone(), |end| bytes.slice(..=end))
}

/// The content of an object as a record.
fn record(data: Bytes) -> ReadRecord {
    ReadRecord {
        sequence_number: SequenceNumber::new(Generation(0), ShardId::new(0), 0),
        sub_sequence_number: None,
        partition_key: Bytes::new(),
        explicit_hash_key: None,
        data,
        arrival: Timestamp::default(),
    }
}

fn no_schema(message: &str, raw: Vec<String>, processed: Option<Vec<String>>) -> AnalyticsError {
    AnalyticsError::NoSchema { message: message.to_owned(), raw, processed }
}

fn not_assumed(error: RoleError) -> AnalyticsError {
    match error {
        RoleError::Unavailable(_) => AnalyticsError::Unavailable(error.to_string()),
        error => invalid(format!("The role cannot be assumed: {error}")),
    }
}

fn read_error(error: ReadError) -> AnalyticsError {
    match error {
        ReadError::Unavailable(_) => AnalyticsError::Unavailable(error.to_string()),
        error => invalid(error.to_string()),
    }
}
