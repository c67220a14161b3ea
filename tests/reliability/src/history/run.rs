//! Concurrent clients that write down what they see: writers, readers that follow the lineage of shards, and one that reshards.
//!
//! An [`Arena`] outlives the server that it works on: after a crash the clients wait until it is told where the next server
//! listens, and go on with what they know.

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering::Relaxed},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use parking_lot::{Condvar, Mutex};
use serde_json::{Value, json};

use super::{
    Found, History, Moment, Outcome, Put, Read, Sequence, Shard,
    check::{Held, check},
};
use crate::{
    chance::Chance,
    client::{CallError, Client, base64, unbase64},
    server::{Launch, PATIENCE},
};

/// One stream and those who work on it.
pub struct Arena {
    stream: String,
    began: Instant,
    /// Where the server is, and how many there have been.
    place: Mutex<(Option<SocketAddr>, u64)>,
    moved: Condvar,
    writers_stop: AtomicBool,
    readers_stop: AtomicBool,
    numbers: AtomicU64,
    history: Mutex<History>,
    unexpected: Mutex<Option<String>>,
}

/// How busy it is there.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Threads that put.
    pub writers: u64,
    /// Threads that read.
    pub readers: u64,
    /// Calls of each writer; they go on for ever if it is 0.
    pub calls: u64,
    /// Whether shards are split and merged meanwhile, and keys and retention changed.
    pub reshard: bool,
}

impl Arena {
    /// A stream of this name on the server, with so many shards.
    pub fn create(stream: &str, address: SocketAddr, shards: u64) -> Result<Arc<Self>, String> {
        let mut client = Client::new(address);
        let made = client.call("CreateStream", &json!({"StreamName": stream, "ShardCount": shards}));
        made.map_err(|error| format!("CreateStream: {error}"))?;
        Ok(Arc::new(Self {
            stream: stream.to_owned(),
            began: Instant::now(),
            place: Mutex::new((Some(address), 0)),
            moved: Condvar::new(),
            writers_stop: AtomicBool::new(false),
            readers_stop: AtomicBool::new(false),
            numbers: AtomicU64::new(0),
            history: Mutex::default(),
            unexpected: Mutex::new(None),
        }))
    }

    fn now(&self) -> Moment {
        self.began.elapsed().as_nanos() as Moment
    }

    /// Says where the server is now, or that there is none.
    pub fn place(&self, address: Option<SocketAddr>) {
        let mut place = self.place.lock();
        *place = (address, place.1 + u64::from(address.is_some()));
        self.moved.notify_all();
    }

    /// A server that is not the one of this generation any more; `None` if there is nothing more to do.
    fn next_server(&self, known: &mut u64, stop: &AtomicBool) -> Option<Client> {
        let mut place = self.place.lock();
        loop {
            if stop.load(Relaxed) {
                return None;
            }
            if let (Some(address), generation) = *place
                && generation != *known
            {
                *known = generation;
                return Some(Client::patient(address, PATIENCE));
            }
            self.moved.wait_for(&mut place, Duration::from_millis(100));
        }
    }

    fn unexpected(&self, what: String) {
        self.unexpected.lock().get_or_insert(what);
        self.writers_stop.store(true, Relaxed);
        self.readers_stop.store(true, Relaxed);
    }

    /// Starts everybody.
    pub fn begin(self: &Arc<Self>, size: Size, seed: u64) -> Crowd {
        let mut writers = vec![];
        for n in 0..size.writers {
            let (arena, chance) = (self.clone(), Chance::new(seed.wrapping_mul(31).wrapping_add(n)));
            writers.push(thread::spawn(move || arena.write(chance, size.calls)));
        }
        let mut others = vec![];
        for n in 0..size.readers {
            let (arena, chance) = (self.clone(), Chance::new(seed.wrapping_mul(37).wrapping_add(n)));
            others.push(thread::spawn(move || arena.read(n, chance)));
        }
        if size.reshard {
            let (arena, chance) = (self.clone(), Chance::new(seed.wrapping_mul(41)));
            writers.push(thread::spawn(move || arena.reshard(chance, size.calls == 0)));
        }
        Crowd { writers, others }
    }

