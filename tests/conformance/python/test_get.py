"""Reading: the five iterator types, iterators that are not what they seem, limits and times."""

import base64
import os
import time

from harness import Case, clock_passes, stream_arn, unique

SHARD = "shardId-{:012}".format
MIB = 1 << 20


class Iterators(Case):
    def test_every_type_finds_its_record(self):
        name = self.stream()
        put = [self.put(name, str(n))["SequenceNumber"] for n in range(5)]
        start = self.shards(name)[0]["SequenceNumberRange"]["StartingSequenceNumber"]
        for kind, options, wanted in (
            ("TRIM_HORIZON", {}, put), ("LATEST", {}, []),
            ("AT_SEQUENCE_NUMBER", {"StartingSequenceNumber": put[2]}, put[2:]),
            ("AFTER_SEQUENCE_NUMBER", {"StartingSequenceNumber": put[2]}, put[3:]),
            ("AT_SEQUENCE_NUMBER", {"StartingSequenceNumber": start}, put),
            ("AFTER_SEQUENCE_NUMBER", {"StartingSequenceNumber": start}, put),
            ("AFTER_SEQUENCE_NUMBER", {"StartingSequenceNumber": put[-1]}, []),
            ("AT_TIMESTAMP", {"Timestamp": 1.0}, put),
        ):
            with self.subTest(kind, **options):
                answer = self.get(self.iterator(name, kind, **options))
                self.assertEqual([r["SequenceNumber"] for r in answer["Records"]], wanted)
                self.assertTrue(answer["NextShardIterator"])
                self.assertNotIn("ChildShards", answer)

    def test_latest_is_pinned_when_it_is_issued(self):
        name = self.stream()
        self.put(name, "before")
        iterator = self.iterator(name, "LATEST")
        for n in range(3):
            self.put(name, f"after {n}")
        for _ in range(2):  # and an iterator may be used again
            self.assertEqual([r["Data"] for r in self.get(iterator)["Records"]], [b"after 0", b"after 1", b"after 2"])

    def test_latest_on_an_empty_shard_is_pinned_too(self):
        name = self.stream()
        iterator = self.iterator(name, "LATEST")
        self.put(name, "first")
        self.assertEqual([r["Data"] for r in self.get(iterator)["Records"]], [b"first"])

    def test_a_next_iterator_goes_on_where_the_last_call_ended(self):
        name = self.stream()
        iterator = self.iterator(name)
        for n in range(5):
            self.put(name, str(n))
            answer = self.get(iterator)
            self.assertEqual([r["Data"] for r in answer["Records"]], [str(n).encode()])
            iterator = answer["NextShardIterator"]
            self.assertLessEqual(len(iterator), 512)
        self.assertEqual(self.get(iterator)["Records"], [])

    def test_limit_pages_without_loss(self):
        name = self.stream()
        self.kinesis.put_records(StreamName=name, Records=[
            {"Data": str(n).encode(), "PartitionKey": "k"} for n in range(25)])
        iterator, sizes, data = self.iterator(name), [], []
        while len(data) < 25:
            answer = self.get(iterator, Limit=10)
            sizes.append(len(answer["Records"]))
            data += [int(r["Data"]) for r in answer["Records"]]
            iterator = answer["NextShardIterator"]
        self.assertEqual((sizes, data), ([10, 10, 5], list(range(25))))

    def test_a_sequence_number_of_another_shard_or_of_none_is_refused(self):
        name = self.stream(2)
        other = self.put(name, "x", ExplicitHashKey=str(2**127))
        self.assertEqual(other["ShardId"], SHARD(1))
        for kind in ("AT_SEQUENCE_NUMBER", "AFTER_SEQUENCE_NUMBER"):
            for number in (other["SequenceNumber"], "9" * 56, "9" * 129):
                with self.subTest(kind, number=number):
                    self.fails("InvalidArgumentException", self.iterator, name, kind, StartingSequenceNumber=number)

    def test_a_type_needs_what_it_reads_from(self):
        name = self.stream()
        number = self.put(name, "x")["SequenceNumber"]
        for kind, options in (
            ("AT_SEQUENCE_NUMBER", {}), ("AFTER_SEQUENCE_NUMBER", {}), ("AT_TIMESTAMP", {}),
            ("LATEST", {"StartingSequenceNumber": number}), ("TRIM_HORIZON", {"StartingSequenceNumber": number}),
        ):
            with self.subTest(kind):
                self.fails("InvalidArgumentException", self.iterator, name, kind, **options)

    def test_a_missing_shard_is_named(self):
        name = self.stream()
        for shard in (SHARD(1), SHARD(99999), "nonsense"):
            with self.subTest(shard):
                message = self.fails("ResourceNotFoundException", self.iterator, name, shard=shard)
                self.assertIn(shard, message)


