"""`dev --demo`: what it makes is its own, and what others have made under its names is left alone."""

import json
import unittest

from harness import ACCOUNT, Server, eventually, unique

ROLE = f"arn:aws:iam::{ACCOUNT}:role/any"


def read(kinesis, stream):
    """All records of a stream."""
    found = []
    for shard in kinesis.list_shards(StreamName=stream)["Shards"]:
        iterator = kinesis.get_shard_iterator(
            StreamName=stream, ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON")["ShardIterator"]
        found += kinesis.get_records(ShardIterator=iterator)["Records"]
    return found


class Demo(unittest.TestCase):
    def server(self, **options):
        server = Server(**options)
        self.addCleanup(lambda: server.close())
        return server

    def test_it_finds_its_own_again(self):
        server = self.server(flags=["--demo"])
        eventually(lambda: read(server.kinesis, "demo"), "records", 30)
        firehose, analytics = server.service("firehose"), server.service("kinesisanalyticsv2")
        eventually(lambda: firehose.list_delivery_streams()["DeliveryStreamNames"] == ["demo-archive"], "the delivery", 30)
        self.assertEqual(server.stop(), 0)
        before = server.log()
        server = server.restarted(flags=["--demo"])
        self.addCleanup(server.close)
        kinesis, analytics = server.kinesis, server.service("kinesisanalyticsv2")
        count = len(read(kinesis, "demo"))
        eventually(lambda: len(read(kinesis, "demo")) > count, "more records", 30)

        def runs():
            return analytics.describe_application(ApplicationName="demo-views")[
                "ApplicationDetail"]["ApplicationStatus"] == "RUNNING"
        eventually(runs, "the application", 30)
        self.assertNotIn("left alone", before + server.log())

    def test_it_leaves_alone_what_others_have_made(self):
        server = self.server()
        kinesis, firehose = server.kinesis, server.service("firehose")
        kinesis.create_stream(StreamName="demo-views", ShardCount=1)
        kinesis.get_waiter("stream_exists").wait(StreamName="demo-views")
        bucket = unique("bucket")
        firehose.create_delivery_stream(DeliveryStreamName="demo-archive", ExtendedS3DestinationConfiguration={
            "RoleARN": ROLE, "BucketARN": f"arn:aws:s3:::{bucket}"})
        self.assertEqual(server.stop(), 0)
        server = server.restarted(flags=["--demo"])
        self.addCleanup(server.close)
        eventually(lambda: server.log().count("left alone") == 2, "the warnings", 30)
        eventually(lambda: read(server.kinesis, "demo"), "records", 30)
        applications = server.service("kinesisanalyticsv2").list_applications()["ApplicationSummaries"]
        self.assertEqual(applications, [])
        self.assertEqual(read(server.kinesis, "demo-views"), [])
        described = server.service("firehose").describe_delivery_stream(DeliveryStreamName="demo-archive")
        self.assertIn(bucket, json.dumps(described["DeliveryStreamDescription"]["Destinations"]))

    def test_a_stream_of_that_name_gets_no_records_of_the_demo(self):
        server = self.server()
        server.kinesis.create_stream(StreamName="demo", ShardCount=1)
        server.kinesis.get_waiter("stream_exists").wait(StreamName="demo")
        self.assertEqual(server.stop(), 0)
        server = server.restarted(flags=["--demo"])
        self.addCleanup(server.close)
        eventually(lambda: "left alone" in server.log(), "the warning", 30)
        self.assertEqual(read(server.kinesis, "demo"), [])
        self.assertEqual(server.kinesis.list_streams()["StreamNames"], ["demo"])


if __name__ == "__main__":
    unittest.main()
