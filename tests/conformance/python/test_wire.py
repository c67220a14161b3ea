"""Bytes that no SDK would send, and the parts of HTTP that SDKs rely on without saying so."""

import json
import os
import socket
import time

import cbor
from harness import CBOR, JSON, Case, base64_text, error_of, trusting

SERIALIZATION = "SerializationException"
MIB = 1 << 20


class Wire(Case):
    def tearDown(self):
        # Whatever a test did, the server still answers.
        self.assertEqual(self.server.call("ListStreams").status, 200)

    def socket(self, timeout=20):
        connection = socket.create_connection((self.server.host, self.server.port), timeout=timeout)
        self.addCleanup(connection.close)
        return connection

    def request(self, operation="ListStreams", body=b"{}", length=None, extra=""):
        """A whole HTTP/1.1 request as bytes."""
        length = len(body) if length is None else length
        return (f"POST / HTTP/1.1\r\nHost: {self.server.http}\r\nContent-Type: {JSON}\r\n"
                f"X-Amz-Target: Kinesis_20131202.{operation}\r\n{extra}Content-Length: {length}\r\n\r\n").encode() + body

    @staticmethod
    def response(connection):
        """Status, header text and body of one response, or None if the connection ends without one."""
        data = b""
        while b"\r\n\r\n" not in data:
            try:
                piece = connection.recv(65536)
            except (ConnectionResetError, BrokenPipeError):
                return None
            if not piece:
                return None
            data += piece
        head, _, body = data.partition(b"\r\n\r\n")
        head = head.decode()
        status = int(head.split()[1])
        length = next((int(line.split(":")[1]) for line in head.split("\r\n") if line.lower().startswith(
            "content-length:")), 0)
        while len(body) < length:
            piece = connection.recv(65536)
            if not piece:
                break
            body += piece
        return status, head, body[:length]


