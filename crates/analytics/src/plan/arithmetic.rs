//! Calculation and comparison: which types meet, and what they become.

use std::sync::Arc;

use super::{
    expression::{Binder, Bound},
    typed::{Time, Typed},
};
use crate::{
    expression::{And, Arithmetic, Compare, Comparison, DAY_MS, Operation, Or, Value},
    sql::{
        Place, SqlError, SqlType,
        ast::{BinaryOp, Expr},
        types::DECIMAL_DIGITS,
    },
};

impl Binder<'_> {
    /// Binds an operator between two.
    pub(super) fn binary(&self, op: BinaryOp, left: &Expr, right: &Expr) -> Bound {
        let comparison = match op {
            BinaryOp::And | BinaryOp::Or => {
                let (left, right) = (self.boolean(left)?, self.boolean(right)?);
                let (a, b) = (left.expr.clone(), right.expr.clone());
                let typed = match op {
                    BinaryOp::And => Typed::new(Arc::new(And(a, b)), SqlType::Boolean),
                    _ => Typed::new(Arc::new(Or(a, b)), SqlType::Boolean),
                };
                return Ok(typed.folded(&[&left, &right]));
            }
            BinaryOp::Concat => return self.concat(left, right),
            BinaryOp::Add | BinaryOp::Subtract | BinaryOp::Multiply | BinaryOp::Divide => {
                let place = left.place;
                return arithmetic(op, self.bind(left)?, self.bind(right)?, place);
            }
            BinaryOp::Equal => Comparison::Equal,
            BinaryOp::NotEqual => Comparison::NotEqual,
            BinaryOp::Less => Comparison::Less,
            BinaryOp::LessOrEqual => Comparison::LessOrEqual,
            BinaryOp::Greater => Comparison::Greater,
            BinaryOp::GreaterOrEqual => Comparison::GreaterOrEqual,
        };
        self.compare(comparison, left, right)
    }

    fn compare(&self, comparison: Comparison, left: &Expr, right: &Expr) -> Bound {
        let (left, right) = self.alike(left, right)?;
        Ok(compared(comparison, &left, &right))
    }

    /// Whether two are equal.
    pub(super) fn equal(&self, left: &Expr, right: &Expr) -> Bound {
        self.compare(Comparison::Equal, left, right)
    }

    /// Both, converted to their common type.
    pub(super) fn alike(&self, left: &Expr, right: &Expr) -> Result<(Typed, Typed), SqlError> {
        let place = left.place;
        let (left, right) = (self.bind(left)?, self.bind(right)?);
        both(&left, &right, place)
    }

    fn concat(&self, left: &Expr, right: &Expr) -> Bound {
        let (a, b) = (self.bind(left)?, self.bind(right)?);
        let length = |typed: &Typed, expr: &Expr| match typed.ty {
            SqlType::Char(length) | SqlType::Varchar(length) => Ok(length),
            SqlType::Null => Ok(0),
            ref ty => Err(expr.place.error(format!("|| joins texts; a value of type {ty} needs a CAST."))),
        };
        let length = (length(&a, left)? + length(&b, right)?).clamp(1, 65_535);
        Ok(Typed::call(SqlType::Varchar(length), &[a, b], |values| {
            Ok(Value::text(format!("{}{}", values[0].str(), values[1].str())))
        }))
    }

    /// Unary minus.
    pub(super) fn negate(&self, inner: &Expr) -> Bound {
        let place = inner.place;
        let typed = self.bind(inner)?;
        let zero = match &typed.ty {
            ty if ty.is_integer() || ty.is_interval() => Typed::literal(Value::Int(0), typed.ty.clone()),
            ty if ty.is_approximate() => Typed::literal(Value::Double(0.0), typed.ty.clone()),
            SqlType::Decimal(..) => Typed::literal(Value::Decimal(0), typed.ty.clone()),
            ty => return Err(place.error(format!("Minus does not take a value of type {ty}."))),
        };
        let ty = typed.ty.clone();
        // A double is negated through -1, so that zero has its sign.
        if ty.is_approximate() {
            let minus = Typed::literal(Value::Double(-1.0), ty.clone());
            return Ok(calculated(Operation::Multiply, &minus, &typed, ty));
        }
        Ok(Typed { unit: typed.unit, ..calculated(Operation::Subtract, &zero, &typed, ty) })
    }
}

/// Both, converted to their common type.
pub fn both(left: &Typed, right: &Typed, place: Place) -> Result<(Typed, Typed), SqlError> {
    let Some(ty) = left.ty.common(&right.ty) else {
        return Err(
            place.error(format!("Values of the types {} and {} cannot be compared.", left.ty, right.ty))
        );
    };
    // Texts compare as they are; their lengths need not be made equal.
    if ty.is_text() && left.ty.is_text() && right.ty.is_text() {
        return Ok((left.clone(), right.clone()));
    }
    let ty = if ty == SqlType::Null { SqlType::Boolean } else { ty };
    Ok((left.cast(&ty, place)?, right.cast(&ty, place)?))
}

/// A comparison of two of one type.
pub fn compared(comparison: Comparison, left: &Typed, right: &Typed) -> Typed {
    let compare = Compare { comparison, left: left.expr.clone(), right: right.expr.clone() };
    Typed::new(Arc::new(compare), SqlType::Boolean).folded(&[left, right])
}

fn calculated(operation: Operation, left: &Typed, right: &Typed, ty: SqlType) -> Typed {
    let scale = |typed: &Typed| typed.ty.digits().map_or(0, |(_, scale)| scale);
    let expr = Arithmetic {
        operation,
        left: left.expr.clone(),
        right: right.expr.clone(),
        ty: ty.clone(),
        scales: (scale(left), scale(right)),
    };
    Typed::new(Arc::new(expr), ty).folded(&[left, right])
}

