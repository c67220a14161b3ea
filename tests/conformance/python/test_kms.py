"""The key management service as boto3 sees it, and what becomes of streams whose key cannot be used."""

import base64
import os

import boto3
import botocore.config
import botocore.exceptions

from harness import ACCOUNT, REGION, Case, Server


def kms_of(server):
    config = botocore.config.Config(retries={"total_max_attempts": 1, "mode": "standard"})
    return boto3.session.Session().client(
        "kms", region_name=REGION, endpoint_url=server.url, config=config,
        aws_access_key_id=server.access_key, aws_secret_access_key=server.secret_key)


class Kms(Case):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.kms = kms_of(cls.server)

    def key(self, **options):
        return self.kms.create_key(**options)["KeyMetadata"]["Arn"]


class Keys(Kms):
    def test_a_key_is_made_described_and_listed(self):
        made = self.kms.create_key(Description="for tests", Tags=[{"TagKey": "team", "TagValue": "a"}])["KeyMetadata"]
        self.assertEqual(made["Arn"], f"arn:aws:kms:{REGION}:{ACCOUNT}:key/{made['KeyId']}")
        self.assertEqual((made["KeyState"], made["KeySpec"], made["KeyManager"], made["Enabled"]),
                         ("Enabled", "SYMMETRIC_DEFAULT", "CUSTOMER", True))
        for name in (made["KeyId"], made["Arn"]):
            self.assertEqual(self.kms.describe_key(KeyId=name)["KeyMetadata"], made)
        pages = self.kms.get_paginator("list_keys").paginate(PaginationConfig={"PageSize": 2})
        self.assertIn(made["KeyId"], [key["KeyId"] for page in pages for key in page["Keys"]])
        tags = self.kms.list_resource_tags(KeyId=made["KeyId"])["Tags"]
        self.assertEqual(tags, [{"TagKey": "team", "TagValue": "a"}])
        missing = "11111111-2222-3333-4444-555555555555"
        self.assertIn(missing, self.fails("NotFoundException", self.kms.describe_key, KeyId=missing))
        self.fails("NotFoundException", self.kms.describe_key, KeyId="nonsense")

    def test_what_is_not_made_is_refused_by_name(self):
        message = self.fails("UnsupportedOperationException", self.kms.create_key, KeySpec="RSA_2048",
                             KeyUsage="SIGN_VERIFY")
        self.assertIn("RSA_2048", message)
        self.fails("UnsupportedOperationException", self.kms.create_key, KeySpec="HMAC_256",
                   KeyUsage="GENERATE_VERIFY_MAC")

    def test_an_alias_stands_for_its_key(self):
        one, two, alias = self.key(), self.key(), "alias/" + os.urandom(4).hex()
        self.kms.create_alias(AliasName=alias, TargetKeyId=one)
        self.fails("AlreadyExistsException", self.kms.create_alias, AliasName=alias, TargetKeyId=two)
        self.assertEqual(self.kms.describe_key(KeyId=alias)["KeyMetadata"]["Arn"], one)
        self.kms.update_alias(AliasName=alias, TargetKeyId=two)
        listed = self.kms.list_aliases(KeyId=two)["Aliases"]
        self.assertEqual([entry["AliasName"] for entry in listed], [alias])
        self.kms.delete_alias(AliasName=alias)
        self.fails("NotFoundException", self.kms.describe_key, KeyId=alias)

    def test_policies_and_grants_are_kept(self):
        key = self.key()
        self.assertEqual(self.kms.list_key_policies(KeyId=key)["PolicyNames"], ["default"])
        policy = self.kms.get_key_policy(KeyId=key, PolicyName="default")["Policy"]
        self.assertIn(f"arn:aws:iam::{ACCOUNT}:root", policy)
        changed = policy.replace("Enable IAM User Permissions", "changed")
        self.kms.put_key_policy(KeyId=key, PolicyName="default", Policy=changed)
        self.assertEqual(self.kms.get_key_policy(KeyId=key)["Policy"], changed)
        self.fails("MalformedPolicyDocumentException", self.kms.put_key_policy, KeyId=key, Policy="{}")
        shut_out = changed.replace("kms:*", "kms:Get*")
        self.fails("MalformedPolicyDocumentException", self.kms.put_key_policy, KeyId=key, Policy=shut_out)
        grantee = f"arn:aws:iam::{ACCOUNT}:role/reader"
        made = self.kms.create_grant(KeyId=key, GranteePrincipal=grantee, Operations=["Decrypt"],
                                     Constraints={"EncryptionContextSubset": {"a": "1"}})
        grants = self.kms.list_grants(KeyId=key)["Grants"]
        self.assertEqual([(g["GrantId"], g["GranteePrincipal"], g["Operations"]) for g in grants],
                         [(made["GrantId"], grantee, ["Decrypt"])])
        self.kms.revoke_grant(KeyId=key, GrantId=made["GrantId"])
        self.assertEqual(self.kms.list_grants(KeyId=key)["Grants"], [])
        made = self.kms.create_grant(KeyId=key, GranteePrincipal=grantee, Operations=["Encrypt"],
                                     RetiringPrincipal=f"arn:aws:iam::{ACCOUNT}:root")
        self.kms.retire_grant(GrantToken=made["GrantToken"])
        self.assertEqual(self.kms.list_retirable_grants(
            RetiringPrincipal=f"arn:aws:iam::{ACCOUNT}:root")["Grants"], [])

    def test_rotation_keeps_old_ciphertexts_readable(self):
        key = self.key()
        old = self.kms.encrypt(KeyId=key, Plaintext=b"old")["CiphertextBlob"]
        self.kms.enable_key_rotation(KeyId=key, RotationPeriodInDays=90)
        status = self.kms.get_key_rotation_status(KeyId=key)
        self.assertEqual((status["KeyRotationEnabled"], status["RotationPeriodInDays"]), (True, 90))
        self.kms.disable_key_rotation(KeyId=key)
        self.assertFalse(self.kms.get_key_rotation_status(KeyId=key)["KeyRotationEnabled"])
        self.kms.rotate_key_on_demand(KeyId=key)
        new = self.kms.encrypt(KeyId=key, Plaintext=b"new")["CiphertextBlob"]
        opened = [self.kms.decrypt(CiphertextBlob=blob) for blob in (old, new)]
        self.assertEqual([answer["Plaintext"] for answer in opened], [b"old", b"new"])
        self.assertNotEqual(opened[0]["KeyMaterialId"], opened[1]["KeyMaterialId"])
        rotations = self.kms.list_key_rotations(KeyId=key)["Rotations"]
        self.assertEqual([rotation["RotationType"] for rotation in rotations], ["ON_DEMAND"])


