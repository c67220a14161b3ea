//! What is asked of the metrics, and what came back.

use std::collections::HashMap;

use millstream_base::Timestamp;
use serde_json::{Value, json};

use super::Seen;
use crate::{
    client::{Error, Rest},
    shapes::Shard,
};

/// Seconds whose mean is shown.
const SECONDS: i64 = 5;
/// The newest second is not complete: counts are collected once a second.
const LATENESS: i64 = 2;
/// The most queries of a call (API guide).
const QUERIES_MAX: usize = 500;

/// A metric: name and whose it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key {
    pub metric: &'static str,
    pub stream: String,
    /// A consumer or a shard.
    pub part: Option<(&'static str, String)>,
}

impl Key {
    /// Of a stream as a whole.
    pub fn of(metric: &'static str, stream: &str) -> Self {
        Self { metric, stream: stream.to_owned(), part: None }
    }

    /// Of a consumer.
    pub fn of_consumer(metric: &'static str, stream: &str, consumer: &str) -> Self {
        Self { part: Some(("ConsumerName", consumer.to_owned())), ..Self::of(metric, stream) }
    }

    /// Of a shard.
    pub fn of_shard(metric: &'static str, stream: &str, shard: &str) -> Self {
        Self { part: Some(("ShardId", shard.to_owned())), ..Self::of(metric, stream) }
    }

    /// Ages are the greatest that were seen, all else adds up.
    fn is_age(&self) -> bool {
        self.metric.contains("Millis")
    }
}

/// All that is asked.
pub(super) struct Asked(Vec<Key>);

impl Asked {
    /// For these streams, their consumers, and the open shards of one.
    pub fn of(streams: &[Seen], stream: Option<&str>, shards: &[Shard]) -> Self {
        let mut keys = Vec::new();
        for seen in streams {
            let metrics = [
                "IncomingRecords",
                "IncomingBytes",
                "GetRecords.Records",
                "GetRecords.IteratorAgeMilliseconds",
                "WriteProvisionedThroughputExceeded",
                "ReadProvisionedThroughputExceeded",
            ];
            keys.extend(metrics.map(|metric| Key::of(metric, &seen.name)));
            for consumer in &seen.consumers {
                let metrics = ["SubscribeToShardEvent.Records", "SubscribeToShardEvent.MillisBehindLatest"];
                keys.extend(metrics.map(|metric| Key::of_consumer(metric, &seen.name, consumer)));
            }
        }
        if let Some(stream) = stream {
            for shard in shards.iter().filter(|shard| shard.is_open()) {
                let metrics = ["IncomingRecords", "IncomingBytes", "IteratorAgeMilliseconds"];
                keys.extend(metrics.map(|metric| Key::of_shard(metric, stream, &shard.shard_id)));
            }
        }
        Self(keys)
    }
}

/// Means per second, and the greatest ages.
pub(super) struct Figures(HashMap<Key, f64>);

impl Figures {
    /// Those of the last seconds.
    pub async fn get(client: &Rest, asked: Asked, now: Timestamp) -> Result<Self, Error> {
        let end = now.as_millis() / 1000 - LATENESS;
        let mut figures = HashMap::new();
        for keys in asked.0.chunks(QUERIES_MAX) {
            let queries: Vec<Value> = keys.iter().enumerate().map(|(index, key)| query(index, key)).collect();
            let input = json!({ "StartTime": end - SECONDS, "EndTime": end, "MetricDataQueries": queries });
            let answer = client.json("GraniteServiceVersion20100801.GetMetricData", &input).await?;
            for result in answer["MetricDataResults"].as_array().into_iter().flatten() {
                let index = result["Id"].as_str().and_then(|id| id.strip_prefix('m')?.parse::<usize>().ok());
                let Some(key) = index.and_then(|index| keys.get(index)) else { continue };
                let values = result["Values"].as_array().into_iter().flatten().filter_map(Value::as_f64);
                let figure = match key.is_age() {
                    true => values.reduce(f64::max),
                    false => Some(values.sum::<f64>() / SECONDS as f64),
                };
                figures.extend(figure.map(|figure| (key.clone(), figure)));
            }
        }
        Ok(Self(figures))
    }

    /// The figure of a metric, if there is one.
    pub fn find(&self, key: &Key) -> Option<f64> {
        self.0.get(key).copied()
    }

    #[cfg(test)]
    pub fn example(figures: impl IntoIterator<Item = (Key, f64)>) -> Self {
        Self(figures.into_iter().collect())
    }
}

fn query(index: usize, key: &Key) -> Value {
    let mut dimensions = vec![json!({ "Name": "StreamName", "Value": key.stream })];
    dimensions.extend(key.part.as_ref().map(|(name, value)| json!({ "Name": name, "Value": value })));
    let metric = json!({ "Namespace": "AWS/Kinesis", "MetricName": key.metric, "Dimensions": dimensions });
    let stat = if key.is_age() { "Maximum" } else { "Sum" };
    json!({ "Id": format!("m{index}"), "MetricStat": { "Metric": metric, "Period": 1, "Stat": stat } })
}
