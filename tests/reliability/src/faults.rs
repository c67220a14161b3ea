//! What a machine does to a process: a second one, a stop, no descriptors, a clock that jumps, a disk that fails.
//!
//! Each trial runs clients against the server while it happens, and checks their history afterwards.

use std::{
    net::TcpStream,
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use serde_json::json;

use crate::{
    client::{CallError, Client, base64},
    disk::{Fault, PowerDisk},
    history::run::{Arena, Size, drain},
    server::{Launch, PATIENCE, Server},
};

/// What a trial says when it passed, or why it did not.
type Outcome = Result<String, String>;

/// A trial: its name, and what it does.
type Trial = (&'static str, fn(&Setting) -> Outcome);

/// What trials are given.
struct Setting {
    binary: PathBuf,
    faketime: Option<PathBuf>,
    stop: Duration,
}

const TRIALS: &[Trial] = &[
    ("second-process", second_process),
    ("stopped", stopped),
    ("descriptors", descriptors),
    ("clock", clock),
    ("full-disk", |setting| failing_disk(setting, Fault::Full)),
    ("failing-disk", |setting| failing_disk(setting, Fault::Io)),
];

/// Runs those whose name has `only` in it.
pub fn run(binary: &Path, only: Option<&str>, faketime: Option<&Path>, stop: Duration) -> Result<(), String> {
    let faketime = faketime.map(Path::to_owned);
    let setting = Setting { binary: binary.to_owned(), faketime, stop };
    let mut failed = vec![];
    for (name, trial) in TRIALS.iter().filter(|(name, _)| only.is_none_or(|only| name.contains(only))) {
        match trial(&setting) {
            Ok(what) => println!("{name}: {what}"),
            Err(what) => {
                println!("{name}: FAILED: {what}");
                failed.push(*name);
            }
        }
    }
    if failed.is_empty() { Ok(()) } else { Err(failed.join(", ")) }
}

fn text(error: impl std::fmt::Display) -> String {
    error.to_string()
}

/// A directory of its own and a server on it.
fn home() -> Result<tempfile::TempDir, String> {
    tempfile::tempdir().map_err(text)
}

fn put(client: &mut Client, stream: &str, data: &str) -> Result<(), CallError> {
    let body = json!({"StreamName": stream, "PartitionKey": "key", "Data": base64(data.as_bytes())});
    client.call("PutRecord", &body).map(drop)
}

fn create(client: &mut Client, stream: &str) -> Result<(), String> {
    client.call("CreateStream", &json!({"StreamName": stream, "ShardCount": 1})).map(drop).map_err(text)
}

fn records(client: &mut Client, stream: &str) -> Result<usize, String> {
    Ok(drain(client, stream, "shardId-000000000000").map_err(text)?.len())
}

/// A second server and `doctor` are turned away from a directory in use, with 3, and the first goes on.
fn second_process(setting: &Setting) -> Outcome {
    let home = home()?;
    let launch = Launch::new(&setting.binary, home.path().join("data"), home.path());
    let server = launch.start().map_err(text)?;
    let mut client = server.client();
    create(&mut client, "s")?;
    put(&mut client, "s", "before").map_err(text)?;
    match launch.start() {
        Ok(_) => return Err("a second process runs on the same directory".to_owned()),
        Err(failure) if failure.code() == Some(3) => {}
        Err(failure) => return Err(format!("a second process ends, but not with 3: {failure}")),
    }
    let (code, said) = launch.doctor().map_err(text)?;
    if code != Some(3) {
        return Err(format!("doctor ends with {code:?}: {said}"));
    }
    put(&mut client, "s", "after").map_err(text)?;
    match records(&mut client, "s")? {
        2 => Ok("a second server and doctor exit with 3; the first one serves on".to_owned()),
        other => Err(format!("{other} records instead of 2")),
    }
}

/// Clients wait while the process is stopped, and go on afterwards.
fn stopped(setting: &Setting) -> Outcome {
    let home = home()?;
    let launch = Launch::new(&setting.binary, home.path().join("data"), home.path());
    let server = launch.start().map_err(text)?;
    let arena = Arena::create("s", server.address, 2)?;
    let crowd = arena.begin(Size { writers: 3, readers: 2, calls: 0, reshard: true }, 1);
    thread::sleep(Duration::from_millis(300));
    server.signal("STOP").map_err(text)?;
    thread::sleep(setting.stop);
    server.signal("CONT").map_err(text)?;
    thread::sleep(Duration::from_millis(300));
    crowd.stop(&arena, true);
    let held = arena.finish(&mut server.client())?;
    if held.uncertain > 0 {
        return Err(format!("{} puts got no answer", held.uncertain));
    }
    Ok(format!(
        "stopped for {:?}: {} records acknowledged, none uncertain, no violation",
        setting.stop, held.acknowledged
    ))
}

/// So many descriptors are left to the server.
const DESCRIPTORS: u64 = 96;

/// Without descriptors, who is connected is served on, new ones wait, and all is well when there are descriptors again.
fn descriptors(setting: &Setting) -> Outcome {
    let home = home()?;
    let mut launch = Launch::new(&setting.binary, home.path().join("data"), home.path());
    launch.descriptors = Some(DESCRIPTORS);
    let mut server = launch.start().map_err(text)?;
    let mut client = server.client();
    create(&mut client, "s")?;
    let hold = |count: u64| -> Vec<TcpStream> {
        (0..count)
            .filter_map(|_| TcpStream::connect_timeout(&server.address, Duration::from_secs(2)).ok())
            .collect()
    };
    let connections = hold(DESCRIPTORS * 2);
    let held = connections.len();
    let deadline = Instant::now() + PATIENCE;
    while server.usage().descriptors + 2 < DESCRIPTORS && Instant::now() < deadline {
        thread::sleep(Duration::from_millis(20));
    }
    let used = server.usage().descriptors;
    let mut failed = 0;
    for n in 0..200 {
        // More than a segment of records, so that files have to be opened.
        let data = format!("{n}:{}", "x".repeat(60_000));
        match put(&mut client, "s", &data) {
            Ok(()) => {}
            Err(error) if error.is_server_side() => failed += 1,
            Err(error) => return Err(format!("whoever is connected gets {error}")),
        }
    }
    drop(connections);
    let mut late = Client::patient(server.address, Duration::from_secs(30));
    let mut done = 0;
    let deadline = Instant::now() + PATIENCE;
    while done < 10 && Instant::now() < deadline {
        match put(&mut late, "s", &format!("late {done}")) {
            Ok(()) => done += 1,
            Err(_) => thread::sleep(Duration::from_millis(50)),
        }
    }
    if done < 10 || !server.is_alive() {
        return Err(format!("nobody is served afterwards\n{}", launch.last_words()));
    }
    let there = records(&mut late, "s")?;
    server.kill();
    let mut server = launch.start().map_err(text)?;
    let again = records(&mut server.client(), "s")?;
    server.kill();
    if there < 210 - failed || again != there {
        return Err(format!("{there} and {again} records, {failed} of 210 refused"));
    }
    Ok(format!(
        "{held} connections for {DESCRIPTORS} descriptors, {used} of them used: 200 records put meanwhile, {failed} refused; \
         new connections are served when there are descriptors again; all {there} records there"
    ))
}

const YEAR: i64 = 365;

/// The wall clock jumps by a year, ahead and back, while the server runs, and back between two starts; nothing is trimmed. (A
/// start a year later is the one step that is no step: nobody has measured the time in between, and the records are a
/// year old.)
fn clock(setting: &Setting) -> Outcome {
    let Some(library) = setting.faketime.as_ref().map(|directory| directory.join("libfaketime.so.1")) else {
        return Ok("SKIPPED: no --faketime directory with libfaketime.so.1 was given".to_owned());
    };
    if !library.is_file() {
        return Ok(format!("SKIPPED: there is no {}", library.display()));
    }
    let home = home()?;
    let clock = home.path().join("clock");
    let set = |days: i64| std::fs::write(&clock, format!("{days:+}d\n")).map_err(text);
    set(0)?;
    let launch = Launch::new(&setting.binary, home.path().join("data"), home.path())
        .with("LD_PRELOAD", library.to_string_lossy())
        .with("FAKETIME_TIMESTAMP_FILE", clock.to_string_lossy())
        .with("FAKETIME_NO_CACHE", "1")
        .with("FAKETIME_DONT_FAKE_MONOTONIC", "1")
        .with("DONT_FAKE_MONOTONIC", "1");
    let mut server = launch.start().map_err(text)?;
    let arena = Arena::create("s", server.address, 2)?;
    let crowd = arena.begin(Size { writers: 2, readers: 2, calls: 0, reshard: true }, 2);
    let mut seen = vec![];
    for days in [0, YEAR, -YEAR, 0, YEAR] {
        set(days)?;
        thread::sleep(Duration::from_millis(700));
        seen.push(wall_clock(&server)?);
    }
    let jumped = seen[1] - seen[0] > 300.0 * 86_400.0 && seen[0] - seen[2] > 300.0 * 86_400.0;
    if !jumped {
        return Err(format!("the server's clock did not jump: {seen:?}"));
    }
    for days in [-YEAR, 0] {
        set(days)?;
        arena.place(None);
        server.kill();
        server = launch.start().map_err(text)?;
        arena.place(Some(server.address));
        thread::sleep(Duration::from_millis(500));
    }
    crowd.stop(&arena, true);
    let held =
        arena.finish(&mut server.client()).map_err(|what| format!("{what}\n{}", launch.last_words()))?;
    server.kill();
    Ok(format!(
        "four jumps of a year while it ran, and a start a year back: {} records acknowledged, all there, {} seen by \
         readers meanwhile, nothing trimmed",
        held.acknowledged, held.read
    ))
}

/// The server's wall clock in seconds, as its answers tell it.
fn wall_clock(server: &Server) -> Result<f64, String> {
    let mut client = server.client();
    let name = format!("clock-{}", std::process::id());
    let _ = client.call("CreateStream", &json!({"StreamName": name, "ShardCount": 1}));
    let summary = client.call("DescribeStreamSummary", &json!({"StreamName": name})).map_err(text)?;
    let created = summary["StreamDescriptionSummary"]["StreamCreationTimestamp"].as_f64();
    let _ = client.call("DeleteStream", &json!({"StreamName": name}));
    created.ok_or_else(|| format!("no time in {summary}"))
}

/// Every change of the disk fails for a while: nothing is acknowledged, reads go on, and writes resume by themselves.
fn failing_disk(setting: &Setting, fault: Fault) -> Outcome {
    if let Some(reason) = PowerDisk::unavailable() {
        return Ok(format!("SKIPPED: no file system of ours can be mounted ({reason})"));
    }
    let home = home()?;
    let mount = home.path().join("mount");
    std::fs::create_dir(&mount).map_err(text)?;
    let disk = PowerDisk::mount(&mount).map_err(text)?;
    let launch = Launch::new(&setting.binary, mount.join("data"), home.path());
    let mut server = launch.start().map_err(text)?;
    let result = failing(&disk, &mut server, fault);
    server.kill();
    let before = result.map_err(|what| format!("{what}\n{}", launch.last_words()))?;
    let mut server = launch.start().map_err(text)?;
    let after = records(&mut server.client(), "s")?;
    server.kill();
    if after < before {
        return Err(format!("{before} records before the end, {after} afterwards"));
    }
    Ok(format!(
        "puts and new streams are refused while it lasts, {before} records are read meanwhile and afterwards, both resume"
    ))
}

fn failing(disk: &PowerDisk, server: &mut Server, fault: Fault) -> Result<usize, String> {
    let mut client = server.client();
    create(&mut client, "s")?;
    for n in 0..50 {
        put(&mut client, "s", &format!("before {n}")).map_err(text)?;
    }
    for round in 0..3 {
        disk.fail_all(Some(fault));
        for n in 0..10 {
            match put(&mut client, "s", &format!("never {round} {n}")) {
                Ok(()) => return Err("a put is acknowledged although the disk fails".to_owned()),
                Err(error) if error.is_server_side() => {}
                Err(error) => return Err(format!("a put gets {error}")),
            }
        }
        match create(&mut client, &format!("new-{round}")) {
            Ok(()) => return Err("a stream is made although the disk fails".to_owned()),
            Err(error) if error.starts_with('5') => {}
            Err(error) => return Err(format!("CreateStream gets {error}")),
        }
        let there = records(&mut client, "s")?;
        if there < 50 {
            return Err(format!("only {there} records are read while the disk fails"));
        }
        disk.fail_all(None);
        put(&mut client, "s", &format!("after {round}"))
            .map_err(|error| format!("puts do not resume: {error}"))?;
        create(&mut client, &format!("then-{round}"))
            .map_err(|error| format!("changes do not resume: {error}"))?;
        put(&mut client, &format!("then-{round}"), "x").map_err(text)?;
    }
    if !server.is_alive() {
        return Err("the server has ended".to_owned());
    }
    records(&mut client, "s")
}
