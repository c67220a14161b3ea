//! Patterns of the service models, matched against whole texts.
//!
//! Models spell their patterns as Java regular expressions. Those that services check on every call are regular in the
//! strict sense, so a table-driven automaton decides them in one pass, one or two nanoseconds per character whatever a
//! client sends (measured: no slower than the regex crate on all of them); nothing backtracks. It is made at first use. What the models use beyond that (look-around in
//! the middle, back references) is refused by [`Pattern::supported`], which the generator asks before it emits one.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    sync::OnceLock,
};

use syntax::{Node, Set, Symbol};

mod syntax;

/// A pattern as the model spells it. It must match the whole text, with Java's ASCII meaning of `\d`, `\s` and `\w`.
pub struct Pattern {
    source: &'static str,
    spelled: &'static str,
    matcher: OnceLock<Matcher>,
}

/// Why a pattern cannot be matched here.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{what} at character {at}")]
pub struct Unsupported {
    /// What was met.
    pub what: &'static str,
    /// Where, in characters from 0.
    pub at: usize,
}

impl Pattern {
    /// The pattern spelled so, which must be one that [`Pattern::supported`] accepts.
    pub const fn new(source: &'static str) -> Self {
        Self::respelled(source, source)
    }

    /// As `new`, for one that only `spelled`, which matches the same texts, can be matched by.
    pub const fn respelled(source: &'static str, spelled: &'static str) -> Self {
        Self { source, spelled, matcher: OnceLock::new() }
    }

    /// Whether a pattern can be matched here.
    pub fn supported(source: &str) -> Result<(), Unsupported> {
        Matcher::new(source).map(drop)
    }

    /// As the model spells it.
    pub fn source(&self) -> &'static str {
        self.source
    }

    /// Whether the whole text matches. Time is linear in the text.
    ///
    /// # Panics
    ///
    /// If the pattern is not supported: a mistake of ours, found by the first test that uses it.
    pub fn matches(&self, text: &str) -> bool {
        let made = self.matcher.get_or_init(|| Matcher::new(self.spelled).expect("the pattern is supported"));
        made.accepts(text)
    }
}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Pattern").field(&self.source).finish()
    }
}

/// An automaton for the pattern, and one for each look at the whole text, with whether that must match or must not.
struct Matcher {
    pattern: Automaton,
    guards: Vec<(Automaton, bool)>,
}

impl Matcher {
    fn new(source: &str) -> Result<Self, Unsupported> {
        let whole = syntax::parse(source)?;
        let end = source.chars().count();
        let guards = whole.guards.iter().map(|(node, wanted)| Ok((Automaton::new(node, end)?, *wanted)));
        Ok(Self { pattern: Automaton::new(&whole.node, end)?, guards: guards.collect::<Result<_, _>>()? })
    }

    fn accepts(&self, text: &str) -> bool {
        self.pattern.accepts(text) && self.guards.iter().all(|(guard, wanted)| guard.accepts(text) == *wanted)
    }
}

/// A deterministic automaton over classes of characters that no set of the pattern tells apart.
///
/// A state is the place in `next` where its row begins, so that a step is an addition and a load.
struct Automaton {
    /// The class of every symbol.
    classes: [u8; Symbol::COUNT],
    class_count: usize,
    /// Row by row the next state for each class. The first row is that of no way to the end, the second the beginning.
    next: Vec<u32>,
    accepting: Vec<bool>,
}

/// No way to the end from here.
const DEAD: u32 = 0;
/// More than any sensible pattern needs: bounds what a mistake in a model can cost.
const STATES_MAX: usize = 20_000;

impl Automaton {
    fn new(node: &Node, end: usize) -> Result<Self, Unsupported> {
        let steps = Steps::of(node);
        let (classes, examples) = steps.classes();
        let class_count = examples.len();
        let first = steps.closure([steps.start]);
        let mut rows = BTreeMap::from([(Vec::new(), DEAD), (first.clone(), class_count as u32)]);
        let mut states = vec![Vec::new(), first];
        let mut next = vec![DEAD; class_count];
        let mut done = 1;
        while done < states.len() {
            for &symbol in &examples {
                let reached = steps.closure(steps.after(&states[done], symbol));
                let row = match rows.get(&reached) {
                    Some(&row) => row,
                    None if states.len() == STATES_MAX => {
                        return Err(Unsupported { what: "too many states", at: end });
                    }
                    None => {
                        let row = (states.len() * class_count) as u32;
                        rows.insert(reached.clone(), row);
                        states.push(reached);
                        row
                    }
                };
                next.push(row);
            }
            done += 1;
        }
        let accepting = states.iter().map(|state| state.contains(&steps.end)).collect();
        Ok(Self { classes, class_count, next, accepting })
    }

