//! Which stream a call is about: by name, by ARN, or by both if they agree.

use std::{collections::BTreeMap, sync::Arc};

use api::{Access, Caller};
use base::{AccountId, Arn, ConsumerName, Region, ShardId, StreamName, Timestamp};
use meta::Transaction;
use millstream_api as api;
use millstream_base as base;
use millstream_meta as meta;

use crate::{
    consumers::{ConsumerTarget, consumer_arn},
    error::StreamsError,
    queues::arn_of,
    service::Streams,
    shard::Shard,
    stream::{Stream, StreamId},
    tables::StreamRecord,
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

    /// The action on the stream that the call names.
    pub(crate) fn stream_access(
        &self,
        action: &'static str,
        caller: &Caller,
        name: Option<&str>,
        arn: Option<&str>,
    ) -> Result<Access, StreamsError> {
        Ok(Access::to(action, self.target(caller, name, arn)?.arn()))
    }

    /// The stream that the call names.
    pub(crate) fn named_stream(
        &self,
        caller: &Caller,
        name: Option<&str>,
        arn: Option<&str>,
    ) -> Result<Arc<Stream>, StreamsError> {
        self.stream_for(caller, &self.target(caller, name, arn)?)
    }

    /// The stream with this identity, which an ARN in the call gave. Every region answers for its own streams only.
    pub(crate) fn stream_for(&self, caller: &Caller, id: &StreamId) -> Result<Arc<Stream>, StreamsError> {
        if id.region != caller.region {
            return Err(id.not_found());
        }
        self.stream(id)
    }

    /// The stream with this identity.
    pub(crate) fn stream(&self, id: &StreamId) -> Result<Arc<Stream>, StreamsError> {
        self.registry.get(id).ok_or_else(|| id.not_found())
    }
}

impl Streams {
    /// Whether the resource is there.
    pub(crate) fn require_resource(&self, caller: &Caller, resource: &Resource) -> Result<(), StreamsError> {
        match resource {
            Resource::Stream(id) => self.stream_for(caller, id).map(drop),
            Resource::Consumer(consumer) => self.consumer(caller, consumer).map(drop),
            Resource::Queue(arn) => self.queue(caller, arn.as_str()).map(drop),
        }
    }

    /// Changes something that belongs to a resource, which must be ACTIVE.
    pub(crate) async fn change_active(
        &self,
        caller: &Caller,
        resource: &Resource,
        change: impl Fn(&mut Transaction) -> Result<(), StreamsError> + Send + 'static,
    ) -> Result<(), StreamsError> {
        let now = self.now();
        match resource.clone() {
            Resource::Stream(id) => {
                let stream = self.stream_for(caller, &id)?;
                self.update(&stream, move |record, transaction| {
                    record.require_active()?;
                    change(transaction)
                })
                .await
            }
            Resource::Consumer(target) => {
                let stream = self.stream_for(caller, &target.stream)?;
                let owner = stream.clone();
                self.update(&stream, move |_, transaction| {
                    target.find(&owner, now, transaction)?.require_active(&owner.id)?;
                    change(transaction)
                })
                .await
            }
            Resource::Queue(arn) => {
                let (queue, _) = self.queue(caller, arn.as_str())?;
                let changed = self.update_queue(&queue, move |record, transaction| {
                    record.require_active()?;
                    change(transaction)
                });
                changed.await.map(drop)
            }
        }
    }
}

/// Adds the request keys of a call that sets tags.
pub(crate) fn with_tags(access: Access, tags: Option<&BTreeMap<String, String>>) -> Access {
    tags.into_iter().flatten().fold(access, |access, (key, value)| {
        access.with_key(format!("aws:RequestTag/{key}"), value).with_key("aws:TagKeys", key)
    })
}

/// Adds the request keys of a call that removes tags.
pub(crate) fn with_tag_keys(access: Access, keys: &[String]) -> Access {
    keys.iter().fold(access, |access, key| access.with_key("aws:TagKeys", key))
}

impl StreamId {
    /// How messages name it.
    pub fn subject(&self) -> String {
        format!("stream {} under account {}", self.name, self.account)
    }

    /// There is no such stream.
    pub fn not_found(&self) -> StreamsError {
        StreamsError::StreamNotFound { stream: self.name.clone(), account: self.account.clone() }
    }

    /// There is no such shard in the stream. `shard` is what the caller wrote, or the id that it was taken for.
    pub fn shard_not_found(&self, shard: impl ToString) -> StreamsError {
        StreamsError::ShardNotFound {
            shard: shard.to_string(),
            stream: self.name.clone(),
            account: self.account.clone(),
        }
    }

    /// What operations that read say of a shard that does not exist, or whose stream does not.
    pub fn nothing_to_read(&self, shard: ShardId) -> StreamsError {
        StreamsError::NotFound(format!("Shard {shard} in {} does not exist", self.subject()))
    }

