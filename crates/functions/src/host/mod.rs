//! Runs functions: a process per call at a time, kept for the next call, in a sandbox.
//!
//! [`Fleet`] hands out [`Instance`]s. An instance is a process behind Lambda's Runtime API, which it finds at a socket of
//! its sandbox: [`runtime_api`] answers there, [`exchange`] brings calls and answers together.

mod exchange;
mod fleet;
mod http;
mod instance;
mod memory;
mod output;
mod process;
mod runtime_api;
mod runtimes;

pub(crate) use fleet::{Fleet, Invoked, Plan, RunError};
pub(crate) use process::try_sandbox;
pub(crate) use runtimes::Runtimes;
