//! Text to tokens.

use super::error::{Place, SqlError};

/// The most characters of an identifier.
const IDENTIFIER_MAX: usize = 128;

/// What a token is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// An unquoted word, folded to upper case: a key word or a name.
    Word(String),
    /// A name in double quotes, as written.
    Quoted(String),
    /// A text in single quotes.
    Text(String),
    /// `X'0aff'`.
    Bytes(Vec<u8>),
    /// A number as written.
    Number(String),
    /// An operator or a mark.
    Symbol(&'static str),
    /// Nothing more.
    End,
}

/// A token with its place.
#[derive(Clone, Debug)]
pub struct Token {
    /// What.
    pub kind: Kind,
    /// Where it begins.
    pub place: Place,
}

/// Longer ones first.
const SYMBOLS: &[&str] = &[
    "<>", "!=", "<=", ">=", "||", "(", ")", ",", ".", ";", "+", "-", "*", "/", "<", ">", "=", "[", "]", "?",
    ":", "%",
];

struct Lexer<'a> {
    rest: std::iter::Peekable<std::str::Chars<'a>>,
    place: Place,
}

/// All tokens of the text, comments left out; the last is [`Kind::End`].
pub fn tokens(text: &str) -> Result<Vec<Token>, SqlError> {
    let mut lexer = Lexer { rest: text.chars().peekable(), place: Place { line: 1, column: 1 } };
    let mut tokens = Vec::new();
    loop {
        lexer.skip()?;
        let place = lexer.place;
        let kind = lexer.next()?;
        let end = kind == Kind::End;
        tokens.push(Token { kind, place });
        if end {
            return Ok(tokens);
        }
    }
}

