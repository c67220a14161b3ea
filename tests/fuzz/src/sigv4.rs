//! Signatures: heads of requests and bodies in chunks, as strangers send them.

use http::{HeaderMap, HeaderName, HeaderValue};
use millstream_base::Timestamp;
use millstream_wire::sigv4::{
    BodyHash, ChunkedBody, Head, KeyCache, Presented, Rules, SHA256_OF_NOTHING, SecretKey,
};

use crate::take;

/// A head in lines: method, path, query, then headers as `name: value`. Nobody who has not the secret passes.
pub fn head(data: &[u8]) {
    let mut lines = data.split(|byte| *byte == b'\n');
    let mut text = || String::from_utf8_lossy(lines.next().unwrap_or_default()).into_owned();
    let (method, path, query) = (text(), text(), text());
    let mut headers = HeaderMap::new();
    for line in lines {
        let Some(colon) = line.iter().position(|byte| *byte == b':') else { continue };
        let (name, value) =
            (HeaderName::from_bytes(&line[..colon]), HeaderValue::from_bytes(&line[colon + 1..]));
        if let (Ok(name), Ok(value)) = (name, value) {
            headers.append(name, value);
        }
    }
    let head = Head { method: &method, path: &path, query: &query, authority: None, headers: &headers };
    let Ok(Some(presented)) = Presented::parse(&head) else { return };
    let (secret, keys) = (SecretKey::new("nobody knows this one".to_owned()), KeyCache::new(4));
    for rules in [Rules::STRICT, Rules::UNSIGNED_BODY] {
        for now in [0, 1_767_225_600_000] {
            let verified = presented.verify(
                &head,
                BodyHash::Sha256(SHA256_OF_NOTHING),
                &rules,
                &secret,
                &keys,
                Timestamp::from_millis(now),
            );
            assert!(verified.is_err(), "nobody has signed this");
        }
    }
}

/// A body in chunks: what comes out does not depend on how the bytes arrive.
pub fn chunks(mut data: &[u8]) {
    let [kind, cut] = take::<2>(&mut data);
    let declared: &[u8] = if kind % 2 == 0 {
        b"STREAMING-UNSIGNED-PAYLOAD-TRAILER"
    } else {
        b"STREAMING-AWS4-HMAC-SHA256-PAYLOAD"
    };
    let read = |pieces: &mut dyn Iterator<Item = &[u8]>| {
        let mut body = ChunkedBody::unchecked(declared).expect("it is one of ours");
        let mut out = Vec::new();
        for piece in pieces {
            if body.push(piece, &mut out).is_err() {
                return None;
            }
        }
        let trailers = body.finish().ok()?.len();
        Some((out, trailers))
    };
    let whole = read(&mut std::iter::once(data));
    let pieces = read(&mut data.chunks(usize::from(cut).max(1)));
    assert_eq!(whole, pieces, "the way in which bytes arrive changes nothing");
    if let Some((out, _)) = whole {
        assert!(out.len() <= data.len(), "nothing is added");
    }
}
