// Made by `cargo xtask generate` from models/kinesisanalyticsv2.json; what is changed here is lost.

//! Types of the service's requests and answers.

mod enums;
pub mod errors;
mod inputs;
mod outputs;
pub mod rules;
mod structures;

pub use enums::*;
pub use inputs::*;
pub use outputs::*;
pub use structures::*;

/// The operations whose types these are, in the model's order.
pub const OPERATIONS: &[&str] = &[
    "AddApplicationCloudWatchLoggingOption",
    "AddApplicationInput",
    "AddApplicationInputProcessingConfiguration",
    "AddApplicationOutput",
    "AddApplicationReferenceDataSource",
    "AddApplicationVpcConfiguration",
    "CreateApplication",
    "CreateApplicationPresignedUrl",
    "CreateApplicationSnapshot",
    "CreateSnapshot",
    "DeleteApplication",
    "DeleteApplicationCloudWatchLoggingOption",
    "DeleteApplicationInputProcessingConfiguration",
    "DeleteApplicationOutput",
    "DeleteApplicationReferenceDataSource",
    "DeleteApplicationSnapshot",
    "DeleteApplicationVpcConfiguration",
    "DeleteSnapshot",
    "DescribeApplication",
    "DescribeApplicationOperation",
    "DescribeApplicationSnapshot",
    "DescribeApplicationVersion",
    "DescribeSnapshot",
    "DescribeSnapshotOperation",
    "DiscoverInputSchema",
    "ExportSnapshot",
    "ImportSnapshot",
    "ListApplicationOperations",
    "ListApplicationSnapshots",
    "ListApplicationVersions",
    "ListApplications",
    "ListSnapshotOperations",
    "ListSnapshots",
    "ListTagsForResource",
    "RollbackApplication",
    "StartApplication",
    "StopApplication",
    "TagResource",
    "UntagResource",
    "UpdateApplication",
    "UpdateApplicationMaintenanceConfiguration",
];
