//! Queries: SELECT, FROM, windows, order.

use super::{
    super::{
        ast::{
            Frame, FrameBound, JoinKind, OrderItem, Over, Query, Select, SelectItem, SetExpr, Stagger,
            TableRef, WindowSpec,
        },
        token::Kind,
    },
    Parsed, Parser,
};

impl Parser {
    pub(super) fn query(&mut self) -> Parsed<Query> {
        self.deeper(|parser| {
            let place = parser.place();
            let mut body = parser.set_term()?;
            loop {
                let place = parser.place();
                if parser.take_word("UNION") {
                    if !parser.take_word("ALL") {
                        return Err(
                            place.error("UNION of streams without ALL is not supported; use UNION ALL.")
                        );
                    }
                    let right = parser.set_term()?;
                    body = SetExpr::UnionAll(Box::new(body), Box::new(right));
                } else if parser.is_word("EXCEPT") || parser.is_word("INTERSECT") {
                    let word = parser.found();
                    return Err(place.error(format!("{word} of streams is not supported.")));
                } else {
                    break;
                }
            }
            let order_by =
                if parser.take_words(&["ORDER", "BY"]) { parser.list(Self::order_item)? } else { Vec::new() };
            Ok(Query { place, body, order_by })
        })
    }

    fn set_term(&mut self) -> Parsed<SetExpr> {
        if self.take_symbol("(") {
            let query = self.query()?;
            self.symbol(")")?;
            return Ok(SetExpr::Nested(Box::new(query)));
        }
        if self.is_word("VALUES") {
            return Err(self.place().error("VALUES is not supported; rows come from streams."));
        }
        Ok(SetExpr::Select(Box::new(self.select()?)))
    }

    fn order_item(&mut self) -> Parsed<OrderItem> {
        let expr = self.expr()?;
        let descending = self.take_word("DESC");
        if !descending {
            self.take_word("ASC");
        }
        let within = if self.take_word("WITHIN") { Some(self.expr()?) } else { None };
        Ok(OrderItem { expr, descending, within })
    }

    fn select(&mut self) -> Parsed<Select> {
        let place = self.place();
        self.word("SELECT")?;
        let stream = self.take_word("STREAM");
        let distinct = self.take_word("DISTINCT");
        if !distinct {
            self.take_word("ALL");
        }
        let items = self.list(Self::select_item)?;
        self.word("FROM")?;
        let from = self.list(Self::table_ref)?;
        let mut select = Select {
            place,
            stream,
            distinct,
            items,
            from,
            filter: None,
            group_by: Vec::new(),
            having: None,
            windows: Vec::new(),
            stagger: None,
        };
        if self.take_word("WHERE") {
            select.filter = Some(self.expr()?);
        }
        loop {
            let place = self.place();
            if select.group_by.is_empty() && self.take_words(&["GROUP", "BY"]) {
                select.group_by = self.list(Self::expr)?;
            } else if select.stagger.is_none() && self.take_words(&["WINDOWED", "BY"]) {
                select.stagger = Some(self.stagger(place)?);
            } else if select.having.is_none() && self.take_word("HAVING") {
                select.having = Some(self.expr()?);
            } else if select.windows.is_empty() && self.take_word("WINDOW") {
                select.windows = self.list(|parser| {
                    let name = parser.name()?;
                    parser.word("AS")?;
                    Ok((name, parser.window_spec()?))
                })?;
            } else {
                return Ok(select);
            }
        }
    }

    fn stagger(&mut self, place: crate::sql::Place) -> Parsed<Stagger> {
        if !self.take_word("STAGGER") {
            return self.unexpected("STAGGER");
        }
        self.symbol("(")?;
        let partition_by = if self.take_words(&["PARTITION", "BY"]) {
            self.list(Self::expr)?
        } else {
            return self.unexpected("PARTITION BY");
        };
        self.word("RANGE")?;
        let range = self.expr()?;
        self.symbol(")")?;
        Ok(Stagger { place, partition_by, range })
    }

    fn select_item(&mut self) -> Parsed<SelectItem> {
        let place = self.place();
        if self.take_symbol("*") {
            return Ok(SelectItem::All(place));
        }
        if matches!(self.peek().kind, Kind::Word(_) | Kind::Quoted(_))
            && *self.peek_at(1) == Kind::Symbol(".")
            && *self.peek_at(2) == Kind::Symbol("*")
        {
            let name = self.name()?;
            self.bump();
            self.bump();
            return Ok(SelectItem::AllOf(name));
        }
        let expr = self.expr()?;
        Ok(SelectItem::Expr(expr, self.alias()?))
    }

    /// AS name, or a name alone.
    fn alias(&mut self) -> Parsed<Option<crate::sql::ast::Name>> {
        if self.take_word("AS") {
            return self.name().map(Some);
        }
        match &self.peek().kind {
            Kind::Quoted(_) => self.name().map(Some),
            Kind::Word(word) if !super::names::is_reserved(word) && word != "EMIT" && word != "LIMIT" => {
                self.name().map(Some)
            }
            _ => Ok(None),
        }
    }

