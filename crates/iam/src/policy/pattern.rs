//! Texts with wildcards and policy variables.

use std::borrow::Cow;

use super::facts::{Facts, Values};

/// What a text of a policy may contain.
#[derive(Clone, Copy, Debug)]
pub(super) struct Syntax {
    /// Whether `*` and `?` stand for other characters.
    pub wildcards: bool,
    /// Whether `${…}` stands for what a key holds: from version 2012-10-17.
    pub variables: bool,
    /// Whether upper and lower case are the same.
    pub fold: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Literal(Cow<'a, str>),
    /// `?`
    One,
    /// `*`
    Any,
    Variable {
        key: Box<str>,
        default: Option<Box<str>>,
    },
}

/// A text to compare with.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    tokens: Box<[Token<'static>]>,
    variables: bool,
    fold: bool,
}

/// Whether a text matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Matched {
    Yes,
    No,
    /// A variable of the pattern has no value, so that it matches nothing, and its opposite neither.
    Unresolved,
}

impl From<bool> for Matched {
    fn from(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }
}

impl Pattern {
    pub fn new(text: &str, syntax: Syntax) -> Result<Self, String> {
        Ok(Self::of(tokens(text, syntax)?, syntax.fold))
    }

    pub fn of(tokens: Vec<Token<'static>>, fold: bool) -> Self {
        let variables = tokens.iter().any(|token| matches!(token, Token::Variable { .. }));
        Self { tokens: tokens.into(), variables, fold }
    }

    /// Whether the pattern's last character is a `*`.
    pub fn is_open(&self) -> bool {
        self.tokens.last() == Some(&Token::Any)
    }

    pub fn matches(&self, text: &str, facts: &dyn Facts) -> Matched {
        if !self.variables {
            return glob(&self.tokens, text, self.fold).into();
        }
        match self.resolve(facts) {
            Some(tokens) => glob(&tokens, text, self.fold).into(),
            None => Matched::Unresolved,
        }
    }

    /// The pattern with the values of its variables, in which wildcards are characters like others. A key that has
    /// several values is no variable (user guide, "Policy variables").
    fn resolve(&self, facts: &dyn Facts) -> Option<Vec<Token<'_>>> {
        let resolve = |token: &'_ Token<'static>| match token {
            Token::Variable { key, default } => {
                let value = match (facts.get(key), default) {
                    (Some(Values::One(value)), _) => value.into_owned(),
                    (None, Some(default)) => default.to_string(),
                    _ => return None,
                };
                let value = if self.fold { value.to_lowercase() } else { value };
                Some(Token::Literal(Cow::Owned(value)))
            }
            other => Some(other.clone()),
        };
        self.tokens.iter().map(resolve).collect()
    }
}

/// Takes a text apart.
pub(super) fn tokens(text: &str, syntax: Syntax) -> Result<Vec<Token<'static>>, String> {
    let mut tokens = Vec::new();
    let mut literal = String::new();
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        let token = match next {
            '*' if syntax.wildcards => Token::Any,
            '?' if syntax.wildcards => Token::One,
            '$' if syntax.variables && rest.starts_with("${") => {
                let end = rest.find('}').ok_or_else(|| format!("the variable in {text} has no end"))?;
                let inside = rest[2..end].trim();
                rest = &rest[end + 1..];
                match variable(inside).ok_or_else(|| format!("${{{inside}}} is not a policy variable"))? {
                    Token::Literal(plain) => literal.push_str(&plain), // an escaped character
                    token => {
                        push_literal(&mut tokens, &mut literal, syntax);
                        tokens.push(token);
                    }
                }
                continue;
            }
            other => {
                literal.push(other);
                rest = &rest[other.len_utf8()..];
                continue;
            }
        };
        push_literal(&mut tokens, &mut literal, syntax);
        if !(token == Token::Any && tokens.last() == Some(&Token::Any)) {
            tokens.push(token);
        }
        rest = &rest[1..];
    }
    push_literal(&mut tokens, &mut literal, syntax);
    Ok(tokens)
}

fn push_literal(tokens: &mut Vec<Token<'static>>, literal: &mut String, syntax: Syntax) {
    if !literal.is_empty() {
        let text = std::mem::take(literal);
        let text = if syntax.fold { text.to_lowercase() } else { text };
        tokens.push(Token::Literal(Cow::Owned(text)));
    }
}

/// What stands between `${` and `}`: a key, a key with a default, or one of the three characters that need an escape.
fn variable(inside: &str) -> Option<Token<'static>> {
    if matches!(inside, "*" | "?" | "$") {
        return Some(Token::Literal(Cow::Owned(inside.to_owned())));
    }
    let (key, default) = match inside.split_once(',') {
        Some((key, default)) => {
            let default = default.trim().strip_prefix('\'')?.strip_suffix('\'')?;
            (key.trim(), Some(default.into()))
        }
        None => (inside, None),
    };
    let (vendor, name) = key.split_once(':')?;
    (!vendor.is_empty() && !name.is_empty())
        .then(|| Token::Variable { key: key.to_ascii_lowercase().into(), default })
}

