//! `ListDeliveryStreams`: the delivery streams of an account, by name.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::FirehoseError,
    generated::{ListDeliveryStreamsInput, ListDeliveryStreamsOutput, errors::declared},
    service::Firehose,
    view,
};

/// See the module.
pub struct ListDeliveryStreams;

impl Operation for ListDeliveryStreams {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListDeliveryStreams",
        action: "firehose:ListDeliveryStreams",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "list_delivery_streams_per_second", per_second: 5 },
        detached: false,
        errors: declared::LIST_DELIVERY_STREAMS,
        summary: "Lists the delivery streams of the account.",
    };
    type Input = ListDeliveryStreamsInput;
    type Output = ListDeliveryStreamsOutput;
}

impl Handle<ListDeliveryStreams> for Firehose {
    type Error = FirehoseError;

    fn access(&self, call: &Call<ListDeliveryStreamsInput>) -> Result<Access, FirehoseError> {
        let _ = call;
        Ok(Access::to_any("firehose:ListDeliveryStreams"))
    }

    async fn handle(
        &self,
        call: Call<ListDeliveryStreamsInput>,
    ) -> Result<ListDeliveryStreamsOutput, FirehoseError> {
        let Call { input, caller } = call;
        let after = input.exclusive_start_delivery_stream_name.unwrap_or_default();
        let most = input.limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(10);
        let mut streams = self.all();
        streams.retain(|stream| {
            let key = &stream.key;
            key.account == *caller.account()
                && key.region == caller.region
                && key.name > after
                && input
                    .delivery_stream_type
                    .is_none_or(|of| view::source_type(&stream.record().source) == of)
        });
        let has_more_delivery_streams = streams.len() > most;
        streams.truncate(most);
        let delivery_stream_names = streams.iter().map(|stream| stream.key.name.clone()).collect();
        Ok(ListDeliveryStreamsOutput { delivery_stream_names, has_more_delivery_streams })
    }
}
