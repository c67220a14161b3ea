//! `--format`: how a record is printed, in the user's words.

use std::str::FromStr;

use super::printer::Shown;

/// A text with places for parts of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template(Vec<Part>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Text(Vec<u8>),
    Key,
    SequenceNumber,
    Shard,
    Time,
    Data,
    Base64,
    Size,
}

impl FromStr for Template {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let mut parts = Vec::new();
        let mut literal = Vec::new();
        let mut rest = text.chars();
        while let Some(c) = rest.next() {
            let part = match c {
                '%' => match rest.next() {
                    Some('%') => {
                        literal.push(b'%');
                        continue;
                    }
                    Some('k') => Part::Key,
                    Some('s') => Part::SequenceNumber,
                    Some('p') => Part::Shard,
                    Some('t') => Part::Time,
                    Some('d') => Part::Data,
                    Some('b') => Part::Base64,
                    Some('n') => Part::Size,
                    other => {
                        let letter = other.map(String::from).unwrap_or_default();
                        return Err(format!(
                            "%{letter} means nothing; there are %k %s %p %t %d %b %n and %%"
                        ));
                    }
                },
                '\\' => {
                    literal.push(escaped(&mut rest)?);
                    continue;
                }
                c => {
                    literal.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
                    continue;
                }
            };
            if !literal.is_empty() {
                parts.push(Part::Text(std::mem::take(&mut literal)));
            }
            parts.push(part);
        }
        if !literal.is_empty() {
            parts.push(Part::Text(literal));
        }
        Ok(Self(parts))
    }
}

/// The byte that a backslash and what follows stand for.
fn escaped(rest: &mut std::str::Chars) -> Result<u8, String> {
    match rest.next() {
        Some('n') => Ok(b'\n'),
        Some('t') => Ok(b'\t'),
        Some('r') => Ok(b'\r'),
        Some('0') => Ok(0),
        Some('\\') => Ok(b'\\'),
        Some('x') => {
            let digits: String = rest.take(2).collect();
            u8::from_str_radix(&digits, 16).map_err(|_| format!("\\x{digits} has no two hexadecimal digits"))
        }
        other => {
            let letter = other.map(String::from).unwrap_or_default();
            Err(format!("\\{letter} means nothing; there are \\n \\t \\r \\0 \\\\ and \\xHH"))
        }
    }
}

impl Template {
    /// Appends a record in this form.
    pub fn render(&self, record: &Shown, out: &mut Vec<u8>) {
        for part in &self.0 {
            match part {
                Part::Text(text) => out.extend_from_slice(text),
                Part::Key => out.extend_from_slice(record.key.as_bytes()),
                Part::SequenceNumber => out.extend_from_slice(record.sequence_number.as_bytes()),
                Part::Shard => out.extend_from_slice(record.shard.as_bytes()),
                Part::Time => out.extend_from_slice(record.time().as_bytes()),
                Part::Data => out.extend_from_slice(&record.shown_data()),
                Part::Base64 => out.extend_from_slice(record.base64.as_bytes()),
                Part::Size => out.extend_from_slice(record.data.len().to_string().as_bytes()),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;

    fn rendered(template: &str) -> Vec<u8> {
        let record = Shown {
            shard: "shardId-000000000001",
            key: Cow::Borrowed("k1"),
            sequence_number: "4900",
            arrived: Some(1_769_860_800.25),
            data: b"a\xff\nb".to_vec(),
            base64: "Yf8KYg==",
            on_terminal: false,
        };
        let mut out = Vec::new();
        template.parse::<Template>().unwrap().render(&record, &mut out);
        out
    }

    #[test]
    fn parts_and_text_are_put_together() {
        assert_eq!(rendered("%k %s %p %t\\n"), b"k1 4900 shardId-000000000001 2026-01-31T12:00:00.250Z\n");
        assert_eq!(rendered("%d|%b|%n|%%"), b"a\xff\nb|Yf8KYg==|4|%");
        assert_eq!(rendered("ä\\t\\x41\\0\\\\"), "ä\tA\0\\".as_bytes());
        assert_eq!(rendered(""), b"");
    }

    #[test]
    fn unknown_parts_are_refused() {
        for (template, why) in [
            ("%z", "%z means nothing"),
            ("50%", "% means nothing"),
            ("\\q", "\\q means"),
            ("\\xg1", "two hexadecimal"),
            ("\\", "means nothing"),
        ] {
            let error = template.parse::<Template>().unwrap_err();
            assert!(error.contains(why), "{template}: {error}");
        }
    }
}
