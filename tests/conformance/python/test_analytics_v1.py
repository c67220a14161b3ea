"""The first version of Data Analytics' API with boto3's `kinesisanalytics`: every operation, over the applications of both."""

import json
import unittest

import boto3
import botocore.config
import botocore.exceptions

from harness import ACCESS_KEY, ACCOUNT, REGION, SECRET_KEY, Case, Server, eventually, stream_arn, unique
from test_analytics import FILTER, ROLE, client_of, sink, source
from test_analytics_parts import JOIN, companies, s3_of


def v1_of(server):
    config = botocore.config.Config(retries={"total_max_attempts": 1}, connect_timeout=10, read_timeout=60)
    return boto3.session.Session().client(
        "kinesisanalytics", region_name=REGION, endpoint_url=server.url, config=config,
        aws_access_key_id=ACCESS_KEY, aws_secret_access_key=SECRET_KEY)


def with_role(part, member):
    return {**part, member: {**part[member], "RoleARN": ROLE}}


def input_of(stream):
    return with_role(source(stream), "KinesisStreamsInput")


def output_of(stream, name="OUT"):
    return with_role(sink(stream, name), "KinesisStreamsOutput")


class First(Case):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.v1, cls.v2, cls.s3 = v1_of(cls.server), client_of(cls.server), s3_of(cls.server)

    def application(self, code=FILTER, inputs=(), outputs=(), **options):
        name = unique("app")
        created = self.v1.create_application(ApplicationName=name, ApplicationCode=code, Inputs=list(inputs),
                                             Outputs=list(outputs), **options)
        self.assertEqual(created["ApplicationSummary"], {
            "ApplicationName": name, "ApplicationStatus": "READY",
            "ApplicationARN": f"arn:aws:kinesisanalytics:{REGION}:{ACCOUNT}:application/{name}"})
        return name

    def detail(self, name):
        return self.v1.describe_application(ApplicationName=name)["ApplicationDetail"]

    def status(self, name, status):
        eventually(lambda: self.detail(name)["ApplicationStatus"] == status, f"{name} {status}")

    def start(self, name, position):
        self.v1.start_application(ApplicationName=name, InputConfigurations=[
            {"Id": i["InputId"], "InputStartingPositionConfiguration": {"InputStartingPosition": position}}
            for i in self.detail(name)["InputDescriptions"]])
        self.status(name, "RUNNING")

    def tickers(self, stream, expected):
        return [json.loads(r["Data"])["TICKER"] for r in self.read(stream, expected)]

    def offer(self, stream, ticker):
        self.put(stream, json.dumps({"ticker": ticker, "price": 2}))

    def test_starting_positions(self):
        given, taken = self.stream(), self.stream()
        name = self.application(inputs=[input_of(given)], outputs=[output_of(taken)])
        self.offer(given, "OLD")
        self.start(name, "TRIM_HORIZON")
        self.assertEqual(self.tickers(taken, 1), ["OLD"])
        self.v1.stop_application(ApplicationName=name)
        self.status(name, "READY")
        self.offer(given, "GAP")
        self.start(name, "LAST_STOPPED_POINT")
        self.assertEqual(self.tickers(taken, 2), ["OLD", "GAP"])
        self.v1.stop_application(ApplicationName=name)
        self.status(name, "READY")
        self.offer(given, "SKIP")
        self.start(name, "NOW")

        def arrived():
            self.offer(given, "NEW")
            return "NEW" in self.tickers(taken, 2)
        eventually(arrived, "new rows")
        self.assertNotIn("SKIP", self.tickers(taken, 3))
        position = self.detail(name)["InputDescriptions"][0]["InputStartingPositionConfiguration"]
        self.assertEqual(position, {"InputStartingPosition": "NOW"})
        self.fails("ResourceInUseException", self.v1.start_application, ApplicationName=name, InputConfigurations=[])
        self.v1.delete_application(ApplicationName=name, CreateTimestamp=self.detail(name)["CreateTimestamp"])
        eventually(lambda: name not in [a["ApplicationName"] for a in self.v1.list_applications()
                                        ["ApplicationSummaries"]], "deletion")
        self.fails("ResourceNotFoundException", self.v1.describe_application, ApplicationName=name)
        for call in (self.v1.stop_application, ):
            self.fails("ResourceNotFoundException", call, ApplicationName=name)

    def test_both_versions_see_the_same_application(self):
        given, taken = self.stream(), self.stream()
        name = self.application(inputs=[input_of(given)], outputs=[output_of(taken)], ApplicationDescription="d",
                                Tags=[{"Key": "a", "Value": "1"}])
        first = self.detail(name)
        second = self.v2.describe_application(ApplicationName=name)["ApplicationDetail"]
        self.assertEqual(first["InputDescriptions"][0]["KinesisStreamsInputDescription"],
                         {"ResourceARN": stream_arn(given), "RoleARN": ROLE})
        self.assertEqual(first["OutputDescriptions"][0]["KinesisStreamsOutputDescription"],
                         {"ResourceARN": stream_arn(taken), "RoleARN": ROLE})
        self.assertEqual((first["ApplicationCode"], first["ApplicationVersionId"], first["ApplicationDescription"]),
                         (FILTER, 1, "d"))
        sql = second["ApplicationConfigurationDescription"]["SqlApplicationConfigurationDescription"]
        self.assertEqual(sql["InputDescriptions"], first["InputDescriptions"])
        self.assertEqual(sql["OutputDescriptions"], first["OutputDescriptions"])
        self.assertNotIn("ServiceExecutionRole", second)
        self.assertEqual(second["RuntimeEnvironment"], "SQL-1_0")
        # A part without a role needs one of the application.
        self.fails("InvalidArgumentException", self.v2.add_application_output, ApplicationName=name,
                   CurrentApplicationVersionId=1, Output=sink(given, "error_stream"))
        self.v2.update_application(ApplicationName=name, CurrentApplicationVersionId=1,
                                   ServiceExecutionRoleUpdate=ROLE)
        self.v2.add_application_output(ApplicationName=name, CurrentApplicationVersionId=2,
                                       Output=sink(given, "error_stream"))
        outputs = self.detail(name)["OutputDescriptions"]
        self.assertEqual([o["KinesisStreamsOutputDescription"]["RoleARN"] for o in outputs], [ROLE, ROLE])
        other = unique("app")
        self.v2.create_application(ApplicationName=other, RuntimeEnvironment="SQL-1_0", ServiceExecutionRole=ROLE)
        names = [a["ApplicationName"] for a in self.v1.list_applications()["ApplicationSummaries"]]
        self.assertLessEqual({name, other}, set(names))
        page = self.v1.list_applications(Limit=1)
        self.assertTrue(page["HasMoreApplications"])
        after = self.v1.list_applications(
            Limit=1, ExclusiveStartApplicationName=page["ApplicationSummaries"][0]["ApplicationName"])
        self.assertGreater(after["ApplicationSummaries"][0]["ApplicationName"],
                           page["ApplicationSummaries"][0]["ApplicationName"])
        self.fails("ValidationException", self.loose_call, "ListApplications", {"Limit": 0})

    def loose_call(self, operation, body):
        config = botocore.config.Config(retries={"total_max_attempts": 1}, parameter_validation=False)
        client = boto3.session.Session().client(
            "kinesisanalytics", region_name=REGION, endpoint_url=self.server.url, config=config,
            aws_access_key_id=ACCESS_KEY, aws_secret_access_key=SECRET_KEY)
        return client._make_api_call(operation, body)

    def test_parts(self):
        given, taken, other = self.stream(), self.stream(), self.stream()
        bucket = unique("bucket")
        self.s3.create_bucket(Bucket=bucket)
        self.s3.put_object(Bucket=bucket, Key="companies.csv", Body=b"AMZN,Amazon\n")
        name = self.application(code="")
        version = [0]

        def change(call, **arguments):
            version[0] += 1
            answer = call(ApplicationName=name, CurrentApplicationVersionId=version[0], **arguments)
            self.assertEqual(set(answer) - {"ResponseMetadata"}, set())

        change(self.v1.add_application_input, Input=input_of(given))
        (input_,) = self.detail(name)["InputDescriptions"]
        self.assertEqual(input_["InAppStreamNames"], ["SOURCE_SQL_STREAM_001"])
        table = companies(bucket)
        table["S3ReferenceDataSource"]["ReferenceRoleARN"] = ROLE
        change(self.v1.add_application_reference_data_source, ReferenceDataSource=table)
        (reference,) = self.detail(name)["ReferenceDataSourceDescriptions"]
        self.assertEqual(reference["S3ReferenceDataSourceDescription"]["ReferenceRoleARN"], ROLE)
        change(self.v1.update_application, ApplicationUpdate={"ApplicationCodeUpdate": JOIN})
        change(self.v1.add_application_output, Output=output_of(taken))
        (output,) = self.detail(name)["OutputDescriptions"]
        self.start(name, "TRIM_HORIZON")
        self.offer(given, "AMZN")
        self.assertEqual(json.loads(self.read(taken, 1)[0]["Data"]),
                         {"TICKER": "AMZN", "COMPANY": "Amazon", "PRICE": 2.0})
        function = f"arn:aws:lambda:{REGION}:{ACCOUNT}:function:missing"
        self.v1.stop_application(ApplicationName=name)
        self.status(name, "READY")
        change(self.v1.add_application_input_processing_configuration, InputId=input_["InputId"],
               InputProcessingConfiguration={"InputLambdaProcessor": {"ResourceARN": function, "RoleARN": ROLE}})
        self.assertEqual(
            self.detail(name)["InputDescriptions"][0]["InputProcessingConfigurationDescription"],
            {"InputLambdaProcessorDescription": {"ResourceARN": function, "RoleARN": ROLE}})
        change(self.v1.delete_application_input_processing_configuration, InputId=input_["InputId"])
        log = f"arn:aws:logs:{REGION}:{ACCOUNT}:log-group:g:log-stream:s"
        change(self.v1.add_application_cloud_watch_logging_option,
               CloudWatchLoggingOption={"LogStreamARN": log, "RoleARN": ROLE})
        (option,) = self.detail(name)["CloudWatchLoggingOptionDescriptions"]
        self.assertEqual((option["LogStreamARN"], option["RoleARN"]), (log, ROLE))
        role = ROLE + "2"
        change(self.v1.update_application, ApplicationUpdate={
            "InputUpdates": [{"InputId": input_["InputId"], "InputParallelismUpdate": {"CountUpdate": 2},
                              "KinesisStreamsInputUpdate": {"RoleARNUpdate": role}}],
            "OutputUpdates": [{"OutputId": output["OutputId"], "DestinationSchemaUpdate": {"RecordFormatType": "CSV"},
                               "KinesisStreamsOutputUpdate": {"ResourceARNUpdate": stream_arn(other)}}],
            "ReferenceDataSourceUpdates": [{"ReferenceId": reference["ReferenceId"], "S3ReferenceDataSourceUpdate": {
                "ReferenceRoleARNUpdate": role}}],
            "CloudWatchLoggingOptionUpdates": [{
                "CloudWatchLoggingOptionId": option["CloudWatchLoggingOptionId"], "RoleARNUpdate": role}]})
        detail = self.detail(name)
        self.assertEqual(detail["InputDescriptions"][0]["InAppStreamNames"],
                         ["SOURCE_SQL_STREAM_001", "SOURCE_SQL_STREAM_002"])
        self.assertEqual(detail["InputDescriptions"][0]["KinesisStreamsInputDescription"],
                         {"ResourceARN": stream_arn(given), "RoleARN": role})
        self.assertEqual(detail["OutputDescriptions"][0]["KinesisStreamsOutputDescription"],
                         {"ResourceARN": stream_arn(other), "RoleARN": ROLE})
        self.assertEqual(detail["OutputDescriptions"][0]["DestinationSchema"], {"RecordFormatType": "CSV"})
        self.assertEqual(detail["CloudWatchLoggingOptionDescriptions"][0]["RoleARN"], role)
        change(self.v1.delete_application_cloud_watch_logging_option,
               CloudWatchLoggingOptionId=option["CloudWatchLoggingOptionId"])
        change(self.v1.delete_application_output, OutputId=output["OutputId"])
        change(self.v1.update_application, ApplicationUpdate={"ApplicationCodeUpdate": FILTER})
        change(self.v1.delete_application_reference_data_source, ReferenceId=reference["ReferenceId"])
        self.assertEqual(self.detail(name)["ApplicationVersionId"], version[0] + 1)

    def test_what_is_refused(self):
        given, taken = self.stream(), self.stream()
        name = self.application(inputs=[input_of(given)], outputs=[output_of(taken)])
        v1, here = self.v1, {"ApplicationName": name, "CurrentApplicationVersionId": 1}
        nothing = {"ApplicationName": "nothing", "CurrentApplicationVersionId": 1}
        self.fails("ResourceInUseException", v1.create_application, ApplicationName=name)
        message = self.fails("CodeValidationException", v1.create_application, ApplicationName=unique("app"),
                             ApplicationCode=FILTER.replace("price * 2", "prize * 2"), Inputs=[input_of(given)])
        self.assertIn("line 3, column 32", message)
        self.fails("CodeValidationException", v1.update_application, **here,
                   ApplicationUpdate={"ApplicationCodeUpdate": "SELECT 1"})
        stale = {"ApplicationName": name, "CurrentApplicationVersionId": 9}
        self.fails("ConcurrentModificationException", v1.update_application, **stale,
                   ApplicationUpdate={"ApplicationCodeUpdate": FILTER})
        lambda_ = {"InputLambdaProcessor": {"ResourceARN": stream_arn(given), "RoleARN": ROLE}}
        self.fails("InvalidArgumentException", v1.add_application_input_processing_configuration, **here,
                   InputId="1.1", InputProcessingConfiguration=lambda_)
        table = companies("none")
        table["S3ReferenceDataSource"]["ReferenceRoleARN"] = ROLE
        option = {"LogStreamARN": stream_arn(given), "RoleARN": ROLE}
        self.fails("InvalidArgumentException", v1.add_application_cloud_watch_logging_option, **here,
                   CloudWatchLoggingOption=option)
        self.fails("InvalidArgumentException", v1.add_application_reference_data_source, **here,
                   ReferenceDataSource=table)
        bad = output_of(taken)
        bad["LambdaOutput"] = {"ResourceARN": stream_arn(taken), "RoleARN": ROLE}
        self.fails("InvalidArgumentException", v1.add_application_output, **here, Output=bad)
        bad = input_of(given)
        self.fails("InvalidArgumentException", v1.add_application_input, **here, Input=bad)
        for call, arguments in [
                (v1.add_application_input, {"Input": dict(bad, NamePrefix="X")}),
                (v1.add_application_output, {"Output": output_of(taken, "error_stream")}),
                (v1.add_application_reference_data_source, {"ReferenceDataSource": table}),
                (v1.add_application_cloud_watch_logging_option, {"CloudWatchLoggingOption": dict(
                    option, LogStreamARN="arn:aws:logs:us-east-1:000000000000:log-group:g:log-stream:s")}),
                (v1.delete_application_output, {"OutputId": "1.1"}),
                (v1.delete_application_reference_data_source, {"ReferenceId": "1.1"}),
                (v1.delete_application_cloud_watch_logging_option, {"CloudWatchLoggingOptionId": "1.1"}),
                (v1.delete_application_input_processing_configuration, {"InputId": "1.1"}),
                (v1.update_application, {"ApplicationUpdate": {"ApplicationCodeUpdate": FILTER}})]:
            self.fails("ResourceNotFoundException", call, **nothing, **arguments)
        for call, member in [(v1.delete_application_output, "OutputId"),
                             (v1.delete_application_reference_data_source, "ReferenceId"),
                             (v1.delete_application_cloud_watch_logging_option, "CloudWatchLoggingOptionId"),
                             (v1.delete_application_input_processing_configuration, "InputId")]:
            self.fails("ResourceNotFoundException", call, **here, **{member: "7.7"})
        self.fails("InvalidArgumentException", v1.start_application, ApplicationName=name, InputConfigurations=[
            {"Id": "7.7", "InputStartingPositionConfiguration": {"InputStartingPosition": "NOW"}}])
        self.fails("ResourceInUseException", v1.stop_application, ApplicationName=name)
        self.fails("InvalidArgumentException", v1.delete_application, ApplicationName=name, CreateTimestamp=0)
        self.fails("InvalidApplicationConfigurationException", v1.start_application,
                   ApplicationName=self.application(code=""), InputConfigurations=[])
        self.fails("ValidationException", self.loose_call, "DescribeApplication", {"ApplicationName": "a b"})

    def test_tags(self):
        name = self.application(code="", Tags=[{"Key": "a", "Value": "1"}])
        arn = self.detail(name)["ApplicationARN"]
        self.v1.tag_resource(ResourceARN=arn, Tags=[{"Key": "b", "Value": "2"}])
        self.v1.untag_resource(ResourceARN=arn, TagKeys=["a"])
        self.assertEqual(self.v1.list_tags_for_resource(ResourceARN=arn)["Tags"], [{"Key": "b", "Value": "2"}])
        self.assertEqual(self.v2.list_tags_for_resource(ResourceARN=arn)["Tags"], [{"Key": "b", "Value": "2"}])
        self.fails("TooManyTagsException", self.v1.tag_resource, ResourceARN=arn,
                   Tags=[{"Key": f"k{n}", "Value": ""} for n in range(50)])
        gone = arn.replace(name, "nothing")
        for call, arguments in [(self.v1.tag_resource, {"Tags": [{"Key": "b"}]}), (self.v1.list_tags_for_resource, {}),
                                (self.v1.untag_resource, {"TagKeys": ["a"]})]:
            self.fails("ResourceNotFoundException", call, ResourceARN=gone, **arguments)

    def test_discovery(self):
        given = self.stream()
        self.offer(given, "AMZN")
        position = {"InputStartingPosition": "TRIM_HORIZON"}
        found = self.v1.discover_input_schema(ResourceARN=stream_arn(given), RoleARN=ROLE,
                                              InputStartingPositionConfiguration=position)
        self.assertEqual([c["Name"] for c in found["InputSchema"]["RecordColumns"]], ["ticker", "price"])
        self.assertEqual(found["ParsedInputRecords"], [["AMZN", "2"]])
        self.fails("InvalidArgumentException", self.v1.discover_input_schema, ResourceARN=stream_arn(given),
                   InputStartingPositionConfiguration=position)
        self.fails("InvalidArgumentException", self.v1.discover_input_schema, S3Configuration={
            "RoleARN": ROLE, "BucketARN": "arn:aws:s3:::nothing-there", "FileKey": "k"})
        bucket = unique("bucket")
        self.s3.create_bucket(Bucket=bucket)
        self.s3.put_object(Bucket=bucket, Key="k", Body=b'[{"a": true}, {"a": false}]')
        found = self.v1.discover_input_schema(S3Configuration={
            "RoleARN": ROLE, "BucketARN": f"arn:aws:s3:::{bucket}", "FileKey": "k"})
        self.assertEqual(found["InputSchema"]["RecordColumns"],
                         [{"Name": "a", "Mapping": "$[0:].a", "SqlType": "BOOLEAN"}])
        self.assertEqual(found["InputSchema"]["RecordFormat"]["MappingParameters"]["JSONMappingParameters"],
                         {"RecordRowPath": "$[0:]"})


