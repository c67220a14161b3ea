//! Bound expressions.

use std::sync::Arc;

use crate::{
    expression::{
        Batch, Call, Cast, Fault, Faults, Input, Literal, SharedExpression, Value, WholeCall, castable,
    },
    operators::Close,
    sql::{Place, SqlError, SqlType, ast::Unit},
};

/// What an expression has to do with ROWTIME.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// ROWTIME in milliseconds, divided by this.
    Scaled(i64),
    /// It changes when a window closes.
    Window(Close),
}

impl Time {
    /// When the window that it stands for closes.
    pub fn close(self) -> Option<Close> {
        match self {
            Self::Scaled(1) => Some(Close::Exact),
            Self::Scaled(_) => None,
            Self::Window(close) => Some(close),
        }
    }
}

/// A bound expression.
#[derive(Clone)]
pub struct Typed {
    /// How it is evaluated.
    pub expr: SharedExpression,
    /// Its type.
    pub ty: SqlType,
    /// Its value, if it has the same for every row.
    pub constant: Option<Value>,
    /// What it has to do with ROWTIME.
    pub time: Option<Time>,
    /// The unit of an interval, by which a CAST to a number counts.
    pub unit: Option<Unit>,
}

impl Typed {
    /// Something that is evaluated for each row.
    pub fn new(expr: SharedExpression, ty: SqlType) -> Self {
        Self { expr, ty, constant: None, time: None, unit: None }
    }

    /// A column of the batch.
    pub fn input(index: usize, ty: SqlType) -> Self {
        Self::new(Arc::new(Input(index)), ty)
    }

    /// A constant.
    pub fn literal(value: Value, ty: SqlType) -> Self {
        let expr = Arc::new(Literal(value.clone(), ty.clone()));
        Self { constant: Some(value), ..Self::new(expr, ty) }
    }

    /// As a constant, if all that it is made of is constant and it does not fail.
    pub fn folded(self, of: &[&Typed]) -> Self {
        if of.iter().any(|part| part.constant.is_none()) {
            return self;
        }
        let batch = Batch::of_rows(&[], &[vec![Value::Int(0)]]);
        let mut faults = Faults::default();
        let value = self.expr.evaluate(&batch, &mut faults).value(0);
        if !faults.is_empty() {
            return self;
        }
        Self { unit: self.unit, ..Self::literal(value, self.ty) }
    }

    /// A function of values.
    pub fn call(
        ty: SqlType,
        arguments: &[Typed],
        function: impl Fn(&[Value]) -> Result<Value, Fault> + Send + Sync + 'static,
    ) -> Self {
        let expr = Call {
            function: Box::new(function),
            arguments: arguments.iter().map(|argument| argument.expr.clone()).collect(),
            strict: true,
            ty: ty.clone(),
        };
        let parts: Vec<&Typed> = arguments.iter().collect();
        Self::new(Arc::new(expr), ty).folded(&parts)
    }

    /// A function of a whole number or time.
    pub fn whole_call(
        ty: SqlType,
        argument: &Typed,
        function: impl Fn(i64) -> Result<i64, Fault> + Send + Sync + 'static,
    ) -> Self {
        let expr = WholeCall { function: Box::new(function), argument: argument.expr.clone() };
        Self::new(Arc::new(expr), ty).folded(&[argument])
    }

    /// Converted, as CAST does it.
    pub fn cast(&self, to: &SqlType, place: Place) -> Result<Self, SqlError> {
        if self.ty == *to {
            return Ok(self.clone());
        }
        if !castable(&self.ty, to) {
            return Err(
                place.error(format!("Cast function cannot convert value of type {} to type {to}.", self.ty))
            );
        }
        let (inner, from) = match (self.unit, to.is_numeric() || to.is_text()) {
            (Some(unit), true) if self.ty.is_interval() => {
                let by = unit_size(unit);
                let divided = Self::call(SqlType::BigInt, std::slice::from_ref(self), move |values| {
                    Ok(Value::Int(values[0].int() / by))
                });
                (divided.expr, SqlType::BigInt)
            }
            _ => (self.expr.clone(), self.ty.clone()),
        };
        let cast = Cast { inner, from, to: to.clone() };
        Ok(Self::new(Arc::new(cast), to.clone()).folded(&[self]))
    }

    /// A constant whole number.
    pub fn whole(&self, what: &str, place: Place) -> Result<i64, SqlError> {
        match &self.constant {
            Some(Value::Int(value)) if self.ty.is_integer() => Ok(*value),
            _ => Err(place.error(format!("{what} is a whole number that is written down."))),
        }
    }

    /// A constant text.
    pub fn constant_text(&self, what: &str, place: Place) -> Result<String, SqlError> {
        match &self.constant {
            Some(Value::Text(text)) => Ok(text.to_string()),
            _ => Err(place.error(format!("{what} is a text that is written down."))),
        }
    }

    /// A constant interval in milliseconds, above zero.
    pub fn interval_ms(&self, what: &str, place: Place) -> Result<i64, SqlError> {
        match &self.constant {
            Some(Value::Int(ms)) if self.ty == SqlType::Interval && *ms > 0 => Ok(*ms),
            _ => Err(place
                .error(format!("{what} is a positive INTERVAL of days to seconds that is written down."))),
        }
    }
}

/// How many milliseconds (or months) a unit has.
pub fn unit_size(unit: Unit) -> i64 {
    match unit {
        Unit::Year => 12,
        Unit::Month => 1,
        Unit::Day => 86_400_000,
        Unit::Hour => 3_600_000,
        Unit::Minute => 60_000,
        Unit::Second => 1000,
        _ => 1,
    }
}
