//! Queries: from a SELECT to operators.

use super::{
    aggregate,
    expression::Binder,
    from::{self, bind_table},
    over,
    program::Catalog,
    scope::{Scope, Stand},
    typed::{Time, Typed},
    walk::{rewrite, walk},
};
use crate::{
    expression::SharedExpression,
    operators::{Aggregate, Close, EventSort, Group, Operator, Project, Sort, Stagger, Union},
    sql::{
        SqlError, SqlType,
        ast::{Expr, ExprKind, JoinKind, Name, OrderItem, Over, Query, Select, SelectItem, SetExpr},
    },
};

/// A column that a query gives.
#[derive(Clone, Debug)]
pub struct OutField {
    /// Its name.
    pub name: String,
    /// Its type.
    pub ty: SqlType,
    /// What it has to do with the rows' ROWTIME.
    pub time: Option<Time>,
}

/// A query that is bound.
pub struct BoundQuery {
    /// What carries it out.
    pub operator: Box<dyn Operator>,
    /// Its columns after ROWTIME.
    pub fields: Vec<OutField>,
}

impl BoundQuery {
    fn types(&self) -> Vec<SqlType> {
        self.fields.iter().map(|field| field.ty.clone()).collect()
    }
}

/// Binds a query.
pub fn bind_query(catalog: &Catalog, query: &Query) -> Result<BoundQuery, SqlError> {
    let within = query.order_by.iter().find_map(|item| item.within.as_ref());
    let bound = bind_set(catalog, &query.body, within.is_some())?;
    match within {
        Some(within) => event_sort(catalog, bound, query, within),
        None if query.order_by.is_empty() => Ok(bound),
        None => sort(catalog, bound, &query.order_by),
    }
}

fn bind_set(catalog: &Catalog, set: &SetExpr, by_event: bool) -> Result<BoundQuery, SqlError> {
    match set {
        SetExpr::Select(select) => SelectBinder { catalog, by_event }.bind(select),
        SetExpr::Nested(query) => bind_query(catalog, query),
        SetExpr::UnionAll(left, right) => {
            let place = place_of(right);
            let (left, right) = (bind_set(catalog, left, false)?, bind_set(catalog, right, false)?);
            if left.fields.len() != right.fields.len() {
                return Err(place.error(format!(
                    "Column count mismatch in UNION: {} and {}.",
                    left.fields.len(),
                    right.fields.len()
                )));
            }
            let mut fields = Vec::new();
            for (a, b) in left.fields.iter().zip(&right.fields) {
                let ty = a.ty.common(&b.ty).ok_or_else(|| {
                    place.error(format!(
                        "Type mismatch in column '{}' of UNION: {} and {}.",
                        a.name, a.ty, b.ty
                    ))
                })?;
                let time = if a.time == b.time { a.time } else { None };
                fields.push(OutField { name: a.name.clone(), ty, time });
            }
            let types: Vec<SqlType> = fields.iter().map(|field| field.ty.clone()).collect();
            let inputs = vec![cast_all(left, &types, place)?, cast_all(right, &types, place)?];
            Ok(BoundQuery { operator: Box::new(Union { inputs }), fields })
        }
    }
}

fn place_of(set: &SetExpr) -> crate::sql::Place {
    match set {
        SetExpr::Select(select) => select.place,
        SetExpr::UnionAll(left, _) => place_of(left),
        SetExpr::Nested(query) => query.place,
    }
}

/// The query with its columns converted.
pub fn cast_all(
    bound: BoundQuery,
    types: &[SqlType],
    place: crate::sql::Place,
) -> Result<Box<dyn Operator>, SqlError> {
    let input_types = bound.types();
    if input_types == types {
        return Ok(bound.operator);
    }
    let columns: Result<Vec<SharedExpression>, SqlError> = input_types
        .iter()
        .zip(types)
        .enumerate()
        .map(|(index, (from, to))| Ok(Typed::input(index + 1, from.clone()).cast(to, place)?.expr))
        .collect();
    Ok(project(bound.operator, input_types, None, columns?, None))
}

/// A projection.
pub fn project(
    input: Box<dyn Operator>,
    input_types: Vec<SqlType>,
    filter: Option<SharedExpression>,
    columns: Vec<SharedExpression>,
    rowtime: Option<SharedExpression>,
) -> Box<dyn Operator> {
    Box::new(Project { input, input_types, filter, columns, rowtime, last: i64::MIN })
}

fn identity(types: &[SqlType]) -> Vec<SharedExpression> {
    types.iter().enumerate().map(|(index, ty)| Typed::input(index + 1, ty.clone()).expr).collect()
}

