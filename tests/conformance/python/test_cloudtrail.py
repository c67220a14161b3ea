"""The record of calls: who did what, also what was denied or malformed, in LookupEvents and in a trail's signed files."""

import base64
import gzip
import hashlib
import json
import os

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
