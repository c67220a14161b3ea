"""`serve`: secure as it comes. Who may call, and what those hear who may not."""

import configparser
import json
import os
import re
import socket
import stat

import botocore.auth
import botocore.awsrequest
import botocore.credentials
import botocore.exceptions

import sigv4
from harness import CBOR, JSON, Case, Server, error_of, unique

DENIED = (400, 403)


class Serve(Case):
    @classmethod
    def setUpClass(cls):
        cls.server = Server(mode="serve")
        path = os.path.join(cls.server.data, "root-credentials")
        profile = configparser.ConfigParser()
        profile.read(path)
        section = profile[profile.sections()[0]]
        cls.server.access_key = section["aws_access_key_id"]
        cls.server.secret_key = section["aws_secret_access_key"]
        cls.kinesis, cls.loose = cls.server.kinesis, cls.server.client(checked=False)

    @classmethod
    def tearDownClass(cls):
        cls.server.close()

    def headers(self, operation="ListStreams", content_type=JSON):
        return {"Host": self.server.http, "Content-Type": content_type, "X-Amz-Target": f"Kinesis_20131202.{operation}"}

    def signed(self, body=b"{}", operation="ListStreams", key=None, secret=None, content_type=JSON, **options):
        return sigv4.headers("POST", "/", self.headers(operation, content_type), body, key or self.server.access_key,
                             secret or self.server.secret_key, **options)

    def denied(self, answer, *codes):
        self.assertIn(answer.status, DENIED, answer.raw[:300])
        code, message = error_of(answer)
        self.assertIn(code, codes, answer.raw[:300])
        self.assertNotIn(b"StreamNames", answer.raw)
        return message


class Accepted(Serve):
    def test_the_root_credentials_are_private(self):
        path = os.path.join(self.server.data, "root-credentials")
        self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600)
        self.assertNotIn(self.server.secret_key, self.server.log())

    def test_boto3_with_the_root_credentials(self):
        name = self.stream()
        self.put(name, "x")
        self.assertEqual([r["Data"] for r in self.read(name, 1)], [b"x"])

    def test_another_signer_and_botocore_agree_with_the_server(self):
        self.assertEqual(self.server.send(b"{}", self.signed()).status, 200)
        request = botocore.awsrequest.AWSRequest("POST", self.server.url + "/", self.headers(), b"{}")
        botocore.auth.SigV4Auth(botocore.credentials.Credentials(self.server.access_key, self.server.secret_key),
                                "kinesis", "us-east-1").add_auth(request)
        self.assertEqual(self.server.send(b"{}", dict(request.headers)).status, 200)

    def test_the_content_hash_as_a_header(self):
        self.assertEqual(self.server.send(b"{}", self.signed(send_hash=True)).status, 200)

    def test_a_presigned_query(self):
        path = sigv4.presigned("POST", "/", self.headers(), b"{}", self.server.access_key, self.server.secret_key)
        self.assertEqual(self.server.send(b"{}", self.headers(), path=path).status, 200)

    def test_an_unsigned_payload_is_taken_or_refused_by_its_name(self):
        # S3 takes it, other services need not; what they must not do is hash the body all the same.
        answer = self.server.send(b"{}", self.signed(payload_hash="UNSIGNED-PAYLOAD"))
        if answer.status != 200:
            self.assertIn("x-amz-content-sha256", self.denied(answer, "InvalidSignatureException"))

    def test_a_chunked_payload_is_taken_whole_or_refused_by_its_name(self):
        name = self.stream()
        body = json.dumps({"StreamName": name, "PartitionKey": "k", "Data": "eA=="}).encode()
        chunks = [body[:10], body[10:11], body[11:]]
        headers, raw = sigv4.chunked("POST", "/", self.headers("PutRecord"), chunks, self.server.access_key,
                                     self.server.secret_key)
        answer = self.server.send(raw, headers)
        if answer.status != 200:
            self.assertIn("x-amz-content-sha256", self.denied(answer, "InvalidSignatureException"))
            self.put(name, "x")
        self.assertEqual([r["Data"] for r in self.read(name, 1)], [b"x"])

    def test_a_clock_that_is_a_little_off(self):
        for seconds in (-240, 240):
            self.assertEqual(self.server.send(b"{}", self.signed(offset_seconds=seconds)).status, 200)

    def test_headers_with_blanks_in_any_order(self):
        given = {**self.headers(), "X-Blanks": "  a   b  ", "A-First": "1"}
        headers = sigv4.headers("POST", "/", given, b"{}", self.server.access_key, self.server.secret_key)
        self.assertEqual(self.server.send(b"{}", dict(reversed(headers.items()))).status, 200)


