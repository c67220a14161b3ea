"""Several accounts on one server, the rights to keys on the way of records, and what crosses from one account to another."""

import json
import os
import stat

from harness import ACCOUNT, REGION, Case, Server, eventually, unique

OTHER, THIRD = "111111111111", "222222222222"
CONFIG = f"""
[[account]]
id = "{OTHER}"
[[account]]
id = "{THIRD}"
"""


def document(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def allow(actions, resource="*", **more):
    return {"Effect": "Allow", "Action": actions, "Resource": resource, **more}


class Accounts(Case):
    env = {}

    @classmethod
    def setUpClass(cls):
        import tempfile
        directory = tempfile.mkdtemp(prefix="millstream-")
        cls.server = Server(mode="serve", directory=directory, config=CONFIG, env=cls.env)
        cls.server._owned = True
        cls.roots = {ACCOUNT: cls.server.use_root(), OTHER: cls.server.use_root(OTHER),
                     THIRD: cls.server.use_root(THIRD)}
        cls.kinesis, cls.loose = cls.server.kinesis, cls.server.client(checked=False)

    @classmethod
    def tearDownClass(cls):
        cls.server.close()

    def of(self, account, service):
        return self.server.service(service, self.roots[account])

    def user(self, account, *statements):
        """A user's credentials and ARN."""
        iam, name = self.of(account, "iam"), unique("user")
        arn = iam.create_user(UserName=name)["User"]["Arn"]
        if statements:
            iam.put_user_policy(UserName=name, PolicyName="own", PolicyDocument=document(*statements))
        key = iam.create_access_key(UserName=name)["AccessKey"]
        return {"aws_access_key_id": key["AccessKeyId"], "aws_secret_access_key": key["SecretAccessKey"]}, arn

    def made(self, account=ACCOUNT, key=None):
        """A stream of the account: its name and ARN; encrypted if there is a key."""
        kinesis, name = self.of(account, "kinesis"), unique()
        kinesis.create_stream(StreamName=name, ShardCount=1)

        def summary():
            found = kinesis.describe_stream_summary(StreamName=name)["StreamDescriptionSummary"]
            return found if found["StreamStatus"] == "ACTIVE" else None
        arn = eventually(summary)["StreamARN"]
        if key:
            kinesis.start_stream_encryption(StreamName=name, EncryptionType="KMS", KeyId=key)
            eventually(summary)
        return name, arn

    def records(self, client, arn):
        iterator = client.get_shard_iterator(StreamARN=arn, ShardId="shardId-000000000000",
                                             ShardIteratorType="TRIM_HORIZON")["ShardIterator"]
        return [record["Data"] for record in client.get_records(ShardIterator=iterator, StreamARN=arn)["Records"]]

    def put_to(self, client, arn, data=b"x"):
        return client.put_record(StreamARN=arn, Data=data, PartitionKey="k")


class Apart(Accounts):
    def test_each_has_a_root_and_resources_of_its_own(self):
        for account, root in self.roots.items():
            who = self.of(account, "sts").get_caller_identity()
            self.assertEqual((who["Account"], who["Arn"]), (account, f"arn:aws:iam::{account}:root"))
        path = os.path.join(self.server.data, "root-credentials")
        self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600)
        name, arn = self.made(OTHER)
        self.assertIn(f":{OTHER}:", arn)
        self.assertNotIn(name, self.kinesis.list_streams()["StreamNames"])
        self.assertIn(name, self.of(OTHER, "kinesis").list_streams()["StreamNames"])
        self.fails("ResourceNotFoundException", self.kinesis.describe_stream_summary, StreamName=name)
        # Not even root reaches into another account.
        for call, arguments in ((self.kinesis.describe_stream_summary, {}), (self.kinesis.delete_stream, {}),
                                (self.kinesis.put_record, {"Data": b"x", "PartitionKey": "k"})):
            self.fails("AccessDeniedException", call, StreamARN=arn, **arguments)
        self.of(OTHER, "iam").create_user(UserName="same-name")
        self.of(THIRD, "iam").create_user(UserName="same-name")
        self.assertEqual(len(self.of(ACCOUNT, "iam").list_users()["Users"]),
                         len([u for u in self.of(ACCOUNT, "iam").list_users()["Users"] if f":{ACCOUNT}:" in u["Arn"]]))

    def test_a_record_of_calls_is_of_its_account(self):
        name, _ = self.made(OTHER)
        attribute = [{"AttributeKey": "ResourceName", "AttributeValue": name}]
        found = {account: self.of(account, "cloudtrail").lookup_events(LookupAttributes=attribute)["Events"]
                 for account in self.roots}
        self.assertTrue(found[OTHER])
        self.assertEqual((found[ACCOUNT], found[THIRD]), ([], []))


