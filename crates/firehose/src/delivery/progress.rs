//! What has been delivered, so that nothing of it is delivered again.
//!
//! A lane's position is that of the first records of which any is undelivered; beyond it, spans say for each output what has been
//! delivered already. Both are stored after every delivery. A span `(after, up to]` covers all records of its output in it,
//! since an output's records are buffered in order and each of its buffers begins where the one before ended.
//!
//! That holds as long as a record goes to the same output whenever it is read. A function may fail at first and change the
//! record after a crash; so what is set aside as failed is noted until the error output has it, and is no part of the main
//! output's spans.

use std::{
    collections::{BTreeMap, HashMap, VecDeque},
    sync::Arc,
};

use super::{
    Output,
    record::{Mark, Place},
};
use crate::tables::{LaneRecord, ProgressRecord};

type Spans = Vec<(Place, Place)>;

/// The progress of a delivery stream.
#[derive(Debug, Default)]
pub(crate) struct Progress {
    generation: u64,
    lanes: BTreeMap<u32, Lane>,
    delivered: HashMap<Output, BTreeMap<u32, Spans>>,
    /// As it was stored before this life, by the output's key.
    before: BTreeMap<String, BTreeMap<u32, Spans>>,
    /// Up to where `before` has anything to say.
    before_until: BTreeMap<u32, Place>,
    /// Records, from and to, that were set aside in this life and are not delivered as such.
    set_aside: BTreeMap<u32, Spans>,
    /// The same, of earlier lives.
    set_aside_before: BTreeMap<u32, Spans>,
}

#[derive(Debug, Default)]
struct Lane {
    marks: VecDeque<Arc<Mark>>,
    /// Where reading goes on.
    next: u64,
    ended: bool,
}

/// Where a lane begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Begin {
    /// Nothing of it was ever delivered.
    Fresh,
    /// At this position.
    At(u64),
    /// Nowhere: all of it is delivered, and no more comes.
    Finished,
}

impl Progress {
    /// Takes up what was stored. Positions of another life of the data stream say nothing.
    pub fn resume(stored: Option<ProgressRecord>, generation: u64) -> Self {
        let mut progress = Self { generation, ..Self::default() };
        let Some(stored) = stored.filter(|stored| stored.generation == generation) else { return progress };
        for (id, lane) in stored.lanes {
            progress
                .lanes
                .insert(id, Lane { marks: VecDeque::new(), next: lane.resume, ended: lane.finished });
        }
        for (lane, spans) in stored.set_aside {
            let spans = spans.into_iter().map(|(from, to)| (from.into(), to.into())).collect();
            progress.set_aside_before.insert(lane, spans);
        }
        for (output, lanes) in stored.delivered {
            for (lane, spans) in lanes {
                let spans: Spans = spans.into_iter().map(|(after, to)| (after.into(), to.into())).collect();
                let until = spans.iter().map(|(_, to)| *to).max().unwrap_or_default();
                let known = progress.before_until.entry(lane).or_default();
                *known = (*known).max(until);
                progress.before.entry(output.clone()).or_default().insert(lane, spans);
            }
        }
        progress
    }

    /// Where a lane begins.
    pub fn begin(&self, lane: u32) -> Begin {
        match self.lanes.get(&lane) {
            None => Begin::Fresh,
            Some(lane) if lane.ended && lane.marks.is_empty() => Begin::Finished,
            Some(lane) => Begin::At(lane.next),
        }
    }

    /// Notes that records were read, from `start` to before `next`; they are undelivered while anybody holds the mark.
    pub fn read(&mut self, lane: u32, start: u64, next: u64, ended: bool) -> Arc<Mark> {
        let lane = self.lanes.entry(lane).or_default();
        let mark = Arc::new(Mark { start });
        lane.marks.push_back(mark.clone());
        (lane.next, lane.ended) = (next, ended);
        mark
    }

    /// Whether a record was delivered to this output in an earlier life.
    pub fn is_delivered(&self, output: &Output, lane: u32, place: Place) -> bool {
        if self.before_until.get(&lane).is_none_or(|until| place > *until) {
            return false;
        }
        let aside = self.set_aside_before.get(&lane).into_iter().flatten();
        if matches!(output, Output::Main(_)) && aside.clone().any(|(from, to)| *from <= place && place <= *to)
        {
            return false;
        }
        let spans = self.before.get(&output.key()).and_then(|lanes| lanes.get(&lane));
        spans.is_some_and(|spans| spans.iter().any(|(after, to)| *after < place && place <= *to))
    }

