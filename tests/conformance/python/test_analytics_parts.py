"""Parts of SQL applications with boto3: reference tables, preprocessing, delivery streams and functions, schemas."""

import json
import os
import signal
import subprocess

import boto3
import botocore.config
import botocore.exceptions

from harness import ACCESS_KEY, ACCOUNT, REGION, SECRET_KEY, Case, Server, eventually, shared, stream_arn, unique
from test_functions import RUNTIMES, archive, make
from test_analytics import FILTER, ROLE, client_of, sink, source

JOIN = """CREATE OR REPLACE STREAM "OUT" (ticker VARCHAR(4), company VARCHAR(20), price DOUBLE);
CREATE OR REPLACE PUMP "P" AS INSERT INTO "OUT"
  SELECT STREAM s.ticker, c.company, s.price FROM "SOURCE_SQL_STREAM_001" AS s
  LEFT JOIN "COMPANIES" AS c ON s.ticker = c.ticker;"""


def service(server, name, **options):
    config = botocore.config.Config(retries={"total_max_attempts": 1}, connect_timeout=10, read_timeout=60, **options)
    return boto3.session.Session().client(
        name, region_name=REGION, endpoint_url=server.url, config=config,
        aws_access_key_id=ACCESS_KEY, aws_secret_access_key=SECRET_KEY)


def s3_of(server):
    return service(server, "s3", s3={"addressing_style": "path"})


def schema(columns, json_path=None):
    form = {"RecordFormatType": "JSON", "MappingParameters": {
        "JSONMappingParameters": {"RecordRowPath": json_path}}} if json_path else {
        "RecordFormatType": "CSV", "MappingParameters": {
            "CSVMappingParameters": {"RecordRowDelimiter": "\n", "RecordColumnDelimiter": ","}}}
    return {"RecordFormat": form, "RecordEncoding": "UTF-8", "RecordColumns": columns}


def companies(bucket, key="companies.csv", table="COMPANIES"):
    return {"TableName": table, "S3ReferenceDataSource": {"BucketARN": f"arn:aws:s3:::{bucket}", "FileKey": key},
            "ReferenceSchema": schema([{"Name": "TICKER", "SqlType": "VARCHAR(4)"},
                                       {"Name": "COMPANY", "SqlType": "VARCHAR(20)"}])}


class Parts(Case):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.analytics = client_of(cls.server)
        cls.s3 = s3_of(cls.server)

    def application(self, code=None, inputs=(), outputs=(), tables=(), **options):
        name = unique("app")
        configuration = {"SqlApplicationConfiguration": {
            "Inputs": list(inputs), "Outputs": list(outputs), "ReferenceDataSources": list(tables)}}
        if code:
            configuration["ApplicationCodeConfiguration"] = {
                "CodeContent": {"TextContent": code}, "CodeContentType": "PLAINTEXT"}
        self.analytics.create_application(
            ApplicationName=name, RuntimeEnvironment="SQL-1_0", ServiceExecutionRole=ROLE,
            ApplicationConfiguration=configuration, **options)
        return name

    def detail(self, name):
        return self.analytics.describe_application(ApplicationName=name)["ApplicationDetail"]

    def sql(self, name):
        return self.detail(name)["ApplicationConfigurationDescription"]["SqlApplicationConfigurationDescription"]

    def version(self, name):
        return self.detail(name)["ApplicationVersionId"]

    def status(self, name, status):
        eventually(lambda: self.detail(name)["ApplicationStatus"] == status, f"{name} {status}")

    def start(self, name, position="TRIM_HORIZON"):
        self.analytics.start_application(ApplicationName=name, RunConfiguration={"SqlRunConfigurations": [
            {"InputId": i["InputId"], "InputStartingPositionConfiguration": {"InputStartingPosition": position}}
            for i in self.sql(name)["InputDescriptions"]]})
        self.status(name, "RUNNING")

    def rows(self, stream, expected):
        return [json.loads(r["Data"]) for r in self.read(stream, expected)]

    def bucket(self, **objects):
        bucket = unique("bucket")
        self.s3.create_bucket(Bucket=bucket)
        for key, text in objects.items():
            self.s3.put_object(Bucket=bucket, Key=key.replace("_", "."), Body=text.encode())
        return bucket


