// Made by `cargo xtask generate` from models/dynamodb.json; what is changed here is lost.

//! What inputs and outputs are made of.

use std::collections::BTreeMap;

use millstream_api::{
    Decode, Encode, Held, Malformed, Members, Print, Printed, Reader, Violations, Writer, int, list, map,
    texts,
};
use millstream_base::Timestamp;

use super::{
    AttributeAction, BillingMode, ComparisonOperator, ContinuousBackupsStatus, DisassociationMode,
    GlobalTableSettingsReplicationMode, IndexStatus, KeyType, MultiRegionConsistency,
    PointInTimeRecoveryStatus, ProjectionType, ReplicaStatus, ReturnValuesOnConditionCheckFailure, SSEStatus,
    SSEType, ScalarAttributeType, SearchSchemaElementType, StreamViewType, TableClass, TableStatus,
    TimeToLiveStatus, VectorDistanceFunction, WitnessStatus, rules,
};

use crate::AttributeValue;

/// `ArchivalSummary`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ArchivalSummary {
    /// `ArchivalDateTime`.
    pub archival_date_time: Option<Timestamp>,
    /// `ArchivalReason`.
    pub archival_reason: Option<String>,
    /// `ArchivalBackupArn`: 37 to 1024 characters.
    pub archival_backup_arn: Option<String>,
}

impl Encode for ArchivalSummary {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.archival_date_time {
            writer.member("ArchivalDateTime");
            value.encode(writer);
        }
        if let Some(value) = &self.archival_reason {
            writer.member("ArchivalReason");
            value.encode(writer);
        }
        if let Some(value) = &self.archival_backup_arn {
            writer.member("ArchivalBackupArn");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `AttributeDefinition`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AttributeDefinition {
    /// `AttributeName`: 1 to 255 characters.
    pub attribute_name: String,
    /// `AttributeType`.
    pub attribute_type: ScalarAttributeType,
}

impl Decode for AttributeDefinition {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["AttributeName", "AttributeType"]);
        let mut attribute_name = None;
        let mut attribute_type = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => attribute_name = Some(reader.string()?),
                1 => attribute_type = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&attribute_name, "attributeName") {
            rules::KEY_SCHEMA_ATTRIBUTE_NAME.check(value, "attributeName", violations);
        }
        if let Some(value) = violations.required(&attribute_type, "attributeType") {
            rules::SCALAR_ATTRIBUTE_TYPE.check(value, "attributeType", violations);
        }
        Ok(Self {
            attribute_name: attribute_name.unwrap_or_default(),
            attribute_type: attribute_type
                .as_deref()
                .and_then(ScalarAttributeType::parse)
                .unwrap_or_default(),
        })
    }
}

impl Encode for AttributeDefinition {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("AttributeName");
        self.attribute_name.encode(writer);
        writer.member("AttributeType");
        self.attribute_type.encode(writer);
        writer.end_object();
    }
}

/// `AttributeValueUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AttributeValueUpdate {
    /// `Value`.
    pub value: Option<AttributeValue>,
    /// `Action`.
    pub action: Option<AttributeAction>,
}

impl Decode for AttributeValueUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Value", "Action"]);
        let mut value_ = None;
        let mut action = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    value_ = Some(held.keep(0, violations, |violations| {
                        violations.within("value", |violations| AttributeValue::decode(reader, violations))
                    })?)
                }
                1 => action = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        if let Some(value) = &action {
            rules::ATTRIBUTE_ACTION.check(value, "action", violations);
        }
        Ok(Self { value: value_, action: action.as_deref().and_then(AttributeAction::parse) })
    }
}

impl Print for AttributeValueUpdate {
    fn print(&self, out: &mut Printed) {
        out.structure("AttributeValueUpdate", &[("value", &self.value), ("action", &self.action)]);
    }
}

/// `BillingModeSummary`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BillingModeSummary {
    /// `BillingMode`.
    pub billing_mode: Option<BillingMode>,
    /// `LastUpdateToPayPerRequestDateTime`.
    pub last_update_to_pay_per_request_date_time: Option<Timestamp>,
}

impl Encode for BillingModeSummary {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.billing_mode {
            writer.member("BillingMode");
            value.encode(writer);
        }
        if let Some(value) = &self.last_update_to_pay_per_request_date_time {
            writer.member("LastUpdateToPayPerRequestDateTime");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `Capacity`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Capacity {
    /// `ReadCapacityUnits`.
    pub read_capacity_units: Option<f64>,
    /// `WriteCapacityUnits`.
    pub write_capacity_units: Option<f64>,
    /// `CapacityUnits`.
    pub capacity_units: Option<f64>,
}

impl Encode for Capacity {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.read_capacity_units {
            writer.member("ReadCapacityUnits");
            value.encode(writer);
        }
        if let Some(value) = &self.write_capacity_units {
            writer.member("WriteCapacityUnits");
            value.encode(writer);
        }
        if let Some(value) = &self.capacity_units {
            writer.member("CapacityUnits");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `Condition`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Condition {
    /// `AttributeValueList`.
    pub attribute_value_list: Option<Vec<AttributeValue>>,
    /// `ComparisonOperator`.
    pub comparison_operator: ComparisonOperator,
}

impl Decode for Condition {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["AttributeValueList", "ComparisonOperator"]);
        let mut attribute_value_list = None;
        let mut comparison_operator = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    attribute_value_list =
                        Some(held.keep(0, violations, |violations| {
                            list(reader, "attributeValueList", violations)
                        })?)
                }
                1 => comparison_operator = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        if let Some(value) = violations.required(&comparison_operator, "comparisonOperator") {
            rules::COMPARISON_OPERATOR.check(value, "comparisonOperator", violations);
        }
        Ok(Self {
            attribute_value_list,
            comparison_operator: comparison_operator
                .as_deref()
                .and_then(ComparisonOperator::parse)
                .unwrap_or_default(),
        })
    }
}

impl Print for Condition {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "Condition",
            &[
                ("attributeValueList", &self.attribute_value_list),
                ("comparisonOperator", &self.comparison_operator),
            ],
        );
    }
}

/// `ConditionCheck`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConditionCheck {
    /// `Key`.
    pub key: BTreeMap<String, AttributeValue>,
    /// `TableName`: 1 to 1024 characters.
    pub table_name: String,
    /// `ConditionExpression`.
    pub condition_expression: String,
    /// `ExpressionAttributeNames`.
    pub expression_attribute_names: Option<BTreeMap<String, String>>,
    /// `ExpressionAttributeValues`.
    pub expression_attribute_values: Option<BTreeMap<String, AttributeValue>>,
    /// `ReturnValuesOnConditionCheckFailure`.
    pub return_values_on_condition_check_failure: Option<ReturnValuesOnConditionCheckFailure>,
}

impl Decode for ConditionCheck {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "Key",
            "TableName",
            "ConditionExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
            "ReturnValuesOnConditionCheckFailure",
        ]);
        let mut key = None;
        let mut table_name = None;
        let mut condition_expression = None;
        let mut expression_attribute_names = None;
        let mut expression_attribute_values = None;
        let mut return_values_on_condition_check_failure = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key = Some(held.keep(0, violations, |violations| map(reader, "key", violations))?),
                1 => table_name = Some(reader.string()?),
                2 => condition_expression = Some(reader.string()?),
                3 => {
                    expression_attribute_names = Some(held.keep(3, violations, |violations| {
                        map(reader, "expressionAttributeNames", violations)
                    })?)
                }
                4 => {
                    expression_attribute_values = Some(held.keep(4, violations, |violations| {
                        map(reader, "expressionAttributeValues", violations)
                    })?)
                }
                5 => return_values_on_condition_check_failure = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key, "key") {
            rules::KEY.check_keys(value, "key", violations);
            held.report(0, violations);
        }
        if let Some(value) = violations.required(&table_name, "tableName") {
            rules::TABLE_ARN.check(value, "tableName", violations);
        }
        violations.required(&condition_expression, "conditionExpression");
        if let Some(value) = &expression_attribute_names {
            rules::EXPRESSION_ATTRIBUTE_NAME_MAP.check(value, "expressionAttributeNames", violations);
            held.report(3, violations);
        }
        held.report(4, violations);
        if let Some(value) = &return_values_on_condition_check_failure {
            rules::RETURN_VALUES_ON_CONDITION_CHECK_FAILURE.check(
                value,
                "returnValuesOnConditionCheckFailure",
                violations,
            );
        }
        Ok(Self {
            key: key.unwrap_or_default(),
            table_name: table_name.unwrap_or_default(),
            condition_expression: condition_expression.unwrap_or_default(),
            expression_attribute_names,
            expression_attribute_values,
            return_values_on_condition_check_failure: return_values_on_condition_check_failure
                .as_deref()
                .and_then(ReturnValuesOnConditionCheckFailure::parse),
        })
    }
}

impl Print for ConditionCheck {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "ConditionCheck",
            &[
                ("key", &self.key),
                ("tableName", &self.table_name),
                ("conditionExpression", &self.condition_expression),
                ("expressionAttributeNames", &self.expression_attribute_names),
                ("expressionAttributeValues", &self.expression_attribute_values),
                ("returnValuesOnConditionCheckFailure", &self.return_values_on_condition_check_failure),
            ],
        );
    }
}

/// `ConsumedCapacity`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConsumedCapacity {
    /// `TableName`: 1 to 1024 characters.
    pub table_name: Option<String>,
    /// `CapacityUnits`.
    pub capacity_units: Option<f64>,
    /// `ReadCapacityUnits`.
    pub read_capacity_units: Option<f64>,
    /// `WriteCapacityUnits`.
    pub write_capacity_units: Option<f64>,
    /// `Table`.
    pub table: Option<Capacity>,
    /// `LocalSecondaryIndexes`.
    pub local_secondary_indexes: Option<BTreeMap<String, Capacity>>,
    /// `GlobalSecondaryIndexes`.
    pub global_secondary_indexes: Option<BTreeMap<String, Capacity>>,
    /// `VectorIndexes`.
    pub vector_indexes: Option<BTreeMap<String, VectorCapacity>>,
}

