//! Repackaging fragments as MP4 (ISO/IEC 14496-12, -14 and -15): frames are moved as they are, nothing is encoded anew.

pub(crate) mod boxes;
pub(crate) mod clip;
pub(crate) mod fragment;
#[cfg(test)]
mod fuzz_tests;
pub(crate) mod samples;
pub(crate) mod track;
