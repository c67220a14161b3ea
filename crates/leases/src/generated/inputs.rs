// Made by `cargo xtask generate` from models/dynamodb.json; what is changed here is lost.

//! What the operations take.

use std::collections::BTreeMap;

use millstream_api::{Decode, Held, Malformed, Members, Reader, Violations, int, list, map, texts};

use super::{
    AttributeDefinition, AttributeValueUpdate, BillingMode, Condition, ConditionalOperator,
    ExpectedAttributeValue, GlobalSecondaryIndex, GlobalSecondaryIndexUpdate,
    GlobalTableSettingsReplicationMode, GlobalTableWitnessGroupUpdate, KeySchemaElement, KeysAndAttributes,
    LocalSecondaryIndex, MultiRegionConsistency, OnDemandThroughput, PointInTimeRecoverySpecification,
    ProvisionedThroughput, ReplicationGroupUpdate, ReturnConsumedCapacity, ReturnItemCollectionMetrics,
    ReturnValue, ReturnValuesOnConditionCheckFailure, SSESpecification, Select, StreamSpecification,
    TableClass, Tag, TimeToLiveSpecification, TransactGetItem, TransactWriteItem, VectorIndex,
    VectorIndexUpdate, WarmThroughput, WriteRequest, rules,
};

use crate::AttributeValue;

/// Input of `BatchGetItem`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BatchGetItemInput {
    /// `RequestItems`: 1 to 100 entries.
    pub request_items: BTreeMap<String, KeysAndAttributes>,
    /// `ReturnConsumedCapacity`.
    pub return_consumed_capacity: Option<ReturnConsumedCapacity>,
}

impl Decode for BatchGetItemInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RequestItems", "ReturnConsumedCapacity"]);
        let mut request_items = None;
        let mut return_consumed_capacity = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    request_items =
                        Some(held.keep(0, violations, |violations| map(reader, "requestItems", violations))?)
                }
                1 => return_consumed_capacity = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&request_items, "requestItems") {
            rules::BATCH_GET_REQUEST_MAP.check_keys(value, "requestItems", violations);
            held.report(0, violations);
        }
        if let Some(value) = &return_consumed_capacity {
            rules::RETURN_CONSUMED_CAPACITY.check(value, "returnConsumedCapacity", violations);
        }
        Ok(Self {
            request_items: request_items.unwrap_or_default(),
            return_consumed_capacity: return_consumed_capacity
                .as_deref()
                .and_then(ReturnConsumedCapacity::parse),
        })
    }
}

/// Input of `BatchWriteItem`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BatchWriteItemInput {
    /// `RequestItems`: 1 to 25 entries.
    pub request_items: BTreeMap<String, Vec<WriteRequest>>,
    /// `ReturnConsumedCapacity`.
    pub return_consumed_capacity: Option<ReturnConsumedCapacity>,
    /// `ReturnItemCollectionMetrics`.
    pub return_item_collection_metrics: Option<ReturnItemCollectionMetrics>,
}

impl Decode for BatchWriteItemInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["RequestItems", "ReturnConsumedCapacity", "ReturnItemCollectionMetrics"]);
        let mut request_items = None;
        let mut return_consumed_capacity = None;
        let mut return_item_collection_metrics = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    request_items = Some(held.keep(0, violations, |violations| {
                        map::<Vec<WriteRequest>>(reader, "requestItems", violations)
                    })?)
                }
                1 => return_consumed_capacity = Some(reader.string()?),
                2 => return_item_collection_metrics = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&request_items, "requestItems") {
            rules::BATCH_WRITE_ITEM_REQUEST_MAP.check_keys(value, "requestItems", violations);
            for (key, value) in value {
                violations.within_value("requestItems", key, |violations| {
                    rules::WRITE_REQUESTS.check(value, "", violations);
                });
            }
            held.report(0, violations);
        }
        if let Some(value) = &return_consumed_capacity {
            rules::RETURN_CONSUMED_CAPACITY.check(value, "returnConsumedCapacity", violations);
        }
        if let Some(value) = &return_item_collection_metrics {
            rules::RETURN_ITEM_COLLECTION_METRICS.check(value, "returnItemCollectionMetrics", violations);
        }
        Ok(Self {
            request_items: request_items.unwrap_or_default(),
            return_consumed_capacity: return_consumed_capacity
                .as_deref()
                .and_then(ReturnConsumedCapacity::parse),
            return_item_collection_metrics: return_item_collection_metrics
                .as_deref()
                .and_then(ReturnItemCollectionMetrics::parse),
        })
    }
}

/// Input of `CreateTable`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateTableInput {
    /// `AttributeDefinitions`.
    pub attribute_definitions: Option<Vec<AttributeDefinition>>,
    /// `TableName`: 1 to 1024 characters.
    pub table_name: String,
    /// `KeySchema`: at least 1 items.
    pub key_schema: Option<Vec<KeySchemaElement>>,
    /// `LocalSecondaryIndexes`.
    pub local_secondary_indexes: Option<Vec<LocalSecondaryIndex>>,
    /// `GlobalSecondaryIndexes`.
    pub global_secondary_indexes: Option<Vec<GlobalSecondaryIndex>>,
    /// `BillingMode`.
    pub billing_mode: Option<BillingMode>,
    /// `ProvisionedThroughput`.
    pub provisioned_throughput: Option<ProvisionedThroughput>,
    /// `StreamSpecification`.
    pub stream_specification: Option<StreamSpecification>,
    /// `SSESpecification`.
    pub sse_specification: Option<SSESpecification>,
    /// `Tags`.
    pub tags: Option<Vec<Tag>>,
    /// `TableClass`.
    pub table_class: Option<TableClass>,
    /// `DeletionProtectionEnabled`.
    pub deletion_protection_enabled: Option<bool>,
    /// `WarmThroughput`.
    pub warm_throughput: Option<WarmThroughput>,
    /// `ResourcePolicy`.
    pub resource_policy: Option<String>,
    /// `OnDemandThroughput`.
    pub on_demand_throughput: Option<OnDemandThroughput>,
    /// `GlobalTableSourceArn`: 1 to 1024 characters.
    pub global_table_source_arn: Option<String>,
    /// `GlobalTableSettingsReplicationMode`.
    pub global_table_settings_replication_mode: Option<GlobalTableSettingsReplicationMode>,
    /// `VectorIndexes`.
    pub vector_indexes: Option<Vec<VectorIndex>>,
}

