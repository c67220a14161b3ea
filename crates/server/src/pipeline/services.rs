//! The services behind the one endpoint, and how a request finds its operation.

use std::{collections::HashMap, sync::Arc};

use api::rest::Binding;
use api::{Completed, ErrorCode, OperationSpec, Planes, Request, Row, WireError, pipeline::Running};
use millstream_api as api;
use wire::{Encoding, Manner, rest::Template, sigv4::Head};

use millstream_wire as wire;

/// What the edge knows of a service. Where it is written down, `..ServiceInfo::JSON` stands for what only other protocols
/// need.
#[derive(Clone, Copy, Debug)]
pub struct ServiceInfo {
    /// Its name in metrics, audit and calls from within: `kinesis`. No two services share one.
    pub name: &'static str,
    /// The service in the credential scope of its signatures; empty where that is the name.
    pub signing_name: &'static str,
    /// What stands before the operation in X-Amz-Target: `Kinesis_20131202`; also its name in the paths of RPC v2 CBOR.
    pub target_prefix: &'static str,
    /// Labels of the service's virtual hosts, without account, kind or FIPS: `kinesis`.
    pub host_labels: &'static [&'static str],
    /// The encodings that it speaks.
    pub encodings: &'static [Encoding],
    /// What stands before `#` in the type of an error: `com.amazonaws.dynamodb.v20120810`; empty for the name alone.
    pub error_namespace: &'static str,
    /// What it calls input that breaks constraints of its model.
    pub violation: ErrorCode,
    /// `Version` of Query requests: `2010-05-08`.
    pub query_version: &'static str,
    /// The namespace of XML answers: `https://iam.amazonaws.com/doc/2010-05-08/`.
    pub xml_namespace: &'static str,
    /// Whether it is one for all regions: its clients may sign for `us-east-1`, wherever they are (IAM).
    pub global: bool,
    /// Operations of Query and REST services that need no signature, such as `AssumeRoleWithWebIdentity`.
    pub unsigned: &'static [&'static str],
    /// Where the operations of a REST service are found: the generated table, and one by hand for what no model has.
    pub bindings: &'static [&'static [Binding]],
}

impl ServiceInfo {
    /// A service without anything: what a JSON service says nothing of.
    pub const JSON: Self = Self {
        name: "",
        signing_name: "",
        target_prefix: "",
        host_labels: &[],
        encodings: &[Encoding::Json11],
        error_namespace: "",
        violation: ErrorCode::VALIDATION,
        query_version: "",
        xml_namespace: "",
        global: false,
        unsigned: &[],
        bindings: &[],
    };

    /// The service in the credential scope of its signatures.
    pub fn signing_name(&self) -> &'static str {
        if self.signing_name.is_empty() { self.name } else { self.signing_name }
    }

    /// How it answers errors.
    pub(super) fn manner<'a>(&self, request_id: &'a str) -> Manner<'a> {
        let others = self.encodings.iter().any(|encoding| *encoding != Encoding::Query);
        Manner {
            error_namespace: self.error_namespace,
            xml_namespace: self.xml_namespace,
            query_compatible: others && self.encodings.contains(&Encoding::Query),
            request_id,
        }
    }
}

/// A service with its operations, its type forgotten.
pub struct Service {
    info: ServiceInfo,
    dispatch: Box<dyn Dispatch>,
    by_name: HashMap<&'static str, Operation>,
    /// The bindings of its operations, those that say most exactly what they want first.
    templates: Vec<(Arc<Template>, Operation)>,
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
    /// If the table names an operation twice, or one of a REST service that has no binding.
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
        let mut templates = Vec::new();
        if info.encodings.contains(&Encoding::RestJson) {
            for (name, operation) in &by_name {
                let binding =
                    info.bindings.iter().copied().flatten().find(|binding| binding.operation == *name);
                let binding = binding.unwrap_or_else(|| panic!("{name} of {} has no binding", info.name));
                templates.push((Arc::new(Template::new(binding)), *operation));
            }
            templates.sort_by_key(|(template, _)| std::cmp::Reverse(template.precision()));
        }
        Self { info, dispatch: Box::new(Bound { service, rows }), by_name, templates }
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

    pub(super) fn speaks_query(&self) -> bool {
        self.info.encodings.contains(&Encoding::Query)
    }

    /// The operation that the path is for.
    pub(super) fn bound(&self, head: &Head<'_>) -> Option<(&Arc<Template>, Operation)> {
        let found = self.templates.iter().find(|(template, _)| template.matches(head));
        found.map(|(template, operation)| (template, *operation))
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
