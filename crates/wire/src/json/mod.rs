//! AWS JSON: the same bodies in 1.0 and 1.1.
//!
//! [`JsonReader`] pulls values out of a whole body without building a tree; [`JsonWriter`] appends to a byte vector. The
//! scanner behind the reader stands in `scan` (runs of plain text, numbers) and `text` (escapes).

mod reader;
mod scan;
mod text;
mod writer;

pub use reader::JsonReader;
pub use writer::JsonWriter;

/// How deep containers may nest, as in the crate serde_json; the models of the services stay below 20.
pub const DEPTH_MAX: u32 = 127;
