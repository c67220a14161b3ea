"""Writing: routing, sequence numbers, and the sizes at which a record or a request becomes too large."""

import hashlib
from concurrent.futures import ThreadPoolExecutor

from harness import HASH_KEYS, Case, stream_arn

MIB = 1 << 20
TOO_LARGE = ("InvalidArgumentException", "ValidationException")


def md5(key):
    return int.from_bytes(hashlib.md5(key.encode()).digest(), "big")


class Routing(Case):
    def owner(self, shards, hash_key):
        return next(s["ShardId"] for s in shards if int(s["HashKeyRange"]["StartingHashKey"]) <= hash_key
                    <= int(s["HashKeyRange"]["EndingHashKey"]))

    def test_the_md5_of_the_partition_key_chooses_the_shard(self):
        name = self.stream(5)
        shards = self.shards(name)
        keys = [str(n) for n in range(60)] + ["a", "ключ", "鍵", "🔑", " ", "\u0000", "x" * 256, "é" * 256]
        answers = self.kinesis.put_records(
            StreamName=name, Records=[{"Data": k.encode(), "PartitionKey": k} for k in keys])["Records"]
        self.assertEqual([a["ShardId"] for a in answers], [self.owner(shards, md5(k)) for k in keys])
        self.assertEqual(len({a["ShardId"] for a in answers}), 5)
        for key in keys[-8:]:
            self.assertEqual(self.put(name, "x", key)["ShardId"], self.owner(shards, md5(key)))
        for shard in shards:
            for record in self.get(self.iterator(name, shard=shard["ShardId"]))["Records"]:
                self.assertEqual(self.owner(shards, md5(record["PartitionKey"])), shard["ShardId"])
                if record["Data"] != b"x":
                    self.assertEqual(record["Data"].decode(), record["PartitionKey"])

    def test_an_explicit_hash_key_overrides_the_partition_key(self):
        name = self.stream(4)
        shards = self.shards(name)
        edges = [int(s["HashKeyRange"][e]) for s in shards for e in ("StartingHashKey", "EndingHashKey")]
        for hash_key in (*edges, 12345):
            self.assertEqual(self.put(name, "x", "same", ExplicitHashKey=str(hash_key))["ShardId"],
                             self.owner(shards, hash_key))
        answers = self.kinesis.put_records(StreamName=name, Records=[
            {"Data": b"x", "PartitionKey": "same", "ExplicitHashKey": str(e)} for e in edges])["Records"]
        self.assertEqual([a["ShardId"] for a in answers], [self.owner(shards, e) for e in edges])

    def test_a_hash_key_beyond_the_range_is_refused(self):
        name = self.stream()
        message = self.fails("InvalidArgumentException", self.put, name, "x", ExplicitHashKey=str(HASH_KEYS))
        self.assertIn(str(HASH_KEYS), message)
        self.fails("InvalidArgumentException", self.kinesis.put_records, StreamName=name, Records=[
            {"Data": b"fine", "PartitionKey": "k"},
            {"Data": b"not", "PartitionKey": "k", "ExplicitHashKey": str(HASH_KEYS)}])
        self.assertEqual(self.get(self.iterator(name))["Records"], [])


