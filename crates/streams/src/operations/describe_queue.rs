//! `DescribeQueue`: what a queue is.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{DescribeQueueInput, DescribeQueueOutput, errors::declared},
    queues::arn_of,
    service::Streams,
};

/// See the module.
pub struct DescribeQueue;

impl Operation for DescribeQueue {
    const SPEC: OperationSpec = OperationSpec {
        name: "DescribeQueue",
        action: "kinesis:DescribeQueue",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "describe_queue_per_second", per_second: 5 },
        detached: false,
        errors: declared::DESCRIBE_QUEUE,
        summary: "Describes a queue.",
    };
    type Input = DescribeQueueInput;
    type Output = DescribeQueueOutput;
}

impl Handle<DescribeQueue> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<DescribeQueueInput>) -> Result<Access, StreamsError> {
        Ok(Access::to("kinesis:DescribeQueue", arn_of(&call.input.queue_arn)?))
    }

    async fn handle(&self, call: Call<DescribeQueueInput>) -> Result<DescribeQueueOutput, StreamsError> {
        let (_, record) = self.queue(&call.caller, &call.input.queue_arn)?;
        Ok(DescribeQueueOutput { queue_description: self.describe_queue(&record)? })
    }
}
