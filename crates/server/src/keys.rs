//! The keys that streams are encrypted under, until there is a key management service: one master key in a file.
//!
//! A KMS key is derived from the master key and its ARN, so nothing is stored for it; aliases lead to key ids derived in
//! the same way. Every key id of the right form names a key, which therefore is made on first use. Whoever loses the
//! master key loses what was encrypted.

use std::{fs, io, path::Path};

use api::{
    Caller,
    ports::{Admission, DataKey, EncryptionContext, KeyCipher, KeyError, KeyUse, PortFuture},
};
use aws_lc_rs::{
    aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey},
    hkdf::{HKDF_SHA256, KeyType, Salt},
    hmac,
};
use base::{Arn, Rng};
use millstream_api as api;
use millstream_base as base;
use zeroize::Zeroizing;

use crate::private_file;

/// Derives keys from the master key and wraps data keys under them.
pub struct LocalKeys {
    master: Zeroizing<[u8; KEY_BYTES]>,
    rng: std::sync::Arc<dyn Rng>,
}

const KEY_BYTES: usize = 32;
/// The layout of a wrapped key: version, length of the ARN in two bytes, ARN, nonce, sealed key with its tag.
const VERSION: u8 = 1;
const DIRECTORY: &str = "keys";
const FILE: &str = "master.key";

impl LocalKeys {
    /// With the master key in `keys/master.key` below the data directory, which is made if there is none.
    pub fn open(data_dir: &Path, rng: std::sync::Arc<dyn Rng>) -> io::Result<Self> {
        let directory = data_dir.join(DIRECTORY);
        private_file::directory(&directory)?;
        let path = directory.join(FILE);
        let master = match fs::read_to_string(&path).map(Zeroizing::new) {
            Ok(text) => parse_hex(text.trim()).ok_or_else(|| {
                io::Error::new(io::ErrorKind::InvalidData, format!("{} does not hold a key", path.display()))
            })?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let mut key = Zeroizing::new([0; KEY_BYTES]);
                rng.fill(key.as_mut());
                private_file::write(&path, print_hex(key.as_ref()).as_bytes(), rng.as_ref())?;
                key
            }
            Err(error) => return Err(error),
        };
        Ok(Self { master, rng })
    }

    fn key(&self, arn: &Arn) -> LessSafeKey {
        let prk = Salt::new(HKDF_SHA256, b"millstream local kms key v1").extract(self.master.as_ref());
        let mut bytes = Zeroizing::new([0; KEY_BYTES]);
        prk.expand(&[arn.as_str().as_bytes()], KeyLength)
            .and_then(|okm| okm.fill(bytes.as_mut()))
            .expect("32 bytes are within what HKDF can give");
        let key = UnboundKey::new(&AES_256_GCM, bytes.as_ref()).expect("the key has the cipher's length");
        LessSafeKey::new(key)
    }

    /// The key that an alias of an account and region leads to: always the same.
    fn behind_alias(&self, alias: &str, caller: &Caller) -> String {
        let key = hmac::Key::new(hmac::HMAC_SHA256, self.master.as_ref());
        let name = format!("{}/{}/{alias}", caller.account(), caller.region);
        let tag = hmac::sign(&key, name.as_bytes());
        let bits = u128::from_be_bytes(tag.as_ref()[..16].try_into().expect("16 of 32 bytes"));
        let hex = format!("{bits:032x}");
        format!("{}-{}-4{}-a{}-{}", &hex[..8], &hex[8..12], &hex[13..16], &hex[17..20], &hex[20..])
    }

    fn resolve(&self, key_id: &str, caller: &Caller) -> Result<Arn, KeyError> {
        let not_found = || KeyError::NotFound(key_id.to_owned());
        let resource = if key_id.starts_with("arn:") {
            let arn = Arn::parse(key_id).map_err(|_| not_found())?;
            let ours = arn.service() == "kms"
                && arn.region() == caller.region.as_str()
                && arn.account() == caller.account().as_str();
            if !ours {
                return Err(not_found());
            }
            arn.resource().to_owned()
        } else if key_id.starts_with("alias/") {
            key_id.to_owned()
        } else {
            format!("key/{key_id}")
        };
        let id = match resource.split_once('/') {
            Some(("key", id)) if is_key_id(id) => id.to_owned(),
            Some(("alias", alias)) if is_alias(alias) => self.behind_alias(alias, caller),
            _ => return Err(not_found()),
        };
        Ok(Arn::new("kms", &caller.region, caller.account(), &format!("key/{id}")))
    }

    fn seal(&self, arn: &Arn, context: &[u8]) -> DataKey {
        let mut plaintext = [0; KEY_BYTES];
        self.rng.fill(&mut plaintext);
        let mut nonce = [0; NONCE_LEN];
        self.rng.fill(&mut nonce);

        let name = arn.as_str().as_bytes();
        let length = u16::try_from(name.len()).expect("ARNs of keys are short");
        let mut wrapped = vec![VERSION];
        wrapped.extend_from_slice(&length.to_be_bytes());
        wrapped.extend_from_slice(name);
        let aad = [&wrapped, context].concat();
        let mut sealed = Zeroizing::new(plaintext.to_vec());
        self.key(arn)
            .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::from(aad), &mut *sealed)
            .expect("a data key is within what the cipher takes");
        wrapped.extend_from_slice(&nonce);
        wrapped.extend_from_slice(&sealed);
        DataKey { plaintext, wrapped: wrapped.into(), key: arn.clone() }
    }

    fn open_wrapped(&self, wrapped: &[u8], context: &[u8]) -> Option<[u8; KEY_BYTES]> {
        let (&[version, high, low], _) = wrapped.split_first_chunk()?;
        let head = 3 + usize::from(u16::from_be_bytes([high, low]));
        if version != VERSION {
            return None;
        }
        let (head, rest) = wrapped.split_at_checked(head)?;
        let arn = Arn::parse(std::str::from_utf8(&head[3..]).ok()?).ok()?;
        let (nonce, sealed) = rest.split_first_chunk::<NONCE_LEN>()?;
        let mut sealed = Zeroizing::new(sealed.to_vec());
        let aad = Aad::from([head, context].concat());
        let nonce = Nonce::assume_unique_for_key(*nonce);
        self.key(&arn).open_in_place(nonce, aad, sealed.as_mut()).ok()?.try_into().ok()
    }
}

