"""Secrets that were planted everywhere: none of them is in a log, an audit file or a data file afterwards.

What may hold one is named: `root-credentials` holds the secrets of root.
"""

import base64
import binascii
import gzip
import json
import os
import tempfile
import urllib.parse

from harness import ACCOUNT, Case, Server, eventually, unique

OTHER = "111111111111"


def document(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


class Secrets(Case):
    def planted(self, name, secret):
        secret = secret.encode() if isinstance(secret, str) else secret
        self.secrets[name] = {
            secret, base64.b64encode(secret), base64.b64encode(secret).rstrip(b"="), binascii.hexlify(secret),
            urllib.parse.quote(secret, safe="").encode(), secret[::-1]}
        return secret

    def found(self, paths):
        """Which secrets are in which of these files, inflated where they are compressed."""
        found = []
        for path in paths:
            with open(path, "rb") as f:
                content = f.read()
            contents = [content]
            if content[:2] == b"\x1f\x8b":
                contents.append(gzip.decompress(content))
            for name, forms in self.secrets.items():
                if any(form in content for content in contents for form in forms):
                    found.append((name, os.path.relpath(path, self.server.directory)))
        return found

    def test_none_is_found_afterwards(self):
        self.secrets = {}
        secret = lambda: os.urandom(15).hex()  # noqa: E731  (long enough to be no accident)
        passphrase = self.planted("passphrase", secret()).decode()
        scraper = self.planted("metrics token", secret()).decode()
        store = self.planted("secret key of the object store", secret()).decode()
        directory = tempfile.mkdtemp(prefix="millstream-")
        self.server = server = Server(
            mode="serve", directory=directory, config=f'[[account]]\nid = "{OTHER}"\n',
            env={"MILLSTREAM_KMS__PASSPHRASE": passphrase, "MILLSTREAM_METRICS__TOKEN": scraper,
                 "MILLSTREAM_CLOUDTRAIL__DELIVERY_INTERVAL": "50ms", "MILLSTREAM_OBJECTS__S3_SECRET_ACCESS_KEY": store,
                 "MILLSTREAM_LOG_LEVEL": "trace"})
        server._owned = True
        self.addCleanup(server.close)
        root = server.use_root()
        self.planted("root secret", root["aws_secret_access_key"])
        self.planted("root secret of another account", server.use_root(OTHER)["aws_secret_access_key"])
        self.kinesis = server.kinesis
        iam, kms, trails = server.service("iam"), server.service("kms"), server.service("cloudtrail")
        arn = trails.create_trail(Name="audit", S3BucketName="audit-files", EnableLogFileValidation=True)["TrailARN"]
        trails.put_event_selectors(TrailName=arn, AdvancedEventSelectors=[
            {"FieldSelectors": [{"Field": "eventCategory", "Equals": ["Management"]}]},
            {"FieldSelectors": [{"Field": "eventCategory", "Equals": ["Data"]},
                                {"Field": "resources.type", "Equals": ["AWS::Kinesis::Stream"]}]}])
        trails.start_logging(Name=arn)

        # An access key, a session, and what they are used for.
        user = unique("user")
        iam.create_user(UserName=user)
        iam.put_user_policy(UserName=user, PolicyName="own", PolicyDocument=document(
            {"Effect": "Allow", "Action": ["kinesis:*", "kms:*", "sts:*"], "Resource": "*"}))
        key = iam.create_access_key(UserName=user)["AccessKey"]
        self.planted("access key", key["SecretAccessKey"])
        credentials = {"aws_access_key_id": key["AccessKeyId"], "aws_secret_access_key": key["SecretAccessKey"]}
        session = server.service("sts", credentials).get_session_token()["Credentials"]
        self.planted("secret of a session", session["SecretAccessKey"])
        self.planted("token of a session", session["SessionToken"])
        iam.create_role(RoleName="role", AssumeRolePolicyDocument=document(
            {"Effect": "Allow", "Principal": {"AWS": ACCOUNT}, "Action": "sts:AssumeRole"}))
        assumed = server.service("sts", credentials).assume_role(
            RoleArn=f"arn:aws:iam::{ACCOUNT}:role/role", RoleSessionName="session")["Credentials"]
        self.planted("secret of a role", assumed["SecretAccessKey"])
        self.planted("token of a role", assumed["SessionToken"])
        server.service("kinesis", {"aws_access_key_id": session["AccessKeyId"],
                                   "aws_secret_access_key": session["SecretAccessKey"],
                                   "aws_session_token": session["SessionToken"]}).list_streams()

        # Records of an encrypted stream, put, batched, refused and read; what KMS is given and gives.
        name = self.stream()
        cmk = kms.create_key()["KeyMetadata"]["Arn"]
        self.kinesis.start_stream_encryption(StreamName=name, EncryptionType="KMS", KeyId=cmk)
        self.active(name)
        self.put(name, self.planted("record", secret()))
        self.kinesis.put_records(StreamName=name, Records=[
            {"Data": self.planted("record of a batch", secret()), "PartitionKey": "k"}])
        self.read(name, 2)
        self.fails("ResourceNotFoundException", self.kinesis.put_record, StreamName="nowhere", PartitionKey="k",
                   Data=self.planted("record that was refused", secret()))
        encrypted = kms.encrypt(KeyId=cmk, Plaintext=self.planted("plaintext", secret()))
        kms.decrypt(CiphertextBlob=encrypted["CiphertextBlob"])
        self.planted("data key", kms.generate_data_key(KeyId=cmk, KeySpec="AES_256")["Plaintext"])
        self.planted("random bytes", kms.generate_random(NumberOfBytes=32)["Plaintext"])
        bad = self.planted("guessed secret", secret()).decode()
        self.fails(("InvalidSignatureException", "SignatureDoesNotMatch"),
                   server.client(aws_secret_access_key=bad).list_streams)
        with_token = server.connection()
        with_token.request("GET", "/metrics", headers={"Authorization": f"Bearer {scraper}"})
        self.assertEqual(with_token.getresponse().read(20)[:1], b"#")
        with_token.close()
        bucket = os.path.join(server.data, "buckets", "audit-files")

        def delivered():
            files = [os.path.join(at, f) for at, _, names in os.walk(bucket) for f in names if f.endswith(".gz")]
            return b"PutRecords" in b"".join(gzip.open(f).read() for f in files)
        eventually(delivered, "the events in files")
        self.assertEqual(server.stop(), 0)

        paths = [os.path.join(at, f) for at, _, names in os.walk(server.directory) for f in names]
        self.assertGreater(len(paths), 5)
        self.assertTrue(any(path.endswith("meta.redb") for path in paths))
        self.assertTrue(any(path.endswith("stderr.log") for path in paths))
        allowed = {("root secret", "data/root-credentials"),
                   ("root secret of another account", "data/root-credentials")}
        self.assertEqual(set(self.found(paths)) - allowed, set())
        self.assertEqual(allowed & set(self.found(paths)), allowed, "what is there is found")
