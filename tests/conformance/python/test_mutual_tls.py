"""Certificates of clients: whom they stand for, who is believed, and that nothing of TLS is weak."""

import datetime
import json
import os
import pathlib
import ssl
import tempfile

import botocore
import botocore.config
import boto3
import sslyze
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from harness import ACCOUNT, REGION, Case, Server, eventually

NOW = datetime.datetime.now(datetime.timezone.utc)


def name_of(text):
    return x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, text)])


class Authority:
    """An authority that issues certificates to clients."""

    def __init__(self, directory, name="clients"):
        self.directory, self.name = directory, name_of(name)
        self.key = ec.generate_private_key(ec.SECP256R1())
        basic = x509.BasicConstraints(ca=True, path_length=None)
        usage = x509.KeyUsage(False, False, False, False, False, True, True, False, False)
        self.certificate = (self.builder(self.name, self.key).add_extension(basic, True).add_extension(usage, True)
                            .sign(self.key, hashes.SHA256()))
        self.path = self.write(f"{name}-ca.pem", self.certificate.public_bytes(serialization.Encoding.PEM))

    def builder(self, subject, key, life=datetime.timedelta(days=1)):
        return (x509.CertificateBuilder().subject_name(subject).issuer_name(self.name).public_key(key.public_key())
                .serial_number(x509.random_serial_number()).not_valid_before(NOW - datetime.timedelta(days=2))
                .not_valid_after(NOW + life))

    def write(self, name, data):
        path = os.path.join(self.directory, name)
        with open(path + ".new", "wb") as f:
            f.write(data)
        os.replace(path + ".new", path)
        return path

    def issue(self, name, *uris, **options):
        """The paths of a client's certificate and key."""
        key = ec.generate_private_key(ec.SECP256R1())
        names = [x509.UniformResourceIdentifier(uri) for uri in uris] or [x509.DNSName("nobody.example")]
        certificate = (self.builder(name_of(name), key, **options)
                       .add_extension(x509.SubjectAlternativeName(names), False)
                       .add_extension(x509.ExtendedKeyUsage([x509.ExtendedKeyUsageOID.CLIENT_AUTH]), False)
                       .sign(self.key, hashes.SHA256()))
        private = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
                                    serialization.NoEncryption())
        return (self.write(f"{name}.pem", certificate.public_bytes(serialization.Encoding.PEM)),
                self.write(f"{name}-key.pem", private)), certificate

    def revoke(self, *certificates):
        builder = (x509.CertificateRevocationListBuilder().issuer_name(self.name).last_update(NOW)
                   .next_update(NOW + datetime.timedelta(days=1))
                   .add_extension(x509.CRLNumber(len(certificates) + 1), False)
                   .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key()), False))
        for certificate in certificates:
            builder = builder.add_revoked_certificate(
                x509.RevokedCertificateBuilder().serial_number(certificate.serial_number).revocation_date(NOW).build())
        signed = builder.sign(self.key, hashes.SHA256())
        return self.write("revoked.pem", signed.public_bytes(serialization.Encoding.PEM))


def allow(actions):
    return json.dumps({"Version": "2012-10-17",
                       "Statement": [{"Effect": "Allow", "Action": actions, "Resource": "*"}]})


def trust(service):
    return json.dumps({"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": {"Service": service}, "Action": "sts:AssumeRole"}]})


