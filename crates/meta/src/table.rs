//! What a table holds.

use std::{fmt, marker::PhantomData};

/// A table of values `V` under keys `K`; declared once as a constant, in a file of its own.
pub struct Table<K: ?Sized, V> {
    /// Its name in the store; never changes.
    pub name: &'static str,
    types: PhantomData<fn(&K) -> V>,
}

impl<K: ?Sized, V> Table<K, V> {
    /// Declares it.
    pub const fn new(name: &'static str) -> Self {
        Self { name, types: PhantomData }
    }
}

impl<K: ?Sized, V> Clone for Table<K, V> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K: ?Sized, V> Copy for Table<K, V> {}

impl<K: ?Sized, V> fmt::Debug for Table<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Table({})", self.name)
    }
}
