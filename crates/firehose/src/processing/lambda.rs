//! Transformation by a function.

use std::{collections::HashMap, sync::Arc, time::Duration};

use api::ports::{AssumeServiceRole, InvokeError, InvokeFunction, ServiceRole, Unit};
use base::{Arn, Clock, Rng};
use base64_simd::STANDARD;
use bytes::Bytes;
use millstream_api as api;
use millstream_base as base;
use millstream_runtime as runtime;
use serde::{Deserialize, Serialize};

use super::{Item, Processed, Routed, line};
use crate::{
    cloudwatch::Sums,
    delivery::{Failure, Record},
    service::Firehose,
    settings::Lambda,
    stream::DeliveryStream,
    tables::SourceRecord,
};

/// The function of a delivery stream.
pub(super) struct Function {
    functions: Option<Arc<dyn InvokeFunction>>,
    roles: Arc<dyn AssumeServiceRole>,
    role: ServiceRole,
    arn: Arn,
    retries: u32,
    delivery_stream: Arn,
    source: Option<String>,
    clock: Arc<dyn Clock>,
    rng: Arc<dyn Rng>,
    sums: Arc<Sums>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Event<'a> {
    invocation_id: String,
    delivery_stream_arn: &'a str,
    region: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    source_kinesis_stream_arn: Option<&'a str>,
    records: Vec<EventRecord<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct EventRecord<'a> {
    record_id: String,
    approximate_arrival_timestamp: i64,
    data: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    kinesis_record_metadata: Option<Metadata<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Metadata<'a> {
    shard_id: &'a str,
    partition_key: &'a str,
    sequence_number: &'a str,
    subsequence_number: u64,
    approximate_arrival_timestamp: i64,
}

