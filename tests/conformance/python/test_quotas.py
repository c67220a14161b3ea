"""The quotas of the real service, on a server that enforces them: each refuses, and says so as the service does.

What is refused for a rate is not refused for ever; the tests that set something up go through `patiently`.
"""

import time

import botocore.exceptions

from harness import Case, eventually, stream_arn, unique

SHARD = "shardId-{:012}".format
MIB = 1 << 20
SLOW = "ProvisionedThroughputExceededException"
LIMIT = "LimitExceededException"


class Quotas(Case):
    limits = "aws"

    def patiently(self, call, **arguments):
        """Calls until the rate allows it."""
        def attempt():
            try:
                return (call(**arguments),)
            except botocore.exceptions.ClientError as error:
                if error.response["Error"]["Code"] not in (LIMIT, SLOW):
                    raise
                return None
        return eventually(attempt, "a call within its rate")[0]

    def stream(self, shards=1, **options):
        name = unique()
        if shards is None:
            options.setdefault("StreamModeDetails", {"StreamMode": "ON_DEMAND"})
        else:
            options["ShardCount"] = shards
        self.patiently(self.kinesis.create_stream, StreamName=name, **options)
        self.active(name)
        return name

    def summary(self, name):
        return self.patiently(self.kinesis.describe_stream_summary, StreamName=name)["StreamDescriptionSummary"]

    def burst(self, call, times, **arguments):
        """The codes of the errors among so many calls in a row."""
        codes = []
        for _ in range(times):
            try:
                call(**arguments)
            except botocore.exceptions.ClientError as error:
                codes.append(error.response["Error"]["Code"])
        return codes


    def exhaust(self, name, records):
        """Writes until a shard refuses."""
        eventually(lambda: self.kinesis.put_records(StreamName=name, Records=records)["FailedRecordCount"],
                   "a shard at its limit")


