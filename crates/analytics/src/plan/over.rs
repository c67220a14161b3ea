//! Functions OVER windows, and what a window is.

use super::{aggregate, expression::Binder};
use crate::{
    operators::{Analytic, Frame, OverCall},
    sql::{
        Place, SqlError, SqlType,
        ast::{Call, FrameBound, Name, Over, WindowSpec},
    },
};

/// Functions that need a window.
pub const ONLY_OVER: &[&str] = &["LAG", "NTH_VALUE"];

/// The windows that a select names.
pub type Named = [(Name, WindowSpec)];

/// A window with what it refines put into it.
pub fn resolve(over: &Over, named: &Named) -> Result<WindowSpec, SqlError> {
    let find = |name: &Name| {
        let found = named.iter().find(|(known, _)| known.text == name.text);
        found
            .map(|(_, spec)| spec.clone())
            .ok_or_else(|| name.place.error(format!("Window '{}' not found", name.text)))
    };
    let mut spec = match over {
        Over::Named(name) => find(name)?,
        Over::Spec(spec) => (**spec).clone(),
    };
    let mut depth = 0;
    while let Some(base) = spec.base.take() {
        depth += 1;
        if depth > 8 {
            return Err(base.place.error("Windows refine each other in a circle."));
        }
        let under = find(&base)?;
        if spec.partition_by.is_empty() {
            spec.partition_by = under.partition_by;
        }
        if spec.order_by.is_empty() {
            spec.order_by = under.order_by;
        }
        spec.frame = spec.frame.or(under.frame);
        spec.base = under.base;
    }
    Ok(spec)
}

fn extent(bound: &FrameBound, rows: bool, binder: &Binder<'_>) -> Result<i64, SqlError> {
    let (FrameBound::Preceding(expr) | FrameBound::Following(expr)) = bound else { return Ok(0) };
    let typed = binder.bind(expr)?;
    let value = typed.constant.as_ref().map(crate::expression::Value::int);
    match value {
        Some(value) if rows && typed.ty.is_integer() && value >= 0 => Ok(value),
        Some(value) if !rows && typed.ty == SqlType::Interval && value >= 0 => Ok(value),
        _ if rows => Err(expr.place.error("ROWS reaches back by a whole number that is not negative.")),
        _ => Err(expr
            .place
            .error("RANGE reaches back by an INTERVAL of days to seconds that is not negative.")),
    }
}

/// How far a window for functions reaches.
pub fn frame(spec: &WindowSpec, binder: &Binder<'_>) -> Result<Frame, SqlError> {
    let Some(frame) = &spec.frame else {
        return Err(spec.place.error("The window has no RANGE and no ROWS."));
    };
    if !spec.order_by.is_empty() {
        return Err(spec.order_by[0]
            .expr
            .place
            .error("A window for functions cannot be ordered; rows are in order of ROWTIME."));
    }
    match &frame.end {
        FrameBound::CurrentRow => {}
        FrameBound::UnboundedFollowing => {
            return Err(frame.place.error("UNBOUNDED FOLLOWING is not supported over streams."));
        }
        _ => return Err(frame.place.error("A window that does not end at CURRENT ROW is not supported.")),
    }
    let extent = extent(&frame.start, frame.rows, binder)?;
    match &frame.start {
        FrameBound::UnboundedPreceding => Ok(Frame::Unbounded),
        FrameBound::Preceding(_) if frame.rows => {
            Ok(Frame::Rows(usize::try_from(extent).unwrap_or(usize::MAX)))
        }
        FrameBound::Preceding(expr) if extent == 0 => {
            Err(expr.place.error("A window of no length is not supported for functions."))
        }
        FrameBound::Preceding(_) => Ok(Frame::Range(extent)),
        _ => Err(frame.place.error("A window begins before the current row.")),
    }
}

