//! Keeps snapshots beside the state of a run, and puts them in its place.
//!
//! A snapshot is a directory with a checkpoint. Its files are linked, not copied: a file of a checkpoint is never written again
//! once it has its name. Reference tables are not part of it; they are read anew when it is restored.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use super::state::{Files, directory};
use crate::{
    error::AnalyticsError,
    service::Analytics,
    tables::{Application, SNAPSHOTS, SnapshotRecord, SnapshotStatus},
};

/// Where an application keeps its snapshots.
pub(super) fn snapshots(all: &Path, application: u64) -> PathBuf {
    all.join(format!("{application:016x}-snapshots"))
}

fn place(all: &Path, application: u64, snapshot: u64) -> PathBuf {
    snapshots(all, application).join(format!("{snapshot:016x}"))
}

fn sync(directory: &Path) -> io::Result<()> {
    File::open(directory)?.sync_all()
}

/// Removes a directory that may not be there.
pub(super) fn remove(directory: &Path) -> io::Result<()> {
    match fs::remove_dir_all(directory) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// A file under a second name; a copy where the file system has no second names.
fn link(from: &Path, to: &Path) -> io::Result<()> {
    if fs::hard_link(from, to).is_ok() {
        return Ok(());
    }
    fs::copy(from, to)?;
    File::open(to)?.sync_all()
}

fn link_all(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        match entry.file_type()?.is_dir() {
            true => link_all(&entry.path(), &to)?,
            false => link(&entry.path(), &to)?,
        }
    }
    sync(to)
}

/// Links the last checkpoint of a run to a snapshot. It is there as a whole or not at all.
fn keep(files: &Files, kept: &Path) -> io::Result<()> {
    if kept.exists() {
        return Ok(());
    }
    let unfinished = kept.with_extension("unfinished");
    remove(&unfinished)?;
    link_all(&files.last_checkpoint(), &unfinished.join("checkpoint-1"))?;
    sync(&unfinished)?;
    fs::rename(&unfinished, kept)?;
    kept.parent().map_or(Ok(()), |parent| {
        sync(parent)?;
        parent.parent().map_or(Ok(()), sync)
    })
}

/// Puts a snapshot in the place of an application's state.
pub(super) fn put_back(all: &Path, application: u64, snapshot: u64) -> io::Result<()> {
    let state = directory(all, application);
    remove(&state)?;
    link_all(&place(all, application, snapshot), &state)?;
    sync(all)
}

/// Whether a run is asked to keep its state.
pub(super) fn is_asked(analytics: &Analytics, application: &Application) -> Result<bool, AnalyticsError> {
    let all = analytics.snapshots(application.id)?;
    Ok(all.iter().any(|snapshot| snapshot.status == SnapshotStatus::Creating))
}

/// Keeps the last checkpoint under the names that are asked for.
pub(super) async fn keep_asked(
    analytics: &Analytics,
    application: &Application,
    files: &Files,
) -> Result<(), AnalyticsError> {
    for snapshot in analytics.snapshots(application.id)? {
        if snapshot.status == SnapshotStatus::Creating {
            keep(files, &place(&analytics.parts.directory, application.id, snapshot.id))?;
            settle(analytics, &snapshot, SnapshotStatus::Creating, Some(SnapshotStatus::Ready)).await?;
        }
    }
    Ok(())
}

/// What is left to do for the snapshots of an application that does not run: to remove what was deleted, and to say of what
/// no run has kept that it has failed.
pub(super) async fn tidy(
    analytics: &Analytics,
    application: &Application,
    runs: bool,
) -> Result<(), AnalyticsError> {
    for snapshot in analytics.snapshots(application.id)? {
        match snapshot.status {
            SnapshotStatus::Deleting => {
                remove(&place(&analytics.parts.directory, application.id, snapshot.id))?;
                settle(analytics, &snapshot, SnapshotStatus::Deleting, None).await?;
            }
            SnapshotStatus::Creating if !runs => {
                settle(analytics, &snapshot, SnapshotStatus::Creating, Some(SnapshotStatus::Failed)).await?;
            }
            _ => {}
        }
    }
    Ok(())
}

async fn settle(
    analytics: &Analytics,
    snapshot: &SnapshotRecord,
    from: SnapshotStatus,
    to: Option<SnapshotStatus>,
) -> Result<(), AnalyticsError> {
    let (key, id) = (snapshot.key(), snapshot.id);
    let written = analytics.parts.store.write(move |transaction| {
        let stored = transaction.get(SNAPSHOTS, &key)?;
        let Some(mut stored) = stored.filter(|stored| stored.id == id && stored.status == from) else {
            return Ok::<(), AnalyticsError>(());
        };
        match to {
            Some(to) => {
                stored.status = to;
                transaction.put(SNAPSHOTS, &key, &stored)?;
            }
            None => {
                transaction.delete(SNAPSHOTS, &key)?;
            }
        }
        Ok(())
    });
    written.await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        engine::Checkpoint,
        runner::state::{About, Entry},
    };

    fn checkpoint(bound: i64) -> Checkpoint<About> {
        Checkpoint { tables: Vec::new(), about: About { bound, ..About::default() } }
    }

    #[test]
    fn a_snapshot_outlives_later_checkpoints_and_takes_their_place() {
        let all = tempfile::tempdir().unwrap();
        let (mut files, _) = Files::open(directory(all.path(), 7)).unwrap();
        files.write(&checkpoint(1)).unwrap();
        let kept = place(all.path(), 7, 9);
        // What an earlier try left behind is in nobody's way.
        fs::create_dir_all(kept.with_extension("unfinished").join("checkpoint-1")).unwrap();
        keep(&files, &kept).unwrap();
        files.write(&checkpoint(2)).unwrap();
        files.write(&checkpoint(3)).unwrap();
        files.note(&Entry { time: 4, reads: Vec::new(), table_faults: false }).unwrap();
        drop(files);
        // Also when the server was killed in the middle of it.
        put_back(all.path(), 7, 9).unwrap();
        fs::remove_file(directory(all.path(), 7).join("checkpoint-1/manifest.json")).unwrap();
        put_back(all.path(), 7, 9).unwrap();
        let (mut files, restored) = Files::open(directory(all.path(), 7)).unwrap();
        let (restored, journal) = restored.unwrap();
        assert_eq!((restored.about.bound, journal.len()), (1, 0));
        // And it can be put back again.
        files.write(&checkpoint(5)).unwrap();
        put_back(all.path(), 7, 9).unwrap();
        let (_, restored) = Files::open(directory(all.path(), 7)).unwrap();
        assert_eq!(restored.unwrap().0.about.bound, 1);
    }
}