class References(Parts):
    def test_a_table_is_read_once_and_again_with_an_update(self):
        given, taken, failed = self.stream(), self.stream(), self.stream()
        bucket = self.bucket(companies_csv="AMZN,Amazon\nIBM,International\n")
        name = self.application(inputs=[source(given)])
        added = self.analytics.add_application_reference_data_source(
            ApplicationName=name, CurrentApplicationVersionId=1, ReferenceDataSource=companies(bucket))
        self.assertEqual(added["ApplicationVersionId"], 2)
        (described,) = added["ReferenceDataSourceDescriptions"]
        self.assertEqual(described["TableName"], "COMPANIES")
        self.assertEqual(described["S3ReferenceDataSourceDescription"],
                         {"BucketARN": f"arn:aws:s3:::{bucket}", "FileKey": "companies.csv"})
        self.analytics.update_application(
            ApplicationName=name, CurrentApplicationVersionId=2, ApplicationConfigurationUpdate={
                "ApplicationCodeConfigurationUpdate": {"CodeContentUpdate": {"TextContentUpdate": JOIN}}})
        self.analytics.add_application_output(
            ApplicationName=name, CurrentApplicationVersionId=3, Output=sink(taken))
        self.start(name)
        self.put(given, json.dumps({"ticker": "AMZN", "price": 1}))
        self.put(given, json.dumps({"ticker": "NONE", "price": 2}))
        self.assertEqual([row["COMPANY"] for row in self.rows(taken, 2)], ["Amazon", None])
        # What changes in the bucket changes nothing in the table, before an update says so.
        self.s3.put_object(Bucket=bucket, Key="companies.csv", Body=b"AMZN,Amazon.com\n")
        self.put(given, json.dumps({"ticker": "AMZN", "price": 3}))
        self.assertEqual(self.rows(taken, 3)[2]["COMPANY"], "Amazon")
        self.analytics.update_application(
            ApplicationName=name, CurrentApplicationVersionId=4, ApplicationConfigurationUpdate={
                "SqlApplicationConfigurationUpdate": {"ReferenceDataSourceUpdates": [{
                    "ReferenceId": described["ReferenceId"],
                    "S3ReferenceDataSourceUpdate": {"BucketARNUpdate": f"arn:aws:s3:::{bucket}",
                                                    "FileKeyUpdate": "companies.csv"}}]}})

        def updated():
            self.put(given, json.dumps({"ticker": "AMZN", "price": 4}))
            return any(json.loads(r["Data"])["COMPANY"] == "Amazon.com" for r in self.read(taken, 4))
        eventually(updated, "the updated table")
        self.fails("InvalidArgumentException", self.analytics.delete_application_reference_data_source,
                   ApplicationName=name, CurrentApplicationVersionId=5, ReferenceId=described["ReferenceId"])
        self.analytics.update_application(
            ApplicationName=name, CurrentApplicationVersionId=5, ApplicationConfigurationUpdate={
                "ApplicationCodeConfigurationUpdate": {"CodeContentUpdate": {"TextContentUpdate": FILTER.replace(
                    "double_price DOUBLE", "x DOUBLE")}}})
        deleted = self.analytics.delete_application_reference_data_source(
            ApplicationName=name, CurrentApplicationVersionId=6, ReferenceId=described["ReferenceId"])
        self.assertEqual(deleted["ApplicationVersionId"], 7)
        self.assertEqual(self.sql(name)["ReferenceDataSourceDescriptions"], [])
        self.fails("ResourceNotFoundException", self.analytics.delete_application_reference_data_source,
                   ApplicationName=name, CurrentApplicationVersionId=7, ReferenceId="9.9")

    def test_rows_of_a_table_that_cannot_be_read_are_errors(self):
        given, taken, failed = self.stream(), self.stream(), self.stream()
        bucket = self.bucket(numbers_json='{"ticker": "AMZN", "n": 1} {"ticker": "IBM", "n": "x"}')
        table = {"TableName": "COMPANIES", "S3ReferenceDataSource": {
            "BucketARN": f"arn:aws:s3:::{bucket}", "FileKey": "numbers.json"},
            "ReferenceSchema": schema([{"Name": "TICKER", "SqlType": "VARCHAR(4)", "Mapping": "$.ticker"},
                                       {"Name": "COMPANY", "SqlType": "INTEGER", "Mapping": "$.n"}], "$")}
        code = JOIN.replace("company VARCHAR(20)", "company INTEGER")
        name = self.application(code, [source(given)], [sink(taken), sink(failed, "error_stream")], [table])
        self.start(name)
        self.put(given, json.dumps({"ticker": "AMZN", "price": 1}))
        self.assertEqual(self.rows(taken, 1)[0]["COMPANY"], 1)
        self.assertIn("COMPANY", self.rows(failed, 1)[0]["MESSAGE"])

    def test_what_is_refused(self):
        given = self.stream()
        bucket = self.bucket(companies_csv="AMZN,Amazon\n")
        name = self.application(inputs=[source(given)])
        add = self.analytics.add_application_reference_data_source

        def refused(table, codes="InvalidArgumentException", version=1):
            return self.fails(codes, add, ApplicationName=name, CurrentApplicationVersionId=version,
                              ReferenceDataSource=table)
        self.assertIn("nothing.csv", refused(companies(bucket, "nothing.csv")))
        refused(companies(bucket), "ConcurrentModificationException", 7)
        bad = companies(bucket)
        bad["S3ReferenceDataSource"]["BucketARN"] = "arn:aws:kinesis:us-east-1:000000000000:stream/s"
        self.assertIn("is not the ARN of a bucket", refused(bad))
        bad = companies(bucket)
        bad["ReferenceSchema"]["RecordColumns"][0]["SqlType"] = "MONEY"
        self.assertIn("MONEY", refused(bad))
        refused(companies(bucket, table="SOURCE_SQL_STREAM_001"))
        self.fails("ResourceNotFoundException", add, ApplicationName="nothing", CurrentApplicationVersionId=1,
                   ReferenceDataSource=companies(bucket))
        self.fails("InvalidArgumentException", self.application, JOIN, [source(given)], [],
                   [companies(bucket, "nothing.csv")])

    def test_one_table_where_limits_are_those_of_aws(self):
        server = shared("aws")
        analytics, s3, bucket, name = client_of(server), s3_of(server), unique("bucket"), unique("app")
        s3.create_bucket(Bucket=bucket)
        s3.put_object(Bucket=bucket, Key="companies.csv", Body=b"AMZN,Amazon\n")
        analytics.create_application(
            ApplicationName=name, RuntimeEnvironment="SQL-1_0", ServiceExecutionRole=ROLE,
            ApplicationConfiguration={"SqlApplicationConfiguration": {"ReferenceDataSources": [companies(bucket)]}})
        message = self.fails(
            "InvalidArgumentException", analytics.add_application_reference_data_source, ApplicationName=name,
            CurrentApplicationVersionId=1, ReferenceDataSource=companies(bucket, table="OTHER"))
        self.assertIn("at most 1", message)