class Across(Accounts):
    def test_a_stream_is_shared_when_both_sides_say_so(self):
        _, arn = self.made()
        actions = ["kinesis:PutRecord", "kinesis:GetRecords", "kinesis:GetShardIterator"]
        allowed, allowed_arn = self.user(OTHER, allow(actions))
        silent, silent_arn = self.user(OTHER)
        allowed, silent = self.server.service("kinesis", allowed), self.server.service("kinesis", silent)
        self.fails("AccessDeniedException", self.put_to, allowed, arn)
        shared = document({**allow(actions, arn), "Principal": {"AWS": [allowed_arn, silent_arn]}})
        self.kinesis.put_resource_policy(ResourceARN=arn, Policy=shared)
        self.put_to(allowed, arn)
        self.assertEqual(self.records(allowed, arn), [b"x"])
        self.fails("AccessDeniedException", self.put_to, silent, arn)  # its own account has not said so
        shared = document({**allow(actions, arn), "Principal": {"AWS": OTHER}})
        self.kinesis.put_resource_policy(ResourceARN=arn, Policy=shared)
        self.put_to(allowed, arn)
        third, _ = self.user(THIRD, allow("*"))
        self.fails("AccessDeniedException", self.put_to, self.server.service("kinesis", third), arn)
        # An iterator that was made with rights is worth nothing without them.
        iterator = self.kinesis.get_shard_iterator(StreamARN=arn, ShardId="shardId-000000000000",
                                                   ShardIteratorType="TRIM_HORIZON")["ShardIterator"]
        self.fails("AccessDeniedException", self.server.service("kinesis", third).get_records,
                   ShardIterator=iterator)
        self.kinesis.delete_resource_policy(ResourceARN=arn)
        self.fails("AccessDeniedException", self.put_to, allowed, arn)

    def test_a_role_of_another_account_is_assumed_when_both_sides_say_so(self):
        iam = self.of(ACCOUNT, "iam")
        user, user_arn = self.user(OTHER, allow("sts:AssumeRole"))
        trust = document({"Effect": "Allow", "Principal": {"AWS": f"arn:aws:iam::{OTHER}:root"},
                          "Action": "sts:AssumeRole", "Condition": {"StringEquals": {"sts:ExternalId": "agreed"}}})
        role = iam.create_role(RoleName=unique("role"), AssumeRolePolicyDocument=trust)["Role"]
        iam.put_role_policy(RoleName=role["RoleName"], PolicyName="own",
                            PolicyDocument=document(allow("kinesis:ListStreams")))
        sts = self.server.service("sts", user)
        arguments = {"RoleArn": role["Arn"], "RoleSessionName": "visitor"}
        self.fails("AccessDenied", sts.assume_role, **arguments)
        given = sts.assume_role(**arguments, ExternalId="agreed")["Credentials"]
        session = {"aws_access_key_id": given["AccessKeyId"], "aws_secret_access_key": given["SecretAccessKey"],
                   "aws_session_token": given["SessionToken"]}
        self.assertEqual(self.server.service("sts", session).get_caller_identity()["Account"], ACCOUNT)
        self.server.service("kinesis", session).list_streams()
        silent, _ = self.user(OTHER)
        self.fails("AccessDenied", self.server.service("sts", silent).assume_role, **arguments, ExternalId="agreed")
        third, _ = self.user(THIRD, allow("*"))
        self.fails("AccessDenied", self.server.service("sts", third).assume_role, **arguments, ExternalId="agreed")
        self.assertTrue(user_arn)

    def test_a_key_is_shared_when_both_sides_say_so(self):
        kms = self.of(ACCOUNT, "kms")
        key = kms.create_key()["KeyMetadata"]
        blob = kms.encrypt(KeyId=key["Arn"], Plaintext=b"shared")["CiphertextBlob"]
        user, arn = self.user(OTHER, allow("kms:*"))
        theirs = self.server.service("kms", user)
        self.fails("AccessDeniedException", theirs.decrypt, CiphertextBlob=blob, KeyId=key["Arn"])
        kms.put_key_policy(KeyId=key["Arn"], PolicyName="default", Policy=document(
            {**allow("kms:*"), "Principal": {"AWS": f"arn:aws:iam::{ACCOUNT}:root"}},
            {**allow(["kms:*"]), "Principal": {"AWS": arn}}))
        self.assertEqual(theirs.decrypt(CiphertextBlob=blob, KeyId=key["Arn"])["Plaintext"], b"shared")
        self.assertEqual(theirs.describe_key(KeyId=key["Arn"])["KeyMetadata"]["Arn"], key["Arn"])
        # What changes a key is for its own account, whatever the policies say.
        for call, more in ((theirs.disable_key, {}), (theirs.schedule_key_deletion, {}),
                           (theirs.get_key_policy, {"PolicyName": "default"}),
                           (theirs.put_key_policy, {"PolicyName": "default", "Policy": document(
                               {**allow("kms:*"), "Principal": {"AWS": arn}})})):
            self.fails("NotFoundException", call, KeyId=key["Arn"], **more)
        silent, _ = self.user(THIRD, allow("kms:*"))
        self.fails("AccessDeniedException", self.server.service("kms", silent).decrypt,
                   CiphertextBlob=blob, KeyId=key["Arn"])

    def test_reading_an_encrypted_stream_of_another_account_needs_its_key_too(self):
        kms = self.of(ACCOUNT, "kms")
        key = kms.create_key()["KeyMetadata"]["Arn"]
        _, arn = self.made(key=key)
        self.put_to(self.kinesis, arn, b"secret")
        user, user_arn = self.user(OTHER, allow(["kinesis:*", "kms:Decrypt"]))
        reader = self.server.service("kinesis", user)
        self.kinesis.put_resource_policy(ResourceARN=arn, Policy=document(
            {**allow(["kinesis:GetRecords", "kinesis:GetShardIterator"], arn), "Principal": {"AWS": user_arn}}))
        self.fails("KMSAccessDeniedException", self.records, reader, arn)
        kms.put_key_policy(KeyId=key, PolicyName="default", Policy=document(
            {**allow("kms:*"), "Principal": {"AWS": f"arn:aws:iam::{ACCOUNT}:root"}},
            {**allow("kms:Decrypt"), "Principal": {"AWS": user_arn},
             "Condition": {"StringEquals": {"kms:ViaService": f"kinesis.{REGION}.amazonaws.com",
                                            "kms:EncryptionContext:aws:kinesis:arn": arn}}}))
        self.assertEqual(self.records(reader, arn), [b"secret"])


