// Made by `cargo xtask generate` from models/kinesis-video-archived-media.json; what is changed here is lost.

//! What the operations answer. Nothing checks it against the model.

use millstream_api::{ByteStream, Encode, HttpBody, HttpHead, Reply, Writer};

use super::Fragment;

/// Output of `GetClip`.
#[derive(Debug, Default)]
pub struct GetClipOutput {
    /// `ContentType`: 1 to 128 characters, `^[a-zA-Z0-9_\.\-]+$`.
    pub content_type: Option<String>,
    /// `Payload`.
    pub payload: ByteStream,
}

impl From<GetClipOutput> for Reply {
    fn from(output: GetClipOutput) -> Self {
        let mut head = HttpHead::default();
        if let Some(value) = &output.content_type {
            head.header("content-type", value);
        }
        head.reply(HttpBody::Stream(output.payload))
    }
}

/// Output of `GetHLSStreamingSessionURL`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetHLSStreamingSessionURLOutput {
    /// `HLSStreamingSessionURL`.
    pub hls_streaming_session_url: Option<String>,
}

impl Encode for GetHLSStreamingSessionURLOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.hls_streaming_session_url {
            writer.member("HLSStreamingSessionURL");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<GetHLSStreamingSessionURLOutput> for Reply {
    fn from(output: GetHLSStreamingSessionURLOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `GetMediaForFragmentList`.
#[derive(Debug, Default)]
pub struct GetMediaForFragmentListOutput {
    /// `ContentType`: 1 to 128 characters, `^[a-zA-Z0-9_\.\-]+$`.
    pub content_type: Option<String>,
    /// `Payload`.
    pub payload: ByteStream,
}

impl From<GetMediaForFragmentListOutput> for Reply {
    fn from(output: GetMediaForFragmentListOutput) -> Self {
        let mut head = HttpHead::default();
        if let Some(value) = &output.content_type {
            head.header("content-type", value);
        }
        head.reply(HttpBody::Stream(output.payload))
    }
}

/// Output of `ListFragments`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListFragmentsOutput {
    /// `Fragments`.
    pub fragments: Option<Vec<Fragment>>,
    /// `NextToken`: 1 to 4096 characters, `[a-zA-Z0-9+/]+={0,2}`.
    pub next_token: Option<String>,
}

impl Encode for ListFragmentsOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.fragments {
            writer.member("Fragments");
            value.encode(writer);
        }
        if let Some(value) = &self.next_token {
            writer.member("NextToken");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListFragmentsOutput> for Reply {
    fn from(output: ListFragmentsOutput) -> Self {
        Self::value(output)
    }
}