    /// Notes that a record goes to the error output, which it might not if it were read again. Places of a lane rise.
    pub fn set_aside(&mut self, lane: u32, place: Place) {
        let spans = self.set_aside.entry(lane).or_default();
        match spans.last_mut() {
            Some((_, to)) if to.is_followed_by(place) => *to = place,
            _ => spans.push((place, place)),
        }
    }

    /// Notes that an output has all its records of these spans.
    pub fn deliver(&mut self, output: &Output, spans: &[(u32, Place, Place)]) {
        let settled = match output {
            Output::Failed(_) => Some(&mut self.set_aside),
            // What is set aside again is noted in this life.
            Output::Main(None) => Some(&mut self.set_aside_before),
            Output::Main(Some(_)) | Output::Backup => None,
        };
        if let Some(settled) = settled {
            for &(lane, after, to) in spans {
                settled.entry(lane).and_modify(|aside| take_out(aside, after, to));
            }
        }
        let lanes = self.delivered.entry(output.clone()).or_default();
        for &(lane, after, to) in spans {
            let known = lanes.entry(lane).or_default();
            let at = known.partition_point(|(_, end)| *end <= after);
            known.insert(at, (after, to));
            known.dedup_by(|next, before| {
                let meet = next.0 <= before.1;
                if meet {
                    before.1 = before.1.max(next.1);
                }
                meet
            });
        }
    }

    /// Forgets marks that nobody holds, and what they make superfluous. Whether any position has moved.
    pub fn settle(&mut self) -> bool {
        let mut moved = false;
        for lane in self.lanes.values_mut() {
            while lane.marks.front().is_some_and(|mark| Arc::strong_count(mark) == 1) {
                lane.marks.pop_front();
                moved = true;
            }
        }
        let lanes = &self.lanes;
        let needed = |lane: &u32, to: Place| {
            // A record at the resumed position or behind it may be read again; places count positions from 1.
            lanes.get(lane).is_none_or(|lane| to.position > lane.resume())
        };
        for spans in self.delivered.values_mut() {
            for (lane, spans) in spans.iter_mut() {
                spans.retain(|(_, to)| needed(lane, *to));
            }
            spans.retain(|_, spans| !spans.is_empty());
        }
        self.delivered.retain(|_, lanes| !lanes.is_empty());
        for lanes in self.before.values_mut() {
            for (lane, spans) in lanes.iter_mut() {
                spans.retain(|(_, to)| needed(lane, *to));
            }
        }
        for (lane, spans) in self.set_aside_before.iter_mut() {
            spans.retain(|(_, to)| needed(lane, *to));
        }
        moved
    }

    /// From where a lane would be read after a crash.
    pub fn position(&self, lane: u32) -> u64 {
        self.lanes.get(&lane).map_or(0, Lane::resume)
    }

    /// What is to be stored.
    pub fn record(&self) -> ProgressRecord {
        let lanes = self.lanes.iter().map(|(id, lane)| {
            let finished = lane.ended && lane.marks.is_empty();
            (*id, LaneRecord { resume: lane.resume(), finished })
        });
        let store =
            |spans: &Spans| spans.iter().map(|&(after, to)| (after.into(), to.into())).collect::<Vec<_>>();
        let mut delivered: BTreeMap<String, BTreeMap<u32, Vec<_>>> = BTreeMap::new();
        let now = self.delivered.iter().map(|(output, lanes)| (output.key(), lanes));
        for (output, lanes) in now.chain(self.before.iter().map(|(key, lanes)| (key.clone(), lanes))) {
            for (lane, spans) in lanes.iter().filter(|(_, spans)| !spans.is_empty()) {
                delivered.entry(output.clone()).or_default().entry(*lane).or_default().extend(store(spans));
            }
        }
        let mut set_aside: BTreeMap<u32, Vec<_>> = BTreeMap::new();
        for (lane, spans) in self.set_aside_before.iter().chain(&self.set_aside) {
            if !spans.is_empty() {
                set_aside.entry(*lane).or_default().extend(store(spans));
            }
        }
        ProgressRecord { generation: self.generation, lanes: lanes.collect(), delivered, set_aside }
    }
}

impl Lane {
    fn resume(&self) -> u64 {
        self.marks.front().map_or(self.next, |mark| mark.start)
    }
}

