//! Expressions, by precedence.

use super::{
    super::{
        ast::{BinaryOp, Expr, ExprKind, Name, Truth},
        error::Place,
        token::Kind,
    },
    Parsed, Parser,
};

/// Predicates between two periods, longest first.
const PERIODS: &[&[&str]] = &[
    &["STRICTLY", "PRECEDES"],
    &["STRICTLY", "FOLLOWS"],
    &["STRICTLY", "LEADS"],
    &["STRICTLY", "LAGS"],
    &["IMMEDIATELY", "PRECEDES"],
    &["IMMEDIATELY", "FOLLOWS"],
    &["IMMEDIATELY", "LEADS"],
    &["IMMEDIATELY", "LAGS"],
    &["CONTAINS"],
    &["OVERLAPS"],
    &["PRECEDES"],
    &["FOLLOWS"],
    &["LEADS"],
    &["LAGS"],
];

pub(super) fn node(kind: ExprKind, place: Place) -> Expr {
    Expr { kind, place }
}

impl Parser {
    pub(super) fn expr(&mut self) -> Parsed<Expr> {
        self.deeper(|parser| {
            let mut left = parser.conjunction()?;
            while parser.take_word("OR") {
                left = Self::binary(BinaryOp::Or, left, parser.conjunction()?);
            }
            Ok(left)
        })
    }

    fn binary(op: BinaryOp, left: Expr, right: Expr) -> Expr {
        let place = left.place;
        node(ExprKind::Binary(op, Box::new(left), Box::new(right)), place)
    }

    fn conjunction(&mut self) -> Parsed<Expr> {
        let mut left = self.negation()?;
        while self.take_word("AND") {
            left = Self::binary(BinaryOp::And, left, self.negation()?);
        }
        Ok(left)
    }

    fn negation(&mut self) -> Parsed<Expr> {
        let place = self.place();
        if self.take_word("NOT") {
            let inner = self.deeper(Self::negation)?;
            return Ok(node(ExprKind::Not(Box::new(inner)), place));
        }
        self.predicate()
    }

    fn predicate(&mut self) -> Parsed<Expr> {
        let mut left = self.additive()?;
        loop {
            let place = left.place;
            let boxed = |left: &Expr| Box::new(left.clone());
            let comparison = match self.peek().kind {
                Kind::Symbol("=") => Some(BinaryOp::Equal),
                Kind::Symbol("<>" | "!=") => Some(BinaryOp::NotEqual),
                Kind::Symbol("<") => Some(BinaryOp::Less),
                Kind::Symbol("<=") => Some(BinaryOp::LessOrEqual),
                Kind::Symbol(">") => Some(BinaryOp::Greater),
                Kind::Symbol(">=") => Some(BinaryOp::GreaterOrEqual),
                _ => None,
            };
            if let Some(op) = comparison {
                self.bump();
                left = Self::binary(op, left, self.additive()?);
                continue;
            }
            if self.is_word("IS") {
                left = self.is_predicate(left)?;
                continue;
            }
            let negated = self.is_word("NOT")
                && ["BETWEEN", "IN", "LIKE", "SIMILAR"].iter().any(|word| self.word_at(1, word));
            if negated {
                self.bump();
            }
            if self.take_word("BETWEEN") {
                let symmetric = self.take_word("SYMMETRIC");
                if !symmetric {
                    self.take_word("ASYMMETRIC");
                }
                let low = self.additive()?;
                self.word("AND")?;
                let high = self.additive()?;
                let (low, high) = (Box::new(low), Box::new(high));
                left = node(ExprKind::Between(boxed(&left), low, high, symmetric, negated), place);
            } else if self.is_word("IN") {
                left = self.in_list(left, negated)?;
            } else if self.is_word("LIKE") || self.is_word("SIMILAR") {
                left = self.like(left, negated)?;
            } else if let Some(words) = PERIODS.iter().find(|words| self.take_words(words)) {
                let right = self.additive()?;
                left = Self::period(words.join(" "), left, right)?;
            } else {
                return Ok(left);
            }
        }
    }

    fn is_predicate(&mut self, left: Expr) -> Parsed<Expr> {
        let place = left.place;
        self.word("IS")?;
        let not = self.take_word("NOT");
        if self.take_words(&["DISTINCT", "FROM"]) {
            let right = self.additive()?;
            return Ok(node(ExprKind::Distinct(Box::new(left), Box::new(right), not), place));
        }
        let truth = if self.take_word("NULL") || self.take_word("UNKNOWN") {
            Truth::Null
        } else if self.take_word("TRUE") {
            Truth::True
        } else if self.take_word("FALSE") {
            Truth::False
        } else {
            return self.unexpected("NULL, TRUE, FALSE, UNKNOWN or DISTINCT FROM");
        };
        Ok(node(ExprKind::Is(Box::new(left), truth, not), place))
    }

    fn in_list(&mut self, left: Expr, negated: bool) -> Parsed<Expr> {
        let place = left.place;
        self.word("IN")?;
        self.symbol("(")?;
        if self.is_word("SELECT") {
            return Err(self.place().error("A sub-query in IN is not supported; join the streams instead."));
        }
        let values = self.list(Self::expr)?;
        self.symbol(")")?;
        Ok(node(ExprKind::In(Box::new(left), values, negated), place))
    }