class Refused(Serve):
    def test_an_unsigned_call(self):
        message = self.denied(self.server.send(b"{}", self.headers()), "MissingAuthenticationTokenException")
        self.assertEqual(message, "Missing Authentication Token")

    def test_a_key_that_does_not_exist(self):
        message = self.denied(self.server.send(b"{}", self.signed(key="AKIDNOBODY0000000000")),
                              "UnrecognizedClientException")
        self.assertEqual(message, "The security token included in the request is invalid.")

    def test_a_wrong_secret(self):
        message = self.denied(self.server.send(b"{}", self.signed(secret="wrong")), "InvalidSignatureException")
        self.assertTrue(message.startswith(
            "The request signature we calculated does not match the signature you provided."), message)
        self.assertNotIn(self.server.secret_key, message)
        wrong = self.server.client(aws_secret_access_key="wrong")
        with self.assertRaises(wrong.exceptions.ClientError) as raised:
            wrong.list_streams()
        self.assertEqual(raised.exception.response["Error"]["Code"], "InvalidSignatureException")

    def test_an_altered_body_header_target_or_path(self):
        headers = self.signed()
        for change in ("body", "target", "path", "query", "date", "host"):
            sent, body, path = dict(headers), b"{}", "/"
            if change == "body":
                body = b"{ }"
            elif change == "target":
                sent["X-Amz-Target"] = "Kinesis_20131202.DescribeLimits"
            elif change == "path":
                path = "/other"
            elif change == "query":
                path = "/?a=b"
            elif change == "date":
                sent["X-Amz-Date"] = sent["X-Amz-Date"][:-2] + ("0Z" if sent["X-Amz-Date"][-2] != "0" else "1Z")
            else:
                sent["Host"] = f"localhost:{self.server.port}"
            with self.subTest(change):
                self.denied(self.server.send(body, sent, path=path), "InvalidSignatureException")

    def test_an_altered_signature(self):
        headers = self.signed()
        signature = headers["Authorization"][-64:]
        for forged in ("0" * 64, signature[:-1] + ("0" if signature[-1] != "0" else "1"), signature[:-1], "",
                       signature + "0", "z" * 64):
            with self.subTest(forged):
                sent = {**headers, "Authorization": headers["Authorization"][:-64] + forged}
                self.denied(self.server.send(b"{}", sent), "InvalidSignatureException", "IncompleteSignatureException")
        upper = {**headers, "Authorization": headers["Authorization"][:-64] + signature.upper()}
        if signature.upper() != signature:
            self.denied(self.server.send(b"{}", upper), "InvalidSignatureException")

    def test_another_region_or_service(self):
        for options in ({"region": "eu-west-1"}, {"service": "dynamodb"}, {"service": "nonsense"}):
            with self.subTest(options):
                self.denied(self.server.send(b"{}", self.signed(**options)), "InvalidSignatureException")

    def test_a_clock_that_is_far_off(self):
        for seconds, word in ((-1200, "Signature expired"), (1200, "Signature not yet current")):
            with self.subTest(seconds):
                message = self.denied(self.server.send(b"{}", self.signed(offset_seconds=seconds)),
                                      "InvalidSignatureException")
                self.assertIn(word, message)

    def test_a_presigned_query_that_expired_or_was_altered(self):
        arguments = (self.headers(), b"{}", self.server.access_key, self.server.secret_key)
        late = sigv4.presigned("POST", "/", *arguments, expires=10, offset_seconds=-60)
        self.denied(self.server.send(b"{}", self.headers(), path=late), "InvalidSignatureException",
                    "ExpiredTokenException", "AccessDeniedException")
        good = sigv4.presigned("POST", "/", *arguments)
        self.denied(self.server.send(b"{}", self.headers(), path=good.replace("Expires=60", "Expires=61")),
                    "InvalidSignatureException")
        self.denied(self.server.send(b"{ }", self.headers(), path=good), "InvalidSignatureException")
        too_long = sigv4.presigned("POST", "/", *arguments, expires=604801)
        self.denied(self.server.send(b"{}", self.headers(), path=too_long), "InvalidSignatureException",
                    "IncompleteSignatureException", "AccessDeniedException")

    def test_both_a_query_and_a_header(self):
        path = sigv4.presigned("POST", "/", self.headers(), b"{}", self.server.access_key, self.server.secret_key)
        self.denied(self.server.send(b"{}", self.signed(), path=path), "InvalidSignatureException",
                    "IncompleteSignatureException")

    def test_a_chunk_that_was_altered_cut_or_moved(self):
        name = self.stream()
        body = json.dumps({"StreamName": name, "PartitionKey": "k", "Data": "eHh4eHh4eHg="}).encode()
        headers, raw = sigv4.chunked("POST", "/", self.headers("PutRecord"), [body[:40], body[40:]],
                                     self.server.access_key, self.server.secret_key)
        for altered in (raw.replace(b"eHh4", b"eHh5"), raw.replace(b"chunk-signature=", b"chunk-signature=0", 1),
                        raw[:raw.rindex(b"0;chunk")], raw.replace(b";chunk-signature", b";other", 1)):
            with self.subTest(altered[-60:]):
                answer = self.server.send(altered, headers)
                self.assertTrue(400 <= answer.status < 500, answer.raw)
        self.assertEqual(self.get(self.iterator(name))["Records"], [])

    def test_malformed_authorization(self):
        good = self.signed()
        value = good["Authorization"]
        for bad in ("", "x", "AWS4-HMAC-SHA256", "AWS4-HMAC-SHA256 ", "AWS4-HMAC-SHA256 Credential=",
                    value.replace("Credential=", "Cred="), value.replace("SignedHeaders=", "Headers="),
                    value.replace("Signature=", "Sig="), value.split(",")[0], value.replace("aws4_request", "aws5_request"),
                    value.replace("/us-east-1", ""), value.replace("AWS4-HMAC-SHA256", "AWS4-HMAC-SHA1"),
                    "Basic dXNlcjpwYXNz", "Bearer x", value.replace("host;", ""),
                    value.replace("Signature=", f"Signature={'0' * 64}, Signature=")):
            with self.subTest(bad[:90]):
                self.denied(self.server.send(b"{}", {**good, "Authorization": bad}), "IncompleteSignatureException",
                            "InvalidSignatureException", "MissingAuthenticationTokenException",
                            "UnrecognizedClientException", "AccessDeniedException")
        message = self.denied(self.server.send(b"{}", {**good, "Authorization": value.replace("Credential=", "Cred=")}),
                              "IncompleteSignatureException")
        self.assertIn("'Credential'", message)

    def test_a_missing_date(self):
        headers = self.signed()
        del headers["X-Amz-Date"]
        self.denied(self.server.send(b"{}", headers), "IncompleteSignatureException", "InvalidSignatureException")
        for date in ("nonsense", "20200101", "99999999T999999Z", ""):
            self.denied(self.server.send(b"{}", {**self.signed(), "X-Amz-Date": date}), "IncompleteSignatureException",
                        "InvalidSignatureException")

    def test_an_invented_session_token(self):
        headers = sigv4.headers("POST", "/", {**self.headers(), "X-Amz-Security-Token": "invented"}, b"{}",
                                self.server.access_key, self.server.secret_key)
        self.denied(self.server.send(b"{}", headers), "UnrecognizedClientException", "InvalidSignatureException",
                    "ExpiredTokenException")

    def test_a_header_that_matters_must_be_signed(self):
        given = {"Host": self.server.http, "Content-Type": JSON}
        keys = self.server.access_key, self.server.secret_key
        headers = sigv4.headers("POST", "/", given, b"{}", *keys)
        headers["X-Amz-Target"] = "Kinesis_20131202.ListStreams"
        message = self.denied(self.server.send(b"{}", headers), "InvalidSignatureException")
        self.assertIn("x-amz-target", message)
        path = sigv4.presigned("POST", "/", {"Host": self.server.http}, b"{}", *keys)
        self.denied(self.server.send(b"{}", self.headers(), path=path), "InvalidSignatureException")

    def test_a_refused_call_changes_nothing(self):
        name = unique()
        body = json.dumps({"StreamName": name, "ShardCount": 1}).encode()
        self.denied(self.server.send(body, self.signed(body, "CreateStream", secret="wrong")),
                    "InvalidSignatureException")
        self.fails("ResourceNotFoundException", self.kinesis.describe_stream_summary, StreamName=name)

    def test_a_refusal_in_cbor(self):
        answer = self.server.send(b"\xa0", self.signed(b"\xa0", secret="wrong", content_type=CBOR, operation="ListStreams"))
        self.denied(answer, "InvalidSignatureException")
        self.assertEqual(answer.headers["Content-Type"], CBOR)

    def test_only_health_is_open(self):
        for path in ("/_millstream/health/live", "/_millstream/health/ready"):
            self.assertEqual(self.server.send(method="GET", path=path).status, 200)
        for path in ("/", "/metrics", "/_millstream/", "/_millstream/health/other"):
            with self.subTest(path):
                self.assertIn(self.server.send(method="GET", path=path).status, (400, 401, 403, 404))