impl Decode for CreateTableInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "AttributeDefinitions",
            "TableName",
            "KeySchema",
            "LocalSecondaryIndexes",
            "GlobalSecondaryIndexes",
            "BillingMode",
            "ProvisionedThroughput",
            "StreamSpecification",
            "SSESpecification",
            "Tags",
            "TableClass",
            "DeletionProtectionEnabled",
            "WarmThroughput",
            "ResourcePolicy",
            "OnDemandThroughput",
            "GlobalTableSourceArn",
            "GlobalTableSettingsReplicationMode",
            "VectorIndexes",
        ]);
        let mut attribute_definitions = None;
        let mut table_name = None;
        let mut key_schema = None;
        let mut local_secondary_indexes = None;
        let mut global_secondary_indexes = None;
        let mut billing_mode = None;
        let mut provisioned_throughput = None;
        let mut stream_specification = None;
        let mut sse_specification = None;
        let mut tags = None;
        let mut table_class = None;
        let mut deletion_protection_enabled = None;
        let mut warm_throughput = None;
        let mut resource_policy = None;
        let mut on_demand_throughput = None;
        let mut global_table_source_arn = None;
        let mut global_table_settings_replication_mode = None;
        let mut vector_indexes = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    attribute_definitions =
                        Some(held.keep(0, violations, |violations| {
                            list(reader, "attributeDefinitions", violations)
                        })?)
                }
                1 => table_name = Some(reader.string()?),
                2 => {
                    key_schema =
                        Some(held.keep(2, violations, |violations| list(reader, "keySchema", violations))?)
                }
                3 => {
                    local_secondary_indexes = Some(held.keep(3, violations, |violations| {
                        list(reader, "localSecondaryIndexes", violations)
                    })?)
                }
                4 => {
                    global_secondary_indexes = Some(held.keep(4, violations, |violations| {
                        list(reader, "globalSecondaryIndexes", violations)
                    })?)
                }
                5 => billing_mode = Some(reader.string()?),
                6 => {
                    provisioned_throughput = Some(held.keep(6, violations, |violations| {
                        violations.within("provisionedThroughput", |violations| {
                            ProvisionedThroughput::decode(reader, violations)
                        })
                    })?)
                }
                7 => {
                    stream_specification = Some(held.keep(7, violations, |violations| {
                        violations.within("streamSpecification", |violations| {
                            StreamSpecification::decode(reader, violations)
                        })
                    })?)
                }
                8 => {
                    sse_specification = Some(held.keep(8, violations, |violations| {
                        violations.within("sSESpecification", |violations| {
                            SSESpecification::decode(reader, violations)
                        })
                    })?)
                }
                9 => tags = Some(held.keep(9, violations, |violations| list(reader, "tags", violations))?),
                10 => table_class = Some(reader.string()?),
                11 => deletion_protection_enabled = Some(reader.bool()?),
                12 => {
                    warm_throughput = Some(held.keep(12, violations, |violations| {
                        violations
                            .within("warmThroughput", |violations| WarmThroughput::decode(reader, violations))
                    })?)
                }
                13 => resource_policy = Some(reader.string()?),
                14 => {
                    on_demand_throughput = Some(held.keep(14, violations, |violations| {
                        violations.within("onDemandThroughput", |violations| {
                            OnDemandThroughput::decode(reader, violations)
                        })
                    })?)
                }
                15 => global_table_source_arn = Some(reader.string()?),
                16 => global_table_settings_replication_mode = Some(reader.string()?),
                17 => {
                    vector_indexes = Some(
                        held.keep(17, violations, |violations| list(reader, "vectorIndexes", violations))?,
                    )
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        if let Some(value) = violations.required(&table_name, "tableName") {
            rules::TABLE_ARN.check(value, "tableName", violations);
        }
        if let Some(value) = &key_schema {
            rules::KEY_SCHEMA.check(value, "keySchema", violations);
            held.report(2, violations);
        }
        held.report(3, violations);
        held.report(4, violations);
        if let Some(value) = &billing_mode {
            rules::BILLING_MODE.check(value, "billingMode", violations);
        }
        held.report(6, violations);
        held.report(7, violations);
        held.report(8, violations);
        held.report(9, violations);
        if let Some(value) = &table_class {
            rules::TABLE_CLASS.check(value, "tableClass", violations);
        }
        held.report(12, violations);
        held.report(14, violations);
        if let Some(value) = &global_table_source_arn {
            rules::TABLE_ARN.check(value, "globalTableSourceArn", violations);
        }
        if let Some(value) = &global_table_settings_replication_mode {
            rules::GLOBAL_TABLE_SETTINGS_REPLICATION_MODE.check(
                value,
                "globalTableSettingsReplicationMode",
                violations,
            );
        }
        held.report(17, violations);
        Ok(Self {
            attribute_definitions,
            table_name: table_name.unwrap_or_default(),
            key_schema,
            local_secondary_indexes,
            global_secondary_indexes,
            billing_mode: billing_mode.as_deref().and_then(BillingMode::parse),
            provisioned_throughput,
            stream_specification,
            sse_specification,
            tags,
            table_class: table_class.as_deref().and_then(TableClass::parse),
            deletion_protection_enabled,
            warm_throughput,
            resource_policy,
            on_demand_throughput,
            global_table_source_arn,
            global_table_settings_replication_mode: global_table_settings_replication_mode
                .as_deref()
                .and_then(GlobalTableSettingsReplicationMode::parse),
            vector_indexes,
        })
    }
}

/// Input of `DeleteItem`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteItemInput {
    /// `TableName`: 1 to 1024 characters.
    pub table_name: String,
    /// `Key`.
    pub key: BTreeMap<String, AttributeValue>,
    /// `Expected`.
    pub expected: Option<BTreeMap<String, ExpectedAttributeValue>>,
    /// `ConditionalOperator`.
    pub conditional_operator: Option<ConditionalOperator>,
    /// `ReturnValues`.
    pub return_values: Option<ReturnValue>,
    /// `ReturnConsumedCapacity`.
    pub return_consumed_capacity: Option<ReturnConsumedCapacity>,
    /// `ReturnItemCollectionMetrics`.
    pub return_item_collection_metrics: Option<ReturnItemCollectionMetrics>,
    /// `ConditionExpression`.
    pub condition_expression: Option<String>,
    /// `ExpressionAttributeNames`.
    pub expression_attribute_names: Option<BTreeMap<String, String>>,
    /// `ExpressionAttributeValues`.
    pub expression_attribute_values: Option<BTreeMap<String, AttributeValue>>,
    /// `ReturnValuesOnConditionCheckFailure`.
    pub return_values_on_condition_check_failure: Option<ReturnValuesOnConditionCheckFailure>,
}

impl Decode for DeleteItemInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "TableName",
            "Key",
            "Expected",
            "ConditionalOperator",
            "ReturnValues",
            "ReturnConsumedCapacity",
            "ReturnItemCollectionMetrics",
            "ConditionExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
            "ReturnValuesOnConditionCheckFailure",
        ]);
        let mut table_name = None;
        let mut key = None;
        let mut expected = None;
        let mut conditional_operator = None;
        let mut return_values = None;
        let mut return_consumed_capacity = None;
        let mut return_item_collection_metrics = None;
        let mut condition_expression = None;
        let mut expression_attribute_names = None;
        let mut expression_attribute_values = None;
        let mut return_values_on_condition_check_failure = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => table_name = Some(reader.string()?),
                1 => key = Some(held.keep(1, violations, |violations| map(reader, "key", violations))?),
                2 => {
                    expected =
                        Some(held.keep(2, violations, |violations| map(reader, "expected", violations))?)
                }
                3 => conditional_operator = Some(reader.string()?),
                4 => return_values = Some(reader.string()?),
                5 => return_consumed_capacity = Some(reader.string()?),
                6 => return_item_collection_metrics = Some(reader.string()?),
                7 => condition_expression = Some(reader.string()?),
                8 => {
                    expression_attribute_names = Some(held.keep(8, violations, |violations| {
                        map(reader, "expressionAttributeNames", violations)
                    })?)
                }
                9 => {
                    expression_attribute_values = Some(held.keep(9, violations, |violations| {
                        map(reader, "expressionAttributeValues", violations)
                    })?)
                }
                10 => return_values_on_condition_check_failure = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&table_name, "tableName") {
            rules::TABLE_ARN.check(value, "tableName", violations);
        }
        if let Some(value) = violations.required(&key, "key") {
            rules::KEY.check_keys(value, "key", violations);
            held.report(1, violations);
        }
        if let Some(value) = &expected {
            rules::EXPECTED_ATTRIBUTE_MAP.check_keys(value, "expected", violations);
            held.report(2, violations);
        }
        if let Some(value) = &conditional_operator {
            rules::CONDITIONAL_OPERATOR.check(value, "conditionalOperator", violations);
        }
        if let Some(value) = &return_values {
            rules::RETURN_VALUE.check(value, "returnValues", violations);
        }
        if let Some(value) = &return_consumed_capacity {
            rules::RETURN_CONSUMED_CAPACITY.check(value, "returnConsumedCapacity", violations);
        }
        if let Some(value) = &return_item_collection_metrics {
            rules::RETURN_ITEM_COLLECTION_METRICS.check(value, "returnItemCollectionMetrics", violations);
        }
        if let Some(value) = &expression_attribute_names {
            rules::EXPRESSION_ATTRIBUTE_NAME_MAP.check(value, "expressionAttributeNames", violations);
            held.report(8, violations);
        }
        held.report(9, violations);
        if let Some(value) = &return_values_on_condition_check_failure {
            rules::RETURN_VALUES_ON_CONDITION_CHECK_FAILURE.check(
                value,
                "returnValuesOnConditionCheckFailure",
                violations,
            );
        }
        Ok(Self {
            table_name: table_name.unwrap_or_default(),
            key: key.unwrap_or_default(),
            expected,
            conditional_operator: conditional_operator.as_deref().and_then(ConditionalOperator::parse),
            return_values: return_values.as_deref().and_then(ReturnValue::parse),
            return_consumed_capacity: return_consumed_capacity
                .as_deref()
                .and_then(ReturnConsumedCapacity::parse),
            return_item_collection_metrics: return_item_collection_metrics
                .as_deref()
                .and_then(ReturnItemCollectionMetrics::parse),
            condition_expression,
            expression_attribute_names,
            expression_attribute_values,
            return_values_on_condition_check_failure: return_values_on_condition_check_failure
                .as_deref()
                .and_then(ReturnValuesOnConditionCheckFailure::parse),
        })
    }
}

