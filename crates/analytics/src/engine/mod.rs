//! Runs a program: rows in, step by step, and rows out.
//!
//! An [`Engine`] knows no clock, stream or file. Whoever drives it says which rows came and up to which ROWTIME no more will
//! come; what follows is a function of that alone. [`Checkpoint`] stores its state as Arrow files with a manifest.

mod checkpoint;
mod errors;
mod runtime;

pub use checkpoint::{Checkpoint, CheckpointError};
pub use errors::{ERROR_STREAM, error_fields};
pub use runtime::{Engine, Stepped};
