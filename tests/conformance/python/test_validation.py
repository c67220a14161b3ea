"""The wording of the service when a request breaks the model's rules, sent raw since boto3 would not send it.

`N validation error(s) detected: ` and then one sentence per broken rule. The order of the sentences, and of the
values in an enum's set, is that of a hash table in the real service, so neither is compared.
"""

import re

from harness import Case, stream_arn

NULL = "Member must not be null"
NAME = r"Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+"
ARN = r"Member must satisfy regular expression pattern: arn:aws.*:kinesis:.*:\d{12}:stream/\S+"
HASH_KEY = r"Member must satisfy regular expression pattern: ^(0|([1-9]\d{0,38}))$"
SEQUENCE = r"Member must satisfy regular expression pattern: ^(0|([1-9]\d{0,128}))$"


def at_least(n):
    return f"Member must have value greater than or equal to {n}"


def at_most(n):
    return f"Member must have value less than or equal to {n}"


def longer(n):
    return f"Member must have length greater than or equal to {n}"


def shorter(n):
    return f"Member must have length less than or equal to {n}"


def one_of(*values):
    return f"Member must satisfy enum value set: [{', '.join(sorted(values))}]"


def violated(value, path, *rules):
    shown = "null" if value is None else f"'{value}'"
    return [f"Value {shown} at '{path}' failed to satisfy constraint: {rule}" for rule in rules]


ITERATOR_TYPES = one_of("AFTER_SEQUENCE_NUMBER", "AT_SEQUENCE_NUMBER", "AT_TIMESTAMP", "LATEST", "TRIM_HORIZON")
LONG = "x" * 129

