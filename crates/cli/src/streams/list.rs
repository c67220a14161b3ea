//! The list of streams.

use serde_json::{Value, json};

use crate::{
    calls,
    client::{Client, Error},
    output::{Cell, Colour, OutputArgs, Table, grouped},
    shapes::StreamRef,
    times,
};

/// Arguments of `streams list`.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct ListArgs {
    /// Describe every stream: shards, retention, consumers, encryption; a call per stream
    #[arg(long, short)]
    long: bool,
}

/// Lists the streams.
pub async fn run(client: &Client, output: &OutputArgs, args: &ListArgs) -> Result<(), Error> {
    let streams = summaries(client).await?;
    if !args.long {
        let mut table = Table::new(&["NAME", "STATUS", "MODE", "CREATED"]);
        for stream in &streams {
            table.row(vec![name(stream), status(stream), mode(stream), created(stream)]);
        }
        return output.print(&table, &Value::Array(streams));
    }
    let mut described = Vec::with_capacity(streams.len());
    for stream in &streams {
        let stream: StreamRef = text(stream, "StreamName").parse().map_err(|error| Error::Answer {
            operation: "ListStreams".to_owned(),
            what: format!("{error}"),
        })?;
        described.push(calls::summary(client, &stream).await?.1);
    }
    let headings = ["NAME", "STATUS", "MODE", "#SHARDS", "#RETENTION", "#CONSUMERS", "ENCRYPTION", "CREATED"];
    let mut table = Table::new(&headings);
    for stream in &described {
        let number = |member: &str| grouped(stream[member].as_u64().unwrap_or(0));
        table.row(vec![
            name(stream),
            status(stream),
            mode(stream),
            number("OpenShardCount").into(),
            times::hours(stream["RetentionPeriodHours"].as_u64().unwrap_or(0)).into(),
            number("ConsumerCount").into(),
            stream["EncryptionType"].as_str().unwrap_or("NONE").into(),
            created(stream),
        ]);
    }
    output.print(&table, &Value::Array(described))
}

/// All streams; where a service answers nothing but names, objects with nothing but names.
async fn summaries(client: &Client) -> Result<Vec<Value>, Error> {
    let mut streams: Vec<Value> = Vec::new();
    let mut input = json!({});
    loop {
        let mut answer: Value = client.call("ListStreams", &input).await?;
        let names = answer["StreamNames"].as_array().cloned().unwrap_or_default();
        match answer["StreamSummaries"].take() {
            Value::Array(mut summaries) if summaries.len() == names.len() => streams.append(&mut summaries),
            _ => streams.extend(names.iter().map(|name| json!({ "StreamName": name }))),
        }
        match names.last() {
            Some(last) if answer["HasMoreStreams"] == true => {
                input = json!({ "ExclusiveStartStreamName": last });
            }
            _ => return Ok(streams),
        }
    }
}

fn text<'a>(stream: &'a Value, member: &str) -> &'a str {
    stream[member].as_str().unwrap_or_default()
}

fn name(stream: &Value) -> Cell {
    Cell::new(text(stream, "StreamName"), Colour::Name)
}

fn status(stream: &Value) -> Cell {
    Cell::status(text(stream, "StreamStatus"))
}

fn mode(stream: &Value) -> Cell {
    text(&stream["StreamModeDetails"], "StreamMode").into()
}

fn created(stream: &Value) -> Cell {
    stream["StreamCreationTimestamp"].as_f64().map(times::to_the_second).unwrap_or_default().into()
}
