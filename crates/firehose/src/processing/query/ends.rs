//! Whether a query comes to an end by itself.
//!
//! A query runs for every record, and whatever costs too much makes each of them an error record. So what may run for ever, or
//! for as long as some number says, is refused when the delivery stream is made: what is left goes over the record a fixed
//! number of times, and [`bounds`](super::bounds) keeps it from being too many.

use jaq_core::{
    load::{
        lex::StrPart,
        parse::{BinaryOp, Pattern, Term},
    },
    path::{Part, Path},
};

use super::jq::QUERY;

/// Filters of jq that need not end, or whose work a number decides.
const ENDLESS: &[&str] =
    &["combinations", "infinite", "limit", "range", "recurse", "repeat", "skip", "until", "while"];

/// Refuses a query with such a filter, or with a definition of its own, which may call itself.
///
/// # Errors
/// What is wrong, for the client.
pub(super) fn check(term: &Term<&str>) -> Result<(), String> {
    let all = |terms: &[Term<&str>]| terms.iter().try_for_each(check);
    let maybe = |term: &Option<Box<Term<&str>>>| term.as_deref().map_or(Ok(()), check);
    match term {
        Term::Id | Term::Recurse | Term::Num(_) | Term::Break(_) | Term::Var(_) => Ok(()),
        Term::Def(..) => Err("MetadataExtractionQuery must not define functions.".into()),
        Term::Call(name, arguments) => {
            // Without arguments it goes over the record.
            let bounded = *name == "recurse" && arguments.is_empty();
            if *name == QUERY || ENDLESS.contains(name) && !bounded {
                return Err(format!(
                    "MetadataExtractionQuery must not call {name}, which may run without end."
                ));
            }
            all(arguments)
        }
        Term::Str(_, parts) => parts.iter().try_for_each(|part| match part {
            StrPart::Term(term) => check(term),
            StrPart::Str(_) | StrPart::Char(_) => Ok(()),
        }),
        Term::Arr(items) => maybe(items),
        Term::Obj(members) => members.iter().try_for_each(|(name, value)| {
            check(name)?;
            value.as_ref().map_or(Ok(()), check)
        }),
        Term::Neg(term) | Term::Label(_, term) => check(term),
        Term::BinOp(left, operator, right) => {
            if let BinaryOp::Pipe(Some(pattern)) = operator {
                in_pattern(pattern)?;
            }
            check(left)?;
            check(right)
        }
        Term::Fold(_, over, pattern, terms) => {
            in_pattern(pattern)?;
            check(over)?;
            all(terms)
        }
        Term::TryCatch(term, catch) => {
            check(term)?;
            maybe(catch)
        }
        Term::IfThenElse(cases, otherwise) => {
            cases.iter().try_for_each(|(condition, then)| {
                check(condition)?;
                check(then)
            })?;
            maybe(otherwise)
        }
        Term::Path(term, Path(parts)) => {
            check(term)?;
            parts.iter().try_for_each(|(part, _)| match part {
                Part::Index(index) => check(index),
                Part::Range(from, to) => [from, to].into_iter().flatten().try_for_each(check),
            })
        }
    }
}

fn in_pattern(pattern: &Pattern<&str>) -> Result<(), String> {
    match pattern {
        Pattern::Var(_) => Ok(()),
        Pattern::Arr(items) => items.iter().try_for_each(in_pattern),
        Pattern::Obj(members) => members.iter().try_for_each(|(key, value)| {
            check(key)?;
            in_pattern(value)
        }),
    }
}
