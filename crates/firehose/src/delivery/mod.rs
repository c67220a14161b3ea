//! Delivery: from a source through buffers to a destination, the same for every destination.
//!
//! [`engine`] is the loop of one delivery stream. It reads [`source`]s (lanes: the log of the delivery stream, or the shards of
//! a data stream), lets records be processed, appends them to [`buffer`]s, one for each output, and hands full or old buffers to
//! [`flush`], several at once. [`progress`] says what need not be done again after a crash. [`fleet`] keeps one engine running for
//! each delivery stream.

mod batch;
mod buffer;
mod cores;
mod destination;
mod engine;
mod error_log;
mod error_record;
mod fleet;
mod flush;
mod memory;
mod progress;
mod record;
mod source;
mod status;

pub use batch::{Batch, Entry, Output, Packed};
pub use destination::{Connect, Destination, FailedRecord, Failure, Outcome, Pack, Piece, StreamFacts};
pub use fleet::FleetWorker;
pub use status::{Snapshot, Status};

pub use crate::tables::Kind;

pub(crate) use cores::Cores;
pub(crate) use error_log::ErrorLog;
pub(crate) use error_record::{ErrorRecord, Processor};
pub(crate) use memory::Memory;
pub(crate) use record::{Origin, Place, Record};
