// Made by `cargo xtask generate` from models/kinesisanalyticsv2.json; what is changed here is lost.

//! What the operations answer. Nothing checks it against the model.

use millstream_api::{Encode, Reply, Writer};

use super::{
    ApplicationDetail, ApplicationMaintenanceConfigurationDescription, ApplicationOperationInfo,
    ApplicationOperationInfoDetails, ApplicationSummary, ApplicationVersionSummary,
    CloudWatchLoggingOptionDescription, InputDescription, InputProcessingConfigurationDescription,
    OutputDescription, ReferenceDataSourceDescription, SnapshotDetails, SnapshotInfo, SnapshotInfoDetails,
    SnapshotOperationInfo, SnapshotOperationInfoDetails, SnapshotOperationStatus, SnapshotStatus,
    SourceSchema, Tag, VpcConfigurationDescription,
};

/// Output of `AddApplicationCloudWatchLoggingOption`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AddApplicationCloudWatchLoggingOptionResponse {
    /// `ApplicationARN`: 1 to 2048 characters, `arn:.*`.
    pub application_arn: Option<String>,
    /// `ApplicationVersionId`: 1 to 999999999.
    pub application_version_id: Option<i64>,
    /// `CloudWatchLoggingOptionDescriptions`.
    pub cloud_watch_logging_option_descriptions: Option<Vec<CloudWatchLoggingOptionDescription>>,
    /// `OperationId`: 1 to 64 characters.
    pub operation_id: Option<String>,
}

