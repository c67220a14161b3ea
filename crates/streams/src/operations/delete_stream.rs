//! `DeleteStream`: deletes a data stream with all that belongs to it.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    consumers,
    error::StreamsError,
    generated::{DeleteStreamInput, errors::declared},
    queues::queues_of,
    service::Streams,
    tables::{CONSUMERS, Status, Step},
};

/// See the module.
pub struct DeleteStream;

impl Operation for DeleteStream {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteStream",
        action: "kinesis:DeleteStream",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "delete_stream_per_second", per_second: 5 },
        detached: true,
        errors: declared::DELETE_STREAM,
        summary: "Deletes a data stream with its shards, records and consumers.",
    };
    type Input = DeleteStreamInput;
    type Output = Empty;
}

impl Handle<DeleteStream> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<DeleteStreamInput>) -> Result<Access, StreamsError> {
        let input = &call.input;
        self.stream_access(
            "kinesis:DeleteStream",
            &call.caller,
            input.stream_name.as_deref(),
            input.stream_arn.as_deref(),
        )
    }

    async fn handle(&self, call: Call<DeleteStreamInput>) -> Result<Empty, StreamsError> {
        let input = &call.input;
        let stream =
            self.named_stream(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        let with_consumers = input.enforce_consumer_deletion.unwrap_or(false);
        let (owner, id, generation, now) = (stream.clone(), stream.id.clone(), stream.generation, self.now());
        let not_before_ms = now.plus(self.config.transition).as_millis();
        self.update(&stream, move |record, transaction| {
            record.require_active()?;
            if !queues_of(&owner, now, transaction)?.is_empty() {
                return Err(StreamsError::InUse(format!(
                    "DeleteStream can't delete {}:{} because there are queues on this data stream. Delete every queue \
                     with DeleteQueue first.",
                    id.account, id.name
                )));
            }
            if !with_consumers && !consumers::current(transaction.scan(CONSUMERS, &generation)?, now).is_empty() {
                return Err(StreamsError::InUse(format!(
                    "DeleteStream can't delete {}:{name} because there are consumers associated with this data stream. To \
                     delete {name} anyway, set the EnforceConsumerDeletion parameter to true to force the deletion of all \
                     the consumers that are associated with it.",
                    id.account,
                    name = id.name
                )));
            }
            record.status = Status::Deleting;
            record.plan = vec![Step::Delete];
            record.plan_not_before_ms = not_before_ms;
            Ok(())
        })
        .await?;
        self.carry_on(&stream).await;
        Ok(Empty)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use crate::{
        StreamsConfig,
        testing::{Harness, code},
    };

    #[tokio::test]
    async fn a_deleted_stream_is_gone_and_its_name_is_free() {
        let harness = Harness::new().await;
        harness.make("s", 2).await;
        harness.ok("DeleteStream", r#"{"StreamName":"s"}"#).await;
        for operation in ["DescribeStreamSummary", "DeleteStream", "ListShards"] {
            let answer = harness.call(operation, r#"{"StreamName":"s"}"#).await;
            assert_eq!(
                answer.as_ref().unwrap_err().message(),
                "Stream s under account 000000000000 not found."
            );
            assert_eq!(code(answer), "ResourceNotFoundException", "{operation}");
        }
        assert!(harness.streams.log.shards().is_empty());
        harness.make("s", 1).await;
        assert_eq!(harness.summary("s").await["OpenShardCount"], 1);
    }

    #[tokio::test]
    async fn consumers_keep_a_stream_from_being_deleted_unless_they_may_go() {
        let harness = Harness::new().await;
        harness.make("s", 1).await;
        harness.consumer("s", "c").await;
        let refused = harness.call("DeleteStream", r#"{"StreamName":"s"}"#).await;
        assert_eq!(
            refused.as_ref().unwrap_err().message(),
            "DeleteStream can't delete 000000000000:s because there are consumers associated with this data stream. To \
             delete s anyway, set the EnforceConsumerDeletion parameter to true to force the deletion of all the consumers \
             that are associated with it."
        );
        assert_eq!(code(refused), "ResourceInUseException");
        let refused = r#"{"StreamName":"s","EnforceConsumerDeletion":false}"#;
        assert_eq!(code(harness.call("DeleteStream", refused).await), "ResourceInUseException");
        harness.ok("DeleteStream", r#"{"StreamName":"s","EnforceConsumerDeletion":true}"#).await;
        harness.make("s", 1).await;
        assert_eq!(harness.summary("s").await["ConsumerCount"], 0);
    }

    #[tokio::test]
    async fn deleting_takes_its_time_and_only_active_streams_are_deleted() {
        let transition = Duration::from_secs(5);
        let harness = Harness::with(StreamsConfig { transition, ..StreamsConfig::default() }).await;
        harness.ok("CreateStream", r#"{"StreamName":"s","ShardCount":1}"#).await;
        for state in ["CREATING", "DELETING"] {
            let refused = harness.call("DeleteStream", r#"{"StreamName":"s"}"#).await;
            let message = format!("Stream s under account 000000000000 not ACTIVE, instead in state {state}");
            assert_eq!(refused.as_ref().unwrap_err().message(), message);
            assert_eq!(code(refused), "ResourceInUseException");
            harness.advance(transition);
            harness.work().await;
            if state == "CREATING" {
                harness.ok("DeleteStream", r#"{"StreamName":"s"}"#).await;
                harness.work().await;
                assert_eq!(harness.summary("s").await["StreamStatus"], "DELETING");
            }
        }
        assert_eq!(
            code(harness.call("DescribeStream", r#"{"StreamName":"s"}"#).await),
            "ResourceNotFoundException"
        );
    }
}
