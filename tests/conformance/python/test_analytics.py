"""Data Analytics, with boto3's `kinesisanalyticsv2`: from a put to the rows of a SQL application, also over a kill -9."""

import json
import pathlib
import re
import signal
import sys

import boto3
import botocore.config

from harness import ACCESS_KEY, ACCOUNT, REGION, SECRET_KEY, Case, Server, eventually, stream_arn, unique

REPOSITORY = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(0, str(REPOSITORY / "tests/conformance/sql"))
from golden import Golden, same, split  # noqa: E402

# Their rows follow from the order of what comes, not from when it comes; all of them but one keep state.
OVER_A_KILL = ["project_and_filter", "sliding_rows", "sliding_unbounded", "lag", "random_cut_forest"]

ROLE = f"arn:aws:iam::{ACCOUNT}:role/analytics"
FILTER = """CREATE OR REPLACE STREAM "OUT" (ticker VARCHAR(4), price DOUBLE, double_price DOUBLE);
CREATE OR REPLACE PUMP "P" AS INSERT INTO "OUT"
  SELECT STREAM ticker, price, price * 2 FROM "SOURCE_SQL_STREAM_001" WHERE price > 1;"""
COUNT = """CREATE OR REPLACE STREAM "OUT" (ticker VARCHAR(4), n INTEGER);
CREATE OR REPLACE PUMP "P" AS INSERT INTO "OUT"
  SELECT STREAM ticker, COUNT(*) FROM "SOURCE_SQL_STREAM_001"
  GROUP BY ticker, STEP("SOURCE_SQL_STREAM_001".ROWTIME BY INTERVAL '1' SECOND);"""


def client_of(server):
    config = botocore.config.Config(retries={"total_max_attempts": 1}, connect_timeout=10, read_timeout=60)
    return boto3.session.Session().client(
        "kinesisanalyticsv2", region_name=REGION, endpoint_url=server.url, config=config,
        aws_access_key_id=ACCESS_KEY, aws_secret_access_key=SECRET_KEY)


def source(stream, prefix="SOURCE_SQL_STREAM"):
    columns = [{"Name": "TICKER", "Mapping": "$.ticker", "SqlType": "VARCHAR(4)"},
               {"Name": "PRICE", "Mapping": "$.price", "SqlType": "DOUBLE"}]
    return {
        "NamePrefix": prefix, "KinesisStreamsInput": {"ResourceARN": stream_arn(stream)},
        "InputSchema": {
            "RecordFormat": {"RecordFormatType": "JSON",
                             "MappingParameters": {"JSONMappingParameters": {"RecordRowPath": "$"}}},
            "RecordEncoding": "UTF-8", "RecordColumns": columns}}


def sink(stream, name="OUT", form="JSON"):
    return {"Name": name, "KinesisStreamsOutput": {"ResourceARN": stream_arn(stream)},
            "DestinationSchema": {"RecordFormatType": form}}


