"""The S3 API of local buckets, by boto3, the AWS CLI and, where the machine has one, rclone."""

import base64
import datetime
import hashlib
import io
import json
import os
import subprocess
import sys
import tempfile
import unittest
import urllib.request

import boto3
import boto3.s3.transfer
import botocore.config
import botocore.exceptions

import sigv4
from harness import ACCOUNT, REGION, Case, Server, unique

PART = 5 << 20


def client(server, name="s3", style="path", url=None, **options):
    config = botocore.config.Config(retries={"total_max_attempts": 1}, s3={"addressing_style": style},
                                    **options.pop("config", {}))
    keys = {"aws_access_key_id": server.access_key, "aws_secret_access_key": server.secret_key, **options}
    return boto3.session.Session().client(
        name, region_name=REGION, endpoint_url=url or server.url, config=config, **keys)


class Buckets(Case):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.s3 = client(cls.server)

    def bucket(self):
        name = unique("bucket")
        self.s3.create_bucket(Bucket=name)
        return name

    def fails(self, code, operation, s3=None, **arguments):
        with self.assertRaises(botocore.exceptions.ClientError) as caught:
            getattr(s3 or self.s3, operation)(**arguments)
        self.assertEqual(caught.exception.response["Error"]["Code"], code, str(caught.exception))
        return caught.exception.response

    def body(self, bucket, key, **arguments):
        return self.s3.get_object(Bucket=bucket, Key=key, **arguments)["Body"].read()


