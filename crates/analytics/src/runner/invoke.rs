//! What is said to functions, and what they answer.
//!
//! Source: the developer guide's pages on preprocessing with a function and on a function as output.

use std::{collections::HashSet, sync::Arc};

use api::{
    Caller,
    ports::{InvokeError, InvokeFunction, ReadRecord},
};
use base::{Arn, Rng};
use base64_simd::STANDARD;
use bytes::Bytes;
use millstream_api as api;
use millstream_base as base;
use serde::{Deserialize, Serialize};

use crate::service::Parts;

/// A function.
pub(crate) struct Function {
    functions: Arc<dyn InvokeFunction>,
    rng: Arc<dyn Rng>,
    arn: Arn,
}

impl Function {
    /// The one with this ARN.
    pub fn new(parts: &Parts, arn: &Arn) -> Self {
        Self { functions: parts.functions.clone(), rng: parts.rng.clone(), arn: arn.clone() }
    }

    /// Its ARN.
    pub fn arn(&self) -> &Arn {
        &self.arn
    }

    /// An id for an invocation.
    pub fn id(&self) -> String {
        let id = (u128::from(self.rng.next_u64()) << 64) | u128::from(self.rng.next_u64());
        let hex = format!("{id:032x}");
        [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
    }

    /// Calls it; an answer that is none counts as a failure of the function.
    pub async fn call(&self, caller: &Arc<Caller>, event: &impl Serialize) -> Result<Answer, InvokeError> {
        let payload = Bytes::from(serde_json::to_vec(event).expect("texts and numbers are JSON"));
        let answer = self.functions.invoke(caller, &self.arn, payload).await?;
        serde_json::from_slice(&answer)
            .map_err(|_| InvokeError::Function { kind: "Unhandled".into(), payload: answer })
    }
}

/// Of equal length, so that texts sort as numbers do.
fn record_id(index: usize) -> String {
    format!("{index:056}")
}

/// Records of an input for a function to change.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct InputEvent<'a> {
    invocation_id: String,
    application_arn: &'a str,
    stream_arn: &'a str,
    records: Vec<InputRecord<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct InputRecord<'a> {
    record_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    kinesis_stream_record_metadata: Option<StreamMetadata<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kinesis_firehose_record_metadata: Option<DeliveryMetadata>,
    data: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct StreamMetadata<'a> {
    sequence_number: String,
    partition_key: String,
    shard_id: &'a str,
    approximate_arrival_timestamp: i64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DeliveryMetadata {
    approximate_arrival_timestamp: i64,
}

impl<'a> InputEvent<'a> {
    /// Of records of a shard of `stream`.
    pub fn new(
        invocation_id: String,
        application_arn: &'a str,
        stream: &'a Arn,
        shard: &'a str,
        records: &[ReadRecord],
    ) -> Self {
        let delivery = stream.service() == "firehose";
        let record = |(index, record): (usize, &ReadRecord)| {
            let approximate_arrival_timestamp = record.arrival.as_millis();
            InputRecord {
                record_id: record_id(index),
                kinesis_stream_record_metadata: (!delivery).then(|| StreamMetadata {
                    sequence_number: record.sequence_number.to_string(),
                    partition_key: String::from_utf8_lossy(&record.partition_key).into_owned(),
                    shard_id: shard,
                    approximate_arrival_timestamp,
                }),
                kinesis_firehose_record_metadata: delivery
                    .then_some(DeliveryMetadata { approximate_arrival_timestamp }),
                data: STANDARD.encode_to_string(&record.data),
            }
        };
        let records = records.iter().enumerate().map(record).collect();
        Self { invocation_id, application_arn, stream_arn: stream.as_str(), records }
    }
}

/// Rows for a function to take.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct OutputEvent<'a> {
    invocation_id: String,
    application_arn: &'a str,
    records: Vec<OutputRecord>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct OutputRecord {
    record_id: String,
    lambda_delivery_record_metadata: RetryHint,
    data: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RetryHint {
    retry_hint: u32,
}

impl<'a> OutputEvent<'a> {
    /// Of rows, each with the number of times that it was given before.
    pub fn new(invocation_id: String, application_arn: &'a str, rows: &[(u32, Bytes)]) -> Self {
        let record = |(index, (retry_hint, data)): (usize, &(u32, Bytes))| OutputRecord {
            record_id: record_id(index),
            lambda_delivery_record_metadata: RetryHint { retry_hint: *retry_hint },
            data: STANDARD.encode_to_string(data),
        };
        Self { invocation_id, application_arn, records: rows.iter().enumerate().map(record).collect() }
    }
}

/// What a function answers.
#[derive(Debug, Deserialize)]
pub(crate) struct Answer {
    records: Vec<AnswerRecord>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct AnswerRecord {
    record_id: String,
    result: String,
    #[serde(default)]
    data: Option<String>,
}

/// What a function made of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Made {
    Data(Bytes),
    Dropped,
    Failed,
}

impl Answer {
    /// What became of each record that was sent.
    ///
    /// # Errors
    /// The answer is not one for these records: one is missing, stands twice, was not sent, or has no data or result.
    pub fn made(self, count: usize) -> Result<Vec<Made>, String> {
        let mut all: Vec<Option<Made>> = vec![None; count];
        for record in self.records {
            let index = record.record_id.parse::<usize>().ok();
            let index = index.filter(|index| *index < count && record_id(*index) == record.record_id);
            let index = index.ok_or("a record ID was returned that was not sent")?;
            let made = match record.result.as_str() {
                "Ok" => {
                    let data = record.data.as_deref().ok_or("the data of a record is missing")?;
                    let data =
                        STANDARD.decode_to_vec(data).map_err(|_| "the data of a record is not base64")?;
                    Made::Data(data.into())
                }
                "Dropped" => Made::Dropped,
                "ProcessingFailed" => Made::Failed,
                other => return Err(format!("the result {other} is not known")),
            };
            if all[index].replace(made).is_some() {
                return Err("a record ID was returned twice".into());
            }
        }
        all.into_iter().collect::<Option<_>>().ok_or_else(|| "a record ID was not returned".into())
    }

    /// The rows that were not taken, each given once more now.
    pub fn not_taken(&self, rows: Vec<(u32, Bytes)>) -> Vec<(u32, Bytes)> {
        let taken: HashSet<&str> = self
            .records
            .iter()
            .filter(|record| record.result == "Ok")
            .map(|record| record.record_id.as_str())
            .collect();
        let left =
            rows.into_iter().enumerate().filter(|(index, _)| !taken.contains(record_id(*index).as_str()));
        left.map(|(_, (hint, data))| (hint + 1, data)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(text: &str) -> Answer {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn an_answer_says_of_every_record_what_became_of_it() {
        let record = |index, rest: &str| format!(r#"{{"recordId":"{}",{rest}}}"#, record_id(index));
        let all = |records: &[String]| answer(&format!(r#"{{"records":[{}]}}"#, records.join(",")));
        let ok = r#""result":"Ok","data":"YQ==""#;
        let three = [
            record(2, r#""result":"ProcessingFailed""#),
            record(0, ok),
            record(1, r#""result":"Dropped","data":"""#),
        ];
        let made = all(&three).made(3).unwrap();
        assert_eq!(made, [Made::Data("a".into()), Made::Dropped, Made::Failed]);
        let bad = |records: &[String]| all(records).made(2).unwrap_err();
        assert_eq!(bad(&[record(0, ok)]), "a record ID was not returned");
        assert_eq!(bad(&[record(0, ok), record(0, ok)]), "a record ID was returned twice");
        assert_eq!(bad(&[record(7, ok)]), "a record ID was returned that was not sent");
        assert_eq!(bad(&[record(0, r#""result":"Ok""#)]), "the data of a record is missing");
        assert_eq!(bad(&[record(0, r#""result":"Fine""#)]), "the result Fine is not known");
    }

    #[test]
    fn rows_that_a_function_did_not_take_are_given_again() {
        let rows = vec![(0, Bytes::from("a")), (0, "b".into()), (3, "c".into())];
        let text = format!(
            r#"{{"records":[{{"recordId":"{}","result":"Ok"}},{{"recordId":"{}","result":"DeliveryFailed"}}]}}"#,
            record_id(0),
            record_id(1)
        );
        assert_eq!(answer(&text).not_taken(rows), [(1, Bytes::from("b")), (4, "c".into())]);
    }
}
