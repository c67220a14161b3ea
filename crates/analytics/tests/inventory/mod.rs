//! The reference of the dialect, made from the golden files.

/// What a golden file shows.
pub struct Shown {
    /// The file's name.
    pub name: String,
    /// The names of the reference that it shows.
    pub shows: Vec<String>,
    /// With which message it is refused.
    pub refused: Option<String>,
}

pub fn check(_: &[Shown]) {}
