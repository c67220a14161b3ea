//! Keeps the facts of a model and drops its prose.
//!
//! Every key of the source is either kept or dropped by name; one that is neither is an error, so that no fact is lost
//! unseen when the source grows.

use crate::json::Json;

/// What may stand in one kind of object.
struct Keys {
    /// For messages.
    what: &'static str,
    kept: &'static [&'static str],
    dropped: &'static [&'static str],
}

const MODEL: Keys = Keys {
    what: "the model",
    kept: &["version", "metadata", "operations", "shapes"],
    // Parameters of the endpoint rules, which clients apply.
    dropped: &["documentation", "clientContextParams", "examples"],
};

const METADATA: Keys = Keys {
    what: "metadata",
    kept: &[
        "apiVersion",
        "auth",
        "awsQueryCompatible",
        "checksumFormat",
        "endpointPrefix",
        "globalEndpoint",
        "jsonVersion",
        "protocol",
        "protocolSettings",
        "protocols",
        "serviceAbbreviation",
        "serviceFullName",
        "serviceId",
        "signatureVersion",
        "signingName",
        "targetPrefix",
        "uid",
        "xmlNamespace",
    ],
    dropped: &[],
};

const OPERATION: Keys = Keys {
    what: "an operation",
    kept: &[
        "auth",
        "authtype",
        "deprecated",
        "deprecatedSince",
        "endpoint",
        "endpointdiscovery",
        "endpointoperation",
        "errors",
        "http",
        "httpChecksum",
        "httpChecksumRequired",
        "idempotent",
        "input",
        "name",
        "output",
        "readonly",
        "requestcompression",
        "unsignedPayload",
    ],
    dropped: &[
        "deprecatedMessage",
        "documentation",
        "documentationUrl",
        "operationContextParams",
        "staticContextParams",
    ],
};

/// A mention of a shape: in a structure's member, a list, a map, an operation.
const MENTION: Keys = Keys {
    what: "a mention of a shape",
    kept: &[
        "box",
        "deprecated",
        "deprecatedSince",
        "error",
        "eventheader",
        "eventpayload",
        "exception",
        "fault",
        "flattened",
        "hostLabel",
        "idempotencyToken",
        "jsonvalue",
        "location",
        "locationName",
        "queryName",
        "resultWrapper",
        "sensitive",
        "shape",
        "streaming",
        "timestampFormat",
        "xmlAttribute",
        "xmlNamespace",
    ],
    dropped: &["contextParam", "deprecatedMessage", "documentation"],
};

const SHAPE: Keys = Keys {
    what: "a shape",
    kept: &[
        "box",
        "deprecated",
        "deprecatedSince",
        "document",
        "enum",
        "error",
        "event",
        "eventstream",
        "exception",
        "fault",
        "flattened",
        "jsonvalue",
        "key",
        "locationName",
        "max",
        "member",
        "members",
        "min",
        "pattern",
        "payload",
        "required",
        "requiresLength",
        "retryable",
        "sensitive",
        "streaming",
        "synthetic",
        "timestampFormat",
        "type",
        "union",
        "value",
        "wrapper",
        "xmlNamespace",
        "xmlOrder",
    ],
    dropped: &["deprecatedMessage", "documentation"],
};

/// The facts of a model; `source` says what they were taken from.
pub fn trim(model: &Json, source: &str) -> Result<Json, String> {
    let mut trimmed = keep(model, &MODEL, "top", |key, value| match key {
        "metadata" => keep(value, &METADATA, "metadata", |_, value| Ok(value.clone())),
        "operations" => each(value, operation),
        "shapes" => each(value, shape),
        _ => Ok(value.clone()),
    })?;
    if let Json::Object(members) = &mut trimmed {
        members.insert(0, ("source".to_owned(), Json::String(source.to_owned())));
    }
    Ok(trimmed)
}

fn operation(name: &str, operation: &Json) -> Result<Json, String> {
    keep(operation, &OPERATION, name, |key, value| match (key, value) {
        ("input" | "output", _) => mention(name, value),
        ("errors", Json::Array(errors)) => {
            errors.iter().map(|error| mention(name, error)).collect::<Result<_, _>>().map(Json::Array)
        }
        _ => Ok(value.clone()),
    })
}

