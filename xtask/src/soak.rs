//! `cargo xtask soak`: the long runs of tests of which CI runs a slice.
//!
//! Each prints its seed and takes one, so that a failure can be seen again.

use std::process::{Command, ExitCode};

use clap::Subcommand;

use crate::{
    repository::{cargo, root, target_directory},
    steps::call,
    tools,
};

/// What is run at length.
#[derive(Subcommand)]
pub enum Soak {
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
    /// The binary, killed with SIGKILL while it delivers to a bucket that is out of reach at first; every acknowledged record is
    /// looked for in the bucket.
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
    /// The binary, killed with SIGKILL under load.
    Kill9 {
        /// How often.
        #[arg(long, default_value_t = 10_000)]
        cycles: u64,
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
            let mut arguments = vec![records.to_string(), "--kills".into(), kills.to_string()];
            if let Some(seed) = seed {
                arguments.extend(["--seed".into(), seed.to_string()]);
            }
            on_binary("delivery.py", &arguments)
        }
        Soak::Iam { count, seed } => policies(*count, *seed),
        Soak::Kill9 { cycles, seed } => {
            let mut arguments = vec![cycles.to_string()];
            if let Some(seed) = seed {
                arguments.extend(["--seed".into(), seed.to_string()]);
            }
            on_binary("kill9.py", &arguments)
        }
        Soak::Video { seconds, kill_every } => on_binary(
            "video.py",
            &["--seconds".into(), seconds.to_string(), "--kill-every".into(), kill_every.to_string()],
        ),
    };
    if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE }
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

/// Runs a program of `tests/crash` on the binary, built for release.
fn on_binary(program: &str, arguments: &[String]) -> bool {
    if !call(cargo().args(["build", "--release", "--package", "millstream"])) {
        return false;
    }
    let mut command = Command::new("python3");
    command.arg(root().join("tests/crash").join(program));
    call(command.arg(target_directory().join("release/millstream")).args(arguments))
}
