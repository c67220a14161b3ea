//! `millstream put`: arguments, lines or files become records.
//!
//! A thread reads ([`source`]), keys are chosen ([`key`]), and batches go out one at a time ([`send`]), so that records
//! arrive in the order in which they were read, but for those that the service refuses at first and that are sent again.

mod key;
mod send;
mod source;

use std::{collections::VecDeque, io::IsTerminal, path::PathBuf, time::Duration};

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use millstream_base::Clock;
use serde_json::{Value, json};

use crate::{
    client::Error,
    connection::ConnectionArgs,
    output::{Cell, Colour, OutputArgs, Table, bytes, counted, note},
    shapes::StreamRef,
    times,
};
use key::Keys;
use send::{Outgoing, Placed, Sender};
use source::{Chunk, Source};

/// Arguments of `put`.
#[derive(Debug, Args)]
pub struct PutArgs {
    /// Name or ARN of the stream
    stream: StreamRef,
    /// Records; without any, every line of standard input that is not empty is a record
    #[arg(value_name = "DATA", conflicts_with = "files")]
    data: Vec<String>,
    /// File whose lines are records, `-` for standard input; may be given several times
    #[arg(long = "file", short, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Each file is one record, whatever lines it has
    #[arg(long, requires = "files")]
    whole: bool,
    /// Partition key of every record [default: a random one for each]
    #[arg(long, short)]
    key: Option<String>,
    /// Field of JSON records that holds the partition key, `user` or `user.id`; where it is missing, --key is taken
    #[arg(long, value_name = "FIELD")]
    key_field: Option<String>,
    /// Hash key that decides on the shard, in place of the partition key's hash
    #[arg(long, value_name = "HASH_KEY")]
    explicit_hash_key: Option<String>,
    /// Say nothing when all went well
    #[arg(long, short)]
    quiet: bool,
    #[command(flatten)]
    connection: ConnectionArgs,
    #[command(flatten)]
    output: OutputArgs,
}

/// Puts the records.
pub async fn run(args: PutArgs) -> Result<(), Error> {
    let client = args.connection.client()?;
    let from_arguments = !args.data.is_empty();
    let source = if from_arguments {
        Source::Arguments(args.data.clone())
    } else if args.whole {
        Source::WholeFiles(args.files.clone())
    } else {
        Source::Lines(args.files.clone())
    };
    let shows_progress = !from_arguments && !args.quiet && std::io::stderr().is_terminal();
    let progress = if shows_progress { progress(source.size()) } else { ProgressBar::hidden() };
    let keys = Keys::new(args.key.clone(), args.key_field.as_deref());
    let started = client.clock().monotonic();
    let mut sender = Sender::new(&client, &args.stream);
    let mut put = Put { keys, explicit_hash_key: args.explicit_hash_key.clone(), ..Put::default() };
    let result = tokio::select! {
        result = put.everything(source, &mut sender, &progress, from_arguments) => result,
        _ = tokio::signal::ctrl_c() => Err(Error::Incomplete("interrupted".to_owned())),
    };
    progress.finish_and_clear();
    if from_arguments && !put.placed.is_empty() {
        show(&args.output, &put.placed)?;
    }
    let took = client.clock().monotonic() - started;
    if !args.quiet && (!from_arguments || result.is_err()) {
        note(&summary(&sender, args.stream.name(), took));
    }
    result
}

/// A run of `put`.
#[derive(Default)]
struct Put {
    keys: Keys,
    explicit_hash_key: Option<String>,
    /// What became of the records, where somebody wants to know.
    placed: Vec<Placed>,
}

impl Put {
    /// Reads to the end and sends until everything is in the stream.
    async fn everything(
        &mut self,
        source: Source,
        sender: &mut Sender<'_>,
        progress: &ProgressBar,
        keeps_places: bool,
    ) -> Result<(), Error> {
        let mut chunks = source.read();
        let mut queue = VecDeque::new();
        let mut failed = None;
        let mut ended = false;
        while !ended || !queue.is_empty() {
            // Waits for input only if there is nothing to send, and takes no more of it than a request holds.
            while !ended && failed.is_none() && !sender.is_enough(&queue) {
                let chunk = if queue.is_empty() { chunks.recv().await } else { chunks.try_recv().ok() };
                match chunk {
                    Some(chunk) => failed = self.enqueue(chunk, &mut queue).err(),
                    None if queue.is_empty() => ended = true,
                    None => break,
                }
            }
            if queue.is_empty() {
                break;
            }
            let placed = sender.send_batch(&mut queue).await?;
            progress.inc(placed.iter().map(|placed| placed.bytes_read as u64).sum());
            progress.set_message(counted(sender.records, "record"));
            if keeps_places {
                self.placed.extend(placed);
            }
        }
        failed.map_or(Ok(()), Err)
    }