    fn accepts(&self, text: &str) -> bool {
        let mut state = self.class_count as u32;
        if text.is_ascii() {
            for &byte in text.as_bytes() {
                state = self.step(state, usize::from(byte & 0x7f));
                if state == DEAD {
                    return false;
                }
            }
        } else {
            for character in text.chars() {
                state = self.step(state, Symbol::of(character).0);
                if state == DEAD {
                    return false;
                }
            }
        }
        self.accepting[state as usize / self.class_count]
    }

    #[inline]
    fn step(&self, state: u32, symbol: usize) -> u32 {
        self.next[state as usize + usize::from(self.classes[symbol])]
    }
}

/// The pattern as steps that an imagined reader takes, several at once.
struct Steps {
    all: Vec<Step>,
    start: usize,
    end: usize,
}

enum Step {
    /// Takes one character of the set.
    Take(Set, usize),
    /// Goes on at each of these.
    Fork(Vec<usize>),
    /// The pattern ends here.
    End,
}

impl Steps {
    fn of(node: &Node) -> Self {
        let mut steps = Self { all: vec![Step::End], start: 0, end: 0 };
        steps.start = steps.add(node, 0);
        steps
    }

    /// Adds what the node needs in front of step `then`; returns where it begins.
    fn add(&mut self, node: &Node, then: usize) -> usize {
        match node {
            Node::Set(set) => self.push(Step::Take(*set, then)),
            Node::Sequence(nodes) => nodes.iter().rev().fold(then, |then, node| self.add(node, then)),
            Node::Either(nodes) => {
                let ways = nodes.iter().map(|node| self.add(node, then)).collect();
                self.push(Step::Fork(ways))
            }
            Node::Repeat { node, min, max } => {
                let mut begin = then;
                match max {
                    None => {
                        let fork = self.push(Step::Fork(vec![then]));
                        let again = self.add(node, fork);
                        self.all[fork] = Step::Fork(vec![again, then]);
                        begin = fork;
                    }
                    Some(max) => {
                        for _ in *min..*max {
                            let once = self.add(node, begin);
                            begin = self.push(Step::Fork(vec![once, then]));
                        }
                    }
                }
                (0..*min).fold(begin, |begin, _| self.add(node, begin))
            }
        }
    }

    fn push(&mut self, step: Step) -> usize {
        self.all.push(step);
        self.all.len() - 1
    }

    /// All steps that can be reached without taking a character, forks left out, in order.
    fn closure(&self, from: impl IntoIterator<Item = usize>) -> Vec<usize> {
        let mut seen = BTreeSet::new();
        let mut waiting: Vec<usize> = from.into_iter().collect();
        let mut reached = Vec::new();
        while let Some(step) = waiting.pop() {
            if !seen.insert(step) {
                continue;
            }
            match &self.all[step] {
                Step::Fork(ways) => waiting.extend(ways),
                Step::Take(..) | Step::End => reached.push(step),
            }
        }
        reached.sort_unstable();
        reached
    }

    fn after<'a>(&'a self, state: &'a [usize], symbol: Symbol) -> impl Iterator<Item = usize> + 'a {
        state.iter().filter_map(move |&step| match &self.all[step] {
            Step::Take(set, then) if set.contains(symbol) => Some(*then),
            _ => None,
        })
    }

