//! Tokens.

/// A token; where it stands is kept beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token<'a> {
    /// A word: a name, a function or a keyword.
    Word(&'a str),
    /// `#name`, with its `#`.
    Name(&'a str),
    /// `:value`, with its `:`.
    Value(&'a str),
    /// Digits: the place in a list.
    Digits(&'a str),
    /// Anything that consists of punctuation: `=`, `<>`, `(`.
    Sign(&'static str),
    /// A character that has no place in an expression.
    Stray(&'a str),
    /// The end.
    End,
}

/// Longer ones are tried first.
const SIGNS: [&str; 15] = ["<>", "<=", ">=", "=", "<", ">", "(", ")", "[", "]", ",", ".", "+", "-", "*"];

/// A text cut into tokens.
#[derive(Clone, Debug)]
pub struct Tokens<'a> {
    text: &'a str,
    /// Each token with the bytes that it takes; the end is not among them.
    tokens: Vec<(Token<'a>, usize, usize)>,
}

impl<'a> Tokens<'a> {
    /// Cuts the text.
    pub fn of(text: &'a str) -> Self {
        let mut tokens = Vec::new();
        let mut at = 0;
        while let Some(first) = text[at..].chars().next() {
            if first.is_whitespace() {
                at += first.len_utf8();
                continue;
            }
            let end = at + length(&text[at..], first);
            let piece = &text[at..end];
            let token = match first {
                '#' if piece.len() > 1 => Token::Name(piece),
                ':' if piece.len() > 1 => Token::Value(piece),
                '0'..='9' => Token::Digits(piece),
                _ if is_word(first) => Token::Word(piece),
                _ => match SIGNS.iter().find(|sign| **sign == piece) {
                    Some(sign) => Token::Sign(sign),
                    None => Token::Stray(piece),
                },
            };
            tokens.push((token, at, end));
            at = end;
        }
        Self { text, tokens }
    }

    /// The token in this place; the end beyond the last.
    pub fn get(&self, index: usize) -> Token<'a> {
        self.tokens.get(index).map_or(Token::End, |(token, ..)| *token)
    }

    /// What the service says where it did not expect this token: the token, and the text with its neighbours.
    pub fn unexpected(&self, index: usize) -> String {
        let token = self.tokens.get(index).map_or("<EOF>", |&(_, start, end)| &self.text[start..end]);
        let near = match self.tokens.len() {
            0 => "",
            count => {
                let first = self.tokens[index.min(count).saturating_sub(1)].1;
                let last = self.tokens[(index + 1).min(count - 1)].2;
                &self.text[first..last]
            }
        };
        format!("Syntax error; token: \"{token}\", near: \"{near}\"")
    }
}

fn is_word(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '_'
}

/// How many bytes the token has that begins the text.
fn length(text: &str, first: char) -> usize {
    let words = |text: &str| text.find(|character| !is_word(character)).unwrap_or(text.len());
    match first {
        '#' | ':' => 1 + words(&text[1..]),
        '0'..='9' => text.find(|character: char| !character.is_ascii_digit()).unwrap_or(text.len()),
        _ if is_word(first) => words(text),
        _ => SIGNS.iter().find(|sign| text.starts_with(**sign)).map_or(first.len_utf8(), |sign| sign.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_into_tokens() {
        let tokens = Tokens::of("attribute_exists (a.#b[12]) AND c<>:v");
        let all: Vec<_> = (0..tokens.tokens.len()).map(|index| tokens.get(index)).collect();
        use Token::*;
        let expected = [
            Word("attribute_exists"),
            Sign("("),
            Word("a"),
            Sign("."),
            Name("#b"),
            Sign("["),
            Digits("12"),
            Sign("]"),
            Sign(")"),
            Word("AND"),
            Word("c"),
            Sign("<>"),
            Value(":v"),
        ];
        assert_eq!(all, expected);
        assert_eq!(tokens.get(99), End);
    }

    #[test]
    fn an_unexpected_token_is_shown_with_its_neighbours() {
        assert_eq!(Tokens::of("a  =  = b").unexpected(2), "Syntax error; token: \"=\", near: \"=  = b\"");
        assert_eq!(Tokens::of("a =").unexpected(2), "Syntax error; token: \"<EOF>\", near: \"=\"");
        assert_eq!(Tokens::of("$ a").unexpected(0), "Syntax error; token: \"$\", near: \"$ a\"");
        assert_eq!(Tokens::of(" ").unexpected(0), "Syntax error; token: \"<EOF>\", near: \"\"");
    }
}
