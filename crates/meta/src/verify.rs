//! Looks at every page of a store that nobody has open, without changing it: what `millstream doctor` shows.

use std::{fs, path::Path};

use crate::{
    MetaError, Store,
    engine::{guarded, in_memory_copy},
};

/// Whether every page of the store is as it was written. A commit that a crash has cut is no damage.
///
/// The engine mends such a commit when it opens a file, so it is given a copy in memory; metadata is small.
///
/// # Errors
/// `Newer` if a newer version wrote it; `Storage` if the file cannot be read, or is damaged so badly that the engine does
/// not open it.
pub fn verify(file: &Path) -> Result<bool, MetaError> {
    let bytes = fs::read(file).map_err(MetaError::storage)?;
    guarded(|| {
        let mut database = in_memory_copy(&bytes)?;
        let sound = database.check_integrity().map_err(MetaError::storage)?;
        if sound {
            Store::with(database)?;
        }
        Ok(sound)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Table;

    const THINGS: Table<u64, String> = Table::new("things");

    #[test]
    fn a_sound_store_is_sound_and_stays_as_it_is() {
        let directory = tempfile::tempdir().unwrap();
        let file = directory.path().join("meta.redb");
        let store = Store::open(&file).unwrap();
        for n in 0..500 {
            let text = "x".repeat(200);
            store.write_now(|t| -> Result<(), MetaError> { t.put(THINGS, &n, &text) }).unwrap();
        }
        drop(store);
        let before = fs::read(&file).unwrap();
        assert!(verify(&file).unwrap());
        assert_eq!(fs::read(&file).unwrap(), before);
        // Somewhere among the values.
        let at = before.windows(200).rposition(|part| part == [b'x'; 200]).unwrap();
        let mut damaged = before;
        damaged[at] = b'y';
        fs::write(&file, &damaged).unwrap();
        assert!(!verify(&file).is_ok_and(|sound| sound));
        fs::write(&file, &damaged[..damaged.len() / 2]).unwrap();
        assert!(!verify(&file).is_ok_and(|sound| sound));
    }
}
