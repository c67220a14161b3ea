//! The root credentials: from the environment, or made at first start; those of further accounts always from the file.
//!
//! They are the only credentials until users exist. The secrets are never logged or printed.

use std::{fs, io, path::Path};

use base::{AccountId, Rng};
use millstream_base as base;
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use crate::private_file;

/// An access key of the account's root.
#[derive(Clone, Debug)]
pub struct RootCredentials {
    /// The public part.
    pub access_key_id: String,
    /// The secret part.
    pub secret_access_key: SecretString,
}

/// Why there are none.
#[derive(Debug, thiserror::Error)]
pub enum CredentialsError {
    /// Only one of the two variables is set, or one is empty.
    #[error("MILLSTREAM_ROOT_ACCESS_KEY_ID and MILLSTREAM_ROOT_SECRET_ACCESS_KEY are set together")]
    Half,
    /// The file holds something else.
    #[error(
        "{0} is not a credentials file: [default] with aws_access_key_id and aws_secret_access_key is expected"
    )]
    Malformed(String),
    /// The file cannot be read or written.
    #[error("{path}: {error}")]
    Io {
        /// The file.
        path: String,
        /// Why.
        error: io::Error,
    },
}

/// The profile of the server's first account.
const DEFAULT: &str = "default";
const HEAD: &str =
    "# The root credentials of this server. Use them with AWS_SHARED_CREDENTIALS_FILE, or copy them.\n";

/// The profile that begins on this line.
fn header(line: &str) -> Option<&str> {
    line.trim().strip_prefix('[')?.strip_suffix(']').map(str::trim)
}

/// The file's name in the data directory.
pub const FILE: &str = "root-credentials";

impl RootCredentials {
    /// From the variables, else from the file, which is made if there is none.
    pub fn load(
        variable: impl Fn(&str) -> Option<String>,
        data_dir: &Path,
        rng: &dyn Rng,
    ) -> Result<Self, CredentialsError> {
        let id = variable("MILLSTREAM_ROOT_ACCESS_KEY_ID");
        let secret = variable("MILLSTREAM_ROOT_SECRET_ACCESS_KEY");
        match (id, secret) {
            (Some(id), Some(secret)) if !id.is_empty() && !secret.is_empty() => {
                Ok(Self { access_key_id: id, secret_access_key: secret.into() })
            }
            (None, None) => Self::from_file(&data_dir.join(FILE), DEFAULT, rng),
            _ => Err(CredentialsError::Half),
        }
    }

    /// Those of a further account, under a profile of its number in the same file; made if there are none.
    pub fn of_account(account: &AccountId, data_dir: &Path, rng: &dyn Rng) -> Result<Self, CredentialsError> {
        Self::from_file(&data_dir.join(FILE), account.as_str(), rng)
    }

    fn from_file(path: &Path, profile: &str, rng: &dyn Rng) -> Result<Self, CredentialsError> {
        let failed = |error| CredentialsError::Io { path: path.display().to_string(), error };
        match fs::read_to_string(path).map(Zeroizing::new) {
            Ok(text) => {
                if private_file::is_open_to_others(path).map_err(failed)? {
                    tracing::warn!(path = %path.display(), "credentials file can be read by others; chmod 600 it");
                }
                if let Some(found) = Self::parse(&text, profile) {
                    return Ok(found);
                }
                let profiles = || text.lines().any(|line| line.trim_start().starts_with('['));
                let is_there = text.lines().any(|line| header(line) == Some(profile));
                if profile == DEFAULT || is_there || !profiles() {
                    return Err(CredentialsError::Malformed(path.display().to_string()));
                }
                Self::make(path, &text, profile, rng).map_err(failed)
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                Self::make(path, HEAD, profile, rng).map_err(failed)
            }
            Err(error) => Err(failed(error)),
        }
    }

    /// Makes new ones, and adds them to what the file holds.
    fn make(path: &Path, before: &str, profile: &str, rng: &dyn Rng) -> io::Result<Self> {
        let made = Self::generate(rng);
        let gap = if before.ends_with('\n') { "" } else { "\n" };
        let text = Zeroizing::new([before, gap, &made.print(profile)].concat());
        private_file::write(path, text.as_bytes(), rng)?;
        tracing::info!(path = %path.display(), profile, "root credentials were made");
        Ok(made)
    }

