//! IAM and STS.

pub mod policy;