class MutualTls(Case):
    @classmethod
    def setUpClass(cls):
        directory = tempfile.mkdtemp(prefix="millstream-")
        cls.authority = Authority(directory)
        cls.authority.revoke()
        cls.server = Server(mode="serve", directory=directory, config=(
            f'[tls]\nclient_ca = "{cls.authority.path}"\nclient_crl = "{directory}/revoked.pem"\n'))
        cls.server._owned = True
        cls.root = cls.server.use_root()
        cls.kinesis, cls.loose = cls.server.kinesis, cls.server.client(checked=False)
        cls.iam = cls.server.service("iam")
        cls.iam.create_user(UserName="machine", Path="/fleet/")
        cls.iam.put_user_policy(UserName="machine", PolicyName="own", PolicyDocument=allow("kinesis:ListStreams"))
        for role, service in (("reader", "rolesanywhere.amazonaws.com"), ("closed", "firehose.amazonaws.com")):
            cls.iam.create_role(RoleName=role, AssumeRolePolicyDocument=trust(service))
            cls.iam.put_role_policy(RoleName=role, PolicyName="own", PolicyDocument=allow("kinesis:ListStreams"))
        cls.machine, cls.certificate = cls.authority.issue("machine", f"arn:aws:iam::{ACCOUNT}:user/fleet/machine")

    @classmethod
    def tearDownClass(cls):
        cls.server.close()

    def client(self, certificate=None, service="kinesis", signer=None):
        """Unsigned, unless there is a signer."""
        options = {"retries": {"total_max_attempts": 1, "mode": "standard"}}
        if certificate:
            options["client_cert"] = certificate
        if signer is None:
            options["signature_version"] = botocore.UNSIGNED
        return boto3.session.Session().client(
            service, region_name=REGION, endpoint_url=f"https://{self.server.https}", verify=self.server.ca,
            config=botocore.config.Config(**options), **(signer or {}))

    def test_a_certificate_stands_for_its_user(self):
        client = self.client(self.machine)
        client.list_streams()
        message = self.fails("AccessDeniedException", client.describe_limits)
        self.assertIn(f"arn:aws:iam::{ACCOUNT}:user/fleet/machine is not authorized", str(message))
        who = self.client(self.machine, "sts").get_caller_identity()
        self.assertEqual(who["Arn"], f"arn:aws:iam::{ACCOUNT}:user/fleet/machine")

    def test_a_certificate_stands_for_a_role_that_lets_it_in(self):
        reader, certificate = self.authority.issue("reader", f"arn:aws:iam::{ACCOUNT}:role/reader")
        self.client(reader).list_streams()
        who = self.client(reader, "sts").get_caller_identity()["Arn"]
        self.assertEqual(who, f"arn:aws:sts::{ACCOUNT}:assumed-role/reader/{certificate.serial_number:x}"
                         if len(f"{certificate.serial_number:x}") % 2 == 0
                         else f"arn:aws:sts::{ACCOUNT}:assumed-role/reader/0{certificate.serial_number:x}")
        closed, _ = self.authority.issue("closed", f"arn:aws:iam::{ACCOUNT}:role/closed")
        self.fails("UnrecognizedClientException", self.client(closed).list_streams)

    def test_nobody_else_is_let_in(self):
        for name, uris, code in (
                ("root", [f"arn:aws:iam::{ACCOUNT}:root"], "UnrecognizedClientException"),
                ("stranger", [f"arn:aws:iam::{ACCOUNT}:user/stranger"], "UnrecognizedClientException"),
                ("elsewhere", ["arn:aws:iam::111111111111:user/fleet/machine"], "UnrecognizedClientException"),
                ("short", [f"arn:aws:iam::{ACCOUNT}:user/machine"], "UnrecognizedClientException"),
                ("session", [f"arn:aws:sts::{ACCOUNT}:assumed-role/reader/x"], "UnrecognizedClientException"),
                ("nameless", [], "MissingAuthenticationTokenException"),
                ("two", [f"arn:aws:iam::{ACCOUNT}:user/fleet/machine", f"arn:aws:iam::{ACCOUNT}:role/reader"],
                 "MissingAuthenticationTokenException")):
            with self.subTest(name=name):
                pair, _ = self.authority.issue(name, *uris)
                self.fails(code, self.client(pair).list_streams)
        self.fails("MissingAuthenticationTokenException", self.client().list_streams)
        other = Authority(tempfile.mkdtemp(), "others")
        forged, _ = other.issue("forged", f"arn:aws:iam::{ACCOUNT}:user/fleet/machine")
        old, _ = self.authority.issue("old", f"arn:aws:iam::{ACCOUNT}:user/fleet/machine",
                                      life=-datetime.timedelta(days=1))
        for pair in (forged, old):
            with self.assertRaises(botocore.exceptions.BotoCoreError):
                self.client(pair).list_streams()

    def test_a_signature_counts_whatever_certificate_is_shown(self):
        self.client(self.machine, signer=self.root).describe_limits()
        guessed = {**self.root, "aws_secret_access_key": "guessed"}
        self.fails(("InvalidSignatureException", "SignatureDoesNotMatch"),
                   self.client(self.machine, signer=guessed).list_streams)
        plain = boto3.session.Session().client(
            "kinesis", region_name=REGION, endpoint_url=self.server.url,
            config=botocore.config.Config(signature_version=botocore.UNSIGNED))
        self.fails("MissingAuthenticationTokenException", plain.list_streams)

    def test_a_revoked_certificate_opens_nothing_more(self):
        pair, certificate = self.authority.issue("lost", f"arn:aws:iam::{ACCOUNT}:user/fleet/machine")
        self.client(pair).list_streams()
        self.authority.revoke(certificate)
        self.server.process.send_signal(1)

        def is_refused():
            try:
                self.client(pair).list_streams()
                return False
            except botocore.exceptions.BotoCoreError:
                return True
        eventually(is_refused, "the list of what was revoked")
        self.client(self.machine).list_streams()

    def test_a_user_that_is_gone_is_nobody(self):
        self.iam.create_user(UserName="leaver")
        self.iam.put_user_policy(UserName="leaver", PolicyName="own", PolicyDocument=allow("*"))
        pair, _ = self.authority.issue("leaver", f"arn:aws:iam::{ACCOUNT}:user/leaver")
        client = self.client(pair)
        client.list_streams()
        self.iam.delete_user_policy(UserName="leaver", PolicyName="own")
        self.iam.delete_user(UserName="leaver")
        self.fails("UnrecognizedClientException", client.list_streams)

    def test_a_server_can_require_certificates(self):
        directory = tempfile.mkdtemp(prefix="millstream-")
        server = Server(mode="serve", directory=directory, config=(
            f'[tls]\nclient_ca = "{self.authority.path}"\nclient_auth = "required"\n'))
        self.addCleanup(server.close)
        context = ssl.create_default_context(cafile=server.ca)
        import http.client
        host, port = server.https.rsplit(":", 1)

        def status(context):
            connection = http.client.HTTPSConnection(host, int(port), timeout=10, context=context)
            try:
                connection.request("GET", "/_millstream/health/live")
                return connection.getresponse().status
            except OSError as error:
                return type(error).__name__
            finally:
                connection.close()
        self.assertNotEqual(status(context), 200)
        context.load_cert_chain(*self.machine)
        self.assertEqual(status(context), 200)


