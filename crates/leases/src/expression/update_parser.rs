//! The grammar of update expressions.

use super::{
    Path,
    lexer::Token,
    parser::{Parsed, Parser},
    projection::clash_message,
    update::{Change, Term, Update},
};
use crate::value::Value;

/// The ranks of mistakes, as the service tells them.
mod rank {
    pub const RESERVED: usize = 0;
    pub const UNKNOWN_FUNCTION: usize = 1;
    pub const SECTION: usize = 2;
    pub const UNDEFINED_NAME: usize = 3;
    pub const UNDEFINED_VALUE: usize = 4;
    pub const OVERLAP: usize = 5;
    pub const CONFLICT: usize = 6;
    pub const OPERAND: usize = 7;
    pub const FUNCTION: usize = 8;
}

const SECTIONS: [&str; 4] = ["SET", "REMOVE", "ADD", "DELETE"];

/// Takes a whole text.
pub(super) fn update(parser: &mut Parser<'_>) -> Parsed<Update> {
    let mut changes: Vec<Change> = Vec::new();
    let mut seen = Vec::new();
    loop {
        let section = SECTIONS.into_iter().find(|section| parser.keyword(section));
        let Some(section) = section else { return parser.unexpected() };
        if seen.contains(&section) {
            parser.mistake(rank::SECTION, || {
                format!("The \"{section}\" section can only be used once in an update expression;")
            });
        }
        seen.push(section);
        loop {
            let change = change(parser, section)?;
            for other in &changes {
                if let Some(how) = other.path().clash(change.path()) {
                    let rank = if how == "overlap" { rank::OVERLAP } else { rank::CONFLICT };
                    parser.mistake(rank, || clash_message(how, other.path(), change.path()));
                }
            }
            changes.push(change);
            if !parser.sign(",") {
                break;
            }
        }
        if parser.peek() == Token::End {
            return parser.finish(Update(changes));
        }
    }
}

fn change(parser: &mut Parser<'_>, section: &str) -> Parsed<Change> {
    let path = path(parser)?;
    match section {
        "SET" => {
            parser.expect("=")?;
            Ok(Change::Set(path, sum(parser)?))
        }
        "REMOVE" => Ok(Change::Remove(path)),
        section => {
            let value = parser.value(rank::UNDEFINED_VALUE)?;
            // One that is not defined has been noted, and stands for one of the right type.
            let value = value.unwrap_or(Value::Ns([0.into()].into()));
            let numbers = section == "ADD" && matches!(value, Value::N(_));
            if !numbers && let Some(kind) = described(&value) {
                parser.mistake(rank::OPERAND, || {
                    format!("Incorrect operand type for operator or function; operator: {section}, operand type: {kind}")
                });
            }
            Ok(if section == "ADD" { Change::Add(path, value) } else { Change::Delete(path, value) })
        }
    }
}

/// What the service calls the type in messages about ADD and DELETE, which take only sets; `None` for sets.
fn described(value: &Value) -> Option<&'static str> {
    match value {
        Value::S(_) => Some("STRING"),
        Value::N(_) => Some("NUMBER"),
        Value::B(_) => Some("BINARY"),
        Value::Null(_) => Some("NULL"),
        Value::Bool(_) => Some("BOOLEAN"),
        Value::L(_) => Some("LIST"),
        Value::M(_) => Some("MAP"),
        Value::Ss(_) | Value::Ns(_) | Value::Bs(_) => None,
    }
}

fn path(parser: &mut Parser<'_>) -> Parsed<Path> {
    parser.path(rank::RESERVED, rank::UNDEFINED_NAME)
}

fn sum(parser: &mut Parser<'_>) -> Parsed<Term> {
    let first = term(parser)?;
    let sign = match parser.peek() {
        Token::Sign(sign @ ("+" | "-")) => sign,
        _ => return Ok(first),
    };
    parser.next();
    let second = term(parser)?;
    for operand in [&first, &second] {
        if let Some(kind) = operand.known_type().filter(|kind| *kind != "N") {
            wrong_type(parser, sign, kind);
        }
    }
    let (first, second) = (Box::new(first), Box::new(second));
    Ok(if sign == "+" { Term::Plus(first, second) } else { Term::Minus(first, second) })
}

fn term(parser: &mut Parser<'_>) -> Parsed<Term> {
    if parser.at_function() {
        return parser.nested(call);
    }
    if parser.sign("(") {
        let inside = parser.nested(sum)?;
        parser.expect(")")?;
        return Ok(inside);
    }
    match parser.peek() {
        Token::Value(_) => {
            Ok(parser.value(rank::UNDEFINED_VALUE)?.map_or_else(|| Term::Path(Path::of("")), Term::Value))
        }
        _ => path(parser).map(Term::Path),
    }
}

fn call(parser: &mut Parser<'_>) -> Parsed<Term> {
    let Token::Word(name) = parser.next() else { return parser.unexpected() };
    parser.expect("(")?;
    let mut operands = Vec::new();
    while !parser.sign(")") {
        if !operands.is_empty() {
            parser.expect(",")?;
        }
        operands.push(sum(parser)?);
    }
    if name != "if_not_exists" && name != "list_append" {
        parser.mistake(rank::UNKNOWN_FUNCTION, || format!("Invalid function name; function: {name}"));
        return Ok(Term::Path(Path::of("")));
    }
    let count = operands.len();
    let Ok([first, second]) = <[Term; 2]>::try_from(operands) else {
        parser.mistake(rank::FUNCTION, || {
            format!("Incorrect number of operands for operator or function; operator or function: {name}, number of operands: {count}")
        });
        return Ok(Term::Path(Path::of("")));
    };
    if name == "if_not_exists" {
        let Term::Path(path) = first else {
            parser.mistake(rank::FUNCTION, || {
                format!("Operator or function requires a document path; operator or function: {name}")
            });
            return Ok(Term::Path(Path::of("")));
        };
        return Ok(Term::IfNotExists(path, Box::new(second)));
    }
    for operand in [&first, &second] {
        if let Some(kind) = operand.known_type().filter(|kind| *kind != "L") {
            wrong_type(parser, name, kind);
        }
    }
    Ok(Term::ListAppend(Box::new(first), Box::new(second)))
}

fn wrong_type(parser: &mut Parser<'_>, name: &str, kind: &str) {
    parser.mistake(rank::FUNCTION, || {
        format!("Incorrect operand type for operator or function; operator or function: {name}, operand type: {kind}")
    });
}
