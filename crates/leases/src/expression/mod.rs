//! The expression language: conditions, updates, projections.
//!
//! [`lexer`] makes tokens of a text, [`parser`] has what all expressions share, and a file for each kind of expression has
//! its grammar and its meaning. Placeholders are resolved while parsing, so that an expression that stands is complete;
//! what is wrong with an expression is said in the service's words, and in its order where several things are wrong.

mod arguments;
mod condition;
mod lexer;
mod parser;
mod path;
mod projection;
mod reserved;
mod update;
mod update_parser;

pub use arguments::{Arguments, Kind};
pub use condition::{Comparison, Condition, Function, Operand};
pub use path::{Element, Path};
pub use projection::Projection;
pub use update::{Failure, Update};
