"""What can be set on a stream or an account: retention, metrics, mode, throughput, distribution, record size."""

from harness import Case, Server, eventually, stream_arn, unique

METRICS = ["IncomingBytes", "IncomingRecords", "IteratorAgeMilliseconds", "OutgoingBytes", "OutgoingRecords",
           "ReadProvisionedThroughputExceeded", "WriteProvisionedThroughputExceeded"]
REFUSED = ("InvalidArgumentException", "ValidationException")


class Retention(Case):
    def hours(self, name):
        return self.active(name)["RetentionPeriodHours"]

    def test_up_and_down(self):
        name = self.stream()
        for hours in (24, 25, 168, 168, 8760):
            self.kinesis.increase_stream_retention_period(StreamName=name, RetentionPeriodHours=hours)
            self.assertEqual(self.hours(name), hours)
        for hours in (8760, 48, 24, 24):
            self.kinesis.decrease_stream_retention_period(StreamARN=stream_arn(name), RetentionPeriodHours=hours)
            self.assertEqual(self.hours(name), hours)

    def test_the_wrong_direction_is_refused(self):
        name = self.stream()
        self.kinesis.increase_stream_retention_period(StreamName=name, RetentionPeriodHours=48)
        self.active(name)
        up, down = self.kinesis.increase_stream_retention_period, self.kinesis.decrease_stream_retention_period
        for call, hours in ((up, 47), (up, 24), (down, 49), (down, 168)):
            with self.subTest(call.__name__, hours=hours):
                message = self.fails("InvalidArgumentException", call, StreamName=name, RetentionPeriodHours=hours)
                self.assertIn(str(hours), message)
        self.assertEqual(self.hours(name), 48)

    def test_beyond_the_limits(self):
        name = self.stream()
        for hours in (-1, 0, 1, 23):
            self.fails(REFUSED, self.loose.decrease_stream_retention_period, StreamName=name,
                       RetentionPeriodHours=hours)
        for hours in (8761, 100_000):
            self.fails(REFUSED, self.loose.increase_stream_retention_period, StreamName=name,
                       RetentionPeriodHours=hours)
        self.assertEqual(self.hours(name), 24)


class Monitoring(Case):
    def test_enabled_and_disabled(self):
        name = self.stream()

        def change(call, *metrics):
            answer = call(StreamName=name, ShardLevelMetrics=list(metrics))
            self.assertEqual(answer["StreamName"], name)
            self.assertEqual(answer.get("StreamARN", stream_arn(name)), stream_arn(name))
            self.active(name)
            self.assertEqual(
                sorted(self.summary(name)["EnhancedMonitoring"][0]["ShardLevelMetrics"]),
                sorted(answer["DesiredShardLevelMetrics"]))
            return sorted(answer["CurrentShardLevelMetrics"]), sorted(answer["DesiredShardLevelMetrics"])
        on, off = self.kinesis.enable_enhanced_monitoring, self.kinesis.disable_enhanced_monitoring
        self.assertEqual(change(on, "IncomingBytes"), ([], ["IncomingBytes"]))
        self.assertEqual(change(on, "OutgoingBytes", "IncomingBytes"),
                         (["IncomingBytes"], ["IncomingBytes", "OutgoingBytes"]))
        self.assertEqual(change(off, "IncomingBytes"), (["IncomingBytes", "OutgoingBytes"], ["OutgoingBytes"]))
        current, desired = change(on, "ALL")
        self.assertEqual((current, desired), (["OutgoingBytes"], METRICS))
        self.assertEqual(change(off, "IncomingRecords", "IncomingBytes")[1], METRICS[2:])
        self.assertEqual(change(off, "ALL")[1], [])
        self.assertEqual(self.kinesis.describe_stream(StreamName=name)["StreamDescription"]["EnhancedMonitoring"],
                         [{"ShardLevelMetrics": []}])

    def test_an_unknown_metric_is_refused(self):
        name = self.stream()
        for call in (self.loose.enable_enhanced_monitoring, self.loose.disable_enhanced_monitoring):
            self.fails("ValidationException", call, StreamName=name, ShardLevelMetrics=["Nonsense"])
            self.fails("ValidationException", call, StreamName=name, ShardLevelMetrics=[])


