// Made by `cargo xtask generate` from models/cloudwatch.json; what is changed here is lost.

//! What the operations take.

use millstream_api::{Decode, Held, Malformed, Members, Reader, Violations, int, list, texts};
use millstream_base::Timestamp;

use super::{
    Dimension, DimensionFilter, EntityMetricData, LabelOptions, MetricDataQuery, MetricDatum, RecentlyActive,
    ScanBy, StandardUnit, Statistic, rules,
};

/// Input of `GetMetricData`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetMetricDataInput {
    /// `MetricDataQueries`.
    pub metric_data_queries: Vec<MetricDataQuery>,
    /// `StartTime`.
    pub start_time: Timestamp,
    /// `EndTime`.
    pub end_time: Timestamp,
    /// `NextToken`.
    pub next_token: Option<String>,
    /// `ScanBy`.
    pub scan_by: Option<ScanBy>,
    /// `MaxDatapoints`.
    pub max_datapoints: Option<i32>,
    /// `LabelOptions`.
    pub label_options: Option<LabelOptions>,
}

impl Decode for GetMetricDataInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "MetricDataQueries",
            "StartTime",
            "EndTime",
            "NextToken",
            "ScanBy",
            "MaxDatapoints",
            "LabelOptions",
        ]);
        let mut metric_data_queries = None;
        let mut start_time = None;
        let mut end_time = None;
        let mut next_token = None;
        let mut scan_by = None;
        let mut max_datapoints = None;
        let mut label_options = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    metric_data_queries =
                        Some(held.keep(0, violations, |violations| {
                            list(reader, "metricDataQueries", violations)
                        })?)
                }
                1 => start_time = Some(reader.timestamp()?),
                2 => end_time = Some(reader.timestamp()?),
                3 => next_token = Some(reader.string()?),
                4 => scan_by = Some(reader.string()?),
                5 => max_datapoints = Some(int(reader)?),
                6 => {
                    label_options = Some(held.keep(6, violations, |violations| {
                        violations
                            .within("labelOptions", |violations| LabelOptions::decode(reader, violations))
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        violations.required(&metric_data_queries, "metricDataQueries");
        held.report(0, violations);
        violations.required(&start_time, "startTime");
        violations.required(&end_time, "endTime");
        if let Some(value) = &scan_by {
            rules::SCAN_BY.check(value, "scanBy", violations);
        }
        held.report(6, violations);
        Ok(Self {
            metric_data_queries: metric_data_queries.unwrap_or_default(),
            start_time: start_time.unwrap_or_default(),
            end_time: end_time.unwrap_or_default(),
            next_token,
            scan_by: scan_by.as_deref().and_then(ScanBy::parse),
            max_datapoints,
            label_options,
        })
    }
}

/// Input of `GetMetricStatistics`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetMetricStatisticsInput {
    /// `Namespace`: 1 to 255 characters, `[^:].*`.
    pub namespace: String,
    /// `MetricName`: 1 to 255 characters.
    pub metric_name: String,
    /// `Dimensions`: at most 30 items.
    pub dimensions: Option<Vec<Dimension>>,
    /// `StartTime`.
    pub start_time: Timestamp,
    /// `EndTime`.
    pub end_time: Timestamp,
    /// `Period`: at least 1.
    pub period: i32,
    /// `Statistics`: 1 to 5 items.
    pub statistics: Option<Vec<Statistic>>,
    /// `ExtendedStatistics`: 1 to 10 items.
    pub extended_statistics: Option<Vec<String>>,
    /// `Unit`.
    pub unit: Option<StandardUnit>,
}

impl Decode for GetMetricStatisticsInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "Namespace",
            "MetricName",
            "Dimensions",
            "StartTime",
            "EndTime",
            "Period",
            "Statistics",
            "ExtendedStatistics",
            "Unit",
        ]);
        let mut namespace = None;
        let mut metric_name = None;
        let mut dimensions = None;
        let mut start_time = None;
        let mut end_time = None;
        let mut period = None;
        let mut statistics = None;
        let mut extended_statistics = None;
        let mut unit = None;
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
                3 => start_time = Some(reader.timestamp()?),
                4 => end_time = Some(reader.timestamp()?),
                5 => period = Some(int(reader)?),
                6 => {
                    statistics =
                        Some(held.keep(6, violations, |violations| texts(reader, "statistics", violations))?)
                }
                7 => {
                    extended_statistics =
                        Some(held.keep(7, violations, |violations| {
                            texts(reader, "extendedStatistics", violations)
                        })?)
                }
                8 => unit = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&namespace, "namespace") {
            rules::NAMESPACE.check(value, "namespace", violations);
        }
        if let Some(value) = violations.required(&metric_name, "metricName") {
            rules::METRIC_NAME.check(value, "metricName", violations);
        }
        if let Some(value) = &dimensions {
            rules::DIMENSIONS.check(value, "dimensions", violations);
            held.report(2, violations);
        }
        violations.required(&start_time, "startTime");
        violations.required(&end_time, "endTime");
        if let Some(value) = violations.required(&period, "period") {
            rules::PERIOD.check(*value, "period", violations);
        }
        if let Some(value) = &statistics {
            rules::STATISTICS.check_texts(value, "statistics", violations);
            held.report(6, violations);
        }
        if let Some(value) = &extended_statistics {
            rules::EXTENDED_STATISTICS.check_texts(value, "extendedStatistics", violations);
            held.report(7, violations);
        }
        if let Some(value) = &unit {
            rules::STANDARD_UNIT.check(value, "unit", violations);
        }
        Ok(Self {
            namespace: namespace.unwrap_or_default(),
            metric_name: metric_name.unwrap_or_default(),
            dimensions,
            start_time: start_time.unwrap_or_default(),
            end_time: end_time.unwrap_or_default(),
            period: period.unwrap_or_default(),
            statistics: statistics
                .map(|texts| texts.iter().filter_map(|text| Statistic::parse(text)).collect::<Vec<_>>()),
            extended_statistics,
            unit: unit.as_deref().and_then(StandardUnit::parse),
        })
    }
}

