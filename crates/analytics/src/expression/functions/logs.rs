//! Functions that take log lines apart. A row of theirs is kept as a JSON array of texts.

use super::Pattern;
use crate::expression::{Fault, Value};

/// A row of fields as it is kept.
pub fn row(fields: &[Option<String>]) -> Value {
    Value::text(serde_json::to_string(fields).expect("texts are JSON"))
}

/// A row without anything: what a line gives that does not match.
pub fn nothing(fields: usize) -> Value {
    row(&vec![None; fields])
}

/// One field of a row that is kept.
pub fn field(kept: &str, index: usize) -> Value {
    let fields: Vec<Option<String>> = serde_json::from_str(kept).unwrap_or_default();
    fields.into_iter().nth(index).flatten().map_or(Value::Null, Value::text)
}

/// A log format of W3C_LOG_PARSE: how a line reads, and the names and lengths of what is in it.
#[derive(Debug)]
pub struct LogFormat {
    /// How a line reads.
    pub pattern: Pattern,
    /// Names of the fields.
    pub columns: Vec<String>,
}

const COMMON: &str = "%h %l %u %t \"%r\" %>s %b";

/// The names of Apache's directives, as the reference has them, and what they match.
fn directive(name: &str) -> Option<(&'static str, &'static str)> {
    const WORD: &str = r"(\S+)";
    Some(match name {
        "h" | "a" => ("HOST", WORD),
        "l" => ("IDENTITY", WORD),
        "u" => ("USER", WORD),
        "t" => ("DATETIME", r"\[([^\]]*)\]"),
        "r" => ("REQUEST", r#"([^"]*)"#),
        "s" => ("STATUS", WORD),
        "b" | "B" => ("SIZE", WORD),
        "v" | "V" => ("VHOST", WORD),
        "D" | "T" => ("DURATION", WORD),
        "m" => ("METHOD", WORD),
        "U" => ("URL", WORD),
        "q" => ("QUERY", r"(\S*)"),
        "p" => ("PORT", WORD),
        "P" => ("PROCESS", WORD),
        "H" => ("PROTOCOL", WORD),
        _ => return None,
    })
}

impl LogFormat {
    /// A format by its name (COMMON, COMMON WITH VHOST, NCSA EXTENDED, REFERER, AGENT), or by Apache's directives.
    ///
    /// # Errors
    /// If it has a directive that is not supported.
    pub fn new(format: &str) -> Result<Self, Fault> {
        let named = match format.trim().to_uppercase().as_str() {
            "COMMON" => COMMON.to_owned(),
            "COMMON WITH VHOST" => format!("%v {COMMON}"),
            "NCSA EXTENDED" => format!("{COMMON} \"%{{Referer}}i\" \"%{{User-agent}}i\""),
            "REFERER" => "%{Referer}i -> %U".to_owned(),
            "AGENT" => "%{User-agent}i".to_owned(),
            _ => format.to_owned(),
        };
        let unknown =
            |what: &str| Fault::new("Invalid pattern", format!("The log format '{format}' has {what}."));
        let mut source = String::from("^");
        let mut columns: Vec<String> = Vec::new();
        let mut characters = named.chars().peekable();
        while let Some(character) = characters.next() {
            if character != '%' {
                source += &regex::escape(character.encode_utf8(&mut [0; 4]));
                continue;
            }
            // Modifiers: a status code list, < or > for the original or the last request.
            while characters.peek().is_some_and(|next| "<>!,0123456789".contains(*next)) {
                characters.next();
            }
            let argument = if characters.peek() == Some(&'{') {
                characters.next();
                let argument: String = characters.by_ref().take_while(|next| *next != '}').collect();
                Some(argument)
            } else {
                None
            };
            let Some(letter) = characters.next() else { return Err(unknown("a % without a directive")) };
            let (name, reads) = match (letter, argument) {
                ('%', None) => {
                    source.push('%');
                    continue;
                }
                ('i' | 'o' | 'e' | 'n' | 'C', Some(argument)) => {
                    (argument.to_uppercase().replace('-', "_"), r#"([^"]*)"#)
                }
                ('t', Some(_)) => ("DATETIME".to_owned(), r"(.*?)"),
                (letter, None) => {
                    let (name, reads) = directive(&letter.to_string()).ok_or_else(|| {
                        unknown(&format!("the directive %{letter}, which is not supported"))
                    })?;
                    (name.to_owned(), reads)
                }
                (letter, Some(_)) => {
                    return Err(unknown(&format!("the directive %{{..}}{letter}, which is not supported")));
                }
            };
            source += reads;
            columns.push(name);
        }
        source += r"\s*$";
        // Columns are also to be had as COLUMN1, COLUMN2 and so on; twice the same name gets a number.
        for index in 0..columns.len() {
            if columns[..index].contains(&columns[index]) {
                columns[index] = format!("{}{}", columns[index], index + 1);
            }
        }
        Ok(Self { pattern: Pattern::java(&source)?, columns })
    }

    /// Takes a line apart.
    pub fn parse(&self, line: &str) -> Value {
        match self.pattern.captures(line) {
            Some(fields) => row(&fields),
            None => nothing(self.columns.len()),
        }
    }
}

/// Takes a line apart at a delimiter, quotes around fields taken off: VARIABLE_COLUMN_LOG_PARSE.
pub fn variable_columns(line: &str, columns: usize, delimiter: &str, quote: Option<&str>) -> Value {
    let mut fields = Vec::with_capacity(columns);
    let mut rest = Some(line);
    while fields.len() < columns {
        let Some(text) = rest else {
            fields.push(None);
            continue;
        };
        let unquoted = quote.filter(|quote| !quote.is_empty()).and_then(|quote| {
            let inner = text.strip_prefix(quote)?;
            let end = inner.find(quote)?;
            Some((&inner[..end], &inner[end + quote.len()..]))
        });
        let (field, after) = match unquoted {
            Some((field, after)) => (field, after.strip_prefix(delimiter)),
            None => match text.split_once(delimiter) {
                Some((field, after)) => (field, Some(after)),
                None => (text, None),
            },
        };
        fields.push(Some(field.to_owned()));
        rest = after;
    }
    row(&fields)
}

/// Takes a line apart at fixed places: FIXED_COLUMN_LOG_PARSE. Begins count from 0.
pub fn fixed_columns(line: &str, columns: &[(usize, usize)]) -> Value {
    let characters: Vec<char> = line.chars().collect();
    let fields: Vec<Option<String>> = columns
        .iter()
        .map(|(begin, length)| {
            let end = begin.saturating_add(*length).min(characters.len());
            (*begin < characters.len()).then(|| characters[*begin..end].iter().collect())
        })
        .collect();
    row(&fields)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_apache_comes_apart() {
        let format = LogFormat::new("COMMON").unwrap();
        let kept =
            format.parse("127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] \"GET /a.gif HTTP/1.0\" 200 2326");
        assert_eq!(format.columns, ["HOST", "IDENTITY", "USER", "DATETIME", "REQUEST", "STATUS", "SIZE"]);
        assert_eq!(field(kept.str(), 4), Value::text("GET /a.gif HTTP/1.0"));
        assert_eq!(field(format.parse("nothing").str(), 0), Value::Null);
        assert!(LogFormat::new("%h %Y").is_err());
    }

    #[test]
    fn columns_have_delimiters_or_places() {
        let kept = variable_columns("a,\"b,c\",d", 4, ",", Some("\""));
        assert_eq!(field(kept.str(), 1), Value::text("b,c"));
        assert_eq!(field(kept.str(), 3), Value::Null);
        assert_eq!(field(fixed_columns("abcdef", &[(1, 2), (9, 1)]).str(), 0), Value::text("bc"));
    }
}
