//! Bringing what came to disk, and taking off what is too old.

use std::{collections::BTreeMap, sync::Arc};

use meta::{Key, MetaError, Transaction};
use millstream_meta as meta;

use super::{
    MetricStore, Tier,
    block::{self, Points},
    state::{Batch, at, merge, unpacked},
    tables::{BLOCKS, MARKS, SEEN, SERIES, SeriesRecord, WINDOWS},
};

impl MetricStore {
    /// Writes all that has come to disk: it survives a crash from then on. Says how many points were in memory only. Only
    /// one at a time may run.
    ///
    /// # Errors
    /// If the disk fails; what came stays in memory, and the next flush tries again.
    pub async fn flush(&self) -> Result<usize, MetaError> {
        let mut flushed = 0;
        // What an earlier attempt has left, and then what has come since.
        while let Some((batch, fresh, seen, next)) = self.to_flush() {
            let written = batch.clone();
            let numbers: Vec<u32> = fresh.iter().map(|record| record.number).collect();
            self.store.write(move |transaction| write(transaction, &written, &fresh, &seen, next)).await?;
            let mut state = self.state.lock();
            for number in numbers {
                if let Some(series) = state.series.get_mut(&number) {
                    series.stored = true;
                }
            }
            state.flushing = None;
            flushed += batch.points;
        }
        Ok(flushed)
    }

    #[expect(clippy::type_complexity, reason = "the parts of one transaction")]
    fn to_flush(&self) -> Option<(Arc<Batch>, Vec<SeriesRecord>, Vec<(u32, u32)>, u32)> {
        let mut state = self.state.lock();
        if state.flushing.is_none() {
            if state.incoming.points == 0 {
                return None;
            }
            let next = Batch { number: state.incoming.number + 1, ..Batch::default() };
            state.flushing = Some(Arc::new(std::mem::replace(&mut state.incoming, next)));
        }
        let batch = state.flushing.clone()?;
        let (mut fresh, mut seen) = (Vec::new(), Vec::with_capacity(batch.series.len()));
        for number in batch.series.keys() {
            let series = &state.series[number];
            seen.push((*number, series.seen));
            if !series.stored {
                let key = &series.key;
                fresh.push(SeriesRecord {
                    number: *number,
                    account: key.account.to_string(),
                    region: key.region.to_string(),
                    namespace: key.namespace.to_string(),
                    name: key.name.to_string(),
                    dimensions: key
                        .dimensions
                        .iter()
                        .map(|(name, value)| (name.to_string(), value.to_string()))
                        .collect(),
                    unit: key.unit.to_string(),
                });
            }
        }
        Some((batch, fresh, seen, state.next))
    }

    /// Removes points whose time is over, and series that have none left. Only one at a time may run.
    ///
    /// # Errors
    /// If the disk fails; the rest is removed another time.
    pub async fn expire(&self, now: u32) -> Result<(), MetaError> {
        let last = self.state.lock().next;
        for tier in Tier::ALL {
            let kept_from = u64::from(now.saturating_sub(tier.kept()) / tier.span());
            let windows: Vec<u64> = self.store.snapshot()?.scan(WINDOWS, &tier.key())?;
            for window in windows.into_iter().take_while(|window| *window < kept_from) {
                self.expire_window(tier, window, last).await?;
            }
        }
        let horizon = now.saturating_sub(Tier::Hour.kept() + Tier::Hour.span());
        let gone: Vec<u32> = {
            let state = self.state.lock();
            let over = state.series.iter().filter(|(_, series)| series.stored && series.seen < horizon);
            over.map(|(number, _)| *number).collect()
        };
        if gone.is_empty() {
            return Ok(());
        }
        let removed = gone.clone();
        let remove = move |transaction: &mut Transaction| {
            for number in &removed {
                transaction.delete(SERIES, &u64::from(*number))?;
                transaction.delete(SEEN, &u64::from(*number))?;
            }
            Ok::<_, MetaError>(())
        };
        self.store.write(remove).await?;
        let mut state = self.state.lock();
        let mut over = Vec::new();
        for number in gone {
            match state.series.get_mut(&number) {
                // It got data in the meantime: the next flush stores it anew.
                Some(series) if series.seen >= horizon => series.stored = false,
                _ => over.push(number),
            }
        }
        state.forget(&over);
        Ok(())
    }
}