/// Input of `DeleteTable`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteTableInput {
    /// `TableName`: 1 to 1024 characters.
    pub table_name: String,
}

impl Decode for DeleteTableInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["TableName"]);
        let mut table_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => table_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&table_name, "tableName") {
            rules::TABLE_ARN.check(value, "tableName", violations);
        }
        Ok(Self { table_name: table_name.unwrap_or_default() })
    }
}

/// Input of `DescribeContinuousBackups`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeContinuousBackupsInput {
    /// `TableName`: 1 to 1024 characters.
    pub table_name: String,
}

impl Decode for DescribeContinuousBackupsInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["TableName"]);
        let mut table_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => table_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&table_name, "tableName") {
            rules::TABLE_ARN.check(value, "tableName", violations);
        }
        Ok(Self { table_name: table_name.unwrap_or_default() })
    }
}

/// Input of `DescribeTable`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeTableInput {
    /// `TableName`: 1 to 1024 characters.
    pub table_name: String,
}

impl Decode for DescribeTableInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["TableName"]);
        let mut table_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => table_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&table_name, "tableName") {
            rules::TABLE_ARN.check(value, "tableName", violations);
        }
        Ok(Self { table_name: table_name.unwrap_or_default() })
    }
}

/// Input of `DescribeTimeToLive`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeTimeToLiveInput {
    /// `TableName`: 1 to 1024 characters.
    pub table_name: String,
}

impl Decode for DescribeTimeToLiveInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["TableName"]);
        let mut table_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => table_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&table_name, "tableName") {
            rules::TABLE_ARN.check(value, "tableName", violations);
        }
        Ok(Self { table_name: table_name.unwrap_or_default() })
    }
}

/// Input of `GetItem`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetItemInput {
    /// `TableName`: 1 to 1024 characters.
    pub table_name: String,
    /// `Key`.
    pub key: BTreeMap<String, AttributeValue>,
    /// `AttributesToGet`: at least 1 items.
    pub attributes_to_get: Option<Vec<String>>,
    /// `ConsistentRead`.
    pub consistent_read: Option<bool>,
    /// `ReturnConsumedCapacity`.
    pub return_consumed_capacity: Option<ReturnConsumedCapacity>,
    /// `ProjectionExpression`.
    pub projection_expression: Option<String>,
    /// `ExpressionAttributeNames`.
    pub expression_attribute_names: Option<BTreeMap<String, String>>,
}

impl Decode for GetItemInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "TableName",
            "Key",
            "AttributesToGet",
            "ConsistentRead",
            "ReturnConsumedCapacity",
            "ProjectionExpression",
            "ExpressionAttributeNames",
        ]);
        let mut table_name = None;
        let mut key = None;
        let mut attributes_to_get = None;
        let mut consistent_read = None;
        let mut return_consumed_capacity = None;
        let mut projection_expression = None;
        let mut expression_attribute_names = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => table_name = Some(reader.string()?),
                1 => key = Some(held.keep(1, violations, |violations| map(reader, "key", violations))?),
                2 => {
                    attributes_to_get = Some(
                        held.keep(2, violations, |violations| texts(reader, "attributesToGet", violations))?,
                    )
                }
                3 => consistent_read = Some(reader.bool()?),
                4 => return_consumed_capacity = Some(reader.string()?),
                5 => projection_expression = Some(reader.string()?),
                6 => {
                    expression_attribute_names = Some(held.keep(6, violations, |violations| {
                        map(reader, "expressionAttributeNames", violations)
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&table_name, "tableName") {
            rules::TABLE_ARN.check(value, "tableName", violations);
        }
        if let Some(value) = violations.required(&key, "key") {
            rules::KEY.check_keys(value, "key", violations);
            held.report(1, violations);
        }
        if let Some(value) = &attributes_to_get {
            rules::ATTRIBUTE_NAME_LIST.check_texts(value, "attributesToGet", violations);
            held.report(2, violations);
        }
        if let Some(value) = &return_consumed_capacity {
            rules::RETURN_CONSUMED_CAPACITY.check(value, "returnConsumedCapacity", violations);
        }
        if let Some(value) = &expression_attribute_names {
            rules::EXPRESSION_ATTRIBUTE_NAME_MAP.check(value, "expressionAttributeNames", violations);
            held.report(6, violations);
        }
        Ok(Self {
            table_name: table_name.unwrap_or_default(),
            key: key.unwrap_or_default(),
            attributes_to_get,
            consistent_read,
            return_consumed_capacity: return_consumed_capacity
                .as_deref()
                .and_then(ReturnConsumedCapacity::parse),
            projection_expression,
            expression_attribute_names,
        })
    }
}

/// Input of `ListTables`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTablesInput {
    /// `ExclusiveStartTableName`: 3 to 255 characters, `[a-zA-Z0-9_.-]+`.
    pub exclusive_start_table_name: Option<String>,
    /// `Limit`: 1 to 100.
    pub limit: Option<i32>,
}

impl Decode for ListTablesInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ExclusiveStartTableName", "Limit"]);
        let mut exclusive_start_table_name = None;
        let mut limit = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => exclusive_start_table_name = Some(reader.string()?),
                1 => limit = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &exclusive_start_table_name {
            rules::TABLE_NAME.check(value, "exclusiveStartTableName", violations);
        }
        if let Some(value) = &limit {
            rules::LIST_TABLES_INPUT_LIMIT.check(*value, "limit", violations);
        }
        Ok(Self { exclusive_start_table_name, limit })
    }
}

/// Input of `ListTagsOfResource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTagsOfResourceInput {
    /// `ResourceArn`: 1 to 1283 characters.
    pub resource_arn: String,
    /// `NextToken`.
    pub next_token: Option<String>,
}

impl Decode for ListTagsOfResourceInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceArn", "NextToken"]);
        let mut resource_arn = None;
        let mut next_token = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn = Some(reader.string()?),
                1 => next_token = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn, "resourceArn") {
            rules::RESOURCE_ARN_STRING.check(value, "resourceArn", violations);
        }
        Ok(Self { resource_arn: resource_arn.unwrap_or_default(), next_token })
    }
}

