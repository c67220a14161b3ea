//! Conditions: of writes, of keys, and of what a read lets through.

use std::{borrow::Cow, cmp::Ordering};

use super::{
    Path,
    lexer::Token,
    parser::{Parsed, Parser},
};
use crate::value::{Item, Value};

/// A condition on an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Both.
    And(Box<Condition>, Box<Condition>),
    /// Either.
    Or(Box<Condition>, Box<Condition>),
    /// Not.
    Not(Box<Condition>),
    /// A comparison of two operands.
    Compare(Operand, Comparison, Operand),
    /// The first lies between the others, or is one of them.
    Between(Operand, Operand, Operand),
    /// The first is one of the others.
    In(Operand, Vec<Operand>),
    /// A function that is true or false.
    Call(Function, Vec<Operand>),
}

/// What is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operand {
    /// What stands in the item.
    Path(Path),
    /// A value of the request.
    Value(Value),
    /// The size of an operand.
    Size(Box<Operand>),
}

/// How two operands compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// `=`
    Equal,
    /// `<>`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
}

/// Functions that are true or false.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    /// Something stands there.
    AttributeExists,
    /// Nothing stands there.
    AttributeNotExists,
    /// The type has this name.
    AttributeType,
    /// The text or the bytes begin so.
    BeginsWith,
    /// The text, set or list has it.
    Contains,
}

impl Comparison {
    const ALL: [(&'static str, Self); 6] = [
        ("=", Self::Equal),
        ("<>", Self::NotEqual),
        ("<", Self::Less),
        ("<=", Self::LessOrEqual),
        (">", Self::Greater),
        (">=", Self::GreaterOrEqual),
    ];

    fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, comparison)| *comparison == self).map_or("", |(name, _)| name)
    }

    /// Whether it holds. Nothing is equal to nothing, and anything is unequal to it.
    pub fn holds(self, a: Option<&Value>, b: Option<&Value>) -> bool {
        let (Some(a), Some(b)) = (a, b) else { return self == Self::NotEqual };
        match self {
            Self::Equal => a == b,
            Self::NotEqual => a != b,
            Self::Less => a.order(b).is_some_and(Ordering::is_lt),
            Self::LessOrEqual => a.order(b).is_some_and(Ordering::is_le),
            Self::Greater => a.order(b).is_some_and(Ordering::is_gt),
            Self::GreaterOrEqual => a.order(b).is_some_and(Ordering::is_ge),
        }
    }
}

impl Function {
    const ALL: [(&'static str, Self); 5] = [
        ("attribute_exists", Self::AttributeExists),
        ("attribute_not_exists", Self::AttributeNotExists),
        ("attribute_type", Self::AttributeType),
        ("begins_with", Self::BeginsWith),
        ("contains", Self::Contains),
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, function)| *function == self).map_or("", |(name, _)| name)
    }

    fn operands(self) -> usize {
        match self {
            Self::AttributeExists | Self::AttributeNotExists => 1,
            Self::AttributeType | Self::BeginsWith | Self::Contains => 2,
        }
    }
}

impl Condition {
    /// Whether the item fulfils it; an item that does not exist has no attributes.
    pub fn holds(&self, item: &Item) -> bool {
        match self {
            Self::And(a, b) => a.holds(item) && b.holds(item),
            Self::Or(a, b) => a.holds(item) || b.holds(item),
            Self::Not(a) => !a.holds(item),
            Self::Compare(a, comparison, b) => {
                comparison.holds(a.value(item).as_deref(), b.value(item).as_deref())
            }
            Self::Between(a, low, high) => {
                let a = a.value(item);
                Comparison::GreaterOrEqual.holds(a.as_deref(), low.value(item).as_deref())
                    && Comparison::LessOrEqual.holds(a.as_deref(), high.value(item).as_deref())
            }
            Self::In(a, list) => {
                let a = a.value(item);
                list.iter().any(|b| Comparison::Equal.holds(a.as_deref(), b.value(item).as_deref()))
            }
            Self::Call(function, operands) => {
                let operand = |index: usize| operands.get(index).and_then(|operand| operand.value(item));
                let both = |holds: fn(&Value, &Value) -> bool| match (operand(0), operand(1)) {
                    (Some(a), Some(b)) => holds(&a, &b),
                    _ => false,
                };
                match function {
                    Function::AttributeExists => operand(0).is_some(),
                    Function::AttributeNotExists => operand(0).is_none(),
                    Function::AttributeType => {
                        both(|a, b| matches!(b, Value::S(name) if name == a.type_name()))
                    }
                    Function::BeginsWith => both(Value::begins_with),
                    Function::Contains => both(Value::contains),
                }
            }
        }
    }

