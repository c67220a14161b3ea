//! Everything in the corpus, and random changes of it, through every target.

use std::{fs, path::Path};

use millstream_base::{Rng, SeededRng};
use millstream_fuzz::TARGETS;

/// Changes of each file; a longer run sets it higher.
fn changes() -> u64 {
    std::env::var("MILLSTREAM_FUZZ_CHANGES").ok().and_then(|text| text.parse().ok()).unwrap_or(20)
}

/// The inputs of a target, by name, so that every run has the same order.
fn inputs(name: &str) -> Vec<(String, Vec<u8>)> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(name);
    let mut inputs: Vec<_> = fs::read_dir(&directory)
        .unwrap_or_else(|error| panic!("{}: {error}", directory.display()))
        .map(|entry| entry.expect("the corpus is readable"))
        .map(|entry| {
            (
                entry.file_name().to_string_lossy().into_owned(),
                fs::read(entry.path()).expect("the corpus is readable"),
            )
        })
        .collect();
    inputs.sort();
    inputs
}

fn change(rng: &SeededRng, input: &[u8], other: &[u8]) -> Vec<u8> {
    let below = |n: usize| (rng.next_u64() % n.max(1) as u64) as usize;
    let mut bytes = input.to_vec();
    for _ in 0..=below(3) {
        let at = below(bytes.len());
        match below(6) {
            0 if !bytes.is_empty() => bytes[at] ^= 1 << below(8),
            1 if !bytes.is_empty() => bytes[at] = rng.next_u64() as u8,
            2 => bytes.truncate(at),
            3 => bytes.insert(at, rng.next_u64() as u8),
            4 => bytes.splice(at..at, other[below(other.len())..].iter().copied().take(40)).for_each(drop),
            _ => bytes.extend_from_slice(&other[..below(other.len())]),
        }
    }
    bytes
}

#[test]
fn the_corpus_and_its_neighbours_break_nothing() {
    let rng = SeededRng::new(1);
    for (name, target) in TARGETS {
        let inputs = inputs(name);
        assert!(!inputs.is_empty(), "{name} has a corpus");
        for (file, input) in &inputs {
            println!("{name}/{file}");
            target(input);
            for _ in 0..changes() {
                let other = &inputs[(rng.next_u64() % inputs.len() as u64) as usize].1;
                let changed = change(&rng, input, other);
                let passed = std::panic::catch_unwind(|| target(&changed));
                assert!(passed.is_ok(), "{name}: {changed:?}, made of {file}");
            }
        }
    }
}

#[test]
fn every_corpus_belongs_to_a_target() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    for entry in fs::read_dir(directory).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(TARGETS.iter().any(|(target, _)| *target == name), "{name}");
    }
}
