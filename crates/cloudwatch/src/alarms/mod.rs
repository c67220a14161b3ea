//! Alarms over metrics: what is stored of them, how their state is found, and what became of them.

mod evaluate;
mod names;
mod record;
mod state;
mod tables;
mod worker;

pub(crate) use evaluate::{Judged, judge};
pub(crate) use record::{AlarmRecord, HistoryRecord, State, Treatment};
pub(crate) use state::HISTORY_MS;
pub(crate) use tables::{ALARMS, HISTORY};
pub use worker::AlarmWorker;
