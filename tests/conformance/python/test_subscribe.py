"""SubscribeToShard: the event stream, where it starts, how it goes on, and the three ways in which it ends."""

import json
import queue
import threading
import time

import botocore.eventstream
import botocore.exceptions

from harness import HASH_KEYS, Case, clock_passes, eventually, stream_arn, unique

SHARD = "shardId-{:012}".format
DEADLINE = 20


class Subscription:
    """A subscription that is read by a thread of its own, so that a test can wait for an event with a deadline."""

    def __init__(self, client, consumer, position, shard=SHARD(0)):
        if isinstance(position, str):
            position = {"Type": position}
        answer = client.subscribe_to_shard(ConsumerARN=consumer, ShardId=shard, StartingPosition=position)
        self.stream = answer["EventStream"]
        self.events = queue.Queue()
        self.error = None
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        try:
            for event in self.stream:
                self.events.put(event["SubscribeToShardEvent"])
        except botocore.exceptions.EventStreamError as error:
            self.error = error
        except Exception as error:  # a connection that broke, or was closed by the test
            self.error = error
        self.events.put(None)

    def next(self, deadline=DEADLINE):
        """The next event, or None at the end."""
        try:
            return self.events.get(timeout=deadline)
        except queue.Empty:
            raise AssertionError(f"no event within {deadline} s") from None

    def records(self, count):
        """The first `count` records."""
        records = []
        while len(records) < count:
            event = self.next()
            if event is None:
                raise AssertionError(f"the end after {len(records)} of {count} records: {self.error}")
            records += event["Records"]
        return records

    def rest(self):
        """All events until the end."""
        events = []
        while (event := self.next()) is not None:
            events.append(event)
        return events

    def close(self):
        self.stream.close()


