"""The record of calls: who did what, also what was denied or malformed, in LookupEvents and in a trail's signed files."""

import base64
import datetime
import gzip
import hashlib
import http.server
import json
import os
import subprocess
import sys
import threading
import time
import urllib.parse

import boto3
import botocore.config

from harness import REGION, Case, Server, eventually, unique


def client_of(server, service):
    config = botocore.config.Config(retries={"total_max_attempts": 1, "mode": "standard"})
    return boto3.session.Session().client(
        service, region_name=REGION, endpoint_url=server.url, config=config,
        aws_access_key_id=server.access_key, aws_secret_access_key=server.secret_key)


class Lookup(Case):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.trails = client_of(cls.server, "cloudtrail")

    def events(self, key, value, **options):
        attribute = [{"AttributeKey": key, "AttributeValue": value}]
        return self.trails.lookup_events(LookupAttributes=attribute, **options)["Events"]

    def test_a_call_is_found_as_soon_as_it_was_answered(self):
        name = unique()
        self.kinesis.create_stream(StreamName=name, ShardCount=1, Tags={"team": "a"})
        found = self.events("ResourceName", name)[-1]
        self.assertEqual((found["EventName"], found["EventSource"], found["Username"], found["ReadOnly"]),
                         ("CreateStream", "kinesis.amazonaws.com", "root", "false"))
        self.assertEqual(found["AccessKeyId"], self.server.access_key)
        event = json.loads(found["CloudTrailEvent"])
        self.assertEqual(event["requestParameters"], {"streamName": name, "tags": {"team": "a"}})
        self.assertEqual(event["sourceIPAddress"], "127.0.0.1")
        self.assertIn("Boto3", event["userAgent"])
        self.assertEqual(self.events("EventId", found["EventId"])[0]["EventId"], found["EventId"])

    def test_a_call_that_fails_is_recorded_with_its_error(self):
        name = unique()
        self.fails("ResourceNotFoundException", self.kinesis.delete_stream, StreamName=name)
        event = json.loads(self.events("ResourceName", name)[0]["CloudTrailEvent"])
        self.assertEqual((event["eventName"], event["errorCode"]), ("DeleteStream", "ResourceNotFoundException"))
        self.fails("ValidationException", self.loose.create_stream, StreamName="not a name!", ShardCount=1)
        newest = json.loads(self.events("EventName", "CreateStream")[0]["CloudTrailEvent"])
        self.assertEqual(newest["errorCode"], "ValidationException")

    def test_payloads_are_never_recorded(self):
        name, secret = self.stream(), os.urandom(12).hex()
        self.put(name, secret)
        kms = client_of(self.server, "kms")
        key = kms.create_key()["KeyMetadata"]["KeyId"]
        kms.encrypt(KeyId=key, Plaintext=secret.encode(), EncryptionContext={"purpose": "test"})
        found = self.events("EventName", "Encrypt")[0]["CloudTrailEvent"]
        self.assertNotIn(base64.b64encode(secret.encode()).decode(), found)
        self.assertEqual(json.loads(found)["requestParameters"]["encryptionContext"], {"purpose": "test"})
        self.assertEqual(self.events("EventName", "PutRecord"), [])

    def test_pages_lead_back_without_gap(self):
        name = self.stream()
        for _ in range(7):
            self.kinesis.describe_stream_summary(StreamName=name)
        pages = self.trails.get_paginator("lookup_events").paginate(
            LookupAttributes=[{"AttributeKey": "ResourceName", "AttributeValue": name}],
            PaginationConfig={"PageSize": 3})
        ids = [event["EventId"] for page in pages for event in page["Events"]]
        self.assertGreaterEqual(len(ids), 8)
        self.assertEqual(len(ids), len(set(ids)))

    def test_records_survive_kill_9(self):
        server = Server()
        self.addCleanup(server.close)
        name = unique()
        server.kinesis.create_stream(StreamName=name, ShardCount=1)
        server.stop(9)
        again = server.restarted()
        self.addCleanup(again.close)
        attribute = [{"AttributeKey": "ResourceName", "AttributeValue": name}]
        events = client_of(again, "cloudtrail").lookup_events(LookupAttributes=attribute)["Events"]
        self.assertEqual([event["EventName"] for event in events], ["CreateStream"])


