// Live records of all shards of a stream, in the order in which they were met.

import { call, shards as listShards } from "./api.js";
import { bytesOf, deaggregated } from "./decode.js";
import { every } from "./dom.js";

/** Each shard allows five reads a second, which consumers need as well. */
const BETWEEN_READS_MS = 1000;
const READ_AT_ONCE = 500;

/** Reads a stream from `start`, `{ type, time }`, until the signal; `take` gets records, `note` how far behind it is. */
export async function tail(stream, start, signal, take, note) {
  const begun = new Set();
  const behind = new Map();

  const read = async (shard, iterator) => {
    const answer = await call("kinesis", "GetRecords", { ShardIterator: iterator, Limit: READ_AT_ONCE });
    behind.set(shard, answer.MillisBehindLatest ?? 0);
    const records = answer.Records.flatMap((record) => open(shard, record));
    if (records.length > 0 && !signal.aborted) await take(records);
    if (!answer.NextShardIterator) {
      behind.delete(shard);
      for (const child of answer.ChildShards ?? []) void follow(child.ShardId, { type: "TRIM_HORIZON" });
    }
    note({ shards: behind.size, behind: Math.max(0, ...behind.values()) });
    return answer.NextShardIterator;
  };

  const follow = async (shard, from) => {
    if (begun.has(shard)) return;
    begun.add(shard);
    let iterator;
    const ended = new AbortController();
    signal.addEventListener("abort", () => ended.abort());
    await every(BETWEEN_READS_MS, ended.signal, async () => {
      try {
        iterator ??= (await call("kinesis", "GetShardIterator", {
          StreamName: stream, ShardId: shard, ShardIteratorType: from.type,
          Timestamp: from.type === "AT_TIMESTAMP" ? from.time : undefined,
        })).ShardIterator;
        iterator = await read(shard, iterator);
        if (!iterator) ended.abort();
      } catch (error) {
        if (error.name === "ProvisionedThroughputExceededException") return;
        if (error.name === "ExpiredIteratorException") { iterator = undefined; return; }
        note({ shards: behind.size, behind: 0, error });
        if (error.status >= 400 && error.status < 500) ended.abort();
      }
    });
  };

  const all = await listShards(stream);
  const known = new Set(all.map((shard) => shard.ShardId));
  const wanted = start.type === "LATEST"
    ? all.filter((shard) => !shard.SequenceNumberRange.EndingSequenceNumber)
    // Children are met at the end of their parents, so that order is kept.
    : all.filter((shard) => !known.has(shard.ParentShardId) && !known.has(shard.AdjacentParentShardId));
  for (const shard of wanted) void follow(shard.ShardId, start);
}

/** A record as the page knows it; aggregated ones become several. */
function open(shard, record) {
  const data = bytesOf(record.Data);
  const common = { shard, time: record.ApproximateArrivalTimestamp, sequence: record.SequenceNumber };
  const parts = deaggregated(data);
  if (!parts) return [{ ...common, partitionKey: record.PartitionKey, data }];
  return parts.map((part, index) => ({ ...common, ...part, sequence: `${record.SequenceNumber} (${index})` }));
}
