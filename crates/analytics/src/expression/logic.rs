//! AND, OR, NOT with three truth values.

use arrow_array::{Array, BooleanArray};

use super::{Batch, Column, Expression, Faults, SharedExpression};

/// AND. What the right side would fail with does not count where the left side has decided.
pub struct And(pub SharedExpression, pub SharedExpression);

/// OR; likewise.
pub struct Or(pub SharedExpression, pub SharedExpression);

/// NOT.
pub struct Not(pub SharedExpression);

fn truth(column: &Column) -> BooleanArray {
    match column {
        Column::Bool(array) => array.clone(),
        // An untyped NULL is the only other thing that binding lets through.
        other => BooleanArray::new_null(other.len()),
    }
}

fn at(array: &BooleanArray, row: usize) -> Option<bool> {
    (!array.is_null(row)).then(|| array.value(row))
}

/// Both sides joined; `decided` is the value of the left side that makes the right one unimportant.
fn join(
    sides: (&SharedExpression, &SharedExpression),
    batch: &Batch,
    faults: &mut Faults,
    decided: bool,
) -> Column {
    let left = truth(&sides.0.evaluate(batch, faults));
    let mut right_faults = Faults::default();
    let right = truth(&sides.1.evaluate(batch, &mut right_faults));
    for (row, fault) in right_faults.iter() {
        if at(&left, row) != Some(decided) {
            faults.add(row, fault.clone());
        }
    }
    if left.null_count() == 0 && right.null_count() == 0 {
        let (left, right) = (left.values(), right.values());
        let joined = if decided { left | right } else { left & right };
        return Column::Bool(BooleanArray::new(joined, None));
    }
    let joined: BooleanArray = (0..batch.rows)
        .map(|row| match (at(&left, row), at(&right, row)) {
            (Some(value), _) | (_, Some(value)) if value == decided => Some(decided),
            (Some(_), Some(_)) => Some(!decided),
            _ => None,
        })
        .collect();
    Column::Bool(joined)
}

impl Expression for And {
    fn evaluate(&self, batch: &Batch, faults: &mut Faults) -> Column {
        join((&self.0, &self.1), batch, faults, false)
    }
}

impl Expression for Or {
    fn evaluate(&self, batch: &Batch, faults: &mut Faults) -> Column {
        join((&self.0, &self.1), batch, faults, true)
    }
}

impl Expression for Not {
    fn evaluate(&self, batch: &Batch, faults: &mut Faults) -> Column {
        let inner = truth(&self.0.evaluate(batch, faults));
        Column::Bool((0..batch.rows).map(|row| at(&inner, row).map(|value| !value)).collect())
    }
}