class BadJson(Wire):
    def test_what_is_no_json(self):
        for raw in (b"{", b"}", b'{"StreamName":', b'{"StreamName":"s"', b'{"StreamName":"s",}', b"{'StreamName':'s'}",
                    b'{"StreamName":"s"}}', b'{"StreamName":"\\q"}', b'{"StreamName":"\xff\xfe"}', b"nonsense",
                    b'\x00\x01\x02', b'{"Limit":01}', b'{"Limit":1e}', b'{"Limit":NaN}', b'"\\ud800"', b"\xef\xbb\xbf{"):
            with self.subTest(raw):
                self.assertError(self.server.call("DescribeStream", raw=raw), SERIALIZATION)

    def test_what_is_no_object(self):
        for raw in (b"[]", b'"text"', b"1", b"true", b'[{"StreamName":"s"}]'):
            with self.subTest(raw):
                self.assertError(self.server.call("DescribeStream", raw=raw), SERIALIZATION)

    def test_an_empty_body(self):
        # Some services take it for {}, others do not parse it; neither is an internal failure.
        answer = self.server.call("DescribeStream", raw=b"")
        self.assertError(answer, (SERIALIZATION, "InvalidArgumentException", "ValidationException"))

    def test_wrong_types(self):
        for operation, body in (
            ("DescribeStream", {"StreamName": 1}), ("DescribeStream", {"StreamName": True}),
            ("DescribeStream", {"StreamName": ["s"]}), ("DescribeStream", {"StreamName": {"s": 1}}),
            ("DescribeStream", {"StreamName": "s", "Limit": "10"}), ("DescribeStream", {"StreamName": "s", "Limit": []}),
            ("DescribeStream", {"StreamName": "s", "Limit": False}),
            ("CreateStream", {"StreamName": "s", "ShardCount": "1"}),
            ("CreateStream", {"StreamName": "s", "ShardCount": 1, "StreamModeDetails": "ON_DEMAND"}),
            ("CreateStream", {"StreamName": "s", "ShardCount": 1, "StreamModeDetails": ["ON_DEMAND"]}),
            ("CreateStream", {"StreamName": "s", "ShardCount": 1, "Tags": ["k"]}),
            ("CreateStream", {"StreamName": "s", "ShardCount": 1, "Tags": {"k": 1}}),
            ("DeleteStream", {"StreamName": "s", "EnforceConsumerDeletion": 1}),
            ("PutRecords", {"StreamName": "s", "Records": {}}), ("PutRecords", {"StreamName": "s", "Records": "x"}),
            ("PutRecords", {"StreamName": "s", "Records": ["x"]}), ("PutRecords", {"StreamName": "s", "Records": [[]]}),
            ("PutRecord", {"StreamName": "s", "PartitionKey": "k", "Data": 1}),
            ("PutRecord", {"StreamName": "s", "PartitionKey": "k", "Data": ["eA=="]}),
            ("GetShardIterator", {"StreamName": "s", "ShardId": "a", "ShardIteratorType": "AT_TIMESTAMP",
                                  "Timestamp": []}),
        ):
            with self.subTest(operation, body=body):
                self.assertError(self.server.call(operation, body), SERIALIZATION)

    def test_wrong_base64(self):
        name = self.stream()
        for data in ("x", "eA=", "eA", "e===", "eA==x", "====", "e*==", "eA==\n\n!", "ü"):
            with self.subTest(data):
                self.assertError(self.server.call("PutRecord", {"StreamName": name, "PartitionKey": "k", "Data": data}),
                                 SERIALIZATION)
                self.assertError(self.server.call("PutRecords", {"StreamName": name, "Records": [
                    {"PartitionKey": "k", "Data": "eA=="}, {"PartitionKey": "k", "Data": data}]}), SERIALIZATION)
        self.assertEqual(self.get(self.iterator(name))["Records"], [])

    def test_null_is_as_good_as_absent(self):
        name = self.stream()
        answer = self.server.call("DescribeStreamSummary", {"StreamName": name, "StreamARN": None, "StreamId": None})
        self.assertEqual(answer.status, 200)
        self.assertError(self.server.call("CreateStream", {"StreamName": None, "ShardCount": 1}), "ValidationException")

    def test_unknown_members_are_ignored(self):
        name = self.stream()
        answer = self.server.call("DescribeStreamSummary", {
            "StreamName": name, "Unknown": {"deep": [1, {"x": None}]}, "streamname": 3, "": 1})
        self.assertEqual(answer.status, 200)

    def test_any_spelling_of_json_is_read(self):
        name = self.stream()
        for raw in (f' \r\n\t{{ "StreamName" : "{name}" }} \n'.encode(),
                    ('{"StreamName":"' + "".join(f"\\u{ord(c):04x}" for c in name) + '"}').encode(),
                    f'{{"Stream\\u004eame":"{name}"}}'.encode()):
            with self.subTest(raw):
                self.assertEqual(self.server.call("DescribeStreamSummary", raw=raw).status, 200)

    def test_numbers_at_the_edges(self):
        for raw in (b'{"Limit":1e400}', b'{"Limit":99999999999999999999999999}', b'{"Limit":-99999999999999999999}',
                    b'{"Limit":1e-400}', b'{"Limit":2147483648}'):
            with self.subTest(raw):
                self.assertError(self.server.call("ListStreams", raw=raw), (SERIALIZATION, "ValidationException"))
        for raw in (b'{"Limit":5}', b'{"Limit":5.0}', b'{"Limit":5e0}'):
            with self.subTest(raw):
                answer = self.server.call("ListStreams", raw=raw)
                if raw == b'{"Limit":5}' or answer.status != 400:
                    self.assertEqual(answer.status, 200)
                else:
                    self.assertError(answer, SERIALIZATION)

    def test_nesting_without_end(self):
        for opening in (b"[", b'{"a":', b'{"Tags":{"a":', b'{"Unknown":['):
            with self.subTest(opening):
                raw = b'{"StreamName":"s","Unknown":' + opening * 100_000
                self.assertError(self.server.call("DescribeStream", raw=raw), SERIALIZATION)
        closed = b'{"StreamName":"nobody","Unknown":' + b"[" * 50_000 + b"]" * 50_000 + b"}"
        self.assertError(self.server.call("DescribeStream", raw=closed), (SERIALIZATION, "ResourceNotFoundException"))


