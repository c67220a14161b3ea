use std::borrow::Cow;

use api::Malformed;
use millstream_api as api;

use crate::words::broken;

/// Names with dots in them, as a tree of their parts.
#[derive(Debug, Default)]
pub struct Form<'a> {
    pub(super) root: Node<'a>,
}

/// A name's value, and what follows it behind a dot.
#[derive(Debug, Default)]
pub(super) struct Node<'a> {
    pub(super) text: Option<Cow<'a, str>>,
    /// In the order of the form; no name twice.
    pub(super) children: Vec<(Cow<'a, str>, Node<'a>)>,
}

/// Parts of a name at the most.
const DEPTH_MAX: usize = 64;

impl<'a> Form<'a> {
    /// Reads `name=value&…`; of equal names the last one counts.
    pub fn parse(text: &'a [u8]) -> Result<Self, Malformed> {
        let text = str::from_utf8(text).map_err(|_| broken())?;
        let mut form = Self::default();
        for pair in text.trim_ascii_end().split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            form.insert(decode(name)?, decode(value)?)?;
        }
        form.root.arrange();
        Ok(form)
    }

    /// The value of a name without dots.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.root.child(name)?.text.as_deref()
    }

    /// Children are appended while their name differs from the last one's, so that a long list is no search; `arrange`
    /// brings together what did not come together.
    fn insert(&mut self, name: Cow<'a, str>, value: Cow<'a, str>) -> Result<(), Malformed> {
        if name.split('.').count() > DEPTH_MAX {
            return Err(broken());
        }
        let mut node = &mut self.root;
        for (from, part) in parts(&name) {
            let same = node.children.last().is_some_and(|(last, _)| last == part);
            if !same {
                let part = match &name {
                    Cow::Borrowed(name) => Cow::Borrowed(&name[from..from + part.len()]),
                    Cow::Owned(_) => Cow::Owned(part.to_owned()),
                };
                node.children.push((part, Node::default()));
            }
            node = &mut node.children.last_mut().expect("one was pushed").1;
        }
        node.text = Some(value);
        Ok(())
    }
}

/// The parts between dots, with where each begins.
fn parts(name: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut from = 0;
    name.split('.').map(move |part| {
        let begin = from;
        from += part.len() + 1;
        (begin, part)
    })
}

impl Node<'_> {
    /// Merges children of the same name, wherever they came.
    fn arrange(&mut self) {
        let names: std::collections::BTreeSet<&str> = self.children.iter().map(|(name, _)| &**name).collect();
        if names.len() < self.children.len() {
            let mut merged: Vec<(Cow<'_, str>, Self)> = Vec::new();
            let mut places = std::collections::BTreeMap::new();
            for (name, node) in self.children.drain(..) {
                match places.get(&*name) {
                    None => {
                        places.insert(name.clone().into_owned(), merged.len());
                        merged.push((name, node));
                    }
                    Some(&place) => {
                        let into: &mut Self = &mut merged[place].1;
                        into.text = node.text.or(into.text.take());
                        into.children.extend(node.children);
                    }
                }
            }
            self.children = merged;
        }
        for (_, child) in &mut self.children {
            child.arrange();
        }
    }

    pub(super) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|(known, _)| known == name).map(|(_, node)| node)
    }

    /// The numbers among the children, in their order, if there is nothing else.
    pub(super) fn numbered(&self) -> Option<Vec<&Self>> {
        let numbers = self.children.iter().map(|(name, node)| Some((name.parse::<u32>().ok()?, node)));
        let mut numbers = numbers.collect::<Option<Vec<_>>>()?;
        numbers.sort_by_key(|(number, _)| *number);
        Some(numbers.into_iter().map(|(_, node)| node).collect())
    }
}

/// Undoes `+` and `%HH`.
pub(crate) fn decode(text: &str) -> Result<Cow<'_, str>, Malformed> {
    if !text.contains(['%', '+']) {
        return Ok(Cow::Borrowed(text));
    }
    unescape(&text.replace('+', " ")).map(Cow::Owned)
}

/// Undoes `%HH`.
pub(crate) fn unescape(text: &str) -> Result<String, Malformed> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some(at) = memchr::memchr(b'%', rest) {
        out.extend_from_slice(&rest[..at]);
        let digits = rest.get(at + 1..at + 3).and_then(|digits| str::from_utf8(digits).ok());
        let digits = digits.filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        let byte = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        out.push(byte.ok_or_else(broken)?);
        rest = &rest[at + 3..];
    }
    out.extend_from_slice(rest);
    String::from_utf8(out).map_err(|_| broken())
}