/// `+`, `-`, `*`, `/` of numbers, times and intervals.
fn arithmetic(op: BinaryOp, left: Typed, right: Typed, place: Place) -> Bound {
    let operation = match op {
        BinaryOp::Add => Operation::Add,
        BinaryOp::Subtract => Operation::Subtract,
        BinaryOp::Multiply => Operation::Multiply,
        _ => Operation::Divide,
    };
    let (a, b) = (&left.ty, &right.ty);
    let additive = matches!(op, BinaryOp::Add | BinaryOp::Subtract);
    if a.is_datetime() && b.is_interval() && additive {
        return shifted(operation, &left, &right, place);
    }
    if a.is_interval() && b.is_datetime() && op == BinaryOp::Add {
        return shifted(operation, &right, &left, place);
    }
    if a.is_datetime() && b.is_datetime() && op == BinaryOp::Subtract {
        let ty = if *a == SqlType::Time && *b == SqlType::Time { SqlType::Time } else { SqlType::Timestamp };
        let (from, to) = (left.cast(&ty, place)?, right.cast(&ty, place)?);
        let mut out = calculated(operation, &from, &to, SqlType::Interval);
        // The time since 1970 grows with ROWTIME.
        if left.time == Some(Time::Scaled(1)) && to.constant == Some(Value::Int(0)) {
            out.time = Some(Time::Scaled(1));
        }
        return Ok(out);
    }
    if a.is_interval() && a == b && additive {
        return Ok(Typed { unit: left.unit, ..calculated(operation, &left, &right, a.clone()) });
    }
    if a.is_interval() && b.is_numeric() && !additive {
        let by = right.cast(&SqlType::BigInt, place)?;
        let mut out = calculated(operation, &left, &by, a.clone());
        if let (Some(Time::Scaled(scale)), Some(Value::Int(n)), BinaryOp::Divide) =
            (left.time, &by.constant, op)
            && *n > 0
        {
            out.time = Some(Time::Scaled(scale.saturating_mul(*n)));
        }
        return Ok(Typed { unit: left.unit, ..out });
    }
    if a.is_numeric() && b.is_interval() && op == BinaryOp::Multiply {
        let by = left.cast(&SqlType::BigInt, place)?;
        return Ok(Typed { unit: right.unit, ..calculated(operation, &right, &by, b.clone()) });
    }
    numbers(operation, &left, &right, place)
}

/// `+`, `-`, `*`, `/` and MOD of numbers.
pub fn numbers(operation: Operation, left: &Typed, right: &Typed, place: Place) -> Bound {
    let (a, b) = (&left.ty, &right.ty);
    let fits = |ty: &SqlType| ty.is_numeric() || *ty == SqlType::Null;
    if !fits(a) || !fits(b) {
        return Err(place.error(format!("One cannot calculate with values of the types {a} and {b}.")));
    }
    let common = a.common(b).unwrap_or(SqlType::Double);
    let common = if common == SqlType::Null { SqlType::Integer } else { common };
    let SqlType::Decimal(..) = common else {
        let (left, right) = (left.cast(&common, place)?, right.cast(&common, place)?);
        return Ok(calculated(operation, &left, &right, common));
    };
    let exact = |typed: &Typed| {
        let (precision, scale) = typed.ty.digits().unwrap_or((DECIMAL_DIGITS, 0));
        typed.cast(&SqlType::Decimal(precision, scale), place)
    };
    let (left, right) = (exact(left)?, exact(right)?);
    let ((p1, s1), (p2, s2)) = (left.ty.digits().unwrap_or((19, 0)), right.ty.digits().unwrap_or((19, 0)));
    let ty = match operation {
        Operation::Multiply => SqlType::Decimal((p1 + p2).min(DECIMAL_DIGITS), (s1 + s2).min(DECIMAL_DIGITS)),
        // As the standard's implementers have it: room for the whole part, at least six digits behind the point.
        Operation::Divide => {
            let whole = p1 - s1 + s2;
            let scale = (s1 + p2 + 1).max(6).min(DECIMAL_DIGITS - whole.min(DECIMAL_DIGITS - 6));
            SqlType::Decimal(DECIMAL_DIGITS, scale)
        }
        _ => SqlType::Decimal(((p1 - s1).max(p2 - s2) + s1.max(s2) + 1).min(DECIMAL_DIGITS), s1.max(s2)),
    };
    Ok(calculated(operation, &left, &right, ty))
}

/// A time moved by an interval.
fn shifted(operation: Operation, time: &Typed, by: &Typed, place: Place) -> Bound {
    if by.ty == SqlType::IntervalMonths {
        let months = if operation == Operation::Subtract {
            let zero = Typed::literal(Value::Int(0), SqlType::IntervalMonths);
            calculated(Operation::Subtract, &zero, by, SqlType::IntervalMonths)
        } else {
            by.clone()
        };
        let operation = match time.ty {
            SqlType::Date => Operation::DateMonths,
            SqlType::Timestamp => Operation::TimestampMonths,
            _ => return Err(place.error("Months cannot be added to a TIME.")),
        };
        return Ok(calculated(operation, time, &months, time.ty.clone()));
    }
    if time.ty == SqlType::Date {
        let days = Typed::call(SqlType::BigInt, std::slice::from_ref(by), |values| {
            Ok(Value::Int(values[0].int() / DAY_MS))
        });
        return Ok(calculated(operation, time, &days, SqlType::Date));
    }
    let moved = calculated(operation, time, by, time.ty.clone());
    if time.ty == SqlType::Time {
        return Ok(Typed::call(SqlType::Time, &[moved], |values| {
            Ok(Value::Int(values[0].int().rem_euclid(DAY_MS)))
        }));
    }
    Ok(moved)
}
