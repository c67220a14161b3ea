//! The rules for tags of streams and consumers.

use std::collections::BTreeMap;

use api::Caller;
use millstream_api as api;

use crate::{
    config::StreamsConfig, error::StreamsError, generated::Tag, service::Streams, tables::CONSUMERS,
    target::Resource,
};

/// Adds tags to those of a resource, or refuses all of them. `subject` names it: `stream s under account 000000000000`.
pub(crate) fn add(
    tags: &mut BTreeMap<String, String>,
    added: &BTreeMap<String, String>,
    subject: &str,
    config: &StreamsConfig,
) -> Result<(), StreamsError> {
    check_words(added.keys().chain(added.values()), "add", "to", subject)?;
    if added.keys().any(|key| key.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("aws:"))) {
        return Err(StreamsError::InvalidArgument(
            "aws: prefixed tag key names are not allowed for external use.".into(),
        ));
    }
    let limit = config.quotas.tags_per_resource;
    let fresh = added.keys().filter(|key| !tags.contains_key(*key)).count();
    if config.enforce_quotas && (tags.len() + fresh) as u64 > limit {
        let kind = subject.split(' ').next().unwrap_or_default();
        return Err(StreamsError::InvalidArgument(format!(
            "Failed to add tags to {subject} because a given {kind} cannot have more than {limit} tags associated with it."
        )));
    }
    tags.extend(added.iter().map(|(key, value)| (key.clone(), value.clone())));
    Ok(())
}

/// Removes tags; those that are not there are passed over.
fn remove(tags: &mut BTreeMap<String, String>, keys: &[String], subject: &str) -> Result<(), StreamsError> {
    check_words(keys, "remove", "from", subject)?;
    tags.retain(|key, _| !keys.contains(key));
    Ok(())
}

impl Streams {
    /// Adds tags to a resource, which must be ACTIVE.
    pub(crate) async fn tag(
        &self,
        caller: &Caller,
        resource: &Resource,
        added: BTreeMap<String, String>,
    ) -> Result<(), StreamsError> {
        let (subject, config) = (resource.subject(), self.config.clone());
        self.change_tags(caller, resource, move |tags| add(tags, &added, &subject, &config)).await
    }

    /// Removes tags from a resource, which must be ACTIVE.
    pub(crate) async fn untag(
        &self,
        caller: &Caller,
        resource: &Resource,
        keys: Vec<String>,
    ) -> Result<(), StreamsError> {
        let subject = resource.subject();
        self.change_tags(caller, resource, move |tags| remove(tags, &keys, &subject)).await
    }

    async fn change_tags(
        &self,
        caller: &Caller,
        resource: &Resource,
        change: impl Fn(&mut BTreeMap<String, String>) -> Result<(), StreamsError> + Send + 'static,
    ) -> Result<(), StreamsError> {
        let now = self.now();
        match resource.clone() {
            Resource::Stream(id) => {
                let stream = self.stream_for(caller, &id)?;
                self.update(&stream, move |record, _| {
                    record.require_active()?;
                    change(&mut record.tags)
                })
                .await
            }
            Resource::Consumer(target) => {
                let stream = self.stream_for(caller, &target.stream)?;
                let owner = stream.clone();
                self.update(&stream, move |_, transaction| {
                    let mut consumer = target.find(&owner, now, transaction)?;
                    consumer.require_active(&owner.id)?;
                    change(&mut consumer.tags)?;
                    Ok(transaction.put(CONSUMERS, &(owner.generation, consumer.name.clone()), &consumer)?)
                })
                .await
            }
            Resource::Queue(arn) => {
                let (queue, _) = self.queue(caller, arn.as_str())?;
                self.update_queue(&queue, move |record, _| {
                    record.require_active()?;
                    change(&mut record.tags)
                })
                .await
                .map(drop)
            }
        }
    }
}

/// As the API shows them, by key.
pub(crate) fn view(tags: &BTreeMap<String, String>) -> Vec<Tag> {
    tags.iter().map(|(key, value)| Tag { key: key.clone(), value: Some(value.clone()) }).collect()
}

