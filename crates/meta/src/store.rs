//! The store on disk: one `redb` file.

use std::{
    collections::{BTreeSet, HashMap},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering::Relaxed},
    },
};

use millstream_runtime as runtime;
use parking_lot::{Mutex, RwLock};
use redb::{Database, ReadableDatabase, backends::InMemoryBackend};
use tokio::sync::watch;

use crate::{MetaError, Snapshot, Table, Transaction, engine::Engine, together::Together};

/// The newest layout of tables and values that this version knows; raised when a reader of an older version would
/// misread what is stored.
const FORMAT: u32 = 1;
const FORMAT_TABLE: Table<str, u32> = Table::new("format");
/// Under `last`, the number of the last commit: by it a commit that failed is told from one that failed too late.
const COMMITS: Table<str, u64> = Table::new("commits");

/// The metadata store. Cheap to clone.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

struct Inner {
    engine: RwLock<Engine>,
    watches: Mutex<HashMap<&'static str, watch::Sender<u64>>>,
    together: Arc<Together>,
    /// The number of the last change that was tried.
    tried: AtomicU64,
    /// For each time that the engine was opened anew: the last commit that was there.
    found: Mutex<Vec<Option<u64>>>,
}

/// Why a change was not committed.
enum Uncommitted<T, E> {
    /// It was not to be: nothing was written.
    Refused(E),
    /// The disk failed. It may be there all the same: then this is the first that is found when the engine is opened anew,
    /// which was opened so many times before.
    Failed { number: u64, openings: usize, result: T, error: MetaError },
}

impl<T, E> From<MetaError> for Uncommitted<T, E>
where
    E: From<MetaError>,
{
    fn from(error: MetaError) -> Self {
        Self::Refused(error.into())
    }
}

impl Store {
    /// Opens the store in this file, or makes it.
    ///
    /// # Errors
    /// `Locked` if another process has it; `Newer` if a newer version wrote it; `Storage` if it cannot be read.
    pub fn open(file: &Path) -> Result<Self, MetaError> {
        Self::over(Engine::open(file)?)
    }

    /// A store that is gone with the process.
    pub fn in_memory() -> Self {
        let database = Database::builder().create_with_backend(InMemoryBackend::new());
        let database = database.expect("memory has no I/O errors");
        Self::with(database).expect("memory has no I/O errors")
    }

    pub(crate) fn with(database: Database) -> Result<Self, MetaError> {
        Self::over(Engine::in_memory(database))
    }

    fn over(engine: Engine) -> Result<Self, MetaError> {
        let engine = RwLock::new(engine);
        let store = Self(Arc::new(Inner {
            engine,
            watches: Mutex::default(),
            together: Arc::default(),
            tried: AtomicU64::new(0),
            found: Mutex::default(),
        }));
        store.0.tried.store(store.snapshot()?.get(COMMITS, "last")?.unwrap_or(0), Relaxed);
        match store.snapshot()?.get(FORMAT_TABLE, "format")? {
            Some(found) if found > FORMAT => return Err(MetaError::Newer { found, known: FORMAT }),
            Some(_) => {} // there is one format so far; migrations from older ones go here
            None => store.write_now(|transaction| transaction.put(FORMAT_TABLE, "format", &FORMAT))?,
        }
        Ok(store)
    }

    pub(crate) fn together(&self) -> Arc<Together> {
        self.0.together.clone()
    }

    /// The store as it is now.
    pub fn snapshot(&self) -> Result<Snapshot, MetaError> {
        // Recursively: a change that is under way may ask, while somebody waits to put another engine in place.
        let engine = self.0.engine.read_recursive();
        if !engine.has_failed() {
            return engine.database.begin_read().map(Snapshot).map_err(MetaError::storage);
        }
        drop(engine);
        let mut engine = self.0.engine.write();
        let healed = engine.heal();
        if engine.has_failed() {
            healed?; // not even a copy can be had
        }
        engine.database.begin_read().map(Snapshot).map_err(MetaError::storage)
    }

    /// Sees to it that changes can be made, if the disk lets us.
    fn heal(&self) -> Result<(), MetaError> {
        if self.0.engine.read_recursive().can_write() {
            return Ok(());
        }
        let mut engine = self.0.engine.write();
        if engine.can_write() {
            return Ok(()); // somebody else was quicker
        }
        engine.heal()?;
        let snapshot = engine.database.begin_read().map(Snapshot).map_err(MetaError::storage)?;
        self.0.found.lock().push(snapshot.get(COMMITS, "last")?);
        drop(engine);
        // Whether the change that failed is there is known only now.
        self.0.watches.lock().values().for_each(|watch| watch.send_modify(|revision| *revision += 1));
        Ok(())
    }