impl Encode for ConsumedCapacity {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.table_name {
            writer.member("TableName");
            value.encode(writer);
        }
        if let Some(value) = &self.capacity_units {
            writer.member("CapacityUnits");
            value.encode(writer);
        }
        if let Some(value) = &self.read_capacity_units {
            writer.member("ReadCapacityUnits");
            value.encode(writer);
        }
        if let Some(value) = &self.write_capacity_units {
            writer.member("WriteCapacityUnits");
            value.encode(writer);
        }
        if let Some(value) = &self.table {
            writer.member("Table");
            value.encode(writer);
        }
        if let Some(value) = &self.local_secondary_indexes {
            writer.member("LocalSecondaryIndexes");
            value.encode(writer);
        }
        if let Some(value) = &self.global_secondary_indexes {
            writer.member("GlobalSecondaryIndexes");
            value.encode(writer);
        }
        if let Some(value) = &self.vector_indexes {
            writer.member("VectorIndexes");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ContinuousBackupsDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ContinuousBackupsDescription {
    /// `ContinuousBackupsStatus`.
    pub continuous_backups_status: ContinuousBackupsStatus,
    /// `PointInTimeRecoveryDescription`.
    pub point_in_time_recovery_description: Option<PointInTimeRecoveryDescription>,
}

impl Encode for ContinuousBackupsDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ContinuousBackupsStatus");
        self.continuous_backups_status.encode(writer);
        if let Some(value) = &self.point_in_time_recovery_description {
            writer.member("PointInTimeRecoveryDescription");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `CreateGlobalSecondaryIndexAction`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateGlobalSecondaryIndexAction {
    /// `IndexName`: 3 to 255 characters, `[a-zA-Z0-9_.-]+`.
    pub index_name: String,
    /// `KeySchema`: at least 1 items.
    pub key_schema: Vec<KeySchemaElement>,
    /// `Projection`.
    pub projection: Projection,
    /// `ProvisionedThroughput`.
    pub provisioned_throughput: Option<ProvisionedThroughput>,
    /// `OnDemandThroughput`.
    pub on_demand_throughput: Option<OnDemandThroughput>,
    /// `WarmThroughput`.
    pub warm_throughput: Option<WarmThroughput>,
}

impl Decode for CreateGlobalSecondaryIndexAction {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "IndexName",
            "KeySchema",
            "Projection",
            "ProvisionedThroughput",
            "OnDemandThroughput",
            "WarmThroughput",
        ]);
        let mut index_name = None;
        let mut key_schema = None;
        let mut projection = None;
        let mut provisioned_throughput = None;
        let mut on_demand_throughput = None;
        let mut warm_throughput = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => index_name = Some(reader.string()?),
                1 => {
                    key_schema =
                        Some(held.keep(1, violations, |violations| list(reader, "keySchema", violations))?)
                }
                2 => {
                    projection = Some(held.keep(2, violations, |violations| {
                        violations.within("projection", |violations| Projection::decode(reader, violations))
                    })?)
                }
                3 => {
                    provisioned_throughput = Some(held.keep(3, violations, |violations| {
                        violations.within("provisionedThroughput", |violations| {
                            ProvisionedThroughput::decode(reader, violations)
                        })
                    })?)
                }
                4 => {
                    on_demand_throughput = Some(held.keep(4, violations, |violations| {
                        violations.within("onDemandThroughput", |violations| {
                            OnDemandThroughput::decode(reader, violations)
                        })
                    })?)
                }
                5 => {
                    warm_throughput = Some(held.keep(5, violations, |violations| {
                        violations
                            .within("warmThroughput", |violations| WarmThroughput::decode(reader, violations))
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&index_name, "indexName") {
            rules::INDEX_NAME.check(value, "indexName", violations);
        }
        if let Some(value) = violations.required(&key_schema, "keySchema") {
            rules::KEY_SCHEMA.check(value, "keySchema", violations);
            held.report(1, violations);
        }
        violations.required(&projection, "projection");
        held.report(2, violations);
        held.report(3, violations);
        held.report(4, violations);
        held.report(5, violations);
        Ok(Self {
            index_name: index_name.unwrap_or_default(),
            key_schema: key_schema.unwrap_or_default(),
            projection: projection.unwrap_or_default(),
            provisioned_throughput,
            on_demand_throughput,
            warm_throughput,
        })
    }
}

/// `CreateGlobalTableWitnessGroupMemberAction`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateGlobalTableWitnessGroupMemberAction {
    /// `RegionName`.
    pub region_name: String,
}

impl Decode for CreateGlobalTableWitnessGroupMemberAction {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RegionName"]);
        let mut region_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => region_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        violations.required(&region_name, "regionName");
        Ok(Self { region_name: region_name.unwrap_or_default() })
    }
}

impl Print for CreateGlobalTableWitnessGroupMemberAction {
    fn print(&self, out: &mut Printed) {
        out.structure("CreateGlobalTableWitnessGroupMemberAction", &[("regionName", &self.region_name)]);
    }
}

/// `CreateReplicationGroupMemberAction`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateReplicationGroupMemberAction {
    /// `RegionName`.
    pub region_name: String,
    /// `KMSMasterKeyId`.
    pub kms_master_key_id: Option<String>,
    /// `ProvisionedThroughputOverride`.
    pub provisioned_throughput_override: Option<ProvisionedThroughputOverride>,
    /// `OnDemandThroughputOverride`.
    pub on_demand_throughput_override: Option<OnDemandThroughputOverride>,
    /// `GlobalSecondaryIndexes`: at least 1 items.
    pub global_secondary_indexes: Option<Vec<ReplicaGlobalSecondaryIndex>>,
    /// `TableClassOverride`.
    pub table_class_override: Option<TableClass>,
}

impl Decode for CreateReplicationGroupMemberAction {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "RegionName",
            "KMSMasterKeyId",
            "ProvisionedThroughputOverride",
            "OnDemandThroughputOverride",
            "GlobalSecondaryIndexes",
            "TableClassOverride",
        ]);
        let mut region_name = None;
        let mut kms_master_key_id = None;
        let mut provisioned_throughput_override = None;
        let mut on_demand_throughput_override = None;
        let mut global_secondary_indexes = None;
        let mut table_class_override = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => region_name = Some(reader.string()?),
                1 => kms_master_key_id = Some(reader.string()?),
                2 => {
                    provisioned_throughput_override = Some(held.keep(2, violations, |violations| {
                        violations.within("provisionedThroughputOverride", |violations| {
                            ProvisionedThroughputOverride::decode(reader, violations)
                        })
                    })?)
                }
                3 => {
                    on_demand_throughput_override = Some(held.keep(3, violations, |violations| {
                        violations.within("onDemandThroughputOverride", |violations| {
                            OnDemandThroughputOverride::decode(reader, violations)
                        })
                    })?)
                }
                4 => {
                    global_secondary_indexes = Some(held.keep(4, violations, |violations| {
                        list(reader, "globalSecondaryIndexes", violations)
                    })?)
                }
                5 => table_class_override = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        violations.required(&region_name, "regionName");
        held.report(2, violations);
        held.report(3, violations);
        if let Some(value) = &global_secondary_indexes {
            rules::REPLICA_GLOBAL_SECONDARY_INDEX_LIST.check(value, "globalSecondaryIndexes", violations);
            held.report(4, violations);
        }
        if let Some(value) = &table_class_override {
            rules::TABLE_CLASS.check(value, "tableClassOverride", violations);
        }
        Ok(Self {
            region_name: region_name.unwrap_or_default(),
            kms_master_key_id,
            provisioned_throughput_override,
            on_demand_throughput_override,
            global_secondary_indexes,
            table_class_override: table_class_override.as_deref().and_then(TableClass::parse),
        })
    }
}

impl Print for CreateReplicationGroupMemberAction {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "CreateReplicationGroupMemberAction",
            &[
                ("regionName", &self.region_name),
                ("kMSMasterKeyId", &self.kms_master_key_id),
                ("provisionedThroughputOverride", &self.provisioned_throughput_override),
                ("onDemandThroughputOverride", &self.on_demand_throughput_override),
                ("globalSecondaryIndexes", &self.global_secondary_indexes),
                ("tableClassOverride", &self.table_class_override),
            ],
        );
    }
}

/// `CreateVectorIndexAction`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateVectorIndexAction {
    /// `IndexName`: 3 to 255 characters, `[a-zA-Z0-9_.-]+`.
    pub index_name: String,
    /// `VectorAttribute`.
    pub vector_attribute: VectorAttributeDefinition,
    /// `SearchSchema`: at least 1 items.
    pub search_schema: Option<Vec<SearchSchemaElement>>,
    /// `Projection`.
    pub projection: Projection,
    /// `Dimensions`: at least 1.
    pub dimensions: i64,
    /// `DistanceFunction`.
    pub distance_function: VectorDistanceFunction,
}

impl Decode for CreateVectorIndexAction {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "IndexName",
            "VectorAttribute",
            "SearchSchema",
            "Projection",
            "Dimensions",
            "DistanceFunction",
        ]);
        let mut index_name = None;
        let mut vector_attribute = None;
        let mut search_schema = None;
        let mut projection = None;
        let mut dimensions = None;
        let mut distance_function = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => index_name = Some(reader.string()?),
                1 => {
                    vector_attribute = Some(held.keep(1, violations, |violations| {
                        violations.within("vectorAttribute", |violations| {
                            VectorAttributeDefinition::decode(reader, violations)
                        })
                    })?)
                }
                2 => {
                    search_schema =
                        Some(held.keep(2, violations, |violations| list(reader, "searchSchema", violations))?)
                }
                3 => {
                    projection = Some(held.keep(3, violations, |violations| {
                        violations.within("projection", |violations| Projection::decode(reader, violations))
                    })?)
                }
                4 => dimensions = Some(reader.long()?),
                5 => distance_function = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&index_name, "indexName") {
            rules::INDEX_NAME.check(value, "indexName", violations);
        }
        violations.required(&vector_attribute, "vectorAttribute");
        held.report(1, violations);
        if let Some(value) = &search_schema {
            rules::SEARCH_SCHEMA.check(value, "searchSchema", violations);
            held.report(2, violations);
        }
        violations.required(&projection, "projection");
        held.report(3, violations);
        if let Some(value) = violations.required(&dimensions, "dimensions") {
            rules::POSITIVE_LONG_OBJECT.check(*value, "dimensions", violations);
        }
        if let Some(value) = violations.required(&distance_function, "distanceFunction") {
            rules::VECTOR_DISTANCE_FUNCTION.check(value, "distanceFunction", violations);
        }
        Ok(Self {
            index_name: index_name.unwrap_or_default(),
            vector_attribute: vector_attribute.unwrap_or_default(),
            search_schema,
            projection: projection.unwrap_or_default(),
            dimensions: dimensions.unwrap_or_default(),
            distance_function: distance_function
                .as_deref()
                .and_then(VectorDistanceFunction::parse)
                .unwrap_or_default(),
        })
    }
}

/// `Delete`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Delete {
    /// `Key`.
    pub key: BTreeMap<String, AttributeValue>,
    /// `TableName`: 1 to 1024 characters.
    pub table_name: String,
    /// `ConditionExpression`.
    pub condition_expression: Option<String>,
    /// `ExpressionAttributeNames`.
    pub expression_attribute_names: Option<BTreeMap<String, String>>,
    /// `ExpressionAttributeValues`.
    pub expression_attribute_values: Option<BTreeMap<String, AttributeValue>>,
    /// `ReturnValuesOnConditionCheckFailure`.
    pub return_values_on_condition_check_failure: Option<ReturnValuesOnConditionCheckFailure>,
}

impl Decode for Delete {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "Key",
            "TableName",
            "ConditionExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
            "ReturnValuesOnConditionCheckFailure",
        ]);
        let mut key = None;
        let mut table_name = None;
        let mut condition_expression = None;
        let mut expression_attribute_names = None;
        let mut expression_attribute_values = None;
        let mut return_values_on_condition_check_failure = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key = Some(held.keep(0, violations, |violations| map(reader, "key", violations))?),
                1 => table_name = Some(reader.string()?),
                2 => condition_expression = Some(reader.string()?),
                3 => {
                    expression_attribute_names = Some(held.keep(3, violations, |violations| {
                        map(reader, "expressionAttributeNames", violations)
                    })?)
                }
                4 => {
                    expression_attribute_values = Some(held.keep(4, violations, |violations| {
                        map(reader, "expressionAttributeValues", violations)
                    })?)
                }
                5 => return_values_on_condition_check_failure = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key, "key") {
            rules::KEY.check_keys(value, "key", violations);
            held.report(0, violations);
        }
        if let Some(value) = violations.required(&table_name, "tableName") {
            rules::TABLE_ARN.check(value, "tableName", violations);
        }
        if let Some(value) = &expression_attribute_names {
            rules::EXPRESSION_ATTRIBUTE_NAME_MAP.check(value, "expressionAttributeNames", violations);
            held.report(3, violations);
        }
        held.report(4, violations);
        if let Some(value) = &return_values_on_condition_check_failure {
            rules::RETURN_VALUES_ON_CONDITION_CHECK_FAILURE.check(
                value,
                "returnValuesOnConditionCheckFailure",
                violations,
            );
        }
        Ok(Self {
            key: key.unwrap_or_default(),
            table_name: table_name.unwrap_or_default(),
            condition_expression,
            expression_attribute_names,
            expression_attribute_values,
            return_values_on_condition_check_failure: return_values_on_condition_check_failure
                .as_deref()
                .and_then(ReturnValuesOnConditionCheckFailure::parse),
        })
    }
}

impl Print for Delete {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "Delete",
            &[
                ("key", &self.key),
                ("tableName", &self.table_name),
                ("conditionExpression", &self.condition_expression),
                ("expressionAttributeNames", &self.expression_attribute_names),
                ("expressionAttributeValues", &self.expression_attribute_values),
                ("returnValuesOnConditionCheckFailure", &self.return_values_on_condition_check_failure),
            ],
        );
    }
}

/// `DeleteGlobalSecondaryIndexAction`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteGlobalSecondaryIndexAction {
    /// `IndexName`: 3 to 255 characters, `[a-zA-Z0-9_.-]+`.
    pub index_name: String,
}

impl Decode for DeleteGlobalSecondaryIndexAction {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["IndexName"]);
        let mut index_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => index_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&index_name, "indexName") {
            rules::INDEX_NAME.check(value, "indexName", violations);
        }
        Ok(Self { index_name: index_name.unwrap_or_default() })
    }
}

/// `DeleteGlobalTableWitnessGroupMemberAction`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteGlobalTableWitnessGroupMemberAction {
    /// `RegionName`.
    pub region_name: String,
}

impl Decode for DeleteGlobalTableWitnessGroupMemberAction {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RegionName"]);
        let mut region_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => region_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        violations.required(&region_name, "regionName");
        Ok(Self { region_name: region_name.unwrap_or_default() })
    }
}

impl Print for DeleteGlobalTableWitnessGroupMemberAction {
    fn print(&self, out: &mut Printed) {
        out.structure("DeleteGlobalTableWitnessGroupMemberAction", &[("regionName", &self.region_name)]);
    }
}

/// `DeleteReplicationGroupMemberAction`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteReplicationGroupMemberAction {
    /// `RegionName`.
    pub region_name: String,
}

impl Decode for DeleteReplicationGroupMemberAction {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RegionName"]);
        let mut region_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => region_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        violations.required(&region_name, "regionName");
        Ok(Self { region_name: region_name.unwrap_or_default() })
    }
}