    fn like(&mut self, left: Expr, negated: bool) -> Parsed<Expr> {
        let place = left.place;
        let similar = self.take_words(&["SIMILAR", "TO"]);
        if !similar {
            self.word("LIKE")?;
        }
        let pattern = Box::new(self.additive()?);
        let escape = if self.take_word("ESCAPE") { Some(Box::new(self.additive()?)) } else { None };
        Ok(node(ExprKind::Like { expr: Box::new(left), pattern, escape, similar, negated }, place))
    }

    fn period(name: String, left: Expr, right: Expr) -> Parsed<Expr> {
        let place = left.place;
        let pair = |expr: Expr| {
            let place = expr.place;
            match expr.kind {
                ExprKind::Row(mut both) if both.len() == 2 => {
                    let end = both.pop().expect("there are two");
                    let start = both.pop().expect("there are two");
                    Ok((Box::new(start), Box::new(end)))
                }
                ExprKind::Row(_) => Err(place.error("A period is (start, end).")),
                kind => {
                    let point = Box::new(node(kind, place));
                    Ok((point.clone(), point))
                }
            }
        };
        Ok(node(ExprKind::Period(name, pair(left)?, pair(right)?), place))
    }

    pub(super) fn additive(&mut self) -> Parsed<Expr> {
        let mut left = self.multiplicative()?;
        loop {
            let op = match self.peek().kind {
                Kind::Symbol("+") => BinaryOp::Add,
                Kind::Symbol("-") => BinaryOp::Subtract,
                Kind::Symbol("||") => BinaryOp::Concat,
                _ => return Ok(left),
            };
            self.bump();
            left = Self::binary(op, left, self.multiplicative()?);
        }
    }

    fn multiplicative(&mut self) -> Parsed<Expr> {
        let mut left = self.unary()?;
        loop {
            let op = match self.peek().kind {
                Kind::Symbol("*") => BinaryOp::Multiply,
                Kind::Symbol("/") => BinaryOp::Divide,
                Kind::Symbol("%") => {
                    return Err(self.place().error("There is no operator %; use MOD(a, b)."));
                }
                _ => return Ok(left),
            };
            self.bump();
            left = Self::binary(op, left, self.unary()?);
        }
    }

    fn unary(&mut self) -> Parsed<Expr> {
        let place = self.place();
        if self.take_symbol("-") {
            let inner = self.deeper(Self::unary)?;
            return Ok(node(ExprKind::Negate(Box::new(inner)), place));
        }
        if self.take_symbol("+") {
            return self.deeper(Self::unary);
        }
        self.primary()
    }

    fn primary(&mut self) -> Parsed<Expr> {
        let place = self.place();
        match self.peek().kind.clone() {
            Kind::Number(number) => {
                self.bump();
                Ok(node(ExprKind::Number(number), place))
            }
            Kind::Text(text) => {
                self.bump();
                Ok(node(ExprKind::Text(text), place))
            }
            Kind::Bytes(bytes) => {
                self.bump();
                Ok(node(ExprKind::Bytes(bytes), place))
            }
            Kind::Symbol("(") => self.parenthesis(),
            Kind::Word(word) => match self.special(&word)? {
                Some(expr) => Ok(expr),
                None => self.column_or_call(),
            },
            Kind::Quoted(_) => self.column_or_call(),
            _ => self.unexpected("an expression"),
        }
    }

    fn parenthesis(&mut self) -> Parsed<Expr> {
        let place = self.place();
        self.symbol("(")?;
        if self.is_word("SELECT") {
            return Err(self
                .place()
                .error("A sub-query as a value is not supported; join the streams instead."));
        }
        let mut inner = self.list(Self::expr)?;
        self.symbol(")")?;
        if inner.len() > 1 {
            return Ok(node(ExprKind::Row(inner), place));
        }
        let inner = inner.pop().expect("a list has at least one");
        // (a - b) MINUTE: the difference of two times, as an interval of this unit.
        let units = ["YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND"];
        let is_difference = matches!(inner.kind, ExprKind::Binary(BinaryOp::Subtract, ..));
        if is_difference && units.iter().any(|unit| self.is_word(unit)) {
            let (_, to) = self.interval_units()?;
            return Ok(node(ExprKind::Qualified(Box::new(inner), to), place));
        }
        Ok(inner)
    }

    /// A column with up to two qualifiers, or a call.
    fn column_or_call(&mut self) -> Parsed<Expr> {
        let place = self.place();
        let first = self.name_or_function()?;
        if self.is_symbol("(") {
            return self.call(first);
        }
        let mut names = vec![first];
        while self.is_symbol(".") && names.len() < 3 {
            self.bump();
            names.push(self.name()?);
        }
        Ok(node(ExprKind::Column(names), place))
    }

    /// LEFT and RIGHT are reserved and no functions; everything else that is followed by a parenthesis may be one.
    fn name_or_function(&mut self) -> Parsed<Name> {
        self.name()
    }
}
