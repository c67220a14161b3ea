//! `bench get`: how many records a server gives.
//!
//! The stream is filled, then every connection reads its shards from end to end, again and again. Each pass over a shard
//! must bring as many records as the others, and all shards together as many as were put.

use std::{
    collections::BTreeMap,
    io,
    sync::{Arc, Mutex},
    time::Duration,
};

use millstream_base::Timestamp;
use serde_json::json;

use super::{
    answer,
    body::{Encoding, Heads, Prepared, get_records},
    engine::{Load, Pace, Request, Times},
    fleet::{self, Fleet},
    put::PutLoad,
    report::Report,
    setup::{LoadArgs, Target},
    stats::{Outcome, Stats, Window},
};
use crate::{
    calls,
    client::Error,
    output::{counted, grouped, note},
    shapes::{GetShardIteratorOutput, Shard},
    times,
};

/// Arguments of `bench get`.
#[derive(Debug, clap::Args)]
pub struct GetArgs {
    #[command(flatten)]
    load: LoadArgs,
    /// Records to put before reading; 0 reads what is there
    #[arg(long, default_value_t = 1_000_000, value_name = "RECORDS")]
    fill: u64,
    /// Connections that read, each its share of the shards; more than there are shards read the same ones
    /// [default: one for each shard]
    #[arg(long, short, value_name = "COUNT", value_parser = clap::value_parser!(u32).range(1..=10_000))]
    connections: Option<u32>,
    /// How long to measure; shards are read from the start again when they end
    #[arg(long, default_value = "10s", value_parser = times::parse_duration, value_name = "TIME")]
    duration: Duration,
    /// How long to read before measuring
    #[arg(long, default_value = "2s", value_parser = times::parse_duration, value_name = "TIME")]
    warmup: Duration,
}

/// How many records a pass over each shard brought.
type Passes = Arc<Mutex<BTreeMap<usize, u64>>>;

/// Measures.
pub async fn run(args: GetArgs) -> Result<(), Error> {
    let target = Target::set_up(&args.load).await?;
    let result = measure(&args, &target).await;
    target.tear_down().await;
    result?.print(args.load.json)
}

async fn measure(args: &GetArgs, target: &Target) -> Result<Report, Error> {
    let filled = if args.fill > 0 { fill(args, target).await? } else { 0 };
    let iterators = iterators(target).await?;
    let shards = iterators.len();
    let connections = args.connections.unwrap_or(shards as u32).max(1);
    let window = Window { from: args.warmup, until: args.warmup + args.duration };
    let passes = Passes::default();
    let load = GetLoad {
        heads: target.heads.clone(),
        encoding: args.load.encoding,
        record_bytes: args.load.size as u64,
        until: window.until,
        readers: readers(&iterators, connections as usize),
        passes: passes.clone(),
        stats: Stats::new(window),
    };
    let fleet = Fleet { threads: args.load.threads, connections, pace: Pace::Closed };
    let (mut stats, usage) = fleet::run(fleet, target, window.from, load).await?;
    let passes = passes.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    let seen: u64 = passes.values().sum();
    // With a stream of our own, and every shard read to its end, nothing may be missing and nothing come twice.
    if args.load.stream.is_none() && passes.len() == shards && seen != filled {
        stats.error(&format!("{} records were put and {} are read", grouped(filled), grouped(seen)));
    }
    let what = vec![
        "GetRecords".to_owned(),
        format!("up to 10,000 records of {} B a request", args.load.size),
        args.load.describe(),
        counted(u64::from(connections), "connection"),
    ];
    Ok(Report::new("get", target.describe(), what, &stats, usage))
}

/// Puts records, and says how many were taken.
async fn fill(args: &GetArgs, target: &Target) -> Result<u64, Error> {
    note(&format!("filling stream {} with {}", target.stream.name(), counted(args.fill, "record")));
    let window = Window { from: Duration::ZERO, until: Duration::MAX };
    let load = PutLoad::new(target, args.load.shape(), 500, args.load.encoding, window, Some(args.fill));
    let fleet = Fleet { threads: args.load.threads, connections: 16, pace: Pace::Closed };
    let (stats, _) = fleet::run(fleet, target, Duration::ZERO, load).await?;
    match stats.errors.iter().next() {
        None => Ok(stats.records),
        Some((what, count)) => Err(Error::Incomplete(format!("filling failed: {count} x {what}"))),
    }
}

/// An iterator at the start of each shard.
async fn iterators(target: &Target) -> Result<Vec<String>, Error> {
    let shards: Vec<Shard> = calls::shards(&target.client, &target.stream, None).await?;
    let mut iterators = Vec::with_capacity(shards.len());
    for shard in shards {
        let input = json!({ "ShardId": shard.shard_id, "ShardIteratorType": "TRIM_HORIZON" });
        let answer: GetShardIteratorOutput =
            target.client.call("GetShardIterator", &target.stream.with(input)).await?;
        iterators.push(answer.shard_iterator);
    }
    Ok(iterators)
}

