"""The README's five-minute tour, typed by a program: the AWS CLI with nothing but `AWS_ENDPOINT_URL`.

    MILLSTREAM_BIN=path/to/millstream python tour.py

Runs with the Python whose environment has `awscli`. Prints a line per step and `N passed, N failed`.
"""

import base64
import json
import os
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "python"))

import harness  # noqa: E402  (the starter of servers lives beside the boto3 tests)


class Shell:
    """A shell in which only the endpoint, a region and any credentials are set."""

    def __init__(self, server, directory):
        clean = {k: v for k, v in os.environ.items() if not k.startswith(("AWS_", "MILLSTREAM_"))}
        self.environment = {
            **clean, "AWS_ENDPOINT_URL": server.url, "AWS_DEFAULT_REGION": "us-east-1", "AWS_ACCESS_KEY_ID": "any",
            "AWS_SECRET_ACCESS_KEY": "any", "AWS_CONFIG_FILE": os.devnull, "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
            "AWS_PAGER": "", "HOME": directory,
        }
        self.directory = directory

    def __call__(self, *words, service="kinesis"):
        """`aws kinesis WORDS`: exit code, what it printed, and what it complained about."""
        done = subprocess.run([sys.executable, "-m", "awscli", service, *words], capture_output=True, text=True,
                              env=self.environment, cwd=self.directory, timeout=120)
        return done.returncode, done.stdout, done.stderr

    def json(self, *words, service="kinesis"):
        code, out, err = self(*words, service=service)
        assert code == 0, f"aws {service} {' '.join(words)}: exit {code}: {err.strip()}"
        return json.loads(out) if out.strip() else None