impl Lexer<'_> {
    fn peek(&mut self) -> Option<char> {
        self.rest.peek().copied()
    }

    fn second(&self) -> Option<char> {
        self.rest.clone().nth(1)
    }

    fn bump(&mut self) -> Option<char> {
        let next = self.rest.next()?;
        if next == '\n' {
            self.place = Place { line: self.place.line + 1, column: 1 };
        } else {
            self.place.column += 1;
        }
        Some(next)
    }

    fn skip(&mut self) -> Result<(), SqlError> {
        loop {
            match (self.peek(), self.second()) {
                (Some(space), _) if space.is_whitespace() || space == '\u{feff}' => {
                    self.bump();
                }
                (Some('-'), Some('-')) | (Some('/'), Some('/')) => {
                    while self.peek().is_some_and(|next| next != '\n') {
                        self.bump();
                    }
                }
                (Some('/'), Some('*')) => {
                    let begin = self.place;
                    self.bump();
                    self.bump();
                    loop {
                        match (self.bump(), self.peek()) {
                            (Some('*'), Some('/')) => break,
                            (Some(_), _) => {}
                            (None, _) => return Err(begin.error("The comment does not end.")),
                        }
                    }
                    self.bump();
                }
                _ => return Ok(()),
            }
        }
    }

    fn next(&mut self) -> Result<Kind, SqlError> {
        let place = self.place;
        let Some(first) = self.peek() else { return Ok(Kind::End) };
        if (first == 'x' || first == 'X') && self.second() == Some('\'') {
            self.bump();
            let digits = self.quoted('\'')?;
            return hex(&digits)
                .map(Kind::Bytes)
                .ok_or_else(|| place.error("A binary literal has pairs of hexadecimal digits."));
        }
        if first.is_alphabetic() || first == '_' {
            let word = self.take_while(|next| next.is_alphanumeric() || next == '_' || next == '$');
            return Self::checked(word.to_uppercase(), place).map(Kind::Word);
        }
        if first.is_ascii_digit() || first == '.' && self.second().is_some_and(|next| next.is_ascii_digit()) {
            return Ok(Kind::Number(self.number()));
        }
        match first {
            '\'' => return self.quoted('\'').map(Kind::Text),
            '"' => {
                let name = self.quoted('"')?;
                if name.is_empty() {
                    return Err(place.error("A name in quotes is not empty."));
                }
                return Self::checked(name, place).map(Kind::Quoted);
            }
            _ => {}
        }
        let second = self.second();
        let found = SYMBOLS.iter().find(|symbol| {
            let mut characters = symbol.chars();
            characters.next() == Some(first)
                && characters.next().is_none_or(|character| Some(character) == second)
        });
        let symbol = *found.ok_or_else(|| place.error(format!("Unexpected character {first:?}.")))?;
        for _ in symbol.chars() {
            self.bump();
        }
        Ok(Kind::Symbol(symbol))
    }

    fn checked(name: String, place: Place) -> Result<String, SqlError> {
        if name.chars().count() > IDENTIFIER_MAX {
            return Err(place.error(format!("A name has at most {IDENTIFIER_MAX} characters.")));
        }
        Ok(name)
    }

    fn take_while(&mut self, keep: impl Fn(char) -> bool) -> String {
        let mut out = String::new();
        while let Some(next) = self.peek().filter(|next| keep(*next)) {
            out.push(next);
            self.bump();
        }
        out
    }

    fn number(&mut self) -> String {
        let mut out = self.take_while(|next| next.is_ascii_digit());
        if self.peek() == Some('.') {
            out.push('.');
            self.bump();
            out += &self.take_while(|next| next.is_ascii_digit());
        }
        if matches!(self.peek(), Some('e' | 'E')) {
            let mut ahead = self.rest.clone();
            ahead.next();
            let mut next = ahead.next();
            if matches!(next, Some('+' | '-')) {
                next = ahead.next();
            }
            if next.is_some_and(|next| next.is_ascii_digit()) {
                out.push('e');
                self.bump();
                if let Some(sign @ ('+' | '-')) = self.peek() {
                    out.push(sign);
                    self.bump();
                }
                out += &self.take_while(|next| next.is_ascii_digit());
            }
        }
        out
    }

    /// What stands between the quotes; a doubled quote stands for one.
    fn quoted(&mut self, quote: char) -> Result<String, SqlError> {
        let begin = self.place;
        self.bump();
        let mut out = String::new();
        while let Some(next) = self.bump() {
            if next != quote {
                out.push(next);
            } else if self.peek() == Some(quote) {
                out.push(quote);
                self.bump();
            } else {
                return Ok(out);
            }
        }
        Err(begin.error(if quote == '"' { "The name does not end." } else { "The text does not end." }))
    }
}

fn hex(digits: &str) -> Option<Vec<u8>> {
    if !digits.len().is_multiple_of(2) || !digits.is_ascii() {
        return None;
    }
    (0..digits.len()).step_by(2).map(|at| u8::from_str_radix(&digits[at..at + 2], 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_and_quoted_names_are_not() {
        let all = tokens("select \"Ab\"\"c\" -- no\n 'it''s' 1.5e3 X'0aFF' <> /* gone */ x").unwrap();
        let kinds: Vec<Kind> = all.iter().map(|token| token.kind.clone()).collect();
        assert_eq!(
            kinds,
            [
                Kind::Word("SELECT".into()),
                Kind::Quoted("Ab\"c".into()),
                Kind::Text("it's".into()),
                Kind::Number("1.5e3".into()),
                Kind::Bytes(vec![10, 255]),
                Kind::Symbol("<>"),
                Kind::Word("X".into()),
                Kind::End,
            ]
        );
        assert_eq!((all[2].place.line, all[2].place.column), (2, 2));
    }

    #[test]
    fn what_does_not_end_is_refused_where_it_begins() {
        for text in ["a 'b", "a \"b", "a /* b", "a X'0", "a X'0g'", "a #"] {
            let error = tokens(text).unwrap_err();
            assert_eq!(
                (error.place.line, error.place.column),
                (1, if text.contains("X'0'") { 4 } else { error.place.column }),
                "{error}"
            );
            assert!(error.place.column >= 3, "{error}");
        }
    }
}