    /// All paths in it.
    pub fn paths(&self) -> Vec<&Path> {
        let mut paths = Vec::new();
        self.each_operand(&mut |operand| {
            let mut operand = operand;
            while let Operand::Size(inside) = operand {
                operand = inside;
            }
            if let Operand::Path(path) = operand {
                paths.push(path);
            }
        });
        paths
    }

    fn each_operand<'a>(&'a self, each: &mut impl FnMut(&'a Operand)) {
        match self {
            Self::And(a, b) | Self::Or(a, b) => {
                a.each_operand(each);
                b.each_operand(each);
            }
            Self::Not(a) => a.each_operand(each),
            Self::Compare(a, _, b) => [a, b].into_iter().for_each(each),
            Self::Between(a, low, high) => [a, low, high].into_iter().for_each(each),
            Self::In(a, list) => std::iter::once(a).chain(list).for_each(each),
            Self::Call(_, operands) => operands.iter().for_each(each),
        }
    }
}

impl Operand {
    /// What it is for this item; `None` for something that is not there.
    pub fn value<'a>(&'a self, item: &'a Item) -> Option<Cow<'a, Value>> {
        match self {
            Self::Path(path) => path.find(item).map(Cow::Borrowed),
            Self::Value(value) => Some(Cow::Borrowed(value)),
            Self::Size(inside) => {
                let length = inside.value(item)?.length()?;
                Some(Cow::Owned(Value::N(i64::try_from(length).unwrap_or(i64::MAX).into())))
            }
        }
    }

    /// The type that is known without an item.
    fn known_type(&self) -> Option<&'static str> {
        match self {
            Self::Path(_) => None,
            Self::Value(value) => Some(value.type_name()),
            Self::Size(_) => Some("N"),
        }
    }
}

/// The ranks of mistakes, as the service tells them.
mod rank {
    pub const PARENTHESES: usize = 0;
    pub const UNKNOWN_FUNCTION: usize = 1;
    pub const MISUSED_FUNCTION: usize = 2;
    pub const RESERVED: usize = 3;
    /// The first mistake of the ranks below, found at the first condition that has one.
    pub const CONDITION: usize = 4;
    pub const UNDEFINED: usize = 5;
    pub const OPERANDS: usize = 6;
    pub const DISTINCT: usize = 7;
    pub const FUNCTION: usize = 8;
}

/// An operand as it is parsed: it may still be a function that has no place there.
enum Parsing {
    Operand(Operand),
    Call(Condition, &'static str),
    /// Something that a mistake has been noted about.
    Wrong,
}

impl Parser<'_> {
    /// Takes a whole text as a condition.
    pub(super) fn whole_condition(&mut self) -> Parsed<Condition> {
        let condition = self.condition()?;
        self.finish(condition)
    }

    fn condition(&mut self) -> Parsed<Condition> {
        let mut condition = self.conjunction()?;
        while self.keyword("OR") {
            condition = Condition::Or(Box::new(condition), Box::new(self.conjunction()?));
        }
        Ok(condition)
    }

    fn conjunction(&mut self) -> Parsed<Condition> {
        let mut condition = self.negation()?;
        while self.keyword("AND") {
            condition = Condition::And(Box::new(condition), Box::new(self.negation()?));
        }
        Ok(condition)
    }

    fn negation(&mut self) -> Parsed<Condition> {
        if self.keyword("NOT") {
            return self.nested(|parser| Ok(Condition::Not(Box::new(parser.negation()?))));
        }
        if self.peek() == Token::Sign("(") {
            return self.parenthesized();
        }
        let condition = self.simple()?;
        if let Some(message) = self.take_mistakes(rank::UNDEFINED) {
            self.mistake(rank::CONDITION, || message);
        }
        Ok(condition)
    }

