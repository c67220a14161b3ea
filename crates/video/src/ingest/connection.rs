//! A PutMedia connection: gives numbers, lets readers see what arrives, stores what is complete, and says so.

use std::{sync::Arc, time::Duration};

use api::{ByteStream, Caller, ports::KeyUse};
use base::Timestamp;
use bytes::Bytes;
use futures_util::{StreamExt as _, future::BoxFuture, stream::FuturesOrdered};
use millstream_api as api;
use millstream_base as base;
use millstream_runtime as runtime;
use tokio::sync::mpsc;
use tracing::{debug, warn};

use super::{
    ack::{Ack, AckPlace, ErrorId},
    session::{Closed, Session, Step, Timecodes},
};
use crate::{
    error::VideoError,
    fragment::FragmentEntry,
    live::{Arriving, End},
    pace::Pace,
    service::Video,
    stream::{Stream, Turn},
};

/// What a producer says in the head of its request.
pub(crate) struct Producer {
    pub timecodes: Timecodes,
    /// Who it is.
    pub caller: Arc<Caller>,
    /// Whether it wants acknowledgements. Errors are told in any case.
    pub acknowledge: bool,
}

/// Nothing has come for so long: the producer is told that the connection lives.
const IDLE: Duration = Duration::from_secs(10);
/// Fragments that may be on their way to the disk; a producer that is faster than the disk is read more slowly.
const STORING_MAX: usize = 4;

/// A fragment that was stored or not, with the time when all of it had come.
type Stored = (Arc<Arriving>, AckPlace, Duration, Result<FragmentEntry, VideoError>);
type Storing = BoxFuture<'static, Stored>;

/// A connection in progress.
pub(crate) struct Connection {
    video: Arc<Video>,
    stream: Arc<Stream>,
    turn: Turn,
    producer: Producer,
    session: Session,
    open: Option<(Arc<Arriving>, AckPlace)>,
    /// When the fragment that is open began to come, and the bytes that came since the last was counted.
    opened: Duration,
    incoming_bytes: usize,
    storing: FuturesOrdered<Storing>,
    acks: mpsc::UnboundedSender<Bytes>,
    bytes_pace: Pace,
    fragments_pace: Pace,
}

impl Connection {
    /// With a stream whose turn was taken; acknowledgements come out of the receiver.
    pub fn new(
        video: Arc<Video>,
        stream: Arc<Stream>,
        turn: Turn,
        producer: Producer,
    ) -> (Self, mpsc::UnboundedReceiver<Bytes>) {
        let (acks, receiver) = mpsc::unbounded_channel();
        let session = Session::new(producer.timecodes, video.config.limits());
        let now = video.clock.monotonic();
        let bytes_pace = Pace::new(video.config.quota(|quotas| quotas.video_put_bytes_per_second), now);
        let fragments_pace =
            Pace::new(video.config.quota(|quotas| quotas.video_put_fragments_per_second), now);
        let storing = FuturesOrdered::new();
        let connection = Self {
            video,
            stream,
            turn,
            producer,
            session,
            open: None,
            opened: now,
            incoming_bytes: 0,
            storing,
            acks,
            bytes_pace,
            fragments_pace,
        };
        (connection, receiver)
    }

    /// Takes the body to its end.
    pub async fn run(mut self, mut body: ByteStream) {
        let began = self.video.clock.monotonic();
        let seconds = self.video.config.quota(|quotas| quotas.video_put_seconds);
        let result = self.read(&mut body, began, Duration::from_secs(seconds)).await;
        let broken = self.open.take();
        if let Some((arriving, _)) = &broken {
            arriving.end(End::Broken);
            self.stream.live.remove(arriving.number);
        }
        // What is complete is stored and acknowledged, whatever came behind it.
        while let Some(stored) = self.storing.next().await {
            let _ = self.stored(stored);
        }
        self.count_bytes();
        let broke = matches!(result, Err(ErrorId::StreamReadError));
        self.stream.sums.count("PutMedia.ConnectionErrors", usize::from(broke));
        if let Err(error) = result {
            self.stream.sums.count("PutMedia.ErrorAckCount", 1);
            debug!(stream = %self.stream.id, ?error, "media refused");
            self.say(Ack::Error { error, place: broken.map(|(_, place)| place) }, true);
        }
    }

    async fn read(
        &mut self,
        body: &mut ByteStream,
        began: Duration,
        longest: Duration,
    ) -> Result<(), ErrorId> {
        loop {
            let open_for = self.video.clock.monotonic().saturating_sub(began);
            let left = longest.checked_sub(open_for).ok_or(ErrorId::ConnectionDurationReached)?;
            let may_read = self.storing.len() < STORING_MAX;
            let stored = async {
                match self.storing.is_empty() {
                    true => std::future::pending().await,
                    false => self.storing.next().await,
                }
            };
            tokio::select! {
                biased;
                () = self.turn.over() => {
                    return match self.stream.is_deleted() {
                        true => Err(ErrorId::StreamDeleted),
                        false => Err(ErrorId::ConnectionDurationReached),
                    };
                }
                Some(stored) = stored => self.stored(stored)?,
                chunk = body.0.next(), if may_read => match chunk {
                    Some(Ok(bytes)) => self.take(bytes).await?,
                    Some(Err(_)) => return Err(ErrorId::StreamReadError),
                    None => {
                        let last = self.session.finish()?;
                        return match last {
                            Some(step) => self.step(step).await,
                            None => Ok(()),
                        };
                    }
                },
                () = runtime::sleep(IDLE.min(left)) => self.say(Ack::Idle, false),
            }
        }
    }

