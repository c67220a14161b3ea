//! GetMedia: one fragment after the other, stored ones whole, the newest as it arrives.

use std::{collections::VecDeque, sync::Arc};

use api::{
    ByteStream, Caller, StreamError,
    ports::{KeyUse, Unit},
};
use bytes::Bytes;
use futures_util::stream;
use log::LogError;
use millstream_api as api;
use millstream_log as log;
use tracing::warn;

use super::chunk;
use crate::{
    archive::Indexed,
    error::VideoError,
    ingest::ack::ErrorId,
    live::{Arriving, End},
    service::Video,
    stream::{Connection, Stream},
};

/// Where a reader begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Start {
    /// The fragment that is arriving, or the next one.
    Now,
    /// The oldest fragment.
    Earliest,
    /// Behind the fragment of this count.
    After(u64),
    /// The first fragment that arrived at or after this time.
    ServerMs(i64),
    /// The first fragment that begins at or after this time of the producer's.
    ProducerMs(i64),
}

/// Follows a stream for as long as the client listens.
struct Follower {
    video: Arc<Video>,
    stream: Arc<Stream>,
    caller: Arc<Caller>,
    start: Option<Start>,
    /// The count of the last fragment that was given.
    last: Option<u64>,
    ready: VecDeque<Bytes>,
    arriving: Option<(Arc<Arriving>, usize)>,
    ended: bool,
    /// Bytes that were given and not counted yet.
    outgoing_bytes: usize,
    _connection: Connection,
}

/// The media from `start` on.
pub(crate) fn follow(
    video: Arc<Video>,
    stream: Arc<Stream>,
    caller: Arc<Caller>,
    start: Start,
    connection: Connection,
) -> ByteStream {
    let mut follower = Follower {
        video,
        last: None,
        start: Some(start),
        stream,
        caller,
        ready: VecDeque::new(),
        arriving: None,
        ended: false,
        outgoing_bytes: 0,
        _connection: connection,
    };
    // What is arriving now is what NOW means, even if it is complete before the client reads.
    if start == Start::Now {
        follower.last = match follower.stream.live.newest() {
            Some(newest) => newest.number.count().checked_sub(1),
            None => follower.stream.archive.last().map(|indexed| indexed.entry.count),
        };
        follower.start = None;
    }
    ByteStream::new(stream::unfold(follower, |mut follower| async {
        let bytes = follower.next().await?;
        Some((Ok::<_, StreamError>(bytes), follower))
    }))
}

impl Follower {
    async fn next(&mut self) -> Option<Bytes> {
        let mut watch = self.stream.live.watch();
        loop {
            while let Some(bytes) = self.ready.pop_front() {
                if !bytes.is_empty() {
                    self.outgoing_bytes += bytes.len();
                    return Some(bytes);
                }
            }
            self.count_bytes();
            if self.ended || self.stream.is_deleted() {
                return None;
            }
            watch.borrow_and_update();
            if self.look().await {
                continue;
            }
            watch.changed().await.ok()?;
        }
    }

    /// Makes something ready, if there is something; whether it is worth looking again at once.
    async fn look(&mut self) -> bool {
        if self.arriving.is_some() {
            return self.go_on();
        }
        if let Some(indexed) = self.next_stored() {
            self.start = None;
            self.last = Some(indexed.entry.count);
            self.give(indexed).await;
            return true;
        }
        match self.next_arriving() {
            Some(arriving) => {
                self.start = None;
                self.last = Some(arriving.number.count());
                self.begin(arriving);
                true
            }
            None => false,
        }
    }

    fn next_stored(&self) -> Option<Indexed> {
        let horizon_ms = self.stream.horizon_ms(self.video.now());
        let archive = &self.stream.archive;
        match self.start {
            None => archive.after(self.last, horizon_ms),
            Some(Start::Now | Start::Earliest) => archive.after(None, horizon_ms),
            Some(Start::After(count)) => archive.after(Some(count), horizon_ms),
            Some(Start::ServerMs(ms)) => archive.after(None, horizon_ms.max(ms)),
            Some(Start::ProducerMs(ms)) => {
                let later = archive.select(horizon_ms, |entry| entry.producer_ms >= ms);
                later.into_iter().min_by_key(|indexed| (indexed.entry.producer_ms, indexed.place))
            }
        }
    }

    fn next_arriving(&self) -> Option<Arc<Arriving>> {
        let live = &self.stream.live;
        match self.start {
            None => live.after(self.last),
            Some(Start::Now | Start::Earliest) => live.after(None),
            Some(Start::After(count)) => live.after(Some(count)),
            Some(Start::ServerMs(ms)) => live.after(None).filter(|arriving| arriving.server_ms >= ms),
            Some(Start::ProducerMs(ms)) => live.after(None).filter(|arriving| arriving.producer_ms >= ms),
        }
    }

