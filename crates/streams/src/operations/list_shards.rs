//! `ListShards`: the shards of a stream, filtered and in pages.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::{Generation, ShardId, Timestamp};
use millstream_api as api;
use millstream_base as base;
use serde::{Deserialize, Serialize};

use crate::{
    error::StreamsError,
    generated::{ListShardsInput, ListShardsOutput, ShardFilter, ShardFilterType, errors::declared},
    paging::{alone, page_size},
    service::Streams,
    shard::Shard,
    stream::StreamId,
    tables::StreamRecord,
    target::{is_created_at, shard_of},
    token::Purpose,
    view,
};

/// See the module.
pub struct ListShards;

impl Operation for ListShards {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListShards",
        action: "kinesis:ListShards",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerResource { key: "list_shards_per_second", per_second: 1000 },
        detached: false,
        errors: declared::LIST_SHARDS,
        summary: "Lists the shards of a data stream.",
    };
    type Input = ListShardsInput;
    type Output = ListShardsOutput;
}

impl Handle<ListShards> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<ListShardsInput>) -> Result<Access, StreamsError> {
        Ok(Access::to("kinesis:ListShards", self.listing(call)?.0.arn()))
    }

    async fn handle(&self, call: Call<ListShardsInput>) -> Result<ListShardsOutput, StreamsError> {
        let (id, place) = self.listing(&call)?;
        let stream = self.stream_for(&call.caller, &id)?;
        let state = stream.state();
        if !is_created_at(&state.record, call.input.stream_creation_timestamp) {
            return Err(id.not_found());
        }
        state.record.require_readable()?;
        let (after, filter) = match place {
            Some(place) => (Some(ShardId::new(place.after)), place.filter),
            None => (after(&call.input, &id)?, Filter::parse(call.input.shard_filter.as_ref(), &id)?),
        };
        let trim_horizon = state.record.trim_horizon(self.log.now());
        let most = page_size(call.input.max_results, SHARDS_MAX);
        let mut rest = state
            .shards
            .all()
            .filter(|shard| Some(shard.id) > after && filter.takes(shard, &state.record, trim_horizon));
        let page: Vec<_> = rest.by_ref().take(most).collect();
        let has_more = rest.next().is_some();
        let next_token = page.last().filter(|_| has_more).map(|last| {
            let place = Place { generation: stream.generation.0, after: last.id.index(), filter };
            self.next_token(Purpose::ListShards, &place)
        });
        let shards = page.into_iter().map(|shard| view::shard(shard)).collect();
        Ok(ListShardsOutput { shards: Some(shards), next_token })
    }
}

/// More are never listed at once (API guide).
const SHARDS_MAX: usize = 1000;

/// Where the next page begins, and what it shows.
#[derive(Serialize, Deserialize)]
struct Place {
    /// The stream: not its name, which another stream may have by then.
    generation: u64,
    after: u32,
    filter: Filter,
}

impl Streams {
    /// The stream to list, and the place where to go on if the call has a token.
    fn listing(&self, call: &Call<ListShardsInput>) -> Result<(StreamId, Option<Place>), StreamsError> {
        let input = &call.input;
        let (name, arn) = (input.stream_name.as_deref(), input.stream_arn.as_deref());
        let Some(token) = &input.next_token else {
            if name.is_none() && arn.is_none() {
                return Err(StreamsError::InvalidArgument(
                    "Either NextToken or StreamName should be provided.".into(),
                ));
            }
            return Ok((self.target(&call.caller, name, arn)?, None));
        };
        alone(
            true,
            &[
                ("StreamName", name.is_some()),
                ("ExclusiveStartShardId", input.exclusive_start_shard_id.is_some()),
                ("StreamCreationTimestamp", input.stream_creation_timestamp.is_some()),
            ],
        )?;
        let place: Place = self.open_next_token(Purpose::ListShards, token)?;
        let stream = self.registry.by_generation(Generation(place.generation)).ok_or_else(|| {
            StreamsError::NotFound("The stream of the provided NextToken does not exist.".into())
        })?;
        let id = stream.id.clone();
        // Clients that send every parameter of the first call again do no harm where they say the same.
        if arn.is_some_and(|arn| arn != id.arn().as_str()) {
            return Err(StreamsError::InvalidArgument(
                "NextToken and StreamARN must refer to the same stream".into(),
            ));
        }
        let filter = input.shard_filter.as_ref();
        if filter.is_some() && Filter::parse(filter, &id)? != place.filter {
            return Err(StreamsError::InvalidArgument(
                "NextToken and ShardFilter cannot be provided together.".into(),
            ));
        }
        Ok((id, Some(place)))
    }
}

