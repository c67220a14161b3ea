//! Bounds on what a query of jq may cost.
//!
//! Nothing can interrupt the interpreter from outside, so it is made to count: each place of a program at which values come
//! into being is followed by a filter that pays for them out of the record's budget, in the program and in the definitions
//! of jq that it calls. What is built is paid for by its whole size, so a budget of steps is one of memory too. When
//! nothing is left, the evaluation is unwound, since an error could be caught by the program.

use std::{cell::Cell, panic};

use jaq_core::{
    Error,
    data::JustLut,
    load::{
        lex::StrPart,
        parse::{BinaryOp, Def, Pattern, Term},
    },
    native::{Fun, bome, run, v},
    ops::Math,
    path::{Part, Path},
};
use jaq_json::{Num, Val};

/// What each record may cost beside what its size allows: a step is a value that comes into being, of up to 64 bytes.
/// Tests have less, since the interpreter is slow where it is not optimised.
const STEPS: u64 = if cfg!(test) { 200_000 } else { 2_000_000 };
/// What a byte of a record may cost.
const STEPS_PER_BYTE: u64 = 8;
/// What a regular expression costs: it is compiled each time.
const REGEX: u64 = 2_000;
/// How deep JSON is read (`MAX_PARSING_DEPTH` of jq 1.6).
const DEPTH_MAX: usize = 256;
/// Integers of more bits than this are none that a record counts with.
const BITS_MAX: u64 = 1 << 16;

thread_local! {
    /// What is left for the record in hand.
    static LEFT: Cell<u64> = const { Cell::new(0) };
}

/// Of a text that is nested too deep, in jq's words.
pub(super) const TOO_DEEP: &str = "Exceeds depth limit for parsing";

/// Nothing is left.
struct Spent;

/// Runs an evaluation within the budget of a record of so many bytes.
///
/// # Errors
/// It would have cost more.
pub(super) fn within<T>(bytes: usize, evaluate: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    LEFT.set(STEPS + STEPS_PER_BYTE * bytes as u64);
    match panic::catch_unwind(panic::AssertUnwindSafe(evaluate)) {
        Ok(result) => result,
        Err(cause) if cause.is::<Spent>() => {
            Err("The query takes more time or memory than a record may cost".into())
        }
        Err(cause) => panic::resume_unwind(cause),
    }
}

fn pay(steps: u64) {
    match LEFT.get().checked_sub(steps) {
        Some(left) => LEFT.set(left),
        // Not a panic: nothing is reported, since nothing went wrong.
        None => panic::resume_unwind(Box::new(Spent)),
    }
}

/// Of a value by itself.
fn cost(value: &Val) -> u64 {
    1 + match value {
        Val::TStr(text) | Val::BStr(text) => text.len() as u64 / 64,
        Val::Arr(items) => items.len() as u64 / 8,
        Val::Obj(members) => members.len() as u64 / 4,
        Val::Num(Num::BigInt(number)) if number.bits() > BITS_MAX => u64::MAX - 1,
        _ => 0,
    }
}

/// Pays for a value with all that is in it; what stands there twice is paid for twice, as whoever writes it out would find.
fn weigh(value: &Val) {
    let mut open = vec![(value, 0)];
    while let Some((value, depth)) = open.pop() {
        pay(if depth > 2 * DEPTH_MAX { u64::MAX } else { cost(value) });
        match value {
            Val::Arr(items) => open.extend(items.iter().map(|item| (item, depth + 1))),
            Val::Obj(members) => {
                open.extend(members.iter().flat_map(|(key, value)| [(key, depth + 1), (value, depth + 1)]));
            }
            _ => {}
        }
    }
}

/// Whether a text of JSON is nested deeper than jq 1.6 reads, and than whoever goes through it has stack for.
pub(super) fn is_too_deep(json: &[u8]) -> bool {
    let (mut depth, mut in_text, mut escaped) = (0usize, false, false);
    for byte in json {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            b'[' | b'{' if !in_text => depth += 1,
            b']' | b'}' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEPTH_MAX {
            return true;
        }
    }
    false
}

