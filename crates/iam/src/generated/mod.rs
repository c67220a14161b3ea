//! Generated request and response types.

pub mod iam;
pub mod sts;
