//! Names of columns that the dialect takes without trouble.

use std::collections::HashSet;

/// Words of the dialect's reference that are reserved there and often stand for something in records.
const RESERVED: &[&str] = &[
    "ALL",
    "AND",
    "ANY",
    "ARRAY",
    "AS",
    "AT",
    "AVG",
    "BETWEEN",
    "BIGINT",
    "BOOLEAN",
    "BOTH",
    "BY",
    "CALL",
    "CASE",
    "CAST",
    "CHAR",
    "CHARACTER",
    "CHECK",
    "CLOSE",
    "COLLECT",
    "COLUMN",
    "CONDITION",
    "CONNECT",
    "CONSTRAINT",
    "CONVERT",
    "COUNT",
    "CREATE",
    "CROSS",
    "CUBE",
    "CURRENT",
    "CURSOR",
    "CYCLE",
    "DATE",
    "DAY",
    "DEC",
    "DECIMAL",
    "DEFAULT",
    "DELETE",
    "DESCRIBE",
    "DISTINCT",
    "DOUBLE",
    "DROP",
    "EACH",
    "ELEMENT",
    "ELSE",
    "END",
    "ESCAPE",
    "EVERY",
    "EXCEPT",
    "EXISTS",
    "EXTERNAL",
    "FALSE",
    "FILTER",
    "FLOAT",
    "FLOOR",
    "FOR",
    "FREE",
    "FROM",
    "FULL",
    "FUNCTION",
    "GET",
    "GLOBAL",
    "GRANT",
    "GROUP",
    "HAVING",
    "HOLD",
    "HOUR",
    "IDENTITY",
    "IN",
    "INNER",
    "INSERT",
    "INT",
    "INTEGER",
    "INTERVAL",
    "INTO",
    "IS",
    "JOIN",
    "LANGUAGE",
    "LARGE",
    "LEADING",
    "LEFT",
    "LIKE",
    "LOCAL",
    "LOWER",
    "MATCH",
    "MAX",
    "MEMBER",
    "MERGE",
    "METHOD",
    "MIN",
    "MINUTE",
    "MODULE",
    "MONTH",
    "NATURAL",
    "NEW",
    "NO",
    "NONE",
    "NOT",
    "NULL",
    "NUMERIC",
    "OF",
    "OLD",
    "ON",
    "ONLY",
    "OPEN",
    "OR",
    "ORDER",
    "OUT",
    "OUTER",
    "OVER",
    "PARAMETER",
    "PARTITION",
    "POSITION",
    "POWER",
    "PRECISION",
    "PREPARE",
    "PRIMARY",
    "PROCEDURE",
    "PUMP",
    "RANGE",
    "RANK",
    "REAL",
    "REF",
    "REFERENCES",
    "RELEASE",
    "RESULT",
    "RETURN",
    "RIGHT",
    "ROW",
    "ROWS",
    "ROWTIME",
    "SCOPE",
    "SCROLL",
    "SEARCH",
    "SECOND",
    "SELECT",
    "SET",
    "SIMILAR",
    "SMALLINT",
    "SOME",
    "SPECIFIC",
    "SQL",
    "START",
    "STATIC",
    "STREAM",
    "SUM",
    "SYSTEM",
    "TABLE",
    "THEN",
    "TIME",
    "TIMESTAMP",
    "TO",
    "TRAILING",
    "TRIGGER",
    "TRIM",
    "TRUE",
    "UNION",
    "UNIQUE",
    "UNKNOWN",
    "UPDATE",
    "UPPER",
    "USER",
    "USING",
    "VALUE",
    "VALUES",
    "VARCHAR",
    "WHEN",
    "WHERE",
    "WINDOW",
    "WITH",
    "WITHIN",
    "YEAR",
];

/// Gives each column a name of its own.
#[derive(Default)]
pub(super) struct Names(HashSet<String>);

/// The longest name that stays as it is.
const CHARACTERS_MAX: usize = 100;

impl Names {
    /// A name for what the record has at this path.
    ///
    /// The developer guide's page on schema discovery has the rules: letters, digits and `_` stay; a name that is changed,
    /// reserved, too long, or begins with a digit, gets `COL_` in front of it; one of which nothing stays is `COL_` with the
    /// column's place.
    pub fn give(&mut self, path: &[String]) -> String {
        let place = self.0.len();
        let last = path.last().map_or("", String::as_str);
        let mut name = tame(last, place);
        if self.is_taken(&name) {
            name = tame(&path.join("_"), place);
        }
        let mut number = 2;
        let stem = name.clone();
        while self.is_taken(&name) {
            name = format!("{stem}_{number}");
            number += 1;
        }
        self.0.insert(name.to_uppercase());
        name
    }

    fn is_taken(&self, name: &str) -> bool {
        self.0.contains(&name.to_uppercase())
    }
}

fn tame(text: &str, place: usize) -> String {
    let plain = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '_';
    let name: String = text.chars().filter(plain).take(CHARACTERS_MAX).collect();
    if name.is_empty() {
        return format!("COL_{place}");
    }
    let begins_well = name.starts_with(|first: char| !first.is_ascii_digit());
    let stays = name == text && begins_well && !RESERVED.contains(&name.to_uppercase().as_str());
    if stays { name } else { format!("COL_{name}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_the_guide() {
        for (given, wanted) in [
            ("TICKER", "TICKER"),
            ("USER", "COL_USER"),
            ("USER@DOMAIN", "COL_USERDOMAIN"),
            ("@@", "COL_0"),
            ("1st", "COL_1st"),
            ("_x", "_x"),
        ] {
            assert_eq!(Names::default().give(&[given.to_owned()]), wanted);
        }
        let long = "a".repeat(120);
        assert_eq!(Names::default().give(&[long]), format!("COL_{}", "a".repeat(100)));
        let mut names = Names::default();
        let path = |path: &[&str]| path.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert_eq!(names.give(&path(&["a", "n"])), "n");
        assert_eq!(names.give(&path(&["b", "N"])), "b_N");
        assert_eq!(names.give(&path(&["b", "N"])), "b_N_2");
    }
}
