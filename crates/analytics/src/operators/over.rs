//! Functions OVER sliding windows.
//!
//! Functions that look at the same values of the same rows have one window together: a key is looked up once for all of
//! them, and its rows are kept once.

use std::collections::VecDeque;

use super::{
    AggregateKind, Flow, Frame, KeyMap, Operator, RowFault, StateError, StateReader, StateWriter, Step,
    accumulators::{Decayed, Moments, Total},
    fault_of,
};
use crate::{
    expression::{Batch, Column, ColumnBuilder, Fault, Faults, SharedExpression, Value},
    sql::SqlType,
};

/// The most values that windows hold which no time empties: those of ROWS and UNBOUNDED. Beyond, the keys that have not come for
/// longest are forgotten, half of what is held; their windows begin anew when they come again.
const HELD_MAX: usize = 1_000_000;

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
    /// The place of its column after those of the input.
    pub place: usize,
}

/// The window of one key: its rows' values, and what the functions keep of them.
#[derive(Default)]
struct Window {
    /// ROWTIME and value of the rows that the window holds, and for LAG of those that it may need.
    rows: VecDeque<(i64, Value)>,
    /// Number of the row in front.
    first: u64,
    /// The number of the key's last row among all rows.
    touched: u64,
    /// What each function keeps.
    parts: Vec<Part>,
}

/// What one function keeps of a window.
#[derive(Default)]
struct Part {
    /// Rows that are not NULL; for `Unbounded` of all that ever came.
    total: Total,
    count: i64,
    /// MIN and MAX: the rows that can still become the extreme, with their number.
    extremes: VecDeque<(u64, Value)>,
    /// Of an unbounded window: the first value, its moments, its average that fades.
    moments: Moments,
    decayed: Decayed,
    chosen: Option<Value>,
}

/// The windows of functions that share them.
struct Windows {
    calls: Vec<OverCall>,
    by_key: KeyMap<(Vec<Value>, Window)>,
    /// When windows that have become empty were last looked for.
    swept: i64,
    /// How many rows have come.
    seen: u64,
    /// Values and keys that are held, where no time empties windows.
    held: usize,
}

/// Gives every row of its input, with the functions' values after its columns, as soon as it comes.
pub struct Over {
    input: Box<dyn Operator>,
    input_types: Vec<SqlType>,
    calls: Vec<Windows>,
}

impl Over {
    /// These functions over windows of these rows. The functions of a group have keys and frame in common, and what they are
    /// of; LAG and NTH_VALUE stand alone.
    pub fn new(input: Box<dyn Operator>, input_types: Vec<SqlType>, groups: Vec<Vec<OverCall>>) -> Self {
        let windows = |calls| Windows { calls, by_key: KeyMap::default(), swept: 0, seen: 0, held: 0 };
        Self { input, input_types, calls: groups.into_iter().map(windows).collect() }
    }
}

impl Window {
    fn of(calls: &[OverCall]) -> Self {
        Self { parts: calls.iter().map(|_| Part::default()).collect(), ..Self::default() }
    }

    fn enter(&mut self, calls: &[OverCall], number: u64, at: i64, value: &Value) {
        for (part, call) in self.parts.iter_mut().zip(calls) {
            part.enter(call, number, at, value);
        }
    }

    fn push(&mut self, calls: &[OverCall], at: i64, value: Value) {
        let number = self.first + self.rows.len() as u64;
        self.enter(calls, number, at, &value);
        let (frame, analytic) = (calls[0].frame, &calls[0].analytic);
        if frame == Frame::Unbounded && !matches!(analytic, Analytic::Lag(_)) {
            return;
        }
        self.rows.push_back((at, value));
        match (frame, analytic) {
            (Frame::Unbounded, Analytic::Lag(back)) => {
                while self.rows.len() > back + 1 {
                    self.pop(calls);
                }
            }
            (Frame::Rows(rows), _) => {
                while self.rows.len() > rows + 1 {
                    self.pop(calls);
                }
            }
            (Frame::Range(ms), _) => self.expire(calls, at - ms),
            (Frame::Unbounded, _) => {}
        }
    }

    fn expire(&mut self, calls: &[OverCall], before: i64) {
        while self.rows.front().is_some_and(|(at, _)| *at < before) {
            self.pop(calls);
        }
    }

    fn pop(&mut self, calls: &[OverCall]) {
        let Some((_, value)) = self.rows.pop_front() else { return };
        let number = self.first;
        self.first += 1;
        for (part, call) in self.parts.iter_mut().zip(calls) {
            part.leave(call, number, &value);
        }
    }
}

impl Part {
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
                    let order = match (value, kept) {
                        (Value::Double(value), Value::Double(kept)) => value.total_cmp(kept),
                        _ => value.total_cmp(kept),
                    };
                    if small { order.is_le() } else { order.is_ge() }
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