/// The scope of a query's output, for ORDER BY.
fn output_scope(fields: &[OutField]) -> Scope {
    use super::scope::ScopeColumn;
    let column = |name: &str, ty: SqlType, index, hidden| ScopeColumn {
        qualifier: None,
        name: name.into(),
        ty,
        index,
        hidden,
    };
    let mut columns = vec![column("ROWTIME", SqlType::Timestamp, 0, true)];
    columns.extend(
        fields
            .iter()
            .enumerate()
            .map(|(index, field)| column(&field.name, field.ty.clone(), index + 1, false)),
    );
    Scope { columns, ..Scope::default() }
}

fn sort(catalog: &Catalog, bound: BoundQuery, order: &[OrderItem]) -> Result<BoundQuery, SqlError> {
    let scope = output_scope(&bound.fields);
    let binder = Binder { scope: &scope, functions: &catalog.functions, depth: 0 };
    let mut keys = Vec::new();
    for item in order {
        let mut expr = item.expr.clone();
        // What was written with the name of a stream is a column of the output now.
        rewrite(&mut expr, &mut |part| {
            if let ExprKind::Column(names) = &mut part.kind
                && names.len() == 2
            {
                names.remove(0);
            }
        });
        let mut typed = binder.bind(&expr)?;
        if let (None, ExprKind::Column(names)) = (typed.time, &expr.kind) {
            let field =
                names.first().and_then(|name| bound.fields.iter().find(|field| field.name == name.text));
            typed.time = field.and_then(|field| field.time);
        }
        keys.push((typed, item.descending));
    }
    let leading = &keys[0];
    let close = leading.0.time.and_then(Time::close).filter(|_| !leading.1);
    let Some(close) = close else {
        return Err(order[0].expr.place.error(
            "ORDER BY of a stream begins with an ascending time-based expression, such as FLOOR(ROWTIME TO MINUTE).",
        ));
    };
    let types = bound.types();
    let keys: Vec<_> =
        keys.into_iter().skip(1).map(|(typed, descending)| (typed.expr, typed.ty, descending)).collect();
    if keys.is_empty() {
        return Ok(bound);
    }
    let operator = Box::new(Sort::new(bound.operator, types, close, keys));
    Ok(BoundQuery { operator, fields: bound.fields })
}

/// ORDER BY time WITHIN interval: the last column of `bound` is what was selected AS ROWTIME.
fn event_sort(
    catalog: &Catalog,
    bound: BoundQuery,
    query: &Query,
    within: &Expr,
) -> Result<BoundQuery, SqlError> {
    let scope = Scope::default();
    let within_ms = Binder { scope: &scope, functions: &catalog.functions, depth: 0 }
        .bind(within)?
        .interval_ms("WITHIN", within.place)?;
    if query.order_by.len() > 1 {
        return Err(query.order_by[1].expr.place.error("ORDER BY ... WITHIN has one expression."));
    }
    let SetExpr::Select(_) = query.body else {
        return Err(query.place.error("ORDER BY ... WITHIN orders the rows of one SELECT."));
    };
    let mut fields = bound.fields;
    let types: Vec<SqlType> = fields.iter().map(|field| field.ty.clone()).collect();
    let time = Typed::input(types.len(), SqlType::Timestamp).expr;
    let operator = Box::new(EventSort::new(bound.operator, types.clone(), time, within_ms));
    fields.pop();
    let columns = identity(&types[..fields.len()]);
    Ok(BoundQuery { operator: project(operator, types, None, columns, None), fields })
}

struct SelectBinder<'a> {
    catalog: &'a Catalog,
    /// Whether ROWTIME is chosen by ORDER BY ... WITHIN.
    by_event: bool,
}

/// A select list, with what it was before names were made canonical.
struct Item {
    name: String,
    expr: Expr,
    is_rowtime: bool,
}