#[derive(Deserialize)]
struct Answer {
    records: Vec<AnswerRecord>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct AnswerRecord {
    record_id: String,
    result: String,
    #[serde(default)]
    data: Option<String>,
    #[serde(default)]
    metadata: Option<AnswerMetadata>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct AnswerMetadata {
    #[serde(default)]
    partition_keys: HashMap<String, String>,
}

impl Function {
    /// The function that is configured.
    pub fn new(firehose: &Arc<Firehose>, stream: &DeliveryStream, lambda: &Lambda) -> Result<Self, String> {
        let record = stream.record();
        let own = record.destination.settings["RoleARN"].as_str().map(str::to_owned);
        let role = lambda.role.clone().or(own).ok_or("a function needs a role that invokes it")?;
        let role = Arn::parse(&role).map_err(|error| error.to_string())?;
        Ok(Self {
            functions: firehose.functions.clone(),
            roles: firehose.roles.clone(),
            role: firehose.role(stream, role),
            arn: lambda.function.clone(),
            retries: lambda.retries,
            delivery_stream: stream.arn.clone(),
            source: match &record.source {
                SourceRecord::KinesisStream { stream_arn, .. } => Some(stream_arn.clone()),
                SourceRecord::DirectPut { .. } => None,
            },
            clock: firehose.clock.clone(),
            rng: firehose.rng.clone(),
            sums: stream.sums.clone(),
        })
    }

    /// Lets the function change records; those that it drops are gone, those that fail become error records.
    pub async fn transform(
        &self,
        records: &[Record],
        items: Vec<Item>,
    ) -> (Vec<Item>, Vec<(usize, Processed)>) {
        if items.is_empty() {
            return (items, Vec::new());
        }
        let payload =
            Bytes::from(serde_json::to_vec(&self.event(records, &items)).expect("texts can be written"));
        let mut attempts = 0;
        let failure = loop {
            attempts += 1;
            let begun = self.clock.monotonic();
            let answer = self.invoke(payload.clone()).await;
            let took = self.clock.monotonic().saturating_sub(begun).as_secs_f64() * 1000.0;
            self.sums.add("ExecuteProcessing.Duration", Unit::Milliseconds, took);
            self.sums.add("ExecuteProcessing.Success", Unit::None, f64::from(u8::from(answer.is_ok())));
            let (failure, again) = match answer {
                Ok(answer) => match parse(&answer, items.len()) {
                    Ok(answers) => return self.sort_out(records, items, answers, attempts),
                    // The function would answer the same again.
                    Err(failure) => (failure, false),
                },
                Err(error) => failed(error),
            };
            if !again || attempts > self.retries {
                break failure;
            }
            runtime::sleep(Duration::from_millis(250) * (1 << (attempts - 1).min(5))).await;
        };
        let failed = items.iter().map(|item| (item.source, self.failed(records, item, &failure, attempts)));
        (Vec::new(), failed.collect())
    }

    fn event<'a>(&'a self, records: &'a [Record], items: &[Item]) -> Event<'a> {
        let id = (u128::from(self.rng.next_u64()) << 64) | u128::from(self.rng.next_u64());
        let hex = format!("{id:032x}");
        let invocation_id = [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-");
        let record = |(index, item): (usize, &Item)| {
            let record = &records[item.source];
            let arrival = record.arrival.as_millis();
            EventRecord {
                record_id: record_id(index),
                approximate_arrival_timestamp: arrival,
                data: STANDARD.encode_to_string(&item.data),
                kinesis_record_metadata: record.origin.as_ref().map(|origin| Metadata {
                    shard_id: &origin.shard,
                    partition_key: &origin.partition_key,
                    sequence_number: &origin.sequence_number,
                    subsequence_number: origin.sub_sequence_number,
                    approximate_arrival_timestamp: arrival,
                }),
            }
        };
        Event {
            invocation_id,
            delivery_stream_arn: self.delivery_stream.as_str(),
            region: self.delivery_stream.region(),
            source_kinesis_stream_arn: self.source.as_deref(),
            records: items.iter().enumerate().map(record).collect(),
        }
    }

    async fn invoke(&self, payload: Bytes) -> Result<Bytes, InvokeError> {
        let functions = self.functions.as_ref().ok_or_else(|| InvokeError::NotFound(self.arn.clone()))?;
        let caller = self.roles.assume(&self.role).await;
        let caller = caller.map_err(|error| InvokeError::Unavailable(error.to_string()))?;
        functions.invoke(&caller, &self.arn, payload).await
    }

    fn sort_out(
        &self,
        records: &[Record],
        items: Vec<Item>,
        mut answers: Vec<AnswerRecord>,
        attempts: u32,
    ) -> (Vec<Item>, Vec<(usize, Processed)>) {
        let (mut kept, mut failed) = (Vec::with_capacity(items.len()), Vec::new());
        answers.sort_unstable_by(|a, b| a.record_id.cmp(&b.record_id)); // as the ids of the items rise
        for (mut item, answer) in items.into_iter().zip(answers) {
            let failure = match answer.result.as_str() {
                "Dropped" => continue,
                "Ok" => match answer.data.as_deref().map(|data| STANDARD.decode_to_vec(data)) {
                    Some(Ok(data)) => {
                        item.data = data.into();
                        let keys =
                            answer.metadata.map(|metadata| metadata.partition_keys).unwrap_or_default();
                        item.keys.extend(keys.into_iter().map(|(name, value)| ((false, name), value)));
                        kept.push(item);
                        continue;
                    }
                    Some(Err(_)) => {
                        Failure::new("Lambda.JsonProcessingException", "The data of a record is not base64.")
                    }
                    None => {
                        Failure::new("Lambda.JsonProcessingException", "The data of a record is missing.")
                    }
                },
                "ProcessingFailed" => {
                    Failure::new("Lambda.ProcessingFailedStatus", "ProcessingFailed status set for record")
                }
                other => Failure::new(
                    "Lambda.JsonProcessingException",
                    format!("The result {other} is not known."),
                ),
            };
            failed.push((item.source, self.failed(records, &item, &failure, attempts)));
        }
        self.sums.count("SucceedProcessing.Records", kept.len());
        self.sums.bytes("SucceedProcessing.Bytes", kept.iter().map(|item| item.data.len()).sum());
        (kept, failed)
    }

    fn failed(&self, records: &[Record], item: &Item, failure: &Failure, attempts: u32) -> Processed {
        let record = &records[item.source];
        let (now, arn) = (self.clock.now(), Some(self.arn.as_str()));
        let line = line(&item.data, record.arrival, now, failure, attempts, arn);
        Processed { place: record.place, arrival: record.arrival, routed: Routed::Failed(line) }
    }
}

/// Of equal length, so that texts sort as numbers do.
fn record_id(index: usize) -> String {
    format!("{index:056}")
}

/// The records of an answer, exactly those that were asked for.
fn parse(answer: &[u8], count: usize) -> Result<Vec<AnswerRecord>, Failure> {
    let answer: Answer = serde_json::from_slice(answer)
        .map_err(|error| Failure::new("Lambda.JsonProcessingException", error.to_string()))?;
    let mut seen = vec![false; count];
    for record in &answer.records {
        let index =
            record.record_id.parse::<usize>().ok().filter(|&index| record_id(index) == record.record_id);
        match index.and_then(|index| seen.get_mut(index)) {
            Some(seen) if *seen => {
                return Err(Failure::new(
                    "Lambda.DuplicatedRecordId",
                    "Multiple records were returned with the same record ID.",
                ));
            }
            Some(seen) => *seen = true,
            None => {
                return Err(Failure::new(
                    "Lambda.JsonProcessingException",
                    "A record ID was returned that was not sent.",
                ));
            }
        }
    }
    match seen.contains(&false) {
        true => Err(Failure::new("Lambda.MissingRecordId", "One or more record Ids were not returned.")),
        false => Ok(answer.records),
    }
}

/// The service's code for it, and whether another try makes sense.
fn failed(error: InvokeError) -> (Failure, bool) {
    let message = error.to_string();
    let (code, again) = match &error {
        InvokeError::NotFound(_) => ("Lambda.ResourceNotFound", true),
        InvokeError::AccessDenied(_) => ("Lambda.InvokeAccessDenied", true),
        InvokeError::Throttled(_) => ("Lambda.InvokeLimitExceeded", true),
        InvokeError::TooLarge(_) => ("Lambda.FunctionError", false),
        InvokeError::Function { .. } => ("Lambda.FunctionError", true),
        InvokeError::Unavailable(_) => ("Lambda.ServiceUnavailable", true),
    };
    (Failure::new(code, message), again)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(answer: &str) -> String {
        parse(answer.as_bytes(), 2).err().map_or_else(String::new, |failure| failure.code)
    }

    #[test]
    fn an_answer_has_every_record_once() {
        let record = |index| format!(r#"{{"recordId":"{}","result":"Ok","data":""}}"#, record_id(index));
        let answer = |records: &[String]| format!(r#"{{"records":[{}]}}"#, records.join(","));
        assert_eq!(code(&answer(&[record(1), record(0)])), "");
        assert_eq!(code(&answer(&[record(1)])), "Lambda.MissingRecordId");
        assert_eq!(code(&answer(&[record(1), record(1)])), "Lambda.DuplicatedRecordId");
        assert_eq!(code(&answer(&[record(1), record(2)])), "Lambda.JsonProcessingException");
        assert_eq!(code("{}"), "Lambda.JsonProcessingException");
    }
}
