"""Streams themselves: names and ARNs, creation, description, listing, deletion."""

import datetime
import time
from concurrent.futures import ThreadPoolExecutor

from harness import HASH_KEYS, Case, Server, eventually, stream_arn, unique

# Operations on an existing stream, with everything they need but the stream.
ON_A_STREAM = {
    "add_tags_to_stream": {"Tags": {"k": "v"}},
    "decrease_stream_retention_period": {"RetentionPeriodHours": 24},
    "delete_stream": {},
    "describe_stream": {},
    "describe_stream_summary": {},
    "disable_enhanced_monitoring": {"ShardLevelMetrics": ["ALL"]},
    "enable_enhanced_monitoring": {"ShardLevelMetrics": ["ALL"]},
    "get_shard_iterator": {"ShardId": "shardId-000000000000", "ShardIteratorType": "LATEST"},
    "increase_stream_retention_period": {"RetentionPeriodHours": 24},
    "list_shards": {},
    "list_tags_for_stream": {},
    "merge_shards": {"ShardToMerge": "shardId-000000000000", "AdjacentShardToMerge": "shardId-000000000001"},
    "put_record": {"Data": b"x", "PartitionKey": "k"},
    "put_records": {"Records": [{"Data": b"x", "PartitionKey": "k"}]},
    "remove_tags_from_stream": {"TagKeys": ["k"]},
    "split_shard": {"ShardToSplit": "shardId-000000000000", "NewStartingHashKey": "1000"},
    "start_stream_encryption": {"EncryptionType": "KMS", "KeyId": "alias/aws/kinesis"},
    "stop_stream_encryption": {"EncryptionType": "KMS", "KeyId": "alias/aws/kinesis"},
    "update_shard_count": {"TargetShardCount": 2, "ScalingType": "UNIFORM_SCALING"},
}
ON_AN_ARN = {
    "list_stream_consumers": {},
    "register_stream_consumer": {"ConsumerName": "c"},
    "update_max_record_size": {"MaxRecordSizeInKiB": 2048},
    "update_stream_mode": {"StreamModeDetails": {"StreamMode": "ON_DEMAND"}},
    "update_stream_record_distribution_strategy": {"RecordDistributionStrategy": "AUTO"},
}


class Names(Case):
    def test_a_stream_is_reached_by_name_by_arn_and_by_both(self):
        name = self.stream()
        for how in ({"StreamName": name}, {"StreamARN": stream_arn(name)},
                    {"StreamName": name, "StreamARN": stream_arn(name)}):
            with self.subTest(how):
                self.assertEqual(
                    self.kinesis.describe_stream_summary(**how)["StreamDescriptionSummary"]["StreamName"], name)
                self.assertEqual(self.kinesis.put_record(Data=b"x", PartitionKey="k", **how)["ShardId"],
                                 "shardId-000000000000")
                self.assertEqual(len(self.kinesis.list_shards(**how)["Shards"]), 1)

    def test_a_name_and_an_arn_that_disagree_are_refused_by_every_operation(self):
        name, other = self.stream(), self.stream()
        for operation, arguments in ON_A_STREAM.items():
            with self.subTest(operation):
                self.fails("InvalidArgumentException", getattr(self.kinesis, operation),
                           StreamName=name, StreamARN=stream_arn(other), **arguments)
        self.assertEqual({self.summary(n)["StreamStatus"] for n in (name, other)}, {"ACTIVE"})

    def test_neither_name_nor_arn_is_refused_by_every_operation(self):
        for operation, arguments in ON_A_STREAM.items():
            with self.subTest(operation):
                self.fails(("InvalidArgumentException", "ValidationException"),
                           getattr(self.kinesis, operation), **arguments)

    def test_a_missing_stream_is_named_by_every_operation(self):
        name = unique("missing")
        for operation, arguments in ON_A_STREAM.items():
            for how in ({"StreamName": name}, {"StreamARN": stream_arn(name)}):
                with self.subTest(operation, **how):
                    message = self.fails("ResourceNotFoundException", getattr(self.kinesis, operation),
                                         **how, **arguments)
                    self.assertIn(name, message)
        for operation, arguments in ON_AN_ARN.items():
            with self.subTest(operation):
                self.fails("ResourceNotFoundException", getattr(self.kinesis, operation),
                           StreamARN=stream_arn(name), **arguments)

    def test_the_message_for_a_missing_stream(self):
        message = self.fails("ResourceNotFoundException", self.kinesis.describe_stream_summary, StreamName="nobody")
        self.assertEqual(message, "Stream nobody under account 000000000000 not found.")

    def test_a_stream_of_another_account_is_not_ours(self):
        name = self.stream()
        arn = stream_arn(name).replace("000000000000", "111111111111")
        self.fails(("ResourceNotFoundException", "AccessDeniedException", "InvalidArgumentException"),
                   self.kinesis.describe_stream_summary, StreamARN=arn)

    def test_no_answer_holds_a_stream_id(self):
        name = self.stream()
        for operation in ("DescribeStreamSummary", "DescribeStream", "PutRecord"):
            body = {"StreamName": name}
            if operation == "PutRecord":
                body.update(Data="eA==", PartitionKey="k")
            self.assertNotIn(b"StreamId", self.server.call(operation, body).raw)
        self.assertNotIn(b"StreamId", self.server.call("ListStreams").raw)

    def test_every_legal_character_and_the_longest_name(self):
        for name in ("a", "._-", "A.b_C-9", unique().ljust(128, "x")):
            with self.subTest(name):
                self.kinesis.create_stream(StreamName=name, ShardCount=1)
                self.assertEqual(self.active(name)["StreamARN"], stream_arn(name))

    def test_names_differ_by_case(self):
        name = unique("case")
        for form in (name, name.upper()):
            self.kinesis.create_stream(StreamName=form, ShardCount=1)
            self.active(form)
        self.put(name, "lower")
        self.assertEqual(self.get(self.iterator(name.upper()))["Records"], [])


