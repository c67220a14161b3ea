//! Plots as SVG, plain enough to be made by hand: lines over a logarithmic or linear axis, values at the points.

use std::{fmt::Write as _, fs, io, path::Path};

/// A line of a plot.
pub struct Line {
    /// What it shows.
    pub name: &'static str,
    /// The unit of its values.
    pub unit: &'static str,
    /// Points, by rising x.
    pub points: Vec<(f64, f64)>,
}

/// A plot: each line has an axis of its own, from 0 to a little above its greatest value.
pub struct Plot {
    /// What is shown.
    pub title: String,
    /// What grows to the right.
    pub x: &'static str,
    /// Whether it grows by factors.
    pub logarithmic: bool,
    /// The lines.
    pub lines: Vec<Line>,
}

const WIDTH: f64 = 720.0;
const PANEL: f64 = 130.0;
const LEFT: f64 = 150.0;
const RIGHT: f64 = 30.0;
const COLOURS: [&str; 4] = ["#1f5fa8", "#b3541e", "#2e7d4f", "#7a3e9d"];

impl Plot {
    /// Writes it.
    pub fn save(&self, path: &Path) -> io::Result<()> {
        fs::write(path, self.svg())
    }

    fn svg(&self) -> String {
        let height = 60.0 + PANEL * self.lines.len() as f64 + 30.0;
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" font-family=\"sans-serif\" \
             font-size=\"12\">\n<rect width=\"{WIDTH}\" height=\"{height}\" fill=\"white\"/>\n\
             <text x=\"{LEFT}\" y=\"24\" font-size=\"15\">{}</text>\n",
            self.title
        );
        let all = || self.lines.iter().flat_map(|line| &line.points);
        let least = all().map(|point| self.scale(point.0)).fold(f64::INFINITY, f64::min);
        let most = all().map(|point| self.scale(point.0)).fold(f64::NEG_INFINITY, f64::max);
        let across = |x: f64| {
            let span = (most - least).max(f64::MIN_POSITIVE);
            LEFT + (self.scale(x) - least) / span * (WIDTH - LEFT - RIGHT)
        };
        for (n, line) in self.lines.iter().enumerate() {
            let bottom = 50.0 + PANEL * (n as f64 + 1.0) - 18.0;
            let top =
                line.points.iter().map(|point| point.1).fold(0.0, f64::max).max(f64::MIN_POSITIVE) * 1.15;
            let up = |y: f64| bottom - y / top * (PANEL - 34.0);
            let colour = COLOURS[n % COLOURS.len()];
            let _ = writeln!(
                svg,
                "<line x1=\"{LEFT}\" y1=\"{bottom}\" x2=\"{}\" y2=\"{bottom}\" stroke=\"#999\"/>\n\
                 <text x=\"10\" y=\"{}\" fill=\"{colour}\">{}</text>\n<text x=\"10\" y=\"{}\" fill=\"#555\">{}</text>",
                WIDTH - RIGHT,
                bottom - 60.0,
                line.name,
                bottom - 44.0,
                line.unit
            );
            let points: Vec<String> = line
                .points
                .iter()
                .map(|point| format!("{:.1},{:.1}", across(point.0), up(point.1)))
                .collect();
            let _ = writeln!(
                svg,
                "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>",
                points.join(" ")
            );
            let every = line.points.len().div_ceil(9).max(1);
            for (x, y) in line.points.iter().step_by(every) {
                let _ = writeln!(
                    svg,
                    "<circle cx=\"{0:.1}\" cy=\"{1:.1}\" r=\"3\" fill=\"{colour}\"/>\
                     <text x=\"{0:.1}\" y=\"{2:.1}\" text-anchor=\"middle\">{3}</text>\
                     <text x=\"{0:.1}\" y=\"{4:.1}\" text-anchor=\"middle\" fill=\"#777\" font-size=\"10\">{5}</text>",
                    across(*x),
                    up(*y),
                    up(*y) - 7.0,
                    short(*y),
                    bottom + 12.0,
                    short(*x)
                );
            }
        }
        let _ = writeln!(
            svg,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>\n</svg>",
            (LEFT + WIDTH - RIGHT) / 2.0,
            height - 12.0,
            self.x
        );
        svg
    }

    fn scale(&self, x: f64) -> f64 {
        if self.logarithmic { x.max(f64::MIN_POSITIVE).ln() } else { x }
    }
}

/// A number in few characters.
fn short(value: f64) -> String {
    let exact = |value: f64| {
        if value >= 10.0 || value.fract() == 0.0 { format!("{value:.0}") } else { format!("{value:.2}") }
    };
    match value {
        v if v >= 10_000_000.0 => format!("{} M", exact(v / 1e6)),
        v if v >= 10_000.0 => format!("{} k", exact(v / 1e3)),
        v => exact(v),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_point_is_within_its_picture() {
        let line = |name, points: &[(f64, f64)]| Line { name, unit: "ms", points: points.to_vec() };
        let plot = Plot {
            title: "growth".to_owned(),
            x: "shards",
            logarithmic: true,
            lines: vec![
                line("one", &[(1.0, 5.0), (10_000.0, 7.0)]),
                line("other", &[(1.0, 0.0), (100.0, 0.0)]),
            ],
        };
        let svg = plot.svg();
        assert!(svg.starts_with("<svg ") && svg.trim_end().ends_with("</svg>"));
        assert_eq!(svg.matches("<circle").count(), 4);
        for part in svg.split("cx=\"").skip(1) {
            let x: f64 = part.split('"').next().unwrap().parse().unwrap();
            assert!((LEFT..=WIDTH).contains(&x), "{x}");
        }
        assert_eq!(
            (short(12_345.0), short(7.0), short(0.25)),
            ("12 k".to_owned(), "7".to_owned(), "0.25".to_owned())
        );
    }
}
