//! The recursive-descent parser.

mod expression;
mod function;
mod names;
mod query;
mod statement;
mod types;

use super::{
    ast::{Name, Statement},
    error::{Place, SqlError},
    token::{self, Kind, Token},
};

/// How deep expressions and queries may nest; the stack of a thread holds that many.
const DEPTH_MAX: u32 = 48;

/// The most that the service takes as application code, in bytes.
const CODE_MAX: usize = 102_400;

/// The statements of application code.
///
/// # Errors
/// The first thing that the dialect does not know, with its place.
pub fn parse(code: &str) -> Result<Vec<Statement>, SqlError> {
    if code.len() > CODE_MAX {
        return Err(Place { line: 1, column: 1 }.error("Application code has at most 102400 bytes."));
    }
    let mut parser = Parser { tokens: token::tokens(code)?, at: 0, depth: 0 };
    let mut statements = Vec::new();
    loop {
        while parser.take_symbol(";") {}
        if parser.peek().kind == Kind::End {
            return Ok(statements);
        }
        statements.push(parser.statement()?);
        if parser.peek().kind != Kind::End {
            parser.symbol(";")?;
        }
    }
}

struct Parser {
    tokens: Vec<Token>,
    at: usize,
    depth: u32,
}

type Parsed<T> = Result<T, SqlError>;

impl Parser {
    fn peek(&self) -> &Token {
        &self.tokens[self.at]
    }

    fn peek_at(&self, ahead: usize) -> &Kind {
        let last = self.tokens.len() - 1;
        &self.tokens[(self.at + ahead).min(last)].kind
    }

    fn place(&self) -> Place {
        self.peek().place
    }

    fn bump(&mut self) -> Token {
        let token = self.tokens[self.at].clone();
        if self.at + 1 < self.tokens.len() {
            self.at += 1;
        }
        token
    }

    /// What is there, for messages.
    fn found(&self) -> String {
        match &self.peek().kind {
            Kind::Word(word) => word.clone(),
            Kind::Quoted(name) => format!("\"{name}\""),
            Kind::Text(text) => format!("'{text}'"),
            Kind::Bytes(_) => "a binary literal".into(),
            Kind::Number(number) => number.clone(),
            Kind::Symbol(symbol) => (*symbol).into(),
            Kind::End => "the end".into(),
        }
    }

    fn unexpected<T>(&self, expected: &str) -> Parsed<T> {
        Err(self.place().error(format!("Encountered {}, expected {expected}.", self.found())))
    }

    fn is_word(&self, word: &str) -> bool {
        self.word_at(0, word)
    }

    fn word_at(&self, ahead: usize, word: &str) -> bool {
        matches!(self.peek_at(ahead), Kind::Word(found) if found == word)
    }

    fn take_word(&mut self, word: &str) -> bool {
        let found = self.is_word(word);
        if found {
            self.bump();
        }
        found
    }

    /// All of the words, or none.
    fn take_words(&mut self, words: &[&str]) -> bool {
        let found = words.iter().enumerate().all(|(ahead, word)| self.word_at(ahead, word));
        if found {
            self.at += words.len();
        }
        found
    }

    fn word(&mut self, word: &str) -> Parsed<()> {
        if self.take_word(word) { Ok(()) } else { self.unexpected(word) }
    }

    fn is_symbol(&self, symbol: &str) -> bool {
        matches!(self.peek().kind, Kind::Symbol(found) if found == symbol)
    }

    fn take_symbol(&mut self, symbol: &str) -> bool {
        let found = self.is_symbol(symbol);
        if found {
            self.bump();
        }
        found
    }

    fn symbol(&mut self, symbol: &str) -> Parsed<()> {
        if self.take_symbol(symbol) { Ok(()) } else { self.unexpected(symbol) }
    }

