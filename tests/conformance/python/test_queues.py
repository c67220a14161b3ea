"""Queues: records handed out one by one, until they are acknowledged; dead letters; what a crash leaves."""

import http.client
import json
import signal
import threading
import time

from harness import Case, Server, eventually, stream_arn, unique


def make_queue(kinesis, name, start="TRIM_HORIZON", **options):
    """Makes a queue on a stream, waits until it is active and returns its ARN."""
    answer = kinesis.create_queue(
        QueueName=unique("q"),
        StreamConfigurationList=[{"StreamARN": stream_arn(name), "StartingPosition": {"Type": start}}], **options)
    arn = answer["QueueDescription"]["QueueARN"]

    def is_active():
        return kinesis.describe_queue(QueueARN=arn)["QueueDescription"]["QueueStatus"] == "ACTIVE"
    eventually(is_active, "queue active")
    return arn


def dead_letters_after(count):
    return {"DeadLetterConfiguration": {"TargetType": "BUILT_IN", "MaxReceiveCount": count}}


def read_by_the_server(port):
    """The clients' ports of the connections to this port from which the server has read everything that was sent."""
    found = set()
    with open("/proc/net/tcp", encoding="ascii") as table:
        for line in list(table)[1:]:
            _, local, remote, state, queues = line.split()[:5]
            if (int(local.split(":")[1], 16), state, queues.split(":")[1]) == (port, "01", "00000000"):
                found.add(int(remote.split(":")[1], 16))
    return found


def handles(records):
    return [{"ReceiptHandle": record["ReceiptHandle"]} for record in records]