/// Input of `PutItem`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PutItemInput {
    /// `TableName`: 1 to 1024 characters.
    pub table_name: String,
    /// `Item`.
    pub item: BTreeMap<String, AttributeValue>,
    /// `Expected`.
    pub expected: Option<BTreeMap<String, ExpectedAttributeValue>>,
    /// `ReturnValues`.
    pub return_values: Option<ReturnValue>,
    /// `ReturnConsumedCapacity`.
    pub return_consumed_capacity: Option<ReturnConsumedCapacity>,
    /// `ReturnItemCollectionMetrics`.
    pub return_item_collection_metrics: Option<ReturnItemCollectionMetrics>,
    /// `ConditionalOperator`.
    pub conditional_operator: Option<ConditionalOperator>,
    /// `ConditionExpression`.
    pub condition_expression: Option<String>,
    /// `ExpressionAttributeNames`.
    pub expression_attribute_names: Option<BTreeMap<String, String>>,
    /// `ExpressionAttributeValues`.
    pub expression_attribute_values: Option<BTreeMap<String, AttributeValue>>,
    /// `ReturnValuesOnConditionCheckFailure`.
    pub return_values_on_condition_check_failure: Option<ReturnValuesOnConditionCheckFailure>,
}

impl Decode for PutItemInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "TableName",
            "Item",
            "Expected",
            "ReturnValues",
            "ReturnConsumedCapacity",
            "ReturnItemCollectionMetrics",
            "ConditionalOperator",
            "ConditionExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
            "ReturnValuesOnConditionCheckFailure",
        ]);
        let mut table_name = None;
        let mut item = None;
        let mut expected = None;
        let mut return_values = None;
        let mut return_consumed_capacity = None;
        let mut return_item_collection_metrics = None;
        let mut conditional_operator = None;
        let mut condition_expression = None;
        let mut expression_attribute_names = None;
        let mut expression_attribute_values = None;
        let mut return_values_on_condition_check_failure = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => table_name = Some(reader.string()?),
                1 => item = Some(held.keep(1, violations, |violations| map(reader, "item", violations))?),
                2 => {
                    expected =
                        Some(held.keep(2, violations, |violations| map(reader, "expected", violations))?)
                }
                3 => return_values = Some(reader.string()?),
                4 => return_consumed_capacity = Some(reader.string()?),
                5 => return_item_collection_metrics = Some(reader.string()?),
                6 => conditional_operator = Some(reader.string()?),
                7 => condition_expression = Some(reader.string()?),
                8 => {
                    expression_attribute_names = Some(held.keep(8, violations, |violations| {
                        map(reader, "expressionAttributeNames", violations)
                    })?)
                }
                9 => {
                    expression_attribute_values = Some(held.keep(9, violations, |violations| {
                        map(reader, "expressionAttributeValues", violations)
                    })?)
                }
                10 => return_values_on_condition_check_failure = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&table_name, "tableName") {
            rules::TABLE_ARN.check(value, "tableName", violations);
        }
        if let Some(value) = violations.required(&item, "item") {
            rules::PUT_ITEM_INPUT_ATTRIBUTE_MAP.check_keys(value, "item", violations);
            held.report(1, violations);
        }
        if let Some(value) = &expected {
            rules::EXPECTED_ATTRIBUTE_MAP.check_keys(value, "expected", violations);
            held.report(2, violations);
        }
        if let Some(value) = &return_values {
            rules::RETURN_VALUE.check(value, "returnValues", violations);
        }
        if let Some(value) = &return_consumed_capacity {
            rules::RETURN_CONSUMED_CAPACITY.check(value, "returnConsumedCapacity", violations);
        }
        if let Some(value) = &return_item_collection_metrics {
            rules::RETURN_ITEM_COLLECTION_METRICS.check(value, "returnItemCollectionMetrics", violations);
        }
        if let Some(value) = &conditional_operator {
            rules::CONDITIONAL_OPERATOR.check(value, "conditionalOperator", violations);
        }
        if let Some(value) = &expression_attribute_names {
            rules::EXPRESSION_ATTRIBUTE_NAME_MAP.check(value, "expressionAttributeNames", violations);
            held.report(8, violations);
        }
        held.report(9, violations);
        if let Some(value) = &return_values_on_condition_check_failure {
            rules::RETURN_VALUES_ON_CONDITION_CHECK_FAILURE.check(
                value,
                "returnValuesOnConditionCheckFailure",
                violations,
            );
        }
        Ok(Self {
            table_name: table_name.unwrap_or_default(),
            item: item.unwrap_or_default(),
            expected,
            return_values: return_values.as_deref().and_then(ReturnValue::parse),
            return_consumed_capacity: return_consumed_capacity
                .as_deref()
                .and_then(ReturnConsumedCapacity::parse),
            return_item_collection_metrics: return_item_collection_metrics
                .as_deref()
                .and_then(ReturnItemCollectionMetrics::parse),
            conditional_operator: conditional_operator.as_deref().and_then(ConditionalOperator::parse),
            condition_expression,
            expression_attribute_names,
            expression_attribute_values,
            return_values_on_condition_check_failure: return_values_on_condition_check_failure
                .as_deref()
                .and_then(ReturnValuesOnConditionCheckFailure::parse),
        })
    }
}

/// Input of `Query`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QueryInput {
    /// `TableName`: 1 to 1024 characters.
    pub table_name: String,
    /// `IndexName`: 3 to 255 characters, `[a-zA-Z0-9_.-]+`.
    pub index_name: Option<String>,
    /// `Select`.
    pub select: Option<Select>,
    /// `AttributesToGet`: at least 1 items.
    pub attributes_to_get: Option<Vec<String>>,
    /// `Limit`: at least 1.
    pub limit: Option<i32>,
    /// `ConsistentRead`.
    pub consistent_read: Option<bool>,
    /// `KeyConditions`.
    pub key_conditions: Option<BTreeMap<String, Condition>>,
    /// `QueryFilter`.
    pub query_filter: Option<BTreeMap<String, Condition>>,
    /// `ConditionalOperator`.
    pub conditional_operator: Option<ConditionalOperator>,
    /// `ScanIndexForward`.
    pub scan_index_forward: Option<bool>,
    /// `ExclusiveStartKey`.
    pub exclusive_start_key: Option<BTreeMap<String, AttributeValue>>,
    /// `ReturnConsumedCapacity`.
    pub return_consumed_capacity: Option<ReturnConsumedCapacity>,
    /// `ProjectionExpression`.
    pub projection_expression: Option<String>,
    /// `FilterExpression`.
    pub filter_expression: Option<String>,
    /// `KeyConditionExpression`.
    pub key_condition_expression: Option<String>,
    /// `ExpressionAttributeNames`.
    pub expression_attribute_names: Option<BTreeMap<String, String>>,
    /// `ExpressionAttributeValues`.
    pub expression_attribute_values: Option<BTreeMap<String, AttributeValue>>,
}

