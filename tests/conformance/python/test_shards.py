"""Shards: listing and its filters, splits, merges, new counts, lineage, and closed shards read to their end."""

import time

from harness import HASH_KEYS, Case, clock_passes, eventually, stream_arn

SHARD = "shardId-{:012}".format


class Listing(Case):
    def test_pages_by_next_token_alone(self):
        name = self.stream(7)
        first = self.kinesis.list_shards(StreamName=name, MaxResults=3)
        self.assertEqual([s["ShardId"] for s in first["Shards"]], [SHARD(n) for n in range(3)])
        second = self.kinesis.list_shards(NextToken=first["NextToken"], MaxResults=3)
        self.assertEqual([s["ShardId"] for s in second["Shards"]], [SHARD(n) for n in range(3, 6)])
        third = self.kinesis.list_shards(NextToken=second["NextToken"])
        self.assertEqual([s["ShardId"] for s in third["Shards"]], [SHARD(6)])
        self.assertNotIn("NextToken", third)

    def test_a_next_token_excludes_what_it_already_says(self):
        name = self.stream(3)
        token = self.kinesis.list_shards(StreamName=name, MaxResults=1)["NextToken"]
        for also in ({"StreamName": name}, {"ExclusiveStartShardId": SHARD(0)}, {"StreamCreationTimestamp": 1.0}):
            with self.subTest(also):
                self.fails(("InvalidArgumentException", "ValidationException"),
                           self.kinesis.list_shards, NextToken=token, **also)

    def test_a_forged_or_altered_token_is_refused(self):
        name = self.stream(3)
        token = self.kinesis.list_shards(StreamName=name, MaxResults=1)["NextToken"]
        middle = len(token) // 2
        altered = token[:middle] + ("A" if token[middle] != "A" else "B") + token[middle + 1:]
        for bad in ("nonsense", "AAAA" * 20, altered):
            with self.subTest(bad):
                self.fails(("InvalidArgumentException", "ExpiredNextTokenException"),
                           self.kinesis.list_shards, NextToken=bad)

    def test_after_a_shard(self):
        name = self.stream(4)
        for how in ({"ExclusiveStartShardId": SHARD(1)},
                    {"ShardFilter": {"Type": "AFTER_SHARD_ID", "ShardId": SHARD(1)}}):
            with self.subTest(how):
                self.assertEqual([s["ShardId"] for s in self.shards(name, **how)], [SHARD(2), SHARD(3)])

    def test_a_filter_needs_what_its_type_says(self):
        name = self.stream()
        for kind in ("AFTER_SHARD_ID", "AT_TIMESTAMP", "FROM_TIMESTAMP"):
            with self.subTest(kind):
                self.fails(("InvalidArgumentException", "ValidationException"), self.kinesis.list_shards,
                           StreamName=name, ShardFilter={"Type": kind})

    def test_filters_over_a_reshard(self):
        name = self.stream(2)
        parent = self.put(name, "parent", ExplicitHashKey="0")
        stamp = self.get(self.iterator(name))["Records"][0]["ApproximateArrivalTimestamp"]
        clock_passes(stamp.timestamp())
        self.kinesis.split_shard(StreamName=name, ShardToSplit=SHARD(0), NewStartingHashKey=str(HASH_KEYS // 4))
        self.active(name)
        clock_passes(time.time())
        child = self.put(name, "child", ExplicitHashKey="0")
        later = self.get(self.iterator(name, shard=SHARD(2)))["Records"][0]["ApproximateArrivalTimestamp"]
        self.assertEqual((parent["ShardId"], child["ShardId"]), (SHARD(0), SHARD(2)))

        def listed(kind, **options):
            return [int(s["ShardId"][-1]) for s in self.shards(name, ShardFilter={"Type": kind, **options})]
        self.assertEqual([int(s["ShardId"][-1]) for s in self.shards(name)], [0, 1, 2, 3])
        self.assertEqual(listed("AT_LATEST"), [1, 2, 3])
        self.assertEqual(listed("AT_TRIM_HORIZON"), [0, 1])
        self.assertEqual(listed("FROM_TRIM_HORIZON"), [0, 1, 2, 3])
        self.assertEqual(listed("AT_TIMESTAMP", Timestamp=stamp), [0, 1])
        self.assertEqual(listed("FROM_TIMESTAMP", Timestamp=stamp), [0, 1, 2, 3])
        self.assertEqual(listed("AT_TIMESTAMP", Timestamp=later), [1, 2, 3])
        self.assertEqual(listed("FROM_TIMESTAMP", Timestamp=later), [1, 2, 3])
        self.assertEqual(listed("AFTER_SHARD_ID", ShardId=SHARD(1)), [2, 3])

    def test_a_creation_time_tells_streams_of_one_name_apart(self):
        name = self.stream()
        created = self.summary(name)["StreamCreationTimestamp"]
        self.assertEqual(len(self.shards(name, StreamCreationTimestamp=created)), 1)


class Splitting(Case):
    def test_lineage_and_hash_keys(self):
        name = self.stream(2)
        old = self.shards(name)[1]
        middle = (int(old["HashKeyRange"]["StartingHashKey"]) + int(old["HashKeyRange"]["EndingHashKey"]) + 1) // 2
        self.kinesis.split_shard(StreamName=name, ShardToSplit=SHARD(1), NewStartingHashKey=str(middle))
        self.active(name)
        first, parent, low, high = self.shards(name)
        self.assertNotIn("EndingSequenceNumber", first["SequenceNumberRange"])
        end = int(parent["SequenceNumberRange"]["EndingSequenceNumber"])
        self.assertGreater(end, int(parent["SequenceNumberRange"]["StartingSequenceNumber"]))
        self.assertEqual((low["ShardId"], high["ShardId"]), (SHARD(2), SHARD(3)))
        self.assertEqual(low["HashKeyRange"], {
            "StartingHashKey": old["HashKeyRange"]["StartingHashKey"], "EndingHashKey": str(middle - 1)})
        self.assertEqual(high["HashKeyRange"], {
            "StartingHashKey": str(middle), "EndingHashKey": old["HashKeyRange"]["EndingHashKey"]})
        for child in (low, high):
            self.assertEqual(child["ParentShardId"], SHARD(1))
            self.assertNotIn("AdjacentParentShardId", child)
            self.assertNotIn("EndingSequenceNumber", child["SequenceNumberRange"])
            self.assertGreater(int(child["SequenceNumberRange"]["StartingSequenceNumber"]), end)
        self.assertEqual(self.summary(name)["OpenShardCount"], 3)

    def test_records_stay_in_the_parent_and_later_ones_go_to_the_children(self):
        name = self.stream()
        before = [self.put(name, f"before {n}", key=str(n)) for n in range(20)]
        self.kinesis.split_shard(StreamName=name, ShardToSplit=SHARD(0), NewStartingHashKey=str(HASH_KEYS // 2))
        self.active(name)
        after = [self.put(name, f"after {n}", key=str(n)) for n in range(20)]
        self.assertEqual({p["ShardId"] for p in after}, {SHARD(1), SHARD(2)})
        self.assertGreater(min(int(p["SequenceNumber"]) for p in after),
                           max(int(p["SequenceNumber"]) for p in before))
        records, end = self.drain(name, SHARD(0))
        self.assertEqual([r["SequenceNumber"] for r in records], [p["SequenceNumber"] for p in before])
        self.assertEqual([r["Data"].decode() for r in records], [f"before {n}" for n in range(20)])
        middle = HASH_KEYS // 2
        self.assertEqual(sorted(end["ChildShards"], key=lambda c: c["ShardId"]), [
            {"ShardId": SHARD(1), "ParentShards": [SHARD(0)],
             "HashKeyRange": {"StartingHashKey": "0", "EndingHashKey": str(middle - 1)}},
            {"ShardId": SHARD(2), "ParentShards": [SHARD(0)],
             "HashKeyRange": {"StartingHashKey": str(middle), "EndingHashKey": str(HASH_KEYS - 1)}},
        ])
        for shard in (SHARD(1), SHARD(2)):
            self.assertEqual(len(self.read(name, sum(p["ShardId"] == shard for p in after), shard)),
                             sum(p["ShardId"] == shard for p in after))

    def test_an_iterator_from_before_the_split_reaches_the_end(self):
        name = self.stream()
        iterator = self.iterator(name, "LATEST")
        put = self.put(name, "last words")
        self.kinesis.split_shard(StreamName=name, ShardToSplit=SHARD(0), NewStartingHashKey="1000")
        self.active(name)
        records, children = [], None
        while iterator:
            answer = self.get(iterator)
            records += answer["Records"]
            iterator, children = answer.get("NextShardIterator"), answer.get("ChildShards")
        self.assertEqual([r["SequenceNumber"] for r in records], [put["SequenceNumber"]])
        self.assertEqual([c["ShardId"] for c in children], [SHARD(1), SHARD(2)])

    def test_every_iterator_type_works_on_a_closed_shard(self):
        name = self.stream()
        put = [self.put(name, str(n)) for n in range(3)]
        self.kinesis.split_shard(StreamName=name, ShardToSplit=SHARD(0), NewStartingHashKey="1000")
        self.active(name)
        last = put[-1]["SequenceNumber"]
        for kind, options, wanted in (
            ("TRIM_HORIZON", {}, 3), ("AT_SEQUENCE_NUMBER", {"StartingSequenceNumber": last}, 1),
            ("AFTER_SEQUENCE_NUMBER", {"StartingSequenceNumber": last}, 0), ("LATEST", {}, 0),
            ("AT_TIMESTAMP", {"Timestamp": 0.0}, 3),
        ):
            with self.subTest(kind):
                iterator, got = self.iterator(name, kind, **options), 0
                while iterator:
                    answer = self.get(iterator)
                    got += len(answer["Records"])
                    iterator = answer.get("NextShardIterator")
                self.assertEqual(got, wanted)
                self.assertEqual(len(answer["ChildShards"]), 2)

    def test_where_a_shard_may_be_split(self):
        name = self.stream()
        last = HASH_KEYS - 1
        for bad in (0, 1, last, HASH_KEYS):
            with self.subTest(bad):
                self.fails("InvalidArgumentException", self.kinesis.split_shard, StreamName=name,
                           ShardToSplit=SHARD(0), NewStartingHashKey=str(bad))
        self.assertEqual(len(self.shards(name)), 1)
        self.kinesis.split_shard(StreamName=name, ShardToSplit=SHARD(0), NewStartingHashKey="2")
        self.active(name)
        self.kinesis.split_shard(StreamName=name, ShardToSplit=SHARD(2), NewStartingHashKey=str(last - 1))
        self.active(name)
        self.assertEqual(len(self.open_shards(name)), 3)

    def test_a_shard_that_is_closed_or_missing_cannot_be_split(self):
        name = self.stream()
        self.kinesis.split_shard(StreamName=name, ShardToSplit=SHARD(0), NewStartingHashKey="1000")
        self.active(name)
        self.fails(("InvalidArgumentException", "ResourceInUseException"), self.kinesis.split_shard, StreamName=name,
                   ShardToSplit=SHARD(0), NewStartingHashKey="500")
        for missing in (SHARD(9), "nonsense"):
            self.fails("ResourceNotFoundException", self.kinesis.split_shard, StreamName=name, ShardToSplit=missing,
                       NewStartingHashKey="500")

    def test_an_on_demand_stream_is_not_split_by_hand(self):
        name = self.stream(None)
        refused = ("ValidationException", "InvalidArgumentException")
        self.fails(refused, self.kinesis.split_shard, StreamName=name, ShardToSplit=SHARD(0), NewStartingHashKey="9")
        self.fails(refused, self.kinesis.merge_shards, StreamName=name, ShardToMerge=SHARD(0),
                   AdjacentShardToMerge=SHARD(1))
        self.fails(refused, self.kinesis.update_shard_count, StreamName=name, TargetShardCount=8,
                   ScalingType="UNIFORM_SCALING")


class Merging(Case):
    def test_lineage_and_records(self):
        name = self.stream(3)
        before = [self.put(name, str(n), ExplicitHashKey=s["HashKeyRange"]["StartingHashKey"])
                  for n, s in enumerate(self.shards(name))]
        self.kinesis.merge_shards(StreamName=name, ShardToMerge=SHARD(0), AdjacentShardToMerge=SHARD(1))
        self.active(name)
        shards = self.shards(name)
        child = shards[3]
        self.assertEqual((child["ParentShardId"], child["AdjacentParentShardId"]), (SHARD(0), SHARD(1)))
        self.assertEqual(child["HashKeyRange"], {
            "StartingHashKey": "0", "EndingHashKey": shards[1]["HashKeyRange"]["EndingHashKey"]})
        for n in (0, 1):
            records, end = self.drain(name, SHARD(n))
            self.assertEqual([r["SequenceNumber"] for r in records], [before[n]["SequenceNumber"]])
            self.assertEqual([c["ShardId"] for c in end["ChildShards"]], [SHARD(3)])
            self.assertEqual(sorted(end["ChildShards"][0]["ParentShards"]), [SHARD(0), SHARD(1)])
            self.assertGreater(int(child["SequenceNumberRange"]["StartingSequenceNumber"]),
                               int(shards[n]["SequenceNumberRange"]["EndingSequenceNumber"]))
        self.assertEqual(self.put(name, "after", ExplicitHashKey="0")["ShardId"], SHARD(3))

    def test_only_neighbours_merge(self):
        name = self.stream(3)
        for pair in ((0, 2), (0, 0)):
            with self.subTest(pair):
                self.fails("InvalidArgumentException", self.kinesis.merge_shards, StreamName=name,
                           ShardToMerge=SHARD(pair[0]), AdjacentShardToMerge=SHARD(pair[1]))
        self.fails("ResourceNotFoundException", self.kinesis.merge_shards, StreamName=name, ShardToMerge=SHARD(2),
                   AdjacentShardToMerge=SHARD(3))
        self.assertEqual(len(self.shards(name)), 3)

    def test_a_closed_shard_does_not_merge_again(self):
        name = self.stream(3)
        self.kinesis.merge_shards(StreamName=name, ShardToMerge=SHARD(0), AdjacentShardToMerge=SHARD(1))
        self.active(name)
        self.fails(("InvalidArgumentException", "ResourceInUseException"), self.kinesis.merge_shards, StreamName=name,
                   ShardToMerge=SHARD(1), AdjacentShardToMerge=SHARD(2))


class Counts(Case):
    def scale(self, name, target):
        return self.kinesis.update_shard_count(
            StreamName=name, TargetShardCount=target, ScalingType="UNIFORM_SCALING")

    def check_even(self, name, target):
        shards = sorted(self.open_shards(name), key=lambda s: int(s["HashKeyRange"]["StartingHashKey"]))
        self.assertEqual(len(shards), target)
        at, sizes = 0, []
        for shard in shards:
            self.assertEqual(int(shard["HashKeyRange"]["StartingHashKey"]), at)
            sizes.append(int(shard["HashKeyRange"]["EndingHashKey"]) + 1 - at)
            at += sizes[-1]
        self.assertEqual(at, HASH_KEYS)
        self.assertLessEqual(max(sizes) - min(sizes), HASH_KEYS >> 100, f"uneven: {sizes}")

    def test_up_and_down_with_every_record_kept(self):
        name = self.stream(2)
        put = []
        for target in (4, 3, 6, 5, 3):
            put += [self.put(name, f"{target} {n}", key=f"{target}-{n}")["SequenceNumber"] for n in range(10)]
            current = self.summary(name)["OpenShardCount"]
            answer = self.scale(name, target)
            self.assertEqual((answer["StreamName"], answer["CurrentShardCount"], answer["TargetShardCount"]),
                             (name, current, target))
            self.assertEqual(answer.get("StreamARN", stream_arn(name)), stream_arn(name))
            eventually(lambda: self.active(name)["OpenShardCount"] == target, f"{target} shards")
            self.check_even(name, target)
        found = []
        for shard in self.shards(name):
            if "EndingSequenceNumber" in shard["SequenceNumberRange"]:
                found += [r["SequenceNumber"] for r in self.drain(name, shard["ShardId"])[0]]
            else:
                found += [r["SequenceNumber"] for r in self.get(self.iterator(name, shard=shard["ShardId"]))["Records"]]
        self.assertEqual(sorted(found), sorted(put))

    def test_children_of_every_closed_shard_cover_it(self):
        name = self.stream(4)
        self.scale(name, 3)
        eventually(lambda: self.active(name)["OpenShardCount"] == 3, "3 shards")
        shards = {s["ShardId"]: s for s in self.shards(name)}
        for shard in shards.values():
            if "EndingSequenceNumber" not in shard["SequenceNumberRange"]:
                continue
            _, end = self.drain(name, shard["ShardId"])
            self.assertTrue(end["ChildShards"], shard["ShardId"])
            for child in end["ChildShards"]:
                self.assertIn(shard["ShardId"], child["ParentShards"])
                known = shards[child["ShardId"]]
                self.assertEqual(child["HashKeyRange"], known["HashKeyRange"])
                self.assertEqual(sorted(child["ParentShards"]), sorted(
                    known[k] for k in ("ParentShardId", "AdjacentParentShardId") if k in known))