/// Reads its shards in turn, and then again.
#[derive(Clone, Debug)]
struct Reader {
    /// The shards, by index, with iterators at their starts.
    shards: Vec<(usize, String)>,
    /// Which of them is being read.
    at: usize,
    iterator: String,
    records: u64,
    sent_bytes: u64,
}

/// Deals shards out. Readers that outnumber them share them.
fn readers(iterators: &[String], connections: usize) -> Vec<Reader> {
    let shards = iterators.len();
    (0..connections)
        .map(|index| {
            let mine: Vec<(usize, String)> = if connections >= shards {
                vec![(index % shards, iterators[index % shards].clone())]
            } else {
                (index..shards).step_by(connections).map(|shard| (shard, iterators[shard].clone())).collect()
            };
            Reader { iterator: mine[0].1.clone(), shards: mine, at: 0, records: 0, sent_bytes: 0 }
        })
        .collect()
}

impl Reader {
    /// Goes on to the next shard; says which one is done, and what it brought.
    fn next_shard(&mut self) -> (usize, u64) {
        let done = (self.shards[self.at].0, std::mem::take(&mut self.records));
        self.at = (self.at + 1) % self.shards.len();
        self.iterator.clone_from(&self.shards[self.at].1);
        done
    }
}

struct GetLoad {
    heads: Heads,
    encoding: Encoding,
    record_bytes: u64,
    until: Duration,
    /// One for each connection.
    readers: Vec<Reader>,
    passes: Passes,
    stats: Stats,
}

impl fleet::Split for GetLoad {
    fn split(&self, parts: usize) -> Vec<Self> {
        let mut rest = &self.readers[..];
        (0..parts)
            .map(|index| {
                let (mine, others) = rest.split_at(fleet::share(self.readers.len(), parts, index));
                rest = others;
                Self {
                    heads: self.heads.clone(),
                    readers: mine.to_vec(),
                    passes: self.passes.clone(),
                    stats: self.stats.clone(),
                    ..*self
                }
            })
            .collect()
    }

    fn into_stats(self) -> Stats {
        self.stats
    }
}

impl Load for GetLoad {
    fn next(
        &mut self,
        connection: usize,
        elapsed: Duration,
        now: Timestamp,
    ) -> Result<Option<Request>, Error> {
        if elapsed >= self.until {
            return Ok(None);
        }
        let reader = &mut self.readers[connection];
        let mut request = Prepared::new(get_records(&reader.iterator, self.encoding));
        reader.sent_bytes = request.len() as u64;
        request.request(&self.heads, "GetRecords", now).map(Some)
    }

    fn answered(&mut self, connection: usize, status: u16, body: &[u8], times: Times) -> Result<(), Error> {
        if status != 200 {
            self.stats.refused(times, body);
            return Ok(());
        }
        let reader = &mut self.readers[connection];
        let records = answer::records(body, self.encoding);
        reader.records += records;
        match answer::next_iterator(body, self.encoding) {
            Some(next) if !answer::is_caught_up(body, self.encoding) => reader.iterator = next,
            _ => {
                let (shard, records) = reader.next_shard();
                let mut passes = self.passes.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
                let known = *passes.entry(shard).or_insert(records);
                if known != records {
                    self.stats
                        .error(&format!("a shard with {known} records in one pass and {records} in another"));
                }
            }
        }
        let outcome = Outcome {
            records,
            data_bytes: records * self.record_bytes,
            throttled: 0,
            sent_bytes: reader.sent_bytes,
            received_bytes: body.len() as u64,
        };
        self.stats.answered(times, outcome);
        Ok(())
    }

    fn lost(&mut self, _: usize, why: &io::Error) {
        self.stats.error(&format!("connection lost: {}", why.kind()));
    }

    fn unsent(&mut self, due: Duration, ended: Duration) {
        self.stats.unsent(due, ended);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shard_has_a_reader() {
        let iterators: Vec<String> = (0..5).map(|n| n.to_string()).collect();
        let dealt = |connections| -> Vec<Vec<usize>> {
            let indices = |reader: &Reader| reader.shards.iter().map(|(index, _)| *index).collect();
            readers(&iterators, connections).iter().map(indices).collect()
        };
        assert_eq!(dealt(2), [vec![0, 2, 4], vec![1, 3]]);
        assert_eq!(dealt(7), [[0], [1], [2], [3], [4], [0], [1]]);
    }

    #[test]
    fn a_reader_begins_again_when_its_shards_end() {
        let mut reader = readers(&["a".to_owned(), "b".to_owned()], 1).remove(0);
        reader.records = 7;
        assert_eq!((reader.next_shard(), reader.iterator.as_str()), ((0, 7), "b"));
        assert_eq!((reader.next_shard(), reader.iterator.as_str()), ((1, 0), "a"));
    }
}