    /// Symbols that every set has or lacks together are one class; an example of each stands for it.
    fn classes(&self) -> ([u8; Symbol::COUNT], Vec<Symbol>) {
        let sets: Vec<&Set> = self
            .all
            .iter()
            .filter_map(|step| if let Step::Take(set, _) = step { Some(set) } else { None })
            .collect();
        let mut known: BTreeMap<Vec<bool>, u8> = BTreeMap::new();
        let mut classes = [0; Symbol::COUNT];
        let mut examples = Vec::new();
        for symbol in (0..Symbol::COUNT).map(Symbol) {
            let mark: Vec<bool> = sets.iter().map(|set| set.contains(symbol)).collect();
            let class = *known.entry(mark).or_insert_with(|| {
                examples.push(symbol);
                (examples.len() - 1) as u8
            });
            classes[symbol.0] = class;
        }
        (classes, examples)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matches(pattern: &str, text: &str) -> bool {
        Matcher::new(pattern).unwrap().accepts(text)
    }

    #[test]
    fn the_whole_text_must_match() {
        for (pattern, good, bad) in [
            ("[a-zA-Z0-9_.-]+", &["a", "a.b-c_9"][..], &["", "a b", "ä", "a\n", "\u{2028}"][..]),
            (
                "^(0|([1-9]\\d{0,38}))$",
                &["0", "1", "340282366920938463463374607431768211455"],
                &["", "00", "01", "-1", "1 ", "٣"],
            ),
            ("0|([1-9]\\d{0,2})", &["0", "123"], &["1234", "0123"]),
            ("\\d{12}", &["123456789012"], &["12345678901", "1234567890123"]),
            ("a{2,}", &["aa", "aaaaa"], &["a", ""]),
            ("(ab)?c*", &["", "ab", "abcc", "c"], &["a", "abab"]),
            ("[^:*]*", &["", "ä\n"], &[":", "a*"]),
            ("[\\w+=,.@\\-_/]+", &["a+=,.@-_/"], &["a b"]),
            (".", &["a", "ä", "\t"], &["", "\n", "\r", "\u{85}", "\u{2029}", "ab"]),
            ("\\S+", &["aä\u{a0}"], &["a b", "\u{b}"]),
            ("[a-z0-9]{20}-[a-z0-9]{3}", &["abcdefghij0123456789-abc"], &["abcdefghij0123456789abc"]),
            ("(?:a|b|)x", &["ax", "bx", "x"], &["abx"]),
            ("^a|b$", &["a", "b"], &["ab"]),
            ("[]a]", &["]", "a"], &["b"]),
            ("[a-]+", &["a-"], &["b"]),
            // What the models use of Unicode and of look-around.
            ("^(?!\\s*$).+", &["a", " a", "a "], &["", " ", "\t ", "a\n"]),
            (
                "^(?!aws:)[\\p{L}\\p{Z}\\p{N}_.:\\/=+\\-@%]*$",
                &["", "aws", "ä 1٣:", "a\u{a0}b"],
                &["aws:x", "a!", "a\n"],
            ),
            ("(?!^[0-9]+$)([a-zA-Z0-9-_]+)", &["v1", "-"], &["1", "", "v 1"]),
            ("[0-9A-Za-z\\.\\-_]*(?<!\\.)", &["", "a.b"], &["a."]),
            ("^(?=^\\$)(?=^\\S+$).*$", &["$", "$.a"], &["a$", "$ a"]),
            ("[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+", &["a\tä\u{ff}\u{85}"], &["\u{100}", "\u{1}", "€"]),
            (
                "[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\t]*",
                &["a€😀\t"],
                &["\u{1}", "\u{ffff}"],
            ),
            ("[\\x20-\\x7E]+", &[" ~"], &["\u{7f}", "ä"]),
            ("\\p{Print}+", &["a b"], &["ä", "\t"]),
            ("(?s).*", &["a\nb"], &[]),
            (r"\d{1}+x", &["1x"], &["11x"]),
        ] {
            for text in good {
                assert!(matches(pattern, text), "{pattern} should match {text:?}");
            }
            for text in bad {
                assert!(!matches(pattern, text), "{pattern} should not match {text:?}");
            }
        }
    }

    #[test]
    fn patterns_that_would_backtrack_take_linear_time() {
        let pattern = Pattern::new(
            "^(arn):aws.*:kinesis:.*:\\d{12}:.*stream\\/[a-zA-Z0-9_.-]+\\/consumer\\/[a-zA-Z0-9_.-]+:[0-9]+",
        );
        assert!(pattern.matches("arn:aws:kinesis:us-east-1:123456789012:stream/s/consumer/c:1700000000"));
        assert!(!pattern.matches("arn:aws:kinesis:us-east-1:123456789012:stream/s/consumer/c"));
        assert!(!pattern.matches(&format!("arn:aws{}", ":kinesis:123456789012:stream/".repeat(100_000))));
    }

    #[test]
    fn what_is_not_regular_is_refused() {
        for pattern in [
            "a(?!-)a",
            "a(?=b)",
            "(a)\\1",
            "\\p{Lu}",
            "a++",
            "[\\u0300-\\u0400]",
            "[a&&b]",
            "ä",
            "a{2",
            "(a",
            "a)",
            "[a",
            "*",
        ] {
            assert!(Pattern::supported(pattern).is_err(), "{pattern} should be refused");
        }
        assert!(Pattern::supported("((a{100}){100}){100}").is_err());
    }
}
