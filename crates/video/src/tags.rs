//! Tags of streams.

use std::{collections::BTreeMap, sync::Arc};

use api::Access;
use millstream_api as api;

use crate::{error::VideoError, service::Video, stream::Stream};

/// A stream may have so many (API guide).
const TAGS_MAX: usize = 50;

/// Adds the request keys of a call that sets tags.
pub(crate) fn with_tags<'a>(
    access: Access,
    tags: impl IntoIterator<Item = (&'a String, &'a String)>,
) -> Access {
    tags.into_iter().fold(access, |access, (key, value)| {
        access.with_key(format!("aws:RequestTag/{key}"), value).with_key("aws:TagKeys", key)
    })
}

/// Adds the request keys of a call that removes tags.
pub(crate) fn with_tag_keys(access: Access, keys: &[String]) -> Access {
    keys.iter().fold(access, |access, key| access.with_key("aws:TagKeys", key))
}

/// All tags fit into a page, so there is no token that could be given.
pub(crate) fn no_token(token: Option<&str>) -> Result<(), VideoError> {
    match token.filter(|token| !token.is_empty()) {
        None => Ok(()),
        Some(_) => Err(VideoError::InvalidArgument("The provided NextToken is not valid.".into())),
    }
}

impl Video {
    /// Adds tags, or changes their values.
    pub(crate) async fn tag(
        &self,
        stream: &Arc<Stream>,
        tags: BTreeMap<String, String>,
    ) -> Result<(), VideoError> {
        let name = stream.id.to_string();
        self.update(stream, move |record| {
            record.tags.extend(tags.clone());
            if record.tags.len() > TAGS_MAX {
                return Err(VideoError::TagsLimit(format!(
                    "The stream {name} would have more than {TAGS_MAX} tags."
                )));
            }
            Ok(())
        })
        .await
    }

    /// Removes tags; those that are not there are passed over.
    pub(crate) async fn untag(&self, stream: &Arc<Stream>, keys: Vec<String>) -> Result<(), VideoError> {
        self.update(stream, move |record| {
            record.tags.retain(|key, _| !keys.contains(key));
            Ok(())
        })
        .await
    }
}
