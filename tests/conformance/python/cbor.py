"""As much of CBOR (RFC 8949) as the AWS JSON protocol's binary form needs."""

import struct


class Indefinite(dict):
    """A map to be written with an open end, as the Java SDK does."""


class Timestamp(int):
    """Milliseconds since the epoch, written as the Java SDK writes a time: tag 1 and an integer."""


class Raw(bytes):
    """Bytes that are encoded CBOR already."""


def _head(major, n):
    if n < 24:
        return bytes([major << 5 | n])
    for code, size, form in ((24, 1, ">B"), (25, 2, ">H"), (26, 4, ">I"), (27, 8, ">Q")):
        if n < 1 << 8 * size:
            return bytes([major << 5 | code]) + struct.pack(form, n)
    raise ValueError(n)


def encode(value):
    if isinstance(value, Raw):
        return bytes(value)
    if value is None:
        return b"\xf6"
    if isinstance(value, bool):
        return b"\xf5" if value else b"\xf4"
    if isinstance(value, Timestamp):
        return b"\xc1" + encode(int(value))
    if isinstance(value, int):
        return _head(0, value) if value >= 0 else _head(1, -1 - value)
    if isinstance(value, float):
        return b"\xfb" + struct.pack(">d", value)
    if isinstance(value, bytes):
        return _head(2, len(value)) + value
    if isinstance(value, str):
        return _head(3, len(value.encode())) + value.encode()
    if isinstance(value, (list, tuple)):
        return _head(4, len(value)) + b"".join(map(encode, value))
    if isinstance(value, Indefinite):
        return b"\xbf" + b"".join(encode(k) + encode(v) for k, v in value.items()) + b"\xff"
    if isinstance(value, dict):
        return _head(5, len(value)) + b"".join(encode(k) + encode(v) for k, v in value.items())
    raise TypeError(type(value))


def decode(data):
    """The one value that `data` holds; ValueError if it holds anything else."""
    try:
        value, at = _decode(data, 0)
    except (IndexError, struct.error) as error:
        raise ValueError("truncated") from error
    if at != len(data):
        raise ValueError(f"{len(data) - at} bytes after the end")
    return value


_BREAK = object()


def _decode(data, at):
    first = data[at]
    major, code, at = first >> 5, first & 31, at + 1
    if major == 7:
        if code in (20, 21):
            return code == 21, at
        if code in (22, 23):
            return None, at
        if code == 31:
            return _BREAK, at
        size, form = {25: (2, ">e"), 26: (4, ">f"), 27: (8, ">d")}[code]
        return struct.unpack(form, data[at:at + size])[0], at + size
    if code == 31:
        return _open(data, at, major)
    n = code
    if code >= 24:
        size = 1 << code - 24
        n, at = int.from_bytes(data[at:at + size], "big"), at + size
    if major == 0:
        return n, at
    if major == 1:
        return -1 - n, at
    if major in (2, 3):
        if at + n > len(data):
            raise ValueError("truncated")
        piece = data[at:at + n]
        return (piece if major == 2 else piece.decode()), at + n
    if major == 6:
        return _decode(data, at)
    items = []
    for _ in range(n * (2 if major == 5 else 1)):
        item, at = _decode(data, at)
        items.append(item)
    return _collected(major, items), at


def _open(data, at, major):
    items = []
    while True:
        item, at = _decode(data, at)
        if item is _BREAK:
            return _collected(major, items), at
        items.append(item)


def _collected(major, items):
    if major == 2:
        return b"".join(items)
    if major == 3:
        return "".join(items)
    return items if major == 4 else dict(zip(items[::2], items[1::2]))
