//! A whole program: streams, pumps, and in which order pumps run.

use super::{
    query::{BoundQuery, bind_query, cast_all, project},
    typed::{Time, Typed},
};
use crate::{
    operators::Operator,
    sql::{
        Field, Place, SqlError, SqlType,
        ast::{self, DropKind, Function, Query, SetExpr, Statement, TableRef},
        parse,
    },
};

/// An input or a reference table of the application, as the program sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// `SOURCE_SQL_STREAM_001`.
    pub name: String,
    /// Its columns.
    pub fields: Vec<Field>,
}

/// Where the rows of a stream come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StreamKind {
    /// An input of the application.
    Input,
    /// Pumps.
    Pumped,
}

/// An in-application stream.
#[derive(Clone, Debug)]
pub struct Stream {
    /// Its name.
    pub name: String,
    /// Its columns after ROWTIME.
    pub fields: Vec<Field>,
    /// Where its rows come from.
    pub kind: StreamKind,
}

impl Stream {
    /// The types of its columns.
    pub fn types(&self) -> Vec<SqlType> {
        self.fields.iter().map(|field| field.ty.clone()).collect()
    }
}

/// A pump that is bound.
pub struct Pump {
    /// Its name; empty for a bare INSERT.
    pub name: String,
    /// The number of the stream that it writes to.
    pub target: usize,
    /// What it does. Its columns are those of the target.
    pub operator: Box<dyn Operator>,
}

/// What names stand for while a program is bound.
#[derive(Default)]
pub struct Catalog {
    streams: Vec<Stream>,
    tables: Vec<Source>,
    /// The program's own functions.
    pub functions: Vec<Function>,
}

impl Catalog {
    /// A stream by its name.
    pub fn stream(&self, name: &str) -> Option<(usize, &Stream)> {
        self.streams.iter().enumerate().find(|(_, stream)| stream.name == name)
    }

    /// A reference table by its name.
    pub fn table(&self, name: &str) -> Option<(usize, &Source)> {
        self.tables.iter().enumerate().find(|(_, table)| table.name == name)
    }
}

/// The stream of the rows of a query that stands alone.
pub const RESULT: &str = "RESULT";

/// A program, ready to be run.
pub struct Program {
    /// Streams, inputs first.
    pub streams: Vec<Stream>,
    /// Reference tables, as they were given.
    pub tables: Vec<Source>,
    /// Pumps, each after those that write what it reads.
    pub pumps: Vec<Pump>,
}

impl Program {
    /// Binds a program.
    ///
    /// # Errors
    /// The first thing that is wrong or not supported, with its place.
    pub fn bind(code: &str, inputs: &[Source], tables: &[Source]) -> Result<Self, SqlError> {
        let mut catalog = Catalog { tables: tables.to_vec(), ..Catalog::default() };
        for input in inputs {
            let (name, fields) = (input.name.clone(), input.fields.clone());
            catalog.streams.push(Stream { name, fields, kind: StreamKind::Input });
        }
        let mut pumps: Vec<ast::Pump> = Vec::new();
        for statement in parse(code)? {
            take(statement, &mut catalog, &mut pumps)?;
        }
        pumps.retain(|pump| pump.started);
        let order = order(&catalog, &pumps)?;
        let bound: Result<Vec<Pump>, SqlError> =
            order.into_iter().map(|index| bind_pump(&catalog, &pumps[index])).collect();
        Ok(Self { pumps: bound?, streams: catalog.streams, tables: catalog.tables })
    }

    /// Binds one query, `SELECT STREAM ...`, whose rows come in the stream [`RESULT`].
    ///
    /// # Errors
    /// As `bind`.
    pub fn bind_query(query: &str, inputs: &[Source], tables: &[Source]) -> Result<Self, SqlError> {
        let mut catalog = Catalog { tables: tables.to_vec(), ..Catalog::default() };
        for input in inputs {
            let (name, fields) = (input.name.clone(), input.fields.clone());
            catalog.streams.push(Stream { name, fields, kind: StreamKind::Input });
        }
        // On a line of its own, so that places in the query are those that its author sees.
        let up = |mut error: SqlError| {
            error.place.line = error.place.line.saturating_sub(1).max(1);
            error
        };
        let statements = parse(&format!("INSERT INTO {RESULT}\n{query}")).map_err(up)?;
        let [Statement::Pump(pump)] = &statements[..] else {
            let place = Place { line: 1, column: 1 };
            return Err(place.error("One query is expected, or a whole program."));
        };
        let bound = bind_query(&catalog, &pump.query).map_err(up)?;
        let mut fields: Vec<Field> = Vec::new();
        for (index, field) in bound.fields.iter().enumerate() {
            let taken = field.name.is_empty() || fields.iter().any(|other| other.name == field.name);
            let name = if taken { format!("COLUMN_{}", index + 1) } else { field.name.clone() };
            fields.push(Field::new(name, field.ty.clone()));
        }
        let target = catalog.streams.len();
        catalog.streams.push(Stream { name: RESULT.into(), fields, kind: StreamKind::Pumped });
        let pumps = vec![Pump { name: String::new(), target, operator: bound.operator }];
        Ok(Self { pumps, streams: catalog.streams, tables: catalog.tables })
    }

