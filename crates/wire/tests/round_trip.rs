//! What a writer writes, the reader of the same encoding reads.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use proptest::prelude::*;
use support::{ENCODINGS, Tree, read_like, tree};

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_value_comes_back(tree in tree()) {
        for encoding in ENCODINGS {
            let mut bytes = Vec::new();
            encoding.encode(&tree, &mut bytes);
            let mut reader = encoding.reader(&bytes);
            prop_assert_eq!(&read_like(&tree, reader.as_dyn()).unwrap(), &tree, "{:?}", encoding);
            prop_assert_eq!(reader.as_dyn().remaining(), 0);
            let mut reader = encoding.reader(&bytes);
            reader.as_dyn().skip().unwrap();
            prop_assert_eq!(reader.as_dyn().remaining(), 0);
        }
    }

    #[test]
    fn a_body_cut_short_is_refused(tree in tree(), cut in any::<prop::sample::Index>()) {
        let tree = Tree::List(vec![tree]);
        for encoding in ENCODINGS {
            let mut bytes = Vec::new();
            encoding.encode(&tree, &mut bytes);
            let cut = cut.index(bytes.len() - 1) + 1;
            prop_assert!(read_like(&tree, encoding.reader(&bytes[..cut]).as_dyn()).is_err() || cut == bytes.len());
        }
    }

    #[test]
    fn written_json_is_what_serde_json_reads(tree in tree()) {
        let mut bytes = Vec::new();
        ENCODINGS[1].encode(&tree, &mut bytes);
        serde_json::from_slice::<serde_json::Value>(&bytes).unwrap();
    }
}
