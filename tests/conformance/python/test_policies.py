"""Resource policies: documents that are checked, kept and given back."""

import json

from harness import ACCOUNT, Case, stream_arn, unique


def policy(arn, *actions):
    return json.dumps({
        "Version": "2012-10-17",
        "Statement": [{"Sid": "one", "Effect": "Allow", "Principal": {"AWS": f"arn:aws:iam::{ACCOUNT}:root"},
                       "Action": list(actions or ("kinesis:DescribeStreamSummary",)), "Resource": arn}],
    })


class Policies(Case):
    def check(self, arn, *actions):
        for document in (policy(arn, *actions), policy(arn, *actions).replace("one", "two")):
            self.kinesis.put_resource_policy(ResourceARN=arn, Policy=document)
            self.assertEqual(json.loads(self.kinesis.get_resource_policy(ResourceARN=arn)["Policy"]),
                             json.loads(document))
        self.kinesis.delete_resource_policy(ResourceARN=arn)
        self.nothing(arn)

    def nothing(self, arn):
        try:
            answer = self.kinesis.get_resource_policy(ResourceARN=arn)
        except self.kinesis.exceptions.ResourceNotFoundException:
            return
        self.assertIn(answer["Policy"], ("", "{}"))

    def test_on_a_stream(self):
        self.check(stream_arn(self.stream()), "kinesis:DescribeStreamSummary", "kinesis:ListShards")

    def test_on_a_consumer(self):
        self.check(self.consumer(self.stream()), "kinesis:SubscribeToShard", "kinesis:DescribeStreamConsumer")

    def test_a_policy_goes_with_its_stream(self):
        name = self.stream()
        self.kinesis.put_resource_policy(ResourceARN=stream_arn(name), Policy=policy(stream_arn(name)))
        self.kinesis.delete_stream(StreamName=name)
        self.kinesis.get_waiter("stream_not_exists").wait(StreamName=name)
        self.kinesis.create_stream(StreamName=name, ShardCount=1)
        self.active(name)
        self.nothing(stream_arn(name))

    def test_what_is_no_policy_is_refused(self):
        arn = stream_arn(self.stream())
        for document in ("nonsense", "{", "[]", "{}", json.dumps({"Version": "2012-10-17", "Statement": "x"})):
            with self.subTest(document):
                self.fails(("InvalidArgumentException", "ValidationException"), self.kinesis.put_resource_policy,
                           ResourceARN=arn, Policy=document)
        self.nothing(arn)

    def test_a_missing_resource(self):
        arn = stream_arn(unique("missing"))
        self.fails("ResourceNotFoundException", self.kinesis.put_resource_policy, ResourceARN=arn, Policy=policy(arn))
        self.fails("ResourceNotFoundException", self.kinesis.get_resource_policy, ResourceARN=arn)
        self.fails("ResourceNotFoundException", self.kinesis.delete_resource_policy, ResourceARN=arn)
        self.fails("ValidationException", self.loose.get_resource_policy, ResourceARN="nonsense")