class Keys(Accounts):
    """Who reads and writes an encrypted stream needs the key, with rights of its own."""

    def test_a_user_without_the_right_neither_reads_nor_writes(self):
        key = self.of(ACCOUNT, "kms").create_key()["KeyMetadata"]["Arn"]
        _, arn = self.made(key=key)
        self.put_to(self.kinesis, arn, b"secret")
        for statements, reads, writes in (
                ([], False, False),
                ([allow("kms:Decrypt", key)], True, False),
                ([allow("kms:GenerateDataKey", key)], False, True),
                ([allow("kms:*", key), {**allow("kms:Decrypt", key), "Effect": "Deny"}], False, True),
                ([allow("kms:*", key, Condition={"StringEquals": {"kms:EncryptionContext:aws:kinesis:arn": arn}})],
                 True, True),
                ([allow("kms:*", key, Condition={"StringEquals": {"kms:EncryptionContext:aws:kinesis:arn": arn + "x"}})],
                 False, False),
                ([allow("kms:*", key, Condition={"StringEquals": {"kms:ViaService": "firehose.us-east-1.amazonaws.com"}})],
                 False, False),
                # The call to the key is the service's: it comes from no address of the caller's.
                ([allow("kms:*", key, Condition={"IpAddress": {"aws:SourceIp": "127.0.0.0/8"}})], False, False),
                ([allow("kms:*", key, Condition={"Bool": {"aws:ViaAWSService": "true"}})], True, True),
                ([allow("kms:*", key, Condition={"ForAnyValue:StringEquals": {
                    "aws:CalledVia": "kinesis.amazonaws.com"}})], True, True)):
            with self.subTest(statements=statements):
                user, _ = self.user(ACCOUNT, allow("kinesis:*"), *statements)
                client = self.server.service("kinesis", user)
                for able, call in ((reads, lambda: self.records(client, arn)),
                                   (writes, lambda: self.put_to(client, arn))):
                    if able:
                        call()
                    else:
                        self.fails("KMSAccessDeniedException", call)
                if not writes:
                    self.fails("KMSAccessDeniedException", client.put_records, StreamARN=arn,
                               Records=[{"Data": b"x", "PartitionKey": "k"}])

    def test_a_grant_gives_the_right_and_takes_it_with_it(self):
        kms = self.of(ACCOUNT, "kms")
        key = kms.create_key()["KeyMetadata"]["Arn"]
        _, arn = self.made(key=key)
        self.put_to(self.kinesis, arn, b"secret")
        user, user_arn = self.user(ACCOUNT, allow("kinesis:*"))
        client = self.server.service("kinesis", user)
        self.fails("KMSAccessDeniedException", self.records, client, arn)
        constraints = {"EncryptionContextEquals": {"aws:kinesis:arn": arn + "x"}}
        wrong = kms.create_grant(KeyId=key, GranteePrincipal=user_arn, Operations=["Decrypt"], Constraints=constraints)
        self.fails("KMSAccessDeniedException", self.records, client, arn)
        constraints = {"EncryptionContextEquals": {"aws:kinesis:arn": arn}}
        kms.create_grant(KeyId=key, GranteePrincipal=user_arn, Operations=["Decrypt"], Constraints=constraints)
        self.assertEqual(self.records(client, arn), [b"secret"])
        self.fails("KMSAccessDeniedException", self.put_to, client, arn)
        self.assertEqual(len(kms.list_grants(KeyId=key)["Grants"]), 2)
        self.assertTrue(wrong["GrantId"])

    def test_a_key_policy_can_shut_iam_out(self):
        kms = self.of(ACCOUNT, "kms")
        chosen, chosen_arn = self.user(ACCOUNT, allow("kinesis:*"))
        other, _ = self.user(ACCOUNT, allow(["kinesis:*", "kms:*"]))
        policy = document({**allow(["kms:Decrypt", "kms:GenerateDataKey", "kms:DescribeKey", "kms:PutKeyPolicy"]),
                           "Principal": {"AWS": chosen_arn}})
        self.fails("MalformedPolicyDocumentException", kms.create_key, Policy=policy)  # root would shut itself out
        key = kms.create_key(Policy=policy, BypassPolicyLockoutSafetyCheck=True)["KeyMetadata"]["Arn"]
        for credentials, able in ((chosen, True), (other, False), (self.roots[ACCOUNT], False)):
            client = self.server.service("kms", credentials)
            if able:
                client.describe_key(KeyId=key)
                client.generate_data_key(KeyId=key, KeySpec="AES_256")
            else:
                message = self.fails("AccessDeniedException", client.describe_key, KeyId=key)
                self.assertIn("no resource-based policy allows the kms:DescribeKey action", str(message))
                self.fails("AccessDeniedException", client.generate_data_key, KeyId=key, KeySpec="AES_256")
                self.fails("AccessDeniedException", client.schedule_key_deletion, KeyId=key)
        # The stream's key is what decides about its records, for root as well.
        name, arn = self.made()
        self.server.service("kinesis", chosen).start_stream_encryption(StreamARN=arn, EncryptionType="KMS", KeyId=key)
        self.active(name)
        self.put_to(self.server.service("kinesis", chosen), arn)
        self.fails("KMSAccessDeniedException", self.put_to, self.kinesis, arn)
        self.fails("KMSAccessDeniedException", self.records, self.server.service("kinesis", other), arn)

    def test_every_state_of_a_key_has_its_error(self):
        kms = self.of(ACCOUNT, "kms")
        key = kms.create_key()["KeyMetadata"]["Arn"]
        _, arn = self.made(key=key)
        self.put_to(self.kinesis, arn)
        for change, code, back in ((kms.disable_key, "KMSDisabledException", kms.enable_key),
                                   (kms.schedule_key_deletion, "KMSInvalidStateException", kms.cancel_key_deletion)):
            change(KeyId=key)
            self.fails(code, self.put_to, self.kinesis, arn)
            self.fails(code, self.records, self.kinesis, arn)
            self.fails(code, self.kinesis.put_records, StreamARN=arn, Records=[{"Data": b"x", "PartitionKey": "k"}])
            back(KeyId=key)
            kms.enable_key(KeyId=key)
            self.put_to(self.kinesis, arn)
        name, _ = self.made()
        for missing in ("alias/nowhere", f"arn:aws:kms:{REGION}:{ACCOUNT}:key/00000000-0000-0000-0000-000000000000"):
            self.fails("KMSNotFoundException", self.kinesis.start_stream_encryption, StreamName=name,
                       EncryptionType="KMS", KeyId=missing)
        user, _ = self.user(ACCOUNT, allow("kinesis:*"))
        self.fails("KMSAccessDeniedException", self.server.service("kinesis", user).start_stream_encryption,
                   StreamName=name, EncryptionType="KMS", KeyId=key)