def steps(aws):
    stream = "tour"
    state = {}

    def create():
        assert aws.json("create-stream", "--stream-name", stream, "--shard-count", "2") is None
        code, _, err = aws("wait", "stream-exists", "--stream-name", stream)
        assert code == 0, err

    def listed():
        assert stream in aws.json("list-streams")["StreamNames"]

    def summary():
        got = aws.json("describe-stream-summary", "--stream-name", stream)["StreamDescriptionSummary"]
        assert (got["StreamStatus"], got["OpenShardCount"]) == ("ACTIVE", 2), got
        state["arn"] = got["StreamARN"]

    def put_record():
        path = os.path.join(aws.directory, "hello")
        with open(path, "wb") as f:
            f.write(b"hello")
        got = aws.json("put-record", "--stream-name", stream, "--partition-key", "user-1", "--data", f"fileb://{path}")
        assert got["SequenceNumber"].isdigit(), got
        state["shard"], state["first"] = got["ShardId"], got["SequenceNumber"]

    def put_records():
        # Version 1 of the CLI sends blobs as they are written; version 2 wants base64 here.
        records = [{"Data": f"event {n}", "PartitionKey": "user-1"} for n in range(5)]
        path = os.path.join(aws.directory, "records.json")
        with open(path, "w") as f:
            json.dump(records, f)
        got = aws.json("put-records", "--stream-name", stream, "--records", f"file://{path}")
        assert got["FailedRecordCount"] == 0 and {r["ShardId"] for r in got["Records"]} == {state["shard"]}, got

    def shorthand():
        got = aws.json("put-records", "--stream-name", stream, "--records", "Data=short,PartitionKey=user-1")
        assert got["FailedRecordCount"] == 0, got

    def list_shards():
        got = aws.json("list-shards", "--stream-name", stream)["Shards"]
        assert [s["ShardId"] for s in got] == ["shardId-000000000000", "shardId-000000000001"], got

    def get_records():
        iterator = aws.json("get-shard-iterator", "--stream-name", stream, "--shard-id", state["shard"],
                            "--shard-iterator-type", "TRIM_HORIZON")["ShardIterator"]
        got = aws.json("get-records", "--shard-iterator", iterator)
        data = [base64.b64decode(r["Data"]) for r in got["Records"]]
        assert data == [b"hello", *(f"event {n}".encode() for n in range(5)), b"short"], data
        assert got["Records"][0]["SequenceNumber"] == state["first"] and got["MillisBehindLatest"] == 0, got

    def at_sequence_number():
        iterator = aws.json(
            "get-shard-iterator", "--stream-name", stream, "--shard-id", state["shard"], "--shard-iterator-type",
            "AFTER_SEQUENCE_NUMBER", "--starting-sequence-number", state["first"])["ShardIterator"]
        assert len(aws.json("get-records", "--shard-iterator", iterator, "--limit", "2")["Records"]) == 2

    def at_timestamp():
        iterator = aws.json("get-shard-iterator", "--stream-name", stream, "--shard-id", state["shard"],
                            "--shard-iterator-type", "AT_TIMESTAMP", "--timestamp", "2020-01-01T00:00:00Z")
        assert len(aws.json("get-records", "--shard-iterator", iterator["ShardIterator"])["Records"]) == 7

    def split():
        aws.json("split-shard", "--stream-name", stream, "--shard-to-split", "shardId-000000000000",
                 "--new-starting-hash-key", str(2**126))
        code, _, err = aws("wait", "stream-exists", "--stream-name", stream)
        assert code == 0, err
        shards = aws.json("list-shards", "--stream-arn", state["arn"])["Shards"]
        assert [s.get("ParentShardId") for s in shards[2:]] == ["shardId-000000000000"] * 2, shards

    def merge():
        aws.json("merge-shards", "--stream-name", stream, "--shard-to-merge", "shardId-000000000002",
                 "--adjacent-shard-to-merge", "shardId-000000000003")
        aws("wait", "stream-exists", "--stream-name", stream)
        got = aws.json("list-shards", "--stream-name", stream, "--shard-filter", "Type=AT_LATEST")["Shards"]
        assert [s["ShardId"][-1] for s in got] == ["1", "4"], got

    def update_shard_count():
        got = aws.json("update-shard-count", "--stream-name", stream, "--target-shard-count", "4", "--scaling-type",
                       "UNIFORM_SCALING")
        assert (got["CurrentShardCount"], got["TargetShardCount"]) == (2, 4), got
        end = time.monotonic() + 30
        while aws.json("describe-stream-summary", "--stream-name", stream)["StreamDescriptionSummary"][
                "OpenShardCount"] != 4:
            assert time.monotonic() < end, "four shards"

    def retention():
        aws.json("increase-stream-retention-period", "--stream-name", stream, "--retention-period-hours", "48")
        got = aws.json("describe-stream", "--stream-name", stream)["StreamDescription"]
        assert got["RetentionPeriodHours"] == 48, got

    def tags():
        aws.json("add-tags-to-stream", "--stream-name", stream, "--tags", "team=data,env=dev")
        got = aws.json("list-tags-for-stream", "--stream-name", stream)["Tags"]
        assert {t["Key"]: t["Value"] for t in got} == {"team": "data", "env": "dev"}, got

    def consumers():
        aws.json("register-stream-consumer", "--stream-arn", state["arn"], "--consumer-name", "tour")
        got = aws.json("list-stream-consumers", "--stream-arn", state["arn"])["Consumers"]
        assert [c["ConsumerName"] for c in got] == ["tour"], got

    def encryption():
        aws.json("start-stream-encryption", "--stream-name", stream, "--encryption-type", "KMS", "--key-id",
                 "alias/aws/kinesis")
        aws("wait", "stream-exists", "--stream-name", stream)
        got = aws.json("put-record", "--stream-name", stream, "--partition-key", "k", "--data", "c2VjcmV0")
        assert got["EncryptionType"] == "KMS", got

    def limits():
        assert aws.json("describe-limits")["OpenShardCount"] >= 4

    def logs():
        aws.json("create-log-group", "--log-group-name", "tour", service="logs")
        aws.json("create-log-stream", "--log-group-name", "tour", "--log-stream-name", "s", service="logs")
        now = int(time.time() * 1000)
        events = json.dumps([{"timestamp": now, "message": "ERROR one"}, {"timestamp": now + 1, "message": "two"}])
        aws.json("put-log-events", "--log-group-name", "tour", "--log-stream-name", "s", "--log-events", events, service="logs")
        got = aws.json("get-log-events", "--log-group-name", "tour", "--log-stream-name", "s", service="logs")
        assert [event["message"] for event in got["events"]] == ["ERROR one", "two"], got
        got = aws.json("filter-log-events", "--log-group-name", "tour", "--filter-pattern", "ERROR", service="logs")
        assert [event["message"] for event in got["events"]] == ["ERROR one"], got

    def missing():
        code, _, err = aws("describe-stream-summary", "--stream-name", "nobody")
        assert code not in (0, 1) and "ResourceNotFoundException" in err, (code, err)
        assert "Stream nobody under account 000000000000 not found." in err, err

    def delete():
        aws.json("delete-stream", "--stream-name", stream, "--enforce-consumer-deletion")
        code, _, err = aws("wait", "stream-not-exists", "--stream-name", stream)
        assert code == 0, err
        assert stream not in aws.json("list-streams")["StreamNames"]

    return [create, listed, summary, put_record, put_records, shorthand, list_shards, get_records, at_sequence_number,
            at_timestamp, split, merge, update_shard_count, retention, tags, consumers, encryption, limits, logs, missing,
            delete]


def main():
    passed = failed = 0
    server = harness.Server(limits="aws")
    with tempfile.TemporaryDirectory(prefix="millstream-tour-") as directory:
        for step in steps(Shell(server, directory)):
            name = step.__name__.replace("_", "-")
            try:
                step()
                passed += 1
                print(f"ok      {name}", flush=True)
            except Exception as error:
                failed += 1
                print(f"FAILED  {name}: {error!r}", flush=True)
    server.close()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