/// The two messages are the service's own for streams: it has two checks of which the second also refuses `%`.
fn check_words<'a>(
    words: impl IntoIterator<Item = &'a String>,
    verb: &str,
    preposition: &str,
    subject: &str,
) -> Result<(), StreamsError> {
    let mut percent = false;
    for character in words.into_iter().flat_map(|word| word.chars()) {
        percent |= character == '%';
        if character != '%' && !is_allowed(character) {
            return Err(StreamsError::InvalidArgument(
                "Some tags contain invalid characters. Valid characters: Unicode letters, digits, white space, \
                 _ . / = + - % @."
                    .into(),
            ));
        }
    }
    if percent {
        return Err(StreamsError::InvalidArgument(format!(
            "Failed to {verb} tags {preposition} {subject} because some tags contained illegal characters. The allowed \
             characters are Unicode letters, white-spaces, '_',',','/','=','+','-','@'."
        )));
    }
    Ok(())
}

/// Letters, digits, blanks and `_ . : / = + - @` (API guide, TagResource), and the marks of scripts that combine them.
fn is_allowed(character: char) -> bool {
    character.is_alphanumeric()
        || "_.:/=+-@ ".contains(character)
        || matches!(character, '\u{C0}'..='\u{1FFF}' | '\u{2C00}'..='\u{D7FF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(tags: &[(&str, &str)]) -> BTreeMap<String, String> {
        tags.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
    }

    fn refusal(added: &[(&str, &str)]) -> String {
        let config = StreamsConfig::default();
        add(&mut map(&[]), &map(added), "stream s under account 1", &config).unwrap_err().to_string()
    }

    #[test]
    fn words_are_checked_as_the_service_does() {
        for good in [("ü0 _.", "a"), ("/=+-@", "ü0 _./=+-@"), ("kubernetes.io/cluster:x", ""), ("数", "नि")]
        {
            add(&mut map(&[]), &map(&[good]), "stream s", &StreamsConfig::default()).unwrap();
        }
        for bad in [("abc;def", "1"), ("a\tb", "1"), ("a\nb", "1"), ("a,b", "1"), ("a", "b;c"), ("a", "😀")]
        {
            assert!(refusal(&[bad]).starts_with("Some tags contain invalid characters. Valid"), "{bad:?}");
        }
        for bad in [("abc%def", "1"), ("a", "%")] {
            assert!(
                refusal(&[bad]).starts_with(
                    "Failed to add tags to stream s under account 1 because some tags contained illegal characters."
                ),
                "{bad:?}"
            );
        }
        assert!(refusal(&[("a%", "1"), ("b;", "1")]).starts_with("Some tags contain invalid"));
        for bad in ["aws:x", "AWS:x", "aws:"] {
            assert!(refusal(&[(bad, "1")]).starts_with("aws: prefixed tag key names"), "{bad}");
        }
        add(&mut map(&[]), &map(&[("awsome", "aws:x")]), "stream s", &StreamsConfig::default()).unwrap();
    }

    #[test]
    fn a_resource_has_fifty_tags_and_none_is_added_beyond() {
        let config = StreamsConfig::default();
        let many = |range: std::ops::Range<u32>| range.map(|n| (n.to_string(), String::new())).collect();
        let mut tags: BTreeMap<_, _> = many(0..49);
        let refused = add(&mut tags, &many(48..51), "stream s under account 1", &config).unwrap_err();
        assert_eq!(
            refused.to_string(),
            "Failed to add tags to stream s under account 1 because a given stream cannot have more than 50 tags \
             associated with it."
        );
        assert_eq!(tags.len(), 49);
        add(&mut tags, &many(40..50), "stream s", &config).unwrap();
        add(&mut tags, &many(0..50), "stream s", &config).unwrap();
        assert_eq!(tags.len(), 50);
        let unlimited = StreamsConfig { enforce_quotas: false, ..config };
        add(&mut tags, &many(50..60), "stream s", &unlimited).unwrap();
        assert_eq!(tags.len(), 60);
    }
}
