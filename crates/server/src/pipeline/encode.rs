//! Turns what a handler gave into an answer, in the encoding of the request.

use api::{ByteStream, Encode, EventStream, HttpBody, HttpHead, Reply};
use bytes::Bytes;
use http::Response;
use millstream_api as api;
use millstream_wire as wire;
use wire::{Encoding, query};

use super::{
    answer::{self, ReplyBody},
    events,
    route::Route,
    services::ServiceInfo,
};

/// What a whole answer depends on.
pub(super) struct Encoder<'a> {
    pub(super) route: &'a Route,
    pub(super) info: &'a ServiceInfo,
    pub(super) request_id: &'a str,
}

/// A body without an end in sight.
pub(super) enum Endless {
    Events(EventStream),
    Bytes(ByteStream),
}

impl Encoder<'_> {
    /// The answer; `endless` makes a body of a stream.
    pub(super) fn reply(
        &self,
        reply: Reply,
        endless: impl FnOnce(Endless) -> ReplyBody,
    ) -> Response<ReplyBody> {
        let encoding = self.route.encoding;
        let usual = Some(encoding.content_type());
        let (head, content_type, body) = match reply {
            Reply::Empty => (HttpHead::default(), self.type_of_nothing(), self.empty()),
            Reply::Value(value) => (HttpHead::default(), usual, self.value(value.as_ref())),
            Reply::Events(stream) => {
                (HttpHead::default(), Some(events::CONTENT_TYPE), endless(Endless::Events(stream)))
            }
            Reply::Http(reply) => {
                let (content_type, body) = match reply.body {
                    HttpBody::Empty => (self.type_of_nothing(), self.empty()),
                    HttpBody::Value(value) => (usual, self.value(value.as_ref())),
                    HttpBody::Bytes(bytes) => (None, ReplyBody::whole(bytes)),
                    HttpBody::Stream(bytes) => (None, endless(Endless::Bytes(bytes))),
                    HttpBody::Events(stream) => {
                        (Some(events::CONTENT_TYPE), endless(Endless::Events(stream)))
                    }
                };
                (reply.head, content_type, body)
            }
        };
        let status = self.route.template.as_ref().map_or(200, |template| template.binding().status);
        let mut response = answer::answer_with(head, status, content_type, body);
        if encoding == Encoding::RpcV2Cbor {
            answer::mark_rpc(&mut response);
        }
        response
    }

    fn value(&self, value: &dyn Encode) -> ReplyBody {
        if self.route.encoding == Encoding::Query {
            return self.document(Some(value));
        }
        if self.route.template.as_ref().is_some_and(|template| template.binding().status == 204) {
            return ReplyBody::whole(Bytes::new()); // no content, as the status says
        }
        let mut body = Vec::with_capacity(512);
        self.route.encoding.encode(value, &mut body);
        ReplyBody::whole(body)
    }

    fn empty(&self) -> ReplyBody {
        match self.route.encoding {
            Encoding::Query => self.document(None),
            _ => ReplyBody::whole(Bytes::new()),
        }
    }

    fn document(&self, value: Option<&dyn Encode>) -> ReplyBody {
        let operation = self.route.operation.spec.name;
        ReplyBody::whole(query::response(operation, self.info.xml_namespace, self.request_id, value))
    }

    /// JSON services name their encoding even where they say nothing.
    fn type_of_nothing(&self) -> Option<&'static str> {
        let encoding = self.route.encoding;
        (!matches!(encoding, Encoding::RpcV2Cbor | Encoding::RestJson)).then_some(encoding.content_type())
    }
}