class Throttled(Accounts):
    """With a quota that nobody could miss."""

    env = {"MILLSTREAM_LIMITS": "aws", "MILLSTREAM_QUOTAS__KMS_CRYPTOGRAPHIC_OPERATIONS_PER_SECOND": "1",
           "MILLSTREAM_QUOTAS__KMS_LIST_ALIASES_PER_SECOND": "1"}

    def test_too_many_calls_are_throttled_by_name(self):
        kms = self.of(ACCOUNT, "kms")
        key = kms.create_key()["KeyMetadata"]["Arn"]

        def throttled(call, code):
            def once():
                try:
                    call()
                except self.kinesis.exceptions.ClientError as error:
                    self.assertEqual(error.response["Error"]["Code"], code)
                    return True
            return eventually(once, code)
        _, arn = self.made(key=key)
        throttled(lambda: kms.encrypt(KeyId=key, Plaintext=b"x"), "ThrottlingException")
        throttled(kms.list_aliases, "ThrottlingException")
        users = [self.server.service("kinesis", self.user(ACCOUNT, allow(["kinesis:*", "kms:*"]))[0])
                 for _ in range(4)]

        def puts():
            # Every caller asks for the key once; who was let in is not asked again for five minutes.
            kms_calls = 0
            for user in users:
                try:
                    self.put_to(user, arn)
                except self.kinesis.exceptions.ClientError as error:
                    self.assertEqual(error.response["Error"]["Code"], "KMSThrottlingException")
                    kms_calls += 1
            return kms_calls
        self.assertTrue(puts(), "some of the callers were throttled")
        eventually(lambda: puts() == 0, "every caller let in")
