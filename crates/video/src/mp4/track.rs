//! Tracks of Matroska as tracks of MP4.

use bytes::{BufMut, Bytes};

use super::boxes::{boxed, full, unity};
use crate::{
    error::VideoError,
    mkv::head::{Codec, Head, Media, Track},
};

/// A track that can be repackaged.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Mp4Track {
    /// Its number in the Matroska head, and here.
    pub number: u64,
    pub codec: Codec,
    /// Units per second in which its times are counted.
    pub timescale: u32,
    pub frame_ns: Option<u64>,
    media: Media,
    private: Bytes,
}

/// Samples of an AAC frame.
pub(crate) const AAC_FRAME: i64 = 1024;
const VIDEO_TIMESCALE: u32 = 90_000;

impl Mp4Track {
    /// Checks what a player will need.
    pub fn of(track: &Track) -> Result<Self, VideoError> {
        let number = track.number;
        let unsupported = || {
            VideoError::UnsupportedMedia(format!(
                "Track {number} is {}, which cannot be repackaged.",
                track.codec_id
            ))
        };
        if track.encoded {
            return Err(unsupported());
        }
        let invalid = |what: &str| {
            VideoError::InvalidCodecPrivateData(format!("The codec private data of track {number} {what}."))
        };
        let private = &track.private;
        match track.codec {
            Codec::Alaw | Codec::Mulaw => {}
            Codec::Other => return Err(unsupported()),
            _ if private.is_empty() => return Err(VideoError::MissingCodecPrivateData(number)),
            Codec::H264 if private.len() < 7 || private[0] != 1 => {
                return Err(invalid("is not an AVC decoder configuration record"));
            }
            Codec::H265 if private.len() < 23 || private[0] > 1 => {
                return Err(invalid("is not an HEVC decoder configuration record"));
            }
            Codec::Aac if private.len() < 2 => return Err(invalid("is not an AAC audio configuration")),
            _ => {}
        }
        let timescale = match (track.codec, track.media) {
            (Codec::H264 | Codec::H265, Media::Video { .. }) => VIDEO_TIMESCALE,
            (Codec::Aac | Codec::Alaw | Codec::Mulaw, Media::Audio { rate, .. }) => rate.max(1),
            _ => return Err(unsupported()),
        };
        Ok(Self {
            number,
            codec: track.codec,
            timescale,
            frame_ns: track.default_duration_ns,
            media: track.media,
            private: track.private.clone(),
        })
    }

    /// The tracks of a head that players are given: the first of pictures and the first of sound.
    pub fn all(head: &Head) -> Result<Vec<Self>, VideoError> {
        let video = head.tracks.iter().find(|track| track.is_video());
        let audio = head.tracks.iter().find(|track| track.is_audio());
        let tracks: Vec<Self> = video.into_iter().chain(audio).map(Self::of).collect::<Result<_, _>>()?;
        match tracks.is_empty() {
            true => Err(VideoError::UnsupportedMedia("The stream has neither pictures nor sound.".into())),
            false => Ok(tracks),
        }
    }

    /// Whether it carries pictures.
    pub fn is_video(&self) -> bool {
        matches!(self.media, Media::Video { .. })
    }

    /// Pixels across and down.
    pub fn size(&self) -> Option<(u32, u32)> {
        match self.media {
            Media::Video { width, height } if width > 0 && height > 0 => Some((width, height)),
            _ => None,
        }
    }

    /// The codec as playlists name it (RFC 6381; ISO/IEC 14496-15, annex E, for H.265).
    pub fn codec_name(&self) -> String {
        let private = &self.private;
        match self.codec {
            Codec::H264 => format!("avc1.{:02x}{:02x}{:02x}", private[1], private[2], private[3]),
            Codec::H265 => hevc_name(private),
            Codec::Aac => {
                let kind = private[0] >> 3;
                let kind = if kind == 31 { 32 + ((private[0] & 7) << 3 | private[1] >> 5) } else { kind };
                format!("mp4a.40.{kind}")
            }
            Codec::Alaw => "alaw".into(),
            Codec::Mulaw => "ulaw".into(),
            Codec::Other => String::new(),
        }
    }

    /// Ticks of this track in so many nanoseconds.
    pub fn ticks(&self, ns: i128) -> i64 {
        let ticks = (ns * i128::from(self.timescale)).div_euclid(1_000_000_000);
        i64::try_from(ticks).unwrap_or(if ticks < 0 { i64::MIN } else { i64::MAX })
    }

    /// `tkhd`.
    pub fn header(&self, out: &mut Vec<u8>, duration_ms: u64) {
        const ENABLED: u32 = 1 | 2 | 4; // in movie and preview
        full(out, b"tkhd", 1, ENABLED, |out| {
            out.put_u64(0);
            out.put_u64(0);
            out.put_u32(self.number as u32);
            out.put_u32(0);
            out.put_u64(duration_ms);
            out.put_bytes(0, 8);
            out.put_u16(0);
            out.put_u16(0);
            out.put_u16(if self.is_video() { 0 } else { 0x100 });
            out.put_u16(0);
            unity(out);
            let (width, height) = self.size().unwrap_or((0, 0));
            out.put_u32(width.min(0xffff) << 16);
            out.put_u32(height.min(0xffff) << 16);
        });
    }

