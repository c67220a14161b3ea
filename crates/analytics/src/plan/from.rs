//! FROM: streams, reference tables, sub-queries, joins.

use super::{
    expression::Binder,
    over::{self, Named},
    program::Catalog,
    query::bind_query,
    scope::{Scope, ScopeColumn},
    tables,
    walk::conjuncts,
};
use crate::{
    expression::SharedExpression,
    operators::{Frame, Join, Operator, Scan, Side, TableJoin},
    sql::{
        Place, SqlError, SqlType,
        ast::{Expr, ExprKind, JoinKind, Over, TableRef},
    },
};

/// What FROM gives: rows, and names for their columns.
pub struct From {
    /// Where rows come from; `None` for a reference table, whose number `table` has.
    pub operator: Option<Box<dyn Operator>>,
    /// The reference table.
    pub table: Option<usize>,
    /// The types of the columns after ROWTIME.
    pub types: Vec<SqlType>,
    /// Names.
    pub scope: Scope,
    /// How long its rows wait in a join, and how long the other side's wait for it.
    window: (Option<Frame>, Option<i64>),
    place: Place,
}

fn named_scope(qualifier: Option<String>, names: impl Iterator<Item = (String, SqlType)>) -> Scope {
    let rowtime = ScopeColumn {
        qualifier: qualifier.clone(),
        name: "ROWTIME".into(),
        ty: SqlType::Timestamp,
        index: 0,
        hidden: true,
    };
    let columns = names.enumerate().map(|(index, (name, ty))| ScopeColumn {
        qualifier: qualifier.clone(),
        name,
        ty,
        index: index + 1,
        hidden: false,
    });
    Scope { columns: std::iter::once(rowtime).chain(columns).collect(), ..Scope::default() }
}

/// Binds one item of FROM.
pub fn bind_table(catalog: &Catalog, named: &Named, table: &TableRef) -> Result<From, SqlError> {
    match table {
        TableRef::Named { name, window, alias } => {
            let qualifier = Some(alias.as_ref().unwrap_or(name).text.clone());
            if name.text == "error_stream" || name.text == "ERROR_STREAM" {
                return Err(name
                    .place
                    .error("Application code cannot read the error stream; an output can."));
            }
            if let Some((index, stream)) = catalog.stream(&name.text) {
                let fields = stream.fields.iter().map(|field| (field.name.clone(), field.ty.clone()));
                return Ok(From {
                    operator: Some(Box::new(Scan { stream: index })),
                    table: None,
                    types: stream.fields.iter().map(|field| field.ty.clone()).collect(),
                    scope: named_scope(qualifier, fields),
                    window: window_of(catalog, named, window.as_ref())?,
                    place: name.place,
                });
            }
            if let Some((index, table)) = catalog.table(&name.text) {
                if window.is_some() {
                    return Err(name.place.error("A reference table has no window."));
                }
                let fields = table.fields.iter().map(|field| (field.name.clone(), field.ty.clone()));
                return Ok(From {
                    operator: None,
                    table: Some(index),
                    types: table.fields.iter().map(|field| field.ty.clone()).collect(),
                    scope: named_scope(qualifier, fields),
                    window: (None, None),
                    place: name.place,
                });
            }
            Err(name.place.error(format!("Table '{}' not found", name.text)))
        }
        TableRef::Query { query, window, alias } => {
            let bound = bind_query(catalog, query)?;
            let qualifier = alias.as_ref().map(|alias| alias.text.clone());
            Ok(From {
                types: bound.fields.iter().map(|field| field.ty.clone()).collect(),
                scope: named_scope(qualifier, bound.fields.into_iter().map(|field| (field.name, field.ty))),
                operator: Some(bound.operator),
                table: None,
                window: window_of(catalog, named, window.as_ref())?,
                place: query.place,
            })
        }
        TableRef::Function { name, cursor, arguments, alias } => {
            let bound = tables::bind(catalog, name, cursor, arguments)?;
            let qualifier = alias.as_ref().map(|alias| alias.text.clone());
            Ok(From {
                types: bound.fields.iter().map(|field| field.ty.clone()).collect(),
                scope: named_scope(qualifier, bound.fields.into_iter().map(|field| (field.name, field.ty))),
                operator: Some(bound.operator),
                table: None,
                window: (None, None),
                place: name.place,
            })
        }
        TableRef::Join { place, left, right, kind, on } => {
            let (left, right) = (bind_table(catalog, named, left)?, bind_table(catalog, named, right)?);
            join(catalog, left, right, *kind, on.as_ref(), *place)
        }
    }
}

fn window_of(
    catalog: &Catalog,
    named: &Named,
    over: Option<&Over>,
) -> Result<(Option<Frame>, Option<i64>), SqlError> {
    let Some(over) = over else { return Ok((None, None)) };
    let scope = Scope::default();
    let binder = Binder { scope: &scope, functions: &catalog.functions, depth: 0 };
    over::join_frame(&over::resolve(over, named)?, &binder)
}

/// Keys of both sides, in pairs that must be equal.
type Keys = (Vec<SharedExpression>, Vec<SharedExpression>);

