//! Calling a function, as Lambda's `Invoke` with `RequestResponse` does.

use std::sync::Arc;

use base::Arn;
use bytes::Bytes;
use millstream_base as base;

use super::PortFuture;
use crate::Caller;

/// Why a function gave no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvokeError {
    /// There is no such function.
    #[error("function {0} not found")]
    NotFound(Arn),
    /// The caller may not invoke it.
    #[error("access to function {0} denied")]
    AccessDenied(Arn),
    /// Too many invocations at once; worth another try.
    #[error("function {0} is throttled")]
    Throttled(Arn),
    /// The payload, or the answer, has more than 6 MiB.
    #[error("payload of function {0} is too large")]
    TooLarge(Arn),
    /// The function ran and failed, crashed or exceeded its timeout; `payload` is Lambda's error object.
    #[error("function failed ({kind})")]
    Function {
        /// `Handled` or `Unhandled`, as in the header `X-Amz-Function-Error`.
        kind: String,
        /// The error object, JSON.
        payload: Bytes,
    },
    /// The function could not be run; worth another try.
    #[error("functions are unavailable: {0}")]
    Unavailable(String),
}

/// Runs functions. Without functions every call answers `NotFound`.
pub trait InvokeFunction: Send + Sync + 'static {
    /// Runs the function on a payload of JSON and waits for its answer, which is JSON too. The caller's permission
    /// (`lambda:InvokeFunction`) is checked.
    fn invoke<'a>(
        &'a self,
        caller: &'a Arc<Caller>,
        function: &'a Arn,
        payload: Bytes,
    ) -> PortFuture<'a, Result<Bytes, InvokeError>>;
}