impl Decode for QueryInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "TableName",
            "IndexName",
            "Select",
            "AttributesToGet",
            "Limit",
            "ConsistentRead",
            "KeyConditions",
            "QueryFilter",
            "ConditionalOperator",
            "ScanIndexForward",
            "ExclusiveStartKey",
            "ReturnConsumedCapacity",
            "ProjectionExpression",
            "FilterExpression",
            "KeyConditionExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
        ]);
        let mut table_name = None;
        let mut index_name = None;
        let mut select = None;
        let mut attributes_to_get = None;
        let mut limit = None;
        let mut consistent_read = None;
        let mut key_conditions = None;
        let mut query_filter = None;
        let mut conditional_operator = None;
        let mut scan_index_forward = None;
        let mut exclusive_start_key = None;
        let mut return_consumed_capacity = None;
        let mut projection_expression = None;
        let mut filter_expression = None;
        let mut key_condition_expression = None;
        let mut expression_attribute_names = None;
        let mut expression_attribute_values = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => table_name = Some(reader.string()?),
                1 => index_name = Some(reader.string()?),
                2 => select = Some(reader.string()?),
                3 => {
                    attributes_to_get = Some(
                        held.keep(3, violations, |violations| texts(reader, "attributesToGet", violations))?,
                    )
                }
                4 => limit = Some(int(reader)?),
                5 => consistent_read = Some(reader.bool()?),
                6 => {
                    key_conditions =
                        Some(held.keep(6, violations, |violations| map(reader, "keyConditions", violations))?)
                }
                7 => {
                    query_filter =
                        Some(held.keep(7, violations, |violations| map(reader, "queryFilter", violations))?)
                }
                8 => conditional_operator = Some(reader.string()?),
                9 => scan_index_forward = Some(reader.bool()?),
                10 => {
                    exclusive_start_key =
                        Some(held.keep(10, violations, |violations| {
                            map(reader, "exclusiveStartKey", violations)
                        })?)
                }
                11 => return_consumed_capacity = Some(reader.string()?),
                12 => projection_expression = Some(reader.string()?),
                13 => filter_expression = Some(reader.string()?),
                14 => key_condition_expression = Some(reader.string()?),
                15 => {
                    expression_attribute_names = Some(held.keep(15, violations, |violations| {
                        map(reader, "expressionAttributeNames", violations)
                    })?)
                }
                16 => {
                    expression_attribute_values = Some(held.keep(16, violations, |violations| {
                        map(reader, "expressionAttributeValues", violations)
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&table_name, "tableName") {
            rules::TABLE_ARN.check(value, "tableName", violations);
        }
        if let Some(value) = &index_name {
            rules::INDEX_NAME.check(value, "indexName", violations);
        }
        if let Some(value) = &select {
            rules::SELECT.check(value, "select", violations);
        }
        if let Some(value) = &attributes_to_get {
            rules::ATTRIBUTE_NAME_LIST.check_texts(value, "attributesToGet", violations);
            held.report(3, violations);
        }
        if let Some(value) = &limit {
            rules::POSITIVE_INTEGER_OBJECT.check(*value, "limit", violations);
        }
        if let Some(value) = &key_conditions {
            rules::KEY_CONDITIONS.check_keys(value, "keyConditions", violations);
            held.report(6, violations);
        }
        if let Some(value) = &query_filter {
            rules::FILTER_CONDITION_MAP.check_keys(value, "queryFilter", violations);
            held.report(7, violations);
        }
        if let Some(value) = &conditional_operator {
            rules::CONDITIONAL_OPERATOR.check(value, "conditionalOperator", violations);
        }
        if let Some(value) = &exclusive_start_key {
            rules::KEY.check_keys(value, "exclusiveStartKey", violations);
            held.report(10, violations);
        }
        if let Some(value) = &return_consumed_capacity {
            rules::RETURN_CONSUMED_CAPACITY.check(value, "returnConsumedCapacity", violations);
        }
        if let Some(value) = &expression_attribute_names {
            rules::EXPRESSION_ATTRIBUTE_NAME_MAP.check(value, "expressionAttributeNames", violations);
            held.report(15, violations);
        }
        held.report(16, violations);
        Ok(Self {
            table_name: table_name.unwrap_or_default(),
            index_name,
            select: select.as_deref().and_then(Select::parse),
            attributes_to_get,
            limit,
            consistent_read,
            key_conditions,
            query_filter,
            conditional_operator: conditional_operator.as_deref().and_then(ConditionalOperator::parse),
            scan_index_forward,
            exclusive_start_key,
            return_consumed_capacity: return_consumed_capacity
                .as_deref()
                .and_then(ReturnConsumedCapacity::parse),
            projection_expression,
            filter_expression,
            key_condition_expression,
            expression_attribute_names,
            expression_attribute_values,
        })
    }
}

/// Input of `Scan`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ScanInput {
    /// `TableName`: 1 to 1024 characters.
    pub table_name: String,
    /// `IndexName`: 3 to 255 characters, `[a-zA-Z0-9_.-]+`.
    pub index_name: Option<String>,
    /// `AttributesToGet`: at least 1 items.
    pub attributes_to_get: Option<Vec<String>>,
    /// `Limit`: at least 1.
    pub limit: Option<i32>,
    /// `Select`.
    pub select: Option<Select>,
    /// `ScanFilter`.
    pub scan_filter: Option<BTreeMap<String, Condition>>,
    /// `ConditionalOperator`.
    pub conditional_operator: Option<ConditionalOperator>,
    /// `ExclusiveStartKey`.
    pub exclusive_start_key: Option<BTreeMap<String, AttributeValue>>,
    /// `ReturnConsumedCapacity`.
    pub return_consumed_capacity: Option<ReturnConsumedCapacity>,
    /// `TotalSegments`: 1 to 1000000.
    pub total_segments: Option<i32>,
    /// `Segment`: 0 to 999999.
    pub segment: Option<i32>,
    /// `ProjectionExpression`.
    pub projection_expression: Option<String>,
    /// `FilterExpression`.
    pub filter_expression: Option<String>,
    /// `ExpressionAttributeNames`.
    pub expression_attribute_names: Option<BTreeMap<String, String>>,
    /// `ExpressionAttributeValues`.
    pub expression_attribute_values: Option<BTreeMap<String, AttributeValue>>,
    /// `ConsistentRead`.
    pub consistent_read: Option<bool>,
}

impl Decode for ScanInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "TableName",
            "IndexName",
            "AttributesToGet",
            "Limit",
            "Select",
            "ScanFilter",
            "ConditionalOperator",
            "ExclusiveStartKey",
            "ReturnConsumedCapacity",
            "TotalSegments",
            "Segment",
            "ProjectionExpression",
            "FilterExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
            "ConsistentRead",
        ]);
        let mut table_name = None;
        let mut index_name = None;
        let mut attributes_to_get = None;
        let mut limit = None;
        let mut select = None;
        let mut scan_filter = None;
        let mut conditional_operator = None;
        let mut exclusive_start_key = None;
        let mut return_consumed_capacity = None;
        let mut total_segments = None;
        let mut segment = None;
        let mut projection_expression = None;
        let mut filter_expression = None;
        let mut expression_attribute_names = None;
        let mut expression_attribute_values = None;
        let mut consistent_read = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => table_name = Some(reader.string()?),
                1 => index_name = Some(reader.string()?),
                2 => {
                    attributes_to_get = Some(
                        held.keep(2, violations, |violations| texts(reader, "attributesToGet", violations))?,
                    )
                }
                3 => limit = Some(int(reader)?),
                4 => select = Some(reader.string()?),
                5 => {
                    scan_filter =
                        Some(held.keep(5, violations, |violations| map(reader, "scanFilter", violations))?)
                }
                6 => conditional_operator = Some(reader.string()?),
                7 => {
                    exclusive_start_key = Some(
                        held.keep(7, violations, |violations| map(reader, "exclusiveStartKey", violations))?,
                    )
                }
                8 => return_consumed_capacity = Some(reader.string()?),
                9 => total_segments = Some(int(reader)?),
                10 => segment = Some(int(reader)?),
                11 => projection_expression = Some(reader.string()?),
                12 => filter_expression = Some(reader.string()?),
                13 => {
                    expression_attribute_names = Some(held.keep(13, violations, |violations| {
                        map(reader, "expressionAttributeNames", violations)
                    })?)
                }
                14 => {
                    expression_attribute_values = Some(held.keep(14, violations, |violations| {
                        map(reader, "expressionAttributeValues", violations)
                    })?)
                }
                15 => consistent_read = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&table_name, "tableName") {
            rules::TABLE_ARN.check(value, "tableName", violations);
        }
        if let Some(value) = &index_name {
            rules::INDEX_NAME.check(value, "indexName", violations);
        }
        if let Some(value) = &attributes_to_get {
            rules::ATTRIBUTE_NAME_LIST.check_texts(value, "attributesToGet", violations);
            held.report(2, violations);
        }
        if let Some(value) = &limit {
            rules::POSITIVE_INTEGER_OBJECT.check(*value, "limit", violations);
        }
        if let Some(value) = &select {
            rules::SELECT.check(value, "select", violations);
        }
        if let Some(value) = &scan_filter {
            rules::FILTER_CONDITION_MAP.check_keys(value, "scanFilter", violations);
            held.report(5, violations);
        }
        if let Some(value) = &conditional_operator {
            rules::CONDITIONAL_OPERATOR.check(value, "conditionalOperator", violations);
        }
        if let Some(value) = &exclusive_start_key {
            rules::KEY.check_keys(value, "exclusiveStartKey", violations);
            held.report(7, violations);
        }
        if let Some(value) = &return_consumed_capacity {
            rules::RETURN_CONSUMED_CAPACITY.check(value, "returnConsumedCapacity", violations);
        }
        if let Some(value) = &total_segments {
            rules::SCAN_TOTAL_SEGMENTS.check(*value, "totalSegments", violations);
        }
        if let Some(value) = &segment {
            rules::SCAN_SEGMENT.check(*value, "segment", violations);
        }
        if let Some(value) = &expression_attribute_names {
            rules::EXPRESSION_ATTRIBUTE_NAME_MAP.check(value, "expressionAttributeNames", violations);
            held.report(13, violations);
        }
        held.report(14, violations);
        Ok(Self {
            table_name: table_name.unwrap_or_default(),
            index_name,
            attributes_to_get,
            limit,
            select: select.as_deref().and_then(Select::parse),
            scan_filter,
            conditional_operator: conditional_operator.as_deref().and_then(ConditionalOperator::parse),
            exclusive_start_key,
            return_consumed_capacity: return_consumed_capacity
                .as_deref()
                .and_then(ReturnConsumedCapacity::parse),
            total_segments,
            segment,
            projection_expression,
            filter_expression,
            expression_attribute_names,
            expression_attribute_values,
            consistent_read,
        })
    }
}