fn product(left: &Val, right: &Val) -> u64 {
    match (left, right) {
        (Val::TStr(text) | Val::BStr(text), Val::Num(Num::Int(times)))
        | (Val::Num(Num::Int(times)), Val::TStr(text) | Val::BStr(text)) => {
            (text.len() as u64).saturating_mul(u64::try_from(*times).unwrap_or(0)) / 64
        }
        (Val::TStr(_) | Val::BStr(_), Val::Num(Num::BigInt(_)))
        | (Val::Num(Num::BigInt(_)), Val::TStr(_) | Val::BStr(_)) => u64::MAX,
        _ => 1,
    }
}

fn difference(left: &Val, right: &Val) -> u64 {
    match (left, right) {
        (Val::Arr(left), Val::Arr(right)) => (left.len() as u64).saturating_mul(right.len() as u64) / 16,
        _ => 1,
    }
}

/// The filters that pay. No program can name them.
pub(super) fn natives() -> Vec<Fun<JustLut<Val>>> {
    vec![
        run(("!step", v(0), |cv| {
            pay(cost(&cv.1));
            bome(Ok(Val::Bool(true)))
        })),
        run(("!weigh", v(0), |cv| {
            weigh(&cv.1);
            bome(Ok(Val::Bool(true)))
        })),
        run(("!regex", v(0), |cv| {
            pay(REGEX + cost(&cv.1));
            bome(Ok(Val::Bool(true)))
        })),
        run(("!pairs", v(0), |cv| {
            pay(difference(&cv.1, &cv.1));
            bome(Ok(Val::Bool(true)))
        })),
        run(("!flat", v(0), |cv| {
            let too_deep = matches!(&cv.1, Val::TStr(text) | Val::BStr(text) if is_too_deep(text));
            bome(if too_deep { Err(Error::str(TOO_DEEP)) } else { Ok(Val::Bool(true)) })
        })),
        run(("!times", v(2), |mut cv| {
            let (left, right) = (cv.0.pop_var(), cv.0.pop_var());
            pay(product(&left, &right));
            bome(left * right)
        })),
        run(("!minus", v(2), |mut cv| {
            let (left, right) = (cv.0.pop_var(), cv.0.pop_var());
            pay(difference(&left, &right));
            bome(left - right)
        })),
    ]
}

type Filter<'a> = Term<&'a str>;

/// A definition that pays.
pub(super) fn definition(def: Def<&str>) -> Def<&str> {
    Def { name: def.name, args: def.args, body: bounded(def.body) }
}

/// A filter that pays for what it gives. It gives the same, also where it says a path.
pub(super) fn bounded<'a>(term: Filter<'a>) -> Filter<'a> {
    let all = |terms: Vec<Filter<'a>>| terms.into_iter().map(bounded).collect::<Vec<_>>();
    let boxed = |term: Box<Filter<'a>>| Box::new(bounded(*term));
    match term {
        Term::Id | Term::Num(_) | Term::Break(_) | Term::Var(_) => term,
        Term::Recurse => paying(term, "!step"),
        Term::Str(format, parts) => {
            let part = |part| match part {
                StrPart::Term(term) => StrPart::Term(paying(bounded(term), "!weigh")),
                other => other,
            };
            paying(Term::Str(format, parts.into_iter().map(part).collect()), "!step")
        }
        Term::Arr(None) => term,
        Term::Arr(Some(items)) => paying(Term::Arr(Some(boxed(items))), "!weigh"),
        Term::Obj(members) => {
            let member = |(name, value): (Filter<'a>, Option<Filter<'a>>)| (key(name), value.map(bounded));
            paying(Term::Obj(members.into_iter().map(member).collect()), "!weigh")
        }
        Term::Neg(term) => paying(Term::Neg(boxed(term)), "!step"),
        Term::BinOp(left, operator, right) => operation(*left, operator, *right),
        Term::Label(name, term) => Term::Label(name, boxed(term)),
        Term::Fold(name, over, of, terms) => {
            paying(Term::Fold(name, boxed(over), pattern(of), all(terms)), "!step")
        }
        Term::TryCatch(term, catch) => Term::TryCatch(boxed(term), catch.map(boxed)),
        Term::IfThenElse(cases, otherwise) => {
            let case = |(condition, then)| (bounded(condition), bounded(then));
            Term::IfThenElse(cases.into_iter().map(case).collect(), otherwise.map(boxed))
        }
        Term::Def(definitions, term) => {
            Term::Def(definitions.into_iter().map(definition).collect(), boxed(term))
        }
        Term::Call(name, arguments) => {
            let call = paying(Term::Call(name, all(arguments)), "!step");
            match name {
                "matches" | "split_matches" | "split_" => pipe(paid("!regex"), call),
                "fromjson" => pipe(paid("!flat"), call),
                "contains" | "index" | "indices" | "inside" | "rindex" => pipe(paid("!pairs"), call),
                _ => call,
            }
        }
        Term::Path(term, Path(parts)) => {
            let part = |(part, optional)| {
                let part = match part {
                    Part::Index(index) => Part::Index(bounded(index)),
                    Part::Range(from, to) => Part::Range(from.map(bounded), to.map(bounded)),
                };
                (part, optional)
            };
            let gives_many = parts.iter().any(|(part, _)| matches!(part, Part::Range(..)));
            let path = Term::Path(boxed(term), Path(parts.into_iter().map(part).collect()));
            if gives_many { paying(path, "!step") } else { path }
        }
    }
}