class Writing(Quotas):
    def test_a_thousand_records_a_second_and_shard(self):
        name = self.stream()
        started, failed, ok = time.monotonic(), [], 0
        for _ in range(8):
            answer = self.kinesis.put_records(StreamName=name, Records=[{"Data": b"x", "PartitionKey": "k"}] * 500)
            errors = [r for r in answer["Records"] if "ErrorCode" in r]
            self.assertEqual(answer["FailedRecordCount"], len(errors))
            failed += errors
            ok += 500 - len(errors)
        seconds = time.monotonic() - started
        self.assertLessEqual(ok, 1000 * (seconds + 2), "more than the rate allows, one second's burst included")
        self.assertTrue(failed)
        for record in failed:
            self.assertEqual(record["ErrorCode"], SLOW)
            self.assertNotIn("SequenceNumber", record)
            self.assertNotIn("ShardId", record)
        self.assertEqual(failed[0]["ErrorMessage"],
                         f"Rate exceeded for shard {SHARD(0)} in stream {name} under account 000000000000.")
        # What was refused is not there, what was taken is.
        iterator, found = self.patiently(self.kinesis.get_shard_iterator, StreamName=name, ShardId=SHARD(0),
                                         ShardIteratorType="TRIM_HORIZON")["ShardIterator"], 0
        while found < ok:
            answer = self.patiently(self.kinesis.get_records, ShardIterator=iterator)
            found, iterator = found + len(answer["Records"]), answer["NextShardIterator"]
        self.assertEqual(found, ok)

    def test_a_mebibyte_a_second_and_shard(self):
        name = self.stream()
        codes = self.burst(self.kinesis.put_record, 8, StreamName=name, Data=b"d" * (MIB // 2), PartitionKey="k")
        self.assertIn(SLOW, codes)
        self.assertEqual(set(codes), {SLOW})
        answer = self.kinesis.put_records(StreamName=name, Records=[
            {"Data": b"d" * (MIB // 2), "PartitionKey": "k"}] * 8)
        self.assertGreater(answer["FailedRecordCount"], 0)

    def test_shards_are_counted_apart(self):
        name = self.stream(2)
        records = [{"Data": b"x", "PartitionKey": "k", "ExplicitHashKey": "0"}] * 500
        self.exhaust(name, records)
        other = self.kinesis.put_record(StreamName=name, Data=b"x", PartitionKey="k", ExplicitHashKey=str(2**128 - 1))
        self.assertEqual(other["ShardId"], SHARD(1))

    def test_the_rate_comes_back(self):
        name = self.stream()
        records = [{"Data": b"x", "PartitionKey": "k"}] * 500
        self.exhaust(name, records)
        # One at a time: each attempt takes what has come back, and a large one never finds enough.
        eventually(lambda: not self.kinesis.put_records(StreamName=name, Records=records[:1])["FailedRecordCount"],
                   "room again")


class Reading(Quotas):
    def test_five_reads_a_second_and_shard(self):
        name = self.stream()
        iterator = self.iterator(name)
        codes = self.burst(self.kinesis.get_records, 40, ShardIterator=iterator)
        self.assertEqual(set(codes), {SLOW})
        self.assertGreater(len(codes), 10)

    def test_two_mebibytes_a_second_and_shard(self):
        name = self.stream()
        for _ in range(12):
            self.patiently(self.kinesis.put_record, StreamName=name, Data=b"d" * (MIB - 10), PartitionKey="k")
        iterator = self.patiently(self.kinesis.get_shard_iterator, StreamName=name, ShardId=SHARD(0),
                                  ShardIteratorType="TRIM_HORIZON")["ShardIterator"]
        answer = self.patiently(self.kinesis.get_records, ShardIterator=iterator)
        self.assertGreaterEqual(len(answer["Records"]), 2)
        size = sum(len(r["Data"]) for r in answer["Records"])
        self.fails(SLOW, self.kinesis.get_records, ShardIterator=answer["NextShardIterator"])
        # After ten mebibytes the shard is paid off at two a second.
        started = time.monotonic()
        self.patiently(self.kinesis.get_records, ShardIterator=answer["NextShardIterator"])
        self.assertGreaterEqual(time.monotonic() - started, size / (2 * MIB) - 2)

    def test_five_iterators_a_second_and_shard(self):
        name = self.stream()
        codes = self.burst(self.kinesis.get_shard_iterator, 40, StreamName=name, ShardId=SHARD(0),
                           ShardIteratorType="LATEST")
        self.assertEqual(set(codes), {SLOW})


class ControlPlane(Quotas):
    def test_rates_by_operation(self):
        name = self.stream()
        for operation, arguments in (
            ("list_streams", {}), ("describe_limits", {}), ("describe_stream", {"StreamName": name}),
            ("describe_stream_summary", {"StreamName": name}), ("list_tags_for_stream", {"StreamName": name}),
            ("list_stream_consumers", {"StreamARN": stream_arn(name)}), ("describe_account_settings", {}),
        ):
            with self.subTest(operation):
                codes = self.burst(getattr(self.kinesis, operation), 60, **arguments)
                self.assertEqual(set(codes), {LIMIT})
        # Another operation has a rate of its own.
        self.kinesis.list_shards(StreamName=name)

    def test_boto3_retries_what_was_refused_for_its_rate(self):
        client = self.server.client(retries=8)
        for _ in range(12):
            client.list_streams(Limit=1)

    def test_twenty_consumers(self):
        name = self.stream()
        for n in range(20):
            self.patiently(self.kinesis.register_stream_consumer, StreamARN=stream_arn(name), ConsumerName=f"c{n}")
        # The rate refuses with the same code, so wait until it cannot be the rate.
        for _ in range(3):
            self.patiently(self.kinesis.describe_stream_consumer, StreamARN=stream_arn(name), ConsumerName="c0")
            self.fails(LIMIT, self.kinesis.register_stream_consumer, StreamARN=stream_arn(name),
                       ConsumerName="one-too-many")
        consumers = self.patiently(self.kinesis.list_stream_consumers, StreamARN=stream_arn(name))["Consumers"]
        self.assertEqual(len(consumers), 20)
        self.patiently(self.kinesis.deregister_stream_consumer, StreamARN=stream_arn(name), ConsumerName="c0")
        self.patiently(self.kinesis.register_stream_consumer, StreamARN=stream_arn(name), ConsumerName="c20")

    def test_fifty_tags(self):
        name = self.stream()
        full = {f"k{n}": "v" for n in range(50)}
        self.patiently(self.kinesis.add_tags_to_stream, StreamName=name, Tags=full)
        self.refused(self.kinesis.add_tags_to_stream, StreamName=name, Tags={"one-more": "v"})
        self.refused(self.kinesis.tag_resource, ResourceARN=stream_arn(name), Tags={"one-more": "v"})
        self.patiently(self.kinesis.add_tags_to_stream, StreamName=name, Tags={"k0": "overwritten"})
        self.refused(self.kinesis.create_stream, StreamName=unique(), ShardCount=1, Tags={**full, "one-more": "v"})
        tags = self.patiently(self.kinesis.list_tags_for_resource, ResourceARN=stream_arn(name))["Tags"]
        self.assertEqual(len(tags), 50)

    def refused(self, call, codes=("InvalidArgumentException", "ValidationException", LIMIT), **arguments):
        """The call fails for what it asks, not for its rate: a rate would let one of these through."""
        for _ in range(3):
            self.fails(codes, call, **arguments)

    def test_a_shard_count_at_most_doubles_or_halves(self):
        name = self.stream(4)
        for target in (9, 1):
            with self.subTest(target):
                self.refused(self.kinesis.update_shard_count, StreamName=name, TargetShardCount=target,
                             ScalingType="UNIFORM_SCALING")
        self.assertEqual(self.summary(name)["OpenShardCount"], 4)
        self.patiently(self.kinesis.update_shard_count, StreamName=name, TargetShardCount=2,
                       ScalingType="UNIFORM_SCALING")
        eventually(lambda: self.summary(name)["OpenShardCount"] == 2, "two shards")

    def test_ten_new_shard_counts_a_day(self):
        name = self.stream(2)
        for n in range(10):
            target = 3 if n % 2 == 0 else 2
            self.patiently(self.kinesis.update_shard_count, StreamName=name, TargetShardCount=target,
                           ScalingType="UNIFORM_SCALING")
            eventually(lambda: (s := self.summary(name))["StreamStatus"] == "ACTIVE" and s["OpenShardCount"] == target,
                       f"{target} shards")
        self.refused(self.kinesis.update_shard_count, codes=LIMIT, StreamName=name, TargetShardCount=3,
                     ScalingType="UNIFORM_SCALING")

    def test_two_changes_of_mode_a_day(self):
        name = self.stream()
        for mode in ("ON_DEMAND", "PROVISIONED"):
            self.patiently(self.kinesis.update_stream_mode, StreamARN=stream_arn(name),
                           StreamModeDetails={"StreamMode": mode})
            self.active(name)
        self.refused(self.kinesis.update_stream_mode, codes=LIMIT, StreamARN=stream_arn(name),
                     StreamModeDetails={"StreamMode": "ON_DEMAND"})

    def test_the_shards_of_an_account(self):
        limits = self.patiently(self.kinesis.describe_limits)
        self.assertGreater(limits["ShardLimit"], 0)
        self.refused(self.kinesis.create_stream, codes=LIMIT, StreamName=unique(),
                     ShardCount=limits["ShardLimit"] + 1)


class Subscribing(Quotas):
    def test_one_subscription_a_second_and_shard(self):
        name = self.stream()
        consumer = self.patiently(self.kinesis.register_stream_consumer, StreamARN=stream_arn(name),
                                  ConsumerName="c")["Consumer"]["ConsumerARN"]
        eventually(lambda: self.patiently(self.kinesis.describe_stream_consumer, ConsumerARN=consumer)
                   ["ConsumerDescription"]["ConsumerStatus"] == "ACTIVE", "the consumer active")
        streams = []

        def subscribe(**arguments):
            streams.append(self.kinesis.subscribe_to_shard(**arguments)["EventStream"])
        try:
            codes = self.burst(subscribe, 10, ConsumerARN=consumer, ShardId=SHARD(0),
                               StartingPosition={"Type": "LATEST"})
        finally:
            for stream in streams:
                stream.close()
        self.assertEqual(len(streams), 1)
        self.assertLessEqual(set(codes), {LIMIT, "ResourceInUseException"})


class Lifted(Case):
    """The same server without limits takes what the other refuses."""

    def test_a_burst_is_taken_whole(self):
        name = self.stream()
        failed = sum(self.kinesis.put_records(StreamName=name, Records=[
            {"Data": b"x", "PartitionKey": "k"}] * 500)["FailedRecordCount"] for _ in range(10))
        self.assertEqual(failed, 0)
        iterator = self.iterator(name)
        for _ in range(20):
            self.get(iterator, Limit=1)
        for _ in range(20):
            self.kinesis.list_streams(Limit=1)
