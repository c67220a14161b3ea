//! What a queue knows of the records of its stream: how far it has handed out each shard, and what became of the records
//! that it has handed out and that were not acknowledged yet. Pure: no I/O, no clock.
//!
//! Every change is a [`Change`], applied here and written to the journal in the same words, so that a replay ends where the
//! queue was. About a hundred bytes are kept for a record; an acknowledged one costs nothing.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// A record of the stream: its shard's number and its position there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Key {
    pub shard: u32,
    pub position: u64,
}

/// Where a record is that was handed out and not acknowledged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// Invisible until its time is over.
    InFlight,
    /// To be handed out again.
    Ready,
    /// A dead letter, invisible until its time is over.
    DeadInFlight,
    /// A dead letter to be handed out.
    DeadReady,
}

impl Place {
    pub fn is_dead(self) -> bool {
        matches!(self, Self::DeadInFlight | Self::DeadReady)
    }
}

/// What is known of such a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Until when it is invisible, in milliseconds since 1970; what it was last set to, once it is visible.
    pub visible_ms: i64,
    /// When it was first handed out.
    pub first_receive_ms: i64,
    /// Which handing out the latest is, in all its life; the receipt handle names it.
    pub delivery: u32,
    /// How often it was received since it was new or restored.
    pub receives: u32,
    pub place: Place,
}

/// A change of a queue's state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// The shard is handed out from here on.
    Cursor(Key),
    /// Records were handed out: new ones in the order of their positions, or known ones.
    Received { at_ms: i64, visible_ms: i64, keys: Vec<Key> },
    /// Records are done with: acknowledged, or gone from the stream.
    Removed(Vec<Key>),
    /// Records are invisible until then.
    Hidden(Vec<(Key, i64)>),
    /// Records became dead letters.
    Died(Vec<Key>),
    /// Dead letters are records like others again.
    Restored(Vec<Key>),
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Shard {
    /// The first position that was never handed out.
    cursor: u64,
    records: BTreeMap<u64, Entry>,
}

/// See the module.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct State {
    shards: BTreeMap<u32, Shard>,
    /// When records become visible; dead letters apart.
    in_flight: BTreeSet<(i64, Key)>,
    dead_in_flight: BTreeSet<(i64, Key)>,
    /// Visible records, those that became so first in front. A record that is not in this place any more is passed over.
    ready: VecDeque<Key>,
    dead_ready: VecDeque<Key>,
    records: usize,
}

impl State {
    /// Records that were handed out and not acknowledged, dead letters included.
    pub fn len(&self) -> usize {
        self.records
    }

    /// The first position of a shard that was never handed out. A shard that the queue has not seen is a child that came
    /// later, and is handed out from its beginning.
    pub fn cursor(&self, shard: u32) -> u64 {
        self.shards.get(&shard).map_or(0, |shard| shard.cursor)
    }

    /// What is known of a record.
    pub fn get(&self, key: Key) -> Option<&Entry> {
        self.shards.get(&key.shard)?.records.get(&key.position)
    }

    /// The shards that it knows.
    pub fn shards(&self) -> impl Iterator<Item = u32> {
        self.shards.keys().copied()
    }

    /// Lets records become visible whose time is over. Those that were received `most` times are not handed out again but
    /// are dead letters from now on; they are answered, for the journal.
    pub fn sweep(&mut self, now_ms: i64, most: Option<u32>) -> Vec<Key> {
        let mut died = Vec::new();
        while let Some((_, key)) = self.in_flight.pop_first_if_due(now_ms) {
            let entry = entry_mut(&mut self.shards, key).expect("what is in flight is known");
            if most.is_some_and(|most| entry.receives >= most) {
                entry.place = Place::DeadReady;
                self.dead_ready.push_back(key);
                died.push(key);
            } else {
                entry.place = Place::Ready;
                self.ready.push_back(key);
            }
        }
        while let Some((_, key)) = self.dead_in_flight.pop_first_if_due(now_ms) {
            entry_mut(&mut self.shards, key).expect("what is in flight is known").place = Place::DeadReady;
            self.dead_ready.push_back(key);
        }
        died
    }

