//! The server: configuration, ports, the one way of a request, and who is wired to whom.
//!
//! This is the only crate that knows every service. [`config`] says what an operator may turn; [`listen`] accepts
//! connections; [`pipeline`] takes a request to its operation and back; [`tls`] and [`keys`] hold certificates and keys.

pub mod config;
mod console;
mod credentials;
mod data_dir;
mod demo;
mod doctor;
mod keystore;
pub mod listen;
mod logging;
mod otlp;
pub mod pipeline;
mod private_file;
mod realms;
mod run;
mod start_error;
pub mod tls;
mod wiring;

pub use millstream_functions::sandbox::main as sandbox;

pub use data_dir::{DataDir, DataDirError};
pub use doctor::doctor;
pub use listen::Addresses;
pub use run::{Invocation, run};
pub use start_error::StartError;
pub use wiring::{Options, Server, quotas};
