//! The formats of compressed objects.
//!
//! All of them can be made piece by piece: what a piece becomes depends on no other, so that pieces are packed on several cores
//! while their records still come in, and an object is what stands before them, the pieces, and what stands behind them.

use bytes::Bytes;
use firehose::delivery::{Pack, Piece};
use flate2::{Compress, Compression as Level, Crc, FlushCompress};
use millstream_firehose as firehose;
use parking_lot::Mutex;
use snap::raw::{Encoder, max_compress_len};

use super::config::Compression;

/// snappy-java compresses blocks of this size.
const SNAPPY_BLOCK: usize = 32 << 10;

/// Packs pieces of objects.
pub(crate) struct Packer {
    compression: Compression,
    /// Deflate's state and its output, 300 KiB and more, to be used again.
    spare: Mutex<Vec<(Compress, Vec<u8>)>>,
}

impl Packer {
    /// In this format.
    pub fn new(compression: Compression) -> Self {
        Self { compression, spare: Mutex::default() }
    }

    /// Deflated to the end of a byte, without an end of the whole: more may follow (RFC 1951, section 3.2.4).
    ///
    /// The fastest level: four times as fast as the usual one, for a third more bytes.
    fn deflate(&self, data: &[u8]) -> Bytes {
        let spare = self.spare.lock().pop();
        let (mut state, mut out) = spare.unwrap_or_else(|| (Compress::new(Level::fast(), false), Vec::new()));
        state.reset();
        out.clear();
        out.reserve(data.len() / 2 + 64);
        loop {
            let rest = &data[usize::try_from(state.total_in()).expect("it is in memory")..];
            state.compress_vec(rest, &mut out, FlushCompress::Sync).expect("the state is used in order");
            if out.len() < out.capacity() {
                break; // the flush is over when it leaves some of the room
            }
            out.reserve(data.len() / 4 + 64);
        }
        let packed = Bytes::copy_from_slice(&out); // exactly as large as it must be
        self.spare.lock().push((state, out));
        packed
    }
}

impl Pack for Packer {
    fn pack(&self, data: &[u8]) -> Piece {
        let mut checksum = Crc::new();
        let bytes = match self.compression {
            Compression::None => Bytes::copy_from_slice(data),
            Compression::Gzip | Compression::Zip => {
                checksum.update(data);
                self.deflate(data)
            }
            Compression::Snappy | Compression::HadoopSnappy => {
                let mut out = Vec::new();
                snappy_blocks(data, self.compression == Compression::HadoopSnappy, &mut out);
                out.into()
            }
        };
        Piece { bytes, plain_bytes: data.len(), checksum }
    }
}

/// An object of these pieces, in parts; `name` is that of the file within an archive.
pub(crate) fn assemble(compression: Compression, pieces: &[Piece], name: &str) -> Vec<Bytes> {
    let (mut crc, mut plain_bytes) = (Crc::new(), 0);
    for piece in pieces {
        crc.combine(&piece.checksum);
        plain_bytes += piece.plain_bytes;
    }
    let (before, behind) = match compression {
        Compression::None | Compression::HadoopSnappy => (Vec::new(), Vec::new()),
        // Magic, then version and the least compatible version (snappy-java, `SnappyCodec`).
        Compression::Snappy => (b"\x82SNAPPY\0\0\0\0\x01\0\0\0\x01".to_vec(), Vec::new()),
        Compression::Gzip => {
            // Magic, deflate, no flags, no time, packed fast, by an unknown system (RFC 1952, section 2.3).
            let before = b"\x1f\x8b\x08\0\0\0\0\0\x04\xff".to_vec();
            let length = u32::try_from(plain_bytes & 0xffff_ffff).expect("modulo 2^32, as the format has it");
            let behind = [LAST_BLOCK, &crc.sum().to_le_bytes(), &length.to_le_bytes()].concat();
            (before, behind)
        }
        Compression::Zip => {
            let packed: usize = pieces.iter().map(|piece| piece.bytes.len()).sum();
            archive(name, crc.sum(), packed + LAST_BLOCK.len(), plain_bytes)
        }
    };
    let around = |bytes: Vec<u8>| (!bytes.is_empty()).then(|| Bytes::from(bytes));
    let pieces = pieces.iter().map(|piece| piece.bytes.clone());
    around(before).into_iter().chain(pieces).chain(around(behind)).collect()
}

/// An empty block that says that it is the last one.
const LAST_BLOCK: &[u8] = b"\x03\0";

/// Blocks, each with its compressed length before it, in Hadoop's format after its plain length.
fn snappy_blocks(data: &[u8], plain_length: bool, out: &mut Vec<u8>) {
    let mut encoder = Encoder::new();
    let mut buffer = vec![0; max_compress_len(SNAPPY_BLOCK)];
    let number = |length: usize| u32::try_from(length).expect("a block is small").to_be_bytes();
    for block in data.chunks(SNAPPY_BLOCK) {
        let length = encoder.compress(block, &mut buffer).expect("the buffer has room for the worst case");
        if plain_length {
            out.extend_from_slice(&number(block.len()));
        }
        out.extend_from_slice(&number(length));
        out.extend_from_slice(&buffer[..length]);
    }
}