fn after(input: &ListShardsInput, id: &StreamId) -> Result<Option<ShardId>, StreamsError> {
    let parse = |text: &String| shard_of(text).ok_or_else(|| id.shard_not_found(text));
    input.exclusive_start_shard_id.as_ref().map(parse).transpose()
}

/// `ShardFilter`, with the times in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Filter {
    After(u32),
    AtTrimHorizon,
    FromTrimHorizon,
    AtLatest,
    At(i64),
    From(i64),
}

impl Filter {
    fn parse(filter: Option<&ShardFilter>, id: &StreamId) -> Result<Self, StreamsError> {
        let Some(filter) = filter else { return Ok(Self::FromTrimHorizon) };
        let (kind, wants_shard, wants_time) = match filter.r#type {
            ShardFilterType::AfterShardId => ("AFTER_SHARD_ID", true, false),
            ShardFilterType::AtTrimHorizon => ("AT_TRIM_HORIZON", false, false),
            ShardFilterType::FromTrimHorizon => ("FROM_TRIM_HORIZON", false, false),
            ShardFilterType::AtLatest => ("AT_LATEST", false, false),
            ShardFilterType::AtTimestamp => ("AT_TIMESTAMP", false, true),
            ShardFilterType::FromTimestamp => ("FROM_TIMESTAMP", false, true),
        };
        for (member, wanted, given) in [
            ("ShardId", wants_shard, filter.shard_id.is_some()),
            ("Timestamp", wants_time, filter.timestamp.is_some()),
        ] {
            if wanted != given {
                let must = if wanted { "must" } else { "must not" };
                return Err(StreamsError::InvalidArgument(format!(
                    "{member} {must} be provided with ShardFilter type {kind}."
                )));
            }
        }
        let time_ms = filter.timestamp.unwrap_or_default().as_millis();
        Ok(match filter.r#type {
            ShardFilterType::AfterShardId => {
                let text = filter.shard_id.as_deref().unwrap_or_default();
                Self::After(shard_of(text).ok_or_else(|| id.shard_not_found(text))?.index())
            }
            ShardFilterType::AtTrimHorizon => Self::AtTrimHorizon,
            ShardFilterType::FromTrimHorizon => Self::FromTrimHorizon,
            ShardFilterType::AtLatest => Self::AtLatest,
            ShardFilterType::AtTimestamp => Self::At(time_ms),
            ShardFilterType::FromTimestamp => Self::From(time_ms),
        })
    }

    /// Whether a shard is listed. Times before the trim horizon mean the trim horizon.
    fn takes(self, shard: &Shard, record: &StreamRecord, trim_horizon: Timestamp) -> bool {
        if shard.is_expired(trim_horizon) {
            return false;
        }
        match self {
            Self::FromTrimHorizon => true,
            Self::After(index) => shard.id.index() > index,
            Self::AtLatest => shard.is_open(),
            // A young stream's horizon is its beginning: the shards that it was made with. They are known by having no
            // parents, since a split may follow in the same millisecond.
            Self::AtTrimHorizon if trim_horizon.as_millis() < record.created_ms => shard.parent.is_none(),
            Self::AtTrimHorizon => shard.was_open_at(trim_horizon),
            Self::At(ms) if ms < record.created_ms.max(trim_horizon.as_millis()) => {
                Self::AtTrimHorizon.takes(shard, record, trim_horizon)
            }
            Self::At(ms) => shard.was_open_at(Timestamp::from_millis(ms)),
            Self::From(ms) => shard.closed.is_none_or(|closed| closed.at_ms >= ms),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use base::Timestamp;
    use serde_json::{Value, json};

    use super::*;
    use crate::{
        StreamsConfig,
        testing::{Harness, code},
    };

    /// The numbers of the shards of an answer.
    fn numbers(answer: &Value) -> Vec<u32> {
        let id = |shard: &Value| shard["ShardId"].as_str().unwrap()["shardId-".len()..].parse().unwrap();
        answer["Shards"].as_array().unwrap().iter().map(id).collect()
    }

    async fn list(harness: &Harness, filter: Value) -> Vec<u32> {
        numbers(
            &harness.ok("ListShards", &json!({"StreamName": "s", "ShardFilter": filter}).to_string()).await,
        )
    }

    const HOUR: Duration = Duration::from_secs(3600);

    /// Shards 0 and 1 from the beginning; 0 split into 2 and 3 after one hour; 2 and 3 merged into 4 after two hours.
    async fn lineage() -> (Harness, i64) {
        let harness = Harness::new().await;
        harness.make("s", 2).await;
        let start = harness.clock_ms();
        harness.advance(HOUR);
        harness.split("s", 0, 1 << 100).await;
        harness.advance(HOUR);
        harness.merge("s", 2, 3).await;
        harness.advance(HOUR);
        (harness, start)
    }

    #[tokio::test]
    async fn every_filter_shows_the_shards_of_its_time() {
        let (harness, start) = lineage().await;
        let at = |hours: f64| (start as f64 / 1000.0) + hours * 3600.0;
        for (filter, expected) in [
            (json!({"Type": "FROM_TRIM_HORIZON"}), vec![0, 1, 2, 3, 4]),
            (json!({"Type": "AT_TRIM_HORIZON"}), vec![0, 1]),
            (json!({"Type": "AT_LATEST"}), vec![1, 4]),
            (json!({"Type": "AFTER_SHARD_ID", "ShardId": "shardId-000000000002"}), vec![3, 4]),
            (json!({"Type": "AFTER_SHARD_ID", "ShardId": "shardId-000000000099"}), vec![]),
            (json!({"Type": "AT_TIMESTAMP", "Timestamp": at(0.5)}), vec![0, 1]),
            (json!({"Type": "AT_TIMESTAMP", "Timestamp": at(1.0)}), vec![0, 1, 2, 3]),
            (json!({"Type": "AT_TIMESTAMP", "Timestamp": at(1.5)}), vec![1, 2, 3]),
            (json!({"Type": "AT_TIMESTAMP", "Timestamp": at(2.5)}), vec![1, 4]),
            (json!({"Type": "AT_TIMESTAMP", "Timestamp": at(99.0)}), vec![1, 4]),
            (json!({"Type": "AT_TIMESTAMP", "Timestamp": at(-1.0)}), vec![0, 1]),
            (json!({"Type": "FROM_TIMESTAMP", "Timestamp": at(-1.0)}), vec![0, 1, 2, 3, 4]),
            (json!({"Type": "FROM_TIMESTAMP", "Timestamp": at(1.0)}), vec![0, 1, 2, 3, 4]),
            (json!({"Type": "FROM_TIMESTAMP", "Timestamp": at(1.5)}), vec![1, 2, 3, 4]),
            (json!({"Type": "FROM_TIMESTAMP", "Timestamp": at(2.5)}), vec![1, 4]),
        ] {
            assert_eq!(list(&harness, filter.clone()).await, expected, "{filter}");
        }
        assert_eq!(numbers(&harness.ok("ListShards", r#"{"StreamName":"s"}"#).await), [0, 1, 2, 3, 4]);
    }

    #[tokio::test]
    async fn the_trim_horizon_moves_and_takes_closed_shards_with_it() {
        let (harness, start) = lineage().await;
        harness.advance(HOUR * 22 + HOUR / 2); // the horizon is at 1.5 hours
        let ancient = json!({"Type": "AT_TIMESTAMP", "Timestamp": start / 1000});
        for (filter, expected) in [
            (json!({"Type": "FROM_TRIM_HORIZON"}), vec![1, 2, 3, 4]),
            (json!({"Type": "AT_TRIM_HORIZON"}), vec![1, 2, 3]),
            (ancient.clone(), vec![1, 2, 3]),
            (json!({"Type": "FROM_TIMESTAMP", "Timestamp": start / 1000}), vec![1, 2, 3, 4]),
        ] {
            assert_eq!(list(&harness, filter.clone()).await, expected, "{filter}");
        }
        harness.advance(HOUR);
        for filter in [json!({"Type": "FROM_TRIM_HORIZON"}), json!({"Type": "AT_TRIM_HORIZON"}), ancient] {
            assert_eq!(list(&harness, filter.clone()).await, [1, 4], "{filter}");
        }
    }

    #[tokio::test]
    async fn the_shards_open_at_the_horizon_of_a_young_stream_are_its_first_ones() {
        let harness = Harness::new().await;
        harness.make("s", 1).await;
        harness.split("s", 0, 1 << 100).await;
        assert_eq!(list(&harness, json!({"Type": "AT_TRIM_HORIZON"})).await, [0]);
        assert_eq!(list(&harness, json!({"Type": "AT_LATEST"})).await, [1, 2]);
    }

    #[test]
    fn filters_take_the_members_of_their_type_only() {
        let id = crate::target::stream_of_arn("arn:aws:kinesis:us-east-1:000000000000:stream/s").unwrap();
        for kind in ShardFilterType::ALL {
            for (shard, time) in [(false, false), (true, false), (false, true), (true, true)] {
                let filter = ShardFilter {
                    r#type: *kind,
                    shard_id: shard.then(|| "shardId-000000000001".to_owned()),
                    timestamp: time.then(|| Timestamp::from_millis(5)),
                };
                let ok = match kind {
                    ShardFilterType::AfterShardId => shard && !time,
                    ShardFilterType::AtTimestamp | ShardFilterType::FromTimestamp => time && !shard,
                    _ => !shard && !time,
                };
                let parsed = Filter::parse(Some(&filter), &id);
                assert_eq!(parsed.is_ok(), ok, "{kind:?} {shard} {time}");
                if let Err(error) = parsed {
                    assert!(matches!(error, StreamsError::InvalidArgument(_)), "{error}");
                }
            }
        }
        let filter = ShardFilter {
            r#type: ShardFilterType::AfterShardId,
            shard_id: Some("nonsense".into()),
            timestamp: None,
        };
        let error = Filter::parse(Some(&filter), &id).unwrap_err();
        assert_eq!(
            error.to_string(),
            "Could not find shard nonsense in stream s under account 000000000000."
        );
    }

    #[tokio::test]
    async fn pages_follow_each_other_by_token_alone() {
        let (harness, _) = lineage().await;
        let first = json!({"StreamName": "s", "MaxResults": 2, "ShardFilter": {"Type": "FROM_TRIM_HORIZON"}});
        let mut page = harness.ok("ListShards", &first.to_string()).await;
        let mut seen = Vec::new();
        loop {
            seen.push(numbers(&page));
            let Some(token) = page.get("NextToken") else { break };
            page = harness.ok("ListShards", &json!({"NextToken": token, "MaxResults": 2}).to_string()).await;
        }
        assert_eq!(seen, [vec![0, 1], vec![2, 3], vec![4]]);

        let latest = json!({"StreamName": "s", "MaxResults": 1, "ShardFilter": {"Type": "AT_LATEST"}});
        let page = harness.ok("ListShards", &latest.to_string()).await;
        let page = harness.ok("ListShards", &json!({"NextToken": page["NextToken"]}).to_string()).await;
        assert_eq!(numbers(&page), [4], "the filter goes with the token");
        let body = r#"{"StreamName":"s","ExclusiveStartShardId":"shardId-000000000003"}"#;
        assert_eq!(numbers(&harness.ok("ListShards", body).await), [4]);
    }

    #[tokio::test]
    async fn a_thousand_shards_are_the_most_and_the_default() {
        let harness = Harness::new().await;
        harness.make("s", 1001).await;
        for body in [r#"{"StreamName":"s"}"#, r#"{"StreamName":"s","MaxResults":10000}"#] {
            let page = harness.ok("ListShards", body).await;
            assert_eq!(numbers(&page).len(), 1000);
            let rest = harness.ok("ListShards", &json!({"NextToken": page["NextToken"]}).to_string()).await;
            assert_eq!(numbers(&rest), [1000]);
            assert!(rest.get("NextToken").is_none());
        }
    }

    #[tokio::test]
    async fn tokens_do_not_mix_with_what_they_stand_for() {
        let (harness, _) = lineage().await;
        let page = harness.ok("ListShards", r#"{"StreamName":"s","MaxResults":1}"#).await;
        let token = &page["NextToken"];
        for (member, value) in [
            ("StreamName", json!("s")),
            ("ExclusiveStartShardId", json!("shardId-000000000000")),
            ("StreamCreationTimestamp", json!(1_700_000_000)),
            ("ShardFilter", json!({"Type": "AT_LATEST"})),
        ] {
            let answer =
                harness.call("ListShards", &json!({"NextToken": token, member: value}).to_string()).await;
            assert_eq!(
                answer.as_ref().unwrap_err().message(),
                format!("NextToken and {member} cannot be provided together.")
            );
            assert_eq!(code(answer), "InvalidArgumentException");
        }
        let arn = "arn:aws:kinesis:us-east-1:000000000000:stream/";
        let same = json!({"NextToken": token, "StreamARN": format!("{arn}s"), "ShardFilter": {"Type": "FROM_TRIM_HORIZON"}});
        assert_eq!(numbers(&harness.ok("ListShards", &same.to_string()).await), [1, 2, 3, 4]);
        let other = json!({"NextToken": token, "StreamARN": format!("{arn}t")});
        assert_eq!(code(harness.call("ListShards", &other.to_string()).await), "InvalidArgumentException");
        for (body, message) in [
            ("{}", "Either NextToken or StreamName should be provided."),
            (r#"{"NextToken":"junk"}"#, "The provided NextToken is invalid."),
        ] {
            let answer = harness.call("ListShards", body).await;
            assert_eq!(answer.as_ref().unwrap_err().message(), message);
            assert_eq!(code(answer), "InvalidArgumentException");
        }
    }

    #[tokio::test]
    async fn tokens_expire_and_die_with_their_stream() {
        let (harness, _) = lineage().await;
        let page = harness.ok("ListShards", r#"{"StreamName":"s","MaxResults":1}"#).await;
        let body = json!({"NextToken": page["NextToken"]}).to_string();
        harness.advance(Duration::from_secs(299));
        harness.ok("ListShards", &body).await;
        harness.advance(Duration::from_secs(1));
        assert_eq!(code(harness.call("ListShards", &body).await), "ExpiredNextTokenException");

        let page = harness.ok("ListShards", r#"{"StreamName":"s","MaxResults":1}"#).await;
        harness.ok("DeleteStream", r#"{"StreamName":"s"}"#).await;
        harness.make("s", 3).await;
        let body = json!({"NextToken": page["NextToken"]}).to_string();
        assert_eq!(code(harness.call("ListShards", &body).await), "ResourceNotFoundException");
    }

    #[tokio::test]
    async fn streams_of_one_name_are_told_apart_by_their_creation_time() {
        let harness = Harness::new().await;
        harness.advance(Duration::from_millis(250));
        harness.make("s", 1).await;
        let body = |seconds: f64| json!({"StreamName": "s", "StreamCreationTimestamp": seconds}).to_string();
        for good in [1_700_000_000.25, 1_700_000_000.0] {
            harness.ok("ListShards", &body(good)).await; // some SDKs cut the fraction
        }
        for bad in [1_699_999_999.0, 1_700_000_001.0] {
            assert_eq!(code(harness.call("ListShards", &body(bad)).await), "ResourceNotFoundException");
        }
    }

    #[tokio::test]
    async fn only_active_and_updating_streams_are_listed() {
        let transition = Duration::from_secs(5);
        let harness = Harness::with(StreamsConfig { transition, ..StreamsConfig::default() }).await;
        harness.ok("CreateStream", r#"{"StreamName":"s","ShardCount":1}"#).await;
        let list = async || harness.call("ListShards", r#"{"StreamName":"s"}"#).await;
        assert_eq!(code(list().await), "ResourceInUseException");
        harness.advance(transition);
        harness.work().await;
        harness
            .ok(
                "SplitShard",
                r#"{"StreamName":"s","ShardToSplit":"shardId-000000000000","NewStartingHashKey":"9"}"#,
            )
            .await;
        assert_eq!(harness.summary("s").await["StreamStatus"], "UPDATING");
        assert_eq!(numbers(&list().await.unwrap()), [0]);
        harness.advance(transition);
        harness.work().await;
        harness.ok("DeleteStream", r#"{"StreamName":"s"}"#).await;
        let refused = list().await;
        assert_eq!(
            refused.as_ref().unwrap_err().message(),
            "Stream s under account 000000000000 not ACTIVE, instead in state DELETING"
        );
    }
}
