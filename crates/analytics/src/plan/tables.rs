//! Functions that take rows and give rows: TABLE(name(CURSOR(query), ...)).

use super::{
    expression::Binder,
    program::Catalog,
    query::{BoundQuery, OutField, bind_query},
    scope::Scope,
};
use crate::{
    operators::{CountDistinct, TopK},
    sql::{
        SqlError, SqlType,
        ast::{Expr, Name, Query},
    },
};

/// Functions of the reference that are refused by name.
const REFUSED: &[&str] =
    &["RANDOM_CUT_FOREST", "RANDOM_CUT_FOREST_WITH_EXPLANATION", "HOTSPOTS", "GROUP_RANK"];

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
        other => Err(name.place.error(format!(
            "No match found for function signature {other}: there is no such table function, or it is not supported."
        ))),
    }
}
