use api::{Kind, Malformed, Members, Reader};
use base::Timestamp;
use millstream_api as api;
use millstream_base as base;

use super::form::{Form, Node};
use crate::{iso8601, words::broken};

/// Presents a form as an input. Whatever the model wants is made of texts; what cannot be is malformed.
#[derive(Debug)]
pub struct QueryReader<'a> {
    /// Containers that are open, the innermost last.
    open: Vec<Frame<'a>>,
    /// The value that comes next.
    next: Option<&'a Node<'a>>,
}

/// A container and how far it has been taken.
#[derive(Debug)]
enum Frame<'a> {
    Object { node: &'a Node<'a>, at: usize },
    List { items: std::vec::IntoIter<&'a Node<'a>> },
    Map { entries: std::vec::IntoIter<&'a Node<'a>> },
}

impl<'a> QueryReader<'a> {
    /// Over a whole form.
    pub fn new(form: &'a Form<'a>) -> Self {
        Self { open: Vec::new(), next: Some(&form.root) }
    }

    fn take(&mut self) -> Result<&'a Node<'a>, Malformed> {
        self.next.take().ok_or_else(broken)
    }

    fn text(&mut self) -> Result<&'a str, Malformed> {
        self.take()?.text.as_deref().ok_or_else(broken)
    }

    fn parsed<T>(&mut self, what: &str, parse: impl FnOnce(&str) -> Option<T>) -> Result<T, Malformed> {
        let text = self.text()?;
        parse(text).ok_or_else(|| {
            let shown: String = text.chars().take(256).collect();
            Malformed::new(format!("'{shown}' is not {what}"))
        })
    }
}

/// The items of a list or the entries of a map: below `within`, or at once where the list is flattened.
fn items<'a>(node: &'a Node<'a>, within: &str) -> Result<Vec<&'a Node<'a>>, Malformed> {
    if node.children.is_empty() {
        // SDKs say an empty list as a name without a value.
        return if node.text.as_deref().unwrap_or_default().is_empty() {
            Ok(Vec::new())
        } else {
            Err(broken())
        };
    }
    node.child(within).unwrap_or(node).numbered().ok_or_else(broken)
}

impl Reader for QueryReader<'_> {
    fn kind(&mut self) -> Result<Kind, Malformed> {
        let node = self.next.ok_or_else(broken)?;
        let numbered = |within: &str| node.child(within).is_some() || node.numbered().is_some();
        Ok(match () {
            () if node.children.is_empty() => Kind::String,
            () if numbered("member") => Kind::List,
            () => Kind::Object,
        })
    }

    fn begin_object(&mut self) -> Result<(), Malformed> {
        let node = self.take()?;
        if node.children.is_empty() && !self.open.is_empty() && node.text.as_deref() != Some("") {
            return Err(broken());
        }
        self.open.push(Frame::Object { node, at: 0 });
        Ok(())
    }

    fn begin_map(&mut self) -> Result<(), Malformed> {
        let entries = items(self.take()?, "entry")?.into_iter();
        self.open.push(Frame::Map { entries });
        Ok(())
    }

    fn member(&mut self, members: Members) -> Result<Option<usize>, Malformed> {
        let Some(Frame::Object { node, at }) = self.open.last_mut() else { return Err(broken()) };
        while let Some((name, child)) = node.children.get(*at) {
            *at += 1;
            if let Some(index) = members.0.iter().position(|known| known == name) {
                self.next = Some(child);
                return Ok(Some(index));
            }
        }
        self.open.pop();
        Ok(None)
    }

    fn key(&mut self) -> Result<Option<String>, Malformed> {
        let Some(Frame::Map { entries }) = self.open.last_mut() else { return Err(broken()) };
        let Some(entry) = entries.next() else {
            self.open.pop();
            return Ok(None);
        };
        let key = entry.child("key").and_then(|key| key.text.as_deref()).ok_or_else(broken)?;
        self.next = Some(entry.child("value").ok_or_else(broken)?);
        Ok(Some(key.to_owned()))
    }

    fn begin_list(&mut self) -> Result<(), Malformed> {
        let items = items(self.take()?, "member")?.into_iter();
        self.open.push(Frame::List { items });
        Ok(())
    }

    fn item(&mut self) -> Result<bool, Malformed> {
        let Some(Frame::List { items }) = self.open.last_mut() else { return Err(broken()) };
        self.next = items.next();
        if self.next.is_none() {
            self.open.pop();
        }
        Ok(self.next.is_some())
    }

    fn bool(&mut self) -> Result<bool, Malformed> {
        self.parsed("a boolean", |text| match text {
            "true" | "True" | "TRUE" | "1" => Some(true),
            "false" | "False" | "FALSE" | "0" => Some(false),
            _ => None,
        })
    }

    fn integer(&mut self) -> Result<i64, Malformed> {
        self.parsed("an integer", |text| text.parse().ok())
    }

    fn double(&mut self) -> Result<f64, Malformed> {
        self.parsed("a number", |text| text.parse().ok())
    }

    fn str(&mut self) -> Result<&str, Malformed> {
        self.text()
    }

    fn blob_into(&mut self, out: &mut Vec<u8>) -> Result<usize, Malformed> {
        let before = out.len();
        let text = self.text()?;
        base64_simd::STANDARD
            .decode_append(text, out)
            .map_err(|_| Malformed::new("The value is not base64"))?;
        Ok(out.len() - before)
    }

    fn timestamp(&mut self) -> Result<Timestamp, Malformed> {
        self.parsed("a date", |text| {
            iso8601::parse(text).or_else(|| text.parse().ok().map(Timestamp::from_seconds))
        })
    }

    fn skip(&mut self) -> Result<(), Malformed> {
        self.take().map(drop)
    }

    fn remaining(&self) -> usize {
        // A form is read as a whole before; what is left of it is known nowhere, and bounded by the body's limit.
        0
    }
}
