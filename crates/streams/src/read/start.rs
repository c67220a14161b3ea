//! Where reading begins: the five kinds of starting positions, with the service's errors.

use base::{SequenceNumber, Timestamp};
use log::Position;
use millstream_base as base;
use millstream_log as log;

use crate::{
    error::StreamsError, generated::ShardIteratorType, service::Streams, shard::Shard, stream::Stream,
};

/// A starting position as a client names it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Start<'a> {
    pub kind: ShardIteratorType,
    pub sequence_number: Option<&'a str>,
    pub timestamp: Option<Timestamp>,
    /// `GetShardIterator` or `SubscribeToShard`, for messages.
    pub operation: &'static str,
}

impl Streams {
    /// The position that is meant, pinned now.
    pub(crate) async fn start(
        &self,
        stream: &Stream,
        shard: &Shard,
        start: Start<'_>,
    ) -> Result<Position, StreamsError> {
        use ShardIteratorType::*;
        match (start.kind, start.sequence_number) {
            (TrimHorizon | Latest, Some(_)) => Err(mixed(start, "and also a StartingSequenceNumber.")),
            (AtSequenceNumber | AfterSequenceNumber, None) => {
                Err(mixed(start, "and no StartingSequenceNumber."))
            }
            (TrimHorizon, None) => Ok(shard.log.tail().first),
            (Latest, None) => Ok(shard.log.tail().next),
            (AtTimestamp, _) => self.at_timestamp(shard, start.timestamp).await,
            (AtSequenceNumber, Some(text)) => {
                let number = parse(stream, shard, start, text)?;
                Ok(Position(number.ordinal().saturating_sub(1)))
            }
            (AfterSequenceNumber, Some(text)) => Ok(Position(parse(stream, shard, start, text)?.ordinal())),
        }
        .map(|position| position.min(shard.log.tail().next))
    }

    async fn at_timestamp(
        &self,
        shard: &Shard,
        timestamp: Option<Timestamp>,
    ) -> Result<Position, StreamsError> {
        let Some(timestamp) = timestamp else {
            return Err(StreamsError::InvalidArgument(
                "Must specify timestampInMillis parameter for iterator of type AT_TIMESTAMP. Current request has no \
                 timestamp parameter."
                    .into(),
            ));
        };
        // Arrival times follow the wall clock, but not its steps: a time taken from a record is never in the future.
        let now = self.now().max(self.log.now());
        if timestamp > now {
            return Err(StreamsError::InvalidArgument(format!(
                "The timestampInMillis parameter cannot be greater than the currentTimestampInMillis. \
                 timestampInMillis: {}, currentTimestampInMillis: {}",
                timestamp.as_millis(),
                now.as_millis(),
            )));
        }
        Ok(shard.log.position_at(timestamp).await?)
    }
}

fn mixed(start: Start<'_>, what: &str) -> StreamsError {
    StreamsError::InvalidArgument(format!(
        "Must either specify (1) AT_SEQUENCE_NUMBER or AFTER_SEQUENCE_NUMBER and StartingSequenceNumber or (2) \
         TRIM_HORIZON or LATEST and no StartingSequenceNumber. Request specified {} {what}",
        start.kind.as_str(),
    ))
}

/// A sequence number of this shard.
fn parse(
    stream: &Stream,
    shard: &Shard,
    start: Start<'_>,
    text: &str,
) -> Result<SequenceNumber, StreamsError> {
    let used = || {
        format!(
            "StartingSequenceNumber {text} used in {} on shard {} in stream {} under account {} is invalid",
            start.operation, shard.id, stream.id.name, stream.id.account,
        )
    };
    let number =
        SequenceNumber::parse(text).map_err(|_| StreamsError::InvalidArgument(format!("{}.", used())))?;
    if number.generation() != stream.generation {
        return Err(StreamsError::InvalidArgument(format!(
            "{} because it did not come from this stream.",
            used()
        )));
    }
    if number.shard() != shard.id {
        return Err(StreamsError::InvalidArgument(format!(
            "Invalid StartingSequenceNumber. It encodes {}, while it was used in a call to a shard with {}",
            number.shard(),
            shard.id,
        )));
    }
    Ok(number)
}
