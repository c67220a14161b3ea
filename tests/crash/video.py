#!/usr/bin/env python3
"""Kills the server while cameras send to it, and looks for every fragment that it had called PERSISTED.

    python3 tests/crash/video.py PATH/TO/millstream [--cameras N] [--seconds N] [--kill-every N]

Each camera sends real H.264 (from ffmpeg) fragment by fragment into a stream of its own, and begins again on another
connection when its own breaks. Every so often the process gets SIGKILL, and a new one opens the same directory. What must
hold after each:

1. every fragment that was acknowledged as PERSISTED is listed, once, under its number and with its time;
2. numbers rise with the order in which a camera was told them, over all lives of the server, and none is used twice;
3. what was listed in an earlier life is listed still.

And at the end: each of these fragments comes back by GetMediaForFragmentList with the very frames that were sent, and
ffprobe decodes all of them.

Standard library, ffmpeg and ffprobe only: in `dev` any signature will do. Exits 1 at the first violation and keeps the
directory then.
"""

import argparse
import hashlib
import http.client
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time

from kill9 import Server, Violation

CLUSTER, TIMECODE, SIMPLE_BLOCK, SEGMENT = 0x1F43B675, 0xE7, 0xA3, 0x18538067
MASTERS = {SEGMENT, CLUSTER}
AUTHORIZATION = ("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE000000000/20260101/us-east-1/kinesisvideo/aws4_request, "
                 "SignedHeaders=host;x-amz-date, Signature=" + "0" * 64)
MOVIE_SECONDS = 40
IN_FLIGHT = 3
RATE = 2  # fragments that a camera sends in a second: four times as many as a real one


def elements(data, at=0, end=None):
    """The elements of Matroska, masters entered: (id, start, content's start, content's end)."""
    end = len(data) if end is None else end
    while at < end:
        start, first = at, data[at]
        width = 9 - first.bit_length()
        number = int.from_bytes(data[at:at + width])
        at += width
        width = 9 - data[at].bit_length()
        size = int.from_bytes(data[at:at + width]) & ((1 << (7 * width)) - 1)
        unknown = size == (1 << (7 * width)) - 1
        at += width
        yield number, start, at, end if unknown else at + size
        if number not in MASTERS:
            at += size


class Fragment:
    """A cluster: its bytes, its time in milliseconds, and what its frames are."""

    def __init__(self, data, start, at, end):
        self.bytes, self.frames, digest = data[start:end], 0, hashlib.sha256()
        for number, _, begin, finish in elements(data, at, end):
            if number == TIMECODE:
                self.time = int.from_bytes(data[begin:finish])
            elif number == SIMPLE_BLOCK:
                self.frames += 1
                digest.update(data[begin + 4:finish])
        self.digest = digest.hexdigest()


def fragments(data):
    """The clusters of a Matroska stream."""
    return [Fragment(data, start, at, end) for number, start, at, end in elements(data) if number == CLUSTER]


def movie():
    """Its head, and its fragments of two seconds."""
    made = subprocess.run(
        ["ffmpeg", "-v", "error", "-nostdin", "-f", "lavfi", "-i", "testsrc2=size=640x480:rate=25", "-t",
         str(MOVIE_SECONDS), "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-bf", "0", "-g", "50",
         "-keyint_min", "50", "-sc_threshold", "0", "-f", "matroska", "-cluster_time_limit", "10000",
         "-cluster_size_limit", "20M", "-live", "1", "pipe:1"], capture_output=True, check=True).stdout
    start = next(start for number, start, _, _ in elements(made) if number == CLUSTER)
    # Written live, a cluster says no size: it ends where the next begins.
    starts = [start for number, start, _, _ in elements(made) if number == CLUSTER] + [len(made)]
    heads = [at for number, _, at, _ in elements(made) if number == CLUSTER]
    parts = [Fragment(made, begin, at, end) for begin, at, end in zip(starts, heads, starts[1:])]
    return made[:start], parts


