//! The generator on a small model that has one of everything.

use super::*;

const MODEL: &str = r#"{
    "metadata": {"protocol": "json"},
    "operations": {
        "Put": {
            "name": "Put", "input": {"shape": "PutInput"}, "output": {"shape": "PutOutput"},
            "errors": [{"shape": "GoneException"}, {"shape": "BrokenException"}]
        },
        "Watch": {
            "name": "Watch", "input": {"shape": "Nothing"}, "output": {"shape": "WatchOutput"},
            "errors": [{"shape": "GoneException"}]
        },
        "Later": {"name": "Later", "input": {"shape": "LaterInput"}, "errors": []}
    },
    "shapes": {
        "PutInput": {
            "type": "structure", "required": ["Name", "Kinds", "Where"],
            "members": {
                "Name": {"shape": "Name"},
                "Kinds": {"shape": "Kinds"},
                "Where": {"shape": "Place"},
                "Places": {"shape": "Places"},
                "Tags": {"shape": "Tags"},
                "Data": {"shape": "Data"},
                "Count": {"shape": "Count"},
                "Size": {"shape": "Size"},
                "Ratio": {"shape": "Ratio"},
                "At": {"shape": "At"},
                "Reader": {"shape": "On"}
            }
        },
        "PutOutput": {
            "type": "structure", "required": ["Name", "Place"],
            "members": {"Name": {"shape": "Name"}, "Place": {"shape": "Place"}, "Count": {"shape": "Count"}}
        },
        "Nothing": {"type": "structure", "members": {}},
        "WatchOutput": {"type": "structure", "members": {"Stream": {"shape": "Stream"}}},
        "Stream": {
            "type": "structure", "eventstream": true,
            "members": {"Seen": {"shape": "SeenEvent"}, "Broken": {"shape": "BrokenException"}}
        },
        "SeenEvent": {"type": "structure", "required": ["Name"], "event": true, "members": {"Name": {"shape": "Name"}}},
        "LaterInput": {"type": "structure", "members": {"Only": {"shape": "OnlyLater"}}},
        "OnlyLater": {"type": "structure", "members": {"Odd": {"shape": "Odd"}}},
        "Odd": {"type": "string", "pattern": "b(?!a)"},
        "Place": {"type": "structure", "required": ["Name"], "members": {"Name": {"shape": "Name"}, "Type": {"shape": "Kind"}}},
        "Places": {"type": "list", "member": {"shape": "Place"}, "max": 5},
        "Name": {"type": "string", "min": 1, "max": 9, "pattern": "[a-z]+"},
        "Kind": {"type": "string", "enum": ["ONE_KIND", "OTHER"]},
        "Kinds": {"type": "list", "member": {"shape": "Kind"}},
        "Tags": {"type": "map", "key": {"shape": "Name"}, "value": {"shape": "Free"}},
        "Free": {"type": "string"},
        "Data": {"type": "blob", "max": 100},
        "Count": {"type": "integer", "min": 1},
        "Size": {"type": "long"},
        "Ratio": {"type": "double"},
        "At": {"type": "timestamp"},
        "On": {"type": "boolean"},
        "GoneException": {
            "type": "structure", "members": {"message": {"shape": "Free"}}, "exception": true,
            "error": {"code": "Gone", "httpStatusCode": 410}
        },
        "BrokenException": {"type": "structure", "members": {"message": {"shape": "Free"}}, "exception": true, "fault": true}
    }
}"#;

const SERVICE: Service = Service {
    name: "small",
    directory: "",
    hand_written: &[],
    left_out: &[],
    plain: &["Name"],
    listed: &[],
    stored: &[],
};

fn generated(service: &Service, model: &str) -> Result<Files, String> {
    files(service, &Model::read(&Json::parse(model)?, &Served::AllBut(vec!["Later".to_owned()]))?)
}

/// All files in one, every run of white space a single space.
fn text(files: &Files) -> String {
    files.values().flat_map(|text| text.split_whitespace()).collect::<Vec<_>>().join(" ")
}

fn assert_has(text: &str, fragments: &[&str]) {
    for fragment in fragments {
        assert!(text.contains(fragment), "{fragment:?} is not in\n{text}");
    }
}

#[test]
fn fields_have_the_types_of_their_shapes() {
    let all = text(&generated(&SERVICE, MODEL).unwrap());
    assert_has(
        &all,
        &[
            "/// Input of `Put`. #[derive(Clone, Debug, Default, PartialEq)] pub struct PutInput {",
            "/// `Name`: 1 to 9 characters, `[a-z]+`. pub name: String,",
            "pub kinds: Vec<Kind>,",
            "pub r#where: Place,",
            "/// `Places`: at most 5 items. pub places: Option<Vec<Place>>,",
            "pub tags: Option<BTreeMap<String, String>>,",
            "/// `Data`: at most 100 bytes. pub data: Option<Blob>,",
            "/// `Count`: at least 1. pub count: Option<i32>,",
            "pub size: Option<i64>,",
            "pub ratio: Option<f64>,",
            "pub at: Option<Timestamp>,",
            "pub reader: Option<bool>,",
            "pub r#type: Option<Kind>,",
            "pub struct Nothing { }",
            "#[default] OneKind, /// `OTHER`. Other, }",
            "\"ONE_KIND\" => Some(Self::OneKind),",
        ],
    );
}

