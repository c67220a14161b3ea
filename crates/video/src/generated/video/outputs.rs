// Made by `cargo xtask generate` from models/kinesisvideo.json; what is changed here is lost.

//! What the operations answer. Nothing checks it against the model.

use std::collections::BTreeMap;

use millstream_api::{Encode, Reply, Writer};

use super::{StreamInfo, StreamStorageConfiguration};

/// Output of `CreateStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateStreamOutput {
    /// `StreamARN`: 1 to 1024 characters,
    /// `arn:[a-z\d-]+:kinesisvideo:[a-z0-9-]+:[0-9]+:[a-z]+/[a-zA-Z0-9_.-]+/[0-9]+`.
    pub stream_arn: Option<String>,
}

impl Encode for CreateStreamOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.stream_arn {
            writer.member("StreamARN");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<CreateStreamOutput> for Reply {
    fn from(output: CreateStreamOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `DeleteStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteStreamOutput {}

impl Encode for DeleteStreamOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}

impl From<DeleteStreamOutput> for Reply {
    fn from(output: DeleteStreamOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `DescribeStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeStreamOutput {
    /// `StreamInfo`.
    pub stream_info: Option<StreamInfo>,
}

impl Encode for DescribeStreamOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.stream_info {
            writer.member("StreamInfo");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<DescribeStreamOutput> for Reply {
    fn from(output: DescribeStreamOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `DescribeStreamStorageConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeStreamStorageConfigurationOutput {
    /// `StreamName`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `StreamARN`: 1 to 1024 characters,
    /// `arn:[a-z\d-]+:kinesisvideo:[a-z0-9-]+:[0-9]+:[a-z]+/[a-zA-Z0-9_.-]+/[0-9]+`.
    pub stream_arn: Option<String>,
    /// `StreamStorageConfiguration`.
    pub stream_storage_configuration: Option<StreamStorageConfiguration>,
}

impl Encode for DescribeStreamStorageConfigurationOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.stream_name {
            writer.member("StreamName");
            value.encode(writer);
        }
        if let Some(value) = &self.stream_arn {
            writer.member("StreamARN");
            value.encode(writer);
        }
        if let Some(value) = &self.stream_storage_configuration {
            writer.member("StreamStorageConfiguration");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<DescribeStreamStorageConfigurationOutput> for Reply {
    fn from(output: DescribeStreamStorageConfigurationOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `GetDataEndpoint`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetDataEndpointOutput {
    /// `DataEndpoint`.
    pub data_endpoint: Option<String>,
}

impl Encode for GetDataEndpointOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.data_endpoint {
            writer.member("DataEndpoint");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<GetDataEndpointOutput> for Reply {
    fn from(output: GetDataEndpointOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `ListStreams`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListStreamsOutput {
    /// `StreamInfoList`.
    pub stream_info_list: Option<Vec<StreamInfo>>,
    /// `NextToken`: 0 to 1024 characters, `[a-zA-Z0-9+/=]*`.
    pub next_token: Option<String>,
}

impl Encode for ListStreamsOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.stream_info_list {
            writer.member("StreamInfoList");
            value.encode(writer);
        }
        if let Some(value) = &self.next_token {
            writer.member("NextToken");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListStreamsOutput> for Reply {
    fn from(output: ListStreamsOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `ListTagsForResource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTagsForResourceOutput {
    /// `NextToken`: 0 to 1024 characters, `[a-zA-Z0-9+/=]*`.
    pub next_token: Option<String>,
    /// `Tags`: 1 to 50 entries.
    pub tags: Option<BTreeMap<String, String>>,
}

impl Encode for ListTagsForResourceOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.next_token {
            writer.member("NextToken");
            value.encode(writer);
        }
        if let Some(value) = &self.tags {
            writer.member("Tags");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListTagsForResourceOutput> for Reply {
    fn from(output: ListTagsForResourceOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `ListTagsForStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTagsForStreamOutput {
    /// `NextToken`: 0 to 1024 characters, `[a-zA-Z0-9+/=]*`.
    pub next_token: Option<String>,
    /// `Tags`: 1 to 50 entries.
    pub tags: Option<BTreeMap<String, String>>,
}

impl Encode for ListTagsForStreamOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.next_token {
            writer.member("NextToken");
            value.encode(writer);
        }
        if let Some(value) = &self.tags {
            writer.member("Tags");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListTagsForStreamOutput> for Reply {
    fn from(output: ListTagsForStreamOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `TagResource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TagResourceOutput {}

impl Encode for TagResourceOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}

impl From<TagResourceOutput> for Reply {
    fn from(output: TagResourceOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `TagStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TagStreamOutput {}

impl Encode for TagStreamOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}

impl From<TagStreamOutput> for Reply {
    fn from(output: TagStreamOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `UntagResource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UntagResourceOutput {}

impl Encode for UntagResourceOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}

impl From<UntagResourceOutput> for Reply {
    fn from(output: UntagResourceOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `UntagStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UntagStreamOutput {}

impl Encode for UntagStreamOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}

impl From<UntagStreamOutput> for Reply {
    fn from(output: UntagStreamOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `UpdateDataRetention`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateDataRetentionOutput {}

impl Encode for UpdateDataRetentionOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}

impl From<UpdateDataRetentionOutput> for Reply {
    fn from(output: UpdateDataRetentionOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `UpdateStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateStreamOutput {}

impl Encode for UpdateStreamOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}

impl From<UpdateStreamOutput> for Reply {
    fn from(output: UpdateStreamOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `UpdateStreamStorageConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateStreamStorageConfigurationOutput {}

impl Encode for UpdateStreamStorageConfigurationOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}

impl From<UpdateStreamStorageConfigurationOutput> for Reply {
    fn from(output: UpdateStreamStorageConfigurationOutput) -> Self {
        Self::value(output)
    }
}