    /// A stream's number by its name.
    pub fn stream(&self, name: &str) -> Option<usize> {
        self.streams.iter().position(|stream| stream.name == name)
    }
}

fn take(statement: Statement, catalog: &mut Catalog, pumps: &mut Vec<ast::Pump>) -> Result<(), SqlError> {
    match statement {
        Statement::CreateStream { name, replace, columns } => {
            let known = catalog.stream(&name.text).map(|(index, stream)| (index, stream.kind));
            if name.text == "error_stream" || catalog.table(&name.text).is_some() {
                return Err(name
                    .place
                    .error(format!("There is already something with the name '{}'.", name.text)));
            }
            match known {
                Some((_, StreamKind::Input)) => {
                    return Err(name.place.error(format!("'{}' is an input of the application.", name.text)));
                }
                Some(_) if !replace => {
                    return Err(name.place.error(format!("Stream '{}' exists already.", name.text)));
                }
                _ => {}
            }
            let mut fields: Vec<Field> = Vec::new();
            for column in columns {
                if fields.iter().any(|field| field.name == column.name.text) {
                    return Err(column
                        .name
                        .place
                        .error(format!("There are two columns '{}'.", column.name.text)));
                }
                if column.name.text == "ROWTIME" {
                    return Err(column.name.place.error("Every stream has ROWTIME; it cannot be declared."));
                }
                fields.push(Field { name: column.name.text, ty: column.ty, not_null: column.not_null });
            }
            let stream = Stream { name: name.text, fields, kind: StreamKind::Pumped };
            match known {
                Some((index, _)) => catalog.streams[index] = stream,
                None => catalog.streams.push(stream),
            }
        }
        Statement::Pump(pump) => {
            if let Some(name) = &pump.name {
                let named =
                    |other: &ast::Pump| other.name.as_ref().is_some_and(|other| other.text == name.text);
                if pumps.iter().any(named) && !pump.replace {
                    return Err(name.place.error(format!("Pump '{}' exists already.", name.text)));
                }
                pumps.retain(|other| !named(other));
            }
            pumps.push(pump);
        }
        Statement::CreateFunction(function) => {
            let known = catalog.functions.iter().any(|other| other.name.text == function.name.text);
            if known && !function.replace {
                let message = format!("Function '{}' exists already.", function.name.text);
                return Err(function.name.place.error(message));
            }
            catalog.functions.retain(|other| other.name.text != function.name.text);
            catalog.functions.push(function);
        }
        Statement::AlterPump { name, start } => {
            let named =
                |pump: &&mut ast::Pump| pump.name.as_ref().is_some_and(|other| other.text == name.text);
            match pumps.iter_mut().find(named) {
                Some(pump) => pump.started = start,
                None => return Err(name.place.error(format!("Pump '{}' not found", name.text))),
            }
        }
        Statement::Drop { kind, name } => drop_named(kind, &name, catalog, pumps)?,
    }
    Ok(())
}

fn drop_named(
    kind: DropKind,
    name: &ast::Name,
    catalog: &mut Catalog,
    pumps: &mut Vec<ast::Pump>,
) -> Result<(), SqlError> {
    let missing = |what: &str| name.place.error(format!("{what} '{}' not found", name.text));
    match kind {
        DropKind::Stream => {
            let found = catalog.stream(&name.text).filter(|(_, stream)| stream.kind == StreamKind::Pumped);
            let (index, _) = found.ok_or_else(|| missing("Stream"))?;
            catalog.streams.remove(index);
        }
        DropKind::Pump => {
            let before = pumps.len();
            pumps.retain(|pump| pump.name.as_ref().is_none_or(|other| other.text != name.text));
            if pumps.len() == before {
                return Err(missing("Pump"));
            }
        }
        DropKind::Function => {
            let before = catalog.functions.len();
            catalog.functions.retain(|function| function.name.text != name.text);
            if catalog.functions.len() == before {
                return Err(missing("Function"));
            }
        }
    }
    Ok(())
}

/// The names of all streams that a query reads.
fn sources(query: &Query, found: &mut Vec<String>) {
    fn of_table(table: &TableRef, found: &mut Vec<String>) {
        match table {
            TableRef::Named { name, .. } => found.push(name.text.clone()),
            TableRef::Query { query, .. } => sources(query, found),
            TableRef::Function { cursor, .. } => sources(cursor, found),
            TableRef::Join { left, right, .. } => {
                of_table(left, found);
                of_table(right, found);
            }
        }
    }
    fn of_set(set: &SetExpr, found: &mut Vec<String>) {
        match set {
            SetExpr::Select(select) => select.from.iter().for_each(|table| of_table(table, found)),
            SetExpr::UnionAll(left, right) => {
                of_set(left, found);
                of_set(right, found);
            }
            SetExpr::Nested(query) => sources(query, found),
        }
    }
    of_set(&query.body, found);
}

