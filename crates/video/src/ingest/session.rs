//! A connection's media, from bytes to fragments: pure.

use std::sync::Arc;

use bytes::Bytes;

use super::ack::ErrorId;
use crate::mkv::{
    block::head_of,
    demuxer::{Broken, Demuxer, Item},
    ebml::{Malformed, uint},
    head::Head,
    ids,
    rope::whole,
    tags,
};

/// What a fragment may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a fragment.
    pub fragment_bytes_max: usize,
    /// Milliseconds of a fragment.
    pub fragment_ms_max: i64,
    /// Tracks of a head.
    pub tracks_max: usize,
    /// Tags of a fragment.
    pub tags_max: usize,
}

impl Limits {
    /// Those of the service.
    pub const AWS: Self =
        Self { fragment_bytes_max: 50 << 20, fragment_ms_max: 20_000, tracks_max: 3, tags_max: 10 };
}

/// A tag's name and value may have so many bytes.
const TAG_NAME_BYTES_MAX: usize = 128;
/// See [`TAG_NAME_BYTES_MAX`].
const TAG_VALUE_BYTES_MAX: usize = 256;
/// Says that a fragment is complete, before the next one begins.
const END_OF_FRAGMENT: &str = "AWS_KINESISVIDEO_END_OF_FRAGMENT";
/// Names that begin with AWS and are the producers' to send.
const PRODUCERS_TAGS: [&str; 4] = [
    END_OF_FRAGMENT,
    "AWS_KINESISVIDEO_NOTIFICATION",
    "AWS_KINESISVIDEO_IMAGE_GENERATION",
    "AWS_KINESISVIDEO_IMAGE_PREFIX",
];

/// What the timecodes of fragments count from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timecodes {
    /// The epoch.
    Absolute,
    /// The moment that the producer named, milliseconds since the epoch.
    Relative {
        /// That moment.
        start_ms: i64,
    },
}

/// What happens next.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// A fragment begins.
    Opened {
        /// The head that its frames need.
        head: Arc<Head>,
        /// Its timecode as sent, in milliseconds.
        timecode_ms: i64,
        /// The producer's time of it, milliseconds since the epoch.
        producer_ms: i64,
    },
    /// A part of the cluster's content: one or several children, whole.
    Data(Vec<Bytes>),
    /// The fragment is complete.
    Closed(Closed),
}

/// A complete fragment.
#[derive(Clone, Debug, PartialEq)]
pub struct Closed {
    /// How long it is.
    pub duration_ms: u32,
    /// How many frames it has.
    pub frames: u32,
    /// The Tags elements behind the cluster, as sent.
    pub tags: Bytes,
}

/// Takes a connection's bytes.
#[derive(Debug)]
pub struct Session {
    demuxer: Demuxer,
    timecodes: Timecodes,
    limits: Limits,
    head: Option<Arc<Head>>,
    fragment: Option<Fragment>,
    last_timecode_ms: Option<i64>,
    /// What is to be given before the demuxer is asked again.
    held: Option<Item>,
}

#[derive(Debug, Default)]
struct Fragment {
    timecode: Option<i64>,
    /// Children before the timecode.
    early: Vec<Bytes>,
    bytes: usize,
    frames: u32,
    tracks: Vec<Span>,
    ended: bool,
    tags: Vec<u8>,
    tag_count: usize,
}

/// When the frames of a track are, in milliseconds.
#[derive(Clone, Copy, Debug)]
struct Span {
    track: u64,
    first_ms: i64,
    last_ms: i64,
    frames: u32,
    frame_ms: Option<f64>,
}

impl Session {
    /// For a connection.
    pub fn new(timecodes: Timecodes, limits: Limits) -> Self {
        Self {
            demuxer: Demuxer::new(limits.fragment_bytes_max),
            timecodes,
            limits,
            head: None,
            fragment: None,
            last_timecode_ms: None,
            held: None,
        }
    }

    /// Adds bytes.
    pub fn push(&mut self, bytes: Bytes) {
        self.demuxer.push(bytes);
    }

    /// The next step; `None` if that needs more bytes. After an error there is no next step.
    pub fn step(&mut self) -> Result<Option<Step>, ErrorId> {
        loop {
            let item = match self.held.take() {
                Some(item) => item,
                None => match self.demuxer.item()? {
                    Some(item) => item,
                    None => return Ok(None),
                },
            };
            if let Some(step) = self.take(item)? {
                return Ok(Some(step));
            }
        }
    }

