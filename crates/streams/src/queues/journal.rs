//! The words of a queue's journal: changes, and snapshots that stand for all changes before them.
//!
//! A journal record is one or more words after each other: a tag and numbers in base 128, the lowest seven bits first,
//! signed ones in zigzag. A snapshot is a record that begins it, words of its entries and cursors, and a record that ends
//! it; one that was cut by a crash is passed over.

use super::state::{Change, Entry, Key, Place, State};

const CURSOR: u8 = 1;
const RECEIVED: u8 = 2;
const REMOVED: u8 = 3;
const HIDDEN: u8 = 4;
const DIED: u8 = 5;
const RESTORED: u8 = 6;
const SNAPSHOT_BEGIN: u8 = 7;
const ENTRY: u8 = 8;
const SNAPSHOT_END: u8 = 9;
const SNAPSHOT_CURSOR: u8 = 10;

/// Appends a change.
pub(super) fn write(change: &Change, out: &mut Vec<u8>) {
    match change {
        Change::Cursor(key) => {
            out.push(CURSOR);
            write_key(*key, out);
        }
        Change::Received { at_ms, visible_ms, keys } => {
            out.push(RECEIVED);
            write_signed(*at_ms, out);
            write_signed(*visible_ms, out);
            write_keys(keys, out);
        }
        Change::Removed(keys) => {
            out.push(REMOVED);
            write_keys(keys, out);
        }
        Change::Hidden(records) => {
            out.push(HIDDEN);
            write_number(records.len() as u64, out);
            for (key, visible_ms) in records {
                write_key(*key, out);
                write_signed(*visible_ms, out);
            }
        }
        Change::Died(keys) => {
            out.push(DIED);
            write_keys(keys, out);
        }
        Change::Restored(keys) => {
            out.push(RESTORED);
            write_keys(keys, out);
        }
    }
}

/// The records of a snapshot, of about `bytes` each.
pub(super) fn snapshot(state: &State, bytes: usize) -> impl Iterator<Item = Vec<u8>> {
    let entries = state.entries().map(|(key, entry)| {
        let mut word = vec![ENTRY];
        write_key(key, &mut word);
        write_signed(entry.visible_ms, &mut word);
        write_signed(entry.first_receive_ms, &mut word);
        write_number(u64::from(entry.delivery), &mut word);
        write_number(u64::from(entry.receives), &mut word);
        word.push(place_byte(entry.place));
        word
    });
    let cursors = state.cursors().map(|key| {
        let mut word = vec![SNAPSHOT_CURSOR];
        write_key(key, &mut word);
        word
    });
    let mut words = entries.chain(cursors).peekable();
    let body = std::iter::from_fn(move || {
        words.peek()?;
        let mut record = Vec::with_capacity(bytes + 64);
        while record.len() < bytes
            && let Some(word) = words.next()
        {
            record.extend_from_slice(&word);
        }
        Some(record)
    });
    std::iter::once(vec![SNAPSHOT_BEGIN]).chain(body).chain(std::iter::once(vec![SNAPSHOT_END]))
}

/// Reads a journal from its first record on.
#[derive(Default)]
pub(super) struct Replay {
    state: State,
    /// The snapshot that is being read.
    snapshot: Option<State>,
}

impl Replay {
    /// Takes the next record; `None` if it is not one of ours, which checksums make a newer version's.
    pub fn add(&mut self, record: &[u8]) -> Option<()> {
        let mut words = Words(record);
        while let Some(tag) = words.byte() {
            match tag {
                SNAPSHOT_BEGIN => self.snapshot = Some(State::default()),
                SNAPSHOT_END => self.state = self.snapshot.take()?,
                ENTRY => {
                    let (key, entry) = words.entry()?;
                    self.snapshot.as_mut()?.insert(key, entry);
                }
                SNAPSHOT_CURSOR => {
                    let change = Change::Cursor(words.key()?);
                    self.snapshot.as_mut()?.apply(&change);
                }
                tag => {
                    self.snapshot = None; // it was cut, and the queue went on without it
                    self.state.apply(&words.change(tag)?);
                }
            }
        }
        Some(())
    }

    /// What the queue was.
    pub fn finish(self) -> State {
        self.state
    }
}

struct Words<'a>(&'a [u8]);

impl Words<'_> {
    fn byte(&mut self) -> Option<u8> {
        let (byte, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*byte)
    }

    fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    fn signed(&mut self) -> Option<i64> {
        let number = self.number()?;
        Some((number >> 1).cast_signed() ^ -((number & 1).cast_signed()))
    }

    fn key(&mut self) -> Option<Key> {
        Some(Key { shard: u32::try_from(self.number()?).ok()?, position: self.number()? })
    }

    fn keys(&mut self) -> Option<Vec<Key>> {
        (0..self.number()?).map(|_| self.key()).collect()
    }

    fn entry(&mut self) -> Option<(Key, Entry)> {
        let key = self.key()?;
        let entry = Entry {
            visible_ms: self.signed()?,
            first_receive_ms: self.signed()?,
            delivery: u32::try_from(self.number()?).ok()?,
            receives: u32::try_from(self.number()?).ok()?,
            place: place_of(self.byte()?)?,
        };
        Some((key, entry))
    }

    fn change(&mut self, tag: u8) -> Option<Change> {
        Some(match tag {
            CURSOR => Change::Cursor(self.key()?),
            RECEIVED => {
                let (at_ms, visible_ms) = (self.signed()?, self.signed()?);
                Change::Received { at_ms, visible_ms, keys: self.keys()? }
            }
            REMOVED => Change::Removed(self.keys()?),
            HIDDEN => {
                let records = (0..self.number()?).map(|_| Some((self.key()?, self.signed()?)));
                Change::Hidden(records.collect::<Option<_>>()?)
            }
            DIED => Change::Died(self.keys()?),
            RESTORED => Change::Restored(self.keys()?),
            _ => return None,
        })
    }
}