    fn table_ref(&mut self) -> Parsed<TableRef> {
        let mut left = self.table_term()?;
        loop {
            let place = self.place();
            let kind = if self.take_words(&["CROSS", "JOIN"]) {
                let right = self.table_term()?;
                let (left_side, right) = (Box::new(left), Box::new(right));
                left = TableRef::Join { place, left: left_side, right, kind: JoinKind::Inner, on: None };
                continue;
            } else if self.take_word("JOIN") || self.take_words(&["INNER", "JOIN"]) {
                JoinKind::Inner
            } else if self.take_words(&["LEFT", "JOIN"]) || self.take_words(&["LEFT", "OUTER", "JOIN"]) {
                JoinKind::Left
            } else if self.take_words(&["RIGHT", "JOIN"]) || self.take_words(&["RIGHT", "OUTER", "JOIN"]) {
                JoinKind::Right
            } else if self.take_words(&["FULL", "JOIN"]) || self.take_words(&["FULL", "OUTER", "JOIN"]) {
                JoinKind::Full
            } else {
                return Ok(left);
            };
            let right = self.table_term()?;
            if self.is_word("USING") {
                return Err(self.place().error("USING is not supported; write ON with a condition."));
            }
            self.word("ON")?;
            let on = Some(self.expr()?);
            left = TableRef::Join { place, left: Box::new(left), right: Box::new(right), kind, on };
        }
    }

    fn table_term(&mut self) -> Parsed<TableRef> {
        if self.take_symbol("(") {
            let query = Box::new(self.query()?);
            self.symbol(")")?;
            let window = self.optional_over()?;
            return Ok(TableRef::Query { query, window, alias: self.alias()? });
        }
        if self.take_word("TABLE") {
            return self.table_function();
        }
        let place = self.place();
        let name = self.name()?;
        if self.is_symbol(".") {
            return Err(
                place.error("Streams and tables have one name; a catalog or schema is not supported.")
            );
        }
        let window = self.optional_over()?;
        let alias = self.alias()?;
        // Real programs write the window on either side of the alias.
        let window = if window.is_none() { self.optional_over()? } else { window };
        Ok(TableRef::Named { name, window, alias })
    }

    fn table_function(&mut self) -> Parsed<TableRef> {
        self.symbol("(")?;
        let name = self.name()?;
        self.symbol("(")?;
        self.word("CURSOR")?;
        self.symbol("(")?;
        let cursor = Box::new(self.query()?);
        self.symbol(")")?;
        let mut arguments = Vec::new();
        while self.take_symbol(",") {
            arguments.push(self.expr()?);
        }
        self.symbol(")")?;
        self.symbol(")")?;
        Ok(TableRef::Function { name, cursor, arguments, alias: self.alias()? })
    }

    fn optional_over(&mut self) -> Parsed<Option<Over>> {
        if self.is_word("OVER") { self.over().map(Some) } else { Ok(None) }
    }

    /// OVER name, or OVER (...).
    pub(super) fn over(&mut self) -> Parsed<Over> {
        self.word("OVER")?;
        if self.is_symbol("(") {
            Ok(Over::Spec(Box::new(self.window_spec()?)))
        } else {
            Ok(Over::Named(self.name()?))
        }
    }

    fn window_spec(&mut self) -> Parsed<WindowSpec> {
        let place = self.place();
        self.symbol("(")?;
        let begins = ["PARTITION", "ORDER", "RANGE", "ROWS"].iter().any(|word| self.is_word(word));
        let base = if begins || self.is_symbol(")") { None } else { Some(self.name()?) };
        let partition_by =
            if self.take_words(&["PARTITION", "BY"]) { self.list(Self::expr)? } else { Vec::new() };
        let order_by =
            if self.take_words(&["ORDER", "BY"]) { self.list(Self::order_item)? } else { Vec::new() };
        let frame = self.frame()?;
        self.symbol(")")?;
        Ok(WindowSpec { place, base, partition_by, order_by, frame })
    }

    fn frame(&mut self) -> Parsed<Option<Frame>> {
        let place = self.place();
        let rows = self.take_word("ROWS");
        if !rows && !self.take_word("RANGE") {
            return Ok(None);
        }
        let (start, end) = if self.take_word("BETWEEN") {
            let start = self.frame_bound()?;
            self.word("AND")?;
            (start, self.frame_bound()?)
        } else {
            match self.frame_bound()? {
                end @ (FrameBound::Following(_) | FrameBound::UnboundedFollowing) => {
                    (FrameBound::CurrentRow, end)
                }
                start => (start, FrameBound::CurrentRow),
            }
        };
        Ok(Some(Frame { place, rows, start, end }))
    }

    fn frame_bound(&mut self) -> Parsed<FrameBound> {
        if self.take_words(&["CURRENT", "ROW"]) {
            return Ok(FrameBound::CurrentRow);
        }
        if self.take_word("UNBOUNDED") {
            if self.take_word("PRECEDING") {
                return Ok(FrameBound::UnboundedPreceding);
            }
            self.word("FOLLOWING")?;
            return Ok(FrameBound::UnboundedFollowing);
        }
        let extent = self.additive()?;
        if self.take_word("PRECEDING") {
            return Ok(FrameBound::Preceding(extent));
        }
        self.word("FOLLOWING")?;
        Ok(FrameBound::Following(extent))
    }
}
