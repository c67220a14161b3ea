//! Faults, power cuts, concurrent histories and long runs, against the binary that users get.
//!
//! Each subcommand runs one kind of trial as often as it is told, prints its seed and its counts, and exits with 1 at
//! the first promise that was broken. `cargo xtask soak` calls them; continuous integration runs a slice of each.
//!
//! [`disk`] is a file system that forgets what was not synced; [`history`] checks what clients saw; [`server`] and
//! [`client`] start the binary and speak to it, with nothing of the product's own code in between.

// A harness measures and waits with the machine's own clock and spawns its own threads: no test owns their time.
#![allow(clippy::disallowed_methods)]

use std::{path::PathBuf, process::ExitCode, time::Duration};

use clap::{Parser, Subcommand};

mod chance;
mod client;
mod disk;
mod faults;
mod history;
mod index;
mod life;
mod load;
mod plot;
mod power;
mod scale;
mod server;

use chance::Chance;

/// Trials of the built binary.
#[derive(Parser)]
#[command(max_term_width = 100)]
struct Arguments {
    /// The binary.
    #[arg(long)]
    binary: PathBuf,
    #[command(subcommand)]
    trial: Trial,
}

#[derive(Subcommand)]
enum Trial {
    /// Cuts the power under load, at random moments, on a file system that drops what was not synced.
    Power {
        /// How often.
        #[arg(long, default_value_t = 10)]
        cycles: u64,
        /// The seed of the first; the others follow. A random one if none is given.
        #[arg(long)]
        seed: Option<u64>,
    },
    /// Cuts the power at each operation of the file system in a scripted life, or makes the operation fail.
    Points {
        /// Every so many operations; 1 tries each.
        #[arg(long, default_value_t = 1)]
        stride: u64,
        /// Begins at this operation.
        #[arg(long, default_value_t = 0)]
        first: u64,
        /// What happens there; everything if it is not said.
        #[arg(long)]
        only: Option<life::Happens>,
    },
    /// A second process, a stopped process, no descriptors, clock steps, a disk that fails or is full.
    Faults {
        /// Only those whose name has this in it.
        only: Option<String>,
        /// A directory with libfaketime, for the steps of the clock.
        #[arg(long)]
        faketime: Option<PathBuf>,
        /// How long the process is stopped, in seconds.
        #[arg(long, default_value_t = 30)]
        stop: u64,
    },
    /// Histories of concurrent clients with resharding, each checked for order, gaps, duplicates and lineage.
    History {
        /// How many.
        #[arg(long, default_value_t = 50)]
        count: u64,
        /// The seed of the first; the others follow. A random one if none is given.
        #[arg(long)]
        seed: Option<u64>,
        /// How many at once.
        #[arg(long, default_value_t = 3)]
        at_once: u64,
    },
    /// Costs as shards, consumers and stored data grow: a table, and plots.
    Scale {
        /// Where the plots are written.
        #[arg(long)]
        plots: Option<PathBuf>,
        /// The largest count of shards.
        #[arg(long, default_value_t = 10_000)]
        shards: u64,
        /// The largest count of consumers.
        #[arg(long, default_value_t = 1_000)]
        consumers: u64,
    },
    /// What the log's index costs as data grows, on a disk that forgets the records: a table, and a plot.
    Index {
        /// How much is written.
        #[arg(long, default_value_t = 100)]
        gib: u64,
        /// Where the plot is written.
        #[arg(long)]
        plot: Option<PathBuf>,
    },
    /// Hours at a share of what the server can take, with retention, resharding and encryption going on.
    Load {
        /// How long.
        #[arg(long, default_value_t = 600)]
        seconds: u64,
        /// Which share of the measured limit, in percent.
        #[arg(long, default_value_t = 80)]
        percent: u64,
        /// Where the plot is written.
        #[arg(long)]
        plot: Option<PathBuf>,
    },
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let binary = match arguments.binary.canonicalize() {
        Ok(binary) => binary,
        Err(error) => {
            eprintln!("{}: {error}", arguments.binary.display());
            return ExitCode::from(2);
        }
    };
    let seed = |seed: Option<u64>| seed.unwrap_or_else(Chance::seed);
    let result = match arguments.trial {
        Trial::Power { cycles, seed: given } => power::run(&binary, cycles, seed(given)),
        Trial::Points { stride, first, only } => life::run(&binary, stride, first, only),
        Trial::Faults { only, faketime, stop } => {
            let stop = Duration::from_secs(stop);
            faults::run(&binary, only.as_deref(), faketime.as_deref(), stop)
        }
        Trial::History { count, seed: given, at_once } => {
            history::run::run(&binary, count, seed(given), at_once)
        }
        Trial::Scale { plots, shards, consumers } => scale::run(&binary, plots.as_deref(), shards, consumers),
        Trial::Index { gib, plot } => index::run(gib, plot.as_deref()),
        Trial::Load { seconds, percent, plot } => load::run(&binary, seconds, percent, plot.as_deref()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            println!("FAILED: {failure}");
            ExitCode::FAILURE
        }
    }
}
