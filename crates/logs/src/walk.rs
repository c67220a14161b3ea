//! Going through the events of a log stream in the order of their times, from either end.

use std::collections::VecDeque;

use log::ReadBudget;
use millstream_log as log;

use crate::{
    error::LogsError,
    event::{Event, Place},
    stream::LogStream,
};

/// What is read at once.
const WINDOW: ReadBudget = ReadBudget { records: 500, bytes: 256 << 10 };

/// How many events a walk backwards reads first.
const WINDOW_FIRST: u64 = 16;

/// A walk that has begun.
pub(crate) struct Walk<'a> {
    stream: &'a LogStream,
    way: Way,
    /// What was read and not shown.
    ahead: VecDeque<Event>,
}

enum Way {
    /// Positions are the order: the next position that is read.
    Up(u64),
    /// Positions are the order: the position before which is read, and how many events at once: more, as long as they are
    /// small.
    Down { before: u64, window: u64 },
    /// The places that are left, the next one last.
    Listed(Vec<Place>),
}

impl<'a> Walk<'a> {
    /// From the first event at or behind a place, to later ones.
    pub async fn forward(stream: &'a LogStream, from: Place) -> Result<Self, LogsError> {
        let way = if stream.is_disordered() {
            let mut places = all_places(stream).await?;
            places.retain(|place| *place >= from);
            places.reverse();
            Way::Listed(places)
        } else {
            Way::Up(seek(stream, from).await?)
        };
        Ok(Self { stream, way, ahead: VecDeque::new() })
    }

    /// From the last event before a place, to earlier ones.
    pub async fn backward(stream: &'a LogStream, before: Place) -> Result<Self, LogsError> {
        let way = if stream.is_disordered() {
            let mut places = all_places(stream).await?;
            places.retain(|place| *place < before);
            Way::Listed(places)
        } else {
            Way::Down { before: seek(stream, before).await?, window: WINDOW_FIRST }
        };
        Ok(Self { stream, way, ahead: VecDeque::new() })
    }

    /// The next event of the walk.
    pub async fn next(&mut self) -> Result<Option<Event>, LogsError> {
        while self.ahead.is_empty() {
            match &mut self.way {
                Way::Up(next) => {
                    let (events, on) = self.stream.read(*next, WINDOW).await?;
                    if events.is_empty() && on <= *next {
                        return Ok(None);
                    }
                    *next = on;
                    self.ahead.extend(events);
                }
                Way::Down { before, window } => {
                    let first = self.stream.shard().tail().first.0;
                    if *before <= first {
                        return Ok(None);
                    }
                    let from = before.saturating_sub(*window).max(first);
                    let events = between(self.stream, from, *before).await?;
                    let bytes: u64 = events.iter().map(Event::bytes).sum();
                    *window = match bytes < WINDOW.bytes as u64 / 2 {
                        true => (*window * 2).min(WINDOW.records as u64),
                        false => (*window / 2).max(1),
                    };
                    self.ahead.extend(events.into_iter().rev());
                    *before = from;
                }
                Way::Listed(places) => {
                    let Some(place) = places.pop() else { return Ok(None) };
                    let event = self.stream.event_at(place.position).await?;
                    // It may have been forgotten meanwhile.
                    self.ahead.extend(event.filter(|event| event.place() == place));
                }
            }
        }
        Ok(self.ahead.pop_front())
    }
}

/// The position of the first event at or behind a place, where positions are the order.
async fn seek(stream: &LogStream, place: Place) -> Result<u64, LogsError> {
    let tail = stream.shard().tail();
    let (mut low, mut high) = (tail.first.0, tail.next.0);
    if place == Place::FIRST {
        return Ok(low);
    }
    while low < high && place != Place::LAST {
        let middle = low + (high - low) / 2;
        match stream.event_at(middle).await? {
            // What is read may lie behind what was asked for, where something was forgotten or is damaged.
            Some(event) if event.place() < place => low = event.position + 1,
            _ => high = middle,
        }
    }
    Ok(high)
}

/// The events of these positions.
async fn between(stream: &LogStream, from: u64, before: u64) -> Result<Vec<Event>, LogsError> {
    let (mut next, mut found) = (from, Vec::new());
    while next < before {
        let budget = ReadBudget { records: (before - next) as usize, ..WINDOW };
        let (events, on) = stream.read(next, budget).await?;
        if on <= next {
            break;
        }
        found.extend(events.into_iter().filter(|event| event.position < before));
        next = on;
    }
    Ok(found)
}

/// The places of all events, in order.
async fn all_places(stream: &LogStream) -> Result<Vec<Place>, LogsError> {
    let tail = stream.shard().tail();
    let (mut next, mut places) = (tail.first.0, Vec::new());
    while next < tail.next.0 {
        let (events, on) = stream.read(next, WINDOW).await?;
        if on <= next {
            break;
        }
        places.extend(events.iter().map(Event::place));
        next = on;
    }
    places.sort_unstable();
    Ok(places)
}
