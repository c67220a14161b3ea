//! What tests share.

pub(crate) mod media;
