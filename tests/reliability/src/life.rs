//! A scripted life of streams (create, put, split, merge, encrypt, retention, consumers, tags, delete), with something happening at
//! a chosen operation of the file system: so that each of them can be tried.
//!
//! After every happening the same must hold: the server starts; each stream is as the last step that was answered left
//! it, or as the step that was under way would leave it, and nothing in between; every acknowledged record is there, in
//! order, once. Where an operation merely fails, the server must live, say so to the caller, and do the step when
//! it is asked again.

use std::{
    collections::BTreeMap,
    path::Path,
    thread,
    time::{Duration, Instant},
};

use clap::ValueEnum;
use serde_json::{Value, json};

use crate::{
    chance::Chance,
    client::{CallError, Client, base64},
    disk::{Fault, PowerDisk, Tear},
    history::{
        History, Outcome, Put, Sequence,
        check::check,
        run::{drain, list_shards},
    },
    server::{Launch, PATIENCE, Server},
};

/// What happens at the chosen operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Happens {
    /// The power is cut.
    Cut,
    /// The operation fails with an I/O error.
    Io,
    /// The operation fails, since there is no space.
    Full,
    /// A write takes a half of its bytes.
    Short,
}

impl Happens {
    const ALL: [Self; 4] = [Self::Cut, Self::Io, Self::Full, Self::Short];
}

