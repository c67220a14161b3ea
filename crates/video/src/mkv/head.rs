//! What stands before the clusters: the tracks and how their frames are encoded.

use bytes::Bytes;

use super::{
    ebml::{Children, Malformed, float, text, uint},
    ids,
};

/// The head of a document, read.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// As the producer sent it, the segment's size made unknown.
    pub raw: Bytes,
    /// Tells heads apart: two fragments with the same one can be decoded one after the other.
    pub fingerprint: u64,
    /// Nanoseconds per unit of timecodes; a million unless the producer says otherwise.
    pub timecode_scale: u64,
    /// The tracks, in the producer's order.
    pub tracks: Vec<Track>,
}

/// A track.
#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    /// How blocks name it.
    pub number: u64,
    /// What it carries.
    pub media: Media,
    /// How its frames are encoded.
    pub codec: Codec,
    /// The same as the producer spells it.
    pub codec_id: String,
    /// What a decoder must know before the first frame; empty if there is nothing.
    pub private: Bytes,
    /// Nanoseconds of a frame, if the producer says so.
    pub default_duration_ns: Option<u64>,
    /// Whether frames are compressed or encrypted by the container.
    pub encoded: bool,
}

/// What a track carries.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Media {
    /// Pictures.
    Video {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// Sound.
    Audio {
        /// Samples per second.
        rate: u32,
        /// Channels.
        channels: u16,
    },
    /// Something else, such as text.
    Other,
}

/// How frames are encoded, as far as they can be repackaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Codec {
    /// H.264.
    H264,
    /// H.265.
    H265,
    /// AAC.
    Aac,
    /// G.711 with A-law.
    Alaw,
    /// G.711 with µ-law.
    Mulaw,
    /// Anything else: kept and given back as it came, but not repackaged.
    Other,
}

impl Head {
    /// Reads a head as the demuxer gives it.
    pub fn parse(raw: Bytes) -> Result<Self, Malformed> {
        let mut head =
            Self { fingerprint: fingerprint(&raw), timecode_scale: 1_000_000, tracks: Vec::new(), raw };
        let raw = head.raw.clone();
        let mut children = Children::new(segment_content(&raw)?);
        while let Some((id, content)) = children.child()? {
            match id {
                ids::INFO => head.read_info(content)?,
                ids::TRACKS => head.read_tracks(content)?,
                _ => {}
            }
        }
        if head.timecode_scale == 0 {
            return Err(Malformed("the timecode scale is 0"));
        }
        Ok(head)
    }

    /// The track of this number.
    pub fn track(&self, number: u64) -> Option<&Track> {
        self.tracks.iter().find(|track| track.number == number)
    }

    /// A count of the timecode scale's units in milliseconds.
    pub fn to_ms(&self, units: i64) -> i64 {
        let ms = i128::from(units) * i128::from(self.timecode_scale) / 1_000_000;
        i64::try_from(ms).unwrap_or(if ms < 0 { i64::MIN } else { i64::MAX })
    }

    fn read_info(&mut self, content: &[u8]) -> Result<(), Malformed> {
        let mut children = Children::new(content);
        while let Some((id, content)) = children.child()? {
            if id == ids::TIMECODE_SCALE {
                self.timecode_scale = uint(content)?;
            }
        }
        Ok(())
    }

    fn read_tracks(&mut self, content: &[u8]) -> Result<(), Malformed> {
        let mut children = Children::new(content);
        while let Some((id, content)) = children.child()? {
            if id == ids::TRACK_ENTRY {
                let track = Track::parse(content)?;
                if self.track(track.number).is_some() {
                    return Err(Malformed("two tracks have the same number"));
                }
                self.tracks.push(track);
            }
        }
        Ok(())
    }
}

