//! The metadata store: what streams, consumers and keys there are. Small, transactional, durable.
//!
//! Services declare typed [`Table`]s, one file per table, and read and write them through a [`Store`]. A change is one
//! closure over a [`Transaction`]: all of it happens or nothing, and when `write` returns it is on disk. Readers see a
//! consistent snapshot and never wait for writers. Whoever acts on stored state watches its table.
//!
//! The store knows bytes under keys; values are JSON, so that fields can be added without a migration.

mod backend;
mod engine;
mod error;
mod key;
mod store;
mod table;
mod together;
mod transaction;
mod verify;

pub use error::MetaError;
pub use key::Key;
pub use store::Store;
pub use table::Table;
pub use transaction::{Range, Snapshot, Transaction};
pub use verify::verify;