class Applications(Case):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.analytics = client_of(cls.server)

    def create(self, code, inputs, outputs, **options):
        name = unique("app")
        self.analytics.create_application(
            ApplicationName=name, RuntimeEnvironment="SQL-1_0", ServiceExecutionRole=ROLE,
            ApplicationConfiguration={
                "SqlApplicationConfiguration": {"Inputs": inputs, "Outputs": outputs},
                "ApplicationCodeConfiguration": {
                    "CodeContent": {"TextContent": code}, "CodeContentType": "PLAINTEXT"}},
            **options)
        return name

    def detail(self, name):
        return self.analytics.describe_application(ApplicationName=name)["ApplicationDetail"]

    def status(self, name, status):
        eventually(lambda: self.detail(name)["ApplicationStatus"] == status, f"{name} {status}")

    def start(self, name, position="TRIM_HORIZON"):
        inputs = self.detail(name)["ApplicationConfigurationDescription"]["SqlApplicationConfigurationDescription"]
        self.analytics.start_application(ApplicationName=name, RunConfiguration={"SqlRunConfigurations": [
            {"InputId": i["InputId"], "InputStartingPositionConfiguration": {"InputStartingPosition": position}}
            for i in inputs["InputDescriptions"]]})
        self.status(name, "RUNNING")

    def rows(self, stream, expected):
        return [json.loads(r["Data"]) for r in self.read(stream, expected)]

    def test_from_put_to_rows_and_errors(self):
        given, taken, failed = self.stream(2), self.stream(), self.stream()
        name = self.create(FILTER, [source(given)], [sink(taken), sink(failed, "error_stream")])
        self.start(name)
        for n, price in enumerate([0.5, 1.5, 2.5]):
            self.put(given, json.dumps({"ticker": "AMZN", "price": price}), key=f"k{n}")
        self.put(given, "no json")
        rows = sorted(self.rows(taken, 2), key=lambda row: row["PRICE"])
        self.assertEqual(rows, [{"TICKER": "AMZN", "PRICE": 1.5, "DOUBLE_PRICE": 3.0},
                                {"TICKER": "AMZN", "PRICE": 2.5, "DOUBLE_PRICE": 5.0}])
        error = self.rows(failed, 1)[0]
        self.assertEqual((error["ERROR_NAME"], bytes.fromhex(error["DATA_ROW"])), ("Record is no JSON", b"no json"))
        self.analytics.stop_application(ApplicationName=name)
        self.status(name, "READY")
        self.put(given, json.dumps({"ticker": "LATE", "price": 9}))
        self.start(name, "LAST_STOPPED_POINT")
        self.assertEqual([row["TICKER"] for row in self.rows(taken, 3)], ["AMZN", "AMZN", "LATE"])
        detail = self.detail(name)
        self.analytics.delete_application(ApplicationName=name, CreateTimestamp=detail["CreateTimestamp"])
        eventually(lambda: name not in [a["ApplicationName"] for a in self.analytics.list_applications()
                                        ["ApplicationSummaries"]], "deletion")

    def test_windows_close_by_the_clock_alone(self):
        given, taken = self.stream(), self.stream()
        name = self.create(COUNT, [source(given)], [sink(taken, form="CSV")])
        self.start(name, "NOW")
        for _ in range(3):
            self.put(given, json.dumps({"ticker": "AMZN", "price": 1}))
        counted = {"n": 0, "rows": 0}

        def all_counted():
            counted["rows"] += 1
            records = self.get(self.iterator(taken))["Records"]
            lines = [r["Data"].decode() for r in records]
            self.assertTrue(all(line.startswith("AMZN,") and line.endswith("\n") for line in lines), lines)
            return sum(int(line.split(",")[1]) for line in lines) == 3
        eventually(all_counted, "the windows' counts")

    def test_code_is_refused_with_its_place(self):
        given, taken = self.stream(), self.stream()
        bad = FILTER.replace("price * 2", "prize * 2")
        message = self.fails("CodeValidationException", self.create, bad, [source(given)], [sink(taken)])
        self.assertIn("line 3, column 32", message)
        self.assertIn("'PRIZE' not found", message)
        message = self.fails("CodeValidationException", self.create, FILTER + "\nEMIT CHANGES", [source(given)], [])
        self.assertIn("EMIT", message)

    def test_parts_and_versions(self):
        given, taken = self.stream(), self.stream()
        name = unique("app")
        self.analytics.create_application(
            ApplicationName=name, RuntimeEnvironment="SQL-1_0", ServiceExecutionRole=ROLE,
            Tags=[{"Key": "a", "Value": "1"}])
        self.fails("InvalidApplicationConfigurationException", self.analytics.start_application, ApplicationName=name)
        version = self.analytics.add_application_input(
            ApplicationName=name, CurrentApplicationVersionId=1, Input=source(given))["ApplicationVersionId"]
        self.assertEqual(version, 2)
        self.fails("ConcurrentModificationException", self.analytics.update_application, ApplicationName=name,
                   CurrentApplicationVersionId=1, ApplicationConfigurationUpdate={
                       "ApplicationCodeConfigurationUpdate": {"CodeContentUpdate": {"TextContentUpdate": FILTER}}})
        self.analytics.update_application(
            ApplicationName=name, CurrentApplicationVersionId=2, ApplicationConfigurationUpdate={
                "ApplicationCodeConfigurationUpdate": {"CodeContentUpdate": {"TextContentUpdate": FILTER}}})
        added = self.analytics.add_application_output(
            ApplicationName=name, CurrentApplicationVersionId=3, Output=sink(taken))
        self.analytics.delete_application_output(
            ApplicationName=name, CurrentApplicationVersionId=4, OutputId=added["OutputDescriptions"][0]["OutputId"])
        detail = self.detail(name)
        self.assertEqual((detail["ApplicationVersionId"], detail["ApplicationStatus"]), (5, "READY"))
        arn = detail["ApplicationARN"]
        self.assertEqual(arn, f"arn:aws:kinesisanalytics:{REGION}:{ACCOUNT}:application/{name}")
        self.analytics.tag_resource(ResourceARN=arn, Tags=[{"Key": "b", "Value": "2"}])
        self.analytics.untag_resource(ResourceARN=arn, TagKeys=["a"])
        self.assertEqual(self.analytics.list_tags_for_resource(ResourceARN=arn)["Tags"], [{"Key": "b", "Value": "2"}])
        self.fails("ResourceNotFoundException", self.analytics.describe_application, ApplicationName="nothing")
        self.fails("UnsupportedOperationException", self.analytics.create_application, ApplicationName=unique("app"),
                   RuntimeEnvironment="FLINK-1_20", ServiceExecutionRole=ROLE)


