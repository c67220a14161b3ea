"""The dashboard and the alert rules in deploy/grafana ask for metrics and labels that a server has."""

import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest
import urllib.request

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


class Grafana(unittest.TestCase):
    def test_every_metric_and_label_is_on_the_page_of_a_server(self):
        server = Server()
        self.addCleanup(server.close)
        kinesis, firehose = server.service("kinesis"), server.service("firehose")
        stream, delivery, role = unique(), unique("d"), f"arn:aws:iam::{ACCOUNT}:role/delivery"
        kinesis.create_stream(StreamName=stream, ShardCount=1)
        kinesis.get_waiter("stream_exists").wait(StreamName=stream)
        kinesis.put_record(StreamName=stream, PartitionKey="k", Data="x")
        iterator = kinesis.get_shard_iterator(StreamName=stream, ShardId="shardId-000000000000",
                                              ShardIteratorType="TRIM_HORIZON")["ShardIterator"]
        kinesis.get_records(ShardIterator=iterator)
        firehose.create_delivery_stream(DeliveryStreamName=delivery, HttpEndpointDestinationConfiguration={
            "EndpointConfiguration": {"Url": "https://127.0.0.1:1/"}, "RoleARN": role,
            "BufferingHints": {"SizeInMBs": 1, "IntervalInSeconds": 0}, "RetryOptions": {"DurationInSeconds": 0},
            "S3BackupMode": "AllData", "S3Configuration": {"RoleARN": role, "BucketARN": "arn:aws:s3:::errors"}})
        eventually(lambda: firehose.describe_delivery_stream(DeliveryStreamName=delivery)["DeliveryStreamDescription"][
            "DeliveryStreamStatus"] == "ACTIVE", "the delivery stream")
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

        if shutil.which("promtool"):
            self.prometheus_itself_reads_them()

    def prometheus_itself_reads_them(self):
        rules = [{"record": f"panel:{number}", "expr": re.sub(r"\$__rate_interval", "5m", expression)}
                 for number, (where, expression) in enumerate(expressions()) if where.startswith("panel")]
        with tempfile.TemporaryDirectory() as directory:
            panels = os.path.join(directory, "panels.yaml")
            with open(panels, "w", encoding="utf-8") as file:
                json.dump({"groups": [{"name": "panels", "rules": rules}]}, file)  # JSON is YAML
            for path in (os.path.join(GRAFANA, "alerts.yaml"), panels):
                checked = subprocess.run(["promtool", "check", "rules", path], capture_output=True, text=True)
                self.assertEqual(checked.returncode, 0, checked.stdout + checked.stderr)


if __name__ == "__main__":
    unittest.main()
