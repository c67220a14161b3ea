//! Conditions and updates as they were before expressions; the Kinesis Client Library keeps its leases with them.

mod conditions;
mod updates;

pub use conditions::{Check, Conditions};
pub use updates::Updates;
