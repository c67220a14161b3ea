//! Rows in aligned columns.

use std::io::{self, Write};

use super::{Colour, Style};

/// A text in a table, perhaps coloured.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    text: String,
    colour: Option<Colour>,
}

impl Cell {
    /// A text in a colour.
    pub fn new(text: impl Into<String>, colour: Colour) -> Self {
        Self { text: text.into(), colour: Some(colour) }
    }

    /// The state of a stream or consumer, green once it is usable.
    pub fn status(text: &str) -> Self {
        let colour = match text {
            "ACTIVE" => Colour::Good,
            "DELETING" | "FAILED" => Colour::Bad,
            _ => Colour::Changing,
        };
        Self::new(text, colour)
    }
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self { text: text.into(), colour: None }
    }
}

/// Rows under a heading.
#[derive(Clone, Debug)]
pub struct Table {
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
}

#[derive(Clone, Debug)]
struct Column {
    name: &'static str,
    numbers: bool,
}

impl Table {
    /// Columns with these headings; those that begin with `#` hold numbers and are aligned to the right.
    pub fn new(headings: &[&'static str]) -> Self {
        let column = |heading: &&'static str| match heading.strip_prefix('#') {
            Some(name) => Column { name, numbers: true },
            None => Column { name: heading, numbers: false },
        };
        Self { columns: headings.iter().map(column).collect(), rows: Vec::new() }
    }

    /// Adds a row.
    pub fn row(&mut self, cells: Vec<Cell>) {
        assert_eq!(cells.len(), self.columns.len(), "a row has a cell for every column");
        self.rows.push(cells);
    }

    /// Prints the rows as aligned columns.
    pub fn print(&self, out: &mut impl Write, style: Style) -> io::Result<()> {
        let width = |text: &str| text.chars().count();
        let widths: Vec<usize> = (0..self.columns.len())
            .map(|index| {
                let cells = self.rows.iter().map(|row| width(&row[index].text));
                cells.max().unwrap_or(0).max(width(self.columns[index].name))
            })
            .collect();
        let headings = self.columns.iter().map(|column| Cell::new(column.name, Colour::Bold)).collect();
        for row in std::iter::once(&headings).chain(&self.rows) {
            let mut line = String::new();
            // Blanks are held back until something stands behind them, so that no line ends in blanks.
            let mut blanks = 0;
            for ((cell, column), full) in row.iter().zip(&self.columns).zip(&widths) {
                let missing = full - width(&cell.text);
                if column.numbers {
                    blanks += missing;
                }
                if !cell.text.is_empty() {
                    line.extend(std::iter::repeat_n(' ', blanks));
                    blanks = 0;
                    match cell.colour {
                        Some(colour) => line.push_str(&style.paint(colour, &cell.text)),
                        None => line.push_str(&cell.text),
                    }
                }
                blanks += 3 + if column.numbers { 0 } else { missing };
            }
            writeln!(out, "{line}")?;
        }
        Ok(())
    }

    /// Prints the rows alone, a line each, fields separated by tabs.
    pub fn print_text(&self, out: &mut impl Write) -> io::Result<()> {
        for row in &self.rows {
            let cells: Vec<&str> = row.iter().map(|cell| cell.text.as_str()).collect();
            writeln!(out, "{}", cells.join("\t"))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        let mut table = Table::new(&["NAME", "#SHARDS", "STATUS"]);
        table.row(vec!["orders".into(), "4".into(), Cell::status("ACTIVE")]);
        table.row(vec!["x".into(), "1000".into(), "".into()]);
        table
    }

    fn printed(style: Style) -> String {
        let mut out = Vec::new();
        table().print(&mut out, style).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn columns_are_aligned_and_lines_end_without_blanks() {
        assert_eq!(
            printed(Style::PLAIN),
            "NAME     SHARDS   STATUS\norders        4   ACTIVE\nx          1000\n"
        );
    }

    #[test]
    fn colour_does_not_disturb_the_alignment() {
        let coloured = printed(Style::COLOURED);
        assert!(coloured.contains("\x1b[32mACTIVE\x1b[0m"));
        let mut plain = coloured;
        for code in ["\x1b[32m", "\x1b[1m", "\x1b[0m"] {
            plain = plain.replace(code, "");
        }
        assert_eq!(plain, printed(Style::PLAIN));
    }

    #[test]
    fn text_is_for_scripts() {
        let mut out = Vec::new();
        table().print_text(&mut out).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "orders\t4\tACTIVE\nx\t1000\t\n");
    }
}
