"""The record of calls: who did what, also what was denied or malformed, in LookupEvents and in a trail's signed files."""

import base64
import datetime
import gzip
import hashlib
import json
import os
import subprocess
import sys

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


class Validation(Case):
    BUCKET = "audit-files"

    def named(self, part):
        """The keys of the trail's bucket that have this in them, in order."""
        pages = self.s3.get_paginator("list_objects_v2").paginate(Bucket=self.BUCKET)
        return sorted(entry["Key"] for page in pages for entry in page.get("Contents", []) if part in entry["Key"])

    def object(self, key):
        """An object's bytes, and with what it is put back as it was."""
        got = self.s3.get_object(Bucket=self.BUCKET, Key=key)
        return got["Body"].read(), {name: got[name] for name in ("Metadata", "ContentEncoding", "ContentType")
                                    if name in got}

    def replace(self, key, body, headers):
        self.s3.put_object(Bucket=self.BUCKET, Key=key, Body=body, **headers)

    def test_the_aws_cli_accepts_the_digests_and_finds_what_was_changed(self):
        server = Server(mode="serve", env={
            "MILLSTREAM_CLOUDTRAIL__DELIVERY_INTERVAL": "50ms", "MILLSTREAM_CLOUDTRAIL__DIGEST_INTERVAL": "1s"})
        self.addCleanup(server.close)
        root, self.kinesis = server.use_root(), server.kinesis
        self.s3, trails = server.service("s3"), server.service("cloudtrail")
        self.s3.create_bucket(Bucket=self.BUCKET)
        arn = trails.create_trail(Name="audit", S3BucketName=self.BUCKET, EnableLogFileValidation=True)["TrailARN"]
        begin = datetime.datetime.now(datetime.timezone.utc)
        trails.start_logging(Name=arn)
        for _ in range(2):
            self.stream()
            before = len(self.named("/CloudTrail-Digest/"))
            eventually(lambda: len(self.named("/CloudTrail-Digest/")) > before + 1, "two more digests")
        eventually(lambda: len(self.named("/CloudTrail/")) >= 2, "files of events")
        trails.stop_logging(Name=arn)
        # What was recorded before the end is delivered, and named by a last digest, after which there is none.
        status = lambda: trails.get_trail_status(Name=arn)  # noqa: E731

        def is_whole():
            named = {file["s3Object"] for key in self.named("/CloudTrail-Digest/")
                     for file in json.loads(gzip.decompress(self.object(key)[0]))["logFiles"]}
            return named == set(self.named("/CloudTrail/")) and status()["IsLogging"] is False
        eventually(is_whole, "a digest of every file", 30)

        def validated():
            clean = {k: v for k, v in os.environ.items() if not k.startswith("AWS_")}
            run = subprocess.run(
                [sys.executable, "-m", "awscli", "cloudtrail", "validate-logs", "--trail-arn", arn, "--verbose",
                 "--start-time", (begin - datetime.timedelta(seconds=5)).strftime("%Y-%m-%dT%H:%M:%SZ")],
                capture_output=True, text=True, timeout=120, env={
                    **clean, "AWS_ENDPOINT_URL": server.url, "AWS_DEFAULT_REGION": REGION,
                    "AWS_ACCESS_KEY_ID": root["aws_access_key_id"],
                    "AWS_SECRET_ACCESS_KEY": root["aws_secret_access_key"], "AWS_CONFIG_FILE": os.devnull})
            return run.returncode, run.stdout + run.stderr
        code, said = validated()
        self.assertEqual(code, 0, said)
        for word in ("INVALID", "missing"):
            self.assertNotIn(word, said)
        digests, files = len(self.named("/CloudTrail-Digest/")), len(self.named("/CloudTrail/"))
        self.assertIn(f"{digests}/{digests} digest files valid", said)
        self.assertIn(f"{files}/{files} log files valid", said)

        # Whoever changes a file, removes one, or signs a digest anew is found out.
        key = self.named("/CloudTrail/")[0]
        body, headers = self.object(key)
        changed = gzip.decompress(body).replace(b"CreateStream", b"DeleteStream").replace(b'"Records"', b'"Records" ')
        self.replace(key, gzip.compress(changed), headers)
        code, said = validated()
        self.assertIn("INVALID: hash value doesn't match", said)
        self.assertEqual(code, 1)
        self.s3.delete_object(Bucket=self.BUCKET, Key=key)
        self.assertIn("INVALID: not found", validated()[1])
        self.replace(key, body, headers)
        digest = self.named("/CloudTrail-Digest/")[-1]
        body, headers = self.object(digest)
        self.replace(digest, gzip.compress(gzip.decompress(body) + b" "), headers)
        self.assertIn("INVALID", validated()[1])
        self.replace(digest, body, headers)
        self.assertEqual(validated()[0], 0)

    def test_the_signing_key_is_sealed_at_rest(self):
        """Whatever is found in the data directory: no RSA key is."""
        server = Server(env={"MILLSTREAM_KMS__PASSPHRASE": "open sesame"})
        self.addCleanup(server.close)
        listed = client_of(server, "cloudtrail").list_public_keys()["PublicKeyList"]
        self.assertEqual(len(listed), 1)
        modulus = listed[0]["Value"][9:265]  # of a PKCS#1 public key of 2048 bits, which the private key repeats
        self.assertEqual(server.stop(), 0)
        version = b"\x02\x01\x00\x02\x82\x01\x01\x00"  # with which a private key of PKCS#1 begins
        private = version + modulus
        forms = [private, private.hex().encode(), base64.b64encode(private)[4:-4]]
        for at, _, names in os.walk(server.data):
            for name in names:
                with open(os.path.join(at, name), "rb") as f:
                    content = f.read()
                self.assertFalse([form for form in forms if form in content], name)
        again = server.restarted(env={"MILLSTREAM_KMS__PASSPHRASE": "open sesame"})
        self.addCleanup(again.close)
        self.assertEqual(client_of(again, "cloudtrail").list_public_keys()["PublicKeyList"][0]["Value"],
                         listed[0]["Value"])


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
