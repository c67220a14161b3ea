//! RANDOM_CUT_FOREST: how unusual each row's numbers are, by trees over samples of the rows before it.

mod operator;
mod tree;

use std::{cmp::Ordering, collections::BinaryHeap};

pub use operator::{EXPLANATION_MAX, RandomCutForest};
use tree::{Stored, Tree};

use super::{StateError, StateReader, StateWriter};
use crate::{expression::Value, sql::SqlType};

/// The parameters of the function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ForestSettings {
    /// Trees.
    pub trees: usize,
    /// Points that each tree holds.
    pub sample: usize,
    /// After how many rows a row's weight in a sample has fallen to 1/e.
    pub decay: i64,
    /// Rows that make one point.
    pub shingle: usize,
}

/// Chance that can be stored: SplitMix64.
pub struct Chance(u64);

impl Chance {
    /// From a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to below 1.
    pub fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }
}

/// A point in the sample of a tree; the greatest key leaves first.
#[derive(Clone, Copy, Debug)]
struct Sampled {
    key: f64,
    point: u32,
}

impl PartialEq for Sampled {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Sampled {}

impl PartialOrd for Sampled {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Sampled {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key.total_cmp(&other.key).then(self.point.cmp(&other.point))
    }
}

/// Points that samples have, each once, with how many have it.
#[derive(Default)]
struct Points {
    points: Vec<(Box<[f64]>, u32)>,
    unused: Vec<u32>,
}

impl Points {
    fn add(&mut self, point: &[f64]) -> u32 {
        match self.unused.pop() {
            Some(index) => {
                self.points[index as usize] = (point.into(), 0);
                index
            }
            None => {
                self.points.push((point.into(), 0));
                (self.points.len() - 1) as u32
            }
        }
    }

    fn release(&mut self, index: u32) {
        let point = &mut self.points[index as usize];
        point.1 = point.1.saturating_sub(1);
        if point.1 == 0 {
            self.unused.push(index);
        }
    }
}

/// Trees with their samples.
pub(super) struct Forest {
    settings: ForestSettings,
    dimensions: usize,
    trees: Vec<(Tree, BinaryHeap<Sampled>)>,
    points: Points,
    chance: Chance,
    /// Points that have come.
    seen: u64,
}

/// Where all forests begin: equal rows have equal scores.
const SEED: u64 = 0x6d69_6c6c_7374_7265;

impl Forest {
    pub fn new(settings: ForestSettings, dimensions: usize) -> Self {
        let trees = (0..settings.trees).map(|_| (Tree::new(dimensions), BinaryHeap::new())).collect();
        Self { settings, dimensions, trees, points: Points::default(), chance: Chance::new(SEED), seen: 0 }
    }

    /// Whether there are enough points to compare with.
    pub fn is_ready(&self) -> bool {
        self.seen >= self.settings.sample as u64
    }

    /// The mean of the trees' scores; `shares` gets each dimension's part in it, of the directions down and up.
    pub fn score(&self, point: &[f64], mut shares: Option<&mut [[f64; 2]]>) -> f64 {
        let count = self.trees.len() as f64;
        let sum: f64 = self.trees.iter().map(|(tree, _)| tree.score(point, shares.as_deref_mut())).sum();
        if let Some(shares) = shares {
            shares.iter_mut().flatten().for_each(|share| *share /= count);
        }
        sum / count
    }

    /// Takes a point in. Which points a tree keeps is drawn such that each is kept with a probability that fades with its age
    /// (Efraimidis and Spirakis' weighted reservoir, with a weight that grows exponentially).
    pub fn update(&mut self, point: &[f64]) {
        let index = self.points.add(point);
        let faded = self.seen as f64 / self.settings.decay as f64;
        for (tree, sample) in &mut self.trees {
            let unit = self.chance.unit().max(f64::MIN_POSITIVE);
            let key = (-unit.ln()).max(f64::MIN_POSITIVE).ln() - faded;
            if sample.len() >= self.settings.sample {
                let Some(last) = sample.peek().copied().filter(|last| key < last.key) else { continue };
                sample.pop();
                tree.delete(&self.points.points[last.point as usize].0);
                self.points.release(last.point);
            }
            sample.push(Sampled { key, point: index });
            self.points.points[index as usize].1 += 1;
            tree.insert(point, &mut self.chance);
        }
        if self.points.points[index as usize].1 == 0 {
            self.points.unused.push(index);
        }
        self.seen += 1;
    }