#[test]
fn members_are_checked_in_the_models_order_and_insides_after_them() {
    let all = text(&generated(&SERVICE, MODEL).unwrap());
    let checks = [
        "if let Some(value) = violations.required(&name, \"name\") { rules::NAME.check(value, \"name\", violations); }",
        "if let Some(value) = violations.required(&kinds, \"kinds\") { rules::KINDS.check_texts(value, \"kinds\", \
         violations); held.report(1, violations); }",
        "violations.required(&r#where, \"where\"); held.report(2, violations);",
        "if let Some(value) = &places { rules::PLACES.check(value, \"places\", violations); held.report(3, violations); }",
        "if let Some(value) = &tags { rules::TAGS.check(value, \"tags\", violations); held.report(4, violations); }",
        "if let Some(value) = &data { rules::DATA.check(value, \"data\", violations); }",
        "if let Some(value) = &count { rules::COUNT.check(*value, \"count\", violations); }",
        "Ok(Self {",
    ];
    assert_has(&all, &[&checks.join(" ")]);
    assert_has(
        &all,
        &[
            "10 => reader_ = Some(reader.bool()?),",
            "7 => size = Some(reader.long()?),",
            "places = Some(held.keep(3, violations, |violations| list(reader, \"places\", violations))?),",
            "kinds: kinds.map(|texts| texts.iter().filter_map(|text| Kind::parse(text)).collect::<Vec<_>>()).unwrap_or_default(),",
            "fn decode(reader: &mut dyn Reader, _: &mut Violations) -> Result<Self, Malformed> { const MEMBERS: Members = \
             Members(&[]);",
        ],
    );
}

#[test]
fn rules_say_what_the_model_says() {
    let files = generated(&SERVICE, MODEL).unwrap();
    assert_has(
        &files["rules.rs"].replace('\n', " "),
        &[
            "pub static NAME: TextRule = TextRule { pattern: Some(Pattern::new(r\"[a-z]+\")), min: Some(1), max: Some(9), \
             values: &[] };",
            "values: &[\"OTHER\", \"ONE_KIND\"] };",
            "pub static KINDS: ListRule = ListRule { length: LengthRule { min: None, max: None }, items: Some(&KIND) };",
            "keys: Some(&NAME), values: None };",
            "pub static DATA: BlobRule = BlobRule { length: LengthRule { min: None, max: Some(100) } };",
        ],
    );
    assert!(!files["rules.rs"].contains("FREE") && !files["rules.rs"].contains("SIZE"));
}

#[test]
fn only_what_served_operations_reach_is_generated() {
    let files = generated(&SERVICE, MODEL).unwrap();
    let all = text(&files);
    assert_has(&all, &["pub const OPERATIONS: &[&str] = &[\"Put\", \"Watch\"];"]);
    for absent in
        ["LaterInput", "OnlyLater", "ODD", "struct WatchOutput", "struct Stream", "struct GoneException"]
    {
        assert!(!all.contains(absent), "{absent}");
    }
    // Read in the input, written in the output, quoted when there are too many of them.
    for (what, times) in [("Decode", 1), ("Encode", 1), ("Print", 1)] {
        assert_eq!(all.matches(&format!("impl {what} for Place {{")).count(), times, "{what}");
    }
    assert!(!all.contains("impl Encode for PutInput") && !all.contains("impl Decode for PutOutput"));
    assert_eq!(text(&generated(&SERVICE, MODEL).unwrap()), all);
    for text in files.values() {
        let first = text.lines().next().unwrap();
        assert_eq!(
            first,
            "// Made by `cargo xtask generate` from models/small.json; what is changed here is lost."
        );
    }
}

#[test]
fn answers_events_and_errors() {
    let all = text(&generated(&SERVICE, MODEL).unwrap());
    assert_has(
        &all,
        &[
            "writer.member(\"Name\"); writer.plain(&self.name); writer.member(\"Place\"); self.place.encode(writer);",
            "if let Some(value) = &self.count { writer.member(\"Count\"); value.encode(writer); }",
            "impl From<PutOutput> for Reply {",
            "Self { name: \"Seen\", payload: Box::new(event) }",
            "/// `GoneException`, `Gone` in Query, HTTP status 410. pub const GONE_EXCEPTION: ErrorCode = ErrorCode::with_status(\"GoneException\", 410).in_query(\"Gone\");",
            "ErrorCode::with_status(\"BrokenException\", 500);",
            "pub const PUT: &[ErrorCode] = &[GONE_EXCEPTION, BROKEN_EXCEPTION];",
            "pub const WATCH_STREAM: &[ErrorCode] = &[BROKEN_EXCEPTION];",
        ],
    );
}

