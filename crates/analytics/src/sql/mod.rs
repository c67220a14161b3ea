//! The SQL dialect as text: places, tokens, the tree and the recursive-descent parser that makes it.
//!
//! Nothing here knows what a name means; `plan` binds names and types. Start with [`parse`].

pub mod ast;
mod error;
mod parser;
mod token;
pub(crate) mod types;

pub use error::{Place, SqlError};
pub use parser::parse;
pub use types::{Field, SqlType};
