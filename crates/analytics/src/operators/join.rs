//! Joins of two streams over windows.

use std::collections::{HashMap, VecDeque};

use super::{
    Flow, Frame, Operator, RowFault, StateError, StateReader, StateWriter, Step, by_rowtime, fault_of,
};
use crate::{
    expression::{Batch, Column, Faults, SharedExpression, Value},
    sql::SqlType,
};

/// One side of a join.
pub struct Side {
    /// Where its rows come from.
    pub input: Box<dyn Operator>,
    /// The types of its columns.
    pub types: Vec<SqlType>,
    /// How long its rows wait for those of the other side; `None` if a row takes part only when it comes.
    pub window: Option<Frame>,
    /// What must equal the other side's keys.
    pub keys: Vec<SharedExpression>,
    /// Whether rows come out that found none.
    pub outer: bool,
}

struct Kept {
    key: Vec<u8>,
    row: Vec<Value>,
    matched: bool,
}

/// The rows of a side that still wait.
#[derive(Default)]
struct Waiting {
    rows: VecDeque<Kept>,
    /// Number of the row in front.
    first: u64,
    by_key: HashMap<Vec<u8>, VecDeque<u64>>,
}

/// Joins rows whose ROWTIMEs are in each other's windows. A pair comes out at once, with the later ROWTIME of the two; a row
/// of an outer side that found none comes when its window is over, with the ROWTIME of that moment.
pub struct Join {
    sides: [Side; 2],
    /// The condition over the columns of both.
    on: Option<SharedExpression>,
    waiting: [Waiting; 2],
    /// No row comes out before this ROWTIME.
    last: i64,
}

/// A row that came in this step, or the end of a window.
enum Event {
    Pair { left: Vec<Value>, right: Vec<Value>, ids: [u64; 2], rowtime: i64 },
    Over { side: usize, kept: Kept, id: u64, rowtime: i64 },
}

impl Waiting {
    fn push(&mut self, kept: Kept) -> u64 {
        let id = self.first + self.rows.len() as u64;
        self.by_key.entry(kept.key.clone()).or_default().push_back(id);
        self.rows.push_back(kept);
        id
    }

    fn pop(&mut self) -> Option<(u64, Kept)> {
        let kept = self.rows.pop_front()?;
        let id = self.first;
        self.first += 1;
        if let Some(ids) = self.by_key.get_mut(&kept.key) {
            ids.pop_front();
            if ids.is_empty() {
                self.by_key.remove(&kept.key);
            }
        }
        Some((id, kept))
    }

    fn get(&self, id: u64) -> &Kept {
        &self.rows[(id - self.first) as usize]
    }
}

impl Join {
    /// Joins the sides.
    pub fn new(left: Side, right: Side, on: Option<SharedExpression>) -> Self {
        Self { sides: [left, right], on, waiting: Default::default(), last: i64::MIN }
    }

    /// How long a row of the side waits, in milliseconds.
    fn range(&self, side: usize) -> i64 {
        match self.sides[side].window {
            Some(Frame::Range(ms)) => ms,
            Some(Frame::Rows(_) | Frame::Unbounded) => i64::MAX,
            None => 0,
        }
    }

    fn expire(&mut self, side: usize, time: i64, events: &mut Vec<Event>) {
        let range = self.range(side);
        if range == i64::MAX {
            return;
        }
        while let Some(kept) = self.waiting[side].rows.front() {
            let end = kept.row[0].int().saturating_add(range);
            if end >= time {
                return;
            }
            if let Some((id, kept)) = self.waiting[side].pop() {
                events.push(Event::Over { side, kept, id, rowtime: end });
            }
        }
    }

