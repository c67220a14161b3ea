//! Rust source, as far as tidy must understand it: which characters are code, which are text, which are for tests.

/// A Rust file whose comments, and whatever is compiled for tests alone, have been blanked out.
///
/// Lines keep their numbers. It is a scanner and no parser: it knows comments, literals, attributes and braces, and
/// that is enough to tell a word in the code from one in a sentence.
#[derive(Clone, Debug)]
pub struct Source {
    /// Code with its literals.
    code: String,
    /// Code without the insides of its literals.
    bare: String,
    /// `mod NAME;` declarations that exist for tests alone.
    test_modules: Vec<String>,
    lines: usize,
}

impl Source {
    /// Scans the text of a file.
    pub fn scan(text: &str) -> Self {
        let (mut code, mut bare) = blank_comments_and_literals(text);
        let lines = text.lines().count();
        let mut test_modules = Vec::new();
        let mut test_lines = 0;
        for (start, end) in test_items(&bare) {
            let item = bare.get(start..end).unwrap_or_default();
            if let Some(name) = out_of_line_module(item) {
                test_modules.push(name.to_owned());
            }
            test_lines += item.lines().count();
            blank(&mut code, start, end);
            blank(&mut bare, start, end);
        }
        Self { code, bare, test_modules, lines: lines - test_lines.min(lines) }
    }

    /// Number of lines that are not for tests alone; comments count.
    pub fn lines(&self) -> usize {
        self.lines
    }

    /// Modules in files of their own that exist for tests alone.
    pub fn test_modules(&self) -> &[String] {
        &self.test_modules
    }

    /// The lines, from 1, on which `path` stands in code outside literals, as whole words: `time::sleep` is found in
    /// `tokio::time::sleep(d)` and not in `time::sleep_until` or `my_time::sleep`.
    pub fn lines_with(&self, path: &str) -> Vec<usize> {
        lines_with(&self.bare, path)
    }

    /// As [`Self::lines_with`], inside literals too.
    pub fn lines_with_also_in_literals(&self, path: &str) -> Vec<usize> {
        lines_with(&self.code, path)
    }
}

