//! Calls that several commands make.

use std::time::Duration;

use millstream_base::Clock;
use millstream_runtime::sleep;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{
    client::{Client, Error},
    shapes::{ListShardsOutput, Shard, StreamRef, StreamSummary},
};

/// How long a stream may take to change before a command stops waiting for it.
const CHANGE_TIMEOUT: Duration = Duration::from_secs(600);

/// A stream's summary, to look into and as the service answered it.
pub async fn summary(client: &Client, stream: &StreamRef) -> Result<(StreamSummary, Value), Error> {
    let mut answer: Value = client.call("DescribeStreamSummary", &stream.with(json!({}))).await?;
    let object = answer["StreamDescriptionSummary"].take();
    Ok((read("DescribeStreamSummary", &object)?, object))
}

/// The shards of a stream, all or those that a ShardFilter selects, as the service answered them.
pub async fn list_shards(
    client: &Client,
    stream: &StreamRef,
    filter: Option<Value>,
) -> Result<Vec<Value>, Error> {
    let first = match filter {
        Some(filter) => json!({ "ShardFilter": filter }),
        None => json!({}),
    };
    let mut page: ListShardsOutput = client.call("ListShards", &stream.with(first)).await?;
    let mut shards = page.shards;
    while let Some(token) = page.next_token {
        page = client.call("ListShards", &json!({ "NextToken": token })).await?;
        shards.append(&mut page.shards);
    }
    Ok(shards)
}

/// The same, to look into.
pub async fn shards(client: &Client, stream: &StreamRef, filter: Option<Value>) -> Result<Vec<Shard>, Error> {
    list_shards(client, stream, filter).await?.iter().map(|shard| read("ListShards", shard)).collect()
}

/// A part of an answer as a shape.
pub fn read<'a, T: Deserialize<'a>>(operation: &str, part: &'a Value) -> Result<T, Error> {
    T::deserialize(part)
        .map_err(|error| Error::Answer { operation: operation.to_owned(), what: error.to_string() })
}

/// Waits until a change of the stream is over.
pub async fn until_active(client: &Client, stream: &StreamRef) -> Result<StreamSummary, Error> {
    until(client, async || {
        let (summary, _) = summary(client, stream).await?;
        Ok((summary.stream_status == "ACTIVE").then_some(summary))
    })
    .await?
    .ok_or_else(|| {
        Error::Incomplete(format!("stream {} is still not ACTIVE; it may become so yet", stream.name()))
    })
}

/// Waits until the stream is gone.
pub async fn until_gone(client: &Client, stream: &StreamRef) -> Result<(), Error> {
    until(client, async || match summary(client, stream).await {
        Err(error) if error.code() == Some("ResourceNotFoundException") => Ok(Some(())),
        Err(error) => Err(error),
        Ok(_) => Ok(None),
    })
    .await?
    .ok_or_else(|| Error::Incomplete(format!("stream {} is still being deleted", stream.name())))
}

/// Asks again and again, ever less often, until there is an answer; `None` if there is none for too long.
pub async fn until<T>(
    client: &Client,
    mut ask: impl AsyncFnMut() -> Result<Option<T>, Error>,
) -> Result<Option<T>, Error> {
    let started = client.clock().monotonic();
    let mut pause = Duration::from_millis(20);
    loop {
        if let Some(answer) = ask().await? {
            return Ok(Some(answer));
        }
        if client.clock().monotonic() - started > CHANGE_TIMEOUT {
            return Ok(None);
        }
        sleep(pause).await;
        pause = (pause * 2).min(Duration::from_secs(1));
    }
}
