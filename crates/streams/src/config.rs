//! What an operator may turn.

use std::time::Duration;

use millstream_api as api;

/// Settings of Data Streams.
#[derive(Clone, Debug)]
pub struct StreamsConfig {
    /// Whether quotas are enforced (`limits = "aws"`) or lifted (`"none"`).
    pub enforce_quotas: bool,
    /// How long CREATING, UPDATING and DELETING are shown before the change is carried out. Zero: the call that asks for
    /// the change also completes it.
    pub transition: Duration,
    /// The quotas.
    pub quotas: Quotas,
}

impl Default for StreamsConfig {
    fn default() -> Self {
        Self { enforce_quotas: true, transition: Duration::ZERO, quotas: Quotas::default() }
    }
}

api::quotas! {
    /// Quotas of Data Streams, with the values that AWS has; each is a key under `[quotas]`.
    ///
    /// Source: the quotas page of the developer guide and the notes in the API guide's operations.
    pub struct Quotas {
        /// Bytes (data and partition key) per second into a shard.
        shard_write_bytes_per_second = 1 << 20;
        /// Bytes of a record above a second's worth that a shard takes at once: the tank refills at the rate of bytes per
        /// second.
        shard_write_burst_bytes = 10 << 20;
        /// Records per second into a shard.
        shard_write_records_per_second = 1000;
        /// Bytes per second out of a shard by GetRecords.
        shard_read_bytes_per_second = 2 << 20;
        /// GetRecords calls per second and shard.
        shard_read_calls_per_second = 5;
        /// GetShardIterator calls per second and shard.
        shard_iterator_calls_per_second = 5;
        /// SubscribeToShard calls per second, consumer and shard.
        subscribe_calls_per_second = 1;
        /// Bytes per second pushed to one consumer from one shard.
        subscription_bytes_per_second = 2 << 20;
        /// Seconds within which a second subscription of the same consumer and shard is refused.
        subscription_takeover_seconds = 5;
        /// Seconds that a subscription lives.
        subscription_seconds = 300;
        /// Seconds that a shard iterator lives.
        iterator_seconds = 300;
        /// Seconds that a token of a list operation lives.
        next_token_seconds = 300;
        /// Registered consumers per stream, queues included.
        consumers_per_stream = 20;
        /// Registered consumers per stream in an account with the on-demand commitment.
        consumers_per_stream_committed = 50;
        /// Consumers of a stream that may be CREATING at once.
        consumers_creating = 5;
        /// Records of a queue that were received and not acknowledged, dead letters included; beyond it the queue hands out
        /// none but those again. A million of them take about 130 MB of memory.
        queue_records_unacknowledged = 1_000_000;
        /// Open shards per account and region.
        shards_per_account = 20_000;
        /// Open shards that UpdateShardCount may lead to.
        shards_per_stream = 10_000;
        /// On-demand streams per account and region.
        on_demand_streams = 50;
        /// Streams of an account and region that may be CREATING at once.
        streams_creating = 5;
        /// UpdateShardCount calls per stream and rolling 24 hours.
        update_shard_count_per_day = 10;
        /// UpdateStreamMode calls per stream and rolling 24 hours.
        update_stream_mode_per_day = 2;
        /// StartStreamEncryption and StopStreamEncryption calls per stream and rolling 24 hours.
        encryption_changes_per_day = 25;
        /// Tags per stream or consumer.
        tags_per_resource = 50;
        /// Shards that a new on-demand stream has.
        on_demand_initial_shards = 4;
        /// Greatest warm throughput of a stream, MiB per second.
        warm_throughput_mibps = 10_240;
    }
}