class Times(Case):
    def test_a_time_inside_the_shard_finds_the_first_record_at_or_after_it(self):
        name = self.stream()
        for n in range(3):
            self.put(name, str(n))
            stamp = self.read(name, n + 1)[-1]["ApproximateArrivalTimestamp"].timestamp()
            clock_passes(stamp)
        records = self.read(name, 3)
        for n, record in enumerate(records):
            stamp = record["ApproximateArrivalTimestamp"].timestamp()
            for offset, first in ((0, n), (-0.001, n), (0.001, n + 1)):
                with self.subTest(n=n, offset=offset):
                    got = self.get(self.iterator(name, "AT_TIMESTAMP", Timestamp=stamp + offset))["Records"]
                    self.assertEqual([r["Data"] for r in got], [str(i).encode() for i in range(first, 3)])

    def test_a_time_before_the_oldest_record_is_the_trim_horizon(self):
        name = self.stream()
        self.put(name, "x")
        for stamp in (0.0, 1.5, time.time() - 3600):
            got = self.get(self.iterator(name, "AT_TIMESTAMP", Timestamp=stamp))["Records"]
            self.assertEqual([r["Data"] for r in got], [b"x"])

    def test_a_time_in_the_future_is_refused(self):
        name = self.stream()
        message = self.fails("InvalidArgumentException", self.iterator, name, "AT_TIMESTAMP",
                             Timestamp=time.time() + 3600)
        self.assertIn("The timestampInMillis parameter cannot be greater than the currentTimestampInMillis", message)

    def test_arrival_times_are_now_and_do_not_run_backwards(self):
        name = self.stream()
        for n in range(20):
            self.put(name, str(n))
        stamps = [r["ApproximateArrivalTimestamp"].timestamp() for r in self.read(name, 20)]
        self.assertEqual(stamps, sorted(stamps))
        self.assertLess(abs(stamps[0] - time.time()), 60)

    def test_millis_behind_latest_is_zero_at_the_tip_and_counts_before_it(self):
        name = self.stream()
        self.put(name, "0")
        clock_passes(time.time() + 0.05)
        self.put(name, "1")
        behind = self.get(self.iterator(name), Limit=1)
        self.assertGreaterEqual(behind["MillisBehindLatest"], 1)
        self.assertLess(behind["MillisBehindLatest"], 60_000)
        tip = self.get(behind["NextShardIterator"])
        self.assertEqual((len(tip["Records"]), tip["MillisBehindLatest"]), (1, 0))
        self.assertEqual(self.get(self.iterator(name, "LATEST"))["MillisBehindLatest"], 0)


