"""PutMedia for the tests: no model of boto3 has it, so it is plain HTTP with botocore's own signature."""

import hashlib
import json
import socket
import subprocess
import threading

import botocore.auth
import botocore.awsrequest
import botocore.credentials

EMPTY_HASH = hashlib.sha256(b"").hexdigest()


class Signer(botocore.auth.SigV4Auth):
    """As the C producer SDK signs: the hash of nothing stands for the body."""

    def payload(self, request):
        return EMPTY_HASH

    def _should_sha256_sign_payload(self, request):
        return True


class PutMedia:
    """A connection that puts media; acknowledgements are gathered as they come."""

    def __init__(self, server, headers, signed=True):
        host, port = server.http.rsplit(":", 1)
        self.socket = socket.create_connection((host, int(port)), timeout=30)
        head = {"Host": server.http, "transfer-encoding": "chunked", "connection": "keep-alive",
                "content-type": "application/json", "user-agent": "AWS-SDK-KVS/conformance", **headers}
        if signed:
            request = botocore.awsrequest.AWSRequest("POST", f"{server.url}/putMedia", headers=head)
            credentials = botocore.credentials.Credentials(server.access_key, server.secret_key)
            Signer(credentials, "kinesisvideo", "us-east-1").add_auth(request)
            head = dict(request.headers)
        lines = ["POST /putMedia HTTP/1.1"] + [f"{name}: {value}" for name, value in head.items()]
        self.socket.sendall("\r\n".join(lines).encode() + b"\r\n\r\n")
        self.status, self.acks, self.body = None, [], b""
        self._changed = threading.Condition()
        self._ended = False
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        file = self.socket.makefile("rb")
        try:
            self.status = int(file.readline().split()[1])
            length, chunked = 0, False
            while (line := file.readline().strip()):
                name, value = line.decode().lower().split(":", 1)
                chunked |= name == "transfer-encoding" and "chunked" in value
                length = int(value) if name == "content-length" else length
            rest = b""
            while chunked and (size := int(file.readline(), 16)):
                piece = file.read(size)
                file.readline()
                with self._changed:
                    rest += piece
                    *whole, rest = rest.split(b"\n")
                    self.acks.extend(json.loads(line) for line in whole)
                    self._changed.notify_all()
            self.body = file.read(length)
        except (OSError, ValueError, IndexError):
            pass  # the connection broke; what came before it counts
        with self._changed:
            self._ended = True
            self._changed.notify_all()

    def send(self, data, piece=65536):
        """Sends media in chunks; what the server has already refused is not an error here."""
        try:
            for at in range(0, len(data), piece):
                part = data[at:at + piece]
                self.socket.sendall(f"{len(part):x}\r\n".encode() + part + b"\r\n")
        except OSError:
            pass

    def finish(self):
        """Ends the body and waits for the end of the answer."""
        try:
            self.socket.sendall(b"0\r\n\r\n")
        except OSError:
            pass
        self.wait(lambda: self._ended)
        self.close()
        return self.acks

    def wait(self, condition, deadline=20):
        """Waits until `condition()` is true of what has come."""
        with self._changed:
            if not self._changed.wait_for(condition, deadline):
                raise AssertionError(f"not within {deadline} s; so far {self.status} {self.acks}")

    def count(self, kind):
        return sum(ack["EventType"] == kind for ack in self.acks)

    def close(self):
        try:
            self.socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass  # it has ended already
        self.socket.close()


def ffmpeg(*arguments):
    """Runs ffmpeg and returns what it wrote to standard output."""
    done = subprocess.run(["ffmpeg", "-v", "error", "-nostdin", *arguments, "pipe:1"], capture_output=True, check=False)
    if done.returncode:
        raise AssertionError(done.stderr.decode())
    return done.stdout


def movie(seconds=6, audio=True, video=("-c:v", "libx264", "-preset", "ultrafast", "-profile:v", "main",
                                        "-pix_fmt", "yuv420p", "-bf", "0"), audio_codec=("-c:a", "aac", "-b:a", "64k")):
    """Matroska with fragments of two seconds, as a live producer writes it."""
    sound = ["-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000", *audio_codec, "-ac", "1"] if audio else []
    inputs = ["-f", "lavfi", "-i", "testsrc2=size=320x240:rate=25"]
    return ffmpeg(*inputs, *sound[:4], "-t", str(seconds), *video, "-g", "50", "-keyint_min", "50", "-sc_threshold", "0",
                  *sound[4:], "-f", "matroska", "-cluster_time_limit", "10000", "-cluster_size_limit", "20M", "-live", "1")
