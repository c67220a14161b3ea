// Made by `cargo xtask generate` from models/kinesis-video-archived-media.json; what is changed here is lost.

//! Where the operations are found, and where their members travel.

use millstream_api::rest::{Binding, Payload};

/// Of every served operation, in the model's order.
pub const BINDINGS: &[Binding] = &[
    Binding {
        operation: "GetClip",
        method: "POST",
        uri: "/getClip",
        status: 200,
        inputs: &[],
        payload: Payload::Members,
    },
    Binding {
        operation: "GetHLSStreamingSessionURL",
        method: "POST",
        uri: "/getHLSStreamingSessionURL",
        status: 200,
        inputs: &[],
        payload: Payload::Members,
    },
    Binding {
        operation: "GetMediaForFragmentList",
        method: "POST",
        uri: "/getMediaForFragmentList",
        status: 200,
        inputs: &[],
        payload: Payload::Members,
    },
    Binding {
        operation: "ListFragments",
        method: "POST",
        uri: "/listFragments",
        status: 200,
        inputs: &[],
        payload: Payload::Members,
    },
];
