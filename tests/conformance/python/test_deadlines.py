"""Clients that take their time, on a server that gives them little: nobody holds a connection by doing nothing."""

import socket
import time

import http2
from harness import JSON, Case, Server

# The shortest the server is asked for, and the longest that a busy machine may take to notice.
SHORT, PATIENCE = "500ms", 15


class Deadlines(Case):
    @classmethod
    def setUpClass(cls):
        cls.server = Server(env={f"MILLSTREAM_HTTP__{name}": SHORT for name in (
            "FIRST_BYTE_TIMEOUT", "HEAD_TIMEOUT", "BODY_TIMEOUT", "IDLE_TIMEOUT")})
        cls.kinesis, cls.loose = cls.server.kinesis, cls.server.client(checked=False)

    @classmethod
    def tearDownClass(cls):
        cls.server.close()

    def ended(self, sent, port=None):
        """Sends and then only listens; answers what came back until the server ended the connection."""
        with socket.create_connection((self.server.host, port or self.server.port), timeout=PATIENCE) as connection:
            connection.sendall(sent)
            data = b""
            try:
                while piece := connection.recv(65536):
                    data += piece
            except ConnectionResetError:
                pass
            except TimeoutError:
                self.fail(f"still open after {PATIENCE} s")
            return data

    def head(self, length):
        return (f"POST / HTTP/1.1\r\nHost: {self.server.http}\r\nContent-Type: {JSON}\r\n"
                f"X-Amz-Target: Kinesis_20131202.ListStreams\r\nContent-Length: {length}\r\n\r\n").encode()

    def test_silence(self):
        for port in (None, int(self.server.https.rsplit(":", 1)[1])):
            self.assertEqual(self.ended(b"", port), b"")

    def test_half_a_head(self):
        answer = self.ended(self.head(2)[:70])
        self.assertIn(answer[:12], (b"", b"HTTP/1.1 408", b"HTTP/1.1 400"))

    def test_half_a_body(self):
        answer = self.ended(self.head(1000) + b'{"Limit"')
        self.assertIn(answer[:12], (b"", b"HTTP/1.1 408", b"HTTP/1.1 400"))

    def test_half_a_handshake(self):
        self.ended(b"\x16\x03\x01\x02\x00\x01", int(self.server.https.rsplit(":", 1)[1]))

    def test_idle_after_a_request(self):
        self.assertTrue(self.ended(self.head(2) + b"{}").startswith(b"HTTP/1.1 200"))

    def test_a_body_in_drops_below_the_rate(self):
        with socket.create_connection((self.server.host, self.server.port), timeout=PATIENCE) as connection:
            connection.sendall(self.head(1_000_000))
            end = time.monotonic() + PATIENCE
            try:
                while time.monotonic() < end:
                    connection.sendall(b" ")
                    time.sleep(0.01)  # the drops of a slow client; the loop ends when the server has had enough
            except OSError:
                return
            self.fail(f"a hundred bytes a second were good enough for {PATIENCE} s")

    def test_http2_preface_and_then_nothing(self):
        self.ended(http2.PREFACE + http2.frame(http2.SETTINGS))

    def test_half_an_http2_body(self):
        connection = http2.Connection(self.server, timeout=PATIENCE)
        self.addCleanup(connection.close)
        connection.request(1, "ListStreams", b'{"Limit"', end=False)
        while True:
            got = connection.read()
            if got is None or got[0] in (http2.GOAWAY, http2.RST_STREAM) or (got[0] == http2.HEADERS and got[2] == 1):
                return

    def test_those_who_hurry_are_served(self):
        name = self.stream()
        self.put(name, b"d" * 1_000_000)
        self.assertEqual(len(self.read(name, 1)[0]["Data"]), 1_000_000)