impl Print for DeleteReplicationGroupMemberAction {
    fn print(&self, out: &mut Printed) {
        out.structure("DeleteReplicationGroupMemberAction", &[("regionName", &self.region_name)]);
    }
}

/// `DeleteRequest`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteRequest {
    /// `Key`.
    pub key: BTreeMap<String, AttributeValue>,
}

impl Decode for DeleteRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Key"]);
        let mut key = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key = Some(held.keep(0, violations, |violations| map(reader, "key", violations))?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key, "key") {
            rules::KEY.check_keys(value, "key", violations);
            held.report(0, violations);
        }
        Ok(Self { key: key.unwrap_or_default() })
    }
}

impl Encode for DeleteRequest {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Key");
        self.key.encode(writer);
        writer.end_object();
    }
}

impl Print for DeleteRequest {
    fn print(&self, out: &mut Printed) {
        out.structure("DeleteRequest", &[("key", &self.key)]);
    }
}

/// `DeleteVectorIndexAction`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteVectorIndexAction {
    /// `IndexName`: 3 to 255 characters, `[a-zA-Z0-9_.-]+`.
    pub index_name: String,
}

impl Decode for DeleteVectorIndexAction {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["IndexName"]);
        let mut index_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => index_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&index_name, "indexName") {
            rules::INDEX_NAME.check(value, "indexName", violations);
        }
        Ok(Self { index_name: index_name.unwrap_or_default() })
    }
}

/// `DisassociateReplicationGroupMemberAction`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DisassociateReplicationGroupMemberAction {
    /// `RegionName`.
    pub region_name: String,
    /// `DisassociationMode`.
    pub disassociation_mode: DisassociationMode,
}

impl Decode for DisassociateReplicationGroupMemberAction {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RegionName", "DisassociationMode"]);
        let mut region_name = None;
        let mut disassociation_mode = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => region_name = Some(reader.string()?),
                1 => disassociation_mode = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        violations.required(&region_name, "regionName");
        if let Some(value) = violations.required(&disassociation_mode, "disassociationMode") {
            rules::DISASSOCIATION_MODE.check(value, "disassociationMode", violations);
        }
        Ok(Self {
            region_name: region_name.unwrap_or_default(),
            disassociation_mode: disassociation_mode
                .as_deref()
                .and_then(DisassociationMode::parse)
                .unwrap_or_default(),
        })
    }
}

impl Print for DisassociateReplicationGroupMemberAction {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "DisassociateReplicationGroupMemberAction",
            &[("regionName", &self.region_name), ("disassociationMode", &self.disassociation_mode)],
        );
    }
}

/// `ExpectedAttributeValue`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExpectedAttributeValue {
    /// `Value`.
    pub value: Option<AttributeValue>,
    /// `Exists`.
    pub exists: Option<bool>,
    /// `ComparisonOperator`.
    pub comparison_operator: Option<ComparisonOperator>,
    /// `AttributeValueList`.
    pub attribute_value_list: Option<Vec<AttributeValue>>,
}

impl Decode for ExpectedAttributeValue {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Value", "Exists", "ComparisonOperator", "AttributeValueList"]);
        let mut value_ = None;
        let mut exists = None;
        let mut comparison_operator = None;
        let mut attribute_value_list = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    value_ = Some(held.keep(0, violations, |violations| {
                        violations.within("value", |violations| AttributeValue::decode(reader, violations))
                    })?)
                }
                1 => exists = Some(reader.bool()?),
                2 => comparison_operator = Some(reader.string()?),
                3 => {
                    attribute_value_list =
                        Some(held.keep(3, violations, |violations| {
                            list(reader, "attributeValueList", violations)
                        })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        if let Some(value) = &comparison_operator {
            rules::COMPARISON_OPERATOR.check(value, "comparisonOperator", violations);
        }
        held.report(3, violations);
        Ok(Self {
            value: value_,
            exists,
            comparison_operator: comparison_operator.as_deref().and_then(ComparisonOperator::parse),
            attribute_value_list,
        })
    }
}

impl Print for ExpectedAttributeValue {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "ExpectedAttributeValue",
            &[
                ("value", &self.value),
                ("exists", &self.exists),
                ("comparisonOperator", &self.comparison_operator),
                ("attributeValueList", &self.attribute_value_list),
            ],
        );
    }
}

/// `Get`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Get {
    /// `Key`.
    pub key: BTreeMap<String, AttributeValue>,
    /// `TableName`: 1 to 1024 characters.
    pub table_name: String,
    /// `ProjectionExpression`.
    pub projection_expression: Option<String>,
    /// `ExpressionAttributeNames`.
    pub expression_attribute_names: Option<BTreeMap<String, String>>,
}

impl Decode for Get {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["Key", "TableName", "ProjectionExpression", "ExpressionAttributeNames"]);
        let mut key = None;
        let mut table_name = None;
        let mut projection_expression = None;
        let mut expression_attribute_names = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key = Some(held.keep(0, violations, |violations| map(reader, "key", violations))?),
                1 => table_name = Some(reader.string()?),
                2 => projection_expression = Some(reader.string()?),
                3 => {
                    expression_attribute_names = Some(held.keep(3, violations, |violations| {
                        map(reader, "expressionAttributeNames", violations)
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key, "key") {
            rules::KEY.check_keys(value, "key", violations);
            held.report(0, violations);
        }
        if let Some(value) = violations.required(&table_name, "tableName") {
            rules::TABLE_ARN.check(value, "tableName", violations);
        }
        if let Some(value) = &expression_attribute_names {
            rules::EXPRESSION_ATTRIBUTE_NAME_MAP.check(value, "expressionAttributeNames", violations);
            held.report(3, violations);
        }
        Ok(Self {
            key: key.unwrap_or_default(),
            table_name: table_name.unwrap_or_default(),
            projection_expression,
            expression_attribute_names,
        })
    }
}

impl Print for Get {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "Get",
            &[
                ("key", &self.key),
                ("tableName", &self.table_name),
                ("projectionExpression", &self.projection_expression),
                ("expressionAttributeNames", &self.expression_attribute_names),
            ],
        );
    }
}

/// `GlobalSecondaryIndex`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GlobalSecondaryIndex {
    /// `IndexName`: 3 to 255 characters, `[a-zA-Z0-9_.-]+`.
    pub index_name: String,
    /// `KeySchema`: at least 1 items.
    pub key_schema: Vec<KeySchemaElement>,
    /// `Projection`.
    pub projection: Projection,
    /// `ProvisionedThroughput`.
    pub provisioned_throughput: Option<ProvisionedThroughput>,
    /// `OnDemandThroughput`.
    pub on_demand_throughput: Option<OnDemandThroughput>,
    /// `WarmThroughput`.
    pub warm_throughput: Option<WarmThroughput>,
}

impl Decode for GlobalSecondaryIndex {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "IndexName",
            "KeySchema",
            "Projection",
            "ProvisionedThroughput",
            "OnDemandThroughput",
            "WarmThroughput",
        ]);
        let mut index_name = None;
        let mut key_schema = None;
        let mut projection = None;
        let mut provisioned_throughput = None;
        let mut on_demand_throughput = None;
        let mut warm_throughput = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => index_name = Some(reader.string()?),
                1 => {
                    key_schema =
                        Some(held.keep(1, violations, |violations| list(reader, "keySchema", violations))?)
                }
                2 => {
                    projection = Some(held.keep(2, violations, |violations| {
                        violations.within("projection", |violations| Projection::decode(reader, violations))
                    })?)
                }
                3 => {
                    provisioned_throughput = Some(held.keep(3, violations, |violations| {
                        violations.within("provisionedThroughput", |violations| {
                            ProvisionedThroughput::decode(reader, violations)
                        })
                    })?)
                }
                4 => {
                    on_demand_throughput = Some(held.keep(4, violations, |violations| {
                        violations.within("onDemandThroughput", |violations| {
                            OnDemandThroughput::decode(reader, violations)
                        })
                    })?)
                }
                5 => {
                    warm_throughput = Some(held.keep(5, violations, |violations| {
                        violations
                            .within("warmThroughput", |violations| WarmThroughput::decode(reader, violations))
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&index_name, "indexName") {
            rules::INDEX_NAME.check(value, "indexName", violations);
        }
        if let Some(value) = violations.required(&key_schema, "keySchema") {
            rules::KEY_SCHEMA.check(value, "keySchema", violations);
            held.report(1, violations);
        }
        violations.required(&projection, "projection");
        held.report(2, violations);
        held.report(3, violations);
        held.report(4, violations);
        held.report(5, violations);
        Ok(Self {
            index_name: index_name.unwrap_or_default(),
            key_schema: key_schema.unwrap_or_default(),
            projection: projection.unwrap_or_default(),
            provisioned_throughput,
            on_demand_throughput,
            warm_throughput,
        })
    }
}

/// `GlobalSecondaryIndexDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GlobalSecondaryIndexDescription {
    /// `IndexName`: 3 to 255 characters, `[a-zA-Z0-9_.-]+`.
    pub index_name: Option<String>,
    /// `KeySchema`: at least 1 items.
    pub key_schema: Option<Vec<KeySchemaElement>>,
    /// `Projection`.
    pub projection: Option<Projection>,
    /// `IndexStatus`.
    pub index_status: Option<IndexStatus>,
    /// `Backfilling`.
    pub backfilling: Option<bool>,
    /// `ProvisionedThroughput`.
    pub provisioned_throughput: Option<ProvisionedThroughputDescription>,
    /// `IndexSizeBytes`.
    pub index_size_bytes: Option<i64>,
    /// `ItemCount`.
    pub item_count: Option<i64>,
    /// `IndexArn`.
    pub index_arn: Option<String>,
    /// `OnDemandThroughput`.
    pub on_demand_throughput: Option<OnDemandThroughput>,
    /// `WarmThroughput`.
    pub warm_throughput: Option<GlobalSecondaryIndexWarmThroughputDescription>,
}

impl Encode for GlobalSecondaryIndexDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.index_name {
            writer.member("IndexName");
            value.encode(writer);
        }
        if let Some(value) = &self.key_schema {
            writer.member("KeySchema");
            value.encode(writer);
        }
        if let Some(value) = &self.projection {
            writer.member("Projection");
            value.encode(writer);
        }
        if let Some(value) = &self.index_status {
            writer.member("IndexStatus");
            value.encode(writer);
        }
        if let Some(value) = &self.backfilling {
            writer.member("Backfilling");
            value.encode(writer);
        }
        if let Some(value) = &self.provisioned_throughput {
            writer.member("ProvisionedThroughput");
            value.encode(writer);
        }
        if let Some(value) = &self.index_size_bytes {
            writer.member("IndexSizeBytes");
            value.encode(writer);
        }
        if let Some(value) = &self.item_count {
            writer.member("ItemCount");
            value.encode(writer);
        }
        if let Some(value) = &self.index_arn {
            writer.member("IndexArn");
            value.encode(writer);
        }
        if let Some(value) = &self.on_demand_throughput {
            writer.member("OnDemandThroughput");
            value.encode(writer);
        }
        if let Some(value) = &self.warm_throughput {
            writer.member("WarmThroughput");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `GlobalSecondaryIndexUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GlobalSecondaryIndexUpdate {
    /// `Update`.
    pub update: Option<UpdateGlobalSecondaryIndexAction>,
    /// `Create`.
    pub create: Option<CreateGlobalSecondaryIndexAction>,
    /// `Delete`.
    pub delete: Option<DeleteGlobalSecondaryIndexAction>,
}

impl Decode for GlobalSecondaryIndexUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Update", "Create", "Delete"]);
        let mut update = None;
        let mut create = None;
        let mut delete = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    update = Some(held.keep(0, violations, |violations| {
                        violations.within("update", |violations| {
                            UpdateGlobalSecondaryIndexAction::decode(reader, violations)
                        })
                    })?)
                }
                1 => {
                    create = Some(held.keep(1, violations, |violations| {
                        violations.within("create", |violations| {
                            CreateGlobalSecondaryIndexAction::decode(reader, violations)
                        })
                    })?)
                }
                2 => {
                    delete = Some(held.keep(2, violations, |violations| {
                        violations.within("delete", |violations| {
                            DeleteGlobalSecondaryIndexAction::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        held.report(1, violations);
        held.report(2, violations);
        Ok(Self { update, create, delete })
    }
}

/// `GlobalSecondaryIndexWarmThroughputDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GlobalSecondaryIndexWarmThroughputDescription {
    /// `ReadUnitsPerSecond`: at least 1.
    pub read_units_per_second: Option<i64>,
    /// `WriteUnitsPerSecond`: at least 1.
    pub write_units_per_second: Option<i64>,
    /// `Status`.
    pub status: Option<IndexStatus>,
}

impl Encode for GlobalSecondaryIndexWarmThroughputDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.read_units_per_second {
            writer.member("ReadUnitsPerSecond");
            value.encode(writer);
        }
        if let Some(value) = &self.write_units_per_second {
            writer.member("WriteUnitsPerSecond");
            value.encode(writer);
        }
        if let Some(value) = &self.status {
            writer.member("Status");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `GlobalTableWitnessDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GlobalTableWitnessDescription {
    /// `RegionName`.
    pub region_name: Option<String>,
    /// `WitnessStatus`.
    pub witness_status: Option<WitnessStatus>,
}

impl Encode for GlobalTableWitnessDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.region_name {
            writer.member("RegionName");
            value.encode(writer);
        }
        if let Some(value) = &self.witness_status {
            writer.member("WitnessStatus");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `GlobalTableWitnessGroupUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GlobalTableWitnessGroupUpdate {
    /// `Create`.
    pub create: Option<CreateGlobalTableWitnessGroupMemberAction>,
    /// `Delete`.
    pub delete: Option<DeleteGlobalTableWitnessGroupMemberAction>,
}

impl Decode for GlobalTableWitnessGroupUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Create", "Delete"]);
        let mut create = None;
        let mut delete = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    create = Some(held.keep(0, violations, |violations| {
                        violations.within("create", |violations| {
                            CreateGlobalTableWitnessGroupMemberAction::decode(reader, violations)
                        })
                    })?)
                }
                1 => {
                    delete = Some(held.keep(1, violations, |violations| {
                        violations.within("delete", |violations| {
                            DeleteGlobalTableWitnessGroupMemberAction::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        held.report(1, violations);
        Ok(Self { create, delete })
    }
}

impl Print for GlobalTableWitnessGroupUpdate {
    fn print(&self, out: &mut Printed) {
        out.structure("GlobalTableWitnessGroupUpdate", &[("create", &self.create), ("delete", &self.delete)]);
    }
}

/// `ItemCollectionMetrics`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ItemCollectionMetrics {
    /// `ItemCollectionKey`.
    pub item_collection_key: Option<BTreeMap<String, AttributeValue>>,
    /// `SizeEstimateRangeGB`.
    pub size_estimate_range_gb: Option<Vec<f64>>,
}

impl Encode for ItemCollectionMetrics {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.item_collection_key {
            writer.member("ItemCollectionKey");
            value.encode(writer);
        }
        if let Some(value) = &self.size_estimate_range_gb {
            writer.member("SizeEstimateRangeGB");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ItemResponse`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ItemResponse {
    /// `Item`.
    pub item: Option<BTreeMap<String, AttributeValue>>,
}

impl Encode for ItemResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.item {
            writer.member("Item");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `KeySchemaElement`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeySchemaElement {
    /// `AttributeName`: 1 to 255 characters.
    pub attribute_name: String,
    /// `KeyType`.
    pub key_type: KeyType,
}

impl Decode for KeySchemaElement {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["AttributeName", "KeyType"]);
        let mut attribute_name = None;
        let mut key_type = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => attribute_name = Some(reader.string()?),
                1 => key_type = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&attribute_name, "attributeName") {
            rules::KEY_SCHEMA_ATTRIBUTE_NAME.check(value, "attributeName", violations);
        }
        if let Some(value) = violations.required(&key_type, "keyType") {
            rules::KEY_TYPE.check(value, "keyType", violations);
        }
        Ok(Self {
            attribute_name: attribute_name.unwrap_or_default(),
            key_type: key_type.as_deref().and_then(KeyType::parse).unwrap_or_default(),
        })
    }
}

impl Encode for KeySchemaElement {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("AttributeName");
        self.attribute_name.encode(writer);
        writer.member("KeyType");
        self.key_type.encode(writer);
        writer.end_object();
    }
}

impl Print for KeySchemaElement {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "KeySchemaElement",
            &[("attributeName", &self.attribute_name), ("keyType", &self.key_type)],
        );
    }
}

/// `KeysAndAttributes`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeysAndAttributes {
    /// `Keys`: 1 to 100 items.
    pub keys: Vec<BTreeMap<String, AttributeValue>>,
    /// `AttributesToGet`: at least 1 items.
    pub attributes_to_get: Option<Vec<String>>,
    /// `ConsistentRead`.
    pub consistent_read: Option<bool>,
    /// `ProjectionExpression`.
    pub projection_expression: Option<String>,
    /// `ExpressionAttributeNames`.
    pub expression_attribute_names: Option<BTreeMap<String, String>>,
}

impl Decode for KeysAndAttributes {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "Keys",
            "AttributesToGet",
            "ConsistentRead",
            "ProjectionExpression",
            "ExpressionAttributeNames",
        ]);
        let mut keys = None;
        let mut attributes_to_get = None;
        let mut consistent_read = None;
        let mut projection_expression = None;
        let mut expression_attribute_names = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    keys = Some(held.keep(0, violations, |violations| {
                        list::<BTreeMap<String, AttributeValue>>(reader, "keys", violations)
                    })?)
                }
                1 => {
                    attributes_to_get = Some(
                        held.keep(1, violations, |violations| texts(reader, "attributesToGet", violations))?,
                    )
                }
                2 => consistent_read = Some(reader.bool()?),
                3 => projection_expression = Some(reader.string()?),
                4 => {
                    expression_attribute_names = Some(held.keep(4, violations, |violations| {
                        map(reader, "expressionAttributeNames", violations)
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&keys, "keys") {
            rules::KEY_LIST.check(value, "keys", violations);
            for (index, value) in value.iter().enumerate() {
                violations.within_item("keys", index, |violations| {
                    rules::KEY.check_keys(value, "", violations);
                });
            }
            held.report(0, violations);
        }
        if let Some(value) = &attributes_to_get {
            rules::ATTRIBUTE_NAME_LIST.check_texts(value, "attributesToGet", violations);
            held.report(1, violations);
        }
        if let Some(value) = &expression_attribute_names {
            rules::EXPRESSION_ATTRIBUTE_NAME_MAP.check(value, "expressionAttributeNames", violations);
            held.report(4, violations);
        }
        Ok(Self {
            keys: keys.unwrap_or_default(),
            attributes_to_get,
            consistent_read,
            projection_expression,
            expression_attribute_names,
        })
    }
}

impl Encode for KeysAndAttributes {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Keys");
        self.keys.encode(writer);
        if let Some(value) = &self.attributes_to_get {
            writer.member("AttributesToGet");
            value.encode(writer);
        }
        if let Some(value) = &self.consistent_read {
            writer.member("ConsistentRead");
            value.encode(writer);
        }
        if let Some(value) = &self.projection_expression {
            writer.member("ProjectionExpression");
            value.encode(writer);
        }
        if let Some(value) = &self.expression_attribute_names {
            writer.member("ExpressionAttributeNames");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl Print for KeysAndAttributes {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "KeysAndAttributes",
            &[
                ("keys", &self.keys),
                ("attributesToGet", &self.attributes_to_get),
                ("consistentRead", &self.consistent_read),
                ("projectionExpression", &self.projection_expression),
                ("expressionAttributeNames", &self.expression_attribute_names),
            ],
        );
    }
}

/// `LocalSecondaryIndex`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LocalSecondaryIndex {
    /// `IndexName`: 3 to 255 characters, `[a-zA-Z0-9_.-]+`.
    pub index_name: String,
    /// `KeySchema`: at least 1 items.
    pub key_schema: Vec<KeySchemaElement>,
    /// `Projection`.
    pub projection: Projection,
}

impl Decode for LocalSecondaryIndex {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["IndexName", "KeySchema", "Projection"]);
        let mut index_name = None;
        let mut key_schema = None;
        let mut projection = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => index_name = Some(reader.string()?),
                1 => {
                    key_schema =
                        Some(held.keep(1, violations, |violations| list(reader, "keySchema", violations))?)
                }
                2 => {
                    projection = Some(held.keep(2, violations, |violations| {
                        violations.within("projection", |violations| Projection::decode(reader, violations))
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&index_name, "indexName") {
            rules::INDEX_NAME.check(value, "indexName", violations);
        }
        if let Some(value) = violations.required(&key_schema, "keySchema") {
            rules::KEY_SCHEMA.check(value, "keySchema", violations);
            held.report(1, violations);
        }
        violations.required(&projection, "projection");
        held.report(2, violations);
        Ok(Self {
            index_name: index_name.unwrap_or_default(),
            key_schema: key_schema.unwrap_or_default(),
            projection: projection.unwrap_or_default(),
        })
    }
}

/// `LocalSecondaryIndexDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LocalSecondaryIndexDescription {
    /// `IndexName`: 3 to 255 characters, `[a-zA-Z0-9_.-]+`.
    pub index_name: Option<String>,
    /// `KeySchema`: at least 1 items.
    pub key_schema: Option<Vec<KeySchemaElement>>,
    /// `Projection`.
    pub projection: Option<Projection>,
    /// `IndexSizeBytes`.
    pub index_size_bytes: Option<i64>,
    /// `ItemCount`.
    pub item_count: Option<i64>,
    /// `IndexArn`.
    pub index_arn: Option<String>,
}

impl Encode for LocalSecondaryIndexDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.index_name {
            writer.member("IndexName");
            value.encode(writer);
        }
        if let Some(value) = &self.key_schema {
            writer.member("KeySchema");
            value.encode(writer);
        }
        if let Some(value) = &self.projection {
            writer.member("Projection");
            value.encode(writer);
        }
        if let Some(value) = &self.index_size_bytes {
            writer.member("IndexSizeBytes");
            value.encode(writer);
        }
        if let Some(value) = &self.item_count {
            writer.member("ItemCount");
            value.encode(writer);
        }
        if let Some(value) = &self.index_arn {
            writer.member("IndexArn");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `OnDemandThroughput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OnDemandThroughput {
    /// `MaxReadRequestUnits`.
    pub max_read_request_units: Option<i64>,
    /// `MaxWriteRequestUnits`.
    pub max_write_request_units: Option<i64>,
}

impl Decode for OnDemandThroughput {
    fn decode(reader: &mut dyn Reader, _: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["MaxReadRequestUnits", "MaxWriteRequestUnits"]);
        let mut max_read_request_units = None;
        let mut max_write_request_units = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => max_read_request_units = Some(reader.long()?),
                1 => max_write_request_units = Some(reader.long()?),
                _ => reader.skip()?,
            }
        }
        Ok(Self { max_read_request_units, max_write_request_units })
    }
}

impl Encode for OnDemandThroughput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.max_read_request_units {
            writer.member("MaxReadRequestUnits");
            value.encode(writer);
        }
        if let Some(value) = &self.max_write_request_units {
            writer.member("MaxWriteRequestUnits");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `OnDemandThroughputOverride`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OnDemandThroughputOverride {
    /// `MaxReadRequestUnits`.
    pub max_read_request_units: Option<i64>,
}

impl Decode for OnDemandThroughputOverride {
    fn decode(reader: &mut dyn Reader, _: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["MaxReadRequestUnits"]);
        let mut max_read_request_units = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => max_read_request_units = Some(reader.long()?),
                _ => reader.skip()?,
            }
        }
        Ok(Self { max_read_request_units })
    }
}

impl Encode for OnDemandThroughputOverride {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.max_read_request_units {
            writer.member("MaxReadRequestUnits");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl Print for OnDemandThroughputOverride {
    fn print(&self, out: &mut Printed) {
        out.structure("OnDemandThroughputOverride", &[("maxReadRequestUnits", &self.max_read_request_units)]);
    }
}

/// `PointInTimeRecoveryDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PointInTimeRecoveryDescription {
    /// `PointInTimeRecoveryStatus`.
    pub point_in_time_recovery_status: Option<PointInTimeRecoveryStatus>,
    /// `RecoveryPeriodInDays`: 1 to 35.
    pub recovery_period_in_days: Option<i32>,
    /// `EarliestRestorableDateTime`.
    pub earliest_restorable_date_time: Option<Timestamp>,
    /// `LatestRestorableDateTime`.
    pub latest_restorable_date_time: Option<Timestamp>,
}

impl Encode for PointInTimeRecoveryDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.point_in_time_recovery_status {
            writer.member("PointInTimeRecoveryStatus");
            value.encode(writer);
        }
        if let Some(value) = &self.recovery_period_in_days {
            writer.member("RecoveryPeriodInDays");
            value.encode(writer);
        }
        if let Some(value) = &self.earliest_restorable_date_time {
            writer.member("EarliestRestorableDateTime");
            value.encode(writer);
        }
        if let Some(value) = &self.latest_restorable_date_time {
            writer.member("LatestRestorableDateTime");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `PointInTimeRecoverySpecification`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PointInTimeRecoverySpecification {
    /// `PointInTimeRecoveryEnabled`.
    pub point_in_time_recovery_enabled: bool,
    /// `RecoveryPeriodInDays`: 1 to 35.
    pub recovery_period_in_days: Option<i32>,
}

impl Decode for PointInTimeRecoverySpecification {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["PointInTimeRecoveryEnabled", "RecoveryPeriodInDays"]);
        let mut point_in_time_recovery_enabled = None;
        let mut recovery_period_in_days = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => point_in_time_recovery_enabled = Some(reader.bool()?),
                1 => recovery_period_in_days = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        violations.required(&point_in_time_recovery_enabled, "pointInTimeRecoveryEnabled");
        if let Some(value) = &recovery_period_in_days {
            rules::RECOVERY_PERIOD_IN_DAYS.check(*value, "recoveryPeriodInDays", violations);
        }
        Ok(Self {
            point_in_time_recovery_enabled: point_in_time_recovery_enabled.unwrap_or_default(),
            recovery_period_in_days,
        })
    }
}

/// `Projection`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Projection {
    /// `ProjectionType`.
    pub projection_type: Option<ProjectionType>,
    /// `NonKeyAttributes`: 1 to 20 items.
    pub non_key_attributes: Option<Vec<String>>,
}

impl Decode for Projection {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ProjectionType", "NonKeyAttributes"]);
        let mut projection_type = None;
        let mut non_key_attributes = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => projection_type = Some(reader.string()?),
                1 => {
                    non_key_attributes =
                        Some(held.keep(1, violations, |violations| {
                            texts(reader, "nonKeyAttributes", violations)
                        })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &projection_type {
            rules::PROJECTION_TYPE.check(value, "projectionType", violations);
        }
        if let Some(value) = &non_key_attributes {
            rules::NON_KEY_ATTRIBUTE_NAME_LIST.check_texts(value, "nonKeyAttributes", violations);
            held.report(1, violations);
        }
        Ok(Self {
            projection_type: projection_type.as_deref().and_then(ProjectionType::parse),
            non_key_attributes,
        })
    }
}

impl Encode for Projection {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.projection_type {
            writer.member("ProjectionType");
            value.encode(writer);
        }
        if let Some(value) = &self.non_key_attributes {
            writer.member("NonKeyAttributes");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ProvisionedThroughput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProvisionedThroughput {
    /// `ReadCapacityUnits`: at least 1.
    pub read_capacity_units: i64,
    /// `WriteCapacityUnits`: at least 1.
    pub write_capacity_units: i64,
}

impl Decode for ProvisionedThroughput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ReadCapacityUnits", "WriteCapacityUnits"]);
        let mut read_capacity_units = None;
        let mut write_capacity_units = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => read_capacity_units = Some(reader.long()?),
                1 => write_capacity_units = Some(reader.long()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&read_capacity_units, "readCapacityUnits") {
            rules::POSITIVE_LONG_OBJECT.check(*value, "readCapacityUnits", violations);
        }
        if let Some(value) = violations.required(&write_capacity_units, "writeCapacityUnits") {
            rules::POSITIVE_LONG_OBJECT.check(*value, "writeCapacityUnits", violations);
        }
        Ok(Self {
            read_capacity_units: read_capacity_units.unwrap_or_default(),
            write_capacity_units: write_capacity_units.unwrap_or_default(),
        })
    }
}

/// `ProvisionedThroughputDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProvisionedThroughputDescription {
    /// `LastIncreaseDateTime`.
    pub last_increase_date_time: Option<Timestamp>,
    /// `LastDecreaseDateTime`.
    pub last_decrease_date_time: Option<Timestamp>,
    /// `NumberOfDecreasesToday`: at least 1.
    pub number_of_decreases_today: Option<i64>,
    /// `ReadCapacityUnits`: at least 0.
    pub read_capacity_units: Option<i64>,
    /// `WriteCapacityUnits`: at least 0.
    pub write_capacity_units: Option<i64>,
}

impl Encode for ProvisionedThroughputDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.last_increase_date_time {
            writer.member("LastIncreaseDateTime");
            value.encode(writer);
        }
        if let Some(value) = &self.last_decrease_date_time {
            writer.member("LastDecreaseDateTime");
            value.encode(writer);
        }
        if let Some(value) = &self.number_of_decreases_today {
            writer.member("NumberOfDecreasesToday");
            value.encode(writer);
        }
        if let Some(value) = &self.read_capacity_units {
            writer.member("ReadCapacityUnits");
            value.encode(writer);
        }
        if let Some(value) = &self.write_capacity_units {
            writer.member("WriteCapacityUnits");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ProvisionedThroughputOverride`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProvisionedThroughputOverride {
    /// `ReadCapacityUnits`: at least 1.
    pub read_capacity_units: Option<i64>,
}

impl Decode for ProvisionedThroughputOverride {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ReadCapacityUnits"]);
        let mut read_capacity_units = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => read_capacity_units = Some(reader.long()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &read_capacity_units {
            rules::POSITIVE_LONG_OBJECT.check(*value, "readCapacityUnits", violations);
        }
        Ok(Self { read_capacity_units })
    }
}

impl Encode for ProvisionedThroughputOverride {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.read_capacity_units {
            writer.member("ReadCapacityUnits");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl Print for ProvisionedThroughputOverride {
    fn print(&self, out: &mut Printed) {
        out.structure("ProvisionedThroughputOverride", &[("readCapacityUnits", &self.read_capacity_units)]);
    }
}

/// `Put`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Put {
    /// `Item`.
    pub item: BTreeMap<String, AttributeValue>,
    /// `TableName`: 1 to 1024 characters.
    pub table_name: String,
    /// `ConditionExpression`.
    pub condition_expression: Option<String>,
    /// `ExpressionAttributeNames`.
    pub expression_attribute_names: Option<BTreeMap<String, String>>,
    /// `ExpressionAttributeValues`.
    pub expression_attribute_values: Option<BTreeMap<String, AttributeValue>>,
    /// `ReturnValuesOnConditionCheckFailure`.
    pub return_values_on_condition_check_failure: Option<ReturnValuesOnConditionCheckFailure>,
}

impl Decode for Put {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "Item",
            "TableName",
            "ConditionExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
            "ReturnValuesOnConditionCheckFailure",
        ]);
        let mut item = None;
        let mut table_name = None;
        let mut condition_expression = None;
        let mut expression_attribute_names = None;
        let mut expression_attribute_values = None;
        let mut return_values_on_condition_check_failure = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => item = Some(held.keep(0, violations, |violations| map(reader, "item", violations))?),
                1 => table_name = Some(reader.string()?),
                2 => condition_expression = Some(reader.string()?),
                3 => {
                    expression_attribute_names = Some(held.keep(3, violations, |violations| {
                        map(reader, "expressionAttributeNames", violations)
                    })?)
                }
                4 => {
                    expression_attribute_values = Some(held.keep(4, violations, |violations| {
                        map(reader, "expressionAttributeValues", violations)
                    })?)
                }
                5 => return_values_on_condition_check_failure = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&item, "item") {
            rules::PUT_ITEM_INPUT_ATTRIBUTE_MAP.check_keys(value, "item", violations);
            held.report(0, violations);
        }
        if let Some(value) = violations.required(&table_name, "tableName") {
            rules::TABLE_ARN.check(value, "tableName", violations);
        }
        if let Some(value) = &expression_attribute_names {
            rules::EXPRESSION_ATTRIBUTE_NAME_MAP.check(value, "expressionAttributeNames", violations);
            held.report(3, violations);
        }
        held.report(4, violations);
        if let Some(value) = &return_values_on_condition_check_failure {
            rules::RETURN_VALUES_ON_CONDITION_CHECK_FAILURE.check(
                value,
                "returnValuesOnConditionCheckFailure",
                violations,
            );
        }
        Ok(Self {
            item: item.unwrap_or_default(),
            table_name: table_name.unwrap_or_default(),
            condition_expression,
            expression_attribute_names,
            expression_attribute_values,
            return_values_on_condition_check_failure: return_values_on_condition_check_failure
                .as_deref()
                .and_then(ReturnValuesOnConditionCheckFailure::parse),
        })
    }
}

impl Print for Put {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "Put",
            &[
                ("item", &self.item),
                ("tableName", &self.table_name),
                ("conditionExpression", &self.condition_expression),
                ("expressionAttributeNames", &self.expression_attribute_names),
                ("expressionAttributeValues", &self.expression_attribute_values),
                ("returnValuesOnConditionCheckFailure", &self.return_values_on_condition_check_failure),
            ],
        );
    }
}

/// `PutRequest`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PutRequest {
    /// `Item`.
    pub item: BTreeMap<String, AttributeValue>,
}

impl Decode for PutRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Item"]);
        let mut item = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => item = Some(held.keep(0, violations, |violations| map(reader, "item", violations))?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&item, "item") {
            rules::PUT_ITEM_INPUT_ATTRIBUTE_MAP.check_keys(value, "item", violations);
            held.report(0, violations);
        }
        Ok(Self { item: item.unwrap_or_default() })
    }
}

impl Encode for PutRequest {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Item");
        self.item.encode(writer);
        writer.end_object();
    }
}

impl Print for PutRequest {
    fn print(&self, out: &mut Printed) {
        out.structure("PutRequest", &[("item", &self.item)]);
    }
}

/// `ReplicaDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplicaDescription {
    /// `RegionName`.
    pub region_name: Option<String>,
    /// `ReplicaStatus`.
    pub replica_status: Option<ReplicaStatus>,
    /// `ReplicaArn`.
    pub replica_arn: Option<String>,
    /// `ReplicaStatusDescription`.
    pub replica_status_description: Option<String>,
    /// `ReplicaStatusPercentProgress`.
    pub replica_status_percent_progress: Option<String>,
    /// `KMSMasterKeyId`.
    pub kms_master_key_id: Option<String>,
    /// `ProvisionedThroughputOverride`.
    pub provisioned_throughput_override: Option<ProvisionedThroughputOverride>,
    /// `OnDemandThroughputOverride`.
    pub on_demand_throughput_override: Option<OnDemandThroughputOverride>,
    /// `WarmThroughput`.
    pub warm_throughput: Option<TableWarmThroughputDescription>,
    /// `GlobalSecondaryIndexes`.
    pub global_secondary_indexes: Option<Vec<ReplicaGlobalSecondaryIndexDescription>>,
    /// `ReplicaInaccessibleDateTime`.
    pub replica_inaccessible_date_time: Option<Timestamp>,
    /// `ReplicaTableClassSummary`.
    pub replica_table_class_summary: Option<TableClassSummary>,
    /// `GlobalTableSettingsReplicationMode`.
    pub global_table_settings_replication_mode: Option<GlobalTableSettingsReplicationMode>,
}

impl Encode for ReplicaDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.region_name {
            writer.member("RegionName");
            value.encode(writer);
        }
        if let Some(value) = &self.replica_status {
            writer.member("ReplicaStatus");
            value.encode(writer);
        }
        if let Some(value) = &self.replica_arn {
            writer.member("ReplicaArn");
            value.encode(writer);
        }
        if let Some(value) = &self.replica_status_description {
            writer.member("ReplicaStatusDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.replica_status_percent_progress {
            writer.member("ReplicaStatusPercentProgress");
            value.encode(writer);
        }
        if let Some(value) = &self.kms_master_key_id {
            writer.member("KMSMasterKeyId");
            value.encode(writer);
        }
        if let Some(value) = &self.provisioned_throughput_override {
            writer.member("ProvisionedThroughputOverride");
            value.encode(writer);
        }
        if let Some(value) = &self.on_demand_throughput_override {
            writer.member("OnDemandThroughputOverride");
            value.encode(writer);
        }
        if let Some(value) = &self.warm_throughput {
            writer.member("WarmThroughput");
            value.encode(writer);
        }
        if let Some(value) = &self.global_secondary_indexes {
            writer.member("GlobalSecondaryIndexes");
            value.encode(writer);
        }
        if let Some(value) = &self.replica_inaccessible_date_time {
            writer.member("ReplicaInaccessibleDateTime");
            value.encode(writer);
        }
        if let Some(value) = &self.replica_table_class_summary {
            writer.member("ReplicaTableClassSummary");
            value.encode(writer);
        }
        if let Some(value) = &self.global_table_settings_replication_mode {
            writer.member("GlobalTableSettingsReplicationMode");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ReplicaGlobalSecondaryIndex`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplicaGlobalSecondaryIndex {
    /// `IndexName`: 3 to 255 characters, `[a-zA-Z0-9_.-]+`.
    pub index_name: String,
    /// `ProvisionedThroughputOverride`.
    pub provisioned_throughput_override: Option<ProvisionedThroughputOverride>,
    /// `OnDemandThroughputOverride`.
    pub on_demand_throughput_override: Option<OnDemandThroughputOverride>,
}

impl Decode for ReplicaGlobalSecondaryIndex {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["IndexName", "ProvisionedThroughputOverride", "OnDemandThroughputOverride"]);
        let mut index_name = None;
        let mut provisioned_throughput_override = None;
        let mut on_demand_throughput_override = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => index_name = Some(reader.string()?),
                1 => {
                    provisioned_throughput_override = Some(held.keep(1, violations, |violations| {
                        violations.within("provisionedThroughputOverride", |violations| {
                            ProvisionedThroughputOverride::decode(reader, violations)
                        })
                    })?)
                }
                2 => {
                    on_demand_throughput_override = Some(held.keep(2, violations, |violations| {
                        violations.within("onDemandThroughputOverride", |violations| {
                            OnDemandThroughputOverride::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&index_name, "indexName") {
            rules::INDEX_NAME.check(value, "indexName", violations);
        }
        held.report(1, violations);
        held.report(2, violations);
        Ok(Self {
            index_name: index_name.unwrap_or_default(),
            provisioned_throughput_override,
            on_demand_throughput_override,
        })
    }
}

impl Print for ReplicaGlobalSecondaryIndex {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "ReplicaGlobalSecondaryIndex",
            &[
                ("indexName", &self.index_name),
                ("provisionedThroughputOverride", &self.provisioned_throughput_override),
                ("onDemandThroughputOverride", &self.on_demand_throughput_override),
            ],
        );
    }
}

/// `ReplicaGlobalSecondaryIndexDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplicaGlobalSecondaryIndexDescription {
    /// `IndexName`: 3 to 255 characters, `[a-zA-Z0-9_.-]+`.
    pub index_name: Option<String>,
    /// `ProvisionedThroughputOverride`.
    pub provisioned_throughput_override: Option<ProvisionedThroughputOverride>,
    /// `OnDemandThroughputOverride`.
    pub on_demand_throughput_override: Option<OnDemandThroughputOverride>,
    /// `WarmThroughput`.
    pub warm_throughput: Option<GlobalSecondaryIndexWarmThroughputDescription>,
}

impl Encode for ReplicaGlobalSecondaryIndexDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.index_name {
            writer.member("IndexName");
            value.encode(writer);
        }
        if let Some(value) = &self.provisioned_throughput_override {
            writer.member("ProvisionedThroughputOverride");
            value.encode(writer);
        }
        if let Some(value) = &self.on_demand_throughput_override {
            writer.member("OnDemandThroughputOverride");
            value.encode(writer);
        }
        if let Some(value) = &self.warm_throughput {
            writer.member("WarmThroughput");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ReplicationGroupUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplicationGroupUpdate {
    /// `Create`.
    pub create: Option<CreateReplicationGroupMemberAction>,
    /// `Update`.
    pub update: Option<UpdateReplicationGroupMemberAction>,
    /// `Delete`.
    pub delete: Option<DeleteReplicationGroupMemberAction>,
    /// `Disassociate`.
    pub disassociate: Option<DisassociateReplicationGroupMemberAction>,
}

impl Decode for ReplicationGroupUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Create", "Update", "Delete", "Disassociate"]);
        let mut create = None;
        let mut update = None;
        let mut delete = None;
        let mut disassociate = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    create = Some(held.keep(0, violations, |violations| {
                        violations.within("create", |violations| {
                            CreateReplicationGroupMemberAction::decode(reader, violations)
                        })
                    })?)
                }
                1 => {
                    update = Some(held.keep(1, violations, |violations| {
                        violations.within("update", |violations| {
                            UpdateReplicationGroupMemberAction::decode(reader, violations)
                        })
                    })?)
                }
                2 => {
                    delete = Some(held.keep(2, violations, |violations| {
                        violations.within("delete", |violations| {
                            DeleteReplicationGroupMemberAction::decode(reader, violations)
                        })
                    })?)
                }
                3 => {
                    disassociate = Some(held.keep(3, violations, |violations| {
                        violations.within("disassociate", |violations| {
                            DisassociateReplicationGroupMemberAction::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        held.report(1, violations);
        held.report(2, violations);
        held.report(3, violations);
        Ok(Self { create, update, delete, disassociate })
    }
}

impl Print for ReplicationGroupUpdate {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "ReplicationGroupUpdate",
            &[
                ("create", &self.create),
                ("update", &self.update),
                ("delete", &self.delete),
                ("disassociate", &self.disassociate),
            ],
        );
    }
}

/// `RestoreSummary`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RestoreSummary {
    /// `SourceBackupArn`: 37 to 1024 characters.
    pub source_backup_arn: Option<String>,
    /// `SourceTableArn`: 1 to 1024 characters.
    pub source_table_arn: Option<String>,
    /// `RestoreDateTime`.
    pub restore_date_time: Timestamp,
    /// `RestoreInProgress`.
    pub restore_in_progress: bool,
}

impl Encode for RestoreSummary {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.source_backup_arn {
            writer.member("SourceBackupArn");
            value.encode(writer);
        }
        if let Some(value) = &self.source_table_arn {
            writer.member("SourceTableArn");
            value.encode(writer);
        }
        writer.member("RestoreDateTime");
        self.restore_date_time.encode(writer);
        writer.member("RestoreInProgress");
        self.restore_in_progress.encode(writer);
        writer.end_object();
    }
}

/// `SSEDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SSEDescription {
    /// `Status`.
    pub status: Option<SSEStatus>,
    /// `SSEType`.
    pub sse_type: Option<SSEType>,
    /// `KMSMasterKeyArn`.
    pub kms_master_key_arn: Option<String>,
    /// `InaccessibleEncryptionDateTime`.
    pub inaccessible_encryption_date_time: Option<Timestamp>,
}

impl Encode for SSEDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.status {
            writer.member("Status");
            value.encode(writer);
        }
        if let Some(value) = &self.sse_type {
            writer.member("SSEType");
            value.encode(writer);
        }
        if let Some(value) = &self.kms_master_key_arn {
            writer.member("KMSMasterKeyArn");
            value.encode(writer);
        }
        if let Some(value) = &self.inaccessible_encryption_date_time {
            writer.member("InaccessibleEncryptionDateTime");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `SSESpecification`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SSESpecification {
    /// `Enabled`.
    pub enabled: Option<bool>,
    /// `SSEType`.
    pub sse_type: Option<SSEType>,
    /// `KMSMasterKeyId`.
    pub kms_master_key_id: Option<String>,
}

impl Decode for SSESpecification {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Enabled", "SSEType", "KMSMasterKeyId"]);
        let mut enabled = None;
        let mut sse_type = None;
        let mut kms_master_key_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => enabled = Some(reader.bool()?),
                1 => sse_type = Some(reader.string()?),
                2 => kms_master_key_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &sse_type {
            rules::SSE_TYPE.check(value, "sSEType", violations);
        }
        Ok(Self { enabled, sse_type: sse_type.as_deref().and_then(SSEType::parse), kms_master_key_id })
    }
}

/// `SearchSchemaElement`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SearchSchemaElement {
    /// `AttributeName`: at most 65535 characters.
    pub attribute_name: String,
    /// `SearchSchemaElementType`.
    pub search_schema_element_type: SearchSchemaElementType,
}

impl Decode for SearchSchemaElement {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["AttributeName", "SearchSchemaElementType"]);
        let mut attribute_name = None;
        let mut search_schema_element_type = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => attribute_name = Some(reader.string()?),
                1 => search_schema_element_type = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&attribute_name, "attributeName") {
            rules::ATTRIBUTE_NAME.check(value, "attributeName", violations);
        }
        if let Some(value) = violations.required(&search_schema_element_type, "searchSchemaElementType") {
            rules::SEARCH_SCHEMA_ELEMENT_TYPE.check(value, "searchSchemaElementType", violations);
        }
        Ok(Self {
            attribute_name: attribute_name.unwrap_or_default(),
            search_schema_element_type: search_schema_element_type
                .as_deref()
                .and_then(SearchSchemaElementType::parse)
                .unwrap_or_default(),
        })
    }
}

impl Encode for SearchSchemaElement {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("AttributeName");
        self.attribute_name.encode(writer);
        writer.member("SearchSchemaElementType");
        self.search_schema_element_type.encode(writer);
        writer.end_object();
    }
}

impl Print for SearchSchemaElement {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "SearchSchemaElement",
            &[
                ("attributeName", &self.attribute_name),
                ("searchSchemaElementType", &self.search_schema_element_type),
            ],
        );
    }
}

