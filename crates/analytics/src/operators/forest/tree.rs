//! A random cut tree (Guha, Mishra, Roy, Schrijvers: Robust Random Cut Forest Based Anomaly Detection on Streams, 2016).
//!
//! An inner node cuts the box around its points across one dimension, which was chosen with a probability that is
//! proportional to the box's length in it. Points are inserted and deleted such that the tree always is one that could have
//! been drawn for the points that it holds (theorems 4 and 5 of the paper). All that follows depends on the shape of the
//! tree alone, not on where its nodes lie in memory, so that a tree that was stored goes on as if it had not been.

use super::Chance;

const NONE: u32 = u32::MAX;

#[derive(Clone, Copy, Debug)]
struct Node {
    parent: u32,
    /// `NONE` for a leaf.
    left: u32,
    right: u32,
    /// Points with at most `cut` in this dimension are in the left child.
    dimension: u32,
    cut: f64,
    /// Points below, equal ones counted each.
    mass: u32,
}

/// A tree of points of so many dimensions.
pub struct Tree {
    dimensions: usize,
    nodes: Vec<Node>,
    unused: Vec<u32>,
    root: u32,
    /// The box of each node: its lows, then its highs. That of a leaf is its point.
    boxes: Vec<f64>,
}

/// A node as it is stored, parents before their children, left before right.
#[derive(Clone, Debug, PartialEq)]
pub enum Stored {
    /// An inner node.
    Cut {
        /// The dimension that it cuts.
        dimension: usize,
        /// Where.
        cut: f64,
    },
    /// A leaf: its point, and how often it is there.
    Leaf(Vec<f64>, u32),
}

impl Tree {
    /// Without points.
    pub fn new(dimensions: usize) -> Self {
        Self { dimensions, nodes: Vec::new(), unused: Vec::new(), root: NONE, boxes: Vec::new() }
    }

    /// How many points it has.
    pub fn mass(&self) -> u32 {
        if self.root == NONE { 0 } else { self.node(self.root).mass }
    }

    fn node(&self, index: u32) -> &Node {
        &self.nodes[index as usize]
    }

    fn is_leaf(&self, index: u32) -> bool {
        self.node(index).left == NONE
    }

    fn lows(&self, index: u32) -> &[f64] {
        let from = index as usize * 2 * self.dimensions;
        &self.boxes[from..from + self.dimensions]
    }

    fn highs(&self, index: u32) -> &[f64] {
        let from = (index as usize * 2 + 1) * self.dimensions;
        &self.boxes[from..from + self.dimensions]
    }

    /// A new node around this point.
    fn make(&mut self, node: Node, point: &[f64]) -> u32 {
        let index = match self.unused.pop() {
            Some(index) => {
                self.nodes[index as usize] = node;
                index
            }
            None => {
                self.nodes.push(node);
                self.boxes.resize(self.nodes.len() * 2 * self.dimensions, 0.0);
                (self.nodes.len() - 1) as u32
            }
        };
        let from = index as usize * 2 * self.dimensions;
        self.boxes[from..from + self.dimensions].copy_from_slice(point);
        self.boxes[from + self.dimensions..from + 2 * self.dimensions].copy_from_slice(point);
        index
    }

    fn leaf(&mut self, point: &[f64], mass: u32) -> u32 {
        let node = Node { parent: NONE, left: NONE, right: NONE, dimension: 0, cut: 0.0, mass };
        self.make(node, point)
    }

    /// The box of a node becomes that of its children together.
    fn enclose(&mut self, index: u32) {
        let Node { left, right, .. } = *self.node(index);
        for dimension in 0..self.dimensions {
            let low = self.lows(left)[dimension].min(self.lows(right)[dimension]);
            let high = self.highs(left)[dimension].max(self.highs(right)[dimension]);
            let from = index as usize * 2 * self.dimensions;
            self.boxes[from + dimension] = low;
            self.boxes[from + self.dimensions + dimension] = high;
        }
    }

    /// Replaces a child of a node, or the root.
    fn hang(&mut self, parent: u32, old: u32, new: u32) {
        self.nodes[new as usize].parent = parent;
        if parent == NONE {
            self.root = new;
        } else if self.node(parent).left == old {
            self.nodes[parent as usize].left = new;
        } else {
            self.nodes[parent as usize].right = new;
        }
    }

    fn child(&self, index: u32, point: &[f64]) -> u32 {
        let node = self.node(index);
        if point[node.dimension as usize] <= node.cut { node.left } else { node.right }
    }

