//! Fuzz targets: functions that take any bytes and panic where something is not as it must be.
//!
//! [`TARGETS`] lists them. `cargo xtask soak fuzz` runs them under libFuzzer, which looks for bytes that reach new code;
//! `cargo test` runs what lies in `corpus/`, and random changes of it, so that what was found once stays found.

// The targets own no time: those that need a clock make a manual one.
mod body;
mod event_stream;
mod log_frames;
mod media;
mod metadata;
mod service;
mod sigv4;
mod sql;

/// A target: its name, which is that of its directory below `corpus/`, and what it does with bytes.
pub type Target = (&'static str, fn(&[u8]));

/// All targets.
pub const TARGETS: &[Target] = &[
    ("json", body::json),
    ("cbor", body::cbor),
    ("form", body::form),
    ("iterators", body::iterators),
    ("event_stream", event_stream::frames),
    ("sigv4", sigv4::head),
    ("chunks", sigv4::chunks),
    ("frames", log_frames::patched),
    ("segment", log_frames::anything),
    ("media", media::connection),
    ("metadata", metadata::patched),
    ("sql", sql::program),
    ("mapping", sql::mapping),
];

/// The target of this name.
///
/// # Panics
/// If there is none.
pub fn target(name: &str) -> fn(&[u8]) {
    let found = TARGETS.iter().find(|(known, _)| *known == name);
    found.unwrap_or_else(|| panic!("there is no target {name:?}")).1
}

/// Takes bytes off the front, zeros where there are none left.
fn take<const N: usize>(data: &mut &[u8]) -> [u8; N] {
    let mut taken = [0; N];
    let length = N.min(data.len());
    taken[..length].copy_from_slice(&data[..length]);
    *data = &data[length..];
    taken
}