    /// Turns what was read into records to send, up to the first that cannot be one.
    fn enqueue(&mut self, chunk: Chunk, queue: &mut VecDeque<Outgoing>) -> Result<(), Error> {
        let records = chunk?;
        for record in records {
            let key = self
                .keys
                .key_of(&record.data)
                .map_err(|why| Error::Usage(format!("{}: {why}", record.origin)))?;
            queue.push_back(Outgoing {
                data: record.data,
                key,
                explicit_hash_key: self.explicit_hash_key.clone(),
                bytes_read: record.bytes_read,
            });
        }
        Ok(())
    }
}

fn show(output: &OutputArgs, placed: &[Placed]) -> Result<(), Error> {
    let mut table = Table::new(&["SHARD", "SEQUENCE NUMBER"]);
    let mut objects = Vec::with_capacity(placed.len());
    for placed in placed {
        table.row(vec![Cell::new(&placed.shard_id, Colour::Name), placed.sequence_number.as_str().into()]);
        objects.push(json!({ "ShardId": placed.shard_id, "SequenceNumber": placed.sequence_number }));
    }
    output.print(&table, &Value::Array(objects))
}

fn summary(sender: &Sender, stream: &str, took: Duration) -> String {
    let retried = match sender.retried {
        0 => String::new(),
        retried => format!("; {} sent again after a refusal", counted(retried, "record")),
    };
    format!(
        "put {} of {} into {stream} in {}{retried}",
        counted(sender.records, "record"),
        bytes(sender.bytes),
        times::short(took)
    )
}

fn progress(size: Option<u64>) -> ProgressBar {
    let (bar, template) = match size {
        Some(size) => {
            (ProgressBar::new(size), "{bar:30} {percent:>3} %  {msg}  {decimal_bytes_per_sec}  {eta} left")
        }
        None => (ProgressBar::new_spinner(), "{spinner} {msg}  {decimal_bytes}  {decimal_bytes_per_sec}"),
    };
    bar.set_style(ProgressStyle::with_template(template).expect("the template is a valid one"));
    bar
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;
    use crate::scripted::{Script, refused, taken};

    #[tokio::test]
    async fn lines_become_records_in_their_order() {
        let server = Script::start(|_, input| taken(input)).await;
        let mut file = tempfile::NamedTempFile::new().unwrap();
        for n in 0..1234 {
            writeln!(file, "{{\"n\":{n},\"k\":\"key-{n}\"}}\n").unwrap();
        }
        let client = server.client();
        let stream: StreamRef = "s".parse().unwrap();
        let mut sender = Sender::new(&client, &stream);
        let mut put = Put { keys: Keys::new(None, Some("k")), ..Put::default() };
        let source = Source::Lines(vec![file.path().to_owned()]);
        put.everything(source, &mut sender, &ProgressBar::hidden(), false).await.unwrap();
        let records = server.records_put();
        assert_eq!(records.len(), 1234);
        for (n, (key, data)) in records.iter().enumerate() {
            assert_eq!(
                (key.as_str(), data.as_str()),
                (format!("key-{n}").as_str(), format!("{{\"n\":{n},\"k\":\"key-{n}\"}}").as_str())
            );
        }
        assert_eq!((sender.records, sender.retried), (1234, 0));
    }

    #[tokio::test]
    async fn what_stands_before_a_bad_line_is_put() {
        let server = Script::start(|_, input| taken(input)).await;
        let mut file = tempfile::NamedTempFile::new().unwrap();
        writeln!(file, "{{\"k\":\"a\"}}\n{{\"x\":1}}\n{{\"k\":\"b\"}}").unwrap();
        let client = server.client();
        let stream: StreamRef = "s".parse().unwrap();
        let mut sender = Sender::new(&client, &stream);
        let mut put = Put { keys: Keys::new(None, Some("k")), ..Put::default() };
        let source = Source::Lines(vec![file.path().to_owned()]);
        let error = put.everything(source, &mut sender, &ProgressBar::hidden(), false).await.unwrap_err();
        assert!(error.to_string().contains("line 2"), "{error}");
        assert_eq!(server.records_put().len(), 1);
    }

    #[tokio::test]
    async fn every_argument_gets_a_place() {
        // The first record is refused once, and so is placed after the second.
        let server =
            Script::start(|call, input| if call == 0 { refused(input, &[0]) } else { taken(input) }).await;
        let client = server.client();
        let stream: StreamRef = "s".parse().unwrap();
        let mut sender = Sender::new(&client, &stream);
        let mut put = Put { keys: Keys::new(Some("k".to_owned()), None), ..Put::default() };
        let source = Source::Arguments(vec!["a".to_owned(), "b".to_owned()]);
        put.everything(source, &mut sender, &ProgressBar::hidden(), true).await.unwrap();
        assert_eq!((put.placed.len(), sender.records, sender.retried), (2, 2, 1));
    }
}
