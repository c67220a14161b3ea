//! `ListQueues`: the queues of an account and region, or those of some streams, in pages.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::Generation;
use millstream_api as api;
use millstream_base as base;
use serde::{Deserialize, Serialize};

use crate::{
    error::StreamsError,
    generated::{ListQueuesInput, ListQueuesOutput, QueueStreamFilter, errors::declared},
    paging::page_size,
    queues::{QUEUES, QueueRecord},
    service::Streams,
    target::{is_created_at, stream_of_arn},
    token::Purpose,
};

/// See the module.
pub struct ListQueues;

/// More are never listed at once.
const QUEUES_MAX: usize = 100;

/// Where the next page begins: behind this name.
#[derive(Serialize, Deserialize)]
struct After {
    name: String,
}

impl Operation for ListQueues {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListQueues",
        action: "kinesis:ListQueues",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "list_queues_per_second", per_second: 5 },
        detached: false,
        errors: declared::LIST_QUEUES,
        summary: "Lists queues.",
    };
    type Input = ListQueuesInput;
    type Output = ListQueuesOutput;
}

impl Handle<ListQueues> for Streams {
    type Error = StreamsError;

    fn access(&self, _: &Call<ListQueuesInput>) -> Result<Access, StreamsError> {
        Ok(Access::to_any("kinesis:ListQueues"))
    }

    async fn handle(&self, call: Call<ListQueuesInput>) -> Result<ListQueuesOutput, StreamsError> {
        let input = &call.input;
        let after: Option<After> = input
            .next_token
            .as_ref()
            .map(|token| self.open_next_token(Purpose::ListQueues, token))
            .transpose()?;
        let wanted = match &input.stream_filter {
            None => None,
            Some(filters) => {
                let generations = filters.iter().map(|filter| self.generation_of(filter));
                Some(generations.collect::<Result<Vec<_>, _>>()?)
            }
        };
        let now = self.now();
        let key = (call.caller.account(), &call.caller.region);
        let stored = self.store.snapshot()?.scan(QUEUES, &key)?;
        let mut queues: Vec<_> = stored.into_iter().filter_map(|queue: QueueRecord| queue.at(now)).collect();
        queues.retain(|queue| {
            let is_wanted = |wanted: &Vec<_>| wanted.contains(&Some(Generation(queue.generation)));
            wanted.as_ref().is_none_or(is_wanted)
                && after.as_ref().is_none_or(|after| queue.name > after.name)
        });
        queues.sort_unstable_by(|a, b| a.name.cmp(&b.name));
        let most = page_size(input.max_results, QUEUES_MAX);
        let has_more = queues.len() > most;
        queues.truncate(most);
        let last = queues.last().filter(|_| has_more);
        let next_token =
            last.map(|last| self.next_token(Purpose::ListQueues, &After { name: last.name.clone() }));
        let queue_summaries =
            queues.iter().map(|queue| self.summarize_queue(queue)).collect::<Result<_, _>>()?;
        Ok(ListQueuesOutput { queue_summaries, next_token })
    }
}

impl Streams {
    /// The stream that is meant; `None` if there is none, which has no queues.
    fn generation_of(&self, filter: &QueueStreamFilter) -> Result<Option<Generation>, StreamsError> {
        let stream = self.registry.get(&stream_of_arn(&filter.stream_arn)?);
        let is_meant = |stream: &std::sync::Arc<crate::stream::Stream>| {
            is_created_at(&stream.peek().record, filter.stream_creation_timestamp)
        };
        Ok(stream.filter(is_meant).map(|stream| stream.generation))
    }
}
