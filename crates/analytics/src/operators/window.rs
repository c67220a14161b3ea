//! What a sliding window holds.

/// How far a sliding window reaches back from the current row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// Rows of the last milliseconds; both ends belong to it.
    Range(i64),
    /// So many rows before the current one.
    Rows(usize),
    /// All rows since the start.
    Unbounded,
}
