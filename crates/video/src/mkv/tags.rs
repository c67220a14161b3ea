//! Tags: names and values between clusters.

use bytes::{Bytes, BytesMut};

use super::{
    ebml::{self, Children, Malformed, text},
    ids,
};

/// The names and values of a Tags element, in order. A value of bytes comes as an empty text.
pub fn read(element: &[u8]) -> Result<Vec<(String, String)>, Malformed> {
    let mut found = Vec::new();
    let mut all = Children::new(element);
    while let Some((id, content)) = all.child()? {
        if id != ids::TAGS {
            continue;
        }
        let mut tags = Children::new(content);
        while let Some((id, content)) = tags.child()? {
            let mut tag = Children::new(content);
            while let (ids::TAG, Some((id, content))) = (id, tag.child()?) {
                if id == ids::SIMPLE_TAG {
                    found.push(simple(content)?);
                }
            }
        }
    }
    Ok(found)
}

fn simple(content: &[u8]) -> Result<(String, String), Malformed> {
    let (mut name, mut value) = (String::new(), String::new());
    let mut children = Children::new(content);
    while let Some((id, content)) = children.child()? {
        match id {
            ids::TAG_NAME => name = text(content)?.to_owned(),
            ids::TAG_STRING => value = text(content)?.to_owned(),
            _ => {}
        }
    }
    Ok((name, value))
}

/// A Tags element with one tag that has these names and values, as captured from the real service.
pub fn write<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Bytes {
    let mut out = BytesMut::new();
    ebml::put_master(&mut out, ids::TAGS, |tags| {
        ebml::put_master(tags, ids::TAG, |tag| {
            for (name, value) in pairs {
                ebml::put_master(tag, ids::SIMPLE_TAG, |simple| {
                    ebml::put(simple, ids::TAG_NAME, name.as_bytes());
                    ebml::put(simple, ids::TAG_STRING, value.as_bytes());
                });
            }
        });
    });
    out.freeze()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_read_back() {
        let written = write([("a", "1"), ("b", "")]);
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(read(&written).unwrap(), [pair("a", "1"), pair("b", "")]);
        assert!(read(&written[..written.len() - 1]).is_err());
    }
}
