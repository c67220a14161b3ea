//! Joins of a stream with a reference table.

use arrow_array::UInt32Array;

use super::{Flow, KeyMap, Operator, RowFault, StateError, StateReader, StateWriter, Step, fault_of};
use crate::{
    expression::{Batch, Column, Faults, SharedExpression},
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
    /// The table's rows by their keys, with the version of the table that they are of.
    pub index: Option<(u64, KeyMap<Vec<u32>>)>,
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

/// Rows of the stream with rows of the table, or with nothing.
fn joined(
    batch: &Batch,
    table: &Batch,
    rows: &[u32],
    met: impl ExactSizeIterator<Item = Option<u32>>,
) -> Batch {
    let met: UInt32Array = met.collect();
    let mut columns = batch.take(rows).columns;
    columns.extend(table.columns.iter().map(|column| column.take(&met)));
    Batch { columns, rows: rows.len() }
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
        let version = step.versions[self.table];
        if self.index.as_ref().is_none_or(|(of, _)| *of != version) {
            let mut index: KeyMap<Vec<u32>> = KeyMap::default();
            for (row, key) in keys_of(&self.table_keys, table, &mut Faults::default()).into_iter().enumerate()
            {
                if let Some(key) = key {
                    index.entry(key.into()).or_default().push(row as u32);
                }
            }
            self.index = Some((version, index));
        }
        let index = self.index.as_ref().map(|(_, index)| index);
        let (mut left, mut right) = (Vec::new(), Vec::new());
        for (row, key) in keys_of(&self.keys, &batch, &mut faults).into_iter().enumerate() {
            for met in key.and_then(|key| index?.get(key.as_slice())).into_iter().flatten() {
                left.push(row as u32);
                right.push(*met);
            }
        }
        let pairs = joined(&batch, table, &left, right.iter().copied().map(Some));
        let held: Option<Vec<bool>> = self.on.as_ref().map(|on| {
            let mut pair_faults = Faults::default();
            let column = on.evaluate(&pairs, &mut pair_faults);
            for (pair, fault) in pair_faults.iter() {
                faults.add(left[pair] as usize, fault.clone());
            }
            (0..pairs.rows).map(|row| column.value(row).is_true()).collect()
        });
        for (row, fault) in faults.iter() {
            failed.push(fault_of(&batch, &self.input_types, row, fault.clone()));
        }
        if held.is_none() && faults.is_empty() && !self.outer {
            return Flow { batch: pairs, bound };
        }
        let (mut rows, mut met): (Vec<u32>, Vec<Option<u32>>) = (Vec::new(), Vec::new());
        let mut pair = 0;
        for row in 0..batch.rows {
            let mut found = false;
            while pair < left.len() && left[pair] as usize == row {
                if held.as_ref().is_none_or(|held| held[pair]) && !faults.has(row) {
                    found = true;
                    rows.push(row as u32);
                    met.push(Some(right[pair]));
                }
                pair += 1;
            }
            if self.outer && !found && !faults.has(row) {
                rows.push(row as u32);
                met.push(None);
            }
        }
        Flow { batch: joined(&batch, table, &rows, met.into_iter()), bound }
    }

    fn due(&self) -> i64 {
        self.input.due()
    }

    fn save(&self, out: &mut StateWriter) {
        self.input.save(out);
    }

    fn load(&mut self, state: &mut StateReader) -> Result<(), StateError> {
        self.input.load(state)
    }
}
