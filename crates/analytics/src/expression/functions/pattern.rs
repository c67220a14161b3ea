//! LIKE, SIMILAR TO and regular expressions.

use regex::Regex;

use crate::expression::Fault;

/// The most memory that a compiled pattern takes, in bytes; patterns come from users.
const COMPILED_MAX: usize = 1 << 20;

/// A compiled pattern.
#[derive(Clone, Debug)]
pub struct Pattern(Regex);

fn compiled(source: &str, original: &str) -> Result<Regex, Fault> {
    regex::RegexBuilder::new(source)
        .size_limit(COMPILED_MAX)
        .build()
        .map_err(|_| Fault::new("Invalid pattern", format!("The pattern '{original}' is not supported.")))
}

/// The one character of an ESCAPE.
fn escape_of(escape: Option<&str>) -> Result<Option<char>, Fault> {
    let Some(escape) = escape else { return Ok(None) };
    let mut characters = escape.chars();
    match (characters.next(), characters.next()) {
        (Some(character), None) => Ok(Some(character)),
        _ => Err(Fault::new("Invalid pattern", "ESCAPE is one character.")),
    }
}

impl Pattern {
    /// `%` stands for any text, `_` for any character.
    pub fn like(pattern: &str, escape: Option<&str>) -> Result<Self, Fault> {
        let escape = escape_of(escape)?;
        let mut source = String::from("(?s)^");
        let mut characters = pattern.chars();
        while let Some(character) = characters.next() {
            if Some(character) == escape {
                let Some(next) = characters.next() else {
                    return Err(Fault::new("Invalid pattern", "Nothing follows the escape character."));
                };
                source += &regex::escape(next.encode_utf8(&mut [0; 4]));
                continue;
            }
            match character {
                '%' => source += ".*",
                '_' => source.push('.'),
                other => source += &regex::escape(other.encode_utf8(&mut [0; 4])),
            }
        }
        source.push('$');
        compiled(&source, pattern).map(Self)
    }

    /// As LIKE, with `|`, `*`, `+`, `?`, `{n}`, `(...)` and `[...]` as in regular expressions.
    pub fn similar(pattern: &str, escape: Option<&str>) -> Result<Self, Fault> {
        let escape = escape_of(escape)?;
        let mut source = String::from("(?s)^(?:");
        let mut characters = pattern.chars();
        let mut class = false;
        while let Some(character) = characters.next() {
            if Some(character) == escape {
                if let Some(next) = characters.next() {
                    source += &regex::escape(next.encode_utf8(&mut [0; 4]));
                }
                continue;
            }
            match character {
                '[' if !class => {
                    class = true;
                    source.push('[');
                }
                ']' if class => {
                    class = false;
                    source.push(']');
                }
                '%' if !class => source += ".*",
                '_' if !class => source.push('.'),
                '|' | '*' | '+' | '?' | '{' | '}' | '(' | ')' if !class => source.push(character),
                '-' | '^' | ':' if class => source.push(character),
                other => source += &regex::escape(other.encode_utf8(&mut [0; 4])),
            }
        }
        source += ")$";
        compiled(&source, pattern).map(Self)
    }

    /// A regular expression of `java.util.regex`, without look-around and back references.
    pub fn java(pattern: &str) -> Result<Self, Fault> {
        compiled(pattern, pattern).map(Self)
    }

    /// Whether the text matches.
    pub fn matches(&self, text: &str) -> bool {
        self.0.is_match(text)
    }

    /// How many groups it has.
    pub fn groups(&self) -> usize {
        self.0.captures_len() - 1
    }

    /// The groups of the first match; `None` if there is none.
    pub fn captures(&self, text: &str) -> Option<Vec<Option<String>>> {
        let captures = self.0.captures(text)?;
        Some(captures.iter().skip(1).map(|group| group.map(|group| group.as_str().to_owned())).collect())
    }

    /// The first match.
    pub fn find(&self, text: &str) -> Option<String> {
        self.0.find(text).map(|found| found.as_str().to_owned())
    }

    /// Replaces matches from a character on (from 1): the one of this number, or all for 0.
    pub fn replace(&self, text: &str, with: &str, from: i64, occurrence: i64) -> Result<String, Fault> {
        let bad = || {
            Fault::new("Invalid argument", "REGEX_REPLACE begins at 1 or later, at no negative occurrence.")
        };
        let skip = usize::try_from(from - 1).map_err(|_| bad())?;
        let occurrence = usize::try_from(occurrence).map_err(|_| bad())?;
        let begin = text.char_indices().nth(skip).map_or(text.len(), |(at, _)| at);
        let (head, tail) = text.split_at(begin);
        let mut out = String::from(head);
        let mut at = 0;
        for (index, captures) in self.0.captures_iter(tail).enumerate() {
            if occurrence != 0 && index + 1 != occurrence {
                continue;
            }
            let found = captures.get(0).expect("group 0 is the match");
            out += &tail[at..found.start()];
            captures.expand(with, &mut out);
            at = found.end();
        }
        out += &tail[at..];
        Ok(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_match_the_whole_text() {
        let like = |pattern, escape| Pattern::like(pattern, escape).unwrap();
        assert!(like("A%_z", None).matches("A..\n.yz"));
        assert!(!like("A_", None).matches("A"));
        assert!(like("100!%", Some("!")).matches("100%") && !like("100!%", Some("!")).matches("1000"));
        let similar = |pattern| Pattern::similar(pattern, None).unwrap();
        assert!(similar("(AM|GO)%[A-N]").matches("AMZN") && !similar("a.c").matches("abc"));
        assert!(Pattern::java("(?=a)").is_err());
        let java = Pattern::java("a(.)").unwrap();
        assert_eq!(java.replace("abacad", "<$1>", 1, 2).unwrap(), "ab<c>ad");
        assert_eq!(java.replace("abacad", "-", 3, 0).unwrap(), "ab--");
    }
}
