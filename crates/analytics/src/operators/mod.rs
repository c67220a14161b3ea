//! The operators that a pump's query is made of, each a small machine with state.
//!
//! A step feeds every stream with the rows that came since the last one; an [`Operator`] asks its inputs for theirs and
//! gives what follows from them. What it gives depends on rows and bounds alone, never on how rows were cut into
//! steps, so that a program gives the same rows after it was stopped, stored and restored anywhere.

mod accumulator;
mod accumulators;
mod forest;
mod group;
mod join;
mod over;
mod project;
mod sort;
mod stagger;
mod state;
mod table_functions;
mod table_join;
mod union;
mod window;

pub use accumulator::{Aggregate, AggregateKind};
pub use forest::{EXPLANATION_MAX, ForestSettings, RandomCutForest};
pub use group::{Close, Group};
pub use join::{Join, Side};
pub use over::{Analytic, Over, OverCall};
pub use project::Project;
pub use sort::{EventSort, Sort};
pub use stagger::Stagger;
pub use state::{StateError, StateReader, StateTable, StateWriter};
pub use table_functions::{CountDistinct, TopK};
pub use table_join::TableJoin;
pub use union::Union;
pub(crate) use union::sorted;
pub use window::Frame;

use crate::expression::{Batch, Fault, print_value};
use crate::sql::SqlType;

/// Rows with the promise that what comes later has this ROWTIME or a later one.
#[derive(Clone, Debug, Default)]
pub struct Flow {
    /// Rows in order of ROWTIME.
    pub batch: Batch,
    /// The rowtime bound, milliseconds since 1970.
    pub bound: i64,
}

/// What a step gives to operators.
pub struct Step<'a> {
    /// The rows of this step of every stream, by its number.
    pub streams: &'a [Flow],
    /// The rows of every reference table, by its number.
    pub tables: &'a [Batch],
    /// A number for each reference table, another one whenever its rows have changed.
    pub versions: &'a [u64],
}

/// What is kept by keys of rows. The hash has a seed of its own in each process; nothing depends on the order.
pub(crate) type KeyMap<T> = std::collections::HashMap<Box<[u8]>, T, ahash::RandomState>;

/// A row that failed.
#[derive(Clone, Debug, PartialEq)]
pub struct RowFault {
    /// ROWTIME of the row.
    pub rowtime: i64,
    /// Why.
    pub fault: Fault,
    /// The row's values, as text.
    pub row: String,
}

/// Notes the row as failed.
pub fn fault_of(batch: &Batch, types: &[SqlType], row: usize, fault: Fault) -> RowFault {
    let values: Vec<String> = batch
        .columns
        .iter()
        .skip(1)
        .zip(types)
        .map(|(column, ty)| print_value(&column.value(row), ty))
        .collect();
    RowFault { rowtime: batch.rowtimes().get(row).copied().unwrap_or(0), fault, row: values.join(",") }
}

/// A part of a query.
pub trait Operator: Send {
    /// What follows from this step. Rows that fail are noted and left out.
    fn step(&mut self, step: &Step<'_>, faults: &mut Vec<RowFault>) -> Flow;

    /// The earliest bound at which a row may come out although none came in; `i64::MAX` if there is none. Whoever drives the
    /// engine need not step it before.
    fn due(&self) -> i64;

    /// Writes its state and that of its inputs.
    fn save(&self, out: &mut StateWriter);

    /// Reads what `save` wrote.
    ///
    /// # Errors
    /// If it is not what an operator of this kind writes.
    fn load(&mut self, state: &mut StateReader) -> Result<(), StateError>;
}

/// The rows of a stream.
pub struct Scan {
    /// Its number.
    pub stream: usize,
}

impl Operator for Scan {
    fn step(&mut self, step: &Step<'_>, _: &mut Vec<RowFault>) -> Flow {
        step.streams[self.stream].clone()
    }

    fn due(&self) -> i64 {
        i64::MAX
    }

    fn save(&self, _: &mut StateWriter) {}

    fn load(&mut self, _: &mut StateReader) -> Result<(), StateError> {
        Ok(())
    }
}

/// Rows with their ROWTIME, put in order; equal times keep their order.
pub(crate) fn by_rowtime(types: &[SqlType], mut rows: Vec<Vec<crate::expression::Value>>) -> Batch {
    rows.sort_by_key(|row| row[0].int());
    Batch::of_rows(types, &rows)
}
