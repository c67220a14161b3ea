// Made by `cargo xtask generate` from models/kinesisanalytics.json; what is changed here is lost.

//! What the operations answer. Nothing checks it against the model.

use millstream_api::{Encode, Reply, Writer};

use super::{ApplicationDetail, ApplicationSummary, SourceSchema, Tag};

/// Output of `AddApplicationCloudWatchLoggingOption`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AddApplicationCloudWatchLoggingOptionResponse {}

impl Encode for AddApplicationCloudWatchLoggingOptionResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
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
pub struct AddApplicationInputProcessingConfigurationResponse {}

impl Encode for AddApplicationInputProcessingConfigurationResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
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
pub struct AddApplicationInputResponse {}

impl Encode for AddApplicationInputResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
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
pub struct AddApplicationOutputResponse {}

impl Encode for AddApplicationOutputResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
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
pub struct AddApplicationReferenceDataSourceResponse {}

impl Encode for AddApplicationReferenceDataSourceResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}

impl From<AddApplicationReferenceDataSourceResponse> for Reply {
    fn from(output: AddApplicationReferenceDataSourceResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `CreateApplication`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateApplicationResponse {
    /// `ApplicationSummary`.
    pub application_summary: ApplicationSummary,
}

impl Encode for CreateApplicationResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ApplicationSummary");
        self.application_summary.encode(writer);
        writer.end_object();
    }
}

impl From<CreateApplicationResponse> for Reply {
    fn from(output: CreateApplicationResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `DeleteApplicationCloudWatchLoggingOption`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteApplicationCloudWatchLoggingOptionResponse {}

impl Encode for DeleteApplicationCloudWatchLoggingOptionResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
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
pub struct DeleteApplicationInputProcessingConfigurationResponse {}

impl Encode for DeleteApplicationInputProcessingConfigurationResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
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
pub struct DeleteApplicationOutputResponse {}

impl Encode for DeleteApplicationOutputResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
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
pub struct DeleteApplicationReferenceDataSourceResponse {}

impl Encode for DeleteApplicationReferenceDataSourceResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
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

/// Output of `ListApplications`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListApplicationsResponse {
    /// `ApplicationSummaries`.
    pub application_summaries: Vec<ApplicationSummary>,
    /// `HasMoreApplications`.
    pub has_more_applications: bool,
}

impl Encode for ListApplicationsResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ApplicationSummaries");
        self.application_summaries.encode(writer);
        writer.member("HasMoreApplications");
        self.has_more_applications.encode(writer);
        writer.end_object();
    }
}

impl From<ListApplicationsResponse> for Reply {
    fn from(output: ListApplicationsResponse) -> Self {
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

/// Output of `StartApplication`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartApplicationResponse {}

impl Encode for StartApplicationResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
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
pub struct StopApplicationResponse {}

impl Encode for StopApplicationResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
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

/// Output of `UpdateApplication`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateApplicationResponse {}

impl Encode for UpdateApplicationResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}

impl From<UpdateApplicationResponse> for Reply {
    fn from(output: UpdateApplicationResponse) -> Self {
        Self::value(output)
    }
}
