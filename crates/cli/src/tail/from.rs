//! Where reading begins.

use std::str::FromStr;

use millstream_base::Timestamp;
use serde_json::{Value, json};

use crate::{client::Error, times};

/// What the command line says: parsed in so far as it does not depend on the present time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct From(String);

impl FromStr for From {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let from = Self(text.to_owned());
        from.resolve(Timestamp::default()).map(|_| from)
    }
}

impl From {
    /// The position, for a command that starts now.
    pub fn position(&self, now: Timestamp) -> Result<Position, Error> {
        self.resolve(now).map_err(Error::Usage)
    }

    fn resolve(&self, now: Timestamp) -> Result<Position, String> {
        match self.0.to_ascii_lowercase().replace('_', "-").as_str() {
            "latest" | "now" => Ok(Position::Latest),
            "trim-horizon" | "start" => Ok(Position::TrimHorizon),
            _ => match times::parse_moment(&self.0, now) {
                Ok(moment) => Ok(Position::At(moment)),
                Err(why) => Err(format!("{why}, nor is it latest or trim-horizon")),
            },
        }
    }
}

/// A place in a shard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Position {
    /// Behind the newest record.
    Latest,
    /// Before the oldest record.
    TrimHorizon,
    /// Before the first record that arrived at that time or later.
    At(Timestamp),
    /// Behind the record with this sequence number.
    After(String),
}

impl Position {
    /// As GetShardIterator takes it.
    pub fn iterator_input(&self, shard: &str) -> Value {
        let mut input = json!({ "ShardId": shard, "ShardIteratorType": self.kind() });
        match self {
            Self::At(moment) => input["Timestamp"] = json!(moment.as_seconds()),
            Self::After(number) => input["StartingSequenceNumber"] = json!(number),
            Self::Latest | Self::TrimHorizon => {}
        }
        input
    }

    /// As SubscribeToShard takes it.
    pub fn starting_position(&self) -> Value {
        let mut position = json!({ "Type": self.kind() });
        match self {
            Self::At(moment) => position["Timestamp"] = json!(moment.as_seconds()),
            Self::After(number) => position["SequenceNumber"] = json!(number),
            Self::Latest | Self::TrimHorizon => {}
        }
        position
    }

    fn kind(&self) -> &'static str {
        match self {
            Self::Latest => "LATEST",
            Self::TrimHorizon => "TRIM_HORIZON",
            Self::At(_) => "AT_TIMESTAMP",
            Self::After(_) => "AFTER_SEQUENCE_NUMBER",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beginnings_are_read() {
        let now = Timestamp::from_millis(1_000_000);
        let read = |text: &str| text.parse::<From>().unwrap().position(now).unwrap();
        assert_eq!(
            (read("latest"), read("TRIM_HORIZON"), read("trim-horizon")),
            (Position::Latest, Position::TrimHorizon, Position::TrimHorizon)
        );
        assert_eq!(read("-10s"), Position::At(Timestamp::from_millis(990_000)));
        assert_eq!(read("500"), Position::At(Timestamp::from_millis(500_000)));
        assert!("tomorrow".parse::<From>().unwrap_err().contains("trim-horizon"));
    }

    #[test]
    fn positions_are_worded_as_each_operation_wants_them() {
        let after = Position::After("49".to_owned());
        assert_eq!(
            after.iterator_input("s"),
            json!({"ShardId": "s", "ShardIteratorType": "AFTER_SEQUENCE_NUMBER", "StartingSequenceNumber": "49"})
        );
        assert_eq!(
            after.starting_position(),
            json!({"Type": "AFTER_SEQUENCE_NUMBER", "SequenceNumber": "49"})
        );
        let at = Position::At(Timestamp::from_millis(1500));
        assert_eq!(at.starting_position(), json!({"Type": "AT_TIMESTAMP", "Timestamp": 1.5}));
    }
}
