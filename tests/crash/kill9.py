#!/usr/bin/env python3
"""Kills the server under load, again and again, and looks for every record that it had acknowledged.

    python3 tests/crash/kill9.py PATH/TO/millstream [CYCLES] [--seed N] [--life N]

Three writers put numbered records into a stream of two shards, one record at a time and in batches. At a random
moment the process gets SIGKILL; a new one opens the same directory, and everything is read back. What must hold:

1. each acknowledged record is in the shard that the answer named, under the sequence number that it named, with its
   bytes and its partition key;
2. each record is there once, and what was never acknowledged is there at most once and whole;
3. sequence numbers rise within a shard, over all its lives;
4. what one writer was told one after the other is read in that order;
5. no record that was read in an earlier cycle is gone or has changed.

Only the standard library: in `dev` any signature will do. A cycle takes a fraction of a second, so that CI can
afford hundreds. After so many cycles (`--life`) a new directory is begun, with the next seed: everything that is there is
read again and again, and held in memory. Prints the seed and the counts; exits 1 at the first violation and keeps the
directory then.
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

STREAM, SHARDS = "crash", 2
WRITERS = 3
AUTHORIZATION = ("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE000000000/20260101/us-east-1/kinesis/aws4_request, "
                 "SignedHeaders=host;x-amz-date, Signature=" + "0" * 64)


class Violation(Exception):
    """The server broke its promise."""


class Server:
    def __init__(self, binary, directory):
        clean = {k: v for k, v in os.environ.items() if not k.startswith(("MILLSTREAM_", "AWS_"))}
        self.log = open(os.path.join(directory, "stderr.log"), "ab")
        self.process = subprocess.Popen(
            [binary, "dev", "--data-dir", os.path.join(directory, "data"), "--listen", "127.0.0.1:0",
             "--tls-listen", "off"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=self.log, text=True, cwd=directory,
            env={**clean, "MILLSTREAM_LIMITS": "none"})
        for line in self.process.stdout:
            found = re.match(r"listening http=([\d.]+):(\d+)", line)
            if found:
                self.host, self.port = found.group(1), int(found.group(2))
                break
        else:
            raise Violation(f"the server does not start again, exit code {self.process.wait()}")
        # What it still prints is not of interest, but the pipe must not fill.
        threading.Thread(target=self.process.stdout.read, daemon=True).start()

    def kill(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.log.close()


class Client:
    """One connection, for one thread."""

    def __init__(self, server):
        self.connection = http.client.HTTPConnection(server.host, server.port, timeout=20)

    def call(self, operation, body):
        self.connection.request("POST", "/", json.dumps(body), {
            "Content-Type": "application/x-amz-json-1.1", "X-Amz-Target": f"Kinesis_20131202.{operation}",
            "X-Amz-Date": "20260101T000000Z", "Authorization": AUTHORIZATION})
        response = self.connection.getresponse()
        raw = response.read()
        if response.status != 200:
            raise Violation(f"{operation} answers {response.status}: {raw[:300]!r}")
        return json.loads(raw) if raw else {}

    def close(self):
        self.connection.close()


Acknowledged = collections.namedtuple("Acknowledged", "shard sequence key data writer order")


class Writer(threading.Thread):
    """Puts numbered records until its connection breaks; remembers what was acknowledged, and what was sent."""

    def __init__(self, server, number, cycle, seed, in_flight):
        super().__init__(daemon=True)
        self.server, self.number, self.cycle = server, number, cycle
        self.random = random.Random(f"{seed}/{cycle}/{number}")
        self.in_flight = in_flight
        self.acknowledged, self.error, self.count = [], None, 0

    def record(self):
        self.count += 1
        text = f"{self.cycle}.{self.number}.{self.count}:"
        padding = self.random.choice((0, 0, 10, 100, 1000, 5000))
        return f"{self.number}-{self.random.randrange(50)}", (text + "x" * padding).encode()

    def run(self):
        client = Client(self.server)
        try:
            while True:
                records = [self.record() for _ in range(self.random.choice((1, 1, 1, 5, 40)))]
                for _, data in records:
                    self.in_flight.add(data)
                entries = [{"PartitionKey": key, "Data": base64.b64encode(data).decode()} for key, data in records]
                if len(entries) == 1:
                    answers = [client.call("PutRecord", {"StreamName": STREAM, **entries[0]})]
                else:
                    answers = client.call("PutRecords", {"StreamName": STREAM, "Records": entries})["Records"]
                for (key, data), answer in zip(records, answers, strict=True):
                    if "ErrorCode" in answer:
                        raise Violation(f"a record was refused: {answer}")
                    self.acknowledged.append(Acknowledged(
                        answer["ShardId"], int(answer["SequenceNumber"]), key, data, self.number,
                        len(self.acknowledged)))
        except Violation as violation:
            self.error = violation
        except (OSError, http.client.HTTPException, ValueError):
            pass  # the server died, which is what this is about
        finally:
            client.close()


class Shard:
    """What is known of one shard, and where reading it goes on."""

    def __init__(self, name):
        self.name = name
        self.records = {}  # sequence number -> (key, data), in the order in which they were read
        self.last = 0
        self.checked = 0  # how many of them were compared with what was sent

    def read(self, client, from_start):
        """Reads everything behind what is known, or everything; answers how much was new."""
        body = {"StreamName": STREAM, "ShardId": self.name, "ShardIteratorType": "TRIM_HORIZON"}
        if self.last and not from_start:
            body.update(ShardIteratorType="AFTER_SEQUENCE_NUMBER", StartingSequenceNumber=str(self.last))
        iterator = client.call("GetShardIterator", body)["ShardIterator"]
        before, last = len(self.records), 0 if from_start else self.last
        seen = set()
        while True:
            answer = client.call("GetRecords", {"ShardIterator": iterator})
            for record in answer["Records"]:
                number, value = int(record["SequenceNumber"]), (record["PartitionKey"], base64.b64decode(record["Data"]))
                if number <= last:
                    raise Violation(f"{self.name}: {number} comes after {last}")
                if number <= self.last and number not in self.records:
                    raise Violation(f"{self.name}: {number} appeared below {self.last}, which had been read")
                if self.records.setdefault(number, value) != value:
                    raise Violation(f"{self.name}: record {number} has changed")
                seen.add(number)
                last = number
            if not answer["Records"] and answer["MillisBehindLatest"] == 0:
                break
            iterator = answer["NextShardIterator"]
        if from_start and len(seen) != len(self.records):
            missing = sorted(set(self.records) - seen)
            raise Violation(f"{self.name}: {len(missing)} records that were read before are gone, first {missing[0]}")
        self.last = max(self.last, last)
        return len(self.records) - before


def check(shards, acknowledged, in_flight, everything):
    """Compares what was acknowledged in this cycle with what is there."""
    for record in acknowledged:
        found = shards[record.shard].records.get(record.sequence)
        if found is None:
            raise Violation(f"lost: {record.data[:30]!r} was acknowledged as {record.shard} {record.sequence}")
        if found != (record.key, record.data):
            raise Violation(f"{record.shard} {record.sequence} is {found[0]!r} {found[1][:30]!r} and not "
                            f"{record.key!r} {record.data[:30]!r}")
    if len({(r.shard, r.sequence) for r in acknowledged}) != len(acknowledged):
        raise Violation("two records were acknowledged with one sequence number")
    for writer in range(WRITERS):
        for shard in shards:
            mine = [r for r in acknowledged if r.writer == writer and r.shard == shard]
            numbers = [r.sequence for r in mine]
            if numbers != sorted(numbers):
                raise Violation(f"writer {writer} was answered numbers out of order in {shard}")
    for shard in shards.values():
        for number, (_, data) in list(shard.records.items())[shard.checked:]:
            if data not in in_flight:
                raise Violation(f"{shard.name} {number} was never sent: {data[:60]!r}")
            if data in everything:
                raise Violation(f"{shard.name} {number} is there twice: {data[:60]!r}")
            everything.add(data)
        shard.checked = len(shard.records)


def load(server, number, seed, chance):
    """Writes until a random moment and kills the server; answers what it acknowledged and all that was sent."""
    in_flight = set()
    writers = [Writer(server, n, number, seed, in_flight) for n in range(WRITERS)]
    for writer in writers:
        writer.start()
    deadline = time.monotonic() + 20
    while not any(w.acknowledged for w in writers) and time.monotonic() < deadline:
        time.sleep(0.0005)
    # The moment is random over two scales: within the first commits, and well into the flow.
    time.sleep(chance.choice((0.02, 0.1)) * chance.random())
    server.kill()
    for writer in writers:
        writer.join(20)
        if writer.error:
            raise writer.error
    return [record for writer in writers for record in writer.acknowledged], in_flight


def run(binary, directory, cycles, seed, shards):
    """All cycles; answers how many records were acknowledged and how many were found."""
    chance, everything = random.Random(seed), set()
    acknowledged = found = number = 0
    server = Server(binary, directory)
    try:
        client = Client(server)
        client.call("CreateStream", {"StreamName": STREAM, "ShardCount": SHARDS})
        while client.call("DescribeStreamSummary", {"StreamName": STREAM})[
                "StreamDescriptionSummary"]["StreamStatus"] != "ACTIVE":
            pass
        for number in range(cycles):
            client.close()
            told, sent = load(server, number, seed, chance)
            server = Server(binary, directory)
            client = Client(server)
            # Everything from time to time and at the end, otherwise what is new: the cost of a cycle must not grow
            # with their number.
            everything_again = number % 20 == 19 or number == cycles - 1
            found += sum(shard.read(client, from_start=everything_again) for shard in shards.values())
            check(shards, told, sent, everything)
            acknowledged += len(told)
    except Violation as violation:
        raise Violation(f"cycle {number}: {violation}") from None
    finally:
        server.kill()
    return acknowledged, found


def live(binary, cycles, seed):
    """The cycles of one directory; answers how many records were acknowledged and how many were found."""
    directory = tempfile.mkdtemp(prefix="millstream-kill9-")
    shards = {name: Shard(name) for name in (f"shardId-{n:012}" for n in range(SHARDS))}
    try:
        counts = run(binary, directory, cycles, seed, shards)
    except Violation as violation:
        raise Violation(f"{violation}\nthe directory is kept: {directory}") from None
    shutil.rmtree(directory, ignore_errors=True)
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("cycles", nargs="?", type=int, default=20)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 32))
    parser.add_argument("--life", type=int, default=200, help="cycles of one directory")
    arguments = parser.parse_args()
    binary = os.path.abspath(arguments.binary)
    started, acknowledged, found, done, seed = time.monotonic(), 0, 0, 0, arguments.seed
    while done < arguments.cycles:
        cycles = min(arguments.life, arguments.cycles - done)
        try:
            counts = live(binary, cycles, seed)
        except Violation as violation:
            print(f"FAILED, --seed {seed} {cycles}: {violation}")
            return 1
        acknowledged, found, done, seed = acknowledged + counts[0], found + counts[1], done + cycles, seed + 1
        if done < arguments.cycles:
            print(f"{done} cycles, {acknowledged} records acknowledged", flush=True)
    seconds = time.monotonic() - started
    print(f"{done} cycles, seeds {arguments.seed} to {seed - 1}: {acknowledged} records acknowledged, all found in "
          f"order; {found - acknowledged} more were written before their answer; {seconds / done:.2f} s a cycle")
    return 0 if acknowledged else 1


if __name__ == "__main__":
    sys.exit(main())
