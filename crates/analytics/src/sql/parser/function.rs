//! Expressions that begin with a word of their own, and calls.

use super::{
    super::{
        ast::{Call, Expr, ExprKind, Name},
        token::Kind,
        types::SqlType,
    },
    Parsed, Parser,
    expression::node,
};

/// Words that are functions without parentheses.
const WITHOUT_PARENTHESES: &[&str] = &[
    "CURRENT_DATE",
    "CURRENT_TIME",
    "CURRENT_TIMESTAMP",
    "CURRENT_ROW_TIMESTAMP",
    "LOCALTIME",
    "LOCALTIMESTAMP",
];

impl Parser {
    /// An expression that begins with this word, if the word means something here.
    pub(super) fn special(&mut self, word: &str) -> Parsed<Option<Expr>> {
        let place = self.place();
        let called = *self.peek_at(1) == Kind::Symbol("(");
        let kind = match word {
            "NULL" => {
                self.bump();
                ExprKind::Null
            }
            "TRUE" | "FALSE" | "UNKNOWN" => {
                self.bump();
                if word == "UNKNOWN" { ExprKind::Null } else { ExprKind::Boolean(word == "TRUE") }
            }
            "DATE" | "TIME" | "TIMESTAMP" if matches!(self.peek_at(1), Kind::Text(_)) => {
                self.bump();
                let ty = match word {
                    "DATE" => SqlType::Date,
                    "TIME" => SqlType::Time,
                    _ => SqlType::Timestamp,
                };
                ExprKind::DateTime(ty, self.text()?)
            }
            "INTERVAL" => self.interval()?,
            "CASE" => self.case()?,
            "EXISTS" => return Err(place.error("EXISTS is not supported; join the streams instead.")),
            "CAST" => {
                self.bump();
                self.symbol("(")?;
                let inner = self.expr()?;
                self.word("AS")?;
                let ty = self.ty()?;
                self.symbol(")")?;
                ExprKind::Cast(Box::new(inner), ty)
            }
            "FLOOR" | "CEIL" | "CEILING" if called => {
                let name = self.name()?;
                self.symbol("(")?;
                let inner = self.expr()?;
                let kind = if self.take_word("TO") {
                    ExprKind::FloorTo(word == "FLOOR", Box::new(inner), self.unit()?)
                } else {
                    Self::plain(name, vec![inner])
                };
                self.symbol(")")?;
                kind
            }
            "STEP" if called => {
                self.bump();
                self.symbol("(")?;
                let inner = Box::new(self.expr()?);
                self.word("BY")?;
                let by = Box::new(self.expr()?);
                self.symbol(")")?;
                ExprKind::Step(inner, by)
            }
            "EXTRACT" if called => {
                self.bump();
                self.symbol("(")?;
                let unit = self.unit()?;
                self.word("FROM")?;
                let inner = self.expr()?;
                self.symbol(")")?;
                ExprKind::Extract(unit, Box::new(inner))
            }
            "POSITION" if called => {
                let name = self.name()?;
                self.symbol("(")?;
                let needle = self.additive()?;
                self.word("IN")?;
                let hay = self.expr()?;
                self.symbol(")")?;
                Self::plain(name, vec![needle, hay])
            }
            "SUBSTRING" if called => self.substring()?,
            "OVERLAY" if called => self.overlay()?,
            "TRIM" if called => self.trim()?,
            _ if WITHOUT_PARENTHESES.contains(&word) && !called => {
                let name = self.name()?;
                Self::plain(name, Vec::new())
            }
            _ => return Ok(None),
        };
        Ok(Some(node(kind, place)))
    }

    fn plain(name: Name, arguments: Vec<Expr>) -> ExprKind {
        ExprKind::Call(Call { name, arguments, star: false, distinct: false, over: None })
    }

    fn interval(&mut self) -> Parsed<ExprKind> {
        self.word("INTERVAL")?;
        let negative = self.take_symbol("-");
        if !negative {
            self.take_symbol("+");
        }
        let text = self.text()?;
        let (from, to) = self.interval_units()?;
        Ok(ExprKind::Interval { text, negative, from, to })
    }