    /// `mdia`, with the sample table that `table` writes.
    pub fn media(&self, out: &mut Vec<u8>, duration: u64, table: impl FnOnce(&mut Vec<u8>)) {
        boxed(out, b"mdia", |out| {
            full(out, b"mdhd", 1, 0, |out| {
                out.put_u64(0);
                out.put_u64(0);
                out.put_u32(self.timescale);
                out.put_u64(duration);
                out.put_u16(0x55c4); // language: not known
                out.put_u16(0);
            });
            full(out, b"hdlr", 0, 0, |out| {
                out.put_u32(0);
                out.extend_from_slice(if self.is_video() { b"vide" } else { b"soun" });
                out.put_bytes(0, 12);
                out.extend_from_slice(if self.is_video() { b"video\0" } else { b"audio\0" });
            });
            boxed(out, b"minf", |out| {
                if self.is_video() {
                    full(out, b"vmhd", 0, 1, |out| out.put_bytes(0, 8));
                } else {
                    full(out, b"smhd", 0, 0, |out| out.put_bytes(0, 4));
                }
                boxed(out, b"dinf", |out| {
                    full(out, b"dref", 0, 0, |out| {
                        out.put_u32(1);
                        full(out, b"url ", 0, 1, |_| {}); // in this file
                    });
                });
                boxed(out, b"stbl", table);
            });
        });
    }

    /// The entry of `stsd`.
    pub fn description(&self, out: &mut Vec<u8>) {
        match (self.codec, self.media) {
            (Codec::H264, _) => self.video_entry(out, b"avc1", b"avcC"),
            (Codec::H265, _) => self.video_entry(out, b"hvc1", b"hvcC"),
            (Codec::Alaw, _) => self.audio_entry(out, b"alaw", |_| {}),
            (Codec::Mulaw, _) => self.audio_entry(out, b"ulaw", |_| {}),
            _ => self.audio_entry(out, b"mp4a", |out| self.elementary_stream(out)),
        }
    }

    fn video_entry(&self, out: &mut Vec<u8>, name: &[u8; 4], configuration: &[u8; 4]) {
        let (width, height) = self.size().unwrap_or((0, 0));
        boxed(out, name, |out| {
            out.put_bytes(0, 6);
            out.put_u16(1);
            out.put_bytes(0, 16);
            out.put_u16(u16::try_from(width).unwrap_or(u16::MAX));
            out.put_u16(u16::try_from(height).unwrap_or(u16::MAX));
            out.put_u32(0x48_0000); // 72 dots per inch
            out.put_u32(0x48_0000);
            out.put_u32(0);
            out.put_u16(1); // a frame per sample
            out.put_bytes(0, 32);
            out.put_u16(24); // colours without alpha
            out.put_u16(0xffff);
            boxed(out, configuration, |out| out.extend_from_slice(&self.private));
        });
    }

    fn audio_entry(&self, out: &mut Vec<u8>, name: &[u8; 4], rest: impl FnOnce(&mut Vec<u8>)) {
        let channels = match self.media {
            Media::Audio { channels, .. } => channels,
            _ => 1,
        };
        boxed(out, name, |out| {
            out.put_bytes(0, 6);
            out.put_u16(1);
            out.put_bytes(0, 8);
            out.put_u16(channels);
            out.put_u16(16);
            out.put_u32(0);
            out.put_u32(self.timescale.min(0xffff) << 16);
            rest(out);
        });
    }

    /// `esds` with the AAC configuration (ISO/IEC 14496-1).
    fn elementary_stream(&self, out: &mut Vec<u8>) {
        let mut specific = Vec::new();
        descriptor(&mut specific, 0x05, &self.private);
        let mut decoder = vec![0x40, 0x15]; // AAC, an audio stream
        decoder.extend_from_slice(&[0; 11]); // buffer and rates: not known
        decoder.extend_from_slice(&specific);
        let mut stream = vec![0, 0, 0];
        descriptor(&mut stream, 0x04, &decoder);
        descriptor(&mut stream, 0x06, &[2]);
        full(out, b"esds", 0, 0, |out| descriptor(out, 0x03, &stream));
    }
}

fn descriptor(out: &mut Vec<u8>, tag: u8, content: &[u8]) {
    out.push(tag);
    let length = content.len() as u32;
    for shift in [21, 14, 7] {
        out.push(0x80 | (length >> shift & 0x7f) as u8);
    }
    out.push((length & 0x7f) as u8);
    out.extend_from_slice(content);
}

fn hevc_name(private: &[u8]) -> String {
    let profile = private[1];
    let space = ["", "A", "B", "C"][usize::from(profile >> 6)];
    let tier = if profile & 0x20 == 0 { 'L' } else { 'H' };
    let compatibility = u32::from_be_bytes([private[2], private[3], private[4], private[5]]).reverse_bits();
    let mut name = format!("hvc1.{space}{}.{compatibility:X}.{tier}{}", profile & 0x1f, private[12]);
    let constraints = &private[6..12];
    let used = constraints.iter().rposition(|&byte| byte != 0).map_or(0, |last| last + 1);
    for byte in &constraints[..used] {
        name.push_str(&format!(".{byte:X}"));
    }
    name
}