    async fn give(&mut self, indexed: Indexed) {
        let entry = indexed.entry;
        let number = self.stream.number(entry.count);
        let admitted = self.video.admit_key(&self.caller, &self.stream, KeyUse::Decrypt).await;
        let media = match admitted {
            Ok(()) => self.stream.archive.read(&entry).await,
            Err(refused) => Err(refused),
        };
        match media {
            Ok(media) => {
                let front = chunk::front_tags(number, entry.server_ms, entry.producer_ms);
                self.ready.extend(chunk::stored(media, front));
                self.ready.push_back(chunk::back_tags(number, self.behind_ms(entry.server_ms)));
                self.count(entry.server_ms, entry.frames);
            }
            // Trimmed between look-up and reading: the next one is asked for.
            Err(VideoError::Log(LogError::Trimmed { .. })) => {}
            Err(failure) => {
                warn!(stream = %self.stream.id, fragment = entry.count, %failure, "fragment cannot be read");
                let (id, code) = failure.read_error();
                self.ready.push_back(chunk::error_tags(id, code));
                self.stream.sums.count("GetMedia.Success", 0);
                self.ended = true;
            }
        }
    }

    /// How long ago a fragment arrived that is given now.
    fn behind_ms(&self, server_ms: i64) -> i64 {
        self.video.now().as_millis().saturating_sub(server_ms)
    }

    fn begin(&mut self, arriving: Arc<Arriving>) {
        let front = chunk::front_tags(arriving.number, arriving.server_ms, arriving.producer_ms);
        self.ready.push_back(arriving.head.raw.clone());
        self.ready.push_back(front);
        let (content, end) = arriving.read(0);
        if let Some(End::Complete(tags)) = end {
            // It is all there already, so its size is known.
            let length = content.iter().map(Bytes::len).sum();
            self.ready.push_back(chunk::closed_cluster(length));
            self.ready.extend(content);
            self.finish(&arriving, tags);
            return;
        }
        self.ready.push_back(chunk::open_cluster());
        self.arriving = Some((arriving, 0));
    }

    fn go_on(&mut self) -> bool {
        let Some((arriving, seen)) = &mut self.arriving else { return false };
        let (content, end) = arriving.read(*seen);
        *seen += content.len();
        let any = !content.is_empty();
        self.ready.extend(content);
        let arriving = arriving.clone();
        match end {
            None => any,
            Some(End::Complete(tags)) => {
                self.arriving = None;
                self.finish(&arriving, tags);
                true
            }
            // The cluster stays as short as it is: what follows begins with a head of its own.
            Some(End::Broken) => {
                self.arriving = None;
                true
            }
        }
    }

    fn finish(&mut self, arriving: &Arriving, tags: Bytes) {
        self.ready.push_back(tags);
        self.ready.push_back(chunk::back_tags(arriving.number, self.behind_ms(arriving.server_ms)));
        self.count(arriving.server_ms, 0);
    }

    /// Counts what went out since this was asked last.
    fn count_bytes(&mut self) {
        let bytes = std::mem::take(&mut self.outgoing_bytes);
        if bytes > 0 {
            self.stream.sums.bytes("GetMedia.OutgoingBytes", bytes);
        }
    }

    /// Counts a fragment that is given.
    fn count(&mut self, server_ms: i64, frames: u32) {
        let behind_ms = self.behind_ms(server_ms).max(0);
        let sums = &self.stream.sums;
        sums.count("GetMedia.Success", 1);
        sums.count("GetMedia.OutgoingFragments", 1);
        // The frames of one that is still arriving are not known.
        if frames > 0 {
            sums.count("GetMedia.OutgoingFrames", frames as usize);
        }
        sums.add("GetMedia.MillisBehindNow", Unit::Milliseconds, behind_ms as f64);
    }
}

impl Drop for Follower {
    /// A reader who has what it wanted leaves in the middle.
    fn drop(&mut self) {
        self.count_bytes();
    }
}

impl VideoError {
    /// How GetMedia says that a fragment cannot be read.
    fn read_error(&self) -> (u32, &'static str) {
        match self {
            Self::Log(LogError::Key(_)) => ErrorId::KmsKeyInvalidState.code(),
            Self::Key(_) => self.acknowledged().code(),
            Self::Damaged(_) => (4000, "STREAM_READ_ERROR"),
            _ => (5000, "INTERNAL_ERROR"),
        }
    }
}