class Creation(Case):
    def test_a_new_stream_answers_at_once_and_becomes_active(self):
        name = unique()
        before = time.time()
        self.kinesis.create_stream(StreamName=name, ShardCount=2)
        description = self.kinesis.describe_stream(StreamName=name)["StreamDescription"]
        self.assertIn(description["StreamStatus"], ("CREATING", "ACTIVE"))
        self.kinesis.get_waiter("stream_exists").wait(StreamName=name, WaiterConfig={"Delay": 1, "MaxAttempts": 20})
        description = self.kinesis.describe_stream(StreamName=name)["StreamDescription"]
        created = description.pop("StreamCreationTimestamp").timestamp()
        self.assertLess(abs(created - before), 60)
        shards = description.pop("Shards")
        self.assertEqual([s["ShardId"] for s in shards], ["shardId-000000000000", "shardId-000000000001"])
        description.pop("KeyId", None)
        self.assertEqual(description, {
            "StreamName": name, "StreamARN": stream_arn(name), "StreamStatus": "ACTIVE",
            "StreamModeDetails": {"StreamMode": "PROVISIONED"}, "HasMoreShards": False, "RetentionPeriodHours": 24,
            "EnhancedMonitoring": [{"ShardLevelMetrics": []}], "EncryptionType": "NONE",
        })

    def test_the_summary_of_a_new_stream(self):
        name = self.stream(3)
        summary = self.summary(name)
        wanted = {
            "StreamName": name, "StreamARN": stream_arn(name), "StreamStatus": "ACTIVE",
            "StreamModeDetails": {"StreamMode": "PROVISIONED"}, "RetentionPeriodHours": 24, "OpenShardCount": 3,
            "ConsumerCount": 0, "EnhancedMonitoring": [{"ShardLevelMetrics": []}], "EncryptionType": "NONE",
            "MaxRecordSizeInKiB": 1024,
        }
        self.assertEqual({k: summary.get(k) for k in wanted}, wanted)
        self.assertNotIn("KeyId", summary)

    def test_hash_keys_are_split_evenly_and_without_gaps(self):
        for count in (1, 2, 3, 7, 50):
            with self.subTest(count):
                shards = self.shards(self.stream(count))
                at, sizes = 0, []
                for n, shard in enumerate(shards):
                    self.assertEqual(shard["ShardId"], f"shardId-{n:012}")
                    self.assertEqual(int(shard["HashKeyRange"]["StartingHashKey"]), at)
                    end = int(shard["HashKeyRange"]["EndingHashKey"])
                    sizes.append(end + 1 - at)
                    at = end + 1
                    self.assertNotIn("ParentShardId", shard)
                    self.assertNotIn("EndingSequenceNumber", shard["SequenceNumberRange"])
                self.assertEqual(at, HASH_KEYS)
                self.assertLessEqual(max(sizes) - min(sizes), count)

    def test_the_same_name_twice_is_in_use(self):
        name = self.stream()
        message = self.fails("ResourceInUseException", self.kinesis.create_stream, StreamName=name, ShardCount=1)
        self.assertEqual(message, f"Stream {name} under account 000000000000 already exists.")

    def test_a_provisioned_stream_needs_a_shard_count(self):
        for options in ({}, {"StreamModeDetails": {"StreamMode": "PROVISIONED"}}):
            self.fails(("InvalidArgumentException", "ValidationException"),
                       self.kinesis.create_stream, StreamName=unique(), **options)

    def test_an_on_demand_stream_starts_with_four_shards(self):
        name = self.stream(None)
        summary = self.summary(name)
        self.assertEqual(summary["StreamModeDetails"], {"StreamMode": "ON_DEMAND"})
        self.assertEqual(summary["OpenShardCount"], 4)
        self.assertEqual(len(self.shards(name)), 4)

    def test_tags_and_record_size_given_at_creation(self):
        name = self.stream(Tags={"a": "1", "b": ""}, MaxRecordSizeInKiB=2048)
        self.assertEqual(self.summary(name)["MaxRecordSizeInKiB"], 2048)
        tags = self.kinesis.list_tags_for_stream(StreamName=name)["Tags"]
        self.assertEqual({t["Key"]: t.get("Value", "") for t in tags}, {"a": "1", "b": ""})

    def test_a_failed_creation_leaves_nothing(self):
        name = unique()
        self.fails(("InvalidArgumentException", "ValidationException"), self.loose.create_stream,
                   StreamName=name, ShardCount=1, MaxRecordSizeInKiB=1)
        self.fails("ResourceNotFoundException", self.kinesis.describe_stream_summary, StreamName=name)

    def test_many_creations_of_one_name_at_once_make_one_stream(self):
        name = unique()

        def create(_):
            try:
                self.kinesis.create_stream(StreamName=name, ShardCount=1)
                return "made"
            except self.kinesis.exceptions.ResourceInUseException:
                return "in use"
        with ThreadPoolExecutor(8) as pool:
            self.assertEqual(sorted(pool.map(create, range(8))), ["in use"] * 7 + ["made"])


