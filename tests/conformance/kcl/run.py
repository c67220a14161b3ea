"""The Kinesis Client Library, and the Kinesis Producer Library, on one endpoint.

    python run.py [SCENARIO ...]     all of them without a word; `quick` for those that belong to every run of the tests

`MILLSTREAM_BIN` names the binary, `MILLSTREAM_TOOLS` the directory with the libraries' jars. Each scenario has a stream, an
application and a server of its own, and checks what its workers have printed: every record was processed at least once,
in order within its shard, parents were finished before their children began, and nobody began before the checkpoint that
somebody had made. Some run at once, since a worker mostly waits. Prints a line per scenario and `N passed, N failed` at the
end.
"""

import collections
import concurrent.futures
import contextlib
import datetime
import sys
import threading
import time

from scene import PATIENCE, Scene, client, eventually

TOGETHER = 3


def polling(scene):
    """Two workers, a split under way, then the server is killed and comes again: nobody begins anew."""
    scene.put(200)
    scene.work("one")
    scene.wait_processed()
    scene.split()
    scene.put(200)
    scene.work("two")
    scene.wait_processed()
    scene.wait_ended()
    restart(scene)


def restart(scene):
    """Checkpoints are kept through a kill of the server, under workers that go on."""
    before = sum(scene.processed().values())
    scene.restart_server()
    scene.put(100)
    scene.wait_processed()
    again = sum(scene.processed().values()) - before
    assert again <= 300, f"{again} records were processed after the restart, and 100 were put"
    kept = [lease["checkpoint"]["S"] for lease in scene.leases().values()]
    assert any(checkpoint.isdigit() for checkpoint in kept), kept


def crash(scene):
    """One of two workers is killed, the one that leads and has the shards; the other takes them, a split under way."""
    scene.put(100)
    scene.work("one")
    scene.wait_processed()
    scene.work("two")
    scene.workers[0].kill()
    scene.put(200)
    scene.split()
    scene.put(100)
    scene.wait_processed()


def crash_of_the_second(scene):
    """Two workers share the shards, one of them is killed while a shard is split, and the metrics of both are there."""
    scene.put(100)
    scene.work("one")
    scene.wait_processed()
    with dripping(scene):
        scene.work("two")
        eventually(lambda: scene.of("record", "two"), "a record for the second worker", PATIENCE)
    scene.workers[1].kill()
    scene.split()
    scene.put(200)
    scene.wait_processed()
    scene.wait_ended()
    metrics(scene)


def metrics(scene):
    """What the library counts in detail is what was processed, by operation and by shard."""
    cloudwatch = client(scene.server, "cloudwatch")

    def names():
        pages = cloudwatch.get_paginator("list_metrics").paginate(Namespace=scene.application)
        return [metric for page in pages for metric in page["Metrics"] if metric["MetricName"] == "RecordsProcessed"]

    def counted():
        now, total = datetime.datetime.now(datetime.timezone.utc), 0
        for metric in names():
            dimensions = {dimension["Name"]: dimension["Value"] for dimension in metric["Dimensions"]}
            if dimensions.get("ShardId") and dimensions.get("Operation") == "ProcessTask":
                points = cloudwatch.get_metric_statistics(
                    Namespace=scene.application, MetricName="RecordsProcessed", Dimensions=metric["Dimensions"],
                    StartTime=now - datetime.timedelta(hours=1), EndTime=now + datetime.timedelta(minutes=1),
                    Period=60, Statistics=["Sum"])
                total += sum(point["Sum"] for point in points["Datapoints"])
        return total
    survivor = sum(1 for event in scene.of("record", "one"))
    eventually(lambda: counted() >= survivor, f"metrics of {survivor} processed records", PATIENCE)


def fan_out(scene):
    """One worker with enhanced fan-out, and a split."""
    scene.put(200)
    scene.work("one")
    scene.wait_processed()
    scene.split()
    scene.put(200)
    scene.wait_processed()
    scene.wait_ended()


def second_version(scene):
    """Two workers of version 2, which steal leases from each other, a split, and a restart of the server."""
    scene.put(200)
    scene.work("one")
    scene.work("two")
    scene.wait_processed()
    scene.split()
    scene.put(200)
    scene.wait_processed()
    scene.wait_ended()
    restart(scene)


