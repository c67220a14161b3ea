"""The binary under test, clients of it, and the words that the test files share.

`MILLSTREAM_BIN` names the binary. Most tests share one `dev` server whose account quotas are lifted, so that
they may create streams as fast as they like; `test_quotas.py` has a server with the quotas of the real service.
Every test makes streams of its own, waits for conditions and never for time to pass.
"""

import atexit
import base64
import collections
import configparser
import contextlib
import http.client
import itertools
import json
import os
import re
import shutil
import signal
import ssl
import subprocess
import tempfile
import threading
import time
import unittest

import boto3
import botocore.config
import botocore.exceptions

import cbor
import sigv4

ACCOUNT = "000000000000"
REGION = "us-east-1"
ACCESS_KEY, SECRET_KEY = "AKIDEXAMPLE000000000", "a-secret-that-dev-never-looks-at"
HASH_KEYS = 1 << 128
JSON, CBOR = "application/x-amz-json-1.1", "application/x-amz-cbor-1.1"

TYPICAL_DEADLINE = 20.0

Answer = collections.namedtuple("Answer", "status headers body raw")

called = set()  # every operation that a test has called, for the check that none is forgotten
_numbers = itertools.count(1)


def unique(prefix="s"):
    """A name that no other test of this run uses."""
    return f"{prefix}-{os.getpid()}-{next(_numbers)}"


def stream_arn(name):
    return f"arn:aws:kinesis:{REGION}:{ACCOUNT}:stream/{name}"


def eventually(condition, what="the condition", deadline=TYPICAL_DEADLINE):
    """Calls `condition` until it answers something true, and returns that."""
    end = time.monotonic() + deadline
    while True:
        got = condition()
        if got:
            return got
        if time.monotonic() > end:
            raise AssertionError(f"{what} did not come true within {deadline:.0f} s")
        time.sleep(0.01)


def clock_passes(moment):
    """Waits until the wall clock is well beyond `moment`, seconds since the epoch."""
    eventually(lambda: time.time() > moment + 0.01, "the clock")