def literal(text):
    """A value of a golden file as JSON has it."""
    if text == "NULL":
        return None
    return text[1:-1].replace("''", "'") if text.startswith("'") else json.loads(text)


class GoldenProgram:
    """A golden file as an application: its input is a stream of one shard, as is its output."""

    def __init__(self, server, analytics, name):
        self.golden = Golden(REPOSITORY / f"crates/analytics/tests/golden/{name}.sql")
        (stream, columns, _), = self.golden.inputs
        self.columns = [column.split(None, 1) for column in split(columns)]
        self.given, self.taken, self.name = unique(), unique(), unique("app")
        for created in (self.given, self.taken):
            server.kinesis.create_stream(StreamName=created, ShardCount=1)
            eventually(lambda: server.kinesis.describe_stream_summary(StreamName=created)
                       ["StreamDescriptionSummary"]["StreamStatus"] == "ACTIVE", "stream")
        code = re.sub(rf"\b{stream}\b(?!')", f"{stream}_001", self.golden.code)
        target, = [name for name in self.golden.expected if name != "error_stream"]
        self.expected = [split(line.split(" ", 1)[1]) for line in self.golden.expected[target]]
        given = source(self.given, stream)
        given["InputSchema"]["RecordColumns"] = [
            {"Name": column, "Mapping": f"$.{column}", "SqlType": kind} for column, kind in self.columns]
        analytics.create_application(
            ApplicationName=self.name, RuntimeEnvironment="SQL-1_0", ServiceExecutionRole=ROLE,
            ApplicationConfiguration={
                "SqlApplicationConfiguration": {"Inputs": [given], "Outputs": [sink(self.taken, target)]},
                "ApplicationCodeConfiguration": {
                    "CodeContent": {"TextContent": code}, "CodeContentType": "PLAINTEXT"}})
        analytics.start_application(ApplicationName=self.name)
        eventually(lambda: analytics.describe_application(ApplicationName=self.name)
                   ["ApplicationDetail"]["ApplicationStatus"] == "RUNNING", "running")

    def put(self, server, rows):
        for row in rows:
            values = [literal(value) for value in split(row.split(None, 2)[2])]
            record = dict(zip((column for column, _ in self.columns), values))
            server.kinesis.put_record(StreamName=self.given, PartitionKey="k", Data=json.dumps(record).encode())

    def rows(self, server):
        iterator = server.kinesis.get_shard_iterator(
            StreamName=self.taken, ShardId="shardId-000000000000", ShardIteratorType="TRIM_HORIZON")["ShardIterator"]
        got = server.kinesis.get_records(ShardIterator=iterator)["Records"]
        return [list(json.loads(record["Data"]).values()) for record in got]


