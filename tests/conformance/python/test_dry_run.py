"""DryRun: everything is checked, nothing is done, and success is a DryRunOperationException."""

from harness import Case, stream_arn, unique

SHARD = "shardId-000000000000"
SUCCESS = "DryRunOperationException"


class DryRun(Case):
    def test_puts_write_nothing(self):
        name = self.stream()
        self.fails(SUCCESS, self.put, name, "x", DryRun=True)
        self.fails(SUCCESS, self.kinesis.put_records, StreamName=name, DryRun=True,
                   Records=[{"Data": b"x", "PartitionKey": "k"}] * 3)
        self.put(name, "real")
        self.assertEqual([r["Data"] for r in self.get(self.iterator(name))["Records"]], [b"real"])

    def test_reads_read_nothing(self):
        name = self.stream()
        self.put(name, "x")
        self.fails(SUCCESS, self.iterator, name, DryRun=True)
        self.fails(SUCCESS, self.get, self.iterator(name), DryRun=True)

    def test_a_subscription_is_not_made(self):
        name = self.stream()
        consumer = self.consumer(name)
        for _ in range(2):
            self.fails(SUCCESS, self.kinesis.subscribe_to_shard, ConsumerARN=consumer, ShardId=SHARD,
                       StartingPosition={"Type": "LATEST"}, DryRun=True)
        # Within five seconds of a real subscription this would be ResourceInUseException.
        self.kinesis.subscribe_to_shard(ConsumerARN=consumer, ShardId=SHARD,
                                        StartingPosition={"Type": "LATEST"})["EventStream"].close()

    def test_false_is_as_good_as_absent(self):
        name = self.stream()
        self.put(name, "x", DryRun=False)
        iterator = self.iterator(name, DryRun=False)
        self.assertEqual(len(self.get(iterator, DryRun=False)["Records"]), 1)

    def test_what_would_fail_fails_as_it_would(self):
        name, missing = self.stream(), unique("missing")
        consumer = self.consumer(name)
        big = b"d" * (1 << 20)
        for wanted, call, arguments in (
            ("ResourceNotFoundException", "put_record",
             dict(StreamName=missing, Data=b"x", PartitionKey="k")),
            (("InvalidArgumentException", "ValidationException"), "put_record",
             dict(StreamName=name, Data=big, PartitionKey="k")),
            ("InvalidArgumentException", "put_record",
             dict(StreamName=name, Data=b"x", PartitionKey="k", ExplicitHashKey=str(2**128))),
            ("InvalidArgumentException", "put_record",
             dict(StreamName=name, StreamARN=stream_arn(missing), Data=b"x", PartitionKey="k")),
            ("ResourceNotFoundException", "put_records",
             dict(StreamName=missing, Records=[{"Data": b"x", "PartitionKey": "k"}])),
            ("ValidationException", "put_records",
             dict(StreamName=name, Records=[{"Data": b"x", "PartitionKey": "k"}] * 501)),
            ("ResourceNotFoundException", "get_shard_iterator",
             dict(StreamName=name, ShardId="shardId-000000000009", ShardIteratorType="LATEST")),
            ("InvalidArgumentException", "get_shard_iterator",
             dict(StreamName=name, ShardId=SHARD, ShardIteratorType="AT_TIMESTAMP")),
            ("InvalidArgumentException", "get_records", dict(ShardIterator="nonsense")),
            ("ResourceNotFoundException", "subscribe_to_shard",
             dict(ConsumerARN=consumer, ShardId="shardId-000000000009", StartingPosition={"Type": "LATEST"})),
            ("ResourceNotFoundException", "subscribe_to_shard",
             dict(ConsumerARN=consumer + "9", ShardId=SHARD, StartingPosition={"Type": "LATEST"})),
        ):
            with self.subTest(call, wanted=wanted):
                self.fails(wanted, getattr(self.loose, call), DryRun=True, **arguments)
        self.assertEqual(self.get(self.iterator(name))["Records"], [])
