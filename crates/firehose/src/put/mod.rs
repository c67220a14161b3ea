//! Records on their way in: decoded into one piece of memory, written into the log of their delivery stream.

mod input;
mod write;

pub use input::PutRecordBatchInput;
pub(crate) use write::{PUT_RECORD, PUT_RECORD_BATCH};
