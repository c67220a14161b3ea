//! What a function prints: all of it is read, so that it never waits, and little of it is kept.

use std::sync::Arc;

use parking_lot::Mutex;
use tokio::net::unix::pipe::Receiver;

/// What is kept between two times that somebody takes it.
const KEPT_BYTES_MAX: usize = 256 << 10;

#[derive(Default)]
struct Kept {
    bytes: Vec<u8>,
    forgotten: u64,
}

/// See the module.
pub(super) struct Output {
    pipe: Receiver,
    kept: Mutex<Kept>,
}

impl Output {
    pub fn new(pipe: Receiver) -> Arc<Self> {
        Arc::new(Self { pipe, kept: Mutex::default() })
    }

    /// Reads until nobody can print any more.
    pub async fn read(&self) {
        while self.pipe.readable().await.is_ok() {
            if !self.read_ready(true) {
                return;
            }
        }
    }

    /// What was printed since the last time, and how many bytes more.
    pub fn take(&self) -> (Vec<u8>, u64) {
        // What was printed before an answer was given lies in the pipe at the latest now.
        self.read_ready(false);
        let kept = std::mem::take(&mut *self.kept.lock());
        (kept.bytes, kept.forgotten)
    }

    /// Takes what is there; `false` at the end. `once` reads one piece, so that others get their turn.
    fn read_ready(&self, once: bool) -> bool {
        let mut chunk = [0; 16 << 10];
        // Bounded, for whoever prints faster than this reads.
        for _ in 0..if once { 1 } else { 64 } {
            let mut kept = self.kept.lock();
            match self.pipe.try_read(&mut chunk) {
                Ok(0) => return false,
                Ok(read) => {
                    let room = KEPT_BYTES_MAX.saturating_sub(kept.bytes.len()).min(read);
                    kept.bytes.extend_from_slice(&chunk[..room]);
                    kept.forgotten += (read - room) as u64;
                }
                Err(error) => return error.kind() == std::io::ErrorKind::WouldBlock,
            }
        }
        true
    }
}
