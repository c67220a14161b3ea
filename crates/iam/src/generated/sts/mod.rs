// Made by `cargo xtask generate` from models/sts.json; what is changed here is lost.

//! Types of the service's requests and answers.

pub mod errors;
mod inputs;
mod outputs;
pub mod rules;
mod structures;

pub use inputs::*;
pub use outputs::*;
pub use structures::*;

/// The operations whose types these are, in the model's order.
pub const OPERATIONS: &[&str] = &["AssumeRole", "GetCallerIdentity", "GetSessionToken"];