    /// Changes the store: what `change` does happens as a whole, or not at all if it fails, and is durable on return.
    ///
    /// `change` may be run again if somebody else's change came between, so it must have no effect but on the
    /// transaction.
    pub async fn write<T, E>(
        &self,
        change: impl FnMut(&mut Transaction) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<MetaError> + Send + 'static,
    {
        let store = self.clone();
        runtime::blocking(move || store.write_now(change)).await
    }

    /// As [`write`](Self::write), on the calling thread: for start-up and tests.
    pub fn write_now<T, E: From<MetaError>>(
        &self,
        mut change: impl FnMut(&mut Transaction) -> Result<T, E>,
    ) -> Result<T, E> {
        self.heal()?;
        match self.try_write(&mut change) {
            Ok(result) => Ok(result),
            Err(Uncommitted::Refused(refused)) => {
                if !self.0.engine.read_recursive().can_write() {
                    // Now, so that the next one finds it in order; if that fails, the next one tries.
                    let _ = self.heal();
                }
                Err(refused)
            }
            Err(Uncommitted::Failed { number, openings, result, error }) => {
                self.heal()?;
                let found = self.0.found.lock().get(openings).copied().flatten();
                if found == Some(number) { Ok(result) } else { Err(error.into()) }
            }
        }
    }

    fn try_write<T, E: From<MetaError>>(
        &self,
        change: &mut impl FnMut(&mut Transaction) -> Result<T, E>,
    ) -> Result<T, Uncommitted<T, E>> {
        let engine = self.0.engine.read_recursive();
        let openings = self.0.found.lock().len();
        let inner = engine.database.begin_write().map_err(MetaError::storage)?;
        let mut transaction = Transaction { inner, touched: BTreeSet::new(), writes: 0 };
        // Dropping the transaction undoes it.
        let result = change(&mut transaction).map_err(Uncommitted::Refused)?;
        if transaction.touched.is_empty() {
            return Ok(result);
        }
        let number = self.0.tried.fetch_add(1, Relaxed) + 1;
        transaction.put(COMMITS, "last", &number)?;
        if let Err(error) = transaction.inner.commit() {
            return Err(Uncommitted::Failed { number, openings, result, error: MetaError::storage(error) });
        }
        drop(engine);
        let watches = self.0.watches.lock();
        for table in transaction.touched {
            if let Some(watch) = watches.get(table) {
                watch.send_modify(|revision| *revision += 1);
            }
        }
        Ok(result)
    }

    /// Told after every change of the table. The number counts changes since the first watch.
    pub fn watch<K: ?Sized, V>(&self, table: Table<K, V>) -> watch::Receiver<u64> {
        self.0.watches.lock().entry(table.name).or_insert_with(|| watch::Sender::new(0)).subscribe()
    }
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};

    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Thing {
        size: u32,
    }

    const THINGS: Table<(String, u64), Thing> = Table::new("things");

    fn key(name: &str, number: u64) -> (String, u64) {
        (name.to_owned(), number)
    }

    fn put(store: &Store, name: &str, number: u64, size: u32) {
        store
            .write_now(|t| -> Result<(), MetaError> { t.put(THINGS, &key(name, number), &Thing { size }) })
            .unwrap();
    }

    fn sizes(store: &Store, prefix: &impl crate::Key) -> Vec<u32> {
        store.snapshot().unwrap().scan(THINGS, prefix).unwrap().iter().map(|thing| thing.size).collect()
    }

    #[test]
    fn what_was_written_is_there_after_reopening() {
        let directory = tempfile::tempdir().unwrap();
        let file = directory.path().join("meta.redb");
        put(&Store::open(&file).unwrap(), "a", 1, 7);
        let store = Store::open(&file).unwrap();
        assert_eq!(store.snapshot().unwrap().get(THINGS, &key("a", 1)).unwrap(), Some(Thing { size: 7 }));
        assert!(matches!(Store::open(&file), Err(MetaError::Locked)));
    }

