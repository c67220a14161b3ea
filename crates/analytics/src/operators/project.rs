//! WHERE and the select list.

use arrow_array::Array as _;

use super::{Flow, Operator, RowFault, StateError, StateReader, StateWriter, Step, fault_of};
use crate::{
    expression::{Batch, Column, Fault, Faults, SharedExpression, Value},
    sql::SqlType,
};

/// Keeps the rows that a condition holds for, and makes columns from them.
pub struct Project {
    /// Where rows come from.
    pub input: Box<dyn Operator>,
    /// The types of the input's columns, for messages.
    pub input_types: Vec<SqlType>,
    /// WHERE or HAVING.
    pub filter: Option<SharedExpression>,
    /// The columns that come out.
    pub columns: Vec<SharedExpression>,
    /// The ROWTIME that was chosen with `AS ROWTIME`.
    pub rowtime: Option<SharedExpression>,
    /// The greatest chosen ROWTIME so far.
    pub last: i64,
}

impl Project {
    fn filtered(&self, batch: Batch, failed: &mut Vec<RowFault>) -> Batch {
        let Some(filter) = self.filter.as_ref().filter(|_| batch.rows > 0) else { return batch };
        let mut faults = Faults::default();
        let held = filter.evaluate(&batch, &mut faults);
        self.note(&batch, &faults, failed);
        let rows: Vec<u32> = match &held {
            Column::Bool(held) if held.null_count() == 0 && faults.is_empty() => {
                held.values().set_indices_u32().collect()
            }
            Column::Bool(held) => (0..batch.rows as u32)
                .filter(|row| {
                    let row = *row as usize;
                    !held.is_null(row) && held.value(row) && !faults.has(row)
                })
                .collect(),
            _ => Vec::new(),
        };
        if rows.len() == batch.rows { batch } else { batch.take(&rows) }
    }

    fn note(&self, batch: &Batch, faults: &Faults, failed: &mut Vec<RowFault>) {
        for (row, fault) in faults.iter() {
            failed.push(fault_of(batch, &self.input_types, row, fault.clone()));
        }
    }

    /// The rows whose chosen ROWTIME does not go back; the others are noted.
    fn in_order(&mut self, batch: &Batch, rowtimes: &Column, faults: &mut Faults) {
        for row in 0..batch.rows {
            if faults.has(row) {
                continue;
            }
            match rowtimes.value(row) {
                Value::Int(rowtime) if rowtime >= self.last => self.last = rowtime,
                Value::Int(_) => {
                    faults.add(
                        row,
                        Fault::new("Row out of order", "The row's ROWTIME is before that of an earlier row."),
                    );
                }
                _ => faults.add(row, Fault::new("Row without ROWTIME", "The row's ROWTIME is NULL.")),
            }
        }
    }
}

impl Operator for Project {
    fn step(&mut self, step: &Step<'_>, failed: &mut Vec<RowFault>) -> Flow {
        let Flow { batch, bound } = self.input.step(step, failed);
        let batch = self.filtered(batch, failed);
        let mut faults = Faults::default();
        let mut columns = Vec::with_capacity(self.columns.len() + 1);
        columns.push(match &self.rowtime {
            Some(rowtime) => rowtime.evaluate(&batch, &mut faults),
            None => batch.columns[0].clone(),
        });
        columns.extend(self.columns.iter().map(|column| column.evaluate(&batch, &mut faults)));
        if self.rowtime.is_some() {
            let rowtimes = columns[0].clone();
            self.in_order(&batch, &rowtimes, &mut faults);
        }
        let bound = if self.rowtime.is_some() { self.last } else { bound };
        let out = Batch { columns, rows: batch.rows };
        if faults.is_empty() {
            return Flow { batch: out, bound };
        }
        self.note(&batch, &faults, failed);
        let good: Vec<u32> = (0..batch.rows as u32).filter(|row| !faults.has(*row as usize)).collect();
        Flow { batch: out.take(&good), bound }
    }

    fn due(&self) -> i64 {
        self.input.due()
    }

    fn save(&self, out: &mut StateWriter) {
        self.input.save(out);
        if self.rowtime.is_some() {
            out.ints("rowtime", std::iter::once(self.last));
        }
    }

    fn load(&mut self, state: &mut StateReader) -> Result<(), StateError> {
        self.input.load(state)?;
        if self.rowtime.is_some() {
            let kept = state.ints("Project")?;
            self.last = *kept.first().ok_or(StateError { operator: "Project" })?;
        }
        Ok(())
    }
}
