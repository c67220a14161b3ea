//! A body as it arrives, into a file.

use std::{
    pin::Pin,
    sync::{Mutex, PoisonError},
    task::{Context, Poll},
};

use api::{ByteStream, WireError};
use bytes::Bytes;
use futures_util::{Stream, StreamExt as _};
use millstream_api as api;
use millstream_objects::Staged;
use millstream_runtime::blocking;
use s3s::{S3Error, S3Result, StdError, dto::StreamingBlob, s3_error};

use crate::{checksums::Sums, error};

/// How much is written at once.
const CHUNK_BYTES: usize = 1 << 20;

/// A body that `s3s` may hold: it shares it with nobody, so a lock that is never taken is enough.
pub(crate) struct Body(Mutex<ByteStream>);

impl Body {
    pub fn new(body: ByteStream) -> Self {
        Self(Mutex::new(body))
    }
}

impl Stream for Body {
    type Item = Result<Bytes, StdError>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let body = self.get_mut().0.get_mut().unwrap_or_else(PoisonError::into_inner);
        body.0.as_mut().poll_next(cx)
    }
}

impl s3s::stream::ByteStream for Body {}

/// Writes a body into a file and sums it up.
pub(crate) async fn receive(
    body: Option<StreamingBlob>,
    mut staged: Staged,
    mut sums: Sums,
) -> S3Result<(Staged, Sums)> {
    let Some(mut body) = body else { return Ok((staged, sums)) };
    let mut chunks: Vec<Bytes> = Vec::new();
    loop {
        let next = body.next().await.transpose().map_err(broken)?;
        let ended = next.is_none();
        chunks.extend(next);
        let held: usize = chunks.iter().map(Bytes::len).sum();
        if held >= CHUNK_BYTES || (ended && held > 0) {
            let full = std::mem::take(&mut chunks);
            let write = move || {
                for chunk in &full {
                    sums.update(chunk);
                    staged.write(chunk)?;
                }
                Ok((staged, sums))
            };
            (staged, sums) = blocking(write).await.map_err(error::of_io)?;
        }
        if ended {
            return Ok((staged, sums));
        }
    }
}

/// Why a body did not come whole: it is not what was signed, or the client broke off.
fn broken(cause: StdError) -> S3Error {
    match cause.downcast::<WireError>() {
        Ok(refused) => error::of_wire(&refused),
        Err(cause) => {
            let mut error = s3_error!(IncompleteBody, "The body did not arrive whole.");
            error.set_source(cause);
            error
        }
    }
}
