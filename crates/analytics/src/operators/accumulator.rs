//! What aggregates are, and what an accumulator does.

use super::accumulators;
use crate::{
    expression::{Column, Fault, SharedExpression, Value},
    sql::SqlType,
};

/// An aggregate function.
#[derive(Clone, Debug, PartialEq)]
pub enum AggregateKind {
    /// COUNT(*).
    CountRows,
    /// COUNT(x).
    Count,
    /// SUM.
    Sum,
    /// AVG.
    Avg,
    /// MIN.
    Min,
    /// MAX.
    Max,
    /// FIRST_VALUE.
    First,
    /// LAST_VALUE.
    Last,
    /// ANY: whether one is true.
    Any,
    /// EVERY: whether none is false.
    Every,
    /// VAR_POP, VAR_SAMP, STDDEV_POP, STDDEV_SAMP.
    Variance {
        /// Of a sample.
        sample: bool,
        /// The root of it.
        root: bool,
    },
    /// EXP_AVG with the time, in milliseconds, in which a value's weight falls to 1/e.
    ExpAvg(i64),
}

/// An aggregate of a query.
#[derive(Clone)]
pub struct Aggregate {
    /// Which function.
    pub kind: AggregateKind,
    /// Of what; nothing for COUNT(*).
    pub argument: Option<SharedExpression>,
    /// The argument's type.
    pub argument_type: SqlType,
    /// The result's type.
    pub ty: SqlType,
}

/// Where an accumulator finds a row.
#[derive(Clone, Copy)]
pub struct Rows<'a> {
    /// The group of each row, beginning with row `from`.
    pub groups: &'a [u32],
    /// The first row.
    pub from: usize,
    /// ROWTIME of all rows of the batch.
    pub rowtimes: &'a [i64],
}

/// Gathers values of groups, which are numbered from 0.
pub trait Accumulator: Send {
    /// Takes rows in.
    fn update(&mut self, rows: Rows<'_>, column: Option<&Column>);

    /// What a group has come to.
    ///
    /// # Errors
    /// If the result does not fit its type.
    fn result(&self, group: usize) -> Result<Value, Fault>;

    /// Makes room for so many groups.
    fn resize(&mut self, groups: usize);

    /// Types of a group's state.
    fn state_types(&self) -> Vec<SqlType>;

    /// A group's state.
    fn state(&self, group: usize) -> Vec<Value>;

    /// Puts a group's state back.
    fn restore(&mut self, group: usize, state: &[Value]);
}

impl Aggregate {
    /// An accumulator for it.
    pub fn accumulator(&self) -> Box<dyn Accumulator> {
        accumulators::make(self)
    }
}