/// The equations of the condition of which one side belongs to the left and the other to the right.
fn keys(catalog: &Catalog, on: Option<&Expr>, left: &Scope, right: &Scope) -> Keys {
    let mut keys = (Vec::new(), Vec::new());
    let bind = |scope: &Scope, expr: &Expr| {
        let bound = Binder { scope, functions: &catalog.functions, depth: 0 }.bind(expr).ok()?;
        // A constant, or ROWTIME alone, could belong to either side.
        (bound.constant.is_none() && bound.time.is_none()).then_some(bound)
    };
    for part in on.map(conjuncts).unwrap_or_default() {
        let ExprKind::Binary(crate::sql::ast::BinaryOp::Equal, a, b) = &part.kind else { continue };
        let sides = match (bind(left, a), bind(right, b)) {
            (Some(left_key), Some(right_key)) if bind(right, a).is_none() && bind(left, b).is_none() => {
                Some((left_key, right_key))
            }
            _ => match (bind(left, b), bind(right, a)) {
                (Some(left_key), Some(right_key)) if bind(right, b).is_none() && bind(left, a).is_none() => {
                    Some((left_key, right_key))
                }
                _ => None,
            },
        };
        let Some((left_key, right_key)) = sides else { continue };
        // Texts compare without trailing blanks, which keys do not know.
        let plain = |ty: &SqlType| matches!(ty, SqlType::Varchar(_)) || !ty.is_text();
        let Some(ty) = left_key.ty.common(&right_key.ty) else { continue };
        if !plain(&left_key.ty) || !plain(&right_key.ty) {
            continue;
        }
        let (Ok(left_key), Ok(right_key)) = (left_key.cast(&ty, part.place), right_key.cast(&ty, part.place))
        else {
            continue;
        };
        keys.0.push(left_key.expr);
        keys.1.push(right_key.expr);
    }
    keys
}

/// Joins two items of FROM.
pub fn join(
    catalog: &Catalog,
    mut left: From,
    mut right: From,
    mut kind: JoinKind,
    on: Option<&Expr>,
    place: Place,
) -> Result<From, SqlError> {
    // A table stands on the right; the columns keep their order by name alone, so `*` is put right below.
    let swapped = left.table.is_some();
    if swapped {
        std::mem::swap(&mut left, &mut right);
        kind = match kind {
            JoinKind::Left => JoinKind::Right,
            JoinKind::Right => JoinKind::Left,
            other => other,
        };
    }
    let Some(left_operator) = left.operator else {
        return Err(left.place.error("Two reference tables cannot be joined; one side is a stream."));
    };
    let keys = keys(catalog, on, &left.scope, &right.scope);
    // A join of streams has its own ROWTIME before those of both sides, a join with a table that of the stream.
    let shift = usize::from(right.operator.is_some());
    let left_width = left.types.len() + 1 + shift;
    let moved = |column: &ScopeColumn, by: usize| ScopeColumn { index: column.index + by, ..column.clone() };
    let mut columns: Vec<ScopeColumn> = Vec::new();
    if shift == 1 {
        columns.push(ScopeColumn {
            qualifier: None,
            name: "ROWTIME".into(),
            ty: SqlType::Timestamp,
            index: 0,
            hidden: true,
        });
    }
    let lefts: Vec<ScopeColumn> = left.scope.columns.iter().map(|column| moved(column, shift)).collect();
    let rights: Vec<ScopeColumn> =
        right.scope.columns.iter().map(|column| moved(column, left_width)).collect();
    if swapped {
        columns.extend(lefts.iter().filter(|column| column.hidden).cloned());
        columns.extend(rights);
        columns.extend(lefts.into_iter().filter(|column| !column.hidden));
    } else {
        columns.extend(lefts);
        columns.extend(rights);
    }
    let scope = Scope { columns, ..Scope::default() };
    let binder = Binder { scope: &scope, functions: &catalog.functions, depth: 0 };
    let on = on.map(|on| binder.boolean(on)).transpose()?.map(|on| on.expr);
    let mut types = Vec::new();
    if shift == 1 {
        types.push(SqlType::Timestamp);
    }
    types.extend(left.types.iter().cloned());
    types.push(SqlType::Timestamp);
    types.extend(right.types.iter().cloned());
    let operator: Box<dyn Operator> = match (right.operator, right.table) {
        (Some(right_operator), _) => {
            let range = |own: Option<Frame>, following: Option<i64>| match (own, following) {
                (own, None) => own,
                (Some(Frame::Range(a)), Some(b)) => Some(Frame::Range(a.max(b))),
                (None, Some(b)) => Some(Frame::Range(b)),
                (own, Some(_)) => own,
            };
            let left_window = range(left.window.0, right.window.1);
            let right_window = range(right.window.0, left.window.1);
            let side = |input, types, window, keys, outer| Side { input, types, window, keys, outer };
            let left_outer = matches!(kind, JoinKind::Left | JoinKind::Full);
            let right_outer = matches!(kind, JoinKind::Right | JoinKind::Full);
            Box::new(Join::new(
                side(left_operator, left.types, left_window, keys.0, left_outer),
                side(right_operator, right.types, right_window, keys.1, right_outer),
                on,
            ))
        }
        (None, Some(table)) => {
            if matches!(kind, JoinKind::Right | JoinKind::Full) {
                return Err(place.error("Rows of a reference table that found no row of the stream never come out; the stream's side alone can be outer."));
            }
            Box::new(TableJoin {
                input: left_operator,
                input_types: left.types,
                table,
                table_types: right.types,
                keys: keys.0,
                table_keys: keys.1,
                on,
                outer: kind == JoinKind::Left,
                index: None,
            })
        }
        (None, None) => return Err(place.error("Nothing is joined.")),
    };
    Ok(From { operator: Some(operator), table: None, types, scope, window: (None, None), place })
}