class Objects(Buckets):
    def test_a_bucket_from_beginning_to_end(self):
        bucket = unique("bucket")
        self.fails("404", "head_bucket", Bucket=bucket)
        self.fails("NoSuchBucket", "list_objects_v2", Bucket=bucket)
        self.s3.create_bucket(Bucket=bucket)
        self.s3.create_bucket(Bucket=bucket)  # as in us-east-1
        self.assertEqual(self.s3.head_bucket(Bucket=bucket)["BucketRegion"], REGION)
        self.assertIsNone(self.s3.get_bucket_location(Bucket=bucket)["LocationConstraint"])
        listed = self.s3.list_buckets()
        self.assertEqual(listed["Owner"]["ID"], ACCOUNT)
        (made,) = [b["CreationDate"] for b in listed["Buckets"] if b["Name"] == bucket]
        self.assertLess(abs(datetime.datetime.now(datetime.timezone.utc) - made), datetime.timedelta(minutes=5))
        self.fails("IllegalLocationConstraintException", "create_bucket", Bucket=unique("bucket"),
                   CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
        self.s3.put_object(Bucket=bucket, Key="a/b", Body=b"x")
        self.fails("BucketNotEmpty", "delete_bucket", Bucket=bucket)
        self.s3.delete_object(Bucket=bucket, Key="a/b")
        self.s3.delete_bucket(Bucket=bucket)
        self.fails("NoSuchBucket", "delete_bucket", Bucket=bucket)

    def test_bytes_and_headers_come_back(self):
        bucket, body = self.bucket(), os.urandom(3_000_001)
        put = self.s3.put_object(
            Bucket=bucket, Key="path/to/an object +ü.bin", Body=body, ContentType="text/plain", ContentEncoding="gzip",
            ContentLanguage="de", CacheControl="no-store", ContentDisposition="attachment",
            Metadata={"team": "ingest", "n": "7"})
        md5 = f'"{hashlib.md5(body).hexdigest()}"'
        self.assertEqual(put["ETag"], md5)
        self.assertTrue(put["ResponseMetadata"]["HTTPHeaders"]["x-amz-request-id"])
        for got in (self.s3.get_object(Bucket=bucket, Key="path/to/an object +ü.bin"),
                    self.s3.head_object(Bucket=bucket, Key="path/to/an object +ü.bin")):
            self.assertEqual(
                (got["ETag"], got["ContentType"], got["ContentEncoding"], got["ContentLanguage"], got["CacheControl"],
                 got["ContentDisposition"], got["ContentLength"], got["AcceptRanges"]),
                (md5, "text/plain", "gzip", "de", "no-store", "attachment", len(body), "bytes"))
            self.assertEqual(got["Metadata"], {"team": "ingest", "n": "7"})
            if "Body" in got:
                self.assertEqual(got["Body"].read(), body)
        again = self.s3.get_object(Bucket=bucket, Key="path/to/an object +ü.bin", ResponseContentType="a/b",
                                   Range="bytes=0-0")
        self.assertEqual((again["ContentType"], again["Body"].read()), ("a/b", body[:1]))
        self.s3.put_object(Bucket=bucket, Key="path/to/an object +ü.bin", Body=b"")
        empty = self.s3.get_object(Bucket=bucket, Key="path/to/an object +ü.bin")
        self.assertEqual((empty["Body"].read(), empty["Metadata"], empty["ContentType"]), (b"", {}, "binary/octet-stream"))

    def test_ranges(self):
        bucket, body = self.bucket(), bytes(range(256)) * 5000
        self.s3.put_object(Bucket=bucket, Key="k", Body=body)
        size = len(body)
        for asked, expected in (("bytes=0-9", body[:10]), ("bytes=5-", body[5:]), ("bytes=-7", body[-7:]),
                                (f"bytes={size - 1}-{size + 5}", body[-1:]), ("bytes=1048570-1048590", body[1048570:1048591])):
            got = self.s3.get_object(Bucket=bucket, Key="k", Range=asked)
            self.assertEqual((got["ResponseMetadata"]["HTTPStatusCode"], got["Body"].read()), (206, expected), asked)
            self.assertTrue(got["ContentRange"].endswith(f"/{size}"))
        self.fails("InvalidRange", "get_object", Bucket=bucket, Key="k", Range=f"bytes={size}-")

    def test_conditions(self):
        bucket = self.bucket()
        tag = self.s3.put_object(Bucket=bucket, Key="k", Body=b"one", IfNoneMatch="*")["ETag"]
        self.fails("PreconditionFailed", "put_object", Bucket=bucket, Key="k", Body=b"two", IfNoneMatch="*")
        self.assertEqual(self.fails("304", "get_object", Bucket=bucket, Key="k", IfNoneMatch=tag)
                         ["ResponseMetadata"]["HTTPStatusCode"], 304)
        self.fails("PreconditionFailed", "get_object", Bucket=bucket, Key="k", IfMatch='"other"')
        self.assertEqual(self.body(bucket, "k", IfMatch=tag), b"one")
        self.s3.put_object(Bucket=bucket, Key="k", Body=b"two", IfMatch=tag)
        self.fails("PreconditionFailed", "put_object", Bucket=bucket, Key="k", Body=b"3", IfMatch=tag)
        future = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=1)
        self.fails("304", "head_object", Bucket=bucket, Key="k", IfModifiedSince=future)
        self.assertEqual(self.body(bucket, "k"), b"two")

    def test_copies(self):
        bucket, other = self.bucket(), self.bucket()
        self.s3.put_object(Bucket=bucket, Key="a b", Body=b"text", ContentType="text/plain", Metadata={"k": "v"})
        copied = self.s3.copy_object(Bucket=other, Key="c", CopySource={"Bucket": bucket, "Key": "a b"})
        self.assertEqual(copied["CopyObjectResult"]["ETag"], f'"{hashlib.md5(b"text").hexdigest()}"')
        head = self.s3.head_object(Bucket=other, Key="c")
        self.assertEqual((head["ContentType"], head["Metadata"]), ("text/plain", {"k": "v"}))
        source = {"Bucket": other, "Key": "c"}
        self.fails("InvalidRequest", "copy_object", Bucket=other, Key="c", CopySource=source)
        self.s3.copy_object(Bucket=other, Key="c", CopySource=source, MetadataDirective="REPLACE", Metadata={"n": "1"})
        self.assertEqual(self.s3.head_object(Bucket=other, Key="c")["Metadata"], {"n": "1"})
        self.fails("NoSuchKey", "copy_object", Bucket=other, Key="d", CopySource={"Bucket": bucket, "Key": "none"})

    def test_listings(self):
        bucket = self.bucket()
        keys = sorted(["a-b", "a.txt", "a/1", "a/2", "a/b/3", "b/c d/4", "ü", "z<&>"], key=lambda k: k.encode())
        for key in keys:
            self.s3.put_object(Bucket=bucket, Key=key, Body=key.encode())
        pages = self.s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, PaginationConfig={"PageSize": 3})
        listed = [entry for page in pages for entry in page["Contents"]]
        self.assertEqual([entry["Key"] for entry in listed], keys)
        self.assertEqual(listed[0]["ETag"], f'"{hashlib.md5(b"a-b").hexdigest()}"')
        self.assertEqual((listed[0]["Size"], listed[0]["StorageClass"]), (3, "STANDARD"))
        old = self.s3.get_paginator("list_objects").paginate(Bucket=bucket, PaginationConfig={"PageSize": 3})
        self.assertEqual([entry["Key"] for page in old for entry in page["Contents"]], keys)
        top = self.s3.list_objects_v2(Bucket=bucket, Delimiter="/")
        self.assertEqual([p["Prefix"] for p in top["CommonPrefixes"]], ["a/", "b/"])
        self.assertEqual([entry["Key"] for entry in top["Contents"]], ["a-b", "a.txt", "z<&>", "ü"])
        below = self.s3.list_objects(Bucket=bucket, Prefix="a/", Delimiter="/", MaxKeys=2)
        self.assertEqual(([e["Key"] for e in below["Contents"]], below["IsTruncated"], below["NextMarker"]),
                         (["a/1", "a/2"], True, "a/2"))
        rest = self.s3.list_objects(Bucket=bucket, Prefix="a/", Delimiter="/", Marker=below["NextMarker"])
        self.assertEqual([p["Prefix"] for p in rest["CommonPrefixes"]], ["a/b/"])
        after = self.s3.list_objects_v2(Bucket=bucket, StartAfter="a/2", FetchOwner=True)
        self.assertEqual(after["Contents"][0]["Key"], "a/b/3")
        self.assertEqual(after["Contents"][0]["Owner"]["ID"], ACCOUNT)
        self.fails("InvalidArgument", "list_objects_v2", Bucket=bucket, ContinuationToken="!")

    def test_deletions(self):
        bucket = self.bucket()
        self.s3.put_object(Bucket=bucket, Key="k", Body=b"1")
        self.s3.delete_object(Bucket=bucket, Key="k")
        self.s3.delete_object(Bucket=bucket, Key="k")  # also where there is none
        self.fails("NoSuchKey", "get_object", Bucket=bucket, Key="k")
        for key in "abc":
            self.s3.put_object(Bucket=bucket, Key=f"d/{key}", Body=b"1")
        done = self.s3.delete_objects(Bucket=bucket, Delete={"Objects": [{"Key": "d/a"}, {"Key": "d/none"}]})
        self.assertEqual([entry["Key"] for entry in done["Deleted"]], ["d/a", "d/none"])
        quiet = self.s3.delete_objects(Bucket=bucket, Delete={"Objects": [{"Key": "d/b"}], "Quiet": True})
        self.assertNotIn("Deleted", quiet)
        self.assertEqual([e["Key"] for e in self.s3.list_objects_v2(Bucket=bucket)["Contents"]], ["d/c"])

    def test_uploads_in_parts(self):
        bucket, one, two = self.bucket(), os.urandom(PART), b"the end"
        begun = self.s3.create_multipart_upload(Bucket=bucket, Key="big", Metadata={"k": "v"}, ContentType="a/b")
        where = {"Bucket": bucket, "Key": "big", "UploadId": begun["UploadId"]}
        self.s3.upload_part(**where, PartNumber=2, Body=b"replaced")
        second = self.s3.upload_part(**where, PartNumber=2, Body=two)
        first = self.s3.upload_part(**where, PartNumber=1, Body=one)
        parts = self.s3.list_parts(**where)
        self.assertEqual([(p["PartNumber"], p["Size"], p["ETag"]) for p in parts["Parts"]],
                         [(1, PART, first["ETag"]), (2, len(two), second["ETag"])])
        (upload,) = self.s3.list_multipart_uploads(Bucket=bucket)["Uploads"]
        self.assertEqual((upload["Key"], upload["UploadId"]), ("big", begun["UploadId"]))
        self.fails("NoSuchKey", "get_object", Bucket=bucket, Key="big")
        named = [{"PartNumber": n, "ETag": part["ETag"]} for n, part in ((1, first), (2, second))]
        self.fails("InvalidPartOrder", "complete_multipart_upload", **where, MultipartUpload={"Parts": named[::-1]})
        wrong = [{**named[0], "ETag": '"0123456789abcdef0123456789abcdef"'}]
        self.fails("InvalidPart", "complete_multipart_upload", **where, MultipartUpload={"Parts": wrong})
        done = self.s3.complete_multipart_upload(**where, MultipartUpload={"Parts": named})
        tag = hashlib.md5(hashlib.md5(one).digest() + hashlib.md5(two).digest()).hexdigest()
        self.assertEqual(done["ETag"], f'"{tag}-2"')
        got = self.s3.get_object(Bucket=bucket, Key="big")
        self.assertEqual((got["Body"].read(), got["Metadata"], got["ContentType"], got["ETag"]),
                         (one + two, {"k": "v"}, "a/b", done["ETag"]))
        self.fails("NoSuchUpload", "list_parts", **where)
        copy = self.s3.create_multipart_upload(Bucket=bucket, Key="copy")
        where = {"Bucket": bucket, "Key": "copy", "UploadId": copy["UploadId"]}
        part = self.s3.upload_part_copy(**where, PartNumber=1, CopySource={"Bucket": bucket, "Key": "big"},
                                        CopySourceRange=f"bytes={PART}-{PART + 2}")
        self.s3.complete_multipart_upload(**where, MultipartUpload={"Parts": [
            {"PartNumber": 1, "ETag": part["CopyPartResult"]["ETag"]}]})
        self.assertEqual(self.body(bucket, "copy"), two[:3])
        given_up = self.s3.create_multipart_upload(Bucket=bucket, Key="x")
        where = {"Bucket": bucket, "Key": "x", "UploadId": given_up["UploadId"]}
        self.s3.upload_part(**where, PartNumber=1, Body=b"1")
        self.s3.abort_multipart_upload(**where)
        self.fails("NoSuchUpload", "upload_part", **where, PartNumber=1, Body=b"1")

    def test_the_transfer_manager_both_ways(self):
        bucket, body = self.bucket(), os.urandom(PART * 4 + 17)
        config = boto3.s3.transfer.TransferConfig(multipart_threshold=PART, multipart_chunksize=PART)
        self.s3.upload_fileobj(io.BytesIO(body), bucket, "big", Config=config)
        back = io.BytesIO()
        self.s3.download_fileobj(bucket, "big", back, Config=config)
        self.assertEqual(back.getvalue(), body)

    def test_checksums_are_compared_and_come_back(self):
        bucket = self.bucket()
        for algorithm in ("CRC32", "SHA1", "SHA256"):
            put = self.s3.put_object(Bucket=bucket, Key=algorithm, Body=b"text", ChecksumAlgorithm=algorithm)
            member = f"Checksum{algorithm}"
            got = self.s3.get_object(Bucket=bucket, Key=algorithm, ChecksumMode="ENABLED")
            self.assertEqual(got["Body"].read(), b"text")
            self.assertEqual(got[member], put[member])
        wrong = base64.b64encode(hashlib.sha256(b"other").digest()).decode()
        self.fails("BadDigest", "put_object", Bucket=bucket, Key="x", Body=b"text", ChecksumSHA256=wrong)
        self.fails("BadDigest", "put_object", Bucket=bucket, Key="x", Body=b"text",
                   ContentMD5=base64.b64encode(hashlib.md5(b"other").digest()).decode())
        self.fails("NoSuchKey", "get_object", Bucket=bucket, Key="x")

    def test_bodies_in_chunks_with_a_trailer(self):
        # boto3 sends them over TLS alone.
        bucket, body = self.bucket(), os.urandom(200_000)
        s3 = client(self.server, url=f"https://{self.server.https}", verify=self.server.ca)
        s3.put_object(Bucket=bucket, Key="chunked", Body=io.BytesIO(body), ContentEncoding="br")
        got = self.s3.get_object(Bucket=bucket, Key="chunked", ChecksumMode="ENABLED")
        self.assertEqual((got["Body"].read(), got["ContentEncoding"]), (body, "br"))
        self.assertTrue(got["ChecksumCRC32"])

    def test_buckets_in_host_names(self):
        bucket = self.bucket()
        self.s3.put_object(Bucket=bucket, Key="a/b", Body=b"text")
        host = f"{bucket}.localhost:{self.server.port}"
        for name in (host, f"{bucket}.s3.localhost:{self.server.port}"):
            headers = sigv4.headers("GET", "/a/b", {"Host": name}, b"", self.server.access_key, self.server.secret_key,
                                    service="s3")
            answer = self.server.send(headers=headers, method="GET", path="/a/b")
            self.assertEqual((answer.status, answer.raw), (200, b"text"), name)
        unsigned = {"Host": f"s3.localhost:{self.server.port}"}
        self.assertEqual(self.server.send(headers=unsigned, method="GET", path=f"/{bucket}/a/b").raw, b"text")

    def test_what_is_not_there_is_refused_by_name(self):
        bucket = self.bucket()
        self.assertIn("PutBucketPolicy", self.fails(
            "NotImplemented", "put_bucket_policy", Bucket=bucket, Policy="{}")["Error"]["Message"])
        self.fails("NotImplemented", "put_object", Bucket=bucket, Key="k", Body=b"", ServerSideEncryption="aws:kms")
        self.fails("NotImplemented", "put_object", Bucket=bucket, Key="k", Body=b"", ACL="public-read")
        self.fails("NotImplemented", "put_object", Bucket=bucket, Key="k", Body=b"", Tagging="a=b")
        self.fails("InvalidArgument", "put_object", Bucket=bucket, Key="a//b", Body=b"")
        self.fails("InvalidArgument", "put_object", Bucket=bucket, Key="folder/", Body=b"")
        self.s3.put_object(Bucket=bucket, Key="a", Body=b"")
        self.fails("InvalidArgument", "put_object", Bucket=bucket, Key="a/b", Body=b"")
        self.fails("NoSuchKey", "get_object", Bucket=bucket, Key="a/b")
        self.fails("NoSuchKey", "get_object", Bucket=bucket, Key="../../meta.redb")

    def test_presigned_urls(self):
        bucket = self.bucket()
        s3 = client(self.server, config={"signature_version": "s3v4"})
        put = s3.generate_presigned_url("put_object", {"Bucket": bucket, "Key": "k"})
        urllib.request.urlopen(urllib.request.Request(put, data=b"text", method="PUT"), timeout=30).close()
        got = s3.generate_presigned_url("get_object", {"Bucket": bucket, "Key": "k"})
        with urllib.request.urlopen(got, timeout=30) as answer:
            self.assertEqual(answer.read(), b"text")


