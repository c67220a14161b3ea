//! Between the types of the API's two versions and what is given and stored.

mod shared;
pub(crate) mod v1;
pub(crate) mod v2;
