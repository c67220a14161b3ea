//! As much of XML as answers of Query services have: elements, text, and references to characters.

/// An element. Attributes, comments and namespaces say nothing that a command needs, and are passed over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element {
    /// Its name.
    pub name: String,
    /// The text directly in it.
    pub text: String,
    /// The elements in it.
    pub children: Vec<Element>,
}

impl Element {
    /// Reads a document; `None` if it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let mut open = vec![Self::default()];
        let mut rest = text;
        while let Some(at) = rest.find('<') {
            let (before, tag) = rest.split_at(at);
            let last = open.last_mut()?;
            last.text.push_str(&plain(before.trim())?);
            let (tag, after) = tag[1..].split_once('>')?;
            rest = after;
            if tag.starts_with(['?', '!']) {
                continue;
            }
            if let Some(name) = tag.strip_prefix('/') {
                let closed = open.pop()?;
                if closed.name != name.trim() {
                    return None;
                }
                open.last_mut()?.children.push(closed);
                continue;
            }
            let is_empty = tag.ends_with('/');
            let name = tag.trim_end_matches('/').split_whitespace().next()?.to_owned();
            let element = Self { name, ..Self::default() };
            if is_empty {
                open.last_mut()?.children.push(element);
            } else {
                open.push(element);
            }
        }
        let document = open.pop()?;
        if !open.is_empty() { None } else { document.children.into_iter().next() }
    }

    /// The first element of this name in it.
    pub fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// Its text, empty if there is no such element.
    pub fn text_of(&self, name: &str) -> &str {
        self.child(name).map_or("", |child| &child.text)
    }
}

/// Text without its references to characters; `None` if one is not known.
fn plain(text: &str) -> Option<String> {
    let mut parts = text.split('&');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (reference, rest) = part.split_once(';')?;
        plain.push(match reference {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            _ => {
                let number = reference.strip_prefix('#')?;
                let number = match number.strip_prefix('x') {
                    Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                    None => number.parse().ok()?,
                };
                char::from_u32(number)?
            }
        });
        plain.push_str(rest);
    }
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_read() {
        let text = "<?xml version=\"1.0\"?>\n<R xmlns=\"urn:x\"><Users><member><UserName>a&amp;b&#x21;</UserName><Path/>\
                    </member><member><UserName>c</UserName></member></Users><IsTruncated>false</IsTruncated></R>";
        let root = Element::parse(text).unwrap();
        assert_eq!((root.name.as_str(), root.text_of("IsTruncated")), ("R", "false"));
        let names: Vec<&str> =
            root.child("Users").unwrap().children.iter().map(|user| user.text_of("UserName")).collect();
        assert_eq!(names, ["a&b!", "c"]);
        for bad in ["", "text", "<a>", "<a></b>", "<a>&nonsense;</a>", "</a>", "<a"] {
            assert_eq!(Element::parse(bad), None, "{bad}");
        }
    }
}
