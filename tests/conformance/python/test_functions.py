"""Functions: Lambda's API by boto3, unmodified handlers in sandboxes, and transformations of delivery streams by them."""

import base64
import io
import json
import os
import textwrap
import threading
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import botocore.exceptions

import test_firehose
from harness import ACCOUNT, REGION, Case, Server, eventually, unique
from test_firehose import client_of, processors

ROLE = f"arn:aws:iam::{ACCOUNT}:role/functions"
TOOLS = os.environ.get("MILLSTREAM_TOOLS", "")
RUNTIMES = {
    "MILLSTREAM_FUNCTIONS__PYTHON": os.path.join(TOOLS, "python/bin/python"),
    "MILLSTREAM_FUNCTIONS__PYTHON_CLIENT": os.path.join(TOOLS, "python-runtime"),
    "MILLSTREAM_FUNCTIONS__NODE_CLIENT": os.path.join(TOOLS, "node-runtime"),
    "MILLSTREAM_FUNCTIONS__INIT_TIMEOUT": "60s",
}


def archive(**files):
    """A zip file; `app_py` stands for `app.py`, and `bootstrap` may be run."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for name, text in files.items():
            info = zipfile.ZipInfo(name.replace("_", "."))
            info.external_attr = (0o755 if name == "bootstrap" else 0o600) << 16
            z.writestr(info, textwrap.dedent(text))
    return out.getvalue()


def make(client, code, runtime="python3.11", handler="app.handler", **settings):
    name = unique("f")
    client.create_function(FunctionName=name, Runtime=runtime, Handler=handler, Role=ROLE, Timeout=60,
                           Code={"ZipFile": code}, **settings)
    return name


def invoke(client, name, event, **settings):
    answer = client.invoke(FunctionName=name, Payload=json.dumps(event), **settings)
    return answer, json.loads(answer["Payload"].read() or b"null")


class Functions(Case):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.own = Server(env=RUNTIMES)
        cls.functions = client_of(cls.own, "lambda")

    @classmethod
    def tearDownClass(cls):
        cls.own.close()
        super().tearDownClass()

    def fails(self, code, operation, **arguments):
        with self.assertRaises(botocore.exceptions.ClientError) as caught:
            getattr(self.functions, operation)(**arguments)
        self.assertEqual(caught.exception.response["Error"]["Code"], code, str(caught.exception))
        return caught.exception.response["Error"]["Message"]

    def test_a_function_is_made_changed_listed_and_deleted(self):
        code = archive(app_py="def handler(event, context):\n    return 1\n")
        name = make(self.functions, code, Description="d", Environment={"Variables": {"KEY": "v"}}, Tags={"a": "b"})
        self.functions.get_waiter("function_active_v2").wait(FunctionName=name)
        found = self.functions.get_function(FunctionName=name)
        configuration = found["Configuration"]
        self.assertEqual(configuration["FunctionArn"], f"arn:aws:lambda:{REGION}:{ACCOUNT}:function:{name}")
        self.assertEqual((configuration["Runtime"], configuration["Timeout"], configuration["MemorySize"],
                          configuration["State"], configuration["CodeSize"], configuration["Version"]),
                         ("python3.11", 60, 128, "Active", len(code), "$LATEST"))
        self.assertEqual(configuration["Environment"]["Variables"], {"KEY": "v"})
        self.assertEqual(found["Tags"], {"a": "b"})
        self.assertEqual(invoke(self.functions, configuration["FunctionArn"], {})[1], 1)
        self.fails("ResourceConflictException", "create_function", FunctionName=name, Runtime="python3.11",
                   Handler="app.handler", Role=ROLE, Code={"ZipFile": code})

        other = archive(app_py="import os\ndef handler(event, context):\n    return os.environ['KEY']\n")
        changed = self.functions.update_function_code(FunctionName=name, ZipFile=other)
        self.assertNotEqual(changed["CodeSha256"], configuration["CodeSha256"])
        self.assertNotEqual(changed["RevisionId"], configuration["RevisionId"])
        self.assertEqual(invoke(self.functions, name, {})[1], "v")
        self.functions.update_function_configuration(FunctionName=name, Environment={"Variables": {"KEY": "w"}},
                                                     MemorySize=256)
        self.functions.get_waiter("function_updated").wait(FunctionName=name)
        now = self.functions.get_function_configuration(FunctionName=f"{name}:$LATEST")
        self.assertEqual((now["MemorySize"], now["Timeout"], now["Description"]), (256, 60, "d"))
        self.assertEqual(invoke(self.functions, name, {})[1], "w")
        self.fails("PreconditionFailedException", "update_function_code", FunctionName=name, ZipFile=code,
                   RevisionId=configuration["RevisionId"])

        names = [f["FunctionName"] for page in self.functions.get_paginator("list_functions").paginate(MaxItems=1)
                 for f in page["Functions"]]
        self.assertIn(name, names)
        self.assertEqual(len(names), len(set(names)))
        self.assertEqual(invoke(self.functions, name, {}, InvocationType="DryRun")[0]["StatusCode"], 204)
        self.functions.delete_function(FunctionName=name)
        self.fails("ResourceNotFoundException", "get_function", FunctionName=name)
        self.fails("ResourceNotFoundException", "invoke", FunctionName=name)

    def test_cloudwatch_has_the_metrics_of_functions(self):
        name = make(self.functions, archive(app_py="""
            def handler(event, context):
                if event.get("fail"):
                    raise ValueError("as asked")
                return 1
            """))
        invoke(self.functions, name, {})
        invoke(self.functions, name, {})
        self.assertEqual(invoke(self.functions, name, {"fail": True})[0]["FunctionError"], "Unhandled")
        cloudwatch = client_of(self.own, "cloudwatch")

        def points(metric):
            now = time.time()
            return cloudwatch.get_metric_statistics(
                Namespace="AWS/Lambda", MetricName=metric, StartTime=now - 600, EndTime=now + 60, Period=60,
                Statistics=["Sum", "SampleCount", "Minimum"], Dimensions=[{"Name": "FunctionName", "Value": name}])["Datapoints"]

        def total(metric, statistic="Sum"):
            return sum(point[statistic] for point in points(metric))
        eventually(lambda: total("Invocations") == 3, "the invocations")
        self.assertEqual((total("Errors"), total("Throttles"), total("Duration", "SampleCount")), (1, 0, 3))
        self.assertTrue(all(point["Minimum"] > 0 for point in points("Duration")))

    def test_functions_survive_a_restart(self):
        server = Server(env=RUNTIMES)
        name = make(client_of(server, "lambda"), archive(app_py="def handler(event, context):\n    return event\n"))
        server.stop()
        server = server.restarted(env=RUNTIMES)
        try:
            self.assertEqual(invoke(client_of(server, "lambda"), name, {"a": 1})[1], {"a": 1})
        finally:
            server.close()

    def test_the_context_and_the_log_are_those_of_lambda(self):
        name = make(self.functions, archive(app_py="""
            import os
            def handler(event, context):
                print("said", event["word"])
                return {"id": context.aws_request_id, "arn": context.invoked_function_arn, "memory":
                        context.memory_limit_in_mb, "left": context.get_remaining_time_in_millis() > 0,
                        "client": context.client_context.custom if context.client_context else None,
                        "region": os.environ["AWS_REGION"], "task": os.environ["LAMBDA_TASK_ROOT"], "cwd": os.getcwd()}
            """), MemorySize=192)
        client = base64.b64encode(json.dumps({"custom": {"k": "v"}}).encode()).decode()
        answer, seen = invoke(self.functions, name, {"word": "hello"}, LogType="Tail", ClientContext=client)
        log = base64.b64decode(answer["LogResult"]).decode()
        self.assertEqual(answer["ExecutedVersion"], "$LATEST")
        self.assertNotIn("FunctionError", answer)
        self.assertIn(f"START RequestId: {seen['id']} Version: $LATEST\nsaid hello\nEND RequestId: {seen['id']}\nREPORT", log)
        self.assertEqual(seen, {"id": seen["id"], "arn": f"arn:aws:lambda:{REGION}:{ACCOUNT}:function:{name}",
                                "memory": "192", "left": True, "client": {"k": "v"}, "region": REGION,
                                "task": "/var/task", "cwd": "/var/task"})
        logs = client_of(self.own, "logs")

        def logged():
            try:
                found = logs.filter_log_events(logGroupName=f"/aws/lambda/{name}", filterPattern='"said hello"')["events"]
            except logs.exceptions.ResourceNotFoundException:
                return []
            return found
        self.assertEqual(len(eventually(logged, "the line in the function's log group")), 1)

    def test_errors_are_those_of_lambda(self):
        name = make(self.functions, archive(app_py="""
            import os
            def handler(event, context):
                if "exit" in event:
                    os._exit(event["exit"])
                raise KeyError("lost")
            """))
        answer, error = invoke(self.functions, name, {})
        self.assertEqual((answer["StatusCode"], answer["FunctionError"]), (200, "Unhandled"))
        self.assertEqual((error["errorType"], error["errorMessage"]), ("KeyError", "'lost'"))
        self.assertTrue(error["stackTrace"])
        answer, error = invoke(self.functions, name, {"exit": 7})
        self.assertEqual(error["errorType"], "Runtime.ExitError")
        self.assertRegex(error["errorMessage"], r"^RequestId: \S+ Error: Runtime exited with error: exit status 7$")
        broken = make(self.functions, archive(app_py="import nothing_of_the_sort\n"))
        self.assertEqual(invoke(self.functions, broken, {})[1]["errorType"], "Runtime.ImportModuleError")
        self.fails("InvalidRequestContentException", "invoke", FunctionName=name, Payload=b"{no json")
        self.fails("RequestTooLargeException", "invoke", FunctionName=name, Payload=b'"' + b"x" * 6291456 + b'"')
        large = make(self.functions, archive(app_py="def handler(event, context):\n    return 'x' * 7000000\n"))
        self.assertEqual(invoke(self.functions, large, {})[1]["errorType"], "Function.ResponseSizeTooLarge")

    def test_javascript_and_any_bootstrap(self):
        name = make(self.functions, archive(index_mjs="""
            export const handler = async (event, context) => {
                if (event.fail) throw new TypeError('told to');
                return { n: event.n + 1, id: context.awsRequestId, name: context.functionName };
            };
            """), runtime="nodejs20.x", handler="index.handler")
        answer, seen = invoke(self.functions, name, {"n": 1})
        self.assertNotIn("FunctionError", answer, seen)
        self.assertEqual((seen["n"], seen["name"]), (2, name))
        answer, error = invoke(self.functions, name, {"fail": True})
        self.assertEqual((answer["FunctionError"], error["errorType"], error["errorMessage"]),
                         ("Unhandled", "TypeError", "told to"))
        name = make(self.functions, archive(bootstrap="""\
            #!/usr/bin/env perl
            use IO::Socket::INET;
            while (1) {
                my $api = IO::Socket::INET->new($ENV{AWS_LAMBDA_RUNTIME_API}) or die;
                print $api "GET /2018-06-01/runtime/invocation/next HTTP/1.1\\r\\nHost: x\\r\\n\\r\\n";
                my ($id, $length);
                while (my $line = <$api>) {
                    last if $line eq "\\r\\n";
                    $id = $1 if $line =~ /request-id: (\\S+)/i;
                    $length = $1 if $line =~ /content-length: (\\d+)/i;
                }
                read($api, my $event, $length);
                my $answer = "[$event,\\"perl\\"]";
                print $api "POST /2018-06-01/runtime/invocation/$id/response HTTP/1.1\\r\\nHost: x\\r\\nContent-Length: ",
                    length($answer), "\\r\\n\\r\\n$answer";
                my $status = <$api>;
            }
            """), runtime="provided.al2023", handler="whatever")
        self.assertEqual(invoke(self.functions, name, {"n": 1})[1], [{"n": 1}, "perl"])

    def test_what_is_not_supported_is_refused_by_name(self):
        code = archive(app_py="")
        make_it = dict(FunctionName=unique("f"), Runtime="python3.11", Handler="app.handler", Role=ROLE,
                       Code={"ZipFile": code})
        for change, said in (
                ({"Runtime": "java21"}, "java21"), ({"Publish": True}, "Publish"),
                ({"VpcConfig": {"SubnetIds": ["subnet-1"], "SecurityGroupIds": ["sg-1"]}}, "VpcConfig"),
                ({"PackageType": "Image"}, "PackageType Image"),
                ({"TracingConfig": {"Mode": "Active"}}, "TracingConfig"),
                ({"Environment": {"Variables": {"AWS_REGION": "x"}}}, "AWS_REGION"),
                ({"Code": {"ZipFile": b"no zip"}}, "unzip")):
            self.assertIn(said, self.fails("InvalidParameterValueException", "create_function", **{**make_it, **change}))
        name = make(self.functions, archive(app_py="def handler(event, context):\n    pass\n"))
        self.assertIn("Event", self.fails("InvalidParameterValueException", "invoke", FunctionName=name,
                                          InvocationType="Event"))
        self.fails("ResourceNotFoundException", "invoke", FunctionName=name, Qualifier="7")

    def test_functions_elsewhere(self):
        calls = []

        class Elsewhere(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["content-length"]))
                calls.append((self.path, body))
                self.send_response(200)
                self.send_header("content-length", "4")
                self.end_headers()
                self.wfile.write(b"true")

            def log_message(self, *_):
                pass

        far = ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere)
        threading.Thread(target=far.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{far.server_port}"
        server = Server(env={"MILLSTREAM_FUNCTIONS__REMOTE_URL": url})
        try:
            self.assertIs(invoke(client_of(server, "lambda"), "far", {"a": 1})[1], True)
            arn = f"arn%3Aaws%3Alambda%3A{REGION}%3A{ACCOUNT}%3Afunction%3Afar"
            self.assertEqual(calls, [(f"/2015-03-31/functions/{arn}/invocations", b'{"a": 1}')])
        finally:
            server.close()
        server = Server(env={"MILLSTREAM_FUNCTIONS__REMOTE_URL": url, "MILLSTREAM_OUTGOING__ALLOW": ""})
        try:
            with self.assertRaises(botocore.exceptions.ClientError) as caught:
                invoke(client_of(server, "lambda"), "far", {})
            self.assertIn("loopback", str(caught.exception))
            self.assertEqual(len(calls), 1)
        finally:
            server.close()
            far.shutdown()


class Rights(Case):
    def test_rights_roles_and_the_switch(self):
        server = Server("serve", env=RUNTIMES)
        try:
            self.use(server)
        finally:
            server.close()

    def use(self, server):
        import re
        with open(os.path.join(server.data, "root-credentials")) as f:
            text = f.read()
        server.access_key = re.search(r"aws_access_key_id\s*=\s*(\S+)", text).group(1)
        server.secret_key = re.search(r"aws_secret_access_key\s*=\s*(\S+)", text).group(1)
        iam, root = client_of(server, "iam"), client_of(server, "lambda")
        trust = lambda service: json.dumps({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Principal": {"Service": service}, "Action": "sts:AssumeRole"}]})
        good = iam.create_role(RoleName="good", AssumeRolePolicyDocument=trust("lambda.amazonaws.com"))["Role"]["Arn"]
        bad = iam.create_role(RoleName="bad", AssumeRolePolicyDocument=trust("firehose.amazonaws.com"))["Role"]["Arn"]
        arguments = dict(FunctionName="f", Runtime="python3.11", Handler="app.handler", Role=good, Timeout=60,
                         Code={"ZipFile": archive(app_py="def handler(event, context):\n    return 5\n")})

        def refused(client, operation, **arguments):
            with self.assertRaises(botocore.exceptions.ClientError) as caught:
                getattr(client, operation)(**arguments)
            return caught.exception.response["Error"]

        self.assertIn("functions.enabled", refused(root, "create_function", **arguments)["Message"])
        server.stop()
        keys = server.access_key, server.secret_key
        server = server.restarted(env={**RUNTIMES, "MILLSTREAM_FUNCTIONS__ENABLED": "true"})
        try:
            server.access_key, server.secret_key = keys
            iam, root = client_of(server, "iam"), client_of(server, "lambda")
            self.assertIn("cannot be assumed", refused(root, "create_function", **{**arguments, "Role": bad})["Message"])
            iam.create_user(UserName="u")
            key = iam.create_access_key(UserName="u")["AccessKey"]
            server.access_key, server.secret_key = key["AccessKeyId"], key["SecretAccessKey"]
            user = client_of(server, "lambda")

            def allow(*actions):
                iam.put_user_policy(UserName="u", PolicyName="p", PolicyDocument=json.dumps({
                    "Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": actions, "Resource": "*"}}))

            self.assertIn("lambda:CreateFunction", refused(user, "create_function", **arguments)["Message"])
            allow("lambda:CreateFunction")
            self.assertIn("iam:PassRole", refused(user, "create_function", **arguments)["Message"])
            allow("lambda:CreateFunction", "iam:PassRole")
            user.create_function(**arguments)
            self.assertIn("lambda:InvokeFunction", refused(user, "invoke", FunctionName="f")["Message"])
            allow("lambda:InvokeFunction")
            self.assertEqual(invoke(user, "f", {})[1], 5)
            self.assertEqual(refused(user, "delete_function", FunctionName="f")["Code"], "AccessDeniedException")
            iam.update_assume_role_policy(RoleName="good", PolicyDocument=trust("ec2.amazonaws.com"))
            self.assertIn("cannot be assumed", refused(user, "invoke", FunctionName="f")["Message"])
        finally:
            server.close()


class Transformations(test_firehose.Deliveries):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.own = Server(env=RUNTIMES)
        cls.functions, cls.firehose = client_of(cls.own, "lambda"), client_of(cls.own)

    @classmethod
    def tearDownClass(cls):
        cls.own.close()
        super().tearDownClass()

    def transform(self, code, retries=3, **settings):
        name = make(self.functions, archive(app_py=code))
        arn = self.functions.get_function_configuration(FunctionName=name)["FunctionArn"]
        kinds = processors(("Lambda", {"LambdaArn": arn, "NumberOfRetries": str(retries), "BufferIntervalInSeconds": "0"}))
        return arn, *self.create(ProcessingConfiguration=kinds, ErrorOutputPrefix="failed/!{firehose:error-output-type}/",
                                 **settings)

    def test_records_are_changed_dropped_and_failed(self):
        arn, name, bucket = self.transform("""
            import base64
            def handler(event, context):
                assert event["deliveryStreamArn"].endswith("deliverystream/" + event["deliveryStreamArn"].split("/")[-1])
                out = []
                for record in event["records"]:
                    word = base64.b64decode(record["data"])
                    result = {b"drop": "Dropped", b"fail": "ProcessingFailed"}.get(word, "Ok")
                    data = base64.b64encode(word.upper() + b"\\n") if result == "Ok" else record["data"]
                    out.append({"recordId": record["recordId"], "result": result,
                                "data": data if isinstance(data, str) else data.decode()})
                return {"records": out}
            """, Prefix="main/")
        before = time.time() * 1000
        self.put(name, b"one", b"drop", b"fail", b"two")
        found = self.delivered(bucket, lambda found: len(found) >= 2, self.own)
        main = b"".join(raw for key, raw in found.items() if key.startswith("main/"))
        self.assertEqual(main, b"ONE\nTWO\n")
        (line,) = [json.loads(line) for key, raw in found.items() if key.startswith("failed/processing-failed/")
                   for line in raw.splitlines()]
        self.assertEqual(list(line), ["rawData", "errorCode", "errorMessage", "attemptsMade", "arrivalTimestamp",
                                      "attemptEndingTimestamp", "lambdaARN"])
        self.assertEqual((base64.b64decode(line["rawData"]), line["errorCode"], line["errorMessage"],
                          line["attemptsMade"], line["lambdaARN"]),
                         (b"fail", "Lambda.ProcessingFailedStatus", "ProcessingFailed status set for record", 1, arn))
        self.assertTrue(before - 1000 <= line["arrivalTimestamp"] <= line["attemptEndingTimestamp"])

    def test_a_function_that_fails_is_tried_again_and_then_given_up(self):
        arn, name, bucket = self.transform("""
            def handler(event, context):
                raise RuntimeError("always")
            """, retries=2, Prefix="main/")
        self.put(name, b"lost")
        found = self.delivered(bucket, lambda found: len(found) >= 1, self.own)
        ((key, raw),) = found.items()
        self.assertTrue(key.startswith("failed/processing-failed/"), key)
        line = json.loads(raw)
        self.assertEqual((base64.b64decode(line["rawData"]), line["errorCode"], line["attemptsMade"], line["lambdaARN"]),
                         (b"lost", "Lambda.FunctionError", 3, arn))

    def test_a_function_that_fails_at_first_loses_nothing(self):
        _, name, bucket = self.transform("""
            calls = 0
            def handler(event, context):
                global calls
                calls += 1
                if calls < 3:
                    raise RuntimeError("not yet")
                return {"records": [{"recordId": r["recordId"], "result": "Ok", "data": r["data"]} for r in event["records"]]}
            """)
        self.put(name, b"a\n", b"b\n")
        self.text(bucket, b"a\nb\n", server=self.own)

    def test_answers_that_are_wrong_fail_the_batch(self):
        for answer, code in (("{'records': []}", "Lambda.MissingRecordId"),
                             ("{'records': [r, r]}", "Lambda.DuplicatedRecordId"),
                             ("{'nothing': 1}", "Lambda.JsonProcessingException")):
            with self.subTest(code):
                _, name, bucket = self.transform(f"""
                    def handler(event, context):
                        r = {{"recordId": event["records"][0]["recordId"], "result": "Ok", "data": ""}}
                        return {answer}
                    """, Prefix="main/")
                self.put(name, b"x")
                found = self.delivered(bucket, lambda found: len(found) >= 1, self.own)
                ((key, raw),) = found.items()
                self.assertEqual((key.split("/")[1], json.loads(raw)["errorCode"]), ("processing-failed", code))

    def test_partition_keys_of_a_function_make_prefixes(self):
        _, name, bucket = self.transform("""
            import base64, json
            def handler(event, context):
                out = []
                for record in event["records"]:
                    team = json.loads(base64.b64decode(record["data"]))["team"]
                    out.append({"recordId": record["recordId"], "result": "Ok", "data": record["data"],
                                "metadata": {"partitionKeys": {"team": team}}})
                return {"records": out}
            """, interval=1, size=64, Prefix="team=!{partitionKeyFromLambda:team}/",
            DynamicPartitioningConfiguration={"Enabled": True})
        self.put(name, *[b'{"team":"%s"}' % team for team in (b"red", b"blue", b"red")])
        found = self.delivered(bucket, lambda found: len(found) >= 2, self.own)
        texts = {}
        for key, raw in found.items():
            texts[key.split("/")[0]] = texts.get(key.split("/")[0], b"") + raw
        self.assertEqual(texts, {"team=red": b'{"team":"red"}' * 2, "team=blue": b'{"team":"blue"}'})

    def test_many_batches_run_at_once_and_nothing_is_lost(self):
        _, name, bucket = self.transform("""
            import time
            def handler(event, context):
                time.sleep(0.2)
                return {"records": [{"recordId": r["recordId"], "result": "Ok", "data": r["data"]} for r in event["records"]]}
            """)
        sent = [b"%06d\n" % n for n in range(4000)]
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(lambda start: self.put(name, *sent[start:start + 500]), range(0, 4000, 500)))
        found = self.delivered(bucket, lambda found: sum(map(len, found.values())) >= 7 * 4000, self.own)
        self.assertEqual(sorted(b"".join(found.values()).splitlines(keepends=True)), sent)
