//! The names of condition operators.

/// How the values of a key that has several are taken together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Set {
    All,
    Any,
}

/// How two numbers or points in time are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    Equal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

impl Order {
    pub fn holds<T: PartialOrd>(self, value: T, bound: T) -> bool {
        match self {
            Self::Equal => value == bound,
            Self::Less => value < bound,
            Self::LessOrEqual => value <= bound,
            Self::Greater => value > bound,
            Self::GreaterOrEqual => value >= bound,
        }
    }
}

/// What is compared, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Comparison {
    Text { wildcards: bool, fold: bool },
    Arn,
    Number(Order),
    Date(Order),
    Bool,
    Binary,
    Ip,
    Null,
}

/// An operator's name, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Operator {
    pub set: Option<Set>,
    pub comparison: Comparison,
    pub negated: bool,
    pub if_exists: bool,
}

impl Operator {
    /// Reads `ForAllValues:StringNotLikeIfExists` and the like, without regard to case; `None` if there is no such
    /// operator.
    pub fn parse(name: &str) -> Option<Self> {
        let lower = name.to_ascii_lowercase();
        let (set, rest) = if let Some(rest) = lower.strip_prefix("forallvalues:") {
            (Some(Set::All), rest)
        } else if let Some(rest) = lower.strip_prefix("foranyvalue:") {
            (Some(Set::Any), rest)
        } else {
            (None, lower.as_str())
        };
        let (rest, if_exists) = match rest.strip_suffix("ifexists") {
            Some(rest) => (rest, true),
            None => (rest, false),
        };
        let text = |wildcards, fold| Comparison::Text { wildcards, fold };
        let (comparison, negated) = match rest {
            "stringequals" => (text(false, false), false),
            "stringnotequals" => (text(false, false), true),
            "stringequalsignorecase" => (text(false, true), false),
            "stringnotequalsignorecase" => (text(false, true), true),
            "stringlike" => (text(true, false), false),
            "stringnotlike" => (text(true, false), true),
            "arnequals" | "arnlike" => (Comparison::Arn, false),
            "arnnotequals" | "arnnotlike" => (Comparison::Arn, true),
            "bool" => (Comparison::Bool, false),
            "binaryequals" => (Comparison::Binary, false),
            "ipaddress" => (Comparison::Ip, false),
            "notipaddress" => (Comparison::Ip, true),
            "null" if set.is_none() && !if_exists => (Comparison::Null, false),
            other => {
                let (make, order): (fn(Order) -> Comparison, _) =
                    if let Some(order) = other.strip_prefix("numeric") {
                        (Comparison::Number, order)
                    } else {
                        (Comparison::Date, other.strip_prefix("date")?)
                    };
                match order {
                    "equals" => (make(Order::Equal), false),
                    "notequals" => (make(Order::Equal), true),
                    "lessthan" => (make(Order::Less), false),
                    "lessthanequals" => (make(Order::LessOrEqual), false),
                    "greaterthan" => (make(Order::Greater), false),
                    "greaterthanequals" => (make(Order::GreaterOrEqual), false),
                    _ => return None,
                }
            }
        };
        Some(Self { set, comparison, negated, if_exists })
    }
}
