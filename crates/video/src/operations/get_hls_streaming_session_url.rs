//! `GetHLSStreamingSessionURL`: a URL that players play a stream from, for as long as its session lives.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle, ports::KeyUse};
use millstream_api as api;

use crate::{
    archive::Indexed,
    error::VideoError,
    generated::archived_media::{
        ContainerFormat, GetHLSStreamingSessionURLInput, GetHLSStreamingSessionURLOutput,
        HLSDiscontinuityMode, HLSDisplayFragmentTimestamp, HLSFragmentSelectorType, HLSPlaybackMode,
        errors::declared,
    },
    hls::session::{Discontinuity, Mode, Session},
    mkv::head::Codec,
    mp4::track::Mp4Track,
    select::Range,
    service::Video,
    stream::Stream,
    token::Purpose,
};

/// See the module.
pub struct GetHLSStreamingSessionURL;

impl Operation for GetHLSStreamingSessionURL {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetHLSStreamingSessionURL",
        action: "kinesisvideo:GetHLSStreamingSessionURL",
        audit: Audit::Data { read_only: true },
        throttle: Throttle::PerResource {
            key: "video_get_hls_streaming_session_url_per_second",
            per_second: 25,
        },
        detached: false,
        errors: declared::GET_HLS_STREAMING_SESSION_URL,
        summary: "Gives a URL from which players play a video stream by HLS.",
    };
    type Input = GetHLSStreamingSessionURLInput;
    type Output = GetHLSStreamingSessionURLOutput;
}

/// Seconds that a session lives, if the caller does not say how many.
const EXPIRES: i32 = 300;
/// Fragments of a live media playlist, if the caller does not say how many.
const LIVE_FRAGMENTS: i64 = 5;
/// The same for one that does not change.
const ON_DEMAND_FRAGMENTS: i64 = 1000;
/// How long a range may be.
const RANGE_MS_MAX: i64 = 24 * 3_600_000;

impl Handle<GetHLSStreamingSessionURL> for Video {
    type Error = VideoError;

    fn access(&self, call: &Call<GetHLSStreamingSessionURLInput>) -> Result<Access, VideoError> {
        self.stream_access(
            "kinesisvideo:GetHLSStreamingSessionURL",
            &call.caller,
            call.input.stream_name.as_deref(),
            call.input.stream_arn.as_deref(),
        )
    }

