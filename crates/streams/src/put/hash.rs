//! MD5 of many short keys at once: partition keys become hash keys on every put.
//!
//! A lane per key: the steps of the algorithm (RFC 1321) are plain loops over arrays, which the compiler turns into vector
//! instructions. Only keys of one block (at most 55 bytes) take this way; longer ones go through the crate `md-5`, which is
//! also the oracle in the tests.

#![expect(unsafe_code, reason = "calling a function compiled for vector units that were found at run time")]

use md5::{Digest, Md5};

const LANES: usize = 16;
type Lanes = [u32; LANES];

/// Longest message of a single block: 64 bytes less the padding's first byte and the length.
const BLOCK_KEY_MAX: usize = 55;

/// Collects keys until there is one for each lane.
pub(super) struct Hasher {
    blocks: [[u8; 64]; LANES],
    places: [usize; LANES],
    filled: usize,
}

impl Hasher {
    /// Without keys.
    pub fn new() -> Self {
        Self { blocks: [[0; 64]; LANES], places: [0; LANES], filled: 0 }
    }

    /// Puts the MD5 of a key, read as a big-endian number, at `place` of `out`: now or by the time of `finish`.
    pub fn add(&mut self, key: &[u8], place: usize, out: &mut [u128]) {
        if key.len() > BLOCK_KEY_MAX {
            out[place] = u128::from_be_bytes(Md5::digest(key).into());
            return;
        }
        self.blocks[self.filled] = padded(key);
        self.places[self.filled] = place;
        self.filled += 1;
        if self.filled == LANES {
            self.finish(out);
        }
    }

    /// Puts the digests that are still missing.
    pub fn finish(&mut self, out: &mut [u128]) {
        if self.filled > 0 {
            let digests = digest(&self.blocks);
            for (place, hash) in self.places[..self.filled].iter().zip(digests) {
                out[*place] = hash;
            }
            self.filled = 0;
        }
    }
}

/// The MD5 of each key, read as a big-endian number.
pub(crate) fn hash_keys<'a>(keys: impl ExactSizeIterator<Item = &'a [u8]>) -> Vec<u128> {
    let mut hashes = vec![0; keys.len()];
    let mut hasher = Hasher::new();
    keys.enumerate().for_each(|(place, key)| hasher.add(key, place, &mut hashes));
    hasher.finish(&mut hashes);
    hashes
}

fn padded(key: &[u8]) -> [u8; 64] {
    let mut block = [0; 64];
    block[..key.len()].copy_from_slice(key);
    block[key.len()] = 0x80;
    block[56..].copy_from_slice(&(key.len() as u64 * 8).to_le_bytes());
    block
}

