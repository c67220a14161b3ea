//! `DeleteStream`: deletes a video stream and all that it holds; nothing of it can be read from then on.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use meta::Transaction;
use millstream_api as api;
use millstream_meta as meta;

use crate::tables::{NUMBERS, STREAMS};
use crate::{
    error::VideoError,
    generated::video::{DeleteStreamInput, DeleteStreamOutput, errors::declared},
    service::Video,
};

/// See the module.
pub struct DeleteStream;

impl Operation for DeleteStream {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteStream",
        action: "kinesisvideo:DeleteStream",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "video_delete_stream_per_second", per_second: 50 },
        detached: true,
        errors: declared::DELETE_STREAM,
        summary: "Deletes a video stream and its data.",
    };
    type Input = DeleteStreamInput;
    type Output = DeleteStreamOutput;
}

impl Handle<DeleteStream> for Video {
    type Error = VideoError;

    fn access(&self, call: &Call<DeleteStreamInput>) -> Result<Access, VideoError> {
        self.stream_access("kinesisvideo:DeleteStream", &call.caller, None, Some(&call.input.stream_arn))
    }

    async fn handle(&self, call: Call<DeleteStreamInput>) -> Result<DeleteStreamOutput, VideoError> {
        let input = call.input;
        let stream = self.named(&call.caller, None, Some(&input.stream_arn))?;
        let _one_at_a_time = stream.update_lock.lock().await;
        let (id, generation) = (stream.id.clone(), stream.generation);
        self.store
            .write(move |transaction: &mut Transaction| {
                let stored = transaction.get(STREAMS, &id.key())?;
                let record =
                    stored.filter(|record| record.generation == generation).ok_or_else(|| id.not_found())?;
                if input.current_version.as_ref().is_some_and(|version| *version != record.version) {
                    return Err(VideoError::VersionMismatch(id.to_string()));
                }
                transaction.delete(STREAMS, &id.key())?;
                transaction.delete(NUMBERS, &generation)?;
                Ok(())
            })
            .await?;
        self.remove(&stream.id);
        self.discard(&stream).await?;
        Ok(DeleteStreamOutput {})
    }
}
