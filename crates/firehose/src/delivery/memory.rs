//! How much all buffers together may hold.

use std::{
    mem,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use tokio::sync::Notify;

/// Bytes in buffers and under way, of all delivery streams.
#[derive(Debug)]
pub(crate) struct Memory {
    limit: usize,
    used: AtomicUsize,
}

impl Memory {
    /// With this limit, in bytes.
    pub fn new(limit: usize) -> Self {
        Self { limit, used: AtomicUsize::new(0) }
    }

    /// The most that one delivery stream may hold: what it needs for two of its buffers, or for one and a half of them if they
    /// are packed, but never more than half.
    pub fn share(&self, buffer_bytes: usize, packs: bool) -> usize {
        const LEAST: usize = 64 << 20;
        let buffers = if packs { buffer_bytes.saturating_mul(3) / 2 } else { buffer_bytes.saturating_mul(2) };
        (buffers + LEAST / 8).max(LEAST).min(self.limit / 2).max(1)
    }

    /// Whether buffers should be delivered early.
    pub fn is_tight(&self) -> bool {
        self.used.load(Ordering::Relaxed) > self.limit / 4 * 3
    }

    /// Whether nothing more should be read.
    pub fn is_full(&self) -> bool {
        self.used.load(Ordering::Relaxed) >= self.limit
    }

    /// An account of nothing yet.
    pub fn account(self: &Arc<Self>) -> Arc<Account> {
        Arc::new(Account { memory: self.clone(), bytes: AtomicUsize::new(0), freed: Notify::new() })
    }
}

/// What one delivery stream holds.
#[derive(Debug)]
pub(crate) struct Account {
    memory: Arc<Memory>,
    bytes: AtomicUsize,
    freed: Notify,
}

impl Account {
    /// How much it is.
    pub fn bytes(&self) -> usize {
        self.bytes.load(Ordering::Relaxed)
    }

    /// Holds so much.
    pub fn hold(self: &Arc<Self>, bytes: usize) -> Held {
        let mut held = Held { account: self.clone(), bytes: 0 };
        held.grow(bytes);
        held
    }

    /// Waits until what is held has changed, now or since somebody waited: some was given back, or packed.
    pub async fn freed(&self) {
        self.freed.notified().await;
    }
}

/// Some bytes of an account; given back when dropped.
#[derive(Debug)]
pub(crate) struct Held {
    account: Arc<Account>,
    bytes: usize,
}

impl Held {
    /// Holds more.
    pub fn grow(&mut self, bytes: usize) {
        self.bytes += bytes;
        self.account.bytes.fetch_add(bytes, Ordering::Relaxed);
        self.account.memory.used.fetch_add(bytes, Ordering::Relaxed);
    }

    /// Holds so much, and says so to whoever waits.
    pub fn set(&mut self, bytes: usize) {
        match bytes.checked_sub(self.bytes) {
            Some(more) => self.grow(more),
            None => {
                let less = self.bytes - bytes;
                self.bytes = bytes;
                self.account.bytes.fetch_sub(less, Ordering::Relaxed);
                self.account.memory.used.fetch_sub(less, Ordering::Relaxed);
            }
        }
        self.account.freed.notify_one();
    }

    /// All of it; nothing is left.
    pub fn take(&mut self) -> Self {
        Self { account: self.account.clone(), bytes: mem::take(&mut self.bytes) }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.set(0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_held_is_given_back() {
        let memory = Arc::new(Memory::new(100));
        let account = memory.account();
        let mut first = account.hold(60);
        let second = first.take();
        first.grow(30);
        assert_eq!((account.bytes(), memory.is_tight(), memory.is_full()), (90, true, false));
        first.set(40);
        assert!(memory.is_full());
        drop(second);
        assert_eq!(account.bytes(), 40);
        drop(first);
        assert_eq!((account.bytes(), memory.is_tight()), (0, false));
    }
}
