//! Records on standard output.

use std::{
    borrow::Cow,
    io::{self, IsTerminal, Write},
};

use millstream_base::Timestamp;
use serde_json::json;

use super::template::Template;
use crate::{
    client::Error,
    output::{Colour, Style, printable},
    shapes::Record,
    times,
};

/// How records look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// A line with time, shard, key and data.
    Line,
    /// As the user words it.
    Template(Template),
    /// A line of JSON.
    Json,
    /// The data alone.
    Raw,
}

/// Prints records, up to a limit.
pub struct Printer {
    out: Box<dyn Write + Send>,
    form: Form,
    style: Style,
    on_terminal: bool,
    /// How many more may be printed.
    left: Option<u64>,
    line: Vec<u8>,
}

/// A record as it is printed.
pub struct Shown<'a> {
    /// Its shard.
    pub shard: &'a str,
    /// Its partition key; nothing if it has none.
    pub key: Cow<'a, str>,
    /// Its place.
    pub sequence_number: &'a str,
    /// When it arrived, in seconds since 1970.
    pub arrived: Option<f64>,
    /// Its content.
    pub data: Vec<u8>,
    /// Its content in base64.
    pub base64: &'a str,
    /// Whether a terminal must be kept from obeying the content.
    pub on_terminal: bool,
}

impl Printer {
    /// Prints to standard output, at most `limit` records.
    pub fn to_stdout(form: Form, limit: Option<u64>) -> Self {
        let out = io::BufWriter::with_capacity(64 * 1024, io::stdout());
        let (style, on_terminal) = (Style::of_stdout(), io::stdout().is_terminal());
        Self { out: Box::new(out), form, style, on_terminal, left: limit, line: Vec::new() }
    }

    /// Prints to something else, which is no terminal.
    #[cfg(test)]
    pub fn new(out: impl Write + Send + 'static, form: Form, limit: Option<u64>) -> Self {
        Self {
            out: Box::new(out),
            form,
            style: Style::PLAIN,
            on_terminal: false,
            left: limit,
            line: Vec::new(),
        }
    }

    /// Whether the limit is reached.
    pub fn is_done(&self) -> bool {
        self.left == Some(0)
    }

    /// Prints records of a shard, up to the limit.
    pub fn print(&mut self, shard: &str, records: &[Record]) -> Result<(), Error> {
        for record in records {
            match &mut self.left {
                Some(0) => return Ok(()),
                Some(left) => *left -= 1,
                None => {}
            }
            self.line.clear();
            self.render(&Shown::new(shard, record, self.on_terminal)?);
            self.out.write_all(&self.line)?;
        }
        Ok(())
    }

    /// Lets everybody see what was printed.
    pub fn flush(&mut self) -> Result<(), Error> {
        Ok(self.out.flush()?)
    }

    fn render(&mut self, record: &Shown) {
        match &self.form {
            Form::Template(template) => template.render(record, &mut self.line),
            Form::Raw => self.line.extend_from_slice(&record.data),
            Form::Json => {
                self.line.extend_from_slice(record.json().as_bytes());
                self.line.push(b'\n');
            }
            Form::Line => {
                let time = self.style.paint(Colour::Dim, record.time());
                let shard = self.style.paint(Colour::Dim, record.shard);
                let key = self.style.paint(Colour::Name, &record.key);
                self.line.extend_from_slice(format!("{time}  {shard}  {key}  ").as_bytes());
                let data = String::from_utf8_lossy(&record.data);
                self.line.extend_from_slice(printable(&data).as_bytes());
                self.line.push(b'\n');
            }
        }
    }
}

impl<'a> Shown<'a> {
    fn new(shard: &'a str, record: &'a Record, on_terminal: bool) -> Result<Self, Error> {
        let data = base64_simd::STANDARD.decode_to_vec(&record.data).map_err(|error| Error::Answer {
            operation: "reading".to_owned(),
            what: format!("record {} is no base64: {error}", record.sequence_number),
        })?;
        let key = record.partition_key.as_deref().unwrap_or_default();
        Ok(Self {
            shard,
            key: if on_terminal { printable(key) } else { key.into() },
            sequence_number: &record.sequence_number,
            arrived: record.approximate_arrival_timestamp,
            data,
            base64: &record.data,
            on_terminal,
        })
    }

    /// When it arrived; nothing if the service does not say.
    pub fn time(&self) -> String {
        self.arrived.map(|seconds| times::rfc3339(Timestamp::from_seconds(seconds))).unwrap_or_default()
    }

    /// The content: byte for byte, unless a terminal would obey it.
    pub fn shown_data(&self) -> Cow<'_, [u8]> {
        if !self.on_terminal {
            return Cow::Borrowed(&self.data);
        }
        Cow::Owned(printable(&String::from_utf8_lossy(&self.data)).into_owned().into_bytes())
    }

    /// The names of the API; data as text where it is text, else as base64.
    fn json(&self) -> String {
        let mut object = json!({
            "ShardId": self.shard,
            "SequenceNumber": self.sequence_number,
            "ApproximateArrivalTimestamp": self.time(),
            "PartitionKey": self.key,
        });
        match std::str::from_utf8(&self.data) {
            Ok(text) => object["Data"] = json!(text),
            Err(_) => object["DataBase64"] = json!(self.base64),
        }
        object.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scripted::Out;

    fn record(data: &[u8]) -> Record {
        Record {
            sequence_number: "49".to_owned(),
            approximate_arrival_timestamp: Some(1_769_860_800.0),
            data: base64_simd::STANDARD.encode_to_string(data),
            partition_key: Some("k\x1b".to_owned()),
        }
    }

    fn printed(form: Form, on_terminal: bool, limit: Option<u64>, records: &[Record]) -> String {
        let out = Out::default();
        let mut printer = Printer { on_terminal, ..Printer::new(out.clone(), form, limit) };
        printer.print("shardId-000000000000", records).unwrap();
        out.text()
    }

    #[test]
    fn json_has_text_as_text_and_bytes_as_base64() {
        let text = printed(Form::Json, false, None, &[record(b"{\"a\":1}"), record(b"\xff")]);
        let lines: Vec<serde_json::Value> =
            text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(lines[0]["Data"], "{\"a\":1}");
        assert_eq!(lines[0]["ApproximateArrivalTimestamp"], "2026-01-31T12:00:00.000Z");
        assert_eq!((lines[1]["DataBase64"].as_str(), lines[1].get("Data")), (Some("/w=="), None));
    }

    #[test]
    fn raw_is_the_data_and_nothing_else() {
        assert_eq!(printed(Form::Raw, true, None, &[record(b"a\x1b"), record(b"b")]), "a\x1bb");
    }

    #[test]
    fn lines_keep_a_terminal_from_obeying_records() {
        let line = printed(Form::Line, true, None, &[record(b"x\x1b[2J\ny")]);
        assert_eq!(line, "2026-01-31T12:00:00.000Z  shardId-000000000000  k\\u{1b}  x\\u{1b}[2J\\ny\n");
    }

    #[test]
    fn the_limit_holds_within_an_answer() {
        let records: Vec<Record> = (0..5).map(|n| record(format!("{n}").as_bytes())).collect();
        assert_eq!(printed(Form::Raw, false, Some(3), &records), "012");
    }
}