/// An order in which every pump comes after those that write what it reads; otherwise as written.
fn order(catalog: &Catalog, pumps: &[ast::Pump]) -> Result<Vec<usize>, SqlError> {
    let reads: Vec<Vec<String>> = pumps
        .iter()
        .map(|pump| {
            let mut found = Vec::new();
            sources(&pump.query, &mut found);
            found.retain(|name| catalog.stream(name).is_some());
            found
        })
        .collect();
    let mut order = Vec::new();
    while order.len() < pumps.len() {
        let waits = |index: usize| {
            (0..pumps.len())
                .any(|other| !order.contains(&other) && reads[index].contains(&pumps[other].target.text))
        };
        let next = (0..pumps.len()).find(|index| !order.contains(index) && !waits(*index));
        let Some(next) = next else {
            let left = (0..pumps.len()).find(|index| !order.contains(index)).unwrap_or(0);
            return Err(pumps[left]
                .target
                .place
                .error("Pumps that feed each other in a circle are not supported."));
        };
        order.push(next);
    }
    Ok(order)
}

fn bind_pump(catalog: &Catalog, pump: &ast::Pump) -> Result<Pump, SqlError> {
    let place = pump.target.place;
    if pump.target.text == "error_stream" {
        return Err(place.error("Application code cannot write to the error stream."));
    }
    let Some((target, stream)) = catalog.stream(&pump.target.text) else {
        return Err(place.error(format!("Table '{}' not found", pump.target.text)));
    };
    let query = bind_query(catalog, &pump.query)?;
    let operator = into_stream(query, stream, pump, pump.query.place)?;
    let name = pump.name.as_ref().map(|name| name.text.clone()).unwrap_or_default();
    Ok(Pump { name, target, operator })
}

/// The query's columns as those of the stream.
fn into_stream(
    query: BoundQuery,
    stream: &Stream,
    pump: &ast::Pump,
    place: Place,
) -> Result<Box<dyn Operator>, SqlError> {
    let given = query.fields.len();
    let wanted = if pump.columns.is_empty() { stream.fields.len() } else { pump.columns.len() };
    if given != wanted {
        return Err(place.error(format!(
            "Number of INSERT target columns ({wanted}) does not equal number of source items ({given})"
        )));
    }
    let types = stream.types();
    if pump.columns.is_empty() {
        for (field, column) in query.fields.iter().zip(&stream.fields) {
            assignable(&field.ty, column, place)?;
        }
        return cast_all(query, &types, place);
    }
    let mut rowtime = None;
    let mut columns: Vec<Option<Typed>> = vec![None; stream.fields.len()];
    for (index, (name, field)) in pump.columns.iter().zip(&query.fields).enumerate() {
        let typed = Typed::input(index + 1, field.ty.clone());
        if name.text == "ROWTIME" {
            if field.ty != SqlType::Timestamp {
                return Err(name.place.error("ROWTIME is a TIMESTAMP."));
            }
            rowtime = (field.time != Some(Time::Scaled(1))).then_some(typed.expr);
            continue;
        }
        let Some(at) = stream.fields.iter().position(|column| column.name == name.text) else {
            return Err(name.place.error(format!("Unknown target column '{}'", name.text)));
        };
        if columns[at].is_some() {
            return Err(name
                .place
                .error(format!("Target column '{}' is assigned more than once", name.text)));
        }
        assignable(&field.ty, &stream.fields[at], name.place)?;
        columns[at] = Some(typed.cast(&types[at], name.place)?);
    }
    let mut made = Vec::new();
    for (column, field) in columns.into_iter().zip(&stream.fields) {
        if column.is_none() && field.not_null {
            return Err(
                place.error(format!("Column '{}' has no default value and does not allow NULLs", field.name))
            );
        }
        let nothing = || Typed::literal(crate::expression::Value::Null, field.ty.clone());
        made.push(column.unwrap_or_else(nothing).expr);
    }
    let input_types = query.fields.iter().map(|field| field.ty.clone()).collect();
    Ok(project(query.operator, input_types, None, made, rowtime))
}

/// Refuses to put values of one kind into a column of another without a CAST.
fn assignable(from: &SqlType, to: &Field, place: Place) -> Result<(), SqlError> {
    let alike = from.common(&to.ty).is_some()
        && (from.physical() == to.ty.physical() || from.is_numeric() && to.ty.is_numeric());
    if alike || *from == SqlType::Null || (*from == SqlType::Date && to.ty == SqlType::Timestamp) {
        return Ok(());
    }
    Err(place
        .error(format!("Cannot assign a value of type {from} to column '{}' of type {}", to.name, to.ty)))
}
