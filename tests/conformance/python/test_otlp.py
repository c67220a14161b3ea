"""What a collector of OpenTelemetry gets: metrics and traces, decoded with OpenTelemetry's own messages."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import unittest
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import botocore.exceptions
from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import ExportMetricsServiceRequest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.metrics.v1.metrics_pb2 import AGGREGATION_TEMPORALITY_CUMULATIVE
from opentelemetry.proto.trace.v1.trace_pb2 import Span, Status

from harness import Server, eventually, unique

TRACE, PARENT = "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"
MESSAGES = {"/v1/metrics": ExportMetricsServiceRequest, "/v1/traces": ExportTraceServiceRequest}


class Collector:
    """Decodes what it gets, and takes it or not."""

    def __init__(self):
        self.got, self.headers, self.status, self.unknown = {path: [] for path in MESSAGES}, [], 200, []
        collector = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                message = MESSAGES[self.path].FromString(body)
                # What no field of the messages stands for would be left out of this.
                if message.SerializeToString() != body and len(message.SerializeToString()) != len(body):
                    collector.unknown.append(self.path)
                collector.headers.append(dict(self.headers))
                if collector.status == 200:
                    collector.got[self.path].append(message)
                self.send_response(collector.status)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/"

    def spans(self):
        return [span for message in self.got["/v1/traces"] for of_resource in message.resource_spans
                for scope in of_resource.scope_spans for span in scope.spans]

    def metrics(self):
        """Those of the last request, by name."""
        last = self.got["/v1/metrics"][-1] if self.got["/v1/metrics"] else ExportMetricsServiceRequest()
        return {metric.name: metric for of_resource in last.resource_metrics
                for scope in of_resource.scope_metrics for metric in scope.metrics}


def attributes(of):
    return {pair.key: pair.value.string_value for pair in of.attributes}


class Otlp(unittest.TestCase):
    def setUp(self):
        self.collector = Collector()
        self.addCleanup(self.collector.server.server_close)
        self.addCleanup(self.collector.server.shutdown)
        self.server = Server(env={
            "MILLSTREAM_OTLP__ENDPOINT": self.collector.url, "MILLSTREAM_OTLP__INTERVAL": "300ms",
            "MILLSTREAM_OTLP__HEADERS": "authorization=Bearer of-the-collector"})
        self.addCleanup(self.server.close)

    def traced(self, flags):
        """A client whose requests belong to a trace."""
        kinesis = self.server.service("kinesis")
        kinesis.meta.events.register("before-send.kinesis.*", lambda request, **_: request.headers.update({
            "traceparent": f"00-{TRACE}-{PARENT}-{flags}"}))
        return kinesis

    def test_calls_become_spans_of_their_clients_traces(self):
        kinesis, stream = self.traced("01"), unique()
        kinesis.create_stream(StreamName=stream, ShardCount=1)
        with self.assertRaises(botocore.exceptions.ClientError) as caught:
            kinesis.describe_stream_summary(StreamName="nobody")
        self.traced("00").list_streams()
        spans = eventually(lambda: len(found := self.collector.spans()) >= 2 and found, "the spans")
        by_name = {span.name: span for span in spans}
        self.assertNotIn("kinesis/ListStreams", by_name, "its client does not keep the trace")
        made, failed = by_name["kinesis/CreateStream"], by_name["kinesis/DescribeStreamSummary"]
        self.assertEqual((made.trace_id.hex(), made.parent_span_id.hex(), made.kind), (TRACE, PARENT, Span.SPAN_KIND_SERVER))
        self.assertEqual(len(made.span_id), 8)
        self.assertNotEqual(made.span_id, failed.span_id)
        self.assertLessEqual(made.start_time_unix_nano, made.end_time_unix_nano)
        self.assertEqual(made.status.code, Status.STATUS_CODE_UNSET)
        known = attributes(failed)
        self.assertEqual((known["rpc.system"], known["rpc.service"], known["rpc.method"], known["error.type"]),
                         ("aws-api", "kinesis", "DescribeStreamSummary", "ResourceNotFoundException"))
        self.assertEqual(known["aws.request_id"], caught.exception.response["ResponseMetadata"]["RequestId"])
        resource = self.collector.got["/v1/traces"][0].resource_spans[0].resource
        self.assertEqual(attributes(resource)["service.name"], "millstream")
        self.assertEqual({headers["authorization"] for headers in self.collector.headers}, {"Bearer of-the-collector"})
        self.assertEqual({headers["content-type"] for headers in self.collector.headers}, {"application/x-protobuf"})
        self.assertNotIn("of-the-collector", self.server.log())

    def test_metrics_are_those_of_the_page(self):
        kinesis, stream = self.server.service("kinesis"), unique()
        kinesis.create_stream(StreamName=stream, ShardCount=1)
        kinesis.get_waiter("stream_exists").wait(StreamName=stream)
        for number in range(7):
            kinesis.put_record(StreamName=stream, PartitionKey="k", Data=str(number))

        def puts():
            requests = self.collector.metrics().get("server_requests")
            points = requests.sum.data_points if requests else []
            return next((point for point in points if attributes(point) == {
                "service": "kinesis", "operation": "PutRecord", "code": "OK"} and point.as_double == 7), None)
        point = eventually(puts, "the puts")
        self.assertLess(point.start_time_unix_nano, point.time_unix_nano)
        metrics = self.collector.metrics()
        self.assertTrue(metrics["server_requests"].sum.is_monotonic)
        self.assertEqual(metrics["server_requests"].sum.aggregation_temporality, AGGREGATION_TEMPORALITY_CUMULATIVE)
        latency = metrics["server_request_seconds"].histogram
        of_puts = next(point for point in latency.data_points if attributes(point)["operation"] == "PutRecord")
        self.assertEqual((of_puts.count, sum(of_puts.bucket_counts), len(of_puts.bucket_counts)),
                         (7, 7, len(of_puts.explicit_bounds) + 1))
        self.assertGreater(of_puts.sum, 0)
        with urllib.request.urlopen(f"{self.server.url}/metrics") as answer:
            page = set(re.findall(r"^# TYPE (\S+)", answer.read().decode(), re.M))
        self.assertLessEqual(set(metrics), page)
        self.assertGreater(len(metrics), 20)
        self.assertEqual(self.collector.unknown, [])

    def test_a_collector_that_is_away_is_said_once_and_missed_by_nobody(self):
        self.collector.status = 503
        eventually(lambda: "metrics and traces are not taken" in self.server.log(), "the warning")
        self.server.service("kinesis").list_streams()
        self.collector.status = 200
        eventually(lambda: "metrics and traces are taken again" in self.server.log(), "the recovery")
        self.assertEqual(self.server.log().count("are not taken"), 1)
        before = len(self.collector.got["/v1/metrics"])
        self.assertEqual(self.server.stop(), 0)
        self.assertGreater(len(self.collector.got["/v1/metrics"]), before, "what was counted last is sent at the end")


class RealCollector:
    """The OpenTelemetry Collector: its receiver of OTLP over HTTP, its exporter into files."""

    def __init__(self):
        self.directory = tempfile.mkdtemp(prefix="collector-")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            address = f"127.0.0.1:{free.getsockname()[1]}"
        self.url = f"http://{address}"
        exporter = {kind: {"path": os.path.join(self.directory, kind), "flush_interval": "200ms"}
                    for kind in ("metrics", "traces")}
        config = {
            "receivers": {"otlp": {"protocols": {"http": {"endpoint": address}}}},
            "exporters": {f"file/{kind}": settings for kind, settings in exporter.items()},
            "service": {
                "telemetry": {"metrics": {"level": "none"}},
                "pipelines": {kind: {"receivers": ["otlp"], "exporters": [f"file/{kind}"]} for kind in exporter}}}
        path = os.path.join(self.directory, "config.yaml")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(config, file)  # JSON is YAML
        self.log = open(os.path.join(self.directory, "log"), "wb")
        self.process = subprocess.Popen(
            [os.path.join(os.environ["MILLSTREAM_TOOLS"], "collector", "collector"), "--config", path],
            stdin=subprocess.DEVNULL, stdout=self.log, stderr=subprocess.STDOUT)
        eventually(self.answers, "the collector", 60)

    def answers(self):
        if self.process.poll() is not None:
            with open(self.log.name, errors="replace") as file:
                raise RuntimeError(file.read())
        try:
            urllib.request.urlopen(f"{self.url}/", timeout=5)
        except urllib.error.HTTPError:
            return True
        except OSError:
            return False

    def lines(self, kind):
        """What has come out of a pipeline: OTLP in its JSON form."""
        path = os.path.join(self.directory, kind)
        if not os.path.exists(path):
            return []
        with open(path, "rb") as file:
            return [json.loads(line) for line in file.read().splitlines(keepends=True) if line.endswith(b"\n")]

    def metrics(self):
        return {metric["name"]: metric for line in self.lines("metrics") for of_resource in line["resourceMetrics"]
                for scope in of_resource["scopeMetrics"] for metric in scope["metrics"]}

    def spans(self):
        return [(of_resource["resource"], span) for line in self.lines("traces") for of_resource in line["resourceSpans"]
                for scope in of_resource["scopeSpans"] for span in scope["spans"]]

    def close(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)
        self.log.close()
        shutil.rmtree(self.directory, ignore_errors=True)


class ThroughTheCollector(unittest.TestCase):
    def test_the_collector_takes_metrics_and_spans_and_gives_them_on(self):
        collector = RealCollector()
        self.addCleanup(collector.close)
        server = Server(env={"MILLSTREAM_OTLP__ENDPOINT": collector.url, "MILLSTREAM_OTLP__INTERVAL": "300ms"})
        self.addCleanup(server.close)
        kinesis, stream = server.service("kinesis"), unique()
        kinesis.meta.events.register("before-send.kinesis.*", lambda request, **_: request.headers.update({
            "traceparent": f"00-{TRACE}-{PARENT}-01"}))
        kinesis.create_stream(StreamName=stream, ShardCount=1)
        kinesis.get_waiter("stream_exists").wait(StreamName=stream)
        for number in range(5):
            kinesis.put_record(StreamName=stream, PartitionKey="k", Data=str(number))

        def flat(of):
            return {pair["key"]: pair["value"].get("stringValue") for pair in of.get("attributes", [])}

        def puts():
            requests = collector.metrics().get("server_requests", {"sum": {"dataPoints": []}})
            return [point for point in requests["sum"]["dataPoints"]
                    if flat(point) == {"service": "kinesis", "operation": "PutRecord", "code": "OK"} and
                    point["asDouble"] == 5]
        eventually(puts, "the puts among the metrics", 60)
        with urllib.request.urlopen(f"{server.url}/metrics") as answer:
            page = set(re.findall(r"^# TYPE (\S+)", answer.read().decode(), re.M))
        metrics = collector.metrics()
        self.assertGreater(len(metrics), 20)
        self.assertLessEqual(set(metrics), page)
        self.assertIn("log_records", metrics)
        self.assertIn("histogram", metrics["server_request_seconds"])
        eventually(lambda: sum(span["name"] == "kinesis/PutRecord" for _, span in collector.spans()) == 5, "the spans", 60)
        resource, made = next(found for found in collector.spans() if found[1]["name"] == "kinesis/CreateStream")
        self.assertEqual((made["traceId"], made["parentSpanId"], made["kind"]), (TRACE, PARENT, Span.SPAN_KIND_SERVER))
        self.assertEqual(flat(resource)["service.name"], "millstream")
        self.assertEqual(flat(made)["rpc.method"], "CreateStream")
        self.assertNotIn("are not taken", server.log())


if __name__ == "__main__":
    unittest.main()