impl Encode for AddApplicationCloudWatchLoggingOptionResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.application_arn {
            writer.member("ApplicationARN");
            value.encode(writer);
        }
        if let Some(value) = &self.application_version_id {
            writer.member("ApplicationVersionId");
            value.encode(writer);
        }
        if let Some(value) = &self.cloud_watch_logging_option_descriptions {
            writer.member("CloudWatchLoggingOptionDescriptions");
            value.encode(writer);
        }
        if let Some(value) = &self.operation_id {
            writer.member("OperationId");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<AddApplicationCloudWatchLoggingOptionResponse> for Reply {
    fn from(output: AddApplicationCloudWatchLoggingOptionResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `AddApplicationInputProcessingConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AddApplicationInputProcessingConfigurationResponse {
    /// `ApplicationARN`: 1 to 2048 characters, `arn:.*`.
    pub application_arn: Option<String>,
    /// `ApplicationVersionId`: 1 to 999999999.
    pub application_version_id: Option<i64>,
    /// `InputId`: 1 to 50 characters, `[a-zA-Z0-9_.-]+`.
    pub input_id: Option<String>,
    /// `InputProcessingConfigurationDescription`.
    pub input_processing_configuration_description: Option<InputProcessingConfigurationDescription>,
}

impl Encode for AddApplicationInputProcessingConfigurationResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.application_arn {
            writer.member("ApplicationARN");
            value.encode(writer);
        }
        if let Some(value) = &self.application_version_id {
            writer.member("ApplicationVersionId");
            value.encode(writer);
        }
        if let Some(value) = &self.input_id {
            writer.member("InputId");
            value.encode(writer);
        }
        if let Some(value) = &self.input_processing_configuration_description {
            writer.member("InputProcessingConfigurationDescription");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<AddApplicationInputProcessingConfigurationResponse> for Reply {
    fn from(output: AddApplicationInputProcessingConfigurationResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `AddApplicationInput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AddApplicationInputResponse {
    /// `ApplicationARN`: 1 to 2048 characters, `arn:.*`.
    pub application_arn: Option<String>,
    /// `ApplicationVersionId`: 1 to 999999999.
    pub application_version_id: Option<i64>,
    /// `InputDescriptions`.
    pub input_descriptions: Option<Vec<InputDescription>>,
}

impl Encode for AddApplicationInputResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.application_arn {
            writer.member("ApplicationARN");
            value.encode(writer);
        }
        if let Some(value) = &self.application_version_id {
            writer.member("ApplicationVersionId");
            value.encode(writer);
        }
        if let Some(value) = &self.input_descriptions {
            writer.member("InputDescriptions");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<AddApplicationInputResponse> for Reply {
    fn from(output: AddApplicationInputResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `AddApplicationOutput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AddApplicationOutputResponse {
    /// `ApplicationARN`: 1 to 2048 characters, `arn:.*`.
    pub application_arn: Option<String>,
    /// `ApplicationVersionId`: 1 to 999999999.
    pub application_version_id: Option<i64>,
    /// `OutputDescriptions`.
    pub output_descriptions: Option<Vec<OutputDescription>>,
}

impl Encode for AddApplicationOutputResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.application_arn {
            writer.member("ApplicationARN");
            value.encode(writer);
        }
        if let Some(value) = &self.application_version_id {
            writer.member("ApplicationVersionId");
            value.encode(writer);
        }
        if let Some(value) = &self.output_descriptions {
            writer.member("OutputDescriptions");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<AddApplicationOutputResponse> for Reply {
    fn from(output: AddApplicationOutputResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `AddApplicationReferenceDataSource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AddApplicationReferenceDataSourceResponse {
    /// `ApplicationARN`: 1 to 2048 characters, `arn:.*`.
    pub application_arn: Option<String>,
    /// `ApplicationVersionId`: 1 to 999999999.
    pub application_version_id: Option<i64>,
    /// `ReferenceDataSourceDescriptions`.
    pub reference_data_source_descriptions: Option<Vec<ReferenceDataSourceDescription>>,
}

impl Encode for AddApplicationReferenceDataSourceResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.application_arn {
            writer.member("ApplicationARN");
            value.encode(writer);
        }
        if let Some(value) = &self.application_version_id {
            writer.member("ApplicationVersionId");
            value.encode(writer);
        }
        if let Some(value) = &self.reference_data_source_descriptions {
            writer.member("ReferenceDataSourceDescriptions");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<AddApplicationReferenceDataSourceResponse> for Reply {
    fn from(output: AddApplicationReferenceDataSourceResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `AddApplicationVpcConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AddApplicationVpcConfigurationResponse {
    /// `ApplicationARN`: 1 to 2048 characters, `arn:.*`.
    pub application_arn: Option<String>,
    /// `ApplicationVersionId`: 1 to 999999999.
    pub application_version_id: Option<i64>,
    /// `VpcConfigurationDescription`.
    pub vpc_configuration_description: Option<VpcConfigurationDescription>,
    /// `OperationId`: 1 to 64 characters.
    pub operation_id: Option<String>,
}

impl Encode for AddApplicationVpcConfigurationResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.application_arn {
            writer.member("ApplicationARN");
            value.encode(writer);
        }
        if let Some(value) = &self.application_version_id {
            writer.member("ApplicationVersionId");
            value.encode(writer);
        }
        if let Some(value) = &self.vpc_configuration_description {
            writer.member("VpcConfigurationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.operation_id {
            writer.member("OperationId");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<AddApplicationVpcConfigurationResponse> for Reply {
    fn from(output: AddApplicationVpcConfigurationResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `CreateApplicationPresignedUrl`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateApplicationPresignedUrlResponse {
    /// `AuthorizedUrl`: 1 to 2048 characters.
    pub authorized_url: Option<String>,
}

impl Encode for CreateApplicationPresignedUrlResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.authorized_url {
            writer.member("AuthorizedUrl");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<CreateApplicationPresignedUrlResponse> for Reply {
    fn from(output: CreateApplicationPresignedUrlResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `CreateApplication`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateApplicationResponse {
    /// `ApplicationDetail`.
    pub application_detail: ApplicationDetail,
}

impl Encode for CreateApplicationResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ApplicationDetail");
        self.application_detail.encode(writer);
        writer.end_object();
    }
}

impl From<CreateApplicationResponse> for Reply {
    fn from(output: CreateApplicationResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `CreateApplicationSnapshot`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateApplicationSnapshotResponse {}

impl Encode for CreateApplicationSnapshotResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}

impl From<CreateApplicationSnapshotResponse> for Reply {
    fn from(output: CreateApplicationSnapshotResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `CreateSnapshot`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateSnapshotResponse {
    /// `SnapshotArn`: 1 to 2048 characters.
    pub snapshot_arn: String,
    /// `SnapshotStatus`.
    pub snapshot_status: SnapshotStatus,
    /// `SnapshotOperationId`: 1 to 64 characters.
    pub snapshot_operation_id: String,
    /// `SnapshotOperationStatus`.
    pub snapshot_operation_status: SnapshotOperationStatus,
}

impl Encode for CreateSnapshotResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("SnapshotArn");
        self.snapshot_arn.encode(writer);
        writer.member("SnapshotStatus");
        self.snapshot_status.encode(writer);
        writer.member("SnapshotOperationId");
        self.snapshot_operation_id.encode(writer);
        writer.member("SnapshotOperationStatus");
        self.snapshot_operation_status.encode(writer);
        writer.end_object();
    }
}

impl From<CreateSnapshotResponse> for Reply {
    fn from(output: CreateSnapshotResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `DeleteApplicationCloudWatchLoggingOption`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteApplicationCloudWatchLoggingOptionResponse {
    /// `ApplicationARN`: 1 to 2048 characters, `arn:.*`.
    pub application_arn: Option<String>,
    /// `ApplicationVersionId`: 1 to 999999999.
    pub application_version_id: Option<i64>,
    /// `CloudWatchLoggingOptionDescriptions`.
    pub cloud_watch_logging_option_descriptions: Option<Vec<CloudWatchLoggingOptionDescription>>,
    /// `OperationId`: 1 to 64 characters.
    pub operation_id: Option<String>,
}

impl Encode for DeleteApplicationCloudWatchLoggingOptionResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.application_arn {
            writer.member("ApplicationARN");
            value.encode(writer);
        }
        if let Some(value) = &self.application_version_id {
            writer.member("ApplicationVersionId");
            value.encode(writer);
        }
        if let Some(value) = &self.cloud_watch_logging_option_descriptions {
            writer.member("CloudWatchLoggingOptionDescriptions");
            value.encode(writer);
        }
        if let Some(value) = &self.operation_id {
            writer.member("OperationId");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<DeleteApplicationCloudWatchLoggingOptionResponse> for Reply {
    fn from(output: DeleteApplicationCloudWatchLoggingOptionResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `DeleteApplicationInputProcessingConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteApplicationInputProcessingConfigurationResponse {
    /// `ApplicationARN`: 1 to 2048 characters, `arn:.*`.
    pub application_arn: Option<String>,
    /// `ApplicationVersionId`: 1 to 999999999.
    pub application_version_id: Option<i64>,
}

impl Encode for DeleteApplicationInputProcessingConfigurationResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.application_arn {
            writer.member("ApplicationARN");
            value.encode(writer);
        }
        if let Some(value) = &self.application_version_id {
            writer.member("ApplicationVersionId");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<DeleteApplicationInputProcessingConfigurationResponse> for Reply {
    fn from(output: DeleteApplicationInputProcessingConfigurationResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `DeleteApplicationOutput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteApplicationOutputResponse {
    /// `ApplicationARN`: 1 to 2048 characters, `arn:.*`.
    pub application_arn: Option<String>,
    /// `ApplicationVersionId`: 1 to 999999999.
    pub application_version_id: Option<i64>,
}

impl Encode for DeleteApplicationOutputResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.application_arn {
            writer.member("ApplicationARN");
            value.encode(writer);
        }
        if let Some(value) = &self.application_version_id {
            writer.member("ApplicationVersionId");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<DeleteApplicationOutputResponse> for Reply {
    fn from(output: DeleteApplicationOutputResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `DeleteApplicationReferenceDataSource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteApplicationReferenceDataSourceResponse {
    /// `ApplicationARN`: 1 to 2048 characters, `arn:.*`.
    pub application_arn: Option<String>,
    /// `ApplicationVersionId`: 1 to 999999999.
    pub application_version_id: Option<i64>,
}

impl Encode for DeleteApplicationReferenceDataSourceResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.application_arn {
            writer.member("ApplicationARN");
            value.encode(writer);
        }
        if let Some(value) = &self.application_version_id {
            writer.member("ApplicationVersionId");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<DeleteApplicationReferenceDataSourceResponse> for Reply {
    fn from(output: DeleteApplicationReferenceDataSourceResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `DeleteApplication`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteApplicationResponse {}

impl Encode for DeleteApplicationResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}

impl From<DeleteApplicationResponse> for Reply {
    fn from(output: DeleteApplicationResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `DeleteApplicationSnapshot`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteApplicationSnapshotResponse {}

impl Encode for DeleteApplicationSnapshotResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}

impl From<DeleteApplicationSnapshotResponse> for Reply {
    fn from(output: DeleteApplicationSnapshotResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `DeleteApplicationVpcConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteApplicationVpcConfigurationResponse {
    /// `ApplicationARN`: 1 to 2048 characters, `arn:.*`.
    pub application_arn: Option<String>,
    /// `ApplicationVersionId`: 1 to 999999999.
    pub application_version_id: Option<i64>,
    /// `OperationId`: 1 to 64 characters.
    pub operation_id: Option<String>,
}

impl Encode for DeleteApplicationVpcConfigurationResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.application_arn {
            writer.member("ApplicationARN");
            value.encode(writer);
        }
        if let Some(value) = &self.application_version_id {
            writer.member("ApplicationVersionId");
            value.encode(writer);
        }
        if let Some(value) = &self.operation_id {
            writer.member("OperationId");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<DeleteApplicationVpcConfigurationResponse> for Reply {
    fn from(output: DeleteApplicationVpcConfigurationResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `DeleteSnapshot`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteSnapshotResponse {
    /// `SnapshotArn`: 1 to 2048 characters.
    pub snapshot_arn: String,
    /// `SnapshotStatus`.
    pub snapshot_status: SnapshotStatus,
    /// `SnapshotOperationId`: 1 to 64 characters.
    pub snapshot_operation_id: String,
    /// `SnapshotOperationStatus`.
    pub snapshot_operation_status: SnapshotOperationStatus,
}

impl Encode for DeleteSnapshotResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("SnapshotArn");
        self.snapshot_arn.encode(writer);
        writer.member("SnapshotStatus");
        self.snapshot_status.encode(writer);
        writer.member("SnapshotOperationId");
        self.snapshot_operation_id.encode(writer);
        writer.member("SnapshotOperationStatus");
        self.snapshot_operation_status.encode(writer);
        writer.end_object();
    }
}

impl From<DeleteSnapshotResponse> for Reply {
    fn from(output: DeleteSnapshotResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `DescribeApplicationOperation`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeApplicationOperationResponse {
    /// `ApplicationOperationInfoDetails`.
    pub application_operation_info_details: Option<ApplicationOperationInfoDetails>,
}

impl Encode for DescribeApplicationOperationResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.application_operation_info_details {
            writer.member("ApplicationOperationInfoDetails");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<DescribeApplicationOperationResponse> for Reply {
    fn from(output: DescribeApplicationOperationResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `DescribeApplication`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeApplicationResponse {
    /// `ApplicationDetail`.
    pub application_detail: ApplicationDetail,
}

impl Encode for DescribeApplicationResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ApplicationDetail");
        self.application_detail.encode(writer);
        writer.end_object();
    }
}

impl From<DescribeApplicationResponse> for Reply {
    fn from(output: DescribeApplicationResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `DescribeApplicationSnapshot`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeApplicationSnapshotResponse {
    /// `SnapshotDetails`.
    pub snapshot_details: SnapshotDetails,
}

impl Encode for DescribeApplicationSnapshotResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("SnapshotDetails");
        self.snapshot_details.encode(writer);
        writer.end_object();
    }
}

impl From<DescribeApplicationSnapshotResponse> for Reply {
    fn from(output: DescribeApplicationSnapshotResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `DescribeApplicationVersion`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeApplicationVersionResponse {
    /// `ApplicationVersionDetail`.
    pub application_version_detail: Option<ApplicationDetail>,
}

impl Encode for DescribeApplicationVersionResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.application_version_detail {
            writer.member("ApplicationVersionDetail");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<DescribeApplicationVersionResponse> for Reply {
    fn from(output: DescribeApplicationVersionResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `DescribeSnapshotOperation`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeSnapshotOperationResponse {
    /// `SnapshotOperationInfoDetails`.
    pub snapshot_operation_info_details: SnapshotOperationInfoDetails,
}

impl Encode for DescribeSnapshotOperationResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("SnapshotOperationInfoDetails");
        self.snapshot_operation_info_details.encode(writer);
        writer.end_object();
    }
}

impl From<DescribeSnapshotOperationResponse> for Reply {
    fn from(output: DescribeSnapshotOperationResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `DescribeSnapshot`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeSnapshotResponse {
    /// `SnapshotInfoDetails`.
    pub snapshot_info_details: SnapshotInfoDetails,
}

impl Encode for DescribeSnapshotResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("SnapshotInfoDetails");
        self.snapshot_info_details.encode(writer);
        writer.end_object();
    }
}

impl From<DescribeSnapshotResponse> for Reply {
    fn from(output: DescribeSnapshotResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `DiscoverInputSchema`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DiscoverInputSchemaResponse {
    /// `InputSchema`.
    pub input_schema: Option<SourceSchema>,
    /// `ParsedInputRecords`.
    pub parsed_input_records: Option<Vec<Vec<String>>>,
    /// `ProcessedInputRecords`.
    pub processed_input_records: Option<Vec<String>>,
    /// `RawInputRecords`.
    pub raw_input_records: Option<Vec<String>>,
}

impl Encode for DiscoverInputSchemaResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.input_schema {
            writer.member("InputSchema");
            value.encode(writer);
        }
        if let Some(value) = &self.parsed_input_records {
            writer.member("ParsedInputRecords");
            value.encode(writer);
        }
        if let Some(value) = &self.processed_input_records {
            writer.member("ProcessedInputRecords");
            value.encode(writer);
        }
        if let Some(value) = &self.raw_input_records {
            writer.member("RawInputRecords");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<DiscoverInputSchemaResponse> for Reply {
    fn from(output: DiscoverInputSchemaResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ExportSnapshot`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExportSnapshotResponse {
    /// `SnapshotOperationId`: 1 to 64 characters.
    pub snapshot_operation_id: String,
    /// `SnapshotOperationStatus`.
    pub snapshot_operation_status: SnapshotOperationStatus,
}

impl Encode for ExportSnapshotResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("SnapshotOperationId");
        self.snapshot_operation_id.encode(writer);
        writer.member("SnapshotOperationStatus");
        self.snapshot_operation_status.encode(writer);
        writer.end_object();
    }
}

impl From<ExportSnapshotResponse> for Reply {
    fn from(output: ExportSnapshotResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ImportSnapshot`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportSnapshotResponse {
    /// `SnapshotArn`: 1 to 2048 characters.
    pub snapshot_arn: String,
    /// `SnapshotStatus`.
    pub snapshot_status: SnapshotStatus,
    /// `SnapshotOperationId`: 1 to 64 characters.
    pub snapshot_operation_id: String,
    /// `SnapshotOperationStatus`.
    pub snapshot_operation_status: SnapshotOperationStatus,
}

impl Encode for ImportSnapshotResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("SnapshotArn");
        self.snapshot_arn.encode(writer);
        writer.member("SnapshotStatus");
        self.snapshot_status.encode(writer);
        writer.member("SnapshotOperationId");
        self.snapshot_operation_id.encode(writer);
        writer.member("SnapshotOperationStatus");
        self.snapshot_operation_status.encode(writer);
        writer.end_object();
    }
}

impl From<ImportSnapshotResponse> for Reply {
    fn from(output: ImportSnapshotResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListApplicationOperations`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListApplicationOperationsResponse {
    /// `ApplicationOperationInfoList`.
    pub application_operation_info_list: Option<Vec<ApplicationOperationInfo>>,
    /// `NextToken`: 1 to 512 characters.
    pub next_token: Option<String>,
}

impl Encode for ListApplicationOperationsResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.application_operation_info_list {
            writer.member("ApplicationOperationInfoList");
            value.encode(writer);
        }
        if let Some(value) = &self.next_token {
            writer.member("NextToken");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListApplicationOperationsResponse> for Reply {
    fn from(output: ListApplicationOperationsResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListApplicationSnapshots`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListApplicationSnapshotsResponse {
    /// `SnapshotSummaries`.
    pub snapshot_summaries: Option<Vec<SnapshotDetails>>,
    /// `NextToken`: 1 to 512 characters.
    pub next_token: Option<String>,
}

impl Encode for ListApplicationSnapshotsResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.snapshot_summaries {
            writer.member("SnapshotSummaries");
            value.encode(writer);
        }
        if let Some(value) = &self.next_token {
            writer.member("NextToken");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListApplicationSnapshotsResponse> for Reply {
    fn from(output: ListApplicationSnapshotsResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListApplicationVersions`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListApplicationVersionsResponse {
    /// `ApplicationVersionSummaries`.
    pub application_version_summaries: Option<Vec<ApplicationVersionSummary>>,
    /// `NextToken`: 1 to 512 characters.
    pub next_token: Option<String>,
}

impl Encode for ListApplicationVersionsResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.application_version_summaries {
            writer.member("ApplicationVersionSummaries");
            value.encode(writer);
        }
        if let Some(value) = &self.next_token {
            writer.member("NextToken");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListApplicationVersionsResponse> for Reply {
    fn from(output: ListApplicationVersionsResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListApplications`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListApplicationsResponse {
    /// `ApplicationSummaries`.
    pub application_summaries: Vec<ApplicationSummary>,
    /// `NextToken`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub next_token: Option<String>,
}

impl Encode for ListApplicationsResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ApplicationSummaries");
        self.application_summaries.encode(writer);
        if let Some(value) = &self.next_token {
            writer.member("NextToken");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListApplicationsResponse> for Reply {
    fn from(output: ListApplicationsResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListSnapshotOperations`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListSnapshotOperationsResponse {
    /// `SnapshotOperationInfoList`.
    pub snapshot_operation_info_list: Vec<SnapshotOperationInfo>,
    /// `NextToken`: 1 to 512 characters.
    pub next_token: Option<String>,
}

impl Encode for ListSnapshotOperationsResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("SnapshotOperationInfoList");
        self.snapshot_operation_info_list.encode(writer);
        if let Some(value) = &self.next_token {
            writer.member("NextToken");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListSnapshotOperationsResponse> for Reply {
    fn from(output: ListSnapshotOperationsResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListSnapshots`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListSnapshotsResponse {
    /// `SnapshotInfoList`.
    pub snapshot_info_list: Vec<SnapshotInfo>,
    /// `NextToken`: 1 to 512 characters.
    pub next_token: Option<String>,
}

impl Encode for ListSnapshotsResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("SnapshotInfoList");
        self.snapshot_info_list.encode(writer);
        if let Some(value) = &self.next_token {
            writer.member("NextToken");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListSnapshotsResponse> for Reply {
    fn from(output: ListSnapshotsResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListTagsForResource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTagsForResourceResponse {
    /// `Tags`: 1 to 200 items.
    pub tags: Option<Vec<Tag>>,
}

impl Encode for ListTagsForResourceResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.tags {
            writer.member("Tags");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListTagsForResourceResponse> for Reply {
    fn from(output: ListTagsForResourceResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `RollbackApplication`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RollbackApplicationResponse {
    /// `ApplicationDetail`.
    pub application_detail: ApplicationDetail,
    /// `OperationId`: 1 to 64 characters.
    pub operation_id: Option<String>,
}

impl Encode for RollbackApplicationResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ApplicationDetail");
        self.application_detail.encode(writer);
        if let Some(value) = &self.operation_id {
            writer.member("OperationId");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<RollbackApplicationResponse> for Reply {
    fn from(output: RollbackApplicationResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `StartApplication`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartApplicationResponse {
    /// `OperationId`: 1 to 64 characters.
    pub operation_id: Option<String>,
}

impl Encode for StartApplicationResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.operation_id {
            writer.member("OperationId");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<StartApplicationResponse> for Reply {
    fn from(output: StartApplicationResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `StopApplication`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StopApplicationResponse {
    /// `OperationId`: 1 to 64 characters.
    pub operation_id: Option<String>,
}

impl Encode for StopApplicationResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.operation_id {
            writer.member("OperationId");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<StopApplicationResponse> for Reply {
    fn from(output: StopApplicationResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `TagResource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TagResourceResponse {}

impl Encode for TagResourceResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}

impl From<TagResourceResponse> for Reply {
    fn from(output: TagResourceResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `UntagResource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UntagResourceResponse {}

impl Encode for UntagResourceResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}

impl From<UntagResourceResponse> for Reply {
    fn from(output: UntagResourceResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `UpdateApplicationMaintenanceConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateApplicationMaintenanceConfigurationResponse {
    /// `ApplicationARN`: 1 to 2048 characters, `arn:.*`.
    pub application_arn: Option<String>,
    /// `ApplicationMaintenanceConfigurationDescription`.
    pub application_maintenance_configuration_description:
        Option<ApplicationMaintenanceConfigurationDescription>,
}

impl Encode for UpdateApplicationMaintenanceConfigurationResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.application_arn {
            writer.member("ApplicationARN");
            value.encode(writer);
        }
        if let Some(value) = &self.application_maintenance_configuration_description {
            writer.member("ApplicationMaintenanceConfigurationDescription");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<UpdateApplicationMaintenanceConfigurationResponse> for Reply {
    fn from(output: UpdateApplicationMaintenanceConfigurationResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `UpdateApplication`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateApplicationResponse {
    /// `ApplicationDetail`.
    pub application_detail: ApplicationDetail,
    /// `OperationId`: 1 to 64 characters.
    pub operation_id: Option<String>,
}

impl Encode for UpdateApplicationResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ApplicationDetail");
        self.application_detail.encode(writer);
        if let Some(value) = &self.operation_id {
            writer.member("OperationId");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<UpdateApplicationResponse> for Reply {
    fn from(output: UpdateApplicationResponse) -> Self {
        Self::value(output)
    }
}
