//! The accumulators.

use arrow_array::Array as _;

use super::accumulator::{Accumulator, Aggregate, AggregateKind, Rows};
use crate::{
    expression::{Column, Fault, Value, cast_value},
    sql::{SqlType, types::Physical},
};

/// The accumulator of an aggregate.
pub fn make(aggregate: &Aggregate) -> Box<dyn Accumulator> {
    match &aggregate.kind {
        AggregateKind::CountRows | AggregateKind::Count => Box::new(Count(Vec::new())),
        AggregateKind::Sum | AggregateKind::Avg => Box::new(Sum {
            average: aggregate.kind == AggregateKind::Avg,
            argument: aggregate.argument_type.clone(),
            ty: aggregate.ty.clone(),
            groups: Vec::new(),
        }),
        AggregateKind::Variance { sample, root } => {
            Box::new(Variance { sample: *sample, root: *root, groups: Vec::new() })
        }
        AggregateKind::ExpAvg(decay_ms) => {
            Box::new(ExpAvg { decay_ms: *decay_ms as f64, groups: Vec::new() })
        }
        kind => {
            Box::new(Choose { kind: kind.clone(), ty: aggregate.argument_type.clone(), groups: Vec::new() })
        }
    }
}

fn each(rows: Rows<'_>, column: Option<&Column>, mut take: impl FnMut(usize, usize)) {
    for (index, group) in rows.groups.iter().enumerate() {
        let row = rows.from + index;
        if column.is_none_or(|column| !column.is_null(row)) {
            take(*group as usize, row);
        }
    }
}

struct Count(Vec<i64>);

impl Accumulator for Count {
    fn update(&mut self, rows: Rows<'_>, column: Option<&Column>) {
        each(rows, column, |group, _| self.0[group] += 1);
    }

    fn result(&self, group: usize) -> Result<Value, Fault> {
        Ok(Value::Int(self.0[group]))
    }

    fn resize(&mut self, groups: usize) {
        self.0.resize(groups, 0);
    }

    fn state_types(&self) -> Vec<SqlType> {
        vec![SqlType::BigInt]
    }

    fn state(&self, group: usize) -> Vec<Value> {
        vec![Value::Int(self.0[group])]
    }

    fn restore(&mut self, group: usize, state: &[Value]) {
        self.0[group] = state[0].int();
    }
}

/// A sum of doubles that also keeps what rounding took away (Neumaier), so that values taken out again leave no trace.
#[derive(Clone, Copy, Debug, Default)]
pub struct Compensated {
    sum: f64,
    lost: f64,
}

impl Compensated {
    /// Adds a value.
    pub fn add(&mut self, value: f64) {
        let sum = self.sum + value;
        self.lost +=
            if self.sum.abs() >= value.abs() { (self.sum - sum) + value } else { (value - sum) + self.sum };
        self.sum = sum;
    }

    /// The sum.
    pub fn total(self) -> f64 {
        if self.lost.is_finite() { self.sum + self.lost } else { self.sum }
    }
}

/// A running sum with its count, for SUM and AVG.
#[derive(Clone, Copy, Debug, Default)]
pub struct Total {
    count: i64,
    /// Whole numbers and decimals.
    exact: i128,
    /// Doubles.
    double: Compensated,
}

impl Total {
    /// Types of its state.
    pub fn state_types() -> Vec<SqlType> {
        vec![SqlType::BigInt, SqlType::Decimal(19, 0), SqlType::Double, SqlType::Double]
    }

    /// Its state.
    pub fn state(&self) -> Vec<Value> {
        let (sum, lost) = (self.double.sum, self.double.lost);
        vec![Value::Int(self.count), Value::Decimal(self.exact), Value::Double(sum), Value::Double(lost)]
    }

    /// From its state.
    pub fn restored(state: &[Value]) -> Self {
        let exact = if let Value::Decimal(exact) = state[1] { exact } else { 0 };
        let double = Compensated { sum: state[2].double(), lost: state[3].double() };
        Self { count: state[0].int(), exact, double }
    }

    /// Takes a value in, or out again with a sign of -1.
    pub fn add(&mut self, value: &Value, sign: i64) {
        match value {
            Value::Int(int) => self.exact += i128::from(sign) * i128::from(*int),
            Value::Decimal(decimal) => self.exact += i128::from(sign) * decimal,
            Value::Double(double) => self.double.add(sign as f64 * double),
            _ => return,
        }
        self.count += sign;
        if self.count == 0 {
            *self = Self::default();
        }
    }