    /// A cut across the box of a node and the point; nothing if it does not separate the two.
    fn separating_cut(&self, index: u32, point: &[f64], chance: &mut Chance) -> Option<(usize, f64)> {
        let (lows, highs) = (self.lows(index), self.highs(index));
        let length =
            |dimension: usize| point[dimension].max(highs[dimension]) - point[dimension].min(lows[dimension]);
        let whole: f64 = (0..self.dimensions).map(length).sum();
        let mut at = chance.unit() * whole;
        for dimension in 0..self.dimensions {
            if at > length(dimension) {
                at -= length(dimension);
                continue;
            }
            let (low, high, value) = (lows[dimension], highs[dimension], point[dimension]);
            let cut = value.min(low) + at;
            // Sums are rounded; a cut beyond an end counts for the end.
            return if value < low && cut < low {
                Some((dimension, cut.max(value)))
            } else if value > high && cut >= high {
                Some((dimension, if cut < value { cut } else { high }))
            } else {
                None
            };
        }
        None
    }

    /// Inserts a point.
    pub fn insert(&mut self, point: &[f64], chance: &mut Chance) {
        if self.root == NONE {
            self.root = self.leaf(point, 1);
            return;
        }
        let mut at = self.root;
        loop {
            if self.is_leaf(at) && self.lows(at) == point {
                break;
            }
            let cut = self.separating_cut(at, point, chance);
            // A leaf of another point is always separated from it; where rounding says otherwise, in the first dimension in which
            // they differ.
            let cut = cut.or_else(|| self.is_leaf(at).then(|| self.difference(at, point)).flatten());
            let Some((dimension, cut)) = cut else {
                at = self.child(at, point);
                continue;
            };
            let parent = self.node(at).parent;
            let leaf = self.leaf(point, 1);
            let (left, right) = if point[dimension] <= cut { (leaf, at) } else { (at, leaf) };
            let mass = self.node(at).mass;
            let inner = Node { parent, left, right, dimension: dimension as u32, cut, mass };
            let inner = self.make(inner, point);
            self.hang(parent, at, inner);
            self.nodes[at as usize].parent = inner;
            self.nodes[leaf as usize].parent = inner;
            at = inner;
            break;
        }
        while at != NONE {
            self.nodes[at as usize].mass += 1;
            if !self.is_leaf(at) {
                self.enclose(at);
            }
            at = self.node(at).parent;
        }
    }

    fn difference(&self, leaf: u32, point: &[f64]) -> Option<(usize, f64)> {
        let kept = self.lows(leaf);
        let dimension = (0..self.dimensions).find(|dimension| kept[*dimension] != point[*dimension])?;
        Some((dimension, kept[dimension].min(point[dimension])))
    }

    /// Deletes a point that was inserted.
    pub fn delete(&mut self, point: &[f64]) {
        let mut at = self.root;
        while at != NONE && !self.is_leaf(at) {
            at = self.child(at, point);
        }
        if at == NONE || self.lows(at) != point {
            return;
        }
        let parent = self.node(at).parent;
        if self.node(at).mass == 1 {
            self.unused.push(at);
            if parent == NONE {
                self.root = NONE;
                return;
            }
            let Node { left, right, parent: above, .. } = *self.node(parent);
            let sibling = if left == at { right } else { left };
            self.hang(above, parent, sibling);
            self.unused.push(parent);
            at = above;
        }
        while at != NONE {
            self.nodes[at as usize].mass -= 1;
            if !self.is_leaf(at) {
                self.enclose(at);
            }
            at = self.node(at).parent;
        }
    }

    /// How far from the other points this one is: the expected inverse of the depth at which it would be cut off, over all
    /// cuts that could have been drawn, times the depth of a balanced tree. About 1 for points like the others, more for
    /// others. `shares` gets each dimension's part in it: of the directions down and up.
    pub fn score(&self, point: &[f64], shares: Option<&mut [[f64; 2]]>) -> f64 {
        if self.root == NONE {
            return 0.0;
        }
        let mut nothing = [];
        let (shared, shares) = match shares {
            Some(shares) => (true, shares),
            None => (false, &mut nothing[..]),
        };
        let scale = f64::from(1 + self.mass()).log2();
        let (mut at, mut depth, mut weight, mut score) = (self.root, 0.0, 1.0, 0.0);
        loop {
            let (lows, highs) = (self.lows(at), self.highs(at));
            let beyond = |dimension: usize| {
                let value = point[dimension];
                [(lows[dimension] - value).max(0.0), (value - highs[dimension]).max(0.0)]
            };
            let mut outside = 0.0;
            let mut inside = 0.0;
            for dimension in 0..self.dimensions {
                let [below, above] = beyond(dimension);
                outside += below + above;
                inside += highs[dimension] - lows[dimension];
            }
            if outside > 0.0 {
                let probability = outside / (outside + inside);
                let part = weight * probability * scale / (depth + 1.0);
                score += part;
                if shared {
                    for (dimension, share) in shares.iter_mut().enumerate() {
                        let [below, above] = beyond(dimension);
                        share[0] += part * below / outside;
                        share[1] += part * above / outside;
                    }
                }
                weight *= 1.0 - probability;
            }
            if self.is_leaf(at) {
                if outside == 0.0 {
                    // The point is there already: the more often, the less it stands out.
                    let mass = f64::from(self.node(at).mass);
                    let damped = 1.0 - mass / (2.0 * f64::from(self.mass()));
                    let part = weight * damped * scale / (depth + (1.0 + mass).log2());
                    score += part;
                    let each = part / (2.0 * self.dimensions as f64);
                    shares.iter_mut().flatten().for_each(|share| *share += each);
                }
                return score;
            }
            if weight <= 0.0 {
                return score;
            }
            at = self.child(at, point);
            depth += 1.0;
        }
    }

