//! Holds a history against what Data Streams promises.
//!
//! What is there at the end is the reference: each shard read once more from its beginning, with everything at rest. Then:
//! acknowledged records are where the answer said, once, unchanged, in the shard of their hash key; sequence numbers
//! rise; who was told of one record before another was put sees them in that order, over splits and merges too; no reader
//! ever saw anything else than the beginning of the reference, and at the tip it saw all that had been acknowledged
//! before it asked; a shard that was said to be closed has no more than was read of it then; and nothing was put into a
//! parent after its child had taken a record.

use std::collections::{BTreeMap, HashMap};

use md5::{Digest, Md5};

use super::{Found, History, Outcome, Put, Sequence, Shard};

/// A promise that was broken, with what shows it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Violation {
    /// An acknowledged record is not where the answer said.
    #[error("record {number} was acknowledged in {shard} at {sequence:?} and is not there")]
    Lost { number: u64, shard: String, sequence: Sequence },
    /// Another record is there, or other bytes.
    #[error("{shard} at {sequence:?} holds other bytes than those that were put")]
    Changed { shard: String, sequence: Sequence },
    /// A record is there twice.
    #[error("record {number} is there twice, in {first} and {second}")]
    Duplicate { number: u64, first: String, second: String },
    /// A record is there that nobody put, or that was refused.
    #[error("{shard} at {sequence:?} holds what nobody put")]
    Stranger { shard: String, sequence: Sequence },
    /// Two records of one shard are in the wrong order.
    #[error("{shard}: {second:?} comes behind {first:?}")]
    Disorder { shard: String, first: Sequence, second: Sequence },
    /// A record that was put after the acknowledgement of another has the lower number.
    #[error("record {later} was put after record {earlier} was acknowledged, and stands before it")]
    BackInTime { earlier: u64, later: u64 },
    /// A record is in a shard that its key does not belong to.
    #[error("record {number} does not belong into {shard}")]
    WrongShard { number: u64, shard: String },
    /// A reader saw something else than the records that are there, in their order, without gap.
    #[error("reader {reader} saw {seen:?} in {shard} where {there:?} is")]
    Gap { reader: u64, shard: String, seen: Option<Sequence>, there: Option<Sequence> },
    /// A reader saw a record before anybody had put it.
    #[error("reader {reader} saw record {number} before it was put")]
    FromTheFuture { reader: u64, number: u64 },
    /// A reader was told that it had everything, and had not.
    #[error("reader {reader} was at the tip of {shard} and had not seen {missing:?}")]
    Hidden { reader: u64, shard: String, missing: Sequence },
    /// A shard grew after a reader had been told that it is closed.
    #[error("{shard} was closed after {end:?}, and has more")]
    GrewWhenClosed { shard: String, end: Option<Sequence> },
    /// A parent took a record after its child had one.
    #[error("{parent} took record {number} after its child {child} had taken one")]
    ParentAfterChild { parent: String, child: String, number: u64 },
    /// A child's first number is not above its parent's last.
    #[error("{child} begins below the end of its parent {parent}")]
    ChildBelowParent { parent: String, child: String },
}

/// How much a history holds, to see that the checks had something to check.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// Records that were acknowledged.
    pub acknowledged: u64,
    /// Records of which nobody knew.
    pub uncertain: u64,
    /// Those of them that are there.
    pub survived: u64,
    /// Records that readers saw while others wrote.
    pub read: u64,
    /// Shards that have parents.
    pub children: u64,
}

/// Everything that is known of an acknowledged put.
struct Told<'a> {
    put: &'a Put,
    shard: &'a str,
    sequence: &'a Sequence,
    at: u64,
}

/// Checks everything.
pub fn check(history: &History) -> Result<Held, Violation> {
    let shards: BTreeMap<&str, &Shard> =
        history.shards.iter().map(|shard| (shard.name.as_str(), shard)).collect();
    let told = told(history);
    let mut held = Held { acknowledged: told.len() as u64, ..Held::default() };
    order(history)?;
    held.survived = contents(history)?;
    acknowledged(&shards, &told)?;
    real_time(&told)?;
    held.read = readers(history, &shards, &told)?;
    lineage(history, &shards, &told)?;
    held.uncertain = history.puts.iter().filter(|put| put.outcome == Outcome::Unknown).count() as u64;
    held.children = history.shards.iter().filter(|shard| !shard.parents.is_empty()).count() as u64;
    Ok(held)
}

fn told(history: &History) -> Vec<Told<'_>> {
    let told = history.puts.iter().filter_map(|put| match &put.outcome {
        Outcome::Acknowledged { shard, sequence, at } => Some(Told { put, shard, sequence, at: *at }),
        Outcome::Refused | Outcome::Unknown => None,
    });
    told.collect()
}

