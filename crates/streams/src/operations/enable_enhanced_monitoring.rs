//! `EnableEnhancedMonitoring`: counts more about each shard.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{EnableEnhancedMonitoringInput, EnhancedMonitoringOutput, errors::declared},
    service::Streams,
    tables::Step,
    view,
};

/// See the module.
pub struct EnableEnhancedMonitoring;

impl Operation for EnableEnhancedMonitoring {
    const SPEC: OperationSpec = OperationSpec {
        name: "EnableEnhancedMonitoring",
        action: "kinesis:EnableEnhancedMonitoring",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "enable_enhanced_monitoring_per_second", per_second: 5 },
        detached: true,
        errors: declared::ENABLE_ENHANCED_MONITORING,
        summary: "Enables enhanced shard-level monitoring of a data stream.",
    };
    type Input = EnableEnhancedMonitoringInput;
    type Output = EnhancedMonitoringOutput;
}

impl Handle<EnableEnhancedMonitoring> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<EnableEnhancedMonitoringInput>) -> Result<Access, StreamsError> {
        let input = &call.input;
        self.stream_access(
            "kinesis:EnableEnhancedMonitoring",
            &call.caller,
            input.stream_name.as_deref(),
            input.stream_arn.as_deref(),
        )
    }

    async fn handle(
        &self,
        call: Call<EnableEnhancedMonitoringInput>,
    ) -> Result<EnhancedMonitoringOutput, StreamsError> {
        let input = &call.input;
        let stream =
            self.named_stream(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        let named = view::metric_names(&input.shard_level_metrics);
        let (before, after) = self
            .change(&stream, move |record, _| {
                let before = record.shard_level_metrics.clone();
                record.shard_level_metrics.extend(named.clone());
                let after = record.shard_level_metrics.clone();
                let plan = if before == after { Vec::new() } else { vec![Step::Settle] };
                Ok(((before, after), plan))
            })
            .await?;
        Ok(view::monitoring_change(&stream, &before, &after))
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::json;

    use crate::{
        StreamsConfig,
        testing::{Harness, code},
    };

    fn body(metrics: &[&str]) -> String {
        json!({"StreamName": "s", "ShardLevelMetrics": metrics}).to_string()
    }

    #[tokio::test]
    async fn metrics_are_enabled_one_by_one_or_all() {
        let harness = Harness::with_stream(1).await;
        let all = [
            "IncomingBytes",
            "IncomingRecords",
            "OutgoingBytes",
            "OutgoingRecords",
            "WriteProvisionedThroughputExceeded",
            "ReadProvisionedThroughputExceeded",
            "IteratorAgeMilliseconds",
        ];
        let mut before = json!([]);
        for (metrics, after) in [
            (&["OutgoingBytes", "IncomingBytes"][..], json!(["IncomingBytes", "OutgoingBytes"])),
            (&["OutgoingBytes"], json!(["IncomingBytes", "OutgoingBytes"])),
            (
                &["IncomingBytes", "IncomingRecords"],
                json!(["IncomingBytes", "IncomingRecords", "OutgoingBytes"]),
            ),
            (&["ALL"], json!(all)),
            (&["ALL", "IncomingBytes"], json!(all)),
        ] {
            assert_eq!(
                harness.ok("EnableEnhancedMonitoring", &body(metrics)).await,
                json!({
                    "StreamName": "s",
                    "StreamARN": "arn:aws:kinesis:us-east-1:000000000000:stream/s",
                    "CurrentShardLevelMetrics": before,
                    "DesiredShardLevelMetrics": after,
                })
            );
            assert_eq!(
                harness.summary("s").await["EnhancedMonitoring"],
                json!([{"ShardLevelMetrics": after}])
            );
            before = after;
        }
    }

    #[tokio::test]
    async fn bad_metrics_and_missing_streams_are_refused() {
        let harness = Harness::new().await;
        assert_eq!(
            code(harness.call("EnableEnhancedMonitoring", &body(&["ALL"])).await),
            "ResourceNotFoundException"
        );
        harness.make("s", 1).await;
        for metrics in [&[][..], &["Nonsense"], &["ALL"; 8]] {
            let answer = harness.call("EnableEnhancedMonitoring", &body(metrics)).await;
            assert_eq!(code(answer), "ValidationException", "{metrics:?}");
        }
    }

    #[tokio::test]
    async fn a_change_settles_after_a_while() {
        let transition = Duration::from_secs(5);
        let harness = Harness::with(StreamsConfig { transition, ..StreamsConfig::default() }).await;
        harness.make("s", 1).await;
        assert_eq!(
            code(harness.call("EnableEnhancedMonitoring", &body(&["ALL"])).await),
            "ResourceInUseException"
        );
        harness.advance(transition);
        harness.work().await;
        harness.ok("EnableEnhancedMonitoring", &body(&["ALL"])).await;
        assert_eq!(harness.summary("s").await["StreamStatus"], "UPDATING");
        assert_eq!(
            code(harness.call("DisableEnhancedMonitoring", &body(&["ALL"])).await),
            "ResourceInUseException"
        );
        harness.advance(transition);
        harness.work().await;
        harness.ok("EnableEnhancedMonitoring", &body(&["IncomingBytes"])).await;
        assert_eq!(harness.summary("s").await["StreamStatus"], "ACTIVE", "nothing has changed");
    }
}