    /// New ones, shaped like those of AWS: `AKIA` and 16 of base32; 40 characters of 240 bits.
    pub fn generate(rng: &dyn Rng) -> Self {
        let pick = |alphabet: &[u8], bits: u32, count: usize| -> String {
            let mut bytes = Zeroizing::new(vec![0; count]);
            rng.fill(&mut bytes);
            bytes.iter().map(|byte| char::from(alphabet[usize::from(byte >> (8 - bits))])).collect()
        };
        let id = pick(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 5, 16);
        let secret = pick(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", 6, 40);
        Self { access_key_id: format!("AKIA{id}"), secret_access_key: secret.into() }
    }

    fn parse(text: &str, profile: &str) -> Option<Self> {
        let of_profile = text.lines().skip_while(|line| header(line) != Some(profile)).skip(1);
        let lines: Vec<&str> = of_profile.take_while(|line| header(line).is_none()).collect();
        let value = |name: &str| {
            lines.iter().find_map(|line| {
                let (key, value) = line.split_once('=')?;
                (key.trim() == name && !value.trim().is_empty()).then(|| value.trim().to_owned())
            })
        };
        Some(Self {
            access_key_id: value("aws_access_key_id")?,
            secret_access_key: value("aws_secret_access_key")?.into(),
        })
    }

    fn print(&self, profile: &str) -> Zeroizing<String> {
        Zeroizing::new(format!(
            "[{profile}]\naws_access_key_id = {}\naws_secret_access_key = {}\n",
            self.access_key_id,
            self.secret_access_key.expose_secret()
        ))
    }
}

#[cfg(test)]
mod tests {
    use base::SystemRng;

    use super::*;

    #[test]
    fn made_once_and_read_again() {
        let dir = tempfile::tempdir().unwrap();
        let first = RootCredentials::load(|_| None, dir.path(), &SystemRng).unwrap();
        let second = RootCredentials::load(|_| None, dir.path(), &SystemRng).unwrap();
        assert_eq!(first.access_key_id, second.access_key_id);
        assert_eq!(first.secret_access_key.expose_secret(), second.secret_access_key.expose_secret());
        assert_eq!((first.access_key_id.len(), first.secret_access_key.expose_secret().len()), (20, 40));
        assert!(!private_file::is_open_to_others(&dir.path().join(FILE)).unwrap());
        assert!(!format!("{first:?}").contains(first.secret_access_key.expose_secret()));
    }

    #[test]
    fn the_environment_wins_and_half_of_it_is_an_error() {
        let dir = tempfile::tempdir().unwrap();
        let both = |name: &str| Some(if name.contains("SECRET") { "s" } else { "AKIDEXAMPLE" }.to_owned());
        let found = RootCredentials::load(both, dir.path(), &SystemRng).unwrap();
        assert_eq!(found.access_key_id, "AKIDEXAMPLE");
        assert!(!dir.path().join(FILE).exists());
        let half = |name: &str| (!name.contains("SECRET")).then(|| "AKIDEXAMPLE".to_owned());
        assert!(matches!(RootCredentials::load(half, dir.path(), &SystemRng), Err(CredentialsError::Half)));
    }

    #[test]
    fn each_account_has_a_profile_and_keeps_it() {
        let dir = tempfile::tempdir().unwrap();
        let first = RootCredentials::load(|_| None, dir.path(), &SystemRng).unwrap();
        let account = |text: &str| AccountId::parse(text).unwrap();
        let of = |text: &str| RootCredentials::of_account(&account(text), dir.path(), &SystemRng).unwrap();
        let (second, third) = (of("111111111111"), of("222222222222"));
        for (made, again) in [
            (&first, &RootCredentials::load(|_| None, dir.path(), &SystemRng).unwrap()),
            (&second, &of("111111111111")),
            (&third, &of("222222222222")),
        ] {
            assert_eq!(made.access_key_id, again.access_key_id);
            assert_eq!(made.secret_access_key.expose_secret(), again.secret_access_key.expose_secret());
        }
        assert!(first.access_key_id != second.access_key_id && second.access_key_id != third.access_key_id);
        assert!(!private_file::is_open_to_others(&dir.path().join(FILE)).unwrap());
    }

    #[test]
    fn another_file_is_refused_and_left_alone() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join(FILE), "hello").unwrap();
        let error = RootCredentials::load(|_| None, dir.path(), &SystemRng).unwrap_err();
        assert!(matches!(error, CredentialsError::Malformed(_)));
        assert_eq!(fs::read_to_string(dir.path().join(FILE)).unwrap(), "hello");
    }
}