    fn parenthesized(&mut self) -> Parsed<Condition> {
        let start = self.at;
        self.expect("(")?;
        let condition = self.nested(Self::condition)?;
        if self.last_group == Some((start + 1, self.at)) {
            self.mistake(rank::PARENTHESES, || "The expression has redundant parentheses;".to_owned());
        }
        self.expect(")")?;
        self.last_group = Some((start, self.at));
        Ok(condition)
    }

    fn simple(&mut self) -> Parsed<Condition> {
        let first = self.operand()?;
        if let Token::Sign(sign) = self.peek()
            && let Some((_, comparison)) = Comparison::ALL.iter().find(|(name, _)| *name == sign)
        {
            self.next();
            let second = self.operand()?;
            let (first, second) = (self.no_call(first), self.no_call(second));
            self.distinct(comparison.name(), &first, &second);
            return Ok(Condition::Compare(first, *comparison, second));
        }
        if self.keyword("BETWEEN") {
            let low = self.operand()?;
            if !self.keyword("AND") {
                return self.unexpected();
            }
            let high = self.operand()?;
            let (first, low, high) = (self.no_call(first), self.no_call(low), self.no_call(high));
            self.bounds(&low, &high);
            return Ok(Condition::Between(first, low, high));
        }
        if self.keyword("IN") {
            self.expect("(")?;
            let mut list = Vec::new();
            loop {
                let member = self.operand()?;
                list.push(self.no_call(member));
                if !self.sign(",") {
                    break;
                }
            }
            self.expect(")")?;
            let first = self.no_call(first);
            if list.len() > IN_MAX {
                self.mistake(rank::OPERANDS, || {
                    format!("Incorrect number of operands for operator or function; operator or function: IN, number of operands: {}", list.len() + 1)
                });
            }
            return Ok(Condition::In(first, list));
        }
        match first {
            Parsing::Call(condition, _) => Ok(condition),
            Parsing::Operand(Operand::Size(inside)) => {
                self.misused("size");
                Ok(exists(*inside))
            }
            Parsing::Wrong => Ok(exists(nowhere())),
            Parsing::Operand(_) => self.unexpected(),
        }
    }

    fn operand(&mut self) -> Parsed<Parsing> {
        if self.at_function() {
            return self.nested(Self::call);
        }
        match self.peek() {
            Token::Value(_) => Ok(match self.value(rank::UNDEFINED)? {
                Some(value) => Parsing::Operand(Operand::Value(value)),
                None => Parsing::Operand(nowhere()),
            }),
            _ => Ok(Parsing::Operand(Operand::Path(self.path(rank::RESERVED, rank::UNDEFINED)?))),
        }
    }

    fn call(&mut self) -> Parsed<Parsing> {
        let Token::Word(name) = self.next() else { return self.unexpected() };
        self.expect("(")?;
        let mut operands = Vec::new();
        while !self.sign(")") {
            if !operands.is_empty() {
                self.expect(",")?;
            }
            let operand = self.operand()?;
            operands.push(self.no_call(operand));
        }
        if name == "size" {
            return Ok(self.size(operands));
        }
        let Some((name, function)) = Function::ALL.iter().find(|(known, _)| *known == name) else {
            self.mistake(rank::UNKNOWN_FUNCTION, || format!("Invalid function name; function: {name}"));
            return Ok(Parsing::Wrong);
        };
        if operands.len() != function.operands() {
            self.wrong_count(name, operands.len());
            return Ok(Parsing::Call(exists(nowhere()), name));
        }
        if let [first, second] = operands.as_slice() {
            self.distinct(name, first, second);
        }
        self.check_operands(*function, &operands);
        Ok(Parsing::Call(Condition::Call(*function, operands), name))
    }

    fn size(&mut self, operands: Vec<Operand>) -> Parsing {
        let count = operands.len();
        let mut operands = operands.into_iter();
        match (count, operands.next()) {
            (1, Some(operand)) => {
                if let Some(kind @ ("N" | "BOOL" | "NULL")) = operand.known_type() {
                    self.wrong_type("size", kind);
                }
                Parsing::Operand(Operand::Size(Box::new(operand)))
            }
            _ => {
                self.wrong_count("size", count);
                Parsing::Operand(nowhere())
            }
        }
    }

