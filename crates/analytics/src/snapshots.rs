//! Snapshots: the state of an application, kept under a name, and how an application goes back to one.
//!
//! A call only says that there is to be a snapshot; the application's run keeps it, together with a checkpoint of that moment
//! (`runner/keep.rs`). A start, an update or a rollback only says which state the next run begins with; the run puts it in
//! place before it does anything else. So neither is lost or done by halves when the server is killed in between.

use api::Caller;
use base::Timestamp;
use millstream_api as api;
use millstream_base as base;

use crate::{
    error::AnalyticsError,
    given::invalid,
    service::{Analytics, check, in_state},
    tables::{
        APPLICATIONS, Application, Restore, RestoreType, Restoring, SNAPSHOTS, SnapshotRecord,
        SnapshotStatus, Start, Status,
    },
};

impl Analytics {
    /// The snapshots of an application, by its id.
    pub(crate) fn snapshots(&self, application: u64) -> Result<Vec<SnapshotRecord>, AnalyticsError> {
        Ok(self.parts.store.snapshot()?.scan(SNAPSHOTS, &application)?)
    }

    /// Asks for a snapshot of an application that runs.
    pub(crate) async fn create_snapshot(
        &self,
        caller: &Caller,
        name: &str,
        snapshot: String,
    ) -> Result<(), AnalyticsError> {
        let application = self.find(caller, name)?;
        let (key, most) = (application.key(), self.parts.limits.analytics_snapshots_per_application);
        let (id, created_ms) = (self.parts.rng.next_u64(), self.parts.clock.now().as_millis());
        let written = self.parts.store.write(move |transaction| {
            let Some(application) = transaction.get(APPLICATIONS, &key)? else {
                return Err(crate::service::not_found(&key.0, &key.2));
            };
            if application.status != Status::Running {
                return Err(in_state(&application));
            }
            let all = transaction.scan(SNAPSHOTS, &application.id)?;
            if all.iter().any(|other| other.name == snapshot) {
                return Err(AnalyticsError::InUse(format!(
                    "Application {} has a snapshot {snapshot} already",
                    application.name
                )));
            }
            if let Some(other) = all.iter().find(|other| other.status == SnapshotStatus::Creating) {
                return Err(AnalyticsError::InUse(format!(
                    "The snapshot {} of application {} is being created",
                    other.name, application.name
                )));
            }
            if all.len() as u64 >= most {
                return Err(AnalyticsError::LimitExceeded(format!(
                    "An application has at most {most} snapshots"
                )));
            }
            let record = SnapshotRecord {
                id,
                application: application.id,
                name: snapshot.clone(),
                status: SnapshotStatus::Creating,
                version: application.version,
                created_ms,
            };
            transaction.put(SNAPSHOTS, &record.key(), &record)?;
            Ok(())
        });
        written.await?;
        self.changed.send_replace(());
        Ok(())
    }

    /// A snapshot by its name.
    pub(crate) fn find_snapshot(
        &self,
        application: &Application,
        snapshot: &str,
    ) -> Result<SnapshotRecord, AnalyticsError> {
        let found = self.parts.store.snapshot()?.get(SNAPSHOTS, &(application.id, snapshot.to_owned()))?;
        found.ok_or_else(|| no_snapshot(application, snapshot))
    }

    /// Snapshots of an application, the newest first, after the one of this name; and whether there are more.
    pub(crate) fn list_snapshots(
        &self,
        application: &Application,
        after: Option<&str>,
        limit: Option<i32>,
    ) -> Result<(Vec<SnapshotRecord>, bool), AnalyticsError> {
        let limit = usize::try_from(limit.unwrap_or(50)).unwrap_or(50);
        let mut all = self.snapshots(application.id)?;
        all.sort_by(|a, b| (b.created_ms, &b.name).cmp(&(a.created_ms, &a.name)));
        if let Some(after) = after {
            let at = all.iter().position(|snapshot| snapshot.name == after);
            let at = at.ok_or_else(|| invalid("NextToken is not one that this operation gave"))?;
            all.drain(..=at);
        }
        let more = all.len() > limit;
        all.truncate(limit);
        Ok((all, more))
    }

    /// Deletes a snapshot; its files go with the next step of the reconciler.
    pub(crate) async fn delete_snapshot(
        &self,
        caller: &Caller,
        name: &str,
        snapshot: String,
        created: Timestamp,
    ) -> Result<(), AnalyticsError> {
        let key = self.find(caller, name)?.key();
        let given = created.as_millis() / 1000;
        let written = self.parts.store.write(move |transaction| {
            let Some(application) = transaction.get(APPLICATIONS, &key)? else {
                return Err(crate::service::not_found(&key.0, &key.2));
            };
            let key = (application.id, snapshot.clone());
            let Some(mut record) = transaction.get(SNAPSHOTS, &key)? else {
                return Err(no_snapshot(&application, &snapshot));
            };
            if record.created_ms / 1000 != given {
                return Err(invalid("SnapshotCreationTimestamp is not that of the snapshot"));
            }
            let restoring = application.restoring == Some(Restoring::Snapshot(record.id));
            if restoring || matches!(record.status, SnapshotStatus::Creating | SnapshotStatus::Deleting) {
                return Err(AnalyticsError::InUse(format!(
                    "The snapshot {snapshot} is {}",
                    if restoring { "being restored".into() } else { format!("{:?}", record.status) }
                )));
            }
            record.status = SnapshotStatus::Deleting;
            transaction.put(SNAPSHOTS, &key, &record)?;
            Ok(())
        });
        written.await?;
        self.changed.send_replace(());
        Ok(())
    }

