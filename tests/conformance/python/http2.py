"""As much of HTTP/2 (RFC 9113) as a client needs that wants to misbehave: frames by hand, headers without HPACK's tables."""

import socket
import struct

PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
DATA, HEADERS, PRIORITY, RST_STREAM, SETTINGS, PUSH_PROMISE, PING, GOAWAY, WINDOW_UPDATE, CONTINUATION = range(10)
END_STREAM, END_HEADERS, ACK = 0x1, 0x4, 0x1


def frame(kind, flags=0, stream=0, payload=b""):
    return struct.pack(">I", len(payload))[1:] + bytes([kind, flags]) + struct.pack(">I", stream) + payload


def _integer(value, prefix):
    if value < (1 << prefix) - 1:
        return bytes([value])
    out, value = [(1 << prefix) - 1], value - ((1 << prefix) - 1)
    while value >= 128:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes([*out, value])


def fields(*pairs):
    """A header block of literal fields without indexing, which needs no state."""
    block = b""
    for name, value in pairs:
        for text in (b"\x00", name.encode(), value.encode()):
            block += text if text == b"\x00" else _integer(len(text), 7) + text
    return block


class Connection:
    """A connection after its preface; the server's frames are read one by one."""

    def __init__(self, server, settings=b"", timeout=20):
        self.server = server
        self.socket = socket.create_connection((server.host, server.port), timeout=timeout)
        self.socket.sendall(PREFACE + frame(SETTINGS, payload=settings))
        self._buffer = b""

    def send(self, *args, **options):
        self.socket.sendall(frame(*args, **options))

    def request(self, stream, operation, body=b"{}", end=True, extra=()):
        """Sends a whole request, or, with `end=False`, leaves its body open."""
        head = fields((":method", "POST"), (":scheme", "http"), (":path", "/"), (":authority", self.server.http),
                      ("content-type", "application/x-amz-json-1.1"),
                      ("x-amz-target", f"Kinesis_20131202.{operation}"), *extra)
        self.send(HEADERS, END_HEADERS, stream, head)
        for at in range(0, len(body), 16384):
            last = end and at + 16384 >= len(body)
            self.send(DATA, END_STREAM if last else 0, stream, body[at:at + 16384])

    def read(self):
        """The next frame as (kind, flags, stream, payload), or None at the end of the connection."""
        while len(self._buffer) < 9 or len(self._buffer) < 9 + int.from_bytes(self._buffer[:3], "big"):
            try:
                piece = self.socket.recv(65536)
            except (ConnectionResetError, BrokenPipeError):
                return None
            if not piece:
                return None
            self._buffer += piece
        length = int.from_bytes(self._buffer[:3], "big")
        head, payload, self._buffer = self._buffer[:9], self._buffer[9:9 + length], self._buffer[9 + length:]
        return head[3], head[4], int.from_bytes(head[5:9], "big") & 0x7FFFFFFF, payload

    def bodies(self, *streams):
        """The bodies that streams are answered with; None for one that is reset or outlived by the connection."""
        open_streams, data = set(streams), {stream: b"" for stream in streams}
        while open_streams:
            got = self.read()
            if got is None or got[0] == GOAWAY:
                data.update(dict.fromkeys(open_streams))
                break
            kind, flags, at, payload = got
            if at not in open_streams:
                continue
            if kind == DATA:
                data[at] += payload
            if kind == RST_STREAM:
                data[at] = None
            if kind == RST_STREAM or (kind in (DATA, HEADERS) and flags & END_STREAM):
                open_streams.remove(at)
        return data

    def body(self, stream):
        return self.bodies(stream)[stream]

    def rest(self):
        """Every frame until the connection ends."""
        frames = []
        while (got := self.read()) is not None:
            frames.append(got)
        return frames

    def close(self):
        self.socket.close()
