//! The services behind the one endpoint, and how a request finds its operation.

use std::{collections::HashMap, sync::Arc};

use api::{Completed, OperationSpec, Planes, Request, Row, WireError, pipeline::Running};
use millstream_api as api;
use wire::Encoding;

use millstream_wire as wire;

/// What the edge knows of a service.
#[derive(Clone, Copy, Debug)]
pub struct ServiceInfo {
    /// The signing name, which is also that of metrics: `kinesis`.
    pub name: &'static str,
    /// What stands before the operation in X-Amz-Target: `Kinesis_20131202`.
    pub target_prefix: &'static str,
    /// Labels of the service's virtual hosts, without account, kind or FIPS: `kinesis`.
    pub host_labels: &'static [&'static str],
    /// The encodings that it speaks.
    pub encodings: &'static [Encoding],
}

/// A service with its operations, its type forgotten.
pub struct Service {
    info: ServiceInfo,
    dispatch: Box<dyn Dispatch>,
    by_name: HashMap<&'static str, Operation>,
}

/// One operation of a service.
#[derive(Clone, Copy, Debug)]
pub(super) struct Operation {
    pub(super) spec: &'static OperationSpec,
    pub(super) index: usize,
}

trait Dispatch: Send + Sync {
    fn run(&self, index: usize, planes: &Arc<dyn Planes>, request: Request<'_>) -> Running;
}

struct Bound<S: 'static> {
    service: Arc<S>,
    rows: &'static [Row<S>],
}

impl<S: Send + Sync + 'static> Dispatch for Bound<S> {
    fn run(&self, index: usize, planes: &Arc<dyn Planes>, request: Request<'_>) -> Running {
        self.rows[index].run(&self.service, planes, request)
    }
}

impl Service {
    /// A service with its table of operations.
    ///
    /// # Panics
    /// If the table names an operation twice.
    pub fn new<S: Send + Sync + 'static>(
        info: ServiceInfo,
        service: Arc<S>,
        rows: &'static [Row<S>],
    ) -> Self {
        let mut by_name = HashMap::with_capacity(rows.len());
        for (index, row) in rows.iter().enumerate() {
            let before = by_name.insert(row.spec.name, Operation { spec: row.spec, index });
            assert!(before.is_none(), "{} stands twice in the table of {}", row.spec.name, info.name);
        }
        Self { info, dispatch: Box::new(Bound { service, rows }), by_name }
    }

    /// What the edge knows of it.
    pub fn info(&self) -> &ServiceInfo {
        &self.info
    }

    /// The declarations of its operations, in no order.
    pub fn operations(&self) -> impl Iterator<Item = &'static OperationSpec> + '_ {
        self.by_name.values().map(|operation| operation.spec)
    }

    /// The same, in the order of the table.
    pub(super) fn in_order(&self) -> impl Iterator<Item = &'static OperationSpec> {
        let mut operations: Vec<Operation> = self.by_name.values().copied().collect();
        operations.sort_unstable_by_key(|operation| operation.index);
        operations.into_iter().map(|operation| operation.spec)
    }

    pub(super) fn operation(&self, name: &str) -> Option<Operation> {
        self.by_name.get(name).copied()
    }

    /// Decodes at once; the rest runs as the future is polled. A panic becomes an error.
    pub(super) fn run(&self, index: usize, planes: &Arc<dyn Planes>, request: Request<'_>) -> Running {
        let run = std::panic::AssertUnwindSafe(|| self.dispatch.run(index, planes, request));
        std::panic::catch_unwind(run).unwrap_or_else(|_| Box::pin(std::future::ready(panicked())))
    }
}

/// How a call ends whose code panicked; the panic hook has logged where.
pub(super) fn panicked() -> Completed {
    #[derive(Debug, thiserror::Error)]
    #[error("the handler panicked")]
    struct Panicked;
    Completed { access: None, outcome: Err(WireError::internal(Panicked)) }
}
