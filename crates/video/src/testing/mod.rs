//! What tests share.

pub(crate) mod harness;
pub(crate) mod media;
