//! The Query protocol: a form comes in, XML goes out.
//!
//! [`Form`] takes a body or a query string apart, [`QueryReader`] presents it as the input of an operation, `xml` writes the
//! answer. A list is `Name.member.N` or `Name.N`, a map `Name.entry.N.key` and `.value`, counted from 1.

mod errors;
mod form;
mod reader;
mod xml;

pub use errors::code_in_query;
pub use form::Form;
pub(crate) use form::{decode, unescape};
pub use reader::QueryReader;
pub use xml::{XmlWriter, error, response};

/// The Content-Type of requests.
pub const REQUEST_TYPE: &str = "application/x-www-form-urlencoded";
/// The Content-Type of answers.
pub const ANSWER_TYPE: &str = "text/xml";
