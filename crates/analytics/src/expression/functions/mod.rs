//! The scalar functions: what each does with values.
//!
//! Names, types and arity are bound in `plan::functions`; here they only calculate.

pub mod logs;
pub mod numeric;
pub mod pattern;
pub mod text;

pub use pattern::Pattern;
