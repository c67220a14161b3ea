"""Alarms on readers that lag or have stopped, what alarms set off, and what is usual."""

import json
import os
import stat
import tempfile
import threading
import time
import unittest
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from harness import Case, Server, eventually, unique
from test_metrics import client

TOLD = """#!/bin/sh
cat > "{out}.part" && mv "{out}.part" "{out}"
"""


class Receiver:
    """Takes notices over HTTP, and answers with these statuses, the last of them for good."""

    def __init__(self, *statuses):
        self.statuses, self.requests = list(statuses), []
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                receiver.requests.append((self.path, dict(self.headers), json.loads(body)))
                self.send_response(receiver.statuses.pop(0) if len(receiver.statuses) > 1 else receiver.statuses[0])
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class Alarms(Case):
    @classmethod
    def setUpClass(cls):
        cls.directory = tempfile.mkdtemp(prefix="millstream-alarms-")
        cls.told = os.path.join(cls.directory, "told.json")
        program = os.path.join(cls.directory, "page")
        with open(program, "w", encoding="utf-8") as file:
            file.write(TOLD.format(out=cls.told))
        os.chmod(program, stat.S_IRWXU)
        super().setUpClass()
        cls.paged = Server(env={"MILLSTREAM_CLOUDWATCH__COMMANDS": f"page={program}"})
        cls.cloudwatch = client(cls.paged)

    @classmethod
    def tearDownClass(cls):
        cls.paged.close()
        super().tearDownClass()

    def state(self, name):
        return self.cloudwatch.describe_alarms(AlarmNames=[name])["MetricAlarms"][0]["StateValue"]

    def age_alarm(self, stream, **more):
        name = unique("age")
        self.cloudwatch.put_metric_alarm(
            AlarmName=name, Namespace="AWS/Kinesis", MetricName="GetRecords.IteratorAgeMilliseconds", Statistic="Maximum",
            Dimensions=[{"Name": "StreamName", "Value": stream}], Period=10, EvaluationPeriods=1, Threshold=1000,
            ComparisonOperator="GreaterThanThreshold", **more)
        return name

    def test_lagging_and_stopped_readers_are_found_and_reported(self):
        kinesis = self.paged.client()
        lagging, stopped, alarms = unique("lagging"), unique("stopped"), unique("alarms")
        for name in (lagging, stopped, alarms):
            kinesis.create_stream(StreamName=name, ShardCount=1)
            kinesis.get_waiter("stream_exists").wait(StreamName=name)
        arn = kinesis.describe_stream_summary(StreamName=alarms)["StreamDescriptionSummary"]["StreamARN"]
        late = self.age_alarm(lagging, AlarmActions=[arn, "command:page"])
        silent = self.age_alarm(stopped, AlarmActions=[arn], TreatMissingData="breaching")
        quiet = self.age_alarm(stopped, AlarmActions=[arn], TreatMissingData="notBreaching")
        for number in range(2):
            kinesis.put_record(StreamName=lagging, PartitionKey="k", Data=str(number))

        def read(stream):
            iterator = kinesis.get_shard_iterator(
                StreamName=stream, ShardId="shardId-000000000000", ShardIteratorType="TRIM_HORIZON")["ShardIterator"]
            return kinesis.get_records(ShardIterator=iterator, Limit=1)

        def both_off():
            read(lagging)  # Its one record is older each time.
            time.sleep(0.2)
            return self.state(late) == self.state(silent) == "ALARM"
        eventually(both_off, "both alarms", deadline=90)
        self.assertEqual(self.state(quiet), "OK")

        def notices():
            iterator = kinesis.get_shard_iterator(
                StreamName=alarms, ShardId="shardId-000000000000", ShardIteratorType="TRIM_HORIZON")["ShardIterator"]
            return [json.loads(record["Data"]) for record in kinesis.get_records(ShardIterator=iterator)["Records"]]
        said = eventually(lambda: len(found := notices()) == 2 and found, "a record of each")
        self.assertEqual({notice["AlarmName"] for notice in said}, {late, silent})
        self.assertEqual({notice["NewStateValue"] for notice in said}, {"ALARM"})
        eventually(lambda: os.path.exists(self.told), "the command")
        with open(self.told, encoding="utf-8") as file:
            self.assertEqual(json.load(file)["AlarmName"], late)

        def done():
            items = self.cloudwatch.describe_alarm_history(AlarmName=late, HistoryItemType="Action")["AlarmHistoryItems"]
            return len(items) == 2 and [item["HistorySummary"] for item in items]
        self.assertTrue(all("Successfully executed action" in what for what in eventually(done, "the history")))
        trail = client(self.paged, "cloudtrail")
        events = trail.lookup_events(LookupAttributes=[{"AttributeKey": "EventName", "AttributeValue": "ExecuteAlarmAction"}])
        self.assertGreaterEqual(len(events["Events"]), 3)

    def test_actions_that_nobody_can_do_are_refused(self):
        own = f"{self.paged.url}/hook"  # a listener of the server itself
        metadata = "http://169.254.169.254/latest/meta-data/"
        for action in ("command:other", "arn:aws:sns:us-east-1:000000000000:pager", own, metadata, "https://"):
            with self.assertRaises(self.cloudwatch.exceptions.ClientError) as caught:
                self.age_alarm("any", AlarmActions=[action])
            self.assertIn("Invalid action", caught.exception.response["Error"]["Message"])

    def test_notices_are_sent_to_urls_again_until_they_are_taken(self):
        receiver, stubborn = Receiver(503, 200), Receiver(410)
        self.addCleanup(receiver.close)
        self.addCleanup(stubborn.close)
        name = unique("hooked")
        secret = "?token=planted-secret"
        self.cloudwatch.put_metric_alarm(
            AlarmName=name, Namespace=unique("App"), MetricName="m", Statistic="Sum", Period=60, EvaluationPeriods=1, Threshold=1,
            ComparisonOperator="GreaterThanThreshold", AlarmDescription="by hand",
            AlarmActions=[f"{receiver.url}/alarms{secret}", f"{stubborn.url}/gone"])
        self.cloudwatch.set_alarm_state(AlarmName=name, StateValue="ALARM", StateReason="a test")
        # A second attempt comes after five seconds.
        eventually(lambda: len(receiver.requests) == 2, "two requests", deadline=60)
        (path, headers, first), (_, again, second) = receiver.requests
        self.assertEqual((path, first), (f"/alarms{secret}", second))
        self.assertEqual(headers["x-amz-sns-message-type"], "Notification")
        self.assertEqual(headers["x-amz-sns-message-id"], first["MessageId"])
        self.assertEqual((first["Type"], first["Subject"]), ("Notification", f'ALARM: "{name}" in us-east-1'))
        notice = json.loads(first["Message"])
        self.assertEqual((notice["AlarmName"], notice["NewStateValue"], notice["NewStateReason"]), (name, "ALARM", "a test"))

        def outcomes():
            items = self.cloudwatch.describe_alarm_history(AlarmName=name, HistoryItemType="Action")["AlarmHistoryItems"]
            return len(items) == 2 and sorted(item["HistorySummary"] for item in items)
        said = eventually(outcomes, "both outcomes in the history")
        self.assertTrue(said[0].startswith("Failed") and said[1].startswith("Successfully"), said)
        self.assertEqual(len(stubborn.requests), 1, "what is gone is not asked again")
        trail = client(self.paged, "cloudtrail")
        events = trail.lookup_events(LookupAttributes=[{"AttributeKey": "EventName", "AttributeValue": "ExecuteAlarmAction"}])
        failed = [event for event in events["Events"] if "410" in event["CloudTrailEvent"]]
        self.assertTrue(failed, "the failure is audited")
        self.assertNotIn("planted-secret", self.paged.log())

    def test_urls_are_checked_after_their_names_were_resolved(self):
        server = Server(mode="serve")
        self.addCleanup(server.close)
        server.use_root()
        cloudwatch = server.service("cloudwatch")
        receiver = Receiver(200)
        self.addCleanup(receiver.close)
        alarm = {"Namespace": "App", "MetricName": "m", "Statistic": "Sum", "Period": 60, "EvaluationPeriods": 1,
                 "Threshold": 1, "ComparisonOperator": "GreaterThanThreshold"}
        with self.assertRaises(cloudwatch.exceptions.ClientError) as caught:
            cloudwatch.put_metric_alarm(AlarmName="a", AlarmActions=[receiver.url], **alarm)
        self.assertIn("loopback", str(caught.exception))
        by_name = receiver.url.replace("127.0.0.1", "localhost")
        cloudwatch.put_metric_alarm(AlarmName="a", AlarmActions=[by_name], **alarm)
        cloudwatch.set_alarm_state(AlarmName="a", StateValue="ALARM", StateReason="a test")
        eventually(lambda: "loopback address" in server.log(), "the refusal in the log")
        self.assertEqual(receiver.requests, [])

    def test_bands_are_learned_asked_for_and_watched(self):
        namespace, name = unique("App"), unique("usual")
        now = int(time.time()) // 60 * 60
        data = [{"MetricName": "m", "Value": 100 + at % 5, "Timestamp": now - at * 60} for at in range(1, 400)]
        for part in range(0, len(data), 100):
            self.cloudwatch.put_metric_data(Namespace=namespace, MetricData=data[part:part + 100])
        metric = {"Namespace": namespace, "MetricName": "m"}
        queries = [{"Id": "m1", "MetricStat": {"Metric": metric, "Period": 60, "Stat": "Average"}},
                   {"Id": "band", "Expression": "ANOMALY_DETECTION_BAND(m1, 4)"}]
        self.cloudwatch.put_anomaly_detector(
            SingleMetricAnomalyDetector={**metric, "Stat": "Average"}, Configuration={"MetricTimezone": "Europe/Berlin"})
        results = self.cloudwatch.get_metric_data(
            MetricDataQueries=queries, StartTime=now - 3600, EndTime=now)["MetricDataResults"]
        self.assertEqual([result["Id"] for result in results], ["m1", "band", "band"])
        upper, lower = results[1]["Values"], results[2]["Values"]
        self.assertTrue(all(low < 102 < high for low, high in zip(lower, upper)))
        detector = self.cloudwatch.describe_anomaly_detectors(Namespace=namespace)["AnomalyDetectors"][0]
        self.assertEqual((detector["StateValue"], detector["Stat"]), ("TRAINED", "Average"))
        self.cloudwatch.put_metric_alarm(
            AlarmName=name, EvaluationPeriods=1, Metrics=queries, ThresholdMetricId="band",
            ComparisonOperator="GreaterThanUpperThreshold", TreatMissingData="ignore")
        self.cloudwatch.put_metric_data(Namespace=namespace, MetricData=[
            {"MetricName": "m", "Values": [900], "Counts": [9], "Timestamp": at * 60 + now} for at in range(-1, 2)])
        eventually(lambda: self.state(name) == "ALARM", "the alarm", deadline=60)
        self.cloudwatch.delete_anomaly_detector(SingleMetricAnomalyDetector={**metric, "Stat": "Average"})


if __name__ == "__main__":
    unittest.main()
