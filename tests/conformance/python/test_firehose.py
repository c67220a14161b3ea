"""Data Firehose: delivery streams from put to the object in a local bucket."""

import gzip
import io
import json
import os
import re
import ssl
import threading
import time
import unittest
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import botocore.exceptions

from harness import ACCOUNT, REGION, Case, Server, clock_passes, eventually, unique

ROLE = f"arn:aws:iam::{ACCOUNT}:role/delivery"
NAME_END = r"-\d+-\d{4}-\d\d-\d\d-\d\d-\d\d-\d\d-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"


def bucket_arn(name):
    return f"arn:aws:s3:::{name}"


def objects(server, bucket):
    """Every object of a local bucket: key and bytes."""
    root = os.path.join(server.data, "buckets", bucket)
    found = {}
    for parent, _, names in os.walk(root):
        for name in names:
            if re.search(r"#\d+$", name):
                continue  # one that is being written
            path = os.path.join(parent, name)
            with open(path, "rb") as f:
                found[os.path.relpath(path, root)] = f.read()
    return found


def encoding_of(server, bucket, key):
    """The Content-Encoding of an object, asked for as any client of S3 does."""
    head = client_of(server, "s3").head_object(Bucket=bucket, Key=key)
    assert head["ContentType"] == "application/octet-stream", head
    return head.get("ContentEncoding")


def client_of(server, name="firehose"):
    import boto3
    import botocore.config
    return boto3.session.Session().client(
        name, region_name=REGION, endpoint_url=server.url, aws_access_key_id=server.access_key,
        aws_secret_access_key=server.secret_key,
        config=botocore.config.Config(parameter_validation=False, retries={"total_max_attempts": 1}))


def processors(*kinds):
    return {"Enabled": True, "Processors": [
        {"Type": kind, "Parameters": [{"ParameterName": k, "ParameterValue": v} for k, v in parameters.items()]}
        for kind, parameters in kinds]}


class Deliveries(Case):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.firehose = client_of(cls.server)

    def create(self, bucket=None, extended=True, interval=0, size=1, source=None, **settings):
        name, bucket = unique("d"), bucket or unique("bucket")
        configuration = {"RoleARN": ROLE, "BucketARN": bucket_arn(bucket),
                         "BufferingHints": {"IntervalInSeconds": interval, "SizeInMBs": size}, **settings}
        kind = "ExtendedS3DestinationConfiguration" if extended else "S3DestinationConfiguration"
        self.firehose.create_delivery_stream(DeliveryStreamName=name, **{kind: configuration}, **(source or {}))
        return name, bucket

    def put(self, name, *records):
        answer = self.firehose.put_record_batch(DeliveryStreamName=name, Records=[{"Data": r} for r in records])
        self.assertEqual(answer["FailedPutCount"], 0)
        return answer

    def delivered(self, bucket, enough, server=None):
        """The objects of a bucket as soon as `enough` of them says so."""
        def look():
            found = objects(server or self.server, bucket)
            return found if found and enough(found) else None
        return eventually(look, f"delivery to {bucket}")

    def text(self, bucket, expected, decode=lambda raw: raw, server=None):
        def whole(found):
            return sum(len(decode(raw)) for raw in found.values()) >= len(expected)
        found = self.delivered(bucket, whole, server)
        self.assertEqual(b"".join(decode(found[key]) for key in sorted(found)), expected)
        return found

    def fails(self, code, operation, **arguments):
        with self.assertRaises(botocore.exceptions.ClientError) as caught:
            getattr(self.firehose, operation)(**arguments)
        self.assertEqual(caught.exception.response["Error"]["Code"], code, str(caught.exception))
        return caught.exception.response["Error"]["Message"]


