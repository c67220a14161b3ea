//! The policy engine: documents, compiled when they are written, evaluated without waiting for anything.
//!
//! [`Policy::parse`] turns a document into matchers, or says what is wrong with it and where. [`Evaluation`] asks all the
//! policies that bear on a request and says yes, or which kind of policy decided that the answer is no. What is known of
//! the request comes from [`Facts`], key by key and only when a condition asks.
//!
//! Nothing here knows a store, a caller's session or a wire format. The rules are those of the IAM user guide ("Policy
//! evaluation logic", "IAM JSON policy element reference"); where the guide is silent we do as the independent
//! evaluator does that the tests run against, and the test says so.

mod arn;
mod condition;
mod document;
mod evaluate;
mod facts;
mod json;
mod operator;
mod pattern;
mod principal;
mod statement;
mod values;

#[cfg(test)]
mod tests;

pub use document::{Kind, Malformed, Policy};
pub use evaluate::{Decision, Evaluation, PolicyKind};
pub use facts::{Facts, Known, Values};
pub use principal::Who;
pub use statement::Effect;
