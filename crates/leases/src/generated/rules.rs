// Made by `cargo xtask generate` from models/dynamodb.json; what is changed here is lost.

//! What the model says about values in inputs.

use millstream_api::Pattern;
use millstream_api::rules::{LengthRule, ListRule, MapRule, NumberRule, TextRule};

/// `AttributeAction`.
pub static ATTRIBUTE_ACTION: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["ADD", "DELETE", "PUT"] };

/// `AttributeName`: at most 65535 characters.
pub static ATTRIBUTE_NAME: TextRule = TextRule { pattern: None, min: None, max: Some(65535), values: &[] };

/// `AttributeNameList`: at least 1 items.
pub static ATTRIBUTE_NAME_LIST: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: None }, items: Some(&ATTRIBUTE_NAME) };

/// `AttributeUpdates`.
pub static ATTRIBUTE_UPDATES: MapRule =
    MapRule { length: LengthRule { min: None, max: None }, keys: Some(&ATTRIBUTE_NAME), values: None };

/// `BatchGetRequestMap`: 1 to 100 entries.
pub static BATCH_GET_REQUEST_MAP: MapRule =
    MapRule { length: LengthRule { min: Some(1), max: Some(100) }, keys: Some(&TABLE_ARN), values: None };

/// `BatchWriteItemRequestMap`: 1 to 25 entries.
pub static BATCH_WRITE_ITEM_REQUEST_MAP: MapRule =
    MapRule { length: LengthRule { min: Some(1), max: Some(25) }, keys: Some(&TABLE_ARN), values: None };

/// `BillingMode`.
pub static BILLING_MODE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["PROVISIONED", "PAY_PER_REQUEST"] };

/// `ClientRequestToken`: 1 to 36 characters.
pub static CLIENT_REQUEST_TOKEN: TextRule =
    TextRule { pattern: None, min: Some(1), max: Some(36), values: &[] };

/// `ComparisonOperator`.
pub static COMPARISON_OPERATOR: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &[
        "NULL",
        "IN",
        "BEGINS_WITH",
        "LT",
        "BETWEEN",
        "EQ",
        "CONTAINS",
        "GT",
        "NOT_NULL",
        "NOT_CONTAINS",
        "NE",
        "LE",
        "GE",
    ],
};

/// `ConditionalOperator`.
pub static CONDITIONAL_OPERATOR: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["OR", "AND"] };

/// `DisassociationMode`.
pub static DISASSOCIATION_MODE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["WAIT_FOR_REPLICATION"] };

/// `ExpectedAttributeMap`.
pub static EXPECTED_ATTRIBUTE_MAP: MapRule =
    MapRule { length: LengthRule { min: None, max: None }, keys: Some(&ATTRIBUTE_NAME), values: None };

/// `ExpressionAttributeNameMap`.
pub static EXPRESSION_ATTRIBUTE_NAME_MAP: MapRule =
    MapRule { length: LengthRule { min: None, max: None }, keys: None, values: Some(&ATTRIBUTE_NAME) };

/// `FilterConditionMap`.
pub static FILTER_CONDITION_MAP: MapRule =
    MapRule { length: LengthRule { min: None, max: None }, keys: Some(&ATTRIBUTE_NAME), values: None };

/// `GlobalTableSettingsReplicationMode`.
pub static GLOBAL_TABLE_SETTINGS_REPLICATION_MODE: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &["DISABLED", "ENABLED_WITH_OVERRIDES", "ENABLED"],
};

/// `GlobalTableWitnessGroupUpdateList`: 1 items.
pub static GLOBAL_TABLE_WITNESS_GROUP_UPDATE_LIST: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(1) }, items: None };

/// `IndexName`: 3 to 255 characters, `[a-zA-Z0-9_.-]+`.
pub static INDEX_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[a-zA-Z0-9_.-]+")), min: Some(3), max: Some(255), values: &[] };

/// `Key`.
pub static KEY: MapRule =
    MapRule { length: LengthRule { min: None, max: None }, keys: Some(&ATTRIBUTE_NAME), values: None };

/// `KeyConditions`.
pub static KEY_CONDITIONS: MapRule =
    MapRule { length: LengthRule { min: None, max: None }, keys: Some(&ATTRIBUTE_NAME), values: None };

/// `KeyList`: 1 to 100 items.
pub static KEY_LIST: ListRule = ListRule { length: LengthRule { min: Some(1), max: Some(100) }, items: None };

/// `KeySchema`: at least 1 items.
pub static KEY_SCHEMA: ListRule = ListRule { length: LengthRule { min: Some(1), max: None }, items: None };

/// `KeySchemaAttributeName`: 1 to 255 characters.
pub static KEY_SCHEMA_ATTRIBUTE_NAME: TextRule =
    TextRule { pattern: None, min: Some(1), max: Some(255), values: &[] };

/// `KeyType`.
pub static KEY_TYPE: TextRule = TextRule { pattern: None, min: None, max: None, values: &["HASH", "RANGE"] };

/// `ListTablesInputLimit`: 1 to 100.
pub static LIST_TABLES_INPUT_LIMIT: NumberRule = NumberRule { min: Some(1), max: Some(100) };

/// `MapAttributeValue`.
pub static MAP_ATTRIBUTE_VALUE: MapRule =
    MapRule { length: LengthRule { min: None, max: None }, keys: Some(&ATTRIBUTE_NAME), values: None };

/// `MultiRegionConsistency`.
pub static MULTI_REGION_CONSISTENCY: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["EVENTUAL", "STRONG"] };

/// `NonKeyAttributeName`: 1 to 255 characters.
pub static NON_KEY_ATTRIBUTE_NAME: TextRule =
    TextRule { pattern: None, min: Some(1), max: Some(255), values: &[] };