class Objects(Deliveries):
    def test_records_become_an_object_of_the_usual_name(self):
        name, bucket = self.create()
        answer = self.put(name, b"one\n", b"two\n", b"")
        self.assertEqual(len({entry["RecordId"] for entry in answer["RequestResponses"]}), 3)
        self.assertFalse(answer["Encrypted"])
        found = self.text(bucket, b"one\ntwo\n")
        (key,) = found
        self.assertRegex(key, rf"^\d{{4}}/\d\d/\d\d/\d\d/{re.escape(name)}{NAME_END}$")

    def test_a_full_buffer_is_delivered_at_once(self):
        name, bucket = self.create(interval=900, size=1)
        record = b"x" * 200_000
        self.put(name, *[record] * 11)
        found = self.delivered(bucket, lambda found: len(found) >= 2)
        self.assertEqual({len(raw) for raw in found.values()}, {1_000_000})

    def test_every_compression_has_its_framing_and_headers(self):
        text = b"".join(b'{"n":%d}\n' % n for n in range(20_000))

        for form, extension, encoding in (
                ("GZIP", ".gz", "gzip"), ("ZIP", ".zip", "zip"), ("Snappy", ".snappy", "snappy-java"),
                ("HADOOP_SNAPPY", ".snappy", "hadoop-snappy")):
            with self.subTest(form):
                name, bucket = self.create(CompressionFormat=form)
                self.put(name, text)
                ((key, raw),) = self.delivered(bucket, lambda found: len(found) == 1).items()
                self.assertRegex(key, NAME_END + re.escape(extension) + "$")
                self.assertEqual(encoding_of(self.server, bucket, key), encoding)
                if form == "GZIP":
                    self.assertEqual(gzip.decompress(raw), text)
                elif form == "ZIP":
                    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
                        self.assertIsNone(archive.testzip())
                        (entry,) = archive.namelist()
                        self.assertEqual(archive.read(entry), text)
                elif form == "Snappy":
                    self.assertEqual(raw[:16], b"\x82SNAPPY\0\0\0\0\x01\0\0\0\x01")

    def test_prefixes_and_extensions(self):
        name, bucket = self.create(
            Prefix="logs/!{timestamp:yyyy}/!{firehose:random-string}/", CustomTimeZone="Asia/Tokyo",
            ErrorOutputPrefix="errors/!{firehose:error-output-type}/", FileExtension=".json")
        self.put(name, b"{}")
        (key,) = self.text(bucket, b"{}")
        self.assertRegex(key, rf"^logs/\d{{4}}/[0-9A-Za-z]{{11}}/{re.escape(name)}{NAME_END}\.json$")

    def test_processors_work_in_the_services_order(self):
        name, bucket = self.create(ProcessingConfiguration=processors(
            ("AppendDelimiterToRecord", {"Delimiter": "\\n"}), ("RecordDeAggregation", {"SubRecordType": "JSON"})))
        self.put(name, b'{"a":1}{"a":2}', b'[{"a":3}]')
        self.text(bucket, b'{"a":1}\n{"a":2}\n{"a":3}\n')

    def test_what_cannot_be_processed_is_an_error_record(self):
        name, bucket = self.create(ProcessingConfiguration=processors(
            ("RecordDeAggregation", {"SubRecordType": "JSON"})))
        self.put(name, b"no json")
        ((key, raw),) = self.delivered(bucket, lambda found: len(found) == 1).items()
        self.assertRegex(key, rf"^processing-failed/\d{{4}}/\d\d/\d\d/\d\d/{re.escape(name)}")
        record = json.loads(raw)
        self.assertEqual(record["rawData"], "bm8ganNvbg==")
        self.assertEqual(record["attemptsMade"], 1)

    def test_source_records_are_backed_up(self):
        backup = unique("backup")
        name, bucket = self.create(
            S3BackupMode="Enabled", S3BackupConfiguration={
                "RoleARN": ROLE, "BucketARN": bucket_arn(backup),
                "BufferingHints": {"IntervalInSeconds": 1, "SizeInMBs": 1}},
            ProcessingConfiguration=processors(("AppendDelimiterToRecord", {})))
        self.put(name, b"a", b"b")
        self.text(bucket, b"a\nb\n")
        self.text(backup, b"ab")

    def test_a_function_that_is_not_there_sets_records_aside(self):
        function = f"arn:aws:lambda:{REGION}:{ACCOUNT}:function:missing"
        name, bucket = self.create(ProcessingConfiguration=processors(
            ("Lambda", {"LambdaArn": function, "NumberOfRetries": "0", "BufferIntervalInSeconds": "0"})))
        self.put(name, b"a")
        ((key, raw),) = self.delivered(bucket, lambda found: len(found) == 1).items()
        self.assertRegex(key, "^processing-failed/")
        record = json.loads(raw)
        self.assertEqual((record["errorCode"], record["lambdaARN"]), ("Lambda.ResourceNotFound", function))

    def test_the_state_and_the_data_survive_kill_9(self):
        server = Server()
        self.addCleanup(server.close)
        self.firehose = client_of(server)
        name, bucket = self.create(interval=2)
        self.put(name, b"1\n")
        self.text(bucket, b"1\n", server=server)
        self.put(name, b"2\n")
        server.stop(9)
        again = server.restarted()
        self.addCleanup(again.close)
        self.firehose = client_of(again)
        self.put(name, b"3\n")
        found = self.text(bucket, b"1\n2\n3\n", server=again)
        self.assertGreaterEqual(len(found), 2)


