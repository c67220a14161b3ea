//! `rules.rs`: a static rule for each constrained shape of an input.

use millstream_api::Pattern;

use super::{
    Service, docs,
    model::{Bounds, Model, Shape, Text},
    names::screaming,
    reach::Reach,
};

/// The file's body.
pub fn rules(model: &Model, service: &Service, reach: &Reach) -> Result<String, String> {
    let mut out = String::new();
    for name in &reach.checked {
        if has_rule(model, name)? {
            let constraints = docs::constraints(model, name);
            let text = if constraints.is_empty() {
                format!("`{name}`.")
            } else {
                format!("`{name}`: {constraints}.")
            };
            out += &docs::lines(0, &text);
            out += &rule(model, service, name)?;
        }
    }
    Ok(out)
}

/// Whether values of the shape are checked by a rule of its own; structures check themselves.
pub fn has_rule(model: &Model, name: &str) -> Result<bool, String> {
    Ok(match model.shape(name)? {
        Shape::Text(text) => is_constrained(text),
        Shape::Integer(bounds) | Shape::Long(bounds) | Shape::Blob(bounds) => !bounds.is_none(),
        Shape::List { item, bounds } => !bounds.is_none() || text_rule(model, item)?.is_some(),
        Shape::Map { key, value, bounds } => {
            !bounds.is_none() || text_rule(model, key)?.is_some() || text_rule(model, value)?.is_some()
        }
        Shape::Double | Shape::Boolean | Shape::Timestamp | Shape::Structure(_) => false,
    })
}

fn is_constrained(text: &Text) -> bool {
    !text.bounds.is_none() || text.pattern.is_some() || !text.values.is_empty()
}

/// The name of the rule of a text, if it is one and has one.
fn text_rule(model: &Model, name: &str) -> Result<Option<String>, String> {
    Ok(match model.shape(name)? {
        Shape::Text(text) if is_constrained(text) => Some(screaming(name)),
        _ => None,
    })
}

fn rule(model: &Model, service: &Service, name: &str) -> Result<String, String> {
    let constant = screaming(name);
    Ok(match model.shape(name)? {
        Shape::Text(text) => {
            if let Some(pattern) = &text.pattern {
                Pattern::supported(pattern).map_err(|error| {
                    format!("the pattern {pattern:?} of {name} cannot be matched: {error}")
                })?;
            }
            let pattern = text.pattern.as_ref().map(|pattern| format!("Pattern::new(r{})", raw(pattern)));
            let values = in_order(name, &text.values, service)?;
            format!(
                "pub static {constant}: TextRule = TextRule {{ pattern: {}, min: {}, max: {}, values: &{values:?} }};\n\n",
                option(pattern),
                option(text.bounds.min),
                option(text.bounds.max),
            )
        }
        Shape::Integer(bounds) | Shape::Long(bounds) => format!(
            "pub static {constant}: NumberRule = NumberRule {{ min: {}, max: {} }};\n\n",
            option(bounds.min),
            option(bounds.max)
        ),
        Shape::Blob(bounds) => {
            format!("pub static {constant}: BlobRule = BlobRule {{ {} }};\n\n", length(*bounds))
        }
        Shape::List { item, bounds } => format!(
            "pub static {constant}: ListRule = ListRule {{ {}, items: {} }};\n\n",
            length(*bounds),
            option(text_rule(model, item)?.map(|rule| format!("&{rule}")))
        ),
        Shape::Map { key, value, bounds } => format!(
            "pub static {constant}: MapRule = MapRule {{ {}, keys: {}, values: {} }};\n\n",
            length(*bounds),
            option(text_rule(model, key)?.map(|rule| format!("&{rule}"))),
            option(text_rule(model, value)?.map(|rule| format!("&{rule}")))
        ),
        Shape::Double | Shape::Boolean | Shape::Timestamp | Shape::Structure(_) => String::new(),
    })
}

fn length(bounds: Bounds) -> String {
    format!("length: LengthRule {{ min: {}, max: {} }}", option(bounds.min), option(bounds.max))
}

fn option<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(|| "None".to_owned(), |value| format!("Some({})", value.to_string()))
}