# (operation, body, sentences)
CASES = [
    # required
    ("CreateStream", {}, violated(None, "streamName", NULL)),
    ("AddTagsToStream", {"StreamName": "s"}, violated(None, "tags", NULL)),
    ("RemoveTagsFromStream", {"StreamName": "s"}, violated(None, "tagKeys", NULL)),
    ("GetRecords", {}, violated(None, "shardIterator", NULL)),
    ("GetShardIterator", {"StreamName": "s"},
     violated(None, "shardId", NULL) + violated(None, "shardIteratorType", NULL)),
    ("PutRecord", {"StreamName": "s", "PartitionKey": "k"}, violated(None, "data", NULL)),
    ("PutRecords", {"StreamName": "s"}, violated(None, "records", NULL)),
    ("PutRecords", {"StreamName": "s", "Records": [{"Data": "eA==", "PartitionKey": "k"}, {"PartitionKey": "k"}]},
     violated(None, "records.2.member.data", NULL)),
    ("SplitShard", {"StreamName": "s"},
     violated(None, "shardToSplit", NULL) + violated(None, "newStartingHashKey", NULL)),
    ("MergeShards", {"StreamName": "s"},
     violated(None, "shardToMerge", NULL) + violated(None, "adjacentShardToMerge", NULL)),
    ("UpdateShardCount", {"StreamName": "s"},
     violated(None, "targetShardCount", NULL) + violated(None, "scalingType", NULL)),
    ("IncreaseStreamRetentionPeriod", {"StreamName": "s"}, violated(None, "retentionPeriodHours", NULL)),
    ("DecreaseStreamRetentionPeriod", {"StreamName": "s"}, violated(None, "retentionPeriodHours", NULL)),
    ("EnableEnhancedMonitoring", {"StreamName": "s"}, violated(None, "shardLevelMetrics", NULL)),
    ("DisableEnhancedMonitoring", {"StreamName": "s"}, violated(None, "shardLevelMetrics", NULL)),
    ("StartStreamEncryption", {"StreamName": "s"},
     violated(None, "encryptionType", NULL) + violated(None, "keyId", NULL)),
    ("StopStreamEncryption", {"StreamName": "s"},
     violated(None, "encryptionType", NULL) + violated(None, "keyId", NULL)),
    ("RegisterStreamConsumer", {}, violated(None, "streamARN", NULL) + violated(None, "consumerName", NULL)),
    ("ListStreamConsumers", {}, violated(None, "streamARN", NULL)),
    ("SubscribeToShard", {}, violated(None, "consumerARN", NULL) + violated(None, "shardId", NULL)
     + violated(None, "startingPosition", NULL)),
    ("SubscribeToShard", {"ConsumerARN": stream_arn("s") + "/consumer/c:1", "ShardId": "a", "StartingPosition": {}},
     violated(None, "startingPosition.type", NULL)),
    ("UpdateStreamMode", {}, violated(None, "streamARN", NULL) + violated(None, "streamModeDetails", NULL)),
    ("UpdateStreamMode", {"StreamARN": stream_arn("s"), "StreamModeDetails": {}},
     violated(None, "streamModeDetails.streamMode", NULL)),
    ("UpdateMaxRecordSize", {"StreamARN": stream_arn("s")}, violated(None, "maxRecordSizeInKiB", NULL)),
    ("UpdateStreamWarmThroughput", {"StreamName": "s"}, violated(None, "warmThroughputMiBps", NULL)),
    ("UpdateStreamRecordDistributionStrategy", {},
     violated(None, "streamARN", NULL) + violated(None, "recordDistributionStrategy", NULL)),
    ("UpdateAccountSettings", {}, violated(None, "minimumThroughputBillingCommitment", NULL)),
    ("UpdateAccountSettings", {"MinimumThroughputBillingCommitment": {}},
     violated(None, "minimumThroughputBillingCommitment.status", NULL)),
    ("TagResource", {}, violated(None, "tags", NULL) + violated(None, "resourceARN", NULL)),
    ("UntagResource", {}, violated(None, "tagKeys", NULL) + violated(None, "resourceARN", NULL)),
    ("ListTagsForResource", {}, violated(None, "resourceARN", NULL)),
    ("PutResourcePolicy", {}, violated(None, "resourceARN", NULL) + violated(None, "policy", NULL)),
    ("GetResourcePolicy", {}, violated(None, "resourceARN", NULL)),
    ("DeleteResourcePolicy", {}, violated(None, "resourceARN", NULL)),
    ("ListShards", {"StreamName": "s", "ShardFilter": {}}, violated(None, "shardFilter.type", NULL)),
    # length and pattern
    ("CreateStream", {"StreamName": LONG, "ShardCount": 1}, violated(LONG, "streamName", shorter(128))),
    ("CreateStream", {"StreamName": "a b", "ShardCount": 1}, violated("a b", "streamName", NAME)),
    ("CreateStream", {"StreamName": "", "ShardCount": 1}, violated("", "streamName", NAME, longer(1))),
    ("CreateStream", {"StreamName": "a/b" + LONG, "ShardCount": 1},
     violated("a/b" + LONG, "streamName", NAME, shorter(128))),
    ("CreateStream", {"StreamName": "good\n", "ShardCount": 1}, violated("good\n", "streamName", NAME)),
    ("DescribeStream", {"StreamName": "ü"}, violated("ü", "streamName", NAME)),
    ("DescribeStream", {"StreamName": "s", "ExclusiveStartShardId": ""},
     violated("", "exclusiveStartShardId", NAME, longer(1))),
    ("DescribeStreamSummary", {"StreamARN": "nonsense"}, violated("nonsense", "streamARN", ARN)),
    ("DescribeStreamSummary", {"StreamName": "s", "StreamId": "x"},
     violated("x", "streamId", "Member must satisfy regular expression pattern: [a-z0-9]{20}-[a-z0-9]{3}")),
    ("GetRecords", {"ShardIterator": ""}, violated("", "shardIterator", longer(1))),
    ("GetRecords", {"ShardIterator": "i" * 513}, violated("i" * 513, "shardIterator", shorter(512))),
    ("PutRecord", {"StreamName": "s", "Data": "eA==", "PartitionKey": ""}, violated("", "partitionKey", longer(1))),
    ("PutRecord", {"StreamName": "s", "Data": "eA==", "PartitionKey": "k" * 257},
     violated("k" * 257, "partitionKey", shorter(256))),
    ("PutRecord", {"StreamName": "s", "Data": "eA==", "PartitionKey": "k", "ExplicitHashKey": "-1"},
     violated("-1", "explicitHashKey", HASH_KEY)),
    ("PutRecord", {"StreamName": "s", "Data": "eA==", "PartitionKey": "k", "ExplicitHashKey": "01"},
     violated("01", "explicitHashKey", HASH_KEY)),
    ("PutRecord", {"StreamName": "s", "Data": "eA==", "PartitionKey": "k", "ExplicitHashKey": "1" * 40},
     violated("1" * 40, "explicitHashKey", HASH_KEY)),
    ("PutRecord", {"StreamName": "s", "Data": "eA==", "PartitionKey": "k", "SequenceNumberForOrdering": "007"},
     violated("007", "sequenceNumberForOrdering", SEQUENCE)),
    ("PutRecord", {"StreamName": "s", "Data": "eA==", "PartitionKey": "k", "SequenceNumberForOrdering": "9" * 130},
     violated("9" * 130, "sequenceNumberForOrdering", SEQUENCE)),
    ("PutRecords", {"StreamName": "s", "Records": []}, violated("[]", "records", longer(1))),
    ("PutRecords", {"StreamName": "s", "Records": [{"Data": "eA==", "PartitionKey": ""},
                                                   {"Data": "eA==", "PartitionKey": "k", "ExplicitHashKey": "x"}]},
     violated("", "records.1.member.partitionKey", longer(1))
     + violated("x", "records.2.member.explicitHashKey", HASH_KEY)),
    ("SplitShard", {"StreamName": "s", "ShardToSplit": "a", "NewStartingHashKey": "x"},
     violated("x", "newStartingHashKey", HASH_KEY)),
    ("GetShardIterator", {"StreamName": "s", "ShardId": "a b", "ShardIteratorType": "LATEST"},
     violated("a b", "shardId", NAME)),
    ("GetShardIterator", {"StreamName": "s", "ShardId": "a", "ShardIteratorType": "AT_SEQUENCE_NUMBER",
                          "StartingSequenceNumber": "0123"}, violated("0123", "startingSequenceNumber", SEQUENCE)),
    ("RegisterStreamConsumer", {"StreamARN": stream_arn("s"), "ConsumerName": "a:b"},
     violated("a:b", "consumerName", NAME)),
    ("RegisterStreamConsumer", {"StreamARN": stream_arn("s"), "ConsumerName": LONG},
     violated(LONG, "consumerName", shorter(128))),
    ("ListStreams", {"ExclusiveStartStreamName": "a b"}, violated("a b", "exclusiveStartStreamName", NAME)),
    ("ListStreams", {"NextToken": ""}, violated("", "nextToken", longer(1))),
    ("EnableEnhancedMonitoring", {"StreamName": "s", "ShardLevelMetrics": []},
     violated("[]", "shardLevelMetrics", longer(1))),
    ("RemoveTagsFromStream", {"StreamName": "s", "TagKeys": []}, violated("[]", "tagKeys", longer(1))),
    ("AddTagsToStream", {"StreamName": "s", "Tags": {}}, violated("{}", "tags", longer(1))),
    ("StartStreamEncryption", {"StreamName": "s", "EncryptionType": "KMS", "KeyId": ""},
     violated("", "keyId", longer(1))),
    # range
    ("DescribeStream", {"StreamName": "s", "Limit": 0}, violated(0, "limit", at_least(1))),
    ("DescribeStream", {"StreamName": "s", "Limit": 10001}, violated(10001, "limit", at_most(10000))),
    ("GetRecords", {"ShardIterator": "i", "Limit": 0}, violated(0, "limit", at_least(1))),
    ("GetRecords", {"ShardIterator": "i", "Limit": -5}, violated(-5, "limit", at_least(1))),
    ("GetRecords", {"ShardIterator": "i", "Limit": 10001}, violated(10001, "limit", at_most(10000))),
    ("ListShards", {"StreamName": "s", "MaxResults": 0}, violated(0, "maxResults", at_least(1))),
    ("ListShards", {"StreamName": "s", "MaxResults": 10001}, violated(10001, "maxResults", at_most(10000))),
    ("ListStreams", {"Limit": 0}, violated(0, "limit", at_least(1))),
    ("ListTagsForStream", {"StreamName": "s", "Limit": 51}, violated(51, "limit", at_most(50))),
    ("ListStreamConsumers", {"StreamARN": stream_arn("s"), "MaxResults": 0}, violated(0, "maxResults", at_least(1))),
    ("UpdateMaxRecordSize", {"StreamARN": stream_arn("s"), "MaxRecordSizeInKiB": 1023},
     violated(1023, "maxRecordSizeInKiB", at_least(1024))),
    ("CreateStream", {"StreamName": "s", "ShardCount": 1, "MaxRecordSizeInKiB": 10241},
     violated(10241, "maxRecordSizeInKiB", at_most(10240))),
    ("UpdateStreamWarmThroughput", {"StreamName": "s", "WarmThroughputMiBps": -1},
     violated(-1, "warmThroughputMiBps", at_least(0))),
    # enum
    ("GetShardIterator", {"StreamName": "s", "ShardId": "a", "ShardIteratorType": "SOMEWHERE"},
     violated("SOMEWHERE", "shardIteratorType", ITERATOR_TYPES)),
    ("SubscribeToShard", {"ConsumerARN": stream_arn("s") + "/consumer/c:1", "ShardId": "a",
                          "StartingPosition": {"Type": "latest"}},
     violated("latest", "startingPosition.type", ITERATOR_TYPES)),
    ("UpdateShardCount", {"StreamName": "s", "TargetShardCount": 2, "ScalingType": "SOMEHOW"},
     violated("SOMEHOW", "scalingType", one_of("UNIFORM_SCALING"))),
    ("StartStreamEncryption", {"StreamName": "s", "EncryptionType": "ROT13", "KeyId": "k"},
     violated("ROT13", "encryptionType", one_of("KMS", "NONE"))),
    ("UpdateStreamMode", {"StreamARN": stream_arn("s"), "StreamModeDetails": {"StreamMode": ""}},
     violated("", "streamModeDetails.streamMode", one_of("ON_DEMAND", "PROVISIONED"))),
    ("UpdateStreamRecordDistributionStrategy",
     {"StreamARN": stream_arn("s"), "RecordDistributionStrategy": "RANDOM"},
     violated("RANDOM", "recordDistributionStrategy", one_of("AUTO", "USER_PARTITION_KEY"))),
    ("UpdateAccountSettings", {"MinimumThroughputBillingCommitment": {"Status": "PERHAPS"}},
     violated("PERHAPS", "minimumThroughputBillingCommitment.status", one_of("DISABLED", "ENABLED"))),
    ("ListShards", {"StreamName": "s", "ShardFilter": {"Type": "NEVER"}},
     violated("NEVER", "shardFilter.type", one_of("AFTER_SHARD_ID", "AT_LATEST", "AT_TIMESTAMP", "AT_TRIM_HORIZON",
                                                  "FROM_TIMESTAMP", "FROM_TRIM_HORIZON"))),
    # several at once
    ("CreateStream", {"StreamName": "", "MaxRecordSizeInKiB": 1, "RecordDistributionStrategy": "X"},
     violated("", "streamName", NAME, longer(1)) + violated(1, "maxRecordSizeInKiB", at_least(1024))
     + violated("X", "recordDistributionStrategy", one_of("AUTO", "USER_PARTITION_KEY"))),
    ("PutRecord", {"StreamName": "a b", "PartitionKey": "", "ExplicitHashKey": "x"},
     violated("a b", "streamName", NAME) + violated(None, "data", NULL) + violated("", "partitionKey", longer(1))
     + violated("x", "explicitHashKey", HASH_KEY)),
    ("MergeShards", {"StreamName": LONG, "ShardToMerge": "", "AdjacentShardToMerge": "a b"},
     violated(LONG, "streamName", shorter(128)) + violated("", "shardToMerge", NAME, longer(1))
     + violated("a b", "adjacentShardToMerge", NAME)),
]