class Subscribe(Case):
    def subscribe(self, consumer, position="LATEST", shard=SHARD(0)):
        subscription = Subscription(self.kinesis, consumer, position, shard)
        self.addCleanup(subscription.close)
        return subscription

    def test_a_put_is_pushed(self):
        name = self.stream()
        self.put(name, "before")
        subscription = self.subscribe(self.consumer(name))
        for n in range(5):
            put = self.put(name, f"pushed {n}", "key")
            record = subscription.records(1)[0]
            stamp = record.pop("ApproximateArrivalTimestamp").timestamp()
            self.assertLess(abs(stamp - time.time()), 60)
            self.assertEqual(record, {"SequenceNumber": put["SequenceNumber"], "Data": f"pushed {n}".encode(),
                                      "PartitionKey": "key", "EncryptionType": "NONE"})

    def test_every_starting_position(self):
        name = self.stream()
        put = []
        for n in range(4):
            put.append(self.put(name, str(n))["SequenceNumber"])
            clock_passes(time.time())
        stamp = self.read(name, 4)[2]["ApproximateArrivalTimestamp"]
        for position, first in (
            ({"Type": "TRIM_HORIZON"}, 0), ({"Type": "AT_SEQUENCE_NUMBER", "SequenceNumber": put[1]}, 1),
            ({"Type": "AFTER_SEQUENCE_NUMBER", "SequenceNumber": put[1]}, 2),
            ({"Type": "AT_TIMESTAMP", "Timestamp": stamp}, 2), ({"Type": "AT_TIMESTAMP", "Timestamp": 1.0}, 0),
        ):
            with self.subTest(position):
                records = self.subscribe(self.consumer(name), position).records(4 - first)
                self.assertEqual([r["SequenceNumber"] for r in records], put[first:])

    def test_the_initial_response_comes_first_and_events_are_framed(self):
        name = self.stream()
        self.put(name, "x")
        consumer = self.consumer(name)
        raw = json.dumps({"ConsumerARN": consumer, "ShardId": SHARD(0),
                          "StartingPosition": {"Type": "TRIM_HORIZON"}}).encode()
        connection = self.server.connection()
        self.addCleanup(connection.close)
        connection.request("POST", "/", raw, self.server.signed("SubscribeToShard", raw))
        response = connection.getresponse()
        self.assertEqual(response.status, 200)
        self.assertEqual(response.headers["Content-Type"], "application/vnd.amazon.eventstream")
        self.assertTrue(response.headers["x-amzn-RequestId"])
        buffer, messages = botocore.eventstream.EventStreamBuffer(), []
        while len(messages) < 2:
            buffer.add_data(response.read1(65536))
            messages += list(buffer)
        first, second = messages[:2]
        self.assertEqual((first.headers[":message-type"], first.headers[":event-type"]), ("event", "initial-response"))
        self.assertEqual((second.headers[":message-type"], second.headers[":event-type"]),
                         ("event", "SubscribeToShardEvent"))
        self.assertTrue(second.headers[":content-type"].startswith("application/"))
        event = json.loads(second.payload)
        self.assertEqual(event["Records"][0]["Data"], "eA==")
        self.assertRegex(event["ContinuationSequenceNumber"], r"^[1-9]\d+$")
        self.assertGreaterEqual(event["MillisBehindLatest"], 0)

    def test_the_continuation_continues(self):
        name = self.stream()
        put = [self.put(name, str(n))["SequenceNumber"] for n in range(10)]
        subscription = self.subscribe(self.consumer(name), "TRIM_HORIZON")
        seen, event = [], None
        while not seen:
            event = subscription.next()
            seen += [r["SequenceNumber"] for r in event["Records"]]
        put += [self.put(name, str(n))["SequenceNumber"] for n in range(10, 20)]
        again = self.subscribe(self.consumer(name), {
            "Type": "AFTER_SEQUENCE_NUMBER", "SequenceNumber": event["ContinuationSequenceNumber"]})
        seen += [r["SequenceNumber"] for r in again.records(20 - len(seen))]
        self.assertEqual(seen, put)

    def test_an_idle_shard_sends_empty_events_that_continue(self):
        name = self.stream()
        subscription = self.subscribe(self.consumer(name))
        event = subscription.next()
        self.assertEqual(event["Records"], [])
        self.assertFalse(event.get("ChildShards"))
        put = self.put(name, "later")
        again = self.subscribe(self.consumer(name), {
            "Type": "AFTER_SEQUENCE_NUMBER", "SequenceNumber": event["ContinuationSequenceNumber"]})
        self.assertEqual(again.records(1)[0]["SequenceNumber"], put["SequenceNumber"])

    def test_two_consumers_get_everything_each(self):
        name = self.stream()
        subscriptions = [self.subscribe(self.consumer(name)) for _ in range(2)]
        put = [self.put(name, str(n))["SequenceNumber"] for n in range(50)]
        for subscription in subscriptions:
            self.assertEqual([r["SequenceNumber"] for r in subscription.records(50)], put)

    def test_it_ends_with_the_shard(self):
        name = self.stream()
        put = [self.put(name, str(n))["SequenceNumber"] for n in range(3)]
        subscription = self.subscribe(self.consumer(name), "TRIM_HORIZON")
        seen = [r["SequenceNumber"] for r in subscription.records(3)]
        put.append(self.put(name, "last")["SequenceNumber"])
        self.kinesis.split_shard(StreamName=name, ShardToSplit=SHARD(0), NewStartingHashKey=str(HASH_KEYS // 2))
        events = subscription.rest()
        self.assertIsNone(subscription.error)
        seen += [r["SequenceNumber"] for e in events for r in e["Records"]]
        self.assertEqual(seen, put)
        for event in events[:-1]:
            self.assertTrue(event["ContinuationSequenceNumber"])
            self.assertFalse(event.get("ChildShards"))
        self.assertFalse(events[-1].get("ContinuationSequenceNumber"))
        self.assertEqual([(c["ShardId"], c["ParentShards"]) for c in events[-1]["ChildShards"]],
                         [(SHARD(1), [SHARD(0)]), (SHARD(2), [SHARD(0)])])
        self.assertEqual(events[-1]["ChildShards"][1]["HashKeyRange"],
                         {"StartingHashKey": str(HASH_KEYS // 2), "EndingHashKey": str(HASH_KEYS - 1)})

    def test_a_closed_shard_is_read_to_its_end(self):
        name = self.stream(2)
        put = [self.put(name, str(n), ExplicitHashKey="0")["SequenceNumber"] for n in range(3)]
        self.kinesis.merge_shards(StreamName=name, ShardToMerge=SHARD(0), AdjacentShardToMerge=SHARD(1))
        self.active(name)
        events = self.subscribe(self.consumer(name), "TRIM_HORIZON").rest()
        self.assertEqual([r["SequenceNumber"] for e in events for r in e["Records"]], put)
        self.assertEqual([(c["ShardId"], sorted(c["ParentShards"])) for c in events[-1]["ChildShards"]],
                         [(SHARD(2), [SHARD(0), SHARD(1)])])

    def test_a_second_subscription_must_wait_five_seconds_and_then_takes_over(self):
        name = self.stream(2)
        consumer = self.consumer(name)
        before = time.monotonic()
        first = self.subscribe(consumer)
        self.fails("ResourceInUseException", Subscription, self.kinesis, consumer, "LATEST")
        other_shard = self.subscribe(consumer, shard=SHARD(1))

        def taken_over():
            try:
                return self.subscribe(consumer)
            except self.kinesis.exceptions.ResourceInUseException:
                return None
        second = eventually(taken_over, "the second subscription")
        self.assertGreaterEqual(time.monotonic() - before, 4.9)
        first.rest()
        if first.error is not None:  # it expires, or fails with this
            code = first.error.response["Error"]["Code"]
            self.assertEqual(code[:1].upper() + code[1:], "ResourceInUseException")
        put = self.put(name, "for the second", ExplicitHashKey="0")
        self.assertEqual(second.records(1)[0]["SequenceNumber"], put["SequenceNumber"])
        put = self.put(name, "for the other", ExplicitHashKey=str(HASH_KEYS - 1))
        self.assertEqual(other_shard.records(1)[0]["SequenceNumber"], put["SequenceNumber"])

    def test_it_ends_when_the_stream_goes(self):
        name = self.stream()
        subscription = self.subscribe(self.consumer(name))
        self.kinesis.delete_stream(StreamName=name, EnforceConsumerDeletion=True)
        subscription.rest()
        if isinstance(subscription.error, botocore.exceptions.EventStreamError):
            code = subscription.error.response["Error"]["Code"]
            self.assertIn(code[:1].upper() + code[1:], ("ResourceNotFoundException", "ResourceInUseException"))

    def test_it_ends_when_the_consumer_goes(self):
        name = self.stream()
        consumer = self.consumer(name)
        subscription = self.subscribe(consumer)
        self.kinesis.deregister_stream_consumer(ConsumerARN=consumer)
        subscription.rest()

    def test_a_large_backlog_arrives_whole(self):
        name = self.stream()
        put = []
        for n in range(6):
            put += [r["SequenceNumber"] for r in self.kinesis.put_records(StreamName=name, Records=[
                {"Data": bytes([n]) * 20_000, "PartitionKey": "k"} for _ in range(100)])["Records"]]
        subscription = self.subscribe(self.consumer(name), "TRIM_HORIZON")
        self.assertEqual([r["SequenceNumber"] for r in subscription.records(600)], put)

    def test_what_is_wrong_is_said_before_the_stream_begins(self):
        name = self.stream()
        consumer = self.consumer(name)
        for wanted, arguments in (
            ("ResourceNotFoundException", {"ShardId": SHARD(9)}),
            ("ResourceNotFoundException", {"ConsumerARN": stream_arn(name) + "/consumer/nobody:1700000000"}),
            ("ResourceNotFoundException", {"ConsumerARN": stream_arn(unique("missing")) + "/consumer/c:1700000000"}),
            ("InvalidArgumentException", {"StartingPosition": {"Type": "AT_SEQUENCE_NUMBER"}}),
            ("InvalidArgumentException", {"StartingPosition": {"Type": "AT_TIMESTAMP"}}),
            ("InvalidArgumentException", {"StartingPosition": {"Type": "AFTER_SEQUENCE_NUMBER",
                                                               "SequenceNumber": "9" * 56}}),
            ("ValidationException", {"StartingPosition": {"Type": "SOMEWHERE"}}),
            ("ValidationException", {"ConsumerARN": "nonsense"}),
        ):
            with self.subTest(arguments):
                self.fails(wanted, self.loose.subscribe_to_shard, **{
                    "ConsumerARN": consumer, "ShardId": SHARD(0), "StartingPosition": {"Type": "LATEST"}, **arguments})

    def test_many_shards_at_once(self):
        name = self.stream(16)
        consumer = self.consumer(name)
        shards = self.shards(name)
        subscriptions = {s["ShardId"]: self.subscribe(consumer, shard=s["ShardId"]) for s in shards}
        for shard in shards:
            put = self.put(name, shard["ShardId"], ExplicitHashKey=shard["HashKeyRange"]["StartingHashKey"])
            record = subscriptions[shard["ShardId"]].records(1)[0]
            self.assertEqual((record["SequenceNumber"], record["Data"].decode()),
                             (put["SequenceNumber"], shard["ShardId"]))