/// `StreamSpecification`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StreamSpecification {
    /// `StreamEnabled`.
    pub stream_enabled: bool,
    /// `StreamViewType`.
    pub stream_view_type: Option<StreamViewType>,
}

impl Decode for StreamSpecification {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StreamEnabled", "StreamViewType"]);
        let mut stream_enabled = None;
        let mut stream_view_type = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_enabled = Some(reader.bool()?),
                1 => stream_view_type = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        violations.required(&stream_enabled, "streamEnabled");
        if let Some(value) = &stream_view_type {
            rules::STREAM_VIEW_TYPE.check(value, "streamViewType", violations);
        }
        Ok(Self {
            stream_enabled: stream_enabled.unwrap_or_default(),
            stream_view_type: stream_view_type.as_deref().and_then(StreamViewType::parse),
        })
    }
}

impl Encode for StreamSpecification {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("StreamEnabled");
        self.stream_enabled.encode(writer);
        if let Some(value) = &self.stream_view_type {
            writer.member("StreamViewType");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `TableClassSummary`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableClassSummary {
    /// `TableClass`.
    pub table_class: Option<TableClass>,
    /// `LastUpdateDateTime`.
    pub last_update_date_time: Option<Timestamp>,
}

impl Encode for TableClassSummary {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.table_class {
            writer.member("TableClass");
            value.encode(writer);
        }
        if let Some(value) = &self.last_update_date_time {
            writer.member("LastUpdateDateTime");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `TableDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableDescription {
    /// `AttributeDefinitions`.
    pub attribute_definitions: Option<Vec<AttributeDefinition>>,
    /// `TableName`: 3 to 255 characters, `[a-zA-Z0-9_.-]+`.
    pub table_name: Option<String>,
    /// `KeySchema`: at least 1 items.
    pub key_schema: Option<Vec<KeySchemaElement>>,
    /// `TableStatus`.
    pub table_status: Option<TableStatus>,
    /// `CreationDateTime`.
    pub creation_date_time: Option<Timestamp>,
    /// `ProvisionedThroughput`.
    pub provisioned_throughput: Option<ProvisionedThroughputDescription>,
    /// `TableSizeBytes`.
    pub table_size_bytes: Option<i64>,
    /// `ItemCount`.
    pub item_count: Option<i64>,
    /// `TableArn`.
    pub table_arn: Option<String>,
    /// `TableId`: `[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`.
    pub table_id: Option<String>,
    /// `BillingModeSummary`.
    pub billing_mode_summary: Option<BillingModeSummary>,
    /// `LocalSecondaryIndexes`.
    pub local_secondary_indexes: Option<Vec<LocalSecondaryIndexDescription>>,
    /// `GlobalSecondaryIndexes`.
    pub global_secondary_indexes: Option<Vec<GlobalSecondaryIndexDescription>>,
    /// `StreamSpecification`.
    pub stream_specification: Option<StreamSpecification>,
    /// `LatestStreamLabel`.
    pub latest_stream_label: Option<String>,
    /// `LatestStreamArn`: 37 to 1024 characters.
    pub latest_stream_arn: Option<String>,
    /// `GlobalTableVersion`.
    pub global_table_version: Option<String>,
    /// `Replicas`.
    pub replicas: Option<Vec<ReplicaDescription>>,
    /// `GlobalTableWitnesses`.
    pub global_table_witnesses: Option<Vec<GlobalTableWitnessDescription>>,
    /// `GlobalTableSettingsReplicationMode`.
    pub global_table_settings_replication_mode: Option<GlobalTableSettingsReplicationMode>,
    /// `RestoreSummary`.
    pub restore_summary: Option<RestoreSummary>,
    /// `SSEDescription`.
    pub sse_description: Option<SSEDescription>,
    /// `ArchivalSummary`.
    pub archival_summary: Option<ArchivalSummary>,
    /// `TableClassSummary`.
    pub table_class_summary: Option<TableClassSummary>,
    /// `DeletionProtectionEnabled`.
    pub deletion_protection_enabled: Option<bool>,
    /// `DisassociationProtectionEnabled`.
    pub disassociation_protection_enabled: Option<bool>,
    /// `OnDemandThroughput`.
    pub on_demand_throughput: Option<OnDemandThroughput>,
    /// `WarmThroughput`.
    pub warm_throughput: Option<TableWarmThroughputDescription>,
    /// `MultiRegionConsistency`.
    pub multi_region_consistency: Option<MultiRegionConsistency>,
    /// `VectorIndexes`.
    pub vector_indexes: Option<Vec<VectorIndexDescription>>,
}

impl Encode for TableDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.attribute_definitions {
            writer.member("AttributeDefinitions");
            value.encode(writer);
        }
        if let Some(value) = &self.table_name {
            writer.member("TableName");
            value.encode(writer);
        }
        if let Some(value) = &self.key_schema {
            writer.member("KeySchema");
            value.encode(writer);
        }
        if let Some(value) = &self.table_status {
            writer.member("TableStatus");
            value.encode(writer);
        }
        if let Some(value) = &self.creation_date_time {
            writer.member("CreationDateTime");
            value.encode(writer);
        }
        if let Some(value) = &self.provisioned_throughput {
            writer.member("ProvisionedThroughput");
            value.encode(writer);
        }
        if let Some(value) = &self.table_size_bytes {
            writer.member("TableSizeBytes");
            value.encode(writer);
        }
        if let Some(value) = &self.item_count {
            writer.member("ItemCount");
            value.encode(writer);
        }
        if let Some(value) = &self.table_arn {
            writer.member("TableArn");
            value.encode(writer);
        }
        if let Some(value) = &self.table_id {
            writer.member("TableId");
            value.encode(writer);
        }
        if let Some(value) = &self.billing_mode_summary {
            writer.member("BillingModeSummary");
            value.encode(writer);
        }
        if let Some(value) = &self.local_secondary_indexes {
            writer.member("LocalSecondaryIndexes");
            value.encode(writer);
        }
        if let Some(value) = &self.global_secondary_indexes {
            writer.member("GlobalSecondaryIndexes");
            value.encode(writer);
        }
        if let Some(value) = &self.stream_specification {
            writer.member("StreamSpecification");
            value.encode(writer);
        }
        if let Some(value) = &self.latest_stream_label {
            writer.member("LatestStreamLabel");
            value.encode(writer);
        }
        if let Some(value) = &self.latest_stream_arn {
            writer.member("LatestStreamArn");
            value.encode(writer);
        }
        if let Some(value) = &self.global_table_version {
            writer.member("GlobalTableVersion");
            value.encode(writer);
        }
        if let Some(value) = &self.replicas {
            writer.member("Replicas");
            value.encode(writer);
        }
        if let Some(value) = &self.global_table_witnesses {
            writer.member("GlobalTableWitnesses");
            value.encode(writer);
        }
        if let Some(value) = &self.global_table_settings_replication_mode {
            writer.member("GlobalTableSettingsReplicationMode");
            value.encode(writer);
        }
        if let Some(value) = &self.restore_summary {
            writer.member("RestoreSummary");
            value.encode(writer);
        }
        if let Some(value) = &self.sse_description {
            writer.member("SSEDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.archival_summary {
            writer.member("ArchivalSummary");
            value.encode(writer);
        }
        if let Some(value) = &self.table_class_summary {
            writer.member("TableClassSummary");
            value.encode(writer);
        }
        if let Some(value) = &self.deletion_protection_enabled {
            writer.member("DeletionProtectionEnabled");
            value.encode(writer);
        }
        if let Some(value) = &self.disassociation_protection_enabled {
            writer.member("DisassociationProtectionEnabled");
            value.encode(writer);
        }
        if let Some(value) = &self.on_demand_throughput {
            writer.member("OnDemandThroughput");
            value.encode(writer);
        }
        if let Some(value) = &self.warm_throughput {
            writer.member("WarmThroughput");
            value.encode(writer);
        }
        if let Some(value) = &self.multi_region_consistency {
            writer.member("MultiRegionConsistency");
            value.encode(writer);
        }
        if let Some(value) = &self.vector_indexes {
            writer.member("VectorIndexes");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `TableWarmThroughputDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableWarmThroughputDescription {
    /// `ReadUnitsPerSecond`: at least 1.
    pub read_units_per_second: Option<i64>,
    /// `WriteUnitsPerSecond`: at least 1.
    pub write_units_per_second: Option<i64>,
    /// `Status`.
    pub status: Option<TableStatus>,
}

impl Encode for TableWarmThroughputDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.read_units_per_second {
            writer.member("ReadUnitsPerSecond");
            value.encode(writer);
        }
        if let Some(value) = &self.write_units_per_second {
            writer.member("WriteUnitsPerSecond");
            value.encode(writer);
        }
        if let Some(value) = &self.status {
            writer.member("Status");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `Tag`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tag {
    /// `Key`: 1 to 128 characters.
    pub key: String,
    /// `Value`: 0 to 256 characters.
    pub value: String,
}

impl Decode for Tag {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Key", "Value"]);
        let mut key = None;
        let mut value_ = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key = Some(reader.string()?),
                1 => value_ = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key, "key") {
            rules::TAG_KEY_STRING.check(value, "key", violations);
        }
        if let Some(value) = violations.required(&value_, "value") {
            rules::TAG_VALUE_STRING.check(value, "value", violations);
        }
        Ok(Self { key: key.unwrap_or_default(), value: value_.unwrap_or_default() })
    }
}

impl Encode for Tag {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Key");
        self.key.encode(writer);
        writer.member("Value");
        self.value.encode(writer);
        writer.end_object();
    }
}

/// `TimeToLiveDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TimeToLiveDescription {
    /// `TimeToLiveStatus`.
    pub time_to_live_status: Option<TimeToLiveStatus>,
    /// `AttributeName`: 1 to 255 characters.
    pub attribute_name: Option<String>,
}

impl Encode for TimeToLiveDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.time_to_live_status {
            writer.member("TimeToLiveStatus");
            value.encode(writer);
        }
        if let Some(value) = &self.attribute_name {
            writer.member("AttributeName");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `TimeToLiveSpecification`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TimeToLiveSpecification {
    /// `Enabled`.
    pub enabled: bool,
    /// `AttributeName`: 1 to 255 characters.
    pub attribute_name: String,
}

impl Decode for TimeToLiveSpecification {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Enabled", "AttributeName"]);
        let mut enabled = None;
        let mut attribute_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => enabled = Some(reader.bool()?),
                1 => attribute_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        violations.required(&enabled, "enabled");
        if let Some(value) = violations.required(&attribute_name, "attributeName") {
            rules::TIME_TO_LIVE_ATTRIBUTE_NAME.check(value, "attributeName", violations);
        }
        Ok(Self { enabled: enabled.unwrap_or_default(), attribute_name: attribute_name.unwrap_or_default() })
    }
}

impl Encode for TimeToLiveSpecification {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Enabled");
        self.enabled.encode(writer);
        writer.member("AttributeName");
        self.attribute_name.encode(writer);
        writer.end_object();
    }
}

/// `TransactGetItem`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TransactGetItem {
    /// `Get`.
    pub get: Get,
}

