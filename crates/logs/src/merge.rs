//! The events of several log streams in one order: by time, then by stream.

use std::{collections::BinaryHeap, sync::Arc};

use crate::{
    cursor::{Direction, Spot},
    error::LogsError,
    event::Event,
    stream::LogStream,
    walk::Walk,
};

/// A walk through several streams.
pub(crate) struct Merge<'a> {
    walks: Vec<(&'a LogStream, Walk<'a>)>,
    direction: Direction,
    heads: BinaryHeap<Head>,
}

/// The next event of one of the streams; the greatest comes first.
struct Head {
    spot: Spot,
    direction: Direction,
    walk: usize,
    event: Event,
}

impl Ord for Head {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        match self.direction {
            Direction::Forward => other.spot.cmp(&self.spot),
            Direction::Backward => self.spot.cmp(&other.spot),
        }
    }
}

impl PartialOrd for Head {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Head {
    fn eq(&self, other: &Self) -> bool {
        self.spot == other.spot
    }
}

impl Eq for Head {}

impl<'a> Merge<'a> {
    /// From a spot on: forward the first event is at or behind it, backward before it.
    pub async fn begin(
        streams: &'a [Arc<LogStream>],
        direction: Direction,
        spot: Spot,
    ) -> Result<Self, LogsError> {
        let mut merge =
            Self { walks: Vec::with_capacity(streams.len()), direction, heads: BinaryHeap::new() };
        for stream in streams {
            let place = spot.in_stream(stream.number);
            let walk = match direction {
                Direction::Forward => Walk::forward(stream, place).await?,
                Direction::Backward => Walk::backward(stream, place).await?,
            };
            merge.walks.push((stream, walk));
            merge.advance(merge.walks.len() - 1).await?;
        }
        Ok(merge)
    }

    async fn advance(&mut self, walk: usize) -> Result<(), LogsError> {
        let (stream, steps) = &mut self.walks[walk];
        if let Some(event) = steps.next().await? {
            let spot = Spot::of(stream.number, &event);
            self.heads.push(Head { spot, direction: self.direction, walk, event });
        }
        Ok(())
    }

    /// The next event, and the stream that it is of.
    pub async fn next(&mut self) -> Result<Option<(&'a LogStream, Spot, Event)>, LogsError> {
        let Some(Head { spot, walk, event, .. }) = self.heads.pop() else { return Ok(None) };
        self.advance(walk).await?;
        Ok(Some((self.walks[walk].0, spot, event)))
    }
}
