//! Error records: one JSON object a line, for each record that was not delivered.
//!
//! Members and their order are those of objects that the real service wrote; where none was captured, those of its
//! documentation.

use base::Timestamp;
use base64_simd::STANDARD;
use millstream_base as base;
use serde::Serialize;

use super::Failure;

/// What failed.
pub(crate) enum Processor<'a> {
    /// A function, or another processor (`None`).
    Lambda(Option<&'a str>),
    /// An HTTP endpoint; the number is the record's place in its batch.
    HttpEndpoint { data_id: String, subsequence_number: usize },
}

/// A record that was not delivered.
pub(crate) struct ErrorRecord<'a> {
    pub data: &'a [u8],
    pub arrival: Timestamp,
    pub failure: &'a Failure,
    pub attempts: u32,
    pub ended: Timestamp,
    pub by: Processor<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LambdaLine<'a> {
    raw_data: String,
    error_code: &'a str,
    error_message: &'a str,
    attempts_made: u32,
    arrival_timestamp: i64,
    attempt_ending_timestamp: i64,
    #[serde(rename = "lambdaARN", skip_serializing_if = "Option::is_none")]
    lambda_arn: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct HttpLine<'a> {
    attempts_made: u32,
    arrival_timestamp: i64,
    error_code: &'a str,
    error_message: &'a str,
    attempt_ending_timestamp: i64,
    raw_data: String,
    subsequence_number: usize,
    data_id: &'a str,
}

impl ErrorRecord<'_> {
    /// The line, with its end.
    pub fn line(&self) -> Vec<u8> {
        let raw_data = STANDARD.encode_to_string(self.data);
        let (error_code, error_message) = (self.failure.code.as_str(), self.failure.message.as_str());
        let (attempts_made, arrival_timestamp) = (self.attempts, self.arrival.as_millis());
        let attempt_ending_timestamp = self.ended.as_millis();
        let line = match &self.by {
            Processor::Lambda(lambda_arn) => serde_json::to_vec(&LambdaLine {
                raw_data,
                error_code,
                error_message,
                attempts_made,
                arrival_timestamp,
                attempt_ending_timestamp,
                lambda_arn: *lambda_arn,
            }),
            Processor::HttpEndpoint { data_id, subsequence_number } => serde_json::to_vec(&HttpLine {
                attempts_made,
                arrival_timestamp,
                error_code,
                error_message,
                attempt_ending_timestamp,
                raw_data,
                subsequence_number: *subsequence_number,
                data_id,
            }),
        };
        let mut line = line.expect("texts and numbers can be written");
        line.push(b'\n');
        line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_those_of_the_service() {
        let failure = Failure::new("Lambda.ProcessingFailedStatus", "ProcessingFailed status set for record");
        let record = |by| ErrorRecord {
            data: b"hi",
            arrival: Timestamp::from_millis(5),
            failure: &failure,
            attempts: 1,
            ended: Timestamp::from_millis(9),
            by,
        };
        let text = |by| String::from_utf8(record(by).line()).unwrap();
        assert_eq!(
            text(Processor::Lambda(Some("arn:aws:lambda:us-east-1:000000000000:function:f"))),
            "{\"rawData\":\"aGk=\",\"errorCode\":\"Lambda.ProcessingFailedStatus\",\"errorMessage\":\"ProcessingFailed \
             status set for record\",\"attemptsMade\":1,\"arrivalTimestamp\":5,\"attemptEndingTimestamp\":9,\
             \"lambdaARN\":\"arn:aws:lambda:us-east-1:000000000000:function:f\"}\n"
        );
        assert_eq!(
            text(Processor::HttpEndpoint { data_id: "49.0".into(), subsequence_number: 0 }),
            "{\"attemptsMade\":1,\"arrivalTimestamp\":5,\"errorCode\":\"Lambda.ProcessingFailedStatus\",\
             \"errorMessage\":\"ProcessingFailed status set for record\",\"attemptEndingTimestamp\":9,\"rawData\":\
             \"aGk=\",\"subsequenceNumber\":0,\"dataId\":\"49.0\"}\n"
        );
    }
}