    /// When the next record becomes visible.
    pub fn next_visible_ms(&self) -> Option<i64> {
        let first = |set: &BTreeSet<(i64, Key)>| set.first().map(|(at, _)| *at);
        first(&self.in_flight).into_iter().chain(first(&self.dead_in_flight)).min()
    }

    /// Visible records that were handed out before, at most so many; they stay where they are.
    pub fn ready(&mut self, dead: bool, most: usize) -> Vec<Key> {
        let Self { shards, ready, dead_ready, .. } = self;
        let (queue, place) = if dead { (dead_ready, Place::DeadReady) } else { (ready, Place::Ready) };
        let is_there = |key: &Key| {
            let entry = shards.get(&key.shard).and_then(|shard| shard.records.get(&key.position));
            entry.is_some_and(|entry| entry.place == place)
        };
        while queue.front().is_some_and(|key| !is_there(key)) {
            queue.pop_front();
        }
        let mut found = Vec::with_capacity(most);
        for key in queue.iter() {
            if found.len() == most {
                break;
            }
            if is_there(key) && !found.contains(key) {
                found.push(*key);
            }
        }
        found
    }

    /// Makes a change.
    pub fn apply(&mut self, change: &Change) {
        match change {
            Change::Cursor(key) => self.shards.entry(key.shard).or_default().cursor = key.position,
            Change::Received { at_ms, visible_ms, keys } => {
                keys.iter().for_each(|key| self.receive(*key, *at_ms, *visible_ms));
            }
            Change::Removed(keys) => keys.iter().for_each(|key| self.remove(*key)),
            Change::Hidden(records) => {
                for (key, visible_ms) in records {
                    self.with(*key, |entry| {
                        entry.visible_ms = *visible_ms;
                        entry.place =
                            if entry.place.is_dead() { Place::DeadInFlight } else { Place::InFlight };
                    });
                }
            }
            Change::Died(keys) => {
                for key in keys {
                    self.with(*key, |entry| entry.place = Place::DeadReady);
                }
            }
            Change::Restored(keys) => {
                for key in keys {
                    self.with(*key, |entry| {
                        entry.place = Place::Ready;
                        entry.receives = 0;
                        entry.delivery = entry.delivery.wrapping_add(1); // its receipt handle is spent
                    });
                }
            }
        }
    }

    fn receive(&mut self, key: Key, at_ms: i64, visible_ms: i64) {
        let known = self.with(key, |entry| {
            entry.visible_ms = visible_ms;
            entry.delivery = entry.delivery.wrapping_add(1);
            entry.receives = entry.receives.saturating_add(1);
            entry.place = if entry.place.is_dead() { Place::DeadInFlight } else { Place::InFlight };
        });
        if known {
            return;
        }
        let place = Place::InFlight;
        let entry = Entry { visible_ms, first_receive_ms: at_ms, delivery: 1, receives: 1, place };
        self.insert(key, entry);
        let shard = self.shards.entry(key.shard).or_default();
        shard.cursor = shard.cursor.max(key.position + 1);
    }

    /// Puts a record in its place: for a snapshot that is read.
    pub fn insert(&mut self, key: Key, entry: Entry) {
        let records = &mut self.shards.entry(key.shard).or_default().records;
        self.records += usize::from(records.insert(key.position, entry).is_none());
        self.schedule(key, entry);
    }

    /// Changes a record and moves it to where it belongs then; `false` if it is not known.
    fn with(&mut self, key: Key, change: impl FnOnce(&mut Entry)) -> bool {
        let Some(entry) = entry_mut(&mut self.shards, key) else { return false };
        let before = *entry;
        change(entry);
        let after = *entry;
        self.unschedule(key, before);
        self.schedule(key, after);
        true
    }

    fn remove(&mut self, key: Key) {
        let Some(shard) = self.shards.get_mut(&key.shard) else { return };
        if let Some(entry) = shard.records.remove(&key.position) {
            self.records -= 1;
            self.unschedule(key, entry);
        }
    }