class Crash(Case):
    def test_golden_files_give_their_rows_over_kills(self):
        server = Server()
        analytics = client_of(server)
        programs = [GoldenProgram(server, analytics, name) for name in OVER_A_KILL]
        for part in range(3):
            for program in programs:
                rows = program.golden.rows
                program.put(server, rows[len(rows) * part // 3:len(rows) * (part + 1) // 3])
            # Into the middle of it: some rows of each may be there, none need be.
            eventually(lambda: any(program.rows(server) for program in programs), "some rows")
            server.stop(signal.SIGKILL)
            server = server.restarted()
        for program in programs:
            eventually(lambda p=program: len(p.rows(server)) >= len(p.expected), f"all rows of {program.golden.name}")
            rows = program.rows(server)
            self.assertEqual(len(rows), len(program.expected), program.golden.name)
            for row, expected in zip(rows, program.expected):
                self.assertTrue(all(same(*pair) for pair in zip(row, expected)), (program.golden.name, row, expected))
        server.close()

    def test_rows_come_once_each_over_a_kill(self):
        server = Server()
        given, taken = unique(), unique()
        for stream in (given, taken):
            server.kinesis.create_stream(StreamName=stream, ShardCount=1)
        for stream in (given, taken):
            eventually(lambda s=stream: server.kinesis.describe_stream_summary(StreamName=s)
                       ["StreamDescriptionSummary"]["StreamStatus"] == "ACTIVE", "stream")
        analytics = client_of(server)
        name = unique("app")
        analytics.create_application(
            ApplicationName=name, RuntimeEnvironment="SQL-1_0", ServiceExecutionRole=ROLE,
            ApplicationConfiguration={
                "SqlApplicationConfiguration": {"Inputs": [source(given)], "Outputs": [sink(taken)]},
                "ApplicationCodeConfiguration": {
                    "CodeContent": {"TextContent": FILTER}, "CodeContentType": "PLAINTEXT"}})
        analytics.start_application(ApplicationName=name)
        eventually(lambda: analytics.describe_application(ApplicationName=name)
                   ["ApplicationDetail"]["ApplicationStatus"] == "RUNNING", "running")

        def prices(server, stream):
            iterator = server.kinesis.get_shard_iterator(
                StreamName=stream, ShardId="shardId-000000000000", ShardIteratorType="TRIM_HORIZON")["ShardIterator"]
            got = server.kinesis.get_records(ShardIterator=iterator)["Records"]
            return [json.loads(record["Data"])["PRICE"] for record in got]
        sent = 0
        for kill in range(3):
            for _ in range(40):
                sent += 1
                server.kinesis.put_record(
                    StreamName=given, PartitionKey="k", Data=json.dumps({"ticker": "A", "price": sent + 1}).encode())
            eventually(lambda s=sent, k=kill: len(prices(server, taken)) > s - 40 + k * 10, "some rows")
            server.stop(signal.SIGKILL)
            server = server.restarted()
        expected = [float(n + 2) for n in range(sent)]
        eventually(lambda: len(prices(server, taken)) >= sent, "all rows")
        self.assertEqual(prices(server, taken), expected)
        server.close()
