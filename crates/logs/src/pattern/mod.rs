//! Filter patterns: which events FilterLogEvents selects.
//!
//! Two forms are understood: terms (`ERROR`, `"two words"`, `?EITHER ?OR`, `-BUT`), and conditions on the members of messages
//! that are JSON (`{ $.status >= 500 && $.path = "/api/*" }`). Regular expressions and patterns of space-delimited fields are
//! refused by name.

mod condition;
mod parse;
mod terms;

use crate::error::LogsError;
use condition::Condition;
use terms::Terms;

/// A pattern that was understood.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Pattern {
    Terms(Terms),
    Json(Condition),
}

impl Pattern {
    /// The pattern in this text. An empty one selects everything.
    pub fn parse(text: &str) -> Result<Self, LogsError> {
        let text = text.trim();
        if text.starts_with('[') {
            return Err(LogsError::Unsupported("A filter pattern of space-delimited fields".into()));
        }
        if text.starts_with('{') {
            parse::condition(text).map(Self::Json)
        } else {
            Terms::parse(text).map(Self::Terms)
        }
    }

    /// Whether it selects an event with this message.
    pub fn matches(&self, message: &str) -> bool {
        match self {
            Self::Terms(terms) => terms.match_text(message),
            Self::Json(condition) => {
                serde_json::from_str(message).is_ok_and(|value: serde_json::Value| condition.holds(&value))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn selects(pattern: &str, message: &str) -> bool {
        Pattern::parse(pattern).unwrap_or_else(|error| panic!("{pattern}: {error}")).matches(message)
    }

    #[test]
    fn terms_are_all_in_the_message_or_one_of_them_or_none() {
        let message = "[ERROR 400] bad request from 10.0.0.7";
        let yes = [
            "",
            "ERROR",
            "ERROR 400",
            "\"bad request\"",
            "?WARN ?ERROR",
            "ERROR -timeout",
            "\"[ERROR\"",
            "err_no -x",
        ];
        for pattern in &yes[..7] {
            assert!(selects(pattern, message), "{pattern}");
        }
        for pattern in ["error", "ERROR 500", "\"request bad\"", "?WARN ?INFO", "ERROR -request", yes[7]] {
            assert!(!selects(pattern, message), "{pattern}");
        }
        assert!(selects("\"say \\\"hello\\\"\"", "to say \"hello\" twice"));
    }

    #[test]
    fn conditions_look_into_messages_that_are_json() {
        let message = r#"{"level":"error","status":503,"took":1.5,"user":{"id":7,"name":"ann"},"tags":["a","b"],
            "ok":false,"none":null,"a.b":"dotted"}"#;
        for pattern in [
            r#"{ $.level = "error" }"#,
            "{ $.level = error }",
            r#"{ $.level != "info" }"#,
            r#"{ $.level = "err*" }"#,
            r#"{ $.level = "*rr*" }"#,
            "{ $.status >= 500 }",
            "{ $.status = 503 && $.took < 2.0e0 }",
            "{ $.status = 1 || ($.user.id = 7 && $.tags[1] = b) }",
            "{ $.ok IS FALSE }",
            "{ $.none IS NULL }",
            "{ $.missing NOT EXISTS }",
            r#"{ $.['a.b'] = "dotted" }"#,
            r#"{ $.user.name = "*" }"#,
        ] {
            assert!(selects(pattern, message), "{pattern}");
        }
        for pattern in [
            r#"{ $.level = "info" }"#,
            "{ $.status < 500 }",
            r#"{ $.status = "503" }"#,
            "{ $.missing = 1 }",
            "{ $.missing != 1 }",
            "{ $.level NOT EXISTS }",
            "{ $.ok IS TRUE }",
            "{ $.user IS NULL }",
            "{ $.tags[2] = b }",
            r#"{ $.level = "e*x" }"#,
        ] {
            assert!(!selects(pattern, message), "{pattern}");
        }
        assert!(!selects("{ $.level NOT EXISTS }", "no JSON at all"));
    }

    #[test]
    fn what_is_no_pattern_or_another_kind_is_refused() {
        for pattern in [
            "\"open",
            "a-b",
            "{ $.a = }",
            "{ $.a = 1",
            "{ a = 1 }",
            "{ $.a ~ 1 }",
            "{ $.a = 1 } x",
            "{ $.a < b }",
        ] {
            assert!(matches!(Pattern::parse(pattern), Err(LogsError::Pattern(_))), "{pattern}");
        }
        for pattern in ["[ip, user, status = 4*]", "%ERR[0-9]+%", "{ $.a = %x% }", "{ $.a[*] = 1 }"] {
            assert!(matches!(Pattern::parse(pattern), Err(LogsError::Unsupported(_))), "{pattern}");
        }
        assert!(Pattern::parse(&format!("{{ {}$.a = 1{} }}", "(".repeat(500), ")".repeat(500))).is_err());
    }
}
