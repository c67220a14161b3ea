//! Runs applications: a reconciler that starts and stops them, and one run for each that is to be running.
//!
//! A run reads its inputs, feeds the engine, and appends what comes out. Before anything is appended, the journal says
//! which records and which times it follows from; so a run that was cut off is repeated from the last checkpoint, comes to
//! the same rows, and appends them under the same ordinals, which the streams do not take twice.

mod callers;
mod deliver;
mod invoke;
mod keep;
mod messages;
mod preprocess;
mod references;
mod replay;
mod run;
mod shards;
mod state;

pub(crate) use preprocess::Preprocess;
pub(crate) use run::Piece;

use std::{collections::HashMap, sync::Arc, time::Duration};

use meta::MetaError;
use millstream_meta as meta;
use millstream_runtime::{self as runtime, Shutdown, ShutdownTrigger, Task, WorkError, Worker};
use tokio::sync::watch;
use tracing::info;

use crate::{
    error::AnalyticsError,
    service::Analytics,
    tables::{APPLICATIONS, Application, SNAPSHOTS, Status},
};

/// How often it looks even if nobody says that something changed.
const LOOK: Duration = Duration::from_secs(5);

struct Active {
    version: i64,
    stop: ShutdownTrigger,
    task: Task<()>,
}

/// Starts and stops the runs of applications.
pub struct ApplicationsWorker {
    analytics: Arc<Analytics>,
    changes: watch::Receiver<()>,
    active: HashMap<u64, Active>,
}

impl ApplicationsWorker {
    /// For this service. Its first step starts what was running when the server stopped.
    pub fn new(analytics: Arc<Analytics>) -> Self {
        let mut changes = analytics.changed.subscribe();
        changes.mark_changed();
        Self { analytics, changes, active: HashMap::new() }
    }

    fn start(&mut self, application: &Application) {
        let (stop, stopping) = Shutdown::new();
        let analytics = self.analytics.clone();
        let mine = application.clone();
        info!(application = %application.name, version = application.version, "application begins to run");
        let task = runtime::spawn(keep_running(analytics, mine, stopping));
        self.active.insert(application.id, Active { version: application.version, stop, task });
    }

    async fn settle(
        &self,
        application: &Application,
        from: Status,
        to: Option<Status>,
    ) -> Result<(), AnalyticsError> {
        if from == Status::Deleting {
            let all = &self.analytics.parts.directory;
            let state = state::directory(all, application.id);
            let snapshots = keep::snapshots(all, application.id);
            runtime::blocking(move || {
                keep::remove(&state)?;
                keep::remove(&snapshots)
            })
            .await?;
        }
        let (key, id) = (application.key(), application.id);
        let changed = self.analytics.parts.store.write(move |transaction| {
            match (transaction.get(APPLICATIONS, &key)?, to) {
                (Some(mut stored), Some(to)) if stored.status == from => {
                    stored.status = to;
                    transaction.put(APPLICATIONS, &key, &stored)?;
                }
                (Some(stored), None) if stored.status == from => {
                    for snapshot in transaction.scan(SNAPSHOTS, &id)? {
                        transaction.delete(SNAPSHOTS, &snapshot.key())?;
                    }
                    transaction.delete(APPLICATIONS, &key)?;
                }
                _ => {}
            }
            Ok::<(), MetaError>(())
        });
        changed.await?;
        Ok(())
    }
}

impl Worker for ApplicationsWorker {
    async fn wait(&mut self) {
        let _ = runtime::timeout(LOOK, self.changes.changed()).await;
    }

    async fn work(&mut self) -> Result<(), WorkError> {
        self.changes.mark_unchanged();
        let all = self.analytics.all()?;
        self.active.retain(|_, active| !active.task.is_finished());
        for (id, active) in &self.active {
            let wanted = all.iter().find(|application| application.id == *id);
            if wanted.is_none_or(|wanted| !wanted.status.runs() || wanted.version != active.version) {
                active.stop.request();
            }
        }
        for application in &all {
            let active = self.active.contains_key(&application.id);
            keep::tidy(&self.analytics, application, active || application.status.runs()).await?;
            if active {
                continue;
            }
            match application.status {
                Status::Starting | Status::Running => self.start(application),
                Status::Stopping => self.settle(application, Status::Stopping, Some(Status::Ready)).await?,
                Status::Deleting => self.settle(application, Status::Deleting, None).await?,
                Status::Ready => {}
            }
        }
        Ok(())
    }
}

/// Runs an application until it is to stop; a run that fails is begun again, after a pause that grows.
async fn keep_running(analytics: Arc<Analytics>, application: Application, stopping: Shutdown) {
    let mut pause = Duration::from_millis(200);
    while !stopping.is_requested() {
        match run::run(&analytics, &application, &stopping).await {
            Ok(()) | Err(run::RunError::Stopped) => break,
            Err(error) => {
                messages::failed(&analytics, &application, &error).await;
                tracing::warn!(application = %application.name, error = %run::chain(&error), "application fails and is begun again");
                let _ = runtime::timeout(pause, stopping.requested()).await;
                pause = (pause * 2).min(Duration::from_secs(30));
            }
        }
    }
    // The reconciler learns that the run is over.
    analytics.changed.send_replace(());
}
