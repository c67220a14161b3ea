//! The console's files, as they lie in `web/`, within the binary.
//!
//! The console is a client of the public API like any other: it runs in the browser, signs its calls there, and nothing in
//! the server knows of it but who hands out these files.

/// A file of the console.
#[derive(Clone, Copy, Debug)]
pub struct File {
    /// Where it lies below `/console/`: `src/main.js`.
    pub path: &'static str,
    /// Its `Content-Type`.
    pub content_type: &'static str,
    /// Its content.
    pub bytes: &'static [u8],
}

/// The page that loads all others.
pub const INDEX: &str = "index.html";
/// What stands in the page where the server's region belongs.
pub const REGION: &str = "{{region}}";

const HTML: &str = "text/html; charset=utf-8";
const STYLE: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";
const IMAGE: &str = "image/svg+xml";

macro_rules! files {
    ($($path:literal $kind:ident,)*) => {
        /// Every file.
        pub static FILES: &[File] = &[$(File {
            path: $path,
            content_type: $kind,
            bytes: include_bytes!(concat!("../../../web/", $path)),
        },)*];
    };
}

files! {
    "icon.svg" IMAGE,
    "index.html" HTML,
    "src/api.js" SCRIPT,
    "src/decode.js" SCRIPT,
    "src/dom.js" SCRIPT,
    "src/format.js" SCRIPT,
    "src/graph.js" SCRIPT,
    "src/main.js" SCRIPT,
    "src/metrics.js" SCRIPT,
    "src/pages/alarms.js" SCRIPT,
    "src/pages/applications.js" SCRIPT,
    "src/pages/audit.js" SCRIPT,
    "src/pages/consumers.js" SCRIPT,
    "src/pages/deliveries.js" SCRIPT,
    "src/pages/identities.js" SCRIPT,
    "src/pages/logs.js" SCRIPT,
    "src/pages/stream.js" SCRIPT,
    "src/pages/streams.js" SCRIPT,
    "src/pages/video.js" SCRIPT,
    "src/player.js" SCRIPT,
    "src/records.js" SCRIPT,
    "src/session.js" SCRIPT,
    "src/shardmap.js" SCRIPT,
    "src/sigv4.js" SCRIPT,
    "src/tail.js" SCRIPT,
    "style.css" STYLE,
}

/// The file at this path below `/console/`; nothing stands for the page.
pub fn find(path: &str) -> Option<&'static File> {
    let path = if path.is_empty() { INDEX } else { path };
    FILES.iter().find(|file| file.path == path)
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use super::*;

    /// The most script that the first page may need.
    const SCRIPT_BYTES_MAX: usize = 300_000;

    fn paths(directory: &Path, begin: &str, found: &mut Vec<String>) {
        for entry in fs::read_dir(directory).unwrap() {
            let entry = entry.unwrap();
            let path = format!("{begin}{}", entry.file_name().to_str().unwrap());
            match entry.file_type().unwrap().is_dir() {
                true => paths(&entry.path(), &format!("{path}/"), found),
                false => found.push(path),
            }
        }
    }

    #[test]
    fn every_file_is_handed_out() {
        let mut there = Vec::new();
        paths(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../web"), "", &mut there);
        there.sort();
        assert_eq!(FILES.iter().map(|file| file.path).collect::<Vec<_>>(), there);
    }

    #[test]
    fn the_page_comes_without_a_name() {
        assert_eq!(find("").unwrap().path, INDEX);
        assert!(find("../Cargo.toml").is_none() && find("src").is_none());
        assert!(std::str::from_utf8(find("").unwrap().bytes).unwrap().contains(REGION));
    }

    #[test]
    fn nothing_in_the_page_stands_inline() {
        let page = std::str::from_utf8(find(INDEX).unwrap().bytes).unwrap();
        for inline in ["<style", "style=", "onclick", "onload", "javascript:", "<script>"] {
            assert!(!page.contains(inline), "{inline}");
        }
    }

    #[test]
    fn all_scripts_together_stay_small() {
        let scripts = FILES.iter().filter(|file| file.content_type == SCRIPT).map(|file| file.bytes.len());
        assert!(scripts.sum::<usize>() < SCRIPT_BYTES_MAX);
    }
}
