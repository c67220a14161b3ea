//! The project's chores, as `cargo xtask CHORE`; `cargo xtask help` lists them.
//!
//! Each chore is a module with one `run`. Whatever a machine lacks and a chore needs is installed below the target
//! directory ([`tools`]); nothing outside the checkout and the target directory is written. The chores that CI calls
//! are the ones that a person calls.

// Chores measure and wait with the machine's own clock: no test owns their time.
#![allow(clippy::disallowed_methods)]

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

mod bench;
mod check;
mod deny;
mod documents;
mod generate;
mod json;
mod models;
mod release;
mod repository;
mod soak;
mod steps;
mod test;
mod tidy;
mod tools;

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    about = "The project's chores",
    max_term_width = 100
)]
struct Arguments {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// What this machine reaches, against the project's targets.
    Bench(bench::BenchArgs),
    /// Everything that is checked without running the product: format, lints, order, generated files, dependencies.
    Check,
    /// A static binary with unit, container file and licences in one archive, with its checksum.
    Release {
        /// A target triple; musl if this machine can build it, otherwise glibc.
        #[arg(long)]
        target: Option<String>,
    },
    /// Writes the example configuration and the reference of operations, from the built product.
    Documents,
    /// Writes the request and response types of the services, from `models/`.
    Generate {
        /// Writes nothing; fails where a file is not as it would be written.
        #[arg(long)]
        check: bool,
    },
    /// Writes the facts of the service models to `models/`, from the Python package botocore.
    Models {
        /// Where to write instead.
        #[arg(long, value_name = "DIRECTORY")]
        out: Option<PathBuf>,
        /// Services, by the name of their directory in botocore; all whose models are kept if none is named.
        services: Vec<String>,
    },
    /// Long runs of tests of which `test` runs a slice.
    Soak {
        /// Which.
        #[command(subcommand)]
        soak: soak::Soak,
    },
    /// The tests of the workspace, then unmodified AWS SDKs and the AWS CLI against the built binary.
    Test {
        /// Only what needs no foreign client.
        #[arg(long)]
        fast: bool,
    },
    /// The order of the source tree: who may import whom, and what may stand in a file.
    Tidy {
        /// Lists the checks and what each of them holds, and checks nothing.
        #[arg(long)]
        list: bool,
    },
    /// Installs the foreign clients that the conformance tests use, and prints where they are.
    Tools {
        /// Which of them: `python`, `js`, `policies`, `java`, `rust`; all if none is named.
        names: Vec<String>,
    },
}

fn main() -> ExitCode {
    match Arguments::parse().chore {
        Chore::Bench(args) => bench::run(args),
        Chore::Check => check::run(),
        Chore::Documents => documents::run(),
        Chore::Release { target } => release::run(target),
        Chore::Generate { check } => generate::run(check),
        Chore::Models { out, services } => models::run(&services, out),
        Chore::Soak { soak } => soak::run(&soak),
        Chore::Test { fast } => test::run(fast),
        Chore::Tidy { list: true } => tidy::list(),
        Chore::Tidy { list: false } => tidy::run(),
        Chore::Tools { names } => install_tools(&names),
    }
}

/// Installs the named tools, or all, and prints the directory that holds them.
fn install_tools(names: &[String]) -> ExitCode {
    let mut chosen = Vec::new();
    for name in names {
        let Some(tool) = tools::Tool::named(name) else {
            eprintln!(
                "no tool is called {name}; there are {}",
                tools::Tool::ALL.map(tools::Tool::name).join(", ")
            );
            return ExitCode::from(2);
        };
        chosen.push(tool);
    }
    if chosen.is_empty() {
        tools::unpack();
    }
    match tools::install(if chosen.is_empty() { &tools::Tool::ALL } else { &chosen }) {
        Ok(paths) => {
            println!("{}", paths.root().display());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