    pub fn save(&self, out: &mut StateWriter) {
        out.ints("forest", [self.chance.0.cast_signed(), self.seen.cast_signed()].into_iter());
        let mut point_types = vec![SqlType::BigInt];
        point_types.extend(vec![SqlType::Double; self.dimensions]);
        let used = self.points.points.iter().enumerate().filter(|(_, (_, used))| *used > 0);
        let points: Vec<Vec<Value>> = used
            .map(|(index, (point, _))| {
                let values = point.iter().map(|value| Value::Double(*value));
                std::iter::once(Value::Int(index as i64)).chain(values).collect()
            })
            .collect();
        out.rows("points", &point_types, points.iter().map(Vec::as_slice));
        let (mut samples, mut nodes) = (Vec::new(), Vec::new());
        for (number, (tree, sample)) in self.trees.iter().enumerate() {
            let number = Value::Int(number as i64);
            let mut sorted: Vec<&Sampled> = sample.iter().collect();
            sorted.sort();
            let by_place = |point: &[f64]| {
                let same = sorted.iter().find(|one| *self.points.points[one.point as usize].0 == *point);
                i64::from(same.map_or(u32::MAX, |one| one.point))
            };
            for node in tree.stored() {
                let (dimension, cut, point, mass) = match node {
                    Stored::Cut { dimension, cut } => (dimension as i64, cut, -1, 0),
                    Stored::Leaf(point, mass) => (-1, 0.0, by_place(&point), i64::from(mass)),
                };
                let [dimension, point, mass] = [dimension, point, mass].map(Value::Int);
                nodes.push(vec![number.clone(), dimension, Value::Double(cut), point, mass]);
            }
            for one in sorted {
                samples.push(vec![number.clone(), Value::Double(one.key), Value::Int(one.point.into())]);
            }
        }
        let whole = SqlType::BigInt;
        let sample_types = [whole.clone(), SqlType::Double, whole.clone()];
        out.rows("samples", &sample_types, samples.iter().map(Vec::as_slice));
        let node_types = [whole.clone(), whole.clone(), SqlType::Double, whole.clone(), whole];
        out.rows("trees", &node_types, nodes.iter().map(Vec::as_slice));
    }