class Server:
    """A `millstream` process in a directory of its own."""

    def __init__(self, mode="dev", limits="none", tls="127.0.0.1:0", env=None, directory=None,
                 listen="127.0.0.1:0", config=None, flags=()):
        binary = os.environ.get("MILLSTREAM_BIN")
        if not binary:
            raise SystemExit("MILLSTREAM_BIN must name the millstream binary")
        self.binary = os.path.abspath(binary)
        self.mode = mode
        self._owned = directory is None
        self.directory = directory or tempfile.mkdtemp(prefix="millstream-")
        self.data = os.path.join(self.directory, "data")
        if config is not None:
            self.configure(config)
        self.access_key, self.secret_key = ACCESS_KEY, SECRET_KEY
        self._clients = {}
        command = [self.binary, mode, "--data-dir", self.data, "--listen", listen, "--tls-listen", tls, *flags]
        clean = {k: v for k, v in os.environ.items() if not k.startswith(("MILLSTREAM_", "AWS_"))}
        clean["MILLSTREAM_LIMITS"] = limits
        self._log = open(os.path.join(self.directory, "stderr.log"), "ab")
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=self._log, text=True,
            cwd=self.directory, env={**clean, **(env or {})},
        )
        self._addresses = {}
        self._ready = threading.Event()
        threading.Thread(target=self._read, daemon=True).start()
        self._ready.wait(30)
        atexit.register(self.close)
        if not self._addresses:
            raise AssertionError(f"the server does not listen; its log ends with\n{self.log()[-2000:]}")
        self.http, self.https = self._addresses.get("http"), self._addresses.get("https")
        self.endpoints = {name: place for name, place in self._addresses.items() if name.startswith("vpce-")}
        if self.http:
            self.url = f"http://{self.http}"
            self.host, port = self.http.rsplit(":", 1)
            self.port = int(port)

    def configure(self, text):
        """Writes the configuration file, which `serve` reads at its start and, in part, at SIGHUP."""
        with open(os.path.join(self.directory, "millstream.toml"), "w") as f:
            f.write(text)

    def use_root(self, profile=None):
        """Takes the root credentials that `serve` made, and returns them as boto3 takes them."""
        profiles = configparser.ConfigParser()
        profiles.read(os.path.join(self.data, "root-credentials"))
        section = profiles[profile or profiles.sections()[0]]
        found = {name: section[name] for name in ("aws_access_key_id", "aws_secret_access_key")}
        if profile is None:
            self.access_key, self.secret_key = found["aws_access_key_id"], found["aws_secret_access_key"]
        return found

    def service(self, name, credentials=None, url=None, **options):
        """A boto3 client of any service, without retries."""
        config = botocore.config.Config(retries={"total_max_attempts": 1, "mode": "standard"}, **options)
        credentials = credentials or {"aws_access_key_id": self.access_key,
                                      "aws_secret_access_key": self.secret_key}
        return boto3.session.Session().client(
            name, region_name=REGION, endpoint_url=url or self.url, config=config, **credentials)

    def _read(self):
        for line in self.process.stdout:
            if line.startswith("listening "):
                self._addresses = dict(re.findall(r"([\w-]+)=(\S+)", line))
                self._ready.set()
        self._ready.set()

    def log(self):
        with open(os.path.join(self.directory, "stderr.log"), errors="replace") as f:
            return f.read()

    @property
    def ca(self):
        return os.path.join(self.data, "tls", "ca.pem")

    def resident_bytes(self):
        with open(f"/proc/{self.process.pid}/status") as f:
            return int(re.search(r"VmRSS:\s+(\d+) kB", f.read()).group(1)) * 1024

    def stop(self, sig=signal.SIGTERM, deadline=40):
        """Ends the process and returns its exit code; the data stay."""
        if self.process.poll() is None:
            self.process.send_signal(sig)
            try:
                self.process.wait(deadline)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
                raise AssertionError(f"the server did not end within {deadline} s of {signal.Signals(sig).name}")
        return self.process.returncode

    def close(self):
        with contextlib.suppress(AssertionError):
            self.stop(signal.SIGKILL)
        self._log.close()
        if self._owned:
            shutil.rmtree(self.directory, ignore_errors=True)

    def restarted(self, **options):
        """A new process over the same data; the old one must have ended."""
        server = Server(mode=self.mode, directory=self.directory, **options)
        server._owned, self._owned = self._owned, False
        return server

    def client(self, *, checked=True, retries=0, **options):
        """A boto3 client. `checked=False` sends what boto3 itself would refuse to send."""
        key = (checked, retries, tuple(sorted((k, str(v)) for k, v in options.items())))
        if key not in self._clients:
            config = botocore.config.Config(
                parameter_validation=checked,
                retries={"total_max_attempts": retries + 1, "mode": "standard"},
                max_pool_connections=40, connect_timeout=10, read_timeout=60,
            )
            arguments = dict(
                region_name=REGION, endpoint_url=self.url, config=config,
                aws_access_key_id=self.access_key, aws_secret_access_key=self.secret_key,
            )
            client = boto3.session.Session().client("kinesis", **{**arguments, **options})
            client.meta.events.register("before-call.kinesis.*", lambda model, **_: called.add(model.name))
            self._clients[key] = client
        return self._clients[key]

    @property
    def kinesis(self):
        return self.client()

    def connection(self, timeout=30):
        return http.client.HTTPConnection(self.host, self.port, timeout=timeout)

    def send(self, body=b"", headers=None, method="POST", path="/", timeout=30):
        """One request exactly as given, with nothing added but what HTTP itself needs."""
        connection = self.connection(timeout)
        try:
            connection.request(method, path, body=body, headers=headers or {})
            response = connection.getresponse()
            raw = response.read()
            return Answer(response.status, response.headers, decoded(response.headers.get("Content-Type"), raw), raw)
        finally:
            connection.close()

    def signed(self, operation, raw, content_type=JSON, **options):
        """The headers of a correctly signed call of that operation with those bytes."""
        called.add(operation)
        headers = {"Host": self.http, "Content-Type": content_type, "X-Amz-Target": f"Kinesis_20131202.{operation}"}
        return sigv4.headers("POST", "/", headers, raw, self.access_key, self.secret_key, **options)

    def call(self, operation, body=None, raw=None, content_type=JSON, timeout=30):
        """A signed call with a body of one's own: `body` is encoded as `content_type` says, `raw` is sent as it is."""
        if raw is None:
            raw = cbor.encode(body or {}) if content_type == CBOR else json.dumps(body or {}).encode()
        return self.send(raw, self.signed(operation, raw, content_type), timeout=timeout)


def decoded(content_type, raw):
    """The body as the content type says, or None where it does not parse."""
    try:
        if CBOR in (content_type or ""):
            return cbor.decode(raw) if raw else {}
        return json.loads(raw) if raw else {}
    except ValueError:
        return None


def error_of(answer):
    """The error code of a raw answer, without a namespace, and its message."""
    body = answer.body if isinstance(answer.body, dict) else {}
    return str(body.get("__type", "")).rsplit("#", 1)[-1], body.get("message", body.get("Message", ""))


_shared = {}


def shared(limits="none"):
    """The server that the tests of this process share."""
    if limits not in _shared:
        _shared[limits] = Server(limits=limits)
    return _shared[limits]