    /// Makes an application that runs what it was in the version that ran before, with the state of its newest snapshot.
    pub(crate) async fn roll_back(
        &self,
        caller: &Caller,
        name: &str,
        version: i64,
    ) -> Result<Application, AnalyticsError> {
        let now_ms = self.parts.clock.now().as_millis();
        let change = move |application: &mut Application, snapshots: &[SnapshotRecord]| {
            if version != application.version {
                return Err(AnalyticsError::ConcurrentModification(format!(
                    "The application version {version} is not the current version {}",
                    application.version
                )));
            }
            if application.status != Status::Running {
                return Err(in_state(application));
            }
            let Some(newest) = newest(snapshots) else {
                return Err(AnalyticsError::InvalidRequest(format!(
                    "Application {} has no snapshot to roll back to",
                    application.name
                )));
            };
            let Some(before) = application.ran_before().cloned() else {
                return Err(AnalyticsError::InvalidRequest(format!(
                    "Application {} has not run in another version",
                    application.name
                )));
            };
            application.roll_back(before);
            application.updated_ms = now_ms;
            let restoring = Restoring::Snapshot(newest.id);
            forget_positions(application, restoring);
            application.restoring = Some(restoring);
            application.status = Status::Starting;
            application.starts += 1;
            check(application)
        };
        Ok(self.change_seeing(caller, name, None, change).await?.0)
    }
}

fn no_snapshot(application: &Application, snapshot: &str) -> AnalyticsError {
    AnalyticsError::NotFound(format!("Application {} has no snapshot {snapshot}", application.name))
}

/// The newest snapshot that can be restored.
fn newest(snapshots: &[SnapshotRecord]) -> Option<&SnapshotRecord> {
    let ready = snapshots.iter().filter(|snapshot| snapshot.status == SnapshotStatus::Ready);
    ready.max_by_key(|snapshot| snapshot.created_ms)
}

/// What a run is to do so that the application is restored as a caller says.
pub(crate) fn restoring(
    snapshots: &[SnapshotRecord],
    application: &Application,
    restore: &Restore,
) -> Result<Restoring, AnalyticsError> {
    match (restore.kind, &restore.snapshot) {
        (RestoreType::Skip, None) => Ok(Restoring::Nothing),
        (RestoreType::Latest, None) => match newest(snapshots) {
            Some(newest) => Ok(Restoring::Snapshot(newest.id)),
            None => {
                Err(AnalyticsError::NotFound(format!("Application {} has no snapshot", application.name)))
            }
        },
        (RestoreType::Custom, Some(name)) => {
            let found = snapshots.iter().find(|snapshot| snapshot.name == *name);
            let found = found.ok_or_else(|| no_snapshot(application, name))?;
            match found.status {
                SnapshotStatus::Ready => Ok(Restoring::Snapshot(found.id)),
                status => Err(AnalyticsError::InUse(format!(
                    "The snapshot {name} is {status:?} and cannot be restored"
                ))),
            }
        }
        (RestoreType::Custom, None) => Err(invalid("RESTORE_FROM_CUSTOM_SNAPSHOT needs the SnapshotName")),
        (RestoreType::Skip | RestoreType::Latest, Some(_)) => {
            Err(invalid("SnapshotName is for RESTORE_FROM_CUSTOM_SNAPSHOT alone"))
        }
    }
}

/// The inputs go on where the snapshot has them; without one, those that went on where they stopped begin at NOW.
pub(crate) fn forget_positions(application: &mut Application, restoring: Restoring) {
    for input in &mut application.inputs {
        match restoring {
            Restoring::Snapshot(_) => input.start = Some(Start::LastStoppedPoint),
            Restoring::Nothing if input.start == Some(Start::LastStoppedPoint) => {
                input.start = Some(Start::Now);
            }
            Restoring::Nothing => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn snapshot(id: u64, name: &str, status: SnapshotStatus) -> SnapshotRecord {
        SnapshotRecord { id, application: 1, name: name.into(), status, version: 1, created_ms: id as i64 }
    }

    #[test]
    fn only_snapshots_that_are_ready_are_the_newest() {
        let all = [
            snapshot(1, "a", SnapshotStatus::Ready),
            snapshot(3, "b", SnapshotStatus::Ready),
            snapshot(4, "c", SnapshotStatus::Creating),
            snapshot(5, "d", SnapshotStatus::Failed),
        ];
        assert_eq!(newest(&all).map(|snapshot| snapshot.id), Some(3));
        assert_eq!(newest(&all[2..]), None);
    }
}
