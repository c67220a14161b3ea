//! What the services of Video Streams do: an operation per file, a row per operation.

use api::{Row, rest::Binding};
use millstream_api as api;

use crate::{error::VideoError, service::Video, tables::StreamRecord};

mod create_stream;
mod delete_stream;
mod describe_stream;
mod describe_stream_storage_configuration;
mod get_clip;
mod get_data_endpoint;
mod get_hls_master_playlist;
mod get_hls_media_playlist;
mod get_hls_streaming_session_url;
mod get_media;
mod get_media_for_fragment_list;
mod get_mp4_init_fragment;
mod get_mp4_media_fragment;
mod list_fragments;
mod list_streams;
mod list_tags_for_resource;
mod list_tags_for_stream;
pub(crate) mod put_media;
mod session;
mod tag_resource;
mod tag_stream;
mod untag_resource;
mod untag_stream;
mod update_data_retention;
mod update_stream;
mod update_stream_storage_configuration;

/// The control plane, as `kinesisvideo` models it.
pub static VIDEO: &[Row<Video>] = &[
    Row::of::<create_stream::CreateStream>(),
    Row::of::<delete_stream::DeleteStream>(),
    Row::of::<describe_stream::DescribeStream>(),
    Row::of::<describe_stream_storage_configuration::DescribeStreamStorageConfiguration>(),
    Row::of::<get_data_endpoint::GetDataEndpoint>(),
    Row::of::<list_streams::ListStreams>(),
    Row::of::<list_tags_for_resource::ListTagsForResource>(),
    Row::of::<list_tags_for_stream::ListTagsForStream>(),
    Row::of::<tag_resource::TagResource>(),
    Row::of::<tag_stream::TagStream>(),
    Row::of::<untag_resource::UntagResource>(),
    Row::of::<untag_stream::UntagStream>(),
    Row::of::<update_data_retention::UpdateDataRetention>(),
    Row::of::<update_stream::UpdateStream>(),
    Row::of::<update_stream_storage_configuration::UpdateStreamStorageConfiguration>(),
];

/// Media as it arrives, as `kinesis-video-media` models it.
pub static MEDIA: &[Row<Video>] = &[Row::of::<get_media::GetMedia>(), Row::of::<put_media::PutMedia>()];

/// Media that is kept, as `kinesis-video-archived-media` models it.
pub static ARCHIVED_MEDIA: &[Row<Video>] = &[
    Row::of::<get_clip::GetClip>(),
    Row::of::<get_hls_master_playlist::GetHLSMasterPlaylist>(),
    Row::of::<get_hls_media_playlist::GetHLSMediaPlaylist>(),
    Row::of::<get_hls_streaming_session_url::GetHLSStreamingSessionURL>(),
    Row::of::<get_media_for_fragment_list::GetMediaForFragmentList>(),
    Row::of::<get_mp4_init_fragment::GetMP4InitFragment>(),
    Row::of::<get_mp4_media_fragment::GetMP4MediaFragment>(),
    Row::of::<list_fragments::ListFragments>(),
];

/// Where the operations are found that no model has.
pub static MEDIA_BINDINGS: &[Binding] = &[put_media::BINDING];

/// The same of playback sessions.
pub static SESSION_BINDINGS: &[Binding] = &[
    get_hls_master_playlist::BINDING,
    get_hls_media_playlist::BINDING,
    get_mp4_init_fragment::BINDING,
    get_mp4_media_fragment::BINDING,
];

/// Operations that a session's token opens, and that need no signature.
pub static SESSION_OPERATIONS: &[&str] =
    &["GetHLSMasterPlaylist", "GetHLSMediaPlaylist", "GetMP4InitFragment", "GetMP4MediaFragment"];

/// Refuses a change by somebody who has not seen the last one.
pub(crate) fn require_version(record: &StreamRecord, version: &str) -> Result<(), VideoError> {
    if record.version == version {
        return Ok(());
    }
    Err(VideoError::VersionMismatch(record.name.clone()))
}