class Updates(Parts):
    def test_inputs_and_outputs_move_to_other_streams_while_the_application_runs(self):
        given, taken, new_given, new_taken = (self.stream() for _ in range(4))
        name = self.application(FILTER, [source(given)], [sink(taken)])
        self.start(name)
        self.put(given, json.dumps({"ticker": "ONE", "price": 2}))
        self.assertEqual([row["TICKER"] for row in self.rows(taken, 1)], ["ONE"])
        self.put(new_given, json.dumps({"ticker": "TWO", "price": 2}))
        sql = self.sql(name)

        def update(version, **updates):
            self.analytics.update_application(
                ApplicationName=name, CurrentApplicationVersionId=version,
                ApplicationConfigurationUpdate={"SqlApplicationConfigurationUpdate": updates})
        update(1, OutputUpdates=[{"OutputId": sql["OutputDescriptions"][0]["OutputId"],
                                  "KinesisStreamsOutputUpdate": {"ResourceARNUpdate": stream_arn(new_taken)}}])
        self.put(given, json.dumps({"ticker": "MID", "price": 2}))
        self.assertEqual([row["TICKER"] for row in self.rows(new_taken, 1)], ["MID"])
        update(2, InputUpdates=[{"InputId": sql["InputDescriptions"][0]["InputId"],
                                 "KinesisStreamsInputUpdate": {"ResourceARNUpdate": stream_arn(new_given)}}])
        self.assertEqual([row["TICKER"] for row in self.rows(new_taken, 2)], ["MID", "TWO"])
        self.assertEqual(len(self.rows(taken, 1)), 1)
        self.fails("InvalidArgumentException", update, 3, OutputUpdates=[
            {"OutputId": sql["OutputDescriptions"][0]["OutputId"], "NameUpdate": "NO_SUCH_STREAM"}])
        self.fails("InvalidArgumentException", update, 3, InputUpdates=[
            {"InputId": sql["InputDescriptions"][0]["InputId"],
             "KinesisFirehoseInputUpdate": {"ResourceARNUpdate": stream_arn(given)}}])
        self.fails("ResourceNotFoundException", update, 3, OutputUpdates=[{"OutputId": "7.7", "NameUpdate": "OUT"}])


