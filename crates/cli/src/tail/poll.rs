//! Reading a shard by GetRecords, within the five calls a second that a shard allows.

use std::{sync::Arc, time::Duration};

use millstream_runtime::sleep;
use serde_json::json;

use super::{Event, Reading, from::Position};
use crate::{
    client::Error,
    shapes::{ChildShard, GetRecordsOutput, GetShardIteratorOutput},
};

/// Between calls while there is more to read: a little below the quota, which all readers of a shard share.
const PAUSE_BEHIND: Duration = Duration::from_millis(210);
/// Between calls while records come as they are put.
const PAUSE_LIVE: Duration = Duration::from_millis(250);
/// Between calls when nothing has come for a while, to leave room for other readers.
const PAUSE_IDLE: Duration = Duration::from_secs(1);

/// Reads a shard to its end, and answers the shards that follow it; or, if so wanted, until all that is there has been
/// read, and answers `None`.
pub async fn read(
    reading: &Reading,
    shard: &Arc<str>,
    mut position: Position,
) -> Result<Option<Vec<ChildShard>>, Error> {
    let mut iterator = iterator_at(reading, shard, &position).await?;
    let mut pause = PAUSE_LIVE;
    loop {
        // The turn lasts until the records are handed over: that bounds the answers that are in memory.
        let turn = reading.turns.acquire().await.expect("the semaphore is never closed");
        let answer: Result<GetRecordsOutput, Error> =
            reading.client.call("GetRecords", &json!({ "ShardIterator": iterator, "Limit": 10_000 })).await;
        let answer = match answer {
            Err(error) if error.code() == Some("ExpiredIteratorException") => {
                drop(turn);
                iterator = iterator_at(reading, shard, &position).await?;
                continue;
            }
            answer => answer?,
        };
        let is_empty = answer.records.is_empty();
        if let Some(last) = answer.records.last() {
            position = Position::After(last.sequence_number.clone());
            let event = Event::Records { shard: shard.clone(), records: answer.records };
            if reading.events.send(event).await.is_err() {
                return Ok(None); // nobody listens any more
            }
        }
        drop(turn);
        iterator = match answer.next_shard_iterator {
            Some(next) => next,
            None => return Ok(Some(answer.child_shards.unwrap_or_default())),
        };
        if answer.millis_behind_latest > 0 {
            pause = PAUSE_BEHIND;
        } else if reading.ends_when_caught_up {
            return Ok(None);
        } else if is_empty {
            pause = (pause * 2).min(PAUSE_IDLE);
        } else {
            pause = PAUSE_LIVE;
        }
        sleep(pause).await;
    }
}

async fn iterator_at(reading: &Reading, shard: &str, position: &Position) -> Result<String, Error> {
    let input = reading.stream.with(position.iterator_input(shard));
    let answer: GetShardIteratorOutput = reading.client.call("GetShardIterator", &input).await?;
    Ok(answer.shard_iterator)
}