    fn case(&mut self) -> Parsed<ExprKind> {
        self.word("CASE")?;
        let operand = if self.is_word("WHEN") { None } else { Some(Box::new(self.expr()?)) };
        let mut branches = Vec::new();
        while self.take_word("WHEN") {
            let when = self.expr()?;
            self.word("THEN")?;
            branches.push((when, self.expr()?));
        }
        if branches.is_empty() {
            return self.unexpected("WHEN");
        }
        let otherwise = if self.take_word("ELSE") { Some(Box::new(self.expr()?)) } else { None };
        self.word("END")?;
        Ok(ExprKind::Case(operand, branches, otherwise))
    }

    /// SUBSTRING(x FROM a FOR b), SUBSTRING(x, a, b), SUBSTRING(x SIMILAR pattern ESCAPE sign).
    fn substring(&mut self) -> Parsed<ExprKind> {
        let mut name = self.name()?;
        self.symbol("(")?;
        let mut arguments = vec![self.additive()?];
        if self.take_word("SIMILAR") {
            self.take_word("TO");
            arguments.push(self.additive()?);
            self.word("ESCAPE")?;
            arguments.push(self.additive()?);
            name.text = "SUBSTRING SIMILAR".into();
        } else {
            let words = self.take_word("FROM");
            if !words {
                self.symbol(",")?;
            }
            arguments.push(self.expr()?);
            if if words { self.take_word("FOR") } else { self.take_symbol(",") } {
                arguments.push(self.expr()?);
            }
        }
        self.symbol(")")?;
        Ok(Self::plain(name, arguments))
    }

    fn overlay(&mut self) -> Parsed<ExprKind> {
        let name = self.name()?;
        self.symbol("(")?;
        let mut arguments = vec![self.expr()?];
        self.word("PLACING")?;
        arguments.push(self.expr()?);
        self.word("FROM")?;
        arguments.push(self.expr()?);
        if self.take_word("FOR") {
            arguments.push(self.expr()?);
        }
        self.symbol(")")?;
        Ok(Self::plain(name, arguments))
    }

    /// TRIM([LEADING|TRAILING|BOTH] [character] FROM x), TRIM(x).
    fn trim(&mut self) -> Parsed<ExprKind> {
        let mut name = self.name()?;
        self.symbol("(")?;
        let mut side = "BOTH";
        let mut sided = false;
        for word in ["LEADING", "TRAILING", "BOTH"] {
            if self.take_word(word) {
                (side, sided) = (word, true);
                break;
            }
        }
        let space = |parser: &Self| node(ExprKind::Text(" ".into()), parser.place());
        let (what, from) = if sided && self.take_word("FROM") {
            (space(self), self.expr()?)
        } else {
            let first = self.expr()?;
            if self.take_word("FROM") { (first, self.expr()?) } else { (space(self), first) }
        };
        self.symbol(")")?;
        name.text = format!("TRIM {side}");
        Ok(Self::plain(name, vec![what, from]))
    }

    /// name(arguments) [OVER window].
    pub(super) fn call(&mut self, name: Name) -> Parsed<Expr> {
        let place = name.place;
        self.symbol("(")?;
        let mut call = Call { name, arguments: Vec::new(), star: false, distinct: false, over: None };
        if self.take_symbol("*") {
            call.star = true;
        } else if !self.is_symbol(")") {
            call.distinct = self.take_word("DISTINCT");
            if !call.distinct {
                self.take_word("ALL");
            }
            call.arguments = self.list(Self::expr)?;
        }
        self.symbol(")")?;
        for words in [["IGNORE", "NULLS"], ["RESPECT", "NULLS"], ["FROM", "LAST"], ["FILTER", "("]] {
            if self.word_at(0, words[0]) && self.word_at(1, words[1]) {
                return Err(self.place().error(format!("{} is not supported.", words.join(" "))));
            }
        }
        if self.is_word("OVER") {
            call.over = Some(self.over()?);
        }
        Ok(node(ExprKind::Call(call), place))
    }
}
