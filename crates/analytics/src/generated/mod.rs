//! Types of requests and answers, made from the models.

pub mod v2;