    /// A row comes: it meets what waits on the other side.
    fn arrive(&mut self, side: usize, key: Vec<u8>, row: Vec<Value>, events: &mut Vec<Event>) {
        let other = 1 - side;
        let time = row[0].int();
        self.expire(0, time, events);
        self.expire(1, time, events);
        let null_key = key.is_empty() && !self.sides[side].keys.is_empty();
        let id = self.waiting[side].first + self.waiting[side].rows.len() as u64;
        let found: Vec<u64> = if null_key {
            Vec::new()
        } else {
            self.waiting[other].by_key.get(&key).into_iter().flatten().copied().collect()
        };
        for met in found {
            let kept = &self.waiting[other].get(met).row;
            let (left, right) =
                if side == 0 { (row.clone(), kept.clone()) } else { (kept.clone(), row.clone()) };
            let ids = if side == 0 { [id, met] } else { [met, id] };
            events.push(Event::Pair { left, right, ids, rowtime: time });
        }
        self.waiting[side].push(Kept { key, row, matched: false });
        if let Some(Frame::Rows(rows)) = self.sides[side].window {
            while self.waiting[side].rows.len() > rows + 1 {
                if let Some((id, kept)) = self.waiting[side].pop() {
                    events.push(Event::Over { side, kept, id, rowtime: time });
                }
            }
        }
    }

    /// The rows of a side in this step, with their keys; those with a key that fails are noted.
    fn arrivals(
        &self,
        side: usize,
        batch: &Batch,
        failed: &mut Vec<RowFault>,
    ) -> VecDeque<(Vec<u8>, Vec<Value>)> {
        let mut faults = Faults::default();
        let columns: Vec<Column> =
            self.sides[side].keys.iter().map(|key| key.evaluate(batch, &mut faults)).collect();
        for (row, fault) in faults.iter() {
            failed.push(fault_of(batch, &self.sides[side].types, row, fault.clone()));
        }
        (0..batch.rows)
            .filter(|row| !faults.has(*row))
            .map(|row| {
                let mut key = Vec::new();
                // NULL equals nothing; such a row meets none, which an empty key says.
                if !columns.iter().any(|column| column.is_null(row)) {
                    columns.iter().for_each(|column| column.write_key(row, &mut key));
                }
                (key, batch.row(row))
            })
            .collect()
    }

    fn types(&self) -> Vec<SqlType> {
        let mut types = vec![SqlType::Timestamp];
        types.extend(self.sides[0].types.iter().cloned());
        types.push(SqlType::Timestamp);
        types.extend(self.sides[1].types.iter().cloned());
        types
    }

    /// A row of both: its own ROWTIME, then ROWTIME and columns of the left side and of the right side.
    fn joined(&self, left: Option<&[Value]>, right: Option<&[Value]>, rowtime: i64) -> Vec<Value> {
        let nothing = |side: usize| vec![Value::Null; self.sides[side].types.len() + 1];
        let mut row = vec![Value::Int(rowtime)];
        row.extend(left.map_or_else(|| nothing(0), <[Value]>::to_vec));
        row.extend(right.map_or_else(|| nothing(1), <[Value]>::to_vec));
        row
    }

    /// Which pairs satisfy the condition.
    fn hold(&self, events: &[Event], failed: &mut Vec<RowFault>) -> Vec<bool> {
        let pairs: Vec<Vec<Value>> = events
            .iter()
            .filter_map(|event| match event {
                Event::Pair { left, right, rowtime, .. } => {
                    Some(self.joined(Some(left), Some(right), *rowtime))
                }
                Event::Over { .. } => None,
            })
            .collect();
        let Some(on) = self.on.as_ref().filter(|_| !pairs.is_empty()) else { return vec![true; pairs.len()] };
        let types = self.types();
        let batch = Batch::of_rows(&types, &pairs);
        let mut faults = Faults::default();
        let held = on.evaluate(&batch, &mut faults);
        for (row, fault) in faults.iter() {
            failed.push(fault_of(&batch, &types, row, fault.clone()));
        }
        (0..batch.rows).map(|row| held.value(row).is_true() && !faults.has(row)).collect()
    }
}