fn lines_with(text: &str, path: &str) -> Vec<usize> {
    let found = text.match_indices(path).filter(|(at, _)| {
        let before = text[..*at].chars().next_back();
        let after = text[at + path.len()..].chars().next();
        // A path may end in `::` or `!`, after which anything may come.
        let open_end = !path.ends_with(is_word);
        !before.is_some_and(is_word) && (open_end || !after.is_some_and(is_word))
    });
    let mut lines: Vec<usize> = found.map(|(at, _)| line_of(text, at)).collect();
    lines.dedup();
    lines
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The number, from 1, of the line that holds byte `at`.
pub fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

/// Replaces a range by spaces, but keeps its lines.
fn blank(text: &mut String, start: usize, end: usize) {
    let spaces: String = text[start..end].chars().flat_map(|c| blanks(c, c == '\n')).collect();
    text.replace_range(start..end, &spaces);
}

/// As many bytes as the character has, so that positions in all views of a file agree.
fn blanks(c: char, keep: bool) -> Vec<char> {
    if keep { vec![c] } else { vec![' '; c.len_utf8()] }
}

/// Two views of the text: without comments, and without the insides of literals as well.
fn blank_comments_and_literals(text: &str) -> (String, String) {
    let (mut code, mut bare) = (String::with_capacity(text.len()), String::with_capacity(text.len()));
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let (kind, length) = token(rest, code.chars().next_back());
        for c in rest[..length].chars() {
            let newline = c == '\n';
            code.extend(blanks(c, newline || kind != Token::Comment));
            bare.extend(blanks(c, newline || kind == Token::Code));
        }
        rest = &rest[length.max(c.len_utf8())..];
    }
    (code, bare)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Token {
    Code,
    Comment,
    Literal,
}

/// What the text begins with, and how long that is.
fn token(text: &str, before: Option<char>) -> (Token, usize) {
    if text.starts_with("//") {
        return (Token::Comment, text.find('\n').unwrap_or(text.len()));
    }
    if text.starts_with("/*") {
        return (Token::Comment, block_comment(text));
    }
    let first = text.chars().next().map_or(1, char::len_utf8);
    let in_word = before.is_some_and(is_word);
    if !in_word && let Some(length) = raw_string(text) {
        return (Token::Literal, length);
    }
    match text.as_bytes().first() {
        Some(b'"') => (Token::Literal, quoted(text, '"')),
        Some(b'\'') if is_char_literal(text) => (Token::Literal, quoted(text, '\'')),
        _ => (Token::Code, first),
    }
}

/// Block comments nest.
fn block_comment(text: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < text.len() {
        if text[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if text[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

/// The length of `r"…"`, `r#"…"#`, `br"…"`, `cr"…"`, if the text begins with one.
fn raw_string(text: &str) -> Option<usize> {
    let prefix = ["r", "br", "cr"].into_iter().find(|prefix| {
        text.strip_prefix(prefix).is_some_and(|rest| rest.trim_start_matches('#').starts_with('"'))
    })?;
    let hashes = text[prefix.len()..].bytes().take_while(|b| *b == b'#').count();
    let start = prefix.len() + hashes + 1;
    let end = format!("\"{}", "#".repeat(hashes));
    Some(text[start..].find(&end).map_or(text.len(), |at| start + at + end.len()))
}

/// The length of a literal that begins with `quote` and ends with the next one that no backslash precedes.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return at + c.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

/// `'a'` and `'\n'` are characters, `'a` is a lifetime.
fn is_char_literal(text: &str) -> bool {
    let mut chars = text.chars().skip(1);
    match chars.next() {
        Some('\\') => true,
        Some(_) => chars.next() == Some('\''),
        None => false,
    }
}

/// The ranges of items under `#[cfg(test)]` or a `#[test]` attribute, from the attribute to the item's end.
fn test_items(bare: &str) -> Vec<(usize, usize)> {
    if bare.contains("#![cfg(test)]") {
        return vec![(0, bare.len())];
    }
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    let mut marks: Vec<usize> = ["#[cfg(test)]", "#[cfg(all(test", "#[test]", "#[tokio::test"]
        .into_iter()
        .flat_map(|mark| bare.match_indices(mark).map(|(at, _)| at))
        .collect();
    marks.sort_unstable();
    for start in marks {
        if ranges.last().is_none_or(|(_, end)| start >= *end) {
            ranges.push((start, item_end(bare, start)));
        }
    }
    ranges
}

/// Where the item ends whose attributes begin at `start`: at a `;`, or after the block in braces.
fn item_end(bare: &str, start: usize) -> usize {
    let mut depth = 0i32;
    for (at, c) in bare[start..].char_indices() {
        match c {
            '{' | '(' | '[' => depth += 1,
            '}' | ')' | ']' => {
                depth -= 1;
                if depth < 0 {
                    return start + at;
                }
                if depth == 0 && c == '}' {
                    return start + at + 1;
                }
            }
            ';' if depth == 0 => return start + at + 1,
            _ => {}
        }
    }
    bare.len()
}

/// `NAME` of an item `… mod NAME;`.
fn out_of_line_module(item: &str) -> Option<&str> {
    let name = item.trim_end().strip_suffix(';')?;
    let (before, name) = name.trim_end().rsplit_once(char::is_whitespace)?;
    (before.trim_end().ends_with("mod")).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_comments_and_literals_are_no_code() {
        let source = Source::scan(
            "// tokio::spawn\n/* a /* tokio::spawn */ b */ let x = \"tokio::spawn\"; let y = r#\"\"tokio::spawn\"#;\n\
             let quote = '\"'; tokio::spawn(f);",
        );
        assert_eq!(source.lines_with("tokio::spawn"), [3]);
        assert_eq!(source.lines_with_also_in_literals("tokio::spawn"), [2, 3]);
    }

    #[test]
    fn lifetimes_open_no_literal() {
        let source = Source::scan("fn f<'a>(x: &'a str) -> &'a str { g('x', '\\'', x) }\nh();");
        assert_eq!(source.lines_with("h"), [2]);
        assert_eq!(source.lines_with("x"), [1]);
    }

    #[test]
    fn only_whole_words_are_found() {
        let source = Source::scan("time::sleep_until(t);\nlifetime::sleep(d);\ntokio::time::sleep(d);");
        assert_eq!(source.lines_with("time::sleep"), [3]);
    }

    #[test]
    fn what_is_compiled_for_tests_alone_is_blank() {
        let text = "fn a() { b(); }\n#[cfg(test)]\nmod tests {\n    fn c() { b(); }\n}\nfn d() { b(); }\n\
                    #[cfg(test)]\nmod fixtures;\n#[cfg(test)]\nuse x::b;\n";
        let source = Source::scan(text);
        assert_eq!(source.lines_with("b"), [1, 6]);
        assert_eq!(source.test_modules(), ["fixtures"]);
        assert_eq!(source.lines(), 2);
    }

    #[test]
    fn every_view_keeps_the_lines() {
        let text = "let a = \"é\n\"; // ü\n/* ö\n */ done();\n";
        let source = Source::scan(text);
        assert_eq!(source.lines_with("done"), [4]);
        assert_eq!(source.bare.len(), text.len());
        assert_eq!(source.code.len(), text.len());
    }
}