#[test]
fn hand_written_structures_leave_their_rules_behind() {
    let service = Service { hand_written: &["PutInput"], left_out: &[("PutOutput", "Name")], ..SERVICE };
    let all = text(&generated(&service, MODEL).unwrap());
    assert!(!all.contains("PutInput") && !all.contains("impl Decode for Place"));
    assert_has(
        &all,
        &[
            "pub static PLACES: ListRule",
            "pub struct PutOutput { /// `Name`: 1 to 9 characters, `[a-z]+`. pub name: Option<String>,",
        ],
    );
}

#[test]
fn what_cannot_be_generated_is_refused() {
    let refused = |from: &str, to: &str| {
        assert!(MODEL.contains(from), "{from}");
        generated(&SERVICE, &MODEL.replacen(from, to, 1)).unwrap_err()
    };
    let error = refused(r#""pattern": "[a-z]+""#, r#""pattern": "[a-z](?!a)[a-z]+""#);
    assert!(error.contains("of Name cannot be matched: a group of a special kind"), "{error}");
    let error = refused(r#"["ONE_KIND", "OTHER"]"#, r#"["ONE_KIND", "ONE-KIND"]"#);
    assert!(error.contains("two values of Kind"), "{error}");
    let error =
        refused(r#""Count": {"shape": "Count"},"#, r#""Count": {"shape": "Count", "location": "headers"},"#);
    assert!(error.contains("PutInput cannot be generated"), "{error}");
    let error = refused(
        r#""Stream": {"shape": "Stream"}"#,
        r#""Stream": {"shape": "Stream"}, "More": {"shape": "Name"}"#,
    );
    assert!(error.contains("beside its event stream"), "{error}");
    let error = refused(r#""Later": {"name""#, r#""Never": {"name""#);
    assert!(error.contains("names Later, which there is not"), "{error}");
    let service = Service { plain: &["Count"], ..SERVICE };
    assert!(generated(&service, MODEL).unwrap_err().contains("Count is no text"));
}

#[test]
fn checking_changes_nothing_and_writing_mends_everything() {
    let place = tempfile::tempdir().unwrap();
    let directory = place.path().join("generated");
    let files = Files::from([("a.rs", "a\n".to_owned()), ("b.rs", "b\n".to_owned())]);
    assert_eq!(differences(&directory, &files, true).unwrap().len(), 2);
    assert!(!directory.exists());

    assert_eq!(differences(&directory, &files, false).unwrap().len(), 2);
    assert!(differences(&directory, &files, true).unwrap().is_empty());

    fs::write(directory.join("a.rs"), "changed\n").unwrap();
    fs::write(directory.join("old.rs"), "old\n").unwrap();
    let found = differences(&directory, &files, true).unwrap();
    assert_eq!(found.len(), 2);
    assert!(found[0].ends_with("a.rs differs") && found[1].ends_with("old.rs is not generated"), "{found:?}");
    assert_eq!(fs::read_to_string(directory.join("a.rs")).unwrap(), "changed\n");

    differences(&directory, &files, false).unwrap();
    assert!(differences(&directory, &files, true).unwrap().is_empty());
    assert!(!directory.join("old.rs").exists());
}

/// The model of a service with all its operations.
fn whole_model(service: &Service) -> Model {
    let text = fs::read_to_string(root().join(format!("models/{}.json", service.name))).unwrap();
    Model::read(&Json::parse(&text).unwrap(), &Served::AllBut(Vec::new())).unwrap()
}

#[test]
fn every_operation_of_every_model_can_be_generated() {
    for service in SERVICES {
        let made = files(service, &whole_model(service));
        assert!(made.is_ok(), "{}: {}", service.name, made.unwrap_err());
    }
}

/// Slow, and needs nothing but a change of the generator to be run again: `cargo test -p xtask -- --ignored compiles`.
#[test]
#[ignore = "compiles several hundred thousand lines"]
fn everything_that_can_be_generated_compiles() {
    let place = tempfile::tempdir().unwrap();
    let source = place.path().join("src");
    let mut library = "#![allow(missing_docs)]\n".to_owned();
    for service in SERVICES {
        // What a crate writes by hand cannot be had here.
        let service = Service { hand_written: &[], left_out: &[], ..*service };
        let module = service.name.replace('-', "_");
        library += &format!("pub mod {module};\n");
        let made = files(&service, &whole_model(&service)).unwrap();
        differences(&source.join(&module), &made, false).unwrap();
    }
    fs::write(source.join("lib.rs"), library).unwrap();
    let dependency = |name: &str| {
        format!("millstream-{name} = {{ path = {:?} }}\n", root().join("crates").join(name).to_str().unwrap())
    };
    let manifest = "[package]\nname = \"generated\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n[dependencies]\n";
    fs::write(place.path().join("Cargo.toml"), [manifest, &dependency("api"), &dependency("base")].concat())
        .unwrap();
    fs::copy(root().join("Cargo.lock"), place.path().join("Cargo.lock")).unwrap();
    let checked = Command::new(env!("CARGO"))
        .args(["check", "--offline", "--manifest-path"])
        .arg(place.path().join("Cargo.toml"))
        .env("RUSTFLAGS", "-Dwarnings")
        .env("CARGO_TARGET_DIR", place.path().join("target"))
        .output()
        .unwrap();
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
}
