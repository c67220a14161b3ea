//! Functions OVER sliding windows.

use std::collections::{HashMap, VecDeque};

use super::{
    AggregateKind, Flow, Frame, Operator, RowFault, StateError, StateReader, StateWriter, Step,
    accumulators::{Decayed, Moments, Total},
    fault_of,
};
use crate::{
    expression::{Batch, Column, Fault, Faults, SharedExpression, Value},
    sql::SqlType,
};

/// What is taken of a window.
#[derive(Clone, Debug, PartialEq)]
pub enum Analytic {
    /// An aggregate of all its rows.
    Aggregate(AggregateKind),
    /// LAG: the value so many rows before the current one.
    Lag(usize),
    /// NTH_VALUE: the value of this row of the window, from 1.
    Nth(usize),
}

/// One function OVER a window.
pub struct OverCall {
    /// What.
    pub analytic: Analytic,
    /// Of what; nothing for COUNT(*).
    pub argument: Option<SharedExpression>,
    /// What LAG gives where there is no such row.
    pub default: Option<SharedExpression>,
    /// The argument's type.
    pub argument_type: SqlType,
    /// The result's type.
    pub ty: SqlType,
    /// PARTITION BY.
    pub keys: Vec<SharedExpression>,
    /// The types of the keys.
    pub key_types: Vec<SqlType>,
    /// How far the window reaches.
    pub frame: Frame,
}

/// The window of one key: its rows' values, and what is kept of them.
#[derive(Default)]
struct Window {
    /// ROWTIME and value of the rows that the window holds, and for LAG of those that it may need.
    rows: VecDeque<(i64, Value)>,
    /// Rows that are not NULL; for `Unbounded` of all that ever came.
    total: Total,
    count: i64,
    /// MIN and MAX: the rows that can still become the extreme, with their number.
    extremes: VecDeque<(u64, Value)>,
    /// Number of the row in front.
    first: u64,
    /// Of an unbounded window: the first value, its moments, its average that fades.
    moments: Moments,
    decayed: Decayed,
    chosen: Option<Value>,
}

struct Windows {
    call: OverCall,
    by_key: HashMap<Box<[u8]>, (Vec<Value>, Window)>,
    /// When windows that have become empty were last looked for.
    swept: i64,
}

/// Gives every row of its input, with the functions' values after its columns, as soon as it comes.
pub struct Over {
    input: Box<dyn Operator>,
    input_types: Vec<SqlType>,
    calls: Vec<Windows>,
}

impl Over {
    /// These functions over windows of these rows.
    pub fn new(input: Box<dyn Operator>, input_types: Vec<SqlType>, calls: Vec<OverCall>) -> Self {
        let windows = |call| Windows { call, by_key: HashMap::new(), swept: 0 };
        Self { input, input_types, calls: calls.into_iter().map(windows).collect() }
    }
}

impl Window {
    fn push(&mut self, call: &OverCall, at: i64, value: Value) {
        let number = self.first + self.rows.len() as u64;
        self.enter(call, number, at, &value);
        if call.frame == Frame::Unbounded && !matches!(call.analytic, Analytic::Lag(_)) {
            return;
        }
        self.rows.push_back((at, value));
        match (call.frame, &call.analytic) {
            (Frame::Unbounded, Analytic::Lag(back)) => {
                while self.rows.len() > back + 1 {
                    self.pop(call);
                }
            }
            (Frame::Rows(rows), _) => {
                while self.rows.len() > rows + 1 {
                    self.pop(call);
                }
            }
            (Frame::Range(ms), _) => self.expire(call, at - ms),
            (Frame::Unbounded, _) => {}
        }
    }

    fn expire(&mut self, call: &OverCall, before: i64) {
        while self.rows.front().is_some_and(|(at, _)| *at < before) {
            self.pop(call);
        }
    }

