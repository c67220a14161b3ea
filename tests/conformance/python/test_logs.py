"""CloudWatch Logs by boto3, and the lines that functions and deliveries write there."""

import json
import os
import time

import botocore.exceptions

from harness import ACCOUNT, REGION, Case, Server, eventually, unique
from test_functions import RUNTIMES, archive, invoke, make
from test_metrics import client


class Logs(Case):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.logs = client(cls.server, "logs")

    def fails(self, code, operation, **arguments):
        with self.assertRaises(botocore.exceptions.ClientError) as caught:
            getattr(self.logs, operation)(**arguments)
        self.assertEqual(caught.exception.response["Error"]["Code"], code, str(caught.exception))
        return caught.exception.response["Error"]["Message"]

    def group(self, *streams):
        name = unique("/app/group")
        self.logs.create_log_group(logGroupName=name)
        for stream in streams:
            self.logs.create_log_stream(logGroupName=name, logStreamName=stream)
        return name

    def test_events_are_put_and_read_forward_and_backward(self):
        group = self.group("s")
        now = int(time.time() * 1000)
        for first in range(0, 50, 10):
            answer = self.logs.put_log_events(logGroupName=group, logStreamName="s", logEvents=[
                {"timestamp": now + n, "message": f"event {n}"} for n in range(first, first + 10)])
            self.assertNotIn("rejectedLogEventsInfo", answer)
        every = [f"event {n}" for n in range(50)]

        def walk(head):
            found, arguments = [], {"logGroupName": group, "logStreamName": "s", "limit": 7, "startFromHead": head}
            while True:
                page = self.logs.get_log_events(**arguments)
                messages = [event["message"] for event in page["events"]]
                found = found + messages if head else messages + found
                token = page["nextForwardToken" if head else "nextBackwardToken"]
                if token == arguments.get("nextToken"):
                    return found
                arguments["nextToken"] = token
        self.assertEqual(walk(True), every)
        self.assertEqual(walk(False), every)
        last = self.logs.get_log_events(logGroupName=group, logStreamName="s", limit=3)["events"]
        self.assertEqual([event["message"] for event in last], every[-3:], "without a direction, the newest")
        self.assertEqual(last[-1]["timestamp"], now + 49)
        stream = self.logs.describe_log_streams(logGroupName=group)["logStreams"][0]
        self.assertEqual((stream["firstEventTimestamp"], stream["lastEventTimestamp"]), (now, now + 49))

    def test_a_search_goes_through_all_streams_of_a_group(self):
        group = self.group("a", "b", "c")
        now = int(time.time() * 1000)
        for offset, stream, message in (
                (0, "a", "ERROR disk"), (1, "b", "all is well"), (2, "b", "ERROR net"),
                (3, "c", json.dumps({"level": "error", "status": 503}))):
            self.logs.put_log_events(logGroupName=group, logStreamName=stream,
                                     logEvents=[{"timestamp": now + offset, "message": message}])

        def search(pattern, **more):
            pages = self.logs.get_paginator("filter_log_events").paginate(
                logGroupName=group, filterPattern=pattern, PaginationConfig={"PageSize": 1}, **more)
            return [event["message"] for page in pages for event in page["events"]]
        self.assertEqual(search("ERROR"), ["ERROR disk", "ERROR net"])
        self.assertEqual(search("ERROR", startFromHead=False), ["ERROR net", "ERROR disk"])
        self.assertEqual(search("?disk ?well"), ["ERROR disk", "all is well"])
        self.assertEqual(len(search("{ $.level = \"err*\" && $.status >= 500 }")), 1)
        self.assertEqual(search("", startTime=now + 1, endTime=now + 3), ["all is well", "ERROR net"])
        self.assertEqual(search("", logStreamNames=["c", "a"])[0], "ERROR disk")
        self.assertIn("not supported", self.fails("InvalidParameterException", "filter_log_events",
                                                  logGroupName=group, filterPattern="[ip, user]"))

    def test_groups_are_listed_tagged_and_deleted(self):
        names = sorted(self.group("s") for _ in range(3))
        prefix = os.path.commonprefix(names)
        pages = self.logs.get_paginator("describe_log_groups").paginate(
            logGroupNamePrefix=prefix, PaginationConfig={"PageSize": 2})
        groups = [group for page in pages for group in page["logGroups"]]
        self.assertLessEqual(set(names), {group["logGroupName"] for group in groups})
        arn = f"arn:aws:logs:{REGION}:{ACCOUNT}:log-group:{names[0]}"
        self.assertEqual(groups[0]["arn"], f"arn:aws:logs:{REGION}:{ACCOUNT}:log-group:{groups[0]['logGroupName']}:*")
        self.logs.tag_resource(resourceArn=arn, tags={"team": "data"})
        self.logs.tag_log_group(logGroupName=names[0], tags={"env": "dev"})
        self.assertEqual(self.logs.list_tags_for_resource(resourceArn=arn)["tags"], {"team": "data", "env": "dev"})
        self.logs.untag_resource(resourceArn=arn, tagKeys=["team"])
        self.logs.untag_log_group(logGroupName=names[0], tags=["env"])
        self.assertEqual(self.logs.list_tags_log_group(logGroupName=names[0])["tags"], {})
        self.logs.put_retention_policy(logGroupName=names[0], retentionInDays=7)
        kept = self.logs.describe_log_groups(logGroupNamePrefix=names[0])["logGroups"][0]
        self.assertEqual(kept["retentionInDays"], 7)
        self.logs.delete_retention_policy(logGroupName=names[0])
        old = [{"timestamp": int(time.time() * 1000) - 15 * 86_400_000, "message": "old"}]
        answer = self.logs.put_log_events(logGroupName=names[0], logStreamName="s", logEvents=old)
        self.assertEqual(answer["rejectedLogEventsInfo"], {"tooOldLogEventEndIndex": 1})
        self.logs.delete_log_stream(logGroupName=names[0], logStreamName="s")
        self.fails("ResourceNotFoundException", "get_log_events", logGroupName=names[0], logStreamName="s")
        self.logs.delete_log_group(logGroupName=names[0])
        self.fails("ResourceNotFoundException", "delete_log_group", logGroupName=names[0])
        words = self.fails("InvalidParameterException", "create_log_group", logGroupName="no spaces")
        self.assertIn("Member must satisfy regular expression pattern", words)
        self.fails("ResourceAlreadyExistsException", "create_log_group", logGroupName=names[1])

    def test_events_survive_kill_9(self):
        server = Server()
        logs = client(server, "logs")
        logs.create_log_group(logGroupName="kept")
        logs.create_log_stream(logGroupName="kept", logStreamName="s")
        now = int(time.time() * 1000)
        for n in range(20):
            logs.put_log_events(logGroupName="kept", logStreamName="s", logEvents=[{"timestamp": now + n, "message": str(n)}])
        server.process.kill()
        server.process.wait()
        server = server.restarted()
        try:
            found = client(server, "logs").filter_log_events(logGroupName="kept")["events"]
            self.assertEqual([event["message"] for event in found], [str(n) for n in range(20)])
        finally:
            server.close()

    def test_functions_print_into_their_group(self):
        server = Server(env=RUNTIMES)
        try:
            functions, logs = client(server, "lambda"), client(server, "logs")
            name = make(functions, archive(app_py="def handler(event, context):\n    print('seen', event)\n    return 1\n"))
            self.assertEqual(invoke(functions, name, {"n": 1})[1], 1)

            def printed():
                try:
                    found = logs.filter_log_events(logGroupName=f"/aws/lambda/{name}")["events"]
                except logs.exceptions.ResourceNotFoundException:
                    return None
                return [event["message"] for event in found]
            lines = eventually(printed, "the lines")
            self.assertTrue(lines[0].startswith("START RequestId: ") and lines[-1].startswith("REPORT RequestId: "), lines)
            self.assertIn("seen {'n': 1}", lines)
        finally:
            server.close()

    def test_deliveries_that_fail_say_why(self):
        firehose = client(self.server, "firehose")
        group, name = self.group(), unique("d")
        role = f"arn:aws:iam::{ACCOUNT}:role/delivery"
        firehose.create_delivery_stream(DeliveryStreamName=name, HttpEndpointDestinationConfiguration={
            "EndpointConfiguration": {"Url": "https://127.0.0.1:1/"}, "RoleARN": role,
            "BufferingHints": {"SizeInMBs": 1, "IntervalInSeconds": 0}, "RetryOptions": {"DurationInSeconds": 0},
            "CloudWatchLoggingOptions": {"Enabled": True, "LogGroupName": group, "LogStreamName": "errors"},
            "S3Configuration": {"RoleARN": role, "BucketARN": "arn:aws:s3:::delivery-errors"}})
        eventually(lambda: firehose.describe_delivery_stream(DeliveryStreamName=name)["DeliveryStreamDescription"][
            "DeliveryStreamStatus"] == "ACTIVE", "the delivery stream")
        firehose.put_record(DeliveryStreamName=name, Record={"Data": b"{}"})
        said = eventually(lambda: self.logs.filter_log_events(logGroupName=group)["events"], "the error")
        line = json.loads(said[0]["message"])
        self.assertEqual((said[0]["logStreamName"], line["errorCode"]), ("errors", "HttpEndpoint.ConnectionFailed"))
        self.assertEqual((line["deliveryStreamARN"].rsplit("/", 1)[1], line["deliveryStreamVersionId"]), (name, 1))
        self.assertEqual(line["destination"], "https://127.0.0.1:1/")
        with self.assertRaises(firehose.exceptions.ClientError) as caught:
            firehose.create_delivery_stream(DeliveryStreamName=unique("d"), ExtendedS3DestinationConfiguration={
                "RoleARN": role, "BucketARN": "arn:aws:s3:::b", "CloudWatchLoggingOptions": {"Enabled": True}})
        self.assertIn("LogGroupName", str(caught.exception))


