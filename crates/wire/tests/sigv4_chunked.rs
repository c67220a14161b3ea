//! Bodies in signed chunks: the two examples of the S3 documentation, whole, in any pieces, and damaged.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use http::{HeaderMap, HeaderName};
use millstream_base::Timestamp;
use millstream_wire::sigv4::{
    BodyHash, ChunkedBody, Credentials, Head, KeyCache, Payload, Presented, Rules, SecretKey, Trailer, sign,
};
use proptest::prelude::*;

const NOW: Timestamp = Timestamp::from_millis(1_369_353_600_000);

/// "Signature calculations for the Authorization header: transferring payload in multiple chunks", and the same with
/// trailers: 66,560 times the letter a, in chunks of 64 KiB.
struct Example {
    payload: &'static str,
    seed: &'static str,
    signatures: [&'static str; 3],
    trailer: Option<&'static str>,
}

const PLAIN: Example = Example {
    payload: "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
    seed: "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9",
    signatures: [
        "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648",
        "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497",
        "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9",
    ],
    trailer: None,
};

const TRAILER: Example = Example {
    payload: "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER",
    seed: "106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e",
    signatures: [
        "b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2",
        "1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7",
        "2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992",
    ],
    trailer: Some("d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435"),
};

impl Example {
    fn body(&self) -> Vec<u8> {
        let [first, second, last] = self.signatures;
        let mut body = format!("10000;chunk-signature={first}\r\n{}\r\n", "a".repeat(65536));
        body +=
            &format!("400;chunk-signature={second}\r\n{}\r\n0;chunk-signature={last}\r\n", "a".repeat(1024));
        if let Some(signature) = self.trailer {
            body += &format!("x-amz-checksum-crc32c:sOO8/Q==\r\nx-amz-trailer-signature:{signature}\r\n");
        }
        (body + "\r\n").into_bytes()
    }