def call(server, path, body):
    connection = http.client.HTTPConnection(server.host, server.port, timeout=60)
    connection.request("POST", path, json.dumps(body), {
        "Content-Type": "application/json", "X-Amz-Date": "20260101T000000Z", "Authorization": AUTHORIZATION})
    response = connection.getresponse()
    raw = response.read()
    connection.close()
    if response.status != 200:
        raise Violation(f"{path} answers {response.status}: {raw[:300]!r}")
    return raw


class Camera(threading.Thread):
    """Sends the movie again and again, each time as a new connection, until the connection breaks."""

    def __init__(self, server, stream, head, parts, started, stop):
        super().__init__(daemon=True)
        self.server, self.stream, self.head, self.parts = server, stream, head, parts
        self.started, self.stop = started, stop
        self.persisted, self.error = [], None  # (number, time in milliseconds, fragment)

    def run(self):
        try:
            while not self.stop.is_set():
                self.connection(self.started)
                self.started += MOVIE_SECONDS * 1000
        except Violation as violation:
            self.error = violation
        except (OSError, ValueError, IndexError):
            self.started += MOVIE_SECONDS * 1000  # the server died, which is what this is about

    def connection(self, started):
        with socket.create_connection((self.server.host, self.server.port), timeout=30) as connection:
            lines = ["POST /putMedia HTTP/1.1", f"Host: {self.server.host}:{self.server.port}",
                     "transfer-encoding: chunked", f"x-amzn-stream-name: {self.stream}",
                     "x-amzn-fragment-timecode-type: RELATIVE", f"x-amzn-producer-start-timestamp: {started / 1000:.3f}",
                     "x-amz-date: 20260101T000000Z", f"authorization: {AUTHORIZATION}"]
            connection.sendall("\r\n".join(lines).encode() + b"\r\n\r\n")
            room, send = threading.Semaphore(IN_FLIGHT), lambda data: connection.sendall(
                f"{len(data):x}\r\n".encode() + data + b"\r\n")
            failures = []

            def feed():
                try:
                    send(self.head)
                    for part in self.parts:
                        room.acquire()
                        self.stop.wait(1 / RATE)
                        if self.stop.is_set():
                            break
                        send(part.bytes)
                    connection.sendall(b"0\r\n\r\n")
                except OSError as error:
                    failures.append(error)

            feeding = threading.Thread(target=feed, daemon=True)
            feeding.start()
            try:
                self.acknowledgements(connection.makefile("rb"), room)
            finally:
                room.release(len(self.parts))
                feeding.join(30)
            if failures:
                raise failures[0]

    def acknowledgements(self, file, room):
        status = int(file.readline().split()[1])
        while file.readline().strip():
            pass
        if status != 200:
            raise Violation(f"PutMedia answers {status}: {file.read(300)!r}")
        by_time = {part.time: part for part in self.parts}
        rest = b""
        while size := int(file.readline(), 16):
            rest += file.read(size)
            file.readline()
            *lines, rest = rest.split(b"\n")
            for ack in map(json.loads, lines):
                if ack["EventType"] == "ERROR":
                    raise Violation(f"{self.stream}: {ack}")
                if ack["EventType"] == "RECEIVED":
                    room.release()
                if ack["EventType"] == "PERSISTED":
                    time_ms = ack["FragmentTimecode"]
                    relative = time_ms if time_ms in by_time else time_ms - self.started
                    self.persisted.append((int(ack["FragmentNumber"]), self.started + relative, by_time[relative]))


def listed(server, stream):
    """Every fragment that ListFragments names: its time by its number."""
    found, token = {}, None
    while True:
        body = {"StreamName": stream, "MaxResults": 1000}
        answer = json.loads(call(server, "/listFragments", body | ({"NextToken": token} if token else {})))
        for fragment in answer["Fragments"]:
            number = int(fragment["FragmentNumber"])
            if number in found:
                raise Violation(f"{stream}: fragment {number} is listed twice")
            found[number] = round(fragment["ProducerTimestamp"] * 1000)
        token = answer.get("NextToken")
        if not token:
            return found