    fn leave(&mut self, call: &OverCall, number: u64, value: &Value) {
        let Analytic::Aggregate(kind) = &call.analytic else { return };
        match kind {
            AggregateKind::CountRows => self.count -= 1,
            AggregateKind::Count if !value.is_null() => self.count -= 1,
            AggregateKind::Sum | AggregateKind::Avg if !value.is_null() => self.total.add(value, -1),
            _ => {
                if self.extremes.front().is_some_and(|(front, _)| *front == number) {
                    self.extremes.pop_front();
                }
            }
        }
    }

    fn result(&self, call: &OverCall, rows: &VecDeque<(i64, Value)>, default: Value) -> Result<Value, Fault> {
        let unbounded = call.frame == Frame::Unbounded;
        let values = || rows.iter().filter(|(_, value)| !value.is_null());
        let kind = match &call.analytic {
            Analytic::Lag(back) => {
                let at = rows.len().checked_sub(back + 1);
                return Ok(at.map_or(default, |at| rows[at].1.clone()));
            }
            Analytic::Nth(_) if unbounded => return Ok(self.chosen.clone().unwrap_or(Value::Null)),
            Analytic::Nth(nth) => {
                return Ok(rows.get(nth - 1).map_or(Value::Null, |(_, value)| value.clone()));
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
                rows.front().map_or(Value::Null, |(_, value)| value.clone())
            }
            AggregateKind::First | AggregateKind::Last => self.chosen.clone().unwrap_or(Value::Null),
            AggregateKind::Variance { sample, root } => {
                let mut moments = self.moments;
                values().for_each(|(_, value)| moments.add(value.double()));
                moments.result(*sample, *root)
            }
            AggregateKind::ExpAvg(decay) => {
                let mut decayed = self.decayed;
                values().for_each(|(at, value)| decayed.add(value.double(), *at, *decay as f64));
                decayed.result()
            }
            _ => self.extremes.front().map_or(Value::Null, |(_, value)| value.clone()),
        })
    }

    /// What cannot be made again from the rows.
    fn state(&self) -> impl Iterator<Item = Value> {
        self.total.state().into_iter().chain(std::iter::once(Value::Int(self.count)))
    }

    /// State of unbounded windows, whose rows are not kept.
    fn rest(&self, out: &mut Vec<Value>) {
        let extreme = self.extremes.front().map(|(_, value)| value.clone());
        out.extend(self.moments.state());
        out.extend(self.decayed.state());
        for value in [&self.chosen, &extreme] {
            out.push(Value::Bool(value.is_some()));
            out.push(value.clone().unwrap_or(Value::Null));
        }
    }

    fn restore(&mut self, state: &[Value], rest: &[Value], unbounded: bool) {
        self.total = Total::restored(state);
        self.count = state[STATE - 1].int();
        self.chosen = rest[6].is_true().then(|| rest[7].clone());
        if unbounded {
            self.moments = Moments::restored(&rest[..3]);
            self.decayed = Decayed::restored(&rest[3..6]);
            self.extremes = rest[8].is_true().then(|| (0, rest[9].clone())).into_iter().collect();
        }
    }
}

/// Values of `Part::state`, and of `Part::rest`.
const STATE: usize = 5;
const REST: usize = 10;

impl Windows {
    fn step(&mut self, batch: &Batch, bound: i64, faults: &mut Faults) -> Vec<(usize, Column)> {
        let Self { calls, by_key, seen, held, .. } = self;
        let calls = calls.as_slice();
        let keys: Vec<Column> = calls[0].keys.iter().map(|key| key.evaluate(batch, faults)).collect();
        let argument = calls.iter().find_map(|call| call.argument.as_ref());
        let argument = argument.map(|argument| argument.evaluate(batch, faults));
        let defaults: Vec<Option<Column>> = calls
            .iter()
            .map(|call| call.default.as_ref().map(|default| default.evaluate(batch, faults)))
            .collect();
        let mut out: Vec<ColumnBuilder> =
            calls.iter().map(|call| ColumnBuilder::new(&call.ty, batch.rows)).collect();
        let rowtimes = batch.rowtimes();
        let mut key = Vec::new();
        for (row, rowtime) in rowtimes.iter().copied().enumerate() {
            if faults.has(row) {
                out.iter_mut().for_each(|out| out.push(&Value::Null));
                continue;
            }
            key.clear();
            keys.iter().for_each(|column| column.write_key(row, &mut key));
            let value = argument.as_ref().map_or(Value::Bool(true), |argument| argument.value(row));
            *seen += 1;
            let take = |window: &mut Window| {
                let before = window.rows.len();
                window.touched = *seen;
                window.push(calls, rowtime, value);
                *held = (*held + window.rows.len()).saturating_sub(before);
                for (index, part) in window.parts.iter().enumerate() {
                    let default = defaults[index].as_ref().map_or(Value::Null, |default| default.value(row));
                    match part.result(&calls[index], &window.rows, default) {
                        Ok(value) => out[index].push(&value),
                        Err(fault) => {
                            faults.add(row, fault);
                            out[index].push(&Value::Null);
                        }
                    }
                }
            };
            if let Some((_, window)) = by_key.get_mut(key.as_slice()) {
                take(window);
            } else {
                let mut window = Window::of(calls);
                take(&mut window);
                *held += 1;
                let kept = keys.iter().map(|column| column.value(row)).collect();
                by_key.insert(key.as_slice().into(), (kept, window));
            }
            if *held > HELD_MAX && !matches!(calls[0].frame, Frame::Range(_)) {
                forget(by_key, held);
            }
        }
        self.sweep(bound);
        self.calls.iter().map(|call| call.place).zip(out.into_iter().map(ColumnBuilder::finish)).collect()
    }