    /// A name: quoted, or a word that is not reserved.
    fn name(&mut self) -> Parsed<Name> {
        let place = self.place();
        match &self.peek().kind {
            Kind::Quoted(text) => {
                let text = text.clone();
                self.bump();
                Ok(Name { text, place })
            }
            Kind::Word(word) if names::is_reserved(word) => {
                Err(place.error(format!("{word} is a reserved word; as a name it stands in double quotes.")))
            }
            Kind::Word(word) => {
                let text = word.clone();
                self.bump();
                Ok(Name { text, place })
            }
            _ => self.unexpected("a name"),
        }
    }

    /// A whole number.
    fn whole(&mut self) -> Parsed<u32> {
        if let Kind::Number(number) = &self.peek().kind
            && let Ok(value) = number.parse()
        {
            self.bump();
            return Ok(value);
        }
        self.unexpected("a whole number")
    }

    fn text(&mut self) -> Parsed<String> {
        match &self.peek().kind {
            Kind::Text(text) => {
                let text = text.clone();
                self.bump();
                Ok(text)
            }
            _ => self.unexpected("a text in single quotes"),
        }
    }

    /// Things separated by commas.
    fn list<T>(&mut self, mut one: impl FnMut(&mut Self) -> Parsed<T>) -> Parsed<Vec<T>> {
        let mut all = vec![one(self)?];
        while self.take_symbol(",") {
            all.push(one(self)?);
        }
        Ok(all)
    }

    /// Runs one level deeper, unless that is too deep.
    fn deeper<T>(&mut self, inner: impl FnOnce(&mut Self) -> Parsed<T>) -> Parsed<T> {
        if self.depth >= DEPTH_MAX {
            return Err(self.place().error("The statement nests too deeply."));
        }
        self.depth += 1;
        let result = inner(self);
        self.depth -= 1;
        result
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn refused(code: &str) -> (u32, u32, String) {
        let error = parse(code).unwrap_err();
        (error.place.line, error.place.column, error.message)
    }

    #[test]
    fn programs_are_statements_with_semicolons() {
        let code = "CREATE OR REPLACE STREAM \"S\" (a INT NOT NULL, \"b\" VARCHAR(4));\n\
                    CREATE OR REPLACE PUMP \"P\" AS INSERT INTO \"S\" (a) SELECT STREAM x + 1 AS a FROM t;;";
        assert_eq!(parse(code).unwrap().len(), 2);
    }

    #[test]
    fn mistakes_have_their_place() {
        let (line, column, message) = refused("CREATE STREAM s (a INT);\nSELECT");
        assert_eq!((line, column), (2, 1));
        assert!(message.contains("CREATE"), "{message}");
        let (line, column, message) =
            refused("CREATE PUMP p AS INSERT INTO s\n  SELECT STREAM a FROM t EMIT CHANGES");
        assert_eq!((line, column), (2, 26), "{message}");
    }

    #[test]
    fn deep_nesting_is_refused() {
        let code = format!(
            "CREATE PUMP p AS INSERT INTO s SELECT STREAM {}1{} FROM t",
            "(".repeat(5000),
            ")".repeat(5000)
        );
        assert!(refused(&code).2.contains("deeply"));
        let code = format!("CREATE PUMP p AS INSERT INTO s SELECT STREAM {}1 FROM t", "- ".repeat(5000));
        assert!(refused(&code).2.contains("deeply"));
        let code = format!("CREATE PUMP p AS INSERT INTO s SELECT STREAM {}1 FROM t", "NOT ".repeat(5000));
        assert!(refused(&code).2.contains("deeply"));
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(code in "(SELECT|STREAM|FROM|CREATE|PUMP|AS|INSERT|INTO|OVER|\\(|\\)|,|'a'|1|x|\\*|WINDOW|ROWS|INTERVAL|BETWEEN|AND|CASE|WHEN|END|\\.| |;){0,60}") {
            let _ = parse(&code);
        }

        #[test]
        fn no_bytes_make_it_panic(code in any::<String>()) {
            let _ = parse(&code);
        }
    }
}