impl KeyCipher for LocalKeys {
    fn resolve<'a>(&'a self, key_id: &'a str, caller: &'a Caller) -> PortFuture<'a, Result<Arn, KeyError>> {
        Box::pin(async move { self.resolve(key_id, caller) })
    }

    fn admit<'a>(&'a self, _: &'a Caller, _: &'a Arn, _: KeyUse, _: EncryptionContext<'a>) -> Admission<'a> {
        Admission::Known(Ok(()))
    }

    fn generate<'a>(
        &'a self,
        key: &'a Arn,
        context: EncryptionContext<'a>,
    ) -> PortFuture<'a, Result<DataKey, KeyError>> {
        Box::pin(async move { Ok(self.seal(key, &bytes(context))) })
    }

    fn unwrap<'a>(
        &'a self,
        wrapped: &'a [u8],
        context: EncryptionContext<'a>,
    ) -> PortFuture<'a, Result<[u8; 32], KeyError>> {
        Box::pin(async move {
            self.open_wrapped(wrapped, &bytes(context)).ok_or_else(|| {
                KeyError::Unavailable("a wrapped key does not open with the master key".into())
            })
        })
    }
}

/// The context in one canonical form.
fn bytes(context: EncryptionContext<'_>) -> Vec<u8> {
    let mut pairs = context.to_vec();
    pairs.sort_unstable();
    pairs.iter().flat_map(|(key, value)| format!("{key}={value}\n").into_bytes()).collect()
}

struct KeyLength;

impl KeyType for KeyLength {
    fn len(&self) -> usize {
        KEY_BYTES
    }
}

/// A UUID, or the id of a multi-region key.
fn is_key_id(id: &str) -> bool {
    let hex = |part: &str, length| part.len() == length && part.bytes().all(|b| b.is_ascii_hexdigit());
    if let Some(id) = id.strip_prefix("mrk-") {
        return hex(id, 32);
    }
    let parts: Vec<&str> = id.split('-').collect();
    parts.len() == 5 && parts.iter().zip([8, 4, 4, 4, 12]).all(|(part, length)| hex(part, length))
}

fn is_alias(alias: &str) -> bool {
    let name = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'_' | b'-');
    (1..=250).contains(&alias.len()) && alias.bytes().all(name)
}