/// How long rows of a side of a join wait, and how long the other side's rows wait for it.
pub fn join_frame(spec: &WindowSpec, binder: &Binder<'_>) -> Result<(Option<Frame>, Option<i64>), SqlError> {
    if let Some(first) = spec.partition_by.first() {
        return Err(first.place.error("A window of a join cannot be partitioned."));
    }
    let Some(frame) = &spec.frame else {
        return Err(spec.place.error("The window has no RANGE and no ROWS."));
    };
    let before = extent(&frame.start, frame.rows, binder)?;
    let after = extent(&frame.end, frame.rows, binder)?;
    let window = match (&frame.start, frame.rows) {
        (FrameBound::UnboundedPreceding, _) => {
            return Err(frame
                .place
                .error("A window of a join has a bound; UNBOUNDED PRECEDING is not supported."));
        }
        (FrameBound::Following(_) | FrameBound::UnboundedFollowing, _) => {
            return Err(frame.place.error("A window that begins after the current row is not supported."));
        }
        (FrameBound::Preceding(_), true) => Some(Frame::Rows(usize::try_from(before).unwrap_or(usize::MAX))),
        (FrameBound::Preceding(_), false) => Some(Frame::Range(before)),
        (FrameBound::CurrentRow, _) => None,
    };
    let following = match (&frame.end, frame.rows) {
        (FrameBound::CurrentRow, _) => None,
        (FrameBound::Following(_), false) => Some(after),
        _ => return Err(frame.place.error("A window that does not end at CURRENT ROW is not supported, unless it ends at an INTERVAL FOLLOWING.")),
    };
    Ok((window, following))
}

/// Binds a call OVER a window.
pub fn bind(
    call: &Call,
    over: &Over,
    named: &Named,
    binder: &Binder<'_>,
    place: Place,
) -> Result<OverCall, SqlError> {
    let spec = resolve(over, named)?;
    let frame = frame(&spec, binder)?;
    let mut keys = Vec::new();
    let mut key_types = Vec::new();
    for key in &spec.partition_by {
        let typed = binder.bind(key)?;
        keys.push(typed.expr);
        key_types.push(typed.ty);
    }
    let name = call.name.text.as_str();
    let made = |analytic, argument, default, argument_type, ty| OverCall {
        analytic,
        argument,
        default,
        argument_type,
        ty,
        keys: keys.clone(),
        key_types: key_types.clone(),
        frame,
    };
    if aggregate::is_aggregate(name) {
        let bound = aggregate::bind(call, binder, place)?;
        return Ok(made(
            Analytic::Aggregate(bound.kind),
            bound.argument,
            None,
            bound.argument_type,
            bound.ty,
        ));
    }
    if !ONLY_OVER.contains(&name) {
        return Err(place.error(format!("{name} is no function over windows.")));
    }
    let most = if name == "LAG" { 3 } else { 2 };
    let least = if name == "LAG" { 1 } else { 2 };
    if !(least..=most).contains(&call.arguments.len()) {
        return Err(place.error(format!("Invalid number of arguments to function '{name}'.")));
    }
    let argument = binder.bind(&call.arguments[0])?;
    let number = match call.arguments.get(1) {
        Some(expr) => binder.bind(expr)?.whole("The number of rows", expr.place)?,
        None => 1,
    };
    let number = usize::try_from(number).ok().filter(|number| *number > 0 || name == "LAG");
    let Some(number) = number.filter(|number| *number <= 100_000) else {
        return Err(place.error("The number of rows is at least 1 and at most 100000."));
    };
    let default = match call.arguments.get(2) {
        Some(expr) => Some(binder.bind(expr)?.cast(&argument.ty, expr.place)?.expr),
        None => None,
    };
    let analytic = if name == "LAG" { Analytic::Lag(number) } else { Analytic::Nth(number) };
    let ty = argument.ty.clone();
    Ok(made(analytic, Some(argument.expr), default, argument.ty, ty))
}
