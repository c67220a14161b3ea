//! `millstream tail`: the records of all shards as they come.
//!
//! A task per shard reads ([`poll`] or [`fan_out`]) and hands records over a short channel; one loop prints them and starts the next
//! readers. [`lineage`] decides which shard may be read when, so that what was put into a parent is printed before what
//! was put into its children, and no shard is forgotten when a stream is resharded.

mod fan_out;
mod from;
mod lineage;
mod poll;
mod printer;
mod template;
#[cfg(test)]
mod tests;

use std::{sync::Arc, time::Duration};

use clap::Args;
use millstream_base::{Clock, Rng, SystemRng};
use millstream_runtime::timeout;
use serde_json::{Value, json};
use tokio::sync::{Semaphore, mpsc};

use crate::{
    calls,
    client::{Client, Error},
    connection::ConnectionArgs,
    consumers, output,
    shapes::{ChildShard, Record, Shard, StreamRef, parse_shard},
};
pub use from::From;
pub use from::Position;
use lineage::Lineage;
use printer::{Form, Printer};
use template::Template;

/// Arguments of `tail`.
#[derive(Debug, Args)]
pub struct TailArgs {
    /// Name or ARN of the stream
    stream: StreamRef,
    /// Where to begin: latest, trim-horizon, a time (2026-01-31T12:00:00Z), or how long ago (-10m)
    #[arg(long, default_value = "latest", value_name = "WHERE", allow_hyphen_values = true)]
    from: From,
    /// End after so many records
    #[arg(long, short = 'n', value_name = "COUNT")]
    limit: Option<u64>,
    /// End when all that is there has been printed
    #[arg(long)]
    no_follow: bool,
    /// Read this shard alone, by id or number; may be given several times
    #[arg(long = "shard", value_parser = parse_shard, value_name = "SHARD")]
    shards: Vec<String>,
    /// Print by a template: %k key, %s sequence number, %p shard, %t time of arrival, %d data, %b data in base64,
    /// %n size of the data, %% percent sign; \n and \t as usual
    #[arg(long, short, value_name = "TEMPLATE", conflicts_with_all = ["json", "raw"])]
    format: Option<Template>,
    /// Print each record as a line of JSON
    #[arg(long, conflicts_with = "raw")]
    json: bool,
    /// Print nothing but the data, byte for byte
    #[arg(long)]
    raw: bool,
    /// Have records pushed (SubscribeToShard) to a consumer: the registered one of this name, or one for this run
    #[arg(long, value_name = "CONSUMER", num_args = 0..=1, default_missing_value = "")]
    fan_out: Option<String>,
    #[command(flatten)]
    connection: ConnectionArgs,
}

/// What a reader of a shard has to tell.
#[derive(Debug)]
enum Event {
    /// Records, in their order.
    Records { shard: Arc<str>, records: Vec<Record> },
    /// All that is there has been read; nothing more follows from this reader.
    CaughtUp,
    /// The shard is closed and has been read to its end.
    Ended { shard: Arc<str>, children: Vec<ChildShard> },
    /// The shard cannot be read.
    Failed(Error),
}

/// What readers have in common.
#[derive(Clone)]
struct Reading {
    client: Client,
    stream: StreamRef,
    /// The consumer to subscribe as; without one, shards are polled.
    consumer_arn: Option<Arc<str>>,
    ends_when_caught_up: bool,
    /// Bounds the answers that are held at a time.
    turns: Arc<Semaphore>,
    events: mpsc::Sender<Event>,
}

/// How many answers, of up to 10 MiB each, are held at a time.
const ANSWERS_HELD: usize = 16;

/// Prints records until told to stop.
pub async fn run(args: TailArgs) -> Result<(), Error> {
    let client = args.connection.client()?;
    let form = match (&args.format, args.json, args.raw) {
        (Some(template), ..) => Form::Template(template.clone()),
        (None, true, _) => Form::Json,
        (None, _, true) => Form::Raw,
        (None, false, false) => Form::Line,
    };
    let consumer = match &args.fan_out {
        Some(name) => Some(Consumer::find(&client, &args.stream, name).await?),
        None => None,
    };
    let mut printer = Printer::to_stdout(form, args.limit);
    let result = tokio::select! {
        result = follow(&client, &args, consumer.as_ref().map(|consumer| consumer.arn.as_str()), &mut printer) => result,
        // Ctrl-C is the usual way out, and no failure.
        _ = tokio::signal::ctrl_c() => Ok(()),
    };
    let flushed = printer.flush();
    if let Some(consumer) = consumer {
        consumer.give_back(&client).await;
    }
    result.and(flushed)
}

