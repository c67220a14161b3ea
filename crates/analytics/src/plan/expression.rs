//! Expressions: names, literals, and what has a rule of its own.

use std::sync::Arc;

use super::{
    functions,
    scope::{Scope, place_of},
    typed::{Time, Typed, unit_size},
};
use crate::{
    expression::{
        Case, Is, IsDistinct, Not, Value, decimal_of, floor_to, functions::logs, functions::numeric,
        parse_date, parse_interval, parse_time, parse_timestamp,
    },
    operators::Close,
    sql::{
        Place, SqlError, SqlType,
        ast::{Expr, ExprKind, Function, Name, Unit},
        types::DECIMAL_DIGITS,
    },
};

/// Binds expressions over a scope.
pub struct Binder<'a> {
    /// What can be named.
    pub scope: &'a Scope,
    /// The program's own functions.
    pub functions: &'a [Function],
    /// How many functions are being put in place of their calls.
    pub depth: usize,
}

pub type Bound = Result<Typed, SqlError>;

impl Binder<'_> {
    /// Binds an expression.
    pub fn bind(&self, expr: &Expr) -> Bound {
        let place = expr.place;
        if let Some(stand) = self.scope.stands.iter().find(|stand| stand.expr == *expr) {
            return Ok(stand.typed.clone());
        }
        match &expr.kind {
            ExprKind::Null => Ok(Typed::literal(Value::Null, SqlType::Null)),
            ExprKind::Boolean(value) => Ok(Typed::literal(Value::Bool(*value), SqlType::Boolean)),
            ExprKind::Number(text) => number(text, place),
            ExprKind::Text(text) => {
                let length = text.chars().count().max(1) as u32;
                Ok(Typed::literal(Value::text(text.as_str()), SqlType::Varchar(length)))
            }
            ExprKind::Bytes(bytes) => {
                let ty = SqlType::Varbinary(bytes.len().max(1) as u32);
                Ok(Typed::literal(Value::Bytes(bytes.as_slice().into()), ty))
            }
            ExprKind::DateTime(ty, text) => datetime(ty, text, place),
            ExprKind::Interval { text, negative, from, to } => interval(text, *negative, *from, *to, place),
            ExprKind::Column(names) => self.column(names),
            ExprKind::Not(inner) => {
                let inner = self.boolean(inner)?;
                Ok(Typed::new(Arc::new(Not(inner.expr.clone())), SqlType::Boolean).folded(&[&inner]))
            }
            ExprKind::Negate(inner) => self.negate(inner),
            ExprKind::Binary(op, left, right) => self.binary(*op, left, right),
            ExprKind::Is(inner, truth, negated) => {
                let inner = self.bind(inner)?;
                let is = Is { inner: inner.expr, truth: *truth, negated: *negated };
                Ok(Typed::new(Arc::new(is), SqlType::Boolean))
            }
            ExprKind::Distinct(left, right, negated) => {
                let (left, right) = self.alike(left, right)?;
                let distinct = IsDistinct { sides: (left.expr, right.expr), negated: *negated };
                Ok(Typed::new(Arc::new(distinct), SqlType::Boolean))
            }
            ExprKind::Between(inner, low, high, symmetric, negated) => {
                self.between((inner, low, high), *symmetric, *negated)
            }
            ExprKind::In(inner, values, negated) => self.in_list(inner, values, *negated),
            ExprKind::Like { expr, pattern, escape, similar, negated } => {
                self.like(expr, pattern, escape.as_deref(), *similar, *negated)
            }
            ExprKind::Case(operand, branches, otherwise) => {
                self.case(operand.as_deref(), branches, otherwise.as_deref(), place)
            }
            ExprKind::Cast(inner, ty) => self.bind(inner)?.cast(ty, place),
            ExprKind::Qualified(inner, unit) => {
                let inner = self.bind(inner)?;
                if !inner.ty.is_interval() {
                    return Err(place.error("Only the difference of two times has a unit."));
                }
                Ok(Typed { unit: Some(*unit), ..inner })
            }
            ExprKind::FloorTo(floor, inner, unit) => self.floor_to(*floor, inner, *unit),
            ExprKind::Step(inner, by) => self.step(inner, by),
            ExprKind::Extract(unit, inner) => functions::extract(*unit, &self.bind(inner)?, place),
            ExprKind::Call(call) => self.call(call, place),
            ExprKind::Period(name, left, right) => self.period(name, left, right),
            ExprKind::Row(_) => Err(place.error("A list in parentheses is no value.")),
        }
    }

    /// Binds what must be true or false.
    pub fn boolean(&self, expr: &Expr) -> Bound {
        let typed = self.bind(expr)?;
        match typed.ty {
            SqlType::Boolean => Ok(typed),
            SqlType::Null => typed.cast(&SqlType::Boolean, expr.place),
            ty => Err(expr.place.error(format!("Expected a condition, found a value of type {ty}."))),
        }
    }

    fn column(&self, names: &[Name]) -> Bound {
        let place = place_of(names);
        if let [name] = names
            && let Some((_, typed)) = self.scope.parameters.iter().find(|(found, _)| *found == name.text)
        {
            return Ok(typed.clone());
        }
        let (column, used) = self.scope.find(names)?;
        if self.scope.grouped && column.index != 0 {
            return Err(place.error(format!("Expression '{}' is not being grouped", column.name)));
        }
        let typed = Scope::typed(column);
        let Some(field) = names.get(used) else { return Ok(typed) };
        self.field(&typed, field)
    }

    /// A field of what a log-parse function gave.
    fn field(&self, row: &Typed, field: &Name) -> Bound {
        let SqlType::Row(fields) = &row.ty else {
            return Err(field.place.error(format!("A value of type {} has no fields.", row.ty)));
        };
        let index = fields.iter().position(|found| found.name == field.text).or_else(|| {
            // The fields can also be named by their order.
            let number: usize = field.text.strip_prefix("COLUMN")?.parse().ok()?;
            (1..=fields.len()).contains(&number).then(|| number - 1)
        });
        let Some(index) = index else {
            return Err(field.place.error(format!("There is no field '{}'.", field.text)));
        };
        let ty = fields[index].ty.clone();
        let text = Typed::call(SqlType::Varchar(65_535), std::slice::from_ref(row), move |values| {
            Ok(logs::field(values[0].str(), index))
        });
        text.cast(&ty, field.place)
    }

    fn case(
        &self,
        operand: Option<&Expr>,
        branches: &[(Expr, Expr)],
        otherwise: Option<&Expr>,
        place: Place,
    ) -> Bound {
        let mut conditions = Vec::new();
        let mut values = Vec::new();
        for (when, then) in branches {
            conditions.push(match operand {
                Some(operand) => self.equal(operand, when)?,
                None => self.boolean(when)?,
            });
            values.push(self.bind(then)?);
        }
        if let Some(otherwise) = otherwise {
            values.push(self.bind(otherwise)?);
        }
        let ty = functions::common_type(&values, place)?;
        let mut values = values.iter().map(|value| Ok(value.cast(&ty, place)?.expr));
        let mut pairs = Vec::new();
        for condition in conditions {
            let value = values.next().expect("each condition has its value");
            pairs.push((condition.expr, value?));
        }
        let otherwise = values.next().transpose()?;
        Ok(Typed::new(Arc::new(Case { branches: pairs, otherwise, ty: ty.clone() }), ty))
    }

    fn floor_to(&self, floor: bool, inner: &Expr, unit: Unit) -> Bound {
        let typed = self.bind(inner)?;
        if typed.ty.is_interval() {
            let size = unit_size(unit);
            let mut out = Typed::call(typed.ty.clone(), std::slice::from_ref(&typed), move |values| {
                let below = values[0].int().div_euclid(size) * size;
                Ok(Value::Int(if floor || below == values[0].int() { below } else { below + size }))
            });
            if let (Some(Time::Scaled(by)), true) = (typed.time, floor) {
                out.time = Some(Time::Window(Close::Step(by.saturating_mul(size))));
            }
            out.unit = typed.unit;
            return Ok(out);
        }
        let day_ms = crate::expression::DAY_MS;
        let scale = match typed.ty {
            SqlType::Timestamp | SqlType::Time => 1,
            SqlType::Date => day_ms,
            ty => {
                return Err(inner
                    .place
                    .error(format!("FLOOR TO and CEIL TO take a time, not a value of type {ty}.")));
            }
        };
        if matches!(unit, Unit::DayOfWeek | Unit::DayOfYear) {
            return Err(inner.place.error("DOW and DOY are units of EXTRACT only."));
        }
        let mut out = Typed::whole_call(typed.ty.clone(), &typed, move |value| {
            Ok(floor_to(value * scale, unit, !floor) / scale)
        });
        if floor && typed.time == Some(Time::Scaled(1)) {
            out.time = Some(Time::Window(Close::Floor(unit)));
        }
        Ok(out)
    }

    fn step(&self, inner: &Expr, by: &Expr) -> Bound {
        let typed = self.bind(inner)?;
        let width = self.bind(by)?;
        if typed.ty.is_datetime() {
            let ms = width.interval_ms("The step of a time", by.place)?;
            let ms = if typed.ty == SqlType::Date { ms / crate::expression::DAY_MS } else { ms };
            let mut out = Typed::whole_call(typed.ty.clone(), &typed, move |value| numeric::step(value, ms));
            if typed.time == Some(Time::Scaled(1)) {
                out.time = Some(Time::Window(Close::Step(ms)));
            }
            return Ok(out);
        }
        if typed.ty.is_integer() && width.ty.is_integer() {
            return Ok(Typed::call(typed.ty.clone(), &[typed, width], |values| {
                numeric::step(values[0].int(), values[1].int()).map(Value::Int)
            }));
        }
        Err(inner
            .place
            .error(format!("STEP does not take values of the types {} and {}.", typed.ty, width.ty)))
    }
}

