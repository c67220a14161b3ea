#!/usr/bin/env python3
"""A hundred receivers on one queue, and a server that is killed under them.

    python3 tests/crash/queues.py PATH/TO/millstream [RECORDS] [--kills N] [--seed N]

Receivers take numbered records, acknowledge most of them and forget the others, as workers that crash do. At random moments
the process gets SIGKILL and a new one opens the same directory. No record may come to two receivers within its visibility
timeout, none may come once its acknowledgement was answered, and in the end each must have been acknowledged.

What counts is what can be proved from outside: two deliveries are too close if the second was answered before the
timeout is over for a first one that began when it was asked for. Only the standard library: in `dev` any signature will do.
Exits 1 at a violation and keeps the directory then.
"""

import argparse
import base64
import http.client
import json
import os
import random
import shutil
import sys
import tempfile
import threading
import time

from delivery import Server

STREAM, QUEUE, RECEIVERS, VISIBLE_SECONDS = "crash", "crash", 100, 4
AUTHORIZATION = ("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE000000000/20260101/us-east-1/kinesis/aws4_request, "
                 "SignedHeaders=host;x-amz-date, Signature=" + "0" * 64)


class Client:
    """One kept-alive connection to whichever server is running."""

    def __init__(self, run):
        self.run, self.server, self.connection = run, None, None

    def call(self, operation, **members):
        """The answer; raises OSError or HTTPException where the server goes away, ValueError where it refuses."""
        if self.server is not self.run.server:
            self.server = self.run.server
            self.connection = http.client.HTTPConnection(self.server.host, self.server.port, timeout=60)
        try:
            self.connection.request("POST", "/", json.dumps(members), {
                "Content-Type": "application/x-amz-json-1.1", "X-Amz-Target": f"Kinesis_20131202.{operation}",
                "X-Amz-Date": time.strftime("%Y%m%dT%H%M%SZ", time.gmtime()), "Authorization": AUTHORIZATION})
            answer = self.connection.getresponse()
            body = answer.read()
        except (OSError, http.client.HTTPException):
            self.connection.close()
            raise
        if answer.status != 200:
            raise ValueError(f"{operation}: {answer.status} {body[:300]!r}")
        return json.loads(body) if body else {}


