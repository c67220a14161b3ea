//! A program over records that somebody holds in their hands: no service, no stream, no clock. For whoever tries a query
//! out or measures one; the engine, the mapping and the words of errors are those of a running application.

use bytes::Bytes;

use crate::{
    engine::{Engine, Stepped},
    error::AnalyticsError,
    expression::{Batch, Column, Value, print_value},
    mapping::{Mapping, encode},
    operators::RowFault,
    plan::{Program, Source},
    sql::{Field, SqlError, SqlType},
    tables::{ColumnRecord, Format},
};

/// An input: the in-application stream, and how its records become rows.
#[derive(Clone, Debug)]
pub struct LocalInput {
    /// The name of the stream in the program.
    pub name: String,
    /// What records look like.
    pub format: Format,
    /// The columns.
    pub columns: Vec<ColumnRecord>,
}

/// A reference table: its name, and records that are its rows.
#[derive(Clone, Debug)]
pub struct LocalTable {
    /// The name and columns, and what the records look like.
    pub input: LocalInput,
    /// The records.
    pub records: Vec<Bytes>,
}

/// A program with its state.
pub struct Local {
    engine: Engine,
    mappings: Vec<Mapping>,
}

impl Local {
    /// Binds a program over these inputs and tables.
    ///
    /// # Errors
    /// If the program is refused ([`AnalyticsError::Code`], with line and column), or a mapping is.
    pub fn new(code: &str, inputs: &[LocalInput], tables: &[LocalTable]) -> Result<Self, AnalyticsError> {
        Self::bound(inputs, tables, |inputs, tables| Program::bind(code, inputs, tables))
    }

    /// Binds one query, `SELECT STREAM ...`, whose rows come in the stream `RESULT`.
    ///
    /// # Errors
    /// As `new`.
    pub fn query(query: &str, inputs: &[LocalInput]) -> Result<Self, AnalyticsError> {
        Self::bound(inputs, &[], |inputs, tables| Program::bind_query(query, inputs, tables))
    }

    fn bound(
        inputs: &[LocalInput],
        tables: &[LocalTable],
        bind: impl FnOnce(&[Source], &[Source]) -> Result<Program, SqlError>,
    ) -> Result<Self, AnalyticsError> {
        let mapping = |input: &LocalInput| Mapping::of(&input.format, &input.columns);
        let source = |input: &LocalInput, mapping: &Mapping| Source {
            name: input.name.clone(),
            fields: mapping.fields().to_vec(),
        };
        let mappings: Vec<Mapping> = inputs.iter().map(mapping).collect::<Result<_, _>>()?;
        let sources: Vec<Source> =
            inputs.iter().zip(&mappings).map(|(input, mapping)| source(input, mapping)).collect();
        let (mut table_sources, mut rows) = (Vec::new(), Vec::new());
        for table in tables {
            let mapping = mapping(&table.input)?;
            table_sources.push(source(&table.input, &mapping));
            let mut made = mapping.rows(0);
            table.records.iter().for_each(|record| mapping.decode(record, &mut made));
            rows.push(made.finish().0);
        }
        let program = bind(&sources, &table_sources)?;
        Ok(Self { engine: Engine::new(program, rows), mappings })
    }

    /// The program.
    pub fn program(&self) -> &Program {
        self.engine.program()
    }

    /// Rows of records of an input that came at this time (milliseconds since 1970).
    pub fn decode<'a>(
        &self,
        input: usize,
        records: impl IntoIterator<Item = &'a [u8]>,
        time: i64,
    ) -> (Batch, Vec<RowFault>) {
        let mapping = &self.mappings[input];
        let mut rows = mapping.rows(time);
        records.into_iter().for_each(|record| mapping.decode(record, &mut rows));
        rows.finish()
    }

    /// Feeds rows of inputs, by number; no later row comes before `bound`.
    pub fn step(&mut self, rows: Vec<(usize, Batch)>, failed: Vec<RowFault>, bound: i64) -> Stepped {
        self.engine.step(rows, failed, bound)
    }
}

/// The rows of a batch as records, as an output writes them.
pub fn records(batch: &Batch, fields: &[Field], csv: bool) -> Vec<Bytes> {
    (0..batch.rows).map(|row| encode(batch, fields, row, csv)).collect()
}

/// The values of a row as people read them, ROWTIME first.
pub fn shown(batch: &Batch, fields: &[Field], row: usize) -> Vec<String> {
    let types = std::iter::once(&SqlType::Timestamp).chain(fields.iter().map(|field| &field.ty));
    let value = |(column, ty): (&Column, &SqlType)| match column.value(row) {
        Value::Null => "NULL".to_owned(),
        value => print_value(&value, ty),
    };
    batch.columns.iter().zip(types).map(value).collect()
}

/// The format and the columns of these records, as DiscoverInputSchema finds them; `None` if they have none in common.
pub fn discover(records: &[&[u8]]) -> Option<(Format, Vec<ColumnRecord>)> {
    let records: Vec<String> =
        records.iter().map(|record| String::from_utf8_lossy(record).into_owned()).collect();
    crate::discover::infer(&records).map(|schema| (schema.format, schema.columns))
}
