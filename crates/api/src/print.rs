//! Values as violations quote them: in Java's manner, since that is how the service prints them.

use std::collections::BTreeMap;

use base::{Blob, Timestamp};
use millstream_base as base;

/// A value that a violation can quote.
pub trait Print {
    /// Adds itself.
    fn print(&self, out: &mut Printed);
}

/// A quotation in the making. It ends with `...` where it would grow beyond [`Printed::BYTES_MAX`], so that an answer
/// never becomes as long as a request.
#[derive(Debug, Default)]
pub struct Printed {
    text: String,
    full: bool,
}

impl Printed {
    /// Longer than any quotation that was captured from the service (501 records with their class names).
    pub const BYTES_MAX: usize = 32_768;

    /// The quotation of one value.
    pub fn of<T: Print + ?Sized>(value: &T) -> String {
        let mut out = Self::default();
        value.print(&mut out);
        out.text
    }

    /// Adds text.
    pub fn push(&mut self, text: &str) {
        if self.full {
            return;
        }
        let room = Self::BYTES_MAX - self.text.len();
        if text.len() <= room {
            self.text.push_str(text);
        } else {
            self.text.push_str(&text[..text.floor_char_boundary(room)]);
            self.text.push_str("...");
            self.full = true;
        }
    }

    /// Adds `Name(first=…, second=…)`, the members under their names in paths.
    pub fn structure(&mut self, name: &str, members: &[(&str, &dyn Print)]) {
        self.push(name);
        self.push("(");
        for (index, (name, value)) in members.iter().enumerate() {
            self.push(if index == 0 { "" } else { ", " });
            self.push(name);
            self.push("=");
            value.print(self);
        }
        self.push(")");
    }

    /// Adds `[first, second]`.
    pub fn list<T: Print>(&mut self, items: impl Iterator<Item = T>) {
        self.enclosed(items, "[", "]");
    }

    fn enclosed<T: Print>(&mut self, items: impl Iterator<Item = T>, open: &str, close: &str) {
        self.push(open);
        for (index, item) in items.enumerate() {
            if self.full {
                return;
            }
            self.push(if index == 0 { "" } else { ", " });
            item.print(self);
        }
        self.push(close);
    }
}

impl<T: Print + ?Sized> Print for &T {
    fn print(&self, out: &mut Printed) {
        (**self).print(out);
    }
}

impl Print for str {
    fn print(&self, out: &mut Printed) {
        out.push(self);
    }
}

impl Print for String {
    fn print(&self, out: &mut Printed) {
        out.push(self);
    }
}

impl Print for bool {
    fn print(&self, out: &mut Printed) {
        out.push(if *self { "true" } else { "false" });
    }
}

impl Print for i32 {
    fn print(&self, out: &mut Printed) {
        out.push(&self.to_string());
    }
}

impl Print for i64 {
    fn print(&self, out: &mut Printed) {
        out.push(&self.to_string());
    }
}

impl Print for f64 {
    fn print(&self, out: &mut Printed) {
        out.push(&format!("{self:?}"));
    }
}

/// In milliseconds since 1970.
impl Print for Timestamp {
    fn print(&self, out: &mut Printed) {
        out.push(&self.as_millis().to_string());
    }
}

impl<T: Print> Print for Box<T> {
    fn print(&self, out: &mut Printed) {
        (**self).print(out);
    }
}

/// The bytes themselves are never quoted.
impl Print for [u8] {
    fn print(&self, out: &mut Printed) {
        out.push(&format!("java.nio.HeapByteBuffer[pos=0 lim={0} cap={0}]", self.len()));
    }
}

impl Print for Blob {
    fn print(&self, out: &mut Printed) {
        self.as_slice().print(out);
    }
}

impl<T: Print> Print for Option<T> {
    fn print(&self, out: &mut Printed) {
        match self {
            Some(value) => value.print(out),
            None => out.push("null"),
        }
    }
}

impl<T: Print> Print for [T] {
    fn print(&self, out: &mut Printed) {
        out.list(self.iter());
    }
}

impl<T: Print> Print for Vec<T> {
    fn print(&self, out: &mut Printed) {
        self.as_slice().print(out);
    }
}

impl<T: Print> Print for BTreeMap<String, T> {
    fn print(&self, out: &mut Printed) {
        out.enclosed(self.iter().map(Entry), "{", "}");
    }
}

struct Entry<'a, T>((&'a String, &'a T));

impl<T: Print> Print for Entry<'_, T> {
    fn print(&self, out: &mut Printed) {
        out.push(self.0.0);
        out.push("=");
        self.0.1.print(out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_print_as_in_java() {
        let map = BTreeMap::from([("a".to_owned(), "1".to_owned()), ("b".to_owned(), String::new())]);
        assert_eq!(Printed::of(&map), "{a=1, b=}");
        assert_eq!(Printed::of(&Vec::<String>::new()), "[]");
        assert_eq!(Printed::of(&vec![Some(1), None]), "[1, null]");
        assert_eq!(Printed::of(&Blob::from(vec![0; 3])), "java.nio.HeapByteBuffer[pos=0 lim=3 cap=3]");
        let mut out = Printed::default();
        out.structure("Tag", &[("key", &"k"), ("value", &None::<String>), ("on", &true)]);
        assert_eq!(out.text, "Tag(key=k, value=null, on=true)");
    }

    #[test]
    fn a_long_value_is_cut_between_characters() {
        let item = "ä".repeat(10_000);
        let printed = Printed::of(&vec![vec![item.clone(), item.clone()], vec![item]]);
        assert!(printed.len() <= Printed::BYTES_MAX + 3, "{}", printed.len());
        assert!(printed.ends_with("ä..."));
    }
}