class Terminal(Buckets):
    """The clients that people type."""

    def run_aws(self, *words, directory):
        environment = {**{k: v for k, v in os.environ.items() if not k.startswith("AWS_")},
                       "AWS_ENDPOINT_URL": self.server.url, "AWS_DEFAULT_REGION": REGION, "AWS_ACCESS_KEY_ID": "any",
                       "AWS_SECRET_ACCESS_KEY": "any", "AWS_CONFIG_FILE": os.devnull, "HOME": directory}
        done = subprocess.run([sys.executable, "-m", "awscli", "s3", *words], capture_output=True, text=True, env=environment,
                              cwd=directory, timeout=120)
        self.assertEqual(done.returncode, 0, done.stderr + done.stdout)
        return done.stdout

    def test_aws_s3(self):
        bucket = unique("bucket")
        with tempfile.TemporaryDirectory() as directory:
            def aws(*words):
                return self.run_aws(*words, directory=directory)
            aws("mb", f"s3://{bucket}")
            self.assertIn(bucket, aws("ls"))
            with open(os.path.join(directory, "big"), "wb") as f:
                f.write(os.urandom(9 << 20))
            os.mkdir(os.path.join(directory, "tree"))
            for name in ("x", "y"):
                with open(os.path.join(directory, "tree", name), "w") as f:
                    f.write(name)
            aws("cp", "big", f"s3://{bucket}/deep/big", "--quiet")
            aws("cp", f"s3://{bucket}/deep/big", "back", "--quiet")
            with open(os.path.join(directory, "big"), "rb") as a, open(os.path.join(directory, "back"), "rb") as b:
                self.assertEqual(a.read(), b.read())
            aws("sync", "tree", f"s3://{bucket}/tree")
            listed = aws("ls", "--recursive", f"s3://{bucket}")
            self.assertEqual([line.split()[-1] for line in listed.splitlines()], ["deep/big", "tree/x", "tree/y"])
            self.assertIn("PRE deep/", aws("ls", f"s3://{bucket}"))
            aws("mv", f"s3://{bucket}/tree/x", f"s3://{bucket}/tree/z")
            self.assertEqual(aws("cp", f"s3://{bucket}/tree/z", "-"), "x")
            aws("rb", "--force", f"s3://{bucket}")
            self.assertNotIn(bucket, aws("ls"))


