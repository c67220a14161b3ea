//! TOP_K_ITEMS_TUMBLING and COUNT_DISTINCT_ITEMS_TUMBLING.

use std::collections::{BTreeSet, HashMap};

use super::{Flow, Operator, RowFault, StateError, StateReader, StateWriter, Step};
use crate::{
    expression::{Batch, Value},
    sql::SqlType,
};

/// The most different items that a window keeps; TOP_K forgets the rarest beyond them.
const ITEMS_MAX: usize = 100_000;

/// Items of one tumbling window, counted.
struct Items {
    window_ms: i64,
    counts: HashMap<Vec<u8>, (Value, i64, u64)>,
    seen: u64,
    end: i64,
}

impl Items {
    fn new(window_ms: i64) -> Self {
        Self { window_ms, counts: HashMap::new(), seen: 0, end: i64::MIN }
    }

    fn add(&mut self, value: Value) {
        let mut key = Vec::new();
        value.write_key(&mut key);
        self.seen += 1;
        if self.counts.len() >= ITEMS_MAX && !self.counts.contains_key(&key) {
            self.forget();
        }
        let seen = self.seen;
        self.counts.entry(key).or_insert((value, 0, seen)).1 += 1;
    }

    /// Forgets the rarer half; among equals the newer.
    fn forget(&mut self) {
        let mut ranks: Vec<(i64, u64)> =
            self.counts.values().map(|(_, count, seen)| (*count, *seen)).collect();
        ranks.sort_unstable_by_key(|(count, seen)| (-count, *seen));
        let (count, seen) = ranks[ITEMS_MAX / 2];
        self.counts.retain(|_, (_, c, s)| (-*c, *s) < (-count, seen));
    }

    fn save(&self, ty: &SqlType, out: &mut StateWriter) {
        out.ints("window", [self.end, self.seen as i64].into_iter());
        let mut rows: Vec<Vec<Value>> = self
            .counts
            .values()
            .map(|(value, count, seen)| vec![value.clone(), Value::Int(*count), Value::Int(*seen as i64)])
            .collect();
        rows.sort_by_key(|row| row[2].int());
        out.rows("items", &[ty.clone(), SqlType::BigInt, SqlType::BigInt], rows.iter().map(Vec::as_slice));
    }

    fn load(&mut self, state: &mut StateReader) -> Result<(), StateError> {
        let numbers = state.ints("Items")?;
        let [end, seen] = numbers[..] else { return Err(StateError { operator: "Items" }) };
        (self.end, self.seen) = (end, seen as u64);
        for row in state.rows("Items", 3)? {
            let mut key = Vec::new();
            row[0].write_key(&mut key);
            self.counts.insert(key, (row[0].clone(), row[1].int(), row[2].int() as u64));
        }
        Ok(())
    }
}

fn step_items(items: &mut Items, flow: &Flow, column: usize, mut flush: impl FnMut(&mut Items, i64)) {
    for row in 0..flow.batch.rows {
        let rowtime = flow.batch.rowtimes()[row];
        let end = (rowtime.div_euclid(items.window_ms) + 1) * items.window_ms;
        if end != items.end && !items.counts.is_empty() {
            let closed = items.end;
            flush(items, closed);
            items.counts.clear();
        }
        items.end = end;
        let value = flow.batch.columns[column].value(row);
        if !value.is_null() {
            items.add(value);
        }
    }
    if !items.counts.is_empty() && flow.bound >= items.end {
        let closed = items.end;
        flush(items, closed);
        items.counts.clear();
    }
}

/// The most frequent items of each tumbling window: ITEM and ITEM_COUNT.
pub struct TopK {
    input: Box<dyn Operator>,
    column: usize,
    ty: SqlType,
    k: usize,
    items: Items,
}

impl TopK {
    /// The `k` most frequent values of a column (1 is the first after ROWTIME).
    pub fn new(input: Box<dyn Operator>, column: usize, ty: SqlType, k: usize, window_ms: i64) -> Self {
        Self { input, column, ty, k, items: Items::new(window_ms) }
    }
}

impl Operator for TopK {
    fn step(&mut self, step: &Step<'_>, faults: &mut Vec<RowFault>) -> Flow {
        let flow = self.input.step(step, faults);
        let mut out = Vec::new();
        let k = self.k;
        step_items(&mut self.items, &flow, self.column, |items, end| {
            let mut all: Vec<_> = items.counts.values().collect();
            all.sort_by_key(|(_, count, seen)| (-count, *seen));
            for (value, count, _) in all.into_iter().take(k) {
                out.push(vec![Value::Int(end), value.clone(), Value::Int(*count)]);
            }
        });
        Flow { batch: Batch::of_rows(&[self.ty.clone(), SqlType::BigInt], &out), bound: flow.bound }
    }

