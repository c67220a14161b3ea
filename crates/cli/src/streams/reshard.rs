//! More shards, fewer shards, other shards.

use millstream_base::HashKey;
use serde_json::{Value, json};

use crate::{
    calls,
    client::{Client, Error},
    output::counted,
    shapes::{Shard, StreamRef, parse_shard},
    streams::WaitArgs,
};

/// Arguments of `streams scale`.
#[derive(Debug, clap::Args)]
pub struct ScaleArgs {
    /// Name or ARN of the stream
    stream: StreamRef,
    /// Number of shards to have; at least half and at most double the present one
    shards: u32,
    #[command(flatten)]
    wait: WaitArgs,
}

/// Arguments of `streams split`.
#[derive(Debug, clap::Args)]
pub struct SplitArgs {
    /// Name or ARN of the stream
    stream: StreamRef,
    /// Shard to split, by id or number
    #[arg(value_parser = parse_shard)]
    shard: String,
    /// First hash key of the second part [default: the middle]
    #[arg(long, value_name = "HASH_KEY")]
    at: Option<String>,
    #[command(flatten)]
    wait: WaitArgs,
}

/// Arguments of `streams merge`.
#[derive(Debug, clap::Args)]
pub struct MergeArgs {
    /// Name or ARN of the stream
    stream: StreamRef,
    /// Shard to merge, by id or number
    #[arg(value_parser = parse_shard)]
    shard: String,
    /// The shard next to it
    #[arg(value_parser = parse_shard)]
    adjacent: String,
    #[command(flatten)]
    wait: WaitArgs,
}

/// Scales a stream.
pub async fn scale(client: &Client, args: &ScaleArgs) -> Result<(), Error> {
    let input = json!({ "TargetShardCount": args.shards, "ScalingType": "UNIFORM_SCALING" });
    let _: Value = client.call("UpdateShardCount", &args.stream.with(input)).await?;
    let done = format!("scaled {} to {}", args.stream.name(), counted(u64::from(args.shards), "shard"));
    args.wait.finish(client, &args.stream, &done).await
}

/// Splits a shard.
pub async fn split(client: &Client, args: &SplitArgs) -> Result<(), Error> {
    let at = match &args.at {
        Some(at) => at.clone(),
        None => {
            let shards = calls::shards(client, &args.stream, None).await?;
            let shard = shards.iter().find(|shard| shard.shard_id == args.shard);
            shard.and_then(middle).ok_or_else(|| {
                Error::Usage(format!("stream {} has no shard {}", args.stream.name(), args.shard))
            })?
        }
    };
    let input = json!({ "ShardToSplit": args.shard, "NewStartingHashKey": at });
    let _: Value = client.call("SplitShard", &args.stream.with(input)).await?;
    args.wait.finish(client, &args.stream, &format!("split {} at {at}", args.shard)).await
}

/// Merges two shards.
pub async fn merge(client: &Client, args: &MergeArgs) -> Result<(), Error> {
    let shards = calls::shards(client, &args.stream, None).await?;
    let (lower, upper) = in_order(&shards, &args.shard, &args.adjacent);
    let input = json!({ "ShardToMerge": lower, "AdjacentShardToMerge": upper });
    let _: Value = client.call("MergeShards", &args.stream.with(input)).await?;
    args.wait.finish(client, &args.stream, &format!("merged {} and {}", args.shard, args.adjacent)).await
}

/// The hash key that cuts a shard into equal halves.
fn middle(shard: &Shard) -> Option<String> {
    let first = HashKey::parse(&shard.hash_key_range.starting_hash_key).ok()?.0;
    let last = HashKey::parse(&shard.hash_key_range.ending_hash_key).ok()?.0;
    Some((first + (last - first) / 2 + 1).to_string())
}

/// Two shards by their hash keys: the service wants the lower one first, and people need not know.
fn in_order<'a>(shards: &[Shard], one: &'a str, other: &'a str) -> (&'a str, &'a str) {
    let first_key = |id: &str| {
        let shard = shards.iter().find(|shard| shard.shard_id == id)?;
        HashKey::parse(&shard.hash_key_range.starting_hash_key).ok()
    };
    if first_key(one) <= first_key(other) { (one, other) } else { (other, one) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shard(id: &str, first: &str, last: &str) -> Shard {
        serde_json::from_value(json!({
            "ShardId": id,
            "HashKeyRange": {"StartingHashKey": first, "EndingHashKey": last},
            "SequenceNumberRange": {"StartingSequenceNumber": "1"},
        }))
        .unwrap()
    }

    #[test]
    fn shards_are_merged_the_lower_first() {
        let shards = [shard("a", "0", "4"), shard("b", "10", "20"), shard("c", "5", "9")];
        assert_eq!(in_order(&shards, "b", "c"), ("c", "b"));
        assert_eq!(in_order(&shards, "a", "c"), ("a", "c"));
        // What the service does not know, it is asked about as it was said.
        assert_eq!(in_order(&shards, "x", "y"), ("x", "y"));
    }

    #[test]
    fn the_middle_makes_equal_halves() {
        assert_eq!(middle(&shard("a", "0", "9")).unwrap(), "5");
        let whole = shard("a", "0", "340282366920938463463374607431768211455");
        assert_eq!(middle(&whole).unwrap(), "170141183460469231731687303715884105728");
    }
}
