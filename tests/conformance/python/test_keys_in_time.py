"""What becomes of rights and keys as time passes: `serve` under a clock that the test moves (libfaketime)."""

import datetime
import glob
import os
import tempfile
from unittest import mock

import botocore.auth

from harness import Case, Server, eventually, unique
from test_accounts import allow, document

MINUTE, DAY = 60, 24 * 60 * 60


def library():
    tools = os.environ.get("MILLSTREAM_TOOLS", "")
    found = glob.glob(os.path.join(tools, "faketime/usr/lib/*/faketime/libfaketime.so.1"))
    if not found:
        raise AssertionError("libfaketime is missing below MILLSTREAM_TOOLS: `cargo xtask tools` unpacks it")
    return found[0]


class InTime(Case):
    """A server whose clocks, wall and monotonic, are `self.seconds` ahead; so are the clients that sign for it."""

    @classmethod
    def setUpClass(cls):
        cls.directory = tempfile.mkdtemp(prefix="millstream-")
        cls.clock, cls.seconds = os.path.join(cls.directory, "clock"), 0
        cls.move(0)
        cls.env = {"LD_PRELOAD": library(), "FAKETIME_TIMESTAMP_FILE": cls.clock, "FAKETIME_NO_CACHE": "1"}
        cls.server = Server(mode="serve", directory=cls.directory, env=cls.env)
        cls.server._owned = True
        cls.root = cls.server.use_root()
        cls.kinesis = cls.server.kinesis
        cls.now = mock.patch.object(botocore.auth, "get_current_datetime", cls.there)
        cls.now.start()

    @classmethod
    def tearDownClass(cls):
        cls.now.stop()
        cls.server.close()

    @classmethod
    def move(cls, by):
        """Moves the clocks ahead; the file is replaced as a whole, since the server reads it at any moment."""
        cls.seconds += by
        with open(cls.clock + ".new", "w") as f:
            f.write(f"+{cls.seconds}s\n")
        os.replace(cls.clock + ".new", cls.clock)

    @classmethod
    def there(cls, remove_tzinfo=True):
        now = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=cls.seconds)
        return now.replace(tzinfo=None) if remove_tzinfo else now

    def user(self, *statements):
        iam, name = self.server.service("iam"), unique("user")
        iam.create_user(UserName=name)
        iam.put_user_policy(UserName=name, PolicyName="own", PolicyDocument=document(*statements))
        key = iam.create_access_key(UserName=name)["AccessKey"]
        return name, self.server.service("kinesis", {"aws_access_key_id": key["AccessKeyId"],
                                                     "aws_secret_access_key": key["SecretAccessKey"]})

    def encrypted(self, kms, *puts):
        key = kms.create_key()["KeyMetadata"]["Arn"]
        name = self.stream()
        self.kinesis.start_stream_encryption(StreamName=name, EncryptionType="KMS", KeyId=key)
        self.active(name)
        for data in puts:
            self.put(name, data)
        return name, key

    def records(self, client, name):
        iterator = client.get_shard_iterator(StreamName=name, ShardId="shardId-000000000000",
                                             ShardIteratorType="TRIM_HORIZON")["ShardIterator"]
        return [record["Data"] for record in client.get_records(ShardIterator=iterator)["Records"]]


class Rights(InTime):
    def test_revoked_rights_to_a_key_last_five_minutes_and_no_longer(self):
        iam, kms = self.server.service("iam"), self.server.service("kms")
        name, key = self.encrypted(kms, b"secret")
        revoked, one = self.user(allow("kinesis:*"), allow("kms:*", key))
        # Two with the same rights: the first has used the key, the second has not.
        fresh, two = self.user(allow("kinesis:*"), allow("kms:*", key))

        def both(client):
            return self.records(client, name), client.put_record(StreamName=name, Data=b"more", PartitionKey="k")
        both(one)
        for user in (revoked, fresh):
            iam.put_user_policy(UserName=user, PolicyName="own", PolicyDocument=document(allow("kinesis:*")))
        # Who was not let in before is refused at once.
        self.fails("KMSAccessDeniedException", self.records, two, name)
        self.fails("KMSAccessDeniedException", two.put_record, StreamName=name, Data=b"x", PartitionKey="k")
        # Who was is let in as long as the decision stands, whatever the rights are now.
        self.move(4 * MINUTE + 30)
        both(one)
        self.move(31)
        self.fails("KMSAccessDeniedException", self.records, one, name)
        self.fails("KMSAccessDeniedException", one.put_record, StreamName=name, Data=b"x", PartitionKey="k")
        self.fails("KMSAccessDeniedException", one.put_records, StreamName=name,
                   Records=[{"Data": b"x", "PartitionKey": "k"}])
        # A right that is given is felt at once: refusals are not remembered.
        iam.put_user_policy(UserName=revoked, PolicyName="own",
                            PolicyDocument=document(allow("kinesis:*"), allow("kms:*", key)))
        both(one)
        # The state of a key is no right: it is looked at with every call.
        kms.disable_key(KeyId=key)
        self.fails("KMSDisabledException", self.records, one, name)


class Deletion(InTime):
    def test_a_deleted_key_takes_its_records_and_nothing_else(self):
        kms = self.server.service("kms")
        gone, key = self.encrypted(kms, b"gone")
        kept, _ = self.encrypted(kms, b"kept")
        plain = self.stream()
        self.put(plain, b"plain")
        for name in (gone, kept, plain):
            self.kinesis.increase_stream_retention_period(StreamName=name, RetentionPeriodHours=8760)
        blob = kms.encrypt(KeyId=key, Plaintext=b"sealed")["CiphertextBlob"]
        kms.schedule_key_deletion(KeyId=key, PendingWindowInDays=7)
        self.move(6 * DAY)
        self.fails("KMSInvalidStateException", self.records, self.kinesis, gone)
        kms.cancel_key_deletion(KeyId=key)
        kms.enable_key(KeyId=key)
        self.assertEqual(self.records(self.kinesis, gone), [b"gone"], "nothing is lost before the window has passed")
        kms.schedule_key_deletion(KeyId=key, PendingWindowInDays=7)
        self.move(7 * DAY + MINUTE)

        def deleted():
            return key not in [entry["KeyArn"] for page in kms.get_paginator("list_keys").paginate()
                               for entry in page["Keys"]]

        def refused(kinesis):
            self.fails("KMSNotFoundException", self.records, kinesis, gone)
            self.fails("KMSNotFoundException", kinesis.put_record, StreamName=gone, Data=b"x", PartitionKey="k")
            self.fails("KMSNotFoundException", kinesis.put_records, StreamName=gone,
                       Records=[{"Data": b"x", "PartitionKey": "k"}])
            self.assertEqual(self.records(kinesis, kept), [b"kept"])
            self.assertEqual(self.records(kinesis, plain), [b"plain"])
            kinesis.put_record(StreamName=kept, Data=b"later", PartitionKey="k")
        refused(self.kinesis)
        eventually(deleted, "the key gone")
        self.fails(("NotFoundException", "InvalidCiphertextException"), kms.decrypt, CiphertextBlob=blob)
        self.fails("NotFoundException", kms.cancel_key_deletion, KeyId=key)
        self.assertEqual(self.server.stop(9), -9)
        again = self.server.restarted(env=self.env)
        self.addCleanup(again.close)
        again.use_root()
        self.fails("KMSNotFoundException", self.records, again.kinesis, gone)
        self.assertEqual(self.records(again.kinesis, kept), [b"kept", b"later"])
        self.assertEqual(self.records(again.kinesis, plain), [b"plain"])
