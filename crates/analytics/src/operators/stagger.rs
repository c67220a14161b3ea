//! WINDOWED BY STAGGER: a window per key that opens with its first row.

use std::collections::{HashMap, VecDeque};

use super::{
    Flow, Operator, RowFault, StateError, StateReader, StateWriter, Step,
    accumulator::{Accumulator, Aggregate, Rows},
    fault_of,
};
use crate::{
    expression::{Batch, Column, Faults, SharedExpression, Value},
    sql::SqlType,
};

struct Open {
    key: Box<[u8]>,
    values: Vec<Value>,
    close: i64,
    accumulators: Vec<Box<dyn Accumulator>>,
}

/// Groups rows by key; a key's window opens at its first row's ROWTIME, is over after its age, and gives one row then.
pub struct Stagger {
    input: Box<dyn Operator>,
    input_types: Vec<SqlType>,
    age_ms: i64,
    keys: Vec<SharedExpression>,
    key_types: Vec<SqlType>,
    aggregates: Vec<Aggregate>,
    /// Open windows by age: since all live equally long, the first to close is always in front.
    open: VecDeque<Open>,
    /// How many windows have been closed: the number of the one in front.
    closed: u64,
    index: HashMap<Box<[u8]>, u64>,
}

impl Stagger {
    /// Windows over these rows. What comes out has the keys' values and then those of the aggregates.
    pub fn new(
        input: Box<dyn Operator>,
        input_types: Vec<SqlType>,
        age_ms: i64,
        keys: Vec<(SharedExpression, SqlType)>,
        aggregates: Vec<Aggregate>,
    ) -> Self {
        let (keys, key_types) = keys.into_iter().unzip();
        let (open, index) = (VecDeque::new(), HashMap::new());
        Self { input, input_types, age_ms, keys, key_types, aggregates, open, closed: 0, index }
    }

    fn close_until(&mut self, time: i64, out: &mut Vec<Vec<Value>>, faults: &mut Vec<RowFault>) {
        while self.open.front().is_some_and(|open| open.close <= time) {
            let Some(open) = self.open.pop_front() else { return };
            self.index.remove(&open.key);
            self.closed += 1;
            let mut row = vec![Value::Int(open.close)];
            row.extend(open.values);
            let results: Result<Vec<Value>, _> =
                open.accumulators.iter().map(|accumulator| accumulator.result(0)).collect();
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
    }

    fn accumulators(&self) -> Vec<Box<dyn Accumulator>> {
        let mut accumulators: Vec<_> = self.aggregates.iter().map(Aggregate::accumulator).collect();
        accumulators.iter_mut().for_each(|accumulator| accumulator.resize(1));
        accumulators
    }

    fn types(&self) -> Vec<SqlType> {
        let results = self.aggregates.iter().map(|aggregate| aggregate.ty.clone());
        self.key_types.iter().cloned().chain(results).collect()
    }
}

impl Operator for Stagger {
    fn step(&mut self, step: &Step<'_>, failed: &mut Vec<RowFault>) -> Flow {
        let Flow { batch, bound } = self.input.step(step, failed);
        let mut out = Vec::new();
        let mut faults = Faults::default();
        let keys: Vec<Column> = self.keys.iter().map(|key| key.evaluate(&batch, &mut faults)).collect();
        let mut arguments = Vec::new();
        for aggregate in &self.aggregates {
            let argument = aggregate.argument.as_ref();
            arguments.push(argument.map(|argument| argument.evaluate(&batch, &mut faults)));
        }
        let rowtimes = batch.rowtimes();
        for row in 0..batch.rows {
            self.close_until(rowtimes[row], &mut out, failed);
            if faults.has(row) {
                continue;
            }
            let mut key = Vec::new();
            keys.iter().for_each(|column| column.write_key(row, &mut key));
            let number = match self.index.get(key.as_slice()) {
                Some(number) => *number,
                None => {
                    let number = self.closed + self.open.len() as u64;
                    let key: Box<[u8]> = key.into();
                    self.index.insert(key.clone(), number);
                    let values = keys.iter().map(|column| column.value(row)).collect();
                    let close = rowtimes[row] + self.age_ms;
                    let accumulators = self.accumulators();
                    self.open.push_back(Open { key, values, close, accumulators });
                    number
                }
            };
            let open = &mut self.open[(number - self.closed) as usize];
            for (accumulator, argument) in open.accumulators.iter_mut().zip(&arguments) {
                accumulator.update(Rows { groups: &[0], from: row, rowtimes }, argument.as_ref());
            }
        }
        for (row, fault) in faults.iter() {
            failed.push(fault_of(&batch, &self.input_types, row, fault.clone()));
        }
        self.close_until(bound, &mut out, failed);
        Flow { batch: Batch::of_rows(&self.types(), &out), bound }
    }

    fn due(&self) -> i64 {
        let own = self.open.front().map_or(i64::MAX, |open| open.close);
        own.min(self.input.due())
    }

    fn save(&self, out: &mut StateWriter) {
        self.input.save(out);
        let mut types = vec![SqlType::Timestamp];
        types.extend(self.key_types.iter().cloned());
        self.accumulators().iter().for_each(|accumulator| types.extend(accumulator.state_types()));
        let rows: Vec<Vec<Value>> = self
            .open
            .iter()
            .map(|open| {
                let mut row = vec![Value::Int(open.close)];
                row.extend(open.values.iter().cloned());
                open.accumulators.iter().for_each(|accumulator| row.extend(accumulator.state(0)));
                row
            })
            .collect();
        out.rows("stagger windows", &types, rows.iter().map(Vec::as_slice));
    }

    fn load(&mut self, state: &mut StateReader) -> Result<(), StateError> {
        self.input.load(state)?;
        let keys = self.key_types.len();
        let template = self.accumulators();
        let widths: Vec<usize> = template.iter().map(|accumulator| accumulator.state_types().len()).collect();
        for row in state.rows("Stagger", 1 + keys + widths.iter().sum::<usize>())? {
            let mut accumulators = self.accumulators();
            let mut at = 1 + keys;
            for (accumulator, width) in accumulators.iter_mut().zip(&widths) {
                accumulator.restore(0, &row[at..at + width]);
                at += width;
            }
            let values = row[1..=keys].to_vec();
            let mut key = Vec::new();
            values.iter().for_each(|value| value.write_key(&mut key));
            let key: Box<[u8]> = key.into();
            self.index.insert(key.clone(), self.closed + self.open.len() as u64);
            self.open.push_back(Open { key, values, close: row[0].int(), accumulators });
        }
        Ok(())
    }
}
