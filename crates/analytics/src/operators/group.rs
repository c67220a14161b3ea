//! GROUP BY over a time that only grows: tumbling windows.

use super::{
    Flow, KeyMap, Operator, RowFault, StateError, StateReader, StateWriter, Step,
    accumulator::{Accumulator, Aggregate, Rows},
    fault_of,
};
use crate::{
    expression::{Batch, Column, Faults, SharedExpression, Value, floor_to},
    sql::{SqlType, ast::Unit},
};

/// When the window of a row closes, by a time-based expression of GROUP BY.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Close {
    /// STEP(ROWTIME BY an interval in milliseconds).
    Step(i64),
    /// FLOOR(ROWTIME TO unit).
    Floor(Unit),
    /// ROWTIME itself: with the next later time.
    Exact,
}

impl Close {
    /// The first time that does not belong to the window any more.
    pub fn end(self, rowtime: i64) -> i64 {
        match self {
            Self::Step(ms) => (rowtime.div_euclid(ms) + 1) * ms,
            Self::Floor(unit) => floor_to(rowtime + 1, unit, true),
            Self::Exact => rowtime + 1,
        }
    }
}

/// Groups rows of one window by their keys, and gives a row for each when the window closes.
///
/// A row comes out with the window's end as its ROWTIME (with the rows' own time, where they were grouped by ROWTIME
/// itself), as soon as a row or a rowtime bound shows that the window is over. Groups come in order of their first rows.
pub struct Group {
    input: Box<dyn Operator>,
    input_types: Vec<SqlType>,
    /// When windows close; the earliest counts.
    closes: Vec<Close>,
    keys: Vec<SharedExpression>,
    key_types: Vec<SqlType>,
    aggregates: Vec<Aggregate>,
    accumulators: Vec<Box<dyn Accumulator>>,
    /// Number of each key's group.
    index: KeyMap<u32>,
    /// Keys of the groups, in order of their numbers.
    groups: Vec<Vec<Value>>,
    /// When the open window closes.
    close: i64,
}

impl Group {
    /// Groups these rows. What comes out has the keys' values and then those of the aggregates.
    pub fn new(
        input: Box<dyn Operator>,
        input_types: Vec<SqlType>,
        closes: Vec<Close>,
        keys: Vec<(SharedExpression, SqlType)>,
        aggregates: Vec<Aggregate>,
    ) -> Self {
        let accumulators = aggregates.iter().map(Aggregate::accumulator).collect();
        let (keys, key_types) = keys.into_iter().unzip();
        let (index, groups) = (KeyMap::default(), Vec::new());
        Self {
            input,
            input_types,
            closes,
            keys,
            key_types,
            aggregates,
            accumulators,
            index,
            groups,
            close: i64::MIN,
        }
    }

    fn close_of(&self, rowtime: i64) -> i64 {
        self.closes.iter().map(|close| close.end(rowtime)).min().unwrap_or(i64::MAX)
    }

    /// The groups of the open window, which is then over.
    fn flush(&mut self, out: &mut Vec<Vec<Value>>, faults: &mut Vec<RowFault>) {
        let exact = self.closes.contains(&Close::Exact);
        let rowtime = if exact { self.close - 1 } else { self.close };
        let groups = std::mem::take(&mut self.groups);
        for (number, keys) in groups.into_iter().enumerate() {
            let mut row = Vec::with_capacity(1 + keys.len() + self.accumulators.len());
            row.push(Value::Int(rowtime));
            row.extend(keys);
            let results: Result<Vec<Value>, _> =
                self.accumulators.iter().map(|accumulator| accumulator.result(number)).collect();
            match results {
                Ok(results) => {
                    row.extend(results);
                    out.push(row);
                }
                Err(fault) => {
                    let keys = Batch::of_rows(&self.key_types, &[row]);
                    faults.push(fault_of(&keys, &self.key_types, 0, fault));
                }
            }
        }
        self.index.clear();
        for accumulator in &mut self.accumulators {
            accumulator.resize(0);
        }
    }

    /// The numbers of the rows' groups, which are made where they are missing.
    fn number(&mut self, keys: &[Column], from: usize, rows: usize) -> Vec<u32> {
        let mut numbers = Vec::with_capacity(rows);
        let mut key = Vec::new();
        for row in from..from + rows {
            key.clear();
            keys.iter().for_each(|column| column.write_key(row, &mut key));
            let number = match self.index.get(key.as_slice()) {
                Some(number) => *number,
                None => {
                    let number = self.groups.len() as u32;
                    self.index.insert(key.as_slice().into(), number);
                    self.groups.push(keys.iter().map(|column| column.value(row)).collect());
                    number
                }
            };
            numbers.push(number);
        }
        numbers
    }