class Terminal(Parts):
    def run_it(self, *words, code=0):
        clean = {k: v for k, v in os.environ.items() if not k.startswith(("AWS_", "MILLSTREAM_"))}
        run = subprocess.run([self.server.binary, "apps", *words, "--endpoint", self.server.url],
                             capture_output=True, text=True, env=clean, cwd=self.server.directory, timeout=60)
        self.assertEqual(run.returncode, code, run.stdout + run.stderr)
        return run.stdout + run.stderr

    def test_applications_are_listed_shown_started_and_stopped(self):
        given, taken = self.stream(), self.stream()
        bucket = self.bucket(companies_csv="AMZN,Amazon\n")
        name = self.application(JOIN, [source(given)], [sink(taken)], [companies(bucket)])
        self.assertIn(name, self.run_it())
        shown = self.run_it("show", name)
        for part in (f"stream/{given}", f"stream/{taken}", f"s3://{bucket}/companies.csv", "LEFT JOIN"):
            self.assertIn(part, shown)
        self.put(given, json.dumps({"ticker": "AMZN", "price": 1}))
        self.run_it("start", name, "--from", "trim-horizon")
        self.status(name, "RUNNING")
        self.assertEqual(self.rows(taken, 1)[0]["COMPANY"], "Amazon")
        self.run_it("stop", name)
        self.status(name, "READY")
        self.assertIn("ResourceNotFoundException", self.run_it("start", "nothing", code=1))


class NotForSql(Parts):
    def test_snapshots_versions_and_rollback_are_for_flink(self):
        name = self.application()
        a = self.analytics
        calls = [
            (a.create_application_snapshot, {"SnapshotName": "s"}),
            (a.describe_application_snapshot, {"SnapshotName": "s"}),
            (a.list_application_snapshots, {}),
            (a.delete_application_snapshot, {"SnapshotName": "s", "SnapshotCreationTimestamp": 0}),
            (a.list_application_versions, {}),
            (a.describe_application_version, {"ApplicationVersionId": 1}),
            (a.rollback_application, {"CurrentApplicationVersionId": 1})]
        for call, arguments in calls:
            message = self.fails("UnsupportedOperationException", call, ApplicationName=name, **arguments)
            self.assertIn("SQL-1_0", message)
            self.fails("ResourceNotFoundException", call, ApplicationName="nothing", **arguments)

    def test_a_run_that_fails_says_so(self):
        logs, group = service(self.server, "logs"), unique("group")
        logs.create_log_group(logGroupName=group)
        given, taken = self.stream(), self.stream()
        arn = f"arn:aws:logs:{REGION}:{ACCOUNT}:log-group:{group}:log-stream:messages"
        name = self.application(FILTER, [source(given)], [sink(taken)],
                                CloudWatchLoggingOptions=[{"LogStreamARN": arn}])
        self.start(name)
        self.kinesis.delete_stream(StreamName=given)

        def messages():
            events = logs.filter_log_events(logGroupName=group)["events"]
            return [json.loads(event["message"]) for event in events]
        message = eventually(messages, "a message")[0]
        self.assertEqual((message["messageType"], message["errorCode"], message["applicationVersionId"]),
                         ("ERROR", "Input.ResourceUnavailable", "1"))
        self.assertEqual(message["applicationARN"], self.detail(name)["ApplicationARN"])

    def test_logging_options(self):
        name = self.application()
        arn = f"arn:aws:logs:{REGION}:{ACCOUNT}:log-group:/aws/kinesis-analytics/x:log-stream:y"
        added = self.analytics.add_application_cloud_watch_logging_option(
            ApplicationName=name, CurrentApplicationVersionId=1, CloudWatchLoggingOption={"LogStreamARN": arn})
        (option,) = added["CloudWatchLoggingOptionDescriptions"]
        self.assertEqual(option["LogStreamARN"], arn)
        self.fails("InvalidArgumentException", self.analytics.add_application_cloud_watch_logging_option,
                   ApplicationName=name, CurrentApplicationVersionId=2,
                   CloudWatchLoggingOption={"LogStreamARN": "arn:aws:s3:::b"})
        self.analytics.update_application(
            ApplicationName=name, CurrentApplicationVersionId=2, CloudWatchLoggingOptionUpdates=[
                {"CloudWatchLoggingOptionId": option["CloudWatchLoggingOptionId"], "LogStreamARNUpdate": arn + "2"}])
        self.assertEqual(self.detail(name)["CloudWatchLoggingOptionDescriptions"][0]["LogStreamARN"], arn + "2")
        self.analytics.delete_application_cloud_watch_logging_option(
            ApplicationName=name, CurrentApplicationVersionId=3,
            CloudWatchLoggingOptionId=option["CloudWatchLoggingOptionId"])
        self.assertNotIn("CloudWatchLoggingOptionDescriptions", self.detail(name))
        self.fails("ResourceNotFoundException", self.analytics.delete_application_cloud_watch_logging_option,
                   ApplicationName=name, CurrentApplicationVersionId=4, CloudWatchLoggingOptionId="7.7")


