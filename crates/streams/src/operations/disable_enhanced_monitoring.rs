//! `DisableEnhancedMonitoring`: counts less about each shard.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{DisableEnhancedMonitoringInput, EnhancedMonitoringOutput, errors::declared},
    service::Streams,
    tables::Step,
    view,
};

/// See the module.
pub struct DisableEnhancedMonitoring;

impl Operation for DisableEnhancedMonitoring {
    const SPEC: OperationSpec = OperationSpec {
        name: "DisableEnhancedMonitoring",
        action: "kinesis:DisableEnhancedMonitoring",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "disable_enhanced_monitoring_per_second", per_second: 5 },
        detached: true,
        errors: declared::DISABLE_ENHANCED_MONITORING,
        summary: "Disables enhanced shard-level monitoring of a data stream.",
    };
    type Input = DisableEnhancedMonitoringInput;
    type Output = EnhancedMonitoringOutput;
}

impl Handle<DisableEnhancedMonitoring> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<DisableEnhancedMonitoringInput>) -> Result<Access, StreamsError> {
        let input = &call.input;
        self.stream_access(
            "kinesis:DisableEnhancedMonitoring",
            &call.caller,
            input.stream_name.as_deref(),
            input.stream_arn.as_deref(),
        )
    }

    async fn handle(
        &self,
        call: Call<DisableEnhancedMonitoringInput>,
    ) -> Result<EnhancedMonitoringOutput, StreamsError> {
        let input = &call.input;
        let stream =
            self.named_stream(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        let named = view::metric_names(&input.shard_level_metrics);
        let (before, after) = self
            .change(&stream, move |record, _| {
                let before = record.shard_level_metrics.clone();
                record.shard_level_metrics.retain(|metric| !named.contains(metric));
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
    use serde_json::json;

    use crate::testing::{Harness, code};

    fn body(metrics: &[&str]) -> String {
        json!({"StreamName": "s", "ShardLevelMetrics": metrics}).to_string()
    }

    #[tokio::test]
    async fn metrics_are_disabled_one_by_one_or_all() {
        let harness = Harness::new().await;
        assert_eq!(
            code(harness.call("DisableEnhancedMonitoring", &body(&["ALL"])).await),
            "ResourceNotFoundException"
        );
        harness.make("s", 1).await;
        harness
            .ok("EnableEnhancedMonitoring", &body(&["IncomingBytes", "IncomingRecords", "OutgoingBytes"]))
            .await;
        let mut before = json!(["IncomingBytes", "IncomingRecords", "OutgoingBytes"]);
        for (metrics, after) in [
            (&["IncomingBytes", "OutgoingRecords"][..], json!(["IncomingRecords", "OutgoingBytes"])),
            (&["IncomingBytes"], json!(["IncomingRecords", "OutgoingBytes"])),
            (&["ALL"], json!([])),
            (&["ALL"], json!([])),
        ] {
            assert_eq!(
                harness.ok("DisableEnhancedMonitoring", &body(metrics)).await,
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
        assert_eq!(
            code(harness.call("DisableEnhancedMonitoring", &body(&["Nonsense"])).await),
            "ValidationException"
        );
    }
}
