//! Functions that take rows and give rows: TABLE(name(CURSOR(query), ...)).

use super::{
    expression::Binder,
    program::Catalog,
    query::{BoundQuery, OutField, bind_query},
    scope::Scope,
};
use crate::{
    operators::{CountDistinct, EXPLANATION_MAX, ForestSettings, RandomCutForest, TopK},
    sql::{
        SqlError, SqlType,
        ast::{Expr, Name, Query},
    },
};

/// Functions of the reference that are refused by name.
const REFUSED: &[&str] = &["HOTSPOTS", "GROUP_RANK"];

/// The most numbers that the points of a forest have in all, so that its boxes take a quarter of a gigabyte at most.
const FOREST_NUMBERS_MAX: i64 = 8_000_000;
/// The most columns with numbers that a forest takes.
const FOREST_COLUMNS_MAX: usize = 30;

/// Binds a table function.
pub fn bind(
    catalog: &Catalog,
    name: &Name,
    cursor: &Query,
    arguments: &[Expr],
) -> Result<BoundQuery, SqlError> {
    if REFUSED.contains(&name.text.as_str()) {
        return Err(name.place.error(format!("{} is not supported.", name.text)));
    }
    let input = bind_query(catalog, cursor)?;
    let scope = Scope::default();
    let binder = Binder { scope: &scope, functions: &catalog.functions, depth: 0 };
    let count = |expected: usize| {
        if arguments.len() == expected {
            return Ok(());
        }
        Err(name.place.error(format!("{} takes {expected} arguments after its CURSOR.", name.text)))
    };
    let column = |input: &BoundQuery| {
        let written = binder.bind(&arguments[0])?.constant_text("The column's name", arguments[0].place)?;
        let found = input.fields.iter().position(|field| field.name == written);
        let found =
            found.or_else(|| input.fields.iter().position(|field| field.name == written.to_uppercase()));
        found.ok_or_else(|| arguments[0].place.error(format!("Column '{written}' not found in the cursor")))
    };
    let number = |index: usize, what: &str, most: i64| {
        let expr: &Expr = &arguments[index];
        let value = binder.bind(expr)?.whole(what, expr.place)?;
        if (1..=most).contains(&value) {
            return Ok(value);
        }
        Err(expr.place.error(format!("{what} is 1 to {most}.")))
    };
    match name.text.as_str() {
        "TOP_K_ITEMS_TUMBLING" => {
            count(3)?;
            let index = column(&input)?;
            let k = number(1, "The number of items", 100_000)?;
            let seconds = number(2, "The window's seconds", 86_400)?;
            let ty = input.fields[index].ty.clone();
            let k = usize::try_from(k).unwrap_or(1);
            let operator = Box::new(TopK::new(input.operator, index + 1, ty.clone(), k, seconds * 1000));
            let fields = vec![
                OutField { name: "ITEM".into(), ty, time: None },
                OutField { name: "ITEM_COUNT".into(), ty: SqlType::BigInt, time: None },
            ];
            Ok(BoundQuery { operator, fields })
        }
        "COUNT_DISTINCT_ITEMS_TUMBLING" => {
            count(2)?;
            let index = column(&input)?;
            let seconds = number(1, "The window's seconds", 86_400)?;
            let operator = Box::new(CountDistinct::new(input.operator, index + 1, seconds * 1000));
            let fields =
                vec![OutField { name: "NUMBER_OF_DISTINCT_ITEMS".into(), ty: SqlType::BigInt, time: None }];
            Ok(BoundQuery { operator, fields })
        }
        "RANDOM_CUT_FOREST" => forest(name, input, arguments, &binder, false),
        "RANDOM_CUT_FOREST_WITH_EXPLANATION" => forest(name, input, arguments, &binder, true),
        other => Err(name.place.error(format!(
            "No match found for function signature {other}: there is no such table function, or it is not supported."
        ))),
    }
}

/// RANDOM_CUT_FOREST(CURSOR, numberOfTrees, subSampleSize, timeDecay, shingleSize), with ranges and defaults of the
/// reference; WITH_EXPLANATION has withDirectionality after them.
fn forest(
    name: &Name,
    input: BoundQuery,
    arguments: &[Expr],
    binder: &Binder<'_>,
    explains: bool,
) -> Result<BoundQuery, SqlError> {
    let most = if explains { 5 } else { 4 };
    if arguments.len() > most {
        return Err(arguments[most]
            .place
            .error(format!("{} takes at most {most} arguments after its CURSOR.", name.text)));
    }
    let number = |index: usize, what: &str, range: std::ops::RangeInclusive<i64>, default: i64| {
        let Some(expr) = arguments.get(index) else { return Ok(default) };
        let value = binder.bind(expr)?.whole(what, expr.place)?;
        if range.contains(&value) {
            return Ok(value);
        }
        Err(expr.place.error(format!("{what} is {} to {}.", range.start(), range.end())))
    };
    let trees = number(0, "numberOfTrees", 1..=1000, 100)?;
    let sample = number(1, "subSampleSize", 10..=1000, 256)?;
    let decay = number(2, "timeDecay", 1..=i64::from(i32::MAX), 100_000)?;
    let shingle = number(3, "shingleSize", 1..=30, 1)?;
    if decay <= sample {
        let place = arguments.get(2).map_or(name.place, |expr| expr.place);
        return Err(place.error("timeDecay is greater than subSampleSize."));
    }
    let directed = match arguments.get(4) {
        None => false,
        Some(expr) => match binder.bind(expr)?.constant {
            Some(crate::expression::Value::Bool(directed)) => directed,
            _ => return Err(expr.place.error("withDirectionality is TRUE or FALSE.")),
        },
    };
    let with_numbers = |ty: &SqlType| ty.is_integer() || ty.is_approximate();
    let columns: Vec<(usize, String)> = input
        .fields
        .iter()
        .enumerate()
        .filter(|(_, field)| with_numbers(&field.ty))
        .map(|(index, field)| (index + 1, field.name.clone()))
        .collect();
    if columns.is_empty() || columns.len() > FOREST_COLUMNS_MAX {
        return Err(name.place.error(format!(
            "{} takes 1 to {FOREST_COLUMNS_MAX} columns of whole numbers, REAL or DOUBLE.",
            name.text
        )));
    }
    if trees * sample * shingle * columns.len() as i64 > FOREST_NUMBERS_MAX {
        return Err(name.place.error(format!(
            "numberOfTrees times subSampleSize times shingleSize times the columns with numbers is at most {FOREST_NUMBERS_MAX}."
        )));
    }
    let settings =
        ForestSettings { trees: trees as usize, sample: sample as usize, decay, shingle: shingle as usize };
    let mut fields = input.fields;
    fields.push(OutField { name: "ANOMALY_SCORE".into(), ty: SqlType::Double, time: None });
    if explains {
        let ty = SqlType::Varchar(EXPLANATION_MAX);
        fields.push(OutField { name: "ANOMALY_EXPLANATION".into(), ty, time: None });
    }
    let explained = explains.then_some(directed);
    let operator = Box::new(RandomCutForest::new(input.operator, columns, settings, explained));
    Ok(BoundQuery { operator, fields })
}
