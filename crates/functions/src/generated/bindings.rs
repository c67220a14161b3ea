// Made by `cargo xtask generate` from models/lambda.json; what is changed here is lost.

//! Where the operations are found, and where their members travel.

use millstream_api::rest::{Binding, Bound, Payload, Place};

/// Of every served operation, in the model's order.
pub const BINDINGS: &[Binding] = &[
    Binding {
        operation: "CreateFunction",
        method: "POST",
        uri: "/2015-03-31/functions",
        status: 201,
        inputs: &[],
        payload: Payload::Members,
    },
    Binding {
        operation: "DeleteFunction",
        method: "DELETE",
        uri: "/2015-03-31/functions/{FunctionName}",
        status: 200,
        inputs: &[
            Bound { member: "FunctionName", place: Place::Label("FunctionName") },
            Bound { member: "Qualifier", place: Place::Query("Qualifier") },
        ],
        payload: Payload::None,
    },
    Binding {
        operation: "GetFunction",
        method: "GET",
        uri: "/2015-03-31/functions/{FunctionName}",
        status: 200,
        inputs: &[
            Bound { member: "FunctionName", place: Place::Label("FunctionName") },
            Bound { member: "Qualifier", place: Place::Query("Qualifier") },
        ],
        payload: Payload::None,
    },
    Binding {
        operation: "GetFunctionConfiguration",
        method: "GET",
        uri: "/2015-03-31/functions/{FunctionName}/configuration",
        status: 200,
        inputs: &[
            Bound { member: "FunctionName", place: Place::Label("FunctionName") },
            Bound { member: "Qualifier", place: Place::Query("Qualifier") },
        ],
        payload: Payload::None,
    },
    Binding {
        operation: "Invoke",
        method: "POST",
        uri: "/2015-03-31/functions/{FunctionName}/invocations",
        status: 200,
        inputs: &[
            Bound { member: "FunctionName", place: Place::Label("FunctionName") },
            Bound { member: "InvocationType", place: Place::Header("x-amz-invocation-type") },
            Bound { member: "LogType", place: Place::Header("x-amz-log-type") },
            Bound { member: "ClientContext", place: Place::Header("x-amz-client-context") },
            Bound { member: "DurableExecutionName", place: Place::Header("x-amz-durable-execution-name") },
            Bound { member: "Qualifier", place: Place::Query("Qualifier") },
            Bound { member: "TenantId", place: Place::Header("x-amz-tenant-id") },
        ],
        payload: Payload::Raw("Payload"),
    },
    Binding {
        operation: "ListFunctions",
        method: "GET",
        uri: "/2015-03-31/functions",
        status: 200,
        inputs: &[
            Bound { member: "MasterRegion", place: Place::Query("MasterRegion") },
            Bound { member: "FunctionVersion", place: Place::Query("FunctionVersion") },
            Bound { member: "Marker", place: Place::Query("Marker") },
            Bound { member: "MaxItems", place: Place::Query("MaxItems") },
        ],
        payload: Payload::None,
    },
    Binding {
        operation: "UpdateFunctionCode",
        method: "PUT",
        uri: "/2015-03-31/functions/{FunctionName}/code",
        status: 200,
        inputs: &[Bound { member: "FunctionName", place: Place::Label("FunctionName") }],
        payload: Payload::Members,
    },
    Binding {
        operation: "UpdateFunctionConfiguration",
        method: "PUT",
        uri: "/2015-03-31/functions/{FunctionName}/configuration",
        status: 200,
        inputs: &[Bound { member: "FunctionName", place: Place::Label("FunctionName") }],
        payload: Payload::Members,
    },
];