class Sequence(Case):
    def test_the_form_of_an_answer(self):
        name = self.stream()
        answer = self.put(name, "x")
        answer.pop("ResponseMetadata")
        self.assertRegex(answer.pop("SequenceNumber"), r"^[1-9]\d{55}$")
        self.assertEqual(answer, {"ShardId": "shardId-000000000000", "EncryptionType": "NONE"})
        answer = self.kinesis.put_records(StreamName=name, Records=[{"Data": b"x", "PartitionKey": "k"}])
        self.assertEqual((answer["FailedRecordCount"], answer["EncryptionType"]), (0, "NONE"))
        self.assertRegex(answer["Records"][0]["SequenceNumber"], r"^[1-9]\d{55}$")
        self.assertNotIn("ErrorCode", answer["Records"][0])
        self.assertNotIn("ErrorMessage", answer["Records"][0])

    def test_numbers_rise_in_every_shard_and_are_unique_in_the_stream(self):
        name = self.stream(5)
        seen, last = set(), {s["ShardId"]: int(s["SequenceNumberRange"]["StartingSequenceNumber"])
                             for s in self.shards(name)}
        for n in range(10):
            answers = self.kinesis.put_records(StreamName=name, Records=[
                {"Data": b"x", "PartitionKey": f"{n}-{i}"} for i in range(50)])["Records"]
            answers.append(self.put(name, "x", f"single {n}"))
            for answer in answers:
                number = int(answer["SequenceNumber"])
                self.assertGreater(number, last[answer["ShardId"]])
                last[answer["ShardId"]] = number
                seen.add(number)
        self.assertEqual(len(seen), 510)

    def test_numbers_rise_across_a_reshard(self):
        name = self.stream()
        last = int(self.put(name, "x")["SequenceNumber"])
        for shard, key in ((0, HASH_KEYS // 2), (1, HASH_KEYS // 4), (3, HASH_KEYS // 8)):
            self.kinesis.split_shard(
                StreamName=name, ShardToSplit=f"shardId-{shard:012}", NewStartingHashKey=str(key))
            self.active(name)
            number = int(self.put(name, "x", ExplicitHashKey="0")["SequenceNumber"])
            self.assertGreater(number, last)
            last = number

    def test_sequence_number_for_ordering(self):
        name = self.stream(2)
        number = self.put(name, "0")["SequenceNumber"]
        for n in range(5):
            following = self.put(name, str(n), SequenceNumberForOrdering=number)["SequenceNumber"]
            self.assertGreater(int(following), int(number))
            number = following
        for bad in ("9" * 129, str(int(number) * 1000)):
            with self.subTest(bad):
                self.fails("InvalidArgumentException", self.put, name, "x", SequenceNumberForOrdering=bad)

    def test_records_are_read_in_the_order_of_their_numbers(self):
        name = self.stream()
        with ThreadPoolExecutor(8) as pool:
            answers = list(pool.map(lambda n: self.put(name, str(n), str(n)), range(200)))
        records = self.read(name, 200)
        numbers = [int(r["SequenceNumber"]) for r in records]
        self.assertEqual(numbers, sorted(numbers))
        self.assertEqual({r["SequenceNumber"]: r["Data"].decode() for r in records},
                         {a["SequenceNumber"]: str(n) for n, a in enumerate(answers)})

    def test_parallel_batches_are_all_kept(self):
        name = self.stream(2)

        def batch(n):
            return self.kinesis.put_records(StreamName=name, Records=[
                {"Data": f"{n}.{i}".encode(), "PartitionKey": f"{n}.{i}"} for i in range(100)])["Records"]
        with ThreadPoolExecutor(8) as pool:
            answers = [a for batch in pool.map(batch, range(16)) for a in batch]
        found = []
        for n in range(2):
            shard = f"shardId-{n:012}"
            found += [r["SequenceNumber"] for r in self.read(name, sum(a["ShardId"] == shard for a in answers), shard)]
        self.assertEqual(sorted(found), sorted(a["SequenceNumber"] for a in answers))
        self.assertEqual(len(set(found)), 1600)


class Sizes(Case):
    def test_every_byte_comes_back(self):
        name = self.stream()
        blobs = [b"", bytes(range(256)), b"\x00" * 1000, "ü".encode() * 100]
        for blob in blobs:
            self.put(name, blob)
        self.kinesis.put_records(StreamName=name, Records=[{"Data": b, "PartitionKey": "k"} for b in blobs])
        self.assertEqual([r["Data"] for r in self.read(name, 8)], blobs * 2)

    def test_data_and_key_together_may_be_one_mebibyte(self):
        name = self.stream()
        self.put(name, b"d" * (MIB - 3), "key")
        self.put(name, b"d" * (MIB - 512), "é" * 256)
        self.kinesis.put_records(StreamName=name, Records=[{"Data": b"d" * (MIB - 3), "PartitionKey": "key"}])
        self.assertEqual([len(r["Data"]) for r in self.read(name, 3)], [MIB - 3, MIB - 512, MIB - 3])

    def test_one_byte_more_is_refused_and_nothing_of_the_request_is_written(self):
        name = self.stream()
        self.fails(TOO_LARGE, self.put, name, b"d" * MIB, "k")
        self.fails(TOO_LARGE, self.put, name, b"d" * (MIB + 1), "k")
        self.fails(TOO_LARGE, self.put, name, b"d" * (MIB - 511), "é" * 256)
        self.fails(TOO_LARGE, self.kinesis.put_records, StreamName=name, Records=[
            {"Data": b"fine", "PartitionKey": "k"}, {"Data": b"d" * MIB, "PartitionKey": "k"}])
        self.assertEqual(self.get(self.iterator(name))["Records"], [])

    def test_a_stream_may_allow_records_of_ten_mebibytes(self):
        name = self.stream(MaxRecordSizeInKiB=10240)
        # Data alone is at most 10 MiB in the model, and data with its key at most the stream's size.
        self.put(name, b"d" * (10 * MIB - 1), "k")
        self.fails(TOO_LARGE, self.put, name, b"d" * (10 * MIB), "k")
        self.assertEqual(len(self.read(name, 1)[0]["Data"]), 10 * MIB - 1)

    def test_the_record_size_of_a_stream_can_change(self):
        name = self.stream()
        for size, allowed in ((3072, True), (1024, False)):
            self.kinesis.update_max_record_size(StreamARN=stream_arn(name), MaxRecordSizeInKiB=size)
            self.assertEqual(self.active(name)["MaxRecordSizeInKiB"], size)
            if allowed:
                self.put(name, b"d" * (3 * MIB - 1), "k")
                self.fails(TOO_LARGE, self.put, name, b"d" * (3 * MIB), "k")
            else:
                self.fails(TOO_LARGE, self.put, name, b"d" * (2 * MIB), "k")
        self.assertEqual(len(self.read(name, 1)[0]["Data"]), 3 * MIB - 1, "what was written stays readable")

    def test_five_hundred_records_at_once(self):
        name = self.stream(2)
        answer = self.kinesis.put_records(StreamName=name, Records=[
            {"Data": str(n).encode(), "PartitionKey": str(n)} for n in range(500)])
        self.assertEqual((answer["FailedRecordCount"], len(answer["Records"])), (0, 500))
        expected = {a["SequenceNumber"]: str(n).encode() for n, a in enumerate(answer["Records"])}
        found = {}
        for shard in ("shardId-000000000000", "shardId-000000000001"):
            wanted = sum(a["ShardId"] == shard for a in answer["Records"])
            found.update({r["SequenceNumber"]: r["Data"] for r in self.read(name, wanted, shard)})
        self.assertEqual(found, expected)

    def test_five_hundred_and_one_are_refused(self):
        name = self.stream()
        message = self.fails("ValidationException", self.loose.put_records, StreamName=name, Records=[
            {"Data": b"x", "PartitionKey": "k"}] * 501)
        self.assertIn("at 'records' failed to satisfy constraint: Member must have length less than or equal to 500",
                      message)
        self.assertEqual(self.get(self.iterator(name))["Records"], [])

    def test_a_request_may_hold_ten_mebibytes_keys_included(self):
        name = self.stream()
        fits = [{"Data": b"d" * (MIB - 1), "PartitionKey": "k"} for _ in range(10)]
        self.assertEqual(self.kinesis.put_records(StreamName=name, Records=fits)["FailedRecordCount"], 0)
        self.fails(TOO_LARGE, self.kinesis.put_records, StreamName=name,
                   Records=[*fits, {"Data": b"", "PartitionKey": "k"}])
        self.assertEqual(len(self.read(name, 10)), 10)

    def test_a_partition_key_is_required_and_at_most_256_characters(self):
        name = self.stream()
        self.put(name, "x", "é" * 256)
        self.fails("ValidationException", self.loose.put_record, StreamName=name, Data=b"x", PartitionKey="k" * 257)
        self.fails("ValidationException", self.loose.put_record, StreamName=name, Data=b"x", PartitionKey="")
        self.fails(TOO_LARGE, self.kinesis.put_record, StreamName=name, Data=b"x")
        self.fails(TOO_LARGE, self.kinesis.put_records, StreamName=name,
                   Records=[{"Data": b"x", "PartitionKey": "k"}, {"Data": b"x"}])
        self.assertEqual(len(self.get(self.iterator(name))["Records"]), 1)
