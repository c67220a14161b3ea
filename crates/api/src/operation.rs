//! One declaration per operation.

use std::future::Future;

use crate::{Access, Call, Decode, ErrorCode, Reply, Violations, WireError};

/// How an operation appears in the audit trail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audit {
    /// A management event: acknowledged only after its record is durable.
    Management {
        /// Whether it changes nothing.
        read_only: bool,
    },
    /// A data event: recorded where a trail selects it.
    Data {
        /// Whether it changes nothing.
        read_only: bool,
    },
}

/// How often an operation may be called. Quotas of a shard are charged by the service itself, per record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Throttle {
    /// Calls per second and account; `key` stands under `[quotas]` in the configuration.
    PerAccount {
        /// The configuration's key, such as `create_stream_per_second`.
        key: &'static str,
        /// The AWS quota, calls per second.
        per_second: u32,
    },
    /// As `PerAccount`, but counted for each resource that the call accesses.
    PerResource {
        /// The configuration's key.
        key: &'static str,
        /// The AWS quota, calls per second.
        per_second: u32,
    },
    /// Charged by the service, or not limited.
    Service,
}

/// Everything that the edge and the planes need to know about an operation, as plain data.
#[derive(Debug)]
pub struct OperationSpec {
    /// The name in the API guide.
    pub name: &'static str,
    /// The IAM action.
    pub action: &'static str,
    /// How it is audited.
    pub audit: Audit,
    /// How it is throttled before it is handled.
    pub throttle: Throttle,
    /// Whether the call runs to its end even if the client hangs up: set for changes of several steps.
    pub detached: bool,
    /// The errors that the model declares.
    pub errors: &'static [ErrorCode],
    /// One sentence for the reference.
    pub summary: &'static str,
}

/// An operation: its declaration, input and output.
pub trait Operation: Send + Sync + 'static {
    /// The declaration.
    const SPEC: OperationSpec;
    /// What it takes.
    type Input: Decode + Sync;
    /// What it gives.
    type Output: Into<Reply> + Send;
}

/// A service's side of an operation: rules between members, what must be allowed, and the work.
pub trait Handle<O: Operation>: Send + Sync + 'static {
    /// The service's error type.
    type Error: Into<WireError> + Send;

    /// Checks rules of the model's kind that no generated constraint expresses. Generated ones have been checked.
    fn validate(_input: &O::Input, _violations: &mut Violations) {}

    /// Names every (action, resource, keys) that must be allowed. It belongs to the handler, since some inputs name
    /// their resource only inside a token.
    fn access(&self, call: &Call<O::Input>) -> Result<Access, Self::Error>;

    /// Does it.
    fn handle(&self, call: Call<O::Input>) -> impl Future<Output = Result<O::Output, Self::Error>> + Send;
}
