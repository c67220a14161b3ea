"""A server, a stream and an application of the Kinesis Client Library; and what happened to them."""

import atexit
import collections
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "python"))

import boto3  # noqa: E402

from harness import REGION, Server, eventually, unique  # noqa: E402

PATIENCE = 300.0  # the library looks around every few seconds, and CI's machine is slow
TOOLS = os.environ["MILLSTREAM_TOOLS"]
JAVA = ["java", "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dorg.slf4j.simpleLogger.defaultLogLevel=info"]

_compiled, _compiling = {}, threading.Lock()


def program(source, jars):
    """The class path of a program that is compiled once for each set of jars."""
    with _compiling:
        if (source, jars) not in _compiled:
            directory = tempfile.mkdtemp(prefix="millstream-classes-")
            atexit.register(shutil.rmtree, directory, ignore_errors=True)
            subprocess.run(["javac", "-nowarn", "-XDignore.symbol.file", "-Xlint:-deprecation", "-d", directory,
                            "-cp", os.path.join(TOOLS, jars, "*"), source],
                           check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            _compiled[source, jars] = directory
        return os.pathsep.join([_compiled[source, jars], os.path.join(TOOLS, jars, "*")])


def client(server, service):
    return boto3.session.Session().client(
        service, region_name=REGION, endpoint_url=server.url,
        aws_access_key_id=server.access_key, aws_secret_access_key=server.secret_key)


class Worker:
    """A process with a worker, and what it has printed."""

    def __init__(self, name, scene):
        self.name, self.events = name, scene.events
        self.log = open(os.path.join(scene.server.directory, f"{name}.log"), "wb")
        classes = program(os.path.join(HERE, "Worker.java"), f"kcl/{scene.library}")
        self.process = subprocess.Popen(
            [*JAVA, "-cp", classes, "Worker", scene.server.url, scene.stream, scene.application, name,
             scene.retrieval, scene.metrics],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log, text=True)
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            self.events.append((self.name, *line.split()))

    def kill(self):
        self.process.kill()
        self.process.wait()


class Producer:
    """The Kinesis Producer Library; what it puts, it puts through the TLS port."""

    def __init__(self, scene):
        self.scene = scene
        self.log = open(os.path.join(scene.server.directory, "producer.log"), "wb")
        classes = program(os.path.join(os.path.dirname(HERE), "kpl", "Producer.java"), "kpl")
        self.process = subprocess.Popen(
            [*JAVA, "-cp", classes, "Producer", scene.server.https.rsplit(":", 1)[1], scene.server.ca, scene.stream,
             scene.server.directory],
            # The native process asks the machine's metadata service otherwise, which there is none of.
            env={**os.environ, "AWS_EC2_METADATA_DISABLED": "true"},
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log, text=True)

    def put(self, count):
        """Puts that many user records and notes which sequence number each of them got."""
        self.process.stdin.write(f"{len(self.scene.sent)} {count}\n")
        self.process.stdin.flush()
        for line in self.process.stdout:
            if line == "done\n":
                return
            _, number, shard, sequence = line.split()
            self.scene.sent[number] = (shard, sequence)
        raise AssertionError(f"the producer ended: see {self.log.name}")

    def kill(self):
        """The native process ends with its pipes."""
        self.process.kill()
        self.process.wait()


class Scene:
    """A server, a stream, an application; and what happened to them."""

    def __init__(self, library="3.5", retrieval="polling", metrics="NONE", shards=2):
        self.server = Server()
        self.kinesis = client(self.server, "kinesis")
        self.library, self.retrieval, self.metrics = library, retrieval, metrics
        self.stream, self.application = unique("kcl"), unique("app")
        self.events, self.workers, self.sent = [], [], collections.OrderedDict()
        self.kinesis.create_stream(StreamName=self.stream, ShardCount=shards)
        eventually(lambda: self.open_shards(), "the stream")

    def open_shards(self):
        shards = self.kinesis.list_shards(StreamName=self.stream)["Shards"]
        return [shard for shard in shards if "EndingSequenceNumber" not in shard["SequenceNumberRange"]]

    def work(self, name):
        worker = Worker(name, self)
        self.workers.append(worker)
        return worker

    def produce(self):
        producer = Producer(self)
        self.workers.append(producer)
        return producer

    def put(self, count):
        """Puts that many records, whose data are numbers, and notes for each the sequence number that it got."""
        first = len(self.sent)
        for start in range(first, first + count, 100):
            numbers = range(start, min(start + 100, first + count))
            records = [{"Data": f"{n}".encode(), "PartitionKey": f"key-{n}"} for n in numbers]
            for n, put in zip(numbers, self.kinesis.put_records(StreamName=self.stream, Records=records)["Records"]):
                self.sent[str(n)] = (put["ShardId"], put["SequenceNumber"])

    def split(self):
        shard = self.open_shards()[0]
        first, last = (int(shard["HashKeyRange"][end]) for end in ("StartingHashKey", "EndingHashKey"))
        self.kinesis.split_shard(StreamName=self.stream, ShardToSplit=shard["ShardId"],
                                 NewStartingHashKey=str((first + last) // 2))
        eventually(lambda: self.describe()["StreamStatus"] == "ACTIVE", "the split")

    def restart_server(self):
        """Kills the server and starts it on the same address."""
        address = self.server.http
        self.server.stop(signal.SIGKILL)
        self.server = self.server.restarted(listen=address)
        self.kinesis = client(self.server, "kinesis")

    def describe(self):
        return self.kinesis.describe_stream_summary(StreamName=self.stream)["StreamDescriptionSummary"]

    def of(self, kind, worker=None):
        return [event for event in list(self.events) if event[1] == kind and worker in (None, event[0])]

    def processed(self):
        """How often each record was processed, by its data."""
        return collections.Counter(event[5] for event in self.of("record"))

    def all_processed(self):
        for worker in self.workers:
            if worker.process.poll() not in (None, 0, -9):
                raise AssertionError(f"it ended: see {worker.log.name}")
        return self.processed().keys() >= self.sent.keys()

    def wait_processed(self):
        eventually(self.all_processed, f"the processing of {len(self.sent)} records", PATIENCE)

    def wait_ended(self, parents=1):
        eventually(lambda: len({event[2] for event in self.of("end")}) >= parents, "the end of the parent", PATIENCE)

    def leases(self):
        """The items of the application's table that are leases of shards."""
        items = client(self.server, "dynamodb").scan(TableName=self.application)["Items"]
        return {item["leaseKey"]["S"]: item for item in items if "checkpoint" in item}

    def check(self):
        """The promises of the library, over all that was printed."""
        events = list(self.events)
        failed = [event for event in events if event[1] == "failed"]
        assert not failed, failed[:3]
        place = dict(self.sent)
        latest = collections.defaultdict(lambda: (0, 0))  # by (worker, shard): the record that was processed last
        begun = {}
        for index, event in enumerate(events):
            worker, kind, shard = event[0], event[1], event[2] if len(event) > 2 else None
            if kind == "start":
                latest[worker, shard] = (0, 0)
                begun.setdefault(shard, index)
            elif kind == "record":
                data, sequence = event[5], (int(event[3]), 0 if event[4] == "-" else 1 + int(event[4]))
                assert place[data] == (shard, event[3]), f"record {data} came as {event}, was put as {place[data]}"
                assert sequence > latest[worker, shard], f"{event} after {latest[worker, shard]}"
                latest[worker, shard] = sequence
        ended = {event[2]: index for index, event in enumerate(events) if event[1] == "end"}
        for shard in self.kinesis.list_shards(StreamName=self.stream)["Shards"]:
            for parent in (shard.get("ParentShardId"), shard.get("AdjacentParentShardId")):
                if parent and shard["ShardId"] in begun:
                    assert parent in ended, f"{shard['ShardId']} began, {parent} has not ended"
                    assert ended[parent] < begun[shard["ShardId"]], f"{shard['ShardId']} began before {parent} ended"

    def close(self):
        for worker in self.workers:
            if worker.process.poll() is None:
                worker.kill()
        self.server.close()