class Description(Case):
    def test_describe_stream_pages_its_shards(self):
        name = self.stream(5)
        first = self.kinesis.describe_stream(StreamName=name, Limit=2)["StreamDescription"]
        self.assertEqual([s["ShardId"][-1] for s in first["Shards"]], ["0", "1"])
        self.assertTrue(first["HasMoreShards"])
        last = self.kinesis.describe_stream(
            StreamName=name, Limit=3, ExclusiveStartShardId="shardId-000000000001")["StreamDescription"]
        self.assertEqual([s["ShardId"][-1] for s in last["Shards"]], ["2", "3", "4"])
        self.assertFalse(last["HasMoreShards"])
        pages = self.kinesis.get_paginator("describe_stream").paginate(StreamName=name, PaginationConfig={"PageSize": 2})
        self.assertEqual([len(p["StreamDescription"]["Shards"]) for p in pages], [2, 2, 1])

    def test_describe_stream_answers_at_most_100_shards(self):
        name = self.stream(101)
        description = self.kinesis.describe_stream(StreamName=name, Limit=10000)["StreamDescription"]
        self.assertEqual((len(description["Shards"]), description["HasMoreShards"]), (100, True))

    def test_times_are_numbers_of_seconds_in_json(self):
        name = self.stream()
        stamp = self.server.call("DescribeStreamSummary", {"StreamName": name}).body[
            "StreamDescriptionSummary"]["StreamCreationTimestamp"]
        self.assertIsInstance(stamp, (int, float))
        self.assertLess(abs(stamp - time.time()), 60)


class Listing(Case):
    @classmethod
    def setUpClass(cls):
        cls.server = Server()  # the list is that of the account, so it must be ours alone
        cls.kinesis, cls.loose = cls.server.kinesis, cls.server.client(checked=False)
        cls.names = [f"list-{n:03}" for n in range(105)]
        for name in reversed(cls.names):
            cls.kinesis.create_stream(StreamName=name, ShardCount=1)

    @classmethod
    def tearDownClass(cls):
        cls.server.close()

    def test_one_hundred_at_a_time_by_name(self):
        first = self.kinesis.list_streams()
        self.assertEqual((first["StreamNames"], first["HasMoreStreams"]), (self.names[:100], True))
        rest = self.kinesis.list_streams(ExclusiveStartStreamName=first["StreamNames"][-1])
        self.assertEqual((rest["StreamNames"], rest["HasMoreStreams"]), (self.names[100:], False))
        self.assertNotIn("NextToken", rest)

    def test_limit(self):
        answer = self.kinesis.list_streams(Limit=3)
        self.assertEqual((answer["StreamNames"], answer["HasMoreStreams"]), (self.names[:3], True))
        self.assertEqual(len(self.kinesis.list_streams(Limit=10000)["StreamNames"]), 100)

    def test_the_next_token_alone_continues(self):
        names, token = [], None
        while True:
            answer = self.kinesis.list_streams(**({"NextToken": token} if token else {"Limit": 40}))
            names += answer["StreamNames"]
            token = answer.get("NextToken")
            self.assertEqual(bool(token), answer["HasMoreStreams"])
            if not token:
                break
        self.assertEqual(names, self.names)
        pages = self.kinesis.get_paginator("list_streams").paginate(PaginationConfig={"PageSize": 25})
        self.assertEqual([n for p in pages for n in p["StreamNames"]], self.names)

    def test_summaries_describe_the_same_streams(self):
        answer = self.kinesis.list_streams(Limit=2)
        for name, summary in zip(answer["StreamNames"], answer["StreamSummaries"], strict=True):
            self.assertIsInstance(summary.pop("StreamCreationTimestamp"), datetime.datetime)
            self.assertEqual(summary, {
                "StreamName": name, "StreamARN": stream_arn(name), "StreamStatus": "ACTIVE",
                "StreamModeDetails": {"StreamMode": "PROVISIONED"},
            })

    def test_a_start_that_is_no_stream_still_starts_there(self):
        answer = self.kinesis.list_streams(ExclusiveStartStreamName="list-003x", Limit=1)
        self.assertEqual(answer["StreamNames"], ["list-004"])

    def test_a_forged_token_is_refused(self):
        for token in ("nonsense", "AAAAAAAAAAAAAAAA", "{}"):
            self.fails(("InvalidArgumentException", "ExpiredNextTokenException", "ValidationException"),
                       self.kinesis.list_streams, NextToken=token)


