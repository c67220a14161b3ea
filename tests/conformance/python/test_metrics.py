"""CloudWatch: metrics of one's own, and those that streams report by themselves."""

import gzip
import json
import time
import unittest

import boto3
import botocore.config

from harness import REGION, Case, Server, eventually, unique

MINUTE = 60


def client(server, service="cloudwatch"):
    """A client, which repeats nothing."""
    return boto3.session.Session().client(
        service, region_name=REGION, endpoint_url=server.url,
        aws_access_key_id=server.access_key, aws_secret_access_key=server.secret_key,
        config=botocore.config.Config(retries={"total_max_attempts": 1, "mode": "standard"}))


class Metrics(Case):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.cloudwatch = client(cls.server)

    def statistics(self, namespace, name, cloudwatch=None, **options):
        """All data points of the last ten minutes, whose statistics are those of `options`."""
        now = time.time()
        if "ExtendedStatistics" not in options:
            options.setdefault("Statistics", ["SampleCount", "Sum", "Average", "Minimum", "Maximum"])
        answer = (cloudwatch or self.cloudwatch).get_metric_statistics(
            Namespace=namespace, MetricName=name, StartTime=now - 600, EndTime=now + MINUTE,
            **{"Period": MINUTE, **options})
        self.assertEqual(answer["Label"], name)
        return sorted(answer["Datapoints"], key=lambda point: point["Timestamp"])

    def sum(self, namespace, name, **options):
        return sum(point["Sum"] for point in self.statistics(namespace, name, **options))

    def test_values_sets_and_counts(self):
        namespace = unique("App")
        dimensions = [{"Name": "b", "Value": "2"}, {"Name": "a", "Value": "1"}]
        self.cloudwatch.put_metric_data(Namespace=namespace, MetricData=[
            {"MetricName": "m", "Dimensions": dimensions, "Value": 3, "Unit": "Count"},
            {"MetricName": "m", "Dimensions": dimensions[::-1], "Unit": "Count", "Values": [1, 2.5], "Counts": [4, 2]},
            {"MetricName": "m", "Dimensions": dimensions, "Unit": "Count",
             "StatisticValues": {"SampleCount": 2, "Sum": 14, "Minimum": 5, "Maximum": 9}},
        ])
        points = self.statistics(namespace, "m", Dimensions=dimensions)
        self.assertEqual(sum(p["SampleCount"] for p in points), 9)
        self.assertEqual(sum(p["Sum"] for p in points), 26)
        self.assertEqual((points[-1]["Minimum"], points[-1]["Maximum"], points[-1]["Unit"]), (1, 9, "Count"))
        self.assertEqual(self.statistics(namespace, "m"), [], "without dimensions it is another metric")
        listed = self.cloudwatch.list_metrics(Namespace=namespace)["Metrics"]
        self.assertEqual(listed, [{"Namespace": namespace, "MetricName": "m", "Dimensions": dimensions[::-1]}])

    def test_percentiles(self):
        namespace = unique("App")
        self.cloudwatch.put_metric_data(Namespace=namespace, MetricData=[
            {"MetricName": "m", "Values": list(range(1, 101)), "Timestamp": time.time() - 120}])
        points = self.statistics(namespace, "m", ExtendedStatistics=["p50", "p99"])
        self.assertEqual(len(points), 1)
        for name, right in (("p50", 50), ("p99", 99)):
            self.assertAlmostEqual(points[0]["ExtendedStatistics"][name], right, delta=right * 0.011)

    def test_metric_data_with_math_and_pages(self):
        namespace = unique("App")
        now = int(time.time()) // MINUTE * MINUTE
        for age in range(1, 6):
            self.cloudwatch.put_metric_data(Namespace=namespace, MetricData=[
                {"MetricName": "all", "Value": 10 * age, "Timestamp": now - age * MINUTE},
                {"MetricName": "bad", "Value": age, "Timestamp": now - age * MINUTE}])

        def metric(name):
            return {"Id": name, "MetricStat": {
                "Metric": {"Namespace": namespace, "MetricName": name}, "Period": MINUTE, "Stat": "Sum"}}
        queries = [metric("all"), metric("bad"), {"Id": "share", "Expression": "100 * bad / all", "Label": "in percent"}]
        ask = dict(MetricDataQueries=queries, StartTime=now - 600, EndTime=now + MINUTE, ScanBy="TimestampAscending")
        results = self.cloudwatch.get_metric_data(**ask)["MetricDataResults"]
        self.assertEqual([r["Id"] for r in results], ["all", "bad", "share"])
        self.assertEqual(results[0]["Values"], [50, 40, 30, 20, 10])
        self.assertEqual(results[2]["Values"], [10] * 5)
        self.assertEqual(results[2]["Label"], "in percent")
        self.assertEqual([t.timestamp() for t in results[0]["Timestamps"]], [now - a * MINUTE for a in range(5, 0, -1)])
        paged = {}
        for page in self.cloudwatch.get_paginator("get_metric_data").paginate(**{**ask, "MaxDatapoints": 4}):
            for result in page["MetricDataResults"]:
                paged.setdefault(result["Id"], []).extend(result["Values"])
        self.assertEqual(paged, {r["Id"]: r["Values"] for r in results})

    def test_refusals(self):
        put, namespace = self.cloudwatch.put_metric_data, unique("App")
        datum = {"MetricName": "m", "Value": 1}
        self.fails("InvalidParameterValue", put, Namespace="AWS/Kinesis", MetricData=[datum])
        self.fails("InvalidParameterCombination", put, Namespace=namespace, MetricData=[{**datum, "Values": [1]}])
        self.fails("InvalidParameterValue", put, Namespace=namespace,
                   MetricData=[{**datum, "Timestamp": time.time() - 15 * 86400}])
        self.fails("InvalidParameterCombination", self.cloudwatch.get_metric_statistics, Namespace=namespace,
                   MetricName="m", StartTime=0, EndTime=time.time(), Period=MINUTE, Statistics=["Sum"])
        self.assertEqual(self.cloudwatch.list_metrics(Namespace=namespace)["Metrics"], [])

    def test_the_three_protocols_of_the_service(self):
        namespace = unique("App")
        body = json.dumps({"Namespace": namespace, "MetricData": [{"MetricName": "m", "Value": 1}]}).encode()
        answer = self.server.send(gzip.compress(body), {
            "Content-Type": "application/x-amz-json-1.0", "Content-Encoding": "gzip",
            "X-Amz-Target": "GraniteServiceVersion20100801.PutMetricData"})
        self.assertEqual(answer.status, 200, answer.raw)
        form = (f"Action=PutMetricData&Version=2010-08-01&Namespace={namespace}"
                "&MetricData.member.1.MetricName=m&MetricData.member.1.Value=2")
        headers = {"Content-Type": "application/x-www-form-urlencoded; charset=utf-8"}
        answer = self.server.send(form.encode(), headers)
        self.assertEqual(answer.status, 200, answer.raw)
        self.assertIn(b"<PutMetricDataResponse", answer.raw)
        answer = self.server.send(form.replace(namespace, "AWS/X").encode(), headers)
        self.assertEqual(answer.status, 400)
        self.assertIn(b"<Code>InvalidParameterValue</Code>", answer.raw)
        self.assertEqual(self.sum(namespace, "m"), 3)

    def test_a_stream_reports_by_itself(self):
        name = self.stream()
        of_stream = [{"Name": "StreamName", "Value": name}]
        self.put(name, "hello")
        self.kinesis.put_records(
            StreamName=name, Records=[{"Data": b"x", "PartitionKey": "k"}, {"Data": b"y", "PartitionKey": "k"}])
        self.read(name, 3)
        eventually(lambda: self.sum("AWS/Kinesis", "IncomingRecords", Dimensions=of_stream) == 3, "three records counted")
        eventually(lambda: self.sum("AWS/Kinesis", "GetRecords.Records", Dimensions=of_stream) == 3, "three records read")
        self.assertEqual(self.sum("AWS/Kinesis", "IncomingBytes", Dimensions=of_stream), len("hello" "k" "x" "k" "y" "k"))
        listed = self.cloudwatch.list_metrics(Namespace="AWS/Kinesis", Dimensions=of_stream)["Metrics"]
        names = {metric["MetricName"] for metric in listed}
        self.assertLessEqual({
            "IncomingBytes", "IncomingRecords", "PutRecord.Bytes", "PutRecord.Latency", "PutRecord.Success",
            "PutRecords.Bytes", "PutRecords.Latency", "PutRecords.Success", "PutRecords.TotalRecords",
            "PutRecords.SuccessfulRecords", "PutRecords.FailedRecords", "PutRecords.ThrottledRecords",
            "WriteProvisionedThroughputExceeded", "ReadProvisionedThroughputExceeded", "GetRecords.Bytes",
            "GetRecords.Latency", "GetRecords.Records", "GetRecords.Success", "GetRecords.IteratorAgeMilliseconds",
        }, names)

    def test_shards_report_where_it_is_asked_for(self):
        name = self.stream()
        self.kinesis.enable_enhanced_monitoring(StreamName=name, ShardLevelMetrics=["IncomingRecords"])
        self.active(name)
        self.put(name, "x")
        of_shard = [{"Name": "StreamName", "Value": name}, {"Name": "ShardId", "Value": "shardId-000000000000"}]
        eventually(lambda: self.sum("AWS/Kinesis", "IncomingRecords", Dimensions=of_shard) == 1, "a record counted")

    def test_an_alarm_follows_its_metric(self):
        namespace, name = unique("App"), unique("alarm")
        now = int(time.time())
        alarm = dict(
            AlarmName=name, Namespace=namespace, MetricName="m", Statistic="Sum", Period=10, EvaluationPeriods=3,
            DatapointsToAlarm=1, Threshold=5, ComparisonOperator="GreaterThanThreshold", TreatMissingData="ignore")

        def described():
            return self.cloudwatch.describe_alarms(AlarmNames=[name])["MetricAlarms"][0]
        self.cloudwatch.put_metric_alarm(**alarm)
        found = described()
        self.assertEqual((found["StateValue"], found["Threshold"], found["Period"]), ("INSUFFICIENT_DATA", 5, 10))
        self.assertEqual(found["AlarmArn"], f"arn:aws:cloudwatch:{REGION}:000000000000:alarm:{name}")
        self.cloudwatch.put_metric_data(Namespace=namespace, MetricData=[
            {"MetricName": "m", "Value": 6, "StorageResolution": 1, "Timestamp": now - age} for age in (5, 10)])
        eventually(lambda: described()["StateValue"] == "ALARM", "the alarm", deadline=60)
        self.assertIn("greater than the threshold (5.0)", described()["StateReason"])
        history = self.cloudwatch.describe_alarm_history(AlarmName=name, HistoryItemType="StateUpdate")
        self.assertEqual(
            [i["HistorySummary"] for i in history["AlarmHistoryItems"]],
            ["Alarm updated from INSUFFICIENT_DATA to ALARM"])
        self.fails("ValidationError", self.cloudwatch.put_metric_alarm,
                   **alarm, AlarmActions=["arn:aws:sns:us-east-1:000000000000:t"])
        self.cloudwatch.disable_alarm_actions(AlarmNames=[name])
        self.assertFalse(described()["ActionsEnabled"])
        self.cloudwatch.delete_alarms(AlarmNames=[name])
        self.assertEqual(self.cloudwatch.describe_alarms(AlarmNames=[name])["MetricAlarms"], [])

    def test_metrics_survive_the_end(self):
        server = Server()
        namespace = unique("App")
        client(server).put_metric_data(Namespace=namespace, MetricData=[{"MetricName": "m", "Value": 7}])
        self.assertEqual(server.stop(), 0)
        server = server.restarted()
        try:
            self.assertEqual(self.sum(namespace, "m", cloudwatch=client(server)), 7)
        finally:
            server.close()


if __name__ == "__main__":
    unittest.main()
