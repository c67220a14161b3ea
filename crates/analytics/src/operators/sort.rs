//! ORDER BY of streams.

use std::cmp::Ordering;

use super::{Flow, Operator, RowFault, StateError, StateReader, StateWriter, Step, fault_of, group::Close};
use crate::{
    expression::{Batch, Column, Fault, Faults, SharedExpression, Value},
    sql::SqlType,
};

/// Rows that wait, with what they are ordered by.
struct Held {
    keys: Vec<Value>,
    row: Vec<Value>,
}

fn save(held: &[Held], types: &[SqlType], key_types: &[SqlType], out: &mut StateWriter) {
    let mut all = key_types.to_vec();
    all.push(SqlType::Timestamp);
    all.extend(types.iter().cloned());
    let rows: Vec<Vec<Value>> =
        held.iter().map(|held| held.keys.iter().chain(&held.row).cloned().collect()).collect();
    out.rows("rows to be ordered", &all, rows.iter().map(Vec::as_slice));
}

fn load(state: &mut StateReader, types: usize, keys: usize) -> Result<Vec<Held>, StateError> {
    let rows = state.rows("Sort", keys + 1 + types)?;
    let held = |mut row: Vec<Value>| {
        let values = row.split_off(keys);
        Held { keys: row, row: values }
    };
    Ok(rows.into_iter().map(held).collect())
}

/// Orders the rows of a window by more keys, once the window is over. Their ROWTIME becomes that of the last of them that came.
pub struct Sort {
    input: Box<dyn Operator>,
    types: Vec<SqlType>,
    close: Close,
    keys: Vec<(SharedExpression, SqlType, bool)>,
    held: Vec<Held>,
    end: i64,
}

impl Sort {
    /// Orders rows whose time-based key closes with `close`; `keys` are what follows it, with whether they descend.
    pub fn new(
        input: Box<dyn Operator>,
        types: Vec<SqlType>,
        close: Close,
        keys: Vec<(SharedExpression, SqlType, bool)>,
    ) -> Self {
        Self { input, types, close, keys, held: Vec::new(), end: i64::MIN }
    }

    fn flush(&mut self, out: &mut Vec<Vec<Value>>) {
        let keys = &self.keys;
        self.held.sort_by(|a, b| {
            for (index, (_, _, descending)) in keys.iter().enumerate() {
                let order = a.keys[index].total_cmp(&b.keys[index]);
                let order = if *descending { order.reverse() } else { order };
                if order != Ordering::Equal {
                    return order;
                }
            }
            Ordering::Equal
        });
        let rowtime = self.held.iter().map(|held| held.row[0].int()).max().unwrap_or(0);
        for mut held in self.held.drain(..) {
            held.row[0] = Value::Int(rowtime);
            out.push(held.row);
        }
    }
}

impl Operator for Sort {
    fn step(&mut self, step: &Step<'_>, failed: &mut Vec<RowFault>) -> Flow {
        let Flow { batch, bound } = self.input.step(step, failed);
        let mut faults = Faults::default();
        let columns: Vec<Column> =
            self.keys.iter().map(|(key, _, _)| key.evaluate(&batch, &mut faults)).collect();
        let mut out = Vec::new();
        for row in 0..batch.rows {
            if faults.has(row) {
                continue;
            }
            let end = self.close.end(batch.rowtimes()[row]);
            if end != self.end {
                self.flush(&mut out);
                self.end = end;
            }
            let keys = columns.iter().map(|column| column.value(row)).collect();
            self.held.push(Held { keys, row: batch.row(row) });
        }
        for (row, fault) in faults.iter() {
            failed.push(fault_of(&batch, &self.types, row, fault.clone()));
        }
        if bound >= self.end {
            self.flush(&mut out);
        }
        let waiting = self.held.iter().map(|held| held.row[0].int()).max();
        Flow { batch: Batch::of_rows(&self.types, &out), bound: waiting.unwrap_or(bound).min(bound) }
    }

    fn due(&self) -> i64 {
        let own = if self.held.is_empty() { i64::MAX } else { self.end };
        own.min(self.input.due())
    }

    fn save(&self, out: &mut StateWriter) {
        self.input.save(out);
        let keys: Vec<SqlType> = self.keys.iter().map(|(_, ty, _)| ty.clone()).collect();
        out.ints("order", std::iter::once(self.end));
        save(&self.held, &self.types, &keys, out);
    }

    fn load(&mut self, state: &mut StateReader) -> Result<(), StateError> {
        self.input.load(state)?;
        self.end = *state.ints("Sort")?.first().ok_or(StateError { operator: "Sort" })?;
        self.held = load(state, self.types.len(), self.keys.len())?;
        Ok(())
    }
}

/// ORDER BY a time of the rows' own WITHIN an interval: rows come out in order of that time, which becomes their ROWTIME, once
/// a row has come that is later by the interval. A row that comes too late for that is noted as out of order; a row without
/// that time is left out, as the reference says.
pub struct EventSort {
    input: Box<dyn Operator>,
    types: Vec<SqlType>,
    time: SharedExpression,
    within_ms: i64,
    held: Vec<Held>,
    latest: i64,
}

impl EventSort {
    /// Orders by `time`, waiting for `within_ms`.
    pub fn new(
        input: Box<dyn Operator>,
        types: Vec<SqlType>,
        time: SharedExpression,
        within_ms: i64,
    ) -> Self {
        Self { input, types, time, within_ms, held: Vec::new(), latest: i64::MIN }
    }

    fn horizon(&self) -> i64 {
        self.latest.saturating_sub(self.within_ms)
    }
}

impl Operator for EventSort {
    fn step(&mut self, step: &Step<'_>, failed: &mut Vec<RowFault>) -> Flow {
        let Flow { batch, .. } = self.input.step(step, failed);
        let mut faults = Faults::default();
        let times = self.time.evaluate(&batch, &mut faults);
        let mut out = Vec::new();
        for row in 0..batch.rows {
            let Value::Int(time) = times.value(row) else { continue };
            if time < self.horizon() {
                faults.add(
                    row,
                    Fault::new("Row out of order", "The row comes later than ORDER BY ... WITHIN allows."),
                );
                continue;
            }
            let mut values = batch.row(row);
            values[0] = Value::Int(time);
            let held = Held { keys: vec![Value::Int(time)], row: values };
            let at = self.held.partition_point(|other| other.keys[0].int() <= time);
            self.held.insert(at, held);
            self.latest = self.latest.max(time);
            let ready = self.held.partition_point(|held| held.keys[0].int() < self.horizon());
            out.extend(self.held.drain(..ready).map(|held| held.row));
        }
        for (row, fault) in faults.iter() {
            failed.push(fault_of(&batch, &self.types, row, fault.clone()));
        }
        Flow { batch: Batch::of_rows(&self.types, &out), bound: self.horizon() }
    }

    fn due(&self) -> i64 {
        self.input.due()
    }

    fn save(&self, out: &mut StateWriter) {
        self.input.save(out);
        out.ints("order", std::iter::once(self.latest));
        save(&self.held, &self.types, &[SqlType::Timestamp], out);
    }

    fn load(&mut self, state: &mut StateReader) -> Result<(), StateError> {
        self.input.load(state)?;
        self.latest = *state.ints("EventSort")?.first().ok_or(StateError { operator: "EventSort" })?;
        self.held = load(state, self.types.len(), 1)?;
        Ok(())
    }
}
