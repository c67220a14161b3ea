//! Checksums that clients send along: computed as the bytes arrive, compared, and kept with the object.

use std::collections::BTreeMap;

use api::site::{Trailers, http::HeaderMap};
use base::hex;
use base64_simd::STANDARD;
use millstream_api as api;
use millstream_base as base;
use s3s::{
    S3Result,
    checksum::ChecksumHasher,
    crypto::{Checksum as _, Crc32, Crc32c, Crc64Nvme, Md5, Sha1, Sha256},
    dto::Checksum,
    s3_error,
};

/// What every checksum's header begins with.
const HEADER: &str = "x-amz-checksum-";
/// The algorithms, as their headers end.
const ALGORITHMS: [&str; 5] = ["crc32", "crc32c", "crc64nvme", "sha1", "sha256"];

/// What is computed of a body, and what it must be.
pub(crate) struct Sums {
    md5: Md5,
    others: ChecksumHasher,
    expected_md5: Option<Vec<u8>>,
    expected: BTreeMap<String, String>,
    /// The header that follows the body.
    trailer: Option<String>,
    bytes: u64,
    expected_bytes: Option<u64>,
}

/// What a body was.
#[derive(Clone, Debug, Default)]
pub(crate) struct Summed {
    /// The MD5, in hexadecimal digits.
    pub md5: String,
    /// Those that were sent along, by the name of their header.
    pub checksums: BTreeMap<String, String>,
}

impl Sums {
    /// By the headers of a request.
    pub fn of(headers: &HeaderMap) -> S3Result<Self> {
        let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
        let mut sums = Self {
            md5: Md5::new(),
            others: ChecksumHasher::default(),
            expected_md5: None,
            expected: BTreeMap::new(),
            trailer: None,
            bytes: 0,
            expected_bytes: text("content-length").and_then(|length| length.parse().ok()),
        };
        if let Some(md5) = text("content-md5") {
            let md5 = STANDARD.decode_to_vec(md5).ok().filter(|md5| md5.len() == 16);
            let invalid = || s3_error!(InvalidDigest, "The Content-MD5 you specified was invalid.");
            sums.expected_md5 = Some(md5.ok_or_else(invalid)?);
        }
        for algorithm in ALGORITHMS {
            let name = format!("{HEADER}{algorithm}");
            let follows = text("x-amz-trailer").is_some_and(|names| {
                names.split(',').any(|follows| follows.trim().eq_ignore_ascii_case(&name))
            });
            let wanted =
                text("x-amz-sdk-checksum-algorithm").is_some_and(|a| a.eq_ignore_ascii_case(algorithm));
            let given = text(&name).map(str::to_owned);
            if given.is_some() || follows || wanted {
                sums.compute(algorithm);
            }
            if follows {
                sums.trailer = Some(name.clone());
            }
            sums.expected.extend(given.map(|given| (name, given)));
        }
        Ok(sums)
    }

    fn compute(&mut self, algorithm: &str) {
        let others = &mut self.others;
        match algorithm {
            "crc32" => others.crc32 = Some(Crc32::new()),
            "crc32c" => others.crc32c = Some(Crc32c::new()),
            "crc64nvme" => others.crc64nvme = Some(Crc64Nvme::new()),
            "sha1" => others.sha1 = Some(Sha1::new()),
            _ => others.sha256 = Some(Sha256::new()),
        }
    }

    /// Takes the next bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        self.bytes += bytes.len() as u64;
        self.md5.update(bytes);
        self.others.update(bytes);
    }

    /// At the end of the body: compares.
    pub fn finish(mut self, trailers: &Trailers) -> S3Result<Summed> {
        if self.expected_bytes.is_some_and(|expected| expected != self.bytes) {
            return Err(s3_error!(IncompleteBody, "The body has another length than Content-Length says."));
        }
        if let Some(name) = self.trailer.take() {
            let given = trailers.get(&name);
            let missing = || s3_error!(InvalidRequest, "The announced trailer {name} did not come.");
            self.expected.insert(name.clone(), given.ok_or_else(missing)?);
        }
        let md5 = self.md5.finalize();
        let md5: &[u8] = md5.as_ref();
        if self.expected_md5.is_some_and(|expected| expected != md5) {
            return Err(s3_error!(
                BadDigest,
                "The Content-MD5 you specified did not match what we received."
            ));
        }
        let checksums = by_header(self.others.finalize());
        for (name, expected) in &self.expected {
            if checksums.get(name) != Some(expected) {
                let algorithm = name.trim_start_matches(HEADER).to_uppercase();
                return Err(s3_error!(
                    BadDigest,
                    "The {algorithm} you specified did not match the calculated checksum."
                ));
            }
        }
        Ok(Summed { md5: hex(md5), checksums })
    }
}

/// Checksums by the names of their headers.
pub(crate) fn by_header(checksum: Checksum) -> BTreeMap<String, String> {
    let Checksum {
        checksum_crc32, checksum_crc32c, checksum_crc64nvme, checksum_sha1, checksum_sha256, ..
    } = checksum;
    let all =
        [checksum_crc32, checksum_crc32c, checksum_crc64nvme, checksum_sha1, checksum_sha256].into_iter();
    let named = ALGORITHMS.iter().zip(all);
    named.filter_map(|(algorithm, sum)| Some((format!("{HEADER}{algorithm}"), sum?))).collect()
}

/// The other way round.
pub(crate) fn of_headers(checksums: &BTreeMap<String, String>) -> Checksum {
    let get = |algorithm: &str| checksums.get(&format!("{HEADER}{algorithm}")).cloned();
    Checksum {
        checksum_crc32: get("crc32"),
        checksum_crc32c: get("crc32c"),
        checksum_crc64nvme: get("crc64nvme"),
        checksum_sha1: get("sha1"),
        checksum_sha256: get("sha256"),
        ..Checksum::default()
    }
}
