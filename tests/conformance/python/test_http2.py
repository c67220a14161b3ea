"""HTTP/2 by prior knowledge, from clients that know the frames too well."""

import json
import os
import struct

import http2
from harness import Case

MIB = 1 << 20


class Http2(Case):
    def connect(self, **options):
        connection = http2.Connection(self.server, **options)
        self.addCleanup(connection.close)
        return connection

    def tearDown(self):
        self.assertEqual(self.server.call("ListStreams").status, 200)

    def survives(self, connection):
        """The connection may be ended; if it is not, it still works."""
        try:
            connection.request(999_999, "ListStreams")
            body = connection.body(999_999)
        except OSError:
            body = None
        if body is not None:
            self.assertIn("StreamNames", json.loads(body))

    def test_requests_share_a_connection(self):
        connection = self.connect()
        for stream in (1, 3, 5):
            connection.request(stream, "ListStreams")
        for body in connection.bodies(1, 3, 5).values():
            self.assertIn("StreamNames", json.loads(body))
        connection.request(7, "Nonsense")
        self.assertEqual(json.loads(connection.body(7))["__type"], "UnknownOperationException")

    def test_a_body_in_many_frames_and_a_head_in_continuations(self):
        name = self.stream()
        connection = self.connect()
        head = http2.fields((":method", "POST"), (":scheme", "http"), (":path", "/"), (":authority", self.server.http),
                            ("content-type", "application/x-amz-json-1.1"),
                            ("x-amz-target", "Kinesis_20131202.PutRecord"))
        connection.send(http2.HEADERS, 0, 1, head[:20])
        connection.send(http2.CONTINUATION, 0, 1, head[20:40])
        connection.send(http2.CONTINUATION, http2.END_HEADERS, 1, head[40:])
        body = json.dumps({"StreamName": name, "PartitionKey": "k", "Data": "eA=="}).encode()
        for byte in body[:-1]:
            connection.send(http2.DATA, 0, 1, bytes([byte]))
        connection.send(http2.DATA, http2.END_STREAM, 1, body[-1:])
        self.assertEqual(json.loads(connection.body(1))["ShardId"], "shardId-000000000000")

    def test_an_answer_waits_for_the_window(self):
        name = self.stream()
        self.put(name, b"d" * 100_000)
        iterator = self.iterator(name)
        # The client allows 10 bytes of body a stream until it says otherwise.
        connection = self.connect(settings=struct.pack(">HI", 4, 10))
        connection.request(1, "GetRecords", json.dumps({"ShardIterator": iterator}).encode())
        kind = None
        while kind != http2.DATA:
            kind, _, _, payload = connection.read()
        self.assertLessEqual(len(payload), 10)
        connection.request(3, "ListStreams")  # a stream that waits keeps no other waiting
        connection.send(http2.WINDOW_UPDATE, 0, 0, struct.pack(">I", MIB))
        connection.send(http2.WINDOW_UPDATE, 0, 1, struct.pack(">I", MIB))
        data = payload
        while True:
            kind, flags, stream, payload = connection.read()
            if kind == http2.DATA and stream == 1:
                data += payload
                if flags & http2.END_STREAM:
                    break
        self.assertEqual(len(json.loads(data)["Records"]), 1)

    def test_floods(self):
        ping, settings = http2.frame(http2.PING, payload=bytes(8)), http2.frame(http2.SETTINGS)
        update = http2.frame(http2.WINDOW_UPDATE, payload=struct.pack(">I", 1))
        for name, flood in (
            ("ping", ping * 20_000), ("settings", settings * 20_000), ("window", update * 20_000),
            ("priority", b"".join(http2.frame(http2.PRIORITY, 0, n * 2 + 1, bytes(5)) for n in range(20_000))),
            ("empty data", http2.frame(http2.DATA, 0, 1, b"") * 20_000),
        ):
            with self.subTest(name):
                connection = self.connect()
                if name == "empty data":
                    connection.request(1, "ListStreams", b"{", end=False)
                try:
                    connection.socket.sendall(flood)
                except OSError:
                    continue  # it was cut off
                if name != "empty data":
                    connection.socket.settimeout(20)
                    self.survives(connection)

    def test_rapid_resets(self):
        before = self.server.resident_bytes()
        connection = self.connect()
        head = http2.fields((":method", "POST"), (":scheme", "http"), (":path", "/"), (":authority", self.server.http),
                            ("content-type", "application/x-amz-json-1.1"),
                            ("x-amz-target", "Kinesis_20131202.ListStreams"))
        try:
            for n in range(20_000):
                stream = n * 2 + 1
                connection.socket.sendall(
                    http2.frame(http2.HEADERS, http2.END_HEADERS | http2.END_STREAM, stream, head)
                    + http2.frame(http2.RST_STREAM, 0, stream, struct.pack(">I", 8)))
        except OSError:
            pass  # it was cut off
        self.assertLess(self.server.resident_bytes() - before, 200 * MIB)

    def test_headers_without_end(self):
        before = self.server.resident_bytes()
        for block in (http2.fields(("x-flood", "x" * 1000)) * 10, b""):
            connection = self.connect()
            try:
                connection.send(http2.HEADERS, 0, 1, http2.fields((":method", "POST")))
                for _ in range(3000):
                    connection.send(http2.CONTINUATION, 0, 1, block)
            except OSError:
                pass  # it was cut off
        self.assertLess(self.server.resident_bytes() - before, 200 * MIB)

    def test_what_breaks_the_rules(self):
        for name, sent in (
            ("a frame too large", http2.frame(http2.DATA, 0, 1, bytes(20_000))),
            ("data on no stream", http2.frame(http2.DATA, http2.END_STREAM, 0, b"x")),
            ("data on an idle stream", http2.frame(http2.DATA, http2.END_STREAM, 5, b"x")),
            ("a stream of the server", http2.frame(http2.HEADERS, 5, 2, http2.fields((":method", "POST")))),
            ("headers that do not decode", http2.frame(http2.HEADERS, 5, 1, b"\xff" * 100)),
            ("no method", http2.frame(http2.HEADERS, 5, 1, http2.fields((":path", "/")))),
            ("a window of nothing", http2.frame(http2.WINDOW_UPDATE, 0, 0, bytes(4))),
            ("settings of a wrong length", http2.frame(http2.SETTINGS, 0, 0, bytes(5))),
            ("a push from the client", http2.frame(http2.PUSH_PROMISE, 4, 1, struct.pack(">I", 2))),
            ("noise", os.urandom(4000)),
        ):
            with self.subTest(name):
                connection = self.connect()
                try:
                    connection.socket.sendall(sent)
                    connection.socket.shutdown(1)
                except OSError:
                    continue
                connection.rest()  # ends, within the time that a socket waits

    def test_a_body_that_stalls_keeps_nobody_waiting(self):
        connection = self.connect()
        for n in range(50):
            connection.request(n * 2 + 1, "PutRecord", b'{"StreamName":', end=False)
        connection.request(201, "ListStreams")
        self.assertIn("StreamNames", json.loads(connection.body(201)))

    def test_a_hundred_mebibytes(self):
        before = self.server.resident_bytes()
        connection = self.connect(timeout=5)
        connection.request(1, "PutRecord", b'{"StreamName":"s","Data":"', end=False)
        sent, refused = 0, False
        window = 65535
        try:
            while sent < 100 * MIB and not refused:
                while window < 16384:
                    got = connection.read()
                    if got is None or got[0] == http2.GOAWAY or (got[0] in (http2.RST_STREAM, http2.HEADERS) and got[2] == 1):
                        refused = True
                        break
                    if got[0] == http2.WINDOW_UPDATE and got[2] == 0:
                        window += int.from_bytes(got[3], "big")
                connection.send(http2.DATA, 0, 1, b"A" * 16384)
                sent, window = sent + 16384, window - 16384
        except OSError:
            refused = True
        self.assertTrue(refused, "a hundred mebibytes were taken")
        self.assertLess(self.server.resident_bytes() - before, 100 * MIB)
