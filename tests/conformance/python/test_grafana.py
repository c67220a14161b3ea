"""The dashboard and the alert rules in deploy/grafana ask for metrics and labels that a server has."""

import contextlib
import json
import math
import os
import re
import shutil
import socket
import subprocess
import tempfile
import threading
import unittest
import urllib.parse
import urllib.request

import botocore.exceptions
from grafana_foundation_sdk.cog.encoder import JSONEncoder
from grafana_foundation_sdk.cog.plugins import register_default_plugins
from grafana_foundation_sdk.models.dashboard import Dashboard
from grafana_foundation_sdk.models.prometheus import Dataquery

from harness import ACCOUNT, Server, eventually, unique

GRAFANA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..", "deploy", "grafana")
FUNCTIONS = {"sum", "max", "min", "avg", "rate", "increase", "histogram_quantile", "topk", "clamp_min", "by", "and", "or",
             "unless", "on", "ignoring"}
# What Prometheus adds itself.
SCRAPED, TARGET = {"up"}, {"instance", "job"}


def expressions():
    """Every expression, with where it stands."""
    with open(os.path.join(GRAFANA, "alerts.yaml"), encoding="utf-8") as file:
        alert = None
        for line in file:
            alert = (re.match(r"\s*- alert: (\S+)", line) or [None, alert])[1]
            if found := re.match(r"\s*expr: (.+)", line):
                yield f"alert {alert}", found[1].strip()
    with open(os.path.join(GRAFANA, "millstream.json"), encoding="utf-8") as file:
        for panel in json.load(file)["panels"]:
            for target in panel.get("targets", []):
                yield f"panel {panel['title']}", target["expr"]


def names(expression):
    """The metrics that an expression names, each with the labels that it wants of them."""
    grouped = set(re.findall(r"\w+", " ".join(re.findall(r"\bby \(([^)]*)\)", expression))))
    bare = re.sub(r"\bby \([^)]*\)", "", expression)
    labels = dict.fromkeys(re.findall(r"([a-zA-Z_:]\w*)\{", bare), set())
    for name, matchers in re.findall(r"([a-zA-Z_:]\w*)\{([^}]*)\}", bare):
        labels[name] = labels[name] | set(re.findall(r"(\w+)\s*(?:=~|!~|!=|=)", matchers))
    bare = re.sub(r"\[[^\]]*\]", "", re.sub(r"\{[^}]*\}", "", bare))
    used = {name for name in re.findall(r"[a-zA-Z_:]\w*", bare) if name not in FUNCTIONS}
    return {name: labels.get(name, set()) | grouped for name in used}


def lost(written, read, place=""):
    """What of a document does not stand in another one."""
    if isinstance(written, dict) and isinstance(read, dict):
        for name, value in written.items():
            if name in read:
                yield from lost(value, read[name], f"{place}.{name}")
            else:
                yield f"{place}.{name}"
    elif isinstance(written, list) and isinstance(read, list) and len(written) == len(read):
        for number, (one, other) in enumerate(zip(written, read)):
            yield from lost(one, other, f"{place}[{number}]")
    elif written != read:
        yield place


def program(name):
    """A program of Prometheus: that of the tools, or the machine's own."""
    unpacked = os.path.join(os.environ.get("MILLSTREAM_TOOLS", ""), "prometheus/usr/bin", name)
    found = unpacked if os.path.exists(unpacked) else shutil.which(name)
    if not found:
        raise AssertionError(f"{name} is missing below MILLSTREAM_TOOLS and on the PATH: `cargo xtask test` unpacks it")
    return found