class Cbor(Wire):
    def call(self, operation, body):
        answer = self.server.call(operation, body, content_type=CBOR)
        self.assertEqual(answer.headers["Content-Type"], CBOR)
        return answer

    def test_a_stream_from_creation_to_reading(self):
        name = self.stream()
        put = self.call("PutRecord", {"StreamName": name, "PartitionKey": "k", "Data": b"\x00\xff"})
        self.assertEqual(put.status, 200, put.raw)
        self.assertEqual(put.body["ShardId"], "shardId-000000000000")
        batch = self.call("PutRecords", cbor.Indefinite(StreamName=name, Records=[
            cbor.Indefinite(PartitionKey="k", Data=b"1"), {"PartitionKey": "k", "Data": b""}]))
        self.assertEqual(batch.body["FailedRecordCount"], 0)
        iterator = self.call("GetShardIterator", {
            "StreamName": name, "ShardId": "shardId-000000000000", "ShardIteratorType": "TRIM_HORIZON"})
        got = self.call("GetRecords", {"ShardIterator": iterator.body["ShardIterator"]}).body
        self.assertEqual([r["Data"] for r in got["Records"]], [b"\x00\xff", b"1", b""])
        self.assertEqual(got["Records"][0]["SequenceNumber"], put.body["SequenceNumber"])
        self.assertEqual(got["MillisBehindLatest"], 0)
        # On this wire a time is an integer of milliseconds.
        stamp = got["Records"][0]["ApproximateArrivalTimestamp"]
        self.assertIsInstance(stamp, int)
        self.assertLess(abs(stamp / 1000 - time.time()), 60)
        created = self.call("DescribeStreamSummary", {"StreamName": name}).body["StreamDescriptionSummary"]
        self.assertLess(abs(created["StreamCreationTimestamp"] / 1000 - time.time()), 60)
        for when, wanted in ((cbor.Timestamp(stamp), 3), (cbor.Timestamp(0), 3)):
            iterator = self.call("GetShardIterator", {"StreamName": name, "ShardId": "shardId-000000000000",
                                                      "ShardIteratorType": "AT_TIMESTAMP", "Timestamp": when})
            got = self.call("GetRecords", {"ShardIterator": iterator.body["ShardIterator"]}).body
            self.assertEqual(len(got["Records"]), wanted)

    def test_strings_and_bytes_in_pieces(self):
        name = self.stream()
        pieces = cbor.Raw(b"\x7f" + cbor.encode(name[:1]) + cbor.encode(name[1:]) + b"\xff")
        data = cbor.Raw(b"\x5f" + cbor.encode(b"ab") + cbor.encode(b"") + cbor.encode(b"c") + b"\xff")
        answer = self.call("PutRecord", {"StreamName": pieces, "PartitionKey": "k", "Data": data})
        self.assertEqual(answer.status, 200, answer.raw)
        self.assertEqual(self.read(name, 1)[0]["Data"], b"abc")

    def test_errors_are_cbor_too(self):
        answer = self.call("DescribeStream", {"StreamName": "nobody"})
        self.assertEqual(error_of(answer), ("ResourceNotFoundException",
                                            "Stream nobody under account 000000000000 not found."))
        self.assertError(self.call("DescribeStream", {"StreamName": 1}), SERIALIZATION)
        self.assertError(self.call("DescribeStream", {"StreamName": b"nobody"}), SERIALIZATION)
        self.assertError(self.call("Nonsense", {}), "UnknownOperationException")

    def test_what_is_no_cbor(self):
        good = cbor.encode({"StreamName": "nobody", "Limit": 10})
        bad = [good[:n] for n in range(1, len(good))] + [
            good + b"\x00", b"\xff", b"\xa1", b"\xbf", b"\xbf\x61", b"\xa1\x01\x02", b"\x80", b"\x61\x41", b"\x1f",
            b"\xa1\x6aStreamName\x7f\x41x\xff", b"\xa1\x6aStreamName\x62\xff\xfe", b"\x9b" + b"\xff" * 8,
            b"\xbb" + b"\xff" * 8, b"\xa1\x6aStreamName\x7b" + b"\xff" * 8, b"\xa1\x6aStreamName\x5b\x00\x00\x00\xff\x00\x00\x00\x00",
            b"{}", os.urandom(64)]
        for raw in bad:
            with self.subTest(raw):
                self.assertError(self.server.call("DescribeStream", raw=raw, content_type=CBOR), SERIALIZATION)

    def test_nesting_without_end(self):
        for opening in (b"\x81", b"\x9f", b"\xa1\x61a", b"\xbf\x61a", b"\xc1", b"\xd8\x18"):
            raw = b"\xa1\x67Unknown" + opening * 100_000
            with self.subTest(opening):
                self.assertError(self.server.call("DescribeStream", raw=raw, content_type=CBOR), SERIALIZATION)


