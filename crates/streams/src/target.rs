//! Which stream a call is about: by name, by ARN, or by both if they agree.

use std::sync::Arc;

use api::Caller;
use base::{AccountId, Arn, Region, StreamName};
use millstream_api as api;
use millstream_base as base;

use crate::{
    error::StreamsError,
    service::Streams,
    stream::{Stream, StreamId},
};

impl Streams {
    /// The identity of the stream that the call names; whether it exists is another question.
    pub(crate) fn target(
        &self,
        caller: &Caller,
        name: Option<&str>,
        arn: Option<&str>,
    ) -> Result<StreamId, StreamsError> {
        let by_arn = arn.map(stream_of_arn).transpose()?;
        match (name, by_arn) {
            (None, None) => Err(StreamsError::InvalidArgument(
                "Missing Parameter: Either StreamName or StreamARN must be provided".into(),
            )),
            (Some(name), None) => Ok(StreamId {
                account: caller.account().clone(),
                region: caller.region.clone(),
                name: parse_name(name)?,
            }),
            (None, Some(id)) => Ok(id),
            (Some(name), Some(id)) if id.name.as_str() == name => Ok(id),
            (Some(_), Some(_)) => Err(StreamsError::InvalidArgument(
                "StreamName and StreamARN must refer to the same stream".into(),
            )),
        }
    }

    /// The stream with this identity.
    pub(crate) fn stream(&self, id: &StreamId) -> Result<Arc<Stream>, StreamsError> {
        self.registry.get(id).ok_or_else(|| StreamsError::StreamNotFound {
            stream: id.name.clone(),
            account: id.account.clone(),
        })
    }
}

fn parse_name(name: &str) -> Result<StreamName, StreamsError> {
    StreamName::parse(name).map_err(|invalid| StreamsError::InvalidArgument(invalid.to_string()))
}

/// Reads `arn:aws:kinesis:REGION:ACCOUNT:stream/NAME`.
pub(crate) fn stream_of_arn(arn: &str) -> Result<StreamId, StreamsError> {
    let parse = || {
        let arn = Arn::parse(arn).ok()?;
        let name = arn.resource().strip_prefix("stream/").filter(|_| arn.service() == "kinesis")?;
        Some(StreamId {
            account: AccountId::parse(arn.account()).ok()?,
            region: Region::parse(arn.region()).ok()?,
            name: StreamName::parse(name).ok()?,
        })
    };
    parse().ok_or_else(|| StreamsError::InvalidArgument(format!("Invalid StreamARN: {arn}")))
}

/// Reads `arn:aws:kinesis:REGION:ACCOUNT:stream/NAME/consumer/CONSUMER:CREATED` into stream, consumer name and creation
/// time in seconds.
pub(crate) fn consumer_of_arn(arn: &str) -> Result<(StreamId, String, i64), StreamsError> {
    let parse = || {
        let (stream, consumer) = arn.split_once("/consumer/")?;
        let (name, created) = consumer.rsplit_once(':')?;
        Some((stream_of_arn(stream).ok()?, name.to_owned(), created.parse().ok()?))
    };
    parse().ok_or_else(|| StreamsError::InvalidArgument(format!("Invalid ConsumerARN: {arn}")))
}
