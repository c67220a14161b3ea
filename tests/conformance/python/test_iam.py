"""IAM and STS by boto3: from root to users and roles that may do what their policies say, and nothing else."""

import configparser
import json
import os

import boto3
import botocore.config
import botocore.exceptions

from harness import ACCOUNT, REGION, Case, Server, eventually, stream_arn, unique


def document(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def allow(actions, resource="*", **more):
    return {"Effect": "Allow", "Action": actions, "Resource": resource, **more}


def deny(actions, resource="*", **more):
    return {**allow(actions, resource, **more), "Effect": "Deny"}


def trust(principal, action="sts:AssumeRole", **more):
    return document({"Effect": "Allow", "Principal": principal, "Action": action, **more})


def role_arn(name):
    return f"arn:aws:iam::{ACCOUNT}:role/{name}"


class Iam(Case):
    @classmethod
    def setUpClass(cls):
        cls.server = Server(mode="serve")
        profile = configparser.ConfigParser()
        profile.read(os.path.join(cls.server.data, "root-credentials"))
        section = profile[profile.sections()[0]]
        cls.server.access_key = section["aws_access_key_id"]
        cls.server.secret_key = section["aws_secret_access_key"]
        cls.root = {"aws_access_key_id": cls.server.access_key, "aws_secret_access_key": cls.server.secret_key}
        cls.kinesis, cls.loose = cls.server.kinesis, cls.server.client(checked=False)
        cls.iam, cls.sts = cls.client("iam"), cls.client("sts")

    @classmethod
    def tearDownClass(cls):
        cls.server.close()

    @classmethod
    def client(cls, service, credentials=None):
        config = botocore.config.Config(retries={"total_max_attempts": 1, "mode": "standard"})
        return boto3.session.Session().client(
            service, region_name=REGION, endpoint_url=cls.server.url, config=config, **(credentials or cls.root))

    def user(self, *statements, **options):
        """A user with a policy of these statements: its name and its credentials."""
        name = unique("user")
        self.iam.create_user(UserName=name, **options)
        if statements:
            self.iam.put_user_policy(UserName=name, PolicyName="own", PolicyDocument=document(*statements))
        key = self.iam.create_access_key(UserName=name)["AccessKey"]
        return name, {"aws_access_key_id": key["AccessKeyId"], "aws_secret_access_key": key["SecretAccessKey"]}

    def role(self, trusted, *statements, **options):
        name = unique("role")
        self.iam.create_role(RoleName=name, AssumeRolePolicyDocument=trusted, **options)
        if statements:
            self.iam.put_role_policy(RoleName=name, PolicyName="own", PolicyDocument=document(*statements))
        return name

    def assume(self, sts, role, **options):
        answer = sts.assume_role(RoleArn=role_arn(role), RoleSessionName="session", **options)
        given = answer["Credentials"]
        return {"aws_access_key_id": given["AccessKeyId"], "aws_secret_access_key": given["SecretAccessKey"],
                "aws_session_token": given["SessionToken"]}

    def refused(self, code, call, *positional, **arguments):
        """Makes a call that must fail with this code, and returns its message."""
        with self.assertRaises(botocore.exceptions.ClientError) as caught:
            call(*positional, **arguments)
        error = caught.exception.response["Error"]
        self.assertEqual(error["Code"], code, error.get("Message"))
        return error.get("Message", "")

    def denied(self, call, *positional, **arguments):
        with self.assertRaises(botocore.exceptions.ClientError) as caught:
            call(*positional, **arguments)
        error = caught.exception.response["Error"]
        self.assertIn(error["Code"], ("AccessDenied", "AccessDeniedException"), error)
        return error["Message"]


class Users(Iam):
    def test_a_producer_may_put_and_nothing_else(self):
        stream, other = self.stream(), self.stream()
        name, credentials = self.user(allow(["kinesis:PutRecord", "kinesis:PutRecords"], stream_arn(stream)))
        kinesis = self.client("kinesis", credentials)
        kinesis.put_record(StreamName=stream, Data=b"x", PartitionKey="k")
        message = self.denied(kinesis.delete_stream, StreamName=stream)
        arn = f"arn:aws:iam::{ACCOUNT}:user/{name}"
        self.assertEqual(message, f"User: {arn} is not authorized to perform: kinesis:DeleteStream on resource: "
                                  f"{stream_arn(stream)} because no identity-based policy allows the "
                                  "kinesis:DeleteStream action")
        self.denied(kinesis.put_record, StreamName=other, Data=b"x", PartitionKey="k")
        self.denied(kinesis.list_streams)
        self.denied(self.client("iam", credentials).create_user, UserName="mallory")
        me = self.client("sts", credentials).get_caller_identity()
        self.assertEqual((me["Arn"], me["Account"]), (arn, ACCOUNT))
        self.assertEqual(me["UserId"], self.iam.get_user(UserName=name)["User"]["UserId"])

    def test_root_is_root(self):
        me = self.sts.get_caller_identity()
        self.assertEqual((me["Arn"], me["UserId"]), (f"arn:aws:iam::{ACCOUNT}:root", ACCOUNT))
        self.assertEqual(self.iam.get_user()["User"]["Arn"], f"arn:aws:iam::{ACCOUNT}:root")

    def test_a_deny_wins(self):
        _, credentials = self.user(allow("kinesis:*"), deny("kinesis:DeleteStream"))
        stream = self.stream()
        message = self.denied(self.client("kinesis", credentials).delete_stream, StreamName=stream)
        self.assertIn("with an explicit deny in an identity-based policy", message)

    def test_users_are_made_shown_renamed_and_deleted(self):
        name = unique("user")
        made = self.iam.create_user(UserName=name, Path="/team/", Tags=[{"Key": "team", "Value": "blue"}])["User"]
        self.assertEqual(made["Arn"], f"arn:aws:iam::{ACCOUNT}:user/team/{name}")
        self.assertRegex(made["UserId"], "^AIDA[A-Z2-7]{17}$")
        self.refused("EntityAlreadyExists", self.iam.create_user, UserName=name.upper())
        self.assertEqual(self.iam.get_user(UserName=name)["User"], made)
        listed = self.iam.get_paginator("list_users").paginate(PathPrefix="/team/", PaginationConfig={"PageSize": 1})
        self.assertIn(name, [u["UserName"] for page in listed for u in page["Users"]])
        self.iam.tag_user(UserName=name, Tags=[{"Key": "cost", "Value": "1"}])
        self.iam.untag_user(UserName=name, TagKeys=["team"])
        self.assertEqual(self.iam.list_user_tags(UserName=name)["Tags"], [{"Key": "cost", "Value": "1"}])
        self.iam.update_user(UserName=name, NewUserName=name + "-new", NewPath="/")
        self.refused("NoSuchEntity", self.iam.get_user, UserName=name)
        again = self.iam.get_user(UserName=name + "-new")["User"]
        self.assertEqual(again["UserId"], made["UserId"])
        self.iam.delete_user(UserName=name + "-new")
        message = self.refused("NoSuchEntity", self.iam.delete_user, UserName=name + "-new")
        self.assertEqual(message, f"The user with name {name}-new cannot be found.")

    def test_what_hangs_on_a_user_keeps_it(self):
        name, credentials = self.user(allow("kinesis:*"))
        self.iam.attach_user_policy(UserName=name, PolicyArn="arn:aws:iam::aws:policy/AmazonKinesisFullAccess")
        self.refused("DeleteConflict", self.iam.delete_user, UserName=name)
        self.iam.detach_user_policy(UserName=name, PolicyArn="arn:aws:iam::aws:policy/AmazonKinesisFullAccess")
        self.refused("DeleteConflict", self.iam.delete_user, UserName=name)
        self.iam.delete_user_policy(UserName=name, PolicyName="own")
        self.refused("DeleteConflict", self.iam.delete_user, UserName=name)
        self.iam.delete_access_key(UserName=name, AccessKeyId=credentials["aws_access_key_id"])
        self.iam.delete_user(UserName=name)

    def test_access_keys_are_good_while_they_are_active(self):
        name, credentials = self.user(allow("kinesis:ListStreams"))
        kinesis, key = self.client("kinesis", credentials), credentials["aws_access_key_id"]
        kinesis.list_streams()
        for status in ("Inactive", "Active"):
            self.iam.update_access_key(UserName=name, AccessKeyId=key, Status=status)
            listed = self.iam.list_access_keys(UserName=name)["AccessKeyMetadata"]
            self.assertEqual([(k["AccessKeyId"], k["Status"]) for k in listed], [(key, status)])
            if status == "Inactive":
                self.refused("UnrecognizedClientException", kinesis.list_streams)
        kinesis.list_streams()
        self.iam.create_access_key(UserName=name)
        self.iam.delete_access_key(UserName=name, AccessKeyId=key)
        self.refused("UnrecognizedClientException", kinesis.list_streams)
        wrong = {**credentials, "aws_secret_access_key": "x" * 40}
        self.refused("UnrecognizedClientException", self.client("kinesis", wrong).list_streams)

    def test_groups_hand_on_their_policies(self):
        name, credentials = self.user()
        group, kinesis = unique("group"), self.client("kinesis", credentials)
        made = self.iam.create_group(GroupName=group)["Group"]
        self.assertEqual(made["Arn"], f"arn:aws:iam::{ACCOUNT}:group/{group}")
        self.iam.put_group_policy(GroupName=group, PolicyName="list", PolicyDocument=document(allow("kinesis:List*")))
        self.denied(kinesis.list_streams)
        self.iam.add_user_to_group(GroupName=group, UserName=name)
        kinesis.list_streams()
        self.assertEqual([u["UserName"] for u in self.iam.get_group(GroupName=group)["Users"]], [name])
        self.assertEqual([g["GroupName"] for g in self.iam.list_groups_for_user(UserName=name)["Groups"]], [group])
        self.refused("DeleteConflict", self.iam.delete_user, UserName=name)
        self.iam.update_group(GroupName=group, NewGroupName=group + "-new")
        kinesis.list_streams()
        group += "-new"
        self.assertIn(group, [g["GroupName"] for g in self.iam.list_groups()["Groups"]])
        self.assertEqual(self.iam.list_group_policies(GroupName=group)["PolicyNames"], ["list"])
        stored = self.iam.get_group_policy(GroupName=group, PolicyName="list")["PolicyDocument"]
        self.assertEqual(stored, json.loads(document(allow("kinesis:List*"))))
        managed = "arn:aws:iam::aws:policy/AmazonKinesisReadOnlyAccess"
        self.iam.attach_group_policy(GroupName=group, PolicyArn=managed)
        self.iam.delete_group_policy(GroupName=group, PolicyName="list")
        kinesis.list_streams()
        attached = self.iam.list_attached_group_policies(GroupName=group)["AttachedPolicies"]
        self.assertEqual(attached, [{"PolicyName": "AmazonKinesisReadOnlyAccess", "PolicyArn": managed}])
        self.iam.detach_group_policy(GroupName=group, PolicyArn=managed)
        self.denied(kinesis.list_streams)
        self.refused("DeleteConflict", self.iam.delete_group, GroupName=group)
        self.iam.remove_user_from_group(GroupName=group, UserName=name)
        self.iam.delete_group(GroupName=group)

    def test_a_boundary_narrows(self):
        boundary = self.policy(allow("kinesis:ListStreams"))
        name, credentials = self.user(allow("kinesis:*"), PermissionsBoundary=boundary)
        kinesis = self.client("kinesis", credentials)
        kinesis.list_streams()
        message = self.denied(kinesis.describe_limits)
        self.assertIn("because no permissions boundary allows the kinesis:DescribeLimits action", message)
        self.refused("DeleteConflict", self.iam.delete_policy, PolicyArn=boundary)
        self.iam.delete_user_permissions_boundary(UserName=name)
        kinesis.describe_limits()
        self.refused("NoSuchEntity", self.iam.delete_user_permissions_boundary, UserName=name)
        self.iam.put_user_permissions_boundary(UserName=name, PermissionsBoundary=boundary)
        shown = self.iam.get_user(UserName=name)["User"]["PermissionsBoundary"]
        self.assertEqual(shown["PermissionsBoundaryArn"], boundary)
        self.denied(kinesis.describe_limits)

    def policy(self, *statements, **options):
        made = self.iam.create_policy(PolicyName=unique("policy"), PolicyDocument=document(*statements), **options)
        return made["Policy"]["Arn"]

    def test_managed_policies_have_versions(self):
        arn = self.policy(allow("kinesis:ListStreams"), Path="/p/", Description="d", Tags=[{"Key": "a", "Value": "b"}])
        name, credentials = self.user()
        self.iam.attach_user_policy(UserName=name, PolicyArn=arn)
        kinesis = self.client("kinesis", credentials)
        kinesis.list_streams()
        second = document(allow("kinesis:DescribeLimits"))
        made = self.iam.create_policy_version(PolicyArn=arn, PolicyDocument=second)["PolicyVersion"]
        self.assertEqual((made["VersionId"], made["IsDefaultVersion"]), ("v2", False))
        kinesis.list_streams()
        self.iam.set_default_policy_version(PolicyArn=arn, VersionId="v2")
        self.denied(kinesis.list_streams)
        kinesis.describe_limits()
        listed = self.iam.list_policy_versions(PolicyArn=arn)["Versions"]
        self.assertEqual([(v["VersionId"], v["IsDefaultVersion"]) for v in listed], [("v2", True), ("v1", False)])
        shown = self.iam.get_policy_version(PolicyArn=arn, VersionId="v2")["PolicyVersion"]
        self.assertEqual(shown["Document"], json.loads(second))
        policy = self.iam.get_policy(PolicyArn=arn)["Policy"]
        self.assertEqual((policy["DefaultVersionId"], policy["AttachmentCount"], policy["Path"], policy["Description"]),
                         ("v2", 1, "/p/", "d"))
        self.assertEqual(self.iam.list_policy_tags(PolicyArn=arn)["Tags"], [{"Key": "a", "Value": "b"}])
        self.iam.tag_policy(PolicyArn=arn, Tags=[{"Key": "c", "Value": "d"}])
        self.iam.untag_policy(PolicyArn=arn, TagKeys=["a"])
        self.assertEqual(self.iam.list_policy_tags(PolicyArn=arn)["Tags"], [{"Key": "c", "Value": "d"}])
        entities = self.iam.list_entities_for_policy(PolicyArn=arn)
        self.assertEqual([u["UserName"] for u in entities["PolicyUsers"]], [name])
        self.assertIn(arn, [p["Arn"] for p in self.iam.list_policies(Scope="Local")["Policies"]])
        self.refused("DeleteConflict", self.iam.delete_policy_version, PolicyArn=arn, VersionId="v2")
        self.refused("DeleteConflict", self.iam.delete_policy, PolicyArn=arn)
        self.iam.detach_user_policy(UserName=name, PolicyArn=arn)
        self.refused("DeleteConflict", self.iam.delete_policy, PolicyArn=arn)
        self.iam.delete_policy_version(PolicyArn=arn, VersionId="v1")
        self.iam.delete_policy(PolicyArn=arn)
        self.refused("NoSuchEntity", self.iam.get_policy, PolicyArn=arn)

    def test_malformed_documents_name_the_place(self):
        name, _ = self.user()
        for statement, message in [
            (allow("kinesis:*", "stream/x"), 'Resource stream/x must be in ARN format or "*". (at Statement[0].Resource)'),
            (allow("kinesis:*", Condition={"StringIs": {"aws:x": "y"}}),
             "Invalid Condition type : StringIs. (at Statement[0].Condition.StringIs)"),
            (allow("kinesis:*", Principal="*"),
             "Policy document should not specify a principal. (at Statement[0].Principal)"),
        ]:
            got = self.refused("MalformedPolicyDocument", self.iam.put_user_policy, UserName=name, PolicyName="p",
                               PolicyDocument=document(statement))
            self.assertEqual(got, message)
        self.refused("MalformedPolicyDocument", self.iam.create_policy, PolicyName=unique("p"), PolicyDocument="{")
        self.refused("MalformedPolicyDocument", self.iam.create_role, RoleName=unique("r"),
                     AssumeRolePolicyDocument=document(allow("sts:AssumeRole")))

    def test_conditions_know_the_request(self):
        stream = self.stream()
        self.kinesis.add_tags_to_stream(StreamName=stream, Tags={"team": "blue"})
        _, credentials = self.user(
            allow("kinesis:DescribeStreamSummary", Condition={"StringEquals": {"aws:ResourceTag/team": "${aws:PrincipalTag/team}"}}),
            allow("kinesis:ListStreams", Condition={"IpAddress": {"aws:SourceIp": "127.0.0.0/8"}, "Bool": {"aws:SecureTransport": "false"}}),
            allow("kinesis:DescribeLimits", Condition={"Bool": {"aws:SecureTransport": "true"}}),
            allow("kinesis:AddTagsToStream", Condition={"ForAllValues:StringEquals": {"aws:TagKeys": ["a", "b"]}}),
            Tags=[{"Key": "team", "Value": "blue"}],
        )
        kinesis = self.client("kinesis", credentials)
        kinesis.describe_stream_summary(StreamName=stream)
        kinesis.list_streams()
        self.denied(kinesis.describe_limits)
        kinesis.add_tags_to_stream(StreamName=stream, Tags={"a": "1"})
        self.denied(kinesis.add_tags_to_stream, StreamName=stream, Tags={"a": "1", "c": "1"})
        self.kinesis.add_tags_to_stream(StreamName=stream, Tags={"team": "red"})
        self.denied(kinesis.describe_stream_summary, StreamName=stream)


class Roles(Iam):
    def test_a_consumer_role_reads_and_does_not_write(self):
        stream = self.stream()
        self.put(stream, "x")
        name, credentials = self.user(allow("sts:AssumeRole"))
        reads = ["kinesis:GetShardIterator", "kinesis:GetRecords", "kinesis:DescribeStreamSummary", "kinesis:ListShards"]
        role = self.role(trust({"AWS": ACCOUNT}), allow(reads, stream_arn(stream)))
        session = self.assume(self.client("sts", credentials), role)
        kinesis = self.client("kinesis", session)
        iterator = kinesis.get_shard_iterator(StreamName=stream, ShardId="shardId-000000000000",
                                              ShardIteratorType="TRIM_HORIZON")["ShardIterator"]
        self.assertEqual([r["Data"] for r in kinesis.get_records(ShardIterator=iterator)["Records"]], [b"x"])
        message = self.denied(kinesis.put_record, StreamName=stream, Data=b"x", PartitionKey="k")
        self.assertTrue(message.startswith(f"User: arn:aws:sts::{ACCOUNT}:assumed-role/{role}/session is not authorized"))
        me = self.client("sts", session).get_caller_identity()
        self.assertEqual(me["Arn"], f"arn:aws:sts::{ACCOUNT}:assumed-role/{role}/session")
        self.assertRegex(me["UserId"], "^AROA[A-Z2-7]{17}:session$")

    def test_a_role_is_assumed_by_whom_it_trusts(self):
        name, credentials = self.user(allow("sts:AssumeRole"))
        sts, arn = self.client("sts", credentials), f"arn:aws:iam::{ACCOUNT}:user/{name}"
        other = self.role(trust({"AWS": "111111111111"}))
        message = self.denied(self.assume, sts, other)
        self.assertEqual(message, f"User: {arn} is not authorized to perform: sts:AssumeRole on resource: "
                                  f"{role_arn(other)} because no resource-based policy allows the sts:AssumeRole action")
        self.denied(self.assume, sts, "role-that-is-not-there")
        self.denied(self.assume, self.sts, self.role(trust({"AWS": ACCOUNT})))  # root
        _, powerless = self.user()
        self.denied(self.assume, self.client("sts", powerless), self.role(trust({"AWS": ACCOUNT})))
        external = self.role(trust({"AWS": ACCOUNT}, Condition={"StringEquals": {"sts:ExternalId": "e-1"}}))
        self.denied(self.assume, sts, external)
        self.assume(sts, external, ExternalId="e-1")
        self.iam.update_assume_role_policy(RoleName=external, PolicyDocument=trust({"AWS": arn}))
        self.assume(sts, external)

    def test_sessions_are_narrowed_tagged_and_chained(self):
        stream = self.stream()
        self.kinesis.add_tags_to_stream(StreamName=stream, Tags={"team": "blue"})
        _, credentials = self.user(allow(["sts:AssumeRole", "sts:TagSession"]))
        sts = self.client("sts", credentials)
        role = self.role(trust({"AWS": ACCOUNT}, ["sts:AssumeRole", "sts:TagSession"]),
                         allow(["kinesis:*", "sts:AssumeRole"]))
        narrow = self.client("kinesis", self.assume(sts, role, Policy=document(allow("kinesis:ListStreams"))))
        narrow.list_streams()
        self.assertIn("because no session policy allows", self.denied(narrow.describe_limits))
        managed = [{"arn": "arn:aws:iam::aws:policy/AmazonKinesisReadOnlyAccess"}]
        reader = self.client("kinesis", self.assume(sts, role, PolicyArns=managed))
        reader.describe_limits()
        self.denied(reader.put_record, StreamName=stream, Data=b"x", PartitionKey="k")
        tagged = self.role(trust({"AWS": ACCOUNT}, ["sts:AssumeRole", "sts:TagSession"]),
                           allow("kinesis:PutRecord", Condition={"StringEquals": {"aws:ResourceTag/team": "${aws:PrincipalTag/team}"}}))
        for team, code in (("blue", None), ("red", "AccessDeniedException")):
            session = self.assume(sts, tagged, Tags=[{"Key": "team", "Value": team}], TransitiveTagKeys=["team"])
            kinesis = self.client("kinesis", session)
            arguments = dict(StreamName=stream, Data=b"x", PartitionKey="k")
            self.denied(kinesis.put_record, **arguments) if code else kinesis.put_record(**arguments)
        first = self.client("sts", self.assume(sts, role))
        second = self.role(trust({"AWS": role_arn(role)}), allow("kinesis:ListStreams"))
        self.client("kinesis", self.assume(first, second)).list_streams()
        self.refused("ValidationError", self.assume, first, second, DurationSeconds=3601)

    def test_sessions_last_as_long_as_they_may(self):
        _, credentials = self.user(allow("sts:AssumeRole"))
        sts = self.client("sts", credentials)
        role = self.role(trust({"AWS": ACCOUNT}), MaxSessionDuration=7200)
        self.assume(sts, role, DurationSeconds=7200)
        self.refused("ValidationError", self.assume, sts, role, DurationSeconds=7201)
        config = botocore.config.Config(parameter_validation=False)
        loose = boto3.session.Session().client("iam", region_name=REGION, endpoint_url=self.server.url, config=config, **self.root)
        self.refused("ValidationError", loose.update_role, RoleName=role, MaxSessionDuration=60)
        self.iam.update_role(RoleName=role, MaxSessionDuration=3600, Description="short")
        self.refused("ValidationError", self.assume, sts, role, DurationSeconds=7200)
        shown = self.iam.get_role(RoleName=role)["Role"]
        self.assertEqual((shown["MaxSessionDuration"], shown["Description"]), (3600, "short"))

    def test_sessions_end_at_once(self):
        name, credentials = self.user(allow("sts:AssumeRole"), allow("kinesis:*"))
        sts = self.client("sts", credentials)
        role = self.role(trust({"AWS": ACCOUNT}), allow("kinesis:*"))
        kinesis = self.client("kinesis", self.assume(sts, role))
        kinesis.list_streams()
        # The policy that the console of the real service writes to revoke sessions.
        revoke = deny("*", Condition={"DateLessThan": {"aws:TokenIssueTime": "2100-01-01T00:00:00Z"}})
        self.iam.put_role_policy(RoleName=role, PolicyName="AWSRevokeOlderSessions", PolicyDocument=document(revoke))
        self.denied(kinesis.list_streams)
        self.iam.delete_role_policy(RoleName=role, PolicyName="AWSRevokeOlderSessions")
        kinesis.list_streams()
        self.iam.delete_role_policy(RoleName=role, PolicyName="own")
        self.iam.delete_role(RoleName=role)
        self.refused("UnrecognizedClientException", kinesis.list_streams)
        given = sts.get_session_token()["Credentials"]
        session = {"aws_access_key_id": given["AccessKeyId"], "aws_secret_access_key": given["SecretAccessKey"],
                   "aws_session_token": given["SessionToken"]}
        self.client("kinesis", session).list_streams()
        self.denied(self.client("iam", session).list_users)
        self.iam.update_access_key(UserName=name, AccessKeyId=credentials["aws_access_key_id"], Status="Inactive")
        self.refused("UnrecognizedClientException", self.client("kinesis", session).list_streams)

    def test_a_token_is_good_with_its_key_and_unaltered(self):
        _, credentials = self.user(allow("sts:AssumeRole"))
        sts = self.client("sts", credentials)
        role = self.role(trust({"AWS": ACCOUNT}), allow("kinesis:*"))
        one, two = self.assume(sts, role), self.assume(sts, role)
        token = one["aws_session_token"]
        changed = token[:40] + ("A" if token[40] != "A" else "B") + token[41:]
        for bad in (two["aws_session_token"], changed, "x", token[:-4]):
            self.refused("UnrecognizedClientException", self.client("kinesis", {**one, "aws_session_token": bad}).list_streams)
        bare = {k: v for k, v in one.items() if k != "aws_session_token"}
        self.refused("UnrecognizedClientException", self.client("kinesis", bare).list_streams)
        with_token = {**credentials, "aws_session_token": token}
        self.refused("UnrecognizedClientException", self.client("kinesis", with_token).list_streams)
        self.client("kinesis", one).list_streams()

    def test_roles_are_made_shown_and_deleted(self):
        name = unique("role")
        document_ = trust({"Service": "firehose.amazonaws.com"})
        made = self.iam.create_role(RoleName=name, AssumeRolePolicyDocument=document_, Description="d",
                                    Tags=[{"Key": "a", "Value": "b"}])["Role"]
        self.assertEqual(made["AssumeRolePolicyDocument"], json.loads(document_))
        self.assertEqual(self.iam.get_role(RoleName=name)["Role"], made)
        self.assertIn(name, [r["RoleName"] for r in self.iam.list_roles()["Roles"]])
        self.iam.tag_role(RoleName=name, Tags=[{"Key": "c", "Value": "d"}])
        self.iam.untag_role(RoleName=name, TagKeys=["a"])
        self.assertEqual(self.iam.list_role_tags(RoleName=name)["Tags"], [{"Key": "c", "Value": "d"}])
        self.assertEqual(self.iam.update_role_description(RoleName=name, Description="e")["Role"]["Description"], "e")
        managed = "arn:aws:iam::aws:policy/AmazonKinesisFullAccess"
        self.iam.attach_role_policy(RoleName=name, PolicyArn=managed)
        self.iam.put_role_permissions_boundary(RoleName=name, PermissionsBoundary=managed)
        self.assertEqual(len(self.iam.list_attached_role_policies(RoleName=name)["AttachedPolicies"]), 1)
        self.assertEqual(self.iam.list_role_policies(RoleName=name)["PolicyNames"], [])
        self.assertEqual(self.iam.list_instance_profiles_for_role(RoleName=name)["InstanceProfiles"], [])
        self.iam.delete_role_permissions_boundary(RoleName=name)
        self.refused("DeleteConflict", self.iam.delete_role, RoleName=name)
        self.iam.detach_role_policy(RoleName=name, PolicyArn=managed)
        self.iam.delete_role(RoleName=name)
        self.refused("NoSuchEntity", self.iam.get_role, RoleName=name)


class Resources(Iam):
    def test_a_streams_policy_grants_and_forbids(self):
        stream = self.stream()
        name, credentials = self.user()
        arn, kinesis = f"arn:aws:iam::{ACCOUNT}:user/{name}", self.client("kinesis", credentials)
        put = dict(StreamName=stream, Data=b"x", PartitionKey="k")
        self.denied(kinesis.put_record, **put)
        grant = {"Effect": "Allow", "Principal": {"AWS": arn}, "Action": "kinesis:PutRecord", "Resource": stream_arn(stream)}
        self.kinesis.put_resource_policy(ResourceARN=stream_arn(stream), Policy=document(grant))
        kinesis.put_record(**put)
        self.denied(kinesis.describe_stream_summary, StreamName=stream)
        self.kinesis.put_resource_policy(ResourceARN=stream_arn(stream), Policy=document({**grant, "Effect": "Deny"}))
        self.iam.attach_user_policy(UserName=name, PolicyArn="arn:aws:iam::aws:policy/AmazonKinesisFullAccess")
        self.assertIn("with an explicit deny in a resource-based policy", self.denied(kinesis.put_record, **put))
        kinesis.describe_stream_summary(StreamName=stream)
        self.kinesis.delete_resource_policy(ResourceARN=stream_arn(stream))
        kinesis.put_record(**put)


class Kept(Iam):
    def test_everything_is_there_after_a_kill(self):
        stream = self.stream()
        name, credentials = self.user(allow("kinesis:PutRecord"))
        role = self.role(trust({"AWS": ACCOUNT}), allow("kinesis:DescribeStreamSummary"))
        self.iam.put_user_policy(UserName=name, PolicyName="assume", PolicyDocument=document(allow("sts:AssumeRole")))
        session = self.assume(self.client("sts", credentials), role)
        secret = credentials["aws_secret_access_key"].encode()
        self.server.stop(9)
        with open(os.path.join(self.server.data, "meta.redb"), "rb") as stored:
            self.assertNotIn(secret, stored.read(), "secrets are stored sealed")
        server = self.server.restarted()
        type(self).server = server
        try:
            kinesis = self.client("kinesis", credentials)
            eventually(lambda: kinesis.put_record(StreamName=stream, Data=b"x", PartitionKey="k"))
            self.denied(kinesis.describe_stream_summary, StreamName=stream)
            self.client("kinesis", session).describe_stream_summary(StreamName=stream)
        finally:
            server.close()


class Dev(Case):
    def test_dev_serves_iam_and_lets_everybody_do_everything(self):
        credentials = {"aws_access_key_id": "any", "aws_secret_access_key": "any"}
        client = lambda service: boto3.session.Session().client(
            service, region_name=REGION, endpoint_url=self.server.url, **credentials)
        iam, sts = client("iam"), client("sts")
        role = unique("role")
        iam.create_role(RoleName=role, AssumeRolePolicyDocument=trust({"Service": "firehose.amazonaws.com"}))
        user = unique("user")
        iam.create_user(UserName=user)
        self.assertIn(user, [u["UserName"] for u in iam.list_users()["Users"]])
        self.assertEqual(sts.get_caller_identity()["Account"], ACCOUNT)
        with self.assertRaises(botocore.exceptions.ClientError):
            sts.assume_role(RoleArn=role_arn("not-there"), RoleSessionName="session")