    async fn take(&mut self, bytes: Bytes) -> Result<(), ErrorId> {
        let wait = self.bytes_pace.take(bytes.len() as u64, self.video.clock.monotonic());
        self.incoming_bytes += bytes.len();
        self.session.push(bytes);
        while let Some(step) = self.session.step()? {
            self.step(step).await?;
        }
        if self.open.is_some() {
            self.stream.live.wake();
        }
        pause(wait).await;
        Ok(())
    }

    async fn step(&mut self, step: Step) -> Result<(), ErrorId> {
        match step {
            Step::Opened { head, timecode_ms, producer_ms } => {
                self.opened = self.video.clock.monotonic();
                let wait = self.fragments_pace.take(1, self.opened);
                pause(wait).await;
                let usage = KeyUse::GenerateDataKey;
                let admitted = self.video.admit_key(&self.producer.caller, &self.stream, usage).await;
                admitted.map_err(|error| error.acknowledged())?;
                let number = self.video.next_number(&self.stream).await.map_err(|error| {
                    warn!(stream = %self.stream.id, %error, "no fragment number");
                    error.acknowledged()
                })?;
                let server_ms = self.server_now().as_millis();
                let arriving = Arriving::new(number, head, server_ms, producer_ms);
                self.stream.live.open(arriving.clone());
                let place = AckPlace { timecode_ms, number };
                self.open = Some((arriving, place));
                self.say(Ack::Buffering(place), false);
                let took = self.video.clock.monotonic().saturating_sub(self.opened);
                self.stream.count_ms("PutMedia.BufferingAckLatency", took);
                Ok(())
            }
            Step::Data(raw) => {
                if let Some((arriving, _)) = &self.open {
                    arriving.push(raw);
                }
                Ok(())
            }
            Step::Closed(closed) => self.close(closed).await,
        }
    }

    /// The time that fragments arrive at, which never goes back.
    fn server_now(&self) -> Timestamp {
        self.video.log.now()
    }

    async fn close(&mut self, closed: Closed) -> Result<(), ErrorId> {
        let Some((arriving, place)) = self.open.take() else { return Ok(()) };
        let complete = self.video.clock.monotonic();
        self.say(Ack::Received(place), false);
        self.stream.count_ms("PutMedia.FragmentIngestionLatency", complete.saturating_sub(self.opened));
        self.stream
            .count_ms("PutMedia.ReceivedAckLatency", self.video.clock.monotonic().saturating_sub(complete));
        self.stream.sums.count("PutMedia.IncomingFragments", 1);
        self.stream.sums.count("PutMedia.IncomingFrames", closed.frames as usize);
        self.count_bytes();
        arriving.end(End::Complete(closed.tags.clone()));
        self.stream.live.wake();
        let entry = FragmentEntry {
            count: arriving.number.count(),
            server_ms: arriving.server_ms,
            producer_ms: arriving.producer_ms,
            duration_ms: closed.duration_ms,
            frames: closed.frames,
            head: arriving.head.fingerprint,
            media: 0,
            records: 0,
            lengths: [0; 3],
        };
        let (content, _) = arriving.read(0);
        let head = [arriving.head.raw.clone()];
        let enqueued = self.stream.archive.enqueue(entry, [&head, &content, &[closed.tags]]).await;
        let enqueued = match enqueued {
            Ok(enqueued) => enqueued,
            Err(error) => {
                warn!(stream = %self.stream.id, %error, "fragment not stored");
                arriving.end(End::Broken);
                self.stream.live.remove(arriving.number);
                return Err(error.acknowledged());
            }
        };
        let stream = self.stream.clone();
        self.storing.push_back(Box::pin(async move {
            let result = stream.archive.finish(enqueued).await;
            (arriving, place, complete, result)
        }));
        Ok(())
    }

    /// A fragment is on disk, or is not.
    fn stored(&mut self, (arriving, place, complete, result): Stored) -> Result<(), ErrorId> {
        let took = self.video.clock.monotonic().saturating_sub(complete);
        let persists = self.stream.record().retention_hours > 0;
        self.stream.sums.count("PutMedia.Success", usize::from(result.is_ok()));
        if result.is_ok() && persists {
            self.stream.count_ms("PutMedia.FragmentPersistLatency", took);
        }
        let outcome = match result {
            // A stream that keeps nothing does not persist: RECEIVED is the last that its producers wait for.
            Ok(_) if !persists => Ok(()),
            Ok(_) => {
                self.say(Ack::Persisted(place), false);
                self.stream.count_ms("PutMedia.PersistedAckLatency", took);
                Ok(())
            }
            Err(error) => {
                warn!(stream = %self.stream.id, %error, "fragment not stored");
                arriving.end(End::Broken);
                Err(error.acknowledged())
            }
        };
        self.stream.live.remove(arriving.number);
        outcome
    }

    /// Counts the bytes that came since this was done last.
    fn count_bytes(&mut self) {
        let bytes = std::mem::take(&mut self.incoming_bytes);
        if bytes > 0 {
            self.stream.sums.bytes("PutMedia.IncomingBytes", bytes);
        }
    }

    fn say(&self, ack: Ack, always: bool) {
        if self.producer.acknowledge || always {
            let _ = self.acks.send(ack.line()); // a producer that has gone does not listen
        }
    }
}

async fn pause(wait: Duration) {
    if !wait.is_zero() {
        runtime::sleep(wait).await;
    }
}
