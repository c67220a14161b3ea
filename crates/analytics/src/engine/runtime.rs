//! One step of a program after the other.

use super::errors::error_rows;
use crate::{
    expression::{Batch, Fault},
    operators::{Flow, RowFault, StateError, StateReader, StateTable, StateWriter, Step, fault_of},
    plan::{Program, StreamKind},
    sql::SqlType,
};

/// A program with its state.
pub struct Engine {
    program: Program,
    tables: Vec<Batch>,
    /// How often each table has got other rows.
    versions: Vec<u64>,
    /// The last ROWTIME of each stream: none goes back.
    last: Vec<i64>,
    bound: i64,
}

/// What a step gave.
pub struct Stepped {
    /// The new rows of every stream, by its number.
    pub streams: Vec<Batch>,
    /// The new rows of the error stream.
    pub errors: Batch,
}

impl Engine {
    /// A program that has seen no row. The tables are in the order of the program's.
    pub fn new(program: Program, tables: Vec<Batch>) -> Self {
        let last = vec![i64::MIN; program.streams.len()];
        let versions = vec![0; tables.len()];
        Self { program, tables, versions, last, bound: i64::MIN }
    }

    /// The program.
    pub fn program(&self) -> &Program {
        &self.program
    }

    /// Other rows for a reference table, from the next step on.
    pub fn set_table(&mut self, table: usize, rows: Batch) {
        self.tables[table] = rows;
        self.versions[table] += 1;
    }

    /// The rowtime bound: no row will have an earlier ROWTIME. `i64::MIN` before the first step.
    pub fn bound(&self) -> i64 {
        self.bound
    }

    /// The bound at which the next step is due although no row came; `i64::MAX` if none is.
    pub fn due(&self) -> i64 {
        self.program.pumps.iter().map(|pump| pump.operator.due()).min().unwrap_or(i64::MAX)
    }

    /// Feeds rows of inputs, by the stream's number, each in order of ROWTIME. No later row will have a ROWTIME before
    /// `bound`. `failed` are rows that did not even become rows.
    pub fn step(&mut self, rows: Vec<(usize, Batch)>, failed: Vec<RowFault>, bound: i64) -> Stepped {
        let bound = bound.max(self.bound);
        self.bound = bound;
        let mut flows: Vec<Flow> = self
            .program
            .streams
            .iter()
            .map(|stream| Flow { batch: Batch::empty(&stream.types()), bound })
            .collect();
        let mut faults: Vec<(String, RowFault)> =
            failed.into_iter().map(|fault| (String::new(), fault)).collect();
        for (stream, batch) in rows {
            let into = &mut flows[stream].batch;
            *into = if into.rows == 0 { batch } else { Batch::concat(&[into, &batch]) };
        }
        let mut fed = vec![false; flows.len()];
        for index in 0..self.program.pumps.len() {
            let mut pump_faults = Vec::new();
            let pump = &mut self.program.pumps[index];
            let step = Step { streams: &flows, tables: &self.tables, versions: &self.versions };
            let flow = pump.operator.step(&step, &mut pump_faults);
            let (target, name) = (pump.target, pump.name.clone());
            let types = self.program.streams[target].types();
            let batch = self.without_nulls(target, &types, flow.batch, &mut pump_faults);
            faults.extend(pump_faults.into_iter().map(|fault| (name.clone(), fault)));
            let into = &mut flows[target];
            into.bound = if fed[target] { into.bound.min(flow.bound) } else { flow.bound };
            fed[target] = true;
            into.batch = if into.batch.rows == 0 { batch } else { Batch::concat(&[&into.batch, &batch]) };
            // Whoever reads the stream comes after all who write it, so it is put in order when the last has written.
            let more = self.program.pumps[index + 1..].iter().any(|pump| pump.target == target);
            if !more {
                let sorted = sort(std::mem::take(&mut flows[target].batch));
                flows[target].batch = self.in_order(target, &types, sorted, &mut faults);
            }
        }
        let streams = flows.into_iter().map(|flow| flow.batch).collect();
        Stepped { streams, errors: error_rows(&faults, bound) }
    }

    /// Rows without NULL where the stream has NOT NULL; the others are noted.
    fn without_nulls(
        &self,
        target: usize,
        types: &[SqlType],
        batch: Batch,
        faults: &mut Vec<RowFault>,
    ) -> Batch {
        let fields = &self.program.streams[target].fields;
        let mut demanding = fields.iter().zip(batch.columns.iter().skip(1));
        if !demanding.any(|(field, column)| field.not_null && column.has_nulls()) {
            return batch;
        }
        let bad = |row: usize| {
            fields
                .iter()
                .zip(batch.columns.iter().skip(1))
                .find(|(field, column)| field.not_null && column.is_null(row))
        };
        let mut good = Vec::with_capacity(batch.rows);
        for row in 0..batch.rows {
            match bad(row) {
                None => good.push(row as u32),
                Some((field, _)) => {
                    let fault = Fault::new(
                        "NULL in NOT NULL column",
                        format!("Column '{}' has no value.", field.name),
                    );
                    faults.push(fault_of(&batch, types, row, fault));
                }
            }
        }
        if good.len() == batch.rows { batch } else { batch.take(&good) }
    }

    /// Rows whose ROWTIME does not go back; the others are noted.
    fn in_order(
        &mut self,
        target: usize,
        types: &[SqlType],
        batch: Batch,
        faults: &mut Vec<(String, RowFault)>,
    ) -> Batch {
        let rowtimes = batch.rowtimes();
        let Some(last) = rowtimes.last() else { return batch };
        let late = rowtimes.partition_point(|rowtime| *rowtime < self.last[target]);
        self.last[target] = self.last[target].max(*last);
        for row in 0..late {
            let fault = Fault::new("Row out of order", "The row's ROWTIME is before that of an earlier row.");
            faults.push((String::new(), fault_of(&batch, types, row, fault)));
        }
        if late == 0 { batch } else { batch.slice(late, batch.rows - late) }
    }

    /// The state of the whole program.
    pub fn save(&self) -> Vec<StateTable> {
        let mut out = StateWriter::default();
        out.ints("bounds", self.last.iter().copied().chain(std::iter::once(self.bound)));
        self.program.pumps.iter().for_each(|pump| pump.operator.save(&mut out));
        out.tables
    }

    /// Puts back what `save` gave, into a new engine of the same program.
    ///
    /// # Errors
    /// If the state is that of another program.
    pub fn load(&mut self, tables: Vec<StateTable>) -> Result<(), StateError> {
        let error = StateError { operator: "Engine" };
        let mut state = StateReader::new(tables);
        let mut bounds = state.ints("Engine")?;
        self.bound = bounds.pop().ok_or_else(|| error.clone())?;
        if bounds.len() != self.program.streams.len() {
            return Err(error);
        }
        self.last = bounds;
        for pump in &mut self.program.pumps {
            pump.operator.load(&mut state)?;
        }
        if state.is_done() { Ok(()) } else { Err(error) }
    }

    /// Whether a stream is an input.
    pub fn is_input(&self, stream: usize) -> bool {
        self.program.streams[stream].kind == StreamKind::Input
    }
}

fn sort(batch: Batch) -> Batch {
    crate::operators::sorted(batch)
}
