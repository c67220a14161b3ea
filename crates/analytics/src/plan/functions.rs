//! Scalar functions: names, arguments and types.

use super::{
    arithmetic::numbers,
    expression::{Binder, Bound},
    logs, over,
    scope::Scope,
    typed::Typed,
};
use crate::{
    expression::{
        DAY_MS, JavaDate, Operation, Value, civil, days_of,
        functions::{Pattern, numeric, text},
    },
    sql::{
        Place, SqlError, SqlType,
        ast::{Call, Expr, Unit},
    },
};

/// The names of the scalar functions.
pub const NAMES: &[&str] = &[
    "ABS",
    "CEIL",
    "CEILING",
    "CHARACTER_LENGTH",
    "CHAR_LENGTH",
    "CHAR_TO_DATE",
    "CHAR_TO_TIME",
    "CHAR_TO_TIMESTAMP",
    "COALESCE",
    "CURRENT_DATE",
    "CURRENT_ROW_TIMESTAMP",
    "CURRENT_TIME",
    "CURRENT_TIMESTAMP",
    "DATE_TO_CHAR",
    "EXP",
    "EXTRACT",
    "FIXED_COLUMN_LOG_PARSE",
    "FLOOR",
    "INITCAP",
    "LN",
    "LOCALTIME",
    "LOCALTIMESTAMP",
    "LOG10",
    "LOWER",
    "MOD",
    "NULLIF",
    "OVERLAY",
    "POSITION",
    "POWER",
    "REGEX_LOG_PARSE",
    "REGEX_REPLACE",
    "SQRT",
    "STEP",
    "SUBSTRING",
    "TIMESTAMP_TO_CHAR",
    "TIME_TO_CHAR",
    "TO_TIMESTAMP",
    "TRIM",
    "TSDIFF",
    "UNIX_TIMESTAMP",
    "UPPER",
    "VARIABLE_COLUMN_LOG_PARSE",
    "W3C_LOG_PARSE",
];

/// The type that all values become.
pub fn common_type(values: &[Typed], place: Place) -> Result<SqlType, SqlError> {
    let mut ty = SqlType::Null;
    for value in values {
        ty = ty.common(&value.ty).ok_or_else(|| {
            place.error(format!("Values of the types {ty} and {} do not go into one column.", value.ty))
        })?;
    }
    Ok(if ty == SqlType::Null { SqlType::Boolean } else { ty })
}

/// EXTRACT(unit FROM time).
pub fn extract(unit: Unit, inner: &Typed, place: Place) -> Bound {
    let interval = inner.ty.is_interval();
    let scale = match inner.ty {
        SqlType::Date => DAY_MS,
        SqlType::Timestamp | SqlType::Time | SqlType::Interval => 1,
        ref ty => return Err(place.error(format!("EXTRACT does not take a value of type {ty}."))),
    };
    Ok(Typed::call(SqlType::BigInt, std::slice::from_ref(inner), move |values| {
        let ms = values[0].int() * scale;
        let days = if interval { ms / DAY_MS } else { ms.div_euclid(DAY_MS) };
        let of_day = if interval { ms % DAY_MS } else { ms.rem_euclid(DAY_MS) };
        let (year, month, day) = civil(days);
        Ok(Value::Int(match unit {
            Unit::Year => year,
            Unit::Quarter => (month - 1) / 3 + 1,
            Unit::Month => month,
            Unit::Week => (days - days_of(year, 1, 1)) / 7 + 1,
            Unit::Day if interval => days,
            Unit::Day => day,
            Unit::Hour => of_day / 3_600_000,
            Unit::Minute => of_day / 60_000 % 60,
            Unit::Second => of_day / 1000 % 60,
            Unit::Millisecond => of_day % 1000,
            Unit::DayOfWeek => (days + 4).rem_euclid(7) + 1,
            Unit::DayOfYear => days - days_of(year, 1, 1) + 1,
        }))
    }))
}

/// Arguments of a call, with what is needed for messages about them.
pub struct Arguments<'a> {
    name: &'a str,
    /// Bound.
    pub values: Vec<Typed>,
    places: Vec<Place>,
    place: Place,
}

