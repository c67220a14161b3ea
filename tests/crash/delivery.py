#!/usr/bin/env python3
"""Kills the server while it delivers, again and again, and looks for every record that it had acknowledged.

    python3 tests/crash/delivery.py PATH/TO/millstream [RECORDS] [--kills N] [--seed N] [--plain]

Writers put numbered records into a delivery stream whose bucket is out of reach at first, and whose records a function
changes that fails now and then: by an error, by ending, by answers that are none, by records that it leaves out or gives up.
At random moments the process gets SIGKILL and a new one opens the same directory. At the end everything must have been
delivered: each acknowledged record is in an object, changed as a whole, or as it was in an error record; none is there that
nobody sent. Objects are read through the S3 API. A record may be there twice only where a kill fell between an object and its
note; how many are is printed. `--plain` leaves the function out.

Only the standard library: in `dev` any signature will do. Exits 1 at a violation and keeps the directory then.
"""

import argparse
import base64
import collections
import html
import http.client
import io
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import zipfile

ROLE = "arn:aws:iam::000000000000:role/r"
STREAM, BUCKET, WRITERS, BATCH = "crash", "lake", 3, 500
FUNCTION, FAILED = "unreliable", "failed/"

# The runtime and the handler in one, so that no package is needed. It turns every `x` of a record into a `y`.
BOOTSTRAP = """#!/usr/bin/env python3
import base64, http.client, json, os, random, sys
random = random.SystemRandom()
api = http.client.HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"], timeout=None)
def call(method, path, body=None):
    api.request(method, "/2018-06-01/runtime/invocation/" + path, body)
    answer = api.getresponse()
    return answer.headers, answer.read()
while True:
    headers, event = call("GET", "next")
    name, luck = headers["Lambda-Runtime-Aws-Request-Id"], random.random()
    if luck < 0.02:
        sys.exit(1)
    if luck < 0.06:
        call("POST", name + "/error", json.dumps({"errorType": "Told", "errorMessage": "to fail"}))
        continue
    if luck < 0.07:
        call("POST", name + "/response", "no JSON")
        continue
    records = []
    for record in json.loads(event)["records"]:
        changed = base64.b64encode(base64.b64decode(record["data"]).replace(b"x", b"y")).decode()
        result = "ProcessingFailed" if random.random() < 0.0005 else "Ok"
        records.append({"recordId": record["recordId"], "result": result, "data": changed})
    if luck < 0.08:
        records.pop()
    call("POST", name + "/response", json.dumps({"records": records}))
"""


def authorization(service):
    return (f"AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE000000000/20260101/us-east-1/{service}/aws4_request, "
            f"SignedHeaders=host;x-amz-date, Signature={'0' * 64}")


def archive():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as z:
        info = zipfile.ZipInfo("bootstrap")
        info.external_attr = 0o755 << 16
        z.writestr(info, BOOTSTRAP)
    return base64.b64encode(out.getvalue()).decode()


