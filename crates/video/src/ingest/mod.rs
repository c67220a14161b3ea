//! PutMedia: from the bytes of a connection to fragments and acknowledgements.
//!
//! [`session`] is pure: it takes bytes and gives steps. [`connection`] gives numbers, publishes what arrives, stores what is
//! complete and says so.

pub mod ack;
pub(crate) mod connection;

pub mod session;