impl Decode for TransactGetItem {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Get"]);
        let mut get = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    get = Some(held.keep(0, violations, |violations| {
                        violations.within("get", |violations| Get::decode(reader, violations))
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        violations.required(&get, "get");
        held.report(0, violations);
        Ok(Self { get: get.unwrap_or_default() })
    }
}

impl Print for TransactGetItem {
    fn print(&self, out: &mut Printed) {
        out.structure("TransactGetItem", &[("get", &self.get)]);
    }
}

/// `TransactWriteItem`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TransactWriteItem {
    /// `ConditionCheck`.
    pub condition_check: Option<ConditionCheck>,
    /// `Put`.
    pub put: Option<Put>,
    /// `Delete`.
    pub delete: Option<Delete>,
    /// `Update`.
    pub update: Option<Update>,
}

impl Decode for TransactWriteItem {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ConditionCheck", "Put", "Delete", "Update"]);
        let mut condition_check = None;
        let mut put = None;
        let mut delete = None;
        let mut update = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    condition_check = Some(held.keep(0, violations, |violations| {
                        violations
                            .within("conditionCheck", |violations| ConditionCheck::decode(reader, violations))
                    })?)
                }
                1 => {
                    put = Some(held.keep(1, violations, |violations| {
                        violations.within("put", |violations| Put::decode(reader, violations))
                    })?)
                }
                2 => {
                    delete = Some(held.keep(2, violations, |violations| {
                        violations.within("delete", |violations| Delete::decode(reader, violations))
                    })?)
                }
                3 => {
                    update = Some(held.keep(3, violations, |violations| {
                        violations.within("update", |violations| Update::decode(reader, violations))
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        held.report(1, violations);
        held.report(2, violations);
        held.report(3, violations);
        Ok(Self { condition_check, put, delete, update })
    }
}

impl Print for TransactWriteItem {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "TransactWriteItem",
            &[
                ("conditionCheck", &self.condition_check),
                ("put", &self.put),
                ("delete", &self.delete),
                ("update", &self.update),
            ],
        );
    }
}

/// `Update`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Update {
    /// `Key`.
    pub key: BTreeMap<String, AttributeValue>,
    /// `UpdateExpression`.
    pub update_expression: String,
    /// `TableName`: 1 to 1024 characters.
    pub table_name: String,
    /// `ConditionExpression`.
    pub condition_expression: Option<String>,
    /// `ExpressionAttributeNames`.
    pub expression_attribute_names: Option<BTreeMap<String, String>>,
    /// `ExpressionAttributeValues`.
    pub expression_attribute_values: Option<BTreeMap<String, AttributeValue>>,
    /// `ReturnValuesOnConditionCheckFailure`.
    pub return_values_on_condition_check_failure: Option<ReturnValuesOnConditionCheckFailure>,
}

