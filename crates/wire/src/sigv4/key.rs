//! Secrets and the keys derived from them.

use std::{collections::HashMap, fmt, sync::Arc};

use aws_lc_rs::{
    digest::{SHA256, digest},
    hmac::{self, HMAC_SHA256},
};
use parking_lot::Mutex;
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use super::{Scope, TERMINATOR};

/// A secret access key. It is wiped when dropped and never printed.
#[derive(Clone)]
pub struct SecretKey {
    secret: SecretString,
    /// Tells the keys derived from this secret from those of another, without a trace of it.
    fingerprint: [u8; 32],
}

impl SecretKey {
    /// Of an access key.
    pub fn new(secret: impl Into<SecretString>) -> Self {
        let secret = secret.into();
        let fingerprint = digest(&SHA256, secret.expose_secret().as_bytes());
        let fingerprint = fingerprint.as_ref().try_into().expect("SHA-256 gives 32 bytes");
        Self { secret, fingerprint }
    }

    /// The key that signs requests of this scope.
    pub(super) fn signing_key(&self, scope: &Scope) -> hmac::Key {
        let secret = Zeroizing::new(["AWS4", self.secret.expose_secret()].concat());
        let mut key = hmac::Key::new(HMAC_SHA256, secret.as_bytes());
        for part in [&scope.date, &scope.region, &scope.service, TERMINATOR] {
            key = hmac::Key::new(HMAC_SHA256, hmac::sign(&key, part.as_bytes()).as_ref());
        }
        key
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretKey(…)")
    }
}

/// What a client of ours signs with.
#[derive(Clone, Debug)]
pub struct Credentials {
    /// The public half.
    pub access_key_id: String,
    /// The private half.
    pub secret: SecretKey,
    /// The token of a session; it goes with each request.
    pub session_token: Option<SecretString>,
}

/// The signing keys of late, so that a request costs one derivation less (1.3 of 1.9 µs).
///
/// Bounded: once half the capacity has been added, what was not used since the last time that happened is dropped. The
/// keys' memory is wiped on drop (AWS-LC cleanses an HMAC context when it frees it).
pub struct KeyCache {
    generations: Mutex<Generations>,
    capacity: usize,
}

#[derive(Default)]
struct Generations {
    young: HashMap<Box<str>, Entry>,
    old: HashMap<Box<str>, Entry>,
}

#[derive(Clone)]
struct Entry {
    /// Of the secret that the key was derived from: a key whose secret was replaced is not found again.
    fingerprint: [u8; 32],
    key: Arc<hmac::Key>,
}

impl KeyCache {
    /// For at most `capacity` keys, at least 2.
    pub fn new(capacity: usize) -> Self {
        Self { generations: Mutex::default(), capacity: capacity.max(2) }
    }

    /// The signing key for the secret and scope; `credential` is the scope with the access key id in front.
    pub(super) fn signing_key(&self, credential: &str, scope: &Scope, secret: &SecretKey) -> Arc<hmac::Key> {
        if let Some(key) = self.find(credential, secret) {
            return key;
        }
        let key = Arc::new(secret.signing_key(scope));
        self.keep(credential.into(), Entry { fingerprint: secret.fingerprint, key: key.clone() });
        key
    }

    fn find(&self, credential: &str, secret: &SecretKey) -> Option<Arc<hmac::Key>> {
        let mut generations = self.generations.lock();
        if let Some(entry) = generations.young.get(credential) {
            return (entry.fingerprint == secret.fingerprint).then(|| entry.key.clone());
        }
        let (credential, entry) = generations.old.remove_entry(credential)?;
        let key = (entry.fingerprint == secret.fingerprint).then(|| entry.key.clone());
        drop(generations);
        if key.is_some() {
            self.keep(credential, entry);
        }
        key
    }

    fn keep(&self, credential: Box<str>, entry: Entry) {
        let mut generations = self.generations.lock();
        if generations.young.len() >= self.capacity / 2 && !generations.young.contains_key(&credential) {
            generations.old = std::mem::take(&mut generations.young);
        }
        generations.young.insert(credential, entry);
    }

    #[cfg(test)]
    fn len(&self) -> usize {
        let generations = self.generations.lock();
        generations.young.len() + generations.old.len()
    }
}

impl fmt::Debug for KeyCache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeyCache").field("capacity", &self.capacity).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scope(date: &str) -> Scope {
        Scope { date: date.to_owned(), region: "us-east-1".to_owned(), service: "kinesis".to_owned() }
    }

    fn tag(key: &hmac::Key) -> Vec<u8> {
        hmac::sign(key, b"message").as_ref().to_vec()
    }

    #[test]
    fn the_derivation_of_the_documentation() {
        // "Examples of how to derive a signing key", AWS General Reference.
        let secret = SecretKey::new("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
        let scope = Scope { date: "20120215".into(), region: "us-east-1".into(), service: "iam".into() };
        let known = [
            0xf4, 0x78, 0x0e, 0x2d, 0x9f, 0x65, 0xfa, 0x89, 0x5f, 0x9c, 0x67, 0xb3, 0x2c, 0xe1, 0xba, 0xf0,
            0xb0, 0xd8, 0xa4, 0x35, 0x05, 0xa0, 0x00, 0xa1, 0xa9, 0xe0, 0x90, 0xd4, 0x14, 0xdb, 0x40, 0x4d,
        ];
        assert_eq!(tag(&secret.signing_key(&scope)), tag(&hmac::Key::new(HMAC_SHA256, &known)));
    }

    #[test]
    fn the_cache_stays_small_and_keeps_what_is_used() {
        let cache = KeyCache::new(8);
        let secret = SecretKey::new("secret");
        let often = cache.signing_key("often", &scope("20150830"), &secret);
        for i in 0..100 {
            cache.signing_key(&format!("key-{i}"), &scope("20150830"), &secret);
            assert!(Arc::ptr_eq(&often, &cache.signing_key("often", &scope("20150830"), &secret)), "{i}");
            assert!(cache.len() <= 8, "{}", cache.len());
        }
    }

    #[test]
    fn a_replaced_secret_gets_a_new_key() {
        let cache = KeyCache::new(8);
        let old = cache.signing_key("AKID/20150830", &scope("20150830"), &SecretKey::new("old"));
        let new = cache.signing_key("AKID/20150830", &scope("20150830"), &SecretKey::new("new"));
        assert_ne!(tag(&old), tag(&new));
        assert_eq!(tag(&new), tag(&SecretKey::new("new").signing_key(&scope("20150830"))));
        for i in 0..4 {
            cache.signing_key(&i.to_string(), &scope("20150830"), &SecretKey::new("x"));
        }
        let again = cache.signing_key("AKID/20150830", &scope("20150830"), &SecretKey::new("old"));
        assert_eq!(tag(&old), tag(&again));
    }

    #[test]
    fn secrets_are_not_printed() {
        let credentials = Credentials {
            access_key_id: "AKID".to_owned(),
            secret: SecretKey::new("canary"),
            session_token: Some("canary".into()),
        };
        let cache = KeyCache::new(2);
        cache.signing_key("canary", &scope("20150830"), &credentials.secret);
        assert!(!format!("{credentials:?} {cache:?}").contains("canary"));
    }
}
