//! The part of Java's pattern syntax that the models use and an automaton can decide.

use super::Unsupported;

/// A character as far as patterns tell characters apart: each ASCII one is itself, the rest are two kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Symbol(pub(super) usize);

impl Symbol {
    /// U+0085, U+2028 and U+2029, which end a line and therefore are not matched by `.`.
    const LINE_END: Self = Self(128);
    /// Any other character beyond ASCII.
    const OTHER: Self = Self(129);
    /// How many there are.
    pub(super) const COUNT: usize = 130;

    pub(super) fn of(character: char) -> Self {
        match character {
            '\0'..='\x7f' => Self(character as usize),
            '\u{85}' | '\u{2028}' | '\u{2029}' => Self::LINE_END,
            _ => Self::OTHER,
        }
    }
}

/// A set of symbols.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Set([u128; 2]);

impl Set {
    pub(super) fn contains(&self, symbol: Symbol) -> bool {
        self.0[symbol.0 / 128] >> (symbol.0 % 128) & 1 == 1
    }

    fn insert(&mut self, symbol: Symbol) {
        self.0[symbol.0 / 128] |= 1 << (symbol.0 % 128);
    }

    fn of(characters: impl IntoIterator<Item = char>) -> Self {
        let mut set = Self::default();
        characters.into_iter().for_each(|character| set.insert(Symbol::of(character)));
        set
    }

    fn and(self, other: Self) -> Self {
        Self([self.0[0] | other.0[0], self.0[1] | other.0[1]])
    }

    fn others(self) -> Self {
        Self([!self.0[0], !self.0[1] & 0b11])
    }

    fn digits() -> Self {
        Self::of('0'..='9')
    }

    fn spaces() -> Self {
        Self::of(" \t\n\x0b\x0c\r".chars())
    }

    fn word() -> Self {
        Self::digits().and(Self::of('a'..='z')).and(Self::of('A'..='Z')).and(Self::of(['_']))
    }
}

/// A pattern, read.
#[derive(Clone, Debug)]
pub(super) enum Node {
    /// One character of a set.
    Set(Set),
    /// One after the other.
    Sequence(Vec<Node>),
    /// One of these.
    Either(Vec<Node>),
    /// So many times.
    Repeat {
        /// What is repeated.
        node: Box<Node>,
        /// At least.
        min: u32,
        /// At most; `None` is without end.
        max: Option<u32>,
    },
}

/// Copies of a repeated part that are made at most; models repeat up to a few thousand times.
const COPIES_MAX: usize = 20_000;

/// Reads a pattern.
pub(super) fn parse(source: &str) -> Result<Node, Unsupported> {
    let mut parser = Parser { rest: source.chars().collect(), at: 0 };
    let node = parser.either(0)?;
    match parser.peek() {
        None if weight(&node) > COPIES_MAX => Err(parser.cannot("too many repetitions")),
        None => Ok(node),
        Some(_) => Err(parser.cannot("a parenthesis that closes nothing")),
    }
}

/// How many single characters the pattern comes to, repetitions written out.
fn weight(node: &Node) -> usize {
    match node {
        Node::Set(_) => 1,
        Node::Sequence(nodes) | Node::Either(nodes) => {
            nodes.iter().map(weight).fold(1, usize::saturating_add)
        }
        Node::Repeat { node, min, max } => weight(node).saturating_mul(max.unwrap_or(*min).max(1) as usize),
    }
}

struct Parser {
    rest: Vec<char>,
    at: usize,
}

impl Parser {
    fn peek(&self) -> Option<char> {
        self.rest.get(self.at).copied()
    }

    fn take(&mut self) -> Option<char> {
        let character = self.peek();
        self.at += usize::from(character.is_some());
        character
    }

    fn eat(&mut self, character: char) -> bool {
        let found = self.peek() == Some(character);
        self.at += usize::from(found);
        found
    }

    fn cannot(&self, what: &'static str) -> Unsupported {
        Unsupported { what, at: self.at }
    }

    fn either(&mut self, depth: usize) -> Result<Node, Unsupported> {
        if depth > 32 {
            return Err(self.cannot("parentheses too deep"));
        }
        let mut ways = vec![self.sequence(depth)?];
        while self.eat('|') {
            ways.push(self.sequence(depth)?);
        }
        Ok(if ways.len() == 1 { ways.remove(0) } else { Node::Either(ways) })
    }

    /// Anchors are let pass where they say nothing, since the whole text must match: at the ends of an alternative that
    /// itself stands at the ends.
    fn sequence(&mut self, depth: usize) -> Result<Node, Unsupported> {
        let mut nodes = Vec::new();
        if depth == 0 {
            self.eat('^');
        }
        loop {
            match self.peek() {
                None | Some('|' | ')') => return Ok(Node::Sequence(nodes)),
                Some('$') if depth == 0 => {
                    self.take();
                    if !matches!(self.peek(), None | Some('|')) {
                        return Err(self.cannot("an anchor in the middle"));
                    }
                }
                Some('^' | '$') => return Err(self.cannot("an anchor in the middle")),
                Some(_) => {
                    let node = self.one(depth)?;
                    nodes.push(self.repeated(node)?);
                }
            }
        }
    }