/// Input of `TagResource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TagResourceInput {
    /// `ResourceArn`: 1 to 1283 characters.
    pub resource_arn: String,
    /// `Tags`.
    pub tags: Vec<Tag>,
}

impl Decode for TagResourceInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceArn", "Tags"]);
        let mut resource_arn = None;
        let mut tags = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn = Some(reader.string()?),
                1 => tags = Some(held.keep(1, violations, |violations| list(reader, "tags", violations))?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn, "resourceArn") {
            rules::RESOURCE_ARN_STRING.check(value, "resourceArn", violations);
        }
        violations.required(&tags, "tags");
        held.report(1, violations);
        Ok(Self { resource_arn: resource_arn.unwrap_or_default(), tags: tags.unwrap_or_default() })
    }
}

/// Input of `TransactGetItems`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TransactGetItemsInput {
    /// `TransactItems`: 1 to 100 items.
    pub transact_items: Vec<TransactGetItem>,
    /// `ReturnConsumedCapacity`.
    pub return_consumed_capacity: Option<ReturnConsumedCapacity>,
}

impl Decode for TransactGetItemsInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["TransactItems", "ReturnConsumedCapacity"]);
        let mut transact_items = None;
        let mut return_consumed_capacity = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    transact_items = Some(
                        held.keep(0, violations, |violations| list(reader, "transactItems", violations))?,
                    )
                }
                1 => return_consumed_capacity = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&transact_items, "transactItems") {
            rules::TRANSACT_GET_ITEM_LIST.check(value, "transactItems", violations);
            held.report(0, violations);
        }
        if let Some(value) = &return_consumed_capacity {
            rules::RETURN_CONSUMED_CAPACITY.check(value, "returnConsumedCapacity", violations);
        }
        Ok(Self {
            transact_items: transact_items.unwrap_or_default(),
            return_consumed_capacity: return_consumed_capacity
                .as_deref()
                .and_then(ReturnConsumedCapacity::parse),
        })
    }
}

/// Input of `TransactWriteItems`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TransactWriteItemsInput {
    /// `TransactItems`: 1 to 100 items.
    pub transact_items: Vec<TransactWriteItem>,
    /// `ReturnConsumedCapacity`.
    pub return_consumed_capacity: Option<ReturnConsumedCapacity>,
    /// `ReturnItemCollectionMetrics`.
    pub return_item_collection_metrics: Option<ReturnItemCollectionMetrics>,
    /// `ClientRequestToken`: 1 to 36 characters.
    pub client_request_token: Option<String>,
}

impl Decode for TransactWriteItemsInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "TransactItems",
            "ReturnConsumedCapacity",
            "ReturnItemCollectionMetrics",
            "ClientRequestToken",
        ]);
        let mut transact_items = None;
        let mut return_consumed_capacity = None;
        let mut return_item_collection_metrics = None;
        let mut client_request_token = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    transact_items = Some(
                        held.keep(0, violations, |violations| list(reader, "transactItems", violations))?,
                    )
                }
                1 => return_consumed_capacity = Some(reader.string()?),
                2 => return_item_collection_metrics = Some(reader.string()?),
                3 => client_request_token = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&transact_items, "transactItems") {
            rules::TRANSACT_WRITE_ITEM_LIST.check(value, "transactItems", violations);
            held.report(0, violations);
        }
        if let Some(value) = &return_consumed_capacity {
            rules::RETURN_CONSUMED_CAPACITY.check(value, "returnConsumedCapacity", violations);
        }
        if let Some(value) = &return_item_collection_metrics {
            rules::RETURN_ITEM_COLLECTION_METRICS.check(value, "returnItemCollectionMetrics", violations);
        }
        if let Some(value) = &client_request_token {
            rules::CLIENT_REQUEST_TOKEN.check(value, "clientRequestToken", violations);
        }
        Ok(Self {
            transact_items: transact_items.unwrap_or_default(),
            return_consumed_capacity: return_consumed_capacity
                .as_deref()
                .and_then(ReturnConsumedCapacity::parse),
            return_item_collection_metrics: return_item_collection_metrics
                .as_deref()
                .and_then(ReturnItemCollectionMetrics::parse),
            client_request_token,
        })
    }
}

/// Input of `UntagResource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UntagResourceInput {
    /// `ResourceArn`: 1 to 1283 characters.
    pub resource_arn: String,
    /// `TagKeys`.
    pub tag_keys: Vec<String>,
}

impl Decode for UntagResourceInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceArn", "TagKeys"]);
        let mut resource_arn = None;
        let mut tag_keys = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn = Some(reader.string()?),
                1 => {
                    tag_keys =
                        Some(held.keep(1, violations, |violations| texts(reader, "tagKeys", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn, "resourceArn") {
            rules::RESOURCE_ARN_STRING.check(value, "resourceArn", violations);
        }
        if let Some(value) = violations.required(&tag_keys, "tagKeys") {
            rules::TAG_KEY_LIST.check_texts(value, "tagKeys", violations);
            held.report(1, violations);
        }
        Ok(Self { resource_arn: resource_arn.unwrap_or_default(), tag_keys: tag_keys.unwrap_or_default() })
    }
}

/// Input of `UpdateContinuousBackups`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateContinuousBackupsInput {
    /// `TableName`: 1 to 1024 characters.
    pub table_name: String,
    /// `PointInTimeRecoverySpecification`.
    pub point_in_time_recovery_specification: PointInTimeRecoverySpecification,
}

impl Decode for UpdateContinuousBackupsInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["TableName", "PointInTimeRecoverySpecification"]);
        let mut table_name = None;
        let mut point_in_time_recovery_specification = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => table_name = Some(reader.string()?),
                1 => {
                    point_in_time_recovery_specification = Some(held.keep(1, violations, |violations| {
                        violations.within("pointInTimeRecoverySpecification", |violations| {
                            PointInTimeRecoverySpecification::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&table_name, "tableName") {
            rules::TABLE_ARN.check(value, "tableName", violations);
        }
        violations.required(&point_in_time_recovery_specification, "pointInTimeRecoverySpecification");
        held.report(1, violations);
        Ok(Self {
            table_name: table_name.unwrap_or_default(),
            point_in_time_recovery_specification: point_in_time_recovery_specification.unwrap_or_default(),
        })
    }
}

/// Input of `UpdateItem`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateItemInput {
    /// `TableName`: 1 to 1024 characters.
    pub table_name: String,
    /// `Key`.
    pub key: BTreeMap<String, AttributeValue>,
    /// `AttributeUpdates`.
    pub attribute_updates: Option<BTreeMap<String, AttributeValueUpdate>>,
    /// `Expected`.
    pub expected: Option<BTreeMap<String, ExpectedAttributeValue>>,
    /// `ConditionalOperator`.
    pub conditional_operator: Option<ConditionalOperator>,
    /// `ReturnValues`.
    pub return_values: Option<ReturnValue>,
    /// `ReturnConsumedCapacity`.
    pub return_consumed_capacity: Option<ReturnConsumedCapacity>,
    /// `ReturnItemCollectionMetrics`.
    pub return_item_collection_metrics: Option<ReturnItemCollectionMetrics>,
    /// `UpdateExpression`.
    pub update_expression: Option<String>,
    /// `ConditionExpression`.
    pub condition_expression: Option<String>,
    /// `ExpressionAttributeNames`.
    pub expression_attribute_names: Option<BTreeMap<String, String>>,
    /// `ExpressionAttributeValues`.
    pub expression_attribute_values: Option<BTreeMap<String, AttributeValue>>,
    /// `ReturnValuesOnConditionCheckFailure`.
    pub return_values_on_condition_check_failure: Option<ReturnValuesOnConditionCheckFailure>,
}

impl Decode for UpdateItemInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "TableName",
            "Key",
            "AttributeUpdates",
            "Expected",
            "ConditionalOperator",
            "ReturnValues",
            "ReturnConsumedCapacity",
            "ReturnItemCollectionMetrics",
            "UpdateExpression",
            "ConditionExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
            "ReturnValuesOnConditionCheckFailure",
        ]);
        let mut table_name = None;
        let mut key = None;
        let mut attribute_updates = None;
        let mut expected = None;
        let mut conditional_operator = None;
        let mut return_values = None;
        let mut return_consumed_capacity = None;
        let mut return_item_collection_metrics = None;
        let mut update_expression = None;
        let mut condition_expression = None;
        let mut expression_attribute_names = None;
        let mut expression_attribute_values = None;
        let mut return_values_on_condition_check_failure = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => table_name = Some(reader.string()?),
                1 => key = Some(held.keep(1, violations, |violations| map(reader, "key", violations))?),
                2 => {
                    attribute_updates = Some(
                        held.keep(2, violations, |violations| map(reader, "attributeUpdates", violations))?,
                    )
                }
                3 => {
                    expected =
                        Some(held.keep(3, violations, |violations| map(reader, "expected", violations))?)
                }
                4 => conditional_operator = Some(reader.string()?),
                5 => return_values = Some(reader.string()?),
                6 => return_consumed_capacity = Some(reader.string()?),
                7 => return_item_collection_metrics = Some(reader.string()?),
                8 => update_expression = Some(reader.string()?),
                9 => condition_expression = Some(reader.string()?),
                10 => {
                    expression_attribute_names = Some(held.keep(10, violations, |violations| {
                        map(reader, "expressionAttributeNames", violations)
                    })?)
                }
                11 => {
                    expression_attribute_values = Some(held.keep(11, violations, |violations| {
                        map(reader, "expressionAttributeValues", violations)
                    })?)
                }
                12 => return_values_on_condition_check_failure = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&table_name, "tableName") {
            rules::TABLE_ARN.check(value, "tableName", violations);
        }
        if let Some(value) = violations.required(&key, "key") {
            rules::KEY.check_keys(value, "key", violations);
            held.report(1, violations);
        }
        if let Some(value) = &attribute_updates {
            rules::ATTRIBUTE_UPDATES.check_keys(value, "attributeUpdates", violations);
            held.report(2, violations);
        }
        if let Some(value) = &expected {
            rules::EXPECTED_ATTRIBUTE_MAP.check_keys(value, "expected", violations);
            held.report(3, violations);
        }
        if let Some(value) = &conditional_operator {
            rules::CONDITIONAL_OPERATOR.check(value, "conditionalOperator", violations);
        }
        if let Some(value) = &return_values {
            rules::RETURN_VALUE.check(value, "returnValues", violations);
        }
        if let Some(value) = &return_consumed_capacity {
            rules::RETURN_CONSUMED_CAPACITY.check(value, "returnConsumedCapacity", violations);
        }
        if let Some(value) = &return_item_collection_metrics {
            rules::RETURN_ITEM_COLLECTION_METRICS.check(value, "returnItemCollectionMetrics", violations);
        }
        if let Some(value) = &expression_attribute_names {
            rules::EXPRESSION_ATTRIBUTE_NAME_MAP.check(value, "expressionAttributeNames", violations);
            held.report(10, violations);
        }
        held.report(11, violations);
        if let Some(value) = &return_values_on_condition_check_failure {
            rules::RETURN_VALUES_ON_CONDITION_CHECK_FAILURE.check(
                value,
                "returnValuesOnConditionCheckFailure",
                violations,
            );
        }
        Ok(Self {
            table_name: table_name.unwrap_or_default(),
            key: key.unwrap_or_default(),
            attribute_updates,
            expected,
            conditional_operator: conditional_operator.as_deref().and_then(ConditionalOperator::parse),
            return_values: return_values.as_deref().and_then(ReturnValue::parse),
            return_consumed_capacity: return_consumed_capacity
                .as_deref()
                .and_then(ReturnConsumedCapacity::parse),
            return_item_collection_metrics: return_item_collection_metrics
                .as_deref()
                .and_then(ReturnItemCollectionMetrics::parse),
            update_expression,
            condition_expression,
            expression_attribute_names,
            expression_attribute_values,
            return_values_on_condition_check_failure: return_values_on_condition_check_failure
                .as_deref()
                .and_then(ReturnValuesOnConditionCheckFailure::parse),
        })
    }
}

/// Input of `UpdateTable`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateTableInput {
    /// `AttributeDefinitions`.
    pub attribute_definitions: Option<Vec<AttributeDefinition>>,
    /// `TableName`: 1 to 1024 characters.
    pub table_name: String,
    /// `BillingMode`.
    pub billing_mode: Option<BillingMode>,
    /// `ProvisionedThroughput`.
    pub provisioned_throughput: Option<ProvisionedThroughput>,
    /// `GlobalSecondaryIndexUpdates`.
    pub global_secondary_index_updates: Option<Vec<GlobalSecondaryIndexUpdate>>,
    /// `StreamSpecification`.
    pub stream_specification: Option<StreamSpecification>,
    /// `SSESpecification`.
    pub sse_specification: Option<SSESpecification>,
    /// `ReplicaUpdates`: at least 1 items.
    pub replica_updates: Option<Vec<ReplicationGroupUpdate>>,
    /// `TableClass`.
    pub table_class: Option<TableClass>,
    /// `DeletionProtectionEnabled`.
    pub deletion_protection_enabled: Option<bool>,
    /// `MultiRegionConsistency`.
    pub multi_region_consistency: Option<MultiRegionConsistency>,
    /// `GlobalTableWitnessUpdates`: 1 items.
    pub global_table_witness_updates: Option<Vec<GlobalTableWitnessGroupUpdate>>,
    /// `OnDemandThroughput`.
    pub on_demand_throughput: Option<OnDemandThroughput>,
    /// `WarmThroughput`.
    pub warm_throughput: Option<WarmThroughput>,
    /// `GlobalTableSettingsReplicationMode`.
    pub global_table_settings_replication_mode: Option<GlobalTableSettingsReplicationMode>,
    /// `DisassociationProtectionEnabled`.
    pub disassociation_protection_enabled: Option<bool>,
    /// `VectorIndexUpdates`.
    pub vector_index_updates: Option<Vec<VectorIndexUpdate>>,
}

