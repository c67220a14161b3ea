//! Reading the conditions of a pattern.

use crate::{
    error::LogsError,
    pattern::condition::{Comparison, Condition, Step, Test},
};

/// Brackets within brackets at the most.
const DEPTH_MAX: usize = 32;

/// `{ … }` as a condition.
pub(super) fn condition(text: &str) -> Result<Condition, LogsError> {
    let inner = text.strip_prefix('{').and_then(|text| text.strip_suffix('}'));
    let mut parser = Parser { rest: inner.ok_or_else(|| invalid("a } is missing at the end"))?, depth: 0 };
    let condition = parser.any()?;
    parser.skip_space();
    if parser.rest.is_empty() { Ok(condition) } else { Err(parser.unexpected()) }
}

/// What stands in quotation marks whose first was read, and what follows them.
pub(super) fn quoted(text: &str) -> Result<(String, &str), LogsError> {
    let (mut value, mut chars) = (String::new(), text.char_indices());
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return Ok((value, &text[at + 1..])),
            '\\' => value.extend(chars.next().map(|(_, c)| c)),
            c => value.push(c),
        }
    }
    Err(invalid("a quotation mark is missing"))
}

fn invalid(what: &str) -> LogsError {
    LogsError::Pattern(what.to_owned())
}

struct Parser<'a> {
    rest: &'a str,
    depth: usize,
}

impl<'a> Parser<'a> {
    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn take(&mut self, text: &str) -> bool {
        self.skip_space();
        let after = self.rest.strip_prefix(text);
        self.rest = after.unwrap_or(self.rest);
        after.is_some()
    }

    fn unexpected(&self) -> LogsError {
        let found: String = self.rest.chars().take(20).collect();
        match found.is_empty() {
            true => invalid("it ends too early"),
            false => invalid(&format!("'{found}' was not expected")),
        }
    }

    fn any(&mut self) -> Result<Condition, LogsError> {
        let mut any = vec![self.all()?];
        while self.take("||") {
            any.push(self.all()?);
        }
        Ok(if any.len() == 1 { any.remove(0) } else { Condition::Any(any) })
    }

    fn all(&mut self) -> Result<Condition, LogsError> {
        let mut all = vec![self.one()?];
        while self.take("&&") {
            all.push(self.one()?);
        }
        Ok(if all.len() == 1 { all.remove(0) } else { Condition::All(all) })
    }

    fn one(&mut self) -> Result<Condition, LogsError> {
        if !self.take("(") {
            return Ok(Condition::One { selector: self.selector()?, test: self.test()? });
        }
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err(invalid("brackets are nested too deeply"));
        }
        let condition = self.any()?;
        self.depth -= 1;
        if self.take(")") { Ok(condition) } else { Err(self.unexpected()) }
    }

    /// `$.user.roles[0]`, `$.['a name']`.
    fn selector(&mut self) -> Result<Vec<Step>, LogsError> {
        if !self.take("$") {
            return Err(self.unexpected());
        }
        let mut steps = Vec::new();
        loop {
            if let Some(inside) = self.rest.strip_prefix(".[").or_else(|| self.rest.strip_prefix('[')) {
                let (inside, after) = inside.split_once(']').ok_or_else(|| invalid("a ] is missing"))?;
                self.rest = after;
                let name = inside.strip_prefix('\'').and_then(|name| name.strip_suffix('\''));
                let name = name.or_else(|| inside.strip_prefix('"').and_then(|name| name.strip_suffix('"')));
                steps.push(match (name, inside.parse()) {
                    (Some(name), _) => Step::Member(name.to_owned()),
                    (None, Ok(index)) => Step::Item(index),
                    (None, Err(_)) if inside.trim() == "*" => {
                        return Err(LogsError::Unsupported("[*] in a filter pattern".into()));
                    }
                    _ => return Err(invalid(&format!("[{inside}] is no item"))),
                });
            } else if let Some(name) = self.rest.strip_prefix('.') {
                let end =
                    name.find(|c: char| !(c.is_alphanumeric() || "_-:@".contains(c))).unwrap_or(name.len());
                let (name, after) = name.split_at(end);
                if name.is_empty() {
                    return Err(self.unexpected());
                }
                steps.push(Step::Member(name.to_owned()));
                self.rest = after;
            } else {
                return if steps.is_empty() { Err(self.unexpected()) } else { Ok(steps) };
            }
        }
    }

    fn test(&mut self) -> Result<Test, LogsError> {
        if self.word("IS") {
            return match (self.word("NULL"), self.word("TRUE"), self.word("FALSE")) {
                (true, ..) => Ok(Test::IsNull),
                (_, true, _) => Ok(Test::Is(true)),
                (.., true) => Ok(Test::Is(false)),
                _ => Err(self.unexpected()),
            };
        }
        if self.word("NOT") {
            return if self.word("EXISTS") { Ok(Test::NotExists) } else { Err(self.unexpected()) };
        }
        let comparison = self.comparison()?;
        self.skip_space();
        if self.rest.starts_with('%') {
            return Err(LogsError::Unsupported("A regular expression in a filter pattern".into()));
        }
        let text = match self.rest.strip_prefix('"') {
            Some(after) => {
                let (text, after) = quoted(after)?;
                self.rest = after;
                text
            }
            None => {
                let word = self.bare();
                if word.is_empty() {
                    return Err(self.unexpected());
                }
                // `nan` and `inf` are words.
                let is_number = !word.starts_with(char::is_alphabetic);
                if let Ok(number) = word.parse()
                    && is_number
                {
                    return Ok(Test::Number { comparison, number });
                }
                word.to_owned()
            }
        };
        match comparison {
            Comparison::Equal => Ok(Test::Text { form: text, equal: true }),
            Comparison::NotEqual => Ok(Test::Text { form: text, equal: false }),
            _ => Err(invalid(&format!("'{text}' is no number"))),
        }
    }

    fn comparison(&mut self) -> Result<Comparison, LogsError> {
        let all = [
            ("!=", Comparison::NotEqual),
            ("<=", Comparison::LessOrEqual),
            (">=", Comparison::GreaterOrEqual),
            ("=", Comparison::Equal),
            ("<", Comparison::Less),
            (">", Comparison::Greater),
        ];
        let found = all.into_iter().find(|(sign, _)| self.take(sign));
        found.map(|(_, comparison)| comparison).ok_or_else(|| self.unexpected())
    }

    /// A word of the language, in capitals or not.
    fn word(&mut self, word: &str) -> bool {
        self.skip_space();
        let begins = self.rest.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
        let ends = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_');
        let is_word = begins && ends(&self.rest[word.len()..]);
        if is_word {
            self.rest = &self.rest[word.len()..];
        }
        is_word
    }

    /// A value without quotation marks.
    fn bare(&mut self) -> &'a str {
        let ends = |c: char| c.is_whitespace() || "()&|{}\"".contains(c);
        let (word, after) = self.rest.split_at(self.rest.find(ends).unwrap_or(self.rest.len()));
        self.rest = after;
        word
    }
}