impl Operator for Join {
    fn step(&mut self, step: &Step<'_>, failed: &mut Vec<RowFault>) -> Flow {
        let left = self.sides[0].input.step(step, failed);
        let right = self.sides[1].input.step(step, failed);
        let bound = left.bound.min(right.bound);
        let mut rows = [self.arrivals(0, &left.batch, failed), self.arrivals(1, &right.batch, failed)];
        // At equal times the side that waits comes first, so that the other one meets it.
        let first_side = usize::from(self.sides[0].window.is_none() && self.sides[1].window.is_some());
        let mut events = Vec::new();
        loop {
            let time = |side: usize| rows[side].front().map(|(_, row)| row[0].int());
            let side = match (time(first_side), time(1 - first_side)) {
                (Some(a), Some(b)) => {
                    if a <= b {
                        first_side
                    } else {
                        1 - first_side
                    }
                }
                (Some(_), None) => first_side,
                (None, Some(_)) => 1 - first_side,
                (None, None) => break,
            };
            if let Some((key, row)) = rows[side].pop_front() {
                self.arrive(side, key, row, &mut events);
            }
        }
        self.expire(0, bound, &mut events);
        self.expire(1, bound, &mut events);
        let mut held = self.hold(&events, failed).into_iter();
        let mut gone: [HashMap<u64, bool>; 2] = Default::default();
        let mut out = Vec::new();
        for event in events {
            match event {
                Event::Pair { left, right, ids, rowtime } => {
                    if !held.next().unwrap_or(false) {
                        continue;
                    }
                    for (side, id) in ids.into_iter().enumerate() {
                        match id.checked_sub(self.waiting[side].first) {
                            Some(at) => self.waiting[side].rows[at as usize].matched = true,
                            None => {
                                gone[side].insert(id, true);
                            }
                        }
                    }
                    out.push(self.joined(Some(&left), Some(&right), rowtime));
                }
                Event::Over { side, kept, id, rowtime } => {
                    let matched = kept.matched || gone[side].contains_key(&id);
                    if self.sides[side].outer && !matched {
                        let row = Some(kept.row.as_slice());
                        let (left, right) = if side == 0 { (row, None) } else { (None, row) };
                        out.push(self.joined(left, right, rowtime));
                    }
                }
            }
        }
        for row in &mut out {
            row[0] = Value::Int(row[0].int().max(self.last));
        }
        let batch = by_rowtime(&self.types(), out);
        self.last = batch.rowtimes().last().copied().unwrap_or(self.last);
        // A row that is unmatched so far comes at the end of its window, which may be just before the bound.
        Flow { batch, bound: (bound - 1).max(self.last) }
    }

    fn due(&self) -> i64 {
        let own = |side: usize| {
            let first = self.waiting[side].rows.front().filter(|_| self.sides[side].outer);
            let end = first.map_or(i64::MAX, |kept| kept.row[0].int().saturating_add(self.range(side)));
            // A row that met none comes after the end of its window.
            end.saturating_add(1).min(self.sides[side].input.due())
        };
        own(0).min(own(1))
    }

    fn save(&self, out: &mut StateWriter) {
        for (side, waiting) in self.sides.iter().zip(&self.waiting) {
            side.input.save(out);
            let mut types = vec![SqlType::Boolean, SqlType::Varbinary(0), SqlType::Timestamp];
            types.extend(side.types.iter().cloned());
            let rows: Vec<Vec<Value>> = waiting
                .rows
                .iter()
                .map(|kept| {
                    let mut row = vec![Value::Bool(kept.matched), Value::Bytes(kept.key.as_slice().into())];
                    row.extend(kept.row.iter().cloned());
                    row
                })
                .collect();
            out.rows("waiting rows", &types, rows.iter().map(Vec::as_slice));
        }
        out.ints("join", std::iter::once(self.last));
    }

    fn load(&mut self, state: &mut StateReader) -> Result<(), StateError> {
        for (side, waiting) in self.sides.iter_mut().zip(&mut self.waiting) {
            side.input.load(state)?;
            for mut row in state.rows("Join", 3 + side.types.len())? {
                let values = row.split_off(2);
                let Value::Bytes(key) = &row[1] else { return Err(StateError { operator: "Join" }) };
                waiting.push(Kept { key: key.to_vec(), row: values, matched: row[0].is_true() });
            }
        }
        self.last = *state.ints("Join")?.first().ok_or(StateError { operator: "Join" })?;
        Ok(())
    }
}