    fn schedule(&mut self, key: Key, entry: Entry) {
        match entry.place {
            Place::InFlight => drop(self.in_flight.insert((entry.visible_ms, key))),
            Place::DeadInFlight => drop(self.dead_in_flight.insert((entry.visible_ms, key))),
            Place::Ready => self.ready.push_back(key),
            Place::DeadReady => self.dead_ready.push_back(key),
        }
    }

    fn unschedule(&mut self, key: Key, entry: Entry) {
        match entry.place {
            Place::InFlight => drop(self.in_flight.remove(&(entry.visible_ms, key))),
            Place::DeadInFlight => drop(self.dead_in_flight.remove(&(entry.visible_ms, key))),
            Place::Ready | Place::DeadReady => {} // passed over when its turn comes
        }
    }

    /// Forgets the records of a shard before a position: they have left the stream.
    pub fn expire(&mut self, shard: u32, before: u64) {
        let Some(found) = self.shards.get_mut(&shard) else { return };
        let kept = found.records.split_off(&before);
        let gone = std::mem::replace(&mut found.records, kept);
        found.cursor = found.cursor.max(before);
        self.records -= gone.len();
        for (position, entry) in gone {
            self.unschedule(Key { shard, position }, entry);
        }
    }

    /// Forgets a shard that the stream has forgotten.
    pub fn forget(&mut self, shard: u32) {
        self.expire(shard, u64::MAX);
        self.shards.remove(&shard);
    }

    /// All records, for a snapshot.
    pub fn entries(&self) -> impl Iterator<Item = (Key, &Entry)> {
        self.shards.iter().flat_map(|(shard, found)| {
            let shard = *shard;
            found.records.iter().map(move |(position, entry)| (Key { shard, position: *position }, entry))
        })
    }

    /// How far each shard was handed out.
    pub fn cursors(&self) -> impl Iterator<Item = Key> {
        self.shards.iter().map(|(shard, found)| Key { shard: *shard, position: found.cursor })
    }
}

fn entry_mut(shards: &mut BTreeMap<u32, Shard>, key: Key) -> Option<&mut Entry> {
    shards.get_mut(&key.shard)?.records.get_mut(&key.position)
}

trait Due {
    fn pop_first_if_due(&mut self, now_ms: i64) -> Option<(i64, Key)>;
}