class Targets(Wire):
    def test_unknown_operations(self):
        for target in ("Kinesis_20131202.Nonsense", "Kinesis_20131202.", "Kinesis_20131202.liststreams",
                       "Kinesis_20131202.ListStreams ListStreams", "Kinesis_20991231.ListStreams", "Nonsense", ".",
                       "Nonsense_20131202.ListStreams", "Kinesis_20131202.ListStreams.x"):
            with self.subTest(target):
                answer = self.server.send(b"{}", {"Content-Type": JSON, "X-Amz-Target": target})
                self.assertError(answer, "UnknownOperationException")

    def test_no_target_at_all(self):
        answer = self.server.send(b"{}", {"Content-Type": JSON})
        self.assertIn(answer.status, (400, 403, 404))
        self.assertIn(error_of(answer)[0], ("UnknownOperationException", "AccessDeniedException",
                                            "MissingAuthenticationTokenException", "MissingAction", ""))

    def test_other_methods(self):
        for method in ("GET", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "BREW"):
            with self.subTest(method):
                answer = self.server.send(b"", {"X-Amz-Target": "Kinesis_20131202.ListStreams"}, method=method)
                self.assertTrue(200 <= answer.status < 500, answer.status)
                if answer.status == 200:
                    self.assertNotIn(b"StreamNames", answer.raw)

    def test_the_header_may_be_spelled_anyhow(self):
        answer = self.server.send(b"{}", {"content-type": JSON + "; charset=utf-8",
                                          "x-AMZ-tArGeT": "Kinesis_20131202.ListStreams"})
        self.assertEqual((answer.status, "StreamNames" in answer.body), (200, True))

    def test_another_content_type_is_the_clients_error(self):
        for content_type in ("text/html", "application/xml", "nonsense"):
            with self.subTest(content_type):
                answer = self.server.send(b"<x/>", {"Content-Type": content_type,
                                                    "X-Amz-Target": "Kinesis_20131202.DescribeStream"})
                self.assertTrue(400 <= answer.status < 500, answer.status)


class Headers(Wire):
    def test_every_answer_has_its_ids(self):
        seen = set()
        for answer in (self.server.call("ListStreams"), self.server.call("ListStreams"),
                       self.server.call("DescribeStream", {"StreamName": "nobody"}),
                       self.server.call("DescribeStream", raw=b"{"), self.server.call("Nonsense")):
            self.assertRegex(answer.headers["x-amzn-RequestId"], r"^[0-9a-fA-F-]{36}$")
            self.assertTrue(answer.headers["x-amz-id-2"])
            self.assertTrue(answer.headers["Date"])
            self.assertEqual(answer.headers["Content-Type"], JSON)
            seen.add(answer.headers["x-amzn-RequestId"])
        self.assertEqual(len(seen), 5)

    def test_an_error_names_its_type_in_header_and_body(self):
        answer = self.server.call("DescribeStream", {"StreamName": "nobody"})
        self.assertEqual(answer.body, {"__type": "ResourceNotFoundException",
                                       "message": "Stream nobody under account 000000000000 not found."})
        self.assertTrue(answer.headers["x-amzn-ErrorType"].startswith("ResourceNotFoundException"))

    def test_an_operation_without_output_answers_an_empty_body(self):
        name = self.stream()
        for answer in (self.server.call("AddTagsToStream", {"StreamName": name, "Tags": {"a": "b"}}),
                       self.server.call("DeleteStream", {"StreamName": name})):
            self.assertEqual((answer.status, answer.raw), (200, b""))

    def test_a_foreign_page_cannot_drive_the_server(self):
        target = {"Content-Type": JSON, "X-Amz-Target": "Kinesis_20131202.ListStreams"}
        for headers in ({"Origin": "http://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"},
                        {"Host": "evil.example"}):
            with self.subTest(headers):
                self.assertEqual(self.server.send(b"{}", {**target, **headers}).status, 403)
        for host in (self.server.http, f"localhost:{self.server.port}", "kinesis.us-east-1.amazonaws.com",
                     "000000000000.data-kinesis.us-east-1.amazonaws.com", f"kinesis.localhost:{self.server.port}"):
            with self.subTest(host):
                self.assertEqual(self.server.send(b"{}", {**target, "Host": host}).status, 200)

    def test_a_flood_of_headers(self):
        for headers in ({f"X-Flood-{n}": "x" * 100 for n in range(500)}, {"X-Long": "x" * MIB}):
            connection = self.socket()
            extra = "".join(f"{k}: {v}\r\n" for k, v in headers.items())
            try:
                connection.sendall(self.request(extra=extra))
            except (BrokenPipeError, ConnectionResetError):
                pass
            response = self.response(connection)
            if response:
                self.assertTrue(400 <= response[0] < 500 or response[0] == 200, response[1])