class Queues(Case):
    def receive(self, queue, **options):
        return self.kinesis.receive_queue_records(QueueARN=queue, **{"WaitTimeSeconds": 1, **options})["QueueRecords"]

    def done(self, answer, count):
        self.assertEqual((len(answer["Successful"]), answer["Failed"]), (count, []))

    def test_created_described_updated_listed_deleted(self):
        name = self.stream(shards=None)
        queue_name = unique("q")
        created = self.kinesis.create_queue(
            QueueName=queue_name, StreamConfigurationList=[{"StreamARN": stream_arn(name)}],
            Tags={"team": "a"})["QueueDescription"]
        arn = created["QueueARN"]
        self.assertRegex(arn, r"^arn:aws:kinesis:us-east-1:\d{12}:queue/\S+$")
        self.assertNotIn(queue_name, arn)
        attributes = {"VisibilityTimeoutSeconds": 30, **dead_letters_after(6)}
        self.assertEqual(created["QueueAttributes"], attributes)
        described = self.kinesis.describe_queue(QueueARN=arn)["QueueDescription"]
        self.assertEqual((described["QueueName"], described["QueueStatus"]), (queue_name, "ACTIVE"))
        stream = described["StreamConfigurationList"]
        self.assertEqual([s["StreamARN"] for s in stream], [stream_arn(name)])
        self.assertEqual(stream[0]["StartingPosition"]["Type"], "LATEST")
        self.assertLess(abs(stream[0]["StartingPosition"]["Timestamp"].timestamp() - time.time()), 60)
        self.assertEqual(self.summary(name)["QueueCount"], 1)
        self.assertEqual(self.summary(name)["ConsumerCount"], 0)

        updated = self.kinesis.update_queue(QueueARN=arn, QueueAttributes={"VisibilityTimeoutSeconds": 5})
        self.assertEqual(updated["QueueDescription"]["QueueAttributes"],
                         {"VisibilityTimeoutSeconds": 5, **dead_letters_after(6)})
        self.kinesis.update_queue(
            QueueARN=arn, QueueAttributes={"DeadLetterConfiguration": {"TargetType": "NONE"}})
        self.assertEqual(self.kinesis.describe_queue(QueueARN=arn)["QueueDescription"]["QueueAttributes"],
                         {"VisibilityTimeoutSeconds": 5, "DeadLetterConfiguration": {"TargetType": "NONE"}})

        listed = self.kinesis.list_queues(StreamFilter=[{"StreamARN": stream_arn(name)}])["QueueSummaries"]
        self.assertEqual([(q["QueueARN"], q["QueueName"]) for q in listed], [(arn, queue_name)])
        self.assertEqual(listed[0]["Streams"][0]["StreamARN"], stream_arn(name))
        self.assertEqual(self.kinesis.list_tags_for_resource(ResourceARN=arn)["Tags"], [{"Key": "team", "Value": "a"}])

        self.fails("ResourceInUseException", self.kinesis.delete_stream, StreamName=name, EnforceConsumerDeletion=True)
        self.fails("ResourceInUseException", self.kinesis.update_stream_mode, StreamARN=stream_arn(name),
                   StreamModeDetails={"StreamMode": "PROVISIONED"})
        self.kinesis.delete_queue(QueueARN=arn)
        for call in (self.kinesis.describe_queue, self.kinesis.receive_queue_records, self.kinesis.delete_queue):
            self.fails("ResourceNotFoundException", call, QueueARN=arn)
        self.assertEqual(self.summary(name)["QueueCount"], 0)
        self.kinesis.delete_stream(StreamName=name)

    def test_what_no_queue_can_be(self):
        name, provisioned = self.stream(shards=None), self.stream()

        def create(queue, **stream):
            return self.kinesis.create_queue(
                QueueName=queue, StreamConfigurationList=[{"StreamARN": stream_arn(name), **stream}])
        taken = unique("q")
        create(taken)
        self.fails("ResourceInUseException", create, taken)
        self.fails("ValidationException", create, unique("q"), StreamARN=stream_arn(provisioned))
        self.fails("ResourceNotFoundException", create, unique("q"), StreamARN=stream_arn(unique("none")))
        for position in ({"Type": "AT_TIMESTAMP"}, {"Type": "LATEST", "Timestamp": 1}):
            self.fails("ValidationException", create, unique("q"), StartingPosition=position)
        self.fails("ValidationException", self.kinesis.create_queue, QueueName=unique("q"),
                   StreamConfigurationList=[{"StreamARN": stream_arn(name)}] * 2)

    def test_received_acknowledged_and_received_again(self):
        name = self.stream(shards=None)
        queue = make_queue(self.kinesis, name)
        put = {self.put(name, f"data {n}", key=f"k{n}")["SequenceNumber"]: f"data {n}".encode() for n in range(12)}
        first = self.receive(queue)
        self.assertEqual(len(first), 10)
        rest = self.receive(queue, VisibilityTimeoutSeconds=600)
        for record in first + rest:
            self.assertEqual(record["ReceiveCount"], 1)
            self.assertRegex(record["RecordId"], "^[a-z0-9]+$")
            self.assertEqual(record["Data"], put[record["RecordId"]])
        self.assertEqual({r["RecordId"] for r in first + rest}, set(put))
        self.done(self.kinesis.acknowledge_queue_records(QueueARN=queue, Entries=handles(first)), 10)
        again = self.kinesis.acknowledge_queue_records(
            QueueARN=queue, Entries=[*handles(first[:1]), {"ReceiptHandle": "junk"}])
        self.assertEqual([f["ErrorCode"] for f in again["Failed"]],
                         ["ResourceNotFoundException", "InvalidArgumentException"])
        self.assertEqual(self.receive(queue), [])
        shown = [{**handle, "VisibilityTimeoutSeconds": 0} for handle in handles(rest)]
        self.done(self.kinesis.update_queue_records_visibility(QueueARN=queue, Entries=shown), 2)
        back = self.receive(queue, VisibilityTimeoutSeconds=1)
        self.assertEqual({r["RecordId"] for r in back}, {r["RecordId"] for r in rest})
        self.assertEqual({r["ReceiveCount"] for r in back}, {2})
        self.assertEqual({r["FirstReceiveTimestamp"] for r in back}, {r["FirstReceiveTimestamp"] for r in rest})
        waited = self.receive(queue, WaitTimeSeconds=20)  # until the second is over
        self.assertEqual({r["ReceiveCount"] for r in waited}, {3})

    def test_a_put_wakes_who_waits(self):
        name = self.stream(shards=None)
        queue = make_queue(self.kinesis, name, start="LATEST")
        threading.Timer(0.3, self.put, (name, "late")).start()
        started = time.monotonic()
        records = self.receive(queue, WaitTimeSeconds=20)
        self.assertEqual([r["Data"] for r in records], [b"late"])
        self.assertLess(time.monotonic() - started, 15)

    def test_a_record_that_nobody_can_process_is_a_dead_letter(self):
        name = self.stream(shards=None)
        queue = make_queue(self.kinesis, name, QueueAttributes=dead_letters_after(2))
        for n in range(3):
            self.put(name, f"poison {n}", key=f"k{n}")
        received = {}
        for _ in range(2):
            while True:
                records = self.receive(queue, VisibilityTimeoutSeconds=600)
                if not records:
                    break
                received.update((r["RecordId"], r) for r in records)
            shown = [{**handle, "VisibilityTimeoutSeconds": 0} for handle in handles(received.values())]
            self.done(self.kinesis.update_queue_records_visibility(QueueARN=queue, Entries=shown), 3)
        self.assertEqual(self.receive(queue), [])

        def dead(**options):
            return self.kinesis.receive_dead_letter_queue_records(
                QueueARN=queue, **{"WaitTimeSeconds": 1, **options})["QueueRecords"]
        letters = dead(VisibilityTimeoutSeconds=600)
        self.assertEqual({r["RecordId"] for r in letters}, set(received))
        self.assertEqual(dead(), [])
        refused = self.kinesis.acknowledge_queue_records(QueueARN=queue, Entries=handles(letters))
        self.assertEqual(len(refused["Failed"]), 3)
        shown = [{**handle, "VisibilityTimeoutSeconds": 0} for handle in handles(letters)]
        self.done(self.kinesis.update_dead_letter_queue_records_visibility(QueueARN=queue, Entries=shown), 3)
        letters = dead(VisibilityTimeoutSeconds=600)
        self.assertEqual(len(letters), 3)
        self.done(self.kinesis.acknowledge_dead_letter_queue_records(QueueARN=queue, Entries=handles(letters[:1])), 1)
        self.done(self.kinesis.restore_dead_letter_queue_records(QueueARN=queue, Entries=handles(letters[1:])), 2)
        restored = self.receive(queue)
        self.assertEqual({r["RecordId"] for r in restored}, {r["RecordId"] for r in letters[1:]})
        self.assertEqual({r["ReceiveCount"] for r in restored}, {1})
        self.assertEqual(dead(), [])


