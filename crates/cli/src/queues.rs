//! `millstream queues`: queues of on-demand streams, and what can be received from them.

use std::time::Duration;

use millstream_base::{Clock, SystemClock};
use serde_json::{Value, json};

use crate::{
    calls,
    client::{Client, Error},
    connection::ConnectionArgs,
    output::{Cell, Colour, OutputArgs, Table, counted, note, printable},
    shapes::StreamRef,
    tail::From,
    times,
};

/// Arguments of `queues`.
#[derive(Debug, clap::Args)]
pub struct QueuesArgs {
    #[command(flatten)]
    connection: ConnectionArgs,
    #[command(flatten)]
    output: OutputArgs,
    #[command(subcommand)]
    command: Option<QueuesCommand>,
}

#[derive(Debug, clap::Subcommand)]
enum QueuesCommand {
    /// List the queues (the default)
    List {
        /// Only those of this stream, by name or ARN
        stream: Option<StreamRef>,
    },
    /// Create a queue on an on-demand stream
    Create {
        /// Name of the new queue
        name: String,
        /// Name or ARN of the stream
        stream: StreamRef,
        /// Where it begins: latest, trim-horizon, a time, or an age such as 2h
        #[arg(long, default_value = "latest")]
        from: From,
        /// How long a received record is invisible to others
        #[arg(long, value_name = "DURATION", default_value = "30s", value_parser = times::parse_duration)]
        visibility_timeout: Duration,
        /// How often a record is received before it is a dead letter; 0: for ever
        #[arg(long, value_name = "COUNT", default_value = "6")]
        max_receives: u32,
    },
    /// Receive up to ten records; they are invisible to others until their time is over
    Receive {
        /// Name or ARN of the queue
        queue: String,
        /// How many at the most, 1 to 10
        #[arg(long, default_value = "10")]
        limit: u32,
        /// How long to wait for a record, 1s to 20s
        #[arg(long, value_name = "DURATION", default_value = "9s", value_parser = times::parse_duration)]
        wait: Duration,
        /// Acknowledge them once they are printed
        #[arg(long)]
        acknowledge: bool,
        /// Receive dead letters
        #[arg(long)]
        dead_letters: bool,
    },
    /// Delete a queue; the records of its stream stay
    Delete {
        /// Name or ARN of the queue
        queue: String,
    },
}

/// Runs the command.
pub async fn run(args: QueuesArgs) -> Result<(), Error> {
    let client = args.connection.client()?;
    match args.command.unwrap_or(QueuesCommand::List { stream: None }) {
        QueuesCommand::List { stream } => {
            let arn = match &stream {
                Some(stream) => Some(calls::summary(&client, stream).await?.0.stream_arn),
                None => None,
            };
            let queues = list(&client, arn.as_deref()).await?;
            args.output.print(&table(&queues), &Value::Array(queues))
        }
        QueuesCommand::Create { name, stream, from, visibility_timeout, max_receives } => {
            let (summary, _) = calls::summary(&client, &stream).await?;
            let start = from.position(SystemClock::new().now())?.starting_position();
            let letters = match max_receives {
                0 => json!({ "TargetType": "NONE" }),
                count => json!({ "TargetType": "BUILT_IN", "MaxReceiveCount": count }),
            };
            let input = json!({
                "QueueName": name,
                "StreamConfigurationList": [{ "StreamARN": summary.stream_arn, "StartingPosition": start }],
                "QueueAttributes": {
                    "VisibilityTimeoutSeconds": visibility_timeout.as_secs(),
                    "DeadLetterConfiguration": letters,
                },
            });
            let arn = create(&client, &input).await?;
            note(&format!("created {arn}"));
            Ok(())
        }
        QueuesCommand::Receive { queue, limit, wait, acknowledge, dead_letters } => {
            let arn = arn_of(&client, &queue).await?;
            let input = json!({ "QueueARN": arn, "Limit": limit, "WaitTimeSeconds": wait.as_secs() });
            let (receive, done) = match dead_letters {
                false => ("ReceiveQueueRecords", "AcknowledgeQueueRecords"),
                true => ("ReceiveDeadLetterQueueRecords", "AcknowledgeDeadLetterQueueRecords"),
            };
            let mut answer: Value = client.call(receive, &input).await?;
            let records = answer["QueueRecords"].take();
            args.output.print(&records_table(&records), &records)?;
            if acknowledge {
                settle(&client, done, &arn, &records).await?;
            }
            Ok(())
        }
        QueuesCommand::Delete { queue } => {
            let arn = arn_of(&client, &queue).await?;
            let _: Value = client.call("DeleteQueue", &json!({ "QueueARN": arn })).await?;
            note(&format!("deleted {queue}"));
            Ok(())
        }
    }
}