fn operation<'a>(left: Filter<'a>, operator: BinaryOp<&'a str>, right: Filter<'a>) -> Filter<'a> {
    let (left, right) = (bounded(left), bounded(right));
    match operator {
        // The right one first: of several values, jq goes through those of the left one for each of the right one.
        BinaryOp::Math(Math::Mul) => paying(Term::Call("!times", vec![right, left]), "!weigh"),
        BinaryOp::Math(Math::Sub) => paying(Term::Call("!minus", vec![right, left]), "!weigh"),
        BinaryOp::Math(_)
        | BinaryOp::UpdateMath(_)
        | BinaryOp::Assign
        | BinaryOp::Update
        | BinaryOp::UpdateAlt => paying(binary(left, operator, right), "!weigh"),
        BinaryOp::Cmp(_) => paying(binary(left, operator, right), "!step"),
        BinaryOp::Pipe(Some(of)) => binary(left, BinaryOp::Pipe(Some(pattern(of))), right),
        BinaryOp::Pipe(None) | BinaryOp::Comma | BinaryOp::Alt | BinaryOp::Or | BinaryOp::And => {
            binary(left, operator, right)
        }
    }
}

/// A name of a member stays as it is where it is a plain text: `{a}` means `{a: .a}`.
fn key(name: Filter<'_>) -> Filter<'_> {
    match &name {
        Term::Str(_, parts) if parts.iter().all(|part| !matches!(part, StrPart::Term(_))) => name,
        Term::Var(_) => name,
        _ => bounded(name),
    }
}

fn pattern(of: Pattern<&str>) -> Pattern<&str> {
    match of {
        Pattern::Var(_) => of,
        Pattern::Arr(items) => Pattern::Arr(items.into_iter().map(pattern).collect()),
        Pattern::Obj(members) => {
            let member = |(name, of)| (key(name), pattern(of));
            Pattern::Obj(members.into_iter().map(member).collect())
        }
    }
}

fn binary<'a>(left: Filter<'a>, operator: BinaryOp<&'a str>, right: Filter<'a>) -> Filter<'a> {
    Term::BinOp(Box::new(left), operator, Box::new(right))
}

fn pipe<'a>(left: Filter<'a>, right: Filter<'a>) -> Filter<'a> {
    binary(left, BinaryOp::Pipe(None), right)
}

/// What the filter gives, paid for.
fn paying<'a>(term: Filter<'a>, how: &'static str) -> Filter<'a> {
    pipe(term, paid(how))
}

/// `if PAID then . else . end`: a condition leaves a path what it is.
fn paid<'a>(how: &'static str) -> Filter<'a> {
    Term::IfThenElse(vec![(Term::Call(how, Vec::new()), Term::Id)], Some(Box::new(Term::Id)))
}