class Crashes(Case):
    """Over a server of its own, which is killed."""

    @classmethod
    def setUpClass(cls):
        pass

    def test_who_waits_is_answered_when_the_server_stops(self):
        # A wait that the server would sit out would cost it more than it has for finishing its requests.
        server = Server(env={"MILLSTREAM_SHUTDOWN_TIMEOUT": "5s"})
        self.addCleanup(server.close)
        name = unique()
        server.kinesis.create_stream(StreamName=name, StreamModeDetails={"StreamMode": "ON_DEMAND"})
        queue = make_queue(server.kinesis, name)
        body = json.dumps({"QueueARN": queue, "WaitTimeSeconds": 20})
        waiting = [http.client.HTTPConnection(server.http, timeout=60) for _ in range(3)]
        for connection in waiting:
            connection.request("POST", "/", body, {
                "Content-Type": "application/x-amz-json-1.1", "X-Amz-Target": "Kinesis_20131202.ReceiveQueueRecords"})
        ports = {connection.sock.getsockname()[1] for connection in waiting}
        eventually(lambda: ports <= read_by_the_server(server.port), "the requests have come")
        self.assertEqual(server.stop(), 0)
        for connection in waiting:
            answer = connection.getresponse()
            self.assertEqual((answer.status, json.load(answer)), (200, {"QueueRecords": []}))
        self.assertNotIn("not finished in time", server.log())

    def test_kill_9_forgets_neither_acknowledged_nor_received_records(self):
        server = Server()
        self.addCleanup(lambda: server.close())
        kinesis = server.kinesis
        name = unique()
        kinesis.create_stream(StreamName=name, StreamModeDetails={"StreamMode": "ON_DEMAND"})
        queue = make_queue(kinesis, name)
        kinesis.put_records(
            StreamName=name, Records=[{"Data": b"x", "PartitionKey": str(n)} for n in range(300)])

        def receive(seconds):
            return kinesis.receive_queue_records(
                QueueARN=queue, WaitTimeSeconds=1, VisibilityTimeoutSeconds=seconds)["QueueRecords"]
        acknowledged, in_flight = set(), {}
        for n in range(20):
            records = receive(600)
            done = records if n % 2 else records[:5]
            answer = kinesis.acknowledge_queue_records(QueueARN=queue, Entries=handles(done))
            self.assertEqual(answer["Failed"], [])
            acknowledged |= {r["RecordId"] for r in done}
            in_flight.update((r["RecordId"], r) for r in records if r not in done)
        server.stop(signal.SIGKILL)
        server = server.restarted()
        kinesis = server.kinesis
        new = set()
        while True:
            records = receive(600)
            if not records:
                break
            self.assertEqual({r["ReceiveCount"] for r in records}, {1})
            new |= {r["RecordId"] for r in records}
        self.assertEqual(len(new), 100, "neither acknowledged nor in flight")
        self.assertFalse(new & (acknowledged | set(in_flight)))
        # What is in flight is still its receiver's.
        some = list(in_flight.values())[:10]
        shown = [{**handle, "VisibilityTimeoutSeconds": 1} for handle in handles(some)]
        answer = kinesis.update_queue_records_visibility(QueueARN=queue, Entries=shown)
        self.assertEqual(answer["Failed"], [])
        server.stop(signal.SIGKILL)
        server = server.restarted()
        kinesis = server.kinesis
        back = kinesis.receive_queue_records(QueueARN=queue, WaitTimeSeconds=20)["QueueRecords"]
        self.assertEqual({r["RecordId"] for r in back}, {r["RecordId"] for r in some})
        self.assertEqual({r["ReceiveCount"] for r in back}, {2})