impl Arguments<'_> {
    fn refuse(&self, index: usize) -> SqlError {
        let place = self.places.get(index).copied().unwrap_or(self.place);
        let ty = self.values.get(index).map_or("nothing".into(), |value| value.ty.to_string());
        place.error(format!("Cannot apply '{}' to an argument of type {ty}.", self.name))
    }

    /// Refuses another number of arguments.
    pub fn count(&self, low: usize, high: usize) -> Result<(), SqlError> {
        if (low..=high).contains(&self.values.len()) {
            return Ok(());
        }
        let expected = if low == high { low.to_string() } else { format!("{low} to {high}") };
        Err(self.place.error(format!(
            "Invalid number of arguments to function '{}'. Was expecting {expected} arguments",
            self.name
        )))
    }

    fn convert(&self, index: usize, good: bool, to: &SqlType) -> Bound {
        if !good && self.values[index].ty != SqlType::Null {
            return Err(self.refuse(index));
        }
        self.values[index].cast(to, self.places[index])
    }

    fn double(&self, index: usize) -> Bound {
        self.convert(index, self.values[index].ty.is_numeric(), &SqlType::Double)
    }

    /// A text.
    pub fn text(&self, index: usize) -> Bound {
        self.convert(index, self.values[index].ty.is_text(), &SqlType::Varchar(65_535))
    }

    fn integer(&self, index: usize) -> Bound {
        self.convert(index, self.values[index].ty.is_numeric(), &SqlType::BigInt)
    }

    fn of_type(&self, index: usize, ty: &SqlType) -> Bound {
        self.convert(index, self.values[index].ty == *ty, ty)
    }

    fn length(&self, index: usize) -> u32 {
        match self.values[index].ty {
            SqlType::Char(length) | SqlType::Varchar(length) => length,
            _ => 65_535,
        }
    }

    /// A text that is written down.
    pub fn constant_text(&self, index: usize) -> Result<String, SqlError> {
        self.values[index].constant_text("The argument", self.places[index])
    }
}

impl Binder<'_> {
    /// Binds a call that stands for one value of a row.
    pub(super) fn call(&self, call: &Call, place: Place) -> Bound {
        let name = call.name.text.as_str();
        if call.over.is_some() {
            return Err(place.error(format!("{name} OVER a window stands in the select list only.")));
        }
        if let Some(function) = self.functions.iter().find(|function| function.name.text == name) {
            return self.own_function(function, call, place);
        }
        if super::aggregate::is_aggregate(name) {
            return Err(place.error(format!("Aggregate function {name} is not allowed here.")));
        }
        if over::ONLY_OVER.contains(&name) {
            return Err(place.error(format!("{name} needs a window: {name}(...) OVER ...")));
        }
        if call.star || call.distinct {
            return Err(place.error(format!("{name} takes neither * nor DISTINCT.")));
        }
        if name == "MONOTONIC" {
            return Self::refuse(place, "MONOTONIC");
        }
        let values: Result<Vec<Typed>, SqlError> =
            call.arguments.iter().map(|argument| self.bind(argument)).collect();
        let places = call.arguments.iter().map(|argument: &Expr| argument.place).collect();
        scalar(name, &Arguments { name, values: values?, places, place }, place)
    }

    /// A function of the program's own: its body, with the arguments for the parameters.
    fn own_function(&self, function: &crate::sql::ast::Function, call: &Call, place: Place) -> Bound {
        if self.depth >= 8 {
            return Err(place.error("Functions call each other too deeply."));
        }
        if call.arguments.len() != function.parameters.len() {
            return Err(place.error(format!(
                "{} takes {} arguments.",
                call.name.text,
                function.parameters.len()
            )));
        }
        let mut scope = Scope::default();
        for ((name, ty), argument) in function.parameters.iter().zip(&call.arguments) {
            scope.parameters.push((name.text.clone(), self.bind(argument)?.cast(ty, argument.place)?));
        }
        let inner = Binder { scope: &scope, functions: self.functions, depth: self.depth + 1 };
        inner.bind(&function.body)?.cast(&function.returns, place)
    }
}

