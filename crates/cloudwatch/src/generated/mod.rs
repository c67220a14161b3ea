//! Generated types, a directory for each service.

#[allow(
    dead_code,
    clippy::enum_variant_names,
    reason = "types are generated whole, with the names of the model"
)]
pub mod metrics;