    #[test]
    fn a_failed_change_changes_nothing() {
        let store = Store::in_memory();
        let result = store.write_now(|t| -> Result<(), MetaError> {
            t.put(THINGS, &key("a", 1), &Thing { size: 1 })?;
            Err(MetaError::Locked)
        });
        assert!(result.is_err());
        assert!(sizes(&store, &()).is_empty());
    }

    #[test]
    fn scans_keep_to_the_prefix_and_to_key_order() {
        let store = Store::in_memory();
        for (name, number, size) in [("a", 256, 3), ("a", 1, 1), ("ab", 1, 9), ("a", 2, 2)] {
            put(&store, name, number, size);
        }
        assert_eq!(sizes(&store, &"a"), [1, 2, 3]);
        assert_eq!(sizes(&store, &()), [1, 2, 3, 9]);
    }

    #[tokio::test]
    async fn watches_tell_of_changes_to_their_table_only() {
        let store = Store::in_memory();
        let mut watch = store.watch(THINGS);
        const OTHERS: Table<u64, u32> = Table::new("others");
        store.write(|t| -> Result<(), MetaError> { t.put(OTHERS, &1, &1) }).await.unwrap();
        assert!(!watch.has_changed().unwrap());
        put(&store, "a", 1, 1);
        watch.changed().await.unwrap();
    }

    #[test]
    fn a_newer_format_is_refused() {
        let directory = tempfile::tempdir().unwrap();
        let file = directory.path().join("meta.redb");
        let store = Store::open(&file).unwrap();
        store.write_now(|t| -> Result<(), MetaError> { t.put(FORMAT_TABLE, "format", &99) }).unwrap();
        drop(store);
        assert!(matches!(Store::open(&file), Err(MetaError::Newer { found: 99, .. })));
    }

    #[test]
    fn a_disk_that_failed_is_used_again_and_read_meanwhile() {
        let directory = tempfile::tempdir().unwrap();
        let (file, new) = (directory.path().join("meta.redb"), directory.path().join("meta.new"));
        let store = Store::open(&file).unwrap();
        put(&store, "a", 1, 10);
        let watch = store.watch(THINGS);
        store.0.engine.read().fail();
        put(&store, "a", 2, 20);
        assert_eq!(sizes(&store, &()), [10, 20], "a new file has taken the place of the old one");
        assert!(watch.has_changed().unwrap(), "whoever watches looks again");

        // Nothing can be written while this is in the way.
        std::fs::create_dir(&new).unwrap();
        store.0.engine.read().fail();
        let refused = store
            .write_now(|t| -> Result<(), MetaError> { t.put(THINGS, &key("a", 3), &Thing { size: 30 }) });
        assert!(matches!(refused, Err(MetaError::Storage(_))), "{refused:?}");
        assert_eq!(sizes(&store, &()), [10, 20], "reading goes on");
        std::fs::remove_dir(&new).unwrap();
        put(&store, "a", 4, 40);
        drop(store);
        assert_eq!(sizes(&Store::open(&file).unwrap(), &()), [10, 20, 40]);
    }

    #[test]
    fn a_change_that_failed_is_not_there() {
        let directory = tempfile::tempdir().unwrap();
        let store = Store::open(&directory.path().join("meta.redb")).unwrap();
        put(&store, "a", 1, 10);
        let failed = store.write_now(|t| -> Result<(), MetaError> {
            t.put(THINGS, &key("a", 2), &Thing { size: 20 })?;
            store.0.engine.read_recursive().fail();
            Ok(())
        });
        assert!(matches!(failed, Err(MetaError::Storage(_))), "{failed:?}");
        assert_eq!(sizes(&store, &()), [10]);
        put(&store, "a", 3, 30);
        assert_eq!(sizes(&store, &()), [10, 30]);
    }

    #[test]
    fn a_store_that_was_not_closed_is_written_anew() {
        let directory = tempfile::tempdir().unwrap();
        let (file, copy) = (directory.path().join("meta.redb"), directory.path().join("copy.redb"));
        let store = Store::open(&file).unwrap();
        put(&store, "a", 1, 10);
        std::fs::copy(&file, &copy).unwrap(); // as a killed process leaves it
        let before = std::os::unix::fs::MetadataExt::ino(&std::fs::metadata(&copy).unwrap());
        let again = Store::open(&copy).unwrap();
        assert_eq!(sizes(&again, &()), [10]);
        assert_ne!(std::os::unix::fs::MetadataExt::ino(&std::fs::metadata(&copy).unwrap()), before);
        put(&again, "a", 2, 20);
    }
}
