//! Metadata extraction: partition keys out of JSON records.
//!
//! A query is an object of names and jq expressions, `{team: .team, year: .at[0:4]}`. Plain paths are looked up directly, at a
//! tenth of the cost of jq; everything else is jq's.

mod bounds;
mod ends;
mod jq;
mod paths;

use std::borrow::Cow;

use jq::Program;
use paths::Paths;

/// A query, compiled.
#[derive(Debug)]
pub(crate) struct Query(Kind);

#[derive(Debug)]
enum Kind {
    Paths(Paths),
    Jq(Program),
}

impl Query {
    /// Compiles a query.
    ///
    /// # Errors
    /// What is wrong with it, for the client.
    pub fn parse(text: &str) -> Result<Self, String> {
        match plain(text) {
            Some(fields) => Ok(Self(Kind::Paths(Paths::new(fields)))),
            None => Program::compile(text).map(|program| Self(Kind::Jq(program))),
        }
    }

    /// Whether a record may take it long: an expression may loop, a path does not.
    pub fn may_take_long(&self) -> bool {
        matches!(self.0, Kind::Jq(_))
    }

    /// The names of the keys that it gives.
    pub fn names(&self) -> Vec<&str> {
        match &self.0 {
            Kind::Paths(paths) => paths.names().iter().map(String::as_str).collect(),
            Kind::Jq(program) => program.names().collect(),
        }
    }

    /// The keys of a record, in an order that is the same for all records with the same keys.
    ///
    /// # Errors
    /// Why there are none.
    pub fn run(&self, record: &[u8]) -> Result<Keys<'_>, String> {
        match &self.0 {
            Kind::Jq(program) => {
                let (names, values) = program.run(record)?.into_iter().unzip();
                Ok(Keys { names: Cow::Owned(names), values })
            }
            Kind::Paths(paths) => {
                Ok(Keys { names: Cow::Borrowed(paths.names()), values: paths.run(record)? })
            }
        }
    }
}

/// The keys of a record.
#[derive(Debug)]
pub(crate) struct Keys<'q> {
    pub names: Cow<'q, [String]>,
    /// Of each name its value.
    pub values: Vec<String>,
}

/// The fields of a query that has plain paths only.
fn plain(text: &str) -> Option<Vec<(String, Vec<String>)>> {
    let body = text.trim().strip_prefix('{')?.strip_suffix('}')?;
    body.split(',')
        .map(|field| {
            let (name, path) = field.split_once(':')?;
            let name = name.trim();
            let bare = name.strip_prefix('"').and_then(|name| name.strip_suffix('"')).unwrap_or(name);
            Some((is_name(bare).then(|| bare.to_owned())?, plain_path(path.trim())?))
        })
        .collect()
}

/// `.a.b` as its steps.
fn plain_path(text: &str) -> Option<Vec<String>> {
    let steps = text.strip_prefix('.')?.split('.');
    steps.map(|step| is_name(step).then(|| step.to_owned())).collect()
}

fn is_name(text: &str) -> bool {
    let mut bytes = text.bytes();
    bytes.next().is_some_and(|b| b.is_ascii_alphabetic() || b == b'_')
        && bytes.all(|b| b.is_ascii_alphanumeric() || b == b'_')
}

/// A key as it stands in a prefix; empty ones and those that are no plain value are no keys.
fn key(name: &str, text: Result<String, &'static str>) -> Result<String, String> {
    match text {
        Ok(text) if text.is_empty() => Err(format!("The partition key {name} is empty")),
        Ok(text) => Ok(text),
        Err(kind) => Err(format!("The partition key {name} is {kind}")),
    }
}

