//! The operations, a file each.

mod acknowledge_dead_letter_queue_records;
mod acknowledge_queue_records;
mod add_tags_to_stream;
mod create_queue;
mod create_stream;
mod decrease_stream_retention_period;
mod delete_queue;
mod delete_resource_policy;
mod delete_stream;
mod deregister_stream_consumer;
mod describe_account_settings;
mod describe_limits;
mod describe_queue;
mod describe_stream;
mod describe_stream_consumer;
mod describe_stream_summary;
mod disable_enhanced_monitoring;
mod enable_enhanced_monitoring;
mod get_records;
mod get_resource_policy;
mod get_shard_iterator;
mod increase_stream_retention_period;
mod list_queues;
mod list_shards;
mod list_stream_consumers;
mod list_streams;
mod list_tags_for_resource;
mod list_tags_for_stream;
mod merge_shards;
mod put_record;
mod put_records;
mod put_resource_policy;
mod receive_dead_letter_queue_records;
mod receive_queue_records;
mod register_stream_consumer;
mod remove_tags_from_stream;
mod restore_dead_letter_queue_records;
mod split_shard;
mod start_stream_encryption;
mod stop_stream_encryption;
mod subscribe_to_shard;
mod tag_resource;
mod untag_resource;
mod update_account_settings;
mod update_dead_letter_queue_records_visibility;
mod update_max_record_size;
mod update_queue;
mod update_queue_records_visibility;
mod update_shard_count;
mod update_stream_mode;
mod update_stream_record_distribution_strategy;
mod update_stream_warm_throughput;

use api::Row;
use millstream_api as api;

use crate::service::Streams;

