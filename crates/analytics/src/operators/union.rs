//! UNION ALL.

use super::{Flow, Operator, RowFault, StateError, StateReader, StateWriter, Step};
use crate::expression::Batch;

/// The rows of all inputs, in order of ROWTIME; at equal times in the order of the inputs.
pub struct Union {
    /// Where rows come from, all with the same types.
    pub inputs: Vec<Box<dyn Operator>>,
}

impl Operator for Union {
    fn step(&mut self, step: &Step<'_>, faults: &mut Vec<RowFault>) -> Flow {
        let flows: Vec<Flow> = self.inputs.iter_mut().map(|input| input.step(step, faults)).collect();
        let bound = flows.iter().map(|flow| flow.bound).min().unwrap_or(0);
        let batches: Vec<&Batch> = flows.iter().map(|flow| &flow.batch).collect();
        Flow { batch: sorted(Batch::concat(&batches)), bound }
    }

    fn due(&self) -> i64 {
        self.inputs.iter().map(|input| input.due()).min().unwrap_or(i64::MAX)
    }

    fn save(&self, out: &mut StateWriter) {
        self.inputs.iter().for_each(|input| input.save(out));
    }

    fn load(&mut self, state: &mut StateReader) -> Result<(), StateError> {
        self.inputs.iter_mut().try_for_each(|input| input.load(state))
    }
}

/// The rows in order of ROWTIME; equal times keep their order.
pub(crate) fn sorted(batch: Batch) -> Batch {
    if batch.rowtimes().is_sorted() {
        return batch;
    }
    let mut order: Vec<u32> = (0..batch.rows as u32).collect();
    order.sort_by_key(|row| batch.rowtimes()[*row as usize]);
    batch.take(&order)
}
