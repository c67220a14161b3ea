//! Processing and packing on all cores, and on no more threads than there are cores: each thread keeps memory of its own for what
//! it allocates.

use std::{
    io,
    num::NonZero,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc,
        mpsc::{Receiver, Sender, channel},
    },
    thread::available_parallelism,
};

use millstream_runtime as runtime;
use parking_lot::Mutex;
use tokio::sync::oneshot;

type Job = Box<dyn FnOnce() + Send>;

/// Does what takes a core for a moment, in the order in which it comes. Its threads end with it.
pub(crate) struct Cores {
    jobs: Sender<Job>,
    threads: usize,
}

impl Cores {
    /// A thread for each core.
    ///
    /// # Errors
    /// The system gives no thread.
    pub fn start() -> io::Result<Arc<Self>> {
        let threads = available_parallelism().map_or(1, NonZero::get);
        let (jobs, queue) = channel();
        let queue = Arc::new(Mutex::new(queue));
        for _ in 0..threads {
            let queue = queue.clone();
            runtime::spawn_thread("firehose-core", move || work(&queue))?;
        }
        Ok(Arc::new(Self { jobs, threads }))
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.threads
    }

    /// Has something done; what comes of it comes here. The receiver fails if it panicked.
    pub fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> oneshot::Receiver<T> {
        let (sender, receiver) = oneshot::channel();
        let job: Job = Box::new(move || {
            // Nobody may wait any more: the delivery stream is gone.
            let _ = sender.send(work());
        });
        self.jobs.send(job).expect("the threads live as long as this does");
        receiver
    }
}

/// Does jobs until there can be no more.
fn work(queue: &Mutex<Receiver<Job>>) {
    loop {
        // The lock is let go before the job begins; whoever waits for a job waits for the lock or for the channel.
        let job = queue.lock().recv();
        let Ok(job) = job else { return };
        // Who waits for its result hears of a panic, whose words the hook has printed; the jobs behind it are done all the same.
        let _ = catch_unwind(AssertUnwindSafe(job));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn every_job_is_done_also_behind_one_that_panics() {
        let cores = Cores::start().unwrap();
        let jobs: Vec<_> = (0..50)
            .map(|n| {
                cores.run(move || {
                    assert!(n != 10, "a job that panics");
                    n
                })
            })
            .collect();
        for (n, job) in jobs.into_iter().enumerate() {
            assert_eq!(job.await.ok(), (n != 10).then_some(n));
        }
    }
}