    fn chunked(&self) -> ChunkedBody {
        let mut names = "content-encoding;host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;x-amz-storage-class".to_owned();
        if self.trailer.is_some() {
            names += ";x-amz-trailer";
        } else {
            names = names.replace("content-encoding;", "content-encoding;content-length;");
        }
        let authorization = format!(
            "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders={names},Signature={}",
            self.seed
        );
        let mut headers = HeaderMap::new();
        for (name, value) in [
            ("host", "s3.amazonaws.com"),
            ("x-amz-date", "20130524T000000Z"),
            ("x-amz-storage-class", "REDUCED_REDUNDANCY"),
            ("authorization", &authorization),
            ("x-amz-content-sha256", self.payload),
            ("content-encoding", "aws-chunked"),
            ("x-amz-decoded-content-length", "66560"),
            ("content-length", "66824"),
            ("x-amz-trailer", "x-amz-checksum-crc32c"),
        ] {
            if name != "x-amz-trailer" || self.trailer.is_some() {
                headers.insert(name.parse::<HeaderName>().unwrap(), value.parse().unwrap());
            }
        }
        let head = Head {
            method: "PUT",
            path: "/examplebucket/chunkObject.txt",
            query: "",
            authority: None,
            headers: &headers,
        };
        let presented = Presented::parse(&head).unwrap().unwrap();
        let trailer = self.trailer.is_some();
        assert_eq!(presented.payload(&Rules::S3).unwrap(), Payload::Chunked { signed: true, trailer });
        assert!(presented.payload(&Rules::STRICT).is_err());
        let secret = SecretKey::new("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
        presented
            .verify(&head, BodyHash::None, &Rules::S3, &secret, &KeyCache::new(2), NOW)
            .unwrap()
            .chunked_body()
            .unwrap()
    }

    fn trailers(&self) -> Vec<Trailer> {
        let trailer = Trailer { name: "x-amz-checksum-crc32c".to_owned(), value: "sOO8/Q==".to_owned() };
        self.trailer.map(|_| trailer).into_iter().collect()
    }
}

/// The data and the trailers, from pieces of these sizes.
fn read(
    mut body: ChunkedBody,
    bytes: &[u8],
    mut pieces: impl Iterator<Item = usize>,
) -> Option<(Vec<u8>, Vec<Trailer>)> {
    let mut out = Vec::new();
    let mut rest = bytes;
    while !rest.is_empty() {
        let (piece, tail) = rest.split_at(pieces.next().unwrap_or(rest.len()).clamp(1, rest.len()));
        if body.push(piece, &mut out).is_err() {
            // Whatever came out before is authentic.
            assert!(
                out.iter().all(|&byte| byte == b'a') && [0, 65536, 66560].contains(&out.len()),
                "{}",
                out.len()
            );
            return None;
        }
        rest = tail;
    }
    body.finish().ok().map(|trailers| (out, trailers))
}

#[test]
fn the_examples_of_the_documentation_verify() {
    assert_eq!(PLAIN.body().len(), 66824);
    for example in [PLAIN, TRAILER] {
        let (data, trailers) = read(example.chunked(), &example.body(), std::iter::empty()).unwrap();
        assert!(data.len() == 66560 && data.iter().all(|&byte| byte == b'a'));
        assert_eq!(trailers, example.trailers());
        let (data, _) = read(example.chunked(), &example.body(), std::iter::repeat(1)).unwrap();
        assert_eq!(data.len(), 66560);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn it_arrives_in_any_pieces(pieces in prop::collection::vec(1usize..20_000, 1..50), trailer in any::<bool>()) {
        let example = if trailer { TRAILER } else { PLAIN };
        let (data, trailers) = read(example.chunked(), &example.body(), pieces.into_iter()).unwrap();
        prop_assert_eq!(data.len(), 66560);
        prop_assert_eq!(trailers, example.trailers());
    }

    #[test]
    fn a_changed_byte_is_noticed(at in any::<prop::sample::Index>(), bit in 0..8, trailer in any::<bool>()) {
        let example = if trailer { TRAILER } else { PLAIN };
        let mut body = example.body();
        // Every second time in one of the lines between the data, where there is more to break.
        let lines: Vec<usize> = (0..body.len()).filter(|&i| body[i] != b'a').collect();
        let at = if at.index(2) == 0 { at.index(body.len()) } else { lines[at.index(lines.len())] };
        body[at] ^= 1u8 << bit;
        let outcome = read(example.chunked(), &body, std::iter::empty());
        if let Some((data, trailers)) = outcome {
            // The case of a name in the trailer carries no meaning.
            prop_assert!(bit == 5 && trailers == example.trailers() && data.len() == 66560, "byte {at} bit {bit}");
        }
    }

    #[test]
    fn a_cut_or_continued_body_is_noticed(cut in any::<prop::sample::Index>(), trailer in any::<bool>()) {
        let example = if trailer { TRAILER } else { PLAIN };
        let body = example.body();
        prop_assert!(read(example.chunked(), &body[..cut.index(body.len())], std::iter::empty()).is_none());
        prop_assert!(read(example.chunked(), &[&body[..], b"x"].concat(), std::iter::empty()).is_none());
    }
}

#[test]
fn chunks_cannot_be_left_out_or_exchanged() {
    let body = String::from_utf8(PLAIN.body()).unwrap();
    let second = body.find("400;").unwrap();
    let last = body.rfind("0;chunk").unwrap();
    let without_second = [&body[..second], &body[last..]].concat();
    assert!(read(PLAIN.chunked(), without_second.as_bytes(), std::iter::empty()).is_none());
    let exchanged = [&body[second..last], &body[..second], &body[last..]].concat();
    assert!(read(PLAIN.chunked(), exchanged.as_bytes(), std::iter::empty()).is_none());
    // A trailer behind its own signature would not be covered by it.
    let body = String::from_utf8(TRAILER.body()).unwrap();
    let appended = body.replace("435\r\n", "435\r\nx-amz-meta:1\r\n");
    assert_ne!(appended, body);
    assert!(read(TRAILER.chunked(), appended.as_bytes(), std::iter::empty()).is_none());
    let unsigned = &body[..body.find("x-amz-trailer-signature").unwrap()];
    assert!(read(TRAILER.chunked(), format!("{unsigned}\r\n").as_bytes(), std::iter::empty()).is_none());
}

#[test]
fn broken_framing_is_refused_without_holding_much() {
    let endless = vec![b'1'; 1 << 20];
    for body in [
        &b"10000\r\n"[..],
        b";chunk-signature=00\r\n",
        b"10000;chunk-signature=00\r\n",
        b"-1;chunk-signature=ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648\r\n",
        b"ffffffffffffffff;chunk-signature=ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648\r\n",
        b"10000;chunk-signature=ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648\n",
        &endless,
    ] {
        assert!(PLAIN.chunked().push(body, &mut Vec::new()).is_err());
    }
}

#[test]
fn chunks_without_signatures_are_unframed() {
    let (mut parts, ()) =
        http::Request::put("http://localhost:4567/bucket/key").body(()).unwrap().into_parts();
    parts.headers.insert("x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER".parse().unwrap());
    let credentials = Credentials {
        access_key_id: "AKID".to_owned(),
        secret: SecretKey::new("secret"),
        session_token: None,
    };
    sign(&mut parts, BodyHash::None, &Rules::S3, &credentials, "us-east-1", "s3", NOW).unwrap();
    let head = Head::of(&parts);
    let presented = Presented::parse(&head).unwrap().unwrap();
    let chunked = || {
        let keys = KeyCache::new(2);
        let verified = presented.verify(&head, BodyHash::None, &Rules::S3, &credentials.secret, &keys, NOW);
        verified.unwrap().chunked_body().unwrap()
    };
    for size in [1, 3, 1000] {
        let body = b"5\r\naaaaa\r\n3\r\naaa\r\n0\r\nX-Amz-Checksum-Crc32: AAAAAA== \r\n\r\n";
        let (data, trailers) = read(chunked(), body, std::iter::repeat(size)).unwrap();
        assert_eq!(data, b"aaaaaaaa");
        assert_eq!(
            trailers,
            [Trailer { name: "x-amz-checksum-crc32".to_owned(), value: "AAAAAA==".to_owned() }]
        );
    }
    for body in
        [&b"5\r\naaaaaa\r\n0\r\n\r\n"[..], b"0\r\n", b"0\r\nno colon\r\n\r\n", b"x\r\n", b"0\r\n\r\n\r\n"]
    {
        let mut reader = chunked();
        let pushed = reader.push(body, &mut Vec::new());
        assert!(pushed.is_err() || reader.finish().is_err());
    }
}
