"""The Kinesis Client Library on one endpoint: workers, a reshard, a crash, a restart of the server.

    python run.py [polling | fan-out | crash ...]     all of them without a word

`MILLSTREAM_BIN` names the binary, `MILLSTREAM_KCL` the directory with the library's jars. Each scenario has a stream, an
application and a server of its own, and checks what its workers have printed: every record was processed at least once,
in order within its shard, parents were finished before their children began, and nobody began before the checkpoint that
somebody had made. Prints a line per scenario and `N passed, N failed` at the end.
"""

import collections
import os
import signal
import subprocess
import sys
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "python"))

import boto3  # noqa: E402

from harness import REGION, Server, eventually, unique  # noqa: E402

PATIENCE = 300.0  # the library looks around every few seconds, and CI's machine is slow
JARS = os.environ["MILLSTREAM_KCL"]


class Worker:
    """A process with a worker, and what it has printed."""

    def __init__(self, name, server, stream, application, retrieval, metrics, events):
        self.name, self.events = name, events
        self.log = open(os.path.join(server.directory, f"{name}.log"), "wb")
        command = ["java", "-Xmx256m", "-XX:TieredStopAtLevel=1", "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
                   "-cp", os.path.join(JARS, "*"), os.path.join(HERE, "Worker.java"),
                   server.url, stream, application, name, retrieval, metrics]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log, text=True)
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            self.events.append((self.name, *line.split(None, 3)))

    def kill(self):
        self.process.kill()
        self.process.wait()



def client(server, service):
    return boto3.session.Session().client(
        service, region_name=REGION, endpoint_url=server.url,
        aws_access_key_id=server.access_key, aws_secret_access_key=server.secret_key)


class Scene:
    """A server, a stream, an application; and what happened to them."""

    def __init__(self, retrieval="polling", metrics="NONE", shards=2):
        self.server = Server()
        self.kinesis = client(self.server, "kinesis")
        self.retrieval, self.metrics = retrieval, metrics
        self.stream, self.application = unique("kcl"), unique("app")
        self.events, self.workers, self.sent = [], [], collections.OrderedDict()
        self.kinesis.create_stream(StreamName=self.stream, ShardCount=shards)
        eventually(lambda: self.open_shards(), "the stream")

    def open_shards(self):
        shards = self.kinesis.list_shards(StreamName=self.stream)["Shards"]
        return [shard for shard in shards if "EndingSequenceNumber" not in shard["SequenceNumberRange"]]

    def work(self, name):
        worker = Worker(name, self.server, self.stream, self.application, self.retrieval, self.metrics, self.events)
        self.workers.append(worker)
        return worker

    def put(self, count):
        """Puts numbered records; each is remembered with the shard and the sequence number that it got."""
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

    def all_processed(self):
        for worker in self.workers:
            if worker.process.poll() not in (None, 0, -9):
                raise AssertionError(f"worker {worker.name} ended: see {worker.log.name}")
        seen = {event[4].strip() for event in self.of("record")}
        return seen >= self.sent.keys()

    def wait_processed(self):
        eventually(self.all_processed, f"the processing of {len(self.sent)} records", PATIENCE)

    def check(self):
        """The promises of the library, over all that was printed."""
        events = list(self.events)
        failed = [event for event in events if event[1] == "failed"]
        assert not failed, failed[:3]
        place = {n: where for n, where in self.sent.items()}
        latest = collections.defaultdict(int)     # by (worker, shard): the last sequence number that was processed
        checkpointed = collections.defaultdict(int)  # by shard
        begun = {}
        for index, event in enumerate(events):
            worker, kind, shard = event[0], event[1], event[2].strip() if len(event) > 2 else None
            if kind == "start":
                latest[worker, shard] = 0
                begun.setdefault(shard, index)
            elif kind == "record":
                sequence, data = int(event[3]), event[4].strip()
                assert place[data] == (shard, str(sequence)), f"record {data} came as {event}, was put as {place[data]}"
                assert sequence > latest[worker, shard], f"{event} after {latest[worker, shard]}"
                latest[worker, shard] = sequence
            elif kind == "checkpoint":
                checkpointed[shard] = max(checkpointed[shard], int(event[3]))
        ended = {event[2].strip(): index for index, event in enumerate(events) if event[1] == "end"}
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


def polling(scene):
    """Two workers, a split under way, then the server is killed and comes again: nobody begins anew."""
    scene.put(200)
    scene.work("one")
    scene.wait_processed()
    scene.split()
    scene.put(200)
    scene.work("two")
    scene.wait_processed()
    eventually(lambda: len(scene.of("end")) >= 1, "the end of the parent", PATIENCE)
    scene.restart_server()
    before = len(scene.of("record"))
    scene.put(100)
    scene.wait_processed()
    again = len(scene.of("record")) - before
    assert again <= 300, f"{again} records were processed after the restart, and 100 were put"
    leases = client(scene.server, "dynamodb").scan(TableName=scene.application)["Items"]
    kept = {lease["leaseKey"]["S"]: lease["checkpoint"]["S"] for lease in leases if "checkpoint" in lease}
    assert any(checkpoint.isdigit() for checkpoint in kept.values()), kept


def crash(scene):
    """One of two workers is killed, the one that has the shards; the other takes them, after a split under way."""
    scene.put(100)
    scene.work("one")
    scene.wait_processed()
    scene.work("two")
    scene.workers[0].kill()
    scene.put(200)
    scene.split()
    scene.put(100)
    scene.wait_processed()


def fan_out(scene):
    """One worker with enhanced fan-out, and a split."""
    scene.put(200)
    scene.work("one")
    scene.wait_processed()
    scene.split()
    scene.put(200)
    scene.wait_processed()


SCENARIOS = {
    "polling": (polling, {}),
    "crash": (crash, {}),
    "fan-out": (fan_out, {"retrieval": "fan-out"}),
}


def main(names):
    passed = failed = 0
    for name in names or SCENARIOS:
        scenario, settings = SCENARIOS[name]
        started, scene = time.monotonic(), Scene(**settings)
        try:
            scenario(scene)
            scene.check()
            passed += 1
            note = f"{len(scene.sent)} records, {len(scene.of('record'))} times processed"
            print(f"ok      kcl {name}: {note} ({time.monotonic() - started:.0f} s)", flush=True)
        except Exception as error:  # noqa: BLE001: the next scenario is to run all the same
            failed += 1
            print(f"FAILED  kcl {name}: {type(error).__name__}: {error}", flush=True)
            for event in scene.events[-5:]:
                print("        " + " ".join(event).strip())
            for worker in scene.workers:
                worker.log.flush()
                with open(worker.log.name, errors="replace") as log:
                    lines = [line for line in log if "ERROR" in line or "WARN" in line or "Exception" in line]
                print("".join(f"        {worker.name}: {line}" for line in lines[-8:]), end="")
        finally:
            scene.close()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
