//! BETWEEN, IN, LIKE and the predicates between periods.

use std::sync::Arc;

use super::{
    arithmetic::{both, compared},
    expression::{Binder, Bound},
    typed::Typed,
};
use crate::{
    expression::{And, Comparison, InList, Not, Or, Value, functions::Pattern},
    sql::{Place, SqlType, ast::Expr},
};

fn and(a: &Typed, b: &Typed) -> Typed {
    Typed::new(Arc::new(And(a.expr.clone(), b.expr.clone())), SqlType::Boolean)
}

fn or(a: &Typed, b: &Typed) -> Typed {
    Typed::new(Arc::new(Or(a.expr.clone(), b.expr.clone())), SqlType::Boolean)
}

fn negated(typed: Typed, not: bool) -> Typed {
    if not { Typed::new(Arc::new(Not(typed.expr)), SqlType::Boolean) } else { typed }
}

impl Binder<'_> {
    pub(super) fn between(
        &self,
        (inner, low, high): (&Expr, &Expr, &Expr),
        symmetric: bool,
        not: bool,
    ) -> Bound {
        let within = |low: &Expr, high: &Expr| {
            let (a, b) = self.alike(inner, low)?;
            let above = compared(Comparison::GreaterOrEqual, &a, &b);
            let (a, b) = self.alike(inner, high)?;
            Ok(and(&above, &compared(Comparison::LessOrEqual, &a, &b)))
        };
        let mut found = within(low, high)?;
        if symmetric {
            found = or(&found, &within(high, low)?);
        }
        Ok(negated(found, not))
    }

    pub(super) fn in_list(&self, inner: &Expr, values: &[Expr], not: bool) -> Bound {
        let equal: Result<Vec<_>, _> =
            values.iter().map(|value| Ok(self.equal(inner, value)?.expr)).collect();
        let found = Typed::new(Arc::new(InList { equal: equal? }), SqlType::Boolean);
        Ok(negated(found, not))
    }

    pub(super) fn like(
        &self,
        expr: &Expr,
        pattern: &Expr,
        escape: Option<&Expr>,
        similar: bool,
        not: bool,
    ) -> Bound {
        let text = |expr: &Expr| {
            let typed = self.bind(expr)?;
            if typed.ty.is_text() || typed.ty == SqlType::Null {
                return typed.cast(&SqlType::Varchar(65_535), expr.place);
            }
            Err(expr
                .place
                .error(format!("LIKE and SIMILAR TO compare texts, not a value of type {}.", typed.ty)))
        };
        let (value, matched) = (text(expr)?, text(pattern)?);
        let escape_value = escape.map(&text).transpose()?;
        let compile = move |pattern: &str, escape: Option<&str>| {
            if similar { Pattern::similar(pattern, escape) } else { Pattern::like(pattern, escape) }
        };
        let constant_escape = match &escape_value {
            None => Some(None),
            Some(typed) => typed.constant.as_ref().map(Some),
        };
        // A pattern that is written down is compiled once, and a bad one is refused now.
        if let (Some(Value::Text(written)), Some(escape)) = (&matched.constant, constant_escape) {
            let compiled = compile(written, escape.map(|value| value.str()))
                .map_err(|fault| pattern.place.error(fault.message))?;
            let found = Typed::call(SqlType::Boolean, &[value], move |values| {
                Ok(Value::Bool(compiled.matches(values[0].str())))
            });
            return Ok(negated(found, not));
        }
        let mut arguments = vec![value, matched];
        arguments.extend(escape_value);
        let found = Typed::call(SqlType::Boolean, &arguments, move |values| {
            let compiled = compile(values[1].str(), values.get(2).map(|escape| escape.str()))?;
            Ok(Value::Bool(compiled.matches(values[0].str())))
        });
        Ok(negated(found, not))
    }

    /// Predicates between two periods; a single time is a period that begins and ends with it.
    pub(super) fn period(
        &self,
        name: &str,
        left: &(Box<Expr>, Box<Expr>),
        right: &(Box<Expr>, Box<Expr>),
    ) -> Bound {
        let place = left.0.place;
        let ends = |pair: &(Box<Expr>, Box<Expr>)| {
            let (start, end) = (self.bind(&pair.0)?, self.bind(&pair.1)?);
            let end = if end.ty.is_interval() { self.moved(&pair.0, &pair.1)? } else { end };
            both(&start, &end, pair.0.place)
        };
        let ((a1, a2), (b1, b2)) = (ends(left)?, ends(right)?);
        if !a1.ty.is_datetime() || !b1.ty.is_datetime() {
            return Err(place.error(format!("{name} compares times or periods (start, end).")));
        }
        let cmp = |comparison: Comparison, a: &Typed, b: &Typed| -> Bound {
            let (a, b) = both(a, b, place)?;
            Ok(compared(comparison, &a, &b))
        };
        use Comparison::{Equal, Greater, GreaterOrEqual, Less, LessOrEqual};
        Ok(match name {
            "CONTAINS" => and(&cmp(LessOrEqual, &a1, &b1)?, &cmp(GreaterOrEqual, &a2, &b2)?),
            "OVERLAPS" => and(&cmp(LessOrEqual, &a1, &b2)?, &cmp(GreaterOrEqual, &a2, &b1)?),
            "PRECEDES" => cmp(LessOrEqual, &a2, &b1)?,
            "FOLLOWS" => cmp(GreaterOrEqual, &a1, &b2)?,
            "STRICTLY PRECEDES" => cmp(Less, &a2, &b1)?,
            "STRICTLY FOLLOWS" => cmp(Greater, &a1, &b2)?,
            "IMMEDIATELY PRECEDES" => cmp(Equal, &a2, &b1)?,
            "IMMEDIATELY FOLLOWS" => cmp(Equal, &a1, &b2)?,
            "LEADS" => and(&cmp(LessOrEqual, &a1, &b1)?, &cmp(LessOrEqual, &a2, &b2)?),
            "LAGS" => and(&cmp(GreaterOrEqual, &a1, &b1)?, &cmp(GreaterOrEqual, &a2, &b2)?),
            "STRICTLY LEADS" => and(&cmp(Less, &a1, &b1)?, &cmp(Less, &a2, &b2)?),
            "STRICTLY LAGS" => and(&cmp(Greater, &a1, &b1)?, &cmp(Greater, &a2, &b2)?),
            _ => return Err(place.error(format!("{name} is not supported."))),
        })
    }

    fn moved(&self, start: &Expr, by: &Expr) -> Bound {
        self.binary(crate::sql::ast::BinaryOp::Add, start, by)
    }

    /// For messages: where something stands.
    pub(super) fn refuse(place: Place, what: &str) -> Bound {
        Err(place.error(format!("{what} is not supported.")))
    }
}
