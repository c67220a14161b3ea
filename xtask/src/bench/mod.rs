//! `cargo xtask bench`: what this machine reaches, against the targets of the project.
//!
//! Builds for release, and runs each line of the table against a fresh server of its own: `serve`, with signatures verified,
//! every write durable, quotas lifted, on loopback, with the data below the target directory (which disk that is decides
//! much). The load generator shares the machine with the server, so that both together are what is measured.

mod flink;
mod kafka;
mod peers;
mod profile;
mod server;

use std::{
    fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Args, Subcommand};
use server::{Load, OVER_TLS, Server, resident_mib};

use crate::{
    repository::{cargo, target_directory},
    steps::call,
};

/// Arguments of `bench`.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct BenchArgs {
    #[command(subcommand)]
    which: Option<Which>,
    /// Only lines that hold this word.
    only: Option<String>,
    #[command(flatten)]
    run: Run,
}

/// What every measurement is told.
#[derive(Args)]
struct Run {
    /// How long each line is measured.
    #[arg(long, default_value_t = 10)]
    seconds: u32,
    /// A binary that is built already.
    #[arg(long, value_name = "FILE")]
    binary: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Which {
    /// Where the server's time goes: a table of shares and a flame graph for each line. Needs `perf`.
    Profile {
        /// Only lines that hold this word.
        only: Option<String>,
        #[command(flatten)]
        run: Run,
    },
    /// The six queries of `millstream bench sql` beside Flink SQL, which is installed for it: a table with ratios.
    Flink {
        /// How many records.
        #[arg(long, default_value_t = 500_000)]
        rows: u64,
        /// A binary that is built already.
        #[arg(long, value_name = "FILE")]
        binary: Option<PathBuf>,
    },
    /// The same work on other servers of the interface and on Apache Kafka, installed for it: one table with ratios.
    Peers {
        #[command(flatten)]
        run: Run,
    },
}

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
    // Encryption at rest and TLS may cost a fifth.
    Line {
        name: "PutRecords 500 × 1 KiB, encrypted",
        arguments: &["put", "--size", "1024", "--connections", "16", "--shards", "4", "--encrypt"],
        figures: &[rate(0.56), LATENCY],
    },
    Line {
        name: "PutRecords 500 × 1 KiB, TLS",
        arguments: &["put", "--size", "1024", "--connections", "16", "--shards", "4", OVER_TLS],
        figures: &[rate(0.56), LATENCY],
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

/// Measures what was asked for.
pub fn run(args: BenchArgs) -> ExitCode {
    let (only, run) = match &args.which {
        None => (args.only, args.run),
        Some(Which::Profile { only, run }) => (only.clone(), Run { binary: run.binary.clone(), ..*run }),
        Some(Which::Peers { run }) => (None, Run { binary: run.binary.clone(), ..*run }),
        Some(Which::Flink { binary, .. }) => (None, Run { binary: binary.clone(), seconds: 0 }),
    };
    let Some(binary) = run.binary.or_else(build) else { return ExitCode::FAILURE };
    let directory = target_directory().join("bench");
    println!("{}", machine());
    let lines = || LINES.iter().filter(|line| only.as_deref().is_none_or(|word| line.name.contains(word)));
    let mut whole = true;
    match args.which {
        None => {
            if only.is_none() {
                whole &= told(idle(&binary, &directory), "start");
            }
            for line in lines() {
                whole &= told(measure(&binary, &directory, line, run.seconds), line.name);
            }
        }
        Some(Which::Profile { .. }) => {
            for line in lines() {
                whole &= told(profile::run(&binary, &directory, line, run.seconds), line.name);
            }
        }
        Some(Which::Flink { rows, .. }) => whole &= told(flink::run(&binary, &directory, rows), "flink"),
        Some(Which::Peers { .. }) => whole &= told(peers::run(&binary, &directory, run.seconds), "peers"),
    }
    if whole { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The product, as it is shipped.
fn build() -> Option<PathBuf> {
    let mut build = cargo();
    build.args(["build", "--release", "--locked", "--package", "millstream"]);
    let binary = format!("release/millstream{}", std::env::consts::EXE_SUFFIX);
    call(&mut build).then(|| target_directory().join(binary))
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
    if let Some(resident) = resident_mib(server.pid()) {
        print("empty start", "resident", resident, "MiB", Some(Target::Below(60.0)));
    }
    Ok(())
}

fn measure(binary: &Path, directory: &Path, line: &Line, seconds: u32) -> io::Result<()> {
    let server = Server::start(binary, directory)?;
    let report = Load { binary, arguments: line.arguments, seconds }.on(&server)?;
    for figure in line.figures {
        let number = report.pointer(figure.at).and_then(serde_json::Value::as_f64);
        let number = number.ok_or_else(|| io::Error::other(format!("the report has no {}", figure.at)))?;
        print(line.name, figure.what, number / figure.per, figure.unit, figure.target);
    }
    for (what, at) in [("server", "/server/cores"), ("generator", "/generator/cores")] {
        if let Some(cores) = report.pointer(at).and_then(serde_json::Value::as_f64) {
            print(line.name, what, cores, "cores", None);
        }
    }
    server::without_errors(&report)
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

/// Cores and processor, since figures mean nothing without.
fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let model = fs::read_to_string("/proc/cpuinfo").ok().and_then(|text| {
        let line = text.lines().find_map(|line| line.strip_prefix("model name"))?;
        Some(line.trim_start_matches([' ', '\t', ':']).to_owned())
    });
    format!("{cores} cores, {}", model.as_deref().unwrap_or("processor unknown"))
}
