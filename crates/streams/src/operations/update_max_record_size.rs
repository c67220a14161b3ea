//! `UpdateMaxRecordSize`: sets how large the records of a stream may be.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{UpdateMaxRecordSizeInput, errors::declared},
    service::Streams,
    tables::Step,
};

/// See the module.
pub struct UpdateMaxRecordSize;

impl Operation for UpdateMaxRecordSize {
    const SPEC: OperationSpec = OperationSpec {
        name: "UpdateMaxRecordSize",
        action: "kinesis:UpdateMaxRecordSize",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "update_max_record_size_per_second", per_second: 5 },
        detached: true,
        errors: declared::UPDATE_MAX_RECORD_SIZE,
        summary: "Updates the greatest record size of a data stream.",
    };
    type Input = UpdateMaxRecordSizeInput;
    type Output = Empty;
}

impl Handle<UpdateMaxRecordSize> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<UpdateMaxRecordSizeInput>) -> Result<Access, StreamsError> {
        self.stream_access(
            "kinesis:UpdateMaxRecordSize",
            &call.caller,
            None,
            call.input.stream_arn.as_deref(),
        )
    }

    async fn handle(&self, call: Call<UpdateMaxRecordSizeInput>) -> Result<Empty, StreamsError> {
        let stream = self.named_stream(&call.caller, None, call.input.stream_arn.as_deref())?;
        let kib = call.input.max_record_size_in_kib.unsigned_abs();
        self.change(&stream, move |record, _| {
            let same = std::mem::replace(&mut record.max_record_kib, kib) == kib;
            Ok(((), if same { Vec::new() } else { vec![Step::Settle] }))
        })
        .await?;
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

    const ARN: &str = "arn:aws:kinesis:us-east-1:000000000000:stream/s";

    fn body(kib: i32) -> String {
        json!({"StreamARN": ARN, "MaxRecordSizeInKiB": kib}).to_string()
    }

    #[tokio::test]
    async fn records_may_be_between_one_and_ten_mebibytes() {
        let harness = Harness::with_stream(1).await;
        assert_eq!(harness.summary("s").await["MaxRecordSizeInKiB"], 1024);
        for kib in [1024, 10_240, 2048, 2048] {
            harness.ok("UpdateMaxRecordSize", &body(kib)).await;
            assert_eq!(harness.summary("s").await["MaxRecordSizeInKiB"], kib);
        }
        for kib in [1023, 10_241] {
            assert_eq!(code(harness.call("UpdateMaxRecordSize", &body(kib)).await), "ValidationException");
        }
        assert_eq!(
            code(harness.call("UpdateMaxRecordSize", r#"{"MaxRecordSizeInKiB":1024}"#).await),
            "InvalidArgumentException"
        );
        let missing = body(1024).replace("stream/s", "stream/t");
        assert_eq!(code(harness.call("UpdateMaxRecordSize", &missing).await), "ResourceNotFoundException");
    }

    #[tokio::test]
    async fn a_change_settles_after_a_while() {
        let transition = Duration::from_secs(5);
        let harness = Harness::with(StreamsConfig { transition, ..StreamsConfig::default() }).await;
        harness.make("s", 1).await;
        assert_eq!(code(harness.call("UpdateMaxRecordSize", &body(2048)).await), "ResourceInUseException");
        harness.advance(transition);
        harness.work().await;
        harness.ok("UpdateMaxRecordSize", &body(1024)).await;
        assert_eq!(harness.summary("s").await["StreamStatus"], "ACTIVE", "nothing has changed");
        harness.ok("UpdateMaxRecordSize", &body(2048)).await;
        assert_eq!(harness.summary("s").await["StreamStatus"], "UPDATING");
        assert_eq!(code(harness.call("UpdateMaxRecordSize", &body(1024)).await), "ResourceInUseException");
        harness.advance(transition);
        harness.work().await;
        assert_eq!(harness.summary("s").await["StreamStatus"], "ACTIVE");
    }
}