/// A number as jq 1.6 prints it, which has all numbers as doubles: the fewest digits that give the same double again, with an
/// exponent of two digits or more where there would be more than fifteen zeros behind them, or three before (`jvp_dtoa_fmt`).
fn number(text: &str) -> String {
    let Ok(value) = text.parse::<f64>() else { return text.to_owned() };
    if !value.is_finite() {
        return text.to_owned();
    }
    let shortest = format!("{:e}", value.abs());
    let (mantissa, exponent) = shortest.split_once('e').unwrap_or((&shortest, "0"));
    let digits = mantissa.replace('.', "");
    let point = exponent.parse::<i32>().unwrap_or_default() + 1;
    let count = i32::try_from(digits.len()).unwrap_or(i32::MAX);
    let sign = if value.is_sign_negative() { "-" } else { "" };
    if point <= -4 || point > count + 15 {
        let rest = &digits[1..];
        let dot = if rest.is_empty() { "" } else { "." };
        let side = if point < 1 { '-' } else { '+' };
        return format!("{sign}{}{dot}{rest}e{side}{:02}", &digits[..1], (point - 1).abs());
    }
    match usize::try_from(point) {
        Ok(0) | Err(_) => format!("{sign}0.{}{digits}", "0".repeat(point.unsigned_abs() as usize)),
        Ok(point) if point >= digits.len() => format!("{sign}{digits}{}", "0".repeat(point - digits.len())),
        Ok(point) => format!("{sign}{}.{}", &digits[..point], &digits[point..]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(query: &str, record: &str) -> Result<Vec<(String, String)>, String> {
        let query = Query::parse(query)?;
        let keys = query.run(record.as_bytes())?;
        let mut pairs: Vec<_> = keys.names.iter().cloned().zip(keys.values).collect();
        pairs.sort();
        Ok(pairs)
    }

    fn one(query: &str, record: &str) -> String {
        run(&format!("{{k: {query}}}"), record).unwrap().remove(0).1
    }

    #[test]
    fn plain_paths_and_jq_give_the_same() {
        let record = r#"{"a":{"b":"x","n":1.0,"m":12.5,"t":true}}"#;
        for (path, text) in [("a.b", "x"), ("a.n", "1"), ("a.m", "12.5"), ("a.t", "true")] {
            assert_eq!(one(&format!(".{path}"), record), text);
            assert_eq!(one(&format!("(.{path})"), record), text);
        }
        for query in [".a.missing", "(.a.missing)", ".a", "(.a)", ".a.b.c", "(.a.b.c)"] {
            assert!(run(&format!("{{k: {query}}}"), record).is_err(), "{query}");
        }
        for (query, error) in [
            ("{k: .a.b.c}", "Cannot index string with \"c\""),
            ("{k: .a.b.c.d}", "Cannot index string with \"c\""),
            ("{k: .a}", "The partition key k is object"),
            ("{k: .missing.below}", "The partition key k is null"),
        ] {
            assert_eq!(run(query, record).unwrap_err(), error, "{query}");
        }
    }

    #[test]
    fn paths_pass_over_what_they_do_not_lead_to() {
        let query = "{k: .a.b, l: .a.c, m: .d}";
        let of = |texts: [&str; 3]| ["k", "l", "m"].iter().zip(texts).map(pair).collect::<Vec<_>>();
        fn pair((name, text): (&&str, &str)) -> (String, String) {
            ((*name).to_owned(), text.to_owned())
        }
        let record =
            r#"{"x":[1,{"a":{"b":0}}],"a":{"b":9,"c":8},"d":"\u00e9","a":{"z":{"b":1},"b":2,"c":false}}"#;
        assert_eq!(run(query, record).unwrap(), of(["2", "false", "é"]), "the last of two members counts");
        let gone = r#"{"a":{"b":1,"c":2},"d":3,"a":null}"#;
        assert_eq!(run(query, gone).unwrap_err(), "The partition key k is null");
        for broken in [r#"{"a":{"b":1,"c":2},"d":3"#, r#"{"a":{"b":1,"c":2},"d":3} x"#, "", "[1", "\u{1}"] {
            assert!(run(query, broken).is_err(), "{broken}");
        }
        let query = Query::parse("{k: .d}").unwrap();
        assert!(query.run(b"{\"x\":\"\xff\",\"d\":1}").is_err(), "what is no text is no record");
    }

    #[test]
    fn numbers_are_printed_as_jq_1_6_does() {
        // Printed by jq 1.6.
        for (given, printed) in [
            ("1.0", "1"),
            ("-2.50", "-2.5"),
            ("9007199254740993", "9007199254740992"),
            ("1e15", "1000000000000000"),
            ("1e16", "1e+16"),
            ("1e20", "1e+20"),
            ("12e16", "1.2e+17"),
            ("12e15", "12000000000000000"),
            ("0.001", "0.001"),
            ("0.00001", "1e-05"),
            ("1.5e-7", "1.5e-07"),
            ("123.456", "123.456"),
            ("0", "0"),
        ] {
            assert_eq!(number(given), printed, "{given}");
        }
    }

    #[test]
    fn jq_takes_what_is_no_plain_path() {
        assert_eq!(one(".at | strftime(\"%Y/%m\")", r#"{"at":1700000000}"#), "2023/11");
        assert_eq!(one(".s | ascii_downcase", r#"{"s":"ABC"}"#), "abc");
        assert_eq!(one("if .n > 1 then \"many\" else \"one\" end", r#"{"n":2}"#), "many");
        assert_eq!(one(".l[0].id", r#"{"l":[{"id":"z"}]}"#), "z");
        let query = Query::parse(r#"{team: .t, "year": (.at | tostring)}"#).unwrap();
        assert_eq!(query.names(), ["team", "year"]);
    }

    #[test]
    fn what_may_run_without_end_is_refused() {
        for query in [
            "{k: (def f: f; f)}",
            "{k: [limit(9; repeat(1))][0]}",
            "{k: (1 | until(false; .))}",
            "{k: [range(1e12)] | length}",
            "{k: \"\\([range(infinite)])\"}",
            "{k: .a[range(9)]}",
            "{k: (reduce range(1e9) as $x (0; . + $x))}",
            "{k: metadata_extraction_query}",
        ] {
            let error = Query::parse(query).unwrap_err();
            assert!(error.contains("must not"), "{query}: {error}");
        }
        assert_eq!(one("[recurse | numbers] | length | tostring", r#"{"a":[1,2]}"#), "2");
        assert_eq!(one("[..] | length | tostring", "[1,[2]]"), "4");
    }

    #[test]
    fn what_costs_too_much_ends_and_the_next_record_is_none_the_worse() {
        let numbers = serde_json::to_string(&(0..2000).collect::<Vec<_>>()).unwrap();
        let doubled =
            |what: &str, times: usize| format!("(. {} | tostring)", format!("| {what}").repeat(times));
        for query in [
            // Steps: products of the record with itself, also where errors are caught.
            "([.[] as $a | .[] as $b | .[] as $c | .[] as $d | $d] | length)".to_owned(),
            "([.[] as $a | .[] as $b | .[] as $c | (try error(1) catch 2)] | length)".to_owned(),
            "(reduce (.[] as $a | .[] as $b | .[] as $c | $c) as $x (0; . + $x))".to_owned(),
            "([. as $l | map($l | map(.)) | .[] | .[] | 1] | length)".to_owned(),
            // Memory: what grows by a factor with each operation, or by a number.
            "(\"x\" * 1000000000000)".to_owned(),
            "(1000000000000 * \"x\" | length)".to_owned(),
            "(\"x\" * 99999999999999999999999999 | length)".to_owned(),
            doubled("[., .]", 60),
            doubled("{a: ., b: .}", 60),
            doubled("tostring + tostring", 60),
            doubled("\"\\(.)\\(.)\"", 60),
            format!("([., .] {} | . == (. | tojson))", "| [., .]".repeat(60)),
            format!("(.[1999] {} | tostring)", "| . * .".repeat(60)),
            "([.[] as $a | .[] as $b | \"a long text of a key\"] | add | length)".to_owned(),
            "(.[:1000] - .[:1000] | tostring | . * 10000000 | length)".to_owned(),
            // What is dear by itself.
            "([.[] as $a | .[] as $b | ($a | tostring | test(\"(\\\\w{9}){9}\"))] | length)".to_owned(),
        ] {
            let error = run(&format!("{{k: {query}}}"), &numbers).unwrap_err();
            assert!(error.contains("more time or memory"), "{query}: {error}");
        }
        assert_eq!(one("(map(. * 2) | add | tostring)", &numbers), "3998000");
        let error = run("{k: (map(tostring) | map(. - 1))}", &numbers).unwrap_err();
        assert!(!error.contains("more time"), "{error}");
    }

    #[test]
    fn what_pays_gives_the_same() {
        for (query, record, expected) in [
            ("(.a.b |= ascii_upcase | .a.b)", r#"{"a":{"b":"x"}}"#, "X"),
            ("(.a[] += 1 | .a | add)", r#"{"a":[1,2]}"#, "5"),
            ("(del(.a[0]) | .a | tostring)", r#"{"a":[1,2]}"#, "[2]"),
            ("([paths] | length)", r#"{"a":[1,2]}"#, "3"),
            ("([(1,2) * (3,4)] | tostring)", "0", "[3,6,4,8]"),
            ("([(5,6) - (1,2)] | tostring)", "0", "[4,5,3,4]"),
            ("({a: 1, b: 2} * {b: 3} | .b)", "0", "3"),
            ("(to_entries | map(.key) | join(\"-\"))", r#"{"a":1,"b":2}"#, "a-b"),
            ("(with_entries(.value += 1) | .a)", r#"{"a":1}"#, "2"),
            ("(try error(\"x\") catch .)", "0", "x"),
            ("(.a // \"none\")", r#"{"b":1}"#, "none"),
            (". as {a: $x} | $x", r#"{"a":"y"}"#, "y"),
            ("(.s | capture(\"(?<y>[0-9]+)-\") | .y)", r#"{"s":"2026-11"}"#, "2026"),
            ("(.s | gsub(\"-\"; \"/\"))", r#"{"s":"2026-11"}"#, "2026/11"),
            ("([.. | numbers] | add)", r#"{"a":[1,{"b":2}]}"#, "3"),
            ("(walk(if type == \"number\" then . + 1 else . end) | .a)", r#"{"a":1}"#, "2"),
            ("([.[] | select(. > 1)] | first)", "[1,2,3]", "2"),
            (
                "(label $out | foreach .[] as $x (0; . + $x; if . > 2 then (., break $out) else empty end))",
                "[1,2,3]",
                "3",
            ),
        ] {
            assert_eq!(one(query, record), expected, "{query}");
        }
        let query = Query::parse("{team, \"year\": (.at | tostring)}").unwrap();
        assert_eq!(query.names(), ["team", "year"]);
        assert_eq!(query.run(br#"{"team":"a","at":1}"#).unwrap().values, ["a", "1"]);
    }

    #[test]
    fn a_record_of_brackets_is_no_record() {
        for open in ["[", "{\"a\":"] {
            let record = open.repeat(500_000);
            assert!(run("{k: (.[0] | tostring)}", &record).is_err());
            assert!(run("{k: .a}", &record).is_err());
        }
        let nested = |depth: usize| format!("{}1{}", "[".repeat(depth), "]".repeat(depth));
        for query in
            ["(tostring | length)", "([..] | length)", "(walk(.) | tostring | length)", "(flatten | .[0])"]
        {
            assert!(!one(query, &nested(256)).is_empty(), "{query}");
            let error = run(&format!("{{k: {query}}}"), &nested(257)).unwrap_err();
            assert_eq!(error, "Exceeds depth limit for parsing");
        }
        let text = serde_json::to_string(&nested(100_000)).unwrap();
        assert!(run("{k: (fromjson | tostring)}", &text).unwrap_err().contains("depth limit"));
        assert_eq!(one("(try fromjson catch \"deep\")", &text), "deep");
        let many = serde_json::to_string(&vec![0; 100_000]).unwrap();
        for query in [
            "(reduce .[] as $x (0; [.]))",
            "(reduce .[] as $x ([0]; .[0] |= [.]))",
            "(reduce .[] as $x ({}; {a: .}))",
        ] {
            let error = run(&format!("{{k: ({query} | tostring | length)}}"), &many).unwrap_err();
            assert!(error.contains("more time or memory"), "{query}: {error}");
        }
    }

    #[test]
    fn what_reaches_beyond_the_record_is_refused() {
        for query in [
            "{k: env}",
            "{k: $ENV.HOME}",
            "{k: halt}",
            "{k: input}",
            "{k: debug}",
            "{k: nonsense(1)}",
            ".a",
            "{k: ",
        ] {
            assert!(Query::parse(query).is_err(), "{query}");
        }
    }
}