    /// Forgets keys whose rows have all left the window. Looked at once per length of the window, since that is how fast
    /// they can have left.
    fn sweep(&mut self, bound: i64) {
        let Frame::Range(ms) = self.calls[0].frame else { return };
        if bound - self.swept <= ms {
            return;
        }
        self.swept = bound;
        let calls = &self.calls;
        self.by_key.retain(|_, (_, window)| {
            window.expire(calls, bound - ms);
            !window.rows.is_empty()
        });
    }

    /// The type of what rows keep: COUNT(*) keeps no value.
    fn value_type(&self) -> SqlType {
        let with_argument = self.calls.iter().find(|call| call.argument.is_some());
        with_argument.map_or(SqlType::Boolean, |call| call.argument_type.clone())
    }

    fn types(&self) -> (Vec<SqlType>, Vec<SqlType>, Vec<SqlType>) {
        let mut windows = self.calls[0].key_types.clone();
        windows.push(SqlType::BigInt);
        let value = self.value_type();
        let mut rest = Vec::new();
        for _ in &self.calls {
            windows.extend(Total::state_types());
            windows.push(SqlType::BigInt);
            rest.extend([SqlType::Double, SqlType::Double, SqlType::Double]);
            rest.extend([SqlType::Double, SqlType::Double, SqlType::BigInt]);
            rest.extend([SqlType::Boolean, value.clone(), SqlType::Boolean, value.clone()]);
        }
        (windows, vec![SqlType::BigInt, SqlType::Timestamp, value], rest)
    }

    fn save(&self, out: &mut StateWriter) {
        let (window_types, row_types, rest_types) = self.types();
        // In the order of keys, so that equal states are equal files.
        let mut all: Vec<_> = self.by_key.iter().collect();
        all.sort_by(|a, b| a.0.cmp(b.0));
        let (mut windows, mut rows, mut rests) = (Vec::new(), Vec::new(), Vec::new());
        for (number, (_, (keys, window))) in all.into_iter().enumerate() {
            let mut state = keys.clone();
            state.push(Value::Int(window.touched.cast_signed()));
            let mut rest = Vec::new();
            for part in &window.parts {
                state.extend(part.state());
                part.rest(&mut rest);
            }
            windows.push(state);
            rests.push(rest);
            for (at, value) in &window.rows {
                rows.push(vec![Value::Int(number as i64), Value::Int(*at), value.clone()]);
            }
        }
        let numbers = [self.swept, self.seen.cast_signed(), self.held as i64];
        out.ints("windows swept", numbers.into_iter());
        out.rows("windows", &window_types, windows.iter().map(Vec::as_slice));
        out.rows("rows of windows", &row_types, rows.iter().map(Vec::as_slice));
        out.rows("unbounded windows", &rest_types, rests.iter().map(Vec::as_slice));
    }

    fn load(&mut self, state: &mut StateReader) -> Result<(), StateError> {
        let error = StateError { operator: "Over" };
        let (window_types, row_types, rest_types) = self.types();
        let numbers = state.ints("Over")?;
        let [swept, seen, held] = numbers[..] else { return Err(error) };
        (self.swept, self.seen) = (swept, seen.cast_unsigned());
        self.held = usize::try_from(held).map_err(|_| error.clone())?;
        let windows = state.rows("Over", window_types.len())?;
        let rows = state.rows("Over", row_types.len())?;
        let rests = state.rows("Over", rest_types.len())?;
        let keys = self.calls[0].key_types.len();
        let unbounded = self.calls[0].frame == Frame::Unbounded;
        let mut made: Vec<Window> = windows.iter().map(|_| Window::of(&self.calls)).collect();
        for row in rows {
            let number = usize::try_from(row[0].int()).map_err(|_| error.clone())?;
            let window = made.get_mut(number).ok_or(error.clone())?;
            window.enter(&self.calls, window.rows.len() as u64, row[1].int(), &row[2]);
            window.rows.push_back((row[1].int(), row[2].clone()));
        }
        for ((kept, mut window), rest) in windows.into_iter().zip(made).zip(rests) {
            window.touched = kept[keys].int().cast_unsigned();
            for (index, part) in window.parts.iter_mut().enumerate() {
                part.restore(
                    &kept[keys + 1 + index * STATE..],
                    &rest[index * REST..(index + 1) * REST],
                    unbounded,
                );
            }
            let mut key = Vec::new();
            kept[..keys].iter().for_each(|value| value.write_key(&mut key));
            self.by_key.insert(key.into(), (kept[..keys].to_vec(), window));
        }
        Ok(())
    }
}

