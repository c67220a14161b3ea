//! `cargo xtask bench peers`: the same work on each server of the interface, and on Apache Kafka, one after the other.
//!
//! All of them are what a user would install: kinesalite and kinesis-local from npm, moto from PyPI, ferrokinesis from the
//! crate registry, Kafka from Maven Central. Only Kafka is durable, in its way; the others keep records in memory and verify
//! no signature. The load is ours and the same for all but Kafka, whose own load generators measure it ([`super::kafka`]).

use std::{
    fmt::Write as _,
    fs, io,
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use serde_json::Value;

use super::{
    kafka::{self, Flush},
    server::{Load, Server, resident_mib, without_errors},
};
use crate::tools::{self, Tool};

/// What one of them reached. A figure is absent where it could not be had.
#[derive(Debug, Default)]
pub(super) struct Row {
    pub name: String,
    pub ready_ms: f64,
    /// Records a second, in requests of 500 records of 100 B.
    pub batches: Option<f64>,
    /// Processor seconds for a million of those.
    pub cpu_s: Option<f64>,
    /// Records a second, each in a request of its own.
    pub singles: Option<f64>,
    /// Milliseconds that 99 of 100 of those took at the most.
    pub singles_p99_ms: Option<f64>,
    /// Records a second read.
    pub gets: Option<f64>,
    /// Memory after all of it.
    pub resident_mib: Option<f64>,
}

const BATCHES: &[&str] = &["put", "--size", "100", "--connections", "16", "--shards", "4"];
const SINGLES: &[&str] = &["put", "--single", "--size", "100", "--connections", "64", "--shards", "4"];
const GETS: &[&str] = &["get", "--size", "100", "--shards", "4", "--fill", "20000"];

/// A peer that speaks the interface.
struct Peer {
    name: &'static str,
    command: Command,
    port: u16,
}

pub(super) fn run(binary: &Path, directory: &Path, seconds: u32) -> io::Result<()> {
    let paths = tools::install(Tool::PEERS).map_err(io::Error::other)?;
    fs::create_dir_all(directory)?;
    let mut rows = vec![ours(binary, directory, seconds)?];
    show(&rows[0]);
    for mut peer in peers(paths.root())? {
        match theirs(&mut peer, binary, seconds) {
            Ok(row) => {
                show(&row);
                rows.push(row);
            }
            Err(error) => eprintln!("{}: {error}", peer.name),
        }
    }
    for flush in [Flush::Never, Flush::EveryMessage] {
        match kafka::run(&paths.root().join("peers-kafka"), directory, flush, seconds) {
            Ok(row) => {
                show(&row);
                rows.push(row);
            }
            Err(error) => eprintln!("Kafka: {error}"),
        }
    }
    let table = table(&rows);
    println!("\n{table}");
    fs::write(directory.join("peers.md"), table)
}

fn show(row: &Row) {
    eprintln!("{row:?}");
}

fn ours(binary: &Path, directory: &Path, seconds: u32) -> io::Result<Row> {
    let server = Server::start(binary, directory)?;
    let mut row = Row { name: "Millstream".into(), ready_ms: millis(server.started), ..Row::default() };
    measure(&mut row, server.pid(), |arguments| Load { binary, arguments, seconds }.on(&server));
    Ok(row)
}

fn peers(tools: &Path) -> io::Result<Vec<Peer>> {
    let node = |name, script: &str, arguments: &dyn Fn(&mut Command, u16)| {
        let port = free_port()?;
        let mut command = Command::new("node");
        command.arg(tools.join("peers-node/node_modules").join(script));
        command.current_dir(tools.join("peers-node/node_modules").join(script).parent().expect("a package"));
        arguments(&mut command, port);
        io::Result::Ok(Peer { name, command, port })
    };
    let mut ferrokinesis = Command::new(tools.join("peers-ferrokinesis/bin/ferrokinesis"));
    let mut moto = Command::new(tools.join("peers-moto/bin/moto_server"));
    let (ferrokinesis_port, moto_port) = (free_port()?, free_port()?);
    ferrokinesis.args(["--port", &ferrokinesis_port.to_string()]);
    moto.args(["--host", "127.0.0.1", "--port", &moto_port.to_string()]);
    Ok(vec![
        node("kinesalite 3.3.3", "kinesalite/cli.js", &|command, port| {
            command.args(["--port", &port.to_string(), "--shardLimit", "100"]);
        })?,
        node("kinesis-local 0.6.2", "kinesis-local/main.js", &|command, port| {
            let tls = free_port().unwrap_or_default();
            command.env("KINESIS_MOCK_PLAIN_PORT", port.to_string());
            command.env("KINESIS_MOCK_TLS_PORT", tls.to_string()).env("SHARD_LIMIT", "100");
        })?,
        Peer { name: "moto 5.2.5", command: moto, port: moto_port },
        Peer { name: "ferrokinesis 0.7.0", command: ferrokinesis, port: ferrokinesis_port },
    ])
}

fn theirs(peer: &mut Peer, binary: &Path, seconds: u32) -> io::Result<Row> {
    let begun = Instant::now();
    let process = Process::start(&mut peer.command)?;
    await_port(peer.port)?;
    let mut row = Row { name: peer.name.into(), ready_ms: millis(begun.elapsed()), ..Row::default() };
    let endpoint = format!("http://127.0.0.1:{}", peer.port);
    measure(&mut row, process.pid(), |arguments| {
        Load { binary, arguments, seconds }.at(&endpoint, process.pid(), &[])
    });
    Ok(row)
}

fn measure(row: &mut Row, pid: u32, load: impl Fn(&'static [&'static str]) -> io::Result<Value>) {
    let number = |report: &Value, at: &str| report.pointer(at).and_then(Value::as_f64);
    let run = |what, arguments| match load(arguments) {
        Ok(report) => {
            if let Err(error) = without_errors(&report) {
                eprintln!("{}: {what}: {error}", row.name);
            }
            Some(report)
        }
        Err(error) => {
            eprintln!("{}: {what}: {error}", row.name);
            None
        }
    };
    let (batches, singles, gets) = (run("batches", BATCHES), run("singles", SINGLES), run("gets", GETS));
    if let Some(report) = &batches {
        row.batches = number(report, "/records_per_second");
        row.cpu_s = number(report, "/server/cpu_ns_per_record").map(|ns| ns * 1e6 / 1e9);
    }
    if let Some(report) = &singles {
        row.singles = number(report, "/records_per_second");
        row.singles_p99_ms = number(report, "/latency_us/p99").map(|us| us / 1e3);
    }
    row.gets = gets.as_ref().and_then(|report| number(report, "/records_per_second"));
    row.resident_mib = resident_mib(pid);
}

