//! Alarms over metrics: what is stored of them, how their state is found, and what became of them.

mod action;
mod evaluate;
mod names;
mod queries;
mod record;
mod state;
mod tables;
mod worker;

pub use action::ActionWorker;
pub use action::{AlarmActions, AlarmNotice, NotDone};
pub use action::{Target, target};
pub(crate) use evaluate::{Judged, Measured, judge};
pub(crate) use queries::{stored, written};
pub(crate) use record::{Actions, AlarmMetric, AlarmQuery, AlarmRecord, HistoryRecord, State, Treatment};
pub(crate) use state::HISTORY_MS;
pub(crate) use tables::{ALARMS, HISTORY};
pub use worker::AlarmWorker;
