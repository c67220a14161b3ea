//! `millstream`: parses arguments, then calls the server or a client command.

use std::{path::PathBuf, process::ExitCode};

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use millstream_server::{
    Invocation,
    config::{Flag, Mode},
};
use mimalloc::MiMalloc;

// A call allocates some dozens of times, mostly on one thread and freed on another. The allocator of glibc took a sixth of a
// single put (docs/performance.md), and that of musl, with which the static archive is linked, knows one lock for all threads.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// Amazon-Kinesis-compatible streaming in one binary
#[derive(Parser)]
#[command(name = "millstream", version, propagate_version = true, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run a server for development: loopback only, any credentials
    Dev(Dev),
    /// Run a server for production: every request is authenticated
    Serve(Serve),
    /// Verify every checksum of a data directory that no server uses, without changing it
    ///
    /// Exits with 0 if all is sound, 1 if something is damaged, 2 if there is no such directory, 3 if it is in use.
    Doctor {
        /// The data directory
        #[arg(long, value_name = "DIR")]
        data_dir: PathBuf,
    },
    #[command(flatten)]
    Client(millstream_cli::Commands),
    /// Print a script that completes commands and flags in a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

#[derive(Args)]
struct Common {
    /// Where the data is kept [default: ./millstream-data]
    #[arg(long, value_name = "DIR")]
    data_dir: Option<PathBuf>,
    /// Address of the plain port; port 0 picks one [default: 127.0.0.1:4567]
    #[arg(long, value_name = "ADDR")]
    listen: Option<String>,
    /// Address of the TLS port, or `off` [default: 127.0.0.1:4568]
    #[arg(long, value_name = "ADDR")]
    tls_listen: Option<String>,
    /// How log lines look [default: text]
    #[arg(long)]
    log_format: Option<LogFormat>,
}

#[derive(Clone, Copy, ValueEnum)]
enum LogFormat {
    Text,
    Json,
}

#[derive(Args)]
struct Dev {
    #[command(flatten)]
    common: Common,
    /// Keep the data in a temporary directory that is removed at the end
    #[arg(long, conflicts_with = "data_dir")]
    ephemeral: bool,
    /// Make a demo stream and put records into it, with a SQL application over it and a delivery stream behind it
    #[arg(long)]
    demo: bool,
    /// Listen on any address and answer to any host name, although any credentials are accepted
    #[arg(long)]
    insecure_listen_anywhere: bool,
}

#[derive(Args)]
struct Serve {
    #[command(flatten)]
    common: Common,
    /// The configuration file [default: ./millstream.toml, if it is there]
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Print the configuration with the source of every value, and exit
    #[arg(long)]
    print_config: bool,
}

fn main() -> ExitCode {
    // The server starts its own binary anew for the sandboxes of functions; that is no command of its users.
    let arguments: Vec<String> =
        std::env::args_os().skip(1).filter_map(|text| text.into_string().ok()).collect();
    if let Some(code) = millstream_server::sandbox(&arguments) {
        return code;
    }
    match Arguments::parse().command {
        Command::Dev(dev) => start(Invocation {
            mode: Mode::Dev { anywhere: dev.insecure_listen_anywhere },
            file: None,
            flags: dev.common.flags(),
            ephemeral: dev.ephemeral,
            demo: dev.demo,
            print_config: false,
            environment: std::env::vars_os().collect(),
        }),
        Command::Serve(serve) => start(Invocation {
            mode: Mode::Serve,
            file: serve.config,
            flags: serve.common.flags(),
            ephemeral: false,
            demo: false,
            print_config: serve.print_config,
            environment: std::env::vars_os().collect(),
        }),
        Command::Doctor { data_dir } => millstream_server::doctor(&data_dir),
        Command::Client(command) => runtime().block_on(millstream_cli::run(command)),
        Command::Completions { shell } => {
            let mut command = Arguments::command();
            clap_complete::generate(shell, &mut command, "millstream", &mut std::io::stdout());
            ExitCode::SUCCESS
        }
    }
}

fn start(invocation: Invocation) -> ExitCode {
    let runtime = runtime();
    let code = runtime.block_on(millstream_server::run(invocation));
    // A server that was told twice to stop waits for nothing that still runs.
    runtime.shutdown_background();
    code
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .expect("the operating system gives a process threads and an event queue")
}

impl Common {
    fn flags(self) -> Vec<Flag> {
        let flag = |name, key, value: Option<String>| value.map(|value| Flag { name, key, value });
        let data_dir = self.data_dir.map(|path| path.to_string_lossy().into_owned());
        let log_format = self.log_format.map(|format| match format {
            LogFormat::Text => "text".to_owned(),
            LogFormat::Json => "json".to_owned(),
        });
        [
            flag("--data-dir", "data_dir", data_dir),
            flag("--listen", "listen", self.listen),
            flag("--tls-listen", "tls_listen", self.tls_listen),
            flag("--log-format", "log_format", log_format),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}