    fn take_in(&mut self, batch: &Batch, out: &mut Vec<Vec<Value>>, failed: &mut Vec<RowFault>) {
        let mut faults = Faults::default();
        let keys: Vec<Column> = self.keys.iter().map(|key| key.evaluate(batch, &mut faults)).collect();
        let evaluate = |aggregate: &Aggregate, faults: &mut Faults| {
            Some(aggregate.argument.as_ref()?.evaluate(batch, faults))
        };
        let arguments: Vec<Option<Column>> =
            self.aggregates.iter().map(|aggregate| evaluate(aggregate, &mut faults)).collect();
        if !faults.is_empty() {
            for (row, fault) in faults.iter() {
                failed.push(fault_of(batch, &self.input_types, row, fault.clone()));
            }
            let good: Vec<u32> = (0..batch.rows as u32).filter(|row| !faults.has(*row as usize)).collect();
            return self.take_in(&batch.take(&good), out, failed);
        }
        let rowtimes = batch.rowtimes();
        let mut from = 0;
        while from < batch.rows {
            let close = self.close_of(rowtimes[from]);
            if close != self.close && !self.groups.is_empty() {
                self.flush(out, failed);
            }
            self.close = close;
            let run = rowtimes[from..].iter().take_while(|rowtime| **rowtime < close).count().max(1);
            let numbers = self.number(&keys, from, run);
            for (accumulator, argument) in self.accumulators.iter_mut().zip(&arguments) {
                accumulator.resize(self.groups.len());
                accumulator.update(Rows { groups: &numbers, from, rowtimes }, argument.as_ref());
            }
            from += run;
        }
    }

    fn types(&self) -> Vec<SqlType> {
        let results = self.aggregates.iter().map(|aggregate| aggregate.ty.clone());
        self.key_types.iter().cloned().chain(results).collect()
    }
}

impl Operator for Group {
    fn step(&mut self, step: &Step<'_>, faults: &mut Vec<RowFault>) -> Flow {
        let Flow { batch, bound } = self.input.step(step, faults);
        let mut out = Vec::new();
        if batch.rows > 0 {
            self.take_in(&batch, &mut out, faults);
        }
        if !self.groups.is_empty() && bound >= self.close {
            self.flush(&mut out, faults);
        }
        // An open window gives a row at its end at the earliest, which is not before the bound.
        let rows_bound = if self.groups.is_empty() { bound } else { bound.min(self.close) };
        let rows_bound = if self.closes.contains(&Close::Exact) { rows_bound - 1 } else { rows_bound };
        Flow { batch: Batch::of_rows(&self.types(), &out), bound: rows_bound }
    }

    fn due(&self) -> i64 {
        let own = if self.groups.is_empty() { i64::MAX } else { self.close };
        own.min(self.input.due())
    }

    fn save(&self, out: &mut StateWriter) {
        self.input.save(out);
        out.ints("window", std::iter::once(self.close));
        let mut types = self.key_types.clone();
        for accumulator in &self.accumulators {
            types.extend(accumulator.state_types());
        }
        types.push(SqlType::BigInt);
        let rows: Vec<Vec<Value>> = self
            .groups
            .iter()
            .enumerate()
            .map(|(number, keys)| {
                let mut row = keys.clone();
                self.accumulators.iter().for_each(|accumulator| row.extend(accumulator.state(number)));
                row.push(Value::Int(number as i64));
                row
            })
            .collect();
        out.rows("groups", &types, rows.iter().map(Vec::as_slice));
    }

    fn load(&mut self, state: &mut StateReader) -> Result<(), StateError> {
        self.input.load(state)?;
        let error = StateError { operator: "Group" };
        self.close = *state.ints("Group")?.first().ok_or(error)?;
        let widths: Vec<usize> =
            self.accumulators.iter().map(|accumulator| accumulator.state_types().len()).collect();
        let keys = self.key_types.len();
        let rows = state.rows("Group", keys + widths.iter().sum::<usize>() + 1)?;
        for accumulator in &mut self.accumulators {
            accumulator.resize(rows.len());
        }
        for (number, row) in rows.into_iter().enumerate() {
            let mut at = keys;
            for (accumulator, width) in self.accumulators.iter_mut().zip(&widths) {
                accumulator.restore(number, &row[at..at + width]);
                at += width;
            }
            let mut key = Vec::new();
            row[..keys].iter().for_each(|value| value.write_key(&mut key));
            self.index.insert(key.into(), number as u32);
            self.groups.push(row[..keys].to_vec());
        }
        Ok(())
    }
}
