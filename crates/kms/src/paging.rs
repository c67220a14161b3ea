//! Pages of list operations. A marker is the sort key of the last entry, in base64.

use base64_simd::URL_SAFE_NO_PAD as BASE64;

use crate::error::KmsError;

/// A page and what leads on from it.
pub(crate) struct Page<T> {
    pub items: Vec<T>,
    pub next_marker: Option<String>,
}

/// Cuts a page out of entries that are sorted by `key`.
pub(crate) fn page<T>(
    items: impl IntoIterator<Item = T>,
    key: impl Fn(&T) -> String,
    limit: Option<i32>,
    usual: usize,
    marker: Option<&str>,
) -> Result<Page<T>, KmsError> {
    let after = marker.map(open).transpose()?;
    let most = limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(usual);
    let mut rest =
        items.into_iter().skip_while(|item| after.as_ref().is_some_and(|after| key(item) <= *after));
    let items: Vec<T> = rest.by_ref().take(most).collect();
    let more = rest.next().is_some();
    let next_marker = items.last().filter(|_| more).map(|last| BASE64.encode_to_string(key(last)));
    Ok(Page { items, next_marker })
}

fn open(marker: &str) -> Result<String, KmsError> {
    let bytes = BASE64.decode_to_vec(marker).map_err(|_| KmsError::InvalidMarker)?;
    String::from_utf8(bytes).map_err(|_| KmsError::InvalidMarker)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_follow_one_another_to_the_end() {
        let items = ["a", "b", "c", "d", "e"];
        let mut seen = Vec::new();
        let mut marker = None;
        loop {
            let page = page(items, |item| (*item).to_owned(), Some(2), 100, marker.as_deref()).unwrap();
            seen.extend(page.items);
            marker = page.next_marker;
            if marker.is_none() {
                break;
            }
        }
        assert_eq!(seen, items);
        assert!(page(items, |item| (*item).to_owned(), None, 100, Some("!")).is_err());
    }
}
