//! What `doctor` says of data directories, by its exit code and in words.

use std::fs;

use crate::server::{Ran, Server, bare};

#[test]
fn every_answer_has_its_exit_code() {
    let mut server = Server::dev();
    server.ok(&["streams", "create", "s"]);
    server.feed(&["put", "s"], "one record\nand another\n");
    // A bad end alone would pass for a write that a power cut has torn.
    server.ok(&["put", "s", "and one behind them"]);
    let (home, data) = (tempfile::tempdir().unwrap(), server.data());
    let doctor = |data: &std::path::Path| {
        Ran(bare(home.path()).args(["doctor", "--data-dir"]).arg(data).output().unwrap())
    };
    let used = doctor(&data);
    assert_eq!((used.code(), used.stderr().contains("in use")), (Some(3), true), "{}", used.stderr());
    server.kill();
    let sound = doctor(&data);
    assert_eq!(sound.code(), Some(0), "{}{}", sound.stdout(), sound.stderr());
    assert!(sound.stdout().starts_with("log: ") && sound.stdout().ends_with("sound\n"), "{}", sound.stdout());
    assert_eq!(doctor(&home.path().join("none")).code(), Some(2));

    let segment = data.join("log/00000000.seg");
    let mut bytes = fs::read(&segment).unwrap();
    let at = bytes.windows(10).position(|part| part == b"one record").unwrap();
    bytes[at] ^= 1;
    fs::write(&segment, &bytes).unwrap();
    let damaged = doctor(&data);
    assert_eq!(damaged.code(), Some(1));
    assert!(damaged.stdout().contains("log: 00000000.seg: ") && damaged.stdout().ends_with("DAMAGED\n"));
    assert_eq!(fs::read(&segment).unwrap(), bytes, "nothing is changed");
}