class Schemas(Parts):
    def discover(self, **arguments):
        arguments.setdefault("ServiceExecutionRole", ROLE)
        return self.analytics.discover_input_schema(**arguments)

    def columns(self, found):
        return [(c["Name"], c["SqlType"], c.get("Mapping")) for c in found["InputSchema"]["RecordColumns"]]

    def test_of_a_stream(self):
        given = self.stream(2)
        records = [{"ticker": "AMZN", "value": 1, "price": 2.5, "at": "2026-11-23T11:00:20Z"},
                   {"ticker": "INTERNATIONAL", "value": 7000000000, "price": 3, "at": None}]
        for n, record in enumerate(records):
            self.put(given, json.dumps(record), key=f"k{n}")
        found = self.discover(ResourceARN=stream_arn(given), InputStartingPositionConfiguration={
            "InputStartingPosition": "TRIM_HORIZON"})
        self.assertEqual(sorted(self.columns(found)), sorted([
            ("ticker", "VARCHAR(16)", "$.ticker"), ("COL_value", "BIGINT", "$.value"), ("price", "REAL", "$.price"),
            ("COL_at", "TIMESTAMP", "$.at")]))
        schema_ = found["InputSchema"]
        self.assertEqual(schema_["RecordEncoding"], "UTF-8")
        self.assertEqual(schema_["RecordFormat"], {"RecordFormatType": "JSON", "MappingParameters": {
            "JSONMappingParameters": {"RecordRowPath": "$"}}})
        self.assertEqual(sorted(json.loads(raw)["ticker"] for raw in found["RawInputRecords"]),
                         ["AMZN", "INTERNATIONAL"])
        self.assertEqual(len(found["ParsedInputRecords"]), 2)
        self.assertNotIn("ProcessedInputRecords", found)
        # What was found is what an application can be made with.
        code = 'CREATE STREAM "OUT" ("ticker" VARCHAR(16)); CREATE PUMP "P" AS INSERT INTO "OUT" ' \
               'SELECT STREAM "ticker" FROM "SOURCE_SQL_STREAM_001";'
        taken = self.stream()
        input_ = dict(source(given), InputSchema=schema_)
        name = self.application(code, [input_], [sink(taken)])
        self.start(name)
        self.assertEqual(sorted(row["ticker"] for row in self.rows(taken, 2)), ["AMZN", "INTERNATIONAL"])

    def test_of_an_object(self):
        bucket = self.bucket(companies_csv="AMZN,Amazon,1\nIBM,International,2\n", empty_csv="", words_txt="words")
        of = lambda key: {"BucketARN": f"arn:aws:s3:::{bucket}", "FileKey": key}
        found = self.discover(S3Configuration=of("companies.csv"))
        self.assertEqual(self.columns(found), [
            ("COL_0", "VARCHAR(4)", None), ("COL_1", "VARCHAR(16)", None), ("COL_2", "INTEGER", None)])
        self.assertEqual(found["ParsedInputRecords"], [["AMZN", "Amazon", "1"], ["IBM", "International", "2"]])
        self.assertEqual(found["InputSchema"]["RecordFormat"]["MappingParameters"]["CSVMappingParameters"],
                         {"RecordRowDelimiter": "\n", "RecordColumnDelimiter": ","})
        with self.assertRaises(botocore.exceptions.ClientError) as caught:
            self.discover(S3Configuration=of("words.txt"))
        self.assertEqual(caught.exception.response["Error"]["Code"], "UnableToDetectSchemaException")
        self.assertEqual(caught.exception.response["RawInputRecords"], ["words"])
        self.fails("UnableToDetectSchemaException", self.discover, S3Configuration=of("empty.csv"))
        self.fails("InvalidArgumentException", self.discover, S3Configuration=of("nothing.csv"))

    def test_what_is_refused(self):
        given = self.stream()
        self.fails("InvalidArgumentException", self.discover)
        self.fails("InvalidArgumentException", self.discover, ResourceARN=stream_arn("nothing"))
        self.fails("InvalidArgumentException", self.discover, ResourceARN="arn:aws:s3:::b")
        self.fails("InvalidArgumentException", self.discover, ResourceARN=stream_arn(given),
                   InputStartingPositionConfiguration={"InputStartingPosition": "LAST_STOPPED_POINT"})
        self.fails("InvalidArgumentException", self.discover, ResourceARN=stream_arn(given),
                   ServiceExecutionRole="arn:aws:s3:::b")


