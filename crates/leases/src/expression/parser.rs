//! What all expressions share: the place in the text, paths, and the order in which mistakes are told.

use super::{
    Arguments, Element, Path,
    lexer::{Token, Tokens},
    reserved::is_reserved,
};
use crate::value::Value;

/// A parser on its way through an expression.
///
/// A text that is no sentence of the grammar ends it at once. Other mistakes are noted with the rank that the service
/// gives to their kind, and the one of the lowest rank is told in the end.
pub struct Parser<'a> {
    tokens: Tokens<'a>,
    pub(super) at: usize,
    /// Where the group in parentheses began and ended that was closed last.
    pub(super) last_group: Option<(usize, usize)>,
    pub(super) arguments: &'a Arguments,
    mistakes: Vec<Option<String>>,
    /// How deep parentheses and functions may still be nested, for the stack's sake.
    room: usize,
}

/// Developer guide, "Quotas": an expression has at most 300 operators; it cannot be nested deeper than that.
const DEPTH_MAX: usize = 300;

/// An error of the grammar.
pub type Parsed<T> = Result<T, String>;

impl<'a> Parser<'a> {
    pub(super) fn new(text: &'a str, arguments: &'a Arguments) -> Self {
        Self {
            tokens: Tokens::of(text),
            at: 0,
            last_group: None,
            arguments,
            mistakes: Vec::new(),
            room: DEPTH_MAX,
        }
    }

    /// The next token, which stays.
    pub(super) fn peek(&self) -> Token<'a> {
        self.tokens.get(self.at)
    }

    /// The one after the next.
    pub(super) fn peek_second(&self) -> Token<'a> {
        self.tokens.get(self.at + 1)
    }

    /// Takes the next token.
    pub(super) fn next(&mut self) -> Token<'a> {
        let token = self.peek();
        self.at += 1;
        token
    }

    /// Refuses the next token.
    pub(super) fn unexpected<T>(&self) -> Parsed<T> {
        Err(self.tokens.unexpected(self.at))
    }

    /// Takes the sign if it is next.
    pub(super) fn sign(&mut self, sign: &str) -> bool {
        let is_next = matches!(self.peek(), Token::Sign(next) if next == sign);
        self.at += usize::from(is_next);
        is_next
    }

    /// Takes the sign, or refuses what is there instead.
    pub(super) fn expect(&mut self, sign: &str) -> Parsed<()> {
        if self.sign(sign) { Ok(()) } else { self.unexpected() }
    }

    /// Takes the keyword if it is next, in any case of letters.
    pub(super) fn keyword(&mut self, keyword: &str) -> bool {
        let is_next = matches!(self.peek(), Token::Word(word) if word.eq_ignore_ascii_case(keyword));
        self.at += usize::from(is_next);
        is_next
    }

    /// Whether the next tokens call a function.
    pub(super) fn at_function(&self) -> bool {
        matches!((self.peek(), self.peek_second()), (Token::Word(_), Token::Sign("(")))
    }

    /// Goes one level deeper.
    pub(super) fn nested<T>(&mut self, parse: impl FnOnce(&mut Self) -> Parsed<T>) -> Parsed<T> {
        let Some(room) = self.room.checked_sub(1) else {
            return Err("The expression contains too many nested parts".to_owned());
        };
        self.room = room;
        let result = parse(self);
        self.room += 1;
        result
    }

    /// Notes a mistake; the first of each rank counts.
    pub(super) fn mistake(&mut self, rank: usize, message: impl FnOnce() -> String) {
        if self.mistakes.len() <= rank {
            self.mistakes.resize(rank + 1, None);
        }
        if self.mistakes[rank].is_none() {
            self.mistakes[rank] = Some(message());
        }
    }

    /// Takes away and returns the first of the mistakes from this rank on.
    pub(super) fn take_mistakes(&mut self, from: usize) -> Option<String> {
        self.mistakes.drain(from.min(self.mistakes.len())..).flatten().next()
    }

    /// Ends: the text must be at its end, and without a mistake.
    pub(super) fn finish<T>(&mut self, parsed: T) -> Parsed<T> {
        if self.peek() != Token::End {
            return self.unexpected();
        }
        self.take_mistakes(0).map_or(Ok(parsed), Err)
    }

    /// Takes a path. `reserved` and `unknown` are the ranks of a reserved word and of a name that is not defined.
    pub(super) fn path(&mut self, reserved: usize, unknown: usize) -> Parsed<Path> {
        let mut path = Path::of(self.name(reserved, unknown)?);
        loop {
            if self.sign(".") {
                let name = self.name(reserved, unknown)?;
                path.inside.push(Element::Name(name));
            } else if self.sign("[") {
                let Token::Digits(digits) = self.peek() else { return self.unexpected() };
                // A list cannot have as many members as such a number would need.
                let Ok(index) = digits.parse::<u32>() else {
                    return Err(format!("List index is not within the allowable range; index: [{digits}]"));
                };
                self.next();
                self.expect("]")?;
                path.inside.push(Element::Index(index as usize));
            } else {
                return Ok(path);
            }
        }
    }

    fn name(&mut self, reserved: usize, unknown: usize) -> Parsed<String> {
        let name = match self.peek() {
            Token::Word(word) => {
                if is_reserved(word) {
                    self.mistake(reserved, || {
                        format!("Attribute name is a reserved keyword; reserved keyword: {word}")
                    });
                }
                word.to_owned()
            }
            Token::Name(placeholder) => match self.arguments.name(placeholder) {
                Some(name) => name.to_owned(),
                None => {
                    self.mistake(unknown, || {
                        format!("An expression attribute name used in the document path is not defined; attribute name: {placeholder}")
                    });
                    placeholder.to_owned()
                }
            },
            _ => return self.unexpected(),
        };
        self.next();
        Ok(name)
    }

    /// The value of a placeholder that is next. One that is not defined is a mistake of this rank.
    pub(super) fn value(&mut self, unknown: usize) -> Parsed<Option<Value>> {
        let Token::Value(placeholder) = self.peek() else { return self.unexpected() };
        self.next();
        let value = self.arguments.value(placeholder).cloned();
        if value.is_none() {
            self.mistake(unknown, || {
                format!("An expression attribute value used in expression is not defined; attribute value: {placeholder}")
            });
        }
        Ok(value)
    }
}
