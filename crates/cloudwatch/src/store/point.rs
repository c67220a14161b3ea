//! A statistic set with as much of its values as is known.

use super::sketch::Sketch;

/// What became of the samples of one series in one second, minute or period.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// How many samples.
    pub count: f64,
    /// Their sum.
    pub sum: f64,
    /// The least.
    pub min: f64,
    /// The greatest.
    pub max: f64,
    pub(super) values: Values,
}

/// What is known of the samples beyond the statistic set.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Values {
    /// All are equal.
    Same,
    /// How many there are of each.
    Counted(Box<Sketch>),
    /// Only the statistic set was reported.
    Unknown,
}

impl Point {
    /// So many samples of one value.
    pub fn of(value: f64, count: f64) -> Self {
        Self { count, sum: value * count, min: value, max: value, values: Values::Same }
    }

    /// A statistic set. Percentiles are known of it only if it has but one value (API guide, `PutMetricData`).
    pub fn set(count: f64, sum: f64, min: f64, max: f64) -> Self {
        let values = if min == max && sum == min * count { Values::Same } else { Values::Unknown };
        Self { count, sum, min, max, values }
    }

    /// Adds the samples of another.
    pub fn merge(&mut self, other: &Self) {
        self.values = match (&self.values, &other.values) {
            (Values::Same, Values::Same) if self.min == other.min => Values::Same,
            (Values::Unknown, _) | (_, Values::Unknown) => Values::Unknown,
            _ => {
                let mut sketch = match std::mem::replace(&mut self.values, Values::Same) {
                    Values::Counted(sketch) => sketch,
                    _ => Box::new(Sketch::of(self.min, self.count)),
                };
                match &other.values {
                    Values::Counted(others) => sketch.merge(others),
                    _ => sketch.add(other.min, other.count),
                }
                Values::Counted(sketch)
            }
        };
        self.count += other.count;
        self.sum += other.sum;
        self.min = self.min.min(other.min);
        self.max = self.max.max(other.max);
    }

    /// The mean.
    pub fn average(&self) -> f64 {
        self.sum / self.count
    }

    /// The value below which so many percent of the samples are; `None` if only statistic sets were reported.
    pub fn percentile(&self, percent: f64) -> Option<f64> {
        match &self.values {
            Values::Same => Some(self.min),
            Values::Counted(sketch) => Some(sketch.quantile(percent / 100.0).clamp(self.min, self.max)),
            Values::Unknown => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn merging_keeps_what_is_known() {
        let mut point = Point::of(2.0, 3.0);
        point.merge(&Point::of(2.0, 1.0));
        assert_eq!((point.count, point.sum, point.percentile(99.0)), (4.0, 8.0, Some(2.0)));
        point.merge(&Point::of(10.0, 1.0));
        assert_eq!((point.min, point.max, point.average()), (2.0, 10.0, 3.6));
        assert_eq!((point.percentile(50.0), point.percentile(100.0)), (Some(2.0), Some(10.0)));
        point.merge(&Point::set(2.0, 3.0, 1.0, 2.0));
        assert_eq!((point.count, point.sum, point.percentile(50.0)), (7.0, 21.0, None));
    }

    #[test]
    fn the_order_of_merging_does_not_matter() {
        let points: Vec<Point> = (0..200).map(|n| Point::of(f64::from(n % 97) - 40.0, 1.0)).collect();
        let sum = |points: &mut dyn Iterator<Item = &Point>| {
            let mut sum = points.next().unwrap().clone();
            points.for_each(|point| sum.merge(point));
            sum
        };
        let (one, other) = (sum(&mut points.iter()), sum(&mut points.iter().rev()));
        assert_eq!(one, other);
    }
}
