//! CASE, IN, IS.

use super::{Batch, Column, ColumnBuilder, Expression, Faults, SharedExpression, Value};
use crate::sql::{SqlType, ast::Truth};

/// CASE: each branch is evaluated only for the rows that reach it.
pub struct Case {
    /// Condition and value, in order.
    pub branches: Vec<(SharedExpression, SharedExpression)>,
    /// ELSE.
    pub otherwise: Option<SharedExpression>,
    /// The type of all values.
    pub ty: SqlType,
}

/// Evaluates for these rows only; faults are noted with their row in the whole batch.
fn within(expression: &SharedExpression, batch: &Batch, rows: &[u32], faults: &mut Faults) -> Column {
    let mut inner = Faults::default();
    let column = expression.evaluate(&batch.take(rows), &mut inner);
    for (row, fault) in inner.iter() {
        faults.add(rows[row] as usize, fault.clone());
    }
    column
}

impl Expression for Case {
    fn evaluate(&self, batch: &Batch, faults: &mut Faults) -> Column {
        let mut values = vec![Value::Null; batch.rows];
        let mut open: Vec<u32> = (0..batch.rows as u32).collect();
        for (condition, value) in &self.branches {
            if open.is_empty() {
                break;
            }
            let held = within(condition, batch, &open, faults);
            let (mut chosen, mut rest) = (Vec::new(), Vec::new());
            for (index, row) in open.iter().enumerate() {
                if held.value(index).is_true() { chosen.push(*row) } else { rest.push(*row) }
            }
            if !chosen.is_empty() {
                let found = within(value, batch, &chosen, faults);
                for (index, row) in chosen.iter().enumerate() {
                    values[*row as usize] = found.value(index);
                }
            }
            open = rest;
        }
        if let Some(otherwise) = self.otherwise.as_ref().filter(|_| !open.is_empty()) {
            let found = within(otherwise, batch, &open, faults);
            for (index, row) in open.iter().enumerate() {
                values[*row as usize] = found.value(index);
            }
        }
        Column::of(&self.ty, values.iter())
    }
}

/// IN: `equal` compares the tested value with each of the list.
pub struct InList {
    /// One comparison for each value of the list.
    pub equal: Vec<SharedExpression>,
}

impl Expression for InList {
    fn evaluate(&self, batch: &Batch, faults: &mut Faults) -> Column {
        let columns: Vec<Column> = self.equal.iter().map(|equal| equal.evaluate(batch, faults)).collect();
        let mut out = ColumnBuilder::new(&SqlType::Boolean, batch.rows);
        for row in 0..batch.rows {
            let mut found = Value::Bool(false);
            for column in &columns {
                match column.value(row) {
                    Value::Bool(true) => {
                        found = Value::Bool(true);
                        break;
                    }
                    Value::Null => found = Value::Null,
                    _ => {}
                }
            }
            out.push(&found);
        }
        out.finish()
    }
}

/// IS [NOT] NULL, TRUE, FALSE.
pub struct Is {
    /// What is tested.
    pub inner: SharedExpression,
    /// For what.
    pub truth: Truth,
    /// NOT.
    pub negated: bool,
}

impl Expression for Is {
    fn evaluate(&self, batch: &Batch, faults: &mut Faults) -> Column {
        let column = self.inner.evaluate(batch, faults);
        let holds = |row: usize| match self.truth {
            Truth::Null => column.is_null(row),
            Truth::True => column.value(row).is_true(),
            Truth::False => matches!(column.value(row), Value::Bool(false)),
        };
        Column::Bool((0..batch.rows).map(|row| Some(holds(row) != self.negated)).collect())
    }
}

/// IS [NOT] DISTINCT FROM: NULL equals NULL.
pub struct IsDistinct {
    /// Both sides.
    pub sides: (SharedExpression, SharedExpression),
    /// NOT.
    pub negated: bool,
}

impl Expression for IsDistinct {
    fn evaluate(&self, batch: &Batch, faults: &mut Faults) -> Column {
        let (left, right) = (self.sides.0.evaluate(batch, faults), self.sides.1.evaluate(batch, faults));
        let distinct = |row| left.value(row) != right.value(row);
        Column::Bool((0..batch.rows).map(|row| Some(distinct(row) != self.negated)).collect())
    }
}
