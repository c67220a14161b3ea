//! Everything about one stream.

use serde_json::Value;

use crate::{
    calls,
    client::{Client, Error},
    output::{Cell, Colour, OutputArgs, Table, grouped},
    shapes::StreamRef,
    streams::tags,
    times,
};

/// Shows a stream.
pub async fn run(client: &Client, output: &OutputArgs, stream: &StreamRef) -> Result<(), Error> {
    let (_, mut object) = calls::summary(client, stream).await?;
    // Who may look at a stream need not be allowed to look at its tags.
    let tags = match tags::list(client, stream).await {
        Err(Error::Service(_)) => Vec::new(),
        tags => tags?,
    };
    let mut table = Table::new(&["STREAM", ""]);
    for (label, cell) in rows(&object, &tags) {
        table.row(vec![Cell::new(label, Colour::Dim), cell]);
    }
    object["Tags"] = Value::Array(tags);
    output.print(&table, &object)
}

/// What there is to say; members that a service does not answer are left out.
fn rows(stream: &Value, tags: &[Value]) -> Vec<(&'static str, Cell)> {
    let text = |member: &str| stream[member].as_str();
    let number = |member: &str| stream[member].as_u64();
    let mut rows: Vec<(&str, Option<Cell>)> = vec![
        ("name", text("StreamName").map(|name| Cell::new(name, Colour::Name))),
        ("ARN", text("StreamARN").map(Cell::from)),
        ("status", text("StreamStatus").map(Cell::status)),
        ("mode", stream["StreamModeDetails"]["StreamMode"].as_str().map(Cell::from)),
        ("open shards", number("OpenShardCount").map(|count| grouped(count).into())),
        ("retention", number("RetentionPeriodHours").map(|hours| times::hours(hours).into())),
        ("record size", number("MaxRecordSizeInKiB").map(|kib| format!("up to {kib} KiB").into())),
        ("distribution", text("RecordDistributionStrategy").map(Cell::from)),
        (
            "warm throughput",
            number_at(stream, "/WarmThroughput/CurrentMiBps").map(|mib| format!("{mib} MiB/s").into()),
        ),
        ("consumers", number("ConsumerCount").map(|count| grouped(count).into())),
        ("encryption", text("EncryptionType").map(Cell::from)),
        ("key", text("KeyId").map(Cell::from)),
        ("created", stream["StreamCreationTimestamp"].as_f64().map(|at| times::to_the_second(at).into())),
    ];
    let metrics: Vec<&str> = stream["EnhancedMonitoring"]
        .as_array()
        .into_iter()
        .flatten()
        .flat_map(|entry| entry["ShardLevelMetrics"].as_array().into_iter().flatten())
        .filter_map(Value::as_str)
        .collect();
    rows.push(("shard metrics", (!metrics.is_empty()).then(|| metrics.join(", ").into())));
    for tag in tags {
        rows.push(("tag", Some(tags::show(tag).into())));
    }
    rows.into_iter().filter_map(|(label, cell)| Some((label, cell?))).collect()
}

fn number_at(stream: &Value, pointer: &str) -> Option<u64> {
    stream.pointer(pointer).and_then(Value::as_u64)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_not_answered_is_not_shown() {
        let stream = json!({
            "StreamName": "orders", "RetentionPeriodHours": 168,
            "EnhancedMonitoring": [{"ShardLevelMetrics": ["IncomingBytes", "OutgoingBytes"]}],
        });
        let rows = rows(&stream, &[json!({"Key": "team", "Value": "a"})]);
        let expected = [
            ("name", Cell::new("orders", Colour::Name)),
            ("retention", "7 d".into()),
            ("shard metrics", "IncomingBytes, OutgoingBytes".into()),
            ("tag", "team=a".into()),
        ];
        assert_eq!(rows, expected);
    }
}
