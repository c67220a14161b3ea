//! `GetClip`: the fragments of a time range as one MP4 file.

use std::collections::VecDeque;
use std::sync::Arc;

use api::{
    Access, Audit, ByteStream, Call, Handle, Operation, OperationSpec, StreamError, Throttle, ports::KeyUse,
};
use bytes::{Bytes, BytesMut};
use futures_util::stream;
use millstream_api as api;

use super::session::no_fragments;
use crate::{
    archive::Media,
    error::VideoError,
    fragment::FragmentEntry,
    generated::archived_media::{ClipFragmentSelectorType, GetClipInput, GetClipOutput, errors::declared},
    mkv::head::Head,
    mp4::{
        clip::Clip,
        samples::{self, Sample},
        track::Mp4Track,
    },
    select::Range,
    service::Video,
    stream::Stream,
};

/// See the module.
pub struct GetClip;

impl Operation for GetClip {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetClip",
        action: "kinesisvideo:GetClip",
        audit: Audit::Data { read_only: true },
        throttle: Throttle::PerResource { key: "video_get_clip_per_second", per_second: 25 },
        detached: false,
        errors: declared::GET_CLIP,
        summary: "Gives a part of a video stream as an MP4 file.",
    };
    type Input = GetClipInput;
    type Output = GetClipOutput;
}

impl Handle<GetClip> for Video {
    type Error = VideoError;

    fn access(&self, call: &Call<GetClipInput>) -> Result<Access, VideoError> {
        self.stream_access(
            "kinesisvideo:GetClip",
            &call.caller,
            call.input.stream_name.as_deref(),
            call.input.stream_arn.as_deref(),
        )
    }

    async fn handle(&self, call: Call<GetClipInput>) -> Result<GetClipOutput, VideoError> {
        let input = &call.input;
        let stream = self.named(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        let counting = self.counting(&stream, "GetClip");
        stream.require_retention()?;
        self.admit_key(&call.caller, &stream, KeyUse::Decrypt).await?;
        let selector = &input.clip_fragment_selector;
        let range = Range {
            by_producer: selector.fragment_selector_type == ClipFragmentSelectorType::ProducerTimestamp,
            start_ms: selector.timestamp_range.start_timestamp.as_millis(),
            end_ms: selector.timestamp_range.end_timestamp.as_millis(),
        };
        if range.end_ms <= range.start_ms {
            return Err(VideoError::InvalidArgument("EndTimestamp must be behind StartTimestamp.".into()));
        }
        let entries = self.clipped(&stream, &range);
        let base_ms = entries.first().ok_or_else(|| no_fragments(&stream))?.producer_ms;
        // The index of the file stands before the frames, so all fragments are looked at before the first is sent, and
        // read again to be sent: a clip never lies in memory.
        let mut clip = Clip::default();
        for entry in &entries {
            let media = stream.archive.read(entry).await?;
            let head = self.head_of(&stream, entry).await?;
            for (track, samples) in tracks(&head, &media)? {
                let since_ms = i128::from(entry.producer_ms.saturating_sub(base_ms));
                clip.add(&track, track.ticks(since_ms * 1_000_000), &samples);
            }
        }
        counting.gave(
            usize::try_from(entries.iter().map(FragmentEntry::size).sum::<u64>()).unwrap_or(usize::MAX),
        );
        let payload = send(self.arc(), stream, clip.front().into(), entries);
        Ok(GetClipOutput { content_type: Some("video/mp4".into()), payload })
    }
}

impl Video {
    /// The first fragments of a range, as many as a clip may have.
    fn clipped(&self, stream: &Stream, range: &Range) -> Vec<FragmentEntry> {
        let fragments = usize::try_from(self.config.quota(|quotas| quotas.video_clip_fragments));
        let most_bytes = self.config.quota(|quotas| quotas.video_clip_bytes);
        let mut bytes = 0u64;
        let mut entries: Vec<FragmentEntry> = range
            .fragments(stream, stream.horizon_ms(self.now()))
            .into_iter()
            .map(|indexed| indexed.entry)
            .take(fragments.unwrap_or(usize::MAX))
            .take_while(|entry| {
                bytes = bytes.saturating_add(entry.size());
                bytes <= most_bytes
            })
            .collect();
        entries.sort_by_key(|entry| entry.producer_ms);
        entries
    }
}

/// The samples of a fragment, track by track.
fn tracks(head: &Head, media: &Media) -> Result<Vec<(Mp4Track, Vec<Sample>)>, VideoError> {
    let (timecode, frames) = samples::frames(&media.content)?;
    let tracks = Mp4Track::all(head)?.into_iter().map(|track| {
        let samples = samples::samples(head, &track, timecode, &frames);
        (track, samples)
    });
    Ok(tracks.collect())
}

fn send(video: Arc<Video>, stream: Arc<Stream>, front: Bytes, entries: Vec<FragmentEntry>) -> ByteStream {
    let start = (Some(front), VecDeque::from(entries));
    ByteStream::new(stream::unfold(start, move |(front, mut entries)| {
        let (video, stream) = (video.clone(), stream.clone());
        async move {
            if let Some(front) = front {
                return Some((Ok::<Bytes, StreamError>(front), (None, entries)));
            }
            let entry = entries.pop_front()?;
            let frames = frames(&video, &stream, &entry).await.map_err(StreamError::from);
            Some((frames, (None, entries)))
        }
    }))
}

/// The frames of a fragment in the order in which the clip counts them.
async fn frames(video: &Video, stream: &Stream, entry: &FragmentEntry) -> Result<Bytes, VideoError> {
    let media = stream.archive.read(entry).await?;
    let head = video.head_of(stream, entry).await?;
    let mut out = BytesMut::with_capacity(media.content.len());
    for (_, samples) in tracks(&head, &media)? {
        samples.iter().for_each(|sample| out.extend_from_slice(&media.content[sample.place.clone()]));
    }
    Ok(out.freeze())
}
