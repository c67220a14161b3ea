//! Bounds on memory, counted in bytes.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// So many bytes may be in use at once; whoever wants more waits or is turned away.
#[derive(Clone, Debug)]
pub struct ByteBudget {
    semaphore: Arc<Semaphore>,
    total: usize,
}

/// A share of a budget; given back when dropped.
#[derive(Debug)]
pub struct BytePermit {
    budget: ByteBudget,
    permit: Option<OwnedSemaphorePermit>,
}

/// A semaphore's permit stands for so many bytes, since semaphores count in 32 bits.
const UNIT: usize = 256;

fn units(bytes: usize) -> u32 {
    u32::try_from(bytes.div_ceil(UNIT)).unwrap_or(u32::MAX)
}

impl ByteBudget {
    /// A budget of so many bytes, rounded up to 256.
    pub fn new(bytes: usize) -> Self {
        let total = units(bytes).max(1);
        Self { semaphore: Arc::new(Semaphore::new(total as usize)), total: total as usize * UNIT }
    }

    /// The whole budget, in bytes.
    pub fn total(&self) -> usize {
        self.total
    }

    /// How many bytes are in use.
    pub fn used(&self) -> usize {
        self.total - self.semaphore.available_permits() * UNIT
    }

    /// Waits for room, first come, first served. A wish above the whole budget waits for all of it.
    pub async fn acquire(&self, bytes: usize) -> BytePermit {
        let wanted = units(bytes.min(self.total));
        let permit = self.semaphore.clone().acquire_many_owned(wanted).await;
        BytePermit { budget: self.clone(), permit: Some(permit.expect("the semaphore is never closed")) }
    }

    /// Takes room if there is some; `None` if not.
    pub fn try_acquire(&self, bytes: usize) -> Option<BytePermit> {
        let permit = self.semaphore.clone().try_acquire_many_owned(units(bytes)).ok()?;
        Some(BytePermit { budget: self.clone(), permit: Some(permit) })
    }
}

impl BytePermit {
    /// How many bytes it holds.
    pub fn bytes(&self) -> usize {
        self.permit.as_ref().map_or(0, |permit| permit.num_permits() * UNIT)
    }

    /// Takes so many bytes more if there is room; `false`, and nothing taken, if not.
    #[must_use]
    pub fn try_grow(&mut self, bytes: usize) -> bool {
        let Ok(more) = self.budget.semaphore.clone().try_acquire_many_owned(units(bytes)) else {
            return false;
        };
        match &mut self.permit {
            Some(permit) => permit.merge(more),
            None => self.permit = Some(more),
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn room_is_given_back() {
        let budget = ByteBudget::new(1024);
        let mut permit = budget.acquire(600).await;
        assert_eq!(budget.used(), 768);
        assert!(budget.try_acquire(512).is_none());
        assert!(permit.try_grow(256) && !permit.try_grow(1));
        drop(permit);
        assert_eq!(budget.used(), 0);
    }

    #[tokio::test]
    async fn a_wish_above_the_budget_gets_all_of_it() {
        let budget = ByteBudget::new(512);
        assert_eq!(budget.acquire(1 << 30).await.bytes(), 512);
    }
}
