//! The client commands against a real server, both of the built binary.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]
#![allow(clippy::disallowed_methods)] // tests own their threads and clocks

mod bench;
mod commands;
mod doctor;
mod server;
mod sql;
mod tail;
