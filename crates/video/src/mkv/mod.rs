//! Matroska (RFC 9559), as far as producers of video fragments write it: pure, streaming, and safe against any bytes.

pub mod block;
pub mod demuxer;
pub mod ebml;
pub mod head;
pub mod ids;
pub mod rope;
pub mod tags;
