//! `cargo xtask soak`: the long runs of tests of which CI runs a slice.
//!
//! Each prints its seed and takes one, so that a failure can be seen again.

use std::{
    path::Path,
    process::{Command, ExitCode},
};

use clap::Subcommand;

use crate::{
    repository::{cargo, root, target_directory},
    steps::call,
    tools,
};

mod fuzz;
mod reliability;

/// What is run at length.
#[derive(Subcommand)]
pub enum Soak {
    /// The libraries that consumers and producers are built with: every scenario of `tests/conformance/kcl`.
    Clients {
        /// How often each is played.
        #[arg(long, default_value_t = 1)]
        rounds: u32,
    },
    /// The log on a simulated disk: the power is cut or the process killed at any moment of random lives.
    Crash {
        /// How many crashes; a life has 60.
        #[arg(long, default_value_t = 1_000_000)]
        cycles: u64,
        /// The seed of the first life; the others follow.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// A log on a simulated disk with a flipped bit at each of its bytes, then with random damage: bits, sectors that are
    /// zero, swapped or stale, files that are cut.
    Damage {
        /// Every so many bytes; 1 tries each.
        #[arg(long, default_value_t = 1)]
        stride: u64,
        /// How many random damages.
        #[arg(long, default_value_t = 100_000)]
        count: u64,
        /// The seed of the first of them; the others follow.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// The binary, killed with SIGKILL while it delivers to a bucket that is out of reach at first, what a function has changed that
    /// fails now and then; every acknowledged record is looked for in the bucket.
    Delivery {
        /// How many records.
        #[arg(long, default_value_t = 1_000_000)]
        records: u64,
        /// How many kills.
        #[arg(long, default_value_t = 20)]
        kills: u64,
        /// The seed of the run; a random one if none is given.
        #[arg(long)]
        seed: Option<u64>,
    },
    /// A second process, a stopped process, no descriptors, clocks that jump, a disk that fails: against the binary.
    Faults {
        /// Only those whose name has this in it.
        only: Option<String>,
        /// How long the process is stopped, in seconds.
        #[arg(long, default_value_t = 30)]
        stop: u64,
    },
    /// The binary on a file system that forgets what was not synced, the power cut at random moments under load.
    Fuse {
        /// How often.
        #[arg(long, default_value_t = 1_000)]
        cycles: u64,
        /// The seed of the first history; a random one if none is given.
        #[arg(long)]
        seed: Option<u64>,
    },
    /// The fuzz targets under libFuzzer.
    Fuzz {
        /// Only those whose name has this in it.
        only: Option<String>,
        /// How long each of them runs.
        #[arg(long, default_value_t = 600)]
        seconds: u64,
    },
    /// Histories of concurrent clients with resharding, each checked for order, gaps, duplicates and lineage.
    History {
        /// How many.
        #[arg(long, default_value_t = 10_000)]
        count: u64,
        /// The seed of the first of them; a random one if none is given.
        #[arg(long)]
        seed: Option<u64>,
    },
    /// The log's index as data grows, on a disk that forgets the records; writes its plot to `docs/plots`.
    Index {
        /// How much is written.
        #[arg(long, default_value_t = 100)]
        gib: u64,
    },
    /// The engine of IAM policies beside an independent evaluator, which runs in a process of its own, on generated
    /// policies and requests.
    Iam {
        /// How many requests.
        #[arg(long, default_value_t = 100_000)]
        count: u64,
        /// The seed of the first of them; the others follow.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Signed requests that somebody has changed, of which none may be let in.
    Signatures {
        /// How many.
        #[arg(long, default_value_t = 100_000)]
        count: u64,
        /// The seed of the first of them; the others follow.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// The binary, killed with SIGKILL under load.
    Kill9 {
        /// How often.
        #[arg(long, default_value_t = 10_000)]
        cycles: u64,
        /// The seed of the run; a random one if none is given.
        #[arg(long)]
        seed: Option<u64>,
    },
    /// The binary at a share of what it can take, with resharding, encryption and deletion going on; memory and
    /// descriptors must stay flat. Writes its plot to `docs/plots`.
    Load {
        /// How long.
        #[arg(long, default_value_t = 7_200)]
        seconds: u64,
        /// Which share of the measured limit, in percent.
        #[arg(long, default_value_t = 80)]
        percent: u64,
    },
    /// The binary in a scripted life on the same file system: at each of its operations the power is cut, or the
    /// operation fails.
    Points {
        /// Every so many operations; 1 tries each.
        #[arg(long, default_value_t = 1)]
        stride: u64,
        /// What happens there: `cut`, `io`, `full` or `short`; each of them if it is not said.
        #[arg(long)]
        only: Option<String>,
    },
    /// What a record costs as shards and consumers grow; writes its plots to `docs/plots`.
    Scale {
        /// The largest count of shards.
        #[arg(long, default_value_t = 10_000)]
        shards: u64,
        /// The largest count of consumers.
        #[arg(long, default_value_t = 1_000)]
        consumers: u64,
    },
    /// The memory of the binary with distinct series of metrics.
    Series {
        /// How many.
        #[arg(long, default_value_t = 100_000)]
        series: u64,
    },
    /// The binary, killed with SIGKILL under a hundred receivers of a queue.
    Queues {
        /// How many records.
        #[arg(long, default_value_t = 200_000)]
        records: u64,
        /// How often it is killed.
        #[arg(long, default_value_t = 100)]
        kills: u64,
        /// The seed of the run; a random one if none is given.
        #[arg(long)]
        seed: Option<u64>,
    },
    /// The binary, killed with SIGKILL while cameras send to it. Needs ffmpeg.
    Video {
        /// For how long.
        #[arg(long, default_value_t = 600)]
        seconds: u64,
        /// Seconds from one kill to the next.
        #[arg(long, default_value_t = 60)]
        kill_every: u64,
    },
}

/// Crashes of one life of `log::soak`.
const CRASHES_OF_A_LIFE: u64 = 60;

/// Runs it to its end, or to the first failure.
pub fn run(soak: &Soak) -> ExitCode {
    let passed = match soak {
        Soak::Clients { rounds } => clients(*rounds),
        Soak::Crash { cycles, seed } => log_tests(
            "crash",
            "random_crashes",
            &[("CRASH_LIVES", cycles.div_ceil(CRASHES_OF_A_LIFE)), ("CRASH_SEED", *seed)],
        ),
        Soak::Damage { stride, count, seed } => {
            log_tests("damage", "a_flipped_bit", &[("DAMAGE_STRIDE", *stride)])
                && log_tests("damage", "random_damage", &[("DAMAGE_COUNT", *count), ("DAMAGE_SEED", *seed)])
        }
        Soak::Delivery { records, kills, seed } => {
            let arguments = vec![records.to_string(), "--kills".into(), kills.to_string()];
            on_binary("delivery.py", &seeded(arguments, *seed))
        }
        Soak::Faults { only, stop } => {
            let only = only.iter().cloned();
            trial(["faults".to_owned()].into_iter().chain(only).chain(setting("stop", Some(*stop))))
        }
        Soak::Fuse { cycles, seed } => {
            trial(named("power").chain(setting("cycles", Some(*cycles))).chain(setting("seed", *seed)))
        }
        Soak::Fuzz { only, seconds } => fuzz::run(only.as_deref(), *seconds),
        Soak::History { count, seed } => {
            trial(named("history").chain(setting("count", Some(*count))).chain(setting("seed", *seed)))
        }
        Soak::Index { gib } => {
            let plot = reliability::plots().join("index.svg").display().to_string();
            trial(named("index").chain(setting("gib", Some(*gib))).chain(setting("plot", Some(plot))))
        }
        Soak::Load { seconds, percent } => {
            let plot = reliability::plots().join("load.svg").display().to_string();
            let settings = setting("seconds", Some(*seconds)).chain(setting("percent", Some(*percent)));
            trial(named("load").chain(settings).chain(setting("plot", Some(plot))))
        }
        Soak::Points { stride, only } => trial(
            named("points").chain(setting("stride", Some(*stride))).chain(setting("only", only.clone())),
        ),
        Soak::Scale { shards, consumers } => {
            let plots = reliability::plots().display().to_string();
            let settings = setting("shards", Some(*shards)).chain(setting("consumers", Some(*consumers)));
            trial(named("scale").chain(settings).chain(setting("plots", Some(plots))))
        }
        Soak::Iam { count, seed } => policies(*count, *seed),
        Soak::Signatures { count, seed } => signatures(*count, *seed),
        Soak::Kill9 { cycles, seed } => on_binary("kill9.py", &seeded(vec![cycles.to_string()], *seed)),
        Soak::Series { series } => on_binary("../load/series.py", &["--series".into(), series.to_string()]),
        Soak::Queues { records, kills, seed } => {
            let arguments = vec![records.to_string(), "--kills".into(), kills.to_string()];
            on_binary("queues.py", &seeded(arguments, *seed))
        }
        Soak::Video { seconds, kill_every } => on_binary(
            "video.py",
            &["--seconds".into(), seconds.to_string(), "--kill-every".into(), kill_every.to_string()],
        ),
    };
    if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn named(trial: &str) -> impl Iterator<Item = String> {
    std::iter::once(trial.to_owned())
}

/// A flag with its value, if there is one.
fn setting(name: &str, value: Option<impl ToString>) -> impl Iterator<Item = String> {
    value.map(|value| [format!("--{name}"), value.to_string()]).into_iter().flatten()
}

fn trial(arguments: impl Iterator<Item = String>) -> bool {
    reliability::long(&arguments.collect::<Vec<_>>())
}

/// The slice of the trials of the binary that belongs to every run of the tests.
pub fn reliability_slice(binary: &Path) -> bool {
    reliability::slice(binary)
}

/// Requests that the policy engine is compared on in continuous integration.
const REQUESTS_SLICE: u64 = 5_000;

/// The slice of it that belongs to every run of the tests.
pub fn policies_slice() -> bool {
    policies(REQUESTS_SLICE, 1)
}

fn policies(requests: u64, seed: u64) -> bool {
    let paths = match tools::install(&[tools::Tool::Policies]) {
        Ok(paths) => paths,
        Err(error) => {
            eprintln!("{error}");
            return false;
        }
    };
    let mut command = cargo();
    command.args(["test", "--quiet", "--package", "millstream-iam", "--test", "differential"]);
    command.args(["--", "--ignored", "--nocapture"]);
    command.env("MILLSTREAM_EVALUATOR", paths.policies());
    command.env("MILLSTREAM_PAIRS", requests.to_string()).env("MILLSTREAM_SEED", seed.to_string());
    call(&mut command)
}

/// Runs tests of the log, built for release, with settings of theirs.
fn log_tests(file: &str, filter: &str, settings: &[(&str, u64)]) -> bool {
    let mut command = cargo();
    command.args(["test", "--release", "--package", "millstream-log", "--test", file, filter]);
    command.args(["--", "--nocapture"]);
    for (name, value) in settings {
        command.env(format!("MILLSTREAM_{name}"), value.to_string());
    }
    call(&mut command)
}

/// Plays every scenario of the client libraries, against a release build.
fn clients(rounds: u32) -> bool {
    use tools::Tool::{Kcl, Kpl, Python};
    let paths = match tools::install(&[Python, Kcl, Kpl]) {
        Ok(paths) => paths,
        Err(error) => {
            eprintln!("{error}");
            return false;
        }
    };
    if !call(cargo().args(["build", "--release", "--package", "millstream"])) {
        return false;
    }
    (0..rounds).all(|_| {
        let mut command = Command::new(paths.python());
        command.arg(root().join("tests/conformance/kcl/run.py"));
        command.env("MILLSTREAM_TOOLS", paths.root());
        command.env("MILLSTREAM_BIN", target_directory().join("release/millstream"));
        call(&mut command)
    })
}

fn signatures(count: u64, seed: u64) -> bool {
    let mut command = cargo();
    command.args(["test", "--release", "--package", "millstream-wire", "--test", "sigv4_mutations"]);
    command.args(["--", "--nocapture"]);
    command.env("MILLSTREAM_MUTATIONS", count.to_string()).env("MILLSTREAM_SEED", seed.to_string());
    call(&mut command)
}

/// The arguments, and those that say the seed.
fn seeded(mut arguments: Vec<String>, seed: Option<u64>) -> Vec<String> {
    if let Some(seed) = seed {
        arguments.extend(["--seed".into(), seed.to_string()]);
    }
    arguments
}

/// Runs a program of `tests/crash` on the binary, built for release.
fn on_binary(program: &str, arguments: &[String]) -> bool {
    if !call(cargo().args(["build", "--release", "--package", "millstream"])) {
        return false;
    }
    let mut command = Command::new("python3");
    command.arg(root().join("tests/crash").join(program));
    call(command.arg(target_directory().join("release/millstream")).args(arguments))
}
