//! Which columns an expression can name.

use super::typed::{Time, Typed};
use crate::sql::{
    Place, SqlError, SqlType,
    ast::{Expr, Name},
};

/// What begins the name of a column that is meant by its place; no name of a program begins with it.
const CANONICAL: &str = "\u{1}";

/// The name of a column by its place.
pub fn canonical(index: usize) -> String {
    format!("{CANONICAL}{index}")
}

/// A column that can be named.
#[derive(Clone, Debug)]
pub struct ScopeColumn {
    /// The stream's name or alias.
    pub qualifier: Option<String>,
    /// Its name.
    pub name: String,
    /// Its type.
    pub ty: SqlType,
    /// Its place in the batch.
    pub index: usize,
    /// Whether `*` leaves it out: ROWTIME and its kin.
    pub hidden: bool,
}

/// What stands for whole expressions, after GROUP BY or for functions OVER windows.
#[derive(Clone)]
pub struct Stand {
    /// The expression, with columns in canonical form.
    pub expr: Expr,
    /// What it is in the rows that are there now.
    pub typed: Typed,
}

/// The columns that an expression can name, and what stands for whole expressions.
#[derive(Clone, Default)]
pub struct Scope {
    /// In the order of `*`.
    pub columns: Vec<ScopeColumn>,
    /// Whole expressions that are columns now.
    pub stands: Vec<Stand>,
    /// Whether rows are groups, so that columns can be named only within `stands`.
    pub grouped: bool,
    /// Parameters of a function.
    pub parameters: Vec<(String, Typed)>,
}

impl Scope {
    /// The column that names stand for, and how many of the names it took; what is left is a field of a row.
    pub fn find(&self, names: &[Name]) -> Result<(&ScopeColumn, usize), SqlError> {
        let place = names[0].place;
        if let Some(index) = names[0].text.strip_prefix(CANONICAL) {
            let found = self.columns.iter().find(|column| Ok(column.index) == index.parse());
            return found
                .map(|column| (column, 1))
                .ok_or_else(|| place.error("Column not found in any table"));
        }
        if names.len() >= 2 {
            let qualified: Vec<&ScopeColumn> = self
                .columns
                .iter()
                .filter(|column| {
                    column.qualifier.as_ref() == Some(&names[0].text) && column.name == names[1].text
                })
                .collect();
            if let Some(found) = one(&qualified, &names[1])? {
                return Ok((found, 2));
            }
        }
        let mut named: Vec<&ScopeColumn> =
            self.columns.iter().filter(|column| column.name == names[0].text).collect();
        if named.iter().any(|column| !column.hidden) {
            named.retain(|column| !column.hidden);
        }
        // ROWTIME alone is that of the row that is about to be made.
        if names[0].text == "ROWTIME"
            && names.len() == 1
            && named.iter().all(|column| column.hidden)
            && let Some(own) = self.columns.iter().find(|column| column.hidden)
        {
            return Ok((own, 1));
        }
        if let Some(found) = one(&named, &names[0])? {
            return Ok((found, 1));
        }
        if names.len() >= 2 {
            if self.columns.iter().any(|column| column.qualifier.as_ref() == Some(&names[0].text)) {
                let message = format!("Column '{}' not found in table '{}'", names[1].text, names[0].text);
                return Err(names[1].place.error(message));
            }
            return Err(place.error(format!("Table '{}' not found", names[0].text)));
        }
        Err(place.error(format!("Column '{}' not found in any table", names[0].text)))
    }

    /// A column as an expression.
    pub fn typed(column: &ScopeColumn) -> Typed {
        let mut typed = Typed::input(column.index, column.ty.clone());
        if column.index == 0 {
            typed.time = Some(Time::Scaled(1));
        }
        typed
    }
}

fn one<'a>(found: &[&'a ScopeColumn], name: &Name) -> Result<Option<&'a ScopeColumn>, SqlError> {
    match found {
        [] => Ok(None),
        [one] => Ok(Some(one)),
        [..] => Err(name.place.error(format!("Column '{}' is ambiguous", name.text))),
    }
}

/// For messages about something that was written at this place.
pub fn place_of(names: &[Name]) -> Place {
    names.first().map(|name| name.place).unwrap_or_default()
}
