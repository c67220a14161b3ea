//! What became of records, and how that is answered.

use std::sync::Arc;

use api::{Encode, Reply, Writer};
use base::SequenceNumber;
use log::Position;
use millstream_api as api;
use millstream_base as base;
use millstream_log as log;

use crate::{error::StreamsError, generated::EncryptionType, shard::Shard, stream::Stream};

/// What became of one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Placed {
    /// Not decided yet.
    Pending,
    /// Durable: shard (index into `Written::shards`) and position.
    At(u32, Position),
    /// Over its shard's quota.
    Throttled(u32),
    /// The log failed, or a resharding took too long.
    Failed,
}

/// What became of the records of a call.
pub(crate) struct Written {
    pub stream: Arc<Stream>,
    pub placed: Vec<Placed>,
    pub shards: Vec<Arc<Shard>>,
    pub encryption: EncryptionType,
}

impl Written {
    /// Of so many records, of which nothing has become yet.
    pub fn new(stream: Arc<Stream>, records: usize) -> Self {
        Self {
            stream,
            placed: vec![Placed::Pending; records],
            shards: Vec::new(),
            encryption: EncryptionType::None,
        }
    }

    /// Lets what is still pending fail.
    pub fn give_up(&mut self) {
        let pending = self.placed.iter_mut().filter(|placed| **placed == Placed::Pending);
        pending.for_each(|placed| *placed = Placed::Failed);
    }

    /// What is said of a record over quota.
    pub fn throttled(&self, shard: u32) -> StreamsError {
        self.stream.rate_exceeded(&self.shards[shard as usize])
    }
}

/// Output of `PutRecords`.
pub struct PutRecordsOutput(pub(crate) Written);

impl Encode for PutRecordsOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        let written = &self.0;
        let failed = written.placed.iter().filter(|placed| !matches!(placed, Placed::At(..))).count();
        let mut numbers: Vec<Numbers> = written.shards.iter().map(|shard| Numbers::new(shard)).collect();
        writer.reserve(written.placed.len() * 120);
        writer.begin_object();
        writer.member("FailedRecordCount");
        writer.integer(i64::try_from(failed).unwrap_or(i64::MAX));
        writer.member("Records");
        writer.begin_list(written.placed.len());
        for placed in &written.placed {
            writer.begin_object();
            match *placed {
                Placed::At(shard, position) => {
                    let numbers = &mut numbers[shard as usize];
                    writer.member("SequenceNumber");
                    writer.plain(numbers.of(position));
                    writer.member("ShardId");
                    writer.plain(&numbers.shard_id);
                }
                Placed::Throttled(shard) => {
                    writer.member("ErrorCode");
                    writer.plain("ProvisionedThroughputExceededException");
                    writer.member("ErrorMessage");
                    writer.string(&written.throttled(shard).to_string());
                }
                Placed::Pending | Placed::Failed => {
                    writer.member("ErrorCode");
                    writer.plain("InternalFailure");
                    writer.member("ErrorMessage");
                    writer.string("Internal service failure. Try again.");
                }
            }
            writer.end_object();
        }
        writer.end_list();
        writer.member("EncryptionType");
        writer.plain(written.encryption.as_str());
        writer.end_object();
    }
}

impl From<PutRecordsOutput> for Reply {
    fn from(output: PutRecordsOutput) -> Self {
        Self::value(output)
    }
}

/// Renders the sequence numbers of one shard: from the number before, where it follows that.
pub(crate) struct Numbers<'a> {
    shard: &'a Shard,
    shard_id: String,
    digits: [u8; SequenceNumber::DIGITS],
    /// The position whose number `digits` holds, plus one; zero at first.
    next: u64,
}

impl<'a> Numbers<'a> {
    pub fn new(shard: &'a Shard) -> Self {
        let digits = shard.starting_sequence_number().digits();
        Self { shard, shard_id: shard.id.to_string(), digits, next: 0 }
    }

    /// The sequence number of the record at a position.
    pub fn of(&mut self, position: Position) -> &str {
        if position.0 == self.next {
            SequenceNumber::advance(&mut self.digits);
        } else {
            self.digits = self.shard.sequence_number(position).digits();
        }
        self.next = position.0 + 1;
        std::str::from_utf8(&self.digits).expect("digits are ASCII")
    }
}