/// Whether the whole text is what the tokens say. Tokens of a folding pattern are in lower case.
fn glob(tokens: &[Token<'_>], text: &str, fold: bool) -> bool {
    let lowered;
    let text = if fold && !text.is_ascii() {
        lowered = text.to_lowercase();
        lowered.as_str()
    } else {
        text
    };
    let bytes = text.as_bytes();
    let (mut token, mut at) = (0, 0);
    // Where to go on if what follows the last `*` does not match here.
    let mut retry: Option<(usize, usize)> = None;
    loop {
        let matched = match tokens.get(token) {
            None if at == bytes.len() => return true,
            None => None,
            Some(Token::Any) if token + 1 == tokens.len() => return true,
            Some(Token::Any) => {
                retry = Some((token + 1, at));
                Some(0)
            }
            Some(Token::One) => text[at..].chars().next().map(char::len_utf8),
            Some(Token::Literal(literal)) => {
                let there = bytes.get(at..at + literal.len());
                let same = |there: &[u8]| match fold {
                    true => there.eq_ignore_ascii_case(literal.as_bytes()),
                    false => there == literal.as_bytes(),
                };
                there.filter(|there| same(there)).map(|_| literal.len())
            }
            Some(Token::Variable { .. }) => None,
        };
        match (matched, retry) {
            (Some(length), _) => {
                token += 1;
                at += length;
            }
            (None, Some((after, from))) if from < bytes.len() => {
                let step = text[from..].chars().next().map_or(1, char::len_utf8);
                retry = Some((after, from + step));
                (token, at) = (after, from + step);
            }
            (None, _) => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::facts::{Facts, Known},
        *,
    };

    const PLAIN: Syntax = Syntax { wildcards: true, variables: true, fold: false };

    fn matches(pattern: &str, text: &str, facts: &dyn Facts) -> Matched {
        Pattern::new(pattern, PLAIN).unwrap().matches(text, facts)
    }

    #[test]
    fn wildcards_stand_for_characters() {
        let none = Known::default();
        for (pattern, text, expected) in [
            ("*", "", true),
            ("", "", true),
            ("", "a", false),
            ("a*", "a", true),
            ("a*b*c", "aXbbbYc", true),
            ("a*b*c", "aXbYcd", false),
            ("*a", "aaab", false),
            ("*ab", "aaab", true),
            ("a?c", "aéc", true),
            ("a?c", "ac", false),
            ("?*", "", false),
            ("*\u{e9}", "x\u{e9}", true),
            ("*", "a\nb", true),
        ] {
            assert_eq!(matches(pattern, text, &none), expected.into(), "{pattern} {text}");
        }
    }

    #[test]
    fn folding_patterns_know_no_case() {
        let fold = |pattern: &str, text: &str| {
            let syntax = Syntax { wildcards: true, variables: true, fold: true };
            Pattern::new(pattern, syntax).unwrap().matches(text, &Known::default()) == Matched::Yes
        };
        assert!(fold("Kinesis:Put*", "kinesis:putRECORD"));
        assert!(fold("ÄB", "äb"));
        assert!(!fold("kinesis:Put*", "kinesis:Get"));
    }

    #[test]
    fn variables_are_values_and_not_patterns() {
        let facts = Known::default().with("aws:username", "u*").with_many("aws:TagKeys", ["a".to_owned()]);
        assert_eq!(matches("x/${aws:UserName}", "x/u*", &facts), Matched::Yes);
        assert_eq!(matches("x/${aws:username}", "x/uv", &facts), Matched::No);
        assert_eq!(matches("x/${aws:userid}", "x/u", &facts), Matched::Unresolved);
        assert_eq!(matches("x/${aws:userid, 'nobody'}", "x/nobody", &facts), Matched::Yes);
        assert_eq!(matches("${aws:TagKeys}", "a", &facts), Matched::Unresolved);
        assert_eq!(matches("${*}${?}${$}", "*?$", &facts), Matched::Yes);
        assert_eq!(matches("${*}", "x", &facts), Matched::No);
        for bad in ["${aws:username", "${}", "${x}", "${aws:x, y}", "${:x}"] {
            assert!(Pattern::new(bad, PLAIN).is_err(), "{bad}");
        }
        let old = Syntax { variables: false, ..PLAIN };
        assert_eq!(
            Pattern::new("${aws:username}", old).unwrap().matches("${aws:username}", &facts),
            Matched::Yes
        );
    }
}
