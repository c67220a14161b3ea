//! A batch as records of a data stream.

use api::ports::AppendRecord;
use firehose::delivery::Batch;
use millstream_api as api;
use millstream_firehose as firehose;

/// Each record under a key of its own, so that they spread over all shards; the same keys whenever the batch is sent.
pub(crate) fn records(batch: &Batch) -> Vec<AppendRecord> {
    let id = millstream_base::hex(&batch.id);
    let starts = std::iter::once(0).chain(batch.entries.iter().map(|entry| entry.end));
    let spans = starts.zip(batch.entries.iter());
    spans
        .enumerate()
        .map(|(index, (start, entry))| AppendRecord {
            partition_key: format!("{id}-{index}"),
            explicit_hash_key: None,
            data: batch.data.slice(start..entry.end),
        })
        .collect()
}
