//! Expressions over batches of rows, behind one trait.
//!
//! [`Value`] is one value, [`Column`] the values of a column (an Arrow array), [`Batch`] columns of equal length whose first
//! is ROWTIME. An [`Expression`] makes a column from a batch; what fails for a row is a [`Fault`] of that row, which then
//! goes to the error stream, while the other rows go on.

mod calendar;
mod cast;
mod column;
mod condition;
pub mod functions;
mod java_date;
mod logic;
mod operator;
mod value;

use std::{borrow::Cow, sync::Arc};

pub use calendar::{
    DAY_MS, add_months, civil, days_of, floor_to, parse_date, parse_interval, parse_time, parse_timestamp,
};
pub use cast::{cast_value, castable, decimal_of, print_value, render};
pub use column::{Batch, Column, ColumnBuilder};
pub use condition::{Case, InList, Is, IsDistinct};
pub use java_date::JavaDate;
pub use logic::{And, Not, Or};
pub use operator::{Arithmetic, Compare, Comparison, Operation};
pub use value::Value;

/// Why a row has no value; in the words that the error stream carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// A class, such as `Division by zero`.
    pub name: &'static str,
    /// More about it.
    pub message: Cow<'static, str>,
}

impl Fault {
    /// A fault with its message.
    pub fn new(name: &'static str, message: impl Into<Cow<'static, str>>) -> Self {
        Self { name, message: message.into() }
    }

    /// A number that does not fit its type.
    pub fn overflow() -> Self {
        Self::new("Numeric overflow", "A number is too large for its type.")
    }

    /// The wrong kind of text.
    pub fn conversion(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new("Conversion error", message)
    }
}

/// Faults of rows of one batch; the first of a row counts.
#[derive(Debug, Default)]
pub struct Faults {
    rows: std::collections::BTreeMap<usize, Fault>,
}

impl Faults {
    /// Notes a fault of a row.
    pub fn add(&mut self, row: usize, fault: Fault) {
        self.rows.entry(row).or_insert(fault);
    }

    /// Whether no row has one.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Whether this row has one.
    pub fn has(&self, row: usize) -> bool {
        self.rows.contains_key(&row)
    }

    /// All, by row.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &Fault)> {
        self.rows.iter().map(|(row, fault)| (*row, fault))
    }
}

/// Makes a column from the rows of a batch. Pure: equal batches give equal columns.
pub trait Expression: Send + Sync {
    /// As many values as the batch has rows; NULL where a fault is noted.
    fn evaluate(&self, batch: &Batch, faults: &mut Faults) -> Column;
}

/// A shared expression.
pub type SharedExpression = Arc<dyn Expression>;

/// The same value for every row.
pub struct Literal(pub Value, pub crate::sql::SqlType);

impl Expression for Literal {
    fn evaluate(&self, batch: &Batch, _: &mut Faults) -> Column {
        Column::repeat(&self.0, &self.1, batch.rows)
    }
}

/// A column of the batch.
pub struct Input(pub usize);

impl Expression for Input {
    fn evaluate(&self, batch: &Batch, _: &mut Faults) -> Column {
        batch.columns[self.0].clone()
    }
}

/// A conversion between types.
pub struct Cast {
    /// What is converted.
    pub inner: SharedExpression,
    /// From.
    pub from: crate::sql::SqlType,
    /// To.
    pub to: crate::sql::SqlType,
}

impl Expression for Cast {
    fn evaluate(&self, batch: &Batch, faults: &mut Faults) -> Column {
        let column = self.inner.evaluate(batch, faults);
        cast::cast_column(&column, &self.from, &self.to, faults)
    }
}

/// What a function does with a whole number.
pub type WholeFunction = dyn Fn(i64) -> Result<i64, Fault> + Send + Sync;

/// A function of one whole number or time, such as the begin of a window. Neighbouring rows mostly have one time, so what
/// came last is remembered.
pub struct WholeCall {
    /// What it does.
    pub function: Box<WholeFunction>,
    /// Its argument.
    pub argument: SharedExpression,
}

impl Expression for WholeCall {
    fn evaluate(&self, batch: &Batch, faults: &mut Faults) -> Column {
        use arrow_array::Array as _;
        let column = self.argument.evaluate(batch, faults);
        let Column::Int(array) = &column else { return column };
        let mut last: Option<(i64, i64)> = None;
        let values = (0..array.len()).map(|row| {
            if array.is_null(row) {
                return None;
            }
            let value = array.value(row);
            if let Some((_, result)) = last.filter(|(known, _)| *known == value) {
                return Some(result);
            }
            match (self.function)(value) {
                Ok(result) => {
                    last = Some((value, result));
                    Some(result)
                }
                Err(fault) => {
                    faults.add(row, fault);
                    None
                }
            }
        });
        Column::Int(values.collect())
    }
}

/// What a function does with the values of its arguments.
pub type Function = dyn Fn(&[Value]) -> Result<Value, Fault> + Send + Sync;

/// A function of values, called row by row.
pub struct Call {
    /// What it does; NULL arguments reach it only if it is not `strict`.
    pub function: Box<Function>,
    /// Its arguments.
    pub arguments: Vec<SharedExpression>,
    /// Whether NULL in gives NULL out.
    pub strict: bool,
    /// The type of what it gives.
    pub ty: crate::sql::SqlType,
}

impl Expression for Call {
    fn evaluate(&self, batch: &Batch, faults: &mut Faults) -> Column {
        let columns: Vec<Column> =
            self.arguments.iter().map(|argument| argument.evaluate(batch, faults)).collect();
        let mut out = ColumnBuilder::new(&self.ty, batch.rows);
        let mut values = Vec::with_capacity(columns.len());
        for row in 0..batch.rows {
            if self.strict && columns.iter().any(|column| column.is_null(row)) {
                out.push(&Value::Null);
                continue;
            }
            values.clear();
            values.extend(columns.iter().map(|column| column.value(row)));
            match (self.function)(&values) {
                Ok(value) => out.push(&value),
                Err(fault) => {
                    faults.add(row, fault);
                    out.push(&Value::Null);
                }
            }
        }
        out.finish()
    }
}