async fn list(client: &Client, stream: Option<&str>) -> Result<Vec<Value>, Error> {
    let filter = stream.map(|arn| json!([{ "StreamARN": arn }]));
    let mut queues = Vec::new();
    let mut input = json!({});
    loop {
        if let Some(filter) = &filter {
            input["StreamFilter"] = filter.clone();
        }
        let mut page: Value = client.call("ListQueues", &input).await?;
        if let Value::Array(mut page) = page["QueueSummaries"].take() {
            queues.append(&mut page);
        }
        match page["NextToken"].take() {
            Value::String(token) => input = json!({ "NextToken": token }),
            _ => return Ok(queues),
        }
    }
}

/// The ARN of a queue that is named by it or by its name.
async fn arn_of(client: &Client, queue: &str) -> Result<String, Error> {
    if queue.starts_with("arn:") {
        return Ok(queue.to_owned());
    }
    let queues = list(client, None).await?;
    let found = queues.iter().find(|found| found["QueueName"] == queue);
    let arn = found.and_then(|found| found["QueueARN"].as_str());
    arn.map(str::to_owned).ok_or_else(|| Error::Usage(format!("there is no queue {queue}")))
}

/// Makes a queue and waits until it delivers; answers its ARN.
async fn create(client: &Client, input: &Value) -> Result<String, Error> {
    let answer: Value = client.call("CreateQueue", input).await?;
    let arn = answer["QueueDescription"]["QueueARN"].as_str().unwrap_or_default().to_owned();
    let active = calls::until(client, async || {
        let answer: Value = client.call("DescribeQueue", &json!({ "QueueARN": arn })).await?;
        Ok((answer["QueueDescription"]["QueueStatus"] == "ACTIVE").then_some(()))
    });
    active.await?.ok_or_else(|| Error::Incomplete(format!("queue {arn} does not become ACTIVE")))?;
    Ok(arn)
}

async fn settle(client: &Client, operation: &str, arn: &str, records: &Value) -> Result<(), Error> {
    let records = records.as_array().map(Vec::as_slice).unwrap_or_default();
    if records.is_empty() {
        return Ok(());
    }
    let entry = |record: &Value| json!({ "ReceiptHandle": record["ReceiptHandle"] });
    let entries: Vec<_> = records.iter().map(entry).collect();
    let answer: Value = client.call(operation, &json!({ "QueueARN": arn, "Entries": entries })).await?;
    match answer["Failed"].as_array().and_then(|failed| failed.first()) {
        None => {
            note(&format!("acknowledged {}", counted(records.len() as u64, "record")));
            Ok(())
        }
        Some(failed) => {
            let message = failed["ErrorMessage"].as_str().unwrap_or_default();
            Err(Error::Incomplete(format!("not every record was acknowledged: {message}")))
        }
    }
}

fn table(queues: &[Value]) -> Table {
    let mut table = Table::new(&["NAME", "STATUS", "CREATED", "STREAM", "ARN"]);
    for queue in queues {
        let text = |member: &str| queue[member].as_str().unwrap_or_default();
        let stream = queue["Streams"][0]["StreamARN"].as_str().unwrap_or_default();
        let created = queue["QueueCreationTimestamp"].as_f64();
        table.row(vec![
            Cell::new(text("QueueName"), Colour::Name),
            Cell::status(text("QueueStatus")),
            created.map(times::to_the_second).unwrap_or_default().into(),
            stream.rsplit('/').next().unwrap_or_default().into(),
            text("QueueARN").into(),
        ]);
    }
    table
}

fn records_table(records: &Value) -> Table {
    let mut table = Table::new(&["ARRIVED", "RECEIVED", "KEY", "DATA"]);
    for record in records.as_array().into_iter().flatten() {
        let text = |member: &str| record[member].as_str().unwrap_or_default();
        let data = base64_simd::STANDARD.decode_to_vec(text("Data")).unwrap_or_default();
        let arrived = record["ApproximateArrivalTimestamp"].as_f64();
        table.row(vec![
            arrived.map(times::to_the_second).unwrap_or_default().into(),
            record["ReceiveCount"].to_string().into(),
            printable(text("PartitionKey")).into_owned().into(),
            printable(&String::from_utf8_lossy(&data)).into_owned().into(),
        ]);
    }
    table
}
