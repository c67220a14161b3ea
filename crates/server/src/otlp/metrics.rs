//! The metrics of `/metrics` as OTLP has them (`metrics.proto`).

use std::{collections::BTreeMap, mem};

use super::protobuf::{self, Message};

/// A metric with its samples, as it stands in the text.
#[derive(Debug, Default, PartialEq)]
struct Family {
    name: String,
    help: String,
    kind: String,
    samples: Vec<Sample>,
}

#[derive(Debug, PartialEq)]
struct Sample {
    /// The name without that of the metric: `_total`, `_bucket`.
    suffix: String,
    labels: Vec<(String, String)>,
    value: f64,
}

/// When the process began to count, and when it was looked; nanoseconds since the epoch.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    pub began: u64,
    pub now: u64,
}

/// `ExportMetricsServiceRequest` with all metrics of an OpenMetrics text.
pub(super) fn request(text: &str, instance: &str, span: Span) -> Vec<u8> {
    protobuf::request(instance, |scope| {
        for family in parse(text).iter().filter(|family| !family.samples.is_empty()) {
            scope.message(2, |metric| family.write(metric, span));
        }
    })
}

/// Counts go on since the process began.
const CUMULATIVE: u64 = 2;

impl Family {
    fn write(&self, metric: &mut Message, span: Span) {
        metric.bytes(1, self.name.as_bytes());
        metric.bytes(2, self.help.as_bytes());
        match self.kind.as_str() {
            "counter" => metric.message(7, |sum| {
                self.samples.iter().for_each(|sample| sum.message(1, |point| sample.write(point, span)));
                sum.number(2, CUMULATIVE);
                sum.number(3, 1);
            }),
            "histogram" => metric.message(9, |histogram| {
                for point in histograms(&self.samples) {
                    histogram.message(1, |message| point.write(message, span));
                }
                histogram.number(2, CUMULATIVE);
            }),
            _ => metric.message(5, |gauge| {
                self.samples.iter().for_each(|sample| gauge.message(1, |point| sample.write(point, span)));
            }),
        }
    }
}

impl Sample {
    /// `NumberDataPoint`.
    fn write(&self, point: &mut Message, span: Span) {
        self.labels.iter().for_each(|(name, value)| point.attribute(7, name, value));
        point.fixed64(2, span.began);
        point.fixed64(3, span.now);
        point.double(4, self.value);
    }
}

/// A histogram put together from its samples.
#[derive(Debug, Default, PartialEq)]
struct Histogram {
    labels: Vec<(String, String)>,
    count: u64,
    sum: f64,
    /// The upper bounds of buckets, and how many lie in each; the last is without a bound.
    bounds: Vec<f64>,
    counts: Vec<u64>,
}

impl Histogram {
    /// `HistogramDataPoint`.
    fn write(&self, point: &mut Message, span: Span) {
        self.labels.iter().for_each(|(name, value)| point.attribute(9, name, value));
        point.fixed64(2, span.began);
        point.fixed64(3, span.now);
        point.fixed64(4, self.count);
        point.double(5, self.sum);
        point.packed_fixed64(6, &self.counts);
        point.packed_double(7, &self.bounds);
    }
}

fn histograms(samples: &[Sample]) -> Vec<Histogram> {
    let mut found: BTreeMap<Vec<(String, String)>, Histogram> = BTreeMap::new();
    for sample in samples {
        let mut labels = sample.labels.clone();
        let bound = labels.iter().position(|(name, _)| name == "le").map(|at| labels.remove(at).1);
        let histogram = found.entry(labels.clone()).or_default();
        histogram.labels = labels;
        match sample.suffix.as_str() {
            "_sum" => histogram.sum = sample.value,
            "_count" => histogram.count = sample.value as u64,
            _ => {
                if let Some(bound) =
                    bound.and_then(|bound| bound.parse().ok()).filter(|bound: &f64| bound.is_finite())
                {
                    histogram.bounds.push(bound);
                }
                histogram.counts.push(sample.value as u64);
            }
        }
    }
    let mut found: Vec<Histogram> = found.into_values().collect();
    for histogram in &mut found {
        // In the text each bucket holds those before it too.
        let mut before = 0;
        for count in &mut histogram.counts {
            let here = count.saturating_sub(before);
            before = mem::replace(count, here);
        }
    }
    found
}