class Cryptography(Kms):
    def test_what_was_encrypted_opens_with_its_context(self):
        key, context = self.key(), {"purpose": "test", "n": "1"}
        blob = self.kms.encrypt(KeyId=key, Plaintext=b"secret", EncryptionContext=context)["CiphertextBlob"]
        opened = self.kms.decrypt(CiphertextBlob=blob, EncryptionContext=dict(reversed(context.items())))
        self.assertEqual((opened["Plaintext"], opened["KeyId"]), (b"secret", key))
        for wrong in ({}, {"purpose": "test"}, {**context, "n": "2"}):
            self.fails("InvalidCiphertextException", self.kms.decrypt, CiphertextBlob=blob, EncryptionContext=wrong)
        self.fails("IncorrectKeyException", self.kms.decrypt, CiphertextBlob=blob, EncryptionContext=context,
                   KeyId=self.key())
        forged = blob[:-1] + bytes([blob[-1] ^ 1])
        self.fails("InvalidCiphertextException", self.kms.decrypt, CiphertextBlob=forged, EncryptionContext=context)
        self.fails("DryRunOperationException", self.kms.encrypt, KeyId=key, Plaintext=b"x", DryRun=True)

    def test_data_keys_and_random_bytes(self):
        key = self.key()
        made = self.kms.generate_data_key(KeyId=key, KeySpec="AES_256", EncryptionContext={"a": "b"})
        self.assertEqual(len(made["Plaintext"]), 32)
        opened = self.kms.decrypt(CiphertextBlob=made["CiphertextBlob"], EncryptionContext={"a": "b"})
        self.assertEqual(opened["Plaintext"], made["Plaintext"])
        hidden = self.kms.generate_data_key_without_plaintext(KeyId=key, NumberOfBytes=64)
        self.assertNotIn("Plaintext", hidden)
        self.assertEqual(len(self.kms.decrypt(CiphertextBlob=hidden["CiphertextBlob"])["Plaintext"]), 64)
        moved = self.kms.re_encrypt(CiphertextBlob=made["CiphertextBlob"], SourceEncryptionContext={"a": "b"},
                                    DestinationKeyId=self.key())
        self.assertEqual(self.kms.decrypt(CiphertextBlob=moved["CiphertextBlob"])["Plaintext"], made["Plaintext"])
        self.assertEqual(len(self.kms.generate_random(NumberOfBytes=33)["Plaintext"]), 33)

    def test_keys_survive_kill_9_and_a_passphrase_seals_them(self):
        server = Server()
        self.addCleanup(server.close)
        kms = kms_of(server)
        key = kms.create_key()["KeyMetadata"]["Arn"]
        blob = kms.encrypt(KeyId=key, Plaintext=b"secret")["CiphertextBlob"]
        server.stop(9)
        sealed = server.restarted(env={"MILLSTREAM_KMS__PASSPHRASE": "open sesame"})
        self.addCleanup(sealed.close)
        self.assertEqual(kms_of(sealed).decrypt(CiphertextBlob=blob)["Plaintext"], b"secret")
        sealed.stop()
        self.assertNotIn("master.key", os.listdir(os.path.join(sealed.data, "keys")))
        with self.assertRaisesRegex(AssertionError, "passphrase"):
            sealed.restarted()
        again = sealed.restarted(env={"MILLSTREAM_KMS__PASSPHRASE": "open sesame"})
        self.addCleanup(again.close)
        self.assertEqual(kms_of(again).decrypt(CiphertextBlob=blob)["Plaintext"], b"secret")