class Control(Deliveries):
    def test_described_listed_and_deleted(self):
        name, bucket = self.create(interval=60, size=5)
        described = self.firehose.describe_delivery_stream(DeliveryStreamName=name)["DeliveryStreamDescription"]
        self.assertEqual(described["DeliveryStreamARN"], f"arn:aws:firehose:{REGION}:{ACCOUNT}:deliverystream/{name}")
        self.assertEqual((described["DeliveryStreamStatus"], described["DeliveryStreamType"]), ("ACTIVE", "DirectPut"))
        self.assertEqual((described["VersionId"], described["HasMoreDestinations"]), ("1", False))
        (destination,) = described["Destinations"]
        self.assertEqual(destination["DestinationId"], "destinationId-000000000001")
        extended = destination["ExtendedS3DestinationDescription"]
        self.assertEqual(extended["BufferingHints"], {"SizeInMBs": 5, "IntervalInSeconds": 60})
        self.assertEqual((extended["CompressionFormat"], extended["S3BackupMode"]), ("UNCOMPRESSED", "Disabled"))
        self.assertEqual(destination["S3DestinationDescription"]["BucketARN"], bucket_arn(bucket))
        listed = self.firehose.list_delivery_streams(Limit=10_000)
        self.assertIn(name, listed["DeliveryStreamNames"])
        self.assertFalse(listed["HasMoreDeliveryStreams"])
        self.assertIn("already exists", self.fails(
            "ResourceInUseException", "create_delivery_stream", DeliveryStreamName=name,
            ExtendedS3DestinationConfiguration={"RoleARN": ROLE, "BucketARN": bucket_arn(bucket)}))
        self.firehose.delete_delivery_stream(DeliveryStreamName=name)
        self.assertEqual(
            self.fails("ResourceNotFoundException", "describe_delivery_stream", DeliveryStreamName=name),
            f"Firehose {name} under account {ACCOUNT} not found.")

    def test_updates_merge_and_raise_the_version(self):
        name, bucket = self.create(Prefix="a/")
        update = dict(DeliveryStreamName=name, DestinationId="destinationId-000000000001")
        self.firehose.update_destination(CurrentDeliveryStreamVersionId="1", **update,
                                         ExtendedS3DestinationUpdate={"CompressionFormat": "GZIP"})
        described = self.firehose.describe_delivery_stream(DeliveryStreamName=name)["DeliveryStreamDescription"]
        extended = described["Destinations"][0]["ExtendedS3DestinationDescription"]
        self.assertEqual((described["VersionId"], extended["CompressionFormat"], extended["Prefix"]), ("2", "GZIP", "a/"))
        self.fails("ConcurrentModificationException", "update_destination", CurrentDeliveryStreamVersionId="1", **update,
                   ExtendedS3DestinationUpdate={"Prefix": "b/"})
        self.put(name, b"x")
        (key,) = self.text(bucket, b"x", gzip.decompress)
        self.assertIn(f"{name}-2-", key)

    def test_tags(self):
        name, _ = self.create()
        self.firehose.tag_delivery_stream(DeliveryStreamName=name, Tags=[{"Key": "a", "Value": "1"}, {"Key": "b"}])
        self.firehose.untag_delivery_stream(DeliveryStreamName=name, TagKeys=["b", "c"])
        listed = self.firehose.list_tags_for_delivery_stream(DeliveryStreamName=name)
        self.assertEqual((listed["Tags"], listed["HasMoreTags"]), ([{"Key": "a", "Value": "1"}], False))

    def test_encryption(self):
        name, bucket = self.create(interval=3)
        self.firehose.start_delivery_stream_encryption(DeliveryStreamName=name)
        described = self.firehose.describe_delivery_stream(DeliveryStreamName=name)["DeliveryStreamDescription"]
        self.assertEqual(described["DeliveryStreamEncryptionConfiguration"],
                         {"KeyType": "AWS_OWNED_CMK", "Status": "ENABLED"})
        secret = os.urandom(20).hex().encode()
        self.assertTrue(self.put(name, secret)["Encrypted"])
        log = os.path.join(self.server.data, "log")
        in_log = [f for f in os.listdir(log) if os.path.isfile(os.path.join(log, f))
                  and secret in open(os.path.join(log, f), "rb").read()]
        self.assertEqual(in_log, [])
        self.text(bucket, secret)
        self.firehose.stop_delivery_stream_encryption(DeliveryStreamName=name)
        self.assertFalse(self.put(name, b"x")["Encrypted"])

    def test_refusals_in_the_services_words(self):
        s3 = {"RoleARN": ROLE, "BucketARN": bucket_arn("refused")}

        def create(code="InvalidArgumentException", **settings):
            return self.fails(code, "create_delivery_stream", DeliveryStreamName=unique("d"), **settings)
        one = "Exactly one destination configuration is supported for a Firehose"
        self.assertEqual(create(), one)
        self.assertEqual(create(S3DestinationConfiguration=s3, ExtendedS3DestinationConfiguration=s3), one)
        self.assertIn("compressionFormat", create(
            "ValidationException", ExtendedS3DestinationConfiguration={**s3, "CompressionFormat": "LZ4"}))
        self.assertIn("not supported", create(ExtendedS3DestinationConfiguration={
            **s3, "DataFormatConversionConfiguration": {"Enabled": True}}))
        self.assertEqual(
            create(ExtendedS3DestinationConfiguration={**s3, "Prefix": "!{timestamp:yyyy}/"}),
            "ErrorOutputPrefix cannot be null or empty when Prefix contains expressions.")
        name, _ = self.create()
        self.fails("ValidationException", "put_record_batch", DeliveryStreamName=name, Records=[])
        self.fails("ValidationException", "put_record", DeliveryStreamName=name, Record={"Data": b"x" * 1_024_001})
        self.fails("InvalidArgumentException", "put_record_batch", DeliveryStreamName=name,
                   Records=[{"Data": b"x" * 1_000_000}] * 5)