impl Decode for UpdateTableInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "AttributeDefinitions",
            "TableName",
            "BillingMode",
            "ProvisionedThroughput",
            "GlobalSecondaryIndexUpdates",
            "StreamSpecification",
            "SSESpecification",
            "ReplicaUpdates",
            "TableClass",
            "DeletionProtectionEnabled",
            "MultiRegionConsistency",
            "GlobalTableWitnessUpdates",
            "OnDemandThroughput",
            "WarmThroughput",
            "GlobalTableSettingsReplicationMode",
            "DisassociationProtectionEnabled",
            "VectorIndexUpdates",
        ]);
        let mut attribute_definitions = None;
        let mut table_name = None;
        let mut billing_mode = None;
        let mut provisioned_throughput = None;
        let mut global_secondary_index_updates = None;
        let mut stream_specification = None;
        let mut sse_specification = None;
        let mut replica_updates = None;
        let mut table_class = None;
        let mut deletion_protection_enabled = None;
        let mut multi_region_consistency = None;
        let mut global_table_witness_updates = None;
        let mut on_demand_throughput = None;
        let mut warm_throughput = None;
        let mut global_table_settings_replication_mode = None;
        let mut disassociation_protection_enabled = None;
        let mut vector_index_updates = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    attribute_definitions =
                        Some(held.keep(0, violations, |violations| {
                            list(reader, "attributeDefinitions", violations)
                        })?)
                }
                1 => table_name = Some(reader.string()?),
                2 => billing_mode = Some(reader.string()?),
                3 => {
                    provisioned_throughput = Some(held.keep(3, violations, |violations| {
                        violations.within("provisionedThroughput", |violations| {
                            ProvisionedThroughput::decode(reader, violations)
                        })
                    })?)
                }
                4 => {
                    global_secondary_index_updates = Some(held.keep(4, violations, |violations| {
                        list(reader, "globalSecondaryIndexUpdates", violations)
                    })?)
                }
                5 => {
                    stream_specification = Some(held.keep(5, violations, |violations| {
                        violations.within("streamSpecification", |violations| {
                            StreamSpecification::decode(reader, violations)
                        })
                    })?)
                }
                6 => {
                    sse_specification = Some(held.keep(6, violations, |violations| {
                        violations.within("sSESpecification", |violations| {
                            SSESpecification::decode(reader, violations)
                        })
                    })?)
                }
                7 => {
                    replica_updates = Some(
                        held.keep(7, violations, |violations| list(reader, "replicaUpdates", violations))?,
                    )
                }
                8 => table_class = Some(reader.string()?),
                9 => deletion_protection_enabled = Some(reader.bool()?),
                10 => multi_region_consistency = Some(reader.string()?),
                11 => {
                    global_table_witness_updates = Some(held.keep(11, violations, |violations| {
                        list(reader, "globalTableWitnessUpdates", violations)
                    })?)
                }
                12 => {
                    on_demand_throughput = Some(held.keep(12, violations, |violations| {
                        violations.within("onDemandThroughput", |violations| {
                            OnDemandThroughput::decode(reader, violations)
                        })
                    })?)
                }
                13 => {
                    warm_throughput = Some(held.keep(13, violations, |violations| {
                        violations
                            .within("warmThroughput", |violations| WarmThroughput::decode(reader, violations))
                    })?)
                }
                14 => global_table_settings_replication_mode = Some(reader.string()?),
                15 => disassociation_protection_enabled = Some(reader.bool()?),
                16 => {
                    vector_index_updates =
                        Some(held.keep(16, violations, |violations| {
                            list(reader, "vectorIndexUpdates", violations)
                        })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        if let Some(value) = violations.required(&table_name, "tableName") {
            rules::TABLE_ARN.check(value, "tableName", violations);
        }
        if let Some(value) = &billing_mode {
            rules::BILLING_MODE.check(value, "billingMode", violations);
        }
        held.report(3, violations);
        held.report(4, violations);
        held.report(5, violations);
        held.report(6, violations);
        if let Some(value) = &replica_updates {
            rules::REPLICATION_GROUP_UPDATE_LIST.check(value, "replicaUpdates", violations);
            held.report(7, violations);
        }
        if let Some(value) = &table_class {
            rules::TABLE_CLASS.check(value, "tableClass", violations);
        }
        if let Some(value) = &multi_region_consistency {
            rules::MULTI_REGION_CONSISTENCY.check(value, "multiRegionConsistency", violations);
        }
        if let Some(value) = &global_table_witness_updates {
            rules::GLOBAL_TABLE_WITNESS_GROUP_UPDATE_LIST.check(
                value,
                "globalTableWitnessUpdates",
                violations,
            );
            held.report(11, violations);
        }
        held.report(12, violations);
        held.report(13, violations);
        if let Some(value) = &global_table_settings_replication_mode {
            rules::GLOBAL_TABLE_SETTINGS_REPLICATION_MODE.check(
                value,
                "globalTableSettingsReplicationMode",
                violations,
            );
        }
        held.report(16, violations);
        Ok(Self {
            attribute_definitions,
            table_name: table_name.unwrap_or_default(),
            billing_mode: billing_mode.as_deref().and_then(BillingMode::parse),
            provisioned_throughput,
            global_secondary_index_updates,
            stream_specification,
            sse_specification,
            replica_updates,
            table_class: table_class.as_deref().and_then(TableClass::parse),
            deletion_protection_enabled,
            multi_region_consistency: multi_region_consistency
                .as_deref()
                .and_then(MultiRegionConsistency::parse),
            global_table_witness_updates,
            on_demand_throughput,
            warm_throughput,
            global_table_settings_replication_mode: global_table_settings_replication_mode
                .as_deref()
                .and_then(GlobalTableSettingsReplicationMode::parse),
            disassociation_protection_enabled,
            vector_index_updates,
        })
    }
}

/// Input of `UpdateTimeToLive`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateTimeToLiveInput {
    /// `TableName`: 1 to 1024 characters.
    pub table_name: String,
    /// `TimeToLiveSpecification`.
    pub time_to_live_specification: TimeToLiveSpecification,
}

impl Decode for UpdateTimeToLiveInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["TableName", "TimeToLiveSpecification"]);
        let mut table_name = None;
        let mut time_to_live_specification = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => table_name = Some(reader.string()?),
                1 => {
                    time_to_live_specification = Some(held.keep(1, violations, |violations| {
                        violations.within("timeToLiveSpecification", |violations| {
                            TimeToLiveSpecification::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&table_name, "tableName") {
            rules::TABLE_ARN.check(value, "tableName", violations);
        }
        violations.required(&time_to_live_specification, "timeToLiveSpecification");
        held.report(1, violations);
        Ok(Self {
            table_name: table_name.unwrap_or_default(),
            time_to_live_specification: time_to_live_specification.unwrap_or_default(),
        })
    }
}
