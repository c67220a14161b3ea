"""CREATING, UPDATING and DELETING, on a server that stays in each for a while as the real service does."""

import signal

from harness import HASH_KEYS, Case, Server, eventually, stream_arn, unique

SHARD = "shardId-{:012}".format
WHILE = {"MILLSTREAM_STREAMS__TRANSITION": "4s"}

# Everything that needs a stream at rest.
AT_REST = {
    "split_shard": {"ShardToSplit": SHARD(0), "NewStartingHashKey": str(HASH_KEYS // 2)},
    "merge_shards": {"ShardToMerge": SHARD(0), "AdjacentShardToMerge": SHARD(1)},
    "update_shard_count": {"TargetShardCount": 3, "ScalingType": "UNIFORM_SCALING"},
    "increase_stream_retention_period": {"RetentionPeriodHours": 48},
    "decrease_stream_retention_period": {"RetentionPeriodHours": 24},
    "enable_enhanced_monitoring": {"ShardLevelMetrics": ["ALL"]},
    "disable_enhanced_monitoring": {"ShardLevelMetrics": ["ALL"]},
    "start_stream_encryption": {"EncryptionType": "KMS", "KeyId": "alias/aws/kinesis"},
    "stop_stream_encryption": {"EncryptionType": "KMS", "KeyId": "alias/aws/kinesis"},
}


class States(Case):
    @classmethod
    def setUpClass(cls):
        cls.server = Server(env=WHILE)
        cls.kinesis, cls.loose = cls.server.kinesis, cls.server.client(checked=False)

    @classmethod
    def tearDownClass(cls):
        cls.server.close()

    def refused_at(self, name, state):
        for operation, arguments in AT_REST.items():
            with self.subTest(operation, state=state):
                self.assertEqual(self.summary(name)["StreamStatus"], state)
                self.fails("ResourceInUseException", getattr(self.kinesis, operation), StreamName=name, **arguments)

    def test_a_stream_that_is_being_created(self):
        name = unique()
        self.kinesis.create_stream(StreamName=name, ShardCount=2, Tags={"from": "the start"})
        self.refused_at(name, "CREATING")
        self.assertIn(name, self.kinesis.list_streams()["StreamNames"])
        self.assertEqual(self.kinesis.list_tags_for_stream(StreamName=name)["Tags"][0]["Key"], "from")
        self.fails("ResourceInUseException", self.kinesis.create_stream, StreamName=name, ShardCount=2)
        self.fails(("ResourceNotFoundException", "ResourceInUseException"), self.put, name, "too early")
        self.active(name)
        self.put(name, "now")

    def test_a_stream_that_is_being_split_is_written_and_read(self):
        name = self.stream(2)
        self.kinesis.split_shard(StreamName=name, ShardToSplit=SHARD(0), NewStartingHashKey=str(HASH_KEYS // 4))
        before = self.put(name, "meanwhile", ExplicitHashKey="0")
        self.assertEqual(self.summary(name)["StreamStatus"], "UPDATING")
        self.assertEqual(before["ShardId"], SHARD(0))
        self.assertEqual(len(self.get(self.iterator(name))["Records"]), 1)
        self.refused_at(name, "UPDATING")
        self.active(name)
        after = self.put(name, "later", ExplicitHashKey="0")
        self.assertEqual(after["ShardId"], SHARD(2))
        self.assertGreater(int(after["SequenceNumber"]), int(before["SequenceNumber"]))

    def test_a_stream_that_is_being_deleted(self):
        name = self.stream()
        self.kinesis.delete_stream(StreamName=name)
        self.assertEqual(self.summary(name)["StreamStatus"], "DELETING")
        self.fails("ResourceInUseException", self.kinesis.create_stream, StreamName=name, ShardCount=1)
        self.kinesis.get_waiter("stream_not_exists").wait(StreamName=name, WaiterConfig={"Delay": 1, "MaxAttempts": 20})
        self.kinesis.create_stream(StreamName=name, ShardCount=1)
        self.active(name)

    def test_what_a_crash_interrupts_is_carried_on(self):
        server = Server(env=WHILE)
        self.addCleanup(server.close)
        self.kinesis = server.kinesis
        split, created, deleted = self.stream(), unique(), self.stream()
        put = self.put(split, "before")
        self.kinesis.split_shard(StreamName=split, ShardToSplit=SHARD(0), NewStartingHashKey=str(HASH_KEYS // 2))
        self.kinesis.create_stream(StreamName=created, ShardCount=3)
        self.kinesis.delete_stream(StreamName=deleted)
        server.stop(signal.SIGKILL)
        again = server.restarted(env=WHILE)
        self.addCleanup(again.close)
        self.kinesis = again.kinesis
        self.active(split)
        self.assertEqual([s["ShardId"] for s in self.open_shards(split)], [SHARD(1), SHARD(2)])
        records, _ = self.drain(split, SHARD(0))
        self.assertEqual([r["SequenceNumber"] for r in records], [put["SequenceNumber"]])
        self.active(created)
        self.assertEqual(len(self.shards(created)), 3)
        eventually(lambda: deleted not in self.kinesis.list_streams()["StreamNames"], "the deletion carried out")

    def test_a_consumer_that_is_being_registered(self):
        name = self.stream()
        consumer = self.kinesis.register_stream_consumer(
            StreamARN=stream_arn(name), ConsumerName="c")["Consumer"]
        if consumer["ConsumerStatus"] == "CREATING":
            self.fails("ResourceInUseException", self.kinesis.subscribe_to_shard, ConsumerARN=consumer["ConsumerARN"],
                       ShardId=SHARD(0), StartingPosition={"Type": "LATEST"})
        eventually(lambda: self.kinesis.describe_stream_consumer(ConsumerARN=consumer["ConsumerARN"])
                   ["ConsumerDescription"]["ConsumerStatus"] == "ACTIVE", "the consumer active")
        self.kinesis.subscribe_to_shard(ConsumerARN=consumer["ConsumerARN"], ShardId=SHARD(0),
                                        StartingPosition={"Type": "LATEST"})["EventStream"].close()
