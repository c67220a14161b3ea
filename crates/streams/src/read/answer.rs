//! Records and their frames of an answer, encoded straight from the log's buffers.

use std::sync::Arc;

use api::{Encode, Event, Reply, Writer};
use log::Chunk;
use millstream_api as api;
use millstream_log as log;

use crate::{generated::HashKeyRange, put::Numbers, record::StoredRecord, shard::Shard};

/// Records of one shard.
pub(crate) struct Records {
    pub shard: Arc<Shard>,
    pub chunks: Vec<Chunk>,
}

impl Records {
    /// How many.
    pub fn len(&self) -> usize {
        self.chunks.iter().map(Chunk::len).sum()
    }

    fn encode(&self, writer: &mut dyn Writer) {
        let bytes: usize = self.chunks.iter().map(Chunk::bytes).sum();
        // Base64 grows data by a third; names, number and time take about 200 bytes a record.
        writer.reserve(bytes * 4 / 3 + self.len() * 200);
        let mut numbers = Numbers::new(&self.shard);
        writer.begin_list(self.len());
        for chunk in &self.chunks {
            let encryption = if chunk.key.is_some() { "KMS" } else { "NONE" };
            for (position, bytes) in chunk.records() {
                let record =
                    StoredRecord::read(bytes).expect("records are read as they were written: checksums held");
                writer.begin_object();
                writer.member("SequenceNumber");
                writer.plain(numbers.of(position));
                writer.member("ApproximateArrivalTimestamp");
                writer.timestamp(chunk.arrival);
                writer.member("Data");
                writer.blob(record.data);
                if let Some(key) = record.partition_key {
                    writer.member("PartitionKey");
                    writer.string(key);
                }
                writer.member("EncryptionType");
                writer.plain(encryption);
                writer.end_object();
            }
        }
        writer.end_list();
    }
}

/// `ChildShard`: a shard that took the place of the one that was read to its end.
pub struct ChildShard {
    /// `ShardId`.
    pub shard_id: String,
    /// `ParentShards`: one after a split, two after a merge.
    pub parent_shards: Vec<String>,
    /// `HashKeyRange`.
    pub hash_key_range: HashKeyRange,
}

impl Encode for ChildShard {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ShardId");
        writer.plain(&self.shard_id);
        writer.member("ParentShards");
        writer.begin_list(self.parent_shards.len());
        self.parent_shards.iter().for_each(|parent| writer.plain(parent));
        writer.end_list();
        writer.member("HashKeyRange");
        self.hash_key_range.encode(writer);
        writer.end_object();
    }
}

/// Output of `GetRecords`.
pub struct GetRecordsOutput {
    pub(crate) records: Records,
    /// `NextShardIterator`; absent at the end of a closed shard.
    pub next_shard_iterator: Option<String>,
    /// `MillisBehindLatest`.
    pub millis_behind_latest: i64,
    /// `ChildShards`; only at the end of a closed shard.
    pub child_shards: Option<Vec<ChildShard>>,
}

impl Encode for GetRecordsOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Records");
        self.records.encode(writer);
        if let Some(iterator) = &self.next_shard_iterator {
            writer.member("NextShardIterator");
            writer.string(iterator);
        }
        writer.member("MillisBehindLatest");
        writer.integer(self.millis_behind_latest);
        encode_children(self.child_shards.as_deref(), writer);
        writer.end_object();
    }
}

impl From<GetRecordsOutput> for Reply {
    fn from(output: GetRecordsOutput) -> Self {
        Self::value(output)
    }
}

/// Event of `SubscribeToShard`.
pub(crate) struct SubscribeToShardEvent {
    pub records: Records,
    /// Where to subscribe again from; absent at the end of a closed shard.
    pub continuation_sequence_number: Option<String>,
    pub millis_behind_latest: i64,
    pub child_shards: Option<Vec<ChildShard>>,
}

impl Encode for SubscribeToShardEvent {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Records");
        self.records.encode(writer);
        if let Some(number) = &self.continuation_sequence_number {
            writer.member("ContinuationSequenceNumber");
            writer.plain(number);
        }
        writer.member("MillisBehindLatest");
        writer.integer(self.millis_behind_latest);
        encode_children(self.child_shards.as_deref(), writer);
        writer.end_object();
    }
}

impl From<SubscribeToShardEvent> for Event {
    fn from(event: SubscribeToShardEvent) -> Self {
        Self { name: "SubscribeToShardEvent", payload: Box::new(event) }
    }
}

fn encode_children(children: Option<&[ChildShard]>, writer: &mut dyn Writer) {
    if let Some(children) = children {
        writer.member("ChildShards");
        writer.begin_list(children.len());
        children.iter().for_each(|child| child.encode(writer));
        writer.end_list();
    }
}
