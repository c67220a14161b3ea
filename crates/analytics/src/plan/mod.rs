//! Binding: names and types of a program, and the operators that carry it out.
//!
//! [`Program::bind`] takes the text of an application and the columns of its inputs and reference tables. What the
//! dialect does not have is refused here or by the parser, by name and with its place.

mod aggregate;
mod arithmetic;
mod expression;
mod from;
mod functions;
mod logs;
mod over;
mod predicates;
mod program;
mod query;
mod scope;
mod tables;
mod typed;
mod walk;

use crate::{
    expression::Value,
    sql::{Place, SqlError, SqlType, ast},
};

pub use program::{Program, Pump, RESULT, Source, Stream, StreamKind};

/// The names of all functions, for the reference: scalar ones and aggregates.
pub fn function_names() -> Vec<&'static str> {
    functions::NAMES.iter().chain(aggregate::NAMES).copied().collect()
}

/// Values that are written down, as `'AMZN', 1.5, NULL`, converted to these types.
///
/// # Errors
/// If they are no constants, or others than the types ask for.
pub fn constants(text: &str, types: &[SqlType]) -> Result<Vec<Value>, SqlError> {
    let code = format!("INSERT INTO t SELECT STREAM {text} FROM t");
    let statements = crate::sql::parse(&code)?;
    let refused = |message: &str| Place { line: 1, column: 1 }.error(message);
    let Some(ast::Statement::Pump(ast::Pump { query, .. })) = statements.first() else {
        return Err(refused("There are no values."));
    };
    let ast::SetExpr::Select(select) = &query.body else { return Err(refused("There are no values.")) };
    if select.items.len() != types.len() {
        return Err(refused("There are more or fewer values than columns."));
    }
    let scope = scope::Scope::default();
    let binder = expression::Binder { scope: &scope, functions: &[], depth: 0 };
    let mut values = Vec::new();
    for (item, ty) in select.items.iter().zip(types) {
        let ast::SelectItem::Expr(expr, _) = item else { return Err(refused("* is no value.")) };
        let typed = binder.bind(expr)?.cast(ty, expr.place)?;
        values.push(typed.constant.ok_or_else(|| expr.place.error("The value is no constant."))?);
    }
    Ok(values)
}