def sentences(message):
    """The count that a message states, and its sentences with every enum set in order."""
    match = re.fullmatch(r"(\d+) validation errors? detected: (.*)", message, re.DOTALL)
    if not match:
        return None, [message]
    parts = match.group(2).split("; Value ")
    parts = [parts[0], *("Value " + part for part in parts[1:])]

    def in_order(found):
        return f"enum value set: [{', '.join(sorted(found.group(1).split(', ')))}]"
    return int(match.group(1)), [re.sub(r"enum value set: \[(.*?)\]", in_order, part) for part in parts]


class Validation(Case):
    def test_the_wording(self):
        for operation, body, wanted in CASES:
            with self.subTest(operation, body=str(body)[:200]):
                message = self.assertError(self.server.call(operation, body), "ValidationException")
                count, found = sentences(message)
                self.assertEqual(sorted(found), sorted(wanted))
                self.assertEqual(count, len(wanted))
                plural = "errors" if count > 1 else "error"
                self.assertTrue(message.startswith(f"{count} validation {plural} detected: "), message)

    def test_the_same_wording_in_cbor(self):
        for operation, body, wanted in CASES:
            if "eA==" in str(body):
                continue  # a blob is bytes in CBOR
            with self.subTest(operation, body=str(body)[:200]):
                answer = self.server.call(operation, body, content_type="application/x-amz-cbor-1.1")
                message = self.assertError(answer, "ValidationException")
                self.assertEqual(sorted(sentences(message)[1]), sorted(wanted))

    def test_rules_for_the_keys_and_values_of_maps_and_the_members_of_lists(self):
        limits = {"Member must have length less than or equal to {}", "Member must have length greater than or equal to {}"}
        for operation, body, path, kind, most, least in (
            ("AddTagsToStream", {"StreamName": "s", "Tags": {"k" * 129: "v"}}, "tags", "Map keys", 128, 1),
            ("AddTagsToStream", {"StreamName": "s", "Tags": {"k": "v" * 257}}, "tags", "Map value", 256, 0),
            ("RemoveTagsFromStream", {"StreamName": "s", "TagKeys": ["k" * 129]}, "tagKeys", "Member", 128, 1),
        ):
            with self.subTest(operation, kind=kind):
                message = self.assertError(self.server.call(operation, body), "ValidationException")
                match = re.search(rf"Value '.*' at '{path}' failed to satisfy constraint: {kind} must satisfy "
                                  r"constraint: \[(.*)\]$", message)
                self.assertTrue(match, message)
                self.assertLessEqual(
                    {limit.format(n) for limit, n in zip(sorted(limits, reverse=True), (most, least))},
                    set(match.group(1).split(", ")))

    def test_too_many_members(self):
        for operation, body, path, most in (
            ("PutRecords", {"StreamName": "s", "Records": [{"Data": "", "PartitionKey": "k"}] * 501}, "records", 500),
            ("RemoveTagsFromStream", {"StreamName": "s", "TagKeys": [f"k{n}" for n in range(51)]}, "tagKeys", 50),
            ("AddTagsToStream", {"StreamName": "s", "Tags": {f"k{n}": "v" for n in range(201)}}, "tags", 200),
            ("EnableEnhancedMonitoring", {"StreamName": "s", "ShardLevelMetrics": ["ALL"] * 8}, "shardLevelMetrics", 7),
        ):
            with self.subTest(operation):
                message = self.assertError(self.server.call(operation, body), "ValidationException")
                self.assertRegex(message, rf"^1 validation error detected: Value '[\s\S]*' at '{path}' failed to "
                                          rf"satisfy constraint: Member must have length less than or equal to {most}$")

    def test_a_valid_request_gets_past_validation(self):
        for operation, body in (
            ("DescribeStreamSummary", {"StreamName": "s" * 128}),
            ("PutRecord", {"StreamName": "nobody", "Data": "", "PartitionKey": "k" * 256, "ExplicitHashKey": "0"}),
            ("AddTagsToStream", {"StreamName": "nobody", "Tags": {"k" * 128: "v" * 256}}),
            ("DescribeStream", {"StreamName": "nobody", "Limit": 10000}),
        ):
            with self.subTest(operation):
                self.assertError(self.server.call(operation, body), "ResourceNotFoundException")