    fn write(&self, mut chance: Chance, calls: u64) {
        let mut known = u64::MAX;
        let Some(mut client) = self.next_server(&mut known, &self.writers_stop) else { return };
        let mut done = 0;
        while !self.writers_stop.load(Relaxed) && (calls == 0 || done < calls) {
            done += 1;
            let count = [1, 1, 1, 4, 25][chance.below(5) as usize];
            let begun = self.now();
            let mut puts: Vec<Put> = (0..count).map(|_| self.record(&mut chance, begun)).collect();
            let result = self.put(&mut client, &mut puts);
            let broken = matches!(result, Err(CallError::Broken(_)));
            match result {
                Ok(()) => {}
                Err(CallError::Refused { status, .. }) if status >= 500 => {}
                Err(CallError::Broken(_)) => {}
                Err(other) => return self.unexpected(format!("a put: {other}")),
            }
            self.history.lock().puts.append(&mut puts);
            if broken {
                match self.next_server(&mut known, &self.writers_stop) {
                    Some(next) => client = next,
                    None => return,
                }
            }
        }
    }

    fn record(&self, chance: &mut Chance, begun: Moment) -> Put {
        let number = self.numbers.fetch_add(1, Relaxed);
        let mut data = format!("{number}:").into_bytes();
        let size = [0, 10, 100, 1000, 9000][chance.below(5) as usize];
        data.resize(data.len() + chance.below(size + 1) as usize, b'a' + (number % 26) as u8);
        let key = format!("key {}", chance.below(12));
        Put { number, key, data, begun, outcome: Outcome::Unknown }
    }

    /// Puts them in one call and notes what was answered to each.
    fn put(&self, client: &mut Client, puts: &mut [Put]) -> Result<(), CallError> {
        let entry = |put: &Put| json!({"PartitionKey": put.key, "Data": base64(&put.data)});
        let answers = if let [put] = puts {
            let mut body = entry(put);
            body["StreamName"] = json!(self.stream);
            vec![client.call("PutRecord", &body)?]
        } else {
            let records: Vec<Value> = puts.iter().map(entry).collect();
            let mut answer =
                client.call("PutRecords", &json!({"StreamName": self.stream, "Records": records}))?;
            answer["Records"].as_array_mut().map(std::mem::take).unwrap_or_default()
        };
        let at = self.now();
        for (put, answer) in puts.iter_mut().zip(&answers) {
            if let (Some(shard), Some(sequence)) =
                (answer["ShardId"].as_str(), answer["SequenceNumber"].as_str())
            {
                let (shard, sequence) = (shard.to_owned(), Sequence(sequence.to_owned()));
                put.outcome = Outcome::Acknowledged { shard, sequence, at };
            } else if answer["ErrorCode"] != json!("InternalFailure") {
                put.outcome = Outcome::Refused;
            }
        }
        Ok(())
    }

    fn read(&self, reader: u64, mut chance: Chance) {
        let mut known = u64::MAX;
        let Some(mut client) = self.next_server(&mut known, &self.readers_stop) else { return };
        let mut places: BTreeMap<String, Place> = BTreeMap::new();
        while !self.readers_stop.load(Relaxed) {
            let result = self.read_round(&mut client, reader, &mut places, &mut chance);
            match result {
                Ok(()) => {}
                Err(error) if error.is_server_side() => thread::sleep(Duration::from_millis(20)),
                Err(CallError::Broken(_)) => {
                    places.values_mut().for_each(|place| place.iterator = None);
                    match self.next_server(&mut known, &self.readers_stop) {
                        Some(next) => client = next,
                        None => return,
                    }
                }
                Err(other) => return self.unexpected(format!("a read: {other}")),
            }
        }
    }