    fn enter(&mut self, call: &OverCall, number: u64, at: i64, value: &Value) {
        let Analytic::Aggregate(kind) = &call.analytic else {
            if let (Analytic::Nth(nth), Frame::Unbounded) = (&call.analytic, call.frame) {
                self.count += 1;
                if self.count == *nth as i64 {
                    self.chosen = Some(value.clone());
                }
            }
            return;
        };
        match kind {
            AggregateKind::CountRows => self.count += 1,
            AggregateKind::First if call.frame == Frame::Unbounded => {
                self.chosen.get_or_insert_with(|| value.clone());
            }
            AggregateKind::Last => self.chosen = Some(value.clone()),
            _ if value.is_null() => {}
            AggregateKind::Count => self.count += 1,
            AggregateKind::Sum | AggregateKind::Avg => self.total.add(value, 1),
            AggregateKind::Min | AggregateKind::Every | AggregateKind::Max | AggregateKind::Any => {
                let small = matches!(kind, AggregateKind::Min | AggregateKind::Every);
                let beaten = |kept: &Value| {
                    if small { value.total_cmp(kept).is_le() } else { value.total_cmp(kept).is_ge() }
                };
                while self.extremes.back().is_some_and(|(_, kept)| beaten(kept)) {
                    self.extremes.pop_back();
                }
                self.extremes.push_back((number, value.clone()));
                if call.frame == Frame::Unbounded {
                    self.extremes.truncate(1);
                }
            }
            AggregateKind::Variance { .. } if call.frame == Frame::Unbounded => {
                self.moments.add(value.double());
            }
            AggregateKind::ExpAvg(decay) if call.frame == Frame::Unbounded => {
                self.decayed.add(value.double(), at, *decay as f64);
            }
            _ => {}
        }
    }

    fn pop(&mut self, call: &OverCall) {
        let Some((_, value)) = self.rows.pop_front() else { return };
        let number = self.first;
        self.first += 1;
        let Analytic::Aggregate(kind) = &call.analytic else { return };
        match kind {
            AggregateKind::CountRows => self.count -= 1,
            AggregateKind::Count if !value.is_null() => self.count -= 1,
            AggregateKind::Sum | AggregateKind::Avg if !value.is_null() => self.total.add(&value, -1),
            _ => {
                if self.extremes.front().is_some_and(|(front, _)| *front == number) {
                    self.extremes.pop_front();
                }
            }
        }
    }

    fn values(&self) -> impl Iterator<Item = &(i64, Value)> {
        self.rows.iter().filter(|(_, value)| !value.is_null())
    }

    fn result(&self, call: &OverCall, default: Value) -> Result<Value, Fault> {
        let unbounded = call.frame == Frame::Unbounded;
        let kind = match &call.analytic {
            Analytic::Lag(back) => {
                let at = self.rows.len().checked_sub(back + 1);
                return Ok(at.map_or(default, |at| self.rows[at].1.clone()));
            }
            Analytic::Nth(_) if unbounded => return Ok(self.chosen.clone().unwrap_or(Value::Null)),
            Analytic::Nth(nth) => {
                return Ok(self.rows.get(nth - 1).map_or(Value::Null, |(_, value)| value.clone()));
            }
            Analytic::Aggregate(kind) => kind,
        };
        Ok(match kind {
            AggregateKind::CountRows | AggregateKind::Count => Value::Int(self.count),
            AggregateKind::Sum | AggregateKind::Avg => {
                let average = *kind == AggregateKind::Avg;
                return self.total.result(average, &call.argument_type, &call.ty);
            }
            AggregateKind::First if !unbounded => {
                self.rows.front().map_or(Value::Null, |(_, value)| value.clone())
            }
            AggregateKind::First | AggregateKind::Last => self.chosen.clone().unwrap_or(Value::Null),
            AggregateKind::Variance { sample, root } => {
                let mut moments = self.moments;
                self.values().for_each(|(_, value)| moments.add(value.double()));
                moments.result(*sample, *root)
            }
            AggregateKind::ExpAvg(decay) => {
                let mut decayed = self.decayed;
                self.values().for_each(|(at, value)| decayed.add(value.double(), *at, *decay as f64));
                decayed.result()
            }
            _ => self.extremes.front().map_or(Value::Null, |(_, value)| value.clone()),
        })
    }

