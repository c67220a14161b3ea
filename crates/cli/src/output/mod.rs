//! How results look: a table for people, lines for scripts, JSON for programs.

mod style;
mod table;

use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};

use serde_json::Value;

pub use style::{Colour, Style, printable};
pub use table::{Cell, Table};

use crate::client::Error;

/// The form of a result.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// Aligned columns with a heading
    #[default]
    Table,
    /// The objects as the API answers them
    Json,
    /// A line per row, fields separated by tabs
    Text,
}

/// The option that chooses the form.
#[derive(Clone, Debug, clap::Args)]
pub struct OutputArgs {
    /// Form of the result
    #[arg(long, short, value_enum, default_value_t, value_name = "FORM", global = true)]
    pub output: Format,
}

impl OutputArgs {
    /// Prints a result: the rows for people and scripts, or the objects for programs.
    pub fn print(&self, table: &Table, objects: &Value) -> Result<(), Error> {
        let mut out = stdout();
        match self.output {
            Format::Table => table.print(&mut out, Style::of_stdout())?,
            Format::Text => table.print_text(&mut out)?,
            Format::Json => {
                serde_json::to_writer_pretty(&mut out, objects).map_err(io::Error::from)?;
                writeln!(out)?;
            }
        }
        out.flush()?;
        Ok(())
    }
}

/// Standard output, buffered; flush it.
pub fn stdout() -> BufWriter<StdoutLock<'static>> {
    BufWriter::with_capacity(64 * 1024, io::stdout().lock())
}

/// Says what has been done, to people: on standard error, so that results stay clean.
pub fn note(text: &str) {
    // A closed standard error is no reason to fail.
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// Whether a person sits at both ends.
pub fn is_interactive() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// `1,234,567`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() * 4 / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// `1 stream`, `2 streams`.
pub fn counted(number: u64, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{} {noun}{plural}", grouped(number))
}

/// `812 B`, `1.2 MB`: powers of ten, as in rates.
pub fn bytes(number: u64) -> String {
    let units = ["kB", "MB", "GB", "TB"];
    if number < 1000 {
        return format!("{number} B");
    }
    let mut value = number as f64 / 1000.0;
    let mut unit = 0;
    while value >= 999.95 && unit + 1 < units.len() {
        value /= 1000.0;
        unit += 1;
    }
    format!("{value:.1} {}", units[unit])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_readable() {
        assert_eq!([0, 999, 1000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
        assert_eq!(
            [0, 999, 1000, 999_949, 999_950, 5_000_000_000].map(bytes),
            ["0 B", "999 B", "1.0 kB", "999.9 kB", "1.0 MB", "5.0 GB"]
        );
        assert_eq!((counted(1, "shard"), counted(2000, "shard")), ("1 shard".into(), "2,000 shards".into()));
    }
}
