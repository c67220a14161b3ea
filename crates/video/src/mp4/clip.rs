//! A clip: one MP4 file of several fragments, with its index at the front.

use bytes::BufMut;

use super::{
    boxes::{boxed, brands, full, movie_header},
    samples::Sample,
    track::Mp4Track,
};

/// What a clip is made of, gathered fragment by fragment.
#[derive(Debug, Default)]
pub(crate) struct Clip {
    tracks: Vec<ClipTrack>,
    /// Bytes of samples so far.
    bytes: u64,
}

#[derive(Debug)]
struct ClipTrack {
    /// The track as each head describes it, in the order of their appearance.
    descriptions: Vec<Mp4Track>,
    samples: Vec<Entry>,
    chunks: Vec<Chunk>,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    decoded: i64,
    shown_after: i32,
    duration: u32,
    bytes: u32,
    key: bool,
}

/// The samples of a fragment, which lie together.
#[derive(Clone, Copy, Debug)]
struct Chunk {
    offset: u64,
    samples: u32,
    description: u32,
}

impl Clip {
    /// Adds a track's samples of the next fragment, which begins `start` ticks into the clip. They follow what was added
    /// before.
    pub fn add(&mut self, track: &Mp4Track, start: i64, samples: &[Sample]) {
        if samples.is_empty() {
            return;
        }
        let same_kind = |known: &ClipTrack| known.descriptions[0].is_video() == track.is_video();
        let index = match self.tracks.iter().position(same_kind) {
            Some(index) => index,
            None => {
                self.tracks.push(ClipTrack {
                    descriptions: Vec::new(),
                    samples: Vec::new(),
                    chunks: Vec::new(),
                });
                let index = self.tracks.len() - 1;
                self.tracks[index].descriptions.push(track.clone());
                index
            }
        };
        let clip = &mut self.tracks[index];
        let known = clip.descriptions.iter().position(|known| known == track);
        let description = known.unwrap_or_else(|| {
            clip.descriptions.push(track.clone());
            clip.descriptions.len() - 1
        });
        clip.chunks.push(Chunk {
            offset: self.bytes,
            samples: samples.len() as u32,
            description: description as u32 + 1,
        });
        let timescale = i128::from(clip.descriptions[0].timescale);
        let ours = i128::from(track.timescale);
        let rescaled = |ticks: i64| i64::try_from(i128::from(ticks) * timescale / ours).unwrap_or(i64::MAX);
        for sample in samples {
            let decoded = rescaled(start.saturating_add(sample.decoded));
            if let Some(last) = clip.samples.last_mut() {
                // Time goes on even where fragments overlap.
                last.duration = u32::try_from((decoded - last.decoded).max(0)).unwrap_or(u32::MAX);
            }
            let earliest = clip.samples.last().map_or(i64::MIN, |last| last.decoded);
            clip.samples.push(Entry {
                decoded: decoded.max(earliest),
                shown_after: rescaled(i64::from(sample.shown_after)) as i32,
                duration: u32::try_from(rescaled(i64::from(sample.duration))).unwrap_or(u32::MAX),
                bytes: sample.place.len() as u32,
                key: sample.key,
            });
            self.bytes += sample.place.len() as u64;
        }
    }

    /// Everything before the samples, which follow in the order in which they were added.
    pub fn front(&self) -> Vec<u8> {
        let sized = self.front_with(0);
        self.front_with(sized.len() as u64)
    }

    /// The front for samples that begin at this place of the file.
    fn front_with(&self, base: u64) -> Vec<u8> {
        let mut out = Vec::with_capacity(4096);
        brands(&mut out, b"ftyp", b"isom", &[b"iso2", b"mp41"]);
        boxed(&mut out, b"moov", |out| {
            let duration_ms = self.tracks.iter().map(ClipTrack::end_ms).max().unwrap_or(0);
            movie_header(out, duration_ms, self.tracks.iter().map(ClipTrack::number).max().unwrap_or(0) + 1);
            for track in &self.tracks {
                boxed(out, b"trak", |out| track.write(out, base));
            }
        });
        out.put_u32(1); // the length is in the eight bytes behind the name
        out.extend_from_slice(b"mdat");
        out.put_u64(self.bytes + 16);
        out
    }
}