fn scalar(name: &str, args: &Arguments<'_>, place: Place) -> Bound {
    match name {
        "ABS" => {
            args.count(1, 1)?;
            let value = args.values[0].clone();
            if !value.ty.is_numeric() && !value.ty.is_interval() {
                return Err(args.refuse(0));
            }
            Ok(Typed::call(value.ty.clone(), &[value], |values| {
                Ok(match &values[0] {
                    Value::Int(value) => Value::Int(value.checked_abs().ok_or_else(crate::expression::Fault::overflow)?),
                    Value::Double(value) => Value::Double(value.abs()),
                    Value::Decimal(value) => Value::Decimal(value.abs()),
                    other => other.clone(),
                })
            }))
        }
        "FLOOR" | "CEIL" | "CEILING" => {
            args.count(1, 1)?;
            let value = args.values[0].clone();
            let floor = name == "FLOOR";
            match value.ty.clone() {
                ty if ty.is_integer() => Ok(value),
                ty if ty.is_approximate() => Ok(Typed::call(ty, &[value], move |values| {
                    let value = values[0].double();
                    Ok(Value::Double(if floor { value.floor() } else { value.ceil() }))
                })),
                SqlType::Decimal(precision, scale) => {
                    let unit = 10i128.pow(scale.into());
                    let ty = SqlType::Decimal(precision, 0);
                    Ok(Typed::call(ty, &[value], move |values| {
                        let Value::Decimal(value) = values[0] else { return Ok(Value::Null) };
                        let below = value.div_euclid(unit);
                        let up = !floor && below * unit != value;
                        Ok(Value::Decimal(below + i128::from(up)))
                    }))
                }
                _ => Err(args.refuse(0)),
            }
        }
        "EXP" | "LN" | "LOG10" | "SQRT" => {
            args.count(1, 1)?;
            let function: fn(f64) -> f64 = match name {
                "EXP" => f64::exp,
                "LN" => f64::ln,
                "LOG10" => f64::log10,
                _ => f64::sqrt,
            };
            Ok(Typed::call(SqlType::Double, &[args.double(0)?], move |values| {
                numeric::finite(function(values[0].double()))
            }))
        }
        "POWER" => {
            args.count(2, 2)?;
            Ok(Typed::call(SqlType::Double, &[args.double(0)?, args.double(1)?], |values| {
                numeric::finite(values[0].double().powf(values[1].double()))
            }))
        }
        "MOD" => {
            args.count(2, 2)?;
            numbers(Operation::Modulo, &args.values[0], &args.values[1], place)
        }
        "COALESCE" => {
            args.count(1, usize::MAX)?;
            let ty = common_type(&args.values, place)?;
            let values: Result<Vec<Typed>, _> =
                args.values.iter().map(|value| value.cast(&ty, place)).collect();
            let is = |value: &Typed| crate::expression::Is {
                inner: value.expr.clone(),
                truth: crate::sql::ast::Truth::Null,
                negated: true,
            };
            let branches = values?
                .into_iter()
                .map(|value| (std::sync::Arc::new(is(&value)) as crate::expression::SharedExpression, value.expr))
                .collect();
            let case = crate::expression::Case { branches, otherwise: None, ty: ty.clone() };
            Ok(Typed::new(std::sync::Arc::new(case), ty))
        }
        "NULLIF" => {
            args.count(2, 2)?;
            let (left, right) = super::arithmetic::both(&args.values[0], &args.values[1], place)?;
            let equal = super::arithmetic::compared(crate::expression::Comparison::Equal, &left, &right);
            let nothing = Typed::literal(Value::Null, args.values[0].ty.clone());
            let case = crate::expression::Case {
                branches: vec![(equal.expr, nothing.expr)],
                otherwise: Some(args.values[0].expr.clone()),
                ty: args.values[0].ty.clone(),
            };
            Ok(Typed::new(std::sync::Arc::new(case), args.values[0].ty.clone()))
        }
        "CHAR_LENGTH" | "CHARACTER_LENGTH" => {
            args.count(1, 1)?;
            Ok(Typed::call(SqlType::Integer, &[args.text(0)?], |values| {
                Ok(Value::Int(values[0].str().chars().count() as i64))
            }))
        }
        "LOWER" | "UPPER" | "INITCAP" => {
            args.count(1, 1)?;
            let function: fn(&str) -> String = match name {
                "LOWER" => str::to_lowercase,
                "UPPER" => str::to_uppercase,
                _ => text::initcap,
            };
            Ok(Typed::call(SqlType::Varchar(args.length(0)), &[args.text(0)?], move |values| {
                Ok(Value::text(function(values[0].str())))
            }))
        }
        "SUBSTRING" => {
            args.count(2, 3)?;
            let mut all = vec![args.text(0)?, args.integer(1)?];
            if args.values.len() == 3 {
                all.push(args.integer(2)?);
            }
            Ok(Typed::call(SqlType::Varchar(args.length(0)), &all, |values| {
                text::substring(values[0].str(), values[1].int(), values.get(2).map(Value::int))
            }))
        }
        "SUBSTRING SIMILAR" => {
            let pattern = args.constant_text(1)?;
            let escape = args.constant_text(2)?;
            // The reference gives the regular expression as it is; the escape sign has no use in it.
            let pattern = pattern.replace(&format!("{escape}\""), "");
            let compiled = Pattern::java(&pattern).map_err(|fault| args.places[1].error(fault.message))?;
            Ok(Typed::call(SqlType::Varchar(args.length(0)), &[args.text(0)?], move |values| {
                Ok(compiled.find(values[0].str()).map_or(Value::Null, Value::text))
            }))
        }
        "POSITION" => {
            args.count(2, 2)?;
            Ok(Typed::call(SqlType::Integer, &[args.text(0)?, args.text(1)?], |values| {
                Ok(Value::Int(text::position(values[0].str(), values[1].str())))
            }))
        }
        "OVERLAY" => {
            args.count(3, 4)?;
            let mut all = vec![args.text(0)?, args.text(1)?, args.integer(2)?];
            if args.values.len() == 4 {
                all.push(args.integer(3)?);
            }
            let length = args.length(0).saturating_add(args.length(1)).min(65_535);
            Ok(Typed::call(SqlType::Varchar(length), &all, |values| {
                text::overlay(values[0].str(), values[1].str(), values[2].int(), values.get(3).map(Value::int))
            }))
        }
        "TRIM BOTH" | "TRIM LEADING" | "TRIM TRAILING" => {
            let (leading, trailing) = (name != "TRIM TRAILING", name != "TRIM LEADING");
            Ok(Typed::call(SqlType::Varchar(args.length(1)), &[args.text(0)?, args.text(1)?], move |values| {
                text::trim(values[0].str(), values[1].str(), leading, trailing)
            }))
        }
        "REGEX_REPLACE" => {
            args.count(5, 5)?;
            let pattern = args.constant_text(1)?;
            let compiled = Pattern::java(&pattern).map_err(|fault| args.places[1].error(fault.message))?;
            let all = [args.text(0)?, args.text(2)?, args.integer(3)?, args.integer(4)?];
            Ok(Typed::call(SqlType::Varchar(65_535), &all, move |values| {
                let [text, with, from, occurrence] = values else { return Ok(Value::Null) };
                compiled.replace(text.str(), with.str(), from.int(), occurrence.int()).map(Value::text)
            }))
        }
        _ => match time(name, args)? {
            Some(typed) => Ok(typed),
            None => logs::bind(name, args, place)?.ok_or_else(|| {
                place.error(format!("No match found for function signature {name}: there is no such function, or it is not supported."))
            }),
        },
    }
}