/// Forgets the keys that have not come for longest, until half of what may be held is left.
fn forget(by_key: &mut KeyMap<(Vec<Value>, Window)>, held: &mut usize) {
    let mut all: Vec<(u64, usize)> =
        by_key.values().map(|(_, window)| (window.touched, 1 + window.rows.len())).collect();
    all.sort_unstable_by(|a, b| b.cmp(a));
    let mut kept = 0;
    let oldest = all.iter().find(|(_, size)| {
        kept += size;
        kept > HELD_MAX / 2
    });
    // The key that came last stays, however large its window is.
    let oldest = oldest.map_or(0, |(touched, _)| (touched + 1).min(all[0].0));
    by_key.retain(|_, (_, window)| window.touched >= oldest);
    *held = by_key.values().map(|(_, window)| 1 + window.rows.len()).sum();
}
impl Operator for Over {
    fn step(&mut self, step: &Step<'_>, failed: &mut Vec<RowFault>) -> Flow {
        let Flow { mut batch, bound } = self.input.step(step, failed);
        let mut faults = Faults::default();
        let mut columns: Vec<(usize, Column)> =
            self.calls.iter_mut().flat_map(|windows| windows.step(&batch, bound, &mut faults)).collect();
        columns.sort_by_key(|(place, _)| *place);
        let input = batch.clone();
        batch.columns.extend(columns.into_iter().map(|(_, column)| column));
        if !faults.is_empty() {
            for (row, fault) in faults.iter() {
                failed.push(fault_of(&input, &self.input_types, row, fault.clone()));
            }
            let good: Vec<u32> = (0..batch.rows as u32).filter(|row| !faults.has(*row as usize)).collect();
            batch = batch.take(&good);
        }
        Flow { batch, bound }
    }

    fn due(&self) -> i64 {
        self.input.due()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operators::Scan;

    #[test]
    fn windows_of_rows_hold_so_much_and_no_more() {
        let column = |index| -> SharedExpression { std::sync::Arc::new(crate::expression::Input(index)) };
        let call = OverCall {
            analytic: Analytic::Aggregate(AggregateKind::CountRows),
            argument: None,
            default: None,
            argument_type: SqlType::Boolean,
            ty: SqlType::BigInt,
            keys: vec![column(1)],
            key_types: vec![SqlType::BigInt],
            frame: Frame::Rows(2),
            place: 0,
        };
        let mut over = Over::new(Box::new(Scan { stream: 0 }), vec![SqlType::BigInt], vec![vec![call]]);
        let mut feed = |keys: std::ops::Range<i64>| {
            let values: Vec<Value> = keys.map(Value::Int).collect();
            let column = Column::of(&SqlType::BigInt, values.iter());
            let rowtime = Column::repeat(&Value::Int(0), &SqlType::Timestamp, values.len());
            let batch = Batch { rows: values.len(), columns: vec![rowtime, column] };
            let flows = [Flow { batch, bound: 0 }];
            let step = Step { streams: &flows, tables: &[], versions: &[] };
            let flow = over.step(&step, &mut Vec::new());
            let counted = flow.batch.columns[2].clone();
            (0..counted.len()).map(|row| counted.value(row).int()).collect::<Vec<_>>()
        };
        let begun = |counts: Vec<i64>| counts.into_iter().all(|count| count == 1);
        // A key and its row are two things to hold.
        let most = HELD_MAX as i64 / 2;
        assert!(begun(feed(0..most)));
        assert_eq!(feed(0..1), [2], "what fits is all there");
        assert!(begun(feed(most..most + 2)));
        assert_eq!(feed(0..1), [3], "what came lately stays");
        assert_eq!(feed(most..most + 1), [2], "as does what is new");
        assert_eq!(feed(1..2), [1], "the oldest is forgotten, and begins anew");
        assert!(over.calls[0].held <= HELD_MAX && over.calls[0].by_key.len() >= HELD_MAX / 5);
    }
}
