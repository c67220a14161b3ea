//! The metadata store: a file with some bytes changed is sound, or damaged, and nothing else.

use std::{fs, sync::OnceLock};

use millstream_meta::{MetaError, Store, Table, verify};

use crate::take;

const THINGS: Table<u64, String> = Table::new("things");

/// A store with a few hundred rows, as its file holds it.
fn sound() -> &'static [u8] {
    static SOUND: OnceLock<Vec<u8>> = OnceLock::new();
    SOUND.get_or_init(|| {
        let directory = tempfile::tempdir().expect("there is room for temporary files");
        let file = directory.path().join("meta.redb");
        let store = Store::open(&file).expect("the disk works");
        let put = |from: u64| {
            store.write_now(|t| -> Result<(), MetaError> {
                (from..from + 100).try_for_each(|n| t.put(THINGS, &n, &format!("thing {n}").repeat(9)))
            })
        };
        put(0).and_then(|()| put(50)).expect("the disk works");
        drop(store);
        fs::read(&file).expect("it was written")
    })
}

/// A sound store with some bytes changed.
pub fn patched(data: &[u8]) {
    let mut bytes = sound().to_vec();
    let length = bytes.len();
    for mut patch in data.chunks(5).take(64) {
        let [kind, high, middle, low, value] = take::<5>(&mut patch);
        // The first page holds what everything else hangs on.
        let span = if kind % 2 == 0 { 512 } else { length };
        let at = u32::from_be_bytes([0, high, middle, low]) as usize % span;
        bytes[at] = if kind & 2 == 0 { bytes[at] ^ value } else { value };
    }
    let directory = tempfile::tempdir().expect("there is room for temporary files");
    let file = directory.path().join("meta.redb");
    fs::write(&file, &bytes).expect("the disk works");
    let _ = verify(&file);
    assert_eq!(fs::read(&file).expect("it is there"), bytes, "looking changes nothing");
}
