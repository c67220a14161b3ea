//! SQL applications over streams.
pub mod sql;
pub mod expression;
pub mod operators;
pub mod plan;
pub mod engine;