class Deletion(Case):
    def test_a_deleted_stream_goes_and_is_not_found(self):
        name = self.stream()
        self.put(name, "x")
        self.kinesis.delete_stream(StreamName=name)

        def gone():
            try:
                self.assertEqual(self.summary(name)["StreamStatus"], "DELETING")
            except self.kinesis.exceptions.ResourceNotFoundException:
                return True
        eventually(gone, "the stream gone")
        self.kinesis.get_waiter("stream_not_exists").wait(StreamName=name)
        self.fails("ResourceNotFoundException", self.put, name, "y")
        self.fails("ResourceNotFoundException", self.kinesis.delete_stream, StreamName=name)

    def test_a_name_used_again_is_a_new_stream(self):
        name = self.stream(2, Tags={"old": "1"})
        self.kinesis.increase_stream_retention_period(StreamName=name, RetentionPeriodHours=48)
        put = [self.put(name, "old", key=str(n)) for n in range(10)]
        iterator = self.iterator(name)
        self.kinesis.delete_stream(StreamARN=stream_arn(name))
        self.kinesis.get_waiter("stream_not_exists").wait(StreamName=name)
        self.kinesis.create_stream(StreamName=name, ShardCount=1)
        summary = self.active(name)
        self.assertEqual((summary["RetentionPeriodHours"], summary["OpenShardCount"]), (24, 1))
        self.assertEqual(self.kinesis.list_tags_for_stream(StreamName=name)["Tags"], [])
        self.assertEqual(self.get(self.iterator(name))["Records"], [])
        self.assertNotIn(self.put(name, "new")["SequenceNumber"], {p["SequenceNumber"] for p in put})
        self.assertEqual([r["Data"] for r in self.read(name, 1)], [b"new"])
        # An iterator of the old stream reads nothing of either.
        try:
            records = self.get(iterator)["Records"]
        except self.kinesis.exceptions.ClientError as error:
            self.assertIn(error.response["Error"]["Code"], ("ResourceNotFoundException", "InvalidArgumentException",
                                                            "ExpiredIteratorException"))
        else:
            self.assertNotIn(b"old", [r["Data"] for r in records])

    def test_deleting_a_missing_stream_does_not_touch_a_later_one_of_that_name(self):
        name = unique()
        for _ in range(3):
            self.fails("ResourceNotFoundException", self.kinesis.delete_stream, StreamName=name)
        self.kinesis.create_stream(StreamName=name, ShardCount=1)
        self.active(name)
        self.put(name, "still here")
        self.assertEqual(self.read(name, 1)[0]["Data"], b"still here")
        self.assertEqual(self.summary(name)["StreamStatus"], "ACTIVE")

    def test_a_stream_with_consumers_is_in_use_unless_they_go_too(self):
        name = self.stream()
        consumer = self.consumer(name)
        self.fails("ResourceInUseException", self.kinesis.delete_stream, StreamName=name)
        self.fails("ResourceInUseException", self.kinesis.delete_stream, StreamName=name, EnforceConsumerDeletion=False)
        self.assertEqual(self.summary(name)["StreamStatus"], "ACTIVE")
        self.kinesis.delete_stream(StreamName=name, EnforceConsumerDeletion=True)
        self.kinesis.get_waiter("stream_not_exists").wait(StreamName=name)
        self.fails("ResourceNotFoundException", self.kinesis.describe_stream_consumer, ConsumerARN=consumer)