class Modes(Case):
    def test_to_on_demand_and_back(self):
        name = self.stream(2)
        put = [self.put(name, str(n), str(n)) for n in range(10)]
        for mode in ("ON_DEMAND", "PROVISIONED"):
            self.kinesis.update_stream_mode(StreamARN=stream_arn(name), StreamModeDetails={"StreamMode": mode})
            summary = self.active(name)
            self.assertEqual(summary["StreamModeDetails"], {"StreamMode": mode})
            self.assertEqual(self.kinesis.describe_stream(StreamName=name)["StreamDescription"]["StreamModeDetails"],
                             {"StreamMode": mode})
            put.append(self.put(name, mode))
        self.assertGreaterEqual(summary["OpenShardCount"], 2)
        found = [r["SequenceNumber"] for s in self.shards(name)
                 for r in self.get(self.iterator(name, shard=s["ShardId"]))["Records"]]
        self.assertEqual(sorted(found), sorted(p["SequenceNumber"] for p in put))

    def test_an_unknown_mode_is_refused(self):
        name = self.stream()
        self.fails("ValidationException", self.loose.update_stream_mode, StreamARN=stream_arn(name),
                   StreamModeDetails={"StreamMode": "SOMETIMES"})
        self.fails("ValidationException", self.loose.update_stream_mode, StreamARN=stream_arn(name),
                   StreamModeDetails={})
        self.assertEqual(self.summary(name)["StreamModeDetails"], {"StreamMode": "PROVISIONED"})


class RecordSize(Case):
    def test_the_range(self):
        name = self.stream()
        for size in (10240, 1024, 5000):
            self.kinesis.update_max_record_size(StreamARN=stream_arn(name), MaxRecordSizeInKiB=size)
            self.assertEqual(self.active(name)["MaxRecordSizeInKiB"], size)
        for size, rule in ((1023, "greater than or equal to 1024"), (10241, "less than or equal to 10240"),
                           (0, "greater than or equal to 1024")):
            message = self.fails("ValidationException", self.loose.update_max_record_size,
                                 StreamARN=stream_arn(name), MaxRecordSizeInKiB=size)
            self.assertIn(f"Value '{size}' at 'maxRecordSizeInKiB' failed to satisfy constraint: "
                          f"Member must have value {rule}", message)
        self.assertEqual(self.active(name)["MaxRecordSizeInKiB"], 5000)


class Distribution(Case):
    def set(self, name, strategy):
        self.kinesis.update_stream_record_distribution_strategy(
            StreamARN=stream_arn(name), RecordDistributionStrategy=strategy)
        self.assertEqual(self.active(name)["RecordDistributionStrategy"], strategy)

    def records(self, name):
        return {s["ShardId"]: self.get(self.iterator(name, shard=s["ShardId"]))["Records"] for s in self.shards(name)}

    def test_auto_spreads_records_and_needs_no_key(self):
        name = self.stream(None)
        self.assertIn(self.summary(name).get("RecordDistributionStrategy"), (None, "USER_PARTITION_KEY"))
        self.fails(REFUSED, self.kinesis.put_record, StreamName=name, Data=b"no key")
        self.set(name, "AUTO")
        for n in range(40):
            self.kinesis.put_record(StreamName=name, Data=b"no key")
        for n in range(4):
            answer = self.kinesis.put_records(StreamName=name, Records=[{"Data": b"no key"}] * 90)
            self.assertEqual(answer["FailedRecordCount"], 0)
        by_shard = self.records(name)
        sizes = [len(r) for r in by_shard.values()]
        self.assertEqual(sum(sizes), 400)
        self.assertGreaterEqual(min(sizes), 50, f"not even: {sizes}")
        for records in by_shard.values():
            for record in records:
                self.assertNotIn("PartitionKey", record)

    def test_auto_ignores_the_key_that_is_given(self):
        name = self.stream(None, RecordDistributionStrategy="AUTO")
        self.assertEqual(self.summary(name)["RecordDistributionStrategy"], "AUTO")
        shards = {self.kinesis.put_record(StreamName=name, Data=b"x", PartitionKey="same", ExplicitHashKey="0")
                  ["ShardId"] for _ in range(100)}
        self.assertEqual(len(shards), 4)

    def test_back_to_partition_keys(self):
        name = self.stream(None, RecordDistributionStrategy="AUTO")
        self.kinesis.put_record(StreamName=name, Data=b"x")
        self.set(name, "USER_PARTITION_KEY")
        self.fails(REFUSED, self.kinesis.put_record, StreamName=name, Data=b"x")
        self.assertEqual(len({self.put(name, "x", "same")["ShardId"] for _ in range(20)}), 1)

    def test_a_provisioned_stream_has_no_strategy(self):
        name = self.stream()
        self.fails("InvalidArgumentException", self.kinesis.update_stream_record_distribution_strategy,
                   StreamARN=stream_arn(name), RecordDistributionStrategy="AUTO")
        self.fails(REFUSED, self.kinesis.create_stream, StreamName=unique(), ShardCount=1,
                   RecordDistributionStrategy="AUTO")


