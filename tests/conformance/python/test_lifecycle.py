"""The process: it keeps what it said, ends when it is told, listens where it may, and stays small."""

import os
import signal
import socket
import subprocess
import threading

from harness import Case, Server, eventually, stream_arn

SHARD = "shardId-{:012}".format
MIB = 1 << 20


class Lifecycle(Case):
    def start(self, **options):
        server = Server(**options)
        self.addCleanup(server.close)
        self.server, self.kinesis, self.loose = server, server.kinesis, server.client(checked=False)
        return server

    def restart(self, **options):
        server = self.server.restarted(**options)
        self.addCleanup(server.close)
        self.server, self.kinesis, self.loose = server, server.kinesis, server.client(checked=False)

    def test_everything_is_there_after_kill_9_and_after_sigterm(self):
        self.start()
        name = self.stream(2, Tags={"tag": "value"}, MaxRecordSizeInKiB=2048)
        other = self.stream(None, RecordDistributionStrategy="AUTO")
        deleted = self.stream()
        self.kinesis.increase_stream_retention_period(StreamName=name, RetentionPeriodHours=48)
        self.active(name)
        self.kinesis.enable_enhanced_monitoring(StreamName=name, ShardLevelMetrics=["IncomingBytes"])
        self.active(name)
        consumer = self.consumer(name, "reader")
        document = ('{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":'
                    '"arn:aws:iam::000000000000:root"},"Action":"kinesis:ListShards","Resource":"%s"}]}'
                    % stream_arn(name))
        self.kinesis.put_resource_policy(ResourceARN=stream_arn(name), Policy=document)
        put = [self.put(name, f"before {n}", str(n)) for n in range(20)]
        middle = self.iterator(name, "AFTER_SEQUENCE_NUMBER", StartingSequenceNumber=next(
            p["SequenceNumber"] for p in put if p["ShardId"] == SHARD(0)))
        self.kinesis.split_shard(StreamName=name, ShardToSplit=SHARD(1), NewStartingHashKey=str(2**127 + 2**126))
        self.active(name)
        put += [self.put(name, f"after {n}", str(n)) for n in range(20)]
        self.kinesis.put_record(StreamName=other, Data=b"no key")
        self.kinesis.delete_stream(StreamName=deleted)
        self.kinesis.get_waiter("stream_not_exists").wait(StreamName=deleted)

        def observed():
            summary = self.summary(name)
            return {
                "streams": self.kinesis.list_streams()["StreamNames"],
                "summary": summary, "other": self.summary(other),
                "shards": self.shards(name),
                "tags": self.kinesis.list_tags_for_stream(StreamName=name)["Tags"],
                "consumers": self.kinesis.list_stream_consumers(StreamARN=stream_arn(name))["Consumers"],
                "policy": self.kinesis.get_resource_policy(ResourceARN=stream_arn(name))["Policy"],
                "records": [self.get(self.iterator(name, shard=s["ShardId"]))["Records"] for s in self.shards(name)],
            }
        before = observed()
        self.assertEqual(sum(map(len, before["records"])), 40)
        self.assertNotIn(deleted, before["streams"])
        for sig, code in ((signal.SIGKILL, -9), (signal.SIGTERM, 0), (signal.SIGINT, 0)):
            with self.subTest(sig.name):
                self.assertEqual(self.server.stop(sig), code)
                self.restart()
                self.assertEqual(observed(), before)
        last = max(int(p["SequenceNumber"]) for p in put if p["ShardId"] == SHARD(0))
        self.assertGreater(int(self.put(name, "later", ExplicitHashKey="0")["SequenceNumber"]), last)
        self.assertTrue(self.get(middle)["Records"], "an iterator from before the restart still reads")
        self.assertEqual(self.kinesis.describe_stream_consumer(ConsumerARN=consumer)["ConsumerDescription"]
                         ["ConsumerStatus"], "ACTIVE")

    def test_sigterm_ends_open_connections_and_subscriptions(self):
        self.start()
        name = self.stream()
        stream = self.kinesis.subscribe_to_shard(
            ConsumerARN=self.consumer(name), ShardId=SHARD(0), StartingPosition={"Type": "LATEST"})["EventStream"]
        ended = threading.Event()

        def read():
            try:
                for _ in stream:
                    pass
            except Exception:
                pass  # however it ends
            ended.set()
        threading.Thread(target=read, daemon=True).start()
        idle = socket.create_connection((self.server.host, self.server.port))
        self.addCleanup(idle.close)
        half = socket.create_connection((self.server.host, self.server.port))
        self.addCleanup(half.close)
        half.sendall(b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{")
        self.assertEqual(self.server.stop(signal.SIGTERM, deadline=40), 0)
        self.assertTrue(ended.wait(10))

    def test_a_second_sigterm_ends_it_at_once(self):
        self.start()
        name = self.stream()
        half = socket.create_connection((self.server.host, self.server.port))
        self.addCleanup(half.close)
        half.sendall(b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{")
        self.put(name, "kept")
        self.server.process.send_signal(signal.SIGTERM)
        # Two signals that come together are one to a process.
        eventually(self.refuses, "an end of accepting")
        self.server.stop(signal.SIGTERM, deadline=10)
        self.restart()
        self.assertEqual([r["Data"] for r in self.read(name, 1)], [b"kept"])

    def refuses(self):
        try:
            socket.create_connection((self.server.host, self.server.port), timeout=1).close()
        except OSError:
            return True
        return False

    def test_a_directory_has_one_process(self):
        server = self.start()
        second = subprocess.run(
            [server.binary, "dev", "--data-dir", server.data, "--listen", "127.0.0.1:0", "--tls-listen", "off"],
            capture_output=True, text=True, timeout=30, cwd=server.directory)
        self.assertEqual(second.returncode, 3)
        self.assertTrue(second.stderr)
        self.assertEqual(self.kinesis.list_streams()["StreamNames"], [])

    def test_it_listens_on_the_loopback_alone(self):
        server = self.start()
        mine = {os.readlink(f"/proc/{server.process.pid}/fd/{fd}") for fd in os.listdir(f"/proc/{server.process.pid}/fd")
                if os.path.lexists(f"/proc/{server.process.pid}/fd/{fd}")}
        addresses = []
        for table in ("tcp", "tcp6"):
            with open(f"/proc/{server.process.pid}/net/{table}") as f:
                for line in f.readlines()[1:]:
                    local, state, inode = line.split()[1], line.split()[3], line.split()[9]
                    if state == "0A" and f"socket:[{inode}]" in mine:
                        addresses.append((table, local.split(":")[0]))
        self.assertEqual(addresses, [("tcp", "0100007F")] * 2)

    def test_tls_can_be_off(self):
        self.assertIsNone(self.start(tls="off").https)

    def test_memory_stays_small_under_load(self):
        server = self.start()
        name = self.stream(4)
        idle = server.resident_bytes()
        for n in range(40):
            self.kinesis.put_records(StreamName=name, Records=[
                {"Data": bytes([n]) * 20_000, "PartitionKey": f"{n}-{i}"} for i in range(400)])
        self.assertLess(server.resident_bytes() - idle, 400 * MIB, "320 MB written and far less kept")

    def test_health_and_metrics(self):
        server = self.start()
        for path in ("/_millstream/health/live", "/_millstream/health/ready"):
            eventually(lambda: server.send(method="GET", path=path).status == 200, path)
        self.put(self.stream(), "x")
        metrics = server.send(method="GET", path="/metrics")
        self.assertEqual(metrics.status, 200)
        self.assertIn(b"# TYPE", metrics.raw)
        self.assertIn(b"PutRecord", metrics.raw)
