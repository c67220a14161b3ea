//! Fragments on their way to readers.

pub(crate) mod chunk;
pub(crate) mod follow;
