// Made by `cargo xtask generate` from models/cloudwatch.json; what is changed here is lost.

//! What inputs and outputs are made of.

use std::collections::BTreeMap;

use millstream_api::{
    Decode, Encode, Held, Malformed, Members, Print, Printed, Reader, Violations, Writer, int, list, map,
};
use millstream_base::Timestamp;

use super::{StandardUnit, StatusCode, rules};

/// `Datapoint`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Datapoint {
    /// `Timestamp`.
    pub timestamp: Option<Timestamp>,
    /// `SampleCount`.
    pub sample_count: Option<f64>,
    /// `Average`.
    pub average: Option<f64>,
    /// `Sum`.
    pub sum: Option<f64>,
    /// `Minimum`.
    pub minimum: Option<f64>,
    /// `Maximum`.
    pub maximum: Option<f64>,
    /// `Unit`.
    pub unit: Option<StandardUnit>,
    /// `ExtendedStatistics`.
    pub extended_statistics: Option<BTreeMap<String, f64>>,
}

impl Encode for Datapoint {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.timestamp {
            writer.member("Timestamp");
            value.encode(writer);
        }
        if let Some(value) = &self.sample_count {
            writer.member("SampleCount");
            value.encode(writer);
        }
        if let Some(value) = &self.average {
            writer.member("Average");
            value.encode(writer);
        }
        if let Some(value) = &self.sum {
            writer.member("Sum");
            value.encode(writer);
        }
        if let Some(value) = &self.minimum {
            writer.member("Minimum");
            value.encode(writer);
        }
        if let Some(value) = &self.maximum {
            writer.member("Maximum");
            value.encode(writer);
        }
        if let Some(value) = &self.unit {
            writer.member("Unit");
            value.encode(writer);
        }
        if let Some(value) = &self.extended_statistics {
            writer.member("ExtendedStatistics");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `Dimension`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dimension {
    /// `Name`: 1 to 255 characters.
    pub name: String,
    /// `Value`: 1 to 1024 characters.
    pub value: String,
}

impl Decode for Dimension {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Name", "Value"]);
        let mut name = None;
        let mut value_ = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => name = Some(reader.string()?),
                1 => value_ = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&name, "name") {
            rules::DIMENSION_NAME.check(value, "name", violations);
        }
        if let Some(value) = violations.required(&value_, "value") {
            rules::DIMENSION_VALUE.check(value, "value", violations);
        }
        Ok(Self { name: name.unwrap_or_default(), value: value_.unwrap_or_default() })
    }
}

impl Encode for Dimension {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Name");
        self.name.encode(writer);
        writer.member("Value");
        self.value.encode(writer);
        writer.end_object();
    }
}

impl Print for Dimension {
    fn print(&self, out: &mut Printed) {
        out.structure("Dimension", &[("name", &self.name), ("value", &self.value)]);
    }
}

/// `DimensionFilter`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DimensionFilter {
    /// `Name`: 1 to 255 characters.
    pub name: String,
    /// `Value`: 1 to 1024 characters.
    pub value: Option<String>,
}

impl Decode for DimensionFilter {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Name", "Value"]);
        let mut name = None;
        let mut value_ = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => name = Some(reader.string()?),
                1 => value_ = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&name, "name") {
            rules::DIMENSION_NAME.check(value, "name", violations);
        }
        if let Some(value) = &value_ {
            rules::DIMENSION_VALUE.check(value, "value", violations);
        }
        Ok(Self { name: name.unwrap_or_default(), value: value_ })
    }
}

impl Print for DimensionFilter {
    fn print(&self, out: &mut Printed) {
        out.structure("DimensionFilter", &[("name", &self.name), ("value", &self.value)]);
    }
}

/// `Entity`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entity {
    /// `KeyAttributes`: 2 to 4 entries.
    pub key_attributes: Option<BTreeMap<String, String>>,
    /// `Attributes`: 0 to 10 entries.
    pub attributes: Option<BTreeMap<String, String>>,
}

