//! Every operation asks for an action that policies know.

use std::collections::HashSet;

use super::{Options, Server, quotas};
use crate::config::{Config, Flag, Mode, Sources};

/// Actions that operations have and the list does not, each with its source.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("dynamodb:TransactGetItems", TRANSACTIONS),
    ("dynamodb:TransactWriteItems", TRANSACTIONS),
    ("kinesis:AcknowledgeDeadLetterQueueRecords", QUEUES),
    ("kinesis:AcknowledgeQueueRecords", QUEUES),
    ("kinesis:CreateQueue", QUEUES),
    ("kinesis:DeleteQueue", QUEUES),
    ("kinesis:DescribeQueue", QUEUES),
    ("kinesis:ListQueues", QUEUES),
    ("kinesis:ReceiveDeadLetterQueueRecords", QUEUES),
    ("kinesis:ReceiveQueueRecords", QUEUES),
    ("kinesis:RestoreDeadLetterQueueRecords", QUEUES),
    ("kinesis:UpdateDeadLetterQueueRecordsVisibility", QUEUES),
    ("kinesis:UpdateQueue", QUEUES),
    ("kinesis:UpdateQueueRecordsVisibility", QUEUES),
    ("kinesisanalytics:CreateSnapshot", SNAPSHOTS),
    ("kinesisanalytics:DeleteSnapshot", SNAPSHOTS),
    ("kinesisanalytics:DescribeSnapshot", SNAPSHOTS),
    ("kinesisanalytics:DescribeSnapshotOperation", SNAPSHOTS),
    ("kinesisanalytics:ExportSnapshot", SNAPSHOTS),
    ("kinesisanalytics:ImportSnapshot", SNAPSHOTS),
    ("kinesisanalytics:ListSnapshotOperations", SNAPSHOTS),
    ("kinesisanalytics:ListSnapshots", SNAPSHOTS),
    ("kinesisvideo:GetHLSMasterPlaylist", PLAYERS),
    ("kinesisvideo:GetHLSMediaPlaylist", PLAYERS),
    ("kinesisvideo:GetMP4InitFragment", PLAYERS),
    ("kinesisvideo:GetMP4MediaFragment", PLAYERS),
    ("kms:ReEncrypt", TWO_KEYS),
];
const PLAYERS: &str = "Video Streams API guide, GetHLSStreamingSessionURL: players ask for these with the session's token, \
                       which no policy allows or denies; the names are those of the guide";
const SNAPSHOTS: &str = "the service model of late 2026 has enhanced snapshots, the authorization reference does not have them yet; \
                         like all actions of the service they are named after the operation";
const QUEUES: &str = "the service model of 2026 has the operations, the authorization reference does not have them yet; \
                      like all actions of the service they are named after the operation";
const TRANSACTIONS: &str = "DynamoDB developer guide, IAM with transactions: what is asked for is the permission of each \
                            item's action; the name stands for the call in the audit trail alone";
const TWO_KEYS: &str = "KMS developer guide, ReEncrypt: what is asked for is kms:ReEncryptFrom and kms:ReEncryptTo; the \
                        name stands for the call in the audit trail alone";

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