    /// The sum or the average; NULL of nothing.
    pub fn result(&self, average: bool, argument: &SqlType, ty: &SqlType) -> Result<Value, Fault> {
        if self.count == 0 {
            return Ok(Value::Null);
        }
        let count = i128::from(self.count);
        match argument.physical() {
            Physical::Double => {
                let total = self.double.total();
                let value = if average { total / self.count as f64 } else { total };
                if *ty == SqlType::Double && value.is_finite() {
                    return Ok(Value::Double(value));
                }
                cast_value(&Value::Double(value), &SqlType::Double, ty)
            }
            Physical::Decimal => {
                let value =
                    if average { (self.exact + self.exact.signum() * count / 2) / count } else { self.exact };
                cast_value(&Value::Decimal(value), argument, ty)
            }
            _ => {
                let value = if average { self.exact / count } else { self.exact };
                let value = i64::try_from(value).map_err(|_| Fault::overflow())?;
                let wide = if argument.is_interval() { argument.clone() } else { SqlType::BigInt };
                cast_value(&Value::Int(value), &wide, ty)
            }
        }
    }
}

struct Sum {
    average: bool,
    argument: SqlType,
    ty: SqlType,
    groups: Vec<Total>,
}

impl Accumulator for Sum {
    fn update(&mut self, rows: Rows<'_>, column: Option<&Column>) {
        let groups = &mut self.groups;
        match column {
            Some(Column::Double(array)) => each(rows, column, |group, row| {
                let total = &mut groups[group];
                total.double.add(array.value(row));
                total.count += 1;
            }),
            Some(Column::Int(array)) => each(rows, column, |group, row| {
                let total = &mut groups[group];
                total.exact += i128::from(array.value(row));
                total.count += 1;
            }),
            Some(other) => each(rows, column, |group, row| groups[group].add(&other.value(row), 1)),
            None => {}
        }
    }

    fn result(&self, group: usize) -> Result<Value, Fault> {
        self.groups[group].result(self.average, &self.argument, &self.ty)
    }

    fn resize(&mut self, groups: usize) {
        self.groups.resize(groups, Total::default());
    }

    fn state_types(&self) -> Vec<SqlType> {
        Total::state_types()
    }

    fn state(&self, group: usize) -> Vec<Value> {
        self.groups[group].state()
    }

    fn restore(&mut self, group: usize, state: &[Value]) {
        self.groups[group] = Total::restored(state);
    }
}

/// MIN, MAX, FIRST_VALUE, LAST_VALUE, ANY, EVERY: one value of those that came.
struct Choose {
    kind: AggregateKind,
    ty: SqlType,
    /// `None` before the first value; FIRST_VALUE and LAST_VALUE take NULL too.
    groups: Vec<Option<Value>>,
}

impl Choose {
    fn replaces(&self, kept: &Value, new: &Value) -> bool {
        match self.kind {
            AggregateKind::Min | AggregateKind::Every => new.total_cmp(kept).is_lt(),
            AggregateKind::Max | AggregateKind::Any => new.total_cmp(kept).is_gt(),
            AggregateKind::Last => true,
            _ => false,
        }
    }
}

impl Accumulator for Choose {
    fn update(&mut self, rows: Rows<'_>, column: Option<&Column>) {
        let Some(column) = column else { return };
        let nulls = matches!(self.kind, AggregateKind::First | AggregateKind::Last);
        for (index, group) in rows.groups.iter().enumerate() {
            let row = rows.from + index;
            if !nulls && column.is_null(row) {
                continue;
            }
            let group = *group as usize;
            // Numbers are compared in place, since that is what most programs do.
            if let (Column::Double(array), Some(Value::Double(kept))) = (column, &mut self.groups[group]) {
                let new = array.value(row);
                match self.kind {
                    AggregateKind::Min if !array.is_null(row) => {
                        *kept = if new < *kept { new } else { *kept }
                    }
                    AggregateKind::Max if !array.is_null(row) => {
                        *kept = if new > *kept { new } else { *kept }
                    }
                    AggregateKind::First => {}
                    _ => self.groups[group] = Some(column.value(row)),
                }
                continue;
            }
            let new = column.value(row);
            let replaced = self.groups[group].as_ref().is_none_or(|kept| self.replaces(kept, &new));
            if replaced {
                self.groups[group] = Some(new);
            }
        }
    }

    fn result(&self, group: usize) -> Result<Value, Fault> {
        Ok(self.groups[group].clone().unwrap_or(Value::Null))
    }

    fn resize(&mut self, groups: usize) {
        self.groups.resize(groups, None);
    }

    fn state_types(&self) -> Vec<SqlType> {
        vec![SqlType::Boolean, self.ty.clone()]
    }