/// The metrics of a text that the process's own registry wrote.
fn parse(text: &str) -> Vec<Family> {
    let mut families: Vec<Family> = Vec::new();
    for line in text.lines() {
        let about = |kind: &str| line.strip_prefix(kind).and_then(|rest| rest.split_once(' '));
        if let Some((name, help)) = about("# HELP ") {
            // The registry ends each help text with a full stop of its own.
            families.push(Family { name: name.into(), help: help.into(), ..Family::default() });
        } else if let (Some((_, kind)), Some(family)) = (about("# TYPE "), families.last_mut()) {
            family.kind = kind.to_owned();
        } else if let (false, Some(family)) = (line.starts_with('#'), families.last_mut()) {
            family.samples.extend(sample(line, &family.name));
        }
    }
    families
}

/// `name_total{a="b",c="d"} 1.5`.
fn sample(line: &str, family: &str) -> Option<Sample> {
    let rest = line.strip_prefix(family)?;
    let (suffix, rest) = rest.split_at(rest.find([' ', '{'])?);
    let (labels, value) = match rest.strip_prefix('{') {
        Some(rest) => labels(rest)?,
        None => (Vec::new(), rest),
    };
    let value = value.split_whitespace().next()?.parse().ok()?;
    Some(Sample { suffix: suffix.to_owned(), labels, value })
}

/// Labels up to their bracket, and what follows it.
fn labels(mut text: &str) -> Option<(Vec<(String, String)>, &str)> {
    let mut labels = Vec::new();
    loop {
        if let Some(rest) = text.strip_prefix('}') {
            return Some((labels, rest));
        }
        let (name, rest) = text.trim_start_matches(',').split_once("=\"")?;
        let (mut value, mut chars) = (String::new(), rest.char_indices());
        let end = loop {
            match chars.next()? {
                (at, '"') => break at + 1,
                (_, '\\') => value.push(match chars.next()?.1 {
                    'n' => '\n',
                    other => other,
                }),
                (_, other) => value.push(other),
            }
        };
        labels.push((name.to_owned(), value));
        text = &rest[end..];
    }
}

#[cfg(test)]
mod tests {
    use millstream_runtime::Metrics;
    use prometheus_client::{
        encoding::EncodeLabelSet,
        metrics::{
            counter::Counter, family::Family as Labelled, gauge::Gauge, histogram::Histogram as Buckets,
        },
    };

    use super::*;

    #[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
    struct Label {
        name: String,
    }

    #[test]
    fn everything_that_is_registered_is_read_back() {
        let metrics = Metrics::new();
        let counter: Labelled<Label, Counter> = metrics.register("a_calls", "Calls", Labelled::default());
        counter.get_or_create(&Label { name: "say \"hi\"\\".into() }).inc_by(3);
        metrics.register("b_open", "Open", Gauge::<i64>::default()).set(-2);
        let buckets = metrics.register("c_seconds", "Seconds", Buckets::new([0.5, 1.0]));
        [0.1, 0.7, 0.8, 9.0].into_iter().for_each(|value| buckets.observe(value));
        let families = parse(&metrics.encode());
        let kinds: Vec<_> =
            families.iter().map(|family| (family.name.as_str(), family.kind.as_str())).collect();
        assert_eq!(kinds, [("a_calls", "counter"), ("b_open", "gauge"), ("c_seconds", "histogram")]);
        let labels = vec![("name".to_owned(), "say \"hi\"\\".to_owned())];
        assert_eq!(families[0].samples, [Sample { suffix: "_total".into(), labels, value: 3.0 }]);
        assert_eq!(families[1].samples[0].value, -2.0);
        let found = histograms(&families[2].samples);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].count, found[0].bounds.as_slice()), (4, &[0.5, 1.0][..]));
        assert_eq!(found[0].counts, [1, 2, 1]);
        assert!((found[0].sum - 10.6).abs() < 1e-9);
    }
}