impl Decode for Update {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "Key",
            "UpdateExpression",
            "TableName",
            "ConditionExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
            "ReturnValuesOnConditionCheckFailure",
        ]);
        let mut key = None;
        let mut update_expression = None;
        let mut table_name = None;
        let mut condition_expression = None;
        let mut expression_attribute_names = None;
        let mut expression_attribute_values = None;
        let mut return_values_on_condition_check_failure = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key = Some(held.keep(0, violations, |violations| map(reader, "key", violations))?),
                1 => update_expression = Some(reader.string()?),
                2 => table_name = Some(reader.string()?),
                3 => condition_expression = Some(reader.string()?),
                4 => {
                    expression_attribute_names = Some(held.keep(4, violations, |violations| {
                        map(reader, "expressionAttributeNames", violations)
                    })?)
                }
                5 => {
                    expression_attribute_values = Some(held.keep(5, violations, |violations| {
                        map(reader, "expressionAttributeValues", violations)
                    })?)
                }
                6 => return_values_on_condition_check_failure = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key, "key") {
            rules::KEY.check_keys(value, "key", violations);
            held.report(0, violations);
        }
        violations.required(&update_expression, "updateExpression");
        if let Some(value) = violations.required(&table_name, "tableName") {
            rules::TABLE_ARN.check(value, "tableName", violations);
        }
        if let Some(value) = &expression_attribute_names {
            rules::EXPRESSION_ATTRIBUTE_NAME_MAP.check(value, "expressionAttributeNames", violations);
            held.report(4, violations);
        }
        held.report(5, violations);
        if let Some(value) = &return_values_on_condition_check_failure {
            rules::RETURN_VALUES_ON_CONDITION_CHECK_FAILURE.check(
                value,
                "returnValuesOnConditionCheckFailure",
                violations,
            );
        }
        Ok(Self {
            key: key.unwrap_or_default(),
            update_expression: update_expression.unwrap_or_default(),
            table_name: table_name.unwrap_or_default(),
            condition_expression,
            expression_attribute_names,
            expression_attribute_values,
            return_values_on_condition_check_failure: return_values_on_condition_check_failure
                .as_deref()
                .and_then(ReturnValuesOnConditionCheckFailure::parse),
        })
    }
}

impl Print for Update {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "Update",
            &[
                ("key", &self.key),
                ("updateExpression", &self.update_expression),
                ("tableName", &self.table_name),
                ("conditionExpression", &self.condition_expression),
                ("expressionAttributeNames", &self.expression_attribute_names),
                ("expressionAttributeValues", &self.expression_attribute_values),
                ("returnValuesOnConditionCheckFailure", &self.return_values_on_condition_check_failure),
            ],
        );
    }
}

/// `UpdateGlobalSecondaryIndexAction`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateGlobalSecondaryIndexAction {
    /// `IndexName`: 3 to 255 characters, `[a-zA-Z0-9_.-]+`.
    pub index_name: String,
    /// `ProvisionedThroughput`.
    pub provisioned_throughput: Option<ProvisionedThroughput>,
    /// `OnDemandThroughput`.
    pub on_demand_throughput: Option<OnDemandThroughput>,
    /// `WarmThroughput`.
    pub warm_throughput: Option<WarmThroughput>,
}

