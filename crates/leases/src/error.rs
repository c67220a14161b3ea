//! Errors of the service, and the one place that knows their AWS codes.

use api::{Encode, ErrorCode, WireError, Writer};
use meta::MetaError;
use millstream_api as api;
use millstream_meta as meta;

use crate::{
    expression,
    generated::errors as code,
    value::{AttributeValue, Item, NumberError},
};

/// What can go wrong in a call. Messages are those that clients see.
#[derive(Clone, Debug, thiserror::Error)]
pub enum LeasesError {
    /// There is no such table; the operation is one on items.
    #[error("Requested resource not found")]
    NoTable,
    /// There is no such table; the operation is one on tables.
    #[error("Requested resource not found: Table: {0} not found")]
    TableNotFound(String),
    /// Some other thing that was named does not exist.
    #[error("Requested resource not found: {0}")]
    NotFound(String),
    /// There is such a table already, or it is not in a state that allows the call.
    #[error("{0}")]
    InUse(String),
    /// The input contradicts itself, the table or the rules.
    #[error("{0}")]
    Validation(String),
    /// More than the account may have.
    #[error("{0}")]
    LimitExceeded(String),
    /// The item does not fulfil the condition.
    #[error("The conditional request failed")]
    ConditionFailed {
        /// The item as it is, if the caller asked for it and there is one.
        item: Option<Box<Item>>,
    },
    /// A transaction has changed nothing.
    #[error("Transaction cancelled, please refer cancellation reasons for specific reasons [{}]", codes(.0))]
    TransactionCancelled(Vec<Reason>),
    /// The token belongs to another request.
    #[error("The provided client token was used with different request parameters")]
    TokenReused,
    /// The metadata store fails.
    #[error("the metadata store fails")]
    Meta(#[from] MetaError),
}

/// What one item of a cancelled transaction has to do with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// `None` for an item that could have been written.
    pub code: &'static str,
    /// In words.
    pub message: Option<String>,
    /// The item as it is, if the caller asked for it.
    pub item: Option<Item>,
}

fn codes(reasons: &[Reason]) -> String {
    reasons.iter().map(|reason| reason.code).collect::<Vec<_>>().join(", ")
}

impl LeasesError {
    /// One of the many messages that begin so.
    pub fn invalid(what: impl std::fmt::Display) -> Self {
        Self::Validation(format!("One or more parameter values were invalid: {what}"))
    }

    /// What the request has and the server does not.
    pub fn unsupported(what: &str) -> Self {
        Self::Validation(format!("{what} is not supported by this server"))
    }

    fn code(&self) -> ErrorCode {
        match self {
            Self::NoTable | Self::TableNotFound(_) | Self::NotFound(_) => code::RESOURCE_NOT_FOUND_EXCEPTION,
            Self::InUse(_) => code::RESOURCE_IN_USE_EXCEPTION,
            Self::Validation(_) => ErrorCode::VALIDATION,
            Self::LimitExceeded(_) => code::LIMIT_EXCEEDED_EXCEPTION,
            Self::ConditionFailed { .. } => code::CONDITIONAL_CHECK_FAILED_EXCEPTION,
            Self::TransactionCancelled(_) => code::TRANSACTION_CANCELED_EXCEPTION,
            Self::TokenReused => code::IDEMPOTENT_PARAMETER_MISMATCH_EXCEPTION,
            Self::Meta(_) => code::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<expression::Failure> for LeasesError {
    fn from(failure: expression::Failure) -> Self {
        Self::Validation(failure.to_string())
    }
}

impl From<NumberError> for LeasesError {
    fn from(error: NumberError) -> Self {
        Self::Validation(error.to_string())
    }
}

impl From<LeasesError> for WireError {
    fn from(error: LeasesError) -> Self {
        let (code, message) = (error.code(), error.to_string());
        match error {
            LeasesError::Meta(_) => WireError::new(code, "Internal server error").caused_by(error),
            LeasesError::ConditionFailed { item: Some(item) } => {
                WireError::new(code, message).with_member("Item", *item)
            }
            LeasesError::TransactionCancelled(reasons) => {
                WireError::new(code, message).with_member("CancellationReasons", reasons)
            }
            _ => WireError::new(code, message),
        }
    }
}

impl Encode for Reason {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Code");
        writer.plain(self.code);
        if let Some(message) = &self.message {
            writer.member("Message");
            writer.string(message);
        }
        if let Some(item) = &self.item {
            writer.member("Item");
            item.encode(writer);
        }
        writer.end_object();
    }
}

/// The values of a map that a request has.
///
/// # Errors
/// What the service says of the first value that is none.
pub(crate) fn item(map: std::collections::BTreeMap<String, AttributeValue>) -> Result<Item, LeasesError> {
    map.into_iter()
        .map(|(name, value)| Ok((name, value.into_value().map_err(LeasesError::Validation)?)))
        .collect()
}

/// The values of a list that a request has.
///
/// # Errors
/// As [`item`].
pub(crate) fn values(list: Vec<AttributeValue>) -> Result<Vec<crate::value::Value>, LeasesError> {
    list.into_iter().map(|value| value.into_value().map_err(LeasesError::Validation)).collect()
}

/// An item as an answer has it.
pub(crate) fn attributes(item: Item) -> std::collections::BTreeMap<String, AttributeValue> {
    item.into_iter().map(|(name, value)| (name, value.into())).collect()
}
