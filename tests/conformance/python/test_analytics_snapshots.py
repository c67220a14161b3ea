"""Snapshots and rollback of SQL applications, with boto3; and the operations that only applications of Flink have."""

import datetime
import json
import os
import signal

from harness import ACCOUNT, REGION, Case, Server, eventually, unique
from test_analytics import ROLE, client_of, sink, source

# A row of it says all that came before: state that is lost, or is there twice, shows.
SUMS = """CREATE OR REPLACE STREAM "OUT" (total DOUBLE);
CREATE OR REPLACE PUMP "P" AS INSERT INTO "OUT"
  SELECT STREAM SUM(price) OVER (ROWS 1000 PRECEDING) FROM "SOURCE_SQL_STREAM_001";"""
NEGATED = SUMS.replace("SUM(price)", "SUM(-price)")
CUSTOM, LATEST = "RESTORE_FROM_CUSTOM_SNAPSHOT", "RESTORE_FROM_LATEST_SNAPSHOT"
SKIP = "SKIP_RESTORE_FROM_SNAPSHOT"


class Sums:
    """An application that adds numbers up, and its streams."""

    def __init__(self, server, analytics, code=SUMS):
        self.server, self.analytics, self.name = server, analytics, unique("app")
        self.given, self.taken = unique(), unique()
        for stream in (self.given, self.taken):
            server.kinesis.create_stream(StreamName=stream, ShardCount=1)
        for stream in (self.given, self.taken):
            eventually(lambda s=stream: server.kinesis.describe_stream_summary(StreamName=s)
                       ["StreamDescriptionSummary"]["StreamStatus"] == "ACTIVE", "stream")
        self.create(code)

    def create(self, code=SUMS):
        self.analytics.create_application(
            ApplicationName=self.name, RuntimeEnvironment="SQL-1_0", ServiceExecutionRole=ROLE,
            ApplicationConfiguration={
                "SqlApplicationConfiguration": {"Inputs": [source(self.given)], "Outputs": [sink(self.taken)]},
                "ApplicationCodeConfiguration": {
                    "CodeContent": {"TextContent": code}, "CodeContentType": "PLAINTEXT"}})

    def detail(self):
        return self.analytics.describe_application(ApplicationName=self.name)["ApplicationDetail"]

    def status(self, status):
        eventually(lambda: self.detail()["ApplicationStatus"] == status, f"{self.name} {status}")

    def start(self, position=None, restore=None, snapshot=None):
        run = {}
        if position:
            sql = self.detail()["ApplicationConfigurationDescription"]["SqlApplicationConfigurationDescription"]
            run["SqlRunConfigurations"] = [
                {"InputId": i["InputId"], "InputStartingPositionConfiguration": {"InputStartingPosition": position}}
                for i in sql["InputDescriptions"]]
        if restore:
            run["ApplicationRestoreConfiguration"] = restoring(restore, snapshot)
        self.analytics.start_application(ApplicationName=self.name, RunConfiguration=run)

    def stop(self):
        self.analytics.stop_application(ApplicationName=self.name)
        self.status("READY")

    def put(self, *numbers):
        for number in numbers:
            self.server.kinesis.put_record(
                StreamName=self.given, PartitionKey="k", Data=json.dumps({"ticker": "A", "price": number}).encode())

    def rows(self):
        iterator = self.server.kinesis.get_shard_iterator(
            StreamName=self.taken, ShardId="shardId-000000000000", ShardIteratorType="TRIM_HORIZON")["ShardIterator"]
        return [json.loads(record["Data"])["TOTAL"]
                for record in self.server.kinesis.get_records(ShardIterator=iterator)["Records"]]

    def gives(self, *expected):
        eventually(lambda: len(self.rows()) >= len(expected), f"{len(expected)} rows")
        assert self.rows() == list(expected), (self.rows(), expected)

    def ask(self, snapshot):
        self.analytics.create_application_snapshot(ApplicationName=self.name, SnapshotName=snapshot)

    def snapshot(self, snapshot):
        return self.analytics.describe_application_snapshot(
            ApplicationName=self.name, SnapshotName=snapshot)["SnapshotDetails"]

    def keep(self, snapshot):
        self.ask(snapshot)
        return self.is_kept(snapshot)

    def is_kept(self, snapshot):
        eventually(lambda: self.snapshot(snapshot)["SnapshotStatus"] != "CREATING", f"snapshot {snapshot}")
        assert self.snapshot(snapshot)["SnapshotStatus"] == "READY", self.snapshot(snapshot)
        return self.snapshot(snapshot)

    def names(self, **arguments):
        got = self.analytics.list_application_snapshots(ApplicationName=self.name, **arguments)
        return [s["SnapshotName"] for s in got["SnapshotSummaries"]], got.get("NextToken")


