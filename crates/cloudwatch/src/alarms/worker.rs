//! Looks at all alarms every few seconds.

use std::{sync::Arc, time::Duration};

use meta::MetaError;
use millstream_meta as meta;
use millstream_runtime as runtime;
use runtime::{WorkError, Worker, sleep};
use tracing::info;

use super::{ALARMS, AlarmRecord, Judged, evaluate::SPARE_PERIODS, judge};
use crate::{query, service::CloudWatch, statistic::Stat, store::SeriesKey};

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
        let Ok(stat) = Stat::parse(&alarm.statistic) else { return Ok(None) };
        let dimensions: Vec<(&str, &str)> =
            alarm.dimensions.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let metric = SeriesKey::new(
            &alarm.account,
            &alarm.region,
            &alarm.namespace,
            &alarm.metric_name,
            &dimensions,
            "",
        );
        let mut keys = self.metrics.series_of(&metric);
        keys.retain(|key| alarm.unit.as_deref().is_none_or(|unit| unit == &*key.unit));
        let (now, period) = (self.now(), alarm.period);
        let end = now - now % period;
        let start = end.saturating_sub((alarm.evaluation_periods + SPARE_PERIODS) * period);
        let found = query::merged(&self.metrics, keys.iter().map(|key| key.as_ref()), start, end, period)?;
        let values: Vec<(u32, Option<f64>)> = (start..end)
            .step_by(period as usize)
            .map(|at| (at, found.get(&at).and_then(|point| stat.of(point))))
            .collect();
        Ok(judge(alarm, &values))
    }
}