class Forgeries(Case):
    def test_an_invented_iterator_is_an_error_of_the_client(self):
        for iterator in ("x", "AAAA", "A" * 512, "nonsense!", "/" * 224, base64.b64encode(os.urandom(168)).decode(),
                         base64.b64encode(bytes(224)).decode(), "{\"a\":1}", "shardId-000000000000"):
            with self.subTest(iterator):
                self.fails("InvalidArgumentException", self.get, iterator)

    def test_an_altered_iterator_reads_nothing(self):
        name = self.stream()
        self.put(name, "x")
        good = self.iterator(name)
        self.assertEqual(len(self.get(good)["Records"]), 1)
        step = max(1, len(good) // 40)
        for at in [*range(0, len(good), step), len(good) - 1]:
            replacement = "A" if good[at] != "A" else "B"
            altered = good[:at] + replacement + good[at + 1:]
            if self.same_bytes(good, altered):
                continue  # the last character of base64 may carry bits that mean nothing
            with self.subTest(at=at):
                self.fails(("InvalidArgumentException", "ExpiredIteratorException"), self.get, altered)
        for altered in (good[:-1], good[1:], good + "A", good + good, good.swapcase()):
            if len(altered) <= 512:
                self.fails(("InvalidArgumentException", "ExpiredIteratorException"), self.get, altered)

    @staticmethod
    def same_bytes(one, other):
        def decoded(text):
            text = text.rstrip("=").replace("-", "+").replace("_", "/")
            return base64.b64decode(text + "=" * (-len(text) % 4))
        try:
            return decoded(one) == decoded(other)
        except ValueError:
            return False

    def test_two_iterators_cannot_be_spliced(self):
        one, two = self.stream(), self.stream()
        self.put(one, "one")
        a, b = self.iterator(one), self.iterator(two)
        if len(a) == len(b):
            half = len(a) // 2
            self.fails(("InvalidArgumentException", "ExpiredIteratorException"), self.get, a[:half] + b[half:])
        self.assertEqual(self.get(b)["Records"], [])

    def test_an_iterator_says_which_stream_it_is_for(self):
        one, two = self.stream(), self.stream()
        self.put(one, "one")
        iterator = self.iterator(one)
        self.assertEqual(len(self.get(iterator, StreamARN=stream_arn(one))["Records"]), 1)
        self.fails(("InvalidArgumentException", "ResourceNotFoundException"), self.get, iterator,
                   StreamARN=stream_arn(two))

    def test_an_iterator_outlives_no_stream(self):
        name = self.stream()
        iterator = self.iterator(name)
        self.kinesis.delete_stream(StreamName=name)
        self.kinesis.get_waiter("stream_not_exists").wait(StreamName=name)
        self.fails("ResourceNotFoundException", self.get, iterator)

    def test_an_iterator_of_a_missing_stream(self):
        self.fails("ResourceNotFoundException", self.iterator, unique("missing"))


class Amounts(Case):
    def test_at_most_ten_mebibytes_at_once(self):
        name = self.stream()
        for n in range(2):
            self.kinesis.put_records(StreamName=name, Records=[
                {"Data": bytes([n * 8 + i]) * (MIB - 10), "PartitionKey": "k"} for i in range(8)])
        iterator, seen, calls = self.iterator(name), [], 0
        while len(seen) < 16:
            answer = self.get(iterator)
            size = sum(len(r["Data"]) + len(r["PartitionKey"]) for r in answer["Records"])
            self.assertLessEqual(size, 10 * MIB)
            self.assertTrue(answer["Records"], "a call that has records ahead of it makes progress")
            seen += [r["Data"][0] for r in answer["Records"]]
            iterator, calls = answer["NextShardIterator"], calls + 1
        self.assertEqual(seen, list(range(16)))
        self.assertGreater(calls, 1)

    def test_at_most_ten_thousand_records_at_once(self):
        name = self.stream()
        for _ in range(21):
            self.kinesis.put_records(StreamName=name, Records=[{"Data": b"x", "PartitionKey": "k"}] * 500)
        for options in ({}, {"Limit": 10000}):
            answer = self.get(self.iterator(name), **options)
            self.assertLessEqual(len(answer["Records"]), 10000)
        self.assertEqual(len(self.read(name, 10500)), 10500)
