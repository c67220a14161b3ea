//! Unique ids and secrets, shaped like those of AWS.

use base::Rng;
use millstream_base as base;
use zeroize::Zeroizing;

/// `AIDA…`, `AKIA…`: the prefix and 16 or 17 characters of base 32.
pub(crate) fn unique_id(prefix: &str, rng: &dyn Rng) -> String {
    let count = if prefix.starts_with("AK") || prefix.starts_with("AS") { 16 } else { 17 };
    let mut text = prefix.to_owned();
    text.push_str(&pick(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 5, count, rng));
    text
}

/// A secret access key: 40 characters, 240 bits.
pub(crate) fn secret(rng: &dyn Rng) -> Zeroizing<String> {
    pick(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", 6, 40, rng)
}

fn pick(alphabet: &[u8], bits: u32, count: usize, rng: &dyn Rng) -> Zeroizing<String> {
    let mut bytes = Zeroizing::new(vec![0; count]);
    rng.fill(&mut bytes);
    Zeroizing::new(bytes.iter().map(|byte| char::from(alphabet[usize::from(byte >> (8 - bits))])).collect())
}
