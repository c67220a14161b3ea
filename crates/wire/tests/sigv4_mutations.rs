//! Signed requests that somebody has changed: none is let in.
//!
//! `MILLSTREAM_MUTATIONS` says how many (`cargo xtask soak signatures` runs 100,000), `MILLSTREAM_SEED` which.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use aws_lc_rs::digest::{SHA256, digest};
use http::{HeaderName, HeaderValue, Request, request::Parts};
use millstream_base::{Rng, SeededRng, Timestamp};
use millstream_wire::sigv4::{
    BodyHash, Credentials, Head, KeyCache, Presented, Rules, SecretKey, presign, sign,
};

const SECRET: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
const KEY_ID: &str = "AKIDEXAMPLE";
const REGION: &str = "us-east-1";
const SERVICE: &str = "kinesis";
const NOW_MS: i64 = 1_790_000_000_000;
/// What a client sends with its signature; a change of any of them must be felt.
const SIGNED: [&str; 5] = ["host", "content-type", "x-amz-target", "x-amz-date", "x-amz-meta-note"];

struct Chance(SeededRng);

impl Chance {
    fn below(&self, bound: usize) -> usize {
        usize::try_from(self.0.next_u64() % bound as u64).unwrap()
    }

    fn pick<'a, T>(&self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    /// The text with one character replaced by another letter or digit, in a way that is no change of case alone: scopes and
    /// header values are compared as they are, but a percent escape in lower case means the same.
    fn bent(&self, text: &str) -> String {
        const LETTERS: &[u8] = b"ghijkmnpqrstuvwxyz23456789";
        let places: Vec<usize> =
            text.bytes().enumerate().filter(|(_, b)| b.is_ascii_alphanumeric()).map(|(at, _)| at).collect();
        let mut bytes = text.as_bytes().to_vec();
        let at = *self.pick(&places);
        loop {
            let letter = *self.pick(LETTERS);
            if !letter.eq_ignore_ascii_case(&bytes[at]) {
                bytes[at] = letter;
                return String::from_utf8(bytes).unwrap();
            }
        }
    }
}

/// A request with its body.
#[derive(Clone)]
struct Signed {
    parts: Parts,
    body: Vec<u8>,
    presigned: bool,
}

fn hash(body: &[u8]) -> BodyHash {
    BodyHash::Sha256(digest(&SHA256, body).as_ref().try_into().unwrap())
}

fn signed(chance: &Chance) -> Signed {
    let presigned = chance.below(4) == 0;
    let method = if presigned { "GET" } else { *chance.pick(&["POST", "PUT", "DELETE"]) };
    let path = *chance.pick(&["/", "/streams/orders", "/a%20b/c", "/service/G/operation/X"]);
    let query = *chance.pick(&["", "?a=1&b=two", "?prefix=x&marker=%C3%A9"]);
    let body = if presigned { Vec::new() } else { format!("{{\"n\":{}}}", chance.below(1000)).into_bytes() };
    let mut builder = Request::builder()
        .method(method)
        .uri(format!("http://kinesis.example{path}{query}"))
        .header("host", "kinesis.example");
    if !presigned {
        builder = builder
            .header("content-type", "application/x-amz-json-1.1")
            .header("x-amz-target", "Kinesis_20131202.PutRecord")
            .header("x-amz-meta-note", "pay 100");
    }
    let mut parts = builder.body(()).unwrap().into_parts().0;
    let session_token = (chance.below(2) == 0).then(|| "dG9rZW4".to_owned().into());
    let secret = SecretKey::new(SECRET.to_owned());
    let credentials = Credentials { access_key_id: KEY_ID.into(), secret, session_token };
    let now = Timestamp::from_millis(NOW_MS);
    if presigned {
        let (unsigned, body) = (parts.clone(), hash(&body));
        parts.uri = presign(unsigned, body, &Rules::STRICT, &credentials, REGION, SERVICE, now, 300).unwrap();
    } else {
        sign(&mut parts, hash(&body), &Rules::STRICT, &credentials, REGION, SERVICE, now).unwrap();
    }
    Signed { parts, body, presigned }
}

/// As the edge does it: everything that the head says, then the signature over the same bytes.
fn is_let_in(request: &Signed, keys: &KeyCache) -> bool {
    let head = Head::of(&request.parts);
    let now = Timestamp::from_millis(NOW_MS + 1000);
    let Ok(Some(presented)) = Presented::parse(&head) else { return false };
    presented.check_scope(Some(REGION), SERVICE).is_ok()
        && presented.check_time(now).is_ok()
        && presented.access_key_id() == KEY_ID
        && presented
            .verify(&head, hash(&request.body), &Rules::STRICT, &SecretKey::new(SECRET.to_owned()), keys, now)
            .is_ok()
}

fn set(parts: &mut Parts, name: &str, value: &str) {
    let name = HeaderName::from_bytes(name.as_bytes()).unwrap();
    parts.headers.insert(name, HeaderValue::from_str(value).unwrap());
}

