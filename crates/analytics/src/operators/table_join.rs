//! Joins of a stream with a reference table.

use std::collections::HashMap;

use super::{Flow, Operator, RowFault, StateError, StateReader, StateWriter, Step, fault_of};
use crate::{
    expression::{Batch, Column, Faults, SharedExpression, Value},
    sql::SqlType,
};

/// Gives each row of a stream with the rows of the table that belong to it.
pub struct TableJoin {
    /// The stream.
    pub input: Box<dyn Operator>,
    /// The types of its columns.
    pub input_types: Vec<SqlType>,
    /// The table's number.
    pub table: usize,
    /// The types of its columns.
    pub table_types: Vec<SqlType>,
    /// What of the stream's row must equal `table_keys`.
    pub keys: Vec<SharedExpression>,
    /// What of the table's row must equal `keys`.
    pub table_keys: Vec<SharedExpression>,
    /// The condition over the columns of both.
    pub on: Option<SharedExpression>,
    /// Whether rows of the stream come out that found none.
    pub outer: bool,
}

fn keys_of(keys: &[SharedExpression], batch: &Batch, faults: &mut Faults) -> Vec<Option<Vec<u8>>> {
    let columns: Vec<Column> = keys.iter().map(|key| key.evaluate(batch, faults)).collect();
    (0..batch.rows)
        .map(|row| {
            if columns.iter().any(|column| column.is_null(row)) {
                return None;
            }
            let mut key = Vec::new();
            columns.iter().for_each(|column| column.write_key(row, &mut key));
            Some(key)
        })
        .collect()
}

impl Operator for TableJoin {
    fn step(&mut self, step: &Step<'_>, failed: &mut Vec<RowFault>) -> Flow {
        let Flow { batch, bound } = self.input.step(step, failed);
        let table = &step.tables[self.table];
        let mut types = self.input_types.clone();
        types.push(SqlType::Timestamp);
        types.extend(self.table_types.iter().cloned());
        if batch.rows == 0 {
            return Flow { batch: Batch::empty(&types), bound };
        }
        let mut faults = Faults::default();
        let mut index: HashMap<Vec<u8>, Vec<u32>> = HashMap::new();
        for (row, key) in keys_of(&self.table_keys, table, &mut Faults::default()).into_iter().enumerate() {
            if let Some(key) = key {
                index.entry(key).or_default().push(row as u32);
            }
        }
        let (mut left, mut right) = (Vec::new(), Vec::new());
        for (row, key) in keys_of(&self.keys, &batch, &mut faults).into_iter().enumerate() {
            for met in key.and_then(|key| index.get(&key)).into_iter().flatten() {
                left.push(row as u32);
                right.push(*met);
            }
        }
        let mut columns = batch.take(&left).columns;
        columns.extend(table.take(&right).columns);
        let pairs = Batch { columns, rows: left.len() };
        let held: Vec<bool> = match &self.on {
            Some(on) => {
                let mut pair_faults = Faults::default();
                let column = on.evaluate(&pairs, &mut pair_faults);
                for (pair, fault) in pair_faults.iter() {
                    faults.add(left[pair] as usize, fault.clone());
                }
                (0..pairs.rows).map(|row| column.value(row).is_true()).collect()
            }
            None => vec![true; pairs.rows],
        };
        for (row, fault) in faults.iter() {
            failed.push(fault_of(&batch, &self.input_types, row, fault.clone()));
        }
        let mut out: Vec<Vec<Value>> = Vec::new();
        let mut pair = 0;
        for row in 0..batch.rows {
            let mut found = false;
            while pair < left.len() && left[pair] as usize == row {
                if held[pair] && !faults.has(row) {
                    found = true;
                    out.push(pairs.row(pair));
                }
                pair += 1;
            }
            if self.outer && !found && !faults.has(row) {
                let mut alone = batch.row(row);
                alone.resize(types.len() + 1, Value::Null);
                out.push(alone);
            }
        }
        Flow { batch: Batch::of_rows(&types, &out), bound }
    }

    fn save(&self, out: &mut StateWriter) {
        self.input.save(out);
    }

    fn load(&mut self, state: &mut StateReader) -> Result<(), StateError> {
        self.input.load(state)
    }
}
