//! The part of Java's pattern syntax that the models use and an automaton can decide.

use super::Unsupported;

/// A character as far as patterns tell characters apart: each ASCII one is itself, the rest are of a few kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Symbol(pub(super) usize);

/// Where kinds of characters beyond ASCII begin, and whether they are told apart further by [`Category`]. The models'
/// ranges begin and end there.
const KINDS: &[(u32, bool)] = &[
    (0x80, false),
    (0x85, false),
    (0x86, false),
    (0xa0, false),
    (0xa1, true),
    (0x100, true),
    (0x1100, true),
    (0x2028, false),
    (0x2029, false),
    (0x202a, true),
    (0xd800, false),
    (0xe000, true),
    (0xfffe, false),
    (0x1_0000, true),
    (0x11_0000, false),
];

/// What a character beyond ASCII is. Marks, punctuation and symbols are not told apart, and marks that carry a letter's
/// sound count as letters: without tables of our own this is what can be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Category {
    Letter,
    Number,
    Space,
    Other,
}

impl Category {
    const COUNT: usize = 4;

    fn of(character: char) -> Self {
        if character.is_numeric() {
            Self::Number
        } else if character.is_alphabetic() {
            Self::Letter
        } else if character.is_whitespace() {
            Self::Space
        } else {
            Self::Other
        }
    }
}

impl Symbol {
    /// How many there are.
    pub(super) const COUNT: usize = 128 + (KINDS.len() - 1) * Category::COUNT;

    pub(super) fn of(character: char) -> Self {
        if character.is_ascii() {
            return Self(character as usize);
        }
        let kind = KINDS.iter().rposition(|(begin, _)| character as u32 >= *begin).expect("it is not ASCII");
        let category = if KINDS[kind].1 { Category::of(character) as usize } else { 0 };
        Self(128 + kind * Category::COUNT + category)
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
        Self([!self.0[0], !self.0[1] & ((1 << (Symbol::COUNT - 128)) - 1)])
    }

    /// The characters from `low` to `high`, if they are told apart from those around them.
    fn range(low: u32, high: u32) -> Option<Self> {
        let mut set = Self::of((low..=high.min(0x7f)).filter_map(char::from_u32));
        if high <= 0x7f {
            return Some(set);
        }
        let kind_at = |begin| KINDS.iter().position(|(known, _)| *known == begin);
        let end = if high == 0xd7ff { 0xd800 } else { high + 1 };
        for kind in kind_at(low.max(0x80))?..kind_at(end)? {
            for category in 0..Category::COUNT {
                set.insert(Symbol(128 + kind * Category::COUNT + category));
            }
        }
        Some(set)
    }

    /// All beyond ASCII of one category, wherever they are told apart by it; `alone` are kinds that belong to it as a whole.
    fn category(category: Category, alone: &[u32]) -> Self {
        let mut set = Self::default();
        for (kind, (begin, apart)) in KINDS.iter().enumerate().take(KINDS.len() - 1) {
            if *apart {
                set.insert(Symbol(128 + kind * Category::COUNT + category as usize));
            } else if alone.contains(begin) {
                set.insert(Symbol(128 + kind * Category::COUNT));
            }
        }
        set
    }

