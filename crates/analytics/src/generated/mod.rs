//! Types of requests and answers, made from the models.

pub mod v1;
pub mod v2;
