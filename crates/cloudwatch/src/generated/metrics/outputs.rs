// Made by `cargo xtask generate` from models/cloudwatch.json; what is changed here is lost.

//! What the operations answer. Nothing checks it against the model.

use millstream_api::{Encode, Reply, Writer};

use super::{
    AlarmHistoryItem, AnomalyDetector, CompositeAlarm, Datapoint, LogAlarm, MessageData, Metric, MetricAlarm,
    MetricDataResult,
};

/// Output of `DeleteAnomalyDetector`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteAnomalyDetectorOutput {}

impl Encode for DeleteAnomalyDetectorOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}

impl From<DeleteAnomalyDetectorOutput> for Reply {
    fn from(output: DeleteAnomalyDetectorOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `DescribeAlarmHistory`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeAlarmHistoryOutput {
    /// `AlarmHistoryItems`.
    pub alarm_history_items: Option<Vec<AlarmHistoryItem>>,
    /// `NextToken`.
    pub next_token: Option<String>,
}

impl Encode for DescribeAlarmHistoryOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.alarm_history_items {
            writer.member("AlarmHistoryItems");
            value.encode(writer);
        }
        if let Some(value) = &self.next_token {
            writer.member("NextToken");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<DescribeAlarmHistoryOutput> for Reply {
    fn from(output: DescribeAlarmHistoryOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `DescribeAlarms`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeAlarmsOutput {
    /// `CompositeAlarms`.
    pub composite_alarms: Option<Vec<CompositeAlarm>>,
    /// `MetricAlarms`.
    pub metric_alarms: Option<Vec<MetricAlarm>>,
    /// `LogAlarms`.
    pub log_alarms: Option<Vec<LogAlarm>>,
    /// `NextToken`.
    pub next_token: Option<String>,
}

impl Encode for DescribeAlarmsOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.composite_alarms {
            writer.member("CompositeAlarms");
            value.encode(writer);
        }
        if let Some(value) = &self.metric_alarms {
            writer.member("MetricAlarms");
            value.encode(writer);
        }
        if let Some(value) = &self.log_alarms {
            writer.member("LogAlarms");
            value.encode(writer);
        }
        if let Some(value) = &self.next_token {
            writer.member("NextToken");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<DescribeAlarmsOutput> for Reply {
    fn from(output: DescribeAlarmsOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `DescribeAnomalyDetectors`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeAnomalyDetectorsOutput {
    /// `AnomalyDetectors`.
    pub anomaly_detectors: Option<Vec<AnomalyDetector>>,
    /// `NextToken`.
    pub next_token: Option<String>,
}

impl Encode for DescribeAnomalyDetectorsOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.anomaly_detectors {
            writer.member("AnomalyDetectors");
            value.encode(writer);
        }
        if let Some(value) = &self.next_token {
            writer.member("NextToken");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<DescribeAnomalyDetectorsOutput> for Reply {
    fn from(output: DescribeAnomalyDetectorsOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `GetMetricData`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetMetricDataOutput {
    /// `MetricDataResults`.
    pub metric_data_results: Option<Vec<MetricDataResult>>,
    /// `NextToken`.
    pub next_token: Option<String>,
    /// `Messages`.
    pub messages: Option<Vec<MessageData>>,
}

impl Encode for GetMetricDataOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.metric_data_results {
            writer.member("MetricDataResults");
            value.encode(writer);
        }
        if let Some(value) = &self.next_token {
            writer.member("NextToken");
            value.encode(writer);
        }
        if let Some(value) = &self.messages {
            writer.member("Messages");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<GetMetricDataOutput> for Reply {
    fn from(output: GetMetricDataOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `GetMetricStatistics`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetMetricStatisticsOutput {
    /// `Label`.
    pub label: Option<String>,
    /// `Datapoints`.
    pub datapoints: Option<Vec<Datapoint>>,
}

impl Encode for GetMetricStatisticsOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.label {
            writer.member("Label");
            value.encode(writer);
        }
        if let Some(value) = &self.datapoints {
            writer.member("Datapoints");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<GetMetricStatisticsOutput> for Reply {
    fn from(output: GetMetricStatisticsOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `ListMetrics`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListMetricsOutput {
    /// `Metrics`.
    pub metrics: Option<Vec<Metric>>,
    /// `NextToken`.
    pub next_token: Option<String>,
    /// `OwningAccounts`.
    pub owning_accounts: Option<Vec<String>>,
}

impl Encode for ListMetricsOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.metrics {
            writer.member("Metrics");
            value.encode(writer);
        }
        if let Some(value) = &self.next_token {
            writer.member("NextToken");
            value.encode(writer);
        }
        if let Some(value) = &self.owning_accounts {
            writer.member("OwningAccounts");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListMetricsOutput> for Reply {
    fn from(output: ListMetricsOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `PutAnomalyDetector`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PutAnomalyDetectorOutput {
    /// `AnomalyDetectorId`: 1 to 128 characters, `[A-Za-z0-9_./:%()+-]+`.
    pub anomaly_detector_id: Option<String>,
}

impl Encode for PutAnomalyDetectorOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.anomaly_detector_id {
            writer.member("AnomalyDetectorId");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<PutAnomalyDetectorOutput> for Reply {
    fn from(output: PutAnomalyDetectorOutput) -> Self {
        Self::value(output)
    }
}