/// A raw string literal without its `r`.
fn raw(text: &str) -> String {
    let mut hashes = String::new();
    while text.contains(&format!("\"{hashes}")) {
        hashes.push('#');
    }
    format!("{hashes}\"{text}\"{hashes}")
}

/// The values of an enum in the order in which the service lists them.
///
/// The service lists them as its set of texts happens to lie in memory. Where its own answer was captured, the
/// service's table has that order. Else it is the order of a Java hash set, which is how services of the same
/// framework answer: the 15 and the 18 runtimes that Lambda listed in 2022 and 2024 stand in exactly this order.
fn in_order(name: &str, values: &[String], service: &Service) -> Result<Vec<String>, String> {
    let captured = service.listed.iter().find(|(shape, _)| *shape == name);
    let mut ordered = values.to_vec();
    match captured {
        Some((_, listed)) => {
            ordered.sort_by_key(|value| listed.iter().position(|listed| listed == value));
            if listed.len() != values.len()
                || ordered.iter().zip(*listed).any(|(value, listed)| value != listed)
            {
                return Err(format!("the captured order of {name} has other values than the model"));
            }
        }
        None => {
            // Values that share a bucket stay in the model's order.
            ordered.sort_by_key(|value| bucket(value, values.len()));
        }
    }
    Ok(ordered)
}

/// Where a Java hash set of `count` texts keeps this one, which is ASCII.
fn bucket(text: &str, count: usize) -> u32 {
    let buckets = (count * 4 / 3 + 1).max(16).next_power_of_two() as u32;
    let hash = text.bytes().fold(0u32, |hash, byte| hash.wrapping_mul(31).wrapping_add(byte.into()));
    (hash ^ (hash >> 16)) & (buckets - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What services answered, as public reports quote it.
    #[test]
    fn captured_answers_list_enums_by_bucket() {
        for captured in [
            &[
                "nodejs20.x",
                "provided.al2023",
                "python3.12",
                "java17",
                "nodejs16.x",
                "dotnet8",
                "python3.10",
                "java11",
                "python3.11",
                "dotnet6",
                "java21",
                "nodejs18.x",
                "provided.al2",
                "ruby3.3",
                "java8.al2",
                "ruby3.2",
                "python3.8",
                "python3.9",
            ][..],
            &[
                "nodejs12.x",
                "provided",
                "nodejs16.x",
                "nodejs14.x",
                "ruby2.7",
                "java11",
                "dotnet6",
                "go1.x",
                "provided.al2",
                "java8",
                "java8.al2",
                "dotnetcore3.1",
                "python3.7",
                "python3.8",
                "python3.9",
            ],
            &["OPTIONAL", "OFF", "ON"],
            &["x86_64", "arm64"],
        ] {
            assert!(captured.is_sorted_by_key(|value| bucket(value, captured.len())), "{captured:?}");
        }
        let values = ["ON", "OFF", "OPTIONAL"].map(str::to_owned);
        assert_eq!(in_order("Any", &values, &Service::KINESIS).unwrap(), ["OPTIONAL", "OFF", "ON"]);
    }

    #[test]
    fn a_captured_order_must_have_the_models_values() {
        let values = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect::<Vec<_>>();
        let model = values(&[
            "AT_SEQUENCE_NUMBER",
            "AFTER_SEQUENCE_NUMBER",
            "TRIM_HORIZON",
            "LATEST",
            "AT_TIMESTAMP",
        ]);
        let listed = in_order("ShardIteratorType", &model, &Service::KINESIS).unwrap();
        assert_eq!(
            listed,
            ["AFTER_SEQUENCE_NUMBER", "LATEST", "AT_TIMESTAMP", "AT_SEQUENCE_NUMBER", "TRIM_HORIZON"]
        );
        assert!(in_order("ShardIteratorType", &values(&["LATEST"]), &Service::KINESIS).is_err());
        let other = values(&["AT_SEQUENCE_NUMBER", "AFTER_SEQUENCE_NUMBER", "TRIM_HORIZON", "LATEST", "NEW"]);
        assert!(in_order("ShardIteratorType", &other, &Service::KINESIS).is_err());
    }

    #[test]
    fn raw_literals_end_where_they_should() {
        assert_eq!(raw("a"), "\"a\"");
        assert_eq!(raw("a\"b"), "#\"a\"b\"#");
    }
}