impl SelectBinder<'_> {
    fn binder<'b>(&'b self, scope: &'b Scope) -> Binder<'b> {
        Binder { scope, functions: &self.catalog.functions, depth: 0 }
    }

    fn bind(&self, select: &Select) -> Result<BoundQuery, SqlError> {
        if !select.stream {
            return Err(select.place.error("SELECT over streams is written SELECT STREAM."));
        }
        let mut tables = select.from.iter().map(|table| bind_table(self.catalog, &select.windows, table));
        let mut from = tables.next().ok_or_else(|| select.place.error("There is no FROM."))??;
        for table in tables {
            let table = table?;
            // The condition may name tables that come later; then the comma alone joins, and WHERE is asked after all.
            from = self.comma(from, table, select)?;
        }
        let Some(operator) = from.operator else {
            return Err(select.place.error("A query reads at least one stream."));
        };
        let (scope, types) = (from.scope, from.types);
        let items = self.items(select, &scope)?;
        let canonical = |expr: &Expr| canonical(expr, &scope);
        let filter = select.filter.as_ref().map(canonical);
        let filter = filter.map(|filter| self.binder(&scope).boolean(&filter)).transpose()?;
        let filter = filter.map(|filter| filter.expr);
        let having = select.having.as_ref().map(canonical);
        let calls = self.aggregate_calls(&items, having.as_ref());
        let over_calls = over_calls(&items);
        if let Some(stagger) = &select.stagger {
            if !select.group_by.is_empty() {
                return Err(select.group_by[0]
                    .place
                    .error("WINDOWED BY STAGGER stands instead of GROUP BY."));
            }
            let age = self.binder(&scope).bind(&stagger.range)?.interval_ms("RANGE", stagger.range.place)?;
            let keys: Vec<Expr> = stagger.partition_by.iter().map(canonical).collect();
            let filtered = filtered(operator, &types, filter);
            return self.grouped(filtered, &scope, types, &keys, &calls, Some(age), (&items, having));
        }
        if !select.group_by.is_empty() || !calls.is_empty() {
            if let Some((call, _)) = over_calls.first() {
                return Err(call
                    .place
                    .error("Functions OVER windows and GROUP BY do not go together in one SELECT."));
            }
            if select.group_by.is_empty() {
                return Err(calls[0].place.error(
                    "Streaming aggregation should contain at least one monotonic expression in GROUP BY clause",
                ));
            }
            let keys: Vec<Expr> = select.group_by.iter().map(canonical).collect();
            let filtered = filtered(operator, &types, filter);
            let query = self.grouped(filtered, &scope, types, &keys, &calls, None, (&items, having))?;
            return self.distinct(select, query);
        }
        if let Some(having) = having {
            return Err(having.place.error("HAVING needs GROUP BY."));
        }
        let query = if over_calls.is_empty() {
            self.selected(operator, &scope, types, filter, &items)?
        } else {
            let filtered = filtered(operator, &types, filter);
            self.windowed(filtered, scope, types, over_calls, select, &items)?
        };
        self.distinct(select, query)
    }

    fn comma(&self, left: from::From, right: from::From, select: &Select) -> Result<from::From, SqlError> {
        let mut known = left.scope.columns.clone();
        known.extend(right.scope.columns.iter().cloned());
        let both = Scope { columns: known, ..Scope::default() };
        let mut on: Option<Expr> = None;
        for part in select.filter.as_ref().map(super::walk::conjuncts).unwrap_or_default() {
            if self.binder(&both).bind(part).is_ok() {
                on = Some(match on {
                    Some(on) => Expr {
                        place: on.place,
                        kind: ExprKind::Binary(
                            crate::sql::ast::BinaryOp::And,
                            Box::new(on),
                            Box::new(part.clone()),
                        ),
                    },
                    None => part.clone(),
                });
            }
        }
        from::join(self.catalog, left, right, JoinKind::Inner, on.as_ref(), select.place)
    }

    /// The select list with `*` written out.
    fn items(&self, select: &Select, scope: &Scope) -> Result<Vec<Item>, SqlError> {
        let mut items = Vec::new();
        for item in &select.items {
            let (place, qualifier) = match item {
                SelectItem::All(place) => (*place, None),
                SelectItem::AllOf(name) => (name.place, Some(name)),
                SelectItem::Expr(expr, alias) => {
                    let name = match (alias, &expr.kind) {
                        (Some(alias), _) => alias.text.clone(),
                        (None, ExprKind::Column(names)) => names[names.len() - 1].text.clone(),
                        _ => format!("EXPR${}", items.len()),
                    };
                    let is_rowtime = alias.as_ref().is_some_and(|alias| alias.text == "ROWTIME");
                    items.push(Item { name, expr: canonical(expr, scope), is_rowtime });
                    continue;
                }
            };
            let before = items.len();
            for column in scope.columns.iter().filter(|column| !column.hidden) {
                if qualifier.is_none_or(|name| column.qualifier.as_ref() == Some(&name.text)) {
                    let expr = column_expr(column.index, place);
                    items.push(Item { name: column.name.clone(), expr, is_rowtime: false });
                }
            }
            if let (Some(name), true) = (qualifier, items.len() == before) {
                return Err(name.place.error(format!("Table '{}' not found", name.text)));
            }
        }
        Ok(items)
    }

    fn aggregate_calls(&self, items: &[Item], having: Option<&Expr>) -> Vec<Expr> {
        let mut found: Vec<Expr> = Vec::new();
        for expr in items.iter().map(|item| &item.expr).chain(having) {
            walk(expr, &mut |part| {
                let ExprKind::Call(call) = &part.kind else { return true };
                let own = self.catalog.functions.iter().any(|function| function.name.text == call.name.text);
                if call.over.is_some() || own || !aggregate::is_aggregate(&call.name.text) {
                    return call.over.is_none();
                }
                if !found.contains(part) {
                    found.push(part.clone());
                }
                false
            });
        }
        found
    }

    #[allow(clippy::too_many_arguments)] // the parts of one SELECT, each bound by its own step
    fn grouped(
        &self,
        input: Box<dyn Operator>,
        scope: &Scope,
        types: Vec<SqlType>,
        keys: &[Expr],
        calls: &[Expr],
        stagger_ms: Option<i64>,
        (items, having): (&[Item], Option<Expr>),
    ) -> Result<BoundQuery, SqlError> {
        let binder = self.binder(scope);
        let mut bound_keys = Vec::new();
        let mut closes: Vec<Close> = Vec::new();
        for key in keys {
            let typed = binder.bind(key)?;
            closes.extend(typed.time.and_then(Time::close));
            bound_keys.push(typed);
        }
        if stagger_ms.is_none() && closes.is_empty() {
            return Err(keys[0].place.error(
                "Streaming aggregation should contain at least one monotonic expression in GROUP BY clause",
            ));
        }
        let mut aggregates: Vec<Aggregate> = Vec::new();
        for call in calls {
            let ExprKind::Call(inner) = &call.kind else { continue };
            aggregates.push(aggregate::bind(inner, &binder, call.place)?);
        }
        let mut out_types = Vec::new();
        let mut stands = Vec::new();
        for (expr, typed) in keys.iter().zip(&bound_keys) {
            out_types.push(typed.ty.clone());
            let mut column = Typed::input(out_types.len(), typed.ty.clone());
            column.unit = typed.unit;
            stands.push(Stand { expr: expr.clone(), typed: column });
        }
        for (expr, aggregate) in calls.iter().zip(&aggregates) {
            out_types.push(aggregate.ty.clone());
            let typed = Typed::input(out_types.len(), aggregate.ty.clone());
            stands.push(Stand { expr: expr.clone(), typed });
        }
        let keys = bound_keys.into_iter().map(|typed| (typed.expr, typed.ty)).collect();
        let operator: Box<dyn Operator> = match stagger_ms {
            Some(age) => Box::new(Stagger::new(input, types, age, keys, aggregates)),
            None => Box::new(Group::new(input, types, closes, keys, aggregates)),
        };
        let scope = Scope { columns: scope.columns.clone(), stands, grouped: true, parameters: Vec::new() };
        let having = having.map(|having| self.binder(&scope).boolean(&having)).transpose()?;
        self.selected(operator, &scope, out_types, having.map(|having| having.expr), items)
    }

    fn windowed(
        &self,
        input: Box<dyn Operator>,
        mut scope: Scope,
        mut types: Vec<SqlType>,
        calls: Vec<(Expr, Over)>,
        select: &Select,
        items: &[Item],
    ) -> Result<BoundQuery, SqlError> {
        let windows: Vec<_> = select
            .windows
            .iter()
            .map(|(name, spec)| {
                let mut spec = spec.clone();
                spec.partition_by.iter_mut().for_each(|key| *key = canonical(key, &scope));
                (name.clone(), spec)
            })
            .collect();
        let input_types = types.clone();
        let mut groups = over::Groups::default();
        let mut stands = Vec::new();
        for (expr, window) in calls {
            let ExprKind::Call(call) = &expr.kind else { continue };
            let bound = over::bind(call, &window, &windows, &self.binder(&scope), expr.place)?;
            types.push(bound.ty.clone());
            groups.add(bound, call, &window, &windows)?;
            let typed = Typed::input(types.len(), types[types.len() - 1].clone());
            stands.push(Stand { typed, expr });
        }
        scope.stands = stands;
        let operator = Box::new(crate::operators::Over::new(input, input_types, groups.calls()));
        self.selected(operator, &scope, types, None, items)
    }

    /// The select list over rows that are there.
    fn selected(
        &self,
        input: Box<dyn Operator>,
        scope: &Scope,
        types: Vec<SqlType>,
        filter: Option<SharedExpression>,
        items: &[Item],
    ) -> Result<BoundQuery, SqlError> {
        let binder = self.binder(scope);
        let mut fields = Vec::new();
        let mut columns = Vec::new();
        let mut rowtime: Option<SharedExpression> = None;
        for item in items {
            let typed = binder.bind(&item.expr)?;
            if typed.ty.is_interval() {
                return Err(item
                    .expr
                    .place
                    .error("An INTERVAL is no column; CAST it to a number or a text."));
            }
            if item.is_rowtime {
                if typed.ty != SqlType::Timestamp {
                    return Err(item
                        .expr
                        .place
                        .error(format!("ROWTIME is a TIMESTAMP, not a value of type {}.", typed.ty)));
                }
                if self.by_event || typed.time != Some(Time::Scaled(1)) {
                    rowtime = Some(typed.expr);
                }
                continue;
            }
            let ty = if typed.ty == SqlType::Null { SqlType::Varchar(1) } else { typed.ty.clone() };
            columns.push(typed.cast(&ty, item.expr.place)?.expr);
            let time = typed.time.filter(|_| rowtime.is_none());
            fields.push(OutField { name: item.name.clone(), ty, time });
        }
        if self.by_event {
            let Some(time) = rowtime.take() else {
                let place = items.first().map(|item| item.expr.place).unwrap_or_default();
                return Err(place.error(
                    "ORDER BY ... WITHIN needs the time that it orders by to be selected AS ROWTIME.",
                ));
            };
            columns.push(time);
            fields.push(OutField { name: String::new(), ty: SqlType::Timestamp, time: None });
        }
        Ok(BoundQuery { operator: project(input, types, filter, columns, rowtime), fields })
    }

    /// SELECT DISTINCT: the different rows of each window.
    fn distinct(&self, select: &Select, query: BoundQuery) -> Result<BoundQuery, SqlError> {
        if !select.distinct {
            return Ok(query);
        }
        let closes: Vec<Close> =
            query.fields.iter().filter_map(|field| field.time.and_then(Time::close)).collect();
        if closes.is_empty() {
            return Err(select.place.error(
                "SELECT STREAM DISTINCT selects at least one time-based expression, such as FLOOR(ROWTIME TO MINUTE).",
            ));
        }
        let types = query.types();
        let keys = types
            .iter()
            .enumerate()
            .map(|(index, ty)| (Typed::input(index + 1, ty.clone()).expr, ty.clone()))
            .collect();
        let operator = Box::new(Group::new(query.operator, types, closes, keys, Vec::new()));
        Ok(BoundQuery { operator, fields: query.fields })
    }
}