/// Reads and prints until the limit is reached, everything has ended, or something fails.
async fn follow(
    client: &Client,
    args: &TailArgs,
    consumer_arn: Option<&str>,
    printer: &mut Printer,
) -> Result<(), Error> {
    let what = Following {
        stream: &args.stream,
        start: args.from.position(client.clock().now())?,
        ends_when_caught_up: args.no_follow,
        shards: &args.shards,
        consumer_arn,
    };
    what.follow(client, printer).await
}

/// Where records go that are followed.
pub trait Sink {
    /// Whether it wants no more.
    fn is_done(&self) -> bool;

    /// Takes records of a shard, in their order.
    fn take(&mut self, shard: &str, records: &[Record]) -> Result<(), Error>;

    /// No more records are there at the moment.
    fn pause(&mut self) -> Result<(), Error>;

    /// After how long without records it wants another pause; never, if that is not said.
    fn patience(&self) -> Option<Duration> {
        None
    }
}

impl Sink for Printer {
    fn is_done(&self) -> bool {
        Self::is_done(self)
    }

    fn take(&mut self, shard: &str, records: &[Record]) -> Result<(), Error> {
        self.print(shard, records)
    }

    fn pause(&mut self) -> Result<(), Error> {
        self.flush()
    }
}

/// What of a stream is followed, and from where.
pub struct Following<'a> {
    /// The stream.
    pub stream: &'a StreamRef,
    /// Where to begin.
    pub start: Position,
    /// Whether it ends when all that is there has been read.
    pub ends_when_caught_up: bool,
    /// These shards alone; all, if there are none.
    pub shards: &'a [String],
    /// The consumer to subscribe as; without one, shards are polled.
    pub consumer_arn: Option<&'a str>,
}

impl Following<'_> {
    /// Reads until the sink wants no more, everything has ended, or something fails.
    pub async fn follow(&self, client: &Client, sink: &mut impl Sink) -> Result<(), Error> {
        follow_into(client, self, sink).await
    }
}

async fn follow_into(client: &Client, args: &Following<'_>, sink: &mut impl Sink) -> Result<(), Error> {
    let start = args.start.clone();
    let (sender, mut events) = mpsc::channel(4);
    let reading = Reading {
        client: client.clone(),
        stream: args.stream.clone(),
        consumer_arn: args.consumer_arn.map(Arc::from),
        ends_when_caught_up: args.ends_when_caught_up,
        turns: Arc::new(Semaphore::new(ANSWERS_HELD)),
        events: sender,
    };
    let mut lineage = Lineage::new(first_shards(client, args, &start).await?);
    let mut readers = 0;
    while !sink.is_done() {
        for shard in lineage.ready() {
            let position = if shard.follows { Position::TrimHorizon } else { start.clone() };
            readers += 1;
            millstream_runtime::spawn(read(reading.clone(), shard.id.into(), position));
        }
        if readers == 0 {
            break;
        }
        // Whoever reads along sees everything before we wait for more.
        let event = match events.try_recv() {
            Ok(event) => event,
            Err(_) => {
                sink.pause()?;
                let next = match sink.patience() {
                    Some(patience) => timeout(patience, events.recv()).await.ok(),
                    None => Some(events.recv().await),
                };
                let Some(next) = next else { continue };
                next.expect("a sender is kept here")
            }
        };
        match event {
            Event::Records { shard, records } => sink.take(&shard, &records)?,
            Event::CaughtUp => readers -= 1,
            Event::Ended { shard, children } => {
                readers -= 1;
                let children = if args.shards.is_empty() {
                    children_of(&reading, &shard, children).await?
                } else {
                    Vec::new()
                };
                if lineage.misses_parents_of(&children) {
                    lineage.add_descendants(&all_shards(&reading).await?);
                }
                lineage.ended(&shard, children);
            }
            Event::Failed(error) => return Err(error),
        }
    }
    Ok(())
}

