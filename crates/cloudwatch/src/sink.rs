//! The metrics of the other services.

use api::ports::{MetricDatum, MetricSink};
use base::{AccountId, Region};
use millstream_api as api;
use millstream_base as base;

use crate::{
    service::second,
    store::{MetricStore, Point, Sample, SeriesKey},
};

impl MetricSink for MetricStore {
    fn put(&self, account: &AccountId, region: &Region, data: Vec<MetricDatum>) {
        for datum in data {
            let dimensions: Vec<(&str, &str)> =
                datum.dimensions.iter().map(|(name, value)| (name.as_ref(), value.as_str())).collect();
            let key = SeriesKey::new(
                account.as_str(),
                region.as_str(),
                &datum.namespace,
                &datum.name,
                &dimensions,
                datum.unit.as_str(),
            );
            let value = datum.value;
            let point = Point::set(value.count, value.sum, value.min, value.max);
            // Services report every second, and are shown second by second.
            // What is refused is counted; a service is never held up by its metrics.
            let _ = self.add(&key, Sample { second: second(datum.timestamp), fine: true, point });
        }
    }
}
