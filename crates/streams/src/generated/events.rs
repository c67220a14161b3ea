// Made by `cargo xtask generate` from models/kinesis.json; what is changed here is lost.

//! What streams of events consist of.

use millstream_api::{Encode, Event, Writer};

use super::{ChildShard, Record};

/// Event `SubscribeToShardEvent` in the stream of `SubscribeToShard`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SubscribeToShardEvent {
    /// `Records`.
    pub records: Vec<Record>,
    /// `ContinuationSequenceNumber`: `^(0|([1-9]\d{0,128}))$`.
    pub continuation_sequence_number: Option<String>,
    /// `MillisBehindLatest`: at least 0.
    pub millis_behind_latest: i64,
    /// `ChildShards`.
    pub child_shards: Option<Vec<ChildShard>>,
}

impl Encode for SubscribeToShardEvent {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Records");
        self.records.encode(writer);
        if let Some(value) = &self.continuation_sequence_number {
            writer.member("ContinuationSequenceNumber");
            writer.plain(value);
        }
        writer.member("MillisBehindLatest");
        self.millis_behind_latest.encode(writer);
        if let Some(value) = &self.child_shards {
            writer.member("ChildShards");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<SubscribeToShardEvent> for Event {
    fn from(event: SubscribeToShardEvent) -> Self {
        Self { name: "SubscribeToShardEvent", payload: Box::new(event) }
    }
}
