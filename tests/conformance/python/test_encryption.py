"""Encryption at rest: answered with every record, and true on the disk."""

import os

from harness import Case, Server, stream_arn

KEY = {"EncryptionType": "KMS", "KeyId": "alias/aws/kinesis"}


class Encryption(Case):
    def test_started_and_stopped(self):
        name = self.stream()
        self.assertEqual(self.put(name, "0")["EncryptionType"], "NONE")
        self.kinesis.start_stream_encryption(StreamName=name, **KEY)
        summary = self.active(name)
        self.assertEqual((summary["EncryptionType"], summary["KeyId"]), ("KMS", "alias/aws/kinesis"))
        description = self.kinesis.describe_stream(StreamName=name)["StreamDescription"]
        self.assertEqual((description["EncryptionType"], description["KeyId"]), ("KMS", "alias/aws/kinesis"))
        self.assertEqual(self.put(name, "1")["EncryptionType"], "KMS")
        batch = self.kinesis.put_records(StreamName=name, Records=[{"Data": b"2", "PartitionKey": "k"}])
        self.assertEqual(batch["EncryptionType"], "KMS")
        self.kinesis.stop_stream_encryption(StreamARN=stream_arn(name), **KEY)
        summary = self.active(name)
        self.assertEqual(summary["EncryptionType"], "NONE")
        self.assertNotIn("KeyId", summary)
        self.put(name, "3")
        self.assertEqual([(r["Data"], r["EncryptionType"]) for r in self.read(name, 4)],
                         [(b"0", "NONE"), (b"1", "KMS"), (b"2", "KMS"), (b"3", "NONE")])

    def test_children_of_an_encrypted_shard_are_encrypted(self):
        name = self.stream()
        self.kinesis.start_stream_encryption(StreamName=name, **KEY)
        self.active(name)
        self.put(name, "before")
        self.kinesis.split_shard(StreamName=name, ShardToSplit="shardId-000000000000", NewStartingHashKey=str(2**127))
        self.active(name)
        self.assertEqual(self.put(name, "after")["EncryptionType"], "KMS")
        records, _ = self.drain(name, "shardId-000000000000")
        self.assertEqual([(r["Data"], r["EncryptionType"]) for r in records], [(b"before", "KMS")])

    def test_the_only_type_is_kms(self):
        name = self.stream()
        for call in (self.loose.start_stream_encryption, self.loose.stop_stream_encryption):
            self.fails(("InvalidArgumentException", "ValidationException"), call, StreamName=name,
                       EncryptionType="NONE", KeyId="alias/aws/kinesis")
            self.fails("ValidationException", call, StreamName=name, EncryptionType="ROT13",
                       KeyId="alias/aws/kinesis")
            self.fails("ValidationException", call, StreamName=name, EncryptionType="KMS", KeyId="")
        self.assertEqual(self.summary(name)["EncryptionType"], "NONE")

    def test_records_on_disk_are_ciphertext_and_survive_kill_9(self):
        server = Server()
        self.addCleanup(server.close)
        self.kinesis = server.kinesis
        plain, secret = b"plain-" + os.urandom(16).hex().encode(), b"secret-" + os.urandom(16).hex().encode()
        name = self.stream()
        self.put(name, plain)
        self.kinesis.start_stream_encryption(StreamName=name, **KEY)
        self.active(name)
        self.put(name, secret, "partition-key-of-the-secret")
        self.kinesis.put_records(StreamName=name, Records=[{"Data": secret * 10, "PartitionKey": "k"}])
        server.stop(9)
        self.assertTrue(self.on_disk(server.data, plain), "an unencrypted record is found, so the search works")
        self.assertEqual(self.on_disk(server.data, secret), [])
        again = server.restarted()
        self.addCleanup(again.close)
        self.kinesis = again.kinesis
        self.assertEqual([(r["Data"], r["EncryptionType"]) for r in self.read(name, 3)],
                         [(plain, "NONE"), (secret, "KMS"), (secret * 10, "KMS")])
        self.assertEqual(self.put(name, "later")["EncryptionType"], "KMS")

    @staticmethod
    def on_disk(directory, needle):
        found = []
        for parent, _, names in os.walk(directory):
            for name in names:
                with open(os.path.join(parent, name), "rb") as f:
                    if needle in f.read():
                        found.append(name)
        return found
