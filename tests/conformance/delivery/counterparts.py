"""What deliveries meet outside: foreign S3 stores that take objects, and foreign readers of what was written.

    MILLSTREAM_BIN=path/to/millstream python counterparts.py [WORD...]

Runs with the Python whose environment has rclone, moto and DuckDB. Prints a line per check and `N passed, N failed`.
"""

import glob
import gzip
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import traceback

import boto3
import botocore.config
import duckdb

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "python"))

import harness  # noqa: E402  (the starter of servers lives beside the boto3 tests)

BIN = os.path.dirname(sys.executable)
ROLE = f"arn:aws:iam::{harness.ACCOUNT}:role/delivery"
KEYS = {"aws_access_key_id": "counterpart", "aws_secret_access_key": "counterpart-secret"}


def client(name, url, **keys):
    config = botocore.config.Config(parameter_validation=False, retries={"total_max_attempts": 3},
                                    s3={"addressing_style": "path"}, response_checksum_validation="when_required")
    return boto3.session.Session().client(name, region_name=harness.REGION, endpoint_url=url, config=config,
                                          **(keys or KEYS))


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Program:
    """A foreign server, from its first answer to its end."""

    def __init__(self, *command):
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.process = subprocess.Popen([word.format(port=self.port) for word in command], stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def __enter__(self):
        harness.eventually(self.answers, "the foreign server", 60)
        return self

    def answers(self):
        assert self.process.poll() is None, "the foreign server ended"
        try:
            socket.create_connection(("127.0.0.1", self.port), 1).close()
            return True
        except OSError:
            return False

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()


def events(count):
    return [{"id": n, "team": ("red", "blue", "green")[n % 3], "at": 1_700_000_000 + n, "text": f"ü {n}"} for n in range(count)]


def lines(records):
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def deliver(server, bucket, records, **settings):
    """A delivery stream into a bucket, and records put into it."""
    firehose = client("firehose", server.url)
    name = harness.unique("d")
    firehose.create_delivery_stream(DeliveryStreamName=name, ExtendedS3DestinationConfiguration={
        "RoleARN": ROLE, "BucketARN": f"arn:aws:s3:::{bucket}",
        "BufferingHints": {"IntervalInSeconds": 0, "SizeInMBs": 64}, **settings})
    for start in range(0, len(records), 500):
        part = [{"Data": json.dumps(record).encode() + b"\n"} for record in records[start:start + 500]]
        assert firehose.put_record_batch(DeliveryStreamName=name, Records=part)["FailedPutCount"] == 0
    return name


def objects(s3, bucket):
    """Keys with bytes and headers, as boto3 reads them."""
    found = {}
    for page in s3.get_paginator("list_objects_v2").paginate(Bucket=bucket):
        for entry in page.get("Contents", []):
            got = s3.get_object(Bucket=bucket, Key=entry["Key"])
            found[entry["Key"]] = (got["Body"].read(), got.get("ContentEncoding"))
    return found


def into_a_foreign_store(url, bucket="lake"):
    """Everything arrives in a store that is not ours, once, and is read back from there."""
    s3 = client("s3", url)
    s3.create_bucket(Bucket=bucket)
    records = events(3000)
    server = harness.Server(env={
        "MILLSTREAM_OBJECTS__S3_ENDPOINT": url, "MILLSTREAM_OBJECTS__S3_ACCESS_KEY_ID": KEYS["aws_access_key_id"],
        "MILLSTREAM_OBJECTS__S3_SECRET_ACCESS_KEY": KEYS["aws_secret_access_key"]})
    try:
        deliver(server, bucket, records, CompressionFormat="GZIP", Prefix="in/", ErrorOutputPrefix="errors/")
        expected = lines(records)

        def whole():
            found = objects(s3, bucket)
            return found if sum(len(gzip.decompress(raw)) for raw, _ in found.values()) >= len(expected) else None
        found = harness.eventually(whole, "the delivery", 60)
        text = b"".join(gzip.decompress(found[key][0]) for key in found)
        assert sorted(text.splitlines()) == sorted(expected.splitlines())
        assert all(key.startswith("in/") and key.endswith(".gz") for key in found), list(found)
        return found
    finally:
        server.close()


def rclone_takes_objects():
    with tempfile.TemporaryDirectory() as directory:
        with Program(os.path.join(BIN, "rclone"), "serve", "s3", "--addr", "127.0.0.1:{port}", "--auth-key",
                     f"{KEYS['aws_access_key_id']},{KEYS['aws_secret_access_key']}", directory) as store:
            into_a_foreign_store(store.url)


def moto_takes_objects():
    with Program(os.path.join(BIN, "moto_server"), "-H", "127.0.0.1", "-p", "{port}") as store:
        found = into_a_foreign_store(store.url)
        assert all(encoding == "gzip" for _, encoding in found.values()), found.keys()


def rclone_reads_and_writes_our_buckets():
    server = harness.shared()
    with tempfile.TemporaryDirectory() as directory:
        config = os.path.join(directory, "rclone.conf")
        with open(config, "w") as f:
            f.write(f"[ours]\ntype = s3\nprovider = Other\nendpoint = {server.url}\naccess_key_id = any\n"
                    f"secret_access_key = any\nregion = {harness.REGION}\nforce_path_style = true\n")

        def rclone(*words):
            done = subprocess.run([os.path.join(BIN, "rclone"), "--config", config, *words], capture_output=True,
                                  text=True, timeout=120)
            assert done.returncode == 0, f"rclone {' '.join(words)}: {done.stderr}"
            return done.stdout
        tree, back = os.path.join(directory, "tree"), os.path.join(directory, "back")
        os.makedirs(os.path.join(tree, "deep", "er"))
        for name, size in (("a.txt", 10), ("deep/b", 70_000), ("deep/er/c with blanks", 9 << 20), ("empty", 0)):
            with open(os.path.join(tree, name), "wb") as f:
                f.write(os.urandom(size))
        bucket = harness.unique("rclone")
        rclone("mkdir", f"ours:{bucket}")
        rclone("copy", tree, f"ours:{bucket}/up", "--s3-upload-cutoff", "5M", "--s3-chunk-size", "5M")
        rclone("check", tree, f"ours:{bucket}/up", "--download")
        rclone("copy", f"ours:{bucket}/up", back)
        rclone("check", tree, back)
        assert sorted(rclone("lsf", "-R", "--files-only", f"ours:{bucket}/up").splitlines()) == [
            "a.txt", "deep/b", "deep/er/c with blanks", "empty"]
        rclone("moveto", f"ours:{bucket}/up/a.txt", f"ours:{bucket}/moved.txt")
        assert rclone("lsf", f"ours:{bucket}").splitlines() == ["moved.txt", "up/"]
        rclone("purge", f"ours:{bucket}")


def local(server, bucket, expected, decode=lambda raw: raw):
    s3 = client("s3", server.url)

    def whole():
        found = objects(s3, bucket)
        return found if sum(len(decode(raw)) for raw, _ in found.values()) >= len(expected) else None
    return harness.eventually(whole, f"delivery to {bucket}", 60)


def made(server):
    bucket = harness.unique("bucket")
    client("s3", server.url).create_bucket(Bucket=bucket)
    return bucket


def duckdb_reads_what_was_written():
    server, records = harness.shared(), events(5000)
    for form, extension in (("GZIP", "gz"), ("UNCOMPRESSED", "json")):
        bucket = made(server)
        deliver(server, bucket, records, CompressionFormat=form, FileExtension=f".json{'.gz' if form == 'GZIP' else ''}",
                Prefix="in/", ErrorOutputPrefix="errors/")
        decode = gzip.decompress if form == "GZIP" else (lambda raw: raw)
        local(server, bucket, lines(records), decode)
        path = os.path.join(server.data, "buckets", bucket, "**", "*.json*")
        rows = duckdb.sql(f"SELECT team, count(*), sum(id), min(text) FROM read_json('{path}', "
                          "columns = {id: 'BIGINT', team: 'VARCHAR', \"at\": 'BIGINT', text: 'VARCHAR'}, "
                          "format = 'newline_delimited') GROUP BY team ORDER BY team").fetchall()
        expected = sorted((team, sum(r["team"] == team for r in records),
                           sum(r["id"] for r in records if r["team"] == team),
                           min(r["text"] for r in records if r["team"] == team)) for team in ("blue", "green", "red"))
        assert rows == expected, f"{form}: {rows}"


def duckdb_reads_partitions():
    server, records = harness.shared(), events(3000)
    bucket = made(server)
    deliver(server, bucket, records, CompressionFormat="GZIP", FileExtension=".json.gz",
            Prefix="in/team=!{partitionKeyFromQuery:team}/", ErrorOutputPrefix="errors/!{firehose:error-output-type}/",
            BufferingHints={"IntervalInSeconds": 1, "SizeInMBs": 64}, DynamicPartitioningConfiguration={"Enabled": True},
            ProcessingConfiguration=extraction("{team: .team}"))
    local(server, bucket, lines(records), gzip.decompress)
    path = os.path.join(server.data, "buckets", bucket, "in", "*", "*.json.gz")
    rows = duckdb.sql(f"SELECT team, count(*), count(DISTINCT id) FROM read_json('{path}', hive_partitioning = true, "
                      "columns = {id: 'BIGINT'}, format = 'newline_delimited') GROUP BY team ORDER BY team").fetchall()
    assert rows == [("blue", 1000, 1000), ("green", 1000, 1000), ("red", 1000, 1000)], rows


def snappy_java_reads_snappy():
    server, records, bucket = harness.shared(), events(5000), made(harness.shared())
    deliver(server, bucket, records, CompressionFormat="Snappy")
    s3 = client("s3", server.url)
    jars = glob.glob(os.path.join(os.environ["MILLSTREAM_SNAPPY"], "**", "snappy-java-*.jar"), recursive=True)[0]

    def text():
        out = b""
        with tempfile.TemporaryDirectory() as directory:
            for raw, encoding in objects(s3, bucket).values():
                assert encoding == "snappy-java", encoding
                path = os.path.join(directory, "object")
                with open(path, "wb") as f:
                    f.write(raw)
                done = subprocess.run(["java", "-cp", jars, os.path.join(HERE, "Unsnappy.java"), path],
                                      capture_output=True, timeout=120)
                assert done.returncode == 0, done.stderr.decode()
                out += done.stdout
        return out if len(out) >= len(lines(records)) else None
    assert sorted(harness.eventually(text, "delivery", 90).splitlines()) == sorted(lines(records).splitlines())


def gunzip_and_unzip_read_their_formats():
    server, records = harness.shared(), events(2000)
    for form, command in (("GZIP", ["gzip", "-dc"]), ("ZIP", [sys.executable, "-m", "zipfile", "-t"])):
        bucket = made(server)
        deliver(server, bucket, records, CompressionFormat=form)
        s3 = client("s3", server.url)
        found = harness.eventually(lambda: objects(s3, bucket), "an object", 60)
        with tempfile.TemporaryDirectory() as directory:
            for raw, _ in found.values():
                path = os.path.join(directory, "object.gz")
                with open(path, "wb") as f:
                    f.write(raw)
                subprocess.run([*command, path], check=True, capture_output=True, timeout=60)


def extraction(query):
    return {"Enabled": True, "Processors": [{"Type": "MetadataExtraction", "Parameters": [
        {"ParameterName": "MetadataExtractionQuery", "ParameterValue": query},
        {"ParameterName": "JsonParsingEngine", "ParameterValue": "JQ-1.6"}]}]}


QUERIES = [
    ".team", ".id", ".at | strftime(\"%Y-%m\")", ".text | ascii_downcase", ".a.b.c", "(.a.b.c)", ".list[1]",
    ".list | length", "if .id > 1 then \"many\" else \"one\" end", ".team[0:2]", ".id % 2", ".text | split(\" \")[0]",
    ".float", ".big", ".bool", ".list | join(\"-\")", ".text | test(\"b\")", "[.list[] | select(. > 1)] | length",
    ".at | todate | .[0:10]", "\"\\(.team)-\\(.id)\"", ".team | ltrimstr(\"r\")", ".id * 1.5", ".float | floor",
    ".missing // \"none\"", ".list | map(. + 1) | add", ".text | gsub(\"[^A-Za-z]\"; \"_\")", ".a | keys[0]",
    ".team | explode | .[0]", ".at | gmtime | mktime", ".text | @base64", ".list | min", ".list | sort | .[-1]",
]
SAMPLES = [
    {"team": "red", "id": 1, "at": 1_700_000_000, "text": "A b", "a": {"b": {"c": "x"}}, "list": [1, 2, 3], "float": 1.0,
     "big": 9007199254740993, "bool": True},
    {"team": "blue", "id": 7, "at": 1_709_210_096, "text": "Zz", "a": {"b": {"c": "y"}}, "list": [3, 2, 5], "float": 2.75,
     "big": 1e20, "bool": False},
]


def queries_give_what_jq_1_6_gives():
    """The keys of partitions, beside Debian's jq, which is the version that the service names."""
    version = subprocess.run(["jq", "--version"], capture_output=True, text=True).stdout.strip()
    assert version.startswith("jq-1.6"), f"needs jq 1.6 (Debian 12: jq), found {version or 'none'}"
    server, expected, streams = harness.shared(), {}, {}
    for query in QUERIES:
        run = subprocess.run(["jq", "-r", f"[({query})] | first | if type == \"string\" then . else tojson end"],
                             input=lines(SAMPLES), capture_output=True)
        assert run.returncode == 0, f"{query}: {run.stderr.decode()}"
        expected[query] = run.stdout.decode().splitlines()
        bucket = streams[query] = made(server)
        deliver(server, bucket, SAMPLES, Prefix="k=!{partitionKeyFromQuery:k}/end/",
                ErrorOutputPrefix="errors/!{firehose:error-output-type}/",
                BufferingHints={"IntervalInSeconds": 1, "SizeInMBs": 64},
                DynamicPartitioningConfiguration={"Enabled": True}, ProcessingConfiguration=extraction("{k: %s}" % query))
    differing = []
    for query, bucket in streams.items():
        found = local(server, bucket, lines(SAMPLES))
        keys = sorted(re.match(r"k=(.*)/end/", key).group(1) if key.startswith("k=") else key for key in found)
        if keys != sorted(set(expected[query])):
            differing.append(f"{query}: jq says {sorted(set(expected[query]))}, here {keys}")
    assert not differing, "\n".join(differing)


def log_record(number):
    """A record as CloudWatch Logs subscribes a delivery stream to: three events, compressed."""
    events = [{"id": f"{number}-{n}", "timestamp": 1_700_000_000_000 + number, "message": f"event {number}-{n} ü"}
              for n in range(3)]
    text = json.dumps({"messageType": "DATA_MESSAGE", "owner": harness.ACCOUNT, "logGroup": "group",
                       "logStream": "stream", "subscriptionFilters": ["all"], "logEvents": events})
    return gzip.compress(text.encode())


class Collector(Program):
    """The collector's receiver, and the records that have come out of it."""

    def __init__(self, port, key, tls):
        self.port = port
        self.out = tempfile.NamedTemporaryFile()
        self.process = subprocess.Popen([os.environ["MILLSTREAM_COLLECTOR"], f"127.0.0.1:{port}", key,
                                         os.path.join(tls, "server.pem"), os.path.join(tls, "server-key.pem")],
                                        stdin=subprocess.DEVNULL, stdout=self.out, stderr=subprocess.DEVNULL)

    def records(self):
        with open(self.out.name, "rb") as f:
            lines = f.read().splitlines(keepends=True)
        return [json.loads(line) for line in lines[1:] if line.endswith(b"\n")]


def a_collector_takes_the_firehose_protocol():
    """Records reach an independent receiver: late where it is away, not at all with a key that it does not know."""
    # The collector shows the certificate of a server's own authority, which the server under test is told to trust.
    tls, port = os.path.join(harness.shared().data, "tls"), free_port()
    server = harness.Server(env={"SSL_CERT_FILE": os.path.join(tls, "ca.pem")})
    try:
        collected(server, port, tls)
    finally:
        server.close()


def collected(server, port, tls):
    firehose, s3 = client("firehose", server.url), client("s3", server.url)

    def stream(key, retry, encoding):
        name, bucket = harness.unique("d"), made(server)
        firehose.create_delivery_stream(DeliveryStreamName=name, HttpEndpointDestinationConfiguration={
            "EndpointConfiguration": {"Url": f"https://127.0.0.1:{port}/", "AccessKey": key},
            "RequestConfiguration": {"ContentEncoding": encoding, "CommonAttributes": [
                {"AttributeName": "environment", "AttributeValue": encoding}]},
            "BufferingHints": {"IntervalInSeconds": 0, "SizeInMBs": 1}, "RetryOptions": {"DurationInSeconds": retry},
            "S3Configuration": {"RoleARN": ROLE, "BucketARN": f"arn:aws:s3:::{bucket}",
                                "BufferingHints": {"IntervalInSeconds": 1, "SizeInMBs": 1}}})
        return name, bucket

    def put(name, numbers):
        for start in range(0, len(numbers), 500):
            part = [{"Data": log_record(number)} for number in numbers[start:start + 500]]
            assert firehose.put_record_batch(DeliveryStreamName=name, Records=part)["FailedPutCount"] == 0
    plain, _ = stream("the-key", 300, "NONE")
    packed, _ = stream("the-key", 300, "GZIP")
    stranger, bucket = stream("another-key", 0, "NONE")
    put(plain, range(500))  # nobody listens yet
    with Collector(port, "the-key", tls) as collector:
        put(plain, range(500, 1500))
        put(packed, range(1500, 2000))
        put(stranger, [9999])
        found = harness.eventually(lambda: len(collector.records()) >= 6000 and collector.records(), "6000 events", 60)
        expected = [f"event {number}-{n} ü" for number in range(2000) for n in range(3)]
        assert sorted(record["body"] for record in found) == sorted(expected)
        for record in found:
            number = int(re.match(r"event (\d+)-", record["body"]).group(1))
            attributes = record["attributes"]
            assert attributes["environment"] == ("NONE" if number < 1500 else "GZIP"), attributes
            assert (attributes["cloud.account.id"], attributes["aws.log.group.names"]) == (harness.ACCOUNT, ["group"])
        aside = harness.eventually(lambda: objects(s3, bucket), "the error record of the stranger", 60)
        ((key, (raw, _)),) = aside.items()
        error = json.loads(raw)
        assert key.startswith("http-endpoint-failed/"), key
        assert error["errorCode"] == "HttpEndpoint.DestinationException" and "401" in error["errorMessage"], error
        assert len(collector.records()) == 6000


CHECKS = [a_collector_takes_the_firehose_protocol, rclone_reads_and_writes_our_buckets, rclone_takes_objects, moto_takes_objects, duckdb_reads_what_was_written,
          duckdb_reads_partitions, gunzip_and_unzip_read_their_formats, snappy_java_reads_snappy,
          queries_give_what_jq_1_6_gives]


def main(words):
    passed = failed = 0
    for check in CHECKS:
        if words and not any(word in check.__name__ for word in words):
            continue
        began = time.monotonic()
        try:
            check()
            passed += 1
            print(f"ok      {check.__name__} ({time.monotonic() - began:.1f} s)", flush=True)
        except Exception:  # noqa: BLE001  (whatever it was, the others go on)
            failed += 1
            print(f"FAILED  {check.__name__}\n{traceback.format_exc()}", flush=True)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
