//! The part of DynamoDB that consumers of streams keep their leases in: tables, items, conditions, indexes, transactions.
//!
//! [`Leases`] is the service; its [`OPERATIONS`](operations::OPERATIONS) are the table that the edge reads. Everything is in the
//! metadata store, and nothing in memory: a write is one change there, which sees the table and the item as they are and
//! commits together with what others write at the same moment (`Store::write_together`), so that it is as durable as a
//! record of a stream; a read takes a snapshot. `value` has the values, `expression` and `legacy` the two languages of
//! conditions and updates, `table` what is stored, `write` and `read` the ways to items. What the service of AWS has
//! beyond this is refused by name.

mod capacity;
mod error;
mod expression;
pub mod generated;
mod legacy;
pub mod operations;
mod read;
mod request;
mod service;
mod table;
#[cfg(test)]
mod testing;
mod value;
mod view;
mod write;

pub use error::{LeasesError, Reason};
pub use service::{Leases, Parts};
pub use value::AttributeValue;