/// One step of the life.
#[derive(Clone, Copy, Debug)]
enum Step {
    Create(&'static str, u64),
    /// So many records, one by one, then so many in one call.
    Put(&'static str, u64, u64),
    Split(&'static str),
    Merge(&'static str),
    Count(&'static str, u64),
    Encrypt(&'static str),
    Decrypt(&'static str),
    Retention(&'static str, u64),
    Consumer(&'static str),
    Tag(&'static str),
    Delete(&'static str),
}

const SCRIPT: &[Step] = &[
    Step::Create("one", 2),
    Step::Put("one", 2, 8),
    Step::Create("two", 1),
    Step::Put("two", 1, 4),
    Step::Split("one"),
    Step::Put("one", 2, 8),
    Step::Encrypt("one"),
    Step::Put("one", 1, 8),
    Step::Retention("one", 48),
    Step::Consumer("one"),
    Step::Count("two", 2),
    Step::Put("two", 1, 8),
    Step::Merge("one"),
    Step::Put("one", 1, 8),
    Step::Tag("two"),
    Step::Decrypt("one"),
    Step::Put("one", 1, 4),
    Step::Delete("two"),
    Step::Create("three", 3),
    Step::Put("three", 1, 12),
    Step::Retention("one", 24),
    Step::Put("one", 1, 2),
];

/// What is to be seen of a stream.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Facts {
    open_shards: u64,
    encrypted: bool,
    retention_hours: u64,
    consumers: u64,
    tags: u64,
}

type World = BTreeMap<String, Facts>;

impl Step {
    fn stream(self) -> &'static str {
        match self {
            Self::Create(stream, _)
            | Self::Put(stream, ..)
            | Self::Split(stream)
            | Self::Merge(stream)
            | Self::Count(stream, _)
            | Self::Encrypt(stream)
            | Self::Decrypt(stream)
            | Self::Retention(stream, _)
            | Self::Consumer(stream)
            | Self::Tag(stream)
            | Self::Delete(stream) => stream,
        }
    }

    /// The world after it.
    fn apply(self, world: &mut World) {
        if let Self::Create(stream, shards) = self {
            let facts =
                Facts { open_shards: shards, encrypted: false, retention_hours: 24, consumers: 0, tags: 0 };
            world.insert(stream.to_owned(), facts);
        }
        if let Self::Delete(stream) = self {
            world.remove(stream);
        }
        let Some(facts) = world.get_mut(self.stream()) else { return };
        match self {
            Self::Create(..) | Self::Put(..) | Self::Delete(_) => {}
            Self::Split(_) => facts.open_shards += 1,
            Self::Merge(_) => facts.open_shards -= 1,
            Self::Count(_, count) => facts.open_shards = count,
            Self::Encrypt(_) => facts.encrypted = true,
            Self::Decrypt(_) => facts.encrypted = false,
            Self::Retention(_, hours) => facts.retention_hours = hours,
            Self::Consumer(_) => facts.consumers += 1,
            Self::Tag(_) => facts.tags += 1,
        }
    }

    fn call(self, client: &mut Client, before: &Facts) -> Result<(), CallError> {
        let name = self.stream();
        let key = json!({"StreamName": name, "EncryptionType": "KMS", "KeyId": "alias/aws/kinesis"});
        let (operation, body) = match self {
            Self::Put(..) => return Ok(()),
            Self::Create(_, shards) => ("CreateStream", json!({"StreamName": name, "ShardCount": shards})),
            Self::Split(_) => {
                let shard = open_shards(client, name)?.remove(0);
                let middle = shard.hash_keys.0 + (shard.hash_keys.1 - shard.hash_keys.0) / 2;
                let body = json!({"StreamName": name, "ShardToSplit": shard.name,
                    "NewStartingHashKey": middle.to_string()});
                ("SplitShard", body)
            }
            Self::Merge(_) => {
                let open = open_shards(client, name)?;
                let body = json!({"StreamName": name, "ShardToMerge": open[0].name,
                    "AdjacentShardToMerge": open[1].name});
                ("MergeShards", body)
            }
            Self::Count(_, count) => {
                let body = json!({"StreamName": name, "TargetShardCount": count,
                    "ScalingType": "UNIFORM_SCALING"});
                ("UpdateShardCount", body)
            }
            Self::Encrypt(_) => ("StartStreamEncryption", key),
            Self::Decrypt(_) => ("StopStreamEncryption", key),
            Self::Retention(_, hours) => {
                let more = hours > before.retention_hours;
                let operation =
                    if more { "IncreaseStreamRetentionPeriod" } else { "DecreaseStreamRetentionPeriod" };
                (operation, json!({"StreamName": name, "RetentionPeriodHours": hours}))
            }
            Self::Consumer(_) => {
                ("RegisterStreamConsumer", json!({"StreamARN": arn(name), "ConsumerName": "reader"}))
            }
            Self::Tag(_) => ("AddTagsToStream", json!({"StreamName": name, "Tags": {"a": "b"}})),
            Self::Delete(_) => ("DeleteStream", json!({"StreamName": name, "EnforceConsumerDeletion": true})),
        };
        client.call(operation, &body).map(drop)
    }
}

fn arn(name: &str) -> String {
    format!("arn:aws:kinesis:us-east-1:000000000000:stream/{name}")
}

fn open_shards(client: &mut Client, stream: &str) -> Result<Vec<crate::history::Shard>, CallError> {
    let mut open: Vec<_> = list_shards(client, stream)?.into_iter().filter(|shard| !shard.closed).collect();
    open.sort_by_key(|shard| shard.hash_keys.0);
    Ok(open)
}

/// What is to be seen of all streams, once none is on its way to something else; where the disk is gone, none ever ends there.
fn observe(client: &mut Client, disk: &PowerDisk) -> Result<World, CallError> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        let mut world = World::new();
        let mut settled = true;
        let names = client.call("ListStreams", &json!({}))?;
        for name in names["StreamNames"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            let summary = match client.call("DescribeStreamSummary", &json!({"StreamName": name})) {
                Err(error) if error.is("ResourceNotFoundException") => continue,
                other => other?,
            };
            let summary = &summary["StreamDescriptionSummary"];
            settled &= summary["StreamStatus"] == json!("ACTIVE");
            let tags = match client.call("ListTagsForStream", &json!({"StreamName": name})) {
                Err(error) if error.is("ResourceNotFoundException") => continue,
                other => other?,
            };
            let facts = Facts {
                open_shards: summary["OpenShardCount"].as_u64().unwrap_or(0),
                encrypted: summary["EncryptionType"] == json!("KMS"),
                retention_hours: summary["RetentionPeriodHours"].as_u64().unwrap_or(0),
                consumers: summary["ConsumerCount"].as_u64().unwrap_or(0),
                tags: tags["Tags"].as_array().map_or(0, |tags| tags.len() as u64),
            };
            world.insert(name.to_owned(), facts);
        }
        if settled {
            return Ok(world);
        }
        if Instant::now() > deadline || disk.is_cut() {
            let message = format!("streams stay on their way: {world:?}");
            return Err(CallError::Refused { status: 400, code: "NeverActive".to_owned(), message });
        }
        thread::sleep(Duration::from_millis(2));
    }
}

/// What is known of the life so far.
struct Life<'a> {
    /// Where the server keeps its data.
    disk: &'a PowerDisk,
    /// The world as the answered steps left it.
    world: World,
    /// The next step; it may have been done already.
    at: usize,
    /// What was put, by stream; a stream that is deleted is forgotten.
    puts: BTreeMap<&'static str, Vec<Put>>,
    numbers: u64,
    moments: u64,
}

/// Why a life stopped.
enum Stopped {
    /// The server gave no answer.
    Broken(String),
    /// A promise was broken.
    Violated(String),
}

impl<'a> Life<'a> {
    fn on(disk: &'a PowerDisk) -> Self {
        Self { disk, world: World::new(), at: 0, puts: BTreeMap::new(), numbers: 0, moments: 0 }
    }

    /// Lives on, until the end of the script.
    fn go_on(&mut self, client: &mut Client) -> Result<(), Stopped> {
        while self.at < SCRIPT.len() {
            self.settle(client)?;
            let Some(&step) = SCRIPT.get(self.at) else { break };
            if let Step::Put(stream, single, together) = step {
                for _ in 0..single {
                    self.put(client, stream, 1)?;
                }
                self.put(client, stream, together)?;
            } else {
                self.take(client, step)?;
            }
            self.done(step);
        }
        Ok(())
    }

    fn done(&mut self, step: Step) {
        step.apply(&mut self.world);
        if let Step::Delete(stream) = step {
            self.puts.remove(stream);
        }
        self.at += 1;
    }

    /// Sees whether the world is as it was left, or as the next step leaves it; in that case the step is done.
    fn settle(&mut self, client: &mut Client) -> Result<(), Stopped> {
        let seen = observe(client, self.disk).map_err(stopped)?;
        if seen == self.world {
            return Ok(());
        }
        let Some(&step) = SCRIPT.get(self.at) else {
            return Err(Stopped::Violated(format!("the world is {seen:?} and was left as {:?}", self.world)));
        };
        let mut next = self.world.clone();
        step.apply(&mut next);
        if seen == next {
            self.done(step);
            return Ok(());
        }
        Err(Stopped::Violated(format!("before {step:?} the world was {:?}, and is {seen:?} now", self.world)))
    }

    fn take(&mut self, client: &mut Client, step: Step) -> Result<(), Stopped> {
        let none = Facts { open_shards: 0, encrypted: false, retention_hours: 24, consumers: 0, tags: 0 };
        let before = self.world.get(step.stream()).cloned().unwrap_or(none);
        let mut next = self.world.clone();
        step.apply(&mut next);
        for _ in 0..20 {
            match step.call(client, &before) {
                // What is answered is carried out; whether it is carried out already is another matter.
                Ok(()) => {
                    return match observe(client, self.disk).map_err(stopped)? {
                        seen if seen == next => Ok(()),
                        seen => Err(Stopped::Violated(format!("{step:?} left {seen:?}"))),
                    };
                }
                Err(error) if error.is_server_side() => {
                    let seen = observe(client, self.disk).map_err(stopped)?;
                    if seen == next {
                        return Ok(());
                    }
                    if seen != self.world {
                        return Err(Stopped::Violated(format!("{step:?} failed and left {seen:?}")));
                    }
                    thread::sleep(Duration::from_millis(5));
                }
                Err(error) => return Err(stopped(error)),
            }
        }
        Err(Stopped::Violated(format!("{step:?} cannot be done any more")))
    }

    fn put(&mut self, client: &mut Client, stream: &'static str, count: u64) -> Result<(), Stopped> {
        for _ in 0..20 {
            let result = self.put_once(client, stream, count);
            match result {
                Ok(()) => return Ok(()),
                Err(error) if error.is_server_side() => thread::sleep(Duration::from_millis(5)),
                Err(error) => return Err(stopped(error)),
            }
        }
        Err(Stopped::Violated(format!("nothing can be put into {stream} any more")))
    }

    fn put_once(&mut self, client: &mut Client, stream: &'static str, count: u64) -> Result<(), CallError> {
        self.moments += 2;
        let begun = self.moments;
        let puts: Vec<Put> = (0..count)
            .map(|_| {
                self.numbers += 1;
                let number = self.numbers;
                let mut data = format!("{number}:").into_bytes();
                data.resize(20 + (number * 97 % 900) as usize, b'a' + (number % 26) as u8);
                Put { number, key: format!("key {}", number % 7), data, begun, outcome: Outcome::Unknown }
            })
            .collect();
        let records: Vec<Value> =
            puts.iter().map(|put| json!({"PartitionKey": put.key, "Data": base64(&put.data)})).collect();
        let first = self.puts.entry(stream).or_default().len();
        self.puts.entry(stream).or_default().extend(puts);
        let answer = client.call("PutRecords", &json!({"StreamName": stream, "Records": records}))?;
        let mut failed = false;
        let known = &mut self.puts.entry(stream).or_default()[first..];
        for (put, answer) in known.iter_mut().zip(answer["Records"].as_array().into_iter().flatten()) {
            match (answer["ShardId"].as_str(), answer["SequenceNumber"].as_str()) {
                (Some(shard), Some(sequence)) => {
                    let (shard, sequence) = (shard.to_owned(), Sequence(sequence.to_owned()));
                    put.outcome = Outcome::Acknowledged { shard, sequence, at: begun + 1 };
                }
                _ => failed = true,
            }
        }
        if failed {
            let message = "a record failed".to_owned();
            return Err(CallError::Refused { status: 500, code: "InternalFailure".to_owned(), message });
        }
        Ok(())
    }

    /// Reads everything and holds it against what was put; how many records were acknowledged.
    fn check(&mut self, client: &mut Client) -> Result<u64, Stopped> {
        let mut acknowledged = 0;
        for (stream, puts) in &self.puts {
            if !self.world.contains_key(*stream) {
                continue;
            }
            let mut shards = list_shards(client, stream).map_err(stopped)?;
            for shard in &mut shards {
                shard.records = drain(client, stream, &shard.name).map_err(stopped)?;
            }
            let history = History { puts: puts.clone(), reads: vec![], shards };
            let held =
                check(&history).map_err(|violation| Stopped::Violated(format!("{stream}: {violation}")))?;
            acknowledged += held.acknowledged;
        }
        Ok(acknowledged)
    }
}

fn stopped(error: CallError) -> Stopped {
    match error {
        CallError::Broken(error) => Stopped::Broken(error.to_string()),
        refused => Stopped::Violated(refused.to_string()),
    }
}

impl Stopped {
    fn violation(self) -> String {
        match self {
            Self::Broken(what) => format!("the server gave no answer: {what}"),
            Self::Violated(what) => what,
        }
    }
}

/// Tries each operation with each happening.
pub fn run(binary: &Path, stride: u64, first: u64, only: Option<Happens>) -> Result<(), String> {
    if let Some(reason) = PowerDisk::unavailable() {
        println!("SKIPPED: this machine mounts no file system of ours, so no operation failed ({reason})");
        return Ok(());
    }
    let operations = count(binary)?;
    println!("the life has {operations} operations of the file system");
    for happens in Happens::ALL.into_iter().filter(|happens| only.is_none_or(|only| only == *happens)) {
        let (mut tried, mut acknowledged, mut refused) = (0u64, 0, 0);
        for operation in (first..operations).step_by(stride.max(1) as usize) {
            let began = Instant::now();
            let held = one(binary, operation, happens)
                .map_err(|what| format!("{happens:?} at operation {operation}: {what}"))?;
            if began.elapsed() > PATIENCE / 4 {
                println!("{happens:?} at operation {operation}: took {:.0} s", began.elapsed().as_secs_f64());
            }
            tried += 1;
            acknowledged += held.0;
            refused += u64::from(held.1);
        }
        println!(
            "{happens:?} at {tried} operations of {operations}: {acknowledged} records acknowledged, all there, every \
             stream as it was left; {refused} times the server could not start, said so, and did afterwards"
        );
    }
    Ok(())
}

/// How many operations the whole life has, its first start included.
fn count(binary: &Path) -> Result<u64, String> {
    let place = Place::new(binary)?;
    let mut server = place.launch.start().map_err(|error| error.to_string())?;
    let mut life = Life::on(&place.disk);
    life.go_on(&mut server.client()).map_err(Stopped::violation)?;
    life.check(&mut server.client()).map_err(Stopped::violation)?;
    server.kill();
    Ok(place.disk.operations())
}

struct Place {
    disk: PowerDisk,
    launch: Launch,
    // Last: it is removed after the file system is unmounted.
    _home: tempfile::TempDir,
}

impl Place {
    fn new(binary: &Path) -> Result<Self, String> {
        let home = tempfile::tempdir().map_err(|error| error.to_string())?;
        let mount = home.path().join("mount");
        std::fs::create_dir(&mount).map_err(|error| error.to_string())?;
        let disk = PowerDisk::mount(&mount).map_err(|error| format!("mount: {error}"))?;
        let launch = Launch::new(binary, mount.join("data"), home.path());
        Ok(Self { disk, launch, _home: home })
    }
}

/// One life with one happening: how many records were acknowledged, and whether the server had to be started again for it.
fn one(binary: &Path, operation: u64, happens: Happens) -> Result<(u64, bool), String> {
    let place = Place::new(binary)?;
    let words = |what: String| format!("{what}\n{}", place.launch.last_words());
    match happens {
        Happens::Cut => place.disk.cut_after(operation),
        Happens::Io => place.disk.fail_after(operation, Fault::Io),
        Happens::Full => place.disk.fail_after(operation, Fault::Full),
        Happens::Short => place.disk.fail_after(operation, Fault::Short),
    }
    let mut life = Life::on(&place.disk);
    let (mut server, refused) = first_start(&place, happens).map_err(words)?;
    if let Some(server) = &mut server {
        match life.go_on(&mut server.client()) {
            Ok(()) => {}
            Err(Stopped::Broken(what)) if happens != Happens::Cut => {
                return Err(words(format!("the server is gone: {what}")));
            }
            Err(_) if place.disk.is_cut() => {}
            Err(stopped) => return Err(words(stopped.violation())),
        }
        if happens != Happens::Cut {
            life.check(&mut server.client()).map_err(|stopped| words(stopped.violation()))?;
        }
        place.disk.cut();
        server.kill();
    }
    place.disk.reboot(Tear::ALL[operation as usize % 5], Chance::new(operation).next());
    let mut server = place.launch.start().map_err(|error| format!("after the power cut: {error}"))?;
    let mut client = server.client();
    life.settle(&mut client).map_err(|stopped| words(stopped.violation()))?;
    life.check(&mut client).map_err(|stopped| words(stopped.violation()))?;
    life.go_on(&mut client).map_err(|stopped| words(stopped.violation()))?;
    let acknowledged = life.check(&mut client).map_err(|stopped| words(stopped.violation()))?;
    server.kill();
    Ok((acknowledged, refused))
}

/// Starts the server; one that cannot start has to end, and to start when nothing happens any more.
fn first_start(place: &Place, happens: Happens) -> Result<(Option<Server>, bool), String> {
    match place.launch.start() {
        Ok(server) => Ok((Some(server), false)),
        Err(_) if happens == Happens::Cut && place.disk.is_cut() => Ok((None, true)),
        Err(failure) if failure.code().is_some() && !place.disk.fault_is_pending() => {
            let server = place.launch.start().map_err(|error| format!("after a failed start: {error}"))?;
            Ok((Some(server), true))
        }
        Err(failure) => Err(failure.to_string()),
    }
}
