//! Listing a bucket as S3 does: by key, in the order of bytes, in pages, with keys rolled up at a delimiter.

use std::{fs, io, path::Path};

use super::{LocalBucket, modified_ns};
use crate::{Details, Key};

/// What is asked for.
#[derive(Clone, Debug, Default)]
pub struct Query {
    /// How keys begin.
    pub prefix: String,
    /// Where keys end that are rolled up, behind the prefix; empty for none.
    pub delimiter: String,
    /// Keys, and beginnings of keys, up to and with this are left out; empty for none.
    pub after: String,
    /// The most entries of a page.
    pub max: usize,
}

/// An entry of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Listed {
    /// An object.
    Object {
        /// Its key.
        key: String,
        /// What is known of it.
        details: Box<Details>,
    },
    /// The beginning of keys, up to and with the delimiter.
    Prefix(String),
}

impl Listed {
    /// Its key, or beginning of keys.
    pub fn name(&self) -> &str {
        match self {
            Self::Object { key, .. } => key,
            Self::Prefix(prefix) => prefix,
        }
    }
}

/// A page.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// The entries, in order.
    pub entries: Vec<Listed>,
    /// Whether there are more.
    pub truncated: bool,
}

impl LocalBucket {
    /// Lists a page. Blocks.
    pub fn page(&self, query: &Query) -> io::Result<Page> {
        let mut walk = Walk { bucket: self, query, page: Page::default() };
        if query.max > 0 {
            walk.directory(&self.directory(), "")?;
        }
        Ok(walk.page)
    }
}

struct Walk<'a> {
    bucket: &'a LocalBucket,
    query: &'a Query,
    page: Page,
}

impl Walk<'_> {
    /// Goes through a directory whose objects' keys begin with `base`; `false` if the page is full.
    fn directory(&mut self, directory: &Path, base: &str) -> io::Result<bool> {
        let entries = match fs::read_dir(directory) {
            // It has gone while we walked.
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
            entries => entries?,
        };
        let mut names = Vec::new();
        for entry in entries {
            let entry = entry?;
            let Ok(mut name) = entry.file_name().into_string() else { continue };
            if entry.file_type()?.is_dir() {
                name.push('/'); // so it sorts as its keys do
            }
            names.push(name);
        }
        names.sort_unstable();
        for name in names {
            let key = format!("{base}{name}");
            let goes_on = match key.strip_suffix('/') {
                Some(_) => self.below(&directory.join(&name), &key)?,
                None => self.object(&directory.join(&name), key)?,
            };
            if !goes_on {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// A directory; all keys in it begin with `base`.
    fn below(&mut self, directory: &Path, base: &str) -> io::Result<bool> {
        let Query { prefix, delimiter, after, .. } = self.query;
        let wanted = base.starts_with(prefix.as_str()) || prefix.starts_with(base);
        if !wanted || (base <= after.as_str() && !after.starts_with(base)) {
            return Ok(true);
        }
        if delimiter == "/" && base.len() > prefix.len() && base.starts_with(prefix.as_str()) {
            let is_new = base > after.as_str() && has_object(directory)?;
            return Ok(!is_new || self.add(Listed::Prefix(base.to_owned())));
        }
        self.directory(directory, base)
    }

    fn object(&mut self, path: &Path, key: String) -> io::Result<bool> {
        let Query { prefix, delimiter, after, .. } = self.query;
        let Some(rest) = key.strip_prefix(prefix.as_str()) else { return Ok(true) };
        if !delimiter.is_empty()
            && let Some(at) = rest.find(delimiter.as_str())
        {
            let rolled = &key[..prefix.len() + at + delimiter.len()];
            let is_known = self.page.entries.last().is_some_and(|last| last.name() == rolled);
            let is_new = !is_known && rolled > after.as_str() && !after.starts_with(rolled);
            return Ok(!is_new || self.add(Listed::Prefix(rolled.to_owned())));
        }
        if key.as_str() <= after.as_str() {
            return Ok(true);
        }
        if self.page.entries.len() == self.query.max {
            self.page.truncated = true;
            return Ok(false);
        }
        let Ok(metadata) = fs::metadata(path) else { return Ok(true) }; // it has gone
        let details = match self.bucket.places.details.get(&self.bucket.name, &key)? {
            Some(stored) => stored.of_file(metadata.len(), modified_ns(&metadata)),
            None => {
                Details { size: metadata.len(), modified_ns: modified_ns(&metadata), ..Details::default() }
            }
        };
        Ok(Key::parse(&key).is_err() || self.add(Listed::Object { key, details: Box::new(details) }))
    }

    /// Adds an entry; `false` if there is no room for it.
    fn add(&mut self, entry: Listed) -> bool {
        if self.page.entries.len() == self.query.max {
            self.page.truncated = true;
            return false;
        }
        self.page.entries.push(entry);
        true
    }
}

fn has_object(directory: &Path) -> io::Result<bool> {
    for entry in fs::read_dir(directory)? {
        let entry = entry?;
        if !entry.file_type()?.is_dir() || has_object(&entry.path())? {
            return Ok(true);
        }
    }
    Ok(false)
}