    /// A shard that was split or merged before takes no part in resharding.
    pub fn require_open(&self, shard: &Shard) -> Result<(), StreamsError> {
        if shard.is_open() {
            return Ok(());
        }
        Err(StreamsError::InvalidArgument(format!(
            "Shard {} in stream {} under account {} has already been merged or split, and thus is not eligible for merging \
             or splitting.",
            shard.id, self.name, self.account
        )))
    }
}

/// Whether a stream is the one of this creation time, as far as whole seconds tell: some SDKs cut the fraction.
pub(crate) fn is_created_at(record: &StreamRecord, time: Option<Timestamp>) -> bool {
    time.is_none_or(|time| time.as_millis().div_euclid(1000) == record.created_ms.div_euclid(1000))
}

/// The shard that a caller means. The service looks at the number alone, which stands behind the first hyphen if there is
/// one: `shardId-000000000002`, `shard-2` and `2` are the same shard (from its answers to all three).
pub(crate) fn shard_of(text: &str) -> Option<ShardId> {
    let digits = text.split('-').nth(1).filter(|part| !part.is_empty()).unwrap_or(text);
    let digits_only = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number: i32 = digits_only.then(|| digits.parse().ok())??;
    u32::try_from(number).ok().map(ShardId::new)
}

/// What a `ResourceARN` names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Resource {
    Stream(StreamId),
    Consumer(ConsumerTarget),
    Queue(Arn),
}

impl Resource {
    /// Reads the ARN of a stream, of a consumer or of a queue.
    pub fn parse(arn: &str) -> Result<Self, StreamsError> {
        if arn.contains("/consumer/") {
            return ConsumerTarget::parse(None, None, Some(arn)).map(Self::Consumer);
        }
        if arn.contains(":queue/") {
            return arn_of(arn).map(Self::Queue);
        }
        match stream_of_arn(arn) {
            Ok(stream) => Ok(Self::Stream(stream)),
            // Channels have ARNs of this form too, and there are none.
            Err(_) if arn.contains(":channel/") => {
                Err(StreamsError::NotFound(format!("Resource {arn} not found.")))
            }
            Err(error) => Err(error),
        }
    }

    /// Its ARN.
    pub fn arn(&self) -> Arn {
        match self {
            Self::Stream(stream) => stream.arn(),
            Self::Consumer(consumer) => {
                let created_s =
                    consumer.created_s.expect("a resource is named by its ARN, which has the time");
                consumer_arn(&consumer.stream, &consumer.name, created_s)
            }
            Self::Queue(arn) => arn.clone(),
        }
    }

    /// How messages name it.
    pub fn subject(&self) -> String {
        match self {
            Self::Stream(stream) => stream.subject(),
            Self::Consumer(consumer) => {
                format!("consumer {} under {}", consumer.name, consumer.stream.subject())
            }
            Self::Queue(arn) => format!("queue {arn}"),
        }
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
        let name = ConsumerName::parse(name).ok()?;
        Some((stream_of_arn(stream).ok()?, name.to_string(), created.parse().ok()?))
    };
    parse().ok_or_else(|| StreamsError::InvalidArgument(format!("Invalid ConsumerARN: {arn}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shards_are_known_by_their_number() {
        for text in ["shardId-000000000005", "shardId-5", "5", "-005", "x-5", "x-5-7"] {
            assert_eq!(shard_of(text), Some(ShardId::new(5)), "{text}");
        }
        assert_eq!(shard_of("a-00002147483647"), Some(ShardId::new(i32::MAX as u32)));
        for text in ["", "-", "x-", "ABKLFD8", "2.14E4", "2147483648", "shardId-002147483648", "shardId-+5"] {
            assert_eq!(shard_of(text), None, "{text}");
        }
    }

    #[test]
    fn resources_are_streams_consumers_and_queues() {
        let stream = "arn:aws:kinesis:us-east-1:123456789012:stream/s";
        let id = stream_of_arn(stream).unwrap();
        assert_eq!(Resource::parse(stream).unwrap(), Resource::Stream(id.clone()));
        let consumer = Resource::parse(&format!("{stream}/consumer/c:17")).unwrap();
        let target = ConsumerTarget { stream: id, name: "c".into(), created_s: Some(17) };
        assert_eq!(consumer, Resource::Consumer(target));
        let queue = "arn:aws:kinesis:us-east-1:123456789012:queue/q";
        assert_eq!(Resource::parse(queue).unwrap(), Resource::Queue(Arn::parse(queue).unwrap()));
        for arn in [
            "arn:aws:kinesis:us-east-1:123456789012:queue/",
            "arn:aws:kinesis:us-east-1:123456789012:channel/c",
            "arn:aws:s3:::stream/s",
            stream.trim_end_matches('s'),
            &format!("{stream}/consumer/c:x"),
            &format!("{stream}/consumer/c\0d:17"),
            &format!("{stream}\0/consumer/c:17"),
        ] {
            assert!(Resource::parse(arn).is_err(), "{arn}");
        }
    }
}
