//! Kinesis Data Analytics for SQL: applications that run SQL over data streams.
//!
//! From the text to the rows: [`sql`] parses, [`plan`] binds names and types and builds [`operators`] over
//! [`expression`]s, [`engine`] runs a program step by step and stores its state. None of these knows a clock, a stream or
//! an account. The service around them keeps applications (`tables`, `operations`), makes rows of records and records of
//! rows (`mapping`) and drives one engine per running application (`runner`), reading and writing data streams through
//! the ports of `api`.

mod changes;
mod cloudwatch;
mod config;
mod convert;
mod discover;
pub mod engine;
mod error;
pub mod expression;
pub mod generated;
mod given;
pub mod local;
mod mapping;
mod objects;
pub mod operations;
pub mod operators;
pub mod plan;
mod runner;
mod service;
pub mod sql;
mod tables;

pub use cloudwatch::MetricsWorker;
pub use config::Limits;
pub use error::AnalyticsError;
pub use runner::ApplicationsWorker;
pub use service::{Analytics, Parts};
pub use tables::{ColumnRecord, Format};
