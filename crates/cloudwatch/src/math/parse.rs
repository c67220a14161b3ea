//! From text to a tree.

use super::Wrong;

/// An expression.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Expression {
    Number(f64),
    /// The result of another query.
    Id(String),
    Text(String),
    Array(Vec<Expression>),
    Negative(Box<Expression>),
    Binary(Operator, Box<Expression>, Box<Expression>),
    Call(String, Vec<Expression>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operator {
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
}

/// By their text, longer ones first, with how closely they bind.
const OPERATORS: [(&str, Operator, u8); 15] = [
    ("||", Operator::Or, 1),
    ("OR", Operator::Or, 1),
    ("&&", Operator::And, 2),
    ("AND", Operator::And, 2),
    ("==", Operator::Equal, 3),
    ("!=", Operator::NotEqual, 3),
    ("<=", Operator::LessOrEqual, 3),
    (">=", Operator::GreaterOrEqual, 3),
    ("<", Operator::Less, 3),
    (">", Operator::Greater, 3),
    ("+", Operator::Add, 4),
    ("-", Operator::Subtract, 4),
    ("*", Operator::Multiply, 5),
    ("/", Operator::Divide, 5),
    ("^", Operator::Power, 7),
];
/// How closely a sign binds: less than a power, more than a product.
const SIGN: u8 = 6;
/// How deep an expression may be nested.
const DEPTH_MAX: usize = 64;

/// Reads an expression.
///
/// # Errors
/// What is wrong with it.
pub(crate) fn parse(text: &str) -> Result<Expression, Wrong> {
    let mut parser = Parser { rest: text, depth: 0 };
    let expression = parser.expression(0)?;
    parser.skip();
    match parser.rest {
        "" => Ok(expression),
        rest => Err(format!("Unexpected input at '{}'", head(rest))),
    }
}

struct Parser<'a> {
    rest: &'a str,
    depth: usize,
}

fn head(text: &str) -> String {
    text.chars().take(20).collect()
}

fn word_end(text: &str) -> usize {
    text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(text.len())
}

impl Parser<'_> {
    fn skip(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn eat(&mut self, text: &str) -> bool {
        self.skip();
        let found = self.rest.strip_prefix(text);
        self.rest = found.unwrap_or(self.rest);
        found.is_some()
    }

    fn require(&mut self, text: &str) -> Result<(), Wrong> {
        if self.eat(text) { Ok(()) } else { Err(format!("'{text}' expected at '{}'", head(self.rest))) }
    }

    fn operator(&mut self) -> Option<(&'static str, Operator, u8)> {
        self.skip();
        OPERATORS.into_iter().find(|(text, ..)| {
            let is_word = text.starts_with(|c: char| c.is_ascii_alphabetic());
            self.rest.starts_with(text) && (!is_word || word_end(self.rest) == text.len())
        })
    }

    fn expression(&mut self, least: u8) -> Result<Expression, Wrong> {
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err("The expression is nested too deeply".into());
        }
        let mut left = match self.eat("-") {
            true => Expression::Negative(Box::new(self.expression(SIGN)?)),
            false => self.atom()?,
        };
        while let Some((text, operator, binds)) = self.operator().filter(|(.., binds)| *binds >= least) {
            self.eat(text);
            // Powers go from right to left.
            let right = self.expression(binds + u8::from(operator != Operator::Power))?;
            left = Expression::Binary(operator, Box::new(left), Box::new(right));
        }
        self.depth -= 1;
        Ok(left)
    }

    fn atom(&mut self) -> Result<Expression, Wrong> {
        self.skip();
        let first = self.rest.chars().next().ok_or("The expression ends too early")?;
        match first {
            '(' => {
                self.eat("(");
                let inner = self.expression(0)?;
                self.require(")")?;
                Ok(inner)
            }
            '[' => {
                self.eat("[");
                Ok(Expression::Array(self.list("]")?))
            }
            '"' | '\'' => {
                let (text, rest) = self.rest[1..].split_once(first).ok_or("A text does not end")?;
                self.rest = rest;
                Ok(Expression::Text(text.to_owned()))
            }
            '0'..='9' | '.' => self.number(),
            c if c.is_ascii_alphabetic() => self.word(),
            _ => Err(format!("Unexpected input at '{}'", head(self.rest))),
        }
    }

    fn number(&mut self) -> Result<Expression, Wrong> {
        let bytes = self.rest.as_bytes();
        let mut end = 0;
        while let Some(byte) = bytes.get(end) {
            let exponent = end > 0 && matches!(bytes[end - 1], b'e' | b'E');
            match byte {
                b'0'..=b'9' | b'.' | b'e' | b'E' => end += 1,
                b'+' | b'-' if exponent => end += 1,
                _ => break,
            }
        }
        let (number, rest) = self.rest.split_at(end);
        self.rest = rest;
        number.parse().map(Expression::Number).map_err(|_| format!("'{number}' is no number"))
    }

    fn word(&mut self) -> Result<Expression, Wrong> {
        let (word, rest) = self.rest.split_at(word_end(self.rest));
        self.rest = rest;
        if self.eat("(") {
            return Ok(Expression::Call(word.to_owned(), self.list(")")?));
        }
        if word.starts_with(|c: char| c.is_ascii_uppercase()) && word.eq_ignore_ascii_case("SELECT") {
            return Err("Metrics Insights queries are not supported: SELECT".into());
        }
        Ok(Expression::Id(word.to_owned()))
    }

    fn list(&mut self, end: &str) -> Result<Vec<Expression>, Wrong> {
        let mut items = Vec::new();
        if self.eat(end) {
            return Ok(items);
        }
        loop {
            items.push(self.expression(0)?);
            if self.eat(end) {
                return Ok(items);
            }
            self.require(",")?;
        }
    }
}