class Bypass(Serve):
    """Ways around a signature that others have left open, each refused."""

    def raw(self, *lines, body=b"{}"):
        """A request written byte by byte, and the code of the error that it gets."""
        with socket.create_connection((self.server.host, self.server.port), timeout=30) as connection:
            head = "\r\n".join([*lines, f"Content-Length: {len(body)}", "Connection: close", "", ""])
            connection.sendall(head.encode() + body)
            answer = b"".join(iter(lambda: connection.recv(65536), b""))
        head, _, content = answer.partition(b"\r\n\r\n")
        status = int(head.split()[1])
        code = re.search(rb'"__type": *"(?:[^"#]*#)?(\w+)"', content)
        return status, code.group(1).decode() if code else ""

    def lines(self, headers):
        return [f"{name}: {value}" for name, value in headers.items()]

    def test_the_writer_of_raw_requests_is_let_in(self):
        self.assertEqual(self.raw("POST / HTTP/1.1", *self.lines(self.signed())), (200, ""))

    def test_a_request_without_a_host(self):
        headers = self.signed()
        del headers["Host"]
        for version in ("HTTP/1.0", "HTTP/1.1"):
            with self.subTest(version):
                status, code = self.raw(f"POST / {version}", *self.lines(headers))
                self.assertEqual((status, code in ("InvalidSignatureException", "")), (400, True), code)

    def test_headers_that_come_twice(self):
        headers = self.signed()
        for name, value in (("Host", headers["Host"]), ("Host", "other.localhost"),
                            ("X-Amz-Date", headers["X-Amz-Date"]), ("X-Amz-Target", headers["X-Amz-Target"]),
                            ("X-Amz-Target", "Kinesis_20131202.DescribeLimits"),
                            ("Authorization", headers["Authorization"]), ("Authorization", "Basic dXNlcjpwYXNz"),
                            ("X-Amz-Content-Sha256", "UNSIGNED-PAYLOAD"), ("X-Amz-Security-Token", "x")):
            for lines in ([f"{name}: {value}", *self.lines(headers)], [*self.lines(headers), f"{name}: {value}"]):
                with self.subTest(lines=lines):
                    status, code = self.raw("POST / HTTP/1.1", *lines)
                    self.assertEqual(status, 400)
                    self.assertIn(code, ("InvalidSignatureException", "IncompleteSignatureException",
                                         "UnrecognizedClientException", ""))

    def test_another_host_in_the_target(self):
        headers = self.signed()
        self.assertEqual(self.raw(f"POST http://{headers['Host']}/ HTTP/1.1", *self.lines(headers)), (200, ""))
        self.assertEqual(self.raw("POST http://other.localhost/ HTTP/1.1", *self.lines(headers)),
                         (400, "InvalidSignatureException"))

    def test_parameters_that_come_twice(self):
        path = sigv4.presigned("POST", "/", self.headers(), b"{}", self.server.access_key, self.server.secret_key)
        for name in ("X-Amz-Signature", "X-Amz-Expires", "X-Amz-Date", "X-Amz-Credential", "X-Amz-SignedHeaders",
                     "X-Amz-Algorithm", "x-amz-expires"):
            value = re.search(rf"{name}=([^&]*)", path, re.I).group(1)
            for doubled in (f"{path}&{name}={value}", f"{path}&{name}=1", path.replace("/?", f"/?{name}=1&"),
                            f"{path}&{name.replace('-', '%2D')}={value}"):
                with self.subTest(doubled[-80:]):
                    self.denied(self.server.send(b"{}", self.headers(), path=doubled), "InvalidSignatureException",
                                "IncompleteSignatureException")

    def test_a_presigned_url_and_what_was_added_to_it(self):
        path = sigv4.presigned("POST", "/", self.headers(), b"{}", self.server.access_key, self.server.secret_key)
        self.assertEqual(self.server.send(b"{}", self.headers(), path=path).status, 200)
        for name, value in (("X-Amz-Security-Token", "invented"), ("X-Amz-Date", "20200101T000000Z"),
                            ("X-Amz-Content-Sha256", "UNSIGNED-PAYLOAD"), ("X-Amz-Anything", "1")):
            with self.subTest(name):
                self.denied(self.server.send(b"{}", {**self.headers(), name: value}, path=path),
                            "InvalidSignatureException", "IncompleteSignatureException", "UnrecognizedClientException")
        self.denied(self.server.send(b"{}", self.headers(), path=f"{path}&X-Amz-Security-Token=invented"),
                    "InvalidSignatureException", "UnrecognizedClientException")
        for body in (b"", b"{ }", b'{"Limit": 1}'):
            self.denied(self.server.send(body, self.headers(), path=path), "InvalidSignatureException")

    def test_a_body_that_a_header_declares_unsigned(self):
        for declared in ("UNSIGNED-PAYLOAD", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD", "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
                         "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "x", ""):
            headers = sigv4.headers("POST", "/", {**self.headers(), "X-Amz-Content-Sha256": declared}, b"{}",
                                    self.server.access_key, self.server.secret_key)
            with self.subTest(declared):
                self.denied(self.server.send(b"{}", headers), "InvalidSignatureException")

    def test_a_session_without_its_token(self):
        session = self.server.service("sts").get_session_token()["Credentials"]
        key, secret = session["AccessKeyId"], session["SecretAccessKey"]
        given = {**self.headers(), "X-Amz-Security-Token": session["SessionToken"]}
        headers = sigv4.headers("POST", "/", given, b"{}", key, secret)
        self.assertEqual(self.server.send(b"{}", headers).status, 200)
        without = {name: value for name, value in headers.items() if name != "X-Amz-Security-Token"}
        self.denied(self.server.send(b"{}", without), "UnrecognizedClientException", "InvalidSignatureException")
        bare = sigv4.headers("POST", "/", self.headers(), b"{}", key, secret)
        self.denied(self.server.send(b"{}", bare), "UnrecognizedClientException")
        # Added after signing, it is not under the signature.
        self.denied(self.server.send(b"{}", {**bare, "X-Amz-Security-Token": session["SessionToken"]}),
                    "InvalidSignatureException")

    def test_what_is_refused_by_its_head_is_in_the_record_of_calls(self):
        """Forms name their operation in the body: a caller whom nobody knows is recorded with it all the same."""
        trails, wrong = self.server.service("cloudtrail"), {"aws_secret_access_key": "x" * 40}
        key = "AKIDNOBODY0000000001"
        for service, call in (("iam", lambda client: client.create_user(UserName="intruder")),
                              ("sts", lambda client: client.get_caller_identity()),
                              ("kinesis", lambda client: client.list_streams()),
                              ("kms", lambda client: client.list_keys())):
            with self.assertRaises(botocore.exceptions.ClientError) as raised:
                call(self.server.service(service, {"aws_access_key_id": key, **wrong}))
            self.assertIn(raised.exception.response["Error"]["Code"],
                          ("UnrecognizedClientException", "InvalidClientTokenId"))
        recorded = {}
        for name in ("CreateUser", "GetCallerIdentity", "ListStreams", "ListKeys"):
            found = trails.lookup_events(LookupAttributes=[{"AttributeKey": "EventName", "AttributeValue": name}])
            event = json.loads(found["Events"][0]["CloudTrailEvent"])
            recorded[name] = (event["eventSource"], event["errorCode"], event["userIdentity"]["type"],
                              event["sourceIPAddress"])
        for name, source in (("CreateUser", "iam"), ("GetCallerIdentity", "sts"), ("ListStreams", "kinesis"),
                             ("ListKeys", "kms")):
            self.assertEqual(recorded[name][0], f"{source}.amazonaws.com")
            self.assertIn(recorded[name][1], ("UnrecognizedClientException", "InvalidClientTokenId"))
            self.assertEqual(recorded[name][2:], ("Unknown", "127.0.0.1"))

    def test_malformed_calls_are_in_the_record_of_calls(self):
        self.assertEqual(self.server.call("DescribeStream", raw=b"{").status, 400)
        self.assertEqual(self.server.call("DescribeStream", raw=b"").status, 400)
        self.assertEqual(self.server.call("DescribeStream", {"StreamName": "no such name!"}).status, 400)
        found = self.server.service("cloudtrail").lookup_events(
            LookupAttributes=[{"AttributeKey": "EventName", "AttributeValue": "DescribeStream"}])["Events"]
        codes = [json.loads(event["CloudTrailEvent"])["errorCode"] for event in found[:3]]
        self.assertEqual(sorted(codes), ["SerializationException", "SerializationException", "ValidationException"])


class GivenCredentials(Case):
    def test_root_credentials_from_the_environment(self):
        key, secret = "AKIDFROMENVIRONMENT0", "secret/from+the=environment"
        server = Server(mode="serve", env={"MILLSTREAM_ROOT_ACCESS_KEY_ID": key,
                                           "MILLSTREAM_ROOT_SECRET_ACCESS_KEY": secret})
        self.addCleanup(server.close)
        server.access_key, server.secret_key = key, secret
        self.assertEqual(server.kinesis.list_streams()["StreamNames"], [])
        self.assertNotIn(secret, server.log())

    def test_made_credentials_stay_the_same(self):
        server = Server(mode="serve")
        self.addCleanup(server.close)
        path = os.path.join(server.data, "root-credentials")
        with open(path) as f:
            made = f.read()
        self.assertEqual(server.stop(), 0)
        again = server.restarted()
        self.addCleanup(again.close)
        with open(path) as f:
            self.assertEqual(f.read(), made)

    def test_account_and_region_by_configuration(self):
        server = Server(env={"MILLSTREAM_ACCOUNT_ID": "123456789012", "MILLSTREAM_REGION": "eu-central-1"})
        self.addCleanup(server.close)
        kinesis = server.client(region_name="eu-central-1")
        kinesis.create_stream(StreamName="s", ShardCount=1)
        summary = kinesis.describe_stream_summary(StreamName="s")["StreamDescriptionSummary"]
        self.assertEqual(summary["StreamARN"], "arn:aws:kinesis:eu-central-1:123456789012:stream/s")
