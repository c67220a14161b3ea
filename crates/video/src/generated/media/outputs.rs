// Made by `cargo xtask generate` from models/kinesis-video-media.json; what is changed here is lost.

//! What the operations answer. Nothing checks it against the model.

use millstream_api::{ByteStream, HttpBody, HttpHead, Reply};

/// Output of `GetMedia`.
#[derive(Debug, Default)]
pub struct GetMediaOutput {
    /// `ContentType`: 1 to 128 characters, `^[a-zA-Z0-9_\.\-]+$`.
    pub content_type: Option<String>,
    /// `Payload`.
    pub payload: ByteStream,
}

impl From<GetMediaOutput> for Reply {
    fn from(output: GetMediaOutput) -> Self {
        let mut head = HttpHead::default();
        if let Some(value) = &output.content_type {
            head.header("content-type", value);
        }
        head.reply(HttpBody::Stream(output.payload))
    }
}
