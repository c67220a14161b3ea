//! Which shards may be read: each once, and none before its parents have been read to their ends.

use std::collections::BTreeMap;

use crate::shapes::{ChildShard, Shard};

/// The shards that are known, and how far each is.
#[derive(Debug, Default)]
pub struct Lineage(BTreeMap<String, Node>);

#[derive(Debug)]
struct Node {
    parents: Vec<String>,
    state: State,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Waiting,
    Reading,
    Ended,
}

/// A shard whose turn has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ready {
    /// Its id.
    pub id: String,
    /// Whether a shard was read that it follows from, so that it is to be read from its start.
    pub follows: bool,
}

impl Lineage {
    /// Knows these shards. Parents that are not among them count as read.
    pub fn new(shards: impl IntoIterator<Item = Shard>) -> Self {
        let mut lineage = Self::default();
        for shard in shards {
            let parents = shard.parents().map(str::to_owned).collect();
            lineage.add(shard.shard_id, parents);
        }
        lineage
    }

    fn add(&mut self, id: String, parents: Vec<String>) {
        self.0.entry(id).or_insert(Node { parents, state: State::Waiting });
    }

    /// The shards whose turn has come, by id. Each is named once.
    pub fn ready(&mut self) -> Vec<Ready> {
        let ready: Vec<Ready> = self
            .0
            .iter()
            .filter(|(_, node)| node.state == State::Waiting && !self.waits(node))
            .map(|(id, node)| Ready {
                id: id.clone(),
                follows: node.parents.iter().any(|parent| self.0.contains_key(parent)),
            })
            .collect();
        for Ready { id, .. } in &ready {
            if let Some(node) = self.0.get_mut(id) {
                node.state = State::Reading;
            }
        }
        ready
    }

    fn waits(&self, node: &Node) -> bool {
        let unread = |parent: &String| self.0.get(parent).is_some_and(|parent| parent.state != State::Ended);
        node.parents.iter().any(unread)
    }

    /// Whether one of these has a parent that is not known: another reader may have yet to come to it.
    pub fn misses_parents_of(&self, children: &[ChildShard]) -> bool {
        children.iter().flat_map(|child| &child.parent_shards).any(|parent| !self.0.contains_key(parent))
    }

    /// Knows those of a stream's shards that follow from the ones known. All others lie before the start.
    pub fn add_descendants(&mut self, shards: &[Shard]) {
        loop {
            let known = self.0.len();
            for shard in shards {
                let follows = shard.parents().any(|parent| self.0.contains_key(parent));
                if follows {
                    self.add(shard.shard_id.clone(), shard.parents().map(str::to_owned).collect());
                }
            }
            if self.0.len() == known {
                return;
            }
        }
    }

    /// A shard has been read to its end, and these follow it.
    pub fn ended(&mut self, id: &str, children: Vec<ChildShard>) {
        if let Some(node) = self.0.get_mut(id) {
            node.state = State::Ended;
        }
        for child in children {
            self.add(child.shard_id, child.parent_shards);
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn shard(id: &str, parents: &[&str]) -> Shard {
        serde_json::from_value(json!({
            "ShardId": id,
            "ParentShardId": parents.first(),
            "AdjacentParentShardId": parents.get(1),
            "HashKeyRange": {"StartingHashKey": "0", "EndingHashKey": "1"},
            "SequenceNumberRange": {"StartingSequenceNumber": "1"},
        }))
        .unwrap()
    }

    fn child(id: &str, parents: &[&str]) -> ChildShard {
        ChildShard {
            shard_id: id.to_owned(),
            parent_shards: parents.iter().map(|p| (*p).to_owned()).collect(),
        }
    }

    fn ready(lineage: &mut Lineage) -> Vec<(String, bool)> {
        lineage.ready().into_iter().map(|ready| (ready.id, ready.follows)).collect()
    }

    #[test]
    fn parents_come_first() {
        let mut lineage =
            Lineage::new([shard("a", &[]), shard("b", &["a"]), shard("c", &["a"]), shard("d", &["b", "c"])]);
        assert_eq!(ready(&mut lineage), [("a".to_owned(), false)]);
        assert!(ready(&mut lineage).is_empty(), "a shard is read once");
        lineage.ended("a", vec![]);
        assert_eq!(ready(&mut lineage), [("b".to_owned(), true), ("c".to_owned(), true)]);
        lineage.ended("c", vec![child("d", &["b", "c"])]);
        assert!(ready(&mut lineage).is_empty(), "the child of a merge waits for both");
        lineage.ended("b", vec![child("d", &["b", "c"])]);
        assert_eq!(ready(&mut lineage), [("d".to_owned(), true)]);
        lineage.ended("d", vec![]);
        assert!(ready(&mut lineage).is_empty());
    }

    #[test]
    fn children_that_appear_later_are_followed() {
        let mut lineage = Lineage::new([shard("a", &[]), shard("b", &[])]);
        assert_eq!(ready(&mut lineage).len(), 2);
        lineage.ended("a", vec![child("c", &["a"]), child("d", &["a"])]);
        assert_eq!(ready(&mut lineage), [("c".to_owned(), true), ("d".to_owned(), true)]);
        lineage.ended("b", vec![child("e", &["b", "d"])]);
        assert!(ready(&mut lineage).is_empty());
        lineage.ended("d", vec![child("e", &["b", "d"])]);
        assert_eq!(ready(&mut lineage), [("e".to_owned(), true)]);
    }

    #[test]
    fn a_merge_waits_for_a_parent_that_no_reader_has_come_to() {
        // b was split into c and d, and a merged with d, while a was read ahead of b.
        let mut lineage = Lineage::new([shard("a", &[]), shard("b", &[])]);
        assert_eq!(ready(&mut lineage).len(), 2);
        let children = vec![child("e", &["a", "d"])];
        assert!(lineage.misses_parents_of(&children));
        let all = [
            shard("a", &[]),
            shard("b", &[]),
            shard("e", &["a", "d"]),
            shard("c", &["b"]),
            shard("d", &["b"]),
            shard("x", &["before"]),
        ];
        lineage.add_descendants(&all);
        assert!(!lineage.misses_parents_of(&children));
        lineage.ended("a", children);
        assert!(ready(&mut lineage).is_empty());
        lineage.ended("b", vec![child("c", &["b"]), child("d", &["b"])]);
        assert_eq!(ready(&mut lineage), [("c".to_owned(), true), ("d".to_owned(), true)]);
        lineage.ended("d", vec![]);
        assert_eq!(ready(&mut lineage), [("e".to_owned(), true)]);
    }

    #[test]
    fn parents_that_are_gone_hold_nobody_up() {
        let mut lineage = Lineage::new([shard("c", &["gone"]), shard("d", &["gone", "too"])]);
        assert_eq!(ready(&mut lineage), [("c".to_owned(), false), ("d".to_owned(), false)]);
    }
}
