"""Private endpoints: what policies know of a call comes from the socket that it came in by, and from nowhere else."""

import contextlib
import gzip
import http.client
import json
import os
import signal
import socket
import subprocess
import sys

import sigv4
from harness import REGION, Case, Server, eventually, unique

CONFIG = """
allow_from = ["127.0.0.0/8"]
[cloudtrail]
delivery_interval = "50ms"
[[endpoint]]
id = "vpce-open"
vpc = "vpc-one"
bind = "127.0.0.1:0"
tls = "off"
[[endpoint]]
id = "vpce-narrow"
vpc = "vpc-two"
bind = "127.0.0.1:0"
tls = "off"
services = ["kinesis", "sts"]
policy = "narrow.json"
allow_from = {narrow}
[[endpoint]]
id = "vpce-socket"
vpc = "vpc-three"
bind = "unix:{socket}"
secure = true
"""
NARROW = {"Version": "2012-10-17", "Statement": [
    {"Effect": "Allow", "Principal": "*", "Action": ["kinesis:List*", "kinesis:CreateStream"], "Resource": "*"},
    {"Effect": "Deny", "Principal": "*", "Action": "kinesis:ListStreamConsumers", "Resource": "*"}]}


def document(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def allow(actions, **condition):
    return {"Effect": "Allow", "Action": actions, "Resource": "*", "Condition": condition}


class Endpoints(Case):
    @classmethod
    def setUpClass(cls):
        cls.server = Server.__new__(Server)
        import tempfile
        directory = tempfile.mkdtemp(prefix="millstream-")
        with open(os.path.join(directory, "narrow.json"), "w") as f:
            json.dump(NARROW, f)
        cls.socket = os.path.join(directory, "socket")
        cls.server.__init__(mode="serve", directory=directory, config=cls.config())
        cls.server._owned = True
        cls.root = cls.server.use_root()
        cls.kinesis, cls.loose = cls.server.kinesis, cls.server.client(checked=False)

    @classmethod
    def config(cls, narrow='["127.0.0.1"]'):
        return CONFIG.format(narrow=narrow, socket=cls.socket)

    @classmethod
    def tearDownClass(cls):
        cls.server.close()

    def via(self, endpoint, service="kinesis", credentials=None):
        return self.server.service(service, credentials or self.root, f"http://{self.server.endpoints[endpoint]}")

    def user(self, *statements):
        name, iam = unique("user"), self.server.service("iam")
        iam.create_user(UserName=name)
        iam.put_user_policy(UserName=name, PolicyName="own", PolicyDocument=document(*statements))
        key = iam.create_access_key(UserName=name)["AccessKey"]
        return {"aws_access_key_id": key["AccessKeyId"], "aws_secret_access_key": key["SecretAccessKey"]}

    def verdicts(self, *statements):
        """Where a user with these statements may list streams: at the public port, and at the open endpoint."""
        user, found = self.user(*statements), []
        for client in (self.server.service("kinesis", user), self.via("vpce-open", credentials=user)):
            try:
                client.list_streams()
                found.append(True)
            except client.exceptions.ClientError as error:
                self.assertEqual(error.response["Error"]["Code"], "AccessDeniedException")
                found.append(False)
        return tuple(found)


class Facts(Endpoints):
    def test_policies_know_the_endpoint_by_the_socket(self):
        listing, both, private, public = "kinesis:ListStreams", (True, True), (False, True), (True, False)
        for condition, expected in (
                ({}, both),
                ({"StringEquals": {"aws:SourceVpce": "vpce-open"}}, private),
                ({"StringEquals": {"aws:SourceVpc": "vpc-one"}}, private),
                ({"StringEquals": {"aws:SourceVpce": "vpce-narrow"}}, (False, False)),
                ({"IpAddress": {"aws:VpcSourceIp": "127.0.0.0/8"}}, private),
                # Behind an endpoint there is no aws:SourceIp.
                ({"IpAddress": {"aws:SourceIp": "127.0.0.0/8"}}, public),
                ({"Null": {"aws:SourceVpce": "true"}}, public),
                ({"NotIpAddress": {"aws:SourceIp": "10.0.0.0/8"}}, both),
                ({"Bool": {"aws:SecureTransport": "true"}}, (False, False))):
            with self.subTest(condition=condition):
                self.assertEqual(self.verdicts(allow(listing, **condition)), expected)
        denied = {"Effect": "Deny", "Action": "*", "Resource": "*",
                  "Condition": {"NotIpAddress": {"aws:SourceIp": "127.0.0.0/8"}}}
        self.assertEqual(self.verdicts(allow(listing), denied), public)

    def test_headers_say_nothing_of_the_network(self):
        user = self.user(allow("kinesis:ListStreams", StringEquals={"aws:SourceVpce": "vpce-open"}),
                         allow("kinesis:DescribeLimits", IpAddress={"aws:SourceIp": "10.1.2.3"}))
        for name, value in (("X-Forwarded-For", "10.1.2.3"), ("Forwarded", "for=10.1.2.3"),
                            ("X-Amz-Source-Vpce", "vpce-open"), ("X-Amz-Vpce-Id", "vpce-open"),
                            ("Host", "vpce-open.kinesis.us-east-1.vpce.amazonaws.com")):
            for operation in ("ListStreams", "DescribeLimits"):
                headers = {"Host": self.server.http, "Content-Type": "application/x-amz-json-1.1",
                           "X-Amz-Target": f"Kinesis_20131202.{operation}", name: value}
                signed = sigv4.headers("POST", "/", headers, b"{}", user["aws_access_key_id"],
                                       user["aws_secret_access_key"])
                answer = self.server.send(b"{}", signed)
                self.assertEqual(answer.status, 400, (name, answer.raw))
                self.assertIn(b"AccessDenied", answer.raw)

    def test_a_unix_socket_is_encrypted_if_the_operator_says_so(self):
        user = self.user(allow("kinesis:ListStreams", Bool={"aws:SecureTransport": "true"},
                               StringEquals={"aws:SourceVpc": "vpc-three"}, Null={"aws:VpcSourceIp": "true"}))
        headers = {"Host": "localhost", "Content-Type": "application/x-amz-json-1.1",
                   "X-Amz-Target": "Kinesis_20131202.ListStreams"}
        signed = sigv4.headers("POST", "/", headers, b"{}", user["aws_access_key_id"], user["aws_secret_access_key"])
        connection = http.client.HTTPConnection("localhost", timeout=30)
        connection.sock = socket.socket(socket.AF_UNIX)
        connection.sock.connect(self.socket)
        with contextlib.closing(connection):
            connection.request("POST", "/", b"{}", signed)
            answer = connection.getresponse()
            self.assertEqual((answer.status, b"StreamNames" in answer.read()), (200, True))


class Narrow(Endpoints):
    def test_its_policy_binds_everybody_root_too(self):
        narrow, name = self.via("vpce-narrow"), unique()
        narrow.create_stream(StreamName=name, ShardCount=1)
        self.assertIn(name, narrow.list_streams()["StreamNames"])
        message = self.fails("AccessDeniedException", narrow.delete_stream, StreamName=name)
        self.assertIn("no VPC endpoint policy allows the kinesis:DeleteStream action", str(message))
        arn = self.kinesis.describe_stream_summary(StreamName=name)["StreamDescriptionSummary"]["StreamARN"]
        message = self.fails("AccessDeniedException", narrow.list_stream_consumers, StreamARN=arn)
        self.assertIn("with an explicit deny in a VPC endpoint policy", str(message))
        self.kinesis.list_stream_consumers(StreamARN=arn)
        user = self.user(allow("kinesis:DescribeLimits"))
        self.fails("AccessDeniedException", self.via("vpce-narrow", credentials=user).list_streams)

    def test_it_leads_to_its_services_only(self):
        self.via("vpce-narrow", "sts").get_caller_identity()
        message = self.fails("AccessDeniedException", self.via("vpce-narrow", "kms").list_keys)
        self.assertIn("vpce-narrow does not lead to kms", str(message))
        self.fails(("AccessDenied", "AccessDeniedException"), self.via("vpce-narrow", "iam").list_users)
        self.via("vpce-open", "iam").list_users()

    def test_the_record_of_calls_names_the_endpoint(self):
        name = unique()
        self.via("vpce-narrow").create_stream(StreamName=name, ShardCount=1)
        attribute = [{"AttributeKey": "ResourceName", "AttributeValue": name}]
        found = self.server.service("cloudtrail").lookup_events(LookupAttributes=attribute)["Events"][0]
        event = json.loads(found["CloudTrailEvent"])
        self.assertEqual((event["vpcEndpointId"], event["sourceIPAddress"]), ("vpce-narrow", "127.0.0.1"))
        stranger = {**self.root, "aws_secret_access_key": "guessed"}
        self.fails(("InvalidSignatureException", "SignatureDoesNotMatch"),
                   self.via("vpce-open", credentials=stranger).describe_limits)
        attribute = [{"AttributeKey": "EventName", "AttributeValue": "DescribeLimits"}]
        found = self.server.service("cloudtrail").lookup_events(LookupAttributes=attribute)["Events"][0]
        event = json.loads(found["CloudTrailEvent"])
        self.assertEqual((event["userIdentity"]["type"], event["sourceIPAddress"], event["vpcEndpointId"]),
                         ("Unknown", "127.0.0.1", "vpce-open"))
        self.assertIn("Boto3", event["userAgent"])


class Gates(Endpoints):
    def reaches(self, source):
        """Whether a connection from this address to the narrow endpoint is answered."""
        host, port = self.server.endpoints["vpce-narrow"].rsplit(":", 1)
        with contextlib.closing(http.client.HTTPConnection(host, int(port), 10, source_address=(source, 0))) as c:
            try:
                c.request("GET", "/_millstream/health/live")
                return c.getresponse().status == 200
            except (ConnectionError, http.client.HTTPException):
                return False

    def test_addresses_are_checked_at_accept_and_again_when_they_change(self):
        trails = self.server.service("cloudtrail")
        trails.create_trail(Name="network", S3BucketName="network-files")
        trails.put_event_selectors(TrailName="network", AdvancedEventSelectors=[{"FieldSelectors": [
            {"Field": "eventCategory", "Equals": ["NetworkActivity"]},
            {"Field": "eventSource", "Equals": ["ec2.amazonaws.com"]}]}])
        trails.start_logging(Name="network")
        self.assertTrue(self.reaches("127.0.0.1"))
        for _ in range(3):
            self.assertFalse(self.reaches("127.0.0.9"))
        bucket = os.path.join(self.server.data, "buckets", "network-files")

        def refused():
            files = [os.path.join(at, file) for at, _, names in os.walk(bucket) for file in names]
            return [event for file in files if file.endswith(".gz") and "AWSLogs" in file
                    for event in json.load(gzip.open(file))["Records"]]
        events = eventually(refused, "a record of what was refused")
        self.assertIn("vpcEndpointId", events[0], events)
        self.assertEqual(len(events), 1, "whoever knocks all the time is recorded once a minute")
        self.assertEqual([events[0][key] for key in ("sourceIPAddress", "vpcEndpointId", "errorCode", "eventType")],
                         ["127.0.0.9", "vpce-narrow", "VpceAccessDenied", "AwsVpceEvent"])

        host, port = self.server.endpoints["vpce-narrow"].rsplit(":", 1)
        kept = http.client.HTTPConnection(host, int(port), 10)
        self.addCleanup(kept.close)
        kept.request("GET", "/_millstream/health/live")
        kept.getresponse().read()
        self.server.configure(self.config('["127.0.0.9/32"]'))
        self.server.process.send_signal(signal.SIGHUP)
        eventually(lambda: self.reaches("127.0.0.9"), "the new addresses")
        self.assertFalse(self.reaches("127.0.0.1"))
        eventually(lambda: kept.sock is None or kept.sock.recv(1) == b"", "the end of a connection that is shut out")

        # What cannot be read changes nothing.
        self.server.configure(self.config('["everywhere"]'))
        self.server.process.send_signal(signal.SIGHUP)
        eventually(lambda: "listeners stay as they are" in self.server.log(), "a line in the log")
        self.assertTrue(self.reaches("127.0.0.9"))
        self.server.configure(self.config())
        self.server.process.send_signal(signal.SIGHUP)
        eventually(lambda: self.reaches("127.0.0.1"), "the old addresses")


class Private(Case):
    def test_the_public_port_can_be_switched_off(self):
        config = 'public = false\n[[endpoint]]\nid = "vpce-only"\nvpc = "vpc-1"\nbind = "127.0.0.1:0"\ntls = "off"\n'
        server = Server(mode="serve", env={"MILLSTREAM_ENDPOINT__0__ALLOW_FROM": "127.0.0.0/8"}, **made(config))
        self.addCleanup(server.close)
        self.assertEqual((server.http, server.https, list(server.endpoints)), (None, None, ["vpce-only"]))
        server.use_root()
        server.service("kinesis", url=f"http://{server.endpoints['vpce-only']}").list_streams()

    def test_what_cannot_be_meant_is_refused(self):
        binary = os.environ["MILLSTREAM_BIN"]
        endpoint = '[[endpoint]]\nid = "vpce-a"\nvpc = "vpc-a"\nbind = "127.0.0.1:0"\n'
        for config, said in (
                ("public = false\n", "there must be an `[[endpoint]]`"),
                (endpoint + endpoint, "two endpoints of the id vpce-a"),
                (endpoint + 'colour = "red"\n', "unknown key `endpoint.0.colour`"),
                (endpoint + 'services = ["teleport"]\n', "teleport"),
                (endpoint + 'policy = "/nowhere.json"\n', "/nowhere.json"),
                (endpoint + 'secure = true\n', "secure"),
                (endpoint.replace('127.0.0.1:0', 'unix:x') + 'allow_from = ["10.0.0.0/8"]\n', "allow_from"),
                (endpoint + 'allow_from = ["10.0.0.1/8"]\n', "endpoint.0.allow_from"),
                (endpoint.replace("vpce-a", "eni-a"), "endpoint.0.id"),
                (endpoint.replace('bind = "127.0.0.1:0"\n', ""), "endpoint.0.bind"),
                ('[[account]]\nid = "000000000000"\n', "stands twice"),
                ('tls = 3\n', "unknown key `tls`")):
            with self.subTest(config=config):
                options = made(config)
                run = subprocess.run([binary, "serve", "--listen", "127.0.0.1:0"], cwd=options["directory"],
                                     capture_output=True, text=True, timeout=60)
                self.assertEqual(run.returncode, 2, run.stderr)
                self.assertIn(said, run.stderr)


def made(config):
    import tempfile
    directory = tempfile.mkdtemp(prefix="millstream-")
    with open(os.path.join(directory, "millstream.toml"), "w") as f:
        f.write(config)
    return {"directory": directory}


class Namespaces(Case):
    """A client in a network of its own, which reaches the private endpoint by a virtual cable and nothing else."""

    NETWORK = f"ms-{os.getpid()}"

    def ip(self, *words):
        return subprocess.run(["ip", *words], capture_output=True, text=True)

    def setUp(self):
        made = self.ip("netns", "add", self.NETWORK)
        self.able = made.returncode == 0
        if not self.able:
            print(f"SKIPPED {self.id()}: no right to make network namespaces: {made.stderr.strip()}", file=sys.stderr)
            return
        self.addCleanup(self.ip, "netns", "del", self.NETWORK)
        here, there, number = f"a{os.getpid()}", f"b{os.getpid()}", os.getpid() % 250
        self.ours, self.theirs = f"10.213.{number}.1", f"10.213.{number}.2"
        for words in (("link", "add", here, "type", "veth", "peer", "name", there, "netns", self.NETWORK),
                      ("addr", "add", f"{self.ours}/30", "dev", here), ("link", "set", here, "up"),
                      ("-n", self.NETWORK, "addr", "add", f"{self.theirs}/30", "dev", there),
                      ("-n", self.NETWORK, "link", "set", there, "up"),
                      ("-n", self.NETWORK, "link", "set", "lo", "up")):
            run = self.ip(*words)
            self.assertEqual(run.returncode, 0, (words, run.stderr))

    def test_a_private_network_reaches_its_endpoint_and_nothing_else(self):
        if not self.able:
            return
        config = f"""
[[endpoint]]
id = "vpce-cable"
vpc = "vpc-cable"
bind = "{self.ours}:0"
allow_from = ["{self.theirs}"]
[[endpoint]]
id = "vpce-shut"
vpc = "vpc-cable"
bind = "{self.ours}:0"
tls = "off"
allow_from = ["{self.ours}"]
"""
        server = Server(mode="serve", **made(config))
        self.addCleanup(server.close)
        root, iam = server.use_root(), server.service("iam")
        iam.create_user(UserName="inside")
        condition = {"StringEquals": {"aws:SourceVpc": "vpc-cable"}, "IpAddress": {"aws:VpcSourceIp": self.theirs},
                     "Bool": {"aws:SecureTransport": "true"}}
        iam.put_user_policy(UserName="inside", PolicyName="own",
                            PolicyDocument=document(allow("kinesis:ListStreams", **condition)))
        key = iam.create_access_key(UserName="inside")["AccessKey"]
        script = """
import sys, boto3, botocore.config
key, secret, ca, url = sys.argv[1:]
config = botocore.config.Config(retries={"total_max_attempts": 1, "mode": "standard"}, connect_timeout=5)
client = boto3.session.Session().client("kinesis", region_name="us-east-1", endpoint_url=url, config=config, verify=ca,
                                        aws_access_key_id=key, aws_secret_access_key=secret)
try:
    print("answered", client.list_streams()["StreamNames"])
except Exception as error:
    print("failed", type(error).__name__)
"""

        def inside(url, key_id=key["AccessKeyId"], secret=key["SecretAccessKey"]):
            run = subprocess.run(["ip", "netns", "exec", self.NETWORK, sys.executable, "-c", script, key_id, secret,
                                  server.ca, url], capture_output=True, text=True, timeout=60)
            self.assertEqual(run.returncode, 0, run.stderr)
            return run.stdout.split()[0]
        self.assertEqual(inside(f"https://{server.endpoints['vpce-cable']}"), "answered")
        self.assertEqual(inside(f"http://{server.endpoints['vpce-shut']}"), "failed", "allow_from keeps it out")
        self.assertEqual(inside(server.url), "failed", "the public port is in another network")
        outside = server.service("kinesis", {"aws_access_key_id": key["AccessKeyId"],
                                             "aws_secret_access_key": key["SecretAccessKey"]})
        self.fails("AccessDeniedException", outside.list_streams)
        self.assertEqual(root["aws_access_key_id"], server.access_key)
        self.assertTrue(REGION)