PROCESSOR = """
import base64, json
def handler(event, context):
    out = []
    for record in event["records"]:
        text = base64.b64decode(record["data"]).decode()
        assert record["recordId"] and ("kinesisStreamRecordMetadata" in record or "kinesisFirehoseRecordMetadata" in record)
        assert event["applicationArn"] and event["streamArn"] and event["invocationId"]
        if text == "drop":
            out.append({"recordId": record["recordId"], "result": "Dropped", "data": record["data"]})
        elif text == "fail":
            out.append({"recordId": record["recordId"], "result": "ProcessingFailed", "data": record["data"]})
        else:
            ticker, price = text.split(";")
            data = json.dumps({"ticker": ticker, "price": float(price)}).encode()
            out.append({"recordId": record["recordId"], "result": "Ok", "data": base64.b64encode(data).decode()})
    return {"records": out}
"""
TAKER = """
import base64, json
def handler(event, context):
    out = []
    for record in event["records"]:
        row = json.loads(base64.b64decode(record["data"]))
        hint = record["lambdaDeliveryRecordMetadata"]["retryHint"]
        late = row["TICKER"] == "LATE" and hint == 0
        if not late:
            print("TAKEN", row["TICKER"], hint)
        out.append({"recordId": record["recordId"], "result": "DeliveryFailed" if late else "Ok"})
    return {"records": out}
"""


class WithFunctions(Parts):
    """Functions need runtimes, so tests of them have a server of their own."""

    @classmethod
    def setUpClass(cls):
        cls.own = Server(env=RUNTIMES)
        cls.server, cls.kinesis = cls.own, cls.own.kinesis
        cls.loose = cls.own.client(checked=False)
        cls.analytics, cls.s3 = client_of(cls.own), s3_of(cls.own)
        cls.functions, cls.firehose = service(cls.own, "lambda"), service(cls.own, "firehose")

    @classmethod
    def tearDownClass(cls):
        cls.own.close()

    def function(self, code):
        return f"arn:aws:lambda:{REGION}:{ACCOUNT}:function:" + make(self.functions, archive(app_py=code))