class Account(Case):
    """On a server of its own: these settings belong to the account, and counts must not change meanwhile."""

    @classmethod
    def setUpClass(cls):
        cls.server = Server()
        cls.kinesis, cls.loose = cls.server.kinesis, cls.server.client(checked=False)

    @classmethod
    def tearDownClass(cls):
        cls.server.close()

    def commitment(self, status=None):
        if status is None:
            answer = self.kinesis.describe_account_settings()
        else:
            answer = self.kinesis.update_account_settings(MinimumThroughputBillingCommitment={"Status": status})
        return answer.get("MinimumThroughputBillingCommitment", {"Status": "DISABLED"})

    def test_limits_count_what_is_there(self):
        before = self.kinesis.describe_limits()
        self.stream(3)
        on_demand = self.stream(None)
        after = self.kinesis.describe_limits()
        # Whether the shards of on-demand streams are among them, the documentation does not say.
        self.assertIn(after["OpenShardCount"] - before["OpenShardCount"], (3, 7))
        self.assertEqual(after["OnDemandStreamCount"] - before["OnDemandStreamCount"], 1)
        self.assertGreaterEqual(after["ShardLimit"], after["OpenShardCount"])
        self.assertGreaterEqual(after["OnDemandStreamCountLimit"], after["OnDemandStreamCount"])
        self.kinesis.delete_stream(StreamName=on_demand)
        eventually(lambda: self.kinesis.describe_limits()["OnDemandStreamCount"] == before["OnDemandStreamCount"])

    def test_warm_throughput_needs_the_commitment(self):
        name, provisioned = self.stream(None), self.stream()
        self.assertEqual(self.commitment()["Status"], "DISABLED")
        self.fails(REFUSED, self.kinesis.update_stream_warm_throughput, StreamName=name, WarmThroughputMiBps=10)
        self.fails(REFUSED, self.kinesis.create_stream, StreamName=unique(), WarmThroughputMiBps=10,
                   StreamModeDetails={"StreamMode": "ON_DEMAND"})

        enabled = self.commitment("ENABLED")
        self.assertEqual(enabled["Status"], "ENABLED")
        self.assertIn("StartedAt", enabled)
        self.assertEqual(self.commitment()["Status"], "ENABLED")

        for how in ({"StreamName": name}, {"StreamARN": stream_arn(name)}):
            answer = self.kinesis.update_stream_warm_throughput(WarmThroughputMiBps=10, **how)
            self.assertEqual((answer["StreamName"], answer["StreamARN"]), (name, stream_arn(name)))
            self.assertEqual(answer["WarmThroughput"]["TargetMiBps"], 10)
            self.active(name)
        eventually(lambda: self.summary(name)["WarmThroughput"] == {"TargetMiBps": 10, "CurrentMiBps": 10},
                   "the warm throughput reached")
        self.assertGreaterEqual(self.summary(name)["OpenShardCount"], 10, "a shard takes 1 MiB/s")
        warm = self.stream(None, WarmThroughputMiBps=8)
        self.assertEqual(self.summary(warm)["WarmThroughput"]["TargetMiBps"], 8)
        self.fails(REFUSED, self.kinesis.update_stream_warm_throughput, StreamName=provisioned,
                   WarmThroughputMiBps=10)
        self.fails(REFUSED, self.kinesis.update_stream_warm_throughput, StreamName=name,
                   StreamARN=stream_arn(warm), WarmThroughputMiBps=10)
        self.fails(REFUSED, self.kinesis.create_stream, StreamName=unique(), ShardCount=1, WarmThroughputMiBps=10)
        self.fails("ResourceNotFoundException", self.kinesis.update_stream_warm_throughput,
                   StreamName=unique("missing"), WarmThroughputMiBps=10)
        self.kinesis.update_stream_mode(StreamARN=stream_arn(provisioned), WarmThroughputMiBps=6,
                                        StreamModeDetails={"StreamMode": "ON_DEMAND"})
        self.assertEqual(self.active(provisioned)["WarmThroughput"]["TargetMiBps"], 6)

    def test_an_unknown_commitment_is_refused(self):
        self.fails("ValidationException", self.loose.update_account_settings,
                   MinimumThroughputBillingCommitment={"Status": "PERHAPS"})
        self.fails("ValidationException", self.loose.update_account_settings,
                   MinimumThroughputBillingCommitment={})
        self.fails("ValidationException", self.loose.update_account_settings)