fn set_target(parts: &mut Parts, target: &str) {
    parts.uri = format!("http://kinesis.example{target}").parse().unwrap();
}

/// Changes one thing that the signature covers, or the signature itself; says what.
fn mutate(request: &mut Signed, chance: &Chance) -> &'static str {
    let parts = &mut request.parts;
    let target = parts.uri.path_and_query().unwrap().as_str().to_owned();
    if request.presigned && chance.below(2) == 0 {
        // Any parameter: algorithm, credential, date, life, signed headers, signature, token, and the request's own.
        let (path, query) = target.split_once('?').unwrap();
        let mut pairs: Vec<String> = query.split('&').map(str::to_owned).collect();
        let at = chance.below(pairs.len());
        return match chance.below(3) {
            0 => {
                pairs.remove(at);
                set_target(parts, &format!("{path}?{}", pairs.join("&")));
                "a parameter is gone"
            }
            1 => {
                pairs.push(format!("{}x=1", pairs[at].split('=').next().unwrap()));
                set_target(parts, &format!("{path}?{}", pairs.join("&")));
                "a parameter was added"
            }
            _ => {
                let (name, value) = pairs[at].split_once('=').unwrap();
                pairs[at] = match value.is_empty() {
                    true => format!("{name}=x"),
                    false => {
                        format!("{name}={}", chance.bent(&value.replace("%2F", "/")).replace('/', "%2F"))
                    }
                };
                set_target(parts, &format!("{path}?{}", pairs.join("&")));
                "a parameter is another"
            }
        };
    }
    match chance.below(if request.presigned { 5 } else { 9 }) {
        0 => {
            parts.method = if parts.method == "POST" { http::Method::PUT } else { http::Method::POST };
            "another method"
        }
        1 => {
            let (path, query) = target
                .split_once('?')
                .map_or((target.as_str(), String::new()), |(path, query)| (path, format!("?{query}")));
            set_target(parts, &format!("{path}{}{query}", chance.pick(&["x", "/x", "-", "%20"])));
            "another path"
        }
        2 => {
            let joint = if target.contains('?') { '&' } else { '?' };
            set_target(parts, &format!("{target}{joint}admin=true"));
            "another query"
        }
        3 => {
            request.body.push(b' ');
            "a longer body"
        }
        4 => {
            set(parts, "host", "other.example");
            "another host"
        }
        5 => {
            let name = *chance.pick(&SIGNED[1..]);
            let value = parts.headers[name].to_str().unwrap().to_owned();
            set(parts, name, &chance.bent(&value));
            "another header"
        }
        6 => {
            let name = *chance.pick(&SIGNED[1..]);
            parts.headers.remove(name);
            "a header is gone"
        }
        7 => {
            let at = chance.below(request.body.len());
            request.body[at] ^= 1 << chance.below(7);
            "another body"
        }
        _ => {
            let value = parts.headers["authorization"].to_str().unwrap().to_owned();
            let (before, part, after) = match chance.below(3) {
                0 => {
                    let at = value.find("Signature=").unwrap() + "Signature=".len();
                    (&value[..at], &value[at..], "")
                }
                1 => {
                    let at = value.find("Credential=").unwrap() + "Credential=".len();
                    let end = value.find(',').unwrap();
                    (&value[..at], &value[at..end], &value[end..])
                }
                _ => {
                    let at = value.find("SignedHeaders=").unwrap() + "SignedHeaders=".len();
                    let end = at + value[at..].find(',').unwrap();
                    (&value[..at], &value[at..end], &value[end..])
                }
            };
            let bent = format!("{before}{}{after}", chance.bent(part));
            set(parts, "authorization", &bent);
            "another authorization"
        }
    }
}

#[test]
fn no_changed_request_is_let_in() {
    let number = |name: &str, default| std::env::var(name).map_or(default, |text| text.parse().unwrap());
    let (count, seed): (u64, u64) = (number("MILLSTREAM_MUTATIONS", 10_000), number("MILLSTREAM_SEED", 1));
    let (chance, keys) = (Chance(SeededRng::new(seed)), KeyCache::new(64));
    let mut kinds = std::collections::BTreeMap::new();
    for round in 0..count {
        let mut request = signed(&chance);
        if round % 100 == 0 {
            assert!(is_let_in(&request, &keys), "round {round} of seed {seed}: unchanged, it is let in");
        }
        let before = format!("{:?}", request.parts);
        let what = mutate(&mut request, &chance);
        assert!(
            !is_let_in(&request, &keys),
            "round {round} of seed {seed}: {what}\nbefore {before}\nafter  {:?}",
            request.parts
        );
        *kinds.entry(what).or_insert(0_u64) += 1;
    }
    println!("{count} changed requests, none let in (seed {seed}): {kinds:?}");
    assert_eq!(kinds.len(), 12, "every kind of change has its turn: {kinds:?}");
}