impl Decode for Entity {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["KeyAttributes", "Attributes"]);
        let mut key_attributes = None;
        let mut attributes = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    key_attributes =
                        Some(held.keep(0, violations, |violations| map(reader, "keyAttributes", violations))?)
                }
                1 => {
                    attributes =
                        Some(held.keep(1, violations, |violations| map(reader, "attributes", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &key_attributes {
            rules::ENTITY_KEY_ATTRIBUTES_MAP.check(value, "keyAttributes", violations);
            held.report(0, violations);
        }
        if let Some(value) = &attributes {
            rules::ENTITY_ATTRIBUTES_MAP.check(value, "attributes", violations);
            held.report(1, violations);
        }
        Ok(Self { key_attributes, attributes })
    }
}

/// `EntityMetricData`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EntityMetricData {
    /// `Entity`.
    pub entity: Option<Entity>,
    /// `MetricData`.
    pub metric_data: Option<Vec<MetricDatum>>,
}

impl Decode for EntityMetricData {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Entity", "MetricData"]);
        let mut entity = None;
        let mut metric_data = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    entity = Some(held.keep(0, violations, |violations| {
                        violations.within("entity", |violations| Entity::decode(reader, violations))
                    })?)
                }
                1 => {
                    metric_data =
                        Some(held.keep(1, violations, |violations| list(reader, "metricData", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        held.report(1, violations);
        Ok(Self { entity, metric_data })
    }
}

/// `LabelOptions`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LabelOptions {
    /// `Timezone`.
    pub timezone: Option<String>,
}

impl Decode for LabelOptions {
    fn decode(reader: &mut dyn Reader, _: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Timezone"]);
        let mut timezone = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => timezone = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        Ok(Self { timezone })
    }
}

/// `MessageData`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MessageData {
    /// `Code`.
    pub code: Option<String>,
    /// `Value`.
    pub value: Option<String>,
}

impl Encode for MessageData {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.code {
            writer.member("Code");
            value.encode(writer);
        }
        if let Some(value) = &self.value {
            writer.member("Value");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `Metric`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Metric {
    /// `Namespace`: 1 to 255 characters, `[^:].*`.
    pub namespace: Option<String>,
    /// `MetricName`: 1 to 255 characters.
    pub metric_name: Option<String>,
    /// `Dimensions`: at most 30 items.
    pub dimensions: Option<Vec<Dimension>>,
}

impl Decode for Metric {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Namespace", "MetricName", "Dimensions"]);
        let mut namespace = None;
        let mut metric_name = None;
        let mut dimensions = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => namespace = Some(reader.string()?),
                1 => metric_name = Some(reader.string()?),
                2 => {
                    dimensions =
                        Some(held.keep(2, violations, |violations| list(reader, "dimensions", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &namespace {
            rules::NAMESPACE.check(value, "namespace", violations);
        }
        if let Some(value) = &metric_name {
            rules::METRIC_NAME.check(value, "metricName", violations);
        }
        if let Some(value) = &dimensions {
            rules::DIMENSIONS.check(value, "dimensions", violations);
            held.report(2, violations);
        }
        Ok(Self { namespace, metric_name, dimensions })
    }
}

impl Encode for Metric {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.namespace {
            writer.member("Namespace");
            value.encode(writer);
        }
        if let Some(value) = &self.metric_name {
            writer.member("MetricName");
            value.encode(writer);
        }
        if let Some(value) = &self.dimensions {
            writer.member("Dimensions");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `MetricDataQuery`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MetricDataQuery {
    /// `Id`: 1 to 255 characters.
    pub id: String,
    /// `MetricStat`.
    pub metric_stat: Option<MetricStat>,
    /// `Expression`: 1 to 2048 characters.
    pub expression: Option<String>,
    /// `Label`.
    pub label: Option<String>,
    /// `ReturnData`.
    pub return_data: Option<bool>,
    /// `Period`: at least 1.
    pub period: Option<i32>,
    /// `AccountId`: 1 to 255 characters.
    pub account_id: Option<String>,
}

impl Decode for MetricDataQuery {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["Id", "MetricStat", "Expression", "Label", "ReturnData", "Period", "AccountId"]);
        let mut id = None;
        let mut metric_stat = None;
        let mut expression = None;
        let mut label = None;
        let mut return_data = None;
        let mut period = None;
        let mut account_id = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => id = Some(reader.string()?),
                1 => {
                    metric_stat = Some(held.keep(1, violations, |violations| {
                        violations.within("metricStat", |violations| MetricStat::decode(reader, violations))
                    })?)
                }
                2 => expression = Some(reader.string()?),
                3 => label = Some(reader.string()?),
                4 => return_data = Some(reader.bool()?),
                5 => period = Some(int(reader)?),
                6 => account_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&id, "id") {
            rules::METRIC_ID.check(value, "id", violations);
        }
        held.report(1, violations);
        if let Some(value) = &expression {
            rules::METRIC_EXPRESSION.check(value, "expression", violations);
        }
        if let Some(value) = &period {
            rules::PERIOD.check(*value, "period", violations);
        }
        if let Some(value) = &account_id {
            rules::ACCOUNT_ID.check(value, "accountId", violations);
        }
        Ok(Self {
            id: id.unwrap_or_default(),
            metric_stat,
            expression,
            label,
            return_data,
            period,
            account_id,
        })
    }
}

/// `MetricDataResult`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MetricDataResult {
    /// `Id`: 1 to 255 characters.
    pub id: Option<String>,
    /// `Label`.
    pub label: Option<String>,
    /// `Timestamps`.
    pub timestamps: Option<Vec<Timestamp>>,
    /// `Values`.
    pub values: Option<Vec<f64>>,
    /// `StatusCode`.
    pub status_code: Option<StatusCode>,
    /// `Messages`.
    pub messages: Option<Vec<MessageData>>,
}

impl Encode for MetricDataResult {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.id {
            writer.member("Id");
            value.encode(writer);
        }
        if let Some(value) = &self.label {
            writer.member("Label");
            value.encode(writer);
        }
        if let Some(value) = &self.timestamps {
            writer.member("Timestamps");
            value.encode(writer);
        }
        if let Some(value) = &self.values {
            writer.member("Values");
            value.encode(writer);
        }
        if let Some(value) = &self.status_code {
            writer.member("StatusCode");
            value.encode(writer);
        }
        if let Some(value) = &self.messages {
            writer.member("Messages");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `MetricDatum`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MetricDatum {
    /// `MetricName`: 1 to 255 characters.
    pub metric_name: String,
    /// `Dimensions`: at most 30 items.
    pub dimensions: Option<Vec<Dimension>>,
    /// `Timestamp`.
    pub timestamp: Option<Timestamp>,
    /// `Value`.
    pub value: Option<f64>,
    /// `StatisticValues`.
    pub statistic_values: Option<StatisticSet>,
    /// `Values`.
    pub values: Option<Vec<f64>>,
    /// `Counts`.
    pub counts: Option<Vec<f64>>,
    /// `Unit`.
    pub unit: Option<StandardUnit>,
    /// `StorageResolution`: at least 1.
    pub storage_resolution: Option<i32>,
}

impl Decode for MetricDatum {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "MetricName",
            "Dimensions",
            "Timestamp",
            "Value",
            "StatisticValues",
            "Values",
            "Counts",
            "Unit",
            "StorageResolution",
        ]);
        let mut metric_name = None;
        let mut dimensions = None;
        let mut timestamp = None;
        let mut value_ = None;
        let mut statistic_values = None;
        let mut values = None;
        let mut counts = None;
        let mut unit = None;
        let mut storage_resolution = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => metric_name = Some(reader.string()?),
                1 => {
                    dimensions =
                        Some(held.keep(1, violations, |violations| list(reader, "dimensions", violations))?)
                }
                2 => timestamp = Some(reader.timestamp()?),
                3 => value_ = Some(reader.double()?),
                4 => {
                    statistic_values = Some(held.keep(4, violations, |violations| {
                        violations
                            .within("statisticValues", |violations| StatisticSet::decode(reader, violations))
                    })?)
                }
                5 => {
                    values = Some(held.keep(5, violations, |violations| list(reader, "values", violations))?)
                }
                6 => {
                    counts = Some(held.keep(6, violations, |violations| list(reader, "counts", violations))?)
                }
                7 => unit = Some(reader.string()?),
                8 => storage_resolution = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&metric_name, "metricName") {
            rules::METRIC_NAME.check(value, "metricName", violations);
        }
        if let Some(value) = &dimensions {
            rules::DIMENSIONS.check(value, "dimensions", violations);
            held.report(1, violations);
        }
        held.report(4, violations);
        held.report(5, violations);
        held.report(6, violations);
        if let Some(value) = &unit {
            rules::STANDARD_UNIT.check(value, "unit", violations);
        }
        if let Some(value) = &storage_resolution {
            rules::STORAGE_RESOLUTION.check(*value, "storageResolution", violations);
        }
        Ok(Self {
            metric_name: metric_name.unwrap_or_default(),
            dimensions,
            timestamp,
            value: value_,
            statistic_values,
            values,
            counts,
            unit: unit.as_deref().and_then(StandardUnit::parse),
            storage_resolution,
        })
    }
}

/// `MetricStat`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MetricStat {
    /// `Metric`.
    pub metric: Metric,
    /// `Period`: at least 1.
    pub period: i32,
    /// `Stat`.
    pub stat: String,
    /// `Unit`.
    pub unit: Option<StandardUnit>,
}

impl Decode for MetricStat {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Metric", "Period", "Stat", "Unit"]);
        let mut metric = None;
        let mut period = None;
        let mut stat = None;
        let mut unit = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    metric = Some(held.keep(0, violations, |violations| {
                        violations.within("metric", |violations| Metric::decode(reader, violations))
                    })?)
                }
                1 => period = Some(int(reader)?),
                2 => stat = Some(reader.string()?),
                3 => unit = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        violations.required(&metric, "metric");
        held.report(0, violations);
        if let Some(value) = violations.required(&period, "period") {
            rules::PERIOD.check(*value, "period", violations);
        }
        violations.required(&stat, "stat");
        if let Some(value) = &unit {
            rules::STANDARD_UNIT.check(value, "unit", violations);
        }
        Ok(Self {
            metric: metric.unwrap_or_default(),
            period: period.unwrap_or_default(),
            stat: stat.unwrap_or_default(),
            unit: unit.as_deref().and_then(StandardUnit::parse),
        })
    }
}

/// `StatisticSet`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StatisticSet {
    /// `SampleCount`.
    pub sample_count: f64,
    /// `Sum`.
    pub sum: f64,
    /// `Minimum`.
    pub minimum: f64,
    /// `Maximum`.
    pub maximum: f64,
}

impl Decode for StatisticSet {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["SampleCount", "Sum", "Minimum", "Maximum"]);
        let mut sample_count = None;
        let mut sum = None;
        let mut minimum = None;
        let mut maximum = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => sample_count = Some(reader.double()?),
                1 => sum = Some(reader.double()?),
                2 => minimum = Some(reader.double()?),
                3 => maximum = Some(reader.double()?),
                _ => reader.skip()?,
            }
        }
        violations.required(&sample_count, "sampleCount");
        violations.required(&sum, "sum");
        violations.required(&minimum, "minimum");
        violations.required(&maximum, "maximum");
        Ok(Self {
            sample_count: sample_count.unwrap_or_default(),
            sum: sum.unwrap_or_default(),
            minimum: minimum.unwrap_or_default(),
            maximum: maximum.unwrap_or_default(),
        })
    }
}
