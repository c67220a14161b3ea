//! IAM and STS: who may do what, and who is who.
//!
//! [`policy`] is the engine, which knows documents and requests and nothing else. [`Iam`] keeps users, groups, roles,
//! policies and access keys in the metadata, and all of it compiled in memory, so that whoever authenticates a request
//! ([`Iam::find_key`]) or authorizes it (the port `Authorize`) waits for nothing. Sessions are sealed tokens; nothing is
//! stored for them. The operations of the two services stand in [`operations`] and [`sts`].

mod access_keys;
mod assume;
mod authorize;
mod call_facts;
mod check;
mod endpoints;
mod entities;
mod error;
pub mod generated;
mod ids;
mod last_use;
mod managed;
pub mod operations;
mod paging;
mod policies;
pub mod policy;
mod quotas;
mod seal;
mod service;
mod sessions;
mod snapshot;
pub mod sts;
mod tables;
#[cfg(test)]
mod tests;
mod view;

pub use check::Grammar;
pub use error::IamError;
pub use last_use::KeyUseWorker;
pub use service::{Iam, Parts};
pub use sessions::NoEntry;