fn write_number(mut number: u64, out: &mut Vec<u8>) {
    while number >= 0x80 {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

fn write_signed(number: i64, out: &mut Vec<u8>) {
    write_number(((number << 1) ^ (number >> 63)).cast_unsigned(), out);
}

fn write_key(key: Key, out: &mut Vec<u8>) {
    write_number(u64::from(key.shard), out);
    write_number(key.position, out);
}

fn write_keys(keys: &[Key], out: &mut Vec<u8>) {
    write_number(keys.len() as u64, out);
    keys.iter().for_each(|key| write_key(*key, out));
}

fn place_byte(place: Place) -> u8 {
    match place {
        Place::InFlight => 0,
        Place::Ready => 1,
        Place::DeadInFlight => 2,
        Place::DeadReady => 3,
    }
}

fn place_of(byte: u8) -> Option<Place> {
    [Place::InFlight, Place::Ready, Place::DeadInFlight, Place::DeadReady].get(usize::from(byte)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(shard: u32, position: u64) -> Key {
        Key { shard, position }
    }

    fn changes() -> Vec<Change> {
        let received =
            |at_ms, keys: &[Key]| Change::Received { at_ms, visible_ms: at_ms + 9, keys: keys.to_vec() };
        let [a, b, c] = [key(0, 5), key(1, u64::MAX / 2), key(0, 6)];
        vec![
            Change::Cursor(key(0, 5)),
            received(-5, &[a, b, c]),
            Change::Hidden(vec![(a, i64::MAX), (b, 100)]),
            received(200, &[b]),
            Change::Died(vec![b, c]),
            received(300, &[c]),
            Change::Restored(vec![b]),
            Change::Removed(vec![a]),
        ]
    }

    fn record(change: &Change) -> Vec<u8> {
        let mut out = Vec::new();
        write(change, &mut out);
        out
    }

    fn replay<'a>(records: impl IntoIterator<Item = &'a Vec<u8>>) -> State {
        let mut replay = Replay::default();
        records.into_iter().for_each(|record| replay.add(record).unwrap());
        replay.finish()
    }

    /// Without what is passed over anyway.
    fn entries(state: &State) -> (Vec<(Key, Entry)>, Vec<Key>) {
        (state.entries().map(|(key, entry)| (key, *entry)).collect(), state.cursors().collect())
    }

    #[test]
    fn a_replay_ends_where_the_queue_was() {
        let mut state = State::default();
        let mut records = Vec::new();
        for change in changes() {
            state.apply(&change);
            records.push(record(&change));
            assert_eq!(replay(&records), state, "after {change:?}");
        }
        let together = records.concat();
        assert_eq!(replay([&together]), state, "words of one record");
    }

    #[test]
    fn a_snapshot_stands_for_what_was_before_and_a_cut_one_for_nothing() {
        let mut state = State::default();
        let mut records = Vec::new();
        for change in changes() {
            state.apply(&change);
            records.push(record(&change));
            for bytes in [1, 20, 10_000] {
                let snapshot: Vec<_> = snapshot(&state, bytes).collect();
                assert_eq!(entries(&replay(&snapshot)), entries(&state), "after {change:?}");
                for cut in 0..snapshot.len() {
                    let next = Change::Cursor(key(9, 9));
                    let mut expected = state.clone();
                    expected.apply(&Change::Removed(vec![]));
                    let mut journal = records.clone();
                    journal.extend_from_slice(&snapshot[..cut]);
                    journal.push(record(&Change::Removed(vec![])));
                    assert_eq!(replay(&journal), expected, "cut at {cut}");
                    journal.extend_from_slice(&snapshot);
                    journal.push(record(&next));
                    expected.apply(&next);
                    assert_eq!(entries(&replay(&journal)), entries(&expected), "another after it");
                }
            }
        }
    }

    #[test]
    fn words_that_are_none_are_refused() {
        let whole = record(&changes()[1]);
        for at in 1..whole.len() {
            assert_eq!(Replay::default().add(&whole[..at]), None, "cut at {at}");
        }
        for bad in [&[0][..], &[11], &[SNAPSHOT_END], &[SNAPSHOT_CURSOR, 0, 0], &[ENTRY, 0, 0, 0, 0, 0, 0, 0]]
        {
            assert_eq!(Replay::default().add(bad), None, "{bad:?}");
        }
    }
}