fn pattern_of(args: &Arguments<'_>, index: usize) -> Result<JavaDate, SqlError> {
    JavaDate::new(&args.constant_text(index)?).map_err(|fault| args.places[index].error(fault.message))
}

/// Functions of dates and times.
fn time(name: &str, args: &Arguments<'_>) -> Result<Option<Typed>, SqlError> {
    let rowtime = || {
        let mut typed = Typed::input(0, SqlType::Timestamp);
        typed.time = Some(super::typed::Time::Scaled(1));
        typed
    };
    Ok(Some(match name {
        // The time of the row, not of the machine: a repeated run gives the same rows.
        "CURRENT_ROW_TIMESTAMP" | "CURRENT_TIMESTAMP" | "LOCALTIMESTAMP" => rowtime(),
        "CURRENT_DATE" => rowtime().cast(&SqlType::Date, args.place)?,
        "CURRENT_TIME" | "LOCALTIME" => rowtime().cast(&SqlType::Time, args.place)?,
        "CHAR_TO_DATE" | "CHAR_TO_TIME" | "CHAR_TO_TIMESTAMP" => {
            args.count(2, 2)?;
            let pattern = pattern_of(args, 0)?;
            let ty = match name {
                "CHAR_TO_DATE" => SqlType::Date,
                "CHAR_TO_TIME" => SqlType::Time,
                _ => SqlType::Timestamp,
            };
            let typed = Typed::call(SqlType::Timestamp, &[args.text(1)?], move |values| {
                pattern.parse(values[0].str()).map(Value::Int)
            });
            typed.cast(&ty, args.place)?
        }
        "DATE_TO_CHAR" | "TIME_TO_CHAR" | "TIMESTAMP_TO_CHAR" => {
            args.count(2, 2)?;
            let pattern = pattern_of(args, 0)?;
            let ty = match name {
                "DATE_TO_CHAR" => SqlType::Date,
                "TIME_TO_CHAR" => SqlType::Time,
                _ => SqlType::Timestamp,
            };
            let value = args.of_type(1, &ty)?.cast(&SqlType::Timestamp, args.place)?;
            Typed::call(SqlType::Varchar(256), &[value], move |values| {
                Ok(Value::text(pattern.format(values[0].int())))
            })
        }
        "TO_TIMESTAMP" => {
            args.count(1, 1)?;
            Typed::call(SqlType::Timestamp, &[args.integer(0)?], |values| Ok(values[0].clone()))
        }
        "UNIX_TIMESTAMP" => {
            args.count(1, 1)?;
            let value = args.of_type(0, &SqlType::Timestamp)?;
            Typed::call(SqlType::BigInt, &[value], |values| Ok(values[0].clone()))
        }
        "TSDIFF" => {
            args.count(2, 2)?;
            let both = [args.of_type(0, &SqlType::Timestamp)?, args.of_type(1, &SqlType::Timestamp)?];
            Typed::call(SqlType::BigInt, &both, |values| Ok(Value::Int(values[0].int() - values[1].int())))
        }
        _ => return Ok(None),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted() {
        assert!(NAMES.is_sorted());
    }
}
