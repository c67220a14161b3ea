//! The partition key of a record.

use millstream_base::{Rng, SeededRng, SystemRng};
use serde_json::Value;

/// Longest partition key, in characters (API guide).
const KEY_CHARACTERS_MAX: usize = 256;

/// Chooses partition keys.
#[derive(Debug)]
pub struct Keys {
    fixed: Option<String>,
    /// The path to the field: `user.id` is the field `id` of the object in the field `user`.
    field: Option<Vec<String>>,
    random: SeededRng,
}

impl Default for Keys {
    fn default() -> Self {
        Self::new(None, None)
    }
}

impl Keys {
    /// A fixed key, the key in a field of JSON records, or the field and else the fixed key; with neither, random keys,
    /// which spread records evenly over the shards.
    pub fn new(fixed: Option<String>, field: Option<&str>) -> Self {
        let field = field.map(|path| path.split('.').map(str::to_owned).collect());
        Self { fixed, field, random: SeededRng::new(SystemRng.next_u64()) }
    }

    /// The key of a record.
    pub fn key_of(&self, data: &[u8]) -> Result<String, String> {
        let key = match (&self.field, &self.fixed) {
            (None, None) => return Ok(format!("{:016x}", self.random.next_u64())),
            (None, Some(fixed)) => fixed.clone(),
            (Some(path), fixed) => match in_field(data, path) {
                Ok(key) => key,
                Err(why) => fixed.clone().ok_or(why)?,
            },
        };
        match key.chars().count() {
            0 => Err("a partition key is not empty".to_owned()),
            1..=KEY_CHARACTERS_MAX => Ok(key),
            count => {
                Err(format!("the partition key has {count} characters, and {KEY_CHARACTERS_MAX} are allowed"))
            }
        }
    }
}

fn in_field(data: &[u8], path: &[String]) -> Result<String, String> {
    let record: Value =
        serde_json::from_slice(data).map_err(|error| format!("the record is no JSON: {error}"))?;
    // A field whose own name has dots goes before a path.
    let whole = path.join(".");
    let found = record.get(&whole).or_else(|| path.iter().try_fold(&record, |value, name| value.get(name)));
    match found {
        Some(Value::String(text)) => Ok(text.clone()),
        Some(value @ (Value::Number(_) | Value::Bool(_))) => Ok(value.to_string()),
        Some(Value::Null) | None => Err(format!("the record has no field {whole}")),
        Some(_) => Err(format!("field {whole} is neither text nor number")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_come_from_fields() {
        let keys = |field| Keys::new(None, Some(field));
        let record = br#"{"user":{"id":42,"name":"Ada"},"a.b":"dotted","ok":true,"none":null,"list":[1]}"#;
        assert_eq!(keys("user.name").key_of(record).unwrap(), "Ada");
        assert_eq!(keys("user.id").key_of(record).unwrap(), "42");
        assert_eq!(keys("a.b").key_of(record).unwrap(), "dotted");
        assert_eq!(keys("ok").key_of(record).unwrap(), "true");
        for (field, why) in
            [("no", "no field no"), ("none", "no field"), ("list", "neither"), ("user.x.y", "no field")]
        {
            let error = keys(field).key_of(record).unwrap_err();
            assert!(error.contains(why), "{field}: {error}");
        }
        assert!(keys("user").key_of(b"not json").unwrap_err().contains("no JSON"));
    }

    #[test]
    fn a_fixed_key_steps_in_for_a_missing_field() {
        let keys = Keys::new(Some("other".to_owned()), Some("k"));
        assert_eq!(keys.key_of(br#"{"k":"own"}"#).unwrap(), "own");
        assert_eq!(keys.key_of(br#"{}"#).unwrap(), "other");
    }

    #[test]
    fn keys_have_1_to_256_characters() {
        let keys = |key: String| Keys::new(Some(key), None).key_of(b"");
        assert!(keys("ä".repeat(256)).is_ok());
        assert!(keys("ä".repeat(257)).unwrap_err().contains("257"));
        assert!(keys(String::new()).is_err());
    }

    #[test]
    fn random_keys_differ() {
        let keys = Keys::default();
        assert_ne!(keys.key_of(b"").unwrap(), keys.key_of(b"").unwrap());
    }
}
