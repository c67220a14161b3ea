//! The tiny service once more, in every other protocol.

use millstream_api::rest::{Binding, Bound, Payload, Place};
use millstream_server::pipeline::ServiceInfo;
use millstream_wire::Encoding;

/// As CloudWatch: forms, JSON 1.0 and RPC v2 CBOR.
pub const FORMS: ServiceInfo = ServiceInfo {
    name: "forms",
    target_prefix: "Forms_1",
    host_labels: &["forms"],
    encodings: &[Encoding::RpcV2Cbor, Encoding::Json10, Encoding::Query],
    error_namespace: "com.amazonaws.forms.v1",
    query_version: "2026-01-01",
    xml_namespace: "https://forms.example/doc/",
    unsigned: &["Rare"],
    ..ServiceInfo::JSON
};

/// As Lambda.
pub const REST: ServiceInfo = ServiceInfo {
    name: "rest",
    host_labels: &["rest"],
    encodings: &[Encoding::RestJson],
    bindings: BINDINGS,
    ..ServiceInfo::JSON
};

const fn post(operation: &'static str, uri: &'static str) -> Binding {
    Binding { operation, method: "POST", uri, status: 200, inputs: &[], payload: Payload::Members }
}

const TEXT: Bound = Bound { member: "Text", place: Place::Label("Text") };
const SIZE: Bound = Bound { member: "Size", place: Place::Query("size") };

const BINDINGS: &[Binding] = &[
    Binding {
        method: "GET",
        status: 201,
        inputs: &[TEXT, SIZE],
        payload: Payload::None,
        ..post("Echo", "/v1/texts/{Text}")
    },
    Binding {
        method: "PUT",
        status: 204,
        inputs: &[Bound { member: "Text", place: Place::Header("x-text") }],
        ..post("Rare", "/v1/rare")
    },
    Binding { payload: Payload::Raw("Text"), ..post("Wait", "/v1/wait") },
    post("Change", "/v1/change"),
    post("Panic", "/v1/panic"),
    post("Watch", "/v1/watch"),
];
