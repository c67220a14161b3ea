//! The screen: drawn anew each time, or printed one below the other where no person looks.

use std::{
    fmt::Display,
    io::{self, IsTerminal as _, Write},
};

use super::{
    Seen,
    figures::{Figures, Key},
};
use crate::{
    output::{Cell, Colour, Style, Table, stdout},
    shapes::Shard,
};

/// Home, and everything below it gone.
const CLEAR: &str = "\x1b[H\x1b[2J";

/// Where it is drawn.
pub(super) struct Screen {
    is_terminal: bool,
}

impl Screen {
    /// Standard output.
    pub fn open() -> Self {
        Self { is_terminal: io::stdout().is_terminal() }
    }

    /// Draws it.
    pub fn draw(
        &mut self,
        endpoint: &dyn Display,
        streams: &[Seen],
        stream: Option<&str>,
        shards: &[Shard],
        figures: &Figures,
    ) -> io::Result<()> {
        let mut out = stdout();
        if self.is_terminal {
            write!(out, "{CLEAR}")?;
        }
        let style = Style::of_stdout();
        write_all(&mut out, style, endpoint, streams, stream, shards, figures)?;
        out.flush()
    }
}

fn write_all(
    out: &mut impl Write,
    style: Style,
    endpoint: &dyn Display,
    streams: &[Seen],
    stream: Option<&str>,
    shards: &[Shard],
    figures: &Figures,
) -> io::Result<()> {
    let total: f64 =
        streams.iter().filter_map(|seen| figures.find(&Key::of("IncomingRecords", &seen.name))).sum();
    writeln!(out, "{endpoint}   {} streams, {} records/s in\n", streams.len(), number(Some(total)))?;
    let headings =
        ["STREAM", "STATUS", "#SHARDS", "#IN/s", "#BYTES/s", "#READ/s", "#ITERATOR AGE", "#REFUSED/s"];
    let mut table = Table::new(&headings);
    for seen in streams {
        let of = |metric| figures.find(&Key::of(metric, &seen.name));
        let refused = of("WriteProvisionedThroughputExceeded").unwrap_or(0.0)
            + of("ReadProvisionedThroughputExceeded").unwrap_or(0.0);
        table.row(vec![
            Cell::new(&seen.name, Colour::Name),
            Cell::status(&seen.status),
            seen.shards.map(|count| count.to_string()).unwrap_or_default().into(),
            number(of("IncomingRecords")).into(),
            bytes(of("IncomingBytes")).into(),
            number(of("GetRecords.Records")).into(),
            age(of("GetRecords.IteratorAgeMilliseconds")),
            if refused > 0.0 { Cell::new(number(Some(refused)), Colour::Bad) } else { "0".into() },
        ]);
    }
    table.print(out, style)?;
    if streams.iter().any(|seen| !seen.consumers.is_empty()) {
        writeln!(out)?;
        let mut table = Table::new(&["CONSUMER", "STREAM", "#PUSHED/s", "#BEHIND"]);
        for (seen, name) in
            streams.iter().flat_map(|seen| seen.consumers.iter().map(move |name| (seen, name)))
        {
            let of = |metric| figures.find(&Key::of_consumer(metric, &seen.name, name));
            table.row(vec![
                Cell::new(name, Colour::Name),
                seen.name.as_str().into(),
                number(of("SubscribeToShardEvent.Records")).into(),
                age(of("SubscribeToShardEvent.MillisBehindLatest")),
            ]);
        }
        table.print(out, style)?;
    }
    if let Some(stream) = stream {
        writeln!(out)?;
        let mut table = Table::new(&["SHARD", "#IN/s", "#BYTES/s", "#ITERATOR AGE"]);
        let open: Vec<&Shard> = shards.iter().filter(|shard| shard.is_open()).collect();
        for shard in &open {
            let of = |metric| figures.find(&Key::of_shard(metric, stream, &shard.shard_id));
            table.row(vec![
                Cell::new(&shard.shard_id, Colour::Name),
                number(of("IncomingRecords")).into(),
                bytes(of("IncomingBytes")).into(),
                age(of("IteratorAgeMilliseconds")),
            ]);
        }
        table.print(out, style)?;
        let counts = open
            .iter()
            .any(|shard| figures.find(&Key::of_shard("IncomingRecords", stream, &shard.shard_id)).is_some());
        if !counts {
            writeln!(out, "Shards are counted where enhanced monitoring is enabled for them.")?;
        }
    }
    Ok(())
}

fn number(value: Option<f64>) -> String {
    match value {
        None => "-".to_owned(),
        Some(value) if value < 10.0 && value.fract() != 0.0 => format!("{value:.1}"),
        Some(value) if value < 100_000.0 => format!("{value:.0}"),
        Some(value) if value < 10_000_000.0 => format!("{:.0} k", value / 1e3),
        Some(value) => format!("{:.1} M", value / 1e6),
    }
}

fn bytes(value: Option<f64>) -> String {
    let Some(mut value) = value else { return "-".to_owned() };
    let mut units = ["B", "kB", "MB", "GB"].into_iter();
    let mut unit = units.next().unwrap_or_default();
    for next in units {
        if value < 1000.0 {
            break;
        }
        value /= 1000.0;
        unit = next;
    }
    format!("{value:.0} {unit}")
}

/// An age in milliseconds; beyond a minute it is worth a look.
fn age(value: Option<f64>) -> Cell {
    let Some(value) = value else { return "-".into() };
    let text = match value {
        ..1000.0 => format!("{value:.0} ms"),
        ..120_000.0 => format!("{:.1} s", value / 1000.0),
        ..7_200_000.0 => format!("{:.0} min", value / 60_000.0),
        _ => format!("{:.1} h", value / 3_600_000.0),
    };
    if value < 60_000.0 { text.into() } else { Cell::new(text, Colour::Bad) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_and_consumers_stand_in_tables() {
        let seen = Seen {
            name: "orders".to_owned(),
            status: "ACTIVE".to_owned(),
            shards: Some(2),
            consumers: vec!["billing".to_owned()],
            ..Seen::default()
        };
        let figures = Figures::example([
            (Key::of("IncomingRecords", "orders"), 1234.0),
            (Key::of("IncomingBytes", "orders"), 5_600_000.0),
            (Key::of("GetRecords.IteratorAgeMilliseconds", "orders"), 90_500.0),
            (Key::of_consumer("SubscribeToShardEvent.Records", "orders", "billing"), 0.4),
        ]);
        let mut out = Vec::new();
        write_all(&mut out, Style::PLAIN, &"http://x", &[seen], None, &[], &figures).unwrap();
        let text = String::from_utf8(out).unwrap();
        let words =
            |line: usize| text.lines().nth(line).unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(words(0), "http://x 1 streams, 1234 records/s in");
        assert_eq!(words(3), "orders ACTIVE 2 1234 6 MB - 90.5 s 0");
        assert_eq!(words(6), "billing orders 0.4 -");
    }
}