def restoring(kind, snapshot=None):
    return {"ApplicationRestoreType": kind, **({"SnapshotName": snapshot} if snapshot else {})}


class Snapshots(Case):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.analytics = client_of(cls.server)

    def sums(self):
        return Sums(self.server, self.analytics)

    def test_state_goes_back_to_a_snapshot_or_to_nothing(self):
        sums = self.sums()
        message = self.fails("ResourceInUseException", sums.ask, "early")
        self.assertIn("Ready", message)
        self.fails("ResourceNotFoundException", sums.start, restore=LATEST)
        sums.start("TRIM_HORIZON")
        sums.status("RUNNING")
        sums.put(1, 2)
        sums.gives(1, 3)
        kept = sums.keep("one")
        self.assertEqual((kept["ApplicationVersionId"], kept["RuntimeEnvironment"]), (1, "SQL-1_0"))
        age = datetime.datetime.now(datetime.timezone.utc) - kept["SnapshotCreationTimestamp"]
        self.assertLess(abs(age.total_seconds()), 60)
        sums.put(4)
        sums.gives(1, 3, 7)
        self.fails("ResourceInUseException", sums.start, restore=CUSTOM, snapshot="one")
        sums.stop()
        for kind, name, code in [
                (CUSTOM, "none", "ResourceNotFoundException"), (CUSTOM, None, "InvalidArgumentException"),
                (LATEST, "one", "InvalidArgumentException"), (SKIP, "one", "InvalidArgumentException")]:
            self.fails(code, sums.start, restore=kind, snapshot=name)
        for position, kind in [("TRIM_HORIZON", LATEST), ("NOW", LATEST), ("LAST_STOPPED_POINT", SKIP)]:
            self.fails("InvalidArgumentException", sums.start, position, kind)
        self.fails("UnsupportedOperationException", self.analytics.start_application, ApplicationName=sums.name,
                   RunConfiguration={"ApplicationRestoreConfiguration": {
                       "ApplicationRestoreType": CUSTOM,
                       "SnapshotArn": f"arn:aws:kinesisanalytics:{REGION}:{ACCOUNT}:snapshot/one"}})
        # The rows after the snapshot come again, with the state and from the positions that it has.
        sums.start(restore=CUSTOM, snapshot="one")
        sums.put(8)
        sums.gives(1, 3, 7, 7, 15)
        described = sums.detail()["ApplicationConfigurationDescription"]["RunConfigurationDescription"]
        self.assertEqual(described["ApplicationRestoreConfigurationDescription"], restoring(CUSTOM, "one"))
        sums.stop()
        # A start that says nothing goes on where it stopped: the restoring was done.
        sums.put(16)
        sums.start()
        sums.gives(1, 3, 7, 7, 15, 31)
        sums.stop()
        sums.start("TRIM_HORIZON", SKIP)
        sums.gives(1, 3, 7, 7, 15, 31, 1, 3, 7, 15, 31)
        sums.stop()
        sums.start(restore=LATEST)
        sums.gives(1, 3, 7, 7, 15, 31, 1, 3, 7, 15, 31, 7, 15, 31)
        self.analytics.stop_application(ApplicationName=sums.name)

    def test_an_update_says_what_is_restored(self):
        sums = self.sums()
        update = {"ApplicationRestoreConfiguration": restoring(CUSTOM, "one")}
        self.fails("ResourceNotFoundException", self.analytics.update_application, ApplicationName=sums.name,
                   CurrentApplicationVersionId=1, RunConfigurationUpdate=update)
        sums.start("TRIM_HORIZON")
        sums.status("RUNNING")
        sums.put(1)
        sums.gives(1)
        sums.keep("one")
        sums.put(2)
        sums.gives(1, 3)
        # It runs: it is restored at once.
        self.analytics.update_application(
            ApplicationName=sums.name, CurrentApplicationVersionId=1, RunConfigurationUpdate=update)
        sums.gives(1, 3, 3)
        sums.stop()
        # It does not: with the next start, and with that alone.
        self.analytics.update_application(
            ApplicationName=sums.name, CurrentApplicationVersionId=2, RunConfigurationUpdate=update)
        sums.start()
        sums.gives(1, 3, 3, 3)
        sums.stop()
        sums.start()
        sums.put(4)
        sums.gives(1, 3, 3, 3, 7)
        self.fails("UnsupportedOperationException", self.analytics.update_application, ApplicationName=sums.name,
                   CurrentApplicationVersionId=3,
                   RunConfigurationUpdate={"FlinkRunConfiguration": {"AllowNonRestoredState": True}})
        self.analytics.stop_application(ApplicationName=sums.name)

    def test_snapshots_are_listed_and_deleted(self):
        sums = self.sums()
        self.assertEqual(sums.names(), ([], None))
        sums.start("TRIM_HORIZON")
        sums.status("RUNNING")
        for name in ("a", "b", "c"):
            sums.keep(name)
        self.fails("ResourceInUseException", sums.ask, "a")
        self.assertEqual(sums.names(), (["c", "b", "a"], None))
        first, token = sums.names(Limit=2)
        self.assertEqual((first, sums.names(NextToken=token)), (["c", "b"], (["a"], None)))
        self.fails("InvalidArgumentException", sums.names, NextToken="nothing")
        self.fails("ResourceNotFoundException", sums.snapshot, "d")

        def delete(name, created):
            self.analytics.delete_application_snapshot(
                ApplicationName=sums.name, SnapshotName=name, SnapshotCreationTimestamp=created)
        created = sums.snapshot("b")["SnapshotCreationTimestamp"]
        self.fails("ResourceNotFoundException", delete, "d", created)
        self.fails("InvalidArgumentException", delete, "b", created - datetime.timedelta(days=1))
        delete("b", created)
        eventually(lambda: sums.names()[0] == ["c", "a"], "deletion")
        sums.stop()
        self.fails("ResourceNotFoundException", sums.start, restore=CUSTOM, snapshot="b")
        # They go with the application: one of the same name has none.
        self.analytics.delete_application(
            ApplicationName=sums.name, CreateTimestamp=sums.detail()["CreateTimestamp"])
        eventually(lambda: sums.name not in [a["ApplicationName"] for a in self.analytics.list_applications()
                                             ["ApplicationSummaries"]], "deletion")
        self.fails("ResourceNotFoundException", sums.names)
        sums.create()
        self.assertEqual(sums.names(), ([], None))

    def test_a_rollback_brings_back_the_version_that_ran_and_its_state(self):
        sums = self.sums()

        def roll_back(version):
            return self.analytics.rollback_application(
                ApplicationName=sums.name, CurrentApplicationVersionId=version)["ApplicationDetail"]
        self.fails("ResourceInUseException", roll_back, 1)
        sums.start("TRIM_HORIZON")
        sums.status("RUNNING")
        self.assertIn("snapshot", self.fails("InvalidRequestException", roll_back, 1))
        sums.put(1)
        sums.gives(1)
        sums.keep("good")
        self.assertIn("another version", self.fails("InvalidRequestException", roll_back, 1))
        updated = self.analytics.update_application(
            ApplicationName=sums.name, CurrentApplicationVersionId=1, ApplicationConfigurationUpdate={
                "ApplicationCodeConfigurationUpdate": {"CodeContentUpdate": {"TextContentUpdate": NEGATED}}})
        self.assertEqual(updated["ApplicationDetail"]["ApplicationVersionUpdatedFrom"], 1)
        sums.put(2)
        sums.gives(1, -2)
        self.fails("ConcurrentModificationException", roll_back, 1)
        detail = roll_back(2)
        self.assertEqual([detail[name] for name in (
            "ApplicationVersionId", "ApplicationVersionRolledBackFrom", "ApplicationVersionRolledBackTo")], [3, 2, 1])
        # What the bad version had taken is taken again by the good one.
        sums.gives(1, -2, 3)
        sums.status("RUNNING")
        code = sums.detail()["ApplicationConfigurationDescription"]["ApplicationCodeConfigurationDescription"]
        self.assertEqual(code["CodeContentDescription"]["TextContent"], SUMS)
        self.analytics.stop_application(ApplicationName=sums.name)


