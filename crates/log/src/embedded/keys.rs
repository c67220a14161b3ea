//! Encryption of one shard's bytes within one frame: AES-256-GCM under keys that live as long as a segment.
//!
//! The key is HKDF-SHA256 of the group's key, salted with the segment's salt and the epoch of the opening that wrote it; both
//! are random, so no two segments share a key. Within a segment the nonce is the number of the batch and the row in its
//! directory, and no number is written twice: a frame whose write failed ends its segment. The
//! additional data binds the bytes to what the directory says of them.

use std::collections::HashMap;

use aws_lc_rs::{
    aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey},
    hkdf,
};
use base::Timestamp;
use millstream_base as base;
use zeroize::Zeroizing;

use crate::{
    GroupCipher, GroupId, KeyVersion, LogError, LogShardId, Position, SealingKey, format::segment::Identity,
};

/// How many bytes longer ciphertext is.
pub(crate) const TAG_BYTES: usize = 16;

/// What bytes are bound to.
#[derive(Clone, Copy)]
pub(crate) struct Bound {
    pub(crate) shard: LogShardId,
    pub(crate) group: GroupId,
    pub(crate) first: Position,
    pub(crate) records: u32,
    pub(crate) arrival: Timestamp,
    pub(crate) batch: u64,
    pub(crate) row: u32,
    pub(crate) key: KeyVersion,
}

impl Bound {
    fn nonce(&self) -> Nonce {
        let mut nonce = [0; NONCE_LEN];
        nonce[..8].copy_from_slice(&self.batch.to_le_bytes());
        nonce[8..].copy_from_slice(&self.row.to_le_bytes());
        Nonce::assume_unique_for_key(nonce)
    }

    fn additional(&self, segment: &Identity) -> Aad<[u8; 48]> {
        let mut bytes = [0; 48];
        bytes[..8].copy_from_slice(&self.shard.0.to_le_bytes());
        bytes[8..16].copy_from_slice(&self.group.0.to_le_bytes());
        bytes[16..24].copy_from_slice(&self.first.0.to_le_bytes());
        bytes[24..32].copy_from_slice(&self.arrival.as_millis().to_le_bytes());
        bytes[32..40].copy_from_slice(&segment.number.to_le_bytes());
        bytes[40..44].copy_from_slice(&self.records.to_le_bytes());
        bytes[44..].copy_from_slice(&self.key.0.to_le_bytes());
        Aad::from(bytes)
    }
}

/// The keys of the segment that is being written, derived once.
#[derive(Default)]
pub(crate) struct SealingKeys {
    keys: HashMap<(GroupId, KeyVersion), LessSafeKey>,
}

impl SealingKeys {
    /// Forgets them: another segment begins.
    pub(crate) fn clear(&mut self) {
        self.keys.clear();
    }

    /// Encrypts in place; the last [`TAG_BYTES`] of the slice are for the tag.
    pub(crate) fn seal(&mut self, key: &SealingKey, segment: &Identity, bound: &Bound, bytes: &mut [u8]) {
        let derived = self.keys.entry((bound.group, key.version)).or_insert_with(|| derive(key, segment));
        let (plain, tag_place) = bytes.split_at_mut(bytes.len() - TAG_BYTES);
        let tag = derived.seal_in_place_separate_tag(bound.nonce(), bound.additional(segment), plain);
        tag_place.copy_from_slice(tag.expect("a frame is far below the limit of AES-GCM").as_ref());
    }
}

/// Decrypts in place and says how many bytes there are; `None` if they are not what was encrypted.
pub(crate) fn open(
    cipher: &dyn GroupCipher,
    segment: &Identity,
    bound: &Bound,
    bytes: &mut [u8],
) -> Result<Option<usize>, LogError> {
    let key = cipher.opening_key(bound.group, bound.key)?;
    let opened = derive(&key, segment).open_in_place(bound.nonce(), bound.additional(segment), bytes);
    Ok(opened.ok().map(|plain| plain.len()))
}

fn derive(key: &SealingKey, segment: &Identity) -> LessSafeKey {
    const INFO: &[u8] = b"millstream log records";
    let mut salt = [0; 32];
    salt[..16].copy_from_slice(&segment.salt);
    salt[16..].copy_from_slice(&segment.epoch);
    let pseudorandom = hkdf::Salt::new(hkdf::HKDF_SHA256, &salt).extract(&*key.key);
    let mut derived = Zeroizing::new([0; 32]);
    let filled = pseudorandom.expand(&[INFO], hkdf::HKDF_SHA256).and_then(|okm| okm.fill(&mut *derived));
    filled.expect("the output of HKDF-SHA256 may be as long as its hash");
    LessSafeKey::new(
        UnboundKey::new(&AES_256_GCM, &*derived).expect("the key has the length that it must have"),
    )
}