    /// What cannot be made again from the rows.
    fn state(&self) -> Vec<Value> {
        let mut state = self.total.state();
        state.push(Value::Int(self.count));
        state
    }
}

impl Windows {
    fn step(&mut self, batch: &Batch, bound: i64, faults: &mut Faults) -> Column {
        let call = &self.call;
        let keys: Vec<Column> = call.keys.iter().map(|key| key.evaluate(batch, faults)).collect();
        let argument = call.argument.as_ref().map(|argument| argument.evaluate(batch, faults));
        let default = call.default.as_ref().map(|default| default.evaluate(batch, faults));
        let mut values = Vec::with_capacity(batch.rows);
        let mut key = Vec::new();
        for row in 0..batch.rows {
            if faults.has(row) {
                values.push(Value::Null);
                continue;
            }
            key.clear();
            keys.iter().for_each(|column| column.write_key(row, &mut key));
            if !self.by_key.contains_key(key.as_slice()) {
                let kept = keys.iter().map(|column| column.value(row)).collect();
                self.by_key.insert(key.as_slice().into(), (kept, Window::default()));
            }
            let (_, window) = self.by_key.get_mut(key.as_slice()).expect("it was made if it was missing");
            let value = argument.as_ref().map_or(Value::Bool(true), |argument| argument.value(row));
            window.push(call, batch.rowtimes()[row], value);
            let default = default.as_ref().map_or(Value::Null, |default| default.value(row));
            values.push(window.result(call, default).unwrap_or_else(|fault| {
                faults.add(row, fault);
                Value::Null
            }));
        }
        self.sweep(bound);
        Column::of(&self.call.ty, values.iter())
    }

    /// Forgets keys whose rows have all left the window. Looked at once per length of the window, since that is how fast
    /// they can have left.
    fn sweep(&mut self, bound: i64) {
        let Frame::Range(ms) = self.call.frame else { return };
        if bound - self.swept <= ms {
            return;
        }
        self.swept = bound;
        let call = &self.call;
        self.by_key.retain(|_, (_, window)| {
            window.expire(call, bound - ms);
            !window.rows.is_empty()
        });
    }

    /// The type of what rows keep: COUNT(*) keeps no value.
    fn value_type(&self) -> SqlType {
        if self.call.argument.is_some() { self.call.argument_type.clone() } else { SqlType::Boolean }
    }

    fn types(&self) -> (Vec<SqlType>, Vec<SqlType>, Vec<SqlType>) {
        let mut windows = self.call.key_types.clone();
        windows.extend(Total::state_types());
        windows.push(SqlType::BigInt);
        let value = self.value_type();
        let mut unbounded = vec![SqlType::Double, SqlType::Double, SqlType::Double];
        unbounded.extend([SqlType::Double, SqlType::Double, SqlType::BigInt]);
        unbounded.extend([SqlType::Boolean, value.clone(), SqlType::Boolean, value.clone()]);
        (windows, vec![SqlType::BigInt, SqlType::Timestamp, value], unbounded)
    }

    fn save(&self, out: &mut StateWriter) {
        let (window_types, row_types, rest_types) = self.types();
        // In the order of keys, so that equal states are equal files.
        let mut all: Vec<_> = self.by_key.iter().collect();
        all.sort_by(|a, b| a.0.cmp(b.0));
        let (mut windows, mut rows, mut rest) = (Vec::new(), Vec::new(), Vec::new());
        for (number, (_, (keys, window))) in all.into_iter().enumerate() {
            let mut state = keys.clone();
            state.extend(window.state());
            windows.push(state);
            for (at, value) in &window.rows {
                rows.push(vec![Value::Int(number as i64), Value::Int(*at), value.clone()]);
            }
            rest.push(window.rest());
        }
        out.ints("windows swept", std::iter::once(self.swept));
        out.rows("windows", &window_types, windows.iter().map(Vec::as_slice));
        out.rows("rows of windows", &row_types, rows.iter().map(Vec::as_slice));
        out.rows("unbounded windows", &rest_types, rest.iter().map(Vec::as_slice));
    }