impl Due for BTreeSet<(i64, Key)> {
    fn pop_first_if_due(&mut self, now_ms: i64) -> Option<(i64, Key)> {
        self.first().is_some_and(|(at, _)| *at <= now_ms).then(|| self.pop_first()).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(position: u64) -> Key {
        Key { shard: 3, position }
    }

    fn receive(state: &mut State, at_ms: i64, visible_ms: i64, positions: &[u64]) {
        let keys = positions.iter().map(|position| key(*position)).collect();
        state.apply(&Change::Received { at_ms, visible_ms, keys });
    }

    #[test]
    fn a_record_comes_back_until_it_is_acknowledged() {
        let mut state = State::default();
        receive(&mut state, 0, 30, &[0, 1]);
        assert_eq!((state.cursor(3), state.len(), state.next_visible_ms()), (2, 2, Some(30)));
        assert!(state.sweep(29, Some(9)).is_empty() && state.ready(false, 9).is_empty());
        state.apply(&Change::Removed(vec![key(0)]));
        assert!(state.sweep(30, Some(9)).is_empty());
        assert_eq!(state.ready(false, 9), [key(1)]);
        receive(&mut state, 31, 61, &[1]);
        assert!(state.ready(false, 9).is_empty());
        let entry = state.get(key(1)).unwrap();
        assert_eq!((entry.receives, entry.delivery, entry.first_receive_ms, entry.visible_ms), (2, 2, 0, 61));
        state.apply(&Change::Removed(vec![key(1)]));
        assert_eq!((state.len(), state.next_visible_ms(), state.cursor(3)), (0, None, 2));
    }

    #[test]
    fn a_record_that_was_received_too_often_is_a_dead_letter_until_it_is_restored() {
        let mut state = State::default();
        receive(&mut state, 0, 10, &[5]);
        assert!(state.sweep(10, Some(2)).is_empty());
        receive(&mut state, 10, 20, &[5]);
        assert_eq!(state.sweep(20, Some(2)), [key(5)]);
        assert_eq!((state.ready(false, 9), state.ready(true, 9)), (vec![], vec![key(5)]));
        receive(&mut state, 20, 30, &[5]);
        assert!(state.ready(true, 9).is_empty());
        assert!(state.sweep(30, Some(2)).is_empty(), "it died before");
        assert_eq!(state.ready(true, 9), [key(5)]);
        let delivery = state.get(key(5)).unwrap().delivery;
        state.apply(&Change::Restored(vec![key(5)]));
        assert_eq!((state.ready(false, 9), state.ready(true, 9)), (vec![key(5)], vec![]));
        let entry = state.get(key(5)).unwrap();
        assert_eq!((entry.receives, entry.delivery), (0, delivery + 1));
    }

    #[test]
    fn without_dead_letters_a_record_comes_back_for_ever() {
        let mut state = State::default();
        for n in 0..2000 {
            receive(&mut state, n, n + 1, &[0]);
            assert!(state.sweep(n + 1, None).is_empty());
        }
        assert_eq!(state.ready(false, 9), [key(0)], "once, however often it became visible");
    }

    #[test]
    fn a_record_is_hidden_longer_or_shown_at_once() {
        let mut state = State::default();
        receive(&mut state, 0, 30, &[0, 1]);
        state.apply(&Change::Hidden(vec![(key(0), 90), (key(1), 5)]));
        state.sweep(30, Some(9));
        assert_eq!(state.ready(false, 9), [key(1)]);
        // It is still the latest receiver's, who may hide it again.
        state.apply(&Change::Hidden(vec![(key(1), 40)]));
        assert!(state.ready(false, 9).is_empty());
        state.sweep(90, Some(9));
        assert_eq!(state.ready(false, 9), [key(1), key(0)]);
        assert_eq!(state.ready(false, 1), [key(1)]);
    }

    #[test]
    fn what_leaves_the_stream_is_forgotten() {
        let mut state = State::default();
        receive(&mut state, 0, 30, &[0, 1, 2]);
        state.apply(&Change::Cursor(Key { shard: 4, position: 7 }));
        state.expire(3, 2);
        assert_eq!((state.len(), state.get(key(1)), state.cursor(3)), (1, None, 3));
        state.expire(3, 9);
        assert_eq!((state.len(), state.cursor(3), state.next_visible_ms()), (0, 9, None));
        state.forget(4);
        assert_eq!(state.shards().collect::<Vec<_>>(), [3]);
    }

    /// A million records that were received and not acknowledged cost less than 200 MB.
    #[test]
    #[cfg(target_os = "linux")]
    fn a_million_records_in_flight_fit_into_memory() {
        let resident = || {
            let pages = std::fs::read_to_string("/proc/self/statm").unwrap();
            pages.split(' ').nth(1).unwrap().parse::<usize>().unwrap() * 4096
        };
        let before = resident();
        let mut state = State::default();
        for first in (0..1_000_000).step_by(10) {
            let keys = (first..first + 10).map(|n| Key { shard: (n % 4) as u32, position: n / 4 }).collect();
            let at_ms = i64::try_from(first).unwrap();
            state.apply(&Change::Received { at_ms, visible_ms: at_ms + 30_000, keys });
        }
        let bytes = resident().saturating_sub(before);
        println!("{} MB for {} records", bytes >> 20, state.len());
        assert_eq!(state.len(), 1_000_000);
        assert!(bytes < 200_000_000, "{bytes} bytes");
        assert_eq!(state.sweep(i64::MAX, None).len(), 0);
        assert_eq!(state.ready(false, 10).len(), 10);
    }
}