impl Decode for UpdateGlobalSecondaryIndexAction {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["IndexName", "ProvisionedThroughput", "OnDemandThroughput", "WarmThroughput"]);
        let mut index_name = None;
        let mut provisioned_throughput = None;
        let mut on_demand_throughput = None;
        let mut warm_throughput = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => index_name = Some(reader.string()?),
                1 => {
                    provisioned_throughput = Some(held.keep(1, violations, |violations| {
                        violations.within("provisionedThroughput", |violations| {
                            ProvisionedThroughput::decode(reader, violations)
                        })
                    })?)
                }
                2 => {
                    on_demand_throughput = Some(held.keep(2, violations, |violations| {
                        violations.within("onDemandThroughput", |violations| {
                            OnDemandThroughput::decode(reader, violations)
                        })
                    })?)
                }
                3 => {
                    warm_throughput = Some(held.keep(3, violations, |violations| {
                        violations
                            .within("warmThroughput", |violations| WarmThroughput::decode(reader, violations))
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&index_name, "indexName") {
            rules::INDEX_NAME.check(value, "indexName", violations);
        }
        held.report(1, violations);
        held.report(2, violations);
        held.report(3, violations);
        Ok(Self {
            index_name: index_name.unwrap_or_default(),
            provisioned_throughput,
            on_demand_throughput,
            warm_throughput,
        })
    }
}

/// `UpdateReplicationGroupMemberAction`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateReplicationGroupMemberAction {
    /// `RegionName`.
    pub region_name: String,
    /// `KMSMasterKeyId`.
    pub kms_master_key_id: Option<String>,
    /// `ProvisionedThroughputOverride`.
    pub provisioned_throughput_override: Option<ProvisionedThroughputOverride>,
    /// `OnDemandThroughputOverride`.
    pub on_demand_throughput_override: Option<OnDemandThroughputOverride>,
    /// `GlobalSecondaryIndexes`: at least 1 items.
    pub global_secondary_indexes: Option<Vec<ReplicaGlobalSecondaryIndex>>,
    /// `TableClassOverride`.
    pub table_class_override: Option<TableClass>,
}

impl Decode for UpdateReplicationGroupMemberAction {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "RegionName",
            "KMSMasterKeyId",
            "ProvisionedThroughputOverride",
            "OnDemandThroughputOverride",
            "GlobalSecondaryIndexes",
            "TableClassOverride",
        ]);
        let mut region_name = None;
        let mut kms_master_key_id = None;
        let mut provisioned_throughput_override = None;
        let mut on_demand_throughput_override = None;
        let mut global_secondary_indexes = None;
        let mut table_class_override = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => region_name = Some(reader.string()?),
                1 => kms_master_key_id = Some(reader.string()?),
                2 => {
                    provisioned_throughput_override = Some(held.keep(2, violations, |violations| {
                        violations.within("provisionedThroughputOverride", |violations| {
                            ProvisionedThroughputOverride::decode(reader, violations)
                        })
                    })?)
                }
                3 => {
                    on_demand_throughput_override = Some(held.keep(3, violations, |violations| {
                        violations.within("onDemandThroughputOverride", |violations| {
                            OnDemandThroughputOverride::decode(reader, violations)
                        })
                    })?)
                }
                4 => {
                    global_secondary_indexes = Some(held.keep(4, violations, |violations| {
                        list(reader, "globalSecondaryIndexes", violations)
                    })?)
                }
                5 => table_class_override = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        violations.required(&region_name, "regionName");
        held.report(2, violations);
        held.report(3, violations);
        if let Some(value) = &global_secondary_indexes {
            rules::REPLICA_GLOBAL_SECONDARY_INDEX_LIST.check(value, "globalSecondaryIndexes", violations);
            held.report(4, violations);
        }
        if let Some(value) = &table_class_override {
            rules::TABLE_CLASS.check(value, "tableClassOverride", violations);
        }
        Ok(Self {
            region_name: region_name.unwrap_or_default(),
            kms_master_key_id,
            provisioned_throughput_override,
            on_demand_throughput_override,
            global_secondary_indexes,
            table_class_override: table_class_override.as_deref().and_then(TableClass::parse),
        })
    }
}

impl Print for UpdateReplicationGroupMemberAction {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "UpdateReplicationGroupMemberAction",
            &[
                ("regionName", &self.region_name),
                ("kMSMasterKeyId", &self.kms_master_key_id),
                ("provisionedThroughputOverride", &self.provisioned_throughput_override),
                ("onDemandThroughputOverride", &self.on_demand_throughput_override),
                ("globalSecondaryIndexes", &self.global_secondary_indexes),
                ("tableClassOverride", &self.table_class_override),
            ],
        );
    }
}

/// `VectorAttributeDefinition`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VectorAttributeDefinition {
    /// `AttributeName`: 1 to 255 characters.
    pub attribute_name: String,
}

impl Decode for VectorAttributeDefinition {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["AttributeName"]);
        let mut attribute_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => attribute_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&attribute_name, "attributeName") {
            rules::VECTOR_ATTRIBUTE_NAME.check(value, "attributeName", violations);
        }
        Ok(Self { attribute_name: attribute_name.unwrap_or_default() })
    }
}

impl Encode for VectorAttributeDefinition {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("AttributeName");
        self.attribute_name.encode(writer);
        writer.end_object();
    }
}

/// `VectorCapacity`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VectorCapacity {
    /// `VectorSearchRequestBytes`.
    pub vector_search_request_bytes: Option<f64>,
    /// `VectorWriteRequestBytes`.
    pub vector_write_request_bytes: Option<f64>,
}

impl Encode for VectorCapacity {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.vector_search_request_bytes {
            writer.member("VectorSearchRequestBytes");
            value.encode(writer);
        }
        if let Some(value) = &self.vector_write_request_bytes {
            writer.member("VectorWriteRequestBytes");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `VectorIndex`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VectorIndex {
    /// `IndexName`: 3 to 255 characters, `[a-zA-Z0-9_.-]+`.
    pub index_name: String,
    /// `VectorAttribute`.
    pub vector_attribute: VectorAttributeDefinition,
    /// `SearchSchema`: at least 1 items.
    pub search_schema: Option<Vec<SearchSchemaElement>>,
    /// `Projection`.
    pub projection: Projection,
    /// `Dimensions`: at least 1.
    pub dimensions: i64,
    /// `DistanceFunction`.
    pub distance_function: VectorDistanceFunction,
}

impl Decode for VectorIndex {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "IndexName",
            "VectorAttribute",
            "SearchSchema",
            "Projection",
            "Dimensions",
            "DistanceFunction",
        ]);
        let mut index_name = None;
        let mut vector_attribute = None;
        let mut search_schema = None;
        let mut projection = None;
        let mut dimensions = None;
        let mut distance_function = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => index_name = Some(reader.string()?),
                1 => {
                    vector_attribute = Some(held.keep(1, violations, |violations| {
                        violations.within("vectorAttribute", |violations| {
                            VectorAttributeDefinition::decode(reader, violations)
                        })
                    })?)
                }
                2 => {
                    search_schema =
                        Some(held.keep(2, violations, |violations| list(reader, "searchSchema", violations))?)
                }
                3 => {
                    projection = Some(held.keep(3, violations, |violations| {
                        violations.within("projection", |violations| Projection::decode(reader, violations))
                    })?)
                }
                4 => dimensions = Some(reader.long()?),
                5 => distance_function = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&index_name, "indexName") {
            rules::INDEX_NAME.check(value, "indexName", violations);
        }
        violations.required(&vector_attribute, "vectorAttribute");
        held.report(1, violations);
        if let Some(value) = &search_schema {
            rules::SEARCH_SCHEMA.check(value, "searchSchema", violations);
            held.report(2, violations);
        }
        violations.required(&projection, "projection");
        held.report(3, violations);
        if let Some(value) = violations.required(&dimensions, "dimensions") {
            rules::POSITIVE_LONG_OBJECT.check(*value, "dimensions", violations);
        }
        if let Some(value) = violations.required(&distance_function, "distanceFunction") {
            rules::VECTOR_DISTANCE_FUNCTION.check(value, "distanceFunction", violations);
        }
        Ok(Self {
            index_name: index_name.unwrap_or_default(),
            vector_attribute: vector_attribute.unwrap_or_default(),
            search_schema,
            projection: projection.unwrap_or_default(),
            dimensions: dimensions.unwrap_or_default(),
            distance_function: distance_function
                .as_deref()
                .and_then(VectorDistanceFunction::parse)
                .unwrap_or_default(),
        })
    }
}

/// `VectorIndexDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VectorIndexDescription {
    /// `IndexName`: 3 to 255 characters, `[a-zA-Z0-9_.-]+`.
    pub index_name: Option<String>,
    /// `SearchSchema`: at least 1 items.
    pub search_schema: Option<Vec<SearchSchemaElement>>,
    /// `Projection`.
    pub projection: Option<Projection>,
    /// `VectorAttribute`.
    pub vector_attribute: Option<VectorAttributeDefinition>,
    /// `Dimensions`: at least 1.
    pub dimensions: Option<i64>,
    /// `DistanceFunction`.
    pub distance_function: Option<VectorDistanceFunction>,
    /// `IndexStatus`.
    pub index_status: Option<IndexStatus>,
    /// `Backfilling`.
    pub backfilling: Option<bool>,
    /// `IndexSizeBytes`.
    pub index_size_bytes: Option<i64>,
    /// `ItemCount`.
    pub item_count: Option<i64>,
    /// `IndexArn`.
    pub index_arn: Option<String>,
}

impl Encode for VectorIndexDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.index_name {
            writer.member("IndexName");
            value.encode(writer);
        }
        if let Some(value) = &self.search_schema {
            writer.member("SearchSchema");
            value.encode(writer);
        }
        if let Some(value) = &self.projection {
            writer.member("Projection");
            value.encode(writer);
        }
        if let Some(value) = &self.vector_attribute {
            writer.member("VectorAttribute");
            value.encode(writer);
        }
        if let Some(value) = &self.dimensions {
            writer.member("Dimensions");
            value.encode(writer);
        }
        if let Some(value) = &self.distance_function {
            writer.member("DistanceFunction");
            value.encode(writer);
        }
        if let Some(value) = &self.index_status {
            writer.member("IndexStatus");
            value.encode(writer);
        }
        if let Some(value) = &self.backfilling {
            writer.member("Backfilling");
            value.encode(writer);
        }
        if let Some(value) = &self.index_size_bytes {
            writer.member("IndexSizeBytes");
            value.encode(writer);
        }
        if let Some(value) = &self.item_count {
            writer.member("ItemCount");
            value.encode(writer);
        }
        if let Some(value) = &self.index_arn {
            writer.member("IndexArn");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `VectorIndexUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VectorIndexUpdate {
    /// `Create`.
    pub create: Option<CreateVectorIndexAction>,
    /// `Delete`.
    pub delete: Option<DeleteVectorIndexAction>,
}

impl Decode for VectorIndexUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Create", "Delete"]);
        let mut create = None;
        let mut delete = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    create = Some(held.keep(0, violations, |violations| {
                        violations.within("create", |violations| {
                            CreateVectorIndexAction::decode(reader, violations)
                        })
                    })?)
                }
                1 => {
                    delete = Some(held.keep(1, violations, |violations| {
                        violations.within("delete", |violations| {
                            DeleteVectorIndexAction::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        held.report(1, violations);
        Ok(Self { create, delete })
    }
}

/// `WarmThroughput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WarmThroughput {
    /// `ReadUnitsPerSecond`.
    pub read_units_per_second: Option<i64>,
    /// `WriteUnitsPerSecond`.
    pub write_units_per_second: Option<i64>,
}

impl Decode for WarmThroughput {
    fn decode(reader: &mut dyn Reader, _: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ReadUnitsPerSecond", "WriteUnitsPerSecond"]);
        let mut read_units_per_second = None;
        let mut write_units_per_second = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => read_units_per_second = Some(reader.long()?),
                1 => write_units_per_second = Some(reader.long()?),
                _ => reader.skip()?,
            }
        }
        Ok(Self { read_units_per_second, write_units_per_second })
    }
}

/// `WriteRequest`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WriteRequest {
    /// `PutRequest`.
    pub put_request: Option<PutRequest>,
    /// `DeleteRequest`.
    pub delete_request: Option<DeleteRequest>,
}

impl Decode for WriteRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["PutRequest", "DeleteRequest"]);
        let mut put_request = None;
        let mut delete_request = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    put_request = Some(held.keep(0, violations, |violations| {
                        violations.within("putRequest", |violations| PutRequest::decode(reader, violations))
                    })?)
                }
                1 => {
                    delete_request = Some(held.keep(1, violations, |violations| {
                        violations
                            .within("deleteRequest", |violations| DeleteRequest::decode(reader, violations))
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        held.report(1, violations);
        Ok(Self { put_request, delete_request })
    }
}

impl Encode for WriteRequest {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.put_request {
            writer.member("PutRequest");
            value.encode(writer);
        }
        if let Some(value) = &self.delete_request {
            writer.member("DeleteRequest");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl Print for WriteRequest {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "WriteRequest",
            &[("putRequest", &self.put_request), ("deleteRequest", &self.delete_request)],
        );
    }
}
