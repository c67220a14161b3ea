//! The rules for tags of log groups.

use std::collections::BTreeMap;

use millstream_api::Access;

use crate::error::LogsError;

/// How many tags a log group has at the most (API guide).
const TAGS_MAX: usize = 50;

/// Adds tags, or refuses all of them.
pub(crate) fn add(
    tags: &mut BTreeMap<String, String>,
    added: BTreeMap<String, String>,
) -> Result<(), LogsError> {
    if let Some(key) = added.keys().find(|key| is_reserved(key)) {
        return Err(LogsError::Invalid(format!("Tag key {key} is reserved.")));
    }
    let mut next = tags.clone();
    next.extend(added);
    if next.len() > TAGS_MAX {
        return Err(LogsError::TooManyTags(format!("A log group has at most {TAGS_MAX} tags.")));
    }
    *tags = next;
    Ok(())
}

fn is_reserved(key: &str) -> bool {
    key.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("aws:"))
}

/// The request keys of tags, for conditions of policies.
pub(crate) fn request_keys<'a>(
    mut access: Access,
    tags: impl IntoIterator<Item = (&'a String, &'a String)>,
) -> Access {
    for (key, value) in tags {
        access = access.with_key(format!("aws:RequestTag/{key}"), value).with_key("aws:TagKeys", key);
    }
    access
}

/// The same for tags that are taken away.
pub(crate) fn request_tag_keys(mut access: Access, keys: &[String]) -> Access {
    for key in keys {
        access = access.with_key("aws:TagKeys", key);
    }
    access
}
