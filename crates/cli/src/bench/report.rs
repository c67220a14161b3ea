//! What a run has shown, for people and for programs.

use std::{
    io::{self, Write},
    time::Duration,
};

use serde_json::{Map, Value, json};

use super::{
    histogram::Histogram,
    process::{ProcessUsage, Usage},
    stats::Stats,
};
use crate::{
    client::Error,
    output::{bytes, grouped, stdout},
    times,
};

/// The percentiles that are told.
const SHARES: [(&str, f64); 4] = [("p50", 0.5), ("p90", 0.9), ("p99", 0.99), ("p99.9", 0.999)];

/// What a run has shown.
pub struct Report {
    lines: Vec<(String, String)>,
    json: Map<String, Value>,
}

impl Report {
    /// A report of a run of requests.
    pub fn new(name: &str, target: String, what: Vec<String>, stats: &Stats, usage: Usage) -> Self {
        let mut report = Self::titled(name, target, what);
        let measured = stats.measured();
        let seconds = measured.as_secs_f64().max(1e-9);
        let per_second = |count: u64| count as f64 / seconds;
        report.line("measured", times::short(measured));
        report.line(
            "records",
            format!("{} /s, {} in all", rounded(per_second(stats.records)), grouped(stats.records)),
        );
        report.line("data", format!("{}/s", bytes(per_second(stats.data_bytes) as u64)));
        let wire = stats.sent_bytes + stats.received_bytes;
        report.line(
            "requests",
            format!(
                "{} /s; {}/s of bodies both ways",
                rounded(per_second(stats.requests)),
                bytes(per_second(wire) as u64)
            ),
        );
        report.latency("latency", &stats.latency);
        if stats.unsent > 0 {
            report.line(
                "not sent",
                format!("{} requests that were due: the server does not keep up", grouped(stats.unsent)),
            );
        }
        if stats.throttled > 0 {
            let hint = "quotas were met; MILLSTREAM_LIMITS=none lifts them";
            report.line("throttled", format!("{} ({hint})", grouped(stats.throttled)));
        }
        for (what, count) in &stats.errors {
            report.line("errors", format!("{} x {what}", grouped(*count)));
        }
        report.usage(usage, stats.records);
        report.json.extend([
            ("seconds".to_owned(), json!(seconds)),
            ("records".to_owned(), json!(stats.records)),
            ("records_per_second".to_owned(), json!(per_second(stats.records))),
            ("data_bytes_per_second".to_owned(), json!(per_second(stats.data_bytes))),
            ("requests_per_second".to_owned(), json!(per_second(stats.requests))),
            ("body_bytes_per_second".to_owned(), json!(per_second(wire))),
            ("throttled".to_owned(), json!(stats.throttled)),
            ("unsent_requests".to_owned(), json!(stats.unsent)),
            ("errors".to_owned(), json!(stats.errors)),
        ]);
        report
    }

    /// A report with nothing but a title.
    pub fn titled(name: &str, target: String, what: Vec<String>) -> Self {
        let mut report = Self { lines: Vec::new(), json: Map::new() };
        report.json.insert("bench".to_owned(), json!(name));
        report.json.insert("target".to_owned(), json!(target));
        report.json.insert("load".to_owned(), json!(what));
        report.line("bench", format!("{name}, {target}"));
        report.line("load", what.join(", "));
        report
    }

    /// Adds a line for people.
    pub fn line(&mut self, name: &str, value: impl Into<String>) {
        self.lines.push((name.to_owned(), value.into()));
    }

    /// Adds a value for programs.
    pub fn value(&mut self, name: &str, value: Value) {
        self.json.insert(name.to_owned(), value);
    }

    /// Adds percentiles.
    pub fn latency(&mut self, name: &str, histogram: &Histogram) {
        let mut parts: Vec<String> = SHARES
            .iter()
            .map(|(label, share)| format!("{label} {}", times::short(histogram.percentile(*share))))
            .collect();
        parts.push(format!("max {}", times::short(histogram.max())));
        self.line(name, parts.join("   "));
        let micros = |duration: Duration| json!(duration.as_nanos() as f64 / 1000.0);
        let mut values: Map<String, Value> = SHARES
            .iter()
            .map(|(label, share)| ((*label).to_owned(), micros(histogram.percentile(*share))))
            .collect();
        values.insert("max".to_owned(), micros(histogram.max()));
        values.insert("count".to_owned(), json!(histogram.count()));
        self.json.insert(format!("{}_us", name.replace(' ', "_")), Value::Object(values));
    }

    /// Adds what processes used, per record where there are records.
    pub fn usage(&mut self, usage: Usage, records: u64) {
        for (name, used) in [("server", usage.server), ("generator", usage.generator)] {
            let Some(ProcessUsage { cores, cpu, resident_kib, peak_kib }) = used else { continue };
            let each = cpu.as_nanos() as f64 / records.max(1) as f64;
            let memory =
                format!("{} resident, {} at most", bytes(resident_kib * 1024), bytes(peak_kib * 1024));
            let per_record = if records > 0 { format!(", {each:.0} ns a record") } else { String::new() };
            self.line(name, format!("{cores:.2} cores{per_record}; {memory}"));
            let values = json!({
                "cores": cores, "cpu_ns_per_record": each, "resident_kib": resident_kib, "peak_kib": peak_kib,
            });
            self.json.insert(name.to_owned(), values);
        }
    }

    /// Prints it.
    pub fn print(&self, as_json: bool) -> Result<(), Error> {
        let mut out = stdout();
        if as_json {
            serde_json::to_writer_pretty(&mut out, &self.json).map_err(io::Error::from)?;
            writeln!(out)?;
        } else {
            for (name, value) in &self.lines {
                writeln!(out, "{name:<10} {value}")?;
            }
        }
        out.flush()?;
        Ok(())
    }
}

/// Enough digits for a rate.
fn rounded(rate: f64) -> String {
    if rate >= 100.0 { grouped(rate.round() as u64) } else { format!("{rate:.2}") }
}
