//! Functions OVER windows, and what a window is.

use super::{aggregate, expression::Binder};
use crate::{
    operators::{Analytic, Frame, OverCall},
    sql::{
        Place, SqlError, SqlType,
        ast::{Call, Expr, FrameBound, Name, Over, WindowSpec},
    },
};

/// Functions that need a window.
pub const ONLY_OVER: &[&str] = &["LAG", "NTH_VALUE"];

/// The most rows that a window of ROWS reaches back, so that what a few keys hold stays bounded.
const ROWS_MAX: usize = 100_000;

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
        FrameBound::Preceding(expr) if frame.rows => {
            let rows = usize::try_from(extent).ok().filter(|rows| *rows <= ROWS_MAX);
            rows.map(Frame::Rows).ok_or_else(|| {
                expr.place.error(format!("A window of more than {ROWS_MAX} rows is not supported."))
            })
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

/// Functions that share their windows, and by what they are told from others.
struct Group {
    keys: Vec<Expr>,
    frame: Frame,
    /// What they are of, and its type.
    argument: Option<(Vec<Expr>, SqlType)>,
    calls: Vec<OverCall>,
}

/// Functions of a select over windows, by the windows that they share.
#[derive(Default)]
pub struct Groups {
    groups: Vec<Group>,
    count: usize,
}

impl Groups {
    /// Adds a function that was bound.
    pub fn add(
        &mut self,
        mut bound: OverCall,
        call: &Call,
        over: &Over,
        named: &Named,
    ) -> Result<(), SqlError> {
        bound.place = self.count;
        self.count += 1;
        let keys = resolve(over, named)?.partition_by;
        let frame = bound.frame;
        let argument = bound.argument.is_some();
        let argument = argument.then(|| (call.arguments.clone(), bound.argument_type.clone()));
        let shares = matches!(bound.analytic, Analytic::Aggregate(_));
        let found = self.groups.iter_mut().find(|group| {
            let aggregates = matches!(group.calls[0].analytic, Analytic::Aggregate(_));
            let same = argument.is_none() || group.argument.is_none() || group.argument == argument;
            shares && aggregates && same && group.frame == frame && group.keys == keys
        });
        match found {
            Some(group) => {
                group.argument = group.argument.take().or(argument);
                group.calls.push(bound);
            }
            None => self.groups.push(Group { keys, frame, argument, calls: vec![bound] }),
        }
        Ok(())
    }

    /// The functions, those of a group together.
    pub fn calls(self) -> Vec<Vec<OverCall>> {
        self.groups.into_iter().map(|group| group.calls).collect()
    }
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
        place: 0,
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