class Limit(Case):
    def test_an_application_has_so_many_snapshots(self):
        often = ["DESCRIBE_STREAM_SUMMARY", "ANALYTICS_DESCRIBE_APPLICATION", "ANALYTICS_DESCRIBE_APPLICATION_SNAPSHOT"]
        server = Server(limits="aws", env={
            "MILLSTREAM_QUOTAS__ANALYTICS_SNAPSHOTS_PER_APPLICATION": "1",
            **{f"MILLSTREAM_QUOTAS__{name}_PER_SECOND": "none" for name in often}})
        sums = Sums(server, client_of(server))
        sums.start("TRIM_HORIZON")
        sums.status("RUNNING")
        sums.keep("a")
        self.fails("LimitExceededException", sums.ask, "b")
        server.close()


class Crash(Case):
    def test_snapshots_and_restores_outlive_kills(self):
        server = Server()
        sums = Sums(server, client_of(server))
        sums.start("TRIM_HORIZON")
        sums.status("RUNNING")
        sums.put(1, 2)
        sums.gives(1, 3)

        def kill():
            sums.server.stop(signal.SIGKILL)
            sums.server = sums.server.restarted()
            sums.analytics = client_of(sums.server)
        # It may or may not be kept yet.
        sums.ask("one")
        kill()
        sums.is_kept("one")
        sums.put(4)
        sums.gives(1, 3, 7)
        kill()
        self.assertEqual(sums.names(), (["one"], None))
        sums.stop()
        sums.start(restore=CUSTOM, snapshot="one")
        kill()
        sums.gives(1, 3, 7, 7)
        kill()
        sums.put(8)
        sums.gives(1, 3, 7, 7, 15)
        sums.analytics.delete_application(ApplicationName=sums.name, CreateTimestamp=sums.detail()["CreateTimestamp"])
        kill()
        kept = os.path.join(sums.server.data, "analytics")
        eventually(lambda: not [name for name in os.listdir(kept) if name.endswith("-snapshots")], "deletion")
        sums.server.close()


