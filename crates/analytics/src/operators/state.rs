//! The state of operators as tables of columns, in the order in which operators write and read them.

use std::collections::VecDeque;

use crate::{
    expression::{Column, Value},
    sql::SqlType,
};

/// One table of state: columns of equal length.
#[derive(Clone, Debug)]
pub struct StateTable {
    /// What it is, for whoever looks into a checkpoint.
    pub name: String,
    /// Its columns.
    pub columns: Vec<Column>,
}

/// State that does not fit the operator that reads it.
#[derive(Clone, Debug, thiserror::Error)]
#[error("the state of {operator} is not what this version writes")]
pub struct StateError {
    /// Who read it.
    pub operator: &'static str,
}

/// Collects the state of a tree of operators.
#[derive(Debug, Default)]
pub struct StateWriter {
    /// In order.
    pub tables: Vec<StateTable>,
}

impl StateWriter {
    /// Adds a table.
    pub fn table(&mut self, name: impl Into<String>, columns: Vec<Column>) {
        self.tables.push(StateTable { name: name.into(), columns });
    }

    /// Adds rows of values of these types.
    pub fn rows<'a>(
        &mut self,
        name: impl Into<String>,
        types: &[SqlType],
        rows: impl Iterator<Item = &'a [Value]>,
    ) {
        let rows: Vec<&[Value]> = rows.collect();
        let columns = types
            .iter()
            .enumerate()
            .map(|(index, ty)| Column::of(ty, rows.iter().map(|row| &row[index])))
            .collect();
        self.table(name, columns);
    }

    /// Adds numbers.
    pub fn ints(&mut self, name: impl Into<String>, values: impl Iterator<Item = i64>) {
        let values: Vec<Value> = values.map(Value::Int).collect();
        self.table(name, vec![Column::of(&SqlType::BigInt, values.iter())]);
    }
}

/// Gives the state back, table by table.
#[derive(Debug)]
pub struct StateReader {
    tables: VecDeque<StateTable>,
}

impl StateReader {
    /// Of these tables.
    pub fn new(tables: Vec<StateTable>) -> Self {
        Self { tables: tables.into() }
    }

    /// Whether all has been read.
    pub fn is_done(&self) -> bool {
        self.tables.is_empty()
    }

    /// The next table's columns, if it has so many.
    pub fn table(&mut self, operator: &'static str, columns: usize) -> Result<Vec<Column>, StateError> {
        let table = self.tables.pop_front().ok_or(StateError { operator })?;
        if table.columns.len() != columns {
            return Err(StateError { operator });
        }
        Ok(table.columns)
    }

    /// The next table's rows.
    pub fn rows(&mut self, operator: &'static str, columns: usize) -> Result<Vec<Vec<Value>>, StateError> {
        let columns = self.table(operator, columns)?;
        let rows = columns.first().map_or(0, Column::len);
        Ok((0..rows).map(|row| columns.iter().map(|column| column.value(row)).collect()).collect())
    }

    /// The next table's numbers.
    pub fn ints(&mut self, operator: &'static str) -> Result<Vec<i64>, StateError> {
        let columns = self.table(operator, 1)?;
        Ok((0..columns[0].len()).map(|row| columns[0].value(row).int()).collect())
    }
}