fn shape(name: &str, shape: &Json) -> Result<Json, String> {
    keep(shape, &SHAPE, name, |key, value| match key {
        "members" => each(value, mention),
        "member" | "key" | "value" => mention(name, value),
        _ => Ok(value.clone()),
    })
}

fn mention(name: &str, value: &Json) -> Result<Json, String> {
    keep(value, &MENTION, name, |_, value| Ok(value.clone()))
}

/// Applies `f` to the value of every member, whatever the members' names.
fn each(object: &Json, f: impl Fn(&str, &Json) -> Result<Json, String>) -> Result<Json, String> {
    let members = object.members().iter();
    members
        .map(|(name, value)| Ok((name.clone(), f(name, value)?)))
        .collect::<Result<_, _>>()
        .map(Json::Object)
}

/// Keeps the members that `keys` keeps, through `f`, and refuses those that it does not know.
fn keep(
    object: &Json,
    keys: &Keys,
    name: &str,
    f: impl Fn(&str, &Json) -> Result<Json, String>,
) -> Result<Json, String> {
    let mut kept = Vec::new();
    for (key, value) in object.members() {
        if keys.kept.contains(&key.as_str()) {
            kept.push((key.clone(), f(key, value)?));
        } else if !keys.dropped.contains(&key.as_str()) {
            return Err(format!("{} has an unknown key {key:?} (at {name}): keep it or drop it", keys.what));
        }
    }
    Ok(Json::Object(kept))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MODEL: &str = r#"{
        "version": "2.0", "documentation": "prose", "clientContextParams": {"a": 1},
        "metadata": {"apiVersion": "2013-12-02", "protocol": "json", "jsonVersion": "1.1"},
        "operations": {
            "Put": {
                "name": "Put", "documentation": "prose", "http": {"method": "POST", "requestUri": "/"},
                "input": {"shape": "PutInput"}, "output": {"shape": "PutOutput", "documentation": "prose"},
                "errors": [{"shape": "Gone", "documentation": "prose", "error": {"httpStatusCode": 410}, "exception": true}],
                "staticContextParams": {"b": 2}
            }
        },
        "shapes": {
            "PutInput": {
                "type": "structure", "documentation": "prose", "required": ["Z"],
                "members": {
                    "Z": {"shape": "Text", "documentation": "prose", "location": "header", "locationName": "x-z"},
                    "A": {"shape": "Texts", "contextParam": {"name": "A"}}
                }
            },
            "PutOutput": {"type": "structure", "members": {}},
            "Text": {"type": "string", "min": 1, "max": 2, "pattern": "a+", "sensitive": true, "documentation": "prose"},
            "Texts": {"type": "list", "member": {"shape": "Text", "documentation": "prose"}, "flattened": true}
        }
    }"#;

    #[test]
    fn facts_stay_in_their_order_and_prose_goes() {
        let trimmed = trim(&Json::parse(MODEL).unwrap(), "a test").unwrap().to_string();
        assert!(!trimmed.contains("prose") && !trimmed.contains("ontextParam"), "{trimmed}");
        for fact in [
            r#"{"source": "a test", "version": "2.0", "metadata": {"apiVersion": "2013-12-02", "#,
            r#""errors": [{"shape": "Gone", "error": {"httpStatusCode": 410}, "exception": true}]"#,
            r#""members": {"Z": {"shape": "Text", "location": "header", "locationName": "x-z"}, "A": {"shape": "Texts"}}"#,
            r#""Text": {"type": "string", "min": 1, "max": 2, "pattern": "a+", "sensitive": true}"#,
            r#""Texts": {"type": "list", "member": {"shape": "Text"}, "flattened": true}"#,
        ] {
            assert!(trimmed.contains(fact), "{fact} is not in {trimmed}");
        }
    }

    #[test]
    fn a_key_that_nobody_has_judged_is_refused() {
        for (known, unknown) in [
            (r#""version""#, r#""verse""#),
            (r#""jsonVersion""#, r#""jsonVerse""#),
            (r#""errors""#, r#""mistakes""#),
            (r#""location""#, r#""place""#),
            (r#""pattern""#, r#""fashion""#),
        ] {
            let model = Json::parse(&MODEL.replace(known, unknown)).unwrap();
            let error = trim(&model, "a test").unwrap_err();
            assert!(error.contains(&format!("unknown key {unknown}")), "{error}");
        }
    }
}
