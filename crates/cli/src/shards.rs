//! `millstream shards`: which shards a stream has, which it had, and how they follow from one another.

use std::collections::{BTreeMap, BTreeSet};

use millstream_base::HashKey;
use serde_json::{Value, json};

use crate::{
    calls,
    client::Error,
    connection::ConnectionArgs,
    output::{Cell, Colour, Format, OutputArgs, Table, counted, note},
    shapes::{Shard, StreamRef},
};

/// Arguments of `shards`.
#[derive(Debug, clap::Args)]
pub struct ShardsArgs {
    /// Name or ARN of the stream
    stream: StreamRef,
    /// Only shards that take records
    #[arg(long)]
    open: bool,
    /// Whole hash keys and sequence numbers
    #[arg(long, short)]
    long: bool,
    #[command(flatten)]
    connection: ConnectionArgs,
    #[command(flatten)]
    output: OutputArgs,
}

/// Shows the shards.
pub async fn run(args: ShardsArgs) -> Result<(), Error> {
    let client = args.connection.client()?;
    let filter = args.open.then(|| json!({ "Type": "AT_LATEST" }));
    let mut objects = calls::list_shards(&client, &args.stream, filter).await?;
    if args.open {
        // A service that does not know the filter answers all of them.
        objects.retain(|shard| shard["SequenceNumberRange"]["EndingSequenceNumber"].is_null());
    }
    let shards: Vec<Shard> =
        objects.iter().map(|shard| calls::read("ListShards", shard)).collect::<Result<_, _>>()?;
    let table = match args.output.output {
        Format::Text => whole(&shards, false),
        _ if args.long => whole(&shards, true),
        _ => overview(&shards),
    };
    args.output.print(&table, &Value::Array(objects))?;
    if args.output.output == Format::Table {
        let open = shards.iter().filter(|shard| shard.is_open()).count() as u64;
        let closed = shards.len() as u64 - open;
        let also = if closed > 0 { format!(", {} closed", counted(closed, "shard")) } else { String::new() };
        note(&format!("\n{} open{also}", counted(open, "shard")));
    }
    Ok(())
}

/// The lineage, and who has how much of the hash keys.
fn overview(shards: &[Shard]) -> Table {
    let mut table = Table::new(&["SHARD", "STATE", "#SHARE", "HASH KEYS", ""]);
    for Branch { shard, lines } in tree(shards) {
        table.row(vec![
            name(shard, &lines),
            state(shard),
            share(shard).into(),
            format!("{}…{}", shortened(first(shard)), shortened(last(shard))).into(),
            match (&shard.parent_shard_id, &shard.adjacent_parent_shard_id) {
                (Some(parent), Some(adjacent)) => format!("merged from {parent} and {adjacent}").into(),
                _ => "".into(),
            },
        ]);
    }
    table
}

/// Everything in full; as a tree, or with the parents named.
fn whole(shards: &[Shard], as_tree: bool) -> Table {
    let headings = [
        "SHARD",
        "STATE",
        "#FIRST HASH KEY",
        "#LAST HASH KEY",
        "FIRST SEQUENCE NUMBER",
        "LAST SEQUENCE NUMBER",
        "PARENT",
        "ADJACENT PARENT",
    ];
    let mut table = Table::new(&headings);
    let branches = if as_tree {
        tree(shards)
    } else {
        shards.iter().map(|shard| Branch { shard, lines: String::new() }).collect()
    };
    for Branch { shard, lines } in branches {
        let optional = |text: &Option<String>| Cell::from(text.clone().unwrap_or_default());
        table.row(vec![
            name(shard, &lines),
            state(shard),
            first(shard).into(),
            last(shard).into(),
            shard.sequence_number_range.starting_sequence_number.as_str().into(),
            optional(&shard.sequence_number_range.ending_sequence_number),
            optional(&shard.parent_shard_id),
            optional(&shard.adjacent_parent_shard_id),
        ]);
    }
    table
}

/// A shard in the tree, with the lines that lead to it.
struct Branch<'a> {
    shard: &'a Shard,
    lines: String,
}

/// Every shard once: children below their parents, by id. The child of a merge stands below the first parent that is
/// there, and shards whose parents are gone stand at the root.
fn tree(shards: &[Shard]) -> Vec<Branch<'_>> {
    let known: BTreeSet<&str> = shards.iter().map(|shard| shard.shard_id.as_str()).collect();
    let mut children: BTreeMap<Option<&str>, Vec<&Shard>> = BTreeMap::new();
    for shard in shards {
        let parent =
            shard.parents().find(|parent| known.contains(parent) && *parent < shard.shard_id.as_str());
        children.entry(parent).or_default().push(shard);
    }
    for siblings in children.values_mut() {
        siblings.sort_by(|a, b| a.shard_id.cmp(&b.shard_id));
    }
    let mut branches = Vec::with_capacity(shards.len());
    // What is still to be visited, with the lines before it and whether a sibling follows.
    let mut stack: Vec<(&Shard, Option<(String, bool)>)> =
        below(&children, None).iter().rev().map(|shard| (*shard, None)).collect();
    while let Some((shard, place)) = stack.pop() {
        let (lines, beneath) = match place {
            None => (String::new(), String::new()),
            Some((before, true)) => (format!("{before}├─ "), format!("{before}│  ")),
            Some((before, false)) => (format!("{before}└─ "), format!("{before}   ")),
        };
        branches.push(Branch { shard, lines });
        let siblings = below(&children, Some(&shard.shard_id));
        for (index, child) in siblings.iter().enumerate().rev() {
            stack.push((child, Some((beneath.clone(), index + 1 < siblings.len()))));
        }
    }
    branches
}

