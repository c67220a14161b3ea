//! Types of the requests and answers of the three services, made from their models by `cargo xtask generate`.

pub mod archived_media;
pub mod media;
pub mod video;
