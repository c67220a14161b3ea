//! Where the master key of the key management service lies: in a file of its own, or sealed by a passphrase.
//!
//! Whoever has the master key and the data directory has all that was encrypted; whoever loses it has lost that. With a
//! passphrase nothing in the data directory opens it, and the server starts only when it is told the passphrase.

use std::{fs, io, path::Path, sync::Arc};

use base::Rng;
use kms::{Keystore, SealedMaster};
use millstream_base as base;
use millstream_kms as kms;
use zeroize::Zeroizing;

use crate::{config, private_file};

const DIRECTORY: &str = "keys";
const KEY_FILE: &str = "master.key";
const SEALED_FILE: &str = "keystore.json";

/// Opens the keystore, or makes one. A master key that lay in a file is sealed, and its file removed, at the first start
/// with a passphrase.
pub(crate) fn open(config: &config::Kms, data_dir: &Path, rng: Arc<dyn Rng>) -> io::Result<Keystore> {
    let directory = data_dir.join(DIRECTORY);
    private_file::directory(&directory)?;
    let key_file = config.key_file.clone().unwrap_or_else(|| directory.join(KEY_FILE));
    let sealed_file = directory.join(SEALED_FILE);
    let sealed = read(&sealed_file)?;
    let Some(passphrase) = passphrase(config)? else {
        if sealed.is_some() {
            let what = "is sealed: kms.passphrase or kms.passphrase_file must say by which passphrase";
            return Err(invalid(&sealed_file, what));
        }
        return from_file(&key_file, &rng)?.map_or_else(|| new_in_file(&key_file, &rng), Ok);
    };
    if let Some(text) = sealed {
        let sealed: SealedMaster =
            serde_json::from_str(&text).map_err(|_| invalid(&sealed_file, "does not hold a sealed key"))?;
        return sealed
            .open(&passphrase, rng)
            .ok_or_else(|| invalid(&sealed_file, "does not open with the passphrase"));
    }
    let from_file = from_file(&key_file, &rng)?;
    let was_in_file = from_file.is_some();
    let keystore = from_file.unwrap_or_else(|| Keystore::generate(rng.clone()));
    let text = serde_json::to_string_pretty(&keystore.seal_master(&passphrase)).map_err(io::Error::other)?;
    private_file::write(&sealed_file, text.as_bytes(), rng.as_ref())?;
    if was_in_file {
        fs::remove_file(&key_file)?;
    }
    Ok(keystore)
}

fn passphrase(config: &config::Kms) -> io::Result<Option<Zeroizing<String>>> {
    let given = match &config.passphrase_file {
        Some(file) => Zeroizing::new(fs::read_to_string(file)?),
        None => Zeroizing::new(config.passphrase.clone()),
    };
    let given = given.trim_end_matches(['\r', '\n']);
    Ok((!given.is_empty()).then(|| Zeroizing::new(given.to_owned())))
}

fn from_file(path: &Path, rng: &Arc<dyn Rng>) -> io::Result<Option<Keystore>> {
    let Some(text) = read(path)? else { return Ok(None) };
    Keystore::from_text(&text, rng.clone()).map(Some).ok_or_else(|| invalid(path, "does not hold a key"))
}

fn new_in_file(path: &Path, rng: &Arc<dyn Rng>) -> io::Result<Keystore> {
    let keystore = Keystore::generate(rng.clone());
    private_file::write(path, keystore.to_text().as_bytes(), rng.as_ref())?;
    Ok(keystore)
}

fn read(path: &Path) -> io::Result<Option<Zeroizing<String>>> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(Zeroizing::new(text))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn invalid(path: &Path, what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("{} {what}", path.display()))
}

#[cfg(test)]
mod tests {
    use base::SystemRng;

    use super::*;

    fn config(passphrase: &str) -> config::Kms {
        config::Kms { key_file: None, passphrase: passphrase.into(), passphrase_file: None }
    }

    fn open(dir: &Path, passphrase: &str) -> io::Result<String> {
        super::open(&config(passphrase), dir, Arc::new(SystemRng))
            .map(|keystore| keystore.to_text().to_string())
    }

    #[test]
    fn the_master_key_is_private_and_a_damaged_one_is_not_replaced() {
        let dir = tempfile::tempdir().unwrap();
        let made = open(dir.path(), "").unwrap();
        assert_eq!(open(dir.path(), "").unwrap(), made);
        let path = dir.path().join(DIRECTORY).join(KEY_FILE);
        assert!(!private_file::is_open_to_others(&path).unwrap());
        fs::write(&path, "0").unwrap();
        assert!(open(dir.path(), "").is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "0");
    }

    #[test]
    fn a_passphrase_takes_the_place_of_the_file_and_is_needed_from_then_on() {
        let dir = tempfile::tempdir().unwrap();
        let made = open(dir.path(), "").unwrap();
        assert_eq!(open(dir.path(), "open sesame").unwrap(), made);
        assert!(!dir.path().join(DIRECTORY).join(KEY_FILE).exists());
        assert_eq!(open(dir.path(), "open sesame").unwrap(), made);
        assert!(open(dir.path(), "").unwrap_err().to_string().contains("kms.passphrase"));
        assert!(open(dir.path(), "open barley").is_err());
    }

    #[test]
    fn files_named_in_the_configuration_are_used() {
        let dir = tempfile::tempdir().unwrap();
        let (key_file, passphrase_file) = (dir.path().join("elsewhere"), dir.path().join("passphrase"));
        let mut config = config("");
        config.key_file = Some(key_file.clone());
        let open = |config: &config::Kms| {
            super::open(config, dir.path(), Arc::new(SystemRng)).unwrap().to_text().to_string()
        };
        let made = open(&config);
        assert_eq!(fs::read_to_string(&key_file).unwrap(), made);
        fs::write(&passphrase_file, "open sesame\n").unwrap();
        config.passphrase_file = Some(passphrase_file);
        assert_eq!(open(&config), made);
        assert!(!key_file.exists());
    }
}
