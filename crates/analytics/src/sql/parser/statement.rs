//! Statements.

use super::{
    super::ast::{ColumnDefinition, DropKind, Function, Pump, Statement},
    Parsed, Parser,
};
use crate::sql::token::Kind;

impl Parser {
    pub(super) fn statement(&mut self) -> Parsed<Statement> {
        if self.take_word("CREATE") {
            let replace = self.take_words(&["OR", "REPLACE"]);
            if self.take_word("STREAM") {
                return self.create_stream(replace);
            }
            if self.take_word("PUMP") {
                return self.create_pump(replace);
            }
            if self.take_word("FUNCTION") {
                return self.create_function(replace);
            }
            return self.unexpected("STREAM, PUMP or FUNCTION");
        }
        if self.is_word("INSERT") {
            return Ok(Statement::Pump(self.insert(None, false, true)?));
        }
        if self.take_word("DROP") {
            let kind = if self.take_word("STREAM") {
                DropKind::Stream
            } else if self.take_word("PUMP") {
                DropKind::Pump
            } else if self.take_word("FUNCTION") {
                DropKind::Function
            } else {
                return self.unexpected("STREAM, PUMP or FUNCTION");
            };
            return Ok(Statement::Drop { kind, name: self.name()? });
        }
        if self.take_word("ALTER") {
            self.word("PUMP")?;
            let name = self.name()?;
            let start = self.take_word("START");
            if !start {
                self.word("STOP")?;
            }
            return Ok(Statement::AlterPump { name, start });
        }
        self.unexpected("CREATE, INSERT, ALTER PUMP or DROP")
    }

    fn create_stream(&mut self, replace: bool) -> Parsed<Statement> {
        let name = self.name()?;
        self.symbol("(")?;
        let columns = self.list(|parser| {
            let name = parser.name()?;
            let place = parser.place();
            let ty = parser.ty()?;
            if ty.is_interval() {
                return Err(place.error("An INTERVAL stands in expressions only; no column has this type."));
            }
            let not_null = parser.take_words(&["NOT", "NULL"]);
            Ok(ColumnDefinition { name, ty, not_null })
        })?;
        self.symbol(")")?;
        if self.take_word("DESCRIPTION") {
            self.text()?;
        }
        if self.is_word("OPTIONS") {
            return Err(self.place().error("OPTIONS of a stream are not supported."));
        }
        Ok(Statement::CreateStream { name, replace, columns })
    }

    fn create_pump(&mut self, replace: bool) -> Parsed<Statement> {
        let name = self.name()?;
        let stopped = self.take_word("STOPPED");
        if !stopped {
            self.take_word("STARTED");
        }
        if self.take_word("DESCRIPTION") {
            self.text()?;
        }
        self.word("AS")?;
        Ok(Statement::Pump(self.insert(Some(name), replace, !stopped)?))
    }

    fn insert(&mut self, name: Option<crate::sql::ast::Name>, replace: bool, started: bool) -> Parsed<Pump> {
        self.word("INSERT")?;
        self.word("INTO")?;
        let target = self.name()?;
        let query_follows = matches!(self.peek_at(1), Kind::Word(word) if ["SELECT", "VALUES"].contains(&word.as_str()))
            || matches!(self.peek_at(1), Kind::Symbol("("));
        let columns = if self.is_symbol("(") && !query_follows {
            self.bump();
            let columns = self.list(Self::name)?;
            self.symbol(")")?;
            columns
        } else {
            Vec::new()
        };
        let query = self.query()?;
        Ok(Pump { name, replace, started, target, columns, query })
    }

    fn create_function(&mut self, replace: bool) -> Parsed<Statement> {
        let name = self.name()?;
        self.symbol("(")?;
        let parameters = if self.is_symbol(")") {
            Vec::new()
        } else {
            self.list(|parser| Ok((parser.name()?, parser.ty()?)))?
        };
        self.symbol(")")?;
        self.word("RETURNS")?;
        let returns = self.ty()?;
        loop {
            let place = self.place();
            if self.take_words(&["LANGUAGE", "SQL"])
                || self.take_words(&["CONTAINS", "SQL"])
                || self.take_words(&["NO", "SQL"])
                || self.take_words(&["DETERMINISTIC"])
                || self.take_words(&["NOT", "DETERMINISTIC"])
                || self.take_words(&["RETURNS", "NULL", "ON", "NULL", "INPUT"])
                || self.take_words(&["CALLED", "ON", "NULL", "INPUT"])
                || self.take_words(&["READS", "SQL", "DATA"])
            {
                continue;
            }
            if self.take_word("SPECIFIC") {
                self.name()?;
                continue;
            }
            if self.is_word("LANGUAGE") || self.is_word("EXTERNAL") || self.is_word("PARAMETER") {
                return Err(place
                    .error("A function is written in SQL, with RETURN; other languages are not supported."));
            }
            break;
        }
        self.word("RETURN")?;
        let body = self.expr()?;
        Ok(Statement::CreateFunction(Function { name, replace, parameters, returns, body }))
    }
}
