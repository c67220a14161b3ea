//! The friendly commands: streams, records and benchmarks from a terminal.
//!
//! A client of the public API and nothing else: what it can do, any SDK can. (`sql` and its benchmark run the engine of SQL
//! applications in this process, over records that they have read like everybody else.) [`Commands`] is for the argument parser of
//! the binary, [`run`] for its main function. A command is a file or folder with its arguments and an async `run`;
//! `client` talks to the server, `output` to the terminal. Readers who want to see how a command works start with
//! `shards.rs`.

mod apps;
mod bench;
mod calls;
mod client;
mod connection;
mod consumers;
mod deliveries;
mod keys;
mod output;
mod put;
mod queues;
#[cfg(test)]
mod scripted;
mod shapes;
mod shards;
mod sql;
mod streams;
mod subscription;
mod tables;
mod tail;
mod times;
mod top;
mod users;
mod video;

use std::{io::Write, process::ExitCode};

/// Commands that call a running server.
#[derive(Debug, clap::Subcommand)]
pub enum Commands {
    /// List, create and change data streams
    Streams(streams::StreamsArgs),
    /// Show the shards of a stream: lineage, hash keys, sequence numbers
    Shards(shards::ShardsArgs),
    /// List, register and deregister the consumers of a stream
    Consumers(consumers::ConsumersArgs),
    /// List, create and delete queues, and receive from them
    Queues(queues::QueuesArgs),
    /// Show and delete the tables of consumers: who has the lease of which shard, how far it has come
    Tables(tables::TablesArgs),
    /// Put records into a stream: arguments, lines or files
    Put(put::PutArgs),
    /// Print the records of a stream as they come, from all shards
    Tail(tail::TailArgs),
    /// Run a SQL query over the records of a stream: those that come, or those of the last minutes
    Sql(sql::SqlArgs),
    /// Show delivery streams: their state, how far they lag, what went wrong last
    Deliveries(deliveries::DeliveriesArgs),
    /// List, show, start and stop SQL applications
    Apps(apps::AppsArgs),
    /// Watch streams, shards and consumers live: throughput, iterator age, what is refused
    Top(top::TopArgs),
    /// Put media into a video stream, play it, cut clips out of it
    Video(video::VideoArgs),
    /// List and create users, and say what they may do
    Users(users::UsersArgs),
    /// List, make and delete the access keys of a user
    Keys(keys::KeysArgs),
    /// Measure a server with a load of your choice
    Bench(bench::BenchArgs),
}

/// Runs a command on the present tokio runtime, which must have timers and I/O enabled.
///
/// Exit codes: 0 it is done, 1 it failed, 2 it was used wrongly. Whoever stops reading our output ends a command in peace.
pub async fn run(command: Commands) -> ExitCode {
    let result = match command {
        Commands::Streams(args) => streams::run(args).await,
        Commands::Shards(args) => shards::run(args).await,
        Commands::Consumers(args) => consumers::run(args).await,
        Commands::Queues(args) => queues::run(args).await,
        Commands::Tables(args) => tables::run(args).await,
        Commands::Put(args) => put::run(args).await,
        Commands::Tail(args) => tail::run(args).await,
        Commands::Sql(args) => sql::run(args).await,
        Commands::Deliveries(args) => deliveries::run(args).await,
        Commands::Apps(args) => apps::run(args).await,
        Commands::Top(args) => top::run(args).await,
        Commands::Video(args) => video::run(args).await,
        Commands::Users(args) => users::run(args).await,
        Commands::Keys(args) => keys::run(args).await,
        Commands::Bench(args) => bench::run(args).await,
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.is_broken_pipe() => ExitCode::SUCCESS,
        Err(error) => {
            let mut stderr = std::io::stderr().lock();
            // Where standard error is gone too, the exit code has to do.
            let _ = writeln!(stderr, "error: {}", error.in_full());
            if let Some(hint) = error.hint() {
                let _ = writeln!(stderr, " hint: {hint}");
            }
            ExitCode::from(if error.is_usage() { 2 } else { 1 })
        }
    }
}
