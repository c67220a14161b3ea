//! What CloudWatch is told of functions: metrics of the namespace `AWS/Lambda` ("Types of metrics for Lambda functions",
//! developer guide).

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use api::ports::{MetricSink, MetricSums, Unit};
use base::{AccountId, Region};
use millstream_api as api;
use millstream_base as base;
use millstream_runtime as runtime;
use parking_lot::Mutex;
use runtime::{WorkError, Worker};

use crate::{error::FunctionsError, host::Invoked, service::Functions, tables::FunctionRecord};

/// What was counted since it was taken last, by account, region and name of the function.
#[derive(Debug, Default)]
pub(crate) struct FunctionMetrics(Mutex<BTreeMap<(String, String, String), MetricSums>>);

impl FunctionMetrics {
    /// Counts a call by how it ended. What was wrong with the call itself is no invocation.
    pub fn count(&self, function: &FunctionRecord, outcome: &Result<Invoked, FunctionsError>) {
        let key = (function.account.clone(), function.region.clone(), function.name.clone());
        let mut functions = self.0.lock();
        let sums = functions.entry(key).or_default();
        match outcome {
            Ok(invoked) => {
                sums.count("Invocations", 1);
                sums.count("Throttles", 0);
                sums.count("Errors", usize::from(invoked.failed));
                sums.add("Duration", Unit::Milliseconds, invoked.took.as_secs_f64() * 1000.0);
            }
            Err(FunctionsError::Busy) => sums.count("Throttles", 1),
            Err(_) => {}
        }
    }
}

/// Hands the metrics of all functions to CloudWatch once a second.
pub struct MetricsWorker {
    functions: Arc<Functions>,
    sink: Arc<dyn MetricSink>,
}

impl MetricsWorker {
    /// From this service to this sink.
    pub fn new(functions: Arc<Functions>, sink: Arc<dyn MetricSink>) -> Self {
        Self { functions, sink }
    }
}

impl Worker for MetricsWorker {
    async fn wait(&mut self) {
        runtime::sleep(Duration::from_secs(1)).await;
    }

    async fn work(&mut self) -> Result<(), WorkError> {
        let now = self.functions.clock.now();
        let functions = std::mem::take(&mut *self.functions.metrics.0.lock());
        for ((account, region, name), sums) in functions {
            let (Ok(account), Ok(region)) = (AccountId::parse(&account), Region::parse(&region)) else {
                continue;
            };
            self.sink.put(&account, &region, sums.take_data("AWS/Lambda", ("FunctionName", &name), now));
        }
        Ok(())
    }
}
