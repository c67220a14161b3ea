#!/usr/bin/env python3
"""Kills the server while it delivers, again and again, and looks for every record that it had acknowledged.

    python3 tests/crash/delivery.py PATH/TO/millstream [RECORDS] [--kills N] [--seed N]

Writers put numbered records into a delivery stream whose bucket is out of reach at first. At random moments the process gets
SIGKILL and a new one opens the same directory. At the end everything must have been delivered: each acknowledged record
is in an object, whole; none is there that nobody sent. A record may be there twice only where a kill fell between an object and
its note; how many are is printed.

Only the standard library: in `dev` any signature will do. Exits 1 at a violation and keeps the directory then.
"""

import argparse
import base64
import collections
import http.client
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

STREAM, BUCKET, WRITERS, BATCH = "crash", "lake", 3, 500
AUTHORIZATION = ("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE000000000/20260101/us-east-1/firehose/aws4_request, "
                 "SignedHeaders=host;x-amz-date, Signature=" + "0" * 64)


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

    def call(self, operation, body):
        self.connection.request("POST", "/", json.dumps(body), {
            "Content-Type": "application/x-amz-json-1.1", "X-Amz-Target": f"Firehose_20150804.{operation}",
            "X-Amz-Date": "20260101T000000Z", "Authorization": AUTHORIZATION})
        response = self.connection.getresponse()
        raw = response.read()
        if response.status != 200:
            raise RuntimeError(f"{operation}: {response.status} {raw[:300]!r}")
        return json.loads(raw or b"{}")


class Run:
    def __init__(self, arguments):
        self.random = random.Random(arguments.seed)
        self.directory = tempfile.mkdtemp(prefix="millstream-delivery-")
        self.bucket = os.path.join(self.directory, "data", "buckets", BUCKET)
        self.binary, self.records = os.path.abspath(arguments.binary), arguments.records
        self.lock, self.sent, self.acknowledged = threading.Lock(), 0, set()
        self.server = None

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

    def delivered(self):
        counts = collections.Counter()
        for parent, _, names in os.walk(self.bucket):
            for name in names:
                if not re.search(r"#\d+$", name):
                    with open(os.path.join(parent, name), "rb") as f:
                        for line in f.read().splitlines():
                            number = int(line[:9])
                            assert line == b"%09d " % number + b"x" * (number % 90), f"{name}: {line[:80]!r}"
                            counts[number] += 1
        return counts

    def run(self, kills):
        os.makedirs(os.path.dirname(self.bucket))
        open(self.bucket, "w").close()  # a file where the bucket should be: nothing can be delivered
        server = Server(self.binary, self.directory)
        Client(server).call("CreateDeliveryStream", {
            "DeliveryStreamName": STREAM, "ExtendedS3DestinationConfiguration": {
                "RoleARN": "arn:aws:iam::000000000000:role/r", "BucketARN": f"arn:aws:s3:::{BUCKET}",
                "BufferingHints": {"SizeInMBs": 1, "IntervalInSeconds": 1}}})
        for cycle in range(kills):
            self.write(server, self.records * (cycle + 1) // (kills + 1))
            if cycle == kills // 3:
                os.remove(self.bucket)
            server = Server(self.binary, self.directory)
        self.write(server, self.records)
        end = time.monotonic() + 120
        while True:
            counts = self.delivered()
            missing = len(self.acknowledged - counts.keys())
            if not missing:
                break
            if time.monotonic() > end:
                raise AssertionError(f"{missing} acknowledged records were not delivered")
            time.sleep(0.2)
        server.kill()
        assert all(number < self.sent for number in counts), "a record was delivered that nobody sent"
        twice = sum(count - 1 for count in counts.values())
        print(f"{len(self.acknowledged)} records acknowledged, {kills} kills: all delivered, {twice} of them twice")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("records", nargs="?", type=int, default=100_000)
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
