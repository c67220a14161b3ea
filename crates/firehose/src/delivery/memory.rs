//! How much all buffers together may hold.

use std::sync::atomic::{AtomicUsize, Ordering};

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

    /// The most that one delivery stream may hold: what it needs for two of its buffers, but never more than half.
    pub fn share(&self, buffer_bytes: usize) -> usize {
        const LEAST: usize = 64 << 20;
        (buffer_bytes.saturating_mul(2) + LEAST / 8).max(LEAST).min(self.limit / 2).max(1)
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
    pub fn account(self: &std::sync::Arc<Self>) -> Account {
        Account { memory: self.clone(), bytes: 0 }
    }
}

/// What one delivery stream holds; given back when dropped.
#[derive(Debug)]
pub(crate) struct Account {
    memory: std::sync::Arc<Memory>,
    bytes: usize,
}

impl Account {
    /// How much it is.
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    /// Adds some.
    pub fn add(&mut self, bytes: usize) {
        self.bytes += bytes;
        self.memory.used.fetch_add(bytes, Ordering::Relaxed);
    }

    /// Gives some back.
    pub fn remove(&mut self, bytes: usize) {
        assert!(bytes <= self.bytes, "what is given back was taken");
        self.bytes -= bytes;
        self.memory.used.fetch_sub(bytes, Ordering::Relaxed);
    }
}

impl Drop for Account {
    fn drop(&mut self) {
        let bytes = self.bytes;
        self.remove(bytes);
    }
}