impl MetricStore {
    /// Removes the blocks of all series for this window, those of a group of neighbours at once.
    async fn expire_window(&self, tier: Tier, window: u64, last: u32) -> Result<(), MetaError> {
        for group in 0..=u64::from(last) / GROUP {
            let there = self.store.snapshot()?.scan(BLOCKS, &Group { tier, window, group })?;
            if there.is_empty() {
                continue;
            }
            let remove = move |transaction: &mut Transaction| {
                for number in group * GROUP..(group + 1) * GROUP {
                    transaction.delete(BLOCKS, &(tier.key(), window, number))?;
                }
                Ok::<_, MetaError>(())
            };
            self.store.write(remove).await?;
        }
        let remove = move |transaction: &mut Transaction| transaction.delete(WINDOWS, &(tier.key(), window));
        self.store.write(remove).await.map(drop)
    }
}

/// So many series with neighbouring numbers make a group: all whose numbers differ in the last byte only.
const GROUP: u64 = 256;

/// What the keys of a group's blocks begin with.
struct Group {
    tier: Tier,
    window: u64,
    group: u64,
}

impl Key for Group {
    fn write(&self, out: &mut Vec<u8>) {
        (self.tier.key(), self.window, self.group * GROUP).write(out);
        out.pop();
    }
}

fn write(
    transaction: &mut Transaction,
    batch: &Batch,
    fresh: &[SeriesRecord],
    seen: &[(u32, u32)],
    next: u32,
) -> Result<(), MetaError> {
    for record in fresh {
        transaction.put(SERIES, &u64::from(record.number), record)?;
    }
    for (number, seen) in seen {
        transaction.put(SEEN, &u64::from(*number), &(*number, *seen))?;
    }
    for tier in Tier::ALL {
        // In the order of the keys, so that neighbours are written together.
        let mut blocks: BTreeMap<(u32, u32), Points> = BTreeMap::new();
        for (number, came) in &batch.series {
            for (second, point) in at(came, tier) {
                blocks.entry((second / tier.span(), *number)).or_default().push((second, point));
            }
        }
        let mut last = None;
        for ((window, number), added) in blocks {
            if last.replace(window) != Some(window) {
                transaction.put(WINDOWS, &(tier.key(), u64::from(window)), &u64::from(window))?;
            }
            let key = (tier.key(), u64::from(window), u64::from(number));
            let mut points = match transaction.get(BLOCKS, &key)? {
                Some(text) => unpacked(&text, tier, window),
                None => Points::new(),
            };
            merge(&mut points, added);
            for (second, _) in &mut points {
                *second = (*second - window * tier.span()) / tier.step();
            }
            let text = base64_simd::STANDARD.encode_to_string(block::encode(&points));
            transaction.put(BLOCKS, &key, &text)?;
        }
    }
    transaction.put(MARKS, "next", &u64::from(next))?;
    transaction.put(MARKS, "batch", &batch.number)
}

#[cfg(test)]
mod tests {
    use meta::Store;

    use super::*;
    use crate::store::{Point, Sample, SeriesKey};

    const NOW: u32 = 1_700_000_000;

    fn key(name: &str) -> SeriesKey {
        SeriesKey::new("000000000000", "us-east-1", "App", name, &[("b", "2"), ("a", "1")], "Count")
    }

    fn add(store: &MetricStore, name: &str, second: u32, fine: bool, value: f64) {
        store.add(&key(name), Sample { second, fine, point: Point::of(value, 1.0) }).unwrap();
    }

    fn sums(store: &MetricStore, name: &str, tier: Tier) -> Vec<(u32, f64, f64)> {
        let points = store.read(&key(name), tier, NOW - 86_400 * 500, NOW + 86_400 * 400).unwrap();
        points.into_iter().map(|(second, point)| (second, point.count, point.sum)).collect()
    }

