//! What is answered to inputs that break the model's constraints, word for word; the cases stand in `cases.txt`.

use std::collections::BTreeSet;

use millstream_api::{Decode, ErrorCode, Malformed, Violations};
use millstream_streams::{generated::*, put::PutRecordsInput};
use millstream_wire::Encoding;

/// Decodes a JSON body as the input of an operation and forgets the input.
type Check = fn(&[u8], &mut Violations) -> Result<(), Malformed>;

fn check<T: Decode>(body: &[u8], violations: &mut Violations) -> Result<(), Malformed> {
    T::decode(Encoding::Json11.reader(body).as_dyn(), violations).map(drop)
}

macro_rules! inputs {
    ($($operation:ident: $input:ty,)*) => {
        &[$((stringify!($operation), check::<$input> as Check)),*]
    };
}

const INPUTS: &[(&str, Check)] = inputs! {
    AcknowledgeDeadLetterQueueRecords: AcknowledgeDeadLetterQueueRecordsInput,
    AcknowledgeQueueRecords: AcknowledgeQueueRecordsInput,
    AddTagsToStream: AddTagsToStreamInput,
    CreateQueue: CreateQueueInput,
    CreateStream: CreateStreamInput,
    DecreaseStreamRetentionPeriod: DecreaseStreamRetentionPeriodInput,
    DeleteQueue: DeleteQueueInput,
    DeleteResourcePolicy: DeleteResourcePolicyInput,
    DeleteStream: DeleteStreamInput,
    DeregisterStreamConsumer: DeregisterStreamConsumerInput,
    DescribeAccountSettings: DescribeAccountSettingsInput,
    DescribeLimits: DescribeLimitsInput,
    DescribeQueue: DescribeQueueInput,
    DescribeStream: DescribeStreamInput,
    DescribeStreamConsumer: DescribeStreamConsumerInput,
    DescribeStreamSummary: DescribeStreamSummaryInput,
    DisableEnhancedMonitoring: DisableEnhancedMonitoringInput,
    EnableEnhancedMonitoring: EnableEnhancedMonitoringInput,
    GetRecords: GetRecordsInput,
    GetResourcePolicy: GetResourcePolicyInput,
    GetShardIterator: GetShardIteratorInput,
    IncreaseStreamRetentionPeriod: IncreaseStreamRetentionPeriodInput,
    ListQueues: ListQueuesInput,
    ListShards: ListShardsInput,
    ListStreamConsumers: ListStreamConsumersInput,
    ListStreams: ListStreamsInput,
    ListTagsForResource: ListTagsForResourceInput,
    ListTagsForStream: ListTagsForStreamInput,
    MergeShards: MergeShardsInput,
    PutRecord: PutRecordInput,
    PutRecords: PutRecordsInput,
    PutResourcePolicy: PutResourcePolicyInput,
    ReceiveDeadLetterQueueRecords: ReceiveDeadLetterQueueRecordsInput,
    ReceiveQueueRecords: ReceiveQueueRecordsInput,
    RegisterStreamConsumer: RegisterStreamConsumerInput,
    RemoveTagsFromStream: RemoveTagsFromStreamInput,
    RestoreDeadLetterQueueRecords: RestoreDeadLetterQueueRecordsInput,
    SplitShard: SplitShardInput,
    StartStreamEncryption: StartStreamEncryptionInput,
    StopStreamEncryption: StopStreamEncryptionInput,
    SubscribeToShard: SubscribeToShardInput,
    TagResource: TagResourceInput,
    UntagResource: UntagResourceInput,
    UpdateAccountSettings: UpdateAccountSettingsInput,
    UpdateDeadLetterQueueRecordsVisibility: UpdateDeadLetterQueueRecordsVisibilityInput,
    UpdateMaxRecordSize: UpdateMaxRecordSizeInput,
    UpdateQueue: UpdateQueueInput,
    UpdateQueueRecordsVisibility: UpdateQueueRecordsVisibilityInput,
    UpdateShardCount: UpdateShardCountInput,
    UpdateStreamMode: UpdateStreamModeInput,
    UpdateStreamRecordDistributionStrategy: UpdateStreamRecordDistributionStrategyInput,
    UpdateStreamWarmThroughput: UpdateStreamWarmThroughputInput,
};