/// A table in Markdown; in brackets how many times as much Millstream does.
fn table(rows: &[Row]) -> String {
    let mut text = "| server | PutRecords 500 × 100 B, records/s | CPU s per million | PutRecord × 64 connections, /s (p99) \
                    | GetRecords, records/s | resident | ready |\n\
                    | --- | --- | --- | --- | --- | --- | --- |\n"
        .to_owned();
    let first = &rows[0];
    for row in rows {
        let rate = |mine: Option<f64>, theirs: Option<f64>| match (mine, theirs) {
            (Some(mine), Some(theirs)) if !std::ptr::eq(first, row) && theirs > 0.0 => {
                format!("{} (1 : {:.1})", thousands(theirs), mine / theirs)
            }
            (_, theirs) => theirs.map_or_else(|| "–".into(), thousands),
        };
        let p99 = row.singles_p99_ms.map_or_else(String::new, |p99| format!(", p99 {p99:.1} ms"));
        let _ = writeln!(
            text,
            "| {} | {} | {} | {}{p99} | {} | {} | {:.0} ms |",
            row.name,
            rate(first.batches, row.batches),
            row.cpu_s.map_or_else(|| "–".into(), |cpu| format!("{cpu:.2}")),
            rate(first.singles, row.singles),
            rate(first.gets, row.gets),
            row.resident_mib.map_or_else(|| "–".into(), |mib| format!("{mib:.0} MiB")),
            row.ready_ms,
        );
    }
    text
}

fn thousands(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

pub(super) fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// A port that nobody uses now.
pub(super) fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// Waits until somebody answers there.
pub(super) fn await_port(port: u16) -> io::Result<()> {
    let patience = Instant::now() + Duration::from_secs(60);
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        if Instant::now() > patience {
            return Err(io::Error::other("nobody listens after a minute"));
        }
        thread::sleep(Duration::from_millis(2));
    }
    Ok(())
}

/// A process that ends with its measurement.
pub(super) struct Process(Child);

impl Process {
    pub fn start(command: &mut Command) -> io::Result<Self> {
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().map(Self)
    }

    pub fn pid(&self) -> u32 {
        self.0.id()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_compare_with_the_first_row() {
        let ours = Row { name: "a".into(), batches: Some(2_000_000.0), ..Row::default() };
        let theirs = Row { name: "b".into(), batches: Some(20_000.0), ..Row::default() };
        let table = table(&[ours, theirs]);
        assert!(table.contains("| a | 2,000,000 | – |"), "{table}");
        assert!(table.contains("| b | 20,000 (1 : 100.0) | – |"), "{table}");
    }
}