    /// A property of Java's `\p{NAME}`.
    fn property(name: &str) -> Option<Self> {
        let ascii = |keep: fn(char) -> bool| Self::of(('\0'..='\x7f').filter(|&character| keep(character)));
        const SYMBOLS: &str = "$+<=>^`|~";
        Some(match name {
            "L" => ascii(|c| c.is_ascii_alphabetic()).and(Self::category(Category::Letter, &[])),
            "N" => Self::digits().and(Self::category(Category::Number, &[])),
            "Z" => Self::of([' ']).and(Self::category(Category::Space, &[0xa0, 0x2028, 0x2029])),
            "Zs" => Self::of([' ']).and(Self::category(Category::Space, &[0xa0])),
            "M" => Self::category(Category::Other, &[]),
            "P" => ascii(|c| c.is_ascii_punctuation() && !SYMBOLS.contains(c))
                .and(Self::category(Category::Other, &[])),
            "S" => ascii(|c| SYMBOLS.contains(c)).and(Self::category(Category::Other, &[])),
            "Print" => Self::of(' '..='~'),
            _ => return None,
        })
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

/// A pattern with what it asks of the text as a whole beside.
#[derive(Debug)]
pub(super) struct Whole {
    pub(super) node: Node,
    /// Each with whether it must match, or must not.
    pub(super) guards: Vec<(Node, bool)>,
}

/// Reads a pattern. Look-around is understood where it looks at the whole text: ahead at the very beginning, behind at the
/// very end.
pub(super) fn parse(source: &str) -> Result<Whole, Unsupported> {
    let mut parser = Parser { rest: source.chars().collect(), at: 0, dot_all: false, end: 0 };
    parser.end = parser.rest.len();
    parser.dot_all = parser.eat_all("(?s)");
    let mut guards = Vec::new();
    loop {
        let begin = parser.at;
        parser.eat('^');
        let wanted = match () {
            () if parser.eat_all("(?=") => true,
            () if parser.eat_all("(?!") => false,
            () => {
                parser.at = begin;
                break;
            }
        };
        guards.push((parser.ahead()?, wanted));
    }
    if let Some(node) = parser.behind()? {
        guards.push((node, false));
    }
    let node = parser.either(0)?;
    match parser.peek() {
        None if weight(&node) > COPIES_MAX => Err(parser.cannot("too many repetitions")),
        None => Ok(Whole { node, guards }),
        Some(_) => Err(parser.cannot("a parenthesis that closes nothing")),
    }
}

/// Any text.
fn anything() -> Node {
    Node::Repeat { node: Box::new(Node::Set(Set::default().others())), min: 0, max: None }
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
    /// Where the pattern ends: before a look behind.
    end: usize,
    /// Whether `.` matches the ends of lines.
    dot_all: bool,
}

impl Parser {
    fn peek(&self) -> Option<char> {
        self.rest[..self.end].get(self.at).copied()
    }

    fn eat_all(&mut self, text: &str) -> bool {
        let found = self.rest[self.at..self.end].iter().copied().take(text.len()).eq(text.chars());
        self.at += if found { text.len() } else { 0 };
        found
    }

    /// The rest of a look ahead from the beginning, as what the whole text is.
    fn ahead(&mut self) -> Result<Node, Unsupported> {
        self.eat('^');
        let mut ways = Vec::new();
        loop {
            let way = self.sequence(1)?;
            ways.push(if self.eat('$') { way } else { Node::Sequence(vec![way, anything()]) });
            if self.eat(')') {
                return Ok(Node::Either(ways));
            }
            if !self.eat('|') {
                return Err(self.cannot("an anchor in the middle"));
            }
        }
    }

    /// A look behind at the very end, which is cut off, as what the whole text is.
    fn behind(&mut self) -> Result<Option<Node>, Unsupported> {
        let text: String = self.rest.iter().collect();
        let Some((before, behind)) = text.rsplit_once("(?<!") else { return Ok(None) };
        let before = before.chars().count();
        if before < self.at || !behind.trim_end_matches('$').ends_with(')') {
            return Ok(None);
        }
        let begin = std::mem::replace(&mut self.at, before + 4);
        let node = self.sequence(1)?;
        if !self.eat(')') || !matches!(self.peek(), None | Some('$')) {
            self.at = before;
            return Err(self.cannot("a group of a special kind"));
        }
        (self.at, self.end) = (begin, before);
        Ok(Some(Node::Sequence(vec![anything(), node])))
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
                // Only a look ahead has an anchor at its end, and takes it itself.
                Some('$') if self.rest.get(self.at + 1) == Some(&')') => return Ok(Node::Sequence(nodes)),
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
            '.' if self.dot_all => Ok(Node::Set(Set::default().others())),
            '.' => Ok(Node::Set(Set::of("\n\r\u{85}\u{2028}\u{2029}".chars()).others())),
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
            Some('p') => {
                let name: String = self.rest[self.at..].iter().take_while(|&&c| c != '}').collect();
                let set = name.strip_prefix('{').and_then(Set::property);
                self.at += name.len() + 1;
                set.ok_or_else(|| self.cannot("an unknown property"))
            }
            Some('x' | 'u') => {
                self.at -= 1;
                let code = self.code()?;
                Set::range(code, code).ok_or_else(|| self.cannot("a character that is not told apart"))
            }
            Some(character) if character.is_ascii_punctuation() || character == ' ' => {
                Ok(Set::of([character]))
            }
            _ => Err(self.cannot("an escape of a special kind")),
        }
    }

    /// Reads `xHH` or `uHHHH`, two of these where they are a surrogate pair.
    fn code(&mut self) -> Result<u32, Unsupported> {
        let unit = |parser: &mut Self| {
            let digits = if parser.take() == Some('x') { 2 } else { 4 };
            let text: String = (0..digits).filter_map(|_| parser.take()).collect();
            u32::from_str_radix(&text, 16).map_err(|_| parser.cannot("an escape of a special kind"))
        };
        let high = unit(self)?;
        if (0xd800..0xdc00).contains(&high) && self.eat_all("\\u") {
            self.at -= 1;
            let low = unit(self)?;
            return Ok(0x1_0000 + ((high - 0xd800) << 10) + (low.saturating_sub(0xdc00) & 0x3ff));
        }
        Ok(high)
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
        let low = match (character, self.peek()) {
            ('\\', Some('x' | 'u')) => self.code()?,
            ('\\', Some(escaped)) if escaped.is_ascii_punctuation() => {
                self.take();
                escaped as u32
            }
            ('\\', _) => return self.escape(),
            (other, _) => other as u32,
        };
        let range = self.peek() == Some('-') && self.rest.get(self.at + 1).is_some_and(|&next| next != ']');
        let mut high = low;
        if range {
            self.take();
            high = match (self.take(), self.peek()) {
                (Some('\\'), Some('x' | 'u')) => self.code()?,
                (Some('\\'), _) => self.take().map_or(0, u32::from),
                (other, _) => other.map_or(0, u32::from),
            };
        }
        let set = if low <= high { Set::range(low, high) } else { None };
        set.ok_or_else(|| self.cannot("a range beyond ASCII"))
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
        // A reluctant repetition matches the same whole texts; a possessive one only where it leaves no choice.
        if self.eat('?') {
        } else if max == Some(min) && matches!(node, Node::Set(_)) {
            self.eat('+');
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
