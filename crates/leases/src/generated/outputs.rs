// Made by `cargo xtask generate` from models/dynamodb.json; what is changed here is lost.

//! What the operations answer. Nothing checks it against the model.

use std::collections::BTreeMap;

use millstream_api::{Encode, Reply, Writer};

use super::{
    ConsumedCapacity, ContinuousBackupsDescription, ItemCollectionMetrics, ItemResponse, KeysAndAttributes,
    TableDescription, Tag, TimeToLiveDescription, TimeToLiveSpecification, WriteRequest,
};

use crate::AttributeValue;

/// Output of `BatchGetItem`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BatchGetItemOutput {
    /// `Responses`.
    pub responses: Option<BTreeMap<String, Vec<BTreeMap<String, AttributeValue>>>>,
    /// `UnprocessedKeys`: 1 to 100 entries.
    pub unprocessed_keys: Option<BTreeMap<String, KeysAndAttributes>>,
    /// `ConsumedCapacity`.
    pub consumed_capacity: Option<Vec<ConsumedCapacity>>,
}

impl Encode for BatchGetItemOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.responses {
            writer.member("Responses");
            value.encode(writer);
        }
        if let Some(value) = &self.unprocessed_keys {
            writer.member("UnprocessedKeys");
            value.encode(writer);
        }
        if let Some(value) = &self.consumed_capacity {
            writer.member("ConsumedCapacity");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<BatchGetItemOutput> for Reply {
    fn from(output: BatchGetItemOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `BatchWriteItem`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BatchWriteItemOutput {
    /// `UnprocessedItems`: 1 to 25 entries.
    pub unprocessed_items: Option<BTreeMap<String, Vec<WriteRequest>>>,
    /// `ItemCollectionMetrics`.
    pub item_collection_metrics: Option<BTreeMap<String, Vec<ItemCollectionMetrics>>>,
    /// `ConsumedCapacity`.
    pub consumed_capacity: Option<Vec<ConsumedCapacity>>,
}

impl Encode for BatchWriteItemOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.unprocessed_items {
            writer.member("UnprocessedItems");
            value.encode(writer);
        }
        if let Some(value) = &self.item_collection_metrics {
            writer.member("ItemCollectionMetrics");
            value.encode(writer);
        }
        if let Some(value) = &self.consumed_capacity {
            writer.member("ConsumedCapacity");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<BatchWriteItemOutput> for Reply {
    fn from(output: BatchWriteItemOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `CreateTable`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateTableOutput {
    /// `TableDescription`.
    pub table_description: Option<TableDescription>,
}

impl Encode for CreateTableOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.table_description {
            writer.member("TableDescription");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<CreateTableOutput> for Reply {
    fn from(output: CreateTableOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `DeleteItem`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteItemOutput {
    /// `Attributes`.
    pub attributes: Option<BTreeMap<String, AttributeValue>>,
    /// `ConsumedCapacity`.
    pub consumed_capacity: Option<ConsumedCapacity>,
    /// `ItemCollectionMetrics`.
    pub item_collection_metrics: Option<ItemCollectionMetrics>,
}

impl Encode for DeleteItemOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.attributes {
            writer.member("Attributes");
            value.encode(writer);
        }
        if let Some(value) = &self.consumed_capacity {
            writer.member("ConsumedCapacity");
            value.encode(writer);
        }
        if let Some(value) = &self.item_collection_metrics {
            writer.member("ItemCollectionMetrics");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<DeleteItemOutput> for Reply {
    fn from(output: DeleteItemOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `DeleteTable`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteTableOutput {
    /// `TableDescription`.
    pub table_description: Option<TableDescription>,
}

impl Encode for DeleteTableOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.table_description {
            writer.member("TableDescription");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<DeleteTableOutput> for Reply {
    fn from(output: DeleteTableOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `DescribeContinuousBackups`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeContinuousBackupsOutput {
    /// `ContinuousBackupsDescription`.
    pub continuous_backups_description: Option<ContinuousBackupsDescription>,
}

impl Encode for DescribeContinuousBackupsOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.continuous_backups_description {
            writer.member("ContinuousBackupsDescription");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<DescribeContinuousBackupsOutput> for Reply {
    fn from(output: DescribeContinuousBackupsOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `DescribeTable`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeTableOutput {
    /// `Table`.
    pub table: Option<TableDescription>,
}

impl Encode for DescribeTableOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.table {
            writer.member("Table");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<DescribeTableOutput> for Reply {
    fn from(output: DescribeTableOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `DescribeTimeToLive`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeTimeToLiveOutput {
    /// `TimeToLiveDescription`.
    pub time_to_live_description: Option<TimeToLiveDescription>,
}

impl Encode for DescribeTimeToLiveOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.time_to_live_description {
            writer.member("TimeToLiveDescription");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<DescribeTimeToLiveOutput> for Reply {
    fn from(output: DescribeTimeToLiveOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `GetItem`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetItemOutput {
    /// `Item`.
    pub item: Option<BTreeMap<String, AttributeValue>>,
    /// `ConsumedCapacity`.
    pub consumed_capacity: Option<ConsumedCapacity>,
}

impl Encode for GetItemOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.item {
            writer.member("Item");
            value.encode(writer);
        }
        if let Some(value) = &self.consumed_capacity {
            writer.member("ConsumedCapacity");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<GetItemOutput> for Reply {
    fn from(output: GetItemOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `ListTables`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTablesOutput {
    /// `TableNames`.
    pub table_names: Option<Vec<String>>,
    /// `LastEvaluatedTableName`: 3 to 255 characters, `[a-zA-Z0-9_.-]+`.
    pub last_evaluated_table_name: Option<String>,
}

impl Encode for ListTablesOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.table_names {
            writer.member("TableNames");
            value.encode(writer);
        }
        if let Some(value) = &self.last_evaluated_table_name {
            writer.member("LastEvaluatedTableName");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListTablesOutput> for Reply {
    fn from(output: ListTablesOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `ListTagsOfResource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTagsOfResourceOutput {
    /// `Tags`.
    pub tags: Option<Vec<Tag>>,
    /// `NextToken`.
    pub next_token: Option<String>,
}

impl Encode for ListTagsOfResourceOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.tags {
            writer.member("Tags");
            value.encode(writer);
        }
        if let Some(value) = &self.next_token {
            writer.member("NextToken");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListTagsOfResourceOutput> for Reply {
    fn from(output: ListTagsOfResourceOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `PutItem`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PutItemOutput {
    /// `Attributes`.
    pub attributes: Option<BTreeMap<String, AttributeValue>>,
    /// `ConsumedCapacity`.
    pub consumed_capacity: Option<ConsumedCapacity>,
    /// `ItemCollectionMetrics`.
    pub item_collection_metrics: Option<ItemCollectionMetrics>,
}

impl Encode for PutItemOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.attributes {
            writer.member("Attributes");
            value.encode(writer);
        }
        if let Some(value) = &self.consumed_capacity {
            writer.member("ConsumedCapacity");
            value.encode(writer);
        }
        if let Some(value) = &self.item_collection_metrics {
            writer.member("ItemCollectionMetrics");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<PutItemOutput> for Reply {
    fn from(output: PutItemOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `Query`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QueryOutput {
    /// `Items`.
    pub items: Option<Vec<BTreeMap<String, AttributeValue>>>,
    /// `Count`.
    pub count: Option<i32>,
    /// `ScannedCount`.
    pub scanned_count: Option<i32>,
    /// `LastEvaluatedKey`.
    pub last_evaluated_key: Option<BTreeMap<String, AttributeValue>>,
    /// `ConsumedCapacity`.
    pub consumed_capacity: Option<ConsumedCapacity>,
}

impl Encode for QueryOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.items {
            writer.member("Items");
            value.encode(writer);
        }
        if let Some(value) = &self.count {
            writer.member("Count");
            value.encode(writer);
        }
        if let Some(value) = &self.scanned_count {
            writer.member("ScannedCount");
            value.encode(writer);
        }
        if let Some(value) = &self.last_evaluated_key {
            writer.member("LastEvaluatedKey");
            value.encode(writer);
        }
        if let Some(value) = &self.consumed_capacity {
            writer.member("ConsumedCapacity");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<QueryOutput> for Reply {
    fn from(output: QueryOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `Scan`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ScanOutput {
    /// `Items`.
    pub items: Option<Vec<BTreeMap<String, AttributeValue>>>,
    /// `Count`.
    pub count: Option<i32>,
    /// `ScannedCount`.
    pub scanned_count: Option<i32>,
    /// `LastEvaluatedKey`.
    pub last_evaluated_key: Option<BTreeMap<String, AttributeValue>>,
    /// `ConsumedCapacity`.
    pub consumed_capacity: Option<ConsumedCapacity>,
}

impl Encode for ScanOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.items {
            writer.member("Items");
            value.encode(writer);
        }
        if let Some(value) = &self.count {
            writer.member("Count");
            value.encode(writer);
        }
        if let Some(value) = &self.scanned_count {
            writer.member("ScannedCount");
            value.encode(writer);
        }
        if let Some(value) = &self.last_evaluated_key {
            writer.member("LastEvaluatedKey");
            value.encode(writer);
        }
        if let Some(value) = &self.consumed_capacity {
            writer.member("ConsumedCapacity");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ScanOutput> for Reply {
    fn from(output: ScanOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `TransactGetItems`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TransactGetItemsOutput {
    /// `ConsumedCapacity`.
    pub consumed_capacity: Option<Vec<ConsumedCapacity>>,
    /// `Responses`: 1 to 100 items.
    pub responses: Option<Vec<ItemResponse>>,
}

impl Encode for TransactGetItemsOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.consumed_capacity {
            writer.member("ConsumedCapacity");
            value.encode(writer);
        }
        if let Some(value) = &self.responses {
            writer.member("Responses");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<TransactGetItemsOutput> for Reply {
    fn from(output: TransactGetItemsOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `TransactWriteItems`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TransactWriteItemsOutput {
    /// `ConsumedCapacity`.
    pub consumed_capacity: Option<Vec<ConsumedCapacity>>,
    /// `ItemCollectionMetrics`.
    pub item_collection_metrics: Option<BTreeMap<String, Vec<ItemCollectionMetrics>>>,
}

impl Encode for TransactWriteItemsOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.consumed_capacity {
            writer.member("ConsumedCapacity");
            value.encode(writer);
        }
        if let Some(value) = &self.item_collection_metrics {
            writer.member("ItemCollectionMetrics");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<TransactWriteItemsOutput> for Reply {
    fn from(output: TransactWriteItemsOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `UpdateContinuousBackups`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateContinuousBackupsOutput {
    /// `ContinuousBackupsDescription`.
    pub continuous_backups_description: Option<ContinuousBackupsDescription>,
}

impl Encode for UpdateContinuousBackupsOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.continuous_backups_description {
            writer.member("ContinuousBackupsDescription");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<UpdateContinuousBackupsOutput> for Reply {
    fn from(output: UpdateContinuousBackupsOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `UpdateItem`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateItemOutput {
    /// `Attributes`.
    pub attributes: Option<BTreeMap<String, AttributeValue>>,
    /// `ConsumedCapacity`.
    pub consumed_capacity: Option<ConsumedCapacity>,
    /// `ItemCollectionMetrics`.
    pub item_collection_metrics: Option<ItemCollectionMetrics>,
}

impl Encode for UpdateItemOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.attributes {
            writer.member("Attributes");
            value.encode(writer);
        }
        if let Some(value) = &self.consumed_capacity {
            writer.member("ConsumedCapacity");
            value.encode(writer);
        }
        if let Some(value) = &self.item_collection_metrics {
            writer.member("ItemCollectionMetrics");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<UpdateItemOutput> for Reply {
    fn from(output: UpdateItemOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `UpdateTable`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateTableOutput {
    /// `TableDescription`.
    pub table_description: Option<TableDescription>,
}

impl Encode for UpdateTableOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.table_description {
            writer.member("TableDescription");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<UpdateTableOutput> for Reply {
    fn from(output: UpdateTableOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `UpdateTimeToLive`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateTimeToLiveOutput {
    /// `TimeToLiveSpecification`.
    pub time_to_live_specification: Option<TimeToLiveSpecification>,
}

impl Encode for UpdateTimeToLiveOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.time_to_live_specification {
            writer.member("TimeToLiveSpecification");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<UpdateTimeToLiveOutput> for Reply {
    fn from(output: UpdateTimeToLiveOutput) -> Self {
        Self::value(output)
    }
}
