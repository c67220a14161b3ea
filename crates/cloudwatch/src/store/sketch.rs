//! How often each value came, in bounded space.
//!
//! Up to [`EXACT_MAX`] different values are kept as they are. More go into bins whose bounds grow by 2 %, so that a
//! percentile is off by at most 1 %; if even those become more than [`BINS_MAX`], neighbours are joined in pairs, for as
//! often as it takes, which doubles the error each time.

const EXACT_MAX: usize = 16;
const BINS_MAX: usize = 160;
/// A bin's upper bound by its lower one.
const GROWTH: f64 = 1.02;
/// Lifts the bins of the least positive number above zero: log(2^-1075) by log(1.02) is -37,628.
const LIFT: i32 = 40_000;

/// Counts by value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Sketch {
    /// Values and their counts, by value.
    Exact(Vec<(f64, f64)>),
    /// Bins and their counts, by bin. Bins sort as their values do; the bin of zero is 0.
    Bins {
        /// How often neighbours were joined.
        scale: u8,
        bins: Vec<(i32, f64)>,
    },
}

impl Sketch {
    pub fn of(value: f64, count: f64) -> Self {
        Self::Exact(vec![(value, count)])
    }

    pub fn add(&mut self, value: f64, count: f64) {
        match self {
            Self::Exact(values) => {
                match values.binary_search_by(|(held, _)| held.total_cmp(&value)) {
                    Ok(at) => values[at].1 += count,
                    Err(at) => values.insert(at, (value, count)),
                }
                if values.len() > EXACT_MAX {
                    self.widen(0);
                }
            }
            Self::Bins { scale, bins } => {
                put(bins, bin(value, *scale), count);
                self.shrink();
            }
        }
    }

    pub fn merge(&mut self, other: &Self) {
        match other {
            Self::Exact(values) => values.iter().for_each(|&(value, count)| self.add(value, count)),
            Self::Bins { scale: others, bins: added } => {
                self.widen(*others);
                let Self::Bins { scale, bins } = self else { unreachable!("it was widened to bins") };
                for &(key, count) in added {
                    let joined = (*others..*scale).fold(key, |key, _| parent(key));
                    put(bins, joined, count);
                }
                self.shrink();
            }
        }
    }

    /// The value below which this part of the samples is: the nearest rank.
    pub fn quantile(&self, part: f64) -> f64 {
        match self {
            Self::Exact(values) => ranked(values, part),
            Self::Bins { scale, bins } => middle(ranked(bins, part), *scale),
        }
    }

    /// Makes it bins that were joined at least so often.
    fn widen(&mut self, wanted: u8) {
        if let Self::Exact(values) = self {
            let mut bins = Vec::new();
            values.iter().for_each(|&(value, count)| put(&mut bins, bin(value, wanted), count));
            *self = Self::Bins { scale: wanted, bins };
        }
        while let Self::Bins { scale, bins } = self
            && *scale < wanted
        {
            join(scale, bins);
        }
    }

    fn shrink(&mut self) {
        while let Self::Bins { scale, bins } = self
            && bins.len() > BINS_MAX
        {
            join(scale, bins);
        }
    }
}

fn put(bins: &mut Vec<(i32, f64)>, key: i32, count: f64) {
    match bins.binary_search_by_key(&key, |(key, _)| *key) {
        Ok(at) => bins[at].1 += count,
        Err(at) => bins.insert(at, (key, count)),
    }
}

fn join(scale: &mut u8, bins: &mut Vec<(i32, f64)>) {
    for (key, _) in bins.iter_mut() {
        *key = parent(*key);
    }
    bins.dedup_by(|next, kept| {
        let same = next.0 == kept.0;
        if same {
            kept.1 += next.1;
        }
        same
    });
    *scale += 1;
}