class Rights(unittest.TestCase):
    """`serve`: who is not allowed to, cannot."""

    @classmethod
    def setUpClass(cls):
        cls.server = Server(mode="serve", env={
            "MILLSTREAM_ROOT_ACCESS_KEY_ID": "AKIAROOT000000000000", "MILLSTREAM_ROOT_SECRET_ACCESS_KEY": "root-secret"})
        cls.server.access_key, cls.server.secret_key = "AKIAROOT000000000000", "root-secret"
        cls.addClassCleanup(cls.server.close)
        cls.root = client(cls.server)
        cls.iam = client(cls.server, "iam")

    def user(self, *statements):
        name = unique("user")
        self.iam.create_user(UserName=name)
        self.iam.put_user_policy(UserName=name, PolicyName="p", PolicyDocument=json.dumps(
            {"Version": "2012-10-17", "Statement": list(statements)}))
        key = self.iam.create_access_key(UserName=name)["AccessKey"]
        return client(self.server, aws_access_key_id=key["AccessKeyId"], aws_secret_access_key=key["SecretAccessKey"])

    def denied(self, operation, s3, code="AccessDenied", **arguments):
        with self.assertRaises(botocore.exceptions.ClientError) as caught:
            getattr(s3, operation)(**arguments)
        self.assertEqual(caught.exception.response["Error"]["Code"], code, str(caught.exception))
        return caught.exception.response

    def test_policies_decide_by_bucket_key_and_prefix(self):
        bucket = unique("bucket")
        self.root.create_bucket(Bucket=bucket)
        for key in ("open/a", "closed/a"):
            self.root.put_object(Bucket=bucket, Key=key, Body=b"1")
        arn = f"arn:aws:s3:::{bucket}"
        reader = self.user(
            {"Effect": "Allow", "Action": "s3:GetObject", "Resource": f"{arn}/open/*"},
            {"Effect": "Allow", "Action": "s3:ListBucket", "Resource": arn,
             "Condition": {"StringLike": {"s3:prefix": "open/*"}}})
        self.assertEqual(reader.get_object(Bucket=bucket, Key="open/a")["Body"].read(), b"1")
        self.assertEqual(reader.list_objects_v2(Bucket=bucket, Prefix="open/")["KeyCount"], 1)
        refused = self.denied("get_object", reader, Bucket=bucket, Key="closed/a")
        self.assertIn("s3:GetObject", refused["Error"]["Message"])
        self.assertEqual(refused["ResponseMetadata"]["HTTPStatusCode"], 403)
        self.denied("list_objects_v2", reader, Bucket=bucket)
        self.denied("put_object", reader, Bucket=bucket, Key="open/b", Body=b"2")
        self.denied("list_buckets", reader)
        writer = self.user({"Effect": "Allow", "Action": "s3:PutObject", "Resource": f"{arn}/open/*"})
        writer.put_object(Bucket=bucket, Key="open/b", Body=b"2")
        self.denied("copy_object", writer, Bucket=bucket, Key="open/c", CopySource=f"{bucket}/closed/a")
        remover = self.user({"Effect": "Allow", "Action": "s3:DeleteObject", "Resource": f"{arn}/open/*"})
        done = remover.delete_objects(Bucket=bucket, Delete={"Objects": [{"Key": "open/b"}, {"Key": "closed/a"}]})
        self.assertEqual([entry["Key"] for entry in done["Deleted"]], ["open/b"])
        self.assertEqual([(e["Key"], e["Code"]) for e in done["Errors"]], [("closed/a", "AccessDenied")])

    def test_signatures_are_verified(self):
        bucket = unique("bucket")
        self.root.create_bucket(Bucket=bucket)
        wrong = client(self.server, aws_secret_access_key="wrong")
        self.denied("list_buckets", wrong, "SignatureDoesNotMatch")
        nobody = client(self.server, aws_access_key_id="AKIANOBODY0000000000")
        self.denied("list_buckets", nobody, "InvalidAccessKeyId")
        anonymous = {"Host": f"s3.localhost:{self.server.port}"}
        answer = self.server.send(headers=anonymous, method="GET", path=f"/{bucket}")
        self.assertEqual(answer.status, 403)
        self.assertIn(b"<Code>AccessDenied</Code>", answer.raw)
        headers = sigv4.headers("PUT", f"/{bucket}/k", {"Host": self.server.http}, b"signed", self.server.access_key,
                                self.server.secret_key, send_hash=True, service="s3")
        answer = self.server.send(b"forged", headers=headers, method="PUT", path=f"/{bucket}/k")
        self.assertIn(b"XAmzContentSHA256Mismatch", answer.raw)
        self.denied("get_object", self.root, "NoSuchKey", Bucket=bucket, Key="k")

    def test_calls_are_in_the_trail(self):
        bucket = unique("bucket")
        self.root.create_bucket(Bucket=bucket)
        trail = client(self.server, "cloudtrail")
        events = trail.lookup_events(LookupAttributes=[{"AttributeKey": "EventName", "AttributeValue": "CreateBucket"}])
        records = [json.loads(event["CloudTrailEvent"]) for event in events["Events"]]
        self.assertTrue(any(r["eventSource"] == "s3.amazonaws.com" for r in records), records)