    /// Asks once for each shard whose parents have been read to their end.
    fn read_round(
        &self,
        client: &mut Client,
        reader: u64,
        places: &mut BTreeMap<String, Place>,
        chance: &mut Chance,
    ) -> Result<(), CallError> {
        let shards = list_shards(client, &self.stream)?;
        for shard in &shards {
            let ready =
                shard.parents.iter().all(|parent| places.get(parent).is_some_and(|place| place.closed));
            let place = places.entry(shard.name.clone()).or_default();
            if !ready || place.closed || self.readers_stop.load(Relaxed) {
                continue;
            }
            let iterator = match place.iterator.take() {
                Some(iterator) => iterator,
                None => iterator_behind(client, &self.stream, &shard.name, place.last.as_ref())?,
            };
            let begun = self.now();
            let limit = 1 + chance.below(60);
            let body = json!({"ShardIterator": iterator, "Limit": limit});
            let answer = match client.call("GetRecords", &body) {
                // The wall clock jumped over its five minutes; the place is known all the same.
                Err(error) if error.is("ExpiredIteratorException") => continue,
                other => other?,
            };
            let ended = self.now();
            let records = found(&answer);
            place.last = records.last().map(|record| record.sequence.clone()).or(place.last.take());
            place.iterator = answer["NextShardIterator"].as_str().map(str::to_owned);
            place.closed = place.iterator.is_none();
            let at_tip = answer["MillisBehindLatest"] == json!(0);
            let (shard, closed) = (shard.name.clone(), place.closed);
            self.history.lock().reads.push(Read { reader, shard, begun, ended, records, at_tip, closed });
        }
        Ok(())
    }

    fn reshard(&self, mut chance: Chance, forever: bool) {
        let mut known = u64::MAX;
        let Some(mut client) = self.next_server(&mut known, &self.writers_stop) else { return };
        let mut steps = 0;
        while !self.writers_stop.load(Relaxed) && (forever || steps < 8) {
            steps += 1;
            thread::sleep(Duration::from_millis(chance.below(if forever { 40 } else { 15 })));
            match self.reshard_once(&mut client, &mut chance) {
                // What cannot be done now is refused, and something else is tried.
                Ok(()) | Err(CallError::Refused { .. }) => {}
                Err(CallError::Broken(_)) => match self.next_server(&mut known, &self.writers_stop) {
                    Some(next) => client = next,
                    None => return,
                },
            }
        }
    }

    fn reshard_once(&self, client: &mut Client, chance: &mut Chance) -> Result<(), CallError> {
        let mut open: Vec<Shard> =
            list_shards(client, &self.stream)?.into_iter().filter(|shard| !shard.closed).collect();
        open.sort_by_key(|shard| shard.hash_keys.0);
        let name = &self.stream;
        let at = chance.below(open.len().max(1) as u64) as usize;
        let Some(shard) = open.get(at) else { return Ok(()) };
        let call = match chance.below(10) {
            0..4 if open.len() < 6 => {
                let (first, last) = shard.hash_keys;
                let middle = first + (last - first) / 2 + 1;
                let body = json!({"StreamName": name, "ShardToSplit": shard.name,
                    "NewStartingHashKey": middle.to_string()});
                ("SplitShard", body)
            }
            0..7 => {
                let Some(next) = open.get(at + 1) else { return Ok(()) };
                let body = json!({"StreamName": name, "ShardToMerge": shard.name,
                    "AdjacentShardToMerge": next.name});
                ("MergeShards", body)
            }
            7 => {
                let count = 1 + chance.below(4);
                let body = json!({"StreamName": name, "TargetShardCount": count,
                    "ScalingType": "UNIFORM_SCALING"});
                ("UpdateShardCount", body)
            }
            8 => {
                let what = ["StartStreamEncryption", "StopStreamEncryption"][chance.below(2) as usize];
                (what, json!({"StreamName": name, "EncryptionType": "KMS", "KeyId": "alias/aws/kinesis"}))
            }
            _ => {
                let body = json!({"StreamName": name, "RetentionPeriodHours": 24 + chance.below(100)});
                ("IncreaseStreamRetentionPeriod", body)
            }
        };
        client.call(call.0, &call.1).map(drop)
    }