def check(server, stream, told, before):
    """Compares what a camera was told with what is listed; answers the latter."""
    found = listed(server, stream)
    numbers = [number for number, _, _ in told]
    if numbers != sorted(set(numbers)):
        raise Violation(f"{stream}: numbers were told out of order or twice")
    for number, time_ms, _ in told:
        if found.get(number) != time_ms:
            raise Violation(f"{stream}: {number} of {time_ms} was PERSISTED and is listed as {found.get(number)}")
    if gone := set(before) - set(found):
        raise Violation(f"{stream}: {len(gone)} fragments that were listed are gone, first {min(gone)}")
    return found


def play(server, stream, told, directory):
    """Reads every fragment and compares its frames; lets ffprobe decode them. Answers the number of frames."""
    frames = 0
    for at in range(0, len(told), 20):
        some = told[at:at + 20]
        media = call(server, "/getMediaForFragmentList",
                     {"StreamName": stream, "Fragments": [str(number) for number, _, _ in some]})
        back = fragments(media)
        if [part.digest for part in back] != [sent.digest for _, _, sent in some]:
            raise Violation(f"{stream}: fragments {some[0][0]} to {some[-1][0]} come back with other frames")
        path = os.path.join(directory, "played.mkv")
        with open(path, "wb") as file:
            file.write(media)
        probe = subprocess.run(
            ["ffprobe", "-v", "error", "-count_frames", "-show_entries", "stream=nb_read_frames", "-of", "csv=p=0", path],
            capture_output=True, text=True, check=False)
        expected = sum(part.frames for part in back)
        # Each fragment comes with a head of its own, as from the real service, and ffprobe says so.
        errors = [line for line in probe.stderr.splitlines()
                  if "ID 0x18538067" not in line and "Last message repeated" not in line]
        if probe.returncode or errors or int(probe.stdout.split(",")[0]) != expected:
            raise Violation(f"{stream}: ffprobe decodes {probe.stdout!r} of {expected} frames: {errors[:3]}")
        frames += expected
    return frames


def run(binary, directory, cameras, seconds, kill_every):
    head, parts = movie()
    streams = [f"camera-{n}" for n in range(cameras)]
    told, known = {stream: [] for stream in streams}, {stream: {} for stream in streams}
    started = {stream: int(time.time() * 1000) for stream in streams}
    server = Server(binary, directory)
    for stream in streams:
        call(server, "/createStream", {"StreamName": stream, "DataRetentionInHours": 24})
    kills, end = 0, time.monotonic() + seconds
    while time.monotonic() < end:
        stop = threading.Event()
        crew = [Camera(server, stream, head, parts, started[stream], stop) for stream in streams]
        for camera in crew:
            camera.start()
        time.sleep(min(kill_every, max(0.0, end - time.monotonic())))
        server.kill()
        stop.set()
        kills += 1
        for camera in crew:
            camera.join(60)
            if camera.error:
                raise camera.error
            told[camera.stream] += camera.persisted
            started[camera.stream] = camera.started
        server = Server(binary, directory)
        for stream in streams:
            known[stream] = check(server, stream, told[stream], known[stream])
        count = sum(map(len, told.values()))
        print(f"after {kills} kills: {count} fragments were PERSISTED, all of them are listed", flush=True)
    if not all(told.values()):
        raise Violation("a camera was never told PERSISTED")
    frames = sum(play(server, stream, told[stream], directory) for stream in streams)
    server.kill()
    count, sent = sum(map(len, told.values())), sum(len(part.bytes) for t in told.values() for _, _, part in t)
    print(f"{cameras} cameras, {kills} kills: {count} fragments PERSISTED, {sent / 1e6:.0f} MB, {frames} frames come back "
          "unchanged and are decoded")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--cameras", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--kill-every", type=float, default=60)
    arguments = parser.parse_args()
    directory = tempfile.mkdtemp(prefix="millstream-video-")
    try:
        run(os.path.abspath(arguments.binary), directory, arguments.cameras, arguments.seconds, arguments.kill_every)
    except Violation as violation:
        print(f"VIOLATED: {violation}\nthe directory is kept: {directory}", file=sys.stderr)
        return 1
    shutil.rmtree(directory)
    return 0


if __name__ == "__main__":
    sys.exit(main())