def hand_off(scene):
    """A worker that joins is handed shards in order: its predecessor is asked, makes its checkpoint, and lets go."""
    scene.put(100)
    scene.work("one")
    scene.wait_processed()
    with dripping(scene):
        scene.work("two")
        eventually(lambda: scene.of("record", "two"), "a record for the second worker", PATIENCE)
    scene.wait_processed()
    asked = {event[2] for event in scene.of("asked", "one")}
    began = {event[2] for event in scene.of("start", "two")}
    assert began and began <= asked, f"worker two began with {began}, worker one was asked for {asked}"
    twice = [data for data, times in scene.processed().items() if times > 1]
    assert not twice, f"{len(twice)} records were processed twice: {twice[:5]}"


@contextlib.contextmanager
def dripping(scene):
    """Puts records all the while: leases are handed out by what their shards carry."""
    enough = threading.Event()

    def drip():
        while not enough.wait(0.1):
            scene.put(20)
    thread = threading.Thread(target=drip, daemon=True)
    thread.start()
    try:
        yield
    finally:
        enough.set()
        thread.join()


def producer_library(scene):
    """User records that the producer library has aggregated come one by one, and in order within their record."""
    producer = scene.produce()
    producer.put(20)  # until it knows the shards, it does not aggregate
    scene.work("one")
    producer.put(2000)
    scene.split()
    producer.put(1000)  # it learns from the first answer that the shard is closed, and sends again what went astray
    scene.wait_processed()
    scene.wait_ended()
    parts = collections.defaultdict(list)
    for event in scene.of("record"):
        parts[event[2], event[3]].append(event[4])
    for (shard, sequence), numbers in parts.items():
        expected = ["-"] if numbers == ["-"] else [str(n) for n in range(len(numbers))]
        assert numbers == expected, f"record {sequence} of {shard} came apart as {numbers}"
    largest = max(map(len, parts.values()))
    assert largest > 100 and len(parts) < len(scene.sent) / 2, f"{len(parts)} records, of {largest} parts at most"
    names = client(scene.server, "cloudwatch").list_metrics(Namespace="KinesisProducerLibrary")["Metrics"]
    assert {"UserRecordsPut", "KinesisRecordsPut"} <= {metric["MetricName"] for metric in names}, names


SCENARIOS = {
    "3.5 polling": (polling, {}),
    "3.5 from the producer library": (producer_library, {}),
    "3.5 hand-off": (hand_off, {"shards": 4}),
    "3.1 polling": (crash_of_the_second, {"library": "3.1", "metrics": "DETAILED", "shards": 4}),
    "3.1 fan-out": (fan_out, {"library": "3.1", "retrieval": "fan-out"}),
    "2.5 polling": (second_version, {"library": "2.5"}),
    "3.5 fan-out": (fan_out, {"retrieval": "fan-out"}),
    "3.5 crash": (crash, {}),
    "3.1 crash": (crash, {"library": "3.1"}),
    "2.5 crash": (crash, {"library": "2.5"}),
    "2.5 fan-out": (fan_out, {"library": "2.5", "retrieval": "fan-out"}),
}
QUICK = list(SCENARIOS)[:6]


def play(name):
    """Runs a scenario; answers whether it went well, and what is to be printed of it."""
    scenario, settings = SCENARIOS[name]
    started, scene = time.monotonic(), Scene(**settings)
    try:
        scenario(scene)
        scene.check()
        note = f"{len(scene.sent)} records, {sum(scene.processed().values())} times processed"
        return True, f"ok      kcl {name}: {note} ({time.monotonic() - started:.0f} s)"
    except Exception as error:  # noqa: BLE001: the other scenarios are to run all the same
        lines = [f"FAILED  kcl {name}: {type(error).__name__}: {error}"]
        lines += ["        " + " ".join(event) for event in scene.events[-5:]]
        for worker in scene.workers:
            worker.log.flush()
            with open(worker.log.name, errors="replace") as log:
                telling = [line.rstrip() for line in log if "ERROR" in line or "WARN" in line or "Exception" in line]
            lines += [f"        {worker.log.name.rsplit('/', 1)[1]}: {line}" for line in telling[-8:]]
        return False, "\n".join(lines)
    finally:
        scene.close()


def main(names):
    names = QUICK if names == ["quick"] else names or list(SCENARIOS)
    passed = failed = 0
    with concurrent.futures.ThreadPoolExecutor(TOGETHER) as pool:
        for future in concurrent.futures.as_completed([pool.submit(play, name) for name in names]):
            well, text = future.result()
            passed, failed = passed + well, failed + (not well)
            print(text, flush=True)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
