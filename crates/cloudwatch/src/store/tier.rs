//! Resolutions, and how long each is kept.

/// A resolution at which points are kept (API guide, "Metrics retention").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tier {
    /// Only of data that came with a storage resolution of a second.
    Second,
    /// Of all data.
    Minute,
    /// Of all data.
    FiveMinutes,
    /// Of all data.
    Hour,
}

impl Tier {
    /// All of them, the finest first.
    pub const ALL: [Self; 4] = [Self::Second, Self::Minute, Self::FiveMinutes, Self::Hour];

    /// Seconds that a point stands for.
    pub const fn step(self) -> u32 {
        match self {
            Self::Second => 1,
            Self::Minute => 60,
            Self::FiveMinutes => 300,
            Self::Hour => 3600,
        }
    }

    /// Seconds that a block covers: few enough points that writing a block anew for one more costs little.
    pub const fn span(self) -> u32 {
        match self {
            Self::Second => 300,
            Self::Minute => 3600,
            Self::FiveMinutes => 6 * 3600,
            Self::Hour => 5 * 86_400,
        }
    }

    /// Seconds that points are kept.
    pub const fn kept(self) -> u32 {
        match self {
            Self::Second => 3 * 3600,
            Self::Minute => 15 * 86_400,
            Self::FiveMinutes => 63 * 86_400,
            Self::Hour => 455 * 86_400,
        }
    }

    /// The coarsest of which whole points make up whole periods from `start`; `None` where not even seconds do.
    pub fn for_periods(start: u32, period: u32) -> Option<Self> {
        let fits = |tier: &Self| start.is_multiple_of(tier.step()) && period.is_multiple_of(tier.step());
        // Minutes stand for all data; seconds only for data that asked for them.
        Self::ALL.into_iter().rev().find(fits)
    }

    pub(super) const fn key(self) -> u64 {
        self as u64
    }
}
