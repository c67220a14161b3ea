//! `millstream bench`: what a server can take, measured from outside by the public API.
//!
//! [`engine`] sends and waits, [`put`] and [`get`] say what, [`stats`] counts, [`report`] tells. Rates are those of the time
//! after a warm-up. In open loop a latency begins when its request was due, not when a stalled server let it go, so that
//! stalls show (otherwise known as coordinated omission).

mod answer;
mod body;
mod connection;
mod cores;
mod engine;
mod firehose;
mod fleet;
mod get;
mod histogram;
mod process;
mod put;
mod report;
mod setup;
mod sql;
mod stats;
mod subscribe;
mod timer;
mod transport;
mod video;

use crate::client::Error;

/// Arguments of `bench`.
#[derive(Debug, clap::Args)]
pub struct BenchArgs {
    #[command(subcommand)]
    command: BenchCommand,
}

#[derive(Debug, clap::Subcommand)]
enum BenchCommand {
    /// Put records as fast as the server takes them, or at a rate
    Put(put::PutArgs),
    /// Read records as fast as the server gives them
    Get(get::GetArgs),
    /// Put records into a delivery stream and wait until all lie in its bucket
    Firehose(firehose::FirehoseArgs),
    /// Put video fragments as fast as the server persists them
    Video(video::VideoArgs),
    /// Measure the SQL engine on one core, and how soon results come out of a server
    Sql(sql::SqlArgs),
    /// Measure the time from a put to its arrival at subscribers
    Subscribe(subscribe::SubscribeArgs),
}

/// Runs the command.
pub async fn run(args: BenchArgs) -> Result<(), Error> {
    match args.command {
        BenchCommand::Put(args) => put::run(args).await,
        BenchCommand::Get(args) => get::run(args).await,
        BenchCommand::Firehose(args) => firehose::run(args).await,
        BenchCommand::Video(args) => video::run(args).await,
        BenchCommand::Sql(args) => sql::run(args).await,
        BenchCommand::Subscribe(args) => subscribe::run(args).await,
    }
}