    /// Says that no more bytes come; the last fragment may be closed by it.
    pub fn finish(&mut self) -> Result<Option<Step>, ErrorId> {
        if let Some(item) = self.demuxer.finish()? {
            self.take(item)?;
        }
        self.close()
    }

    fn take(&mut self, item: Item) -> Result<Option<Step>, ErrorId> {
        // Only what follows shows that a fragment's tags are all there.
        if matches!(item, Item::Head(_) | Item::Cluster)
            && let Some(closed) = self.close()?
        {
            self.held = Some(item);
            return Ok(Some(closed));
        }
        match item {
            Item::Head(raw) => {
                self.head = Some(Arc::new(self.read_head(raw)?));
                Ok(None)
            }
            Item::Cluster => {
                self.fragment = Some(Fragment::default());
                Ok(None)
            }
            Item::Child { id, header, raw } => self.child(id, header, raw),
            Item::ClusterEnd => self.end_cluster().map(|()| None),
            Item::Tags(raw) => self.tags(&raw),
        }
    }

    fn read_head(&self, raw: Bytes) -> Result<Head, ErrorId> {
        let head = Head::parse(raw)?;
        match head.tracks.len() {
            0 => Err(ErrorId::InvalidMkvData),
            count if count > self.limits.tracks_max => Err(ErrorId::MoreThanAllowedTracksFound),
            _ => Ok(head),
        }
    }

    fn child(&mut self, id: u32, header: usize, raw: Vec<Bytes>) -> Result<Option<Step>, ErrorId> {
        let (Some(head), Some(fragment)) = (&self.head, &mut self.fragment) else {
            return Err(ErrorId::InvalidMkvData);
        };
        fragment.bytes += raw.iter().map(Bytes::len).sum::<usize>();
        if fragment.bytes > self.limits.fragment_bytes_max {
            return Err(ErrorId::FragmentSizeReached);
        }
        match id {
            ids::TIMECODE => {
                let content = whole(raw.clone());
                let units = i64::try_from(uint(content.get(header..).unwrap_or_default())?)
                    .map_err(|_| ErrorId::InvalidProducerTimestamp)?;
                if fragment.timecode.replace(units).is_some() {
                    return Err(ErrorId::InvalidMkvData);
                }
                fragment.early.extend(raw);
                self.open(units)
            }
            ids::SIMPLE_BLOCK | ids::BLOCK_GROUP => {
                let timecode = fragment.timecode.ok_or(ErrorId::InvalidMkvData)?;
                let block = head_of(id, header, &raw)?;
                let track = head.track(block.track).ok_or(ErrorId::TrackNumberMismatch)?;
                let ms = head.to_ms(timecode.saturating_add(i64::from(block.offset)));
                let frame_ms = track.default_duration_ns.map(|ns| ns as f64 / 1e6);
                fragment.frames += 1;
                fragment.note(block.track, ms, frame_ms);
                if ms.saturating_sub(head.to_ms(timecode)) > self.limits.fragment_ms_max {
                    return Err(ErrorId::FragmentDurationReached);
                }
                Ok(Some(Step::Data(raw)))
            }
            _ if fragment.timecode.is_none() => {
                fragment.early.extend(raw);
                Ok(None)
            }
            _ => Ok(Some(Step::Data(raw))),
        }
    }

    fn open(&mut self, units: i64) -> Result<Option<Step>, ErrorId> {
        let (Some(head), Some(fragment)) = (&self.head, &mut self.fragment) else {
            return Err(ErrorId::InvalidMkvData);
        };
        let timecode_ms = head.to_ms(units);
        let producer_ms = match self.timecodes {
            Timecodes::Absolute => Some(timecode_ms),
            Timecodes::Relative { start_ms } => start_ms.checked_add(timecode_ms),
        };
        // Later times cannot be written as the tags of GetMedia do.
        let producer_ms = producer_ms
            .filter(|ms| (0..=TIME_MS_MAX).contains(ms))
            .ok_or(ErrorId::InvalidProducerTimestamp)?;
        if self.last_timecode_ms.is_some_and(|last| timecode_ms <= last) {
            return Err(ErrorId::FragmentTimecodeNotMonotonic);
        }
        self.last_timecode_ms = Some(timecode_ms);
        let head = head.clone();
        let early = std::mem::take(&mut fragment.early);
        // Given as data right after the opening.
        self.held = Some(Item::Child { id: ids::VOID, header: 0, raw: early });
        Ok(Some(Step::Opened { head, timecode_ms, producer_ms }))
    }

