//! `rules.rs`: a static rule for each constrained shape of an input.

use millstream_api::Pattern;

use super::{
    Service, docs,
    model::{Bounds, Model, Shape, Text},
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
        Shape::Double | Shape::Boolean | Shape::Timestamp | Shape::Stream | Shape::Structure(_) => false,
    })
}

/// Code that checks `value` of the shape, which stands at `path`; empty if there is nothing to check. Values inside
/// structures check themselves; `is_text` says that an enum is still the text that was read.
pub fn check(model: &Model, name: &str, value: &str, path: &str, is_text: bool) -> Result<String, String> {
    let shape = model.shape(name)?;
    let mut out = String::new();
    if has_rule(model, name)? && (is_text || !is_enum(model, name)?) {
        let function = match shape {
            Shape::List { item, .. } if is_text && matches!(model.shape(item)?, Shape::Text(_)) => {
                "check_texts"
            }
            Shape::List { item, .. } if is_plain_text(model, item)? => "check_texts",
            Shape::Map { value, .. } if !is_plain_text(model, value)? => "check_keys",
            _ => "check",
        };
        let value = match shape {
            Shape::Integer(_) | Shape::Long(_) => format!("*{value}"),
            _ => value.to_owned(),
        };
        out += &format!("rules::{}.{function}({value}, {path:?}, violations);\n", model.constant(name));
    }
    let (pattern, within, inner) = match shape {
        Shape::List { item, .. } => ("(index, value)", "within_item(PATH, index,", item),
        Shape::Map { value, .. } => ("(key, value)", "within_value(PATH, key,", value),
        _ => return Ok(out),
    };
    if matches!(model.shape(inner)?, Shape::Text(_) | Shape::Structure(_)) {
        return Ok(out);
    }
    let inside = check(model, inner, "value", "", false)?;
    if !inside.is_empty() {
        let items = if pattern.starts_with("(i") { ".iter().enumerate()" } else { "" };
        out += &format!(
            "for {pattern} in {value}{items} {{\nviolations.{} |violations| {{\n{inside}}});\n}}\n",
            within.replace("PATH", &format!("{path:?}"))
        );
    }
    Ok(out)
}

fn is_enum(model: &Model, name: &str) -> Result<bool, String> {
    Ok(matches!(model.shape(name)?, Shape::Text(text) if !text.values.is_empty()))
}

fn is_plain_text(model: &Model, name: &str) -> Result<bool, String> {
    Ok(matches!(model.shape(name)?, Shape::Text(text) if text.values.is_empty()))
}

fn is_constrained(text: &Text) -> bool {
    !text.bounds.is_none() || text.pattern.is_some() || !text.values.is_empty()
}

/// The name of the rule of a text, if it is one and has one.
fn text_rule(model: &Model, name: &str) -> Result<Option<String>, String> {
    Ok(match model.shape(name)? {
        Shape::Text(text) if is_constrained(text) => Some(model.constant(name)),
        _ => None,
    })
}

fn rule(model: &Model, service: &Service, name: &str) -> Result<String, String> {
    let constant = model.constant(name);
    Ok(match model.shape(name)? {
        Shape::Text(text) => {
            let pattern = text.pattern.as_ref().map(|pattern| self::pattern(name, pattern)).transpose()?;
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
        Shape::Double | Shape::Boolean | Shape::Timestamp | Shape::Stream | Shape::Structure(_) => {
            String::new()
        }
    })
}

/// Patterns that look around in their middle, and others that match the same texts without.
const RESPELLED: &[(&str, &str)] = &[
    // Firehose, ClusterJDBCURL: labels of a host that neither begin nor end with a hyphen.
    (
        r"jdbc:(redshift|postgresql)://((?!-)[A-Za-z0-9-]{1,63}(?<!-)\.)+(redshift(-serverless)?)\.([a-zA-Z0-9\.\-]+):\d{1,5}/[a-zA-Z0-9_$-]+",
        r"jdbc:(redshift|postgresql)://([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+(redshift(-serverless)?)\.([a-zA-Z0-9\.\-]+):\d{1,5}/[a-zA-Z0-9_$-]+",
    ),
    // IAM, accountAliasType: no two hyphens side by side.
    (r"^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$", r"^(?!.*--)[a-z0-9]([a-z0-9]|-){1,61}[a-z0-9]$"),
    // Lambda: a qualifier is no number.
    (
        r"(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_]{1,64})(:((?!\d+$)[0-9a-zA-Z-_]+))?",
        r"(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_]{1,64})(:(\d*[a-zA-Z-_][0-9a-zA-Z-_]*))?",
    ),
    (r"((?!^\d+$)^[0-9a-zA-Z-_]+$)", r"\d*[a-zA-Z-_][0-9a-zA-Z-_]*"),
    // STS, arnType: as Java reads it, `\u10000-\u10FFFF` are U+1000, the range from 0 to U+10FF, and two letters.
    (
        r"[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+",
        r"[\u0009\u000A\u000D\u0020-\u10FF\u00A0-\uD7FF\uE000-\uFFFD]+",
    ),
    // Lambda, CollectionName: not a collection of the system's.
    (r"(^(?!(system\x2e)))(^[_a-zA-Z0-9])([^$]*)", r"^(?!system\x2e)[_a-zA-Z0-9][^$]*"),
];

fn pattern(name: &str, source: &str) -> Result<String, String> {
    let respelled = RESPELLED.iter().find(|(known, _)| *known == source).map(|(_, spelled)| *spelled);
    Pattern::supported(respelled.unwrap_or(source))
        .map_err(|error| format!("the pattern {source:?} of {name} cannot be matched: {error}"))?;
    Ok(match respelled {
        Some(spelled) => format!("Pattern::respelled(r{}, r{})", raw(source), raw(spelled)),
        None => format!("Pattern::new(r{})", raw(source)),
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
