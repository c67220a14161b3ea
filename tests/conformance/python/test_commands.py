"""`millstream users` and `millstream keys`: what they make, the server lets in, and nothing else."""

import configparser
import json
import os
import subprocess

from harness import Case, Server


class Commands(Case):
    @classmethod
    def setUpClass(cls):
        cls.server = Server(mode="serve")
        cls.server.use_root()
        cls.kinesis, cls.loose = cls.server.kinesis, cls.server.client(checked=False)

    @classmethod
    def tearDownClass(cls):
        cls.server.close()

    def run_it(self, *words, code=0):
        clean = {k: v for k, v in os.environ.items() if not k.startswith(("AWS_", "MILLSTREAM_"))}
        run = subprocess.run([self.server.binary, *words, "--endpoint", self.server.url, "--data-dir", self.server.data],
                             capture_output=True, text=True, env=clean, cwd=self.server.directory, timeout=60)
        self.assertEqual(run.returncode, code, run.stdout + run.stderr)
        return run.stdout + run.stderr

    def test_a_user_from_the_first_key_to_the_last(self):
        self.assertIn(":user/fleet/producer", self.run_it("users", "create", "producer", "--path", "/fleet/"))
        policy = os.path.join(self.server.directory, "list.json")
        with open(policy, "w") as f:
            json.dump({"Version": "2012-10-17", "Statement": [
                {"Effect": "Allow", "Action": "kinesis:ListStreams", "Resource": "*"}]}, f)
        self.run_it("users", "allow", "producer", policy)
        self.run_it("users", "allow", "producer", "arn:aws:iam::aws:policy/AmazonKinesisReadOnlyAccess")
        self.assertIn("producer", self.run_it("users"))
        profile = configparser.ConfigParser()
        profile.read_string(self.run_it("keys", "producer", "create"))
        key = dict(profile["producer"])
        client = self.server.service("kinesis", key)
        self.assertIn("never", self.run_it("keys", "producer"))
        client.list_streams()
        client.describe_limits()
        self.assertIn("kinesis us-east-1", self.run_it("keys", "producer"))
        iam = self.server.service("iam")
        used = iam.get_access_key_last_used(AccessKeyId=key["aws_access_key_id"])
        self.assertEqual((used["UserName"], used["AccessKeyLastUsed"]["ServiceName"]), ("producer", "kinesis"))
        self.fails("AccessDeniedException", client.create_stream, StreamName="s", ShardCount=1)
        self.run_it("users", "forbid", "producer", "arn:aws:iam::aws:policy/AmazonKinesisReadOnlyAccess")
        self.fails("AccessDeniedException", client.describe_limits)
        self.run_it("keys", "producer", "disable", key["aws_access_key_id"])
        self.fails("UnrecognizedClientException", client.list_streams)
        self.run_it("keys", "producer", "enable", key["aws_access_key_id"])
        client.list_streams()
        self.assertIn("NoSuchEntity", self.run_it("users", "delete", "nobody", code=1))
        self.assertIn("NoSuchEntity", self.run_it("keys", "producer", "delete", "AKIAAAAAAAAAAAAAAAAA", code=1))
        self.run_it("users", "delete", "producer")
        self.fails("UnrecognizedClientException", client.list_streams)
        self.assertNotIn("producer", self.run_it("users"))

    def test_what_terraform_asks_before_it_deletes_a_user(self):
        iam = self.server.service("iam")
        iam.create_user(UserName="managed")
        for call, member in ((iam.list_mfa_devices, "MFADevices"), (iam.list_ssh_public_keys, "SSHPublicKeys"),
                             (iam.list_signing_certificates, "Certificates"),
                             (iam.list_service_specific_credentials, "ServiceSpecificCredentials")):
            self.assertEqual(call(UserName="managed")[member], [])
        for call in (iam.get_login_profile, iam.delete_login_profile):
            with self.assertRaises(iam.exceptions.NoSuchEntityException):
                call(UserName="managed")
        with self.assertRaises(iam.exceptions.NoSuchEntityException):
            iam.list_mfa_devices(UserName="nobody")
        iam.delete_user(UserName="managed")