fn order(history: &History) -> Result<(), Violation> {
    for shard in &history.shards {
        for pair in shard.records.windows(2) {
            if pair[0].sequence >= pair[1].sequence {
                return Err(Violation::Disorder {
                    shard: shard.name.clone(),
                    first: pair[0].sequence.clone(),
                    second: pair[1].sequence.clone(),
                });
            }
        }
    }
    Ok(())
}

/// Everything that is there was put so, once, and belongs there. How many of the uncertain ones are there.
fn contents(history: &History) -> Result<u64, Violation> {
    let puts: HashMap<&[u8], &Put> = history.puts.iter().map(|put| (put.data.as_slice(), put)).collect();
    let mut seen: HashMap<u64, &str> = HashMap::new();
    let mut survived = 0;
    for shard in &history.shards {
        for found in &shard.records {
            let stranger =
                || Violation::Stranger { shard: shard.name.clone(), sequence: found.sequence.clone() };
            let put = puts.get(found.data.as_slice()).ok_or_else(stranger)?;
            if put.outcome == Outcome::Refused || put.key != found.key {
                return Err(stranger());
            }
            if let Some(first) = seen.insert(put.number, &shard.name) {
                return Err(Violation::Duplicate {
                    number: put.number,
                    first: first.to_owned(),
                    second: shard.name.clone(),
                });
            }
            let hash = u128::from_be_bytes(Md5::digest(&put.key).into());
            if !(shard.hash_keys.0..=shard.hash_keys.1).contains(&hash) {
                return Err(Violation::WrongShard { number: put.number, shard: shard.name.clone() });
            }
            survived += u64::from(put.outcome == Outcome::Unknown);
        }
    }
    Ok(survived)
}

fn position<'a>(shard: Option<&&'a Shard>, sequence: &Sequence) -> Option<&'a Found> {
    let records = &shard?.records;
    let at = records.binary_search_by(|found| found.sequence.cmp(sequence)).ok()?;
    Some(&records[at])
}