class Functions(WithFunctions):
    def test_a_function_preprocesses_records_also_over_a_kill(self):
        function = self.function(PROCESSOR)
        given, taken, failed = self.stream(), self.stream(), self.stream()
        name = self.application(FILTER, [source(given)], [sink(taken), sink(failed, "error_stream")])
        (input_,) = self.sql(name)["InputDescriptions"]
        lambda_ = {"InputLambdaProcessor": {"ResourceARN": function}}
        added = self.analytics.add_application_input_processing_configuration(
            ApplicationName=name, CurrentApplicationVersionId=1, InputId=input_["InputId"],
            InputProcessingConfiguration=lambda_)
        self.assertEqual(added["InputProcessingConfigurationDescription"],
                         {"InputLambdaProcessorDescription": {"ResourceARN": function}})
        self.fails("InvalidArgumentException", self.analytics.add_application_input_processing_configuration,
                   ApplicationName=name, CurrentApplicationVersionId=2, InputId=input_["InputId"],
                   InputProcessingConfiguration=lambda_)
        self.start(name)
        for text in ("AMZN;2", "drop", "fail", "IBM;3"):
            self.put(given, text)
        self.assertEqual([row["TICKER"] for row in self.rows(taken, 2)], ["AMZN", "IBM"])
        (error,) = self.rows(failed, 1)
        self.assertEqual(bytes.fromhex(error["DATA_ROW"]), b"fail")
        self.own.stop(signal.SIGKILL)
        type(self).own = self.own.restarted(env=RUNTIMES)
        type(self).server, type(self).kinesis = self.own, self.own.kinesis
        type(self).analytics, type(self).functions = client_of(self.own), service(self.own, "lambda")
        type(self).firehose, type(self).s3 = service(self.own, "firehose"), s3_of(self.own)
        self.put(given, "LAST;4")
        self.assertEqual([row["TICKER"] for row in self.rows(taken, 3)], ["AMZN", "IBM", "LAST"])
        self.assertEqual(len(self.rows(failed, 1)), 1)
        found = self.analytics.discover_input_schema(
            ServiceExecutionRole=ROLE, ResourceARN=stream_arn(given), InputProcessingConfiguration=lambda_,
            InputStartingPositionConfiguration={"InputStartingPosition": "TRIM_HORIZON"})
        self.assertEqual([json.loads(r)["ticker"] for r in found["ProcessedInputRecords"]], ["AMZN", "IBM", "LAST"])
        self.assertIn("drop", found["RawInputRecords"])
        self.assertEqual([c["Name"] for c in found["InputSchema"]["RecordColumns"]], ["ticker", "price"])
        self.analytics.delete_application_input_processing_configuration(
            ApplicationName=name, CurrentApplicationVersionId=2, InputId=input_["InputId"])
        self.assertNotIn("InputProcessingConfigurationDescription", self.sql(name)["InputDescriptions"][0])
        self.fails("ResourceNotFoundException", self.analytics.delete_application_input_processing_configuration,
                   ApplicationName=name, CurrentApplicationVersionId=3, InputId=input_["InputId"])
        self.fails("ResourceNotFoundException", self.analytics.delete_application_input_processing_configuration,
                   ApplicationName=name, CurrentApplicationVersionId=3, InputId="8.8")

    def test_a_function_takes_rows(self):
        function = self.function(TAKER)
        given = self.stream()
        output = {"Name": "OUT", "LambdaOutput": {"ResourceARN": function},
                  "DestinationSchema": {"RecordFormatType": "JSON"}}
        name = self.application(FILTER, [source(given)], [output])
        self.assertEqual(self.sql(name)["OutputDescriptions"][0]["LambdaOutputDescription"],
                         {"ResourceARN": function})
        self.start(name)
        for ticker in ("AMZN", "LATE", "IBM"):
            self.put(given, json.dumps({"ticker": ticker, "price": 2}))

        logs = service(self.own, "logs")
        group = "/aws/lambda/" + function.rsplit(":", 1)[1]

        def taken():
            if not logs.describe_log_groups(logGroupNamePrefix=group)["logGroups"]:
                return []
            lines = [event["message"] for event in logs.filter_log_events(logGroupName=group)["events"]]
            return sorted(" ".join(line.split()[1:3]) for line in lines if line.startswith("TAKEN "))
        eventually(lambda: len(taken()) >= 3, "all rows")
        self.assertEqual(taken(), ["AMZN 0", "IBM 0", "LATE 1"])

    def test_an_application_that_a_function_holds_up_can_be_stopped(self):
        function = self.function(TAKER.replace('if late else "Ok"', ''))
        given = self.stream()
        output = {"Name": "OUT", "LambdaOutput": {"ResourceARN": function},
                  "DestinationSchema": {"RecordFormatType": "JSON"}}
        name = self.application(FILTER, [source(given)], [output])
        self.start(name)
        self.put(given, json.dumps({"ticker": "AMZN", "price": 2}))
        logs, group = service(self.own, "logs"), "/aws/lambda/" + function.rsplit(":", 1)[1]

        def calls():
            return len(logs.filter_log_events(logGroupName=group, filterPattern="TAKEN")["events"]) \
                if logs.describe_log_groups(logGroupNamePrefix=group)["logGroups"] else 0
        eventually(lambda: calls() >= 2, "two tries")
        self.analytics.stop_application(ApplicationName=name)
        self.status(name, "READY")
        self.start(name, "LAST_STOPPED_POINT")
        before = calls()
        eventually(lambda: calls() > before, "another try after the start")

    def test_delivery_streams_as_source_and_output(self):
        buckets = [unique("bucket"), unique("bucket")]
        names = []
        for bucket in buckets:
            names.append(unique("d"))
            self.firehose.create_delivery_stream(
                DeliveryStreamName=names[-1], ExtendedS3DestinationConfiguration={
                    "RoleARN": ROLE, "BucketARN": f"arn:aws:s3:::{bucket}",
                    "BufferingHints": {"IntervalInSeconds": 0, "SizeInMBs": 1}})
            eventually(lambda n=names[-1]: self.firehose.describe_delivery_stream(DeliveryStreamName=n)
                       ["DeliveryStreamDescription"]["DeliveryStreamStatus"] == "ACTIVE", "delivery stream")
        arns = [f"arn:aws:firehose:{REGION}:{ACCOUNT}:deliverystream/{name}" for name in names]
        input_ = source("unused")
        del input_["KinesisStreamsInput"]
        input_["KinesisFirehoseInput"] = {"ResourceARN": arns[0]}
        output = {"Name": "OUT", "KinesisFirehoseOutput": {"ResourceARN": arns[1]},
                  "DestinationSchema": {"RecordFormatType": "CSV"}}
        name = self.application(FILTER, [input_], [output])
        self.assertEqual(self.sql(name)["InputDescriptions"][0]["KinesisFirehoseInputDescription"],
                         {"ResourceARN": arns[0]})
        self.assertEqual(self.sql(name)["OutputDescriptions"][0]["KinesisFirehoseOutputDescription"],
                         {"ResourceARN": arns[1]})
        self.fails("InvalidArgumentException", self.start, name, "TRIM_HORIZON")
        self.start(name, "NOW")
        tickers = ["AMZN", "IBM"]
        self.firehose.put_record_batch(DeliveryStreamName=names[0], Records=[
            {"Data": json.dumps({"ticker": ticker, "price": 2}).encode()} for ticker in tickers])

        def delivered():
            root = os.path.join(self.own.data, "buckets", buckets[1])
            text = b""
            for directory, _, files in os.walk(root):
                for file in files:
                    with open(os.path.join(directory, file), "rb") as opened:
                        text += opened.read()
            return text if text.count(b"\n") >= 2 else None
        self.assertEqual(sorted(eventually(delivered, "delivery").decode().split()), ["AMZN,2.0,4.0", "IBM,2.0,4.0"])
        self.fails("InvalidArgumentException", self.analytics.discover_input_schema, ServiceExecutionRole=ROLE,
                   ResourceARN=arns[0], InputStartingPositionConfiguration={"InputStartingPosition": "TRIM_HORIZON"})


