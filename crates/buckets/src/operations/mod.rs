//! The operations, by what they are about.

pub(crate) mod buckets;
pub(crate) mod copy;
pub(crate) mod delete;
pub(crate) mod get;
pub(crate) mod headers;
pub(crate) mod list;
pub(crate) mod parts;
pub(crate) mod put;
pub(crate) mod uploads;
