//! Colour where a person sees it, and text that does no harm there.

use std::{
    borrow::Cow,
    env, fmt,
    io::{self, IsTerminal},
};

/// Whether to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    colour: bool,
}

/// What a text is, to the eye.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// As it should be.
    Good,
    /// On its way.
    Changing,
    /// About to be lost, or lost.
    Bad,
    /// A name or key.
    Name,
    /// Beside the point.
    Dim,
    /// A heading.
    Bold,
}

impl Style {
    /// Without colour.
    #[cfg(test)]
    pub const PLAIN: Self = Self { colour: false };

    /// Colour if standard output is a terminal, unless the user does not want any (`NO_COLOR`, `TERM=dumb`).
    pub fn of_stdout() -> Self {
        let unwanted = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
            || env::var_os("TERM").is_some_and(|value| value == "dumb");
        Self { colour: io::stdout().is_terminal() && !unwanted }
    }

    /// With colour whatever the terminal.
    #[cfg(test)]
    pub const COLOURED: Self = Self { colour: true };

    /// The text in that colour.
    pub fn paint(self, colour: Colour, text: impl fmt::Display) -> String {
        if !self.colour {
            return text.to_string();
        }
        let code = match colour {
            Colour::Good => "32",
            Colour::Changing => "33",
            Colour::Bad => "31",
            Colour::Name => "36",
            Colour::Dim => "2",
            Colour::Bold => "1",
        };
        format!("\x1b[{code}m{text}\x1b[0m")
    }
}

/// The text with control characters made visible: what strangers put into records must not steer a terminal.
pub fn printable(text: &str) -> Cow<'_, str> {
    let harmless = |c: char| !c.is_control() || c == '\t';
    if text.chars().all(harmless) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if harmless(c) { shown.push(c) } else { shown.extend(c.escape_default()) }
    }
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_style_adds_nothing() {
        assert_eq!(Style::PLAIN.paint(Colour::Good, "x"), "x");
        assert_eq!(Style::COLOURED.paint(Colour::Good, "x"), "\x1b[32mx\x1b[0m");
    }

    #[test]
    fn escape_sequences_do_not_reach_the_terminal() {
        assert_eq!(printable("a\tb ä"), "a\tb ä");
        assert_eq!(printable("a\x1b[2Jb\n\u{9b}"), "a\\u{1b}[2Jb\\n\\u{9b}");
    }
}