fn number(text: &str, place: Place) -> Bound {
    if text.contains('e') {
        let double: f64 = text.parse().map_err(|_| place.error("The number is too large."))?;
        return Ok(Typed::literal(Value::Double(double), SqlType::Double));
    }
    if let Ok(int) = text.parse::<i64>() {
        let ty = if i32::try_from(int).is_ok() { SqlType::Integer } else { SqlType::BigInt };
        return Ok(Typed::literal(Value::Int(int), ty));
    }
    let (unscaled, scale) = decimal_of(text).ok_or_else(|| place.error("The number has too many digits."))?;
    let digits = unscaled.to_string().len() as u8;
    if digits > DECIMAL_DIGITS || scale > DECIMAL_DIGITS {
        return Err(place.error("A number has at most 19 digits."));
    }
    Ok(Typed::literal(Value::Decimal(unscaled), SqlType::Decimal(digits.max(scale).max(1), scale)))
}

fn datetime(ty: &SqlType, text: &str, place: Place) -> Bound {
    let value = match ty {
        SqlType::Date => parse_date(text),
        SqlType::Time => parse_time(text),
        _ => parse_timestamp(text),
    };
    let value = value.ok_or_else(|| place.error(format!("Illegal {ty} literal '{text}'.")))?;
    Ok(Typed::literal(Value::Int(value), ty.clone()))
}

fn interval(text: &str, negative: bool, from: Unit, to: Unit, place: Place) -> Bound {
    let value = parse_interval(text, from, to)
        .ok_or_else(|| place.error(format!("Illegal INTERVAL literal '{text}'.")))?;
    let ty = match from {
        Unit::Year | Unit::Month => SqlType::IntervalMonths,
        _ => SqlType::Interval,
    };
    let value = if negative { -value } else { value };
    Ok(Typed { unit: Some(to), ..Typed::literal(Value::Int(value), ty) })
}