/// What stands before and behind the one deflated file of an archive (APPNOTE 6.3.3, sections 4.3.7, 4.3.12 and 4.3.16).
fn archive(name: &str, crc: u32, packed: usize, plain: usize) -> (Vec<u8>, Vec<u8>) {
    let small = |length: usize| u16::try_from(length).expect("a name is short").to_le_bytes();
    let number = |length: usize| u32::try_from(length).expect("a buffer has at most 128 MiB").to_le_bytes();
    // Version 2.0, no flags, deflated, 1980-01-01 00:00:00, checksum, sizes, length of the name, no extra field.
    let mut facts = b"\x14\0\0\0\x08\0\0\0\x21\0".to_vec();
    facts.extend_from_slice(&crc.to_le_bytes());
    facts.extend_from_slice(&number(packed));
    facts.extend_from_slice(&number(plain));
    facts.extend_from_slice(&small(name.len()));
    facts.extend_from_slice(&[0, 0]);

    let before = [b"PK\x03\x04", &facts[..], name.as_bytes()].concat();
    let directory = before.len() + packed;
    let mut behind = LAST_BLOCK.to_vec();
    behind.extend_from_slice(b"PK\x01\x02\x14\0");
    behind.extend_from_slice(&facts);
    behind.extend_from_slice(&[0; 14]); // no comment, disk 0, no attributes, at offset 0
    behind.extend_from_slice(name.as_bytes());
    let directory_bytes = behind.len() - LAST_BLOCK.len();
    behind.extend_from_slice(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
    behind.extend_from_slice(&number(directory_bytes));
    behind.extend_from_slice(&number(directory));
    behind.extend_from_slice(&[0, 0]);
    (before, behind)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    fn data() -> Vec<u8> {
        (0..20_000u32).flat_map(|n| format!("{{\"n\":{n}}}\n").into_bytes()).collect()
    }

    /// An object of pieces of so many bytes.
    fn object(compression: Compression, data: &[u8], piece: usize) -> Vec<u8> {
        let packer = Packer::new(compression);
        let pieces: Vec<Piece> = data.chunks(piece).map(|piece| packer.pack(piece)).collect();
        assemble(compression, &pieces, "n").concat()
    }

    #[test]
    fn gzip_reads_back_as_one_member_however_it_is_cut() {
        // Noise grows when it is deflated, which needs more room than was thought.
        let noise: Vec<u8> =
            (0..100_000u32).flat_map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes()).collect();
        for data in [data(), noise, Vec::new()] {
            for piece in [1 << 30, 100_000, 4_099] {
                let packed = object(Compression::Gzip, &data, piece);
                let (mut text, mut reader) = (Vec::new(), flate2::bufread::GzDecoder::new(&packed[..]));
                reader.read_to_end(&mut text).unwrap();
                assert!(text == data, "{piece}");
                assert!(reader.into_inner().is_empty(), "nothing follows the member");
            }
        }
    }

    #[test]
    fn an_archive_reads_back_however_it_is_cut() {
        for piece in [1 << 30, 100_000] {
            let packed = object(Compression::Zip, &data(), piece);
            // The local header has 30 bytes and the name of one.
            let mut text = Vec::new();
            flate2::read::DeflateDecoder::new(&packed[31..]).read_to_end(&mut text).unwrap();
            assert!(text == data());
            let mut crc = Crc::new();
            crc.update(&text);
            assert_eq!(packed[14..18], crc.sum().to_le_bytes());
            let end = &packed[packed.len() - 22..];
            let number = |at: usize| u32::from_le_bytes(end[at..at + 4].try_into().unwrap()) as usize;
            assert!(packed[number(16)..].starts_with(b"PK\x01\x02"));
            assert_eq!(number(12) + number(16), packed.len() - 22);
        }
    }

    #[test]
    fn snappy_blocks_read_back_in_both_framings() {
        for (compression, head, prefix) in [(Compression::Snappy, 16, 0), (Compression::HadoopSnappy, 0, 4)] {
            let packed = object(compression, &data(), 100_000);
            let mut rest = &packed[head..];
            let mut text = Vec::new();
            while !rest.is_empty() {
                let length = u32::from_be_bytes(rest[prefix..prefix + 4].try_into().unwrap()) as usize;
                let block =
                    snap::raw::Decoder::new().decompress_vec(&rest[prefix + 4..prefix + 4 + length]).unwrap();
                if prefix > 0 {
                    assert_eq!(rest[..4], (block.len() as u32).to_be_bytes());
                }
                text.extend(block);
                rest = &rest[prefix + 4 + length..];
            }
            assert!(text == data());
        }
    }
}
