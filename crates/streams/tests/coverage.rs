//! Which operations of the model there are: each is generated, or on the list of those that are not served yet.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::collections::BTreeSet;

use millstream_streams::generated::OPERATIONS;

#[test]
fn every_operation_is_served_or_listed_as_not_yet_served() {
    let model: serde_json::Value =
        serde_json::from_str(include_str!("../../../models/kinesis.json")).unwrap();
    let modelled: BTreeSet<&str> =
        model["operations"].as_object().unwrap().keys().map(String::as_str).collect();
    let not_yet: BTreeSet<&str> = include_str!("../../../models/kinesis.not-yet.txt")
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect();
    let served: BTreeSet<&str> = OPERATIONS.iter().copied().collect();

    println!("{} of {} operations are served; not yet:", served.len(), modelled.len());
    not_yet.iter().for_each(|operation| println!("  {operation}"));

    assert_eq!(modelled.len(), 57);
    assert!(served.is_disjoint(&not_yet));
    assert_eq!(served.union(&not_yet).copied().collect::<BTreeSet<_>>(), modelled);
    // Lower this number with every operation that leaves the list; it never grows.
    assert_eq!(not_yet.len(), 5);
}
