//! Every operation asks for an action that policies know.

use std::collections::HashSet;

use super::{Options, Server, quotas};
use crate::config::{Config, Flag, Mode, Sources};

/// Actions that operations have and the list does not, each with its source.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("kinesisvideo:GetHLSMasterPlaylist", PLAYERS),
    ("kinesisvideo:GetHLSMediaPlaylist", PLAYERS),
    ("kinesisvideo:GetMP4InitFragment", PLAYERS),
    ("kinesisvideo:GetMP4MediaFragment", PLAYERS),
];
const PLAYERS: &str = "Video Streams API guide, GetHLSStreamingSessionURL: players ask for these with the session's token, \
                       which no policy allows or denies; the names are those of the guide";

#[tokio::test]
async fn every_operation_has_an_action_that_exists() {
    let known: HashSet<&str> = include_str!("../../../../models/iam-actions.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .collect();
    let mode = Mode::Dev { anywhere: false };
    let flags = [("--listen", "listen", "127.0.0.1:0"), ("--tls-listen", "tls_listen", "off")];
    let flags = flags.map(|(name, key, value)| Flag { name, key, value: value.to_owned() }).to_vec();
    let config = Config::load(mode, &quotas(), Sources { flags, ..Sources::default() }).unwrap();
    let options = Options { mode, ephemeral: true, demo: false };
    let server = Server::start(&config, options, |_| None).await.unwrap();
    let mut count = 0;
    for (service, spec) in server.edge.operations() {
        let excepted = EXCEPTIONS.iter().any(|(action, _)| *action == spec.action);
        assert!(
            known.contains(spec.action) || excepted,
            "{}:{} asks for {:?}, which policies do not know",
            service.name,
            spec.name,
            spec.action
        );
        count += 1;
    }
    assert!(count >= 100, "{count} operations are served");
    for (action, source) in EXCEPTIONS {
        assert!(!known.contains(action) && !source.is_empty(), "{action} is no exception any more");
    }
    server.shut_down().await;
}