/// The message and code for a body; `None` if nothing is wrong with it.
fn answer(operation: &str, body: &[u8]) -> Option<(ErrorCode, String)> {
    let (_, check) =
        INPUTS.iter().find(|(name, _)| *name == operation).expect("the operation is in the table");
    let mut violations = Violations::new();
    check(body, &mut violations).expect("the body can be read");
    let error = violations.into_result().err()?;
    Some((error.code(), error.message().to_owned()))
}

/// Writes `‹x*9›` out.
fn expanded(text: &str) -> String {
    let mut parts = text.split('‹');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (repeated, rest) = part.split_once('›').expect("‹ has its ›");
        let (what, times) = repeated.rsplit_once('*').expect("‹what*times›");
        out += &what.repeat(times.parse().expect("times is a number"));
        out += rest;
    }
    out
}

/// Shortens what stands in a failure's message.
fn short(text: &str) -> String {
    text.chars().take(1500).collect::<String>() + if text.chars().nth(1500).is_some() { "…\n" } else { "" }
}

#[test]
fn violations_read_as_the_services_own() {
    let text = include_str!("cases.txt");
    let mut cases = 0;
    let mut failures = String::new();
    let paragraphs = text.split("\n\n").map(|paragraph| {
        paragraph.lines().filter(|line| !line.starts_with('#')).collect::<Vec<_>>().join("\n")
    });
    for paragraph in paragraphs.filter(|paragraph| !paragraph.is_empty()) {
        let (first, rest) = paragraph.split_once("\n  ").expect("a case has a violation");
        let (operation, input) = first.split_once(' ').expect("a case begins with operation and input");
        let wanted: Vec<String> = rest
            .split("\n  ")
            .map(|line| {
                let (place, rule) = line.split_once("': ").expect("a violation is value, member and rule");
                expanded(&format!("Value {place}' failed to satisfy constraint: {rule}"))
            })
            .collect();
        let plural = if wanted.len() == 1 { "" } else { "s" };
        let wanted = format!("{} validation error{plural} detected: {}", wanted.len(), wanted.join("; "));
        let answered = answer(operation, expanded(input).as_bytes());
        if answered != Some((ErrorCode::VALIDATION, wanted.trim_end().to_owned())) {
            failures += &short(&format!("{first}\n  is answered with {answered:?}\n"));
            failures += &short(&format!("  instead of {wanted:?}\n"));
        }
        cases += 1;
    }
    assert!(failures.is_empty(), "{failures}");
    assert!(cases > 30, "only {cases} cases were found in the file");
}

#[test]
fn empty_inputs_lack_exactly_the_required_members() {
    let model: serde_json::Value =
        serde_json::from_str(include_str!("../../../../models/kinesis.json")).unwrap();
    for (operation, _) in INPUTS {
        let shape = model["operations"][operation]["input"]["shape"].as_str().unwrap();
        let required: BTreeSet<String> = model["shapes"][shape]["required"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|name| {
                let name = name.as_str().unwrap();
                format!("{}{}", name[..1].to_lowercase(), &name[1..])
            })
            .collect();
        let message = answer(operation, b"{}").map(|(_, message)| message).unwrap_or_default();
        let missing: BTreeSet<String> = message
            .split("Value null at '")
            .skip(1)
            .map(|rest| rest.split('\'').next().unwrap().to_owned())
            .collect();
        assert_eq!(missing, required, "{operation}");
        assert_eq!(message.matches(" at '").count(), required.len(), "{operation}");
    }
}

#[test]
fn every_operation_that_is_generated_is_tried_here() {
    let tried: Vec<&str> = INPUTS.iter().map(|(operation, _)| *operation).collect();
    assert_eq!(tried, OPERATIONS);
}