    fn load(&mut self, state: &mut StateReader) -> Result<(), StateError> {
        let error = StateError { operator: "Over" };
        let (window_types, row_types, rest_types) = self.types();
        self.swept = *state.ints("Over")?.first().ok_or(error.clone())?;
        let windows = state.rows("Over", window_types.len())?;
        let rows = state.rows("Over", row_types.len())?;
        let rest = state.rows("Over", rest_types.len())?;
        let keys = self.call.key_types.len();
        let mut made: Vec<Window> = windows.iter().map(|_| Window::default()).collect();
        for row in rows {
            let number = usize::try_from(row[0].int()).map_err(|_| error.clone())?;
            let window = made.get_mut(number).ok_or(error.clone())?;
            window.enter(&self.call, window.rows.len() as u64, row[1].int(), &row[2]);
            window.rows.push_back((row[1].int(), row[2].clone()));
        }
        for ((kept, mut window), rest) in windows.into_iter().zip(made).zip(rest) {
            window.total = Total::restored(&kept[keys..]);
            window.count = kept[kept.len() - 1].int();
            window.restore(&rest, self.call.frame == Frame::Unbounded);
            let mut key = Vec::new();
            kept[..keys].iter().for_each(|value| value.write_key(&mut key));
            self.by_key.insert(key.into(), (kept[..keys].to_vec(), window));
        }
        Ok(())
    }
}

impl Window {
    /// State of unbounded windows, whose rows are not kept.
    fn rest(&self) -> Vec<Value> {
        let extreme = self.extremes.front().map(|(_, value)| value.clone());
        let mut rest = self.moments.state();
        rest.extend(self.decayed.state());
        for value in [&self.chosen, &extreme] {
            rest.push(Value::Bool(value.is_some()));
            rest.push(value.clone().unwrap_or(Value::Null));
        }
        rest
    }

    fn restore(&mut self, rest: &[Value], unbounded: bool) {
        self.chosen = rest[6].is_true().then(|| rest[7].clone());
        if unbounded {
            self.moments = Moments::restored(&rest[..3]);
            self.decayed = Decayed::restored(&rest[3..6]);
            self.extremes = rest[8].is_true().then(|| (0, rest[9].clone())).into_iter().collect();
        }
    }
}

impl Operator for Over {
    fn step(&mut self, step: &Step<'_>, failed: &mut Vec<RowFault>) -> Flow {
        let Flow { mut batch, bound } = self.input.step(step, failed);
        let mut faults = Faults::default();
        let columns: Vec<Column> =
            self.calls.iter_mut().map(|windows| windows.step(&batch, bound, &mut faults)).collect();
        let input = batch.clone();
        batch.columns.extend(columns);
        if !faults.is_empty() {
            for (row, fault) in faults.iter() {
                failed.push(fault_of(&input, &self.input_types, row, fault.clone()));
            }
            let good: Vec<u32> = (0..batch.rows as u32).filter(|row| !faults.has(*row as usize)).collect();
            batch = batch.take(&good);
        }
        Flow { batch, bound }
    }

    fn save(&self, out: &mut StateWriter) {
        self.input.save(out);
        self.calls.iter().for_each(|windows| windows.save(out));
    }

    fn load(&mut self, state: &mut StateReader) -> Result<(), StateError> {
        self.input.load(state)?;
        self.calls.iter_mut().try_for_each(|windows| windows.load(state))
    }
}
