use std::collections::BTreeMap;

use serde_json::json;

use super::*;
use crate::{
    expression::{Arguments, Kind},
    value::AttributeValue,
};

fn condition(text: &str) -> Result<Condition, String> {
    let values: BTreeMap<String, Value> = serde_json::from_value(json!({
        ":one": {"N": "1"},
        ":five": {"N": "5"},
        ":x": {"S": "x"},
        ":xy": {"S": "xy"},
        ":type": {"S": "SS"},
        ":odd": {"S": "Q"},
        ":no": {"BOOL": false},
    }))
    .unwrap();
    let values = values.into_iter().map(|(key, value)| (key, AttributeValue::from(value))).collect();
    let names = [("#name".to_owned(), "name".to_owned())].into();
    let arguments = Arguments::new(Some(names), Some(values), &[(Kind::Condition, true)]).unwrap();
    let parsed = arguments.condition(Kind::Condition, Some(text)).map_err(|error| error.to_string())?;
    Ok(parsed.unwrap())
}

fn holds(text: &str) -> bool {
    let item: Item = serde_json::from_value(json!({
        "n": {"N": "3"},
        "s": {"S": "xyz"},
        "name": {"S": "x"},
        "bag": {"SS": ["x", "w"]},
        "lst": {"L": [{"N": "1"}, {"M": {"deep": {"BOOL": false}}}]},
        "nothing": {"NULL": true},
    }))
    .unwrap();
    condition(text).unwrap_or_else(|message| panic!("{text}: {message}")).holds(&item)
}

#[test]
fn conditions_hold_as_the_guide_says() {
    for text in [
        "n > :one AND n < :five",
        "n BETWEEN :one AND :five",
        "n IN (:one, :x, n)",
        "NOT n = :one",
        "NOT n = :one AND NOT n = :five",
        "n = :one OR s <> :x AND n >= :one",
        "(n = :one OR n <> :five) and attribute_exists (s)",
        "attribute_exists(#name) AND #name = :x",
        "attribute_not_exists(absent) or absent = :x",
        "absent <> :x",
        "attribute_type(bag, :type)",
        "begins_with(s, :xy)",
        "contains(s, :xy)",
        "contains(bag, :x)",
        "contains(lst, :one)",
        "lst[1].deep = :no",
        "size(s) > :one",
        "size(bag) < size(s)",
        "attribute_exists(nothing)",
    ] {
        assert!(holds(text), "{text}");
    }
    for text in [
        "n > :five",
        "n > :x",
        "absent = :x",
        "absent = elsewhere",
        "absent BETWEEN :one AND :five",
        "size(n) = :one",
        "lst[7] = :one",
        "s.deep = :one",
        "attribute_type(n, :type)",
        "begins_with(n, :x)",
        "n IN (:one, :five)",
        "NOT (n > :one)",
    ] {
        assert!(!holds(text), "{text}");
    }
}

#[test]
fn what_is_no_condition_is_said_in_the_services_words() {
    for (text, message) in [
        ("n", "Syntax error; token: \"<EOF>\", near: \"n\""),
        ("n = ", "Syntax error; token: \"<EOF>\", near: \"=\""),
        ("n == :one", "Syntax error; token: \"=\", near: \"== :one\""),
        ("n = :one AND", "Syntax error; token: \"<EOF>\", near: \"AND\""),
        ("((n = :one))", "The expression has redundant parentheses;"),
        ("foo(n)", "Invalid function name; function: foo"),
        (
            "attribute_exists(n) = :one",
            "The function is not allowed to be used this way in an expression; function: attribute_exists",
        ),
        ("size(n)", "The function is not allowed to be used this way in an expression; function: size"),
        ("status = :x", "Attribute name is a reserved keyword; reserved keyword: status"),
        ("n = :zz", "An expression attribute value used in expression is not defined; attribute value: :zz"),
        (
            "#zz = :one",
            "An expression attribute name used in the document path is not defined; attribute name: #zz",
        ),
        (
            "begins_with(n)",
            "Incorrect number of operands for operator or function; operator or function: begins_with, number of operands: 1",
        ),
        (
            "n = n",
            "The first operand must be distinct from the remaining operands for this operator or function; operator: =, first operand: [n]",
        ),
        (
            "attribute_exists(:one)",
            "Operator or function requires a document path; operator or function: attribute_exists",
        ),
        (
            "begins_with(s, :one)",
            "Incorrect operand type for operator or function; operator or function: begins_with, operand type: N",
        ),
        (
            "attribute_type(s, :odd)",
            "Invalid attribute type name found; type: Q, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}",
        ),
        (
            "n BETWEEN :five AND :one",
            "The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {N:5}, upper bound operand: AttributeValue: {N:1}",
        ),
        (
            "n BETWEEN :x AND :one",
            "The BETWEEN operator requires same data type for lower and upper bounds; lower bound operand: AttributeValue: {S:x}, upper bound operand: AttributeValue: {N:1}",
        ),
    ] {
        assert_eq!(condition(text), Err(format!("Invalid ConditionExpression: {message}")), "{text}");
    }
}

#[test]
fn deep_nesting_is_refused_before_the_stack_ends() {
    let deep = format!("{}n = :one{}", "NOT (".repeat(400), ")".repeat(400));
    assert!(condition(&deep).unwrap_err().contains("too many nested"));
}
