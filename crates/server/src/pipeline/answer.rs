//! Answers on their way out.

use std::{
    pin::Pin,
    task::{Context, Poll},
};

use api::{HttpHead, StreamError};
use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode, Version, header};
use hyper::body::{Body, Frame, SizeHint};

use millstream_api as api;

use super::{events::Events, refusal::Refusal, stream::Stream};
use crate::listen::Active;

/// The body of an answer.
pub struct ReplyBody {
    content: Content,
    /// Ends the request when the body is written, or the client is gone.
    _active: Option<Active>,
}

enum Content {
    Whole(Bytes),
    Events(Box<Events>),
    Stream(Box<Stream>),
}

impl ReplyBody {
    pub(super) fn whole(bytes: impl Into<Bytes>) -> Self {
        Self { content: Content::Whole(bytes.into()), _active: None }
    }

    pub(super) fn events(events: Events) -> Self {
        Self { content: Content::Events(Box::new(events)), _active: None }
    }

    pub(super) fn stream(stream: Stream) -> Self {
        Self { content: Content::Stream(Box::new(stream)), _active: None }
    }

    /// Keeps the request open until the body is dropped.
    pub(crate) fn keeping(mut self, active: Active) -> Self {
        self._active = Some(active);
        self
    }

    fn len(&self) -> usize {
        match &self.content {
            Content::Whole(bytes) => bytes.len(),
            Content::Events(_) | Content::Stream(_) => 0,
        }
    }
}

impl Body for ReplyBody {
    type Data = Bytes;
    type Error = StreamError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, StreamError>>> {
        match &mut self.content {
            Content::Whole(bytes) if bytes.is_empty() => Poll::Ready(None),
            Content::Whole(bytes) => Poll::Ready(Some(Ok(Frame::data(std::mem::take(bytes))))),
            Content::Events(events) => events.poll(cx).map(|frame| frame.map(|bytes| Ok(Frame::data(bytes)))),
            Content::Stream(stream) => stream.poll(cx).map(|bytes| bytes.map(|bytes| bytes.map(Frame::data))),
        }
    }

    fn is_end_stream(&self) -> bool {
        matches!(&self.content, Content::Whole(bytes) if bytes.is_empty())
    }

    fn size_hint(&self) -> SizeHint {
        match &self.content {
            Content::Whole(bytes) => SizeHint::with_exact(bytes.len() as u64),
            Content::Events(_) | Content::Stream(_) => SizeHint::default(),
        }
    }
}

pub(super) const REQUEST_ID: HeaderName = HeaderName::from_static("x-amzn-requestid");
pub(super) const EXTENDED_ID: HeaderName = HeaderName::from_static("x-amz-id-2");
const ERROR_TYPE: HeaderName = HeaderName::from_static("x-amzn-errortype");
const QUERY_ERROR: HeaderName = HeaderName::from_static("x-amzn-query-error");
const PROTOCOL: HeaderName = HeaderName::from_static("smithy-protocol");
/// Beside those of an error: both ids, Date, Content-Length, CORS.
const HEADERS_USUAL: usize = 8;

/// An answer without headers but its Content-Type.
pub(super) fn answer(
    status: u16,
    content_type: Option<&'static str>,
    body: ReplyBody,
) -> Response<ReplyBody> {
    let mut response = Response::new(body);
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut headers = HeaderMap::with_capacity(HEADERS_USUAL);
    if let Some(content_type) = content_type {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    }
    *response.headers_mut() = headers;
    response
}

/// An answer with the head that the operation gave it; `content_type` is that of bodies which it says nothing of.
pub(super) fn answer_with(
    head: HttpHead,
    status: u16,
    content_type: Option<&'static str>,
    body: ReplyBody,
) -> Response<ReplyBody> {
    let mut response = answer(head.status.unwrap_or(status), content_type, body);
    for (name, value) in head.headers {
        let name = HeaderName::from_static(name);
        // A value that no header can carry was never one of ours: what a client gave us was checked as it came.
        if let Ok(value) = HeaderValue::try_from(value) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

/// A refusal as an answer.
pub(super) fn refuse(refusal: &Refusal, request_id: &str) -> Response<ReplyBody> {
    let refused = refusal.encode(request_id);
    let mut response = answer(refused.status, refused.content_type, ReplyBody::whole(refused.body));
    if let Some(error_type) = refused.error_type {
        response.headers_mut().insert(ERROR_TYPE, HeaderValue::from_static(error_type));
    }
    if let Some(Ok(query_error)) = refused.query_error.map(HeaderValue::try_from) {
        response.headers_mut().insert(QUERY_ERROR, query_error);
    }
    if refused.rpc {
        mark_rpc(&mut response);
    }
    response
}

/// Says that an answer is one of RPC v2 CBOR.
pub(super) fn mark_rpc(response: &mut Response<ReplyBody>) {
    response.headers_mut().insert(PROTOCOL, HeaderValue::from_static("rpc-v2-cbor"));
}

/// Ends a connection whose request has a body that is not worth waiting for. (HTTP/2 just ends the stream.)
pub(super) fn close_if_hopeless(response: &mut Response<ReplyBody>, version: Version) {
    let hopeless = matches!(response.status(), StatusCode::REQUEST_TIMEOUT | StatusCode::PAYLOAD_TOO_LARGE);
    if hopeless && version < Version::HTTP_2 {
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
}

/// How many bytes the answer has; 0 for a stream of events.
pub(super) fn length(response: &Response<ReplyBody>) -> usize {
    response.body().len()
}
