//! The identifiers of the Matroska elements that matter here (RFC 9559).

/// The head of a document.
pub const EBML: u32 = 0x1a45_dfa3;
/// Everything else of a document.
pub const SEGMENT: u32 = 0x1853_8067;
/// Where to find things; nothing that a stream needs.
pub const SEEK_HEAD: u32 = 0x114d_9b74;
/// General facts: the timecode scale.
pub const INFO: u32 = 0x1549_a966;
/// Nanoseconds per unit of timecodes.
pub const TIMECODE_SCALE: u32 = 0x2a_d7b1;
/// The tracks.
pub const TRACKS: u32 = 0x1654_ae6b;
/// One track.
pub const TRACK_ENTRY: u32 = 0xae;
/// Its number, by which blocks name it.
pub const TRACK_NUMBER: u32 = 0xd7;
/// Video, audio or something else.
pub const TRACK_TYPE: u32 = 0x83;
/// How its frames are encoded.
pub const CODEC_ID: u32 = 0x86;
/// What a decoder must know before the first frame.
pub const CODEC_PRIVATE: u32 = 0x63a2;
/// Nanoseconds of a frame.
pub const DEFAULT_DURATION: u32 = 0x23_e383;
/// A transformation of frames, such as compression.
pub const CONTENT_ENCODINGS: u32 = 0x6d80;
/// Facts of a video track.
pub const VIDEO: u32 = 0xe0;
/// Pixels across.
pub const PIXEL_WIDTH: u32 = 0xb0;
/// Pixels down.
pub const PIXEL_HEIGHT: u32 = 0xba;
/// Facts of an audio track.
pub const AUDIO: u32 = 0xe1;
/// Samples per second.
pub const SAMPLING_FREQUENCY: u32 = 0xb5;
/// Channels.
pub const CHANNELS: u32 = 0x9f;
/// Bits per sample.
pub const BIT_DEPTH: u32 = 0x6264;
/// A run of frames.
pub const CLUSTER: u32 = 0x1f43_b675;
/// The timecode that a cluster's blocks count from.
pub const TIMECODE: u32 = 0xe7;
/// A frame.
pub const SIMPLE_BLOCK: u32 = 0xa3;
/// A frame with further facts.
pub const BLOCK_GROUP: u32 = 0xa0;
/// The frame in a block group.
pub const BLOCK: u32 = 0xa1;
/// How long it is shown.
pub const BLOCK_DURATION: u32 = 0x9b;
/// A frame that it depends on.
pub const REFERENCE_BLOCK: u32 = 0xfb;
/// Further children of clusters; they are carried along.
pub const POSITION: u32 = 0xa7;
/// See [`POSITION`].
pub const PREV_SIZE: u32 = 0xab;
/// See [`POSITION`].
pub const SILENT_TRACKS: u32 = 0x5854;
/// Names and values.
pub const TAGS: u32 = 0x1254_c367;
/// Tags of one target.
pub const TAG: u32 = 0x7373;
/// One name and value.
pub const SIMPLE_TAG: u32 = 0x67c8;
/// The name.
pub const TAG_NAME: u32 = 0x45a3;
/// The value as text.
pub const TAG_STRING: u32 = 0x4487;
/// The value as bytes.
pub const TAG_BINARY: u32 = 0x4485;
/// An index of a file; of no use in a stream.
pub const CUES: u32 = 0x1c53_bb6b;
/// Attached files.
pub const ATTACHMENTS: u32 = 0x1941_a469;
/// Chapters.
pub const CHAPTERS: u32 = 0x1043_a770;
/// Padding.
pub const VOID: u32 = 0xec;
/// A checksum of the parent's other children.
pub const CRC32: u32 = 0xbf;

/// Whether an element is a direct child of a segment, and so ends a cluster of unknown size.
pub fn is_segment_child(id: u32) -> bool {
    matches!(id, SEEK_HEAD | INFO | TRACKS | CLUSTER | TAGS | CUES | ATTACHMENTS | CHAPTERS)
}

/// Whether an element may be a child of a cluster.
pub fn is_cluster_child(id: u32) -> bool {
    matches!(id, TIMECODE | SIMPLE_BLOCK | BLOCK_GROUP | POSITION | PREV_SIZE | SILENT_TRACKS | VOID | CRC32)
}