    /// When everybody has stopped: reads everything, and checks the history.
    pub fn finish(&self, client: &mut Client) -> Result<Held, String> {
        if let Some(unexpected) = self.unexpected.lock().take() {
            return Err(unexpected);
        }
        let mut shards = list_shards(client, &self.stream).map_err(|error| format!("ListShards: {error}"))?;
        for shard in &mut shards {
            shard.records = drain(client, &self.stream, &shard.name)
                .map_err(|error| format!("reading {}: {error}", shard.name))?;
        }
        let mut history = std::mem::take(&mut *self.history.lock());
        history.shards = shards;
        check(&history).map_err(|violation| violation.to_string())
    }

    /// The same, and deletes the stream.
    pub fn finish_and_delete(&self, client: &mut Client) -> Result<Held, String> {
        let held = self.finish(client)?;
        let body = json!({"StreamName": self.stream, "EnforceConsumerDeletion": true});
        client.call("DeleteStream", &body).map_err(|error| format!("DeleteStream: {error}"))?;
        Ok(held)
    }
}

/// Those who work on a stream.
pub struct Crowd {
    writers: Vec<JoinHandle<()>>,
    others: Vec<JoinHandle<()>>,
}

impl Crowd {
    /// Waits for the writers, who stop by themselves or now, lets the readers read a little more, and stops them.
    pub fn stop(self, arena: &Arena, now: bool) {
        if now {
            arena.writers_stop.store(true, Relaxed);
        }
        let end = |thread: JoinHandle<()>| {
            if thread.join().is_err() {
                arena.unexpected("a client panicked".to_owned());
            }
        };
        self.writers.into_iter().for_each(end);
        thread::sleep(Duration::from_millis(5));
        arena.readers_stop.store(true, Relaxed);
        self.others.into_iter().for_each(end);
    }
}

#[derive(Default)]
struct Place {
    last: Option<Sequence>,
    iterator: Option<String>,
    closed: bool,
}

fn iterator_behind(
    client: &mut Client,
    stream: &str,
    shard: &str,
    last: Option<&Sequence>,
) -> Result<String, CallError> {
    let mut body = json!({"StreamName": stream, "ShardId": shard, "ShardIteratorType": "TRIM_HORIZON"});
    if let Some(last) = last {
        body["ShardIteratorType"] = json!("AFTER_SEQUENCE_NUMBER");
        body["StartingSequenceNumber"] = json!(last.0);
    }
    let answer = client.call("GetShardIterator", &body)?;
    Ok(answer["ShardIterator"].as_str().unwrap_or_default().to_owned())
}

fn found(answer: &Value) -> Vec<Found> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let records = answer["Records"].as_array().into_iter().flatten();
    records
        .map(|record| Found {
            sequence: Sequence(text(&record["SequenceNumber"])),
            key: text(&record["PartitionKey"]),
            data: unbase64(&text(&record["Data"])),
        })
        .collect()
}