/// `NonKeyAttributeNameList`: 1 to 20 items.
pub static NON_KEY_ATTRIBUTE_NAME_LIST: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(20) }, items: Some(&NON_KEY_ATTRIBUTE_NAME) };

/// `PositiveIntegerObject`: at least 1.
pub static POSITIVE_INTEGER_OBJECT: NumberRule = NumberRule { min: Some(1), max: None };

/// `PositiveLongObject`: at least 1.
pub static POSITIVE_LONG_OBJECT: NumberRule = NumberRule { min: Some(1), max: None };

/// `ProjectionType`.
pub static PROJECTION_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["ALL", "INCLUDE", "KEYS_ONLY"] };

/// `PutItemInputAttributeMap`.
pub static PUT_ITEM_INPUT_ATTRIBUTE_MAP: MapRule =
    MapRule { length: LengthRule { min: None, max: None }, keys: Some(&ATTRIBUTE_NAME), values: None };

/// `RecoveryPeriodInDays`: 1 to 35.
pub static RECOVERY_PERIOD_IN_DAYS: NumberRule = NumberRule { min: Some(1), max: Some(35) };

/// `ReplicaGlobalSecondaryIndexList`: at least 1 items.
pub static REPLICA_GLOBAL_SECONDARY_INDEX_LIST: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: None }, items: None };

/// `ReplicationGroupUpdateList`: at least 1 items.
pub static REPLICATION_GROUP_UPDATE_LIST: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: None }, items: None };

/// `ResourceArnString`: 1 to 1283 characters.
pub static RESOURCE_ARN_STRING: TextRule =
    TextRule { pattern: None, min: Some(1), max: Some(1283), values: &[] };

/// `ReturnConsumedCapacity`.
pub static RETURN_CONSUMED_CAPACITY: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["TOTAL", "NONE", "INDEXES"] };

/// `ReturnItemCollectionMetrics`.
pub static RETURN_ITEM_COLLECTION_METRICS: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["SIZE", "NONE"] };

/// `ReturnValue`.
pub static RETURN_VALUE: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &["UPDATED_OLD", "ALL_NEW", "ALL_OLD", "NONE", "UPDATED_NEW"],
};

/// `ReturnValuesOnConditionCheckFailure`.
pub static RETURN_VALUES_ON_CONDITION_CHECK_FAILURE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["ALL_OLD", "NONE"] };

/// `SSEType`.
pub static SSE_TYPE: TextRule = TextRule { pattern: None, min: None, max: None, values: &["KMS", "AES256"] };

/// `ScalarAttributeType`.
pub static SCALAR_ATTRIBUTE_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["B", "S", "N"] };

/// `ScanSegment`: 0 to 999999.
pub static SCAN_SEGMENT: NumberRule = NumberRule { min: Some(0), max: Some(999999) };

/// `ScanTotalSegments`: 1 to 1000000.
pub static SCAN_TOTAL_SEGMENTS: NumberRule = NumberRule { min: Some(1), max: Some(1000000) };

/// `SearchSchema`: at least 1 items.
pub static SEARCH_SCHEMA: ListRule = ListRule { length: LengthRule { min: Some(1), max: None }, items: None };

/// `SearchSchemaElementType`.
pub static SEARCH_SCHEMA_ELEMENT_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["INLINE_FILTER", "HASH"] };

/// `Select`.
pub static SELECT: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &["SPECIFIC_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES", "COUNT", "ALL_ATTRIBUTES"],
};

/// `StreamViewType`.
pub static STREAM_VIEW_TYPE: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &["NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES", "KEYS_ONLY"],
};

/// `TableArn`: 1 to 1024 characters.
pub static TABLE_ARN: TextRule = TextRule { pattern: None, min: Some(1), max: Some(1024), values: &[] };

/// `TableClass`.
pub static TABLE_CLASS: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["STANDARD_INFREQUENT_ACCESS", "STANDARD"] };

/// `TableName`: 3 to 255 characters, `[a-zA-Z0-9_.-]+`.
pub static TABLE_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[a-zA-Z0-9_.-]+")), min: Some(3), max: Some(255), values: &[] };

/// `TagKeyList`.
pub static TAG_KEY_LIST: ListRule =
    ListRule { length: LengthRule { min: None, max: None }, items: Some(&TAG_KEY_STRING) };

/// `TagKeyString`: 1 to 128 characters.
pub static TAG_KEY_STRING: TextRule = TextRule { pattern: None, min: Some(1), max: Some(128), values: &[] };

/// `TagValueString`: 0 to 256 characters.
pub static TAG_VALUE_STRING: TextRule = TextRule { pattern: None, min: Some(0), max: Some(256), values: &[] };

/// `TimeToLiveAttributeName`: 1 to 255 characters.
pub static TIME_TO_LIVE_ATTRIBUTE_NAME: TextRule =
    TextRule { pattern: None, min: Some(1), max: Some(255), values: &[] };

/// `TransactGetItemList`: 1 to 100 items.
pub static TRANSACT_GET_ITEM_LIST: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(100) }, items: None };

/// `TransactWriteItemList`: 1 to 100 items.
pub static TRANSACT_WRITE_ITEM_LIST: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(100) }, items: None };

/// `VectorAttributeName`: 1 to 255 characters.
pub static VECTOR_ATTRIBUTE_NAME: TextRule =
    TextRule { pattern: None, min: Some(1), max: Some(255), values: &[] };

/// `VectorDistanceFunction`.
pub static VECTOR_DISTANCE_FUNCTION: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["EUCLIDEAN", "COSINE", "DOT_PRODUCT"] };

/// `WriteRequests`: 1 to 25 items.
pub static WRITE_REQUESTS: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(25) }, items: None };