fn acknowledged(shards: &BTreeMap<&str, &Shard>, told: &[Told<'_>]) -> Result<(), Violation> {
    for told in told {
        let (shard, sequence) = (told.shard.to_owned(), told.sequence.clone());
        match position(shards.get(told.shard), told.sequence) {
            None => return Err(Violation::Lost { number: told.put.number, shard, sequence }),
            Some(found) if found.data != told.put.data => return Err(Violation::Changed { shard, sequence }),
            Some(_) => {}
        }
    }
    Ok(())
}

/// Within a shard, and for one key over all shards: who was told first stands before who was put later.
fn real_time(told: &[Told<'_>]) -> Result<(), Violation> {
    let mut groups: HashMap<(u8, &str), Vec<&Told<'_>>> = HashMap::new();
    for one in told {
        groups.entry((0, one.shard)).or_default().push(one);
        groups.entry((1, &one.put.key)).or_default().push(one);
    }
    for mut group in groups.into_values() {
        // By sequence number: then no put may have begun after the acknowledgement of one that stands behind it.
        group.sort_by(|one, other| one.sequence.cmp(other.sequence));
        let mut earliest: Option<&Told<'_>> = None;
        for one in group.iter().rev() {
            if let Some(behind) = earliest
                && behind.at < one.put.begun
            {
                return Err(Violation::BackInTime { earlier: behind.put.number, later: one.put.number });
            }
            if earliest.is_none_or(|earliest| one.at < earliest.at) {
                earliest = Some(one);
            }
        }
    }
    Ok(())
}

/// Every reader saw the beginning of what is there; how many records they saw.
fn readers(history: &History, shards: &BTreeMap<&str, &Shard>, told: &[Told<'_>]) -> Result<u64, Violation> {
    let mut by_shard: HashMap<&str, Vec<&Told<'_>>> = HashMap::new();
    told.iter().for_each(|told| by_shard.entry(told.shard).or_default().push(told));
    let puts: HashMap<&[u8], &Put> = history.puts.iter().map(|put| (put.data.as_slice(), put)).collect();
    let mut places: HashMap<(u64, &str), usize> = HashMap::new();
    let mut read = 0;
    for answer in &history.reads {
        let there = shards.get(answer.shard.as_str()).map_or(&[][..], |shard| &shard.records);
        let place = places.entry((answer.reader, &answer.shard)).or_default();
        for seen in &answer.records {
            if there.get(*place) != Some(seen) {
                return Err(Violation::Gap {
                    reader: answer.reader,
                    shard: answer.shard.clone(),
                    seen: Some(seen.sequence.clone()),
                    there: there.get(*place).map(|found| found.sequence.clone()),
                });
            }
            if let Some(put) = puts.get(seen.data.as_slice()).filter(|put| put.begun > answer.ended) {
                return Err(Violation::FromTheFuture { reader: answer.reader, number: put.number });
            }
            *place += 1;
            read += 1;
        }
        let last = place.checked_sub(1).map(|last| &there[last].sequence);
        if answer.closed && *place < there.len() {
            return Err(Violation::GrewWhenClosed { shard: answer.shard.clone(), end: last.cloned() });
        }
        if answer.at_tip || answer.closed {
            let acknowledged = by_shard.get(answer.shard.as_str()).into_iter().flatten();
            let missing = acknowledged
                .filter(|told| told.at < answer.begun)
                .find(|told| last.is_none_or(|last| told.sequence > last));
            if let Some(missing) = missing {
                return Err(Violation::Hidden {
                    reader: answer.reader,
                    shard: answer.shard.clone(),
                    missing: missing.sequence.clone(),
                });
            }
        }
    }
    Ok(read)
}

/// Parents come before their children.
fn lineage(history: &History, shards: &BTreeMap<&str, &Shard>, told: &[Told<'_>]) -> Result<(), Violation> {
    for child in &history.shards {
        for parent in child.parents.iter().filter_map(|name| shards.get(name.as_str())) {
            let ends = (parent.records.last(), child.records.first());
            if let (Some(last), Some(first)) = ends
                && first.sequence <= last.sequence
            {
                return Err(Violation::ChildBelowParent {
                    parent: parent.name.clone(),
                    child: child.name.clone(),
                });
            }
            let first_of_child =
                told.iter().filter(|told| told.shard == child.name).map(|told| told.at).min();
            let Some(first) = first_of_child else { continue };
            if let Some(late) = told.iter().find(|told| told.shard == parent.name && told.put.begun > first) {
                return Err(Violation::ParentAfterChild {
                    parent: parent.name.clone(),
                    child: child.name.clone(),
                    number: late.put.number,
                });
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{super::Read, *};

    /// Two shards, of which the first was split off into the second halfway; one reader.
    fn sound() -> History {
        let mut history = History::default();
        let everything = (0, u128::MAX);
        let shard = |name: &str, parents: &[&str], closed| Shard {
            name: name.to_owned(),
            parents: parents.iter().map(|name| (*name).to_owned()).collect(),
            hash_keys: everything,
            closed,
            records: vec![],
        };
        history.shards = vec![shard("a", &[], true), shard("b", &["a"], false)];
        for number in 0..20u64 {
            let at = usize::from(number >= 10);
            let found = Found {
                sequence: Sequence(format!("{}", 1000 + number)),
                key: format!("key {}", number % 3),
                data: format!("{number}:").into_bytes(),
            };
            history.puts.push(Put {
                number,
                key: found.key.clone(),
                data: found.data.clone(),
                begun: number * 100,
                outcome: Outcome::Acknowledged {
                    shard: history.shards[at].name.clone(),
                    sequence: found.sequence.clone(),
                    at: number * 100 + 50,
                },
            });
            history.shards[at].records.push(found);
        }
        for (shard, parts) in [("a", [0..4, 4..10]), ("b", [0..10, 10..10])] {
            let records = &history.shards.iter().find(|s| s.name == shard).unwrap().records;
            for (n, part) in parts.into_iter().enumerate() {
                history.reads.push(Read {
                    reader: 1,
                    shard: shard.to_owned(),
                    begun: 5000,
                    ended: 5001,
                    records: records[part].to_vec(),
                    at_tip: n == 1,
                    closed: n == 1 && shard == "a",
                });
            }
        }
        history
    }

    fn violation(plant: impl FnOnce(&mut History)) -> Violation {
        let mut history = sound();
        plant(&mut history);
        check(&history).expect_err("the violation is found")
    }

    #[test]
    fn a_sound_history_is_sound() {
        let held = check(&sound()).unwrap();
        assert_eq!((held.acknowledged, held.read, held.children), (20, 20, 1));
    }

    #[test]
    fn an_uncertain_record_may_be_there_or_not() {
        let mut history = sound();
        history.puts[19].outcome = Outcome::Unknown;
        assert_eq!(check(&history).unwrap().survived, 1);
        history.shards[1].records.pop();
        history.reads[2].records.pop();
        assert_eq!(check(&history).unwrap().survived, 0);
    }

    #[test]
    fn a_lost_record_is_found() {
        let lost = violation(|history| drop(history.shards[0].records.remove(3)));
        assert!(matches!(lost, Violation::Lost { number: 3, .. }), "{lost}");
    }

    #[test]
    fn changed_bytes_are_found() {
        let changed = violation(|history| history.shards[0].records[3].data.push(b'x'));
        assert!(matches!(changed, Violation::Stranger { .. }), "{changed}");
        let swapped = violation(|history| {
            let (one, other) = (history.puts[3].data.clone(), history.puts[4].data.clone());
            history.shards[0].records[3] = Found {
                data: other,
                key: history.puts[4].key.clone(),
                ..history.shards[0].records[3].clone()
            };
            history.shards[0].records[4] =
                Found { data: one, key: history.puts[3].key.clone(), ..history.shards[0].records[4].clone() };
        });
        assert!(matches!(swapped, Violation::Changed { .. }), "{swapped}");
    }

    #[test]
    fn a_duplicate_is_found_in_the_same_and_in_another_shard() {
        for shard in 0..2 {
            let twice = violation(|history| {
                let mut copy = history.shards[0].records[5].clone();
                copy.sequence = Sequence(if shard == 0 { "1009.5" } else { "1999" }.to_owned());
                history.shards[shard].records.push(copy);
            });
            assert!(matches!(twice, Violation::Duplicate { number: 5, .. }), "{twice}");
        }
    }

    #[test]
    fn a_refused_record_must_not_be_there() {
        let there = violation(|history| history.puts[4].outcome = Outcome::Refused);
        assert!(matches!(there, Violation::Stranger { .. }), "{there}");
    }

    #[test]
    fn disorder_is_found() {
        let disorder = violation(|history| history.shards[0].records.swap(2, 3));
        assert!(matches!(disorder, Violation::Disorder { .. }), "{disorder}");
    }

    #[test]
    fn a_later_put_with_a_lower_number_is_found() {
        let back = violation(|history| history.puts[2].begun = 5_000);
        assert!(matches!(back, Violation::BackInTime { later: 2, .. }), "{back}");
    }

    #[test]
    fn a_record_in_the_wrong_shard_is_found() {
        let wrong = violation(|history| history.shards[0].hash_keys = (0, 1));
        assert!(matches!(wrong, Violation::WrongShard { .. }), "{wrong}");
    }

    #[test]
    fn a_reader_that_missed_or_repeated_a_record_is_found() {
        let gap = violation(|history| drop(history.reads[1].records.remove(0)));
        assert!(matches!(gap, Violation::Gap { .. }), "{gap}");
        let again = violation(|history| {
            let again = history.reads[0].records[3].clone();
            history.reads[1].records.insert(0, again);
        });
        assert!(matches!(again, Violation::Gap { .. }), "{again}");
    }

    #[test]
    fn a_record_that_was_served_and_vanished_is_found() {
        let vanished = violation(|history| {
            history.puts[19].outcome = Outcome::Unknown;
            history.shards[1].records.pop();
        });
        assert!(matches!(vanished, Violation::Gap { there: None, .. }), "{vanished}");
    }

    #[test]
    fn an_acknowledged_record_that_the_tip_did_not_show_is_found() {
        let hidden = violation(|history| drop(history.reads[2].records.pop()));
        assert!(matches!(hidden, Violation::Hidden { .. }), "{hidden}");
    }

    #[test]
    fn a_record_that_was_read_before_it_was_put_is_found() {
        let early = violation(|history| history.reads[0].ended = 150);
        assert!(matches!(early, Violation::FromTheFuture { number: 2, .. }), "{early}");
    }

    #[test]
    fn a_closed_shard_that_grows_is_found() {
        let grew = violation(|history| drop(history.reads[1].records.pop()));
        assert!(matches!(grew, Violation::GrewWhenClosed { .. }), "{grew}");
    }

    #[test]
    fn a_parent_after_its_child_is_found() {
        // Other keys, so that the order of one key's records says nothing.
        let after = violation(|history| {
            history.puts[9].key = "another".to_owned();
            history.shards[0].records[9].key = "another".to_owned();
            history.reads[1].records[5].key = "another".to_owned();
            history.puts[9].begun = 1_100;
            let Outcome::Acknowledged { at, .. } = &mut history.puts[9].outcome else { unreachable!() };
            *at = 1_120;
        });
        assert!(matches!(after, Violation::ParentAfterChild { number: 9, .. }), "{after}");
        let below = violation(|history| {
            history.puts.drain(10..);
            history.reads.truncate(2);
            let mut early = history.shards[0].records[0].clone();
            (early.sequence, early.data) = (Sequence("999".to_owned()), b"early".to_vec());
            early.key = "early".to_owned();
            history.puts.push(Put {
                number: 99,
                key: early.key.clone(),
                data: early.data.clone(),
                begun: 0,
                outcome: Outcome::Unknown,
            });
            history.shards[1].records = vec![early];
        });
        assert!(matches!(below, Violation::ChildBelowParent { .. }), "{below}");
    }

    #[test]
    fn sequence_numbers_compare_as_numbers() {
        let number = |text: &str| Sequence(text.to_owned());
        assert!(number("9") < number("10") && number("009") < number("10") && number("21") > number("20"));
    }
}