/// The shards that stand directly below one, or at the root.
fn below<'a, 'b>(
    children: &'b BTreeMap<Option<&'a str>, Vec<&'a Shard>>,
    parent: Option<&'a str>,
) -> &'b [&'a Shard] {
    children.get(&parent).map(Vec::as_slice).unwrap_or_default()
}

fn name(shard: &Shard, lines: &str) -> Cell {
    Cell::new(format!("{lines}{}", shard.shard_id), if shard.is_open() { Colour::Name } else { Colour::Dim })
}

fn state(shard: &Shard) -> Cell {
    if shard.is_open() { Cell::new("open", Colour::Good) } else { Cell::new("closed", Colour::Dim) }
}

fn first(shard: &Shard) -> &str {
    &shard.hash_key_range.starting_hash_key
}

fn last(shard: &Shard) -> &str {
    &shard.hash_key_range.ending_hash_key
}

/// How much of all hash keys the shard has.
fn share(shard: &Shard) -> String {
    match (HashKey::parse(first(shard)), HashKey::parse(last(shard))) {
        (Ok(first), Ok(last)) => {
            let percent = (last.0.saturating_sub(first.0)) as f64 / u128::MAX as f64 * 100.0;
            if percent >= 99.95 { "100 %".to_owned() } else { format!("{percent:.1} %") }
        }
        _ => String::new(),
    }
}

/// The first eight of the 32 hexadecimal digits: enough to tell shards apart at a glance.
fn shortened(key: &str) -> String {
    HashKey::parse(key).map(|key| format!("{:08x}", key.0 >> 96)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::Style;

    fn shard(index: u32, keys: (u128, u128), parents: &[u32], open: bool) -> Shard {
        let id = |index: &u32| format!("shardId-{index:012}");
        serde_json::from_value(json!({
            "ShardId": id(&index),
            "ParentShardId": parents.first().map(id),
            "AdjacentParentShardId": parents.get(1).map(id),
            "HashKeyRange": {"StartingHashKey": keys.0.to_string(), "EndingHashKey": keys.1.to_string()},
            "SequenceNumberRange": {"StartingSequenceNumber": "1", "EndingSequenceNumber": (!open).then_some("9")},
        }))
        .unwrap()
    }

    const HALF: u128 = 1 << 127;
    const QUARTER: u128 = 1 << 126;

    fn lines(shards: &[Shard]) -> Vec<String> {
        let mut out = Vec::new();
        overview(shards).print(&mut out, Style::PLAIN).unwrap();
        String::from_utf8(out).unwrap().lines().map(str::to_owned).collect()
    }

    #[test]
    fn lineage_is_a_tree() {
        let shards = [
            shard(0, (0, HALF - 1), &[], false),
            shard(1, (HALF, u128::MAX), &[], false),
            shard(2, (0, QUARTER - 1), &[0], false),
            shard(3, (QUARTER, HALF - 1), &[0], true),
            shard(4, (0, QUARTER / 2 - 1), &[2], true),
            shard(5, (QUARTER / 2, QUARTER - 1), &[2], true),
        ];
        let expected = [
            "SHARD                        STATE     SHARE   HASH KEYS",
            "shardId-000000000000         closed   50.0 %   00000000…7fffffff",
            "├─ shardId-000000000002      closed   25.0 %   00000000…3fffffff",
            "│  ├─ shardId-000000000004   open     12.5 %   00000000…1fffffff",
            "│  └─ shardId-000000000005   open     12.5 %   20000000…3fffffff",
            "└─ shardId-000000000003      open     25.0 %   40000000…7fffffff",
            "shardId-000000000001         closed   50.0 %   80000000…ffffffff",
        ];
        assert_eq!(lines(&shards), expected);
    }

    #[test]
    fn a_merged_shard_stands_below_one_parent_and_names_both() {
        let shards = [
            shard(0, (0, HALF - 1), &[], false),
            shard(1, (HALF, u128::MAX), &[], false),
            shard(2, (0, u128::MAX), &[0, 1], true),
        ];
        let lines = lines(&shards);
        assert!(lines[2].starts_with("└─ shardId-000000000002   open      100 %"), "{}", lines[2]);
        assert!(lines[2].ends_with("merged from shardId-000000000000 and shardId-000000000001"));
        assert_eq!(lines.len(), 4);
    }

    #[test]
    fn shards_whose_parents_are_gone_are_roots_and_odd_answers_lose_none() {
        let orphan = [shard(7, (0, HALF - 1), &[3], true), shard(8, (HALF, u128::MAX), &[3, 4], true)];
        assert!(lines(&orphan)[1..].iter().all(|line| line.starts_with("shardId")));
        // A shard that claims to be its own ancestor must not vanish, nor hang us.
        let circle = [shard(1, (0, 1), &[2], true), shard(2, (2, 3), &[1], true)];
        assert_eq!(lines(&circle).len(), 3);
    }
}
