//! Tokens of pages: places in a stream, or among the streams of a group, written as digits.

use crate::{
    error::LogsError,
    event::{Event, Place},
};

/// Digits of a token and of an event's id, as in the service's own.
const DIGITS: usize = 56;
const TIME_BITS: u32 = 44;
const STREAM_BITS: u32 = 36;
const POSITION_BITS: u32 = 128 - TIME_BITS - STREAM_BITS;

/// Where an event stands among those of all streams of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Spot {
    pub time: i64,
    /// The number of the stream.
    pub stream: u64,
    pub position: u64,
}

impl Spot {
    pub fn of(stream: u64, event: &Event) -> Self {
        Self { time: event.time, stream, position: event.position }
    }

    /// The place in one of the streams at which events begin that are at or behind the spot; it is also that before which
    /// events end that stand before it.
    pub fn in_stream(self, number: u64) -> Place {
        let position = match number.cmp(&self.stream) {
            std::cmp::Ordering::Less => u64::MAX,
            std::cmp::Ordering::Equal => self.position,
            std::cmp::Ordering::Greater => 0,
        };
        Place { time: self.time, position }
    }

    /// The spot as a number that grows as spots do; times outside of the years 1970 to 2527 are not told apart.
    fn number(self) -> u128 {
        let fit = |value: u64, bits: u32| u128::from(value.min((1 << bits) - 1));
        let time = fit(self.time.max(0).unsigned_abs(), TIME_BITS);
        time << (STREAM_BITS + POSITION_BITS)
            | fit(self.stream, STREAM_BITS) << POSITION_BITS
            | fit(self.position, POSITION_BITS)
    }

    fn of_number(number: u128) -> Self {
        let part = |shift: u32, bits: u32| (number >> shift) as u64 & ((1 << bits) - 1);
        Self {
            time: part(STREAM_BITS + POSITION_BITS, TIME_BITS) as i64,
            stream: part(POSITION_BITS, STREAM_BITS),
            position: part(0, POSITION_BITS),
        }
    }

    /// As the id of an event.
    pub fn digits(self) -> String {
        format!("{:0DIGITS$}", self.number())
    }
}

/// Which way a page goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    /// To later events.
    Forward,
    /// To earlier ones.
    Backward,
}

/// The token of a page.
pub(crate) fn seal(direction: Direction, spot: Spot) -> String {
    let letter = if direction == Direction::Forward { 'f' } else { 'b' };
    format!("{letter}/{}/s", spot.digits())
}

/// What a token says.
pub(crate) fn open(token: &str) -> Result<(Direction, Spot), LogsError> {
    let direction = match token.get(..2) {
        Some("f/") => Direction::Forward,
        Some("b/") => Direction::Backward,
        _ => return Err(LogsError::Token),
    };
    let digits = token[2..].strip_suffix("/s").filter(|digits| digits.len() == DIGITS);
    let number = digits.and_then(|digits| digits.parse().ok()).ok_or(LogsError::Token)?;
    Ok((direction, Spot::of_number(number)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_read_as_they_were_written_and_sort_as_spots_do() {
        let spots = [
            Spot { time: 1, stream: 9, position: 9 },
            Spot { time: 1_790_000_000_000, stream: 3, position: 7 },
            Spot { time: 1_790_000_000_000, stream: 3, position: 8 },
            Spot { time: 1_790_000_000_000, stream: 4, position: 0 },
            Spot { time: 1_790_000_000_001, stream: 1, position: 0 },
        ];
        for spot in spots {
            assert_eq!(open(&seal(Direction::Backward, spot)).unwrap(), (Direction::Backward, spot));
        }
        assert!(spots.windows(2).all(|pair| pair[0].digits() < pair[1].digits()));
        for token in ["", "f/", "f/12/s", "x/00000000000000000000000000000000000000000000000000000001/s", "é"]
        {
            assert!(matches!(open(token), Err(LogsError::Token)), "{token}");
        }
    }
}
