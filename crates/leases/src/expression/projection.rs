//! What of an item is answered.

use std::collections::BTreeMap;

use super::{
    Element, Path,
    parser::{Parsed, Parser},
};
use crate::value::{Item, Value};

/// The parts of an item that are answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Projection(Vec<Path>);

mod rank {
    pub const RESERVED: usize = 0;
    pub const UNDEFINED: usize = 1;
    pub const OVERLAP: usize = 2;
    pub const CONFLICT: usize = 3;
}

impl Projection {
    /// Takes a whole text.
    pub(super) fn parse(parser: &mut Parser<'_>) -> Parsed<Self> {
        let mut paths: Vec<Path> = Vec::new();
        loop {
            let path = parser.path(rank::RESERVED, rank::UNDEFINED)?;
            for other in &paths {
                if let Some(how) = other.clash(&path) {
                    let rank = if how == "overlap" { rank::OVERLAP } else { rank::CONFLICT };
                    parser.mistake(rank, || clash_message(how, other, &path));
                }
            }
            paths.push(path);
            if !parser.sign(",") {
                return parser.finish(Self(paths));
            }
        }
    }

    /// Whole attributes, of these names.
    pub fn of_attributes(names: impl IntoIterator<Item = String>) -> Self {
        Self(names.into_iter().map(Path::of).collect())
    }

    /// These paths.
    pub fn of_paths(paths: Vec<Path>) -> Self {
        Self(paths)
    }

    /// All paths in it.
    pub fn paths(&self) -> &[Path] {
        &self.0
    }

    /// The item with nothing else in it: inside maps only what was asked for, inside lists as well, and in its order.
    pub fn of(&self, item: &Item) -> Item {
        let mut tree = Tree::default();
        for path in &self.0 {
            tree.add(path);
        }
        tree.attributes
            .iter()
            .filter_map(|(name, part)| Some((name.clone(), part.of(item.get(name)?)?)))
            .collect()
    }
}

/// What the service says of two paths that clash.
pub(super) fn clash_message(how: &str, one: &Path, two: &Path) -> String {
    format!(
        "Two document paths {how} with each other; must remove or rewrite one of these paths; path one: {one}, path two: {two}"
    )
}

#[derive(Default)]
struct Tree {
    attributes: BTreeMap<String, Part>,
}

#[derive(Default)]
struct Part {
    whole: bool,
    names: BTreeMap<String, Part>,
    indexes: BTreeMap<usize, Part>,
}

impl Tree {
    fn add(&mut self, path: &Path) {
        let mut part = self.attributes.entry(path.attribute.clone()).or_default();
        for step in &path.inside {
            part = match step {
                Element::Name(name) => part.names.entry(name.clone()).or_default(),
                Element::Index(index) => part.indexes.entry(*index).or_default(),
            };
        }
        part.whole = true;
    }
}

impl Part {
    /// `None` if nothing of it is there.
    fn of(&self, value: &Value) -> Option<Value> {
        match value {
            value if self.whole => Some(value.clone()),
            Value::M(map) => {
                let found: Item = self
                    .names
                    .iter()
                    .filter_map(|(name, part)| Some((name.clone(), part.of(map.get(name)?)?)))
                    .collect();
                (!found.is_empty()).then_some(Value::M(found))
            }
            Value::L(list) => {
                let found: Vec<Value> =
                    self.indexes.iter().filter_map(|(index, part)| part.of(list.get(*index)?)).collect();
                (!found.is_empty()).then_some(Value::L(found))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::expression::{Arguments, Kind};

    fn project(text: &str, item: serde_json::Value) -> Result<serde_json::Value, String> {
        let arguments = Arguments::new(None, None, &[(Kind::Projection, true)]).unwrap();
        let projection = arguments.projection(Some(text)).map_err(|error| error.to_string())?.unwrap();
        let item: Item = serde_json::from_value(item).unwrap();
        Ok(serde_json::to_value(projection.of(&item)).unwrap())
    }

    #[test]
    fn only_what_was_asked_for_is_answered() {
        let item = json!({
            "a": {"S": "x"},
            "m": {"M": {"p": {"N": "1"}, "q": {"L": [{"N": "1"}, {"N": "2"}, {"N": "3"}]}}},
            "z": {"BOOL": true},
        });
        assert_eq!(
            project("m.q[2], m.q[0], a, m.q[7], absent", item.clone()),
            Ok(json!({"a": {"S": "x"}, "m": {"M": {"q": {"L": [{"N": "1"}, {"N": "3"}]}}}}))
        );
        assert_eq!(project("a.b, m.absent", item), Ok(json!({})));
    }

    #[test]
    fn clashing_paths_are_refused() {
        let message = |text| project(text, json!({})).unwrap_err();
        assert_eq!(
            message("a.b, a"),
            "Invalid ProjectionExpression: Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a, b], path two: [a]"
        );
        assert_eq!(
            message("a.b, a[1]"),
            "Invalid ProjectionExpression: Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [a, b], path two: [a, [1]]"
        );
        assert_eq!(
            message("a,"),
            "Invalid ProjectionExpression: Syntax error; token: \"<EOF>\", near: \",\""
        );
        assert_eq!(
            message("name"),
            "Invalid ProjectionExpression: Attribute name is a reserved keyword; reserved keyword: name"
        );
    }
}