impl ClipTrack {
    fn number(&self) -> u32 {
        self.descriptions[0].number as u32
    }

    fn timescale(&self) -> u64 {
        u64::from(self.descriptions[0].timescale)
    }

    /// When the first sample is decoded: the track begins that much after the clip.
    fn begin(&self) -> u64 {
        self.samples.first().map_or(0, |sample| u64::try_from(sample.decoded).unwrap_or(0))
    }

    fn ticks(&self) -> u64 {
        self.samples.iter().map(|sample| u64::from(sample.duration)).sum()
    }

    fn to_ms(&self, ticks: u64) -> u64 {
        ticks.saturating_mul(1000) / self.timescale()
    }

    fn end_ms(&self) -> u64 {
        self.to_ms(self.begin() + self.ticks())
    }

    fn write(&self, out: &mut Vec<u8>, base: u64) {
        let first = &self.descriptions[0];
        first.header(out, self.end_ms());
        if self.begin() > 0 {
            boxed(out, b"edts", |out| {
                full(out, b"elst", 1, 0, |out| {
                    out.put_u32(2);
                    for (duration, media_time) in
                        [(self.to_ms(self.begin()), -1), (self.to_ms(self.ticks()), 0)]
                    {
                        out.put_u64(duration);
                        out.put_i64(media_time);
                        out.put_u32(0x1_0000);
                    }
                });
            });
        }
        first.media(out, self.ticks(), |out| self.table(out, base));
    }

    fn table(&self, out: &mut Vec<u8>, base: u64) {
        full(out, b"stsd", 0, 0, |out| {
            out.put_u32(self.descriptions.len() as u32);
            self.descriptions.iter().for_each(|track| track.description(out));
        });
        let durations = runs(self.samples.iter().map(|sample| sample.duration));
        full(out, b"stts", 0, 0, |out| {
            out.put_u32(durations.len() as u32);
            for (count, duration) in &durations {
                out.put_u32(*count);
                out.put_u32(*duration);
            }
        });
        let shown = runs(self.samples.iter().map(|sample| sample.shown_after));
        if shown.iter().any(|(_, after)| *after != 0) {
            full(out, b"ctts", 1, 0, |out| {
                out.put_u32(shown.len() as u32);
                for (count, after) in &shown {
                    out.put_u32(*count);
                    out.put_i32(*after);
                }
            });
        }
        if self.descriptions[0].is_video() {
            let keys: Vec<u32> = (1..)
                .zip(&self.samples)
                .filter_map(|(number, sample)| sample.key.then_some(number))
                .collect();
            full(out, b"stss", 0, 0, |out| {
                out.put_u32(keys.len() as u32);
                keys.iter().for_each(|&key| out.put_u32(key));
            });
        }
        full(out, b"stsc", 0, 0, |out| {
            out.put_u32(self.chunks.len() as u32);
            for (number, chunk) in (1..).zip(&self.chunks) {
                out.put_u32(number);
                out.put_u32(chunk.samples);
                out.put_u32(chunk.description);
            }
        });
        full(out, b"stsz", 0, 0, |out| {
            out.put_u32(0);
            out.put_u32(self.samples.len() as u32);
            self.samples.iter().for_each(|sample| out.put_u32(sample.bytes));
        });
        full(out, b"co64", 0, 0, |out| {
            out.put_u32(self.chunks.len() as u32);
            self.chunks.iter().for_each(|chunk| out.put_u64(base + chunk.offset));
        });
    }
}

/// Equal values in a row, counted.
fn runs<T: Copy + PartialEq>(values: impl Iterator<Item = T>) -> Vec<(u32, T)> {
    let mut runs: Vec<(u32, T)> = Vec::new();
    for value in values {
        match runs.last_mut() {
            Some((count, last)) if *last == value => *count += 1,
            _ => runs.push((1, value)),
        }
    }
    runs
}