class Serve(Case):
    def test_a_call_with_a_wrong_signature_is_recorded(self):
        server = Server(mode="serve", env={"MILLSTREAM_ROOT_ACCESS_KEY_ID": "AKIDEXAMPLE000000000",
                                           "MILLSTREAM_ROOT_SECRET_ACCESS_KEY": "a-secret-that-dev-never-looks-at"})
        self.addCleanup(server.close)
        stranger = server.client(aws_secret_access_key="wrong")
        self.fails(("InvalidSignatureException", "SignatureDoesNotMatch"), stranger.list_streams)
        attribute = [{"AttributeKey": "EventName", "AttributeValue": "ListStreams"}]
        events = client_of(server, "cloudtrail").lookup_events(LookupAttributes=attribute)["Events"]
        event = json.loads(events[0]["CloudTrailEvent"])
        self.assertEqual((event["errorCode"], event["userIdentity"]["type"]), ("InvalidSignatureException", "Unknown"))


class Store:
    """An S3-compatible store in memory, as far as a trail and `aws cloudtrail validate-logs` use one."""

    def __init__(self):
        store, self.objects = self, {}

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def answer(self, status, body=b"", headers=()):
                self.send_response(status)
                for name, value in headers:
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def do_PUT(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                kept = [(name, value) for name, value in self.headers.items()
                        if name.lower().startswith("x-amz-meta-") or name.lower().startswith("content-")
                        and name.lower() != "content-length"]
                store.objects[urllib.parse.unquote(urllib.parse.urlsplit(self.path).path)[1:]] = (kept, body)
                self.answer(200, headers=[("ETag", '"e"')])

            def do_GET(self):
                url = urllib.parse.urlsplit(self.path)
                query = urllib.parse.parse_qs(url.query, keep_blank_values=True)
                bucket, _, key = urllib.parse.unquote(url.path)[1:].partition("/")
                if "location" in query:
                    return self.answer(200, b"<LocationConstraint/>")
                if not key:
                    prefix, marker = (query.get(name, [""])[0] for name in ("prefix", "marker"))
                    names = sorted(name[len(bucket) + 1:] for name in store.objects if name.startswith(bucket + "/"))
                    listed = "".join(f"<Contents><Key>{name}</Key><Size>1</Size></Contents>" for name in names
                                     if name.startswith(prefix) and name > marker)
                    return self.answer(200, (f"<ListBucketResult><IsTruncated>false</IsTruncated>{listed}"
                                             "</ListBucketResult>").encode())
                if f"{bucket}/{key}" not in store.objects:
                    return self.answer(404, b"<Error><Code>NoSuchKey</Code></Error>")
                headers, body = store.objects[f"{bucket}/{key}"]
                self.answer(200, body, headers)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def named(self, part):
        return sorted(name for name in self.objects if part in name)


class Validation(Case):
    def test_the_aws_cli_accepts_the_digests_and_finds_what_was_changed(self):
        store = Store()
        self.addCleanup(store.server.shutdown)
        server = Server(mode="serve", env={
            "MILLSTREAM_CLOUDTRAIL__DELIVERY_INTERVAL": "50ms", "MILLSTREAM_CLOUDTRAIL__DIGEST_INTERVAL": "1s",
            "MILLSTREAM_OBJECTS__S3_ENDPOINT": store.url, "MILLSTREAM_OBJECTS__S3_ACCESS_KEY_ID": "store",
            "MILLSTREAM_OBJECTS__S3_SECRET_ACCESS_KEY": "store"})
        self.addCleanup(server.close)
        root, self.kinesis = server.use_root(), server.kinesis
        trails = server.service("cloudtrail")
        arn = trails.create_trail(Name="audit", S3BucketName="audit-files", EnableLogFileValidation=True)["TrailARN"]
        begin = datetime.datetime.now(datetime.timezone.utc)
        trails.start_logging(Name=arn)
        for _ in range(2):
            self.stream()
            before = len(store.named("/CloudTrail-Digest/"))
            eventually(lambda: len(store.named("/CloudTrail-Digest/")) > before + 1, "two more digests")
        eventually(lambda: len(store.named("/CloudTrail/")) >= 2, "files of events")
        trails.stop_logging(Name=arn)
        counted = -1

        def is_quiet():
            nonlocal counted
            before, counted = counted, len(store.objects)
            time.sleep(1.2)  # a digest's turn
            return before == counted
        eventually(is_quiet, "the last digest", 30)

        def validated():
            clean = {k: v for k, v in os.environ.items() if not k.startswith("AWS_")}
            run = subprocess.run(
                [sys.executable, "-m", "awscli", "cloudtrail", "validate-logs", "--trail-arn", arn, "--verbose",
                 "--start-time", (begin - datetime.timedelta(seconds=5)).strftime("%Y-%m-%dT%H:%M:%SZ")],
                capture_output=True, text=True, timeout=120, env={
                    **clean, "AWS_ENDPOINT_URL": server.url, "AWS_ENDPOINT_URL_S3": store.url,
                    "AWS_DEFAULT_REGION": REGION, "AWS_ACCESS_KEY_ID": root["aws_access_key_id"],
                    "AWS_SECRET_ACCESS_KEY": root["aws_secret_access_key"], "AWS_CONFIG_FILE": os.devnull})
            return run.returncode, run.stdout + run.stderr
        code, said = validated()
        self.assertEqual(code, 0, said)
        for word in ("INVALID", "missing"):
            self.assertNotIn(word, said)
        digests, files = len(store.named("/CloudTrail-Digest/")), len(store.named("/CloudTrail/"))
        self.assertIn(f"{digests}/{digests} digest files valid", said)
        self.assertIn(f"{files}/{files} log files valid", said)

        # Whoever changes a file, removes one, or signs a digest anew is found out.
        name = store.named("/CloudTrail/")[0]
        headers, body = store.objects[name]
        changed = gzip.decompress(body).replace(b"CreateStream", b"DeleteStream").replace(b'"Records"', b'"Records" ')
        store.objects[name] = (headers, gzip.compress(changed))
        code, said = validated()
        self.assertIn("INVALID: hash value doesn't match", said)
        self.assertEqual(code, 1)
        del store.objects[name]
        self.assertIn("INVALID: not found", validated()[1])
        store.objects[name] = (headers, body)
        digest = store.named("/CloudTrail-Digest/")[-1]
        headers, body = store.objects[digest]
        store.objects[digest] = (headers, gzip.compress(gzip.decompress(body) + b" "))
        self.assertIn("INVALID", validated()[1])
        store.objects[digest] = (headers, body)
        self.assertEqual(validated()[0], 0)


class Trails(Case):
    def test_selected_events_come_as_signed_files(self):
        server = Server(env={"MILLSTREAM_CLOUDTRAIL__DELIVERY_INTERVAL": "50ms",
                             "MILLSTREAM_CLOUDTRAIL__DIGEST_INTERVAL": "1s"})
        self.addCleanup(server.close)
        self.kinesis, trails = server.kinesis, client_of(server, "cloudtrail")
        made = trails.create_trail(Name="audit", S3BucketName="audit-files", EnableLogFileValidation=True)
        self.fails("TrailAlreadyExistsException", trails.create_trail, Name="audit", S3BucketName="audit-files")
        trails.put_event_selectors(TrailName="audit", AdvancedEventSelectors=[
            {"FieldSelectors": [{"Field": "eventCategory", "Equals": ["Management"]}]},
            {"FieldSelectors": [{"Field": "eventCategory", "Equals": ["Data"]},
                                {"Field": "resources.type", "Equals": ["AWS::Kinesis::Stream"]},
                                {"Field": "readOnly", "Equals": ["false"]}]}])
        trails.start_logging(Name=made["TrailARN"])
        self.assertTrue(trails.get_trail_status(Name="audit")["IsLogging"])
        name = self.stream()
        self.put(name, b"x")
        self.get(self.iterator(name))
        bucket = os.path.join(server.data, "buckets", "audit-files")

        def files(kind):
            return [os.path.join(parent, file) for parent, _, names in os.walk(bucket) for file in names
                    if file.endswith(".json.gz") and f"/{kind}/" in parent]

        def delivered():
            events = [event for file in files("CloudTrail") for event in json.load(gzip.open(file))["Records"]]
            return {event["eventName"] for event in events} if events else set()
        eventually(lambda: {"CreateStream", "PutRecord"} <= delivered(), "the events in files")
        self.assertNotIn("GetRecords", delivered())

        def digested():
            return [json.load(gzip.open(file)) for file in files("CloudTrail-Digest")]
        eventually(lambda: any(digest["logFiles"] for digest in digested()), "a digest with files")
        for digest in digested():
            for file in digest["logFiles"]:
                content = gzip.open(os.path.join(bucket, file["s3Object"])).read()
                self.assertEqual(hashlib.sha256(content).hexdigest(), file["hashValue"])
        keys = trails.list_public_keys()["PublicKeyList"]
        self.assertEqual(digested()[0]["digestPublicKeyFingerprint"], keys[0]["Fingerprint"])
        trails.stop_logging(Name="audit")
        self.assertFalse(trails.get_trail_status(Name="audit")["IsLogging"])
        trails.delete_trail(Name="audit")
        self.assertEqual(trails.describe_trails()["trailList"], [])
