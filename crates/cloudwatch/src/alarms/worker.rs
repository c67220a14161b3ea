//! Looks at all alarms every few seconds.

use std::{sync::Arc, time::Duration};

use meta::MetaError;
use millstream_meta as meta;
use millstream_runtime as runtime;
use runtime::{WorkError, Worker, sleep};
use tracing::{info, warn};

use super::{ALARMS, AlarmRecord, Judged, Measured, evaluate::SPARE_PERIODS, judge, written};
use crate::{
    data,
    math::Value,
    query,
    service::{CloudWatch, Owner},
    statistic::Stat,
    store::SeriesKey,
};

/// How often alarms are looked at: as often as the shortest period of an alarm.
const EVERY: Duration = Duration::from_secs(10);

/// Keeps the state of alarms where their metrics want it.
pub struct AlarmWorker {
    cloudwatch: Arc<CloudWatch>,
}

impl AlarmWorker {
    /// For this service.
    pub fn new(cloudwatch: Arc<CloudWatch>) -> Self {
        Self { cloudwatch }
    }
}

impl Worker for AlarmWorker {
    async fn wait(&mut self) {
        sleep(EVERY).await;
    }

    async fn work(&mut self) -> Result<(), WorkError> {
        let cloudwatch = self.cloudwatch.clone();
        // Metrics are read on a thread that may block; states are changed after.
        let changes = runtime::blocking(move || {
            let alarms: Vec<AlarmRecord> = cloudwatch.store.snapshot()?.scan(ALARMS, &())?;
            let mut changes = Vec::new();
            for alarm in alarms {
                let judged = cloudwatch.judged(&alarm)?;
                changes.extend(
                    judged.filter(|judged| judged.state != alarm.state).map(|judged| (alarm, judged)),
                );
            }
            Ok::<_, MetaError>(changes)
        });
        for (alarm, judged) in changes.await? {
            info!(
                alarm = alarm.name,
                from = alarm.state.as_str(),
                to = judged.state.as_str(),
                "alarm changed state"
            );
            self.cloudwatch.enter_judged(&alarm, judged).await?;
        }
        Ok(())
    }
}

impl CloudWatch {
    /// The state that the alarm's metric wants it in now.
    fn judged(&self, alarm: &AlarmRecord) -> Result<Option<Judged>, MetaError> {
        let (now, period) = (self.now(), alarm.period);
        let end = now - now % period;
        let start = end.saturating_sub((alarm.evaluation_periods + SPARE_PERIODS) * period);
        let measured = match alarm.queries.is_empty() {
            true => self.measured(alarm, start, end)?,
            false => self.measured_by_queries(alarm, start, end),
        };
        Ok(measured.and_then(|measured| judge(alarm, &measured)))
    }

    /// The periods of the alarm's metric.
    fn measured(
        &self,
        alarm: &AlarmRecord,
        start: u32,
        end: u32,
    ) -> Result<Option<Vec<Measured>>, MetaError> {
        let Ok(stat) = Stat::parse(&alarm.statistic) else { return Ok(None) };
        let dimensions: Vec<(&str, &str)> =
            alarm.dimensions.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let (account, region) = (&alarm.account, &alarm.region);
        let metric = SeriesKey::new(account, region, &alarm.namespace, &alarm.metric_name, &dimensions, "");
        let mut keys = self.metrics.series_of(&metric);
        keys.retain(|key| alarm.unit.as_deref().is_none_or(|unit| unit == &*key.unit));
        let keys = keys.iter().map(|key| key.as_ref());
        let found = query::merged(&self.metrics, keys, start, end, alarm.period)?;
        let value = |at: &u32| found.get(at).and_then(|point| stat.of(point));
        let times = (start..end).step_by(alarm.period as usize);
        Ok(Some(times.map(|at| Measured { at, value: value(&at), bounds: None }).collect()))
    }

    /// The same of an alarm over several metrics. What cannot be computed now is looked at again another time.
    fn measured_by_queries(&self, alarm: &AlarmRecord, start: u32, end: u32) -> Option<Vec<Measured>> {
        let owner = Owner { account: &alarm.account, region: &alarm.region };
        let queries = data::queries(&written(&alarm.queries), owner).ok()?;
        let watched = data::watched(&queries, alarm.band.as_deref()).ok()?.id.clone();
        let answer = data::answer(&self.sources(), &queries, start, end, self.now());
        let mut values = match answer {
            Ok(values) => values,
            Err(error) => {
                warn!(alarm = alarm.name, %error, "an alarm cannot be evaluated");
                return None;
            }
        };
        let band = alarm.band.as_ref().map(|band| match values.remove(band) {
            Some(Value::Array(bounds)) => bounds,
            _ => Vec::new(),
        });
        let Some(Value::Series(series)) = values.remove(&watched) else { return None };
        let measured = |at: u32| {
            let value = series.points.get(&at).copied();
            match &band {
                None => Measured { at, value, bounds: None },
                Some(band) => {
                    let bound = |index: usize| band.get(index)?.points.get(&at).copied();
                    let bounds = bound(1).zip(bound(0));
                    Measured { at, value: value.filter(|_| bounds.is_some()), bounds }
                }
            }
        };
        Some((start..end).step_by(alarm.period as usize).map(measured).collect())
    }
}
