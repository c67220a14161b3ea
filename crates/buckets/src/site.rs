//! Requests of S3, as the edge hands them over.

use api::{
    ByteStream,
    ports::PortFuture,
    site::{Mount, Site, SiteBody, SiteReply, SiteRequest, http},
};
use http::{HeaderMap, HeaderValue, Method, header};
use millstream_api as api;
use millstream_runtime::spawn;
use s3s::{Body, HttpRequest, HttpResponse, S3Error, dto::StreamingBlob, s3_error};

use crate::{Buckets, context::Context, error, head, receive};

/// Signed requests are known by the service of their signature; unsigned ones, which `dev` lets in, by the host.
const MOUNT: Mount = Mount {
    name: "s3",
    paths: &[],
    hosts: &[".s3.localhost", "s3.localhost"],
    signing_name: Some("s3"),
    any_origin: false,
};

impl Site for Buckets {
    fn mount(&self) -> Mount {
        MOUNT
    }

    fn answer(&self, request: SiteRequest) -> PortFuture<'_, SiteReply> {
        let buckets = self.clone();
        let request_id = request.request_id.clone();
        Box::pin(async move {
            // On a task of its own: a client that hangs up must not cut a change in half, nor keep it from the audit.
            let mut reply = match spawn(async move { buckets.call(request).await }).await {
                Some(Ok(response)) => reply(response),
                Some(Err(error)) => refuse(error),
                None => {
                    refuse(s3_error!(InternalError, "We encountered an internal error. Please try again."))
                }
            };
            if let Ok(id) = HeaderValue::from_str(&request_id) {
                reply.headers.insert("x-amz-request-id", id);
            }
            reply
        })
    }
}

impl Buckets {
    async fn call(&self, request: SiteRequest) -> Result<HttpResponse, S3Error> {
        let SiteRequest { mut head, body, trailers, caller, planes, .. } = request;
        let caller = caller.map_err(|refused| error::of_wire(&refused))?;
        if head.method == Method::POST && is_form(&head.headers) {
            return Err(s3_error!(NotImplemented, "Uploads by HTML forms are not served by local buckets."));
        }
        head::strip(&mut head);
        let context = Context::new(caller, planes, trailers);
        head.extensions.insert(context.clone());
        let body = Body::from(StreamingBlob::new(receive::Body::new(body)));
        let response = self.service.call(HttpRequest::from_parts(head, body)).await;
        let response = response.map_err(|error| {
            let error: s3s::StdError = error.into();
            tracing::error!(%error, "an answer of S3 cannot be written");
            s3_error!(InternalError)
        })?;
        context.record(self.audit.as_ref(), response.status().as_u16()).await;
        Ok(response)
    }
}

fn is_form(headers: &HeaderMap) -> bool {
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    content_type.is_some_and(|text| text.trim_start().to_ascii_lowercase().starts_with("multipart/form-data"))
}

fn refuse(error: S3Error) -> SiteReply {
    match error.to_http_response() {
        Ok(response) => reply(response),
        Err(_) => {
            SiteReply { status: 500, headers: HeaderMap::new(), body: SiteBody::Whole(Default::default()) }
        }
    }
}

fn reply(response: HttpResponse) -> SiteReply {
    let (head, body) = response.into_parts();
    let body = match body.bytes() {
        Some(bytes) => SiteBody::Whole(bytes),
        None => SiteBody::Stream(ByteStream::new(StreamingBlob::from(body))),
    };
    SiteReply { status: head.status.as_u16(), headers: head.headers, body }
}
