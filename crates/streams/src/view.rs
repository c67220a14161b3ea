//! Stored values in the words of the API.

use std::collections::BTreeSet;

use base::{SequenceNumber, ShardId};
use millstream_base as base;

use crate::{
    generated::{
        EncryptionType, EnhancedMetrics, EnhancedMonitoringOutput, HashKeyRange, MetricsName,
        RecordDistributionStrategy, SequenceNumberRange, StreamMode, StreamModeDetails, StreamStatus,
        WarmThroughputObject,
    },
    shard::Shard,
    stream::Stream,
    tables::{Mode, Status, StreamRecord},
};

/// A count as the API has it: 32 bits.
pub(crate) fn count(n: impl TryInto<i32>) -> i32 {
    n.try_into().unwrap_or(i32::MAX)
}

/// `StreamStatus`.
pub(crate) fn status(status: Status) -> StreamStatus {
    match status {
        Status::Creating => StreamStatus::Creating,
        Status::Active => StreamStatus::Active,
        Status::Updating => StreamStatus::Updating,
        Status::Deleting => StreamStatus::Deleting,
    }
}

/// `StreamModeDetails`.
pub(crate) fn mode_details(mode: Mode) -> StreamModeDetails {
    let stream_mode = match mode {
        Mode::Provisioned => StreamMode::Provisioned,
        Mode::OnDemand => StreamMode::OnDemand,
    };
    StreamModeDetails { stream_mode }
}

/// `EncryptionType` of new records.
pub(crate) fn encryption_type(record: &StreamRecord) -> EncryptionType {
    if record.encryption.is_some() { EncryptionType::Kms } else { EncryptionType::None }
}

/// `EnhancedMonitoring`: the list is there even if it is empty.
pub(crate) fn enhanced_monitoring(record: &StreamRecord) -> EnhancedMetrics {
    EnhancedMetrics { shard_level_metrics: Some(metrics(&record.shard_level_metrics)) }
}

/// `RecordDistributionStrategy`.
pub(crate) fn distribution_strategy(record: &StreamRecord) -> RecordDistributionStrategy {
    if record.auto_distribution {
        RecordDistributionStrategy::Auto
    } else {
        RecordDistributionStrategy::UserPartitionKey
    }
}

/// The names, in the model's order.
pub(crate) fn metrics(names: &BTreeSet<String>) -> Vec<MetricsName> {
    MetricsName::ALL.iter().copied().filter(|name| names.contains(name.as_str())).collect()
}

/// The metrics that a call names; `ALL` stands for every one there is.
pub(crate) fn metric_names(named: &[MetricsName]) -> BTreeSet<String> {
    let all = named.contains(&MetricsName::All);
    let meant = |metric: &&MetricsName| **metric != MetricsName::All && (all || named.contains(metric));
    MetricsName::ALL.iter().filter(meant).map(|metric| metric.as_str().to_owned()).collect()
}

/// What a change of enhanced monitoring answers: the metrics before and after it.
pub(crate) fn monitoring_change(
    stream: &Stream,
    before: &BTreeSet<String>,
    after: &BTreeSet<String>,
) -> EnhancedMonitoringOutput {
    EnhancedMonitoringOutput {
        stream_name: Some(stream.id.name.to_string()),
        current_shard_level_metrics: Some(metrics(before)),
        desired_shard_level_metrics: Some(metrics(after)),
        stream_arn: Some(stream.arn.to_string()),
    }
}

/// `WarmThroughput`; only streams that were given one have it. A shard takes 1 MiB per second.
pub(crate) fn warm_throughput(record: &StreamRecord) -> Option<WarmThroughputObject> {
    let target = record.warm_throughput_mibps?;
    Some(WarmThroughputObject {
        target_mibps: Some(count(target)),
        current_mibps: Some(count(record.open_shards)),
    })
}

/// A shard as ListShards and DescribeStream show it.
pub(crate) fn shard(shard: &Shard) -> crate::generated::Shard {
    crate::generated::Shard {
        shard_id: shard.id.to_string(),
        parent_shard_id: shard.parent.as_ref().map(ShardId::to_string),
        adjacent_parent_shard_id: shard.adjacent_parent.as_ref().map(ShardId::to_string),
        hash_key_range: HashKeyRange {
            starting_hash_key: shard.range.first().to_string(),
            ending_hash_key: shard.range.last().to_string(),
        },
        sequence_number_range: SequenceNumberRange {
            starting_sequence_number: shard.starting_sequence_number().to_string(),
            ending_sequence_number: shard.ending_sequence_number().as_ref().map(SequenceNumber::to_string),
        },
    }
}
