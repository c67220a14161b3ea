"""What ends by itself: iterators, tokens and subscriptions, on a server where minutes are made seconds."""

import botocore.exceptions

from harness import Case, Server, eventually, stream_arn

SHARD = "shardId-000000000000"
WORDING = (r"^Iterator expired\. The iterator was created at time \w{3} \w{3} \d\d \d\d:\d\d:\d\d UTC \d{4} while right now "
           r"it is \w{3} \w{3} \d\d \d\d:\d\d:\d\d UTC \d{4} which is further in the future than the tolerated delay of "
           r"1000 milliseconds\.$")


class Expiry(Case):
    @classmethod
    def setUpClass(cls):
        cls.server = Server(env={"MILLSTREAM_QUOTAS__ITERATOR_SECONDS": "1", "MILLSTREAM_QUOTAS__NEXT_TOKEN_SECONDS": "1",
                                 "MILLSTREAM_QUOTAS__SUBSCRIPTION_SECONDS": "2"})
        cls.kinesis, cls.loose = cls.server.kinesis, cls.server.client(checked=False)

    @classmethod
    def tearDownClass(cls):
        cls.server.close()

    def expires(self, code, call, **arguments):
        """Calls until it fails with that code, and returns the message."""
        def attempt():
            try:
                call(**arguments)
            except botocore.exceptions.ClientError as error:
                self.assertEqual(error.response["Error"]["Code"], code)
                return error.response["Error"]["Message"]
        return eventually(attempt, code)

    def test_an_iterator(self):
        name = self.stream()
        self.put(name, "x")
        iterator = self.iterator(name)
        self.assertEqual(len(self.get(iterator)["Records"]), 1)
        self.assertRegex(self.expires("ExpiredIteratorException", self.kinesis.get_records, ShardIterator=iterator),
                         WORDING)

    def test_a_next_iterator_lives_from_its_own_answer(self):
        name = self.stream()
        iterator = self.iterator(name)
        next_iterator = self.get(iterator)["NextShardIterator"]
        self.expires("ExpiredIteratorException", self.kinesis.get_records, ShardIterator=iterator)
        self.expires("ExpiredIteratorException", self.kinesis.get_records, ShardIterator=next_iterator)
        self.assertTrue(self.get(self.iterator(name))["NextShardIterator"])

    def test_a_token_of_list_shards(self):
        token = self.kinesis.list_shards(StreamName=self.stream(3), MaxResults=1)["NextToken"]
        self.expires("ExpiredNextTokenException", self.kinesis.list_shards, NextToken=token)

    def test_a_token_of_list_stream_consumers(self):
        name = self.stream()
        for _ in range(2):
            self.consumer(name)
        token = self.kinesis.list_stream_consumers(StreamARN=stream_arn(name), MaxResults=1)["NextToken"]
        self.expires("ExpiredNextTokenException", self.kinesis.list_stream_consumers, StreamARN=stream_arn(name),
                     NextToken=token)

    def test_a_subscription_ends_cleanly_and_can_be_renewed(self):
        name = self.stream()
        consumer = self.consumer(name)
        position, seen = {"Type": "TRIM_HORIZON"}, []
        for n in range(2):
            put = self.put(name, str(n))["SequenceNumber"]

            def subscribe():
                try:
                    return self.kinesis.subscribe_to_shard(
                        ConsumerARN=consumer, ShardId=SHARD, StartingPosition=position)["EventStream"]
                except self.kinesis.exceptions.ResourceInUseException:
                    return None
            last = None
            for event in eventually(subscribe, "a subscription"):  # ends without an error
                last = event["SubscribeToShardEvent"]
                seen += [r["SequenceNumber"] for r in last["Records"]]
            self.assertEqual(seen[-1], put)
            self.assertFalse(last.get("ChildShards"))
            position = {"Type": "AFTER_SEQUENCE_NUMBER", "SequenceNumber": last["ContinuationSequenceNumber"]}
        self.assertEqual(len(seen), 2)