/// The shards to begin with.
async fn first_shards(client: &Client, args: &Following<'_>, start: &Position) -> Result<Vec<Shard>, Error> {
    let filter = match start {
        Position::Latest => json!({ "Type": "AT_LATEST" }),
        Position::At(moment) => json!({ "Type": "FROM_TIMESTAMP", "Timestamp": moment.as_seconds() }),
        Position::TrimHorizon | Position::After(_) => json!({ "Type": "FROM_TRIM_HORIZON" }),
    };
    if args.shards.is_empty() {
        let mut shards = calls::shards(client, args.stream, Some(filter)).await?;
        if *start == Position::Latest {
            // A service that does not know the filter answers closed shards too.
            shards.retain(Shard::is_open);
        }
        return Ok(shards);
    }
    let mut shards = calls::shards(client, args.stream, None).await?;
    shards.retain(|shard| args.shards.contains(&shard.shard_id));
    let missing = args.shards.iter().find(|id| !shards.iter().any(|shard| shard.shard_id == **id));
    match missing {
        Some(id) => Err(Error::Usage(format!("stream {} has no shard {id}", args.stream.name()))),
        None => Ok(shards),
    }
}

/// The children of a shard that has ended. A service that does not name them is asked for its shards.
async fn children_of(
    reading: &Reading,
    shard: &str,
    named: Vec<ChildShard>,
) -> Result<Vec<ChildShard>, Error> {
    if !named.is_empty() {
        return Ok(named);
    }
    let shards = all_shards(reading).await?;
    let child = |child: &Shard| ChildShard {
        shard_id: child.shard_id.clone(),
        parent_shards: child.parents().map(str::to_owned).collect(),
    };
    Ok(shards
        .iter()
        .map(child)
        .filter(|child| child.parent_shards.iter().any(|parent| parent == shard))
        .collect())
}

/// The shards of the stream, open and closed.
async fn all_shards(reading: &Reading) -> Result<Vec<Shard>, Error> {
    match calls::shards(&reading.client, &reading.stream, None).await {
        // A stream that is being deleted ends all its shards.
        Err(error) if error.code() == Some("ResourceNotFoundException") => Ok(Vec::new()),
        shards => shards,
    }
}

/// Reads one shard to its end.
async fn read(reading: Reading, shard: Arc<str>, position: Position) {
    let result = match &reading.consumer_arn {
        Some(arn) => fan_out::read(&reading, arn, &shard, position).await,
        None => poll::read(&reading, &shard, position).await,
    };
    let last = match result {
        Ok(Some(children)) => Event::Ended { shard, children },
        Ok(None) => Event::CaughtUp,
        Err(error) => Event::Failed(error),
    };
    // Without a receiver the command is over.
    let _ = reading.events.send(last).await;
}

/// The consumer of a fan-out.
struct Consumer {
    arn: String,
    /// Whether it was registered for this run alone.
    borrowed: bool,
}

impl Consumer {
    /// The registered one of that name, or a new one if there is no name.
    async fn find(client: &Client, stream: &StreamRef, name: &str) -> Result<Self, Error> {
        let (summary, _) = calls::summary(client, stream).await?;
        if !name.is_empty() {
            let arn = consumers::active_consumer(client, &summary.stream_arn, name).await?;
            return Ok(Self { arn, borrowed: false });
        }
        let name = format!("tail-{:08x}", SystemRng.next_u64() as u32);
        let arn = consumers::register(client, &summary.stream_arn, &name).await?;
        Ok(Self { arn, borrowed: true })
    }

    /// Deregisters what was registered for this run.
    async fn give_back(self, client: &Client) {
        if self.borrowed {
            let input = json!({ "ConsumerARN": self.arn });
            if let Err(error) = client.call::<Value>("DeregisterStreamConsumer", &input).await {
                output::note(&format!("consumer {} is left behind: {}", self.arn, error.in_full()));
            }
        }
    }
}
