//! `CreateQueue`: makes a queue on an on-demand stream.

use std::collections::BTreeMap;

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::Arn;
use meta::Transaction;
use millstream_api as api;
use millstream_base as base;
use millstream_meta as meta;

use crate::{
    consumers::require_room,
    error::StreamsError,
    generated::{CreateQueueInput, CreateQueueOutput, errors::declared},
    queues::{Attributes, QUEUES, QueueRecord, StartRecord, start_of},
    service::Streams,
    tables::{Mode, Status},
    tags,
    target::{stream_of_arn, with_tags},
};

/// See the module.
pub struct CreateQueue;

impl Operation for CreateQueue {
    const SPEC: OperationSpec = OperationSpec {
        name: "CreateQueue",
        action: "kinesis:CreateQueue",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "create_queue_per_second", per_second: 5 },
        detached: true,
        errors: declared::CREATE_QUEUE,
        summary: "Creates a queue that delivers the records of a data stream.",
    };
    type Input = CreateQueueInput;
    type Output = CreateQueueOutput;
}

impl Handle<CreateQueue> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<CreateQueueInput>) -> Result<Access, StreamsError> {
        let input = &call.input;
        let stream = stream_of_arn(stream_arn(input)?)?;
        let create = with_tags(Access::to("kinesis:CreateQueue", stream.arn()), input.tags.as_ref());
        Ok(match &input.tags {
            Some(tags) if !tags.is_empty() => {
                // Its id is not made yet.
                let queue = Arn::new("kinesis", &call.caller.region, call.caller.account(), "queue/*");
                create.and(with_tags(Access::to("kinesis:TagResource", queue), Some(tags)))
            }
            _ => create,
        })
    }

    async fn handle(&self, call: Call<CreateQueueInput>) -> Result<CreateQueueOutput, StreamsError> {
        let CreateQueueInput { queue_name, stream_configuration_list, queue_attributes, tags: given } =
            &call.input;
        let stream = self.stream_for(&call.caller, &stream_of_arn(stream_arn(&call.input)?)?)?;
        let start = start_of(stream_configuration_list[0].starting_position.as_ref())?;
        let attributes = Attributes::read(queue_attributes.as_ref())?;
        let mut tags = BTreeMap::new();
        let subject = format!("queue {queue_name} under account {}", call.caller.account());
        tags::add(&mut tags, &given.clone().unwrap_or_default(), &subject, &self.config)?;
        let now = self.now();
        if let StartRecord::AtTimestamp { ms } = start
            && ms > now.max(self.log.now()).as_millis()
        {
            return Err(StreamsError::InvalidArgument(
                "The Timestamp of the StartingPosition cannot be in the future.".into(),
            ));
        }
        let mut id = [0; 12];
        self.rng.fill(&mut id);
        let record = QueueRecord {
            account: call.caller.account().to_string(),
            region: call.caller.region.to_string(),
            id: crate::keys::hex(&id),
            number: 0,
            name: queue_name.clone(),
            generation: stream.generation.0,
            created_ms: now.as_millis(),
            status: Status::Creating,
            ready_ms: now.plus(self.config.transition).as_millis(),
            visibility_timeout_s: attributes.visibility_or_default(),
            max_receives: attributes.max_receives_or_default(),
            start,
            effective_start_ms: 0,
            tags,
        };
        let (config, of, account, region) =
            (self.config.clone(), stream.clone(), call.caller.account().clone(), call.caller.region.clone());
        let admit = move |queue: &QueueRecord, transaction: &Transaction| {
            let stored = transaction.scan(QUEUES, &(&account, &region))?;
            if stored.into_iter().filter_map(|other| other.at(now)).any(|other| other.name == queue.name) {
                return Err(StreamsError::InUse(format!(
                    "Queue {} already exists for account {account}.",
                    queue.name
                )));
            }
            let state = of.state();
            if state.record.mode != Mode::OnDemand {
                return Err(StreamsError::Validation(format!(
                    "Request is invalid. Stream {} under account {} is in Provisioned mode; queues are supported only on \
                     streams in On-Demand mode.",
                    of.id.name, of.id.account
                )));
            }
            require_room(&config, &of, &state.record, now, transaction)
        };
        // Before anything is made, and again when it is stored.
        stream.state().record.require_active()?;
        let made = self.make_queue(&stream, record, admit).await?;
        let shown =
            if self.config.transition.is_zero() { made.clone().at(now).unwrap_or(made) } else { made };
        Ok(CreateQueueOutput { queue_description: self.describe_queue(&shown)? })
    }
}

/// The one stream of the list.
fn stream_arn(input: &CreateQueueInput) -> Result<&str, StreamsError> {
    match input.stream_configuration_list.as_slice() {
        [one] => Ok(&one.stream_arn),
        list => Err(StreamsError::Validation(format!(
            "StreamConfigurationList must contain exactly one entry, but has {}.",
            list.len()
        ))),
    }
}
