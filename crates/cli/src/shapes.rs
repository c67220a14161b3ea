//! The answers that commands look into, as far as they do. What is only printed stays JSON.

use std::str::FromStr;

use millstream_base::{Arn, StreamName};
use serde::Deserialize;
use serde_json::{Value, json};

/// A stream as the command line names it: by name or ARN.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StreamRef {
    /// `orders`
    Name(StreamName),
    /// `arn:aws:kinesis:us-east-1:000000000000:stream/orders`
    Arn(Arn),
}

impl FromStr for StreamRef {
    type Err = millstream_base::Invalid;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.starts_with("arn:") {
            Arn::parse(text).map(Self::Arn)
        } else {
            StreamName::parse(text).map(Self::Name)
        }
    }
}

impl StreamRef {
    /// The input of an operation on this stream: `members`, a JSON object, plus the stream.
    pub fn with(&self, mut members: Value) -> Value {
        match self {
            Self::Name(name) => members["StreamName"] = json!(name.as_str()),
            Self::Arn(arn) => members["StreamARN"] = json!(arn.as_str()),
        }
        members
    }

    /// The name, to people.
    pub fn name(&self) -> &str {
        match self {
            Self::Name(name) => name.as_str(),
            Self::Arn(arn) => arn.resource().trim_start_matches("stream/"),
        }
    }
}

/// Takes `shardId-000000000003`, or `3` for short.
pub fn parse_shard(text: &str) -> Result<String, String> {
    match text.parse::<u32>() {
        Ok(index) => Ok(millstream_base::ShardId::new(index).to_string()),
        Err(_) if text.starts_with("shardId-") => Ok(text.to_owned()),
        Err(_) => Err(format!("{text:?} is not a shard: shardId-000000000003, or 3 for short")),
    }
}

/// An element of ListShards.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Shard {
    /// Its id.
    pub shard_id: String,
    /// The shard that it came from, by a split or merge.
    pub parent_shard_id: Option<String>,
    /// The other shard that it came from, by a merge.
    pub adjacent_parent_shard_id: Option<String>,
    /// Its hash keys.
    pub hash_key_range: HashKeys,
    /// Its sequence numbers.
    pub sequence_number_range: SequenceNumbers,
}

impl Shard {
    /// Whether it takes records.
    pub fn is_open(&self) -> bool {
        self.sequence_number_range.ending_sequence_number.is_none()
    }

    /// The shards that it came from: none, one, or two.
    pub fn parents(&self) -> impl Iterator<Item = &str> {
        self.parent_shard_id.iter().chain(&self.adjacent_parent_shard_id).map(String::as_str)
    }
}

/// A range of hash keys, both ends included.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct HashKeys {
    /// The least.
    pub starting_hash_key: String,
    /// The greatest.
    pub ending_hash_key: String,
}

/// A range of sequence numbers.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct SequenceNumbers {
    /// The first.
    pub starting_sequence_number: String,
    /// The last; absent while the shard is open.
    pub ending_sequence_number: Option<String>,
}

/// A page of ListShards.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListShardsOutput {
    /// The shards.
    #[serde(default)]
    pub shards: Vec<Value>,
    /// Where the next page is.
    pub next_token: Option<String>,
}

/// The answer of GetShardIterator.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetShardIteratorOutput {
    /// Where to read.
    pub shard_iterator: String,
}

/// The answer of GetRecords.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetRecordsOutput {
    /// What is there.
    pub records: Vec<Record>,
    /// Where to go on; absent at the end of a closed shard.
    pub next_shard_iterator: Option<String>,
    /// How far the newest record is away.
    #[serde(default)]
    pub millis_behind_latest: u64,
    /// The shards that follow a closed one.
    pub child_shards: Option<Vec<ChildShard>>,
}

/// What SubscribeToShard pushes.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct SubscribeToShardEvent {
    /// What is there.
    pub records: Vec<Record>,
    /// Where to go on; absent at the end of a closed shard.
    pub continuation_sequence_number: Option<String>,
    /// How far the newest record is away.
    #[serde(default)]
    pub millis_behind_latest: u64,
    /// The shards that follow a closed one.
    pub child_shards: Option<Vec<ChildShard>>,
}

/// A record as it is read.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Record {
    /// Its place.
    pub sequence_number: String,
    /// When it arrived, in seconds since 1970.
    pub approximate_arrival_timestamp: Option<f64>,
    /// Its content in base64.
    pub data: String,
    /// Its partition key; absent where the stream distributes records by itself.
    pub partition_key: Option<String>,
}

/// A shard that follows a closed one.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ChildShard {
    /// Its id.
    pub shard_id: String,
    /// Where it came from.
    pub parent_shards: Vec<String>,
}

/// The part of DescribeStreamSummary's answer that commands look into.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct StreamSummary {
    /// Its ARN.
    #[serde(rename = "StreamARN")]
    pub stream_arn: String,
    /// CREATING, ACTIVE, UPDATING or DELETING.
    pub stream_status: String,
    /// How long records are kept.
    #[serde(default)]
    pub retention_period_hours: u64,
    /// The key that the stream is encrypted with.
    pub key_id: Option<String>,
}

/// The answer of PutRecords.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct PutRecordsOutput {
    /// One result per record.
    pub records: Vec<PutResult>,
}

/// What became of a record.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct PutResult {
    /// Its place, if it was taken.
    pub sequence_number: Option<String>,
    /// Its shard, if it was taken.
    pub shard_id: Option<String>,
    /// Why it was not.
    pub error_code: Option<String>,
    /// Why it was not.
    pub error_message: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_are_named_by_name_or_arn() {
        let name: StreamRef = "orders".parse().unwrap();
        let arn: StreamRef = "arn:aws:kinesis:us-east-1:000000000000:stream/orders".parse().unwrap();
        assert_eq!(name.with(json!({"Limit": 1})), json!({"Limit": 1, "StreamName": "orders"}));
        assert_eq!(arn.with(json!({}))["StreamARN"], "arn:aws:kinesis:us-east-1:000000000000:stream/orders");
        assert_eq!((name.name(), arn.name()), ("orders", "orders"));
        assert!("a b".parse::<StreamRef>().is_err() && "arn:x".parse::<StreamRef>().is_err());
    }

    #[test]
    fn shards_may_be_numbers() {
        assert_eq!(parse_shard("12").unwrap(), "shardId-000000000012");
        assert_eq!(parse_shard("shardId-000000000012").unwrap(), "shardId-000000000012");
        assert!(parse_shard("x").is_err());
    }
}