impl Track {
    fn parse(content: &[u8]) -> Result<Self, Malformed> {
        let mut track = Self {
            number: 0,
            media: Media::Other,
            codec: Codec::Other,
            codec_id: String::new(),
            private: Bytes::new(),
            default_duration_ns: None,
            encoded: false,
        };
        let (mut kind, mut size, mut sound) = (0, (0, 0), (8000, 1));
        let mut children = Children::new(content);
        while let Some((id, content)) = children.child()? {
            match id {
                ids::TRACK_NUMBER => track.number = uint(content)?,
                ids::TRACK_TYPE => kind = uint(content)?,
                ids::CODEC_ID => track.codec_id = text(content)?.to_owned(),
                ids::CODEC_PRIVATE => track.private = Bytes::copy_from_slice(content),
                ids::DEFAULT_DURATION => {
                    track.default_duration_ns = Some(uint(content)?).filter(|&ns| ns > 0)
                }
                ids::CONTENT_ENCODINGS => track.encoded = true,
                ids::VIDEO => size = video(content)?,
                ids::AUDIO => sound = audio(content)?,
                _ => {}
            }
        }
        if track.number == 0 {
            return Err(Malformed("a track has no number"));
        }
        track.media = match kind {
            1 => Media::Video { width: size.0, height: size.1 },
            2 => Media::Audio { rate: sound.0, channels: sound.1 },
            _ => Media::Other,
        };
        track.codec = Codec::of(&track.codec_id, &track.private);
        Ok(track)
    }

    /// Whether it carries pictures.
    pub fn is_video(&self) -> bool {
        matches!(self.media, Media::Video { .. })
    }

    /// Whether it carries sound.
    pub fn is_audio(&self) -> bool {
        matches!(self.media, Media::Audio { .. })
    }
}

impl Codec {
    /// From the identifier that real producers send. The guides of AWS spell that of H.264 without the 4, so that is taken
    /// as well. G.711 comes as Microsoft's ACM, its kind in the first two bytes of the private data (6 and 7), or by the
    /// identifiers that mkvtoolnix knows.
    fn of(id: &str, private: &[u8]) -> Self {
        match id {
            "V_MPEG4/ISO/AVC" | "V_MPEG/ISO/AVC" => Self::H264,
            "V_MPEGH/ISO/HEVC" => Self::H265,
            _ if id == "A_AAC" || id.starts_with("A_AAC/") => Self::Aac,
            "A_MS/ACM" => match private.get(..2) {
                Some([6, 0]) => Self::Alaw,
                Some([7, 0]) => Self::Mulaw,
                _ => Self::Other,
            },
            _ => Self::Other,
        }
    }
}

fn video(content: &[u8]) -> Result<(u32, u32), Malformed> {
    let (mut width, mut height) = (0, 0);
    let mut children = Children::new(content);
    while let Some((id, content)) = children.child()? {
        match id {
            ids::PIXEL_WIDTH => width = small(content)?,
            ids::PIXEL_HEIGHT => height = small(content)?,
            _ => {}
        }
    }
    Ok((width, height))
}

fn audio(content: &[u8]) -> Result<(u32, u16), Malformed> {
    let (mut rate, mut channels) = (8000, 1);
    let mut children = Children::new(content);
    while let Some((id, content)) = children.child()? {
        match id {
            ids::SAMPLING_FREQUENCY => rate = float(content)?.clamp(1.0, 1e7) as u32,
            ids::CHANNELS => channels = u16::try_from(uint(content)?).unwrap_or(u16::MAX),
            _ => {}
        }
    }
    Ok((rate, channels))
}

fn small(content: &[u8]) -> Result<u32, Malformed> {
    u32::try_from(uint(content)?).map_err(|_| Malformed("a picture is too large"))
}

/// The children of the segment; its own head stands behind that of EBML and has an unknown size.
fn segment_content(raw: &[u8]) -> Result<&[u8], Malformed> {
    const CUT: Malformed = Malformed("the head is cut off");
    let ebml = super::ebml::header(raw)?.ok_or(CUT)?;
    let super::ebml::Size::Known(size) = ebml.size else { return Err(CUT) };
    let at = usize::try_from(size).ok().and_then(|size| size.checked_add(ebml.length)).ok_or(CUT)?;
    let rest = raw.get(at..).ok_or(CUT)?;
    let segment = super::ebml::header(rest)?.filter(|header| header.id == ids::SEGMENT).ok_or(CUT)?;
    rest.get(segment.length..).ok_or(CUT)
}

/// FNV-1a: stored beside fragments, so it must never change.
fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
