//! `millstream streams`: what streams there are, and everything about them that can be changed.

mod create;
mod describe;
mod list;
mod reshard;
mod settings;
mod tags;

use clap::{Args, Subcommand};

use crate::{
    calls,
    client::{Client, Error},
    connection::ConnectionArgs,
    output::{OutputArgs, note},
    shapes::StreamRef,
};

/// Arguments of `streams`.
#[derive(Debug, Args)]
pub struct StreamsArgs {
    #[command(flatten)]
    connection: ConnectionArgs,
    #[command(flatten)]
    output: OutputArgs,
    #[command(subcommand)]
    command: Option<StreamsCommand>,
}

#[derive(Debug, Subcommand)]
enum StreamsCommand {
    /// List the streams (what `streams` alone does too)
    List(list::ListArgs),
    /// Show everything about a stream
    Describe(StreamArg),
    /// Create a stream
    Create(create::CreateArgs),
    /// Delete a stream and its records
    Delete(create::DeleteArgs),
    /// Split and merge shards until there are so many of equal size
    Scale(reshard::ScaleArgs),
    /// Split a shard in two
    Split(reshard::SplitArgs),
    /// Merge two shards whose hash keys are adjacent
    Merge(reshard::MergeArgs),
    /// Set how long records are kept
    Retention(settings::RetentionArgs),
    /// Choose between fixed shards and shards that follow the traffic
    Mode(settings::ModeArgs),
    /// Encrypt records from now on, or stop doing so
    Encrypt(settings::EncryptArgs),
    /// Set how large a record may be
    RecordSize(settings::RecordSizeArgs),
    /// Show, set and remove tags
    Tags(tags::TagsArgs),
}

/// The stream that a command is about.
#[derive(Clone, Debug, Args)]
pub struct StreamArg {
    /// Name or ARN of the stream
    pub stream: StreamRef,
}

/// Whether to wait for a change.
#[derive(Clone, Debug, Args)]
pub struct WaitArgs {
    /// Return at once, while the stream is still changing
    #[arg(long)]
    no_wait: bool,
}

impl WaitArgs {
    /// Waits, unless told not to, until the stream is ACTIVE; then says what was done.
    async fn finish(&self, client: &Client, stream: &StreamRef, done: &str) -> Result<(), Error> {
        if self.no_wait {
            note(&format!("{done} (in progress)"));
        } else {
            calls::until_active(client, stream).await?;
            note(done);
        }
        Ok(())
    }
}

/// Runs the command.
pub async fn run(args: StreamsArgs) -> Result<(), Error> {
    let client = args.connection.client()?;
    let output = &args.output;
    match args.command.unwrap_or(StreamsCommand::List(list::ListArgs::default())) {
        StreamsCommand::List(args) => list::run(&client, output, &args).await,
        StreamsCommand::Describe(args) => describe::run(&client, output, &args.stream).await,
        StreamsCommand::Create(args) => create::create(&client, &args).await,
        StreamsCommand::Delete(args) => create::delete(&client, &args).await,
        StreamsCommand::Scale(args) => reshard::scale(&client, &args).await,
        StreamsCommand::Split(args) => reshard::split(&client, &args).await,
        StreamsCommand::Merge(args) => reshard::merge(&client, &args).await,
        StreamsCommand::Retention(args) => settings::retention(&client, &args).await,
        StreamsCommand::Mode(args) => settings::mode(&client, &args).await,
        StreamsCommand::Encrypt(args) => settings::encrypt(&client, &args).await,
        StreamsCommand::RecordSize(args) => settings::record_size(&client, &args).await,
        StreamsCommand::Tags(args) => tags::run(&client, output, &args).await,
    }
}