    /// The nodes as they are stored.
    pub fn stored(&self) -> Vec<Stored> {
        let mut out = Vec::new();
        let mut waiting = if self.root == NONE { vec![] } else { vec![self.root] };
        while let Some(at) = waiting.pop() {
            let node = self.node(at);
            if self.is_leaf(at) {
                out.push(Stored::Leaf(self.lows(at).to_vec(), node.mass));
            } else {
                out.push(Stored::Cut { dimension: node.dimension as usize, cut: node.cut });
                waiting.extend([node.right, node.left]);
            }
        }
        out
    }

    /// The tree of stored nodes; `None` if they make none.
    pub fn restored(dimensions: usize, nodes: &[Stored]) -> Option<Self> {
        let mut tree = Self::new(dimensions);
        // Inner nodes that lack children, innermost last.
        let mut open: Vec<(u32, Option<u32>)> = Vec::new();
        for (index, node) in nodes.iter().enumerate() {
            let mut done = match node {
                Stored::Cut { dimension, cut } if *dimension < dimensions => {
                    let inner = Node {
                        parent: NONE,
                        left: NONE,
                        right: NONE,
                        dimension: *dimension as u32,
                        cut: *cut,
                        mass: 0,
                    };
                    let made = tree.make(inner, &vec![0.0; dimensions]);
                    open.push((made, None));
                    continue;
                }
                Stored::Leaf(point, mass) if point.len() == dimensions && *mass > 0 => {
                    tree.leaf(point, *mass)
                }
                _ => return None,
            };
            loop {
                match open.pop() {
                    None if index + 1 == nodes.len() => {
                        tree.root = done;
                        return Some(tree);
                    }
                    None => return None,
                    Some((parent, None)) => {
                        open.push((parent, Some(done)));
                        break;
                    }
                    Some((parent, Some(left))) => {
                        let mass = tree.node(left).mass + tree.node(done).mass;
                        tree.nodes[left as usize].parent = parent;
                        tree.nodes[done as usize].parent = parent;
                        let node = &mut tree.nodes[parent as usize];
                        (node.left, node.right, node.mass) = (left, done, mass);
                        tree.enclose(parent);
                        done = parent;
                    }
                }
            }
        }
        nodes.is_empty().then_some(tree)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_come_and_go_and_the_boxes_stay_tight() {
        let mut chance = Chance::new(7);
        let mut tree = Tree::new(2);
        let mut there: Vec<Vec<f64>> = Vec::new();
        for round in 0..2000 {
            if there.len() > 50 {
                let gone = there.swap_remove((chance.unit() * there.len() as f64) as usize);
                tree.delete(&gone);
            }
            let grid = |unit: f64| (unit * 10.0).floor();
            let point = vec![grid(chance.unit()), grid(chance.unit())];
            tree.insert(&point, &mut chance);
            there.push(point);
            assert_eq!(tree.mass() as usize, there.len(), "round {round}");
            let bound = |pick: fn(f64, f64) -> f64, start: f64| {
                there.iter().fold(start, |most, point| pick(most, point[0]))
            };
            assert_eq!(tree.lows(tree.root)[0], bound(f64::min, f64::MAX));
            assert_eq!(tree.highs(tree.root)[0], bound(f64::max, f64::MIN));
        }
        let stored = tree.stored();
        let again = Tree::restored(2, &stored).unwrap();
        assert_eq!(again.stored(), stored);
        for point in &there {
            assert_eq!(again.score(point, None), tree.score(point, None));
        }
        there.iter().for_each(|point| tree.delete(point));
        assert_eq!(tree.mass(), 0);
        assert!(Tree::restored(2, &stored[1..]).is_none());
    }
}