class Bodies(Wire):
    def test_chunked_transfer(self):
        raw = b'{"Limit": 5}'
        connection = self.socket()
        head = self.request(body=b"").replace(b"Content-Length: 0", b"Transfer-Encoding: chunked")
        connection.sendall(head + b"".join(b"%x\r\n%s\r\n" % (1, bytes([b])) for b in raw) + b"0\r\n\r\n")
        self.assertEqual(self.response(connection)[0], 200)

    def test_expect_continue(self):
        connection = self.socket()
        connection.sendall(self.request(body=b"", length=2, extra="Expect: 100-continue\r\n"))
        status, head, _ = self.response(connection)
        if status == 100:
            connection.sendall(b"{}")
            status, head, _ = self.response(connection)
        self.assertEqual(status, 200, head)

    def test_requests_one_behind_the_other(self):
        connection = self.socket()
        connection.sendall(self.request() + self.request("Nonsense") + self.request())
        # All three answers may arrive in one piece, so read until there are three.
        data = b""
        while data.count(b"HTTP/1.1 ") < 3:
            piece = connection.recv(65536)
            self.assertTrue(piece, data)
            data += piece
        self.assertEqual([part[:3] for part in data.split(b"HTTP/1.1 ")[1:]], [b"200", b"400", b"200"])

    def test_a_body_in_drops(self):
        connection = self.socket()
        raw = self.request()
        for n in range(0, len(raw), 7):
            connection.sendall(raw[n:n + 7])
            time.sleep(0.002)  # so that every drop is a packet of its own; nothing waits for this
        self.assertEqual(self.response(connection)[0], 200)

    def test_a_hundred_mebibytes(self):
        before = self.server.resident_bytes()
        for content_type, start in ((JSON, b'{"StreamName":"s","Data":"'), (CBOR, b"\xa1\x64Data\x5a\x06\x40\x00\x00")):
            with self.subTest(content_type):
                connection = self.socket(timeout=60)
                head = self.request("PutRecord", b"", 100 * MIB).replace(JSON.encode(), content_type.encode())
                piece, refused = b"A" * MIB, False
                try:
                    connection.sendall(head + start)
                    for _ in range(100):
                        connection.sendall(piece)
                except (BrokenPipeError, ConnectionResetError):
                    refused = True  # it need not read what it will not take
                response = self.response(connection)
                self.assertTrue(refused or response, "neither an answer nor a refusal")
                if response:
                    self.assertTrue(400 <= response[0] < 500, response[1])
        self.assertLess(self.server.resident_bytes() - before, 300 * MIB)

    def test_many_stalled_bodies_keep_nobody_waiting(self):
        stalled = []
        for n in range(100):
            connection = self.socket()
            connection.sendall(self.request("PutRecord", b'{"StreamName":', 1000) if n % 2 else b"POST / HT")
            stalled.append(connection)
        name = self.stream()
        started = time.monotonic()
        for n in range(20):
            self.put(name, str(n))
        self.assertEqual(len(self.read(name, 20)), 20)
        self.assertLess(time.monotonic() - started, 15)

    def test_half_closed_after_a_whole_request_is_answered(self):
        connection = self.socket()
        connection.sendall(self.request())
        connection.shutdown(socket.SHUT_WR)
        response = self.response(connection)
        self.assertIsNotNone(response, "a client that has said all may still listen")
        self.assertEqual(response[0], 200)

    def test_half_closed_within_a_request_ends_the_connection(self):
        for part in (b"POST", self.request()[:60], self.request(body=b"{", length=1000)):
            with self.subTest(part[-20:]):
                connection = self.socket()
                connection.sendall(part)
                connection.shutdown(socket.SHUT_WR)
                response = self.response(connection)
                if response:
                    self.assertTrue(400 <= response[0] < 500, response[1])
                connection.settimeout(20)
                try:
                    self.assertEqual(connection.recv(1), b"")
                except ConnectionResetError:
                    pass

    def test_a_client_that_hangs_up_does_not_undo_its_put(self):
        name = self.stream()
        body = json.dumps({"StreamName": name, "PartitionKey": "k", "Data": base64_text("kept")}).encode()
        for _ in range(20):
            connection = socket.create_connection((self.server.host, self.server.port))
            connection.sendall(self.request("PutRecord", body))
            connection.close()
        self.put(name, "last")
        records = self.get(self.iterator(name))["Records"]
        self.assertTrue(all(r["Data"] in (b"kept", b"last") for r in records))

    def test_what_is_not_http(self):
        for raw in (b"\x00" * 1000, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + os.urandom(500), os.urandom(2000),
                    b"GET\r\n\r\n", b"POST / HTTP/9.9\r\n\r\n", b"\r\n" * 1000,
                    b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
                    b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999999\r\n\r\n",
                    b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}",
                    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + os.urandom(500)):
            with self.subTest(raw[:40]):
                connection = self.socket()
                try:
                    connection.sendall(raw)
                    connection.shutdown(socket.SHUT_WR)
                    while connection.recv(65536):
                        pass
                except (ConnectionResetError, BrokenPipeError):
                    pass

    def test_two_lengths_are_no_smuggling(self):
        connection = self.socket()
        inner = self.request("Nonsense")
        connection.sendall(self.request(body=inner, extra="Transfer-Encoding: chunked\r\n"))
        connection.shutdown(socket.SHUT_WR)
        data = b""
        try:
            while piece := connection.recv(65536):
                data += piece
        except ConnectionResetError:
            pass
        self.assertNotIn(b"UnknownOperation", data)