class Case(unittest.TestCase):
    """A test against the shared server."""

    maxDiff = 4000
    limits = "none"

    @classmethod
    def setUpClass(cls):
        cls.server = shared(cls.limits)
        cls.kinesis = cls.server.kinesis
        cls.loose = cls.server.client(checked=False)

    def stream(self, shards=1, **options):
        """Creates a stream, waits until it is active and returns its name. `shards=None`: on demand."""
        name = unique()
        if shards is None:
            options.setdefault("StreamModeDetails", {"StreamMode": "ON_DEMAND"})
        else:
            options["ShardCount"] = shards
        self.kinesis.create_stream(StreamName=name, **options)
        self.active(name)
        return name

    def summary(self, name):
        return self.kinesis.describe_stream_summary(StreamName=name)["StreamDescriptionSummary"]

    def active(self, name):
        """Waits until the stream is active and returns its summary."""
        def is_active():
            summary = self.summary(name)
            return summary if summary["StreamStatus"] == "ACTIVE" else None
        return eventually(is_active, f"stream {name} active")

    def shards(self, name, **options):
        return self.kinesis.list_shards(StreamName=name, **options)["Shards"]

    def open_shards(self, name):
        return [s for s in self.shards(name) if "EndingSequenceNumber" not in s["SequenceNumberRange"]]

    def put(self, name, data, key="k", **options):
        data = data.encode() if isinstance(data, str) else data
        return self.kinesis.put_record(StreamName=name, Data=data, PartitionKey=key, **options)

    def iterator(self, name, kind="TRIM_HORIZON", shard="shardId-000000000000", **options):
        return self.kinesis.get_shard_iterator(
            StreamName=name, ShardId=shard, ShardIteratorType=kind, **options)["ShardIterator"]

    def get(self, iterator, **options):
        return self.kinesis.get_records(ShardIterator=iterator, **options)

    def read(self, name, expected, shard="shardId-000000000000"):
        """The first `expected` records of a shard, over as many calls as it takes."""
        state = {"iterator": self.iterator(name, shard=shard), "records": []}

        def enough():
            answer = self.get(state["iterator"])
            state["records"] += answer["Records"]
            state["iterator"] = answer.get("NextShardIterator")
            return len(state["records"]) >= expected or state["iterator"] is None
        eventually(enough, f"{expected} records in {name}")
        return state["records"]

    def drain(self, name, shard):
        """Everything in a closed shard, and the answer that said it was the end."""
        records, iterator = [], self.iterator(name, shard=shard)
        end = time.monotonic() + TYPICAL_DEADLINE
        while True:
            answer = self.get(iterator)
            records += answer["Records"]
            iterator = answer.get("NextShardIterator")
            if iterator is None:
                return records, answer
            self.assertNotIn("ChildShards", {k for k, v in answer.items() if v}, "children before the end")
            self.assertLess(time.monotonic(), end, "the closed shard never ends")

    def consumer(self, name, consumer=None):
        """Registers a consumer, waits until it is active and returns its ARN."""
        answer = self.kinesis.register_stream_consumer(
            StreamARN=stream_arn(name), ConsumerName=consumer or unique("c"))
        arn = answer["Consumer"]["ConsumerARN"]
        eventually(
            lambda: self.kinesis.describe_stream_consumer(ConsumerARN=arn)
            ["ConsumerDescription"]["ConsumerStatus"] == "ACTIVE", "consumer active")
        return arn

    def fails(self, codes, call, *positional, **arguments):
        """Makes a call that must fail with one of `codes`, and returns its message."""
        codes = (codes,) if isinstance(codes, str) else codes
        try:
            got = call(*positional, **arguments)
        except botocore.exceptions.ClientError as error:
            got = error.response["Error"]["Code"]
            status = error.response["ResponseMetadata"]["HTTPStatusCode"]
            message = error.response["Error"].get("Message", "")
            self.assertIn(got, codes, message)
            # Services that speak Query say 403 where others say 400.
            self.assertEqual(status, 403 if got == "AccessDenied" else 400, f"{got}: {message}")
            return message
        except botocore.exceptions.EventStreamError as error:
            code = error.response["Error"]["Code"]
            self.assertIn(code[:1].upper() + code[1:], codes, str(error))
            return str(error)
        self.fail(f"{' or '.join(codes)} expected, got {str(got)[:300]}")

    def assertError(self, answer, codes, status=400):
        """Checks a raw answer that must be an error; returns the message."""
        codes = (codes,) if isinstance(codes, str) else codes
        code, message = error_of(answer)
        self.assertIn(code, codes, f"{answer.status} {answer.raw[:300]!r}")
        self.assertEqual(answer.status, status, f"{answer.raw[:300]!r}")
        return message


def base64_text(data):
    return base64.b64encode(data.encode() if isinstance(data, str) else data).decode()


def trusting(server):
    """A TLS context with the server's authority as the only root."""
    return ssl.create_default_context(cafile=server.ca)
