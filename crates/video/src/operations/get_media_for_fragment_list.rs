//! `GetMediaForFragmentList`: the media of fragments that the caller names.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;
use std::collections::VecDeque;

use api::{ByteStream, StreamError, ports::KeyUse};
use bytes::Bytes;
use futures_util::stream;
use tracing::warn;

use super::get_media::MATROSKA;
use crate::{
    error::VideoError,
    generated::archived_media::{
        GetMediaForFragmentListInput, GetMediaForFragmentListOutput, errors::declared,
    },
    service::Video,
};
use crate::{
    fragment::FragmentEntry,
    read::chunk,
    stream::{Connection, Stream},
};

/// See the module.
pub struct GetMediaForFragmentList;

impl Operation for GetMediaForFragmentList {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetMediaForFragmentList",
        action: "kinesisvideo:GetMediaForFragmentList",
        audit: Audit::Data { read_only: true },
        throttle: Throttle::PerResource {
            key: "video_get_media_for_fragment_list_per_second",
            per_second: 5,
        },
        detached: false,
        errors: declared::GET_MEDIA_FOR_FRAGMENT_LIST,
        summary: "Gives the media of a list of fragments.",
    };
    type Input = GetMediaForFragmentListInput;
    type Output = GetMediaForFragmentListOutput;
}

impl Handle<GetMediaForFragmentList> for Video {
    type Error = VideoError;

    fn access(&self, call: &Call<GetMediaForFragmentListInput>) -> Result<Access, VideoError> {
        self.stream_access(
            "kinesisvideo:GetMediaForFragmentList",
            &call.caller,
            call.input.stream_name.as_deref(),
            call.input.stream_arn.as_deref(),
        )
    }

    async fn handle(
        &self,
        call: Call<GetMediaForFragmentListInput>,
    ) -> Result<GetMediaForFragmentListOutput, VideoError> {
        let input = &call.input;
        let stream = self.named(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        let counting = self.counting(&stream, "GetMediaForFragmentList");
        stream.require_retention()?;
        self.admit_key(&call.caller, &stream, KeyUse::Decrypt).await?;
        let horizon_ms = stream.horizon_ms(self.now());
        let mut entries = Vec::with_capacity(input.fragments.len());
        for text in &input.fragments {
            let found = stream.count_of(text).and_then(|count| stream.archive.get(count, horizon_ms));
            let indexed = found.ok_or_else(|| {
                VideoError::NotFound(format!("Fragment {text} does not exist in stream {}.", stream.id))
            })?;
            entries.push(indexed.entry);
        }
        let most = self.config.quota(|quotas| quotas.video_fragment_list_connections);
        let connection = Connection::open(&stream.list_readers, most).ok_or_else(|| {
            VideoError::ClientLimit(format!(
                "The stream {} has {most} GetMediaForFragmentList connections.",
                stream.id
            ))
        })?;
        stream_sums(&stream, &entries);
        counting.done();
        let payload = ByteStream::new(stream::unfold(
            (stream, VecDeque::from(entries), VecDeque::new(), connection),
            |(stream, mut entries, mut ready, connection)| async move {
                loop {
                    if let Some(bytes) = ready.pop_front() {
                        return Some((Ok::<Bytes, StreamError>(bytes), (stream, entries, ready, connection)));
                    }
                    let entry = entries.pop_front()?;
                    match give(&stream, &entry).await {
                        Ok(parts) => ready.extend(parts.into_iter().filter(|part| !part.is_empty())),
                        Err(failure) => {
                            warn!(stream = %stream.id, fragment = entry.count, %failure, "fragment cannot be read");
                            let number = stream.number(entry.count);
                            let (code, message) = (5000, "Internal error");
                            ready.push_back(chunk::exception_tags(number, code, message));
                            entries.clear();
                        }
                    }
                }
            },
        ));
        Ok(GetMediaForFragmentListOutput { content_type: Some(MATROSKA.into()), payload })
    }
}

/// Counts what is given.
fn stream_sums(stream: &Stream, entries: &[FragmentEntry]) {
    let (bytes, frames) = entries.iter().fold((0, 0), |(bytes, frames), entry| {
        (bytes + entry.size() as usize, frames + entry.frames as usize)
    });
    stream.sums.bytes("GetMediaForFragmentList.OutgoingBytes", bytes);
    stream.sums.count("GetMediaForFragmentList.OutgoingFragments", entries.len());
    stream.sums.count("GetMediaForFragmentList.OutgoingFrames", frames);
}

/// A fragment in the layout of GetMedia, without what stands behind the cluster there.
async fn give(stream: &Stream, entry: &FragmentEntry) -> Result<Vec<Bytes>, VideoError> {
    let media = stream.archive.read(entry).await?;
    let front = chunk::front_tags(stream.number(entry.count), entry.server_ms, entry.producer_ms);
    Ok(chunk::stored(media, front))
}
