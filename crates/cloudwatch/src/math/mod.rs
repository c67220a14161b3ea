//! Metric math: expressions over the results of other queries.
//!
//! [`parse`] makes a tree of a text, [`evaluate`](Expression::evaluate) computes it over named series. Served are numbers,
//! arithmetic, comparisons, `AND`, `OR`, arrays and the functions of [`functions`]; what else metric math has is refused
//! by its name.

mod evaluate;
mod functions;
mod parse;
mod value;

pub(crate) use evaluate::Scope;
pub(crate) use parse::{Expression, parse};
pub(crate) use value::{Series, Value};

/// What is wrong with an expression, in words.
pub(crate) type Wrong = String;
