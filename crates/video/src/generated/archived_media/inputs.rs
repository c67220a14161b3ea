// Made by `cargo xtask generate` from models/kinesis-video-archived-media.json; what is changed here is lost.

//! What the operations take.

use millstream_api::{Decode, Held, Malformed, Members, Reader, Violations, int, texts};

use super::{
    ClipFragmentSelector, ContainerFormat, FragmentSelector, HLSDiscontinuityMode,
    HLSDisplayFragmentTimestamp, HLSFragmentSelector, HLSPlaybackMode, rules,
};

/// Input of `GetClip`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetClipInput {
    /// `StreamName`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `StreamARN`: 1 to 1024 characters,
    /// `arn:[a-z\d-]+:kinesisvideo:[a-z0-9-]+:[0-9]+:[a-z]+/[a-zA-Z0-9_.-]+/[0-9]+`.
    pub stream_arn: Option<String>,
    /// `ClipFragmentSelector`.
    pub clip_fragment_selector: ClipFragmentSelector,
}

impl Decode for GetClipInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StreamName", "StreamARN", "ClipFragmentSelector"]);
        let mut stream_name = None;
        let mut stream_arn = None;
        let mut clip_fragment_selector = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_name = Some(reader.string()?),
                1 => stream_arn = Some(reader.string()?),
                2 => {
                    clip_fragment_selector = Some(held.keep(2, violations, |violations| {
                        violations.within("clipFragmentSelector", |violations| {
                            ClipFragmentSelector::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = &stream_arn {
            rules::RESOURCE_ARN.check(value, "streamARN", violations);
        }
        violations.required(&clip_fragment_selector, "clipFragmentSelector");
        held.report(2, violations);
        Ok(Self {
            stream_name,
            stream_arn,
            clip_fragment_selector: clip_fragment_selector.unwrap_or_default(),
        })
    }
}

/// Input of `GetHLSStreamingSessionURL`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetHLSStreamingSessionURLInput {
    /// `StreamName`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `StreamARN`: 1 to 1024 characters,
    /// `arn:[a-z\d-]+:kinesisvideo:[a-z0-9-]+:[0-9]+:[a-z]+/[a-zA-Z0-9_.-]+/[0-9]+`.
    pub stream_arn: Option<String>,
    /// `PlaybackMode`.
    pub playback_mode: Option<HLSPlaybackMode>,
    /// `HLSFragmentSelector`.
    pub hls_fragment_selector: Option<HLSFragmentSelector>,
    /// `ContainerFormat`.
    pub container_format: Option<ContainerFormat>,
    /// `DiscontinuityMode`.
    pub discontinuity_mode: Option<HLSDiscontinuityMode>,
    /// `DisplayFragmentTimestamp`.
    pub display_fragment_timestamp: Option<HLSDisplayFragmentTimestamp>,
    /// `Expires`: 300 to 43200.
    pub expires: Option<i32>,
    /// `MaxMediaPlaylistFragmentResults`: 1 to 5000.
    pub max_media_playlist_fragment_results: Option<i64>,
}

impl Decode for GetHLSStreamingSessionURLInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "StreamName",
            "StreamARN",
            "PlaybackMode",
            "HLSFragmentSelector",
            "ContainerFormat",
            "DiscontinuityMode",
            "DisplayFragmentTimestamp",
            "Expires",
            "MaxMediaPlaylistFragmentResults",
        ]);
        let mut stream_name = None;
        let mut stream_arn = None;
        let mut playback_mode = None;
        let mut hls_fragment_selector = None;
        let mut container_format = None;
        let mut discontinuity_mode = None;
        let mut display_fragment_timestamp = None;
        let mut expires = None;
        let mut max_media_playlist_fragment_results = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_name = Some(reader.string()?),
                1 => stream_arn = Some(reader.string()?),
                2 => playback_mode = Some(reader.string()?),
                3 => {
                    hls_fragment_selector = Some(held.keep(3, violations, |violations| {
                        violations.within("hLSFragmentSelector", |violations| {
                            HLSFragmentSelector::decode(reader, violations)
                        })
                    })?)
                }
                4 => container_format = Some(reader.string()?),
                5 => discontinuity_mode = Some(reader.string()?),
                6 => display_fragment_timestamp = Some(reader.string()?),
                7 => expires = Some(int(reader)?),
                8 => max_media_playlist_fragment_results = Some(reader.long()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = &stream_arn {
            rules::RESOURCE_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &playback_mode {
            rules::HLS_PLAYBACK_MODE.check(value, "playbackMode", violations);
        }
        held.report(3, violations);
        if let Some(value) = &container_format {
            rules::CONTAINER_FORMAT.check(value, "containerFormat", violations);
        }
        if let Some(value) = &discontinuity_mode {
            rules::HLS_DISCONTINUITY_MODE.check(value, "discontinuityMode", violations);
        }
        if let Some(value) = &display_fragment_timestamp {
            rules::HLS_DISPLAY_FRAGMENT_TIMESTAMP.check(value, "displayFragmentTimestamp", violations);
        }
        if let Some(value) = &expires {
            rules::EXPIRES.check(*value, "expires", violations);
        }
        if let Some(value) = &max_media_playlist_fragment_results {
            rules::HLS_MAX_RESULTS.check(*value, "maxMediaPlaylistFragmentResults", violations);
        }
        Ok(Self {
            stream_name,
            stream_arn,
            playback_mode: playback_mode.as_deref().and_then(HLSPlaybackMode::parse),
            hls_fragment_selector,
            container_format: container_format.as_deref().and_then(ContainerFormat::parse),
            discontinuity_mode: discontinuity_mode.as_deref().and_then(HLSDiscontinuityMode::parse),
            display_fragment_timestamp: display_fragment_timestamp
                .as_deref()
                .and_then(HLSDisplayFragmentTimestamp::parse),
            expires,
            max_media_playlist_fragment_results,
        })
    }
}

/// Input of `GetMediaForFragmentList`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetMediaForFragmentListInput {
    /// `StreamName`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `StreamARN`: 1 to 1024 characters,
    /// `arn:[a-z\d-]+:kinesisvideo:[a-z0-9-]+:[0-9]+:[a-z]+/[a-zA-Z0-9_.-]+/[0-9]+`.
    pub stream_arn: Option<String>,
    /// `Fragments`: 1 to 1000 items.
    pub fragments: Vec<String>,
}

