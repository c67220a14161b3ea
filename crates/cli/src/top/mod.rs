//! `millstream top`: streams, shards and consumers live in the terminal, each second anew.
//!
//! What it shows are the service's metrics, through GetMetricData, as any client can have them.

mod figures;
mod screen;

use std::time::Duration;

use millstream_base::Clock as _;
use millstream_runtime::sleep;
use serde_json::{Value, json};

use crate::{
    calls,
    client::{Client, Error, Rest},
    connection::ConnectionArgs,
    shapes::StreamRef,
};
use figures::{Asked, Figures};
use screen::Screen;

/// Arguments of `top`.
#[derive(Clone, Debug, clap::Args)]
pub struct TopArgs {
    #[command(flatten)]
    connection: ConnectionArgs,
    /// Show the shards of this stream too
    stream: Option<StreamRef>,
    /// Seconds between two looks
    #[arg(long, short = 'd', value_name = "SECONDS", default_value_t = 1, value_parser = clap::value_parser!(u64).range(1..=3600))]
    delay: u64,
    /// Print what there is and end after so many looks
    #[arg(long, short = 'n', value_name = "LOOKS")]
    number: Option<u64>,
}

/// Streams that are asked for; a call of metrics takes 500 queries.
const STREAMS_MAX: usize = 60;
/// Streams that are described in one look, of which twenty a second are allowed.
const DESCRIBED_AT_ONCE: usize = 10;

/// A stream with what is known of it.
#[derive(Clone, Debug, Default)]
struct Seen {
    name: String,
    arn: String,
    status: String,
    shards: Option<u64>,
    consumers: Vec<String>,
}

/// Runs the command.
pub async fn run(args: TopArgs) -> Result<(), Error> {
    let client = args.connection.client()?;
    let metrics = Rest::new(args.connection.connector()?, args.connection.signer()?, "monitoring");
    let mut screen = Screen::open();
    let mut known: Vec<Seen> = Vec::new();
    let mut looks = 0;
    loop {
        refresh(&client, &mut known, looks).await?;
        let shards = match &args.stream {
            Some(stream) => calls::shards(&client, stream, None).await?,
            None => Vec::new(),
        };
        let stream = args.stream.as_ref().map(StreamRef::name);
        let asked = Asked::of(&known, stream, &shards);
        let figures = Figures::get(&metrics, asked, client.clock().now()).await?;
        screen.draw(client.endpoint(), &known, stream, &shards, &figures)?;
        looks += 1;
        if args.number.is_some_and(|number| looks >= number) {
            return Ok(());
        }
        tokio::select! {
            () = sleep(Duration::from_secs(args.delay)) => {}
            _ = tokio::signal::ctrl_c() => return Ok(()),
        }
    }
}

/// The streams that there are, and some of them described: all in turn, since only so many calls are allowed.
async fn refresh(client: &Client, known: &mut Vec<Seen>, looks: u64) -> Result<(), Error> {
    let mut streams: Vec<Seen> = Vec::new();
    let mut input = json!({});
    while streams.len() < STREAMS_MAX {
        let answer: Value = client.call("ListStreams", &input).await?;
        let text = |stream: &Value, member: &str| stream[member].as_str().unwrap_or_default().to_owned();
        for stream in answer["StreamSummaries"].as_array().into_iter().flatten() {
            let name = text(stream, "StreamName");
            let before = known.iter().find(|seen| seen.name == name).cloned().unwrap_or_default();
            streams.push(Seen {
                arn: text(stream, "StreamARN"),
                status: text(stream, "StreamStatus"),
                name,
                ..before
            });
        }
        match answer["NextToken"].as_str() {
            Some(token) if answer["HasMoreStreams"] == true => input = json!({ "NextToken": token }),
            _ => break,
        }
    }
    streams.truncate(STREAMS_MAX);
    let count = streams.len().max(1);
    let first = usize::try_from(looks).unwrap_or(0) * DESCRIBED_AT_ONCE % count;
    let unknown = streams.iter().position(|stream| stream.shards.is_none());
    let first = unknown.unwrap_or(first);
    for stream in streams.iter_mut().skip(first).take(DESCRIBED_AT_ONCE) {
        describe(client, stream).await?;
    }
    *known = streams;
    Ok(())
}

async fn describe(client: &Client, stream: &mut Seen) -> Result<(), Error> {
    let input = json!({ "StreamARN": stream.arn });
    let answer: Result<Value, Error> = client.call("DescribeStreamSummary", &input).await;
    let summary = match answer {
        Ok(mut answer) => answer["StreamDescriptionSummary"].take(),
        // It has gone since it was listed.
        Err(error) if error.code() == Some("ResourceNotFoundException") => return Ok(()),
        Err(error) => return Err(error),
    };
    stream.shards = summary["OpenShardCount"].as_u64();
    stream.consumers.clear();
    if summary["ConsumerCount"].as_u64().unwrap_or(0) > 0 {
        let page: Value = client.call("ListStreamConsumers", &input).await?;
        let names = page["Consumers"].as_array().into_iter().flatten();
        stream.consumers = names.filter_map(|one| one["ConsumerName"].as_str()).map(str::to_owned).collect();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scripted::Script;

    #[tokio::test]
    async fn streams_are_listed_and_described() {
        let script = Script::start(|_, call| {
            let answer = match call.operation.as_str() {
                "ListStreams" => json!({
                    "StreamNames": ["orders"], "HasMoreStreams": false,
                    "StreamSummaries": [{"StreamName": "orders", "StreamARN": "arn:orders", "StreamStatus": "ACTIVE"}],
                }),
                "DescribeStreamSummary" => {
                    json!({"StreamDescriptionSummary": {"OpenShardCount": 3, "ConsumerCount": 1}})
                }
                _ => json!({"Consumers": [{"ConsumerName": "billing"}]}),
            };
            (200, answer)
        })
        .await;
        let mut known = Vec::new();
        refresh(&script.client(), &mut known, 0).await.unwrap();
        let stream = &known[0];
        assert_eq!(
            (stream.name.as_str(), stream.shards, &stream.consumers[..]),
            ("orders", Some(3), &["billing".to_owned()][..])
        );
    }
}
