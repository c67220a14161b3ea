//! Anomaly detection: what a metric is expected to be, learned from its past.

mod calendar;
mod detector;
mod model;
#[cfg(test)]
mod score;
mod trained;

pub(crate) use calendar::Zone;
pub(crate) use detector::{DETECTORS, DetectorRecord};
pub(crate) use trained::Trained;