/// The digests of one block per lane, by the best unit that the machine has.
fn digest(blocks: &[[u8; 64]; LANES]) -> [u128; LANES] {
    #[cfg(target_arch = "x86_64")]
    {
        if is_x86_feature_detected!("avx512f") {
            // SAFETY: the processor has the feature that the function was compiled for.
            return unsafe { digest_avx512(blocks) };
        }
        if is_x86_feature_detected!("avx2") {
            // SAFETY: as above.
            return unsafe { digest_avx2(blocks) };
        }
    }
    digest_lanes(blocks)
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx512f")]
fn digest_avx512(blocks: &[[u8; 64]; LANES]) -> [u128; LANES] {
    digest_lanes(blocks)
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
fn digest_avx2(blocks: &[[u8; 64]; LANES]) -> [u128; LANES] {
    digest_lanes(blocks)
}

/// `floor(2^32 * abs(sin(i + 1)))`, from the RFC.
#[rustfmt::skip]
const SINES: [u32; 64] = [
    0xd76a_a478, 0xe8c7_b756, 0x2420_70db, 0xc1bd_ceee, 0xf57c_0faf, 0x4787_c62a, 0xa830_4613, 0xfd46_9501,
    0x6980_98d8, 0x8b44_f7af, 0xffff_5bb1, 0x895c_d7be, 0x6b90_1122, 0xfd98_7193, 0xa679_438e, 0x49b4_0821,
    0xf61e_2562, 0xc040_b340, 0x265e_5a51, 0xe9b6_c7aa, 0xd62f_105d, 0x0244_1453, 0xd8a1_e681, 0xe7d3_fbc8,
    0x21e1_cde6, 0xc337_07d6, 0xf4d5_0d87, 0x455a_14ed, 0xa9e3_e905, 0xfcef_a3f8, 0x676f_02d9, 0x8d2a_4c8a,
    0xfffa_3942, 0x8771_f681, 0x6d9d_6122, 0xfde5_380c, 0xa4be_ea44, 0x4bde_cfa9, 0xf6bb_4b60, 0xbebf_bc70,
    0x289b_7ec6, 0xeaa1_27fa, 0xd4ef_3085, 0x0488_1d05, 0xd9d4_d039, 0xe6db_99e5, 0x1fa2_7cf8, 0xc4ac_5665,
    0xf429_2244, 0x432a_ff97, 0xab94_23a7, 0xfc93_a039, 0x655b_59c3, 0x8f0c_cc92, 0xffef_f47d, 0x8584_5dd1,
    0x6fa8_7e4f, 0xfe2c_e6e0, 0xa301_4314, 0x4e08_11a1, 0xf753_7e82, 0xbd3a_f235, 0x2ad7_d2bb, 0xeb86_d391,
];

const START: [u32; 4] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476];

#[inline(always)]
fn digest_lanes(blocks: &[[u8; 64]; LANES]) -> [u128; LANES] {
    let mut words = [[0; LANES]; 16];
    for (lane, block) in blocks.iter().enumerate() {
        for (word, bytes) in words.iter_mut().zip(block.chunks_exact(4)) {
            word[lane] = u32::from_le_bytes(bytes.try_into().expect("chunks of four"));
        }
    }
    let mut s = START.map(|word| [word; LANES]);
    round(&mut s, &words, 0, [7, 12, 17, 22], |i| i, |x, y, z| z ^ (x & (y ^ z)));
    round(&mut s, &words, 16, [5, 9, 14, 20], |i| (5 * i + 1) % 16, |x, y, z| y ^ (z & (x ^ y)));
    round(&mut s, &words, 32, [4, 11, 16, 23], |i| (3 * i + 5) % 16, |x, y, z| x ^ y ^ z);
    round(&mut s, &words, 48, [6, 10, 15, 21], |i| (7 * i) % 16, |x, y, z| y ^ (x | !z));
    std::array::from_fn(|lane| {
        let mut bytes = [0; 16];
        for (part, (state, start)) in bytes.chunks_exact_mut(4).zip(s.iter().zip(START)) {
            part.copy_from_slice(&state[lane].wrapping_add(start).to_le_bytes());
        }
        u128::from_be_bytes(bytes)
    })
}

#[inline(always)]
fn round(
    [a, b, c, d]: &mut [Lanes; 4],
    words: &[Lanes; 16],
    first: usize,
    shifts: [u32; 4],
    word: impl Fn(usize) -> usize,
    mix: impl Fn(u32, u32, u32) -> u32 + Copy,
) {
    for i in (0..16).step_by(4) {
        let sine = &SINES[first + i..first + i + 4];
        step(a, b, c, d, &words[word(i)], sine[0], shifts[0], mix);
        step(d, a, b, c, &words[word(i + 1)], sine[1], shifts[1], mix);
        step(c, d, a, b, &words[word(i + 2)], sine[2], shifts[2], mix);
        step(b, c, d, a, &words[word(i + 3)], sine[3], shifts[3], mix);
    }
}

#[inline(always)]
#[expect(clippy::too_many_arguments, reason = "the eight of the RFC's step")]
fn step(
    a: &mut Lanes,
    b: &Lanes,
    c: &Lanes,
    d: &Lanes,
    word: &Lanes,
    sine: u32,
    shift: u32,
    mix: impl Fn(u32, u32, u32) -> u32,
) {
    for lane in 0..LANES {
        let sum =
            a[lane].wrapping_add(mix(b[lane], c[lane], d[lane])).wrapping_add(word[lane]).wrapping_add(sine);
        a[lane] = sum.rotate_left(shift).wrapping_add(b[lane]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn oracle(key: &[u8]) -> u128 {
        u128::from_be_bytes(Md5::digest(key).into())
    }

    #[test]
    fn every_length_and_every_count_of_keys_agrees_with_the_other_implementation() {
        let bytes: Vec<u8> = (0..=255).collect();
        for count in [0, 1, 2, 15, 16, 17, 33, 100] {
            for shift in 0..64 {
                let keys: Vec<&[u8]> = (0..count).map(|n| &bytes[n..n + (n * 7 + shift) % 70]).collect();
                let mut out = vec![0; keys.len()];
                let mut hasher = Hasher::new();
                keys.iter().enumerate().for_each(|(place, key)| hasher.add(key, place, &mut out));
                hasher.finish(&mut out);
                let expected: Vec<_> = keys.iter().map(|key| oracle(key)).collect();
                assert_eq!(out, expected, "{count} keys, lengths from {shift}");
            }
        }
    }

    #[test]
    fn all_units_agree() {
        let blocks = std::array::from_fn(|lane| padded(format!("key-{lane}").as_bytes()));
        let plain = digest_lanes(&blocks);
        assert_eq!(plain[3], oracle(b"key-3"));
        assert_eq!(digest(&blocks), plain);
        #[cfg(target_arch = "x86_64")]
        if is_x86_feature_detected!("avx2") {
            // SAFETY: the processor has the feature.
            assert_eq!(unsafe { digest_avx2(&blocks) }, plain);
        }
    }
}