class Partitions(Deliveries):
    def test_records_go_to_the_prefix_of_their_keys(self):
        name, bucket = self.create(
            interval=1, size=64, DynamicPartitioningConfiguration={"Enabled": True},
            Prefix="team=!{partitionKeyFromQuery:team}/", ErrorOutputPrefix="errors/!{firehose:error-output-type}/",
            ProcessingConfiguration=processors(
                ("MetadataExtraction", {"MetadataExtractionQuery": "{team: .who.team}", "JsonParsingEngine": "JQ-1.6"}),
                ("AppendDelimiterToRecord", {})))
        records = [json.dumps({"n": n, "who": {"team": "ab"[n % 2]}}).encode() for n in range(10)]
        self.put(name, *records, b"broken", b'{"who":{}}')
        found = self.delivered(bucket, lambda found: len(found) >= 3)
        by_prefix = {key.split("/")[0]: raw for key, raw in found.items()}
        self.assertEqual(set(by_prefix), {"team=a", "team=b", "errors"})
        self.assertEqual([json.loads(line)["n"] for line in by_prefix["team=b"].splitlines()], [1, 3, 5, 7, 9])
        errors = [json.loads(line) for line in by_prefix["errors"].splitlines()]
        self.assertEqual([e["errorCode"] for e in errors], ["DynamicPartitioning.MetadataExtractionFailed"] * 2)

    def test_no_partitions_without_buffering(self):
        with self.assertRaises(botocore.exceptions.ClientError) as caught:
            self.create(interval=0, size=64, DynamicPartitioningConfiguration={"Enabled": True},
                        Prefix="!{partitionKeyFromQuery:a}/", ErrorOutputPrefix="e/",
                        ProcessingConfiguration=processors(("MetadataExtraction", {
                            "MetadataExtractionQuery": "{a: .a}", "JsonParsingEngine": "JQ-1.6"})))
        self.assertEqual(caught.exception.response["Error"]["Code"], "InvalidArgumentException")


