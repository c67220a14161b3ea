//! Rows on standard output, as they come.

use std::io::{self, Write};

use millstream_analytics::{
    expression::Batch,
    local::{records, shown},
    sql::Field,
};
use serde_json::json;

use crate::{
    client::Error,
    output::{Colour, Style, printable},
};

/// Prints rows, up to a limit.
pub struct Printer {
    out: Box<dyn Write + Send>,
    json: bool,
    style: Style,
    left: Option<u64>,
    /// Of the columns that were headed last: the stream, and how wide they have become.
    headed: Option<(Option<String>, Vec<usize>)>,
}

impl Printer {
    /// Prints to standard output, at most `limit` rows.
    pub fn to_stdout(json: bool, limit: Option<u64>) -> Self {
        let out = io::BufWriter::with_capacity(64 * 1024, io::stdout());
        Self { out: Box::new(out), json, style: Style::of_stdout(), left: limit, headed: None }
    }

    /// Prints to something else, which is no terminal.
    #[cfg(test)]
    pub fn new(out: impl Write + Send + 'static, json: bool, limit: Option<u64>) -> Self {
        Self { out: Box::new(out), json, style: Style::PLAIN, left: limit, headed: None }
    }

    /// Whether the limit is reached.
    pub fn is_done(&self) -> bool {
        self.left == Some(0)
    }

    /// Lets everybody see what was printed.
    pub fn flush(&mut self) -> Result<(), Error> {
        Ok(self.out.flush()?)
    }

    /// Prints rows; the stream is named where there are several.
    pub fn rows(&mut self, stream: Option<&str>, batch: &Batch, fields: &[Field]) -> Result<(), Error> {
        let count =
            self.left.map_or(batch.rows, |left| batch.rows.min(usize::try_from(left).unwrap_or(usize::MAX)));
        if count == 0 {
            return Ok(());
        }
        self.left = self.left.map(|left| left - count as u64);
        if self.json {
            return self.lines(stream, batch, fields, count);
        }
        let rows: Vec<Vec<String>> = (0..count)
            .map(|row| shown(batch, fields, row).iter().map(|value| printable(value).into_owned()).collect())
            .collect();
        self.table(stream, fields, &rows)
    }

    fn lines(
        &mut self,
        stream: Option<&str>,
        batch: &Batch,
        fields: &[Field],
        count: usize,
    ) -> Result<(), Error> {
        for (row, record) in records(batch, fields, false).into_iter().take(count).enumerate() {
            // The record's own members come after ours; no column is called ROWTIME.
            let rowtime = json!(shown(batch, &[], row)[0]);
            let stream = stream.map_or_else(String::new, |name| format!("\"STREAM\":{},", json!(name)));
            let comma = if fields.is_empty() { "" } else { "," };
            let rest = String::from_utf8_lossy(&record[1..]).into_owned();
            writeln!(self.out, "{{{stream}\"ROWTIME\":{rowtime}{comma}{rest}")?;
        }
        Ok(())
    }

    fn table(&mut self, stream: Option<&str>, fields: &[Field], rows: &[Vec<String>]) -> Result<(), Error> {
        let width = |text: &str| text.chars().count();
        let names: Vec<&str> =
            std::iter::once("ROWTIME").chain(fields.iter().map(|field| field.name.as_str())).collect();
        let known = self.headed.take().filter(|(of, _)| of.as_deref() == stream);
        let is_headed = known.is_some();
        let mut widths =
            known.map_or_else(|| names.iter().map(|name| width(name)).collect(), |(_, widths)| widths);
        for row in rows {
            for (most, value) in widths.iter_mut().zip(row) {
                *most = (*most).max(width(value));
            }
        }
        let line = |values: &[&str]| {
            let mut line = String::new();
            for (value, full) in values.iter().zip(&widths) {
                line.push_str(value);
                line.extend(std::iter::repeat_n(' ', full + 3 - width(value).min(*full)));
            }
            line.trim_end().to_owned()
        };
        if !is_headed {
            if let Some(name) = stream {
                writeln!(self.out, "{}", self.style.paint(Colour::Name, name))?;
            }
            writeln!(self.out, "{}", self.style.paint(Colour::Bold, line(&names)))?;
        }
        for row in rows {
            let values: Vec<&str> = row.iter().map(String::as_str).collect();
            writeln!(self.out, "{}", line(&values))?;
        }
        self.headed = Some((stream.map(str::to_owned), widths));
        Ok(())
    }
}