class Run:
    """The server that is running at the moment, and what its receivers have seen."""

    def __init__(self, binary, directory, records):
        self.binary, self.directory, self.records = binary, directory, records
        self.server = Server(binary, directory)
        self.lock = threading.Lock()
        self.asked = {}          # by record: when its latest delivery was asked for
        self.acknowledged = {}   # by record: when the answer to its acknowledgement was there
        self.seen = set()        # the numbers that were acknowledged
        self.perhaps = set()     # those whose acknowledgement was sent, and its answer lost in a kill
        self.deliveries = 0
        self.wrong = []
        self.over = threading.Event()
        client = Client(self)
        client.call("CreateStream", StreamName=STREAM, StreamModeDetails={"StreamMode": "ON_DEMAND"})
        arn = self.until(lambda: self.active(client))
        made = client.call("CreateQueue", QueueName=QUEUE, StreamConfigurationList=[
            {"StreamARN": arn, "StartingPosition": {"Type": "TRIM_HORIZON"}}], QueueAttributes={
                "VisibilityTimeoutSeconds": VISIBLE_SECONDS, "DeadLetterConfiguration": {"TargetType": "NONE"}})
        self.queue = made["QueueDescription"]["QueueARN"]
        self.until(lambda: client.call("DescribeQueue", QueueARN=self.queue)
                   ["QueueDescription"]["QueueStatus"] == "ACTIVE")

    def active(self, client):
        summary = client.call("DescribeStreamSummary", StreamName=STREAM)["StreamDescriptionSummary"]
        return summary["StreamStatus"] == "ACTIVE" and summary["StreamARN"]

    def until(self, condition):
        end = time.monotonic() + 60
        while time.monotonic() < end:
            got = condition()
            if got:
                return got
            time.sleep(0.01)
        raise SystemExit("nothing came of it within a minute")

    def put(self):
        """Puts every record at least once; a batch whose answer was lost is put again."""
        client, first = Client(self), 0
        while first < self.records:
            numbers = range(first, min(first + 250, self.records))
            try:
                answer = client.call("PutRecords", StreamName=STREAM, Records=[
                    {"Data": base64.b64encode(str(n).encode()).decode(), "PartitionKey": str(n)} for n in numbers])
            except (OSError, http.client.HTTPException):
                time.sleep(0.05)
                continue
            if answer.get("FailedRecordCount"):
                raise ValueError("a record was not taken, and there are no quotas")
            first = numbers[-1] + 1
            time.sleep(0.02)

    def receive(self, seed):
        """One receiver, until all is done."""
        client, chance = Client(self), random.Random(seed)
        while not self.over.is_set():
            asked = time.monotonic()
            try:
                answer = client.call("ReceiveQueueRecords", QueueARN=self.queue, Limit=10, WaitTimeSeconds=1)
                self.note(answer["QueueRecords"], asked, time.monotonic())
                chosen = [record for record in answer["QueueRecords"] if chance.random() < 0.8]
                if chosen:
                    self.settle(client, chosen)
            except (OSError, http.client.HTTPException):
                time.sleep(0.05)  # it was killed; the next one is on its way
            except ValueError as error:
                self.wrong.append(str(error))
                return

    def note(self, records, asked, answered):
        with self.lock:
            for record in records:
                identity = record["RecordId"]
                last = self.asked.get(identity)
                if last is not None and answered - last < VISIBLE_SECONDS:
                    self.wrong.append(f"{identity} came twice within {answered - last:.3f} s")
                done = self.acknowledged.get(identity)
                if done is not None and asked > done:
                    self.wrong.append(f"{identity} came after it was acknowledged")
                self.asked[identity] = asked
                self.deliveries += 1

    def settle(self, client, records):
        entries = [{"ReceiptHandle": record["ReceiptHandle"]} for record in records]
        try:
            answer = client.call("AcknowledgeQueueRecords", QueueARN=self.queue, Entries=entries)
        except (OSError, http.client.HTTPException):
            with self.lock:
                self.perhaps.update(int(base64.b64decode(record["Data"])) for record in records)
            raise
        refused = {failed["ReceiptHandle"] for failed in answer["Failed"]}
        now = time.monotonic()
        with self.lock:
            for record in records:
                if record["ReceiptHandle"] not in refused:
                    self.acknowledged[record["RecordId"]] = now
                    self.seen.add(int(base64.b64decode(record["Data"])))

    def kill(self):
        """Kills the server and starts the next one."""
        self.server.kill()
        self.server = Server(self.binary, self.directory)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("records", nargs="?", type=int, default=5_000)
    parser.add_argument("--kills", type=int, default=3)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    arguments = parser.parse_args()
    directory = tempfile.mkdtemp(prefix="millstream-queues-")
    chance, started = random.Random(arguments.seed), time.monotonic()
    run = Run(os.path.abspath(arguments.binary), directory, arguments.records)
    threads = [threading.Thread(target=run.receive, args=(arguments.seed + n,), daemon=True) for n in range(RECEIVERS)]
    producer = threading.Thread(target=run.put, daemon=True)
    for thread in [producer, *threads]:
        thread.start()
    # A kill falls where that share of the records is done, so that none comes before there is work or after it.
    marks = sorted(int(arguments.records * chance.uniform(0.05, 0.9)) for _ in range(arguments.kills))
    kills, patience = 0, time.monotonic() + 120 + arguments.records / 20
    while len(run.seen | run.perhaps) < arguments.records and not run.wrong and time.monotonic() < patience:
        if kills < len(marks) and len(run.seen) >= marks[kills]:
            run.kill()
            kills += 1
        time.sleep(0.01)
    run.over.set()
    for thread in threads:
        thread.join(30)
    run.server.kill()
    missing = arguments.records - len(run.seen | run.perhaps)
    if missing and not run.wrong:
        run.wrong.append(f"{missing} records were never acknowledged")
    print(f"{arguments.records} records, {RECEIVERS} receivers, {run.deliveries} deliveries, {kills} kills, "
          f"{time.monotonic() - started:.0f} s, seed {arguments.seed}")
    for line in run.wrong[:10]:
        print(f"VIOLATION: {line}")
    if run.wrong:
        print(f"the data are in {directory}")
        return 1
    shutil.rmtree(directory, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