class Sources(Deliveries):
    def test_a_data_stream_is_delivered_through_resharding(self):
        stream = self.stream(2)
        source = {"DeliveryStreamType": "KinesisStreamAsSource", "KinesisStreamSourceConfiguration": {
            "KinesisStreamARN": f"arn:aws:kinesis:{REGION}:{ACCOUNT}:stream/{stream}", "RoleARN": ROLE}}
        self.kinesis.put_record(StreamName=stream, Data=b"before", PartitionKey="k")
        clock_passes(time.time())  # what was put before the delivery stream was made is not delivered
        name, bucket = self.create(source=source)
        sent = set()

        def put(start):
            for n in range(start, start + 50):
                line = b"%d\n" % n
                sent.add(line)
                self.kinesis.put_record(StreamName=stream, Data=line, PartitionKey=str(n))
        put(0)
        self.kinesis.split_shard(StreamName=stream, ShardToSplit="shardId-000000000000", NewStartingHashKey=str(2**126))
        self.active(stream)
        put(50)
        found = self.delivered(bucket, lambda found: b"".join(found.values()).count(b"\n") >= len(sent))
        lines = b"".join(found.values()).splitlines(keepends=True)
        self.assertEqual(sorted(lines), sorted(sent))
        self.fails("InvalidSourceException", "put_record", DeliveryStreamName=name, Record={"Data": b"x"})


