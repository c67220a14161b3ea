//! `IncreaseStreamRetentionPeriod`: lets records live longer from now on.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{IncreaseStreamRetentionPeriodInput, errors::declared},
    service::Streams,
};

/// See the module.
pub struct IncreaseStreamRetentionPeriod;

impl Operation for IncreaseStreamRetentionPeriod {
    const SPEC: OperationSpec = OperationSpec {
        name: "IncreaseStreamRetentionPeriod",
        action: "kinesis:IncreaseStreamRetentionPeriod",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "increase_stream_retention_period_per_second", per_second: 5 },
        detached: true,
        errors: declared::INCREASE_STREAM_RETENTION_PERIOD,
        summary: "Increases how long the records of a data stream are kept.",
    };
    type Input = IncreaseStreamRetentionPeriodInput;
    type Output = Empty;
}

impl Handle<IncreaseStreamRetentionPeriod> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<IncreaseStreamRetentionPeriodInput>) -> Result<Access, StreamsError> {
        let input = &call.input;
        self.stream_access(
            "kinesis:IncreaseStreamRetentionPeriod",
            &call.caller,
            input.stream_name.as_deref(),
            input.stream_arn.as_deref(),
        )
    }

    async fn handle(&self, call: Call<IncreaseStreamRetentionPeriodInput>) -> Result<Empty, StreamsError> {
        let input = &call.input;
        let stream =
            self.named_stream(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        self.change_retention(&stream, input.retention_period_hours, true).await?;
        Ok(Empty)
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

    fn body(hours: i32) -> String {
        json!({"StreamName": "s", "RetentionPeriodHours": hours}).to_string()
    }

    #[tokio::test]
    async fn the_period_lies_between_a_day_and_a_year() {
        let harness = Harness::new().await;
        let missing = harness.call("IncreaseStreamRetentionPeriod", &body(1)).await;
        assert_eq!(missing.unwrap_err().message(), "Stream s under account 000000000000 not found.");
        harness.make("s", 1).await;
        for (hours, message) in [
            (
                23,
                "Minimum allowed retention period is 24 hours. Requested retention period (23 hours) is too short.",
            ),
            (
                -1,
                "Minimum allowed retention period is 24 hours. Requested retention period (-1 hours) is too short.",
            ),
            (
                8761,
                "Maximum allowed retention period is 8760 hours. Requested retention period (8761 hours) is too long.",
            ),
        ] {
            let answer = harness.call("IncreaseStreamRetentionPeriod", &body(hours)).await;
            assert_eq!(answer.as_ref().unwrap_err().message(), message);
            assert_eq!(code(answer), "InvalidArgumentException");
        }
    }

    #[tokio::test]
    async fn the_period_only_grows_and_the_same_is_fine() {
        let harness = Harness::new().await;
        harness.make("s", 1).await;
        for hours in [24, 25, 25, 168, 8760, 8760] {
            harness.ok("IncreaseStreamRetentionPeriod", &body(hours)).await;
            assert_eq!(harness.summary("s").await["RetentionPeriodHours"], hours);
        }
        let answer = harness.call("IncreaseStreamRetentionPeriod", &body(24)).await;
        assert_eq!(
            answer.as_ref().unwrap_err().message(),
            "Requested retention period (24 hours) for stream s can not be shorter than existing retention period (8760 \
             hours). Use DecreaseRetentionPeriod API."
        );
        assert_eq!(code(answer), "InvalidArgumentException");
    }

    #[tokio::test]
    async fn what_had_expired_does_not_come_back() {
        let mut harness = Harness::with_stream(1).await;
        harness.put("s", "k", b"old").await;
        harness.advance(Duration::from_secs(12 * 3600));
        harness.put("s", "k", b"new").await;
        harness.split("s", 0, 1 << 100).await;
        harness.advance(Duration::from_secs(13 * 3600));
        harness.ok("IncreaseStreamRetentionPeriod", &body(48)).await;
        assert_eq!(harness.data("s").await, ["new"]);
        harness.reopen(StreamsConfig::default()).await;
        assert_eq!(harness.data("s").await, ["new"]);
        harness.advance(Duration::from_secs(30 * 3600));
        assert_eq!(harness.data("s").await, ["new"]);
        assert_eq!(harness.shards("s").await.len(), 3);
    }

    #[tokio::test]
    async fn the_change_is_seen_at_once_and_settles_after_a_while() {
        let transition = Duration::from_secs(5);
        let harness = Harness::with(StreamsConfig { transition, ..StreamsConfig::default() }).await;
        harness.make("s", 1).await;
        assert_eq!(
            code(harness.call("IncreaseStreamRetentionPeriod", &body(25)).await),
            "ResourceInUseException"
        );
        harness.advance(transition);
        harness.work().await;
        harness.ok("IncreaseStreamRetentionPeriod", &body(24)).await;
        assert_eq!(harness.summary("s").await["StreamStatus"], "ACTIVE", "nothing has changed");
        harness.ok("IncreaseStreamRetentionPeriod", &body(25)).await;
        let summary = harness.summary("s").await;
        assert_eq!(
            (&summary["StreamStatus"], &summary["RetentionPeriodHours"]),
            (&json!("UPDATING"), &json!(25))
        );
        assert_eq!(
            code(harness.call("IncreaseStreamRetentionPeriod", &body(26)).await),
            "ResourceInUseException"
        );
        harness.advance(transition);
        harness.work().await;
        assert_eq!(harness.summary("s").await["StreamStatus"], "ACTIVE");
    }
}