    fn due(&self) -> i64 {
        let own = if self.items.counts.is_empty() { i64::MAX } else { self.items.end };
        own.min(self.input.due())
    }

    fn save(&self, out: &mut StateWriter) {
        self.input.save(out);
        self.items.save(&self.ty, out);
    }

    fn load(&mut self, state: &mut StateReader) -> Result<(), StateError> {
        self.input.load(state)?;
        self.items.load(state)
    }
}

/// How many different values a column has in each tumbling window: NUMBER_OF_DISTINCT_ITEMS.
///
/// The least hashes of the values are kept. Up to as many values as are kept the count is exact; beyond, it follows from how
/// densely the kept hashes lie (within half a percent or so).
pub struct CountDistinct {
    input: Box<dyn Operator>,
    column: usize,
    window_ms: i64,
    hashes: BTreeSet<u64>,
    end: i64,
}

impl CountDistinct {
    /// Of a column (1 is the first after ROWTIME).
    pub fn new(input: Box<dyn Operator>, column: usize, window_ms: i64) -> Self {
        Self { input, column, window_ms, hashes: BTreeSet::new(), end: i64::MIN }
    }

    fn add(&mut self, value: &Value) {
        let mut key = Vec::new();
        value.write_key(&mut key);
        self.hashes.insert(hash(&key));
        if self.hashes.len() > ITEMS_MAX {
            self.hashes.pop_last();
        }
    }

    fn flush(&mut self, out: &mut Vec<Vec<Value>>) {
        if self.hashes.is_empty() {
            return;
        }
        let count = match self.hashes.last() {
            Some(last) if self.hashes.len() == ITEMS_MAX => {
                ((ITEMS_MAX - 1) as f64 * 2f64.powi(64) / (*last as f64 + 1.0)).round() as i64
            }
            _ => self.hashes.len() as i64,
        };
        out.push(vec![Value::Int(self.end), Value::Int(count)]);
        self.hashes.clear();
    }
}

/// FNV-1a with a last mixing, the same on every machine and in every version, since hashes are stored.
fn hash(bytes: &[u8]) -> u64 {
    let fnv = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let mixed = (fnv ^ (fnv >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    let mixed = (mixed ^ (mixed >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    mixed ^ (mixed >> 33)
}

impl Operator for CountDistinct {
    fn step(&mut self, step: &Step<'_>, faults: &mut Vec<RowFault>) -> Flow {
        let flow = self.input.step(step, faults);
        let mut out = Vec::new();
        for row in 0..flow.batch.rows {
            let end = (flow.batch.rowtimes()[row].div_euclid(self.window_ms) + 1) * self.window_ms;
            if end != self.end {
                self.flush(&mut out);
                self.end = end;
            }
            let value = flow.batch.columns[self.column].value(row);
            if !value.is_null() {
                self.add(&value);
            }
        }
        if flow.bound >= self.end {
            self.flush(&mut out);
        }
        Flow { batch: Batch::of_rows(&[SqlType::BigInt], &out), bound: flow.bound }
    }

    fn due(&self) -> i64 {
        let own = if self.hashes.is_empty() { i64::MAX } else { self.end };
        own.min(self.input.due())
    }

    fn save(&self, out: &mut StateWriter) {
        self.input.save(out);
        out.ints("window", std::iter::once(self.end));
        out.ints("hashes", self.hashes.iter().map(|hash| hash.cast_signed()));
    }

    fn load(&mut self, state: &mut StateReader) -> Result<(), StateError> {
        self.input.load(state)?;
        let error = StateError { operator: "CountDistinct" };
        self.end = *state.ints("CountDistinct")?.first().ok_or(error)?;
        self.hashes = state.ints("CountDistinct")?.into_iter().map(i64::cast_unsigned).collect();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operators::Scan;

    #[test]
    fn many_items_are_counted_nearly() {
        let mut counted = CountDistinct::new(Box::new(Scan { stream: 0 }), 1, 1000);
        (0..400_000).for_each(|item| counted.add(&Value::Int(item % 300_000)));
        let mut out = Vec::new();
        counted.flush(&mut out);
        let count = out[0][1].int();
        assert!((297_000..303_000).contains(&count), "{count}");
    }
}