    pub fn load(&mut self, state: &mut StateReader) -> Result<(), StateError> {
        const OPERATOR: &str = "RandomCutForest";
        let error = || StateError { operator: OPERATOR };
        let numbers = state.ints(OPERATOR)?;
        let [chance, seen] = numbers[..] else { return Err(error()) };
        (self.chance, self.seen) = (Chance::new(chance.cast_unsigned()), seen.cast_unsigned());
        self.points = Points::default();
        for row in state.rows(OPERATOR, 1 + self.dimensions)? {
            let index = usize::try_from(row[0].int()).map_err(|_| error())?;
            if index > self.settings.trees * self.settings.sample * 2 {
                return Err(error());
            }
            while self.points.points.len() <= index {
                self.points.points.push((Box::default(), 0));
            }
            self.points.points[index].0 = row[1..].iter().map(Value::double).collect();
        }
        let known = |points: &Points, value: &Value| {
            let index = u32::try_from(value.int()).ok()?;
            points.points.get(index as usize).filter(|(point, _)| !point.is_empty())?;
            Some(index)
        };
        let tree_of =
            |value: &Value| usize::try_from(value.int()).ok().filter(|tree| *tree < self.settings.trees);
        let mut samples = vec![BinaryHeap::new(); self.settings.trees];
        for row in state.rows(OPERATOR, 3)? {
            let point = known(&self.points, &row[2]).ok_or_else(error)?;
            self.points.points[point as usize].1 += 1;
            samples[tree_of(&row[0]).ok_or_else(error)?].push(Sampled { key: row[1].double(), point });
        }
        let mut nodes: Vec<Vec<Stored>> = vec![Vec::new(); self.settings.trees];
        for row in state.rows(OPERATOR, 5)? {
            let node = match usize::try_from(row[1].int()) {
                Ok(dimension) => Stored::Cut { dimension, cut: row[2].double() },
                Err(_) => {
                    let point = known(&self.points, &row[3]).ok_or_else(error)?;
                    let mass = u32::try_from(row[4].int()).map_err(|_| error())?;
                    Stored::Leaf(self.points.points[point as usize].0.to_vec(), mass)
                }
            };
            nodes[tree_of(&row[0]).ok_or_else(error)?].push(node);
        }
        let points = self.points.points.iter().enumerate();
        self.points.unused =
            points.filter(|(_, (_, used))| *used == 0).map(|(index, _)| index as u32).collect();
        self.trees.clear();
        for (nodes, sample) in nodes.iter().zip(samples) {
            let tree = Tree::restored(self.dimensions, nodes).ok_or_else(error)?;
            self.trees.push((tree, sample));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use base::{Rng, SeededRng};
    use millstream_base as base;

    use super::*;

    fn settings(shingle: usize) -> ForestSettings {
        ForestSettings { trees: 50, sample: 128, decay: 100_000, shingle }
    }

    #[test]
    fn what_stands_out_of_a_series_scores_above_all_else() {
        let rng = SeededRng::new(11);
        let noise = || (rng.next_u64() % 1000) as f64 / 1000.0;
        let mut forest = Forest::new(settings(1), 2);
        let (mut odd, mut usual) = (f64::MAX, 0f64);
        for row in 0..4000 {
            let angle = f64::from(row) / 20.0;
            let mut point = [10.0 * angle.sin() + noise(), 5.0 * angle.cos() + noise()];
            let is_odd = row > 500 && row % 499 == 0;
            if is_odd {
                point[(row / 499 % 2) as usize] += if row % 2 == 0 { 60.0 } else { -60.0 };
            }
            if forest.is_ready() {
                let mut shares = [[0.0; 2]; 2];
                let score = forest.score(&point, Some(&mut shares));
                let sum: f64 = shares.iter().flatten().sum();
                assert!((sum - score).abs() < 1e-9, "{sum} {score}");
                if is_odd {
                    odd = odd.min(score);
                    let column = (row / 499 % 2) as usize;
                    let [below, above] = shares[column];
                    assert!(below + above > score * 0.6, "the column that stands out is blamed");
                    assert_eq!(above > below, row % 2 == 0, "in its direction");
                } else {
                    usual = usual.max(score);
                }
            }
            forest.update(&point);
        }
        assert!(odd > usual && odd > 3.0, "{odd} {usual}");
    }

    #[test]
    fn a_forest_that_was_stored_goes_on_as_if_it_had_not_been() {
        let rng = SeededRng::new(3);
        let mut forest = Forest::new(ForestSettings { trees: 7, sample: 20, decay: 40, shingle: 1 }, 1);
        for row in 0..400 {
            // Whole numbers, so that points are equal now and then.
            let point = [(rng.next_u64() % 30) as f64];
            if row % 37 == 0 {
                let mut out = StateWriter::default();
                forest.save(&mut out);
                let mut again = Forest::new(forest.settings, 1);
                again.load(&mut StateReader::new(out.tables)).unwrap();
                assert_eq!(again.score(&point, None), forest.score(&point, None));
                forest = again;
            }
            forest.update(&point);
        }
        assert!(forest.points.points.len() <= 7 * 20 + 1);
        assert!(forest.trees.iter().all(|(tree, sample)| tree.mass() == 20 && sample.len() == 20));
    }
}