    fn check_operands(&mut self, function: Function, operands: &[Operand]) {
        let name = function.name();
        match function {
            Function::AttributeExists | Function::AttributeNotExists => {
                if !matches!(operands[0], Operand::Path(_)) {
                    self.mistake(rank::FUNCTION, || {
                        format!("Operator or function requires a document path; operator or function: {name}")
                    });
                }
            }
            Function::BeginsWith => {
                for operand in operands {
                    if let Some(kind) = operand.known_type().filter(|kind| !["S", "B"].contains(kind)) {
                        self.wrong_type(name, kind);
                    }
                }
            }
            Function::AttributeType => match &operands[1] {
                Operand::Value(Value::S(kind)) if Value::TYPES.contains(&kind.as_str()) => {}
                Operand::Value(Value::S(kind)) => self.mistake(rank::FUNCTION, || {
                    format!("Invalid attribute type name found; type: {kind}, valid types: {{B,NULL,SS,BOOL,L,BS,N,NS,S,M}}")
                }),
                operand => {
                    let kind = operand.known_type().unwrap_or("{NS,SS,L,BS,N,M,B,BOOL,NULL,S}");
                    self.wrong_type(name, kind);
                }
            },
            Function::Contains => {}
        }
    }

    /// The operand, unless it is a function that is true or false, which no operator takes.
    fn no_call(&mut self, parsing: Parsing) -> Operand {
        match parsing {
            Parsing::Operand(operand) => operand,
            Parsing::Call(_, name) => {
                self.misused(name);
                nowhere()
            }
            Parsing::Wrong => nowhere(),
        }
    }

    fn misused(&mut self, name: &str) {
        self.mistake(rank::MISUSED_FUNCTION, || {
            format!("The function is not allowed to be used this way in an expression; function: {name}")
        });
    }

    fn wrong_count(&mut self, name: &str, count: usize) {
        self.mistake(rank::OPERANDS, || {
            format!("Incorrect number of operands for operator or function; operator or function: {name}, number of operands: {count}")
        });
    }

    fn wrong_type(&mut self, name: &str, kind: &str) {
        self.mistake(rank::FUNCTION, || {
            format!("Incorrect operand type for operator or function; operator or function: {name}, operand type: {kind}")
        });
    }

    fn distinct(&mut self, name: &str, first: &Operand, second: &Operand) {
        if let (Operand::Path(a), Operand::Path(b)) = (first, second)
            && a == b
        {
            self.mistake(rank::DISTINCT, || {
                format!("The first operand must be distinct from the remaining operands for this operator or function; operator: {name}, first operand: {a}")
            });
        }
    }

    fn bounds(&mut self, low: &Operand, high: &Operand) {
        let (Operand::Value(low), Operand::Value(high)) = (low, high) else { return };
        let wrong = if low.type_name() != high.type_name() {
            "same data type for lower and upper bounds"
        } else if low.order(high).is_some_and(Ordering::is_gt) {
            "upper bound to be greater than or equal to lower bound"
        } else {
            return;
        };
        self.mistake(rank::FUNCTION, || {
            format!(
                "The BETWEEN operator requires {wrong}; lower bound operand: AttributeValue: {}, upper bound operand: AttributeValue: {}",
                quoted(low),
                quoted(high)
            )
        });
    }
}

/// More are refused after IN (developer guide, "Comparison operator and function reference").
const IN_MAX: usize = 100;

/// Stands in for an operand that a mistake has been noted about; it is never evaluated.
fn nowhere() -> Operand {
    Operand::Path(Path::of(""))
}

fn exists(operand: Operand) -> Condition {
    Condition::Call(Function::AttributeExists, vec![operand])
}

fn quoted(value: &Value) -> String {
    match value {
        Value::S(text) => format!("{{S:{text}}}"),
        Value::N(number) => format!("{{N:{number}}}"),
        value => format!("{{{}:}}", value.type_name()),
    }
}

#[cfg(test)]
mod tests;