fn print_hex(bytes: &[u8]) -> Zeroizing<String> {
    use std::fmt::Write as _;
    let mut text = Zeroizing::new(String::with_capacity(bytes.len() * 2 + 1));
    for byte in bytes {
        let _ = write!(text, "{byte:02x}");
    }
    text.push('\n');
    text
}

fn parse_hex(text: &str) -> Option<Zeroizing<[u8; KEY_BYTES]>> {
    let mut key = Zeroizing::new([0; KEY_BYTES]);
    if text.len() != KEY_BYTES * 2 || !text.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    for (byte, at) in key.iter_mut().zip((0..).step_by(2)) {
        *byte = u8::from_str_radix(&text[at..at + 2], 16).ok()?;
    }
    Some(key)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use api::Principal;
    use base::{AccountId, Region, SystemRng, Timestamp};

    use super::*;

    fn caller() -> Caller {
        let account = AccountId::parse("000000000000").unwrap();
        Caller {
            principal: Principal::root(&account, None),
            region: Region::parse("us-east-1").unwrap(),
            request_id: "r".into(),
            received: Timestamp::default(),
            source_ip: None,
            secure_transport: false,
            user_agent: None,
            endpoint: "http://localhost".into(),
        }
    }

    fn open(dir: &Path) -> LocalKeys {
        LocalKeys::open(dir, Arc::new(SystemRng)).unwrap()
    }

    #[test]
    fn what_was_wrapped_opens_after_a_restart_with_the_same_context_only() {
        let dir = tempfile::tempdir().unwrap();
        let keys = open(dir.path());
        let arn = keys.resolve("alias/aws/kinesis", &caller()).unwrap();
        let data_key = keys.seal(&arn, b"stream a");
        let again = open(dir.path());
        assert_eq!(again.open_wrapped(&data_key.wrapped, b"stream a"), Some(data_key.plaintext));
        assert_eq!(again.open_wrapped(&data_key.wrapped, b"stream b"), None);
        for at in 0..data_key.wrapped.len() {
            let mut forged = data_key.wrapped.to_vec();
            forged[at] ^= 1;
            assert_eq!(again.open_wrapped(&forged, b"stream a"), None, "byte {at}");
            assert_eq!(again.open_wrapped(&forged[..at], b"stream a"), None, "cut at {at}");
        }
        let other = tempfile::tempdir().unwrap();
        assert_eq!(open(other.path()).open_wrapped(&data_key.wrapped, b"stream a"), None);
    }

    #[test]
    fn key_ids_resolve_to_arns() {
        let dir = tempfile::tempdir().unwrap();
        let keys = open(dir.path());
        let uuid = "1234abcd-12ab-34cd-56ef-1234567890ab";
        let arn = format!("arn:aws:kms:us-east-1:000000000000:key/{uuid}");
        let resolve = |id: &str| keys.resolve(id, &caller()).map(|arn| arn.to_string());
        assert_eq!(resolve(uuid).as_deref(), Ok(&*arn));
        assert_eq!(resolve(&arn).as_deref(), Ok(&*arn));
        let alias = resolve("alias/aws/kinesis").unwrap();
        assert_eq!(resolve("arn:aws:kms:us-east-1:000000000000:alias/aws/kinesis"), Ok(alias.clone()));
        assert_ne!(resolve("alias/mine"), Ok(alias.clone()));
        assert_eq!(resolve(&alias), Ok(alias));
        for bad in [
            "",
            "nonsense",
            "alias/",
            "alias/a b",
            "arn:aws:kms:us-east-1:111111111111:key/1234abcd-12ab-34cd-56ef-1234567890ab",
            "arn:aws:kms:eu-west-1:000000000000:key/1234abcd-12ab-34cd-56ef-1234567890ab",
            "arn:aws:kinesis:us-east-1:000000000000:stream/s",
        ] {
            assert!(matches!(resolve(bad), Err(KeyError::NotFound(_))), "{bad}");
        }
    }

    #[test]
    fn the_master_key_is_private_and_a_damaged_one_is_not_replaced() {
        let dir = tempfile::tempdir().unwrap();
        open(dir.path());
        let path = dir.path().join(DIRECTORY).join(FILE);
        assert!(!private_file::is_open_to_others(&path).unwrap());
        fs::write(&path, "0").unwrap();
        assert!(LocalKeys::open(dir.path(), Arc::new(SystemRng)).is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "0");
    }
}
