//! `aws-sdk-cloudwatch`, which speaks RPC v2 CBOR.

use std::time::{Duration, SystemTime};

use aws_sdk_cloudwatch::{
    Client,
    config::{Config, Credentials, Region},
    primitives::DateTime,
    types::{
        AlarmType, ComparisonOperator, Dimension, Metric, MetricDataQuery, MetricDatum, MetricStat, StandardUnit, StateValue,
        Statistic,
    },
};

use crate::{Outcome, ensure, server::Server};

const NAMESPACE: &str = "App/rust";
/// Enough data for the client to compress them.
const MANY: u32 = 600;

/// A client over plain HTTP.
pub fn client(server: &Server) -> Client {
    let config = Config::builder()
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("AKIDEXAMPLE000000000", "secret", None, None, "conformance"))
        .endpoint_url(format!("http://{}", server.http));
    Client::from_conf(config.build())
}

fn dimension() -> Dimension {
    Dimension::builder().name("d").value("1").build()
}

fn span() -> (DateTime, DateTime) {
    let now = SystemTime::now();
    (DateTime::from(now - Duration::from_secs(600)), DateTime::from(now + Duration::from_secs(60)))
}

/// Puts metrics, and reads statistics and math of them.
pub async fn metrics(client: &Client) -> Outcome {
    let datum = |name: &str| MetricDatum::builder().metric_name(name).dimensions(dimension()).unit(StandardUnit::Count);
    let few = datum("m").values(1.0).values(2.5).counts(4.0).counts(2.0).build();
    client.put_metric_data().namespace(NAMESPACE).metric_data(few).send().await?;
    let many = (0..MANY).map(|n| datum("many").value(n.into()).timestamp(SystemTime::now().into()).build());
    client.put_metric_data().namespace(NAMESPACE).set_metric_data(Some(many.collect())).send().await?;

    let (from, to) = span();
    let read = client
        .get_metric_statistics()
        .namespace(NAMESPACE)
        .metric_name("many")
        .dimensions(dimension())
        .start_time(from)
        .end_time(to)
        .period(60)
        .statistics(Statistic::SampleCount)
        .send()
        .await?;
    let count: f64 = read.datapoints().iter().filter_map(|point| point.sample_count()).sum();
    ensure!(count == f64::from(MANY), "{count} of {MANY} samples");

    let metric = Metric::builder().namespace(NAMESPACE).metric_name("m").dimensions(dimension()).build();
    let stat = MetricStat::builder().metric(metric).period(60).stat("Sum").build();
    let asked = client
        .get_metric_data()
        .start_time(from)
        .end_time(to)
        .metric_data_queries(MetricDataQuery::builder().id("m1").metric_stat(stat).return_data(false).build())
        .metric_data_queries(MetricDataQuery::builder().id("e1").expression("m1 * 2").build())
        .send()
        .await?;
    let results = asked.metric_data_results();
    ensure!(results.len() == 1 && results[0].id() == Some("e1"), "{results:?}");
    let sum: f64 = results[0].values().iter().sum();
    ensure!(sum == 18.0, "twice nine is {sum}");
    Ok(())
}

/// Makes an alarm, sets it off and deletes it.
pub async fn alarms(client: &Client) -> Outcome {
    client
        .put_metric_alarm()
        .alarm_name("rust")
        .namespace(NAMESPACE)
        .metric_name("m")
        .dimensions(dimension())
        .statistic(Statistic::Sum)
        .period(60)
        .evaluation_periods(1)
        .threshold(1e6)
        .comparison_operator(ComparisonOperator::GreaterThanThreshold)
        .send()
        .await?;
    client.set_alarm_state().alarm_name("rust").state_value(StateValue::Alarm).state_reason("by hand").send().await?;
    let history = client.describe_alarm_history().alarm_name("rust").alarm_types(AlarmType::MetricAlarm).send().await?;
    ensure!(!history.alarm_history_items().is_empty(), "the alarm has no history");
    let described = client.describe_alarms().alarm_names("rust").send().await?;
    let alarm = described.metric_alarms().first().ok_or("no alarm")?;
    ensure!(alarm.threshold() == Some(1e6), "the threshold is {:?}", alarm.threshold());
    client.delete_alarms().alarm_names("rust").send().await?;
    let left = client.describe_alarms().alarm_names("rust").send().await?;
    ensure!(left.metric_alarms().is_empty(), "the alarm is still there");
    Ok(())
}

/// Sets an alarm off that is not there.
pub async fn missing(client: &Client) -> Outcome {
    let set = client.set_alarm_state().alarm_name("nobody").state_value(StateValue::Ok).state_reason("r");
    let error = match set.send().await {
        Ok(_) => return Err("it was set".into()),
        Err(error) => error.into_service_error(),
    };
    ensure!(error.is_resource_not_found(), "{error:?}");
    Ok(())
}
