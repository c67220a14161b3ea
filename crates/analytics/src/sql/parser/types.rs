//! Types and units of time.

use super::{
    super::{
        ast::Unit,
        token::Kind,
        types::{DECIMAL_DIGITS, SqlType},
    },
    Parsed, Parser,
};

/// The longest text or binary value.
const LENGTH_MAX: u32 = 65_535;

impl Parser {
    /// A type as it stands in CREATE STREAM and CAST.
    pub(super) fn ty(&mut self) -> Parsed<SqlType> {
        let place = self.place();
        let Kind::Word(word) = self.peek().kind.clone() else { return self.unexpected("a type") };
        self.bump();
        Ok(match word.as_str() {
            "BOOLEAN" => SqlType::Boolean,
            "TINYINT" => SqlType::TinyInt,
            "SMALLINT" => SqlType::SmallInt,
            "INT" | "INTEGER" => SqlType::Integer,
            "BIGINT" => SqlType::BigInt,
            "REAL" => SqlType::Real,
            "FLOAT" => {
                self.optional_length(1)?;
                SqlType::Double
            }
            "DOUBLE" => {
                self.take_word("PRECISION");
                SqlType::Double
            }
            "DEC" | "DECIMAL" | "NUMERIC" => return self.decimal(),
            "CHAR" | "CHARACTER" if self.take_word("VARYING") => SqlType::Varchar(self.length()?),
            "CHAR" | "CHARACTER" => SqlType::Char(self.optional_length(1)?),
            "VARCHAR" => SqlType::Varchar(self.length()?),
            "BINARY" if self.take_word("VARYING") => SqlType::Varbinary(self.length()?),
            "BINARY" => SqlType::Binary(self.optional_length(1)?),
            "VARBINARY" => SqlType::Varbinary(self.length()?),
            "DATE" => SqlType::Date,
            "TIME" => {
                self.optional_length(0)?;
                SqlType::Time
            }
            "TIMESTAMP" => {
                self.optional_length(0)?;
                SqlType::Timestamp
            }
            "INTERVAL" => {
                let (from, _) = self.interval_units()?;
                match from {
                    Unit::Year | Unit::Month => SqlType::IntervalMonths,
                    _ => SqlType::Interval,
                }
            }
            _ => return Err(place.error(format!("There is no type {word}."))),
        })
    }

    fn decimal(&mut self) -> Parsed<SqlType> {
        let place = self.place();
        if !self.take_symbol("(") {
            return Ok(SqlType::Decimal(DECIMAL_DIGITS, 0));
        }
        let precision = self.whole()?;
        let scale = if self.take_symbol(",") { self.whole()? } else { 0 };
        self.symbol(")")?;
        if precision == 0 || precision > DECIMAL_DIGITS.into() || scale > precision {
            return Err(
                place.error("A DECIMAL has 1 to 19 digits, of which as many may stand after the point.")
            );
        }
        // Both were just held below twenty.
        Ok(SqlType::Decimal(precision as u8, scale as u8))
    }

    fn length(&mut self) -> Parsed<u32> {
        if self.is_symbol("(") { self.optional_length(1) } else { self.unexpected("( and a length") }
    }

    fn optional_length(&mut self, default: u32) -> Parsed<u32> {
        if !self.take_symbol("(") {
            return Ok(default);
        }
        let place = self.place();
        let length = self.whole()?;
        self.symbol(")")?;
        if length > LENGTH_MAX {
            return Err(place.error(format!("A length is at most {LENGTH_MAX}.")));
        }
        Ok(length)
    }

    /// `HOUR TO SECOND`, with digits that are read and without effect, since all is kept in milliseconds.
    pub(super) fn interval_units(&mut self) -> Parsed<(Unit, Unit)> {
        let from = self.interval_unit()?;
        if !self.take_word("TO") {
            return Ok((from, from));
        }
        let place = self.place();
        let to = self.interval_unit()?;
        let order = |unit| match unit {
            Unit::Year => Some(0),
            Unit::Month => Some(1),
            Unit::Day => Some(10),
            Unit::Hour => Some(11),
            Unit::Minute => Some(12),
            Unit::Second => Some(13),
            _ => None,
        };
        match (order(from), order(to)) {
            (Some(a), Some(b)) if a < b && (b < 10 || a >= 10) => Ok((from, to)),
            _ => Err(place.error("An interval goes from a larger to a smaller unit of the same kind.")),
        }
    }

    fn interval_unit(&mut self) -> Parsed<Unit> {
        let place = self.place();
        let unit = self.unit()?;
        if !matches!(unit, Unit::Year | Unit::Month | Unit::Day | Unit::Hour | Unit::Minute | Unit::Second) {
            return Err(place.error("An interval has the units YEAR, MONTH, DAY, HOUR, MINUTE and SECOND."));
        }
        if self.take_symbol("(") {
            self.whole()?;
            if self.take_symbol(",") {
                self.whole()?;
            }
            self.symbol(")")?;
        }
        Ok(unit)
    }

    /// A unit of time.
    pub(super) fn unit(&mut self) -> Parsed<Unit> {
        let Kind::Word(word) = &self.peek().kind else { return self.unexpected("a unit of time") };
        let unit = match word.as_str() {
            "YEAR" | "YEARS" => Unit::Year,
            "QUARTER" => Unit::Quarter,
            "MONTH" | "MONTHS" => Unit::Month,
            "WEEK" => Unit::Week,
            "DAY" | "DAYS" => Unit::Day,
            "HOUR" | "HOURS" => Unit::Hour,
            "MINUTE" | "MINUTES" => Unit::Minute,
            "SECOND" | "SECONDS" => Unit::Second,
            "MILLISECOND" => Unit::Millisecond,
            "DOW" => Unit::DayOfWeek,
            "DOY" => Unit::DayOfYear,
            _ => return self.unexpected("a unit of time"),
        };
        self.bump();
        Ok(unit)
    }
}
