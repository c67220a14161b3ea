//! `millstream deliveries`: how delivery streams are.

use millstream_base::Clock;
use serde_json::{Value, json};

use crate::{
    client::{Api, Client, Error},
    connection::ConnectionArgs,
    output::{Cell, Colour, OutputArgs, Table},
};

/// Arguments of `deliveries`.
#[derive(Debug, clap::Args)]
pub struct DeliveriesArgs {
    /// Name of a delivery stream [default: all]
    name: Option<String>,
    #[command(flatten)]
    connection: ConnectionArgs,
    #[command(flatten)]
    output: OutputArgs,
}

/// How far back a lag is looked for, in seconds: a minute's figure is there a moment after it.
const LOOK_BACK_SECONDS: f64 = 180.0;

/// Shows them.
pub async fn run(args: DeliveriesArgs) -> Result<(), Error> {
    let firehose = args.connection.client_of(Api::FIREHOSE)?;
    let cloudwatch = args.connection.client_of(Api::CLOUDWATCH)?;
    let names = match args.name {
        Some(name) => vec![name],
        None => names(&firehose).await?,
    };
    let mut table = Table::new(&["NAME", "STATUS", "SOURCE", "DESTINATION", "#LAG", "LAST ERROR"]);
    let mut objects = Vec::with_capacity(names.len());
    for name in names {
        let mut answer: Value =
            firehose.call("DescribeDeliveryStream", &json!({ "DeliveryStreamName": name })).await?;
        let mut stream = answer["DeliveryStreamDescription"].take();
        let (metric, destination) = destination(&stream);
        let lag = lag(&cloudwatch, &name, metric).await?;
        let text = |member: &str| stream[member].as_str().unwrap_or_default().to_owned();
        let error = stream["FailureDescription"]["Details"].as_str().unwrap_or_default().to_owned();
        table.row(vec![
            Cell::new(name, Colour::Name),
            Cell::status(&text("DeliveryStreamStatus")),
            source(&stream).into(),
            destination.into(),
            lag.map_or("?".to_owned(), |seconds| format!("{seconds:.0} s")).into(),
            error.into(),
        ]);
        stream["LagSeconds"] = json!(lag);
        objects.push(stream);
    }
    args.output.print(&table, &Value::Array(objects))
}

/// The names of all delivery streams.
async fn names(firehose: &Client) -> Result<Vec<String>, Error> {
    let mut names: Vec<String> = Vec::new();
    loop {
        let input = match names.last() {
            Some(last) => json!({ "Limit": 1000, "ExclusiveStartDeliveryStreamName": last }),
            None => json!({ "Limit": 1000 }),
        };
        let page: Value = firehose.call("ListDeliveryStreams", &input).await?;
        let found = page["DeliveryStreamNames"].as_array().cloned().unwrap_or_default();
        names.extend(found.iter().filter_map(|name| name.as_str().map(str::to_owned)));
        if page["HasMoreDeliveryStreams"] != true || found.is_empty() {
            return Ok(names);
        }
    }
}

/// Where records come from.
fn source(stream: &Value) -> String {
    let arn = stream["Source"]["KinesisStreamSourceDescription"]["KinesisStreamARN"].as_str();
    arn.map_or("puts".to_owned(), |arn| arn.rsplit(':').next().unwrap_or(arn).to_owned())
}

/// The metric of a delivery stream's lag, and where its records go.
fn destination(stream: &Value) -> (&'static str, String) {
    let destination = &stream["Destinations"][0];
    let s3 = &destination["S3DestinationDescription"];
    if let Some(url) =
        destination["HttpEndpointDestinationDescription"]["EndpointConfiguration"]["Url"].as_str()
    {
        return ("DeliveryToHttpEndpoint.DataFreshness", url.to_owned());
    }
    let bucket = s3["BucketARN"].as_str().and_then(|arn| arn.rsplit(':').next()).unwrap_or_default();
    let prefix = s3["Prefix"].as_str().unwrap_or_default();
    ("DeliveryToS3.DataFreshness", format!("s3://{bucket}/{prefix}"))
}

/// The age of the oldest record that is not delivered, at most, of the last minute that is known.
async fn lag(cloudwatch: &Client, name: &str, metric: &str) -> Result<Option<f64>, Error> {
    let now = cloudwatch.clock().now().as_seconds();
    let input = json!({
        "Namespace": "AWS/Firehose",
        "MetricName": metric,
        "Dimensions": [{ "Name": "DeliveryStreamName", "Value": name }],
        "StartTime": now - LOOK_BACK_SECONDS,
        "EndTime": now + 60.0,
        "Period": 60,
        "Statistics": ["Maximum"],
    });
    let answer: Value = cloudwatch.call("GetMetricStatistics", &input).await?;
    let points = answer["Datapoints"].as_array().cloned().unwrap_or_default();
    let at = |point: &Value| point["Timestamp"].as_f64().unwrap_or_default();
    let last = points.iter().max_by(|one, other| at(one).total_cmp(&at(other)));
    Ok(last.and_then(|point| point["Maximum"].as_f64()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_and_destinations_are_short() {
        let stream = json!({
            "Source": { "KinesisStreamSourceDescription": {
                "KinesisStreamARN": "arn:aws:kinesis:us-east-1:000000000000:stream/orders" } },
            "Destinations": [{ "S3DestinationDescription": { "BucketARN": "arn:aws:s3:::lake", "Prefix": "raw/" } }],
        });
        assert_eq!(source(&stream), "stream/orders");
        assert_eq!(destination(&stream), ("DeliveryToS3.DataFreshness", "s3://lake/raw/".to_owned()));
        let http = json!({ "Destinations": [{ "HttpEndpointDestinationDescription": {
            "EndpointConfiguration": { "Url": "https://h.example/in" } } }] });
        assert_eq!((source(&http).as_str(), destination(&http).1.as_str()), ("puts", "https://h.example/in"));
    }
}
