//! The key management service: what KMS does with symmetric keys, and the keys that other services encrypt under.
//!
//! [`Kms`] is the service; its [`OPERATIONS`](operations::OPERATIONS) are the table that the edge reads. Keys are stored in
//! `tables`, their material sealed by a [`KeyProvider`]: the [`Keystore`] here, one that lies elsewhere some day. In memory
//! they stand in a [`KeyRing`], of which everybody reads a snapshot. `blob` is the form of what is encrypted; `cipher` is the
//! port through which streams and the like have their data keys. Nothing here decides who may do what: policies and grants
//! are kept here and evaluated by the policy engine. Start with `operations/encrypt.rs`.

mod access;
mod aliases;
mod blob;
mod changes;
mod cipher;
mod crypto;
mod error;
pub mod generated;
mod grants;
mod key;
mod keystore;
pub mod operations;
mod paging;
mod policy;
mod provider;
mod ring;
mod rotation;
mod service;
mod tables;
mod tags;
#[cfg(test)]
mod testing;
mod worker;

pub use error::KmsError;
pub use keystore::{Keystore, SealedMaster};
pub use provider::{KeyProvider, ProviderError};
pub use ring::KeyRing;
pub use service::{Kms, Parts};
pub use worker::KeyWorker;