class Server:
    def __init__(self, binary, directory):
        clean = {k: v for k, v in os.environ.items() if not k.startswith(("MILLSTREAM_", "AWS_"))}
        self.log = open(os.path.join(directory, "stderr.log"), "ab")
        self.process = subprocess.Popen(
            [binary, "dev", "--data-dir", os.path.join(directory, "data"), "--listen", "127.0.0.1:0", "--tls-listen", "off"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=self.log, text=True, cwd=directory,
            env={**clean, "MILLSTREAM_LIMITS": "none"})
        for line in self.process.stdout:
            found = re.match(r"listening http=([\d.]+):(\d+)", line)
            if found:
                self.host, self.port = found.group(1), int(found.group(2))
                break
        else:
            raise SystemExit(f"the server does not start, exit code {self.process.wait()}")
        threading.Thread(target=self.process.stdout.read, daemon=True).start()

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.log.close()


class Client:
    def __init__(self, server):
        self.connection = http.client.HTTPConnection(server.host, server.port, timeout=30)

    def request(self, service, method, path, body=None, headers=None):
        self.connection.request(method, path, body, {
            "X-Amz-Date": "20260101T000000Z", "Authorization": authorization(service), **(headers or {})})
        response = self.connection.getresponse()
        raw = response.read()
        if response.status not in (200, 201):
            raise RuntimeError(f"{method} {path}: {response.status} {raw[:300]!r}")
        return raw

    def call(self, operation, body):
        raw = self.request("firehose", "POST", "/", json.dumps(body), {
            "Content-Type": "application/x-amz-json-1.1", "X-Amz-Target": f"Firehose_20150804.{operation}"})
        return json.loads(raw or b"{}")

    def keys(self):
        """The keys of all objects of the bucket."""
        found, token = [], ""
        while True:
            try:
                raw = self.request("s3", "GET", f"/{BUCKET}?list-type=2{token}").decode()
            except RuntimeError as error:
                if "NoSuchBucket" in str(error):
                    return []  # nothing has been delivered yet
                raise
            found += [html.unescape(key) for key in re.findall(r"<Key>(.*?)</Key>", raw)]
            more = re.search(r"<NextContinuationToken>(.*?)</NextContinuationToken>", raw)
            if not more:
                return found
            token = "&continuation-token=" + urllib.parse.quote(html.unescape(more.group(1)), safe="")

    def object(self, key):
        return self.request("s3", "GET", f"/{BUCKET}/{urllib.parse.quote(key)}")


class Run:
    def __init__(self, arguments):
        self.random = random.Random(arguments.seed)
        self.directory = tempfile.mkdtemp(prefix="millstream-delivery-")
        self.bucket = os.path.join(self.directory, "data", "buckets", BUCKET)
        self.binary, self.records = os.path.abspath(arguments.binary), arguments.records
        self.lock, self.sent, self.acknowledged = threading.Lock(), 0, set()
        self.plain, self.counts, self.seen, self.set_aside = arguments.plain, collections.Counter(), set(), 0

    def writer(self, server):
        """Puts batches until all records are acknowledged or the server is gone; what it does not know of is sent again
        under other numbers."""
        client = Client(server)
        while True:
            with self.lock:
                if len(self.acknowledged) >= self.records:
                    return
                first, self.sent = self.sent, self.sent + BATCH
            lines = [b"%09d " % n + b"x" * (n % 90) + b"\n" for n in range(first, first + BATCH)]
            body = {"DeliveryStreamName": STREAM, "Records": [{"Data": base64.b64encode(line).decode()} for line in lines]}
            try:
                answer = client.call("PutRecordBatch", body)
            except (OSError, http.client.HTTPException, RuntimeError):
                return
            assert answer["FailedPutCount"] == 0, answer
            with self.lock:
                self.acknowledged.update(range(first, first + BATCH))

    def write(self, server, until):
        """Writes until so many records are acknowledged; then kills the server."""
        writers = [threading.Thread(target=self.writer, args=(server,)) for _ in range(WRITERS)]
        [w.start() for w in writers]
        while any(w.is_alive() for w in writers) and len(self.acknowledged) < until:
            time.sleep(0.005)
        if until < self.records:
            time.sleep(self.random.random() * 0.3)
            server.kill()
        [w.join() for w in writers]

    def lines(self, key, raw):
        """The records of an object as they were sent."""
        if not key.startswith(FAILED):
            return raw.splitlines() if self.plain else [line.replace(b"y", b"x") for line in raw.splitlines()]
        errors = [json.loads(line) for line in raw.splitlines()]
        assert all(error["errorCode"].startswith("Lambda.") for error in errors), errors[:1]
        self.set_aside += len(errors)
        return [base64.b64decode(error["rawData"]).rstrip(b"\n").replace(b"y", b"x") for error in errors]

    def delivered(self, client):
        """Reads what has come since it was called last; how often each record is there."""
        for key in client.keys():
            if key in self.seen:
                continue
            raw = client.object(key)
            self.seen.add(key)
            assert self.plain or key.startswith(FAILED) or b"x" not in raw, f"{key}: a record that was not changed"
            for line in self.lines(key, raw):
                number = int(line[:9])
                assert line == b"%09d " % number + b"x" * (number % 90), f"{key}: {line[:80]!r}"
                self.counts[number] += 1
        return self.counts

    def processing(self, server):
        if self.plain:
            return {}
        Client(server).request("lambda", "POST", "/2015-03-31/functions", json.dumps({
            "FunctionName": FUNCTION, "Runtime": "provided.al2023", "Handler": "any", "Role": ROLE, "Timeout": 60,
            "MemorySize": 256, "Code": {"ZipFile": archive()}}), {"Content-Type": "application/json"})
        parameters = {"LambdaArn": f"arn:aws:lambda:us-east-1:000000000000:function:{FUNCTION}", "NumberOfRetries": "3",
                      "BufferIntervalInSeconds": "1", "BufferSizeInMBs": "0.2"}
        return {"ProcessingConfiguration": {"Enabled": True, "Processors": [{"Type": "Lambda", "Parameters": [
            {"ParameterName": name, "ParameterValue": value} for name, value in parameters.items()]}]}}

    def run(self, kills):
        os.makedirs(os.path.dirname(self.bucket))
        open(self.bucket, "w").close()  # a file where the bucket should be: nothing can be delivered
        server = Server(self.binary, self.directory)
        Client(server).call("CreateDeliveryStream", {
            "DeliveryStreamName": STREAM, "ExtendedS3DestinationConfiguration": {
                "RoleARN": ROLE, "BucketARN": f"arn:aws:s3:::{BUCKET}", "Prefix": "in/", "ErrorOutputPrefix": FAILED,
                "BufferingHints": {"SizeInMBs": 1, "IntervalInSeconds": 1}, **self.processing(server)}})
        for cycle in range(kills):
            self.write(server, self.records * (cycle + 1) // (kills + 1))
            if cycle == kills // 3:
                os.remove(self.bucket)
            server = Server(self.binary, self.directory)
        self.write(server, self.records)
        reader, come, since = Client(server), 0, time.monotonic()
        while True:
            counts = self.delivered(reader)
            missing = self.acknowledged - counts.keys()
            if not missing:
                break
            if len(counts) > come:
                come, since = len(counts), time.monotonic()
            if time.monotonic() > since + 120:
                server.kill()
                raise AssertionError(f"{len(missing)} acknowledged records were not delivered, {sorted(missing)[:5]} among "
                                     "them, and for two minutes no others came")
            time.sleep(0.2)
        server.kill()
        assert all(number < self.sent for number in counts), "a record was delivered that nobody sent"
        twice = sum(count - 1 for count in counts.values())
        aside = "" if self.plain else f", {self.set_aside} of them as error records"
        print(f"{len(self.acknowledged)} records acknowledged, {kills} kills: all delivered in {len(self.seen)} objects"
              f"{aside}, {twice} of them twice")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("records", nargs="?", type=int, default=100_000)
    parser.add_argument("--plain", action="store_true", help="without a function")
    parser.add_argument("--kills", type=int, default=6)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    arguments = parser.parse_args()
    print(f"seed {arguments.seed}")
    run = Run(arguments)
    try:
        run.run(arguments.kills)
    except AssertionError as violation:
        print(f"VIOLATION: {violation}; the directory is {run.directory}")
        sys.exit(1)
    shutil.rmtree(run.directory, ignore_errors=True)


if __name__ == "__main__":
    main()
