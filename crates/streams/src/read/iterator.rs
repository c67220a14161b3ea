//! Shard iterators: a position in a shard, as clients hold it.

use base::{AccountId, Generation, Region, ShardId, StreamName, Timestamp, calendar::civil};
use log::Position;
use millstream_base as base;
use millstream_log as log;

use crate::{error::StreamsError, service::Streams, stream::StreamId, token::Purpose};

/// What a shard iterator says. The stream's generation makes the iterator of a stream that was deleted point nowhere, even
/// after another took its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ShardIterator {
    pub generation: Generation,
    pub shard: ShardId,
    pub position: Position,
}

impl Streams {
    /// Seals an iterator of this stream.
    pub(crate) fn seal_iterator(&self, stream: &StreamId, iterator: ShardIterator) -> String {
        let mut payload = Vec::with_capacity(NUMBERS + 180);
        payload.extend_from_slice(&iterator.generation.0.to_le_bytes());
        payload.extend_from_slice(&iterator.shard.index().to_le_bytes());
        payload.extend_from_slice(&iterator.position.0.to_le_bytes());
        for part in [stream.account.as_str(), "/", stream.region.as_str(), "/", stream.name.as_str()] {
            payload.extend_from_slice(part.as_bytes());
        }
        self.tokens.seal(Purpose::ShardIterator, &payload, self.now(), self.rng.as_ref())
    }

    /// Opens an iterator and says which stream it is of, which may be gone: `Invalid ShardIterator.` if it is not one of
    /// ours, ExpiredIteratorException if it is too old.
    pub(crate) fn open_iterator(&self, text: &str) -> Result<(StreamId, ShardIterator), StreamsError> {
        let invalid = || StreamsError::InvalidArgument("Invalid ShardIterator.".into());
        let (payload, made) = self.tokens.open(Purpose::ShardIterator, text).ok_or_else(invalid)?;
        let now = self.now();
        let life_ms = self.config.quotas.iterator_seconds.saturating_mul(1000);
        if now.since(made).as_millis() > u128::from(life_ms) {
            return Err(StreamsError::ExpiredIterator(format!(
                "Iterator expired. The iterator was created at time {} while right now it is {} which is further in \
                 the future than the tolerated delay of {life_ms} milliseconds.",
                utc(made),
                utc(now),
            )));
        }
        read_payload(&payload).ok_or_else(invalid)
    }
}

/// Bytes of the numbers before the stream's name.
const NUMBERS: usize = 8 + 4 + 8;

fn read_payload(payload: &[u8]) -> Option<(StreamId, ShardIterator)> {
    let (generation, rest) = payload.split_first_chunk()?;
    let (shard, rest) = rest.split_first_chunk()?;
    let (position, stream) = rest.split_first_chunk()?;
    let mut parts = std::str::from_utf8(stream).ok()?.splitn(3, '/');
    let stream = StreamId {
        account: AccountId::parse(parts.next()?).ok()?,
        region: Region::parse(parts.next()?).ok()?,
        name: StreamName::parse(parts.next()?).ok()?,
    };
    let iterator = ShardIterator {
        generation: Generation(u64::from_le_bytes(*generation)),
        shard: ShardId::new(u32::from_le_bytes(*shard)),
        position: Position(u64::from_le_bytes(*position)),
    };
    Some((stream, iterator))
}

/// `Thu Jan 22 01:22:02 UTC 2015`, as the service writes times in messages.
fn utc(at: Timestamp) -> String {
    const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let seconds = at.as_millis().div_euclid(1000);
    let (days, second) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let (year, month, day) = civil(days);
    format!(
        "{} {} {day:02} {:02}:{:02}:{:02} UTC {year}",
        DAYS[usize::try_from(days.rem_euclid(7)).expect("0 to 6")],
        MONTHS[usize::try_from(month - 1).expect("0 to 11")],
        second / 3600,
        second / 60 % 60,
        second % 60,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_as_the_service_does() {
        assert_eq!(utc(Timestamp::from_millis(1_421_889_722_000)), "Thu Jan 22 01:22:02 UTC 2015");
        assert_eq!(utc(Timestamp::from_millis(951_782_400_000)), "Tue Feb 29 00:00:00 UTC 2000");
    }
}