class Crash(Case):
    def test_delivery_streams_give_and_take_rows_once_over_kills(self):
        server = Server()
        taken, names, buckets = unique(), [unique("d"), unique("d")], [unique("bucket"), unique("bucket")]
        server.kinesis.create_stream(StreamName=taken, ShardCount=1)
        eventually(lambda: server.kinesis.describe_stream_summary(StreamName=taken)
                   ["StreamDescriptionSummary"]["StreamStatus"] == "ACTIVE", "stream")
        firehose, analytics = service(server, "firehose"), client_of(server)
        for name, bucket in zip(names, buckets):
            firehose.create_delivery_stream(DeliveryStreamName=name, ExtendedS3DestinationConfiguration={
                "RoleARN": ROLE, "BucketARN": f"arn:aws:s3:::{bucket}",
                "BufferingHints": {"IntervalInSeconds": 0, "SizeInMBs": 1}})
            eventually(lambda n=name: firehose.describe_delivery_stream(DeliveryStreamName=n)
                       ["DeliveryStreamDescription"]["DeliveryStreamStatus"] == "ACTIVE", "delivery stream")
        arns = [f"arn:aws:firehose:{REGION}:{ACCOUNT}:deliverystream/{name}" for name in names]
        input_ = source("unused")
        del input_["KinesisStreamsInput"]
        input_["KinesisFirehoseInput"] = {"ResourceARN": arns[0]}
        output = {"Name": "OUT", "KinesisFirehoseOutput": {"ResourceARN": arns[1]},
                  "DestinationSchema": {"RecordFormatType": "CSV"}}
        app = unique("app")
        analytics.create_application(
            ApplicationName=app, RuntimeEnvironment="SQL-1_0", ServiceExecutionRole=ROLE,
            ApplicationConfiguration={
                "SqlApplicationConfiguration": {"Inputs": [input_], "Outputs": [sink(taken), output]},
                "ApplicationCodeConfiguration": {
                    "CodeContent": {"TextContent": FILTER}, "CodeContentType": "PLAINTEXT"}})
        analytics.start_application(ApplicationName=app)
        eventually(lambda: analytics.describe_application(ApplicationName=app)
                   ["ApplicationDetail"]["ApplicationStatus"] == "RUNNING", "running")

        def prices():
            iterator = server.kinesis.get_shard_iterator(
                StreamName=taken, ShardId="shardId-000000000000", ShardIteratorType="TRIM_HORIZON")["ShardIterator"]
            got = server.kinesis.get_records(ShardIterator=iterator)["Records"]
            return [json.loads(record["Data"])["PRICE"] for record in got]

        def delivered():
            lines = []
            for directory, _, files in os.walk(os.path.join(server.data, "buckets", buckets[1])):
                for file in files:
                    with open(os.path.join(directory, file)) as opened:
                        lines += opened.read().split()
            return sorted(float(line.split(",")[1]) for line in lines)
        sent = 0
        for kill in range(3):
            for _ in range(10):
                batch = range(sent, sent + 4)
                service(server, "firehose").put_record_batch(DeliveryStreamName=names[0], Records=[
                    {"Data": json.dumps({"ticker": "A", "price": n + 2}).encode()} for n in batch])
                sent += 4
            eventually(lambda s=sent, k=kill: len(prices()) > s - 40 + k * 10, "some rows")
            server.stop(signal.SIGKILL)
            server = server.restarted()
        expected = [float(n + 2) for n in range(sent)]
        eventually(lambda: len(prices()) >= sent, "all rows")
        self.assertEqual(prices(), expected)
        eventually(lambda: set(delivered()) == set(expected), "delivery")
        self.assertEqual(delivered(), expected)
        server.close()