/// Takes what lies behind `after` and not behind `to` out of spans whose both ends belong to them.
fn take_out(spans: &mut Spans, after: Place, to: Place) {
    let left = spans.drain(..).flat_map(|(from, until)| {
        let head = (from <= after).then(|| (from, until.min(after)));
        let tail = (until > to).then(|| (from.max(to.next()), until));
        [head, tail].into_iter().flatten().filter(|(from, until)| from <= until)
    });
    *spans = left.collect();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(position: u64) -> Place {
        Place { position, sub: 0 }
    }

    #[test]
    fn a_crash_between_deliveries_repeats_none_of_them() {
        let mut progress = Progress::resume(None, 7);
        assert_eq!(progress.begin(0), Begin::Fresh);
        let (first, second) = (progress.read(0, 0, 10, false), progress.read(0, 10, 20, false));
        // The second buffer, of records 10 to 19, is delivered before the first.
        progress.deliver(&Output::Main(None), &[(0, place(9), place(19))]);
        drop(second);
        assert!(!progress.settle());
        let stored = progress.record();
        assert_eq!(stored.lanes[&0], LaneRecord { resume: 0, finished: false });

        let again = Progress::resume(Some(stored.clone()), 7);
        assert_eq!(again.begin(0), Begin::At(0));
        let delivered = |position| again.is_delivered(&Output::Main(None), 0, place(position));
        assert_eq!([9, 10, 19, 20].map(delivered), [false, true, true, false]);
        assert!(!again.is_delivered(&Output::Backup, 0, place(15)));
        assert_eq!(Progress::resume(Some(stored), 8).begin(0), Begin::Fresh, "another life of the stream");

        progress.deliver(&Output::Main(None), &[(0, place(0), place(9))]);
        drop(first);
        assert!(progress.settle());
        let stored = progress.record();
        assert_eq!((stored.lanes[&0].resume, stored.delivered.len()), (20, 0));
    }

    #[test]
    fn what_failed_before_a_crash_and_not_after_it_is_not_taken_for_delivered() {
        let mut progress = Progress::resume(None, 1);
        let _mark = progress.read(0, 0, 100, false);
        // 3 to 5 and 8 fail; the others, up to 10, are delivered before the error output is.
        for position in [3, 4, 5, 8] {
            progress.set_aside(0, place(position));
        }
        progress.deliver(&Output::Main(None), &[(0, place(0), place(10))]);
        let stored = progress.record();
        assert_eq!(stored.set_aside[&0], [((3, 0), (5, 0)), ((8, 0), (8, 0))]);

        let again = |stored: &ProgressRecord| Progress::resume(Some(stored.clone()), 1);
        let missing = |progress: &Progress| -> Vec<u64> {
            (1..=10).filter(|n| !progress.is_delivered(&Output::Main(None), 0, place(*n))).collect()
        };
        let mut second = again(&stored);
        assert_eq!(missing(&second), [3, 4, 5, 8]);
        // The function takes 3 and 4 now; 5 fails again, and 8 is not read before the next crash.
        let _mark = second.read(0, 0, 7, false);
        second.set_aside(0, place(5));
        second.deliver(&Output::Main(None), &[(0, place(2), place(4))]);
        assert_eq!(missing(&again(&second.record())), [5, 8]);
        second.deliver(&Output::Main(None), &[(0, place(4), place(6))]);
        assert_eq!(missing(&again(&second.record())), [5, 8]);
        // Once the error output has it, it is delivered.
        second.deliver(&Output::Failed("processing-failed"), &[(0, place(4), place(5))]);
        assert_eq!(missing(&again(&second.record())), [8]);
    }

    #[test]
    fn spans_are_taken_out_of_spans() {
        let span = |from, to| (place(from), place(to));
        for (after, to, left) in [
            (0, 9, vec![]),
            (2, 3, vec![span(1, 2), span(4, 5), span(8, 8)]),
            (4, 7, vec![span(1, 4), span(8, 8)]),
            (7, 8, vec![span(1, 5)]),
            (0, 1, vec![span(2, 5), span(8, 8)]),
            (8, 9, vec![span(1, 5), span(8, 8)]),
        ] {
            let mut spans = vec![span(1, 5), span(8, 8)];
            take_out(&mut spans, place(after), place(to));
            // A place has pieces: what follows 3 is its next piece, if it has one.
            let whole = spans.iter().map(|(from, to)| (place(from.position + u64::from(from.sub > 0)), *to));
            assert_eq!(whole.collect::<Vec<_>>(), left, "({after}, {to}]");
        }
    }

    #[test]
    fn a_shard_is_finished_when_all_of_it_is_delivered() {
        let mut progress = Progress::resume(None, 1);
        let last = progress.read(3, 0, 5, true);
        progress.settle();
        assert!(!progress.record().lanes[&3].finished);
        drop(last);
        progress.settle();
        assert!(progress.record().lanes[&3].finished);
        assert_eq!(Progress::resume(Some(progress.record()), 1).begin(3), Begin::Finished);
    }
}
