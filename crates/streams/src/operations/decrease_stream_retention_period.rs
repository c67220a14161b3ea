//! `DecreaseStreamRetentionPeriod`: lets records live shorter, those that there are included.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{DecreaseStreamRetentionPeriodInput, errors::declared},
    service::Streams,
};

/// See the module.
pub struct DecreaseStreamRetentionPeriod;

impl Operation for DecreaseStreamRetentionPeriod {
    const SPEC: OperationSpec = OperationSpec {
        name: "DecreaseStreamRetentionPeriod",
        action: "kinesis:DecreaseStreamRetentionPeriod",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "decrease_stream_retention_period_per_second", per_second: 5 },
        detached: true,
        errors: declared::DECREASE_STREAM_RETENTION_PERIOD,
        summary: "Decreases how long the records of a data stream are kept.",
    };
    type Input = DecreaseStreamRetentionPeriodInput;
    type Output = Empty;
}

impl Handle<DecreaseStreamRetentionPeriod> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<DecreaseStreamRetentionPeriodInput>) -> Result<Access, StreamsError> {
        let input = &call.input;
        self.stream_access(
            "kinesis:DecreaseStreamRetentionPeriod",
            &call.caller,
            input.stream_name.as_deref(),
            input.stream_arn.as_deref(),
        )
    }

    async fn handle(&self, call: Call<DecreaseStreamRetentionPeriodInput>) -> Result<Empty, StreamsError> {
        let input = &call.input;
        let stream =
            self.named_stream(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        self.change_retention(&stream, input.retention_period_hours, false).await?;
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
        let missing = harness.call("DecreaseStreamRetentionPeriod", &body(1)).await;
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
            let answer = harness.call("DecreaseStreamRetentionPeriod", &body(hours)).await;
            assert_eq!(answer.as_ref().unwrap_err().message(), message);
            assert_eq!(code(answer), "InvalidArgumentException");
        }
    }

    #[tokio::test]
    async fn the_period_only_shrinks_and_the_same_is_fine() {
        let harness = Harness::new().await;
        harness.make("s", 1).await;
        harness.ok("IncreaseStreamRetentionPeriod", &body(168)).await;
        for hours in [168, 100, 24, 24] {
            harness.ok("DecreaseStreamRetentionPeriod", &body(hours)).await;
            assert_eq!(harness.summary("s").await["RetentionPeriodHours"], hours);
        }
        let answer = harness.call("DecreaseStreamRetentionPeriod", &body(25)).await;
        assert_eq!(
            answer.as_ref().unwrap_err().message(),
            "Requested retention period (25 hours) for stream s can not be longer than existing retention period (24 hours). \
             Use IncreaseRetentionPeriod API."
        );
        assert_eq!(code(answer), "InvalidArgumentException");
    }

    #[tokio::test]
    async fn what_is_too_old_is_hidden_at_once_and_for_good() {
        let transition = Duration::from_secs(5);
        let config = StreamsConfig { transition, ..StreamsConfig::default() };
        let mut harness = Harness::with(config.clone()).await;
        let settle = async |harness: &Harness| {
            harness.advance(transition);
            harness.work().await;
        };
        harness.make("s", 1).await;
        settle(&harness).await;
        harness.ok("IncreaseStreamRetentionPeriod", &body(72)).await;
        settle(&harness).await;
        for data in ["a", "b", "c"] {
            harness.put("s", "k", data.as_bytes()).await;
            harness.advance(Duration::from_secs(20 * 3600));
        }
        assert_eq!(harness.data("s").await, ["a", "b", "c"]);
        harness.ok("DecreaseStreamRetentionPeriod", &body(30)).await;
        assert_eq!(harness.summary("s").await["StreamStatus"], "UPDATING");
        assert_eq!(harness.data("s").await, ["c"], "while the stream is still updating");
        let tail = harness.stream("s").state().shards.all().next().unwrap().log.tail();
        assert_eq!(tail.first.0, 2, "the log has dropped them");
        settle(&harness).await;
        harness.ok("IncreaseStreamRetentionPeriod", &body(8760)).await;
        assert_eq!(harness.data("s").await, ["c"]);
        harness.reopen(config).await;
        assert_eq!(harness.data("s").await, ["c"]);
    }

    #[tokio::test]
    async fn closed_shards_go_with_their_records() {
        let harness = Harness::with_stream(1).await;
        harness.ok("IncreaseStreamRetentionPeriod", &body(72)).await;
        harness.split("s", 0, 1 << 100).await;
        harness.advance(Duration::from_secs(40 * 3600));
        assert_eq!(harness.shards("s").await.len(), 3);
        harness.ok("DecreaseStreamRetentionPeriod", &body(24)).await;
        assert_eq!(harness.shards("s").await.len(), 2);
        harness.ok("IncreaseStreamRetentionPeriod", &body(72)).await;
        assert_eq!(harness.shards("s").await.len(), 2, "and do not come back");
    }
}
