//! The suite of 2015. Nothing of the package is compiled: `suite-2015/` names it, and its lock file holds its hash.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use millstream_wire::sigv4::{BodyHash, Credentials, Rules, SecretKey, sign};

use crate::{
    NOW, SECRET,
    request::{Request, package},
};

/// What does not apply, and why. Each of them is in the newer suite too, in the way that counts today.
const LEFT_OUT: [(&str, &str); 3] = [
    (
        "get-header-value-multiline",
        "a header folded over lines, read as three values: HTTP/1.1 forbids such headers since RFC 7230, the server refuses \
         the request, and the newer suite reads the lines as one value",
    ),
    (
        "post-x-www-form-urlencoded",
        "this copy moves the form into the query and signs an empty body, which leaves the bytes of the body unsigned; \
         the newer suite signs the body",
    ),
    ("post-x-www-form-urlencoded-parameters", "the same"),
];

fn suite() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sigv4_suite/suite-2015/Cargo.toml");
    package(&manifest, "scratchstack-aws-signature", "--locked").join("src/aws-sig-v4-test-suite")
}

/// The files of each vector without their suffix, also those of the two groups.
fn vectors() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![suite()];
    while let Some(directory) = open.pop() {
        for path in fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|suffix| suffix == "sreq") {
                found.push(path.with_extension(""));
            }
        }
    }
    assert_eq!(found.len(), 31, "all vectors of the suite are there");
    found
}

fn rules(name: &str) -> Rules {
    Rules {
        encode_path_twice: false,
        unsigned_session_token: name == "post-sts-header-after",
        ..Rules::STRICT
    }
}

#[test]
fn every_vector_of_2015_verifies_and_comes_out_the_same_but_those_that_do_not_apply() {
    let mut left = BTreeSet::new();
    for path in vectors() {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let signed = Request::read(&path.with_extension("sreq"));
        let verified = signed.verify(&rules(&name), SECRET, NOW);
        if LEFT_OUT.iter().any(|(left_out, _)| *left_out == name) {
            assert!(verified.is_err(), "{name} verifies, so it need not be left out");
            left.insert(name);
            continue;
        }
        verified.unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(signed.verify(&rules(&name), "another", NOW).is_err(), "{name}");

        let mut parts = Request::read(&path.with_extension("req")).parts();
        parts.headers.remove("x-amz-security-token");
        // In one vector the token is added when the signature is there.
        let token = signed.headers.get("x-amz-security-token").filter(|_| name != "post-sts-header-after");
        let credentials = Credentials {
            access_key_id: "AKIDEXAMPLE".to_owned(),
            secret: SecretKey::new(SECRET),
            session_token: token.map(|token| token.to_str().unwrap().to_owned().into()),
        };
        let body = BodyHash::Sha256(signed.body_hash());
        sign(&mut parts, body, &rules(&name), &credentials, "us-east-1", "service", NOW).unwrap();
        let expected = fs::read_to_string(path.with_extension("authz")).unwrap();
        assert_eq!(parts.headers["authorization"].to_str().unwrap(), expected.trim_end(), "{name}");
    }
    assert_eq!(left.len(), LEFT_OUT.len());
}

#[test]
fn no_vector_of_2015_verifies_with_another_byte_in_its_signature() {
    for path in vectors() {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let mut signed = Request::read(&path.with_extension("sreq"));
        let authorization = signed.headers["authorization"].to_str().unwrap().to_owned();
        let last = authorization.chars().last().unwrap();
        let other = if last == '0' { '1' } else { '0' };
        let changed = format!("{}{other}", &authorization[..authorization.len() - 1]);
        signed.headers.insert("authorization", changed.parse().unwrap());
        assert!(signed.verify(&rules(&name), SECRET, NOW).is_err(), "{name}");
    }
}
