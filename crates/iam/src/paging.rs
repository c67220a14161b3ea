//! Answers in pieces.

use crate::error::IamError;

/// A piece of a list.
pub(crate) struct Page<T> {
    pub items: Vec<T>,
    pub truncated: bool,
    /// Where the next piece begins.
    pub marker: Option<String>,
}

/// The page of items, which are in the order of their names, behind the marker; 100 if nothing is said (API guide).
pub(crate) fn page<T>(
    items: impl Iterator<Item = (String, T)>,
    marker: Option<&str>,
    max_items: Option<i32>,
) -> Result<Page<T>, IamError> {
    let after = marker.map(open).transpose()?;
    let limit = usize::try_from(max_items.unwrap_or(100)).unwrap_or(100);
    let mut page = Page { items: Vec::new(), truncated: false, marker: None };
    let mut last = String::new();
    for (name, item) in items {
        if after.as_ref().is_some_and(|after| name <= *after) {
            continue;
        }
        if page.items.len() == limit {
            page.truncated = true;
            page.marker = Some(base64_simd::STANDARD.encode_to_string(&last));
            break;
        }
        page.items.push(item);
        last = name;
    }
    Ok(page)
}

/// A marker holds nothing that its holder has not seen, so that it needs no seal.
fn open(marker: &str) -> Result<String, IamError> {
    let bytes = base64_simd::STANDARD.decode_to_vec(marker).ok();
    bytes
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .ok_or_else(|| IamError::Validation("Invalid Marker.".into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_follow_on_each_other() {
        let items = || ["a", "b", "c", "d", "e"].into_iter().map(|name| (name.to_owned(), name));
        let mut found = Vec::new();
        let mut marker: Option<String> = None;
        loop {
            let page = page(items(), marker.as_deref(), Some(2)).unwrap();
            assert_eq!(page.truncated, page.marker.is_some());
            found.extend(page.items);
            marker = page.marker;
            if marker.is_none() {
                break;
            }
        }
        assert_eq!(found, ["a", "b", "c", "d", "e"]);
        assert!(page(items(), Some("!"), None).is_err());
        assert!(!page(items(), None, Some(5)).unwrap().truncated);
    }
}