/// All shards of a stream, closed ones too, without their records.
pub fn list_shards(client: &mut Client, stream: &str) -> Result<Vec<Shard>, CallError> {
    let mut shards = vec![];
    let mut body = json!({"StreamName": stream});
    loop {
        let answer = client.call("ListShards", &body)?;
        for shard in answer["Shards"].as_array().into_iter().flatten() {
            let text = |value: &Value| value.as_str().map(str::to_owned);
            let number = |value: &Value| value.as_str().and_then(|text| text.parse().ok()).unwrap_or(0);
            let range = &shard["HashKeyRange"];
            shards.push(Shard {
                name: text(&shard["ShardId"]).unwrap_or_default(),
                parents: ["ParentShardId", "AdjacentParentShardId"]
                    .iter()
                    .filter_map(|name| text(&shard[*name]))
                    .collect(),
                hash_keys: (number(&range["StartingHashKey"]), number(&range["EndingHashKey"])),
                closed: shard["SequenceNumberRange"]["EndingSequenceNumber"].is_string(),
                records: vec![],
            });
        }
        match answer["NextToken"].as_str() {
            Some(token) => body = json!({"NextToken": token}),
            None => return Ok(shards),
        }
    }
}

/// Everything that is in a shard now.
pub fn drain(client: &mut Client, stream: &str, shard: &str) -> Result<Vec<Found>, CallError> {
    let mut iterator = iterator_behind(client, stream, shard, None)?;
    let mut all = vec![];
    loop {
        let answer = client.call("GetRecords", &json!({"ShardIterator": iterator}))?;
        let mut records = found(&answer);
        let done = records.is_empty() && answer["MillisBehindLatest"] == json!(0);
        all.append(&mut records);
        match answer["NextShardIterator"].as_str() {
            Some(next) if !done => iterator = next.to_owned(),
            _ => return Ok(all),
        }
    }
}

/// Runs so many histories on one server, several at once.
pub fn run(binary: &Path, count: u64, seed: u64, at_once: u64) -> Result<(), String> {
    let home = tempfile::tempdir().map_err(|error| error.to_string())?;
    let launch = Launch::new(binary, home.path().join("data"), home.path());
    let mut server = launch.start().map_err(|error| error.to_string())?;
    let address = server.address;
    let next = AtomicU64::new(0);
    let total = Mutex::new(Held::default());
    let began = Instant::now();
    let failed: Mutex<Option<String>> = Mutex::new(None);
    thread::scope(|scope| {
        for _ in 0..at_once.max(1) {
            scope.spawn(|| {
                while failed.lock().is_none() {
                    let n = next.fetch_add(1, Relaxed);
                    if n >= count {
                        return;
                    }
                    match one(address, seed + n) {
                        Ok(held) => total.lock().add(held),
                        Err(what) => drop(failed.lock().get_or_insert(format!("seed {}: {what}", seed + n))),
                    }
                    if n % 500 == 499 {
                        println!("{} histories, {:.0} s", n + 1, began.elapsed().as_secs_f64());
                    }
                }
            });
        }
    });
    let total = *total.lock();
    if let Some(failed) = failed.into_inner() {
        return Err(format!("{failed}\n{}", launch.last_words()));
    }
    server.kill();
    println!(
        "{count} histories, seeds {seed} to {}: {} records acknowledged, {} seen by readers meanwhile, {} shards \
         by splits and merges; no violation; {:.2} s a history",
        seed + count - 1,
        total.acknowledged,
        total.read,
        total.children,
        began.elapsed().as_secs_f64() / count.max(1) as f64
    );
    if total.acknowledged == 0 || total.read == 0 || total.children == 0 {
        return Err("nothing was checked".to_owned());
    }
    Ok(())
}

fn one(address: SocketAddr, seed: u64) -> Result<Held, String> {
    let mut chance = Chance::new(seed);
    let arena = Arena::create(&format!("history-{seed}"), address, 1 + chance.below(3))?;
    let size = Size { writers: 3, readers: 2, calls: 12, reshard: true };
    arena.begin(size, seed).stop(&arena, false);
    arena.finish_and_delete(&mut Client::new(address))
}

impl Held {
    /// Adds another history's counts.
    pub fn add(&mut self, other: Self) {
        self.acknowledged += other.acknowledged;
        self.uncertain += other.uncertain;
        self.survived += other.survived;
        self.read += other.read;
        self.children += other.children;
    }
}