class Rights(unittest.TestCase):
    """In `serve`, where everything must be allowed."""

    @classmethod
    def setUpClass(cls):
        cls.server = Server(mode="serve", limits="none")
        cls.server.use_root()
        cls.iam, cls.s3 = cls.server.service("iam"), cls.server.service("s3", s3={"addressing_style": "path"})

    @classmethod
    def tearDownClass(cls):
        cls.server.close()

    def role(self, actions, service="kinesisanalytics.amazonaws.com"):
        name = unique("role")
        trust = {"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Principal": {"Service": service}, "Action": "sts:AssumeRole"}]}
        arn = self.iam.create_role(RoleName=name, AssumeRolePolicyDocument=json.dumps(trust))["Role"]["Arn"]
        self.iam.put_role_policy(RoleName=name, PolicyName="p", PolicyDocument=allowed(actions))
        return arn

    def user(self, actions, condition=None):
        name = unique("user")
        self.iam.create_user(UserName=name)
        self.iam.put_user_policy(UserName=name, PolicyName="p", PolicyDocument=allowed(actions, condition))
        key = self.iam.create_access_key(UserName=name)["AccessKey"]
        return {"aws_access_key_id": key["AccessKeyId"], "aws_secret_access_key": key["SecretAccessKey"]}

    def refused(self, code, call, **arguments):
        with self.assertRaises(botocore.exceptions.ClientError) as caught:
            call(**arguments)
        self.assertEqual(caught.exception.response["Error"]["Code"], code, str(caught.exception))
        return caught.exception.response["Error"]["Message"]

    def test_roles_are_passed_trusted_and_allowed(self):
        bucket = unique("bucket")
        self.s3.create_bucket(Bucket=bucket)
        self.s3.put_object(Bucket=bucket, Key="companies.csv", Body=b"AMZN,Amazon\n")
        good, weak = self.role(["s3:GetObject"]), self.role(["s3:ListBucket"])
        foreign = self.role(["s3:GetObject"], "firehose.amazonaws.com")
        first = lambda credentials: self.server.service("kinesisanalytics", credentials)
        second = lambda credentials: self.server.service("kinesisanalyticsv2", credentials)
        most, all_ = self.user(["kinesisanalytics:*"]), self.user(["kinesisanalytics:*", "iam:PassRole"])
        name = unique("app")
        first(most).create_application(ApplicationName=name)

        def table(role):
            reference = companies(bucket)
            reference["S3ReferenceDataSource"]["ReferenceRoleARN"] = role
            return {"ApplicationName": name, "CurrentApplicationVersionId": 1, "ReferenceDataSource": reference}
        message = self.refused("AccessDeniedException", first(most).add_application_reference_data_source,
                               **table(good))
        self.assertIn("iam:PassRole", message)
        self.refused("AccessDeniedException", first(most).discover_input_schema, S3Configuration={
            "RoleARN": good, "BucketARN": f"arn:aws:s3:::{bucket}", "FileKey": "companies.csv"})
        self.refused("AccessDeniedException", second(most).create_application, ApplicationName=unique("app"),
                     RuntimeEnvironment="SQL-1_0", ServiceExecutionRole=good)
        self.refused("AccessDeniedException", first(self.user(["kinesis:*"])).list_applications)
        message = self.refused("InvalidArgumentException", first(all_).add_application_reference_data_source,
                               **table(weak))
        self.assertIn("s3:GetObject", message)
        message = self.refused("InvalidArgumentException", first(all_).add_application_reference_data_source,
                               **table(foreign))
        self.assertIn("trust", message)
        first(all_).add_application_reference_data_source(**table(good))
        found = second(all_).discover_input_schema(ServiceExecutionRole=good, S3Configuration={
            "BucketARN": f"arn:aws:s3:::{bucket}", "FileKey": "companies.csv"})
        self.assertEqual(found["ParsedInputRecords"], [["AMZN", "Amazon"]])

    def test_tags_decide(self):
        root = self.server.service("kinesisanalytics")
        mine, other = unique("app"), unique("app")
        root.create_application(ApplicationName=mine, Tags=[{"Key": "team", "Value": "a"}])
        root.create_application(ApplicationName=other, Tags=[{"Key": "team", "Value": "b"}])
        user = self.server.service("kinesisanalytics", self.user(
            ["kinesisanalytics:*"], {"StringEquals": {"aws:ResourceTag/team": "a"}}))
        user.describe_application(ApplicationName=mine)
        self.refused("AccessDeniedException", user.describe_application, ApplicationName=other)


def allowed(actions, condition=None):
    statement = {"Effect": "Allow", "Action": actions, "Resource": "*"}
    if condition:
        statement["Condition"] = condition
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})