class Endpoint:
    """An HTTP endpoint that answers as it is told."""

    def __init__(self, answers, certificate, key):
        self.requests, self.answers = [], list(answers)
        endpoint = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                raw = self.rfile.read(int(self.headers["Content-Length"]))
                if self.headers.get("Content-Encoding") == "gzip":
                    raw = gzip.decompress(raw)
                body = json.loads(raw)
                endpoint.requests.append((dict(self.headers), body))
                status = endpoint.answers.pop(0) if endpoint.answers else 200
                answer = json.dumps({"requestId": body["requestId"], "timestamp": body["timestamp"]}).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *_):
                pass
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        self.url = f"https://127.0.0.1:{self.server.server_port}/in"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class HttpEndpoints(Deliveries):
    """The endpoint shows the certificate of a server's own authority, which the server under test is told to trust."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.tls = os.path.join(cls.server.data, "tls")
        cls.server = Server(env={"SSL_CERT_FILE": os.path.join(cls.tls, "ca.pem")})
        cls.firehose = client_of(cls.server)

    @classmethod
    def tearDownClass(cls):
        cls.server.close()
        super().tearDownClass()

    def endpoint(self, *answers):
        endpoint = Endpoint(answers, os.path.join(self.tls, "server.pem"), os.path.join(self.tls, "server-key.pem"))
        self.addCleanup(endpoint.close)
        return endpoint

    def http(self, url, retry=60, **settings):
        name, bucket = unique("d"), unique("bucket")
        self.firehose.create_delivery_stream(DeliveryStreamName=name, HttpEndpointDestinationConfiguration={
            "EndpointConfiguration": {"Url": url, "Name": "test", "AccessKey": "the-key"},
            "BufferingHints": {"IntervalInSeconds": 0, "SizeInMBs": 1}, "RetryOptions": {"DurationInSeconds": retry},
            "S3Configuration": {"RoleARN": ROLE, "BucketARN": bucket_arn(bucket),
                                "BufferingHints": {"IntervalInSeconds": 1, "SizeInMBs": 1}}, **settings})
        return name, bucket

    def sum(self, stream, metric):
        now = time.time()
        answer = client_of(self.server, "cloudwatch").get_metric_statistics(
            Namespace="AWS/Firehose", MetricName=metric, StartTime=now - 600, EndTime=now + 60, Period=3600,
            Statistics=["Sum"], Dimensions=[{"Name": "DeliveryStreamName", "Value": stream}])
        return [point["Sum"] for point in answer["Datapoints"]]

    def test_requests_follow_the_protocol_and_repeat_their_id(self):
        endpoint = self.endpoint(500, 200)
        name, _ = self.http(endpoint.url, RequestConfiguration={
            "ContentEncoding": "GZIP", "CommonAttributes": [{"AttributeName": "env", "AttributeValue": "test"}]})
        self.put(name, b"a", b"b")
        eventually(lambda: len(endpoint.requests) == 2, "a second try")
        (headers, body), (_, again) = endpoint.requests
        self.assertEqual([r["data"] for r in body["records"]], ["YQ==", "Yg=="])
        self.assertEqual(body["requestId"], again["requestId"])
        headers = {k.lower(): v for k, v in headers.items()}
        self.assertEqual(headers["x-amz-firehose-request-id"], body["requestId"])
        self.assertEqual(headers["x-amz-firehose-access-key"], "the-key")
        self.assertEqual(headers["x-amz-firehose-protocol-version"], "1.0")
        self.assertEqual(json.loads(headers["x-amz-firehose-common-attributes"]), {"commonAttributes": {"env": "test"}})
        self.assertTrue(headers["x-amz-firehose-source-arn"].endswith(f":deliverystream/{name}"))
        sums = {"DeliveryToHttpEndpoint.ProcessedRecords": 4, "DeliveryToHttpEndpoint.Records": 2,
                "DeliveryToHttpEndpoint.Bytes": 2, "DeliveryToHttpEndpoint.Success": 1}
        for metric, value in sums.items():
            eventually(lambda: self.sum(name, metric) == [value], f"{metric} = {value}")

    def test_what_an_endpoint_refuses_goes_to_the_bucket(self):
        endpoint = self.endpoint(413)
        name, bucket = self.http(endpoint.url)
        self.put(name, b"too large")
        ((key, raw),) = self.delivered(bucket, lambda found: len(found) == 1).items()
        self.assertRegex(key, "^http-endpoint-failed/")
        record = json.loads(raw)
        self.assertEqual((record["rawData"], record["errorCode"]), ("dG9vIGxhcmdl", "HttpEndpoint.DestinationException"))
        sums = {"DeliveryToHttpEndpoint.ProcessedRecords": 1, "DeliveryToHttpEndpoint.ProcessedBytes": 9,
                "DeliveryToHttpEndpoint.Success": 0, "BackupToS3.Records": 1, "BackupToS3.Success": 1}
        for metric, value in sums.items():
            eventually(lambda: self.sum(name, metric) == [value], f"{metric} = {value}")
        described = self.firehose.describe_delivery_stream(DeliveryStreamName=name)["DeliveryStreamDescription"]
        self.assertNotIn("the-key", json.dumps(described, default=str))


class Rights(Deliveries):
    """`serve`: a delivery stream may write what its role may."""

    @classmethod
    def setUpClass(cls):
        cls.server = Server(mode="serve", env={
            "MILLSTREAM_ROOT_ACCESS_KEY_ID": "AKIAROOT000000000000", "MILLSTREAM_ROOT_SECRET_ACCESS_KEY": "root-secret"})
        cls.addClassCleanup(cls.server.close)
        cls.server.access_key, cls.server.secret_key = "AKIAROOT000000000000", "root-secret"
        cls.firehose, cls.iam = client_of(cls.server), client_of(cls.server, "iam")

    def role(self, bucket):
        name = unique("role")
        trust = {"Version": "2012-10-17", "Statement": [{
            "Effect": "Allow", "Principal": {"Service": "firehose.amazonaws.com"}, "Action": "sts:AssumeRole"}]}
        self.iam.create_role(RoleName=name, AssumeRolePolicyDocument=json.dumps(trust))
        self.allow(name, f"{bucket_arn(bucket)}/*")
        return name

    def allow(self, role, resource):
        policy = {"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Action": "s3:PutObject", "Resource": resource}]}
        self.iam.put_role_policy(RoleName=role, PolicyName="p", PolicyDocument=json.dumps(policy))

    def failure(self, name):
        described = self.firehose.describe_delivery_stream(DeliveryStreamName=name)["DeliveryStreamDescription"]
        return described.get("FailureDescription", {}).get("Details", "")

    def test_a_role_that_is_revoked_stops_delivery(self):
        bucket = unique("bucket")
        role = self.role(bucket)
        name, _ = self.create(bucket, RoleARN=f"arn:aws:iam::{ACCOUNT}:role/{role}")
        self.put(name, b"1\n")
        self.text(bucket, b"1\n", server=self.server)
        self.assertEqual(self.failure(name), "")
        self.iam.delete_role_policy(RoleName=role, PolicyName="p")
        self.put(name, b"2\n")
        why = eventually(lambda: self.failure(name), "the failure")
        self.assertIn("S3.AccessDenied", why)
        self.assertIn("s3:PutObject", why)
        self.assertEqual(len(objects(self.server, bucket)), 1)
        self.allow(role, f"{bucket_arn(bucket)}/*")
        self.delivered(bucket, lambda found: len(found) == 2, self.server)
        eventually(lambda: self.failure(name) == "", "the end of the failure")
        # A role that may write elsewhere may not write here.
        self.allow(role, f"{bucket_arn(unique('other'))}/*")
        self.put(name, b"3\n")
        self.assertIn("AccessDenied", eventually(lambda: self.failure(name), "the failure"))
        self.firehose.delete_delivery_stream(DeliveryStreamName=name)


class Figures(Deliveries):
    def metric(self, stream, metric, statistic, server=None):
        now = time.time()
        answer = client_of(server or self.server, "cloudwatch").get_metric_statistics(
            Namespace="AWS/Firehose", MetricName=metric, StartTime=now - 600, EndTime=now + 60, Period=60,
            Statistics=[statistic], Dimensions=[{"Name": "DeliveryStreamName", "Value": stream}])
        return [point[statistic] for point in answer["Datapoints"]]

    def metrics(self, stream, *expected, server=None):
        """Each of these comes to be; a number is a sum or an average of the one minute or two that the test takes."""
        for metric, statistic, value in expected:
            if isinstance(value, tuple):
                least, most = value
                got = eventually(lambda: self.metric(stream, metric, statistic, server), metric)
                self.assertTrue(all(least <= one <= most for one in got), f"{metric}: {got}")
            else:
                eventually(lambda: sum(self.metric(stream, metric, statistic, server)) == value,
                           f"{metric} = {value}")

    def test_of_processing_partitions_and_backup(self):
        name, bucket = self.create(
            interval=1, size=64, Prefix="k=!{partitionKeyFromQuery:k}/", ErrorOutputPrefix="errors/!{firehose:error-output-type}/",
            DynamicPartitioningConfiguration={"Enabled": True}, S3BackupMode="Enabled",
            S3BackupConfiguration={"RoleARN": ROLE, "BucketARN": bucket_arn(unique("bucket")),
                                   "BufferingHints": {"IntervalInSeconds": 1, "SizeInMBs": 1}},
            ProcessingConfiguration=processors(("MetadataExtraction", {
                "MetadataExtractionQuery": "{k: (.k | ascii_downcase)}", "JsonParsingEngine": "JQ-1.6"})))
        self.put(name, *(json.dumps({"k": k}).encode() for k in ("A", "B", "C", "A")))
        self.delivered(bucket, lambda found: len(found) == 3)
        self.metrics(name, ("JQProcessing.Duration", "Minimum", (0, 10_000)), ("PartitionCount", "Maximum", (1, 3)),
                     ("PartitionCountExceeded", "Maximum", (0, 0)), ("PerPartitionThroughput", "Minimum", (1, 1000)),
                     ("BackupToS3.Records", "Sum", 4), ("BackupToS3.Bytes", "Sum", 4 * len('{"k": "A"}')),
                     ("BackupToS3.Success", "Average", (1, 1)), ("BackupToS3.DataFreshness", "Minimum", (0, 60)),
                     ("DeliveryToS3.ObjectCount", "Sum", 3))

    def test_of_throttling(self):
        server = Server(limits="aws", env={"MILLSTREAM_QUOTAS__DELIVERY_STREAM_RECORDS_PER_SECOND": "3",
                                           "MILLSTREAM_QUOTAS__DELIVERY_STREAM_REQUESTS_PER_SECOND": "2"})
        self.addCleanup(server.close)
        firehose, name = client_of(server), unique("d")
        firehose.create_delivery_stream(DeliveryStreamName=name, ExtendedS3DestinationConfiguration={
            "RoleARN": ROLE, "BucketARN": bucket_arn(unique("bucket"))})
        answer = firehose.put_record_batch(DeliveryStreamName=name, Records=[{"Data": b"x"}] * 5)
        self.assertEqual(answer["FailedPutCount"], 2)
        self.metrics(name, ("ThrottledRecords", "Sum", 2), ("RecordsPerSecondLimit", "Maximum", (3, 3)),
                     ("PutRequestsPerSecondLimit", "Minimum", (2, 2)),
                     ("BytesPerSecondLimit", "Maximum", (1 << 20, 1 << 30)), server=server)

    def test_cloudwatch_has_the_metrics_of_deliveries(self):
        name, bucket = self.create()
        self.put(name, b"one\n", b"two\n")
        self.text(bucket, b"one\ntwo\n")
        value = lambda metric, statistic: self.metric(name, metric, statistic)  # noqa: E731
        for metric, statistic, expected in (
                ("IncomingRecords", "Sum", 2), ("IncomingBytes", "Sum", 8), ("PutRecordBatch.Requests", "Sum", 1),
                ("DeliveryToS3.Records", "Sum", 2), ("DeliveryToS3.Bytes", "Sum", 8), ("DeliveryToS3.Success", "Average", 1),
                ("DeliveryToS3.ObjectCount", "Sum", 1)):
            got = eventually(lambda: value(metric, statistic), metric)
            self.assertEqual(sum(got), expected, metric)
        self.assertTrue(eventually(lambda: value("DeliveryToS3.DataFreshness", "Maximum"), "freshness"))

    def test_the_access_key_of_an_endpoint_is_not_in_the_metadata(self):
        secret = "open-sesame-" + unique()
        name = unique("d")
        self.firehose.create_delivery_stream(DeliveryStreamName=name, HttpEndpointDestinationConfiguration={
            "EndpointConfiguration": {"Url": "https://127.0.0.1:1/in", "AccessKey": secret},
            "S3Configuration": {"RoleARN": ROLE, "BucketARN": bucket_arn(unique("bucket"))}})
        with open(os.path.join(self.server.data, "meta.redb"), "rb") as f:
            stored = f.read()
        self.assertIn(name.encode(), stored)
        self.assertNotIn(secret.encode(), stored)
        self.firehose.delete_delivery_stream(DeliveryStreamName=name)


class DataStreams(Deliveries):
    def test_a_data_stream_takes_deliveries(self):
        kinesis, stream, name, bucket = client_of(self.server, "kinesis"), unique("s"), unique("d"), unique("bucket")
        kinesis.create_stream(StreamName=stream, ShardCount=2)
        kinesis.get_waiter("stream_exists").wait(StreamName=stream)
        arn = f"arn:aws:kinesis:{REGION}:{ACCOUNT}:stream/{stream}"
        self.firehose.create_delivery_stream(DeliveryStreamName=name, HttpEndpointDestinationConfiguration={
            "EndpointConfiguration": {"Url": f"https://kinesis.{REGION}.amazonaws.com/?StreamARN={arn}"},
            "BufferingHints": {"IntervalInSeconds": 0, "SizeInMBs": 1},
            "S3Configuration": {"RoleARN": ROLE, "BucketARN": bucket_arn(bucket)}})
        expected = {b"record %d" % n for n in range(200)}
        self.put(name, *expected)

        def there():
            found = []
            for shard in kinesis.list_shards(StreamName=stream)["Shards"]:
                at = kinesis.get_shard_iterator(StreamName=stream, ShardId=shard["ShardId"],
                                                ShardIteratorType="TRIM_HORIZON")["ShardIterator"]
                got = [record["Data"] for record in kinesis.get_records(ShardIterator=at)["Records"]]
                self.assertTrue(got or len(found) < 200, "records spread over all shards")
                found += got
            return found if len(found) >= 200 else None
        found = eventually(there, "delivery to the stream")
        self.assertEqual(sorted(found), sorted(expected))
        # A stream that is gone leaves its records in the error output.
        self.firehose.update_destination(
            DeliveryStreamName=name, CurrentDeliveryStreamVersionId="1", DestinationId="destinationId-000000000001",
            HttpEndpointDestinationUpdate={"RetryOptions": {"DurationInSeconds": 0}})
        kinesis.delete_stream(StreamName=stream)
        self.put(name, b"too late")
        found = self.delivered(bucket, lambda found: len(found) == 1)
        (line,) = [json.loads(raw) for raw in found.values()]
        self.assertEqual(line["errorCode"], "Kinesis.ResourceNotFound")


if __name__ == "__main__":
    unittest.main()
