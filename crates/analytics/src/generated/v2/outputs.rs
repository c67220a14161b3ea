// Made by `cargo xtask generate` from models/kinesisanalyticsv2.json; what is changed here is lost.

//! What the operations answer. Nothing checks it against the model.

use millstream_api::{Encode, Reply, Writer};

use super::{ApplicationDetail, ApplicationSummary, InputDescription, OutputDescription, Tag};

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
