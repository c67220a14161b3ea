//! `cargo xtask bench`: what this machine reaches, against the targets of the project.
//!
//! Builds for release, and runs each line of the table against a fresh server of its own: `serve`, with signatures verified,
//! every write durable, quotas lifted, on loopback, with the data below the target directory (which disk that is decides
//! much). The load generator shares the machine with the server, so that both together are what is measured.

use std::{
    fs,
    io::{self, BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, ExitCode, Stdio},
    time::{Duration, Instant},
};

use serde_json::Value;

use crate::{
    repository::{cargo, target_directory},
    steps::call,
};

/// A line of the table.
struct Line {
    name: &'static str,
    /// Arguments of `millstream bench`.
    arguments: &'static [&'static str],
    /// What is told of the report, and what it should be.
    figures: &'static [Figure],
}

/// A number in the report of `millstream bench --json`.
struct Figure {
    what: &'static str,
    /// A JSON pointer.
    at: &'static str,
    /// What the number is divided by to have the unit.
    per: f64,
    unit: &'static str,
    target: Option<Target>,
}

#[derive(Clone, Copy)]
enum Target {
    AtLeast(f64),
    Below(f64),
}

const RECORDS: &str = "/records_per_second";

const fn rate(at_least: f64) -> Figure {
    let target = Some(Target::AtLeast(at_least));
    Figure { what: "rate", at: RECORDS, per: 1e6, unit: "M records/s", target }
}

const fn milliseconds(what: &'static str, at: &'static str, below: f64) -> Figure {
    Figure { what, at, per: 1e3, unit: "ms", target: Some(Target::Below(below)) }
}

/// The table; targets are those of a machine with two cores.
const LINES: &[Line] = &[
    Line {
        name: "PutRecords 500 × 100 B",
        arguments: &["put", "--size", "100", "--connections", "16", "--shards", "4"],
        figures: &[rate(2.9), LATENCY],
    },
    Line {
        name: "PutRecords 500 × 1 KiB",
        arguments: &["put", "--size", "1024", "--connections", "16", "--shards", "4"],
        figures: &[rate(0.7), LATENCY],
    },
    Line {
        name: "PutRecord 100 B, 64 at once",
        arguments: &["put", "--single", "--connections", "64", "--shards", "4"],
        figures: &[rate(0.05), milliseconds("p99", "/latency_us/p99", 5.0)],
    },
    Line {
        name: "PutRecord 100 B, one by one",
        arguments: &["put", "--single", "--connections", "1", "--shards", "4"],
        figures: &[milliseconds("p50", "/latency_us/p50", 0.5)],
    },
    Line {
        name: "GetRecords 10,000 × 100 B",
        arguments: &["get", "--shards", "4", "--fill", "2000000"],
        figures: &[rate(5.0)],
    },
    Line {
        name: "SubscribeToShard, beyond the commit",
        arguments: &["subscribe", "--shards", "1"],
        figures: &[milliseconds("p50", "/after_ack_us/p50", 2.0)],
    },
    Line {
        name: "PutRecord 100 B, 10,000 shards",
        arguments: &["put", "--single", "--connections", "1", "--shards", "10000"],
        figures: &[
            milliseconds("p50", "/latency_us/p50", 0.5),
            Figure {
                what: "resident",
                at: "/server/resident_kib",
                per: 1024.0,
                unit: "MiB",
                target: Some(Target::Below(400.0)),
            },
        ],
    },
];

const LATENCY: Figure = Figure { what: "p99", at: "/latency_us/p99", per: 1e3, unit: "ms", target: None };