impl Decode for GetMediaForFragmentListInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StreamName", "StreamARN", "Fragments"]);
        let mut stream_name = None;
        let mut stream_arn = None;
        let mut fragments = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_name = Some(reader.string()?),
                1 => stream_arn = Some(reader.string()?),
                2 => {
                    fragments =
                        Some(held.keep(2, violations, |violations| texts(reader, "fragments", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = &stream_arn {
            rules::RESOURCE_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = violations.required(&fragments, "fragments") {
            rules::FRAGMENT_NUMBER_LIST.check_texts(value, "fragments", violations);
            held.report(2, violations);
        }
        Ok(Self { stream_name, stream_arn, fragments: fragments.unwrap_or_default() })
    }
}

/// Input of `ListFragments`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListFragmentsInput {
    /// `StreamName`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `StreamARN`: 1 to 1024 characters,
    /// `arn:[a-z\d-]+:kinesisvideo:[a-z0-9-]+:[0-9]+:[a-z]+/[a-zA-Z0-9_.-]+/[0-9]+`.
    pub stream_arn: Option<String>,
    /// `MaxResults`: 1 to 1000.
    pub max_results: Option<i64>,
    /// `NextToken`: 1 to 4096 characters, `[a-zA-Z0-9+/]+={0,2}`.
    pub next_token: Option<String>,
    /// `FragmentSelector`.
    pub fragment_selector: Option<FragmentSelector>,
}

impl Decode for ListFragmentsInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["StreamName", "StreamARN", "MaxResults", "NextToken", "FragmentSelector"]);
        let mut stream_name = None;
        let mut stream_arn = None;
        let mut max_results = None;
        let mut next_token = None;
        let mut fragment_selector = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_name = Some(reader.string()?),
                1 => stream_arn = Some(reader.string()?),
                2 => max_results = Some(reader.long()?),
                3 => next_token = Some(reader.string()?),
                4 => {
                    fragment_selector = Some(held.keep(4, violations, |violations| {
                        violations.within("fragmentSelector", |violations| {
                            FragmentSelector::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = &stream_arn {
            rules::RESOURCE_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &max_results {
            rules::LIST_FRAGMENTS_MAX_RESULTS.check(*value, "maxResults", violations);
        }
        if let Some(value) = &next_token {
            rules::NEXT_TOKEN.check(value, "nextToken", violations);
        }
        held.report(4, violations);
        Ok(Self { stream_name, stream_arn, max_results, next_token, fragment_selector })
    }
}
