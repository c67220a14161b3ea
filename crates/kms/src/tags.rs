//! The rules for tags of keys.

use std::collections::BTreeMap;

use crate::{error::KmsError, generated::Tag};

/// How many tags a key has at the most (developer guide).
const TAGS_MAX: usize = 50;

/// Adds tags, or refuses all of them.
pub(crate) fn add(tags: &mut BTreeMap<String, String>, added: &[Tag]) -> Result<(), KmsError> {
    let mut next = tags.clone();
    for (index, tag) in added.iter().enumerate() {
        if tag.tag_key.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("aws:")) {
            return Err(KmsError::Tag("Tag keys that begin with aws: are reserved.".into()));
        }
        if added[..index].iter().any(|other| other.tag_key == tag.tag_key) {
            return Err(KmsError::Tag("Duplicate tag keys.".into()));
        }
        next.insert(tag.tag_key.clone(), tag.tag_value.clone());
    }
    if next.len() > TAGS_MAX {
        return Err(KmsError::Tag("Too many tags.".into()));
    }
    *tags = next;
    Ok(())
}

/// The request keys of tags, for conditions of policies.
pub(crate) fn request_keys(mut access: millstream_api::Access, tags: &[Tag]) -> millstream_api::Access {
    for tag in tags {
        access = access
            .with_key(format!("aws:RequestTag/{}", tag.tag_key), &tag.tag_value)
            .with_key("aws:TagKeys", &tag.tag_key);
    }
    access
}