    async fn handle(
        &self,
        call: Call<GetHLSStreamingSessionURLInput>,
    ) -> Result<GetHLSStreamingSessionURLOutput, VideoError> {
        let input = &call.input;
        let stream = self.named(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        let counting = self.counting(&stream, "GetHLSStreamingSessionURL");
        stream.require_retention()?;
        self.admit_key(&call.caller, &stream, KeyUse::Decrypt).await?;
        if input.container_format == Some(ContainerFormat::MpegTs) {
            return Err(VideoError::InvalidArgument(
                "The container format MPEG_TS is not supported; use FRAGMENTED_MP4.".into(),
            ));
        }
        let mode = match input.playback_mode {
            None | Some(HLSPlaybackMode::Live) => Mode::Live,
            Some(HLSPlaybackMode::LiveReplay) => Mode::LiveReplay,
            Some(HLSPlaybackMode::OnDemand) => Mode::OnDemand,
        };
        let range = range(mode, input)?;
        let usual = if mode == Mode::OnDemand { ON_DEMAND_FRAGMENTS } else { LIVE_FRAGMENTS };
        let most = usize::try_from(input.max_media_playlist_fragment_results.unwrap_or(usual)).unwrap_or(1);
        let first = self.first_fragment(&stream, mode, &range, most)?;
        let head = self.head_of(&stream, &first.entry).await?;
        let tracks = Mp4Track::all(&head)?;
        if let Some(track) = tracks.iter().find(|track| matches!(track.codec, Codec::Alaw | Codec::Mulaw)) {
            return Err(VideoError::UnsupportedMedia(format!(
                "Track {} is G.711, which HLS does not carry.",
                track.number
            )));
        }
        let created_ms = self.clock.now().as_millis();
        let session = Session {
            account: stream.id.account.to_string(),
            region: stream.id.region.to_string(),
            name: stream.id.name.to_string(),
            generation: stream.generation,
            mode,
            discontinuity: match input.discontinuity_mode {
                None | Some(HLSDiscontinuityMode::Always) => Discontinuity::Always,
                Some(HLSDiscontinuityMode::Never) => Discontinuity::Never,
                Some(HLSDiscontinuityMode::OnDiscontinuity) => Discontinuity::Breaks,
            },
            timestamps: input.display_fragment_timestamp == Some(HLSDisplayFragmentTimestamp::Always),
            by_producer: range.by_producer,
            start_ms: range.start_ms,
            end_ms: range.end_ms,
            most,
            created_ms,
            expires_ms: created_ms + i64::from(input.expires.unwrap_or(EXPIRES)) * 1000,
            place: first.place,
            base_ms: first.entry.producer_ms,
        };
        let token = self.tokens.seal_for_url(Purpose::Hls, &session, self.rng.as_ref());
        let endpoint = self.config.data_endpoint(&call.caller);
        let url = format!("{endpoint}/hls/v1/getHLSMasterPlaylist.m3u8?SessionToken={token}");
        counting.done();
        Ok(GetHLSStreamingSessionURLOutput { hls_streaming_session_url: Some(url) })
    }
}

/// The range that a session plays. Live playback has none; replay has a start; on demand has both ends.
fn range(mode: Mode, input: &GetHLSStreamingSessionURLInput) -> Result<Range, VideoError> {
    let invalid = |text: &str| Err(VideoError::InvalidArgument(text.into()));
    let selector = input.hls_fragment_selector.as_ref();
    let kind = selector.and_then(|selector| selector.fragment_selector_type);
    let by_producer = kind == Some(HLSFragmentSelectorType::ProducerTimestamp);
    let times = selector.and_then(|selector| selector.timestamp_range.as_ref());
    let start = times.and_then(|times| times.start_timestamp).map(|time| time.as_millis());
    let end = times.and_then(|times| times.end_timestamp).map(|time| time.as_millis());
    match (mode, start, end) {
        (Mode::Live, None, None) => Ok(Range { by_producer, start_ms: i64::MIN, end_ms: i64::MAX }),
        (Mode::Live, ..) => invalid("TimestampRange cannot be given if PlaybackMode is LIVE."),
        (Mode::LiveReplay, Some(start_ms), None) => Ok(Range { by_producer, start_ms, end_ms: i64::MAX }),
        (Mode::LiveReplay, Some(_), Some(_)) => {
            invalid("EndTimestamp cannot be given if PlaybackMode is LIVE_REPLAY.")
        }
        (Mode::LiveReplay, None, _) => invalid("StartTimestamp is required if PlaybackMode is LIVE_REPLAY."),
        (Mode::OnDemand, Some(start_ms), Some(end_ms)) => {
            if end_ms <= start_ms {
                return invalid("EndTimestamp must be behind StartTimestamp.");
            }
            if end_ms - start_ms > RANGE_MS_MAX {
                return invalid("EndTimestamp must be within 24 hours of StartTimestamp.");
            }
            Ok(Range { by_producer, start_ms, end_ms })
        }
        (Mode::OnDemand, ..) => invalid("TimestampRange is required if PlaybackMode is ON_DEMAND."),
    }
}

impl Video {
    /// The fragment that a session's first playlist begins with.
    fn first_fragment(
        &self,
        stream: &Stream,
        mode: Mode,
        range: &Range,
        most: usize,
    ) -> Result<Indexed, VideoError> {
        let horizon_ms = stream.horizon_ms(self.now());
        let found = match mode {
            Mode::Live => {
                let all = stream.archive.since_place(0, horizon_ms);
                all.get(all.len().saturating_sub(most)).copied()
            }
            Mode::LiveReplay => stream
                .archive
                .since_place(0, horizon_ms)
                .into_iter()
                .find(|indexed| range.time_of(&indexed.entry) >= range.start_ms),
            Mode::OnDemand => range.fragments(stream, horizon_ms).into_iter().next(),
        };
        found.ok_or_else(|| {
            VideoError::NotFound(format!("No fragments found in the stream {} for the request.", stream.id))
        })
    }
}
