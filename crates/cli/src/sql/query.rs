//! A program that runs in this process, and its mistakes as people see them.

use millstream_analytics::{
    AnalyticsError,
    local::{Local, LocalInput, shown},
    plan::StreamKind,
    sql::{Field, SqlError},
};

use super::{SqlArgs, discover, printer::Printer};
use crate::{client::Error, output::note};

/// A program with its state, and which of its streams are shown.
pub struct Running {
    program: Local,
    inputs: usize,
    /// Number, name and columns.
    shows: Vec<(usize, String, Vec<Field>)>,
    last: i64,
    failed: u64,
}

/// Failures that are told one by one.
const FAILURES_TOLD: u64 = 5;

impl Running {
    /// Binds the program; columns are those of the arguments, or those that the sample has.
    pub fn start(args: &SqlArgs, code: &str, sample: &[&[u8]]) -> Result<Self, Error> {
        let inputs = inputs(args, sample)?;
        let is_program = code.trim_start().get(..6).is_some_and(|word| word.eq_ignore_ascii_case("create"));
        let program = if is_program { Local::new(code, &inputs, &[]) } else { Local::query(code, &inputs) };
        let program = program.map_err(|error| match &error {
            AnalyticsError::Code(mistake) => Error::Usage(explained(mistake, code, &inputs[0])),
            error => Error::Usage(error.to_string()),
        })?;
        let streams = program.program().streams.iter().enumerate();
        let shows: Vec<(usize, String, Vec<Field>)> = streams
            .filter(|(_, stream)| stream.kind == StreamKind::Pumped)
            .filter(|(_, stream)| args.show.as_ref().is_none_or(|name| *name == stream.name))
            .map(|(index, stream)| (index, stream.name.clone(), stream.fields.clone()))
            .collect();
        if shows.is_empty() {
            return Err(Error::Usage(match &args.show {
                Some(name) => format!("the program has no stream {name}"),
                None => "the program has no stream that a pump could fill".to_owned(),
            }));
        }
        Ok(Self { program, inputs: inputs.len(), shows, last: i64::MIN, failed: 0 })
    }

    /// Takes records that came at this time, and shows the rows that follow.
    pub fn step<'a>(
        &mut self,
        records: impl Iterator<Item = &'a [u8]>,
        time: i64,
        printer: &mut Printer,
    ) -> Result<(), Error> {
        let time = time.max(self.last);
        self.last = time;
        let (batch, failed) = self.program.decode(0, records, time);
        // The stream has several names in the program.
        let rows = (0..self.inputs).map(|input| (input, batch.clone())).collect();
        let stepped = self.program.step(rows, failed, time);
        let several = self.shows.len() > 1;
        for (index, name, fields) in &self.shows {
            printer.rows(several.then_some(name.as_str()), &stepped.streams[*index], fields)?;
        }
        let errors = millstream_analytics::engine::error_fields();
        for row in 0..stepped.errors.rows {
            self.failed += 1;
            if self.failed <= FAILURES_TOLD {
                let values = shown(&stepped.errors, &errors, row);
                note(&format!("a row failed: {}: {}", values[3], values[4]));
            }
        }
        Ok(())
    }

    /// Says how many rows failed, if that was not said yet.
    pub fn tell_failures(&self) {
        if self.failed > FAILURES_TOLD {
            note(&format!("{} rows failed", self.failed));
        }
    }
}

/// The stream under each of the names that a query may call it by.
fn inputs(args: &SqlArgs, sample: &[&[u8]]) -> Result<Vec<LocalInput>, Error> {
    let (format, found) = match discover::discover(sample) {
        Some(schema) => schema,
        None if !args.columns.is_empty() => (discover::JSON(), Vec::new()),
        None => {
            return Err(Error::Usage(format!(
                "stream {} has no records that say which columns there are; name them with --column",
                args.stream.name()
            )));
        }
    };
    let columns = if args.columns.is_empty() { found } else { args.columns.clone() };
    let name = args.stream.name();
    let mut names = vec!["SOURCE_SQL_STREAM_001".to_owned(), name.to_owned(), name.to_uppercase()];
    names.dedup();
    let input = |name| LocalInput { name, format: format.clone(), columns: columns.clone() };
    Ok(names.into_iter().map(input).collect())
}

/// The mistake with its place, the line that it is in, and what there is to choose from.
fn explained(mistake: &SqlError, code: &str, input: &LocalInput) -> String {
    let place = mistake.place;
    let line = code.lines().nth(place.line.saturating_sub(1) as usize).unwrap_or_default();
    let before: String = line
        .chars()
        .take(place.column.saturating_sub(1) as usize)
        .map(|sign| if sign == '\t' { '\t' } else { ' ' })
        .collect();
    let columns: Vec<String> =
        input.columns.iter().map(|column| format!("{} {}", column.name, column.sql_type)).collect();
    format!(
        "line {}, column {}: {}\n  {line}\n  {before}^\n columns: {}",
        place.line,
        place.column,
        mistake.message,
        columns.join(", ")
    )
}