class NotForSql(Case):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.analytics = client_of(cls.server)

    def test_what_only_flink_has_is_refused_by_name(self):
        name = unique("app")
        self.analytics.create_application(
            ApplicationName=name, RuntimeEnvironment="SQL-1_0", ServiceExecutionRole=ROLE)
        a = self.analytics
        unsupported, invalid = "UnsupportedOperationException", "InvalidArgumentException"
        calls = [
            (a.list_application_versions, {}, unsupported),
            (a.describe_application_version, {"ApplicationVersionId": 1}, unsupported),
            (a.list_application_operations, {}, unsupported),
            (a.describe_application_operation, {"OperationId": "o"}, unsupported),
            (a.update_application_maintenance_configuration, {"ApplicationMaintenanceConfigurationUpdate": {
                "ApplicationMaintenanceWindowStartTimeUpdate": "06:00"}}, unsupported),
            (a.create_application_presigned_url, {"UrlType": "FLINK_DASHBOARD_URL"}, invalid),
            (a.add_application_vpc_configuration, {"CurrentApplicationVersionId": 1, "VpcConfiguration": {
                "SubnetIds": ["subnet-1"], "SecurityGroupIds": ["sg-1"]}}, invalid),
            (a.delete_application_vpc_configuration,
             {"CurrentApplicationVersionId": 1, "VpcConfigurationId": "1.1"}, invalid)]
        for call, arguments, code in calls:
            message = self.fails(code, call, ApplicationName=name, **arguments)
            self.assertIn("SQL-1_0", message)
            self.fails("ResourceNotFoundException", call, ApplicationName="nothing", **arguments)

    def test_enhanced_snapshots_are_flinks(self):
        a, name = self.analytics, unique("app")
        a.create_application(ApplicationName=name, RuntimeEnvironment="SQL-1_0", ServiceExecutionRole=ROLE)
        message = self.fails("UnsupportedOperationException", a.create_snapshot, ApplicationName=name, SnapshotName="s")
        self.assertIn("SQL-1_0", message)
        self.fails("InvalidArgumentException", a.create_snapshot, ApplicationName="nothing", SnapshotName="s")
        place = {"BucketARN": "arn:aws:s3:::b", "KeyPrefix": "k"}
        self.fails("UnsupportedOperationException", a.import_snapshot, SnapshotName="s", ImportSourceConfiguration={
            "SourceType": "S3", "ImportRoleArn": ROLE, "SourceS3PrefixLocation": place})
        self.fails("ResourceNotFoundException", a.export_snapshot, SnapshotName="s", ExportDestinationConfiguration={
            "DestinationType": "S3", "ExportRoleArn": ROLE, "DestinationS3PrefixLocation": place})
        self.fails("ResourceNotFoundException", a.describe_snapshot_operation, SnapshotName="s", SnapshotOperationId="o")
        self.assertEqual(a.list_snapshots()["SnapshotInfoList"], [])
        self.fails("InvalidArgumentException", a.list_snapshots, SourceApplicationName=name, SnapshotStatus="READY")
        self.fails("ResourceNotFoundException", a.describe_snapshot, SnapshotName="s")
        self.fails("ResourceNotFoundException", a.delete_snapshot, SnapshotName="s", SnapshotCreationTimestamp=0)
        self.fails("ResourceNotFoundException", a.list_snapshot_operations, SnapshotName="s")

    def test_no_operation_of_the_model_is_unknown(self):
        operations = self.analytics.meta.service_model.operation_names
        self.assertEqual(len(operations), 41)
        for operation in operations:
            answer = self.server.send(b"{}", {
                "Content-Type": "application/x-amz-json-1.1", "X-Amz-Target": f"KinesisAnalytics_20180523.{operation}"})
            self.assertNotIn("Unknown", answer.raw.decode(), operation)
