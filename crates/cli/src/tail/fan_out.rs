//! Reading a shard by SubscribeToShard: the service pushes, for five minutes at a time.

use std::{sync::Arc, time::Duration};

use millstream_runtime::sleep;
use serde_json::json;

use super::{Event, Reading, from::Position};
use crate::{client::Error, shapes::ChildShard, subscription::Subscription};

/// How often a subscription is refused, one second apart, before that is an error: an earlier subscription of the same
/// consumer counts for five seconds.
const REFUSALS_MAX: u32 = 8;

/// Reads a shard to its end, and answers the shards that follow it; or, if so wanted, until all that is there has been
/// read, and answers `None`.
pub async fn read(
    reading: &Reading,
    consumer_arn: &str,
    shard: &Arc<str>,
    mut position: Position,
) -> Result<Option<Vec<ChildShard>>, Error> {
    loop {
        let mut subscription = subscribe(reading, consumer_arn, shard, &position).await?;
        loop {
            let event = match subscription.next().await {
                Ok(Some(event)) => event,
                // Five minutes are over, or the connection broke: go on from where we are.
                Ok(None) => break,
                Err(error) if error.is_transient() => break,
                Err(error) => return Err(error),
            };
            if !event.records.is_empty() {
                let records = Event::Records { shard: shard.clone(), records: event.records };
                if reading.events.send(records).await.is_err() {
                    return Ok(None); // nobody listens any more
                }
            }
            match event.continuation_sequence_number {
                Some(number) => position = Position::After(number),
                None => return Ok(Some(event.child_shards.unwrap_or_default())),
            }
            if reading.ends_when_caught_up && event.millis_behind_latest == 0 {
                return Ok(None);
            }
        }
    }
}

async fn subscribe(
    reading: &Reading,
    consumer_arn: &str,
    shard: &str,
    position: &Position,
) -> Result<Subscription, Error> {
    let input = json!({
        "ConsumerARN": consumer_arn,
        "ShardId": shard,
        "StartingPosition": position.starting_position(),
    });
    let mut refusals = 0;
    loop {
        match Subscription::open(&reading.client, &input).await {
            Err(error)
                if refusals < REFUSALS_MAX
                    && (error.is_transient() || error.code() == Some("ResourceInUseException")) =>
            {
                refusals += 1;
                sleep(Duration::from_secs(1)).await;
            }
            result => return result,
        }
    }
}