    fn end_cluster(&mut self) -> Result<(), ErrorId> {
        let (Some(head), Some(fragment)) = (&self.head, &mut self.fragment) else {
            return Err(ErrorId::InvalidMkvData);
        };
        if fragment.timecode.is_none() {
            return Err(ErrorId::InvalidMkvData);
        }
        let seen = |number| fragment.tracks.iter().any(|span| span.track == number);
        if !head.tracks.iter().all(|track| seen(track.number)) {
            return Err(ErrorId::FramesMissingForTrack);
        }
        fragment.ended = true;
        Ok(())
    }

    fn tags(&mut self, raw: &Bytes) -> Result<Option<Step>, ErrorId> {
        let Some(fragment) = self.fragment.as_mut().filter(|fragment| fragment.ended) else {
            return Ok(None); // behind a fragment that was closed: nothing is left that they could belong to
        };
        let pairs = tags::read(raw)?;
        let ends = pairs.iter().any(|(name, _)| name == END_OF_FRAGMENT);
        let metadata = pairs.iter().filter(|(name, _)| !PRODUCERS_TAGS.contains(&name.as_str()));
        for (name, value) in metadata {
            fragment.tag_count += 1;
            if name.len() > TAG_NAME_BYTES_MAX
                || value.len() > TAG_VALUE_BYTES_MAX
                || fragment.tag_count > self.limits.tags_max
            {
                return Err(ErrorId::FragmentMetadataLimitReached);
            }
            if name.starts_with("AWS") {
                return Err(ErrorId::InvalidMkvData);
            }
        }
        if pairs.iter().any(|(name, _)| name != END_OF_FRAGMENT) {
            fragment.tags.extend_from_slice(raw);
        }
        if ends { self.close() } else { Ok(None) }
    }

    /// Closes the fragment whose cluster has ended, if there is one.
    fn close(&mut self) -> Result<Option<Step>, ErrorId> {
        let (Some(head), true) = (&self.head, self.fragment.as_ref().is_some_and(|fragment| fragment.ended))
        else {
            return Ok(None);
        };
        let Some(fragment) = self.fragment.take() else { return Ok(None) };
        let start = head.to_ms(fragment.timecode.unwrap_or_default());
        let end = fragment.tracks.iter().map(Span::end_ms).max().unwrap_or(start);
        Ok(Some(Step::Closed(Closed {
            duration_ms: u32::try_from(end.saturating_sub(start)).unwrap_or(0),
            frames: fragment.frames,
            tags: fragment.tags.into(),
        })))
    }
}

/// The end of the year 9999.
const TIME_MS_MAX: i64 = 253_402_300_799_999;

impl Fragment {
    fn note(&mut self, track: u64, ms: i64, frame_ms: Option<f64>) {
        match self.tracks.iter_mut().find(|span| span.track == track) {
            Some(span) => {
                span.first_ms = span.first_ms.min(ms);
                span.last_ms = span.last_ms.max(ms);
                span.frames += 1;
            }
            None => self.tracks.push(Span { track, first_ms: ms, last_ms: ms, frames: 1, frame_ms }),
        }
    }
}

impl Span {
    /// When its last frame ends: a frame's length later, measured where the producer does not say it.
    fn end_ms(&self) -> i64 {
        let measured = || {
            let between = self.frames.saturating_sub(1);
            if between == 0 { 0.0 } else { (self.last_ms - self.first_ms) as f64 / f64::from(between) }
        };
        self.last_ms.saturating_add(self.frame_ms.unwrap_or_else(measured).round() as i64)
    }
}

impl From<Malformed> for ErrorId {
    fn from(_: Malformed) -> Self {
        Self::InvalidMkvData
    }
}

impl From<Broken> for ErrorId {
    fn from(broken: Broken) -> Self {
        match broken {
            Broken::Malformed(_) => Self::InvalidMkvData,
            Broken::TooLarge => Self::FragmentSizeReached,
            Broken::CutOff => Self::StreamReadError,
        }
    }
}

#[cfg(test)]
#[path = "session_tests.rs"]
mod tests;