    fn one(&mut self, depth: usize) -> Result<Node, Unsupported> {
        match self.take().ok_or_else(|| self.cannot("the end"))? {
            '(' => {
                if self.eat('?') && !self.eat(':') {
                    return Err(self.cannot("a group of a special kind"));
                }
                let node = self.either(depth + 1)?;
                if self.eat(')') { Ok(node) } else { Err(self.cannot("a parenthesis that is not closed")) }
            }
            '[' => Ok(Node::Set(self.class()?)),
            '.' => Ok(Node::Set(Set::of("\n\r\u{85}".chars()).others())),
            '\\' => Ok(Node::Set(self.escape()?)),
            '*' | '+' | '?' | '{' => Err(self.cannot("a repetition of nothing")),
            character => Ok(Node::Set(self.literal(character)?)),
        }
    }

    fn literal(&self, character: char) -> Result<Set, Unsupported> {
        if character.is_ascii() {
            Ok(Set::of([character]))
        } else {
            Err(self.cannot("a character beyond ASCII"))
        }
    }

    fn escape(&mut self) -> Result<Set, Unsupported> {
        match self.take() {
            Some('d') => Ok(Set::digits()),
            Some('D') => Ok(Set::digits().others()),
            Some('s') => Ok(Set::spaces()),
            Some('S') => Ok(Set::spaces().others()),
            Some('w') => Ok(Set::word()),
            Some('W') => Ok(Set::word().others()),
            Some('t') => Ok(Set::of(['\t'])),
            Some('n') => Ok(Set::of(['\n'])),
            Some('r') => Ok(Set::of(['\r'])),
            Some(character) if character.is_ascii_punctuation() || character == ' ' => {
                Ok(Set::of([character]))
            }
            _ => Err(self.cannot("an escape of a special kind")),
        }
    }

    /// Reads a class after its opening bracket.
    fn class(&mut self) -> Result<Set, Unsupported> {
        let negated = self.eat('^');
        let mut set = Set::default();
        let mut first = true;
        loop {
            let character = self.take().ok_or_else(|| self.cannot("a class that is not closed"))?;
            match character {
                ']' if !first => return Ok(if negated { set.others() } else { set }),
                '[' => return Err(self.cannot("a class within a class")),
                '&' if self.peek() == Some('&') => return Err(self.cannot("an intersection of classes")),
                _ => set = set.and(self.class_item(character)?),
            }
            first = false;
        }
    }

    /// A character, an escape, or a range that begins with either.
    fn class_item(&mut self, character: char) -> Result<Set, Unsupported> {
        let low = match character {
            '\\' => match self.peek() {
                Some(escaped) if escaped.is_ascii_punctuation() => {
                    self.take();
                    escaped
                }
                _ => return self.escape(),
            },
            other => other,
        };
        let range = self.peek() == Some('-') && self.rest.get(self.at + 1).is_some_and(|&next| next != ']');
        if !range {
            return self.literal(low);
        }
        self.take();
        let high = match self.take() {
            Some('\\') => self.take(),
            other => other,
        };
        match high {
            Some(high) if low.is_ascii() && high.is_ascii() && low <= high => Ok(Set::of(low..=high)),
            _ => Err(self.cannot("a range beyond ASCII")),
        }
    }

    fn repeated(&mut self, node: Node) -> Result<Node, Unsupported> {
        let (min, max) = match self.peek() {
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('?') => (0, Some(1)),
            Some('{') => {
                self.take();
                let min = self.number()?;
                let max = if self.eat(',') {
                    if self.peek() == Some('}') { None } else { Some(self.number()?) }
                } else {
                    Some(min)
                };
                if self.peek() != Some('}') || max.is_some_and(|max| max < min) {
                    return Err(self.cannot("a repetition that cannot be read"));
                }
                (min, max)
            }
            _ => return Ok(node),
        };
        self.take();
        // A reluctant repetition matches the same whole texts; a possessive one does not.
        if self.eat('?') {
        } else if self.peek() == Some('+') {
            return Err(self.cannot("a possessive repetition"));
        }
        Ok(Node::Repeat { node: Box::new(node), min, max })
    }

    fn number(&mut self) -> Result<u32, Unsupported> {
        let mut digits = String::new();
        while let Some(digit) = self.peek().filter(char::is_ascii_digit) {
            digits.push(digit);
            self.take();
        }
        digits.parse().map_err(|_| self.cannot("a number that cannot be read"))
    }
}