/// The bin of a value: bin `k` of scale 0 holds the values above `GROWTH^(k-1)`, up to `GROWTH^k`.
fn bin(value: f64, scale: u8) -> i32 {
    if value == 0.0 {
        return 0;
    }
    let index = (value.abs().ln() / GROWTH.ln()).ceil() as i32;
    let key = if value < 0.0 { -(index + LIFT) } else { index + LIFT };
    (0..scale).fold(key, |key, _| parent(key))
}

/// The bin that a bin is joined into.
fn parent(key: i32) -> i32 {
    match key {
        0 => 0,
        key => key.signum() * ((key.abs() - LIFT + 1).div_euclid(2) + LIFT),
    }
}

/// A value in the middle of a bin, as seen from its bounds.
fn middle(key: i32, scale: u8) -> f64 {
    if key == 0 {
        return 0.0;
    }
    let growth = GROWTH.powi(1 << scale.min(30));
    let upper = growth.powi(key.abs() - LIFT);
    f64::from(key.signum()) * upper * 2.0 / (1.0 + growth)
}

fn ranked<T: Copy>(counted: &[(T, f64)], part: f64) -> T {
    let total: f64 = counted.iter().map(|(_, count)| count).sum();
    let rank = part * total;
    let mut seen = 0.0;
    for &(value, count) in counted {
        seen += count;
        if seen >= rank {
            return value;
        }
    }
    counted.last().expect("a sketch is made of a value").0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(values: impl IntoIterator<Item = f64>) -> Sketch {
        let mut sketch = Sketch::Exact(Vec::new());
        values.into_iter().for_each(|value| sketch.add(value, 1.0));
        sketch
    }

    #[test]
    fn few_values_are_exact() {
        let sketch = of((1..=10).map(f64::from));
        for (part, value) in [(0.0, 1.0), (0.1, 1.0), (0.5, 5.0), (0.51, 6.0), (0.99, 10.0), (1.0, 10.0)] {
            assert_eq!(sketch.quantile(part), value, "{part}");
        }
    }

    #[test]
    fn many_are_off_by_a_hundredth_at_most() {
        let sketch = of((1..=2000).map(f64::from));
        let Sketch::Bins { scale, bins } = &sketch else { panic!("{sketch:?}") };
        let error = 0.0101 * f64::from(1 << scale);
        assert!(bins.len() <= BINS_MAX && *scale <= 2);
        for part in [0.01, 0.25, 0.5, 0.9, 0.99, 0.999] {
            let found = sketch.quantile(part);
            let right = (part * 2000.0_f64).ceil();
            assert!((found - right).abs() <= right * error, "{part}: {found} instead of {right}");
        }
    }

    #[test]
    fn space_is_bounded_whatever_comes() {
        let mut sketch = of([]);
        let mut value = 1e-300;
        while value < 1e300 {
            sketch.add(value, 1.0);
            sketch.add(-value, 2.0);
            value *= 1.37;
        }
        sketch.add(0.0, 1.0);
        let Sketch::Bins { bins, .. } = &sketch else { panic!("{sketch:?}") };
        assert!(bins.len() <= BINS_MAX && bins.is_sorted_by_key(|(key, _)| *key));
        assert!(sketch.quantile(0.5) < 0.0 && sketch.quantile(0.9) > 0.0);
    }

    #[test]
    fn sketches_of_different_scales_merge() {
        let (mut wide, narrow) = (of((1..=5000).map(|n| f64::from(n).powi(3))), of((1..=20).map(f64::from)));
        let mut other = narrow.clone();
        wide.merge(&narrow);
        other.merge(&of((1..=5000).map(|n| f64::from(n).powi(3))));
        let total = |sketch: &Sketch| match sketch {
            Sketch::Bins { bins, .. } => bins.iter().map(|(_, count)| count).sum::<f64>(),
            Sketch::Exact(_) => panic!("it has many values"),
        };
        assert_eq!((total(&wide), total(&other)), (5020.0, 5020.0));
        assert_eq!(wide, other);
    }
}