/// The one list. Routing, IAM actions, audit classes, metrics and the reference are read from it.
pub static OPERATIONS: &[Row<Streams>] = &[
    Row::of::<acknowledge_dead_letter_queue_records::AcknowledgeDeadLetterQueueRecords>(),
    Row::of::<acknowledge_queue_records::AcknowledgeQueueRecords>(),
    Row::of::<add_tags_to_stream::AddTagsToStream>(),
    Row::of::<create_queue::CreateQueue>(),
    Row::of::<create_stream::CreateStream>(),
    Row::of::<decrease_stream_retention_period::DecreaseStreamRetentionPeriod>(),
    Row::of::<delete_queue::DeleteQueue>(),
    Row::of::<delete_resource_policy::DeleteResourcePolicy>(),
    Row::of::<delete_stream::DeleteStream>(),
    Row::of::<deregister_stream_consumer::DeregisterStreamConsumer>(),
    Row::of::<describe_account_settings::DescribeAccountSettings>(),
    Row::of::<describe_limits::DescribeLimits>(),
    Row::of::<describe_queue::DescribeQueue>(),
    Row::of::<describe_stream::DescribeStream>(),
    Row::of::<describe_stream_consumer::DescribeStreamConsumer>(),
    Row::of::<describe_stream_summary::DescribeStreamSummary>(),
    Row::of::<disable_enhanced_monitoring::DisableEnhancedMonitoring>(),
    Row::of::<enable_enhanced_monitoring::EnableEnhancedMonitoring>(),
    Row::of::<get_records::GetRecords>(),
    Row::of::<get_resource_policy::GetResourcePolicy>(),
    Row::of::<get_shard_iterator::GetShardIterator>(),
    Row::of::<increase_stream_retention_period::IncreaseStreamRetentionPeriod>(),
    Row::of::<list_queues::ListQueues>(),
    Row::of::<list_shards::ListShards>(),
    Row::of::<list_stream_consumers::ListStreamConsumers>(),
    Row::of::<list_streams::ListStreams>(),
    Row::of::<list_tags_for_resource::ListTagsForResource>(),
    Row::of::<list_tags_for_stream::ListTagsForStream>(),
    Row::of::<merge_shards::MergeShards>(),
    Row::of::<put_record::PutRecord>(),
    Row::of::<put_records::PutRecords>(),
    Row::of::<put_resource_policy::PutResourcePolicy>(),
    Row::of::<receive_dead_letter_queue_records::ReceiveDeadLetterQueueRecords>(),
    Row::of::<receive_queue_records::ReceiveQueueRecords>(),
    Row::of::<register_stream_consumer::RegisterStreamConsumer>(),
    Row::of::<remove_tags_from_stream::RemoveTagsFromStream>(),
    Row::of::<restore_dead_letter_queue_records::RestoreDeadLetterQueueRecords>(),
    Row::of::<split_shard::SplitShard>(),
    Row::of::<start_stream_encryption::StartStreamEncryption>(),
    Row::of::<stop_stream_encryption::StopStreamEncryption>(),
    Row::of::<subscribe_to_shard::SubscribeToShard>(),
    Row::of::<tag_resource::TagResource>(),
    Row::of::<untag_resource::UntagResource>(),
    Row::of::<update_account_settings::UpdateAccountSettings>(),
    Row::of::<update_dead_letter_queue_records_visibility::UpdateDeadLetterQueueRecordsVisibility>(),
    Row::of::<update_max_record_size::UpdateMaxRecordSize>(),
    Row::of::<update_queue::UpdateQueue>(),
    Row::of::<update_queue_records_visibility::UpdateQueueRecordsVisibility>(),
    Row::of::<update_shard_count::UpdateShardCount>(),
    Row::of::<update_stream_mode::UpdateStreamMode>(),
    Row::of::<update_stream_record_distribution_strategy::UpdateStreamRecordDistributionStrategy>(),
    Row::of::<update_stream_warm_throughput::UpdateStreamWarmThroughput>(),
];

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, fs};

    use api::{Audit, Throttle};

    use super::*;
    use crate::generated;

    /// `describe_stream` for `DescribeStream`.
    fn file_name(operation: &str) -> String {
        let mut name = String::new();
        for letter in operation.chars() {
            if letter.is_uppercase() && !name.is_empty() {
                name.push('_');
            }
            name.extend(letter.to_lowercase());
        }
        name
    }

    #[test]
    fn every_file_is_one_operation_and_the_table_is_sorted() {
        let mut files: Vec<String> = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/operations"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|file| file != "mod.rs")
            .map(|file| file.strip_suffix(".rs").unwrap().to_owned())
            .collect();
        files.sort_unstable();
        let table: Vec<_> = OPERATIONS.iter().map(|row| file_name(row.spec.name)).collect();
        assert_eq!(table, files);
    }

    #[test]
    fn every_operation_of_the_model_is_served_or_listed_as_not_yet_served() {
        let model: serde_json::Value =
            serde_json::from_str(include_str!("../../../../models/kinesis.json")).unwrap();
        let list = include_str!("../../../../models/kinesis.not-yet.txt");
        let not_yet: Vec<_> =
            list.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
        let served: Vec<_> = OPERATIONS.iter().map(|row| row.spec.name).collect();
        println!("{} operations are served; not yet:\n  {}", served.len(), not_yet.join("\n  "));
        let mut all: Vec<_> = served.iter().chain(&not_yet).copied().collect();
        all.sort_unstable();
        let modelled: Vec<_> = model["operations"].as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(all, modelled, "each once");
        assert_eq!(generated::OPERATIONS, served);
    }

    #[test]
    fn declarations_keep_to_their_rules() {
        for row in OPERATIONS {
            let spec = row.spec;
            assert_eq!(spec.action, format!("kinesis:{}", spec.name));
            assert!(spec.summary.ends_with('.'), "{}", spec.name);
            if let Throttle::PerAccount { key, .. } | Throttle::PerResource { key, .. } = spec.throttle {
                assert_eq!(key, format!("{}_per_second", file_name(spec.name)));
            }
            if let Audit::Management { read_only } = spec.audit {
                assert_eq!(spec.detached, !read_only, "{}: a change runs to its end", spec.name);
            }
        }
    }

    /// Calls per second of the control plane, as the API guide gives them per operation; 5 per account where it is silent.
    #[test]
    fn calls_are_as_frequent_as_on_aws() {
        let rate = |row: &Row<Streams>| match row.spec.throttle {
            Throttle::PerAccount { per_second: 5, .. } | Throttle::Service => None,
            Throttle::PerAccount { per_second, .. } => Some((row.spec.name, (per_second, "account"))),
            Throttle::PerResource { per_second, .. } => Some((row.spec.name, (per_second, "resource"))),
        };
        let rates: BTreeMap<_, _> = OPERATIONS.iter().filter_map(rate).collect();
        let expected = BTreeMap::from([
            ("DeregisterStreamConsumer", (5, "resource")),
            ("DescribeLimits", (1, "account")),
            ("DescribeStream", (10, "account")),
            ("DescribeStreamConsumer", (20, "resource")),
            ("DescribeStreamSummary", (20, "account")),
            ("ListShards", (1000, "resource")),
            ("ListStreamConsumers", (5, "resource")),
            ("UpdateShardCount", (10, "account")),
        ]);
        assert_eq!(rates, expected);
    }
}
