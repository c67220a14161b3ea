//! Members of reads.

use std::collections::BTreeMap;

use meta::Range;
use millstream_meta as meta;

use super::writes::no_mixing;
use crate::{
    error::{LeasesError, item},
    expression::{Arguments, Condition, Kind, Projection},
    generated,
    legacy::Conditions,
    read::{Filter, PageRequest},
    table::{Index, KeySchema, Table},
    value::{AttributeValue, Item},
    write::check_paths,
};

/// The members that say what of an item is answered, of operations that have no other expression.
pub(crate) struct Shown {
    pub expression: Option<String>,
    pub attributes: Option<Vec<String>>,
    pub names: Option<BTreeMap<String, String>>,
}

/// What of an item is answered; `None` for all.
pub(crate) fn projection(shown: Shown) -> Result<Option<Projection>, LeasesError> {
    no_mixing(
        &[("ProjectionExpression", shown.expression.is_some())],
        &[("AttributesToGet", shown.attributes.is_some())],
    )?;
    let arguments = Arguments::new(shown.names, None, &[(Kind::Projection, shown.expression.is_some())])?;
    let projection = arguments.projection(shown.expression.as_deref())?;
    arguments.all_used()?;
    attributes(projection, shown.attributes)
}

fn attributes(
    projection: Option<Projection>,
    names: Option<Vec<String>>,
) -> Result<Option<Projection>, LeasesError> {
    let Some(names) = names else { return Ok(projection) };
    let mut sorted: Vec<&String> = names.iter().collect();
    sorted.sort_unstable();
    if let Some(twice) = sorted.windows(2).find(|pair| pair[0] == pair[1]) {
        return Err(LeasesError::invalid(format!("Duplicate value in attribute name: {}", twice[0])));
    }
    Ok(Some(Projection::of_attributes(names)))
}

/// The values of a key that a read is to begin behind.
pub(crate) fn starting_key(key: BTreeMap<String, AttributeValue>) -> Result<Item, LeasesError> {
    item(key)
        .map_err(|error| LeasesError::Validation(format!("The provided starting key is invalid: {error}")))
}

/// The index that is read, if one is.
pub(crate) fn index<'a>(
    table: &'a Table,
    name: Option<&str>,
    consistent: bool,
) -> Result<Option<&'a Index>, LeasesError> {
    let Some(name) = name else { return Ok(None) };
    let Some(index) = table.index(name) else {
        return Err(LeasesError::Validation(format!("The table does not have the specified index: {name}")));
    };
    if index.global && consistent {
        return Err(LeasesError::Validation(
            "Consistent reads are not supported on global secondary indexes".into(),
        ));
    }
    Ok(Some(index))
}

/// Refuses filters on what the query is keyed by.
pub(crate) fn check_filter(
    table: &Table,
    schema: &KeySchema,
    filter: Option<&Condition>,
    legacy: Option<&Conditions>,
) -> Result<(), LeasesError> {
    let (member, named): (_, Vec<&str>) = match (filter, legacy) {
        (Some(filter), _) => {
            check_paths(table, filter.paths())?;
            ("Filter Expression", filter.paths().iter().map(|path| path.attribute.as_str()).collect())
        }
        (None, Some(legacy)) => ("QueryFilter", legacy.checks.keys().map(String::as_str).collect()),
        (None, None) => return Ok(()),
    };
    match schema.names().find(|key| named.contains(key)) {
        Some(key) => Err(LeasesError::Validation(format!(
            "{member} can only contain non-primary key attributes: Primary key attribute: {key}"
        ))),
        None => Ok(()),
    }
}

/// What a query or scan answers of its items.
#[derive(Debug)]
pub(crate) struct Select {
    select: Option<generated::Select>,
    projection: Option<Projection>,
}

impl Select {
    pub fn new(
        select: Option<generated::Select>,
        projection: Option<Projection>,
        names: Option<Vec<String>>,
        of_index: bool,
    ) -> Result<Self, LeasesError> {
        use generated::Select as S;
        let bad = |message: String| Err(LeasesError::Validation(message));
        let by_expression = projection.is_some();
        let projection = attributes(projection, names)?;
        match select {
            Some(S::SpecificAttributes) if projection.is_none() => {
                bad("Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES".into())
            }
            Some(S::AllProjectedAttributes) if !of_index => {
                bad("ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName".into())
            }
            Some(select) if select != S::SpecificAttributes && projection.is_some() => {
                let member = if by_expression { "ProjectionExpression" } else { "AttributesToGet" };
                let what = if select == S::Count { "only the Count" } else { select.as_str() };
                bad(format!("Cannot specify the {member} when choosing to get {what}"))
            }
            select => Ok(Self { select, projection }),
        }
    }

    pub fn count_only(&self) -> bool {
        self.select == Some(generated::Select::Count)
    }

    pub fn request<'a>(
        &self,
        table: &'a Table,
        index: Option<&'a Index>,
        range: Range,
        filter: Option<Filter>,
        limit: Option<usize>,
    ) -> Result<PageRequest<'a>, LeasesError> {
        if let Some(projection) = &self.projection {
            check_paths(table, projection.paths())?;
        }
        let all = self.select == Some(generated::Select::AllAttributes);
        let mut whole_items = false;
        if let Some(index) = index
            && let Some(shown) = index.shows(table)
        {
            let hidden: Vec<&str> = self
                .projection
                .iter()
                .flat_map(|projection| projection.paths())
                .map(|path| path.attribute.as_str())
                .filter(|name| !shown.contains(name))
                .collect();
            if index.global && all {
                return Err(LeasesError::invalid(format!(
                    "Select type ALL_ATTRIBUTES is not supported for global secondary index {} because its projection type is not ALL",
                    index.name
                )));
            }
            if index.global && !hidden.is_empty() {
                return Err(LeasesError::invalid(format!(
                    "Global secondary index {} does not project [{}]",
                    index.name,
                    hidden.join(", ")
                )));
            }
            whole_items = !index.global && (all || !hidden.is_empty());
        }
        Ok(PageRequest {
            table,
            index,
            range,
            filter,
            projection: self.projection.clone(),
            whole_items,
            limit,
            count_only: self.count_only(),
        })
    }
}

/// A count as an answer has it.
pub(crate) fn count(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
