//! Playlists as texts: pure.

use std::fmt::Write as _;

use base::{Timestamp, calendar::civil};
use millstream_base as base;

use super::{session::Session, window::Window};
use crate::{mp4::track::Mp4Track, stream::Stream};

/// The rendition group of sound.
const AUDIO: &str = "audio";

/// The master playlist of a session.
pub(crate) fn master(tracks: &[Mp4Track], bits_per_second: u64, token: &str) -> String {
    let mut out = String::from("#EXTM3U\n#EXT-X-VERSION:6\n#EXT-X-INDEPENDENT-SEGMENTS\n");
    let names: Vec<String> = tracks.iter().map(Mp4Track::codec_name).collect();
    let video = tracks.iter().find(|track| track.is_video());
    let audio = tracks.iter().find(|track| !track.is_video());
    let separate = video.and(audio);
    if let Some(audio) = separate {
        let _ = writeln!(
            out,
            "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"{AUDIO}\",NAME=\"{AUDIO}\",DEFAULT=YES,AUTOSELECT=YES,URI=\"{}\"",
            media_url(audio.number, token)
        );
    }
    let _ = write!(out, "#EXT-X-STREAM-INF:BANDWIDTH={bits_per_second},CODECS=\"{}\"", names.join(","));
    if let Some((width, height)) = video.and_then(Mp4Track::size) {
        let _ = write!(out, ",RESOLUTION={width}x{height}");
    }
    if separate.is_some() {
        let _ = write!(out, ",AUDIO=\"{AUDIO}\"");
    }
    out.push('\n');
    if let Some(main) = video.or(audio) {
        let _ = writeln!(out, "{}", media_url(main.number, token));
    }
    out
}

fn media_url(track: u64, token: &str) -> String {
    format!("getHLSMediaPlaylist.m3u8?SessionToken={token}&TrackNumber={track}")
}

/// The media playlist of a track.
pub(crate) fn media(session: &Session, stream: &Stream, window: &Window, track: u64, token: &str) -> String {
    let longest = window.segments.iter().map(|segment| segment.entry.duration_ms).max().unwrap_or(0);
    let mut out = String::from("#EXTM3U\n#EXT-X-VERSION:6\n#EXT-X-INDEPENDENT-SEGMENTS\n");
    if window.ended {
        out.push_str("#EXT-X-PLAYLIST-TYPE:VOD\n");
    }
    let _ = writeln!(out, "#EXT-X-TARGETDURATION:{}", longest.div_ceil(1000).max(1));
    let _ = writeln!(out, "#EXT-X-MEDIA-SEQUENCE:{}", window.sequence);
    let _ = writeln!(out, "#EXT-X-DISCONTINUITY-SEQUENCE:{}", window.discontinuities);
    let mut head = None;
    for segment in &window.segments {
        let entry = &segment.entry;
        if segment.discontinuity {
            out.push_str("#EXT-X-DISCONTINUITY\n");
        }
        if head.replace(entry.head) != Some(entry.head) {
            let _ = writeln!(
                out,
                "#EXT-X-MAP:URI=\"getMP4InitFragment.mp4?SessionToken={token}&TrackNumber={track}&SequenceNumber={}\"",
                entry.head
            );
        }
        if session.timestamps {
            let _ = writeln!(out, "#EXT-X-PROGRAM-DATE-TIME:{}", date_time(session.range().time_of(entry)));
        }
        let _ = writeln!(out, "#EXTINF:{}.{:03},", entry.duration_ms / 1000, entry.duration_ms % 1000);
        let _ = writeln!(
            out,
            "getMP4MediaFragment.mp4?SessionToken={token}&TrackNumber={track}&FragmentNumber={}",
            stream.number(entry.count)
        );
    }
    if window.ended {
        out.push_str("#EXT-X-ENDLIST\n");
    }
    out
}

/// A time as ISO 8601 has it, in UTC with milliseconds.
fn date_time(ms: i64) -> String {
    let time = Timestamp::from_millis(ms).as_millis();
    let (days, rest) = (time.div_euclid(86_400_000), time.rem_euclid(86_400_000));
    let (year, month, day) = civil(days);
    let (hours, minutes, seconds) = (rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60);
    format!("{year:04}-{month:02}-{day:02}T{hours:02}:{minutes:02}:{seconds:02}.{:03}Z", rest % 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_those_of_the_calendar() {
        assert_eq!(date_time(0), "1970-01-01T00:00:00.000Z");
        assert_eq!(date_time(1_709_251_199_999), "2024-02-29T23:59:59.999Z");
        assert_eq!(date_time(1_709_251_200_000), "2024-03-01T00:00:00.000Z");
        assert_eq!(date_time(4_107_542_400_000), "2100-03-01T00:00:00.000Z");
    }
}