class Prometheus:
    """A server of Prometheus that scrapes a server of ours every second, with our rules."""

    def __init__(self, server):
        self.directory = tempfile.mkdtemp(prefix="prometheus-")
        config = {
            "global": {"scrape_interval": "1s", "evaluation_interval": "1s"},
            "scrape_configs": [{"job_name": "millstream", "static_configs": [{"targets": [server.http]}]}],
            "rule_files": [os.path.join(GRAFANA, "alerts.yaml")]}
        path = os.path.join(self.directory, "prometheus.yml")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(config, file)  # JSON is YAML
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            address = f"127.0.0.1:{free.getsockname()[1]}"
        self.url = f"http://{address}/api/v1"
        self.process = subprocess.Popen(
            [program("prometheus"), f"--config.file={path}", f"--web.listen-address={address}",
             f"--storage.tsdb.path={os.path.join(self.directory, 'data')}"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        eventually(lambda: self.values("up") == [1], "the first scrape", deadline=60)

    def ask(self, what, **parameters):
        assert self.process.poll() is None, "Prometheus ended"
        with urllib.request.urlopen(f"{self.url}/{what}?{urllib.parse.urlencode(parameters)}", timeout=10) as answer:
            return json.load(answer)["data"]

    def values(self, expression):
        """What an expression is now; nothing while the server does not answer."""
        try:
            return [float(sample["value"][1]) for sample in self.ask("query", query=expression)["result"]]
        except OSError:
            return []

    def close(self):
        self.process.kill()
        self.process.wait()
        shutil.rmtree(self.directory, ignore_errors=True)


def use(server, stop):
    """A stream that is written and read, a delivery stream that fails, and a call that does, again and again."""
    kinesis, firehose = server.service("kinesis"), server.service("firehose")
    stream, delivery = unique(), unique("d")
    kinesis.create_stream(StreamName=stream, ShardCount=1)
    kinesis.get_waiter("stream_exists").wait(StreamName=stream)
    delivery_to_nowhere(firehose, delivery)
    while not stop.wait(0.1):
        kinesis.put_record(StreamName=stream, PartitionKey="k", Data="x")
        iterator = kinesis.get_shard_iterator(StreamName=stream, ShardId="shardId-000000000000",
                                              ShardIteratorType="TRIM_HORIZON")["ShardIterator"]
        kinesis.get_records(ShardIterator=iterator)
        with contextlib.suppress(botocore.exceptions.ClientError):
            kinesis.describe_stream_summary(StreamName="nobody")
        firehose.put_record(DeliveryStreamName=delivery, Record={"Data": b"{}"})


def delivery_to_nowhere(firehose, name):
    role = f"arn:aws:iam::{ACCOUNT}:role/delivery"
    firehose.create_delivery_stream(DeliveryStreamName=name, HttpEndpointDestinationConfiguration={
        "EndpointConfiguration": {"Url": "https://127.0.0.1:1/"}, "RoleARN": role,
        "BufferingHints": {"SizeInMBs": 1, "IntervalInSeconds": 0}, "RetryOptions": {"DurationInSeconds": 0},
        "S3BackupMode": "AllData", "S3Configuration": {"RoleARN": role, "BucketARN": "arn:aws:s3:::errors"}})
    eventually(lambda: firehose.describe_delivery_stream(DeliveryStreamName=name)["DeliveryStreamDescription"][
        "DeliveryStreamStatus"] == "ACTIVE", "the delivery stream")


class Grafana(unittest.TestCase):
    def test_every_metric_and_label_is_on_the_page_of_a_server(self):
        server = Server()
        self.addCleanup(server.close)
        kinesis, firehose = server.service("kinesis"), server.service("firehose")
        stream, delivery = unique(), unique("d")
        kinesis.create_stream(StreamName=stream, ShardCount=1)
        kinesis.get_waiter("stream_exists").wait(StreamName=stream)
        kinesis.put_record(StreamName=stream, PartitionKey="k", Data="x")
        iterator = kinesis.get_shard_iterator(StreamName=stream, ShardId="shardId-000000000000",
                                              ShardIteratorType="TRIM_HORIZON")["ShardIterator"]
        kinesis.get_records(ShardIterator=iterator)
        delivery_to_nowhere(firehose, delivery)
        firehose.put_record(DeliveryStreamName=delivery, Record={"Data": b"{}"})
        asked = list(expressions())
        self.assertGreater(len(asked), 20)

        def missing():
            with urllib.request.urlopen(f"{server.url}/metrics") as answer:
                page = answer.read().decode()
            has = {}
            for name, labels in re.findall(r"^([a-z_]+)(?:\{(.*)\})? ", page, re.M):
                has.setdefault(name, set()).update(re.findall(r'(\w+)="', labels))
            return [f"{where}: {name} {sorted(labels - TARGET - has.get(name, set()))}" for where, expression in asked
                    for name, labels in names(expression).items()
                    if name not in SCRAPED and not (name in has and labels - TARGET <= has[name])]
        end = []

        def complete():
            end[:] = missing()
            return not end
        try:
            eventually(complete, "every metric", deadline=30)
        except AssertionError:
            self.fail("\n".join(end))

    def test_grafanas_own_types_read_the_dashboard_to_the_last_member(self):
        with open(os.path.join(GRAFANA, "millstream.json"), encoding="utf-8") as file:
            written = json.load(file)
        register_default_plugins()
        dashboard = Dashboard.from_json(written)
        read = json.loads(JSONEncoder().encode(dashboard))
        self.assertEqual(list(lost(written, read)), [])
        self.assertEqual({type(target) for panel in dashboard.panels for target in panel.targets}, {Dataquery})
        self.assertEqual(len({panel.id_val for panel in dashboard.panels}), len(dashboard.panels))

    def test_every_panel_shows_something_and_every_rule_is_in_force(self):
        """Prometheus itself scrapes a server that is in use, and answers what Grafana would ask it."""
        server, stop = Server(), threading.Event()
        self.addCleanup(server.close)
        traffic = threading.Thread(target=use, args=(server, stop), daemon=True)
        traffic.start()
        self.addCleanup(traffic.join, 30)
        self.addCleanup(stop.set)
        prometheus = Prometheus(server)
        self.addCleanup(prometheus.close)
        asked = [(where, re.sub(r"\$__rate_interval", "10s", expression).replace("$instance", ".+"))
                 for where, expression in expressions() if where.startswith("panel")]
        self.assertGreater(len(asked), 15)
        silent = []

        def complete():
            silent[:] = [f"{where}: {expression}" for where, expression in asked
                         if not any(math.isfinite(value) for value in prometheus.values(expression))]
            return not silent
        try:
            eventually(complete, "every panel", deadline=60)
        except AssertionError:
            self.fail("\n".join(silent))
        written = prometheus.values('sum(rate(log_records_total{instance=~".+"}[10s]))')
        self.assertGreater(written[0], 0)

        def rules():
            found = [rule for group in prometheus.ask("rules")["groups"] for rule in group["rules"]]
            return found if found and all(rule["health"] == "ok" for rule in found) else None
        found = eventually(rules, "the rules", deadline=30)
        self.assertEqual(len(found), sum(where.startswith("alert") for where, _ in expressions()))
        self.assertEqual([rule["name"] for rule in found if rule["state"] == "firing"], [])

    def test_each_alert_fires_where_it_should_and_not_where_it_should_not(self):
        for command in (["check", "rules", "alerts.yaml"], ["test", "rules", "alerts.test.yaml"]):
            checked = subprocess.run([program("promtool"), *command], cwd=GRAFANA, capture_output=True, text=True)
            self.assertEqual(checked.returncode, 0, checked.stdout + checked.stderr)
        with open(os.path.join(GRAFANA, "alerts.test.yaml"), encoding="utf-8") as file:
            tested = set(re.findall(r"alertname: (\w+)", file.read()))
        self.assertEqual({f"alert {name}" for name in tested},
                         {where for where, _ in expressions() if where.startswith("alert")})


if __name__ == "__main__":
    unittest.main()