    fn state(&self, group: usize) -> Vec<Value> {
        let kept = &self.groups[group];
        vec![Value::Bool(kept.is_some()), kept.clone().unwrap_or(Value::Null)]
    }

    fn restore(&mut self, group: usize, state: &[Value]) {
        self.groups[group] = state[0].is_true().then(|| state[1].clone());
    }
}

/// Welford's running variance.
struct Variance {
    sample: bool,
    root: bool,
    groups: Vec<Moments>,
}

/// Count, mean and sum of squared distances from it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Moments {
    count: f64,
    mean: f64,
    squares: f64,
}

impl Moments {
    /// Takes a value in.
    pub fn add(&mut self, value: f64) {
        self.count += 1.0;
        let distance = value - self.mean;
        self.mean += distance / self.count;
        self.squares += distance * (value - self.mean);
    }

    /// The variance or its root; NULL of nothing, and of a sample of one.
    pub fn result(&self, sample: bool, root: bool) -> Value {
        let by = if sample { self.count - 1.0 } else { self.count };
        if by <= 0.0 {
            return Value::Null;
        }
        let variance = self.squares / by;
        Value::Double(if root { variance.sqrt() } else { variance })
    }

    /// Its state.
    pub fn state(&self) -> Vec<Value> {
        [self.count, self.mean, self.squares].map(Value::Double).to_vec()
    }

    /// From its state.
    pub fn restored(state: &[Value]) -> Self {
        let [count, mean, squares] = [0, 1, 2].map(|index| state[index].double());
        Self { count, mean, squares }
    }
}

fn as_double(column: &Column, row: usize) -> f64 {
    column.value(row).double()
}

impl Accumulator for Variance {
    fn update(&mut self, rows: Rows<'_>, column: Option<&Column>) {
        let groups = &mut self.groups;
        if let Some(values) = column {
            each(rows, column, |group, row| groups[group].add(as_double(values, row)));
        }
    }

    fn result(&self, group: usize) -> Result<Value, Fault> {
        Ok(self.groups[group].result(self.sample, self.root))
    }

    fn resize(&mut self, groups: usize) {
        self.groups.resize(groups, Moments::default());
    }

    fn state_types(&self) -> Vec<SqlType> {
        vec![SqlType::Double; 3]
    }

    fn state(&self, group: usize) -> Vec<Value> {
        self.groups[group].state()
    }

    fn restore(&mut self, group: usize, state: &[Value]) {
        self.groups[group] = Moments::restored(state);
    }
}

/// An average in which values weigh less the older they are.
struct ExpAvg {
    decay_ms: f64,
    groups: Vec<Decayed>,
}

/// A weighted sum, its weight, and the time that both are of.
#[derive(Clone, Copy, Debug, Default)]
pub struct Decayed {
    sum: f64,
    weight: f64,
    at: i64,
}

impl Decayed {
    /// Takes a value in.
    pub fn add(&mut self, value: f64, at: i64, decay_ms: f64) {
        let faded = (-((at - self.at) as f64) / decay_ms).exp();
        self.sum = self.sum * faded + value;
        self.weight = self.weight * faded + 1.0;
        self.at = at;
    }

    /// The average; NULL of nothing.
    pub fn result(&self) -> Value {
        if self.weight > 0.0 { Value::Double(self.sum / self.weight) } else { Value::Null }
    }

    /// Its state.
    pub fn state(&self) -> Vec<Value> {
        vec![Value::Double(self.sum), Value::Double(self.weight), Value::Int(self.at)]
    }

    /// From its state.
    pub fn restored(state: &[Value]) -> Self {
        Self { sum: state[0].double(), weight: state[1].double(), at: state[2].int() }
    }
}

impl Accumulator for ExpAvg {
    fn update(&mut self, rows: Rows<'_>, column: Option<&Column>) {
        let (groups, decay_ms) = (&mut self.groups, self.decay_ms);
        if let Some(values) = column {
            each(rows, column, |group, row| {
                groups[group].add(as_double(values, row), rows.rowtimes[row], decay_ms);
            });
        }
    }

    fn result(&self, group: usize) -> Result<Value, Fault> {
        Ok(self.groups[group].result())
    }

    fn resize(&mut self, groups: usize) {
        self.groups.resize(groups, Decayed::default());
    }

    fn state_types(&self) -> Vec<SqlType> {
        vec![SqlType::Double, SqlType::Double, SqlType::BigInt]
    }

    fn state(&self, group: usize) -> Vec<Value> {
        self.groups[group].state()
    }

    fn restore(&mut self, group: usize, state: &[Value]) {
        self.groups[group] = Decayed::restored(state);
    }
}
