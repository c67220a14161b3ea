//! Packing on all cores, and on no more threads than there are cores: each thread keeps memory of its own for what it allocates.

use std::{
    collections::VecDeque,
    num::NonZero,
    sync::Arc,
    thread::{available_parallelism, panicking},
};

use millstream_runtime as runtime;
use parking_lot::Mutex;
use tokio::sync::oneshot;

type Job = Box<dyn FnOnce() + Send>;

/// Does what takes a core for a moment, in the order in which it comes, on as many threads as there are cores.
pub(crate) struct Packers {
    queue: Mutex<Queue>,
    threads_max: usize,
}

#[derive(Default)]
struct Queue {
    jobs: VecDeque<Job>,
    threads: usize,
}

impl Packers {
    /// Without work.
    pub fn new() -> Arc<Self> {
        let threads_max = available_parallelism().map_or(1, NonZero::get);
        Arc::new(Self { queue: Mutex::default(), threads_max })
    }

    /// How many threads there are at most.
    pub fn threads_max(&self) -> usize {
        self.threads_max
    }

    /// Has something done; what comes of it comes here. The receiver fails if it panicked.
    pub fn run<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> oneshot::Receiver<T> {
        let (sender, receiver) = oneshot::channel();
        let job: Job = Box::new(move || {
            // Nobody may wait any more: the delivery stream is gone.
            let _ = sender.send(work());
        });
        let mut queue = self.queue.lock();
        queue.jobs.push_back(job);
        if queue.threads < self.threads_max {
            queue.threads += 1;
            self.begin();
        }
        receiver
    }

    fn begin(self: &Arc<Self>) {
        let packers = self.clone();
        drop(runtime::spawn_blocking(move || {
            let thread = Thread(packers);
            while let Some(job) = thread.next() {
                job();
            }
        }));
    }
}

/// One of the threads.
struct Thread(Arc<Packers>);

impl Thread {
    /// The next job; where there is none the thread is no longer counted, so that whoever brings one begins another.
    fn next(&self) -> Option<Job> {
        let mut queue = self.0.queue.lock();
        let job = queue.jobs.pop_front();
        if job.is_none() {
            queue.threads -= 1;
        }
        job
    }
}

impl Drop for Thread {
    fn drop(&mut self) {
        if panicking() {
            self.0.begin(); // in its place, for the jobs behind it
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn every_job_is_done_also_behind_one_that_panics() {
        let packers = Packers::new();
        let jobs: Vec<_> = (0..50)
            .map(|n| {
                packers.run(move || {
                    assert!(n != 10, "a job that panics");
                    n
                })
            })
            .collect();
        for (n, job) in jobs.into_iter().enumerate() {
            assert_eq!(job.await.ok(), (n != 10).then_some(n));
        }
        assert!(packers.queue.lock().jobs.is_empty());
    }
}
