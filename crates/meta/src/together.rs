//! Changes that share one commit.
//!
//! A commit waits for the disk, and the store commits one transaction at a time. So changes that come in while one is being
//! committed wait together and go to disk in the next commit: a thousand callers wait for a few commits, not for a thousand.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
};

use millstream_runtime as runtime;
use parking_lot::Mutex;
use tokio::sync::oneshot;

use crate::{MetaError, Store, Transaction};

/// Changes that wait for their commit.
#[derive(Default)]
pub(crate) struct Together(Mutex<Queue>);

#[derive(Default)]
struct Queue {
    waiting: Vec<Box<dyn Job>>,
    /// Whether somebody is at work on the queue, who will find whatever is added to it.
    worked_on: bool,
}

/// A change together with whoever waits for it.
trait Job: Send {
    /// Makes the change; says whether it did so, and not whether that was a success for the caller.
    fn change(&mut self, transaction: &mut Transaction) -> bool;
    /// Tells the caller, after the commit.
    fn finish(self: Box<Self>, committed: Result<(), MetaError>);
}

struct Change<F, T, E> {
    change: F,
    result: Option<Result<T, E>>,
    caller: oneshot::Sender<Result<T, E>>,
}

impl<F, T, E> Job for Change<F, T, E>
where
    F: FnMut(&mut Transaction) -> Result<T, E> + Send,
    T: Send,
    E: From<MetaError> + Send,
{
    fn change(&mut self, transaction: &mut Transaction) -> bool {
        let result = self.result.insert((self.change)(transaction));
        result.is_ok()
    }

    fn finish(self: Box<Self>, committed: Result<(), MetaError>) {
        let result = match (committed, self.result) {
            // A refusal is as good as the state that it was made from, which is only now known to be durable.
            (Ok(()), Some(result)) => result,
            (Ok(()), None) => Err(stopped().into()),
            (Err(error), _) => Err(error.into()),
        };
        let _ = self.caller.send(result); // a caller that is gone does not want to know
    }
}

impl Store {
    /// As [`write`](Self::write), in one commit with what others change at the same moment.
    ///
    /// Each change sees those before it. `change` decides before it writes: where it fails after it has written, the
    /// whole transaction is undone and the others' changes are made once more. It may run several times.
    pub async fn write_together<T, E>(
        &self,
        change: impl FnMut(&mut Transaction) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<MetaError> + Send + 'static,
    {
        let (caller, result) = oneshot::channel();
        let together = self.together();
        let idle = {
            let mut queue = together.0.lock();
            queue.waiting.push(Box::new(Change { change, result: None, caller }));
            !std::mem::replace(&mut queue.worked_on, true)
        };
        if idle {
            let store = self.clone();
            runtime::spawn(runtime::blocking(move || store.work_on_together()));
        }
        result.await.unwrap_or_else(|_| Err(stopped().into()))
    }

    /// Commits what waits until nothing does.
    fn work_on_together(&self) {
        let together = self.together();
        loop {
            let jobs = {
                let mut queue = together.0.lock();
                queue.worked_on = !queue.waiting.is_empty();
                std::mem::take(&mut queue.waiting)
            };
            if jobs.is_empty() {
                return;
            }
            // A change that panics takes those of its commit with it: their callers are told that nothing was changed. The
            // panic hook has said where, and the next commit is none of its business.
            let _ = catch_unwind(AssertUnwindSafe(|| self.commit_together(jobs)));
        }
    }

    fn commit_together(&self, mut jobs: Vec<Box<dyn Job>>) {
        loop {
            let mut spoiler = None;
            let committed = self.write_now(|transaction| {
                for (index, job) in jobs.iter_mut().enumerate() {
                    let before = transaction.writes;
                    if !job.change(transaction) && transaction.writes != before {
                        spoiler = Some(index);
                        return Err(stopped());
                    }
                }
                Ok(())
            });
            match spoiler {
                // Its writes are undone, and so its own answer holds.
                Some(index) => jobs.remove(index).finish(Ok(())),
                None => {
                    for job in jobs {
                        job.finish(committed.clone());
                    }
                    return;
                }
            }
        }
    }
}

fn stopped() -> MetaError {
    #[derive(Debug, thiserror::Error)]
    #[error("the change was not made")]
    struct Stopped;
    MetaError::Storage(Arc::new(Stopped))
}

#[cfg(test)]
mod tests {
    use millstream_runtime as runtime;

    use crate::{MetaError, Store, Table};

    const COUNTERS: Table<str, u64> = Table::new("counters");

    #[derive(Debug, PartialEq)]
    enum Failure {
        Full,
        Meta(String),
    }

    impl From<MetaError> for Failure {
        fn from(error: MetaError) -> Self {
            Self::Meta(error.to_string())
        }
    }

    async fn add(store: &Store, most: u64, write_first: bool) -> Result<u64, Failure> {
        store
            .write_together(move |transaction| {
                let next = transaction.get(COUNTERS, "a")?.unwrap_or(0) + 1;
                if next > most && !write_first {
                    return Err(Failure::Full);
                }
                transaction.put(COUNTERS, "a", &next)?;
                if next > most { Err(Failure::Full) } else { Ok(next) }
            })
            .await
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn every_change_sees_those_before_it_and_answers_for_itself() {
        let directory = tempfile::tempdir().unwrap();
        let store = Store::open(&directory.path().join("meta.redb")).unwrap();
        let tasks: Vec<_> = (0..200)
            .map(|number| {
                let store = store.clone();
                runtime::spawn(async move { add(&store, 150, number % 2 == 0).await })
            })
            .collect();
        let mut given = Vec::new();
        let mut refused = 0;
        for task in tasks {
            match task.await.expect("no task panics") {
                Ok(number) => given.push(number),
                Err(failure) => {
                    assert_eq!(failure, Failure::Full);
                    refused += 1;
                }
            }
        }
        given.sort_unstable();
        assert_eq!(given, (1..=150).collect::<Vec<_>>());
        assert_eq!(refused, 50);
        assert_eq!(store.snapshot().unwrap().get(COUNTERS, "a").unwrap(), Some(150));
    }

    #[tokio::test]
    async fn a_change_that_panics_does_not_stop_the_next() {
        let store = Store::in_memory();
        let failed = store.write_together(|_| -> Result<(), Failure> { panic!("on purpose") }).await;
        assert!(matches!(failed, Err(Failure::Meta(_))));
        assert_eq!(add(&store, 10, false).await, Ok(1));
    }
}
