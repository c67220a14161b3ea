//! Creating and deleting streams.

use std::io::{self, BufRead, Write};

use serde_json::{Value, json};

use crate::{
    calls,
    client::{Client, Error},
    output::{counted, is_interactive, note},
    shapes::StreamRef,
    streams::{
        WaitArgs,
        settings::{parse_retention, set_retention},
        tags::parse_tag,
    },
};

/// Arguments of `streams create`.
#[derive(Debug, clap::Args)]
pub struct CreateArgs {
    /// Name of the new stream
    stream: StreamRef,
    /// Number of shards; each takes 1 MiB and 1,000 records a second
    #[arg(long, default_value_t = 1, value_name = "COUNT")]
    shards: u32,
    /// Let the number of shards follow the traffic
    #[arg(long, conflicts_with = "shards")]
    on_demand: bool,
    /// How long to keep records: 24h to 365d
    #[arg(long, value_parser = parse_retention, value_name = "TIME")]
    retention: Option<u64>,
    /// How large a record may be, 1024 to 10240
    #[arg(long, value_name = "KIB")]
    record_size: Option<u32>,
    /// Tag the stream; may be given several times
    #[arg(long = "tag", value_parser = parse_tag, value_name = "KEY=VALUE")]
    tags: Vec<(String, String)>,
    #[command(flatten)]
    wait: WaitArgs,
}

/// Arguments of `streams delete`.
#[derive(Debug, clap::Args)]
pub struct DeleteArgs {
    /// Name or ARN of the stream
    stream: StreamRef,
    /// Delete it although consumers are registered
    #[arg(long)]
    with_consumers: bool,
    /// Do not ask
    #[arg(long, short)]
    yes: bool,
    #[command(flatten)]
    wait: WaitArgs,
}

/// Creates a stream.
pub async fn create(client: &Client, args: &CreateArgs) -> Result<(), Error> {
    let StreamRef::Name(name) = &args.stream else {
        return Err(Error::Usage("a new stream has a name; its ARN comes from the service".to_owned()));
    };
    let mode = if args.on_demand { "ON_DEMAND" } else { "PROVISIONED" };
    let mut input = json!({ "StreamModeDetails": { "StreamMode": mode } });
    if !args.on_demand {
        input["ShardCount"] = json!(args.shards);
    }
    if let Some(kib) = args.record_size {
        input["MaxRecordSizeInKiB"] = json!(kib);
    }
    if !args.tags.is_empty() {
        input["Tags"] = args.tags.iter().map(|(key, value)| (key.clone(), json!(value))).collect();
    }
    let _: Value = client.call("CreateStream", &args.stream.with(input)).await?;
    if let Some(hours) = args.retention {
        // Retention is a change of its own, and changes need a stream that is ACTIVE.
        calls::until_active(client, &args.stream).await?;
        set_retention(client, &args.stream, hours).await?;
    }
    let shards =
        if args.on_demand { "on demand".to_owned() } else { counted(u64::from(args.shards), "shard") };
    args.wait.finish(client, &args.stream, &format!("created stream {name}, {shards}")).await
}

/// Deletes a stream.
pub async fn delete(client: &Client, args: &DeleteArgs) -> Result<(), Error> {
    if !args.yes && !confirmed(&format!("Delete stream {} and all its records?", args.stream.name()))? {
        return Err(Error::Incomplete("nothing was deleted".to_owned()));
    }
    let input = json!({ "EnforceConsumerDeletion": args.with_consumers });
    let _: Value = client.call("DeleteStream", &args.stream.with(input)).await?;
    if !args.wait.no_wait {
        calls::until_gone(client, &args.stream).await?;
    }
    note(&format!("deleted stream {}", args.stream.name()));
    Ok(())
}

/// Asks a person; scripts, which cannot answer, are taken at their word.
pub fn confirmed(question: &str) -> Result<bool, Error> {
    if !is_interactive() {
        return Ok(true);
    }
    let mut stderr = io::stderr().lock();
    write!(stderr, "{question} [y/N] ")?;
    stderr.flush()?;
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer)?;
    Ok(matches!(answer.trim(), "y" | "Y" | "yes"))
}
