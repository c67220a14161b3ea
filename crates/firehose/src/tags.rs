//! Tags of delivery streams.

use std::collections::BTreeMap;

use crate::{config::FirehoseConfig, error::FirehoseError, generated::Tag, settings::invalid};

/// Adds tags, or changes their values.
pub(crate) fn add(
    tags: &mut BTreeMap<String, String>,
    added: &[Tag],
    config: &FirehoseConfig,
) -> Result<(), FirehoseError> {
    if added.iter().any(|tag| tag.key.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("aws:"))) {
        return Err(invalid("aws: prefixed tag key names are not allowed for external use."));
    }
    tags.extend(added.iter().map(|tag| (tag.key.clone(), tag.value.clone().unwrap_or_default())));
    let most = config.quotas.delivery_stream_tags;
    if config.enforce_quotas && tags.len() as u64 > most {
        return Err(FirehoseError::LimitExceeded(format!(
            "A delivery stream cannot have more than {most} tags."
        )));
    }
    Ok(())
}

/// The tags of a delivery stream that is made.
pub(crate) fn of(given: &[Tag], config: &FirehoseConfig) -> Result<BTreeMap<String, String>, FirehoseError> {
    let mut tags = BTreeMap::new();
    add(&mut tags, given, config)?;
    Ok(tags)
}

/// As the API shows them, by key.
pub(crate) fn view(tags: &BTreeMap<String, String>) -> Vec<Tag> {
    tags.iter().map(|(key, value)| Tag { key: key.clone(), value: Some(value.clone()) }).collect()
}