/// Runs the lines whose names hold `only`, each for `seconds`.
pub fn run(only: Option<&str>, seconds: u32) -> ExitCode {
    let mut build = cargo();
    build.args(["build", "--release", "--locked", "--package", "millstream"]);
    if !call(&mut build) {
        return ExitCode::FAILURE;
    }
    let binary =
        target_directory().join("release").join(format!("millstream{}", std::env::consts::EXE_SUFFIX));
    let directory = target_directory().join("bench");
    println!("{}", machine());
    let mut whole = true;
    if only.is_none() {
        whole &= told(idle(&binary, &directory), "start");
    }
    for line in LINES.iter().filter(|line| only.is_none_or(|word| line.name.contains(word))) {
        whole &= told(measure(&binary, &directory, line, seconds), line.name);
    }
    if whole { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn told(result: io::Result<()>, name: &str) -> bool {
    if let Err(error) = &result {
        eprintln!("{name}: {error}");
    }
    result.is_ok()
}

/// How long an empty server takes to listen, and what it holds when nobody calls.
fn idle(binary: &Path, directory: &Path) -> io::Result<()> {
    let server = Server::start(binary, directory)?;
    print(
        "empty start",
        "to listening",
        server.started.as_secs_f64() * 1e3,
        "ms",
        Some(Target::Below(100.0)),
    );
    if let Some(resident) = resident_mib(server.process.id()) {
        print("empty start", "resident", resident, "MiB", Some(Target::Below(60.0)));
    }
    Ok(())
}

fn measure(binary: &Path, directory: &Path, line: &Line, seconds: u32) -> io::Result<()> {
    let server = Server::start(binary, directory)?;
    let output = Command::new(binary)
        .arg("bench")
        .args(line.arguments)
        .args(["--json", "--duration", &format!("{seconds}s"), "--endpoint", &server.endpoint])
        .args(["--pid", &server.process.id().to_string()])
        .arg("--data-dir")
        .arg(&server.directory)
        .stderr(Stdio::inherit())
        .output()?;
    if !output.status.success() {
        return Err(io::Error::other("the load generator failed"));
    }
    let report: Value = serde_json::from_slice(&output.stdout)?;
    for figure in line.figures {
        let number = report.pointer(figure.at).and_then(Value::as_f64);
        let number = number.ok_or_else(|| io::Error::other(format!("the report has no {}", figure.at)))?;
        print(line.name, figure.what, number / figure.per, figure.unit, figure.target);
    }
    for (what, at) in [("server", "/server/cores"), ("generator", "/generator/cores")] {
        if let Some(cores) = report.pointer(at).and_then(Value::as_f64) {
            print(line.name, what, cores, "cores", None);
        }
    }
    if let Some(errors) =
        report.get("errors").filter(|errors| errors.as_object().is_some_and(|e| !e.is_empty()))
    {
        return Err(io::Error::other(format!("requests failed: {errors}")));
    }
    Ok(())
}

fn print(name: &str, what: &str, number: f64, unit: &str, target: Option<Target>) {
    let (target, verdict) = match target {
        None => (String::new(), ""),
        Some(Target::AtLeast(least)) => {
            (format!("≥ {least}"), if number >= least { "met" } else { "MISSED" })
        }
        Some(Target::Below(most)) => (format!("< {most}"), if number < most { "met" } else { "MISSED" }),
    };
    println!("{name:<36} {what:<12} {number:>9.3} {unit:<12} {target:<8} {verdict}");
}

/// A server of its own, with nothing in it.
struct Server {
    process: Child,
    endpoint: String,
    directory: PathBuf,
    started: Duration,
}

impl Server {
    fn start(binary: &Path, directory: &Path) -> io::Result<Self> {
        let directory = directory.join("data");
        match fs::remove_dir_all(&directory) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => fs::create_dir_all(&directory)?,
        }
        let start = Instant::now();
        let mut process = Command::new(binary)
            .args(["serve", "--listen", "127.0.0.1:0", "--tls-listen", "off", "--data-dir"])
            .arg(&directory)
            .env("MILLSTREAM_LIMITS", "none")
            .env("MILLSTREAM_LOG_LEVEL", "warn")
            .stdout(Stdio::piped())
            .spawn()?;
        let output = process.stdout.take().expect("standard output was asked for");
        let mut lines = BufReader::new(output).lines();
        let listening = lines.find_map(|line| line.ok()?.strip_prefix("listening http=").map(str::to_owned));
        let mut server = Self { process, endpoint: String::new(), directory, started: start.elapsed() };
        let address = listening.ok_or_else(|| io::Error::other("the server did not start"))?;
        server.endpoint = format!("http://{}", address.trim());
        // Nothing reads on, but the pipe must stay open for as long as the server writes.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(server)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Nothing of it is kept, so it need not be asked to stop in order.
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.directory);
    }
}

/// What the process holds in memory, where the system tells it as Linux does.
fn resident_mib(process: u32) -> Option<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kib: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kib / 1024.0)
}

/// Cores and processor, since figures mean nothing without.
fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let model = fs::read_to_string("/proc/cpuinfo").ok().and_then(|text| {
        let line = text.lines().find_map(|line| line.strip_prefix("model name"))?;
        Some(line.trim_start_matches([' ', '\t', ':']).to_owned())
    });
    format!("{cores} cores, {}", model.as_deref().unwrap_or("processor unknown"))
}
