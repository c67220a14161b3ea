//! Aggregate functions: names, arguments and types.

use super::{expression::Binder, typed::Typed};
use crate::{
    operators::{Aggregate, AggregateKind},
    sql::{Place, SqlError, SqlType, ast::Call, types::DECIMAL_DIGITS},
};

/// The names of the aggregate functions.
pub const NAMES: &[&str] = &[
    "ANY",
    "AVG",
    "COUNT",
    "EVERY",
    "EXP_AVG",
    "FIRST_VALUE",
    "LAST_VALUE",
    "MAX",
    "MIN",
    "STDDEV_POP",
    "STDDEV_SAMP",
    "SUM",
    "VAR_POP",
    "VAR_SAMP",
];

/// Whether it is an aggregate function.
pub fn is_aggregate(name: &str) -> bool {
    NAMES.contains(&name)
}

/// Binds a call of an aggregate function, over the rows that `binder` sees.
pub fn bind(call: &Call, binder: &Binder<'_>, place: Place) -> Result<Aggregate, SqlError> {
    let name = call.name.text.as_str();
    if call.distinct {
        return Err(place.error(format!(
            "{name}(DISTINCT ...) is not supported over streams; use COUNT_DISTINCT_ITEMS_TUMBLING."
        )));
    }
    if call.star {
        if name != "COUNT" {
            return Err(place.error(format!("{name}(*) means nothing; only COUNT takes *.")));
        }
        return Ok(Aggregate {
            kind: AggregateKind::CountRows,
            argument: None,
            argument_type: SqlType::BigInt,
            ty: SqlType::BigInt,
        });
    }
    let expected = if name == "EXP_AVG" { 2 } else { 1 };
    if call.arguments.len() != expected {
        return Err(place.error(format!(
            "Invalid number of arguments to function '{name}'. Was expecting {expected} arguments"
        )));
    }
    let argument = binder.bind(&call.arguments[0])?;
    let refuse = |ty: &SqlType| place.error(format!("Cannot apply '{name}' to an argument of type {ty}."));
    let numeric = |typed: &Typed| {
        if typed.ty.is_numeric() { Ok(()) } else { Err(refuse(&typed.ty)) }
    };
    let (kind, ty, argument) = match name {
        "COUNT" => (AggregateKind::Count, SqlType::BigInt, argument),
        "SUM" => {
            let ty = match &argument.ty {
                ty if ty.is_integer() => SqlType::BigInt,
                ty if ty.is_approximate() => SqlType::Double,
                SqlType::Decimal(_, scale) => SqlType::Decimal(DECIMAL_DIGITS, *scale),
                ty if ty.is_interval() => ty.clone(),
                ty => return Err(refuse(ty)),
            };
            (AggregateKind::Sum, ty, argument)
        }
        "AVG" => {
            if !argument.ty.is_interval() {
                numeric(&argument)?;
            }
            (AggregateKind::Avg, argument.ty.clone(), argument)
        }
        "MIN" | "MAX" => {
            let kind = if name == "MIN" { AggregateKind::Min } else { AggregateKind::Max };
            (kind, argument.ty.clone(), argument)
        }
        "FIRST_VALUE" => (AggregateKind::First, argument.ty.clone(), argument),
        "LAST_VALUE" => (AggregateKind::Last, argument.ty.clone(), argument),
        "ANY" | "EVERY" => {
            if argument.ty != SqlType::Boolean {
                return Err(refuse(&argument.ty));
            }
            let kind = if name == "ANY" { AggregateKind::Any } else { AggregateKind::Every };
            (kind, SqlType::Boolean, argument)
        }
        "EXP_AVG" => {
            numeric(&argument)?;
            let decay = binder.bind(&call.arguments[1])?;
            let ms = decay.interval_ms("The time in which values fade", call.arguments[1].place)?;
            (AggregateKind::ExpAvg(ms), SqlType::Double, argument.cast(&SqlType::Double, place)?)
        }
        _ => {
            numeric(&argument)?;
            let kind =
                AggregateKind::Variance { sample: name.ends_with("SAMP"), root: name.starts_with("STDDEV") };
            (kind, SqlType::Double, argument.cast(&SqlType::Double, place)?)
        }
    };
    Ok(Aggregate { kind, argument: Some(argument.expr), argument_type: argument.ty, ty })
}