class Streams(Kms):
    def encrypted(self, key):
        name = self.stream()
        self.kinesis.start_stream_encryption(StreamName=name, EncryptionType="KMS", KeyId=key)
        self.active(name)
        self.assertEqual(self.put(name, b"secret")["EncryptionType"], "KMS")
        return name

    def refused(self, name, code):
        """All ways to write to the stream and to read from it end in this code."""
        self.fails(code, self.put, name, b"more")
        self.fails(code, self.kinesis.put_records, StreamName=name, Records=[{"Data": b"m", "PartitionKey": "k"}])
        self.fails(code, self.get, self.iterator(name))
        consumer = self.consumer(name)
        answer = self.kinesis.subscribe_to_shard(
            ConsumerARN=consumer, ShardId="shardId-000000000000", StartingPosition={"Type": "TRIM_HORIZON"})
        with self.assertRaises(botocore.exceptions.EventStreamError) as ended:
            self.fail(f"an event came: {next(iter(answer['EventStream']))}")
        self.assertEqual(ended.exception.response["Error"]["Code"], code)

    def test_a_disabled_key_stops_its_streams_until_it_is_enabled(self):
        key = self.key()
        name, other = self.encrypted(key), self.stream()
        self.put(other, b"in clear")
        self.kms.disable_key(KeyId=key)
        self.refused(name, "KMSDisabledException")
        self.fails("DisabledException", self.kms.encrypt, KeyId=key, Plaintext=b"x")
        self.fails("KMSDisabledException", self.kinesis.start_stream_encryption, StreamName=other,
                   EncryptionType="KMS", KeyId=key)
        self.assertEqual([r["Data"] for r in self.read(other, 1)], [b"in clear"])
        self.kms.enable_key(KeyId=key)
        self.put(name, b"again")
        self.assertEqual([r["Data"] for r in self.read(name, 2)], [b"secret", b"again"])

    def test_a_scheduled_deletion_makes_records_unreadable(self):
        key = self.key()
        name = self.encrypted(key)
        scheduled = self.kms.schedule_key_deletion(KeyId=key, PendingWindowInDays=7)
        self.assertEqual(scheduled["KeyState"], "PendingDeletion")
        self.refused(name, "KMSInvalidStateException")
        self.kms.cancel_key_deletion(KeyId=key)
        self.kms.enable_key(KeyId=key)
        self.assertEqual([r["Data"] for r in self.read(name, 1)], [b"secret"])

    def test_keys_that_are_not_there_are_named(self):
        name = self.stream()
        for missing in ("alias/missing", "11111111-2222-3333-4444-555555555555"):
            self.fails("KMSNotFoundException", self.kinesis.start_stream_encryption, StreamName=name,
                       EncryptionType="KMS", KeyId=missing)

    def test_the_key_of_the_service_is_made_on_first_use(self):
        name = self.stream()
        self.kinesis.start_stream_encryption(StreamName=name, EncryptionType="KMS", KeyId="alias/aws/kinesis")
        self.active(name)
        described = self.kms.describe_key(KeyId="alias/aws/kinesis")["KeyMetadata"]
        self.assertEqual(described["KeyManager"], "AWS")
        self.fails("AccessDeniedException", self.kms.disable_key, KeyId=described["KeyId"])

    def test_a_key_disabled_before_a_restart_opens_its_stream_once_it_is_enabled(self):
        server = Server()
        self.addCleanup(server.close)
        self.kinesis, self.kms = server.kinesis, kms_of(server)
        key = self.key()
        name = self.encrypted(key)
        self.kms.disable_key(KeyId=key)
        server.stop(9)
        again = server.restarted()
        self.addCleanup(again.close)
        self.kinesis, self.kms = again.kinesis, kms_of(again)
        self.refused(name, "KMSDisabledException")
        self.kms.enable_key(KeyId=key)
        self.assertEqual(self.put(name, b"after")["EncryptionType"], "KMS")
        self.assertEqual([r["Data"] for r in self.read(name, 2)], [b"secret", b"after"])
        again.stop()
        for parent, _, names in os.walk(again.data):
            for file in names:
                with open(os.path.join(parent, file), "rb") as opened:
                    self.assertNotIn(base64.b64encode(b"after"), opened.read())
