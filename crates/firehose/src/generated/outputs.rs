// Made by `cargo xtask generate` from models/firehose.json; what is changed here is lost.

//! What the operations answer. Nothing checks it against the model.

use millstream_api::{Encode, Reply, Writer};

use super::{DeliveryStreamDescription, PutRecordBatchResponseEntry, Tag};

/// Output of `CreateDeliveryStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateDeliveryStreamOutput {
    /// `DeliveryStreamARN`: 1 to 512 characters,
    /// `arn:.*:firehose:[a-zA-Z0-9\-]+:\d{12}:deliverystream/[a-zA-Z0-9._-]+`.
    pub delivery_stream_arn: Option<String>,
}

impl Encode for CreateDeliveryStreamOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.delivery_stream_arn {
            writer.member("DeliveryStreamARN");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<CreateDeliveryStreamOutput> for Reply {
    fn from(output: CreateDeliveryStreamOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `DeleteDeliveryStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteDeliveryStreamOutput {}

impl Encode for DeleteDeliveryStreamOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}

impl From<DeleteDeliveryStreamOutput> for Reply {
    fn from(output: DeleteDeliveryStreamOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `DescribeDeliveryStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeDeliveryStreamOutput {
    /// `DeliveryStreamDescription`.
    pub delivery_stream_description: DeliveryStreamDescription,
}

impl Encode for DescribeDeliveryStreamOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("DeliveryStreamDescription");
        self.delivery_stream_description.encode(writer);
        writer.end_object();
    }
}

impl From<DescribeDeliveryStreamOutput> for Reply {
    fn from(output: DescribeDeliveryStreamOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `ListDeliveryStreams`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListDeliveryStreamsOutput {
    /// `DeliveryStreamNames`.
    pub delivery_stream_names: Vec<String>,
    /// `HasMoreDeliveryStreams`.
    pub has_more_delivery_streams: bool,
}

impl Encode for ListDeliveryStreamsOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("DeliveryStreamNames");
        self.delivery_stream_names.encode(writer);
        writer.member("HasMoreDeliveryStreams");
        self.has_more_delivery_streams.encode(writer);
        writer.end_object();
    }
}

impl From<ListDeliveryStreamsOutput> for Reply {
    fn from(output: ListDeliveryStreamsOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `ListTagsForDeliveryStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTagsForDeliveryStreamOutput {
    /// `Tags`: 0 to 50 items.
    pub tags: Vec<Tag>,
    /// `HasMoreTags`.
    pub has_more_tags: bool,
}

impl Encode for ListTagsForDeliveryStreamOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Tags");
        self.tags.encode(writer);
        writer.member("HasMoreTags");
        self.has_more_tags.encode(writer);
        writer.end_object();
    }
}

impl From<ListTagsForDeliveryStreamOutput> for Reply {
    fn from(output: ListTagsForDeliveryStreamOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `PutRecordBatch`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PutRecordBatchOutput {
    /// `FailedPutCount`: at least 0.
    pub failed_put_count: i32,
    /// `Encrypted`.
    pub encrypted: Option<bool>,
    /// `RequestResponses`: 1 to 500 items.
    pub request_responses: Vec<PutRecordBatchResponseEntry>,
}

impl Encode for PutRecordBatchOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("FailedPutCount");
        self.failed_put_count.encode(writer);
        if let Some(value) = &self.encrypted {
            writer.member("Encrypted");
            value.encode(writer);
        }
        writer.member("RequestResponses");
        self.request_responses.encode(writer);
        writer.end_object();
    }
}

impl From<PutRecordBatchOutput> for Reply {
    fn from(output: PutRecordBatchOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `PutRecord`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PutRecordOutput {
    /// `RecordId`: at least 1 characters.
    pub record_id: String,
    /// `Encrypted`.
    pub encrypted: Option<bool>,
}

impl Encode for PutRecordOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("RecordId");
        self.record_id.encode(writer);
        if let Some(value) = &self.encrypted {
            writer.member("Encrypted");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<PutRecordOutput> for Reply {
    fn from(output: PutRecordOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `StartDeliveryStreamEncryption`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartDeliveryStreamEncryptionOutput {}

impl Encode for StartDeliveryStreamEncryptionOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}

impl From<StartDeliveryStreamEncryptionOutput> for Reply {
    fn from(output: StartDeliveryStreamEncryptionOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `StopDeliveryStreamEncryption`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StopDeliveryStreamEncryptionOutput {}

impl Encode for StopDeliveryStreamEncryptionOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}

impl From<StopDeliveryStreamEncryptionOutput> for Reply {
    fn from(output: StopDeliveryStreamEncryptionOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `TagDeliveryStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TagDeliveryStreamOutput {}

impl Encode for TagDeliveryStreamOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}

impl From<TagDeliveryStreamOutput> for Reply {
    fn from(output: TagDeliveryStreamOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `UntagDeliveryStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UntagDeliveryStreamOutput {}

impl Encode for UntagDeliveryStreamOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}

impl From<UntagDeliveryStreamOutput> for Reply {
    fn from(output: UntagDeliveryStreamOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `UpdateDestination`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateDestinationOutput {}

impl Encode for UpdateDestinationOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}

impl From<UpdateDestinationOutput> for Reply {
    fn from(output: UpdateDestinationOutput) -> Self {
        Self::value(output)
    }
}