class Tls(Wire):
    def client(self, **options):
        port = self.server.https.rsplit(":", 1)[1]
        return self.server.client(endpoint_url=f"https://localhost:{port}", **options)

    def test_boto3_trusts_our_authority_and_no_other(self):
        name = self.stream()
        self.put(name, "x")
        client = self.client(verify=self.server.ca)
        self.assertEqual(client.describe_stream_summary(StreamName=name)["StreamDescriptionSummary"]["StreamName"], name)
        with self.assertRaises(Exception) as raised:
            self.client().describe_stream_summary(StreamName=name)
        self.assertIn("SSL", type(raised.exception).__name__)

    def test_alpn_offers_both_versions(self):
        host, port = self.server.https.rsplit(":", 1)
        for offered, wanted in ((["h2", "http/1.1"], "h2"), (["http/1.1"], "http/1.1")):
            context = trusting(self.server)
            context.set_alpn_protocols(offered)
            with socket.create_connection((host, int(port)), timeout=20) as raw:
                with context.wrap_socket(raw, server_hostname="localhost") as connection:
                    self.assertEqual(connection.selected_alpn_protocol(), wanted)
                    self.assertIn(connection.version(), ("TLSv1.2", "TLSv1.3"))

    def test_plain_http_on_the_tls_port_and_the_reverse(self):
        host, port = self.server.https.rsplit(":", 1)
        with socket.create_connection((host, int(port)), timeout=20) as connection:
            connection.sendall(self.request())
            connection.settimeout(20)
            try:
                while connection.recv(65536):
                    pass
            except ConnectionResetError:
                pass