/// Input of `ListMetrics`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListMetricsInput {
    /// `Namespace`: 1 to 255 characters, `[^:].*`.
    pub namespace: Option<String>,
    /// `MetricName`: 1 to 255 characters.
    pub metric_name: Option<String>,
    /// `Dimensions`: at most 10 items.
    pub dimensions: Option<Vec<DimensionFilter>>,
    /// `NextToken`.
    pub next_token: Option<String>,
    /// `RecentlyActive`.
    pub recently_active: Option<RecentlyActive>,
    /// `IncludeLinkedAccounts`.
    pub include_linked_accounts: Option<bool>,
    /// `OwningAccount`: 1 to 255 characters.
    pub owning_account: Option<String>,
}

impl Decode for ListMetricsInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "Namespace",
            "MetricName",
            "Dimensions",
            "NextToken",
            "RecentlyActive",
            "IncludeLinkedAccounts",
            "OwningAccount",
        ]);
        let mut namespace = None;
        let mut metric_name = None;
        let mut dimensions = None;
        let mut next_token = None;
        let mut recently_active = None;
        let mut include_linked_accounts = None;
        let mut owning_account = None;
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
                3 => next_token = Some(reader.string()?),
                4 => recently_active = Some(reader.string()?),
                5 => include_linked_accounts = Some(reader.bool()?),
                6 => owning_account = Some(reader.string()?),
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
            rules::DIMENSION_FILTERS.check(value, "dimensions", violations);
            held.report(2, violations);
        }
        if let Some(value) = &recently_active {
            rules::RECENTLY_ACTIVE.check(value, "recentlyActive", violations);
        }
        if let Some(value) = &owning_account {
            rules::ACCOUNT_ID.check(value, "owningAccount", violations);
        }
        Ok(Self {
            namespace,
            metric_name,
            dimensions,
            next_token,
            recently_active: recently_active.as_deref().and_then(RecentlyActive::parse),
            include_linked_accounts,
            owning_account,
        })
    }
}

/// Input of `PutMetricData`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PutMetricDataInput {
    /// `Namespace`: 1 to 255 characters, `[^:].*`.
    pub namespace: String,
    /// `MetricData`.
    pub metric_data: Option<Vec<MetricDatum>>,
    /// `EntityMetricData`.
    pub entity_metric_data: Option<Vec<EntityMetricData>>,
    /// `StrictEntityValidation`.
    pub strict_entity_validation: Option<bool>,
}

impl Decode for PutMetricDataInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["Namespace", "MetricData", "EntityMetricData", "StrictEntityValidation"]);
        let mut namespace = None;
        let mut metric_data = None;
        let mut entity_metric_data = None;
        let mut strict_entity_validation = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => namespace = Some(reader.string()?),
                1 => {
                    metric_data =
                        Some(held.keep(1, violations, |violations| list(reader, "metricData", violations))?)
                }
                2 => {
                    entity_metric_data = Some(
                        held.keep(2, violations, |violations| list(reader, "entityMetricData", violations))?,
                    )
                }
                3 => strict_entity_validation = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&namespace, "namespace") {
            rules::NAMESPACE.check(value, "namespace", violations);
        }
        held.report(1, violations);
        held.report(2, violations);
        Ok(Self {
            namespace: namespace.unwrap_or_default(),
            metric_data,
            entity_metric_data,
            strict_entity_validation,
        })
    }
}