class Rights(Case):
    """In `serve`, with policies as people write them for groups: the ARN with `:*` behind it."""

    def test_policies_decide_who_writes_and_reads(self):
        server = Server(mode="serve")
        try:
            server.use_root()
            iam, logs = server.service("iam"), server.service("logs")
            for name in ("mine", "other"):
                logs.create_log_group(logGroupName=name)
                logs.create_log_stream(logGroupName=name, logStreamName="s")
            iam.create_user(UserName="writer")
            iam.put_user_policy(UserName="writer", PolicyName="p", PolicyDocument=json.dumps({
                "Version": "2012-10-17", "Statement": [{
                    "Effect": "Allow", "Resource": f"arn:aws:logs:{REGION}:{ACCOUNT}:log-group:mine:*",
                    "Action": ["logs:PutLogEvents", "logs:CreateLogStream", "logs:DescribeLogStreams"]}]}))
            key = iam.create_access_key(UserName="writer")["AccessKey"]
            writer = server.service("logs", credentials={"aws_access_key_id": key["AccessKeyId"],
                                                         "aws_secret_access_key": key["SecretAccessKey"]})
            event = [{"timestamp": int(time.time() * 1000), "message": "m"}]
            writer.put_log_events(logGroupName="mine", logStreamName="s", logEvents=event)
            writer.create_log_stream(logGroupName="mine", logStreamName="t")
            self.assertEqual(len(writer.describe_log_streams(logGroupName="mine")["logStreams"]), 2)
            for operation, arguments in (
                    ("put_log_events", {"logGroupName": "other", "logStreamName": "s", "logEvents": event}),
                    ("filter_log_events", {"logGroupName": "mine"}),
                    ("delete_log_group", {"logGroupName": "mine"})):
                with self.assertRaises(botocore.exceptions.ClientError) as caught:
                    getattr(writer, operation)(**arguments)
                self.assertEqual(caught.exception.response["Error"]["Code"], "AccessDeniedException", operation)
            trail = server.service("cloudtrail")
            names = [event["EventName"] for event in trail.lookup_events(LookupAttributes=[
                {"AttributeKey": "EventSource", "AttributeValue": "logs.amazonaws.com"}])["Events"]]
            self.assertIn("DeleteLogGroup", names)
        finally:
            server.close()
