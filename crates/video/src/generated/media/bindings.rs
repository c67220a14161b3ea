// Made by `cargo xtask generate` from models/kinesis-video-media.json; what is changed here is lost.

//! Where the operations are found, and where their members travel.

use millstream_api::rest::{Binding, Payload};

/// Of every served operation, in the model's order.
pub const BINDINGS: &[Binding] = &[Binding {
    operation: "GetMedia",
    method: "POST",
    uri: "/getMedia",
    status: 200,
    inputs: &[],
    payload: Payload::Members,
}];