fn filtered(
    input: Box<dyn Operator>,
    types: &[SqlType],
    filter: Option<SharedExpression>,
) -> Box<dyn Operator> {
    if filter.is_none() {
        return input;
    }
    project(input, types.to_vec(), filter, identity(types), None)
}

/// The calls with a window of the select list, each once.
fn over_calls(items: &[Item]) -> Vec<(Expr, Over)> {
    let mut found: Vec<(Expr, Over)> = Vec::new();
    for item in items {
        walk(&item.expr, &mut |part| {
            let ExprKind::Call(call) = &part.kind else { return true };
            let Some(over) = &call.over else { return true };
            if !found.iter().any(|(known, _)| known == part) {
                found.push((part.clone(), over.clone()));
            }
            false
        });
    }
    found
}

fn column_expr(index: usize, place: crate::sql::Place) -> Expr {
    Expr { kind: ExprKind::Column(vec![Name { text: super::scope::canonical(index), place }]), place }
}

/// The expression with every column by its place, so that `t.a` and `a` are the same.
fn canonical(expr: &Expr, scope: &Scope) -> Expr {
    let mut out = expr.clone();
    rewrite(&mut out, &mut |part| {
        let place = part.place;
        match &mut part.kind {
            ExprKind::Column(names) => {
                if let Ok((column, used)) = scope.find(names) {
                    let mut canonical = vec![Name { text: super::scope::canonical(column.index), place }];
                    canonical.extend(names.drain(used..));
                    *names = canonical;
                }
            }
            ExprKind::Call(call) => {
                if let Some(Over::Spec(spec)) = &mut call.over {
                    spec.partition_by.iter_mut().for_each(|key| *key = canonical(key, scope));
                }
            }
            _ => {}
        }
    });
    out
}