    #[tokio::test]
    async fn what_came_is_seen_before_between_and_after_flushes_and_restarts() {
        let disk = Store::in_memory();
        let store = MetricStore::open(disk.clone()).unwrap();
        let minute = NOW - NOW % 60;
        for round in 1..=3 {
            add(&store, "m", minute + 5, false, 1.0);
            add(&store, "m", minute + 65, true, 2.0);
            let n = f64::from(round);
            for flushed in [false, true] {
                if flushed {
                    assert_eq!(store.flush().await.unwrap(), 2);
                }
                let minutes = vec![(minute, n, n), (minute + 60, n, 2.0 * n)];
                assert_eq!(sums(&store, "m", Tier::Minute), minutes, "{round} {flushed}");
                assert_eq!(sums(&store, "m", Tier::Second), [(minute + 65, n, 2.0 * n)]);
            }
        }
        assert_eq!(store.flush().await.unwrap(), 0);
        let again = MetricStore::open(disk).unwrap();
        assert_eq!(sums(&again, "m", Tier::Minute), [(minute, 3.0, 3.0), (minute + 60, 3.0, 6.0)]);
        assert_eq!(sums(&again, "m", Tier::Hour).len(), 1);
        add(&again, "n", minute, false, 7.0);
        again.flush().await.unwrap();
        assert_eq!((sums(&again, "n", Tier::Minute).len(), sums(&again, "m", Tier::Minute).len()), (1, 2));
        let listed = again.list(&key("").without_unit(), false, |_, _| true);
        assert_eq!(listed.iter().map(|listed| &*listed.key.name).collect::<Vec<_>>(), ["m", "n"]);
        assert_eq!(listed[0].seen, minute + 65);
    }

    #[tokio::test]
    async fn a_reader_between_commit_and_clean_up_counts_nothing_twice() {
        let store = MetricStore::open(Store::in_memory()).unwrap();
        add(&store, "m", NOW, false, 1.0);
        let (batch, fresh, seen, next) = store.to_flush().unwrap();
        add(&store, "m", NOW, false, 1.0);
        let minute = NOW - NOW % 60;
        assert_eq!(sums(&store, "m", Tier::Minute), [(minute, 2.0, 2.0)]);
        store.store.write_now(|transaction| write(transaction, &batch, &fresh, &seen, next)).unwrap();
        assert_eq!(sums(&store, "m", Tier::Minute), [(minute, 2.0, 2.0)]);
    }

    #[tokio::test]
    async fn points_and_series_go_when_their_time_is_over() {
        let disk = Store::in_memory();
        let store = MetricStore::open(disk.clone()).unwrap();
        add(&store, "old", NOW, true, 1.0);
        add(&store, "new", NOW, true, 1.0);
        store.flush().await.unwrap();
        let count = |store: &MetricStore| Tier::ALL.map(|tier| sums(store, "old", tier).len());
        store.expire(NOW + 3 * 3600 - 300).await.unwrap();
        assert_eq!(count(&store), [1, 1, 1, 1]);
        store.expire(NOW + 3 * 3600 + 300).await.unwrap();
        assert_eq!(count(&store), [0, 1, 1, 1]);
        store.expire(NOW + 15 * 86_400 + 3600).await.unwrap();
        assert_eq!(count(&store), [0, 0, 1, 1]);
        store.expire(NOW + 64 * 86_400).await.unwrap();
        assert_eq!(count(&store), [0, 0, 0, 1]);
        add(&store, "new", NOW + 300 * 86_400, false, 1.0);
        store.flush().await.unwrap();
        store.expire(NOW + 461 * 86_400).await.unwrap();
        assert_eq!((count(&store), store.len()), ([0, 0, 0, 0], 1));
        let again = MetricStore::open(disk).unwrap();
        assert_eq!((again.len(), sums(&again, "new", Tier::Hour).len()), (1, 1));
    }
}