class Strength(Case):
    """What sslyze finds, held against Mozilla's recommendations."""

    def scan(self, server):
        host, port = server.https.rsplit(":", 1)
        location = sslyze.ServerNetworkLocation(hostname="localhost", ip_address=host, port=int(port))
        scanner = sslyze.Scanner()
        wanted = set(sslyze.ScanCommand) - {sslyze.ScanCommand.HTTP_HEADERS}
        extra = sslyze.ScanCommandsExtraArguments(
            certificate_info=sslyze.CertificateInfoExtraArgument(custom_ca_file=pathlib.Path(server.ca)))
        scanner.queue_scans([sslyze.ServerScanRequest(server_location=location, scan_commands=wanted,
                                                      scan_commands_extra_arguments=extra)])
        result, = scanner.get_results()
        self.assertEqual(result.scan_status.name, "COMPLETED", result.connectivity_error_trace)
        return result

    def check(self, server):
        result = self.scan(server)
        found = result.scan_result
        for name in wanted_names(found):
            self.assertEqual(getattr(found, name).status.name, "COMPLETED", (name, getattr(found, name)))
        for old in ("ssl_2_0", "ssl_3_0", "tls_1_0", "tls_1_1"):
            self.assertEqual(getattr(found, f"{old}_cipher_suites").result.accepted_cipher_suites, [], old)
        for new in ("tls_1_2", "tls_1_3"):
            suites = [suite.cipher_suite.name for suite in
                      getattr(found, f"{new}_cipher_suites").result.accepted_cipher_suites]
            self.assertTrue(suites, new)
            for suite in suites:
                self.assertTrue(suite.startswith(("TLS_ECDHE_", "TLS_AES_", "TLS_CHACHA20_")), suite)
                self.assertTrue(suite.endswith(("GCM_SHA256", "GCM_SHA384", "POLY1305_SHA256")), suite)
        self.assertFalse(found.heartbleed.result.is_vulnerable_to_heartbleed)
        self.assertFalse(found.openssl_ccs_injection.result.is_vulnerable_to_ccs_injection)
        self.assertEqual(found.robot.result.robot_result.name, "NOT_VULNERABLE_RSA_NOT_SUPPORTED")
        self.assertFalse(found.tls_compression.result.supports_compression)
        self.assertTrue(found.session_renegotiation.result.supports_secure_renegotiation)
        self.assertFalse(found.session_renegotiation.result.is_vulnerable_to_client_renegotiation_dos)
        self.assertTrue(found.tls_fallback_scsv.result.supports_fallback_scsv)
        self.assertFalse(found.tls_1_3_early_data.result.supports_early_data)
        self.assertTrue(found.tls_extended_master_secret.result.supports_ems_extension)
        for deployment in found.certificate_info.result.certificate_deployments:
            self.assertTrue(deployment.received_chain_has_valid_order)
            self.assertTrue(any(path.verified_certificate_chain for path in deployment.path_validation_results))
            self.assertIsNot(deployment.verified_chain_has_sha1_signature, True)
        return result

    def test_nothing_is_weak(self):
        server = Server(mode="serve")
        self.addCleanup(server.close)
        self.check(server)

    def test_nothing_is_weak_where_clients_show_certificates(self):
        authority = Authority(tempfile.mkdtemp())
        directory = tempfile.mkdtemp(prefix="millstream-")
        server = Server(mode="serve", directory=directory, config=f'[tls]\nclient_ca = "{authority.path}"\n')
        self.addCleanup(server.close)
        self.check(server)


def wanted_names(found):
    return [name for name in vars(found) if name != "http_headers"]
