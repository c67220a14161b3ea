//! Errors as clients see them.

use std::{error::Error, fmt, sync::Arc};

use crate::Encode;

/// An error shape of a service: the code that SDKs turn into an exception, and its HTTP status.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ErrorCode {
    /// `ResourceNotFoundException`.
    pub name: &'static str,
    /// 400 for the caller's mistakes, 500 for ours, where the model does not say otherwise.
    pub status: u16,
    /// What Query protocols call it, `NoSuchEntity`; `None` if they call it as all others.
    pub query: Option<&'static str>,
}

impl ErrorCode {
    /// An error of the caller's.
    pub const fn sender(name: &'static str) -> Self {
        Self::with_status(name, 400)
    }

    /// An error with a status of its own.
    pub const fn with_status(name: &'static str, status: u16) -> Self {
        Self { name, status, query: None }
    }

    /// The same with a name of its own in Query protocols.
    #[must_use]
    pub const fn in_query(self, name: &'static str) -> Self {
        Self { query: Some(name), ..self }
    }

    /// A body that cannot be read as the operation's input.
    pub const SERIALIZATION: Self = Self::sender("SerializationException");
    /// Constraints of the model that the input breaks.
    pub const VALIDATION: Self = Self::sender("ValidationException");
    /// No such operation.
    pub const UNKNOWN_OPERATION: Self = Self::sender("UnknownOperationException");
    /// Authenticated, but not allowed.
    pub const ACCESS_DENIED: Self = Self::sender("AccessDeniedException");
    /// Too many calls of the kind.
    pub const THROTTLING: Self = Self::sender("ThrottlingException");
    /// Our own fault.
    pub const INTERNAL_FAILURE: Self = Self::with_status("InternalFailure", 500);
    /// Not able to answer now; try again.
    pub const SERVICE_UNAVAILABLE: Self = Self::with_status("ServiceUnavailable", 503);
}

/// An error on its way to the client. One function in `wire` turns it into bytes.
///
/// `message` is for the client; `source` is for our log and never leaves the server.
#[derive(Clone)]
pub struct WireError(Box<Parts>);

#[derive(Clone)]
struct Parts {
    code: ErrorCode,
    message: String,
    members: Vec<(&'static str, Arc<dyn Encode + Sync>)>,
    source: Option<Arc<dyn Error + Send + Sync>>,
}

impl WireError {
    /// With a code and what the client is told.
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self(Box::new(Parts { code, message: message.into(), members: Vec::new(), source: None }))
    }

    /// Adds a member of the error's shape beside its message, such as `CancellationReasons`.
    #[must_use]
    pub fn with_member(mut self, name: &'static str, value: impl Encode + Sync) -> Self {
        self.0.members.push((name, Arc::new(value)));
        self
    }

    /// The same under another code.
    #[must_use]
    pub fn with_code(mut self, code: ErrorCode) -> Self {
        self.0.code = code;
        self
    }

    /// Adds what only the log is told.
    #[must_use]
    pub fn caused_by(mut self, source: impl Error + Send + Sync + 'static) -> Self {
        self.0.source = Some(Arc::new(source));
        self
    }

    /// ValidationException.
    pub fn validation(message: impl Into<String>) -> Self {
        Self::new(ErrorCode::VALIDATION, message)
    }

    /// InternalFailure: the client learns nothing, the log learns the cause.
    pub fn internal(source: impl Error + Send + Sync + 'static) -> Self {
        Self::new(
            ErrorCode::INTERNAL_FAILURE,
            "The request processing has failed because of an unknown error.",
        )
        .caused_by(source)
    }

    /// The code and status.
    pub fn code(&self) -> ErrorCode {
        self.0.code
    }

    /// The members beside the message.
    pub fn members(&self) -> impl Iterator<Item = (&'static str, &dyn Encode)> {
        self.0.members.iter().map(|(name, value)| (*name, value.as_ref() as &dyn Encode))
    }

    /// What the client is told.
    pub fn message(&self) -> &str {
        &self.0.message
    }
}

impl fmt::Display for WireError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.0.code.name, self.0.message)
    }
}

impl fmt::Debug for WireError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Error for WireError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.source.as_deref().map(|source| source as &(dyn Error + 'static))
    }
}
